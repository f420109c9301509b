//! The world that the service keeps: instances, tasks, jobs and who may call. Nothing runs in it: the
//! effect of passed time is computed at the next request.

mod access;
mod agencies;
mod catalog;
mod instance;
mod job;
#[cfg(feature = "schemars")]
mod json_schema;
mod limits;
mod policies;
mod seed;
mod task;

use std::{collections::HashSet, net::Ipv4Addr};

use indexmap::{IndexMap, IndexSet};
use ring::digest::{SHA256, digest};
use serde::{Deserialize, Serialize};

pub(crate) use access::{Access, AccessKey, Token, TokenScope};
pub use agencies::Agency;
pub(crate) use agencies::{Account, Agencies};
pub use catalog::{Catalog, DataStore, Engine, Flavor, StorageType, Zone};
pub(crate) use instance::{Busy, Change, LogTarget, Node, Payment, Settings, StarRocks};
pub(crate) use job::{Job, Jobs};
pub use policies::PrincipalPolicies;
pub(crate) use policies::{Grants, Principal};
pub(crate) use seed::SYSTEM_DATABASE;
pub use seed::{
    ErrorEntry, Identity, NodeParameter, NodeSeed, Project, Seed, Session, SlowEntry, StarRocksSeed, Table,
    TaskParameter, TaskSeed, TaurusDb, Timing, User,
};
pub(crate) use task::{Phase, Tables, Task, TaskChange};

use crate::clock::Millis;

/// Everything that the service remembers, and the larger part of a state file.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct World {
    pub(crate) projects: Vec<Project>,
    pub(crate) access: Access,
    #[serde(default)]
    pub(crate) grants: Grants,
    #[serde(default)]
    pub(crate) agencies: Agencies,
    pub(crate) timing: Timing,
    pub(crate) task_parameters: Vec<TaskParameter>,
    #[serde(default)]
    pub(crate) catalog: Catalog,
    pub(crate) sources: IndexMap<String, TaurusDb>,
    pub(crate) instances: IndexMap<String, StarRocks>,
    /// The instances of the seed, deleted or not: no example speaks for them.
    #[serde(default)]
    pub(crate) seeded: IndexSet<String>,
    pub(crate) jobs: Jobs,
    /// Where the next made-up ID comes from.
    pub(crate) next_id: u64,
}

/// Refuses a list whose entries are known by their names, and which has a name twice.
fn refuse_twice<'n>(list: &str, names: impl Iterator<Item = &'n String>) -> Result<(), String> {
    let mut seen = HashSet::new();
    names.into_iter().try_for_each(|name| match seen.insert(name) {
        true => Ok(()),
        false => Err(format!("{list}: {name} is listed twice")),
    })
}

impl World {
    /// How many StarRocks instances are kept, and how many tasks each.
    pub(crate) const MOST_INSTANCES: usize = 100;
    pub(crate) const MOST_TASKS: usize = 20_000;

    /// The first address that a node gets, 10.0.0.10: a cloud keeps the lowest ones of a subnet for itself.
    const FIRST_ADDRESS: u32 = u32::from_be_bytes([10, 0, 0, 10]);

    /// The world of a seed, beginning at this moment.
    ///
    /// # Errors
    /// Text that names what is wrong with the seed.
    pub(crate) fn of(seed: Seed, now: Millis) -> Result<Self, String> {
        let value = serde_json::to_value(&seed).map_err(|error| error.to_string())?;
        if let Some((_, violation)) = limits::first_violation(&value).map_err(|error| error.to_string())? {
            return Err(violation.to_string());
        }
        let Seed {
            projects,
            identity,
            agencies,
            policies,
            timing,
            task_parameters,
            catalog,
            taurusdb_instances,
            starrocks_instances,
        } = seed;
        refuse_twice("projects", projects.iter().map(|project| &project.id))?;
        refuse_twice("task_parameters", task_parameters.iter().map(|parameter| &parameter.param_name))?;
        let mut grants = Grants::default();
        for (credential, user) in identity.owners() {
            grants.issue(credential, Some(Principal::User(user.to_owned())));
        }
        let project = projects.first().map(|project| project.id.clone()).unwrap_or_default();
        let mut world = Self {
            access: Access::of(identity, project, now, &timing),
            grants,
            agencies: Agencies::of(agencies)?,
            projects,
            timing,
            task_parameters,
            catalog,
            sources: IndexMap::new(),
            instances: IndexMap::new(),
            seeded: starrocks_instances.iter().map(|instance| instance.id.clone()).collect(),
            jobs: Jobs::default(),
            next_id: 0,
        };
        world.set_policies(policies)?;
        for source in taurusdb_instances {
            let id = source.id.clone();
            if world.projects.iter().all(|project| project.id != source.project) {
                return Err(format!(
                    "taurusdb_instances: {id} is of the project {}, which is not there",
                    source.project
                ));
            }
            for (name, table) in source.databases.values().flatten() {
                let definition = table.definition(name);
                if let Some(problem) = definition.unknown {
                    return Err(format!("taurusdb_instances: {name}: {problem}"));
                }
                if let Some(column) = table.primary_key.iter().find(|column| definition.column(column).is_none()) {
                    return Err(format!("taurusdb_instances: the primary key of {name} has no column {column}"));
                }
            }
            if world.sources.insert(id.clone(), source).is_some() {
                return Err(format!("taurusdb_instances: {id} is listed twice"));
            }
        }
        for instance in starrocks_instances {
            let id = instance.id.clone();
            let Some(source) = world.sources.get(&instance.source) else {
                return Err(format!("starrocks_instances: {id} follows {}, which is not there", instance.source));
            };
            for task in &instance.tasks {
                if !source.has_database(&task.source_database) {
                    let (name, database) = (&task.name, &task.source_database);
                    return Err(format!(
                        "starrocks_instances: the task {name} reads {database}, which {} does not have",
                        source.id
                    ));
                }
            }
            let part = |part: &str| format!("starrocks_instances: {id}: {part}");
            refuse_twice(&part("nodes"), instance.nodes.iter().map(|node| &node.id))?;
            refuse_twice(&part("tasks"), instance.tasks.iter().map(|task| &task.name))?;
            refuse_twice(&part("users"), instance.users.iter().map(|user| &user.name))?;
            let project = source.project.clone();
            if world.instances.insert(id.clone(), StarRocks::of(instance, project, now)).is_some() {
                return Err(format!("starrocks_instances: {id} is listed twice"));
            }
        }
        world.give_addresses();
        Ok(world)
    }

    /// Sets the policies of all users and agencies, in place of those before.
    ///
    /// # Errors
    /// Text that names the policy that cannot be read or decided, or the user or agency that does not exist: with a
    /// misspelt name, the intended one would keep all permissions. Then nothing is changed.
    pub(crate) fn set_policies(&mut self, policies: PrincipalPolicies) -> Result<(), String> {
        let users: IndexSet<_> = self.access.users.keys().map(String::as_str).chain(self.grants.users()).collect();
        let agencies: IndexSet<_> = self.agencies.names().collect();
        for (kind, listed, known) in [("users", &policies.users, &users), ("agencies", &policies.agencies, &agencies)] {
            if let Some(name) = listed.keys().find(|name| !known.contains(name.as_str())) {
                let known = known.iter().copied().collect::<Vec<_>>().join(", ");
                return Err(format!("policies.{kind}.{name}: there is no such name: known are {known}"));
            }
        }
        self.grants.set(policies)
    }

    /// Gives each node that has no address the first one of the subnet that no other node has: the nodes of a new
    /// instance, and all nodes of a state that was saved before nodes had addresses.
    pub(crate) fn give_addresses(&mut self) {
        let nodes = || self.instances.values().flat_map(|instance| &instance.nodes);
        let taken: IndexSet<_> =
            nodes().map(|node| node.address.clone()).filter(|address| !address.is_empty()).collect();
        let addresses = (Self::FIRST_ADDRESS..=u32::MAX).map(|number| Ipv4Addr::from(number).to_string());
        let free = addresses.filter(|address| !taken.contains(address));
        let nodes = self.instances.values_mut().flat_map(|instance| &mut instance.nodes);
        for (node, address) in nodes.filter(|node| node.address.is_empty()).zip(free) {
            node.address = address;
        }
    }

    /// 32 hexadecimal characters that were not there before; the same in each run.
    pub(crate) fn new_id(&mut self) -> String {
        self.next_id = self.next_id.wrapping_add(1);
        id_of(&self.next_id.to_string())
    }

    /// The same in the form of a UUID.
    pub(crate) fn new_uuid(&mut self) -> String {
        let id = self.new_id();
        [&id[..8], &id[8..12], &id[12..16], &id[16..20], &id[20..]].join("-")
    }

    /// The project of this ID.
    pub(crate) fn project(&self, id: &str) -> Option<&Project> {
        self.projects.iter().find(|project| project.id == id)
    }

    /// The ID of the account that the projects are of.
    pub(crate) fn account_id(&self) -> &str {
        self.projects.first().map(|project| project.domain_id.as_str()).unwrap_or_default()
    }
}

/// The bytes of hexadecimal text, of which there is at least one.
pub(crate) fn unhex(text: &str) -> Option<Vec<u8>> {
    let digit = |byte: &u8| char::from(*byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let digits = text.as_bytes().iter().map(digit).collect::<Option<Vec<_>>>()?;
    let is_whole = digits.len().is_multiple_of(2) && !digits.is_empty();
    is_whole.then(|| digits.chunks_exact(2).map(|pair| pair[0] << 4 | pair[1]).collect())
}

/// 32 hexadecimal characters that are the same whenever they are made of this text.
pub(crate) fn id_of(text: &str) -> String {
    let digest = digest(&SHA256, format!("taurus-htap-emulator {text}").as_bytes());
    hex(&digest.as_ref()[..16])
}

/// The ID of a user, made from its name.
pub(crate) fn user_id(name: &str) -> String {
    id_of(&format!("user {name}"))
}

/// Bytes in hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digit = |nibble: u8| char::from(DIGITS[usize::from(nibble & 15)]);
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(*byte)]).collect()
}
