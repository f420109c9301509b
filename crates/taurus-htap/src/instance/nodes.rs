//! The nodes of a StarRocks instance.

use taurus_htap_api::{
    requests::{ListInstanceNode, RestartStarrocksNode},
    types,
};

use crate::{Instance, Request, StarRocksNodeId};

/// The nodes of one StarRocks instance. Made by [`Instance::nodes`].
#[derive(Clone, Debug)]
pub struct Nodes {
    instance: Instance,
}

impl Instance {
    /// Its nodes.
    pub fn nodes(&self) -> Nodes {
        Nodes { instance: self.clone() }
    }
}

impl Nodes {
    /// Every node with its role. The list is not paged.
    ///
    /// Operation `ListInstanceNode`, after the vendor's API definition; the `status` of a node is what its Terraform
    /// provider reads.
    ///
    #[doc = taurus_htap_api::permission_in_words!(ListInstanceNode)]
    pub fn list(&self) -> Request<types::ListInstanceNodeResponse> {
        self.instance.client().request(ListInstanceNode::new(self.instance.id()))
    }

    /// Restarts one node; its sessions end. The response names the workflow, which [`Client::job`](crate::Client::job)
    /// waits for. [`StarRocks::restart_node`](crate::StarRocks::restart_node) also looks and waits.
    ///
    /// Operation `RestartStarrocksNode`, after the vendor's API definition. It acts each time, so it is not sent again
    /// when its outcome is unknown.
    ///
    #[doc = taurus_htap_api::permission_in_words!(RestartStarrocksNode)]
    pub fn restart(&self, node: &StarRocksNodeId) -> Request<types::RestartResponse> {
        self.instance.client().request(RestartStarrocksNode::new(self.instance.id(), node))
    }
}
