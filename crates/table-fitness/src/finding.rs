//! What was found: one rule, and what breaks it.

use std::{collections::BTreeMap, fmt};

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
        // What the guide leaves open is written as such.
        let words = if self.severity == Severity::Unknown { "" } else { "The guide says: " };
        write!(f, "{words}{} ({}) {}", self.says, self.source, self.remedy)
    }
}

/// A finding that is about many tables, reported once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Summary {
    /// The rule.
    pub rule: &'static Rule,
    /// What was found in all of them, where that is the same.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub found: Option<String>,
    /// The tables that it is about, with their databases.
    pub tables: Vec<String>,
}

/// How many tables a summary shows by their names.
const SHOWN_TABLES: usize = 3;

/// In how many tables the same is found at most before it is said once.
const MOST_REPEATS: usize = 3;

impl Summary {
    pub(crate) fn new(rule: &'static Rule, found: Option<String>) -> Self {
        Self { rule, found, tables: Vec::new() }
    }

    pub(crate) fn add(&mut self, table: String) {
        if self.tables.last() != Some(&table) {
            self.tables.push(table);
        }
    }

    /// The conversions and advice that are found alike in more than three tables, each once. The findings of a table
    /// follow each other.
    pub fn of_repeated<'f>(findings: impl IntoIterator<Item = &'f Finding>) -> Vec<Self> {
        let mut summaries: BTreeMap<_, Self> = BTreeMap::new();
        for finding in findings {
            if !may_be_said_once(finding) {
                continue;
            }
            let key = (finding.rule.severity, finding.rule.id, &finding.found);
            let table = full_name(finding.database.as_deref(), finding.table.as_deref().unwrap_or_default());
            summaries.entry(key).or_insert_with(|| Self::new(finding.rule, Some(finding.found.clone()))).add(table);
        }
        summaries.into_values().filter(|summary| summary.tables.len() > MOST_REPEATS).collect()
    }

    /// Whether this summary says what the finding does.
    pub fn covers(&self, finding: &Finding) -> bool {
        may_be_said_once(finding) && self.rule.id == finding.rule.id && self.found.as_ref() == Some(&finding.found)
    }

    /// The tables: all by their names when there are few, and otherwise how many.
    fn shown_tables(&self) -> String {
        let names = self.tables.iter().take(SHOWN_TABLES).map(|name| printable::line(name).to_string());
        let names = names.collect::<Vec<_>>().join(", ");
        match self.tables.len() {
            count @ 0..=SHOWN_TABLES if count < 2 => names,
            count @ 0..=SHOWN_TABLES => format!("{count} tables ({names})"),
            count => format!("{count} tables ({names} and {} more)", count - SHOWN_TABLES),
        }
    }
}

/// Whether a finding that many tables have need not be said of each.
fn may_be_said_once(finding: &Finding) -> bool {
    matches!(finding.severity(), Severity::Converts | Severity::Advice)
}

/// `12 tables (a, b, c and 9 more): advice [RULE]: it has no primary key. The guide says: …`
impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { rule, found, .. } = self;
        write!(f, "{}: {} [{}]", self.shown_tables(), rule.severity, rule.id)?;
        if let Some(found) = found {
            write!(f, ": {}", printable::line(found))?;
        }
        // A conversion says all in what was found.
        if rule.severity == Severity::Converts { Ok(()) } else { write!(f, ". {rule}") }
    }
}
