//! A draft of synchronization tasks for a schema: one for each database.
//!
//! Owns which tables go in and why others do not. How a task is written down, and its parameters, are left to the
//! callers.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::{
    check::{TARGET_NAME, can_be_requested, check_database, check_table, fits_name_limit},
    column_type::{ColumnType, Target},
    finding::Finding,
    rules::{self, Scope, Severity},
    schema::{Column, Schema, Table, TableKind, is_same_column},
    table_config::check_table_config,
};

/// Whether tasks synchronize views.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Views {
    /// Views are left out.
    #[default]
    LeaveOut,
    /// Views go in: the parameter `sync_view` of the task must be true.
    Synchronize,
}

/// A task for one database.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct TaskPlan {
    /// The database of the source; `None` when the input does not name it.
    pub source_database: Option<String>,
    /// A name for the target database within the limits; `None` when the source's is not known.
    pub target_database: Option<String>,
    /// A name for the task within the limits; `None` when the source's database is not known.
    pub task_name: Option<String>,
    /// The tables that go in.
    pub tables: Vec<PlannedTable>,
    /// The tables that do not.
    pub left_out: Vec<LeftOutTable>,
}

/// A table of a task.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct PlannedTable {
    /// Its name.
    pub name: String,
    /// Its configuration, where it needs one.
    pub table_config: Option<String>,
    /// What arrives.
    pub columns: Vec<PlannedColumn>,
    /// What there is to know about it, without what is reported once.
    pub findings: Vec<Finding>,
}

/// A column, and what arrives for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct PlannedColumn {
    /// Its name.
    pub name: String,
    /// Its type at the source.
    pub source: ColumnType,
    /// Its type in HTAP.
    pub target: Target,
}

/// A table that does not go in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct LeftOutTable {
    /// Its name.
    pub name: String,
    /// Why: what the guides say about it or its database.
    pub reasons: Vec<Finding>,
}

/// Drafts a task for each database of a schema, in the order of their names.
///
/// A table goes in unless a finding about it [blocks](Severity::Blocks), or no task can have its name or that of its
/// database; what is unknown is for the service to check. A table gets a configuration when its primary key is not its first
/// columns in their order: it is sorted by the key then.
///
/// # Examples
/// ```
/// use table_fitness::{Schema, Views, plan};
///
/// let dump = "USE shop; CREATE TABLE t (note text, id int NOT NULL, PRIMARY KEY (id)); CREATE TABLE p (spot point);";
/// let tasks = plan(&Schema::read(dump.as_bytes())?, Views::LeaveOut);
/// assert_eq!(tasks[0].tables[0].table_config.as_deref(), Some("order by id"));
/// assert_eq!(tasks[0].left_out[0].name, "p");
/// # Ok::<(), table_fitness::ReadError>(())
/// ```
pub fn plan(schema: &Schema, views: Views) -> Vec<TaskPlan> {
    let mut tasks: BTreeMap<Option<&str>, TaskPlan> = BTreeMap::new();
    for table in &schema.tables {
        let database = table.database.as_deref();
        tasks.entry(database).or_insert_with(|| TaskPlan::new(database)).add(table, views);
    }
    tasks.into_values().collect()
}

impl TaskPlan {
    fn new(database: Option<&str>) -> Self {
        let target = database.map(name_within_limits);
        let task_name = target.as_ref().map(|name| name_within_limits(&format!("{name}_sync")));
        let source_database = database.map(str::to_owned);
        Self { source_database, target_database: target, task_name, tables: Vec::new(), left_out: Vec::new() }
    }

    fn add(&mut self, table: &Table, views: Views) {
        let mut findings = check_table(table);
        findings.extend(table.database.as_deref().into_iter().flat_map(check_database));
        // A request has no place for such a name.
        let has_name = can_be_requested(&table.name);
        let cannot_be_named = |finding: &Finding| {
            finding.rule.id == rules::DATABASE_NAME_LIMIT.id || (!has_name && finding.rule.id == rules::NAME_UNUSUAL.id)
        };
        let is_reason = |finding: &Finding| finding.severity() == Severity::Blocks || cannot_be_named(finding);
        let is_left_out_view = table.kind == TableKind::View && views == Views::LeaveOut;
        if is_left_out_view || findings.iter().any(is_reason) {
            let is_of_view = |finding: &Finding| is_left_out_view && finding.severity() == Severity::NeedsSetting;
            let reasons = findings.into_iter().filter(|finding| is_reason(finding) || is_of_view(finding)).collect();
            self.left_out.push(LeftOutTable { name: table.name.clone(), reasons });
            return;
        }
        findings.retain(|finding| finding.table.is_some() && finding.rule.scope == Scope::Each);
        self.tables.push(PlannedTable {
            name: table.name.clone(),
            table_config: table_config(table),
            columns: table.columns.iter().map(PlannedColumn::of).collect(),
            findings,
        });
    }
}

impl PlannedColumn {
    fn of(column: &Column) -> Self {
        let target = column.column_type.target();
        Self { name: column.name.clone(), source: column.column_type.clone(), target }
    }
}

/// Sorts by the primary key, unless it is the first columns. Names that a configuration cannot have get none.
fn table_config(table: &Table) -> Option<String> {
    let key = table.primary_key()?;
    let names: Vec<&str> = key.columns().collect();
    let is_first = names.iter().zip(&table.columns).all(|(name, column)| is_same_column(name, &column.name));
    if is_first {
        return None;
    }
    let config = format!("order by {}", names.join(","));
    check_table_config(table, &config).is_empty().then_some(config)
}

/// The name itself where it is within the limits, and otherwise what is left of it.
fn name_within_limits(name: &str) -> String {
    if fits_name_limit(name, TARGET_NAME) {
        return name.to_owned();
    }
    let is_allowed = |character: char| character.is_ascii_alphanumeric() || character == '_';
    let mut plain: String = name.chars().map(|character| if is_allowed(character) { character } else { '_' }).collect();
    plain.truncate(TARGET_NAME.most);
    if plain.len() < TARGET_NAME.least {
        plain.insert_str(0, "db_");
    }
    plain
}
