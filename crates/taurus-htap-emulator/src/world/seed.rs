//! What a world begins with: the form of `--seed FILE`, and the small world that is built in.

use std::{fs::File, path::Path, sync::LazyLock};

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};
use spec_document::{Document, ReadError, read_text_at_most};

use super::{Agency, Catalog, PrincipalPolicies, limits};

/// The longest seed file that is read.
const MOST_BYTES: usize = 64 << 20;

/// What a world begins with. Every part can be left out; unknown keys are refused with their place.
///
/// The form is that of `seed/shop.yaml`, which is built in and explains each part.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
#[non_exhaustive]
pub struct Seed {
    /// The projects of the account.
    pub projects: Vec<Project>,
    /// Who may call, and with what.
    pub identity: Identity,
    /// The agencies of this and of other accounts. The account of the users is that of the first project.
    pub agencies: Vec<Agency>,
    /// What users and agencies may do.
    pub policies: PrincipalPolicies,
    /// How long things take.
    pub timing: Timing,
    /// The parameters that a synchronization task has.
    pub task_parameters: Vec<TaskParameter>,
    /// What instances can be made of; the built-in catalog when it is left out.
    pub catalog: Catalog,
    /// The instances that are read.
    pub taurusdb_instances: Vec<TaurusDb>,
    /// The instances that follow.
    pub starrocks_instances: Vec<StarRocksSeed>,
}

impl Seed {
    /// The text of the built-in seed: the small believable world of a shop, in YAML that explains each part.
    pub const SHOP: &str = include_str!("../../seed/shop.yaml");

    /// The small world that is built in: databases `shop` and `stock`, followed by one StarRocks instance.
    ///
    /// # Errors
    /// [`ReadError`] would be a fault of this crate; its tests read the world.
    pub fn shop() -> Result<Self, ReadError> {
        Self::parse("seed/shop.yaml", Self::SHOP)
    }

    /// Reads a seed from YAML, or from JSON, which is YAML too; `name` is what errors call the text.
    ///
    /// # Errors
    /// [`ReadError`] with line and column of what does not fit.
    pub fn parse(name: &str, text: &str) -> Result<Self, ReadError> {
        let document = Document::parse(name, text)?;
        // serde would take an array for a struct.
        if document.value().is_array() {
            return Err(document.error("", "a mapping is expected, not a sequence"));
        }
        let seed = document.to()?;
        match limits::first_violation(document.value())? {
            Some((pointer, violation)) => Err(document.error(&pointer, violation.to_string())),
            None => Ok(seed),
        }
    }

    /// Reads a seed file.
    ///
    /// # Errors
    /// Text that names the file, and the line if there is one.
    pub fn read(path: &Path) -> Result<Self, String> {
        let name = path.display().to_string();
        let text = File::open(path).and_then(|file| read_text_at_most(file, MOST_BYTES));
        let text = text.map_err(|error| format!("{name}: {error}"))?;
        Self::parse(&name, &text).map_err(|error| error.to_string())
    }
}

/// A project of the account.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Project {
    /// 32 letters and digits.
    pub id: String,
    /// The region's ID.
    pub name: String,
    /// The account.
    pub domain_id: String,
}

/// Who may call. None of this is good for anything but an emulator.
#[derive(Clone, Default, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
#[non_exhaustive]
pub struct Identity {
    /// The account's name, which goes with user names.
    pub domain: String,
    /// User names and their passwords.
    pub users: IndexMap<String, String>,
    /// Access keys and their secrets.
    pub access_keys: IndexMap<String, String>,
    /// Tokens that are good from the beginning, for 24 hours.
    pub tokens: Vec<String>,
    /// ID tokens that the identity provider vouches for.
    pub id_tokens: Vec<String>,
    /// The users of access keys and tokens, by the ID of the key or the token. The first user has those that are not
    /// here.
    pub owners: IndexMap<String, String>,
}

impl Identity {
    /// Each token and the ID of each access key, with its user.
    pub(crate) fn owners(&self) -> impl Iterator<Item = (&str, &str)> {
        let first = self.users.keys().next();
        let credentials = self.access_keys.keys().chain(&self.tokens);
        credentials.filter_map(move |credential| {
            let user = self.owners.get(credential).or(first)?;
            Some((credential.as_str(), user.as_str()))
        })
    }
}

impl std::fmt::Debug for Identity {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Identity").field("domain", &self.domain).finish_non_exhaustive()
    }
}

/// How long things take, in seconds of the emulator's clock.
#[derive(Clone, Copy, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
#[non_exhaustive]
pub struct Timing {
    /// Until a job that was accepted can be asked for. The service takes a few seconds for it.
    pub job_visible: u32,
    /// Until a job that was accepted is running.
    pub pending: u32,
    /// Until a task that was created has a status.
    pub create_task: u32,
    /// Starting, pausing, resuming, changing or deleting a task.
    pub change_task: u32,
    /// Copying what is there.
    pub full_copy: u32,
    /// Catching up with what happened during a pause or before a change.
    pub catch_up: u32,
    /// Creating an instance.
    pub create_instance: u32,
    /// Restarting, resizing, upgrading or changing an instance.
    pub change_instance: u32,
    /// Deleting an instance.
    pub delete_instance: u32,
    /// How long a session that was ended is still listed.
    pub end_session: u32,
    /// How long a token is good for.
    pub token: u32,
}

impl Default for Timing {
    fn default() -> Self {
        Self {
            job_visible: 0,
            pending: 1,
            create_task: 5,
            change_task: 3,
            full_copy: 60,
            catch_up: 20,
            create_instance: 300,
            change_instance: 60,
            delete_instance: 60,
            end_session: 0,
            token: 24 * 3600,
        }
    }
}

/// A parameter of synchronization tasks, as ListStarRocksDbParameters answers it.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct TaskParameter {
    /// The name.
    pub param_name: String,
    /// `Integer` or `String`.
    pub data_type: String,
    /// The default, as text.
    pub default_value: String,
    /// `low-high` or `a|b`.
    pub value_range: String,
    /// What it is for.
    pub description: String,
}

/// A TaurusDB instance: a source.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct TaurusDb {
    /// 32 letters and digits, and `in07`.
    pub id: String,
    /// The name.
    pub name: String,
    /// The project.
    pub project: String,
    /// The IDs of its nodes.
    #[serde(default)]
    pub nodes: Vec<String>,
    /// Its databases, and their tables.
    #[serde(default)]
    pub databases: IndexMap<String, IndexMap<String, Table>>,
}

/// The database of every TaurusDB instance that the service itself keeps. Lists show it when it is asked for by name.
pub(crate) const SYSTEM_DATABASE: &str = "__taurus_sys__";

impl TaurusDb {
    /// The tables of a database; the system's own, when the seed does not give any.
    pub(crate) fn tables(&self, database: &str) -> Option<&IndexMap<String, Table>> {
        static SYSTEM_TABLES: LazyLock<IndexMap<String, Table>> = LazyLock::new(|| {
            let table = |columns: &[&str]| Table {
                columns: columns
                    .iter()
                    .map(|column| ((*column).to_owned(), "varchar(64) not null".to_owned()))
                    .collect(),
                primary_key: columns.iter().map(|column| (*column).to_owned()).collect(),
            };
            // The two that the acceptance tests of the vendor's Terraform provider synchronize, with the columns that
            // they name.
            IndexMap::from([
                ("tenant".to_owned(), table(&["tenant_name"])),
                ("tenant_db".to_owned(), table(&["db_name", "tenant_name"])),
            ])
        });
        let tables = self.databases.get(database);
        tables.or_else(|| (database == SYSTEM_DATABASE).then(|| &*SYSTEM_TABLES))
    }

    /// Its databases as the schema of a source, with which the emulator decides.
    ///
    /// ```
    /// let seed = taurus_htap_emulator::Seed::shop()?;
    /// let schema = seed.taurusdb_instances[0].schema();
    /// assert!(schema.table(Some("shop"), "orders").is_some());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn schema(&self) -> table_fitness::Schema {
        let mut schema = table_fitness::Schema::default();
        for (database, tables) in &self.databases {
            schema.tables.extend(tables.iter().map(|(name, table)| {
                let mut table = table.definition(name);
                table.database = Some(database.clone());
                table
            }));
        }
        schema
    }

    pub(crate) fn has_database(&self, database: &str) -> bool {
        self.tables(database).is_some()
    }
}

/// A table of a source.
#[derive(Clone, Debug, Default, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Table {
    /// Column to type, such as `bigint not null`.
    pub columns: IndexMap<String, String>,
    /// The columns of the primary key; empty when there is none.
    #[serde(default)]
    pub primary_key: Vec<String>,
}

impl Table {
    /// The table as the rules of synchronization see it.
    pub(crate) fn definition(&self, name: &str) -> table_fitness::Table {
        let columns = self.columns.iter().map(|(column, definition)| (column.as_str(), definition.as_str()));
        table_fitness::Table::from_definitions(name, columns, self.primary_key.iter().map(String::as_str))
    }
}

/// A StarRocks instance that is there from the beginning.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct StarRocksSeed {
    /// 32 letters and digits, and `in17`.
    pub id: String,
    /// The name.
    pub name: String,
    /// The TaurusDB instance that it follows.
    pub source: String,
    /// The version of the engine.
    pub version: String,
    /// `Single` or `Cluster`.
    pub mode: String,
    /// Its nodes.
    #[serde(default)]
    pub nodes: Vec<NodeSeed>,
    /// Databases that are there without a task, besides those of the system.
    #[serde(default)]
    pub databases: Vec<String>,
    /// Synchronization tasks.
    #[serde(default)]
    pub tasks: Vec<TaskSeed>,
    /// Accounts.
    #[serde(default)]
    pub users: Vec<User>,
    /// Parameters, by kind of node: `fe` and `be`.
    #[serde(default)]
    pub parameters: IndexMap<String, Vec<NodeParameter>>,
    /// Entries of the error log.
    #[serde(default)]
    pub error_log: Vec<ErrorEntry>,
    /// Entries of the slow log.
    #[serde(default)]
    pub slow_log: Vec<SlowEntry>,
    /// Sessions.
    #[serde(default)]
    pub sessions: Vec<Session>,
}

/// A synchronization task that is there from the beginning, of all tables of a database.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct TaskSeed {
    /// The name.
    pub name: String,
    /// The database of the source.
    pub source_database: String,
    /// The database that it writes.
    pub target_database: String,
    /// Whether it has been started; it copies from the world's beginning on.
    #[serde(default)]
    pub is_started: bool,
}

/// A node of a StarRocks instance.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct NodeSeed {
    /// 32 letters and digits, and `no17`.
    pub id: String,
    /// `fe-leader`, `fe-follower`, `fe-observer` or `be`.
    pub role: String,
}

/// An account of a StarRocks instance.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct User {
    /// The name.
    pub name: String,
    /// The databases that it may use.
    pub databases: Vec<String>,
    /// What it may do with data: 0 to 3.
    pub dml: i64,
    /// Whether it may change schemas: 0 or 1.
    pub ddl: i64,
}

/// A parameter of the nodes.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct NodeParameter {
    /// The name.
    pub name: String,
    /// The value, as text.
    pub value: String,
    /// The value in the default template, which comparisons look at and new instances begin with; `value` when it is
    /// left out.
    #[serde(default)]
    pub default: Option<String>,
    /// `string`, `integer`, `boolean`, `list` or `float`.
    #[serde(rename = "type")]
    pub kind: String,
    /// `low-high` or `a|b`; empty when anything goes.
    #[serde(default)]
    pub value_range: String,
    /// Whether a change needs a restart.
    #[serde(default)]
    pub restart_required: bool,
    /// Whether it cannot be changed.
    #[serde(default)]
    pub readonly: bool,
    /// What it is for.
    #[serde(default)]
    pub description: String,
}

/// An entry of the error log.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ErrorEntry {
    /// The node.
    pub node: String,
    /// How many seconds before the world's beginning.
    pub ago: u32,
    /// The level.
    pub level: String,
    /// The text.
    pub content: String,
}

/// An entry of the slow log.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SlowEntry {
    /// The node.
    pub node: String,
    /// How many seconds before the world's beginning.
    pub ago: u32,
    /// How long the statement took, in milliseconds.
    pub took_ms: u32,
    /// The database.
    pub database: String,
    /// The account.
    pub user: String,
    /// The kind of the statement, such as `SELECT`.
    #[serde(rename = "type")]
    pub kind: String,
    /// The statement.
    pub statement: String,
    /// The rows that were read.
    pub rows_examined: u64,
    /// The rows that were answered.
    pub rows_sent: u64,
}

/// A session.
#[derive(Clone, Debug, PartialEq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Session {
    /// The ID.
    pub id: String,
    /// The account.
    pub user: String,
    /// Where it is from.
    pub host: String,
    /// The database.
    pub database: String,
    /// What it does, such as `Query`.
    pub command: String,
    /// The statement.
    pub statement: String,
}
