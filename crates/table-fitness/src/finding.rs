//! What was found: one rule, and what breaks it.

use std::fmt;

use serde::Serialize;

use crate::{
    rules::{Rule, Severity},
    schema::{Table, full_name},
};

/// Something that a guide says, or leaves open, about a table or a column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Finding {
    /// The rule.
    pub rule: &'static Rule,
    /// The database, where it is known.
    pub database: Option<String>,
    /// The table; `None` for a finding about the database.
    pub table: Option<String>,
    /// The column; `None` for a finding about the whole table.
    pub column: Option<String>,
    /// What was found, such as `INT UNSIGNED arrives as BIGINT`.
    pub found: String,
}

impl Finding {
    pub(crate) fn of_table(rule: &'static Rule, table: &Table, found: impl Into<String>) -> Self {
        let (database, name) = (table.database.clone(), table.name.clone());
        Self { rule, database, table: Some(name), column: None, found: found.into() }
    }

    pub(crate) fn of_column(rule: &'static Rule, table: &Table, column: &str, found: impl Into<String>) -> Self {
        Self { column: Some(column.to_owned()), ..Self::of_table(rule, table, found) }
    }

    pub(crate) fn of_database(rule: &'static Rule, database: &str, found: impl Into<String>) -> Self {
        Self { rule, database: Some(database.to_owned()), table: None, column: None, found: found.into() }
    }

    /// How much it means.
    pub fn severity(&self) -> Severity {
        self.rule.severity
    }

    /// What it is about: `database.table.column`, as far as these are known.
    pub fn subject(&self) -> String {
        let names = [&self.table, &self.column].into_iter().flatten().map(String::as_str).collect::<Vec<_>>().join(".");
        match &self.database {
            Some(database) if names.is_empty() => database.clone(),
            database => full_name(database.as_deref(), &names),
        }
    }
}

/// `shop.orders.place: blocks: POINT. The guide says: … (SOURCE). …`
impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { rule, found, .. } = self;
        let subject = printable::line(self.subject());
        write!(f, "{subject}: {} [{}]: {}. {rule}", rule.severity, rule.id, printable::line(found))
    }
}

/// What a guide says, or leaves open, with its source, and what to do.
impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words = if self.severity == Severity::Unknown { "Not settled by the guide" } else { "The guide says" };
        write!(f, "{words}: {} ({}) {}", self.says, self.source, self.remedy)
    }
}

/// A finding that is about many tables, reported once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Summary {
    /// The rule.
    pub rule: &'static Rule,
    /// The tables that it is about, with their databases.
    pub tables: Vec<String>,
}

/// `12 tables: advice: The guide says: …`
impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &*self.tables {
            [table] => write!(f, "{}", printable::line(table))?,
            tables => write!(f, "{} tables", tables.len())?,
        }
        write!(f, ": {} [{}]. {}", self.rule.severity, self.rule.id, self.rule)
    }
}
