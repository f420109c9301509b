//! Other flavors for the nodes of an instance.

use huaweicloud_core::{Error, Result};
use taurus_htap_api::{requests::ResizeStarRocksFlavor, types};

use super::change::{Accepted, Change, sealed::Kind};
use crate::{
    Request, StarRocks,
    flows::flow::Flow,
    ids,
    names::filled,
    operations::{Operations, operations},
    starrocks::{GET_INSTANCE, nodes},
    text::non_empty,
};

/// Operations of [`StarRocks::resize`].
pub const RESIZE: Operations = operations![ResizeStarRocksFlavor; GET_INSTANCE];

impl StarRocks {
    /// Gives the nodes other flavors.
    ///
    /// Operation `ResizeStarRocksFlavor`; the path takes the StarRocks instance's ID, as the vendor's Terraform
    /// provider has it.
    ///
    #[doc = taurus_htap_api::permission_in_words!(ResizeStarRocksFlavor)]
    pub fn resize(&self, resize: Resize) -> Flow<Change<Resize>> {
        Change::of(self, resize)
    }
}

/// The flavors that the nodes are to have, by the `id` of [`Catalog::flavors`](crate::Catalog::flavors). What is left
/// out stays.
///
/// Pay-per-use instances take both in one call. Subscriptions take one per call, and answer with an order:
/// [`Outcome::Ordered`](crate::Outcome::Ordered).
#[must_use]
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Resize {
    fe: Option<String>,
    be: Option<String>,
}

impl Resize {
    /// Another flavor for the FE nodes.
    pub fn fe(flavor: impl Into<String>) -> Self {
        Self { fe: Some(flavor.into()), be: None }
    }

    /// Another flavor for the BE nodes.
    pub fn be(flavor: impl Into<String>) -> Self {
        Self { fe: None, be: Some(flavor.into()) }
    }

    /// Other flavors for both.
    pub fn both(fe: impl Into<String>, be: impl Into<String>) -> Self {
        Self { fe: Some(fe.into()), be: Some(be.into()) }
    }

    /// Whether every node has the flavor that is wanted of it.
    fn fits(&self, seen: &types::StarRocksInstance) -> bool {
        nodes(seen).all(|node| {
            let wanted = match node.type_.as_ref().map(|role| role.as_str()) {
                Some(role) if role.to_ascii_lowercase().starts_with("fe") => &self.fe,
                Some(role) if role.to_ascii_lowercase().starts_with("be") => &self.be,
                Some(_) | None => &None,
            };
            wanted.is_none() || *wanted == node.flavor_id
        })
    }
}

impl Kind for Resize {
    type Response = types::ResizeStarRocksFlavorResponse;

    const OPERATIONS: Operations = RESIZE;

    fn doing(&self) -> String {
        "resizing it".to_owned()
    }

    fn input(&self) -> Result<()> {
        let given = [("fe_flavor_id", &self.fe), ("be_flavor_id", &self.be)];
        let mut given = given.into_iter().filter_map(|(field, flavor)| Some((field, flavor.as_deref()?)));
        given.try_for_each(|(field, flavor)| filled(field, "the `id` of a flavor", flavor))
    }

    fn check(&self, found: &types::StarRocksInstance) -> Result<()> {
        // Without nodes it could not be seen that they have their flavors.
        if nodes(found).next().is_none() {
            return Err(Error::failed("the instance shows no nodes to resize"));
        }
        Ok(())
    }

    fn request(&self, on: &StarRocks) -> Request<Self::Response> {
        let mut body = types::ResizeStarRocksFlavorRequest::new();
        body.fe_flavor_id = self.fe.clone();
        body.be_flavor_id = self.be.clone();
        on.client().request(ResizeStarRocksFlavor::new(on.id(), body))
    }

    fn is_made(&self, found: &types::StarRocksInstance) -> bool {
        self.fits(found)
    }

    fn is_shown(&self, seen: &types::StarRocksInstance) -> bool {
        self.fits(seen)
    }

    /// The vendor's Terraform provider requires a job in the response, but then looks at the nodes and not at the job.
    fn accepted(response: Self::Response) -> Option<Accepted> {
        if let Some(order) = non_empty(response.order_id.as_deref()) {
            return Some(Accepted::Order(order.to_owned()));
        }
        let job = non_empty(response.job_id.as_deref())?;
        Some(Accepted::Shown(ids::named(Some(job))))
    }
}
