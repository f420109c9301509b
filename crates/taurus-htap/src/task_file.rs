//! A task as files describe it: the form that the command reads with `--file`, and that a [`SyncTask`] serializes to.
//! Errors of reading name the part; what the service limits is checked when a [`SyncTask`] is made of it.
//!
//! The command also reads several tasks from one file, each a YAML document: a [`TaskFile`] is what one document
//! describes, so programs read such a file document by document.

use std::fmt;

use huaweicloud_core::{Error, Result};
use indexmap::IndexMap;
use serde::{Deserialize, Deserializer, Serialize, de};
use taurus_htap_api::types::{ReplScope, ReplType, TableReplConfig, TableReplConfigResult};

use crate::{Source, SyncTask, TableConfig, Tables, TaskStatus};

/// A data synchronization task: its source, target, tables and parameters.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, expecting = "a mapping that describes a task")]
#[non_exhaustive]
pub struct TaskFile {
    /// Name of the task.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Source of the data.
    #[serde(default)]
    pub source: SourceFile,
    /// Target of the data.
    #[serde(default)]
    pub target: TargetFile,
    /// The tables to synchronize.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tables: Option<TablesFile>,
    /// Sort and key columns of tables in StarRocks, by the names of the tables.
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    pub table_configs: IndexMap<String, TableConfigFile>,
    /// Parameters of the synchronization, by their names. Values are sent as text.
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    pub parameters: IndexMap<String, Scalar>,
}

/// Source of the data.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SourceFile {
    /// ID of the TaurusDB instance.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instance: Option<String>,
    /// ID of the read replica to read from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub node: Option<String>,
    /// Database of the TaurusDB instance to replicate.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub database: Option<String>,
}

/// Target of the data.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct TargetFile {
    /// ID of the StarRocks instance; `--instance` overrides it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instance: Option<String>,
    /// Database of the StarRocks instance to replicate to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub database: Option<String>,
}

/// The tables to synchronize.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[non_exhaustive]
pub enum TablesFile {
    /// All tables of the database.
    All,
    /// Only these tables, at least one. A task without one can be checked, and not be created or modified.
    #[serde(untagged)]
    #[non_exhaustive]
    Include {
        /// The names of the tables.
        #[cfg_attr(feature = "schemars", schemars(length(min = 1)))]
        include: Vec<String>,
        /// Full or partial synchronization, as it is sent with the list: `part` unless another is given.
        #[serde(default = "part", skip_serializing_if = "is_part")]
        #[cfg_attr(feature = "schemars", schemars(schema_with = "scope_schema"))]
        scope: ReplScope,
    },
    /// All tables except these.
    #[serde(untagged)]
    #[non_exhaustive]
    Exclude {
        /// The names of the tables.
        exclude: Vec<String>,
        /// Full or partial synchronization, as it is sent with the list: `part` unless another is given.
        #[serde(default = "part", skip_serializing_if = "is_part")]
        #[cfg_attr(feature = "schemars", schemars(schema_with = "scope_schema"))]
        scope: ReplScope,
    },
}

impl TablesFile {
    /// Only these tables, with the scope [`ReplScope::Part`].
    pub fn include<T: Into<String>>(names: impl IntoIterator<Item = T>) -> Self {
        Self::Include { include: names.into_iter().map(Into::into).collect(), scope: ReplScope::Part }
    }

    /// All tables except these, with the scope [`ReplScope::Part`].
    pub fn exclude<T: Into<String>>(names: impl IntoIterator<Item = T>) -> Self {
        Self::Exclude { exclude: names.into_iter().map(Into::into).collect(), scope: ReplScope::Part }
    }
}

/// The scope of a list that names none.
fn part() -> ReplScope {
    ReplScope::Part
}

fn is_part(scope: &ReplScope) -> bool {
    *scope == ReplScope::Part
}

#[cfg(feature = "schemars")]
fn scope_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
    schemars::json_schema!({ "enum": [ReplScope::Part, ReplScope::All] })
}

impl<'de> Deserialize<'de> for TablesFile {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        const RULE: &str = "`all`, or either `include` or `exclude` with a list of tables";

        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Lists {
            include: Option<Vec<String>>,
            exclude: Option<Vec<String>>,
            #[serde(default = "part")]
            scope: ReplScope,
        }

        struct Visitor;
        impl<'de> de::Visitor<'de> for Visitor {
            type Value = TablesFile;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(RULE)
            }

            fn visit_str<E: de::Error>(self, text: &str) -> std::result::Result<TablesFile, E> {
                match text {
                    "all" => Ok(TablesFile::All),
                    other => Err(E::invalid_value(de::Unexpected::Str(other), &self)),
                }
            }

            fn visit_map<A: de::MapAccess<'de>>(self, map: A) -> std::result::Result<TablesFile, A::Error> {
                let Lists { include, exclude, scope } = Lists::deserialize(de::value::MapAccessDeserializer::new(map))?;
                match (include, exclude) {
                    (Some(include), None) => Ok(TablesFile::Include { include, scope }),
                    (None, Some(exclude)) => Ok(TablesFile::Exclude { exclude, scope }),
                    (Some(_), Some(_)) => {
                        Err(de::Error::custom(format_args!("`include` and `exclude` at once, expected {RULE}")))
                    }
                    (None, None) => {
                        Err(de::Error::custom(format_args!("neither `include` nor `exclude`, expected {RULE}")))
                    }
                }
            }
        }
        deserializer.deserialize_any(Visitor)
    }
}

impl From<TablesFile> for Tables {
    fn from(tables: TablesFile) -> Self {
        match tables {
            TablesFile::All => Self::all(),
            TablesFile::Include { include, scope } => Self::include(include).scope(scope),
            TablesFile::Exclude { exclude, scope } => Self::exclude(exclude).scope(scope),
        }
    }
}

/// Sort and key columns of a table in StarRocks.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(untagged)]
#[non_exhaustive]
pub enum TableConfigFile {
    /// As text, such as `order by id;key columns id`.
    Text(String),
    /// As clauses.
    Clauses(Clauses),
}

/// The clauses of a table configuration.
#[derive(Clone, Debug, Default, Deserialize, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Clauses {
    /// Columns to sort the table by, the most significant first.
    pub order_by: Vec<String>,
    /// Columns of the table's key.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub key_columns: Vec<String>,
}

impl<'de> Deserialize<'de> for TableConfigFile {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        struct Visitor;
        impl<'de> de::Visitor<'de> for Visitor {
            type Value = TableConfigFile;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("text such as `order by id`, or `order_by` with `key_columns`")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> std::result::Result<Self::Value, E> {
                Ok(TableConfigFile::Text(text.to_owned()))
            }

            fn visit_map<A: de::MapAccess<'de>>(self, map: A) -> std::result::Result<Self::Value, A::Error> {
                Clauses::deserialize(de::value::MapAccessDeserializer::new(map)).map(TableConfigFile::Clauses)
            }
        }
        deserializer.deserialize_any(Visitor)
    }
}

impl From<TableConfigFile> for TableConfig {
    fn from(config: TableConfigFile) -> Self {
        match config {
            TableConfigFile::Text(text) => text.into(),
            TableConfigFile::Clauses(Clauses { order_by, key_columns }) => {
                let config = Self::order_by(order_by);
                if key_columns.is_empty() { config } else { config.key_columns(key_columns) }
            }
        }
    }
}

/// A value that is sent as text.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(untagged)]
#[non_exhaustive]
pub enum Scalar {
    /// Text.
    Text(String),
    /// An integer.
    Integer(i64),
    /// `true` or `false`.
    Boolean(bool),
}

impl Scalar {
    /// The integer or boolean that a text is, or the text.
    ///
    /// ```
    /// use taurus_htap::task_file::Scalar;
    ///
    /// assert_eq!(Scalar::of_text("5000"), Scalar::Integer(5000));
    /// assert_eq!(Scalar::of_text("true"), Scalar::Boolean(true));
    /// assert_eq!(Scalar::of_text("05"), Scalar::Text("05".to_owned()));
    /// ```
    pub fn of_text(text: &str) -> Self {
        let integer = || text.parse().ok().filter(|number: &i64| number.to_string() == text).map(Self::Integer);
        text.parse().ok().map(Self::Boolean).or_else(integer).unwrap_or_else(|| Self::Text(text.to_owned()))
    }
}

impl<'de> Deserialize<'de> for Scalar {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        struct Visitor;
        impl de::Visitor<'_> for Visitor {
            type Value = Scalar;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("text, an integer, or a boolean")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> std::result::Result<Scalar, E> {
                Ok(Scalar::Text(text.to_owned()))
            }

            fn visit_i64<E: de::Error>(self, number: i64) -> std::result::Result<Scalar, E> {
                Ok(Scalar::Integer(number))
            }

            fn visit_u64<E: de::Error>(self, number: u64) -> std::result::Result<Scalar, E> {
                i64::try_from(number).map(Scalar::Integer).map_err(|_| E::custom("the number is too large"))
            }

            fn visit_bool<E: de::Error>(self, value: bool) -> std::result::Result<Scalar, E> {
                Ok(Scalar::Boolean(value))
            }
        }
        deserializer.deserialize_any(Visitor)
    }
}

impl fmt::Display for Scalar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => f.write_str(text),
            Self::Integer(number) => number.fmt(f),
            Self::Boolean(value) => value.fmt(f),
        }
    }
}

impl TaskFile {
    /// The task that is described. The StarRocks instance ([`TargetFile::instance`]) is no part of it: it is the one
    /// whose methods are called.
    ///
    /// # Errors
    /// Those of [`SyncTaskBuilder::build`](crate::SyncTaskBuilder::build).
    pub fn into_task(self) -> Result<SyncTask> {
        let Self { name, source, target, tables, table_configs, parameters } = self;
        let SourceFile { instance, node, database } = source;
        let mut task = SyncTask::builder().source(Source { database, instance, node });
        if let Some(name) = name {
            task = task.name(name);
        }
        if let Some(database) = target.database {
            task = task.target_database(database);
        }
        if let Some(tables) = tables {
            task = task.tables(tables.into());
        }
        for (table, config) in table_configs {
            task = task.table_config(table, config);
        }
        for (name, value) in parameters {
            task = task.parameter(name, value);
        }
        task.build()
    }
}

impl TryFrom<TaskFile> for SyncTask {
    type Error = Error;

    fn try_from(file: TaskFile) -> Result<Self> {
        file.into_task()
    }
}

impl From<SyncTask> for TaskFile {
    fn from(task: SyncTask) -> Self {
        let body = &*task.body;
        let text = |name: Option<&str>| name.map(str::to_owned);
        let configs = body.tables_configs.iter().flatten().filter_map(|config| {
            Some((config.table_name.clone()?, TableConfigFile::Text(config.table_config.clone()?)))
        });
        let parameters = body.db_configs.iter().flatten();
        let parameters =
            parameters.filter_map(|config| Some((config.param_name.clone()?, Scalar::Text(config.value.clone()?))));
        Self {
            name: text(body.task_name.as_ref().map(|name| name.as_str())),
            source: SourceFile {
                instance: body.source_instance_id.clone(),
                node: body.source_node_id.clone(),
                database: text(body.source_database_name.as_ref().map(|name| name.as_str())),
            },
            target: TargetFile {
                instance: None,
                database: text(body.target_database_name.as_ref().map(|name| name.as_str())),
            },
            tables: body.table_repl_config.as_ref().map(TablesFile::from),
            table_configs: configs.collect(),
            parameters: parameters.collect(),
        }
    }
}

/// The file that describes a task as the service shows it. What the service does not show is left out: `tables` too,
/// where it has a value that this version does not know.
impl From<&TaskStatus> for TaskFile {
    fn from(status: &TaskStatus) -> Self {
        let text = |value: Option<&str>| value.map(str::to_owned);
        let configs = status.table_configs().into_iter();
        let parameters = status.parameters().into_iter();
        Self {
            name: Some(status.name().to_string()),
            source: SourceFile {
                instance: text(status.source_instance_id()),
                node: text(status.source_node_id()),
                database: text(status.source_database()),
            },
            target: TargetFile { instance: None, database: text(status.target_database()) },
            tables: status.tables().and_then(shown_tables),
            table_configs: configs.map(|(name, text)| (name.to_owned(), TableConfigFile::Text(text.into()))).collect(),
            parameters: parameters.map(|(name, value)| (name.to_owned(), Scalar::of_text(value))).collect(),
        }
    }
}

/// The tables of a task as the service shows them.
fn shown_tables(shown: &TableReplConfigResult) -> Option<TablesFile> {
    let mut tables = TableReplConfig::default();
    tables.repl_type = shown.repl_type.as_ref().map(|of| of.as_str().parse()).transpose().ok()?;
    tables.repl_scope = shown.repl_scope.as_ref().map(|of| of.as_str().parse()).transpose().ok()?;
    tables.tables = shown.tables.clone();
    tables.repl_type.map(|_| TablesFile::from(&tables))
}

impl From<&TableReplConfig> for TablesFile {
    fn from(config: &TableReplConfig) -> Self {
        let names = config.tables.clone().unwrap_or_default();
        let scope = config.repl_scope.unwrap_or(ReplScope::Part);
        match config.repl_type {
            Some(ReplType::ExcludeTables) => Self::Exclude { exclude: names, scope },
            _ if names.is_empty() && scope == ReplScope::All => Self::All,
            _ => Self::Include { include: names, scope },
        }
    }
}

#[cfg(test)]
mod tests {
    use taurus_htap_api::types::{DataReplication, ReplicationConfigResponse};

    use super::{TablesFile, TaskFile};
    use crate::{TaskName, TaskStatus};

    fn described(config: &str) -> TaskFile {
        let config: ReplicationConfigResponse = serde_json::from_str(config).unwrap();
        (&TaskStatus::new(TaskName::new("task").unwrap(), DataReplication::new(), config)).into()
    }

    #[test]
    fn tables_are_described_only_as_far_as_they_are_shown_and_known() {
        for (shown, tables) in [
            (r#"{}"#, None),
            (r#"{"table_repl_config": {}}"#, None),
            (r#"{"table_repl_config": {"repl_type": "another", "repl_scope": "part", "tables": ["a"]}}"#, None),
            (r#"{"table_repl_config": {"repl_type": "include_tables", "repl_scope": "another"}}"#, None),
            (
                r#"{"table_repl_config": {"repl_type": "include_tables", "repl_scope": "all", "tables": []}}"#,
                Some(TablesFile::All),
            ),
            (
                r#"{"table_repl_config": {"repl_type": "exclude_tables", "repl_scope": "part", "tables": ["a"]}}"#,
                Some(TablesFile::exclude(["a"])),
            ),
        ] {
            assert_eq!(described(shown).tables, tables, "{shown}");
        }
    }
}
