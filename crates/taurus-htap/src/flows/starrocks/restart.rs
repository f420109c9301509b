//! Restarting an instance or one of its nodes.

use huaweicloud_core::{Error, Result};
use taurus_htap_api::types;

use super::change::{Accepted, Action, sealed::Kind};
use crate::{Request, StarRocks, StarRocksNodeId, jobs, starrocks::nodes};

/// Whether to restart what needs no restart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RestartWhen {
    /// Only when a node needs it for its parameters. A second run finds that none does.
    Needed,
    /// In any case. A second run restarts a second time, as nobody can tell whether that is meant.
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

impl Restart {
    pub(super) fn new(when: RestartWhen) -> Self {
        Self { when }
    }
}

impl RestartNode {
    pub(super) fn new(node: StarRocksNodeId, when: RestartWhen) -> Self {
        Self { node, when }
    }

    fn find<'a>(&self, instance: &'a types::StarRocksInstance) -> Option<&'a types::StarRocksNode> {
        nodes(instance).find(|node| node.id.as_deref() == Some(self.node.as_str()))
    }
}

impl Action for Restart {}

impl Kind for Restart {
    type Response = types::RestartResponse;

    const WHAT: &'static str = "restarted";

    fn request(&self, on: &StarRocks) -> Request<Self::Response> {
        on.instance().restart()
    }

    fn is_already(&self, found: &types::StarRocksInstance) -> bool {
        self.when == RestartWhen::Needed && !nodes(found).any(needs_restart)
    }

    fn accepted(response: Self::Response) -> Result<Option<Accepted>> {
        restarted(response)
    }
}

impl Action for RestartNode {}

impl Kind for RestartNode {
    type Response = types::RestartResponse;

    const WHAT: &'static str = "restarted by a node";

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

    fn is_already(&self, found: &types::StarRocksInstance) -> bool {
        self.when == RestartWhen::Needed && !self.find(found).is_some_and(needs_restart)
    }

    fn accepted(response: Self::Response) -> Result<Option<Accepted>> {
        restarted(response)
    }
}

fn needs_restart(node: &types::StarRocksNode) -> bool {
    node.need_restart == Some(true)
}

/// The definition names a workflow; the vendor's Terraform provider reads a job. Both are asked for in the same way.
fn restarted(response: types::RestartResponse) -> Result<Option<Accepted>> {
    Ok(jobs::named(response.workflow_id)?.or(jobs::named(response.job_id)?).map(Accepted::Job))
}
