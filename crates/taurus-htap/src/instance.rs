//! One StarRocks instance, addressed by its own ID: the handle that its groups of operations are made from.

pub(crate) mod logs;
pub(crate) mod nodes;
pub(crate) mod parameters;
pub(crate) mod query_queue;
pub(crate) mod replication;
pub(crate) mod sessions;
pub(crate) mod templates;
pub(crate) mod users;

use std::sync::Arc;

use taurus_htap_api::{requests::RestartStarrocksInstance, types};

use crate::{Client, Request, StarRocksInstanceId};

/// One StarRocks instance. Made by [`Client::instance`]; making one sends nothing.
///
/// It needs only the instance's own ID, unlike [`StarRocks`](crate::StarRocks), which also has the ID of the TaurusDB
/// instance that its operations need.
#[derive(Clone, Debug)]
pub struct Instance {
    client: Client,
    id: Arc<StarRocksInstanceId>,
}

impl Client {
    /// The handle of one StarRocks instance.
    pub fn instance(&self, id: StarRocksInstanceId) -> Instance {
        Instance::new(self.clone(), id)
    }
}

impl Instance {
    pub(crate) fn new(client: Client, id: StarRocksInstanceId) -> Self {
        Self { client, id: Arc::new(id) }
    }

    /// The instance's ID.
    pub fn id(&self) -> &StarRocksInstanceId {
        &self.id
    }

    /// The client that calls the service.
    pub fn client(&self) -> &Client {
        &self.client
    }

    pub(crate) fn client_mut(&mut self) -> &mut Client {
        &mut self.client
    }

    /// Restarts all nodes; sessions end. The response names the workflow, which [`Client::job`](crate::Client::job)
    /// waits for. [`StarRocks::restart`](crate::StarRocks::restart) also looks and waits.
    ///
    /// Operation `RestartStarrocksInstance`, after the vendor's API definition. It acts each time, so it is not
    /// sent again when its outcome is unknown.
    ///
    #[doc = taurus_htap_api::permission_in_words!(RestartStarrocksInstance)]
    pub fn restart(&self) -> Request<types::RestartResponse> {
        self.client.request(RestartStarrocksInstance::new(self.id()))
    }
}
