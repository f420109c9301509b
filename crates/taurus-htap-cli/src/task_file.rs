//! Task files. Their JSON schema is made from the types here and the limits of the spec.

use std::fmt;

use indexmap::IndexMap;
use schemars::{JsonSchema, Schema, schema_for};
use serde::{Deserialize, Deserializer, Serialize, de};
use serde_json::{Value, json};
use spec_document::{Document, ReadError};
use taurus_htap::{
    SourceDatabaseName, StarRocksInstanceId, TableConfig, Tables, TargetDatabaseName, TaskName, TaurusInstanceId,
    TaurusNodeId,
};

use crate::spec::Spec;

/// A data synchronization task: its source, target, tables and parameters.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema, PartialEq, Serialize)]
#[serde(deny_unknown_fields, expecting = "a mapping that describes a task")]
pub(crate) struct TaskFile {
    /// Name of the task.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) name: Option<String>,
    /// Source of the data.
    #[serde(default)]
    pub(crate) source: SourceFile,
    /// Target of the data.
    #[serde(default)]
    pub(crate) target: TargetFile,
    /// The tables to synchronize.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) tables: Option<TablesFile>,
    /// Sort and key columns of tables in StarRocks, by the names of the tables.
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    pub(crate) table_configs: IndexMap<String, TableConfigFile>,
    /// Parameters of the synchronization, by their names. Values are sent as text.
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    pub(crate) parameters: IndexMap<String, Scalar>,
}

/// Source of the data.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SourceFile {
    /// ID of the TaurusDB instance.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) instance: Option<String>,
    /// ID of the read replica to read from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) node: Option<String>,
    /// Database of the TaurusDB instance to replicate.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) database: Option<String>,
}

/// Target of the data.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TargetFile {
    /// ID of the StarRocks instance; `--instance` overrides it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) instance: Option<String>,
    /// Database of the StarRocks instance to replicate to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) database: Option<String>,
}

/// The tables to synchronize.
#[derive(Clone, Debug, JsonSchema, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum TablesFile {
    /// All tables of the database.
    All,
    /// Only these tables.
    Include(Vec<String>),
    /// All tables except these.
    Exclude(Vec<String>),
}

impl<'de> Deserialize<'de> for TablesFile {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        const RULE: &str = "`all`, or either `include` or `exclude` with a list of tables";

        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Lists {
            include: Option<Vec<String>>,
            exclude: Option<Vec<String>>,
        }

        struct Visitor;
        impl<'de> de::Visitor<'de> for Visitor {
            type Value = TablesFile;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(RULE)
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<TablesFile, E> {
                match text {
                    "all" => Ok(TablesFile::All),
                    other => Err(E::invalid_value(de::Unexpected::Str(other), &self)),
                }
            }

            fn visit_map<A: de::MapAccess<'de>>(self, map: A) -> Result<TablesFile, A::Error> {
                let Lists { include, exclude } = Lists::deserialize(de::value::MapAccessDeserializer::new(map))?;
                match (include, exclude) {
                    (Some(names), None) => Ok(TablesFile::Include(names)),
                    (None, Some(names)) => Ok(TablesFile::Exclude(names)),
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
            TablesFile::Include(names) => Self::include(names),
            TablesFile::Exclude(names) => Self::exclude(names),
        }
    }
}

/// Sort and key columns of a table in StarRocks.
#[derive(Clone, Debug, JsonSchema, PartialEq, Serialize)]
#[serde(untagged)]
pub(crate) enum TableConfigFile {
    /// As text, such as `order by id;key columns id`.
    Text(String),
    /// As clauses.
    Clauses(Clauses),
}

/// The clauses of a table configuration.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema, PartialEq, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Clauses {
    /// Columns to sort the table by, the most significant first.
    order_by: Vec<String>,
    /// Columns of the table's key.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    key_columns: Vec<String>,
}

impl<'de> Deserialize<'de> for TableConfigFile {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl<'de> de::Visitor<'de> for Visitor {
            type Value = TableConfigFile;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("text such as `order by id`, or `order_by` with `key_columns`")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Self::Value, E> {
                Ok(TableConfigFile::Text(text.to_owned()))
            }

            fn visit_map<A: de::MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
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
#[derive(Clone, Debug, JsonSchema, PartialEq, Serialize)]
#[serde(untagged)]
pub(crate) enum Scalar {
    /// Text.
    Text(String),
    /// An integer.
    Integer(i64),
    /// `true` or `false`.
    Boolean(bool),
}

impl Scalar {
    /// The integer or boolean that a text is, or the text.
    pub(crate) fn of_text(text: &str) -> Self {
        let integer = || text.parse().ok().filter(|number: &i64| number.to_string() == text).map(Self::Integer);
        text.parse().ok().map(Self::Boolean).or_else(integer).unwrap_or_else(|| Self::Text(text.to_owned()))
    }
}

impl<'de> Deserialize<'de> for Scalar {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;
        impl de::Visitor<'_> for Visitor {
            type Value = Scalar;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("text, an integer, or a boolean")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Scalar, E> {
                Ok(Scalar::Text(text.to_owned()))
            }

            fn visit_i64<E: de::Error>(self, number: i64) -> Result<Scalar, E> {
                Ok(Scalar::Integer(number))
            }

            fn visit_u64<E: de::Error>(self, number: u64) -> Result<Scalar, E> {
                i64::try_from(number).map(Scalar::Integer).map_err(|_| E::custom("the number is too large"))
            }

            fn visit_bool<E: de::Error>(self, value: bool) -> Result<Scalar, E> {
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
    /// Reads a file; errors call it `name`.
    pub(crate) fn read(name: &str, text: String) -> Result<Self, ReadError> {
        let document = Document::parse(name, text)?;
        let task: Self = document.to()?;
        // The library checks these as well, but does not know their places in the file.
        let check = |pointer: &str, error: Option<taurus_htap::Error>| match error {
            Some(error) => Err(ReadError::new(name, document.place(pointer), error.to_string())),
            None => Ok(()),
        };
        let TaskFile { name: task_name, source, target, .. } = &task;
        check("/name", task_name.as_ref().and_then(|name| TaskName::new(name).err()))?;
        check("/source/instance", source.instance.as_ref().and_then(|id| TaurusInstanceId::new(id).err()))?;
        check("/source/node", source.node.as_ref().and_then(|id| TaurusNodeId::new(id).err()))?;
        check("/source/database", source.database.as_ref().and_then(|name| SourceDatabaseName::new(name).err()))?;
        check("/target/database", target.database.as_ref().and_then(|name| TargetDatabaseName::new(name).err()))?;
        check("/target/instance", target.instance.as_ref().and_then(|id| StarRocksInstanceId::new(id).err()))?;
        Ok(task)
    }

    /// The JSON schema of such files.
    pub(crate) fn schema() -> Value {
        let mut schema = Schema::to_value(schema_for!(Self));
        for (pointer, name) in [
            ("/properties/name", "TaskName"),
            ("/$defs/SourceFile/properties/instance", "TaurusDbInstanceId"),
            ("/$defs/SourceFile/properties/node", "TaurusDbNodeId"),
            ("/$defs/SourceFile/properties/database", "SourceDatabaseName"),
            ("/$defs/TargetFile/properties/database", "TargetDatabaseName"),
            ("/$defs/TargetFile/properties/instance", "InstanceId"),
        ] {
            let limits = Spec::embedded().schema(name);
            let (Some(Value::Object(field)), Some(limits)) = (schema.pointer_mut(pointer), limits) else { continue };
            for keyword in ["minLength", "maxLength", "pattern"] {
                if let Some(limit) = limits.get(keyword) {
                    field.insert(keyword.to_owned(), limit.clone());
                }
            }
        }
        if let Some(title) = schema.get_mut("title") {
            *title = json!("Data synchronization task of taurus-htap");
        }
        schema
    }
}
