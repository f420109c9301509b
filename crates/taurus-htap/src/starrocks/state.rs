//! The state of an instance in short, as its detail shows it. It sends nothing.

use std::fmt;

use serde::{Serialize, Serializer};
use taurus_htap_api::{types, values::InstanceStatus};

/// How a StarRocks instance is: its status, the actions that are running on it, and which of its nodes are not ready.
///
/// `Display` writes it for people: `normal`, or `normal, resize_flavor under way; htap_be_node01: creating`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InstanceState {
    /// Whether the service shows anything of the instance.
    is_shown: bool,
    status: Option<InstanceStatus>,
    /// The error code of a creation that failed. It can be there although the instance was created.
    error_code: Option<String>,
    actions: Vec<String>,
    /// The nodes that are not normal or on which an action is running.
    nodes: Vec<NodeState>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct NodeState {
    name: String,
    status: Option<InstanceStatus>,
    actions: Vec<String>,
}

impl InstanceState {
    /// The state that the detail of an instance shows.
    pub fn of(detail: &types::StarRocksInstance) -> Self {
        let nodes = nodes(detail).map(|node| NodeState {
            name: node.name.clone().or_else(|| node.id.clone()).unwrap_or_default(),
            status: node.status.clone(),
            actions: names(node.actions.as_deref()),
        });
        Self {
            is_shown: *detail != types::StarRocksInstance::default(),
            status: detail.status.clone(),
            error_code: detail.create_fail_error_code.clone().filter(|code| !code.is_empty()),
            actions: names(detail.actions.as_deref()),
            nodes: nodes.filter(|node| !node.is_ready()).collect(),
        }
    }

    /// The status of the instance itself, in the service's word.
    pub fn status(&self) -> Option<&InstanceStatus> {
        self.status.as_ref()
    }

    /// The actions that are running on the instance itself, in the service's words.
    pub fn actions(&self) -> impl Iterator<Item = &str> {
        self.actions.iter().map(String::as_str)
    }

    /// Whether the instance and all of its nodes are normal, and no action is running on any of them.
    pub fn is_ready(&self) -> bool {
        self.status == Some(InstanceStatus::Normal) && self.actions.is_empty() && self.nodes.is_empty()
    }

    /// Whether an action is running on the instance or a node, or one of them has a transient status.
    pub fn is_busy(&self) -> bool {
        let is_transient =
            |status: Option<&InstanceStatus>| status != Some(&InstanceStatus::Normal) && !is_failure(status);
        let is_node_busy = |node: &NodeState| !node.actions.is_empty() || is_transient(node.status.as_ref());
        !self.actions.is_empty() || is_transient(self.status.as_ref()) || self.nodes.iter().any(is_node_busy)
    }

    /// What is abnormal or could not be created, if anything: the instance, or else the first such node.
    pub(crate) fn failure(&self) -> Option<String> {
        if is_failure(self.status.as_ref()) {
            let code = self.error_code.as_ref().map(|code| format!(" (error code {code})")).unwrap_or_default();
            return Some(format!("it is {}{code}", word(self.status.as_ref())));
        }
        let node = self.nodes.iter().find(|node| is_failure(node.status.as_ref()))?;
        Some(format!("its node {} is {}", node.name, word(node.status.as_ref())))
    }
}

impl NodeState {
    fn is_ready(&self) -> bool {
        self.status == Some(InstanceStatus::Normal) && self.actions.is_empty()
    }
}

impl fmt::Display for InstanceState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.is_shown {
            return f.write_str("not shown");
        }
        describe(f, self.status.as_ref(), &self.actions)?;
        for node in &self.nodes {
            write!(f, "; {}: ", printable::line(&node.name))?;
            describe(f, node.status.as_ref(), &node.actions)?;
        }
        Ok(())
    }
}

/// As `Display` writes it.
impl Serialize for InstanceState {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

fn describe(f: &mut fmt::Formatter<'_>, status: Option<&InstanceStatus>, actions: &[String]) -> fmt::Result {
    write!(f, "{}", printable::line(word(status)))?;
    match actions {
        [] => Ok(()),
        actions => write!(f, ", {} under way", printable::line(actions.join(" and "))),
    }
}

fn word(status: Option<&InstanceStatus>) -> &str {
    status.map_or("without a status", InstanceStatus::as_str)
}

fn is_failure(status: Option<&InstanceStatus>) -> bool {
    matches!(status, Some(InstanceStatus::Abnormal | InstanceStatus::Createfail))
}

fn names(actions: Option<&[types::InstanceAction]>) -> Vec<String> {
    let name = |action: &types::InstanceAction| action.action.clone().unwrap_or_else(|| "an action".to_owned());
    actions.unwrap_or_default().iter().map(name).collect()
}

/// Every node of an instance, whatever its group.
pub(crate) fn nodes(detail: &types::StarRocksInstance) -> impl Iterator<Item = &types::StarRocksNode> {
    detail.groups.iter().flat_map(|group| &group.nodes)
}

#[cfg(test)]
mod tests {
    use taurus_htap_api::values::InstanceStatus;

    use super::{InstanceState, NodeState};

    #[test]
    fn a_state_is_one_printable_line() {
        let hostile = "a\x1b[2J\n\u{202e}".to_owned();
        let status = Some(InstanceStatus::from(hostile.as_str()));
        let node = NodeState { name: hostile.clone(), status: status.clone(), actions: vec![hostile.clone()] };
        let state =
            InstanceState { status, error_code: None, actions: vec![hostile], nodes: vec![node], is_shown: true };
        let shown = r"a\u{1b}[2J \u{202e}";
        let part = format!("{shown}, {shown} under way");
        assert_eq!(state.to_string(), format!("{part}; {shown}: {part}"));
    }
}
