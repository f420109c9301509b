//! The description of a task: a value that is built once, checked against the documented rules, and used in any number
//! of calls. It sends nothing.

mod bodies;
mod table_config;

use std::{fmt::Display, sync::Arc};

use huaweicloud_core::{Error, Result};
use serde::{Deserialize, Serialize};
use taurus_htap_api::types::{self, ReplScope, ReplType};

pub use self::table_config::TableConfig;
use crate::{
    SourceDatabaseName, TargetDatabaseName, TaskName, TaurusInstanceId, TaurusNodeId,
    names::{filled, named},
    task_file::TaskFile,
};

/// A data synchronization task, described: from where, to where, which tables and with which settings.
///
/// Every part is optional, as it is in the documentation; what is left out is not sent. Cheap to clone.
/// It serializes to the form of the command's task files, and is read from it: [`task_file`](crate::task_file).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "TaskFile", into = "TaskFile")]
pub struct SyncTask {
    /// The body of a check. A creation sets `is_create_task` in a copy: see [`Replication`](crate::Replication).
    pub(crate) body: Arc<types::CheckTableConfigRequest>,
    /// The IDs of the source in the body, whose type there is text.
    source_instance: Option<TaurusInstanceId>,
    source_node: Option<TaurusNodeId>,
}

impl Default for SyncTask {
    fn default() -> Self {
        Self { body: Arc::new(check()), source_instance: None, source_node: None }
    }
}

/// A check of nothing. `is_create_task` is always sent, because the page does not say what the service does when it is
/// left out.
fn check() -> types::CheckTableConfigRequest {
    types::CheckTableConfigRequest::new().is_create_task(types::TextBoolean::False)
}

impl SyncTask {
    /// Starts the description of a task.
    pub fn builder() -> SyncTaskBuilder {
        SyncTaskBuilder::default()
    }

    /// The names of the tables that have a configuration, in the order in which they were given.
    pub fn configured_tables(&self) -> impl Iterator<Item = &str> {
        self.body.tables_configs.iter().flatten().filter_map(|config| config.table_name.as_deref())
    }
}

/// Describes a [`SyncTask`]. Problems are reported by [`SyncTaskBuilder::build`].
#[must_use]
#[derive(Clone, Debug, Default)]
pub struct SyncTaskBuilder {
    name: Option<String>,
    source: Source,
    target_database: Option<String>,
    tables: Option<Tables>,
    table_configs: Option<Vec<(String, TableConfig)>>,
    parameters: Option<Vec<(String, String)>>,
}

impl SyncTaskBuilder {
    /// Name of the task, as [`TaskName`] takes it.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Where the data comes from.
    pub fn source(mut self, source: Source) -> Self {
        self.source = source;
        self
    }

    /// Database of the TaurusDB source, when the source needs nothing else, as [`SourceDatabaseName`] takes it.
    pub fn source_database(mut self, name: impl Into<String>) -> Self {
        self.source.database = Some(name.into());
        self
    }

    /// Database of the StarRocks instance that the data goes to, as [`TargetDatabaseName`] takes it.
    pub fn target_database(mut self, name: impl Into<String>) -> Self {
        self.target_database = Some(name.into());
        self
    }

    /// Which tables are synchronized.
    pub fn tables(mut self, tables: Tables) -> Self {
        self.tables = Some(tables);
        self
    }

    /// Configuration of one table, typed or as text. Call it once for each table; each table can be configured once.
    pub fn table_config(mut self, table: impl Into<String>, config: impl Into<TableConfig>) -> Self {
        self.table_configs.get_or_insert_default().push((table.into(), config.into()));
        self
    }

    /// One database parameter, such as `sync_commit_interval_ms`. Values are sent as text, numbers and booleans too.
    /// Each parameter can be set once.
    pub fn parameter(mut self, name: impl Into<String>, value: impl Display) -> Self {
        self.parameters.get_or_insert_default().push((name.into(), value.to_string()));
        self
    }

    /// Checks every part against its documented rule.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput) for the first part that breaks one.
    pub fn build(self) -> Result<SyncTask> {
        let Self { name, source, target_database, tables, table_configs, parameters } = self;
        let table_configs = table_configs.map(|configs| {
            named("tables_configs", "table", configs.iter().map(|(table, _)| table.as_str()))?;
            unique("tables_configs", "table", configs.iter().map(|(table, _)| table))?;
            configs
                .into_iter()
                .map(|(table, config)| {
                    let config = config.checked(&table)?;
                    Ok(types::TablesConfig::new().table_name(table).table_config(config))
                })
                .collect()
        });
        let parameters = parameters.map(|parameters| {
            named("db_configs", "parameter", parameters.iter().map(|(name, _)| name.as_str()))?;
            unique("db_configs", "parameter", parameters.iter().map(|(name, _)| name))?;
            for (name, value) in &parameters {
                filled(&format!("db_configs, value of {name:?}"), "a value, or leave the parameter out", value)?;
            }
            let config = |(name, value)| types::DbConfig::new().param_name(name).value(value);
            Ok(parameters.into_iter().map(config).collect())
        });
        let source_instance = source.instance.map(TaurusInstanceId::new).transpose()?;
        let source_node = source.node.map(TaurusNodeId::new).transpose()?;
        let mut body = check();
        body.task_name = name.map(TaskName::new).transpose()?.map(|name| name.0);
        body.source_database_name = source.database.map(SourceDatabaseName::new).transpose()?.map(|name| name.0);
        body.source_instance_id = source_instance.as_ref().map(ToString::to_string);
        body.source_node_id = source_node.as_ref().map(ToString::to_string);
        body.target_database_name = target_database.map(TargetDatabaseName::new).transpose()?.map(|name| name.0);
        body.table_repl_config = tables.map(Tables::checked).transpose()?;
        body.tables_configs = table_configs.transpose()?;
        body.db_configs = parameters.transpose()?;
        Ok(SyncTask { body: Arc::new(body), source_instance, source_node })
    }
}

/// Where the data comes from.
///
/// ```
/// use taurus_htap::Source;
///
/// let source = Source::database("shop")
///     .instance("0123456789abcdef0123456789abcdefin07")
///     .node("0123456789abcdef0123456789abcdefno07");
/// ```
#[must_use]
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Source {
    pub(crate) database: Option<String>,
    pub(crate) instance: Option<String>,
    pub(crate) node: Option<String>,
}

impl Source {
    /// A database of the TaurusDB source, as [`SourceDatabaseName`] takes it.
    pub fn database(name: impl Into<String>) -> Self {
        Self { database: Some(name.into()), ..Self::default() }
    }

    /// The TaurusDB instance, as [`TaurusInstanceId`] takes it.
    pub fn instance(mut self, id: impl Into<String>) -> Self {
        self.instance = Some(id.into());
        self
    }

    /// The read replica of the TaurusDB instance that is read from, as [`TaurusNodeId`] takes it.
    pub fn node(mut self, id: impl Into<String>) -> Self {
        self.node = Some(id.into());
        self
    }
}

/// Which tables are synchronized: those of a list, or all but those.
#[must_use]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tables {
    list: ReplType,
    scope: ReplScope,
    names: Vec<String>,
}

impl Tables {
    /// Every table of the database.
    pub fn all() -> Self {
        Self { list: ReplType::IncludeTables, scope: ReplScope::All, names: Vec::new() }
    }

    /// These tables and no others, at least one. A task without one can be checked, and not be created or modified.
    pub fn include<T: Into<String>>(names: impl IntoIterator<Item = T>) -> Self {
        Self::part(ReplType::IncludeTables, names)
    }

    /// Every table but these.
    pub fn exclude<T: Into<String>>(names: impl IntoIterator<Item = T>) -> Self {
        Self::part(ReplType::ExcludeTables, names)
    }

    fn part<T: Into<String>>(list: ReplType, names: impl IntoIterator<Item = T>) -> Self {
        Self { list, scope: ReplScope::Part, names: names.into_iter().map(Into::into).collect() }
    }

    /// The same list with another scope; the default is [`ReplScope::Part`].
    pub fn scope(mut self, scope: ReplScope) -> Self {
        self.scope = scope;
        self
    }

    pub(crate) fn checked(self) -> Result<types::TableReplConfig> {
        let field = "table_repl_config.tables";
        named(field, "table", self.names.iter().map(String::as_str))?;
        unique(field, "table", self.names.iter())?;
        Ok(types::TableReplConfig::new().repl_type(self.list).repl_scope(self.scope).tables(self.names))
    }
}

/// Of two entries with the same name the service keeps one, and it is not documented which, so they are refused.
fn unique<'a>(field: &str, what: &str, names: impl Iterator<Item = &'a String>) -> Result<()> {
    let mut seen = std::collections::HashSet::new();
    for name in names {
        if !seen.insert(name) {
            return Err(Error::invalid_input(field, format!("{name:?} is listed twice"), format!("each {what} once")));
        }
    }
    Ok(())
}
