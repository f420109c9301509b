//! What instances can be made of: engine versions, flavors, disks, and whether there are resources for an instance.

use taurus_htap_api::{
    requests::{CheckStarRocksResource, ListHtapDataStore, ListHtapFlavor, ListHtapStorageType},
    types,
};

use crate::{
    Client, Engine, Request,
    names::{filled, filter},
};

/// What HTAP instances can be made of in the project's region. Made by [`Client::catalog`].
#[derive(Clone, Debug)]
pub struct Catalog {
    client: Client,
}

impl Client {
    /// What HTAP instances can be made of in the project's region.
    pub fn catalog(&self) -> Catalog {
        Catalog { client: self.clone() }
    }
}

impl Catalog {
    /// The versions of an engine.
    ///
    /// Operation `ListHtapDataStore`, after the vendor's API definition.
    ///
    #[doc = taurus_htap_api::permission_in_words!(ListHtapDataStore)]
    pub fn datastores(&self, engine: Engine) -> Request<types::ListHtapDataStoreResponse> {
        self.client.request(ListHtapDataStore::new(engine))
    }

    /// The flavors of an engine's nodes, with the availability zones that have them. A flavor's `id` is what an
    /// instance is created with and resized to.
    ///
    /// Operation `ListHtapFlavor`, after the vendor's API definition.
    ///
    #[doc = taurus_htap_api::permission_in_words!(ListHtapFlavor)]
    pub fn flavors(&self, engine: Engine, which: FlavorFilter) -> Request<types::ListHtapFlavorResponse> {
        let mut request = ListHtapFlavor::new(engine);
        request.availability_zone_mode = which.zones;
        request.spec_code = which.spec_code;
        request.version_name = which.version;
        let input = filter("spec_code", request.spec_code.as_deref())
            .and_then(|()| filter("version_name", request.version_name.as_deref()));
        self.client.request(request).checked(input)
    }

    /// The kinds of disks that a version of an engine can have, with the availability zones that have them.
    ///
    /// Operation `ListHtapStorageType`, after the vendor's API definition. The names here (`ULTRAHIGH`) are not always
    /// those that an instance is created with (`SSD`).
    ///
    #[doc = taurus_htap_api::permission_in_words!(ListHtapStorageType)]
    pub fn storage_types(
        &self,
        engine: Engine,
        version: impl Into<String>,
    ) -> Request<types::ListHtapStorageTypeResponse> {
        let version = version.into();
        let input = filled("version_name", "a version of the engine", &version);
        self.client.request(ListHtapStorageType::new(engine, version)).checked(input)
    }

    /// Whether there are resources for an instance. It creates nothing.
    ///
    /// Operation `CheckStarRocksResource`, after the vendor's API definition.
    ///
    #[doc = taurus_htap_api::permission_in_words!(CheckStarRocksResource)]
    pub fn check_resources(&self, wanted: types::ResourceToCheck) -> Request<types::CheckStarRocksResourceResponse> {
        let action = types::ResourceCheckAction::CreateInstance;
        let body = types::CheckStarRocksResourceRequest::new(action, wanted);
        self.client.request(CheckStarRocksResource::new(body))
    }
}

/// Which flavors are listed. The default is all of them.
#[must_use]
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FlavorFilter {
    zones: Option<types::AzMode>,
    spec_code: Option<String>,
    version: Option<String>,
}

impl FlavorFilter {
    /// All flavors of the default version of the engine.
    pub fn all() -> Self {
        Self::default()
    }

    /// Only flavors for instances in a single availability zone, which is all that the service supports at present.
    /// The vendor's Terraform provider always sends it.
    pub fn single_zone(mut self) -> Self {
        self.zones = Some(types::AzMode::SingleZone);
        self
    }

    /// Only the flavor with this specification code, such as `gaussdb.sr-be.xlarge.x86.4`.
    pub fn spec_code(mut self, code: impl Into<String>) -> Self {
        self.spec_code = Some(code.into());
        self
    }

    /// Flavors of another version of the engine than `3.1.6.0`.
    pub fn version(mut self, version: impl Into<String>) -> Self {
        self.version = Some(version.into());
        self
    }
}
