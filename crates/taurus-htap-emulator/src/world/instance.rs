//! A StarRocks instance: its nodes, accounts, parameters, logs, sessions and synchronization tasks.

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

use super::{ErrorEntry, NodeParameter, Session, SlowEntry, StarRocksSeed, Task, TaskChange, Timing, User};
use crate::clock::Millis;

/// A StarRocks instance.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct StarRocks {
    pub(crate) name: String,
    pub(crate) project: String,
    /// The TaurusDB instance that it follows.
    pub(crate) source: String,
    pub(crate) version: String,
    pub(crate) mode: String,
    pub(crate) created: Millis,
    pub(crate) updated: Millis,
    pub(crate) nodes: Vec<Node>,
    pub(crate) databases: Vec<String>,
    pub(crate) users: Vec<User>,
    pub(crate) parameters: IndexMap<String, Vec<NodeParameter>>,
    pub(crate) error_log: Vec<ErrorEntry>,
    pub(crate) slow_log: Vec<SlowEntry>,
    pub(crate) sessions: Vec<Session>,
    pub(crate) tasks: IndexMap<String, Task>,
    pub(crate) security_group: String,
    pub(crate) volumes_in_gb: [i64; 2],
    pub(crate) has_user_sync: bool,
    pub(crate) shows_slow_statements: bool,
    /// Kind of log to where it is sent.
    pub(crate) log_targets: IndexMap<String, LogTarget>,
    pub(crate) query_queue: QueryQueue,
    /// Whether its creation failed.
    pub(crate) has_failed: bool,
    /// What goes on with the instance.
    pub(crate) busy: Option<Busy>,
}

/// A node.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Node {
    pub(crate) id: String,
    pub(crate) name: String,
    pub(crate) role: String,
    pub(crate) flavor: String,
}

impl Node {
    pub(crate) fn is_fe(&self) -> bool {
        self.role.starts_with("fe")
    }
}

/// Where a log is sent.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct LogTarget {
    pub(crate) group: String,
    pub(crate) stream: String,
}

/// The rule of the query queue.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct QueryQueue {
    pub(crate) is_on: bool,
    pub(crate) max_queued_queries: i64,
    pub(crate) pending_timeout_second: i64,
    pub(crate) concurrency_limit: i64,
    pub(crate) mem_used_pct_limit: i64,
    pub(crate) cpu_used_pct_limit: i64,
}

impl Default for QueryQueue {
    fn default() -> Self {
        Self {
            is_on: false,
            max_queued_queries: 1024,
            pending_timeout_second: 300,
            concurrency_limit: 0,
            mem_used_pct_limit: 0,
            cpu_used_pct_limit: 0,
        }
    }
}

/// An operation that goes on; others wait for its end.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Busy {
    /// As the service names it, such as `resize_flavor`.
    pub(crate) action: String,
    pub(crate) job: String,
    pub(crate) since: Millis,
    pub(crate) until: Millis,
    /// What has changed when it is over; `None` when it fails.
    pub(crate) change: Option<Change>,
}

impl Busy {
    /// What the creation of an instance is called.
    pub(crate) const CREATION: &str = "create";

    fn is_creation(&self) -> bool {
        self.action == Self::CREATION
    }
}

/// What an operation changes in the end.
#[derive(Clone, Debug, Deserialize, Serialize)]
pub(crate) enum Change {
    /// Nothing that can be seen.
    Nothing,
    Flavors {
        fe: Option<String>,
        be: Option<String>,
    },
    SecurityGroup(String),
    /// The instance is gone; the world takes it away.
    Removed,
}

/// The flavor of nodes that were there before anybody chose one: the flavors of the documentation.
const FLAVORS: [(&str, &str); 2] =
    [("fe", "afef3bfd-ac7c-32e1-ba44-c388acbb196a"), ("be", "de565db8-0a96-37ea-9388-61167624712c")];

impl StarRocks {
    pub(crate) fn of(seed: StarRocksSeed, project: String, now: Millis) -> Self {
        let name = seed.name;
        let node = |(index, node): (usize, super::NodeSeed)| {
            let kind = if node.role.starts_with("fe") { 0 } else { 1 };
            let (kind, flavor) = FLAVORS[kind];
            let name = format!("{name}_{kind}_node{:02}", index + 1);
            Node { id: node.id, name, role: node.role, flavor: flavor.to_owned() }
        };
        Self {
            nodes: seed.nodes.into_iter().enumerate().map(node).collect(),
            project,
            source: seed.source,
            version: seed.version,
            mode: seed.mode,
            created: now,
            updated: now,
            databases: seed.databases,
            users: seed.users,
            parameters: seed.parameters,
            error_log: seed.error_log,
            slow_log: seed.slow_log,
            sessions: seed.sessions,
            tasks: IndexMap::new(),
            security_group: "967a0ac2-3cae-4e57-a49a-d0f6ff07dcc1".to_owned(),
            volumes_in_gb: [50, 50],
            has_user_sync: false,
            shows_slow_statements: false,
            log_targets: IndexMap::new(),
            query_queue: QueryQueue::default(),
            has_failed: false,
            busy: None,
            name,
        }
    }

    /// Lets happen what is due, but for the tasks, which settle when they are looked at.
    pub(crate) fn settle(&mut self, now: Millis) {
        let is_over = |busy: &mut Busy| busy.until <= now && !matches!(busy.change, Some(Change::Removed));
        let Some(busy) = self.busy.take_if(is_over) else { return };
        self.updated = busy.until;
        self.has_failed |= busy.is_creation() && busy.change.is_none();
        match busy.change {
            Some(Change::Flavors { fe, be }) => {
                for node in &mut self.nodes {
                    let flavor = if node.is_fe() { &fe } else { &be };
                    if let Some(flavor) = flavor {
                        node.flavor.clone_from(flavor);
                    }
                }
            }
            Some(Change::SecurityGroup(group)) => self.security_group = group,
            // Being gone stays due until the world has taken the instance away.
            Some(Change::Nothing | Change::Removed) | None => {}
        }
    }

    /// Whether it is to be taken away.
    pub(crate) fn is_gone(&self, now: Millis) -> bool {
        let removed = |busy: &Busy| busy.until <= now && matches!(busy.change, Some(Change::Removed));
        self.busy.as_ref().is_some_and(removed)
    }

    /// `creating`, `createfail` or `normal`.
    pub(crate) fn status(&self) -> &'static str {
        match &self.busy {
            Some(busy) if busy.is_creation() => "creating",
            _ if self.has_failed => "createfail",
            _ => "normal",
        }
    }

    /// A task as it is now; `None` when there is none of this name.
    pub(crate) fn task(&mut self, name: &str, now: Millis, timing: &Timing) -> Option<&mut Task> {
        if self.tasks.get(name)?.is_gone(now) {
            self.tasks.shift_remove(name);
        }
        let task = self.tasks.get_mut(name)?;
        task.settle(now, timing);
        Some(task)
    }

    /// Takes the tasks off the list that are gone.
    pub(crate) fn drop_gone_tasks(&mut self, now: Millis) {
        let is_going = |task: &Task| matches!(task.next, Some((_, TaskChange::Remove)));
        if self.tasks.values().any(is_going) {
            self.tasks.retain(|_, task| !task.is_gone(now));
        }
    }
}
