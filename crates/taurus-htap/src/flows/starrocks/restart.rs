//! Restarting an instance or one of its nodes.

use huaweicloud_core::{Error, Result};
use taurus_htap_api::types;

use super::change::{Accepted, Change, sealed::Kind};
use crate::{
    Request, StarRocks, StarRocksNodeId,
    flows::flow::Flow,
    ids,
    jobs::JOB,
    operations::{Operations, operations},
    starrocks::{GET_INSTANCE, nodes},
};

/// Operations of [`StarRocks::restart`].
pub const RESTART: Operations = operations![RestartStarrocksInstance; GET_INSTANCE, JOB];
/// Operations of [`StarRocks::restart_node`].
pub const RESTART_NODE: Operations = operations![RestartStarrocksNode; GET_INSTANCE, JOB];

impl StarRocks {
    /// Restarts all nodes; sessions end.
    ///
    /// Operation `RestartStarrocksInstance`, after the vendor's API definition.
    ///
    #[doc = taurus_htap_api::permission_in_words!(RestartStarrocksInstance)]
    pub fn restart(&self, when: RestartWhen) -> Flow<Change<Restart>> {
        Change::of(self, Restart { when })
    }

    /// Restarts one node; its sessions end.
    ///
    /// Operation `RestartStarrocksNode`, after the vendor's API definition.
    ///
    #[doc = taurus_htap_api::permission_in_words!(RestartStarrocksNode)]
    pub fn restart_node(&self, node: StarRocksNodeId, when: RestartWhen) -> Flow<Change<RestartNode>> {
        Change::of(self, RestartNode { node, when })
    }
}

/// When to restart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RestartWhen {
    /// Only when a node needs it for its parameters. A second run finds that none does.
    Needed,
    /// In any case. A second run restarts a second time.
    Always,
}

/// The restart of an instance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Restart {
    when: RestartWhen,
}

/// The restart of a node.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RestartNode {
    node: StarRocksNodeId,
    when: RestartWhen,
}

impl RestartNode {
    fn find<'a>(&self, instance: &'a types::StarRocksInstance) -> Option<&'a types::StarRocksNode> {
        nodes(instance).find(|node| node.id.as_deref() == Some(self.node.as_str()))
    }
}

impl Kind for Restart {
    type Response = types::RestartResponse;

    const OPERATIONS: Operations = RESTART;

    fn doing(&self) -> String {
        "restarting it".to_owned()
    }

    fn request(&self, on: &StarRocks) -> Request<Self::Response> {
        on.instance().restart()
    }

    fn is_made(&self, found: &types::StarRocksInstance) -> bool {
        self.when == RestartWhen::Needed && !nodes(found).any(needs_restart)
    }

    fn accepted(response: Self::Response) -> Option<Accepted> {
        restarted(response)
    }
}

impl Kind for RestartNode {
    type Response = types::RestartResponse;

    const OPERATIONS: Operations = RESTART_NODE;

    fn doing(&self) -> String {
        format!("restarting its node {}", self.node)
    }

    fn check(&self, found: &types::StarRocksInstance) -> Result<()> {
        match self.find(found) {
            Some(_) => Ok(()),
            None => {
                let known: Vec<_> = nodes(found).filter_map(|node| node.id.as_deref()).collect();
                let problem = format!("the instance has no node {}", self.node);
                Err(Error::invalid_input("starrocks_node_id", problem, format!("one of {}", known.join(", "))))
            }
        }
    }

    fn request(&self, on: &StarRocks) -> Request<Self::Response> {
        on.instance().nodes().restart(&self.node)
    }

    fn is_made(&self, found: &types::StarRocksInstance) -> bool {
        self.when == RestartWhen::Needed && !self.find(found).is_some_and(needs_restart)
    }

    fn accepted(response: Self::Response) -> Option<Accepted> {
        restarted(response)
    }
}

fn needs_restart(node: &types::StarRocksNode) -> bool {
    node.need_restart == Some(true)
}

/// The definition names a workflow; the vendor's Terraform provider reads a job. Both are looked up in the same way.
fn restarted(response: types::RestartResponse) -> Option<Accepted> {
    let workflow = ids::named(response.workflow_id.as_deref());
    workflow.or_else(|| ids::named(response.job_id.as_deref())).map(Accepted::Job)
}
