//! A StarRocks instance: its nodes, accounts, parameters, logs, sessions and synchronization tasks.

use indexmap::{IndexMap, IndexSet};
use serde::{Deserialize, Serialize};

use super::{
    ErrorEntry, NodeParameter, Phase, Session, SlowEntry, StarRocksSeed, Task, TaskChange, TaurusDb, Timing, User,
};
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
    /// When ended sessions are removed, by their IDs.
    #[serde(default)]
    pub(crate) ending_sessions: IndexMap<String, Millis>,
    pub(crate) tasks: IndexMap<String, Task>,
    pub(crate) security_group: String,
    pub(crate) volumes_in_gb: [i64; 2],
    #[serde(default)]
    pub(crate) settings: Settings,
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
    /// Its address in the subnet; the world gives each node one of its own.
    #[serde(default)]
    pub(crate) address: String,
    /// Whether a parameter was changed that needs a restart.
    #[serde(default)]
    pub(crate) needs_restart: bool,
}

/// What an instance was created with and keeps.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Settings {
    pub(crate) engine: String,
    pub(crate) az_mode: String,
    pub(crate) az_code: String,
    pub(crate) region: String,
    pub(crate) time_zone: String,
    pub(crate) vpc: String,
    pub(crate) subnet: String,
    /// Kinds of the disks of FE and of BE nodes.
    pub(crate) io_types: [String; 2],
    /// Key to value.
    pub(crate) system_tags: Vec<(String, String)>,
    pub(crate) payment: Payment,
}

/// How an instance is paid for.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Payment {
    /// `0` for what is used, `1` for a subscription.
    pub(crate) model: String,
    /// How many months or years.
    pub(crate) period: Option<String>,
    /// The order of a subscription.
    pub(crate) order: Option<String>,
}

impl Default for Payment {
    fn default() -> Self {
        Self { model: "0".to_owned(), period: None, order: None }
    }
}

impl Payment {
    pub(crate) fn is_subscription(&self) -> bool {
        self.model == "1"
    }
}

/// As the documented instance is.
impl Default for Settings {
    fn default() -> Self {
        Self {
            engine: "star-rocks".to_owned(),
            az_mode: "single".to_owned(),
            az_code: "cn-southwest-244d".to_owned(),
            region: "cn-southwest-244".to_owned(),
            time_zone: "UTC+08:00".to_owned(),
            vpc: "d5a1a29b-1476-490f-9682-c1a59593e7b0".to_owned(),
            subnet: "2ce0bc80-bfc5-4d5e-9b78-a7f91572e03b".to_owned(),
            io_types: ["SSD", "SSD"].map(str::to_owned),
            system_tags: vec![(Self::ENTERPRISE_PROJECT.to_owned(), "0".to_owned())],
            payment: Payment::default(),
        }
    }
}

impl Settings {
    /// The key of the tag with the enterprise project of an instance.
    const ENTERPRISE_PROJECT: &str = "_sys_enterprise_project_id";

    /// The enterprise project; `0` is the default one.
    pub(crate) fn enterprise_project(&self) -> &str {
        let mut tags = self.system_tags.iter();
        tags.find(|(key, _)| key == Self::ENTERPRISE_PROJECT).map_or("0", |(_, value)| value)
    }
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
    /// The kernel has this version.
    Upgraded(String),
    /// The nodes have started again: this one, or all of them.
    Restarted(Option<String>),
    /// The instance is deleted; the world removes it.
    Removed,
}

/// The flavor of nodes that were there before anybody chose one: the flavors of the documentation.
const FLAVORS: [(&str, &str); 2] =
    [("fe", "afef3bfd-ac7c-32e1-ba44-c388acbb196a"), ("be", "de565db8-0a96-37ea-9388-61167624712c")];

impl StarRocks {
    /// The databases that every StarRocks instance has.
    const SYSTEM_DATABASES: [&str; 2] = ["information_schema", "sys"];

    /// Whether a database is one of the system's, in whatever case its name is written.
    pub(crate) fn is_of_system(database: &str) -> bool {
        Self::SYSTEM_DATABASES.iter().any(|system| database.eq_ignore_ascii_case(system))
    }

    pub(crate) fn of(seed: StarRocksSeed, project: String, now: Millis) -> Self {
        let name = seed.name;
        let node = |(index, node): (usize, super::NodeSeed)| {
            let kind = if node.role.starts_with("fe") { 0 } else { 1 };
            let (kind, flavor) = FLAVORS[kind];
            let name = format!("{name}_{kind}_node{:02}", index + 1);
            Node {
                id: node.id,
                name,
                role: node.role,
                flavor: flavor.to_owned(),
                address: String::new(),
                needs_restart: false,
            }
        };
        let task = |seed: super::TaskSeed| {
            let mut task = Task::new(seed.source_database, seed.target_database, now);
            if seed.is_started {
                task.phase = Phase::Running { since: now, copied: 0 };
            }
            (seed.name, task)
        };
        let is_own = |database: &String| !Self::is_of_system(database);
        let with_default = |mut parameter: NodeParameter| {
            parameter.default.get_or_insert_with(|| parameter.value.clone());
            parameter
        };
        let mut parameters = seed.parameters;
        for of_kind in parameters.values_mut() {
            *of_kind = std::mem::take(of_kind).into_iter().map(with_default).collect();
        }
        Self {
            nodes: seed.nodes.into_iter().enumerate().map(node).collect(),
            project,
            source: seed.source,
            version: seed.version,
            mode: seed.mode,
            created: now,
            updated: now,
            databases: seed.databases.into_iter().filter(is_own).collect(),
            users: seed.users,
            parameters,
            error_log: seed.error_log,
            slow_log: seed.slow_log,
            sessions: seed.sessions,
            ending_sessions: IndexMap::new(),
            tasks: seed.tasks.into_iter().map(task).collect(),
            security_group: "967a0ac2-3cae-4e57-a49a-d0f6ff07dcc1".to_owned(),
            volumes_in_gb: [50, 50],
            settings: Settings::default(),
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
        let ending = &self.ending_sessions;
        self.sessions.retain(|session| ending.get(&session.id).is_none_or(|gone| *gone > now));
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
            Some(Change::Upgraded(version)) => self.version = version,
            Some(Change::Restarted(restarted)) => {
                let is_restarted = |node: &&mut Node| restarted.as_ref().is_none_or(|id| *id == node.id);
                self.nodes.iter_mut().filter(is_restarted).for_each(|node| node.needs_restart = false);
            }
            // A removal stays due until the world has removed the instance.
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

    /// The code of a creation that failed, as the documented instance shows it; empty when it did not.
    pub(crate) fn failure(&self) -> &'static str {
        if self.has_failed { "500000" } else { "" }
    }

    /// The address of the instance as the document describes it: those of its FE nodes, with commas between.
    pub(crate) fn address(&self) -> String {
        let front_ends = self.nodes.iter().filter(|node| node.is_fe());
        front_ends.map(|node| node.address.as_str()).collect::<Vec<_>>().join(",")
    }

    /// The databases: those of the system, those that are there without a task, and those that tasks write.
    pub(crate) fn databases(&self, source: &TaurusDb) -> Vec<String> {
        let targets = self.tasks.values().filter(|task| task.has_target()).flat_map(|task| {
            match task.target_database == Task::ALL {
                true => source.databases.keys().cloned().collect(),
                false => vec![task.target_database.clone()],
            }
        });
        let system = Self::SYSTEM_DATABASES.into_iter().map(str::to_owned);
        let all: IndexSet<_> = system.chain(self.databases.iter().cloned()).chain(targets).collect();
        all.into_iter().collect()
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

    /// Removes deleted tasks from the list.
    pub(crate) fn drop_gone_tasks(&mut self, now: Millis) {
        let is_going = |task: &Task| matches!(task.next, Some((_, TaskChange::Remove)));
        if self.tasks.values().any(is_going) {
            self.tasks.retain(|_, task| !task.is_gone(now));
        }
    }
}
