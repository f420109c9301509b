//! The schema of a source: its tables, their columns and keys, as far as the input says.
//!
//! Owns the data and what follows from it alone (the charset of a column, which columns a key has). How it is read is
//! `read`'s, what it means for synchronization is `check`'s.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::column_type::ColumnType;

/// The tables and views of one or more databases.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Schema {
    /// Tables and views, in the order of the input.
    pub tables: Vec<Table>,
    /// What could not be read, or is worth knowing about the input itself.
    pub notices: Vec<Notice>,
}

impl Schema {
    /// The table with this name; in any database when none is given. Names of tables are case-sensitive.
    pub fn table(&self, database: Option<&str>, name: &str) -> Option<&Table> {
        let is_meant =
            |table: &&Table| table.name == name && (database.is_none() || table.database.as_deref() == database);
        self.tables.iter().find(is_meant)
    }
}

/// Something about the input that costs at most one statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Notice {
    /// The line of the input, counted from 1.
    pub line: u64,
    /// What was found there.
    pub message: String,
}

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, printable::line(&self.message))
    }
}

/// Whether rows are stored or computed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum TableKind {
    /// A table with rows of its own.
    #[default]
    Base,
    /// A view. Its columns are not read.
    View,
}

/// A table or a view.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Table {
    /// The database, where the input names it.
    pub database: Option<String>,
    /// The name, as it is written in the input without its quotes.
    pub name: String,
    /// The line of the input on which it begins, counted from 1.
    pub line: u64,
    /// Whether it is a table or a view.
    pub kind: TableKind,
    /// The columns, in their order.
    pub columns: Vec<Column>,
    /// Primary, unique and other keys.
    pub keys: Vec<Key>,
    /// The storage engine, such as `InnoDB`.
    pub engine: Option<String>,
    /// The default charset of its columns; that of the database when the table names none.
    pub charset: Option<String>,
    /// The default collation of its columns; that of the database when the table names neither a charset nor a
    /// collation.
    pub collation: Option<String>,
    /// The kind of its partitions in upper case, such as `RANGE` or `LIST COLUMNS`.
    pub partitions: Option<String>,
    /// Whether it has foreign keys.
    pub has_foreign_keys: bool,
    /// Whether it has CHECK constraints.
    pub has_checks: bool,
    /// Whether it keeps old versions of its rows (MariaDB).
    pub is_system_versioned: bool,
    /// Why its columns or keys are not all known; `None` when they are.
    pub unknown: Option<String>,
    /// Why unique keys may be missing from its keys; `None` when all are known.
    pub unknown_unique_keys: Option<String>,
}

impl Table {
    /// The column with this name, whose letter case does not matter.
    pub fn column(&self, name: &str) -> Option<&Column> {
        self.columns.iter().find(|column| is_same_column(&column.name, name))
    }

    /// The primary key.
    pub fn primary_key(&self) -> Option<&Key> {
        self.keys.iter().find(|key| key.kind == KeyKind::Primary)
    }

    /// The charset of a column: its own, that of its collation, or that of the table.
    pub fn charset_of<'t>(&'t self, column: &'t Column) -> Option<&'t str> {
        let own = column.charset.as_deref().or_else(|| column.collation.as_deref().map(charset_of_collation));
        let of_table = || self.charset.as_deref().or_else(|| self.collation.as_deref().map(charset_of_collation));
        own.or_else(of_table)
    }

    /// The name with its database, as people write it.
    pub fn full_name(&self) -> String {
        full_name(self.database.as_deref(), &self.name)
    }
}

/// `database.table`, or the table alone.
pub(crate) fn full_name(database: Option<&str>, name: &str) -> String {
    match database {
        Some(database) => format!("{database}.{name}"),
        None => name.to_owned(),
    }
}

/// Names of columns are compared without letter case, as MySQL and StarRocks do.
pub(crate) fn is_same_column(one: &str, other: &str) -> bool {
    one.eq_ignore_ascii_case(other)
        || (!(one.is_ascii() && other.is_ascii()) && one.to_lowercase() == other.to_lowercase())
}

/// The charset that a collation belongs to: what is before its first `_`.
fn charset_of_collation(collation: &str) -> &str {
    collation.split('_').next().unwrap_or(collation)
}

/// A column.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Column {
    /// The name.
    pub name: String,
    /// The type.
    pub column_type: ColumnType,
    /// Whether it can be NULL. A column of the primary key cannot.
    pub is_nullable: bool,
    /// Its own charset, when it names one.
    pub charset: Option<String>,
    /// Its own collation, when it names one.
    pub collation: Option<String>,
    /// Whether its value is computed from other columns.
    pub is_generated: bool,
    /// Whether `SELECT *` leaves it out.
    pub is_invisible: bool,
}

/// What a key is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum KeyKind {
    /// The primary key.
    Primary,
    /// A unique key.
    Unique,
    /// Any other index.
    Index,
}

/// A key of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Key {
    /// What it is for.
    pub kind: KeyKind,
    /// Its name; primary keys have none.
    pub name: Option<String>,
    /// Its parts, the most significant first.
    pub parts: Vec<KeyPart>,
}

impl Key {
    /// The names of its columns; expressions have none.
    pub fn columns(&self) -> impl Iterator<Item = &str> {
        self.parts.iter().filter_map(|part| part.column.as_deref())
    }
}

/// A part of a key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct KeyPart {
    /// The column; `None` for an expression.
    pub column: Option<String>,
    /// How many characters or bytes of the column the key has, when not all.
    pub prefix: Option<u64>,
}
