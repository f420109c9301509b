//! One StarRocks instance of a TaurusDB instance, addressed by both IDs, and its detail. What changes it as a whole is
//! in `flows`.

mod new;
mod state;

use huaweicloud_core::{Error, Result};
use taurus_htap_api::{requests::ListStarrocksInstanceInfo, types};

pub(crate) use self::state::nodes;
pub use self::{
    new::{Billing, Deployment, Disk, NewStarRocks, NewStarRocksBuilder, Period, Renewal},
    state::InstanceState,
};
use crate::{
    Client, Instance, StarRocksInstanceId, TaurusInstanceId, codes,
    operations::{Operations, operations},
};

/// Operations of [`StarRocks::get`] and [`StarRocks::get_opt`], and of the waits for an instance.
pub const GET_INSTANCE: Operations = operations![ListStarrocksInstanceInfo];

/// A StarRocks instance of a TaurusDB instance. Made by
/// [`TaurusInstance::starrocks`](crate::TaurusInstance::starrocks); making one sends nothing.
///
/// This handle exists beside [`Instance`] because the operations that show an instance's detail and that delete it also
/// need the ID of its TaurusDB instance, and so do all flows that look at the detail; for all else its own ID is
/// enough.
#[derive(Clone, Debug)]
pub struct StarRocks {
    taurus: TaurusInstanceId,
    instance: Instance,
}

impl StarRocks {
    pub(crate) fn new(client: Client, taurus: TaurusInstanceId, id: StarRocksInstanceId) -> Self {
        Self { taurus, instance: Instance::new(client, id) }
    }

    /// The TaurusDB instance that it follows.
    pub fn taurus_id(&self) -> &TaurusInstanceId {
        &self.taurus
    }

    /// The instance's own ID.
    pub fn id(&self) -> &StarRocksInstanceId {
        self.instance.id()
    }

    /// The same instance by its own ID alone: its nodes, users, parameters, logs, sessions and its data
    /// synchronization.
    pub fn instance(&self) -> &Instance {
        &self.instance
    }

    /// The detail of the instance, with its groups of nodes.
    ///
    /// Operation `ListStarrocksInstanceInfo`, after the vendor's API definition.
    ///
    #[doc = taurus_htap_api::permission_in_words!(ListStarrocksInstanceInfo)]
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`](crate::ErrorKind::NotFound) when there is no such instance, and those of a call.
    pub async fn get(&self) -> Result<types::StarRocksInstance> {
        self.get_opt().await?.ok_or_else(|| self.absent())
    }

    /// The same, or `None` when there is no such instance.
    ///
    /// Operation `ListStarrocksInstanceInfo`; the error codes for that are those that the vendor's Terraform provider
    /// knows, [`codes::STARROCKS_INSTANCE_GONE`].
    ///
    #[doc = taurus_htap_api::permission_in_words!(ListStarrocksInstanceInfo)]
    ///
    /// # Errors
    /// Those of a call.
    pub async fn get_opt(&self) -> Result<Option<types::StarRocksInstance>> {
        let request = ListStarrocksInstanceInfo::new(&self.taurus, self.id());
        match self.client().request(request).send().await {
            Ok(response) => Ok(response.into_inner().instances.into_iter().next()),
            Err(error) if is_gone(&error) => Ok(None),
            Err(error) => Err(error),
        }
    }

    pub(crate) fn absent(&self) -> Error {
        Error::not_found(format!("TaurusDB instance {} has no StarRocks instance {}", self.taurus, self.id()))
    }

    pub(crate) fn client(&self) -> &Client {
        self.instance.client()
    }

    pub(crate) fn client_mut(&mut self) -> &mut Client {
        self.instance.client_mut()
    }
}

/// Whether the error means that there is no such StarRocks instance.
pub(crate) fn is_gone(error: &Error) -> bool {
    error.code().is_some_and(|code| codes::STARROCKS_INSTANCE_GONE.contains(&code))
}
