//! A TaurusDB instance: the HTAP instances that follow it, and creating more.

use taurus_htap_api::{requests::ListHtapInstanceInfo, types};

use crate::{Client, Request, StarRocks, StarRocksInstanceId, TaurusInstanceId};

/// One TaurusDB instance. Made by [`Client::taurus_instance`]; making one sends nothing.
#[derive(Clone, Debug)]
pub struct TaurusInstance {
    client: Client,
    id: TaurusInstanceId,
}

impl Client {
    /// What can be done with one TaurusDB instance, which HTAP instances follow.
    pub fn taurus_instance(&self, id: TaurusInstanceId) -> TaurusInstance {
        TaurusInstance { client: self.clone(), id }
    }
}

impl TaurusInstance {
    /// The instance's ID.
    pub fn id(&self) -> &TaurusInstanceId {
        &self.id
    }

    /// Every HTAP instance that follows it, StarRocks and ClickHouse alike. The list is not paged.
    ///
    /// Operation `ListHtapInstanceInfo`, after the vendor's API definition.
    ///
    #[doc = taurus_htap_api::permission_in_words!(ListHtapInstanceInfo)]
    pub fn htap_instances(&self) -> Request<types::ListHtapInstanceInfoResponse> {
        self.client.request(ListHtapInstanceInfo::new(&self.id))
    }

    /// One StarRocks instance that follows it.
    pub fn starrocks(&self, id: StarRocksInstanceId) -> StarRocks {
        StarRocks::new(self.client.clone(), self.id.clone(), id)
    }

    pub(crate) fn client(&self) -> &Client {
        &self.client
    }

    pub(crate) fn client_mut(&mut self) -> &mut Client {
        &mut self.client
    }
}
