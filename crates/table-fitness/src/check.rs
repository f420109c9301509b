//! What the guides say about the tables of a schema.
//!
//! Owns which table breaks which rule. Types and their targets are `column_type`'s, the words of rules are those of
//! `rules`; keys are in `key`, names in `name`.

mod key;
mod name;

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

pub(crate) use key::{KeyTable, check_key_type};
pub(crate) use name::{TARGET_NAME, can_be_requested, check_database, fits_name_limit};

use crate::{
    column_type::Target,
    finding::{Finding, Summary},
    rules::{self, Rule, Scope, Severity, rules_of_tasks},
    schema::{Column, Schema, Table, TableKind},
};

/// The most digits that a DECIMAL of StarRocks has.
const STARROCKS_DECIMAL: u64 = 38;

/// What was found in a schema.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Report {
    /// Findings about databases, tables and columns, in the order of the schema.
    pub findings: Vec<Finding>,
    /// Findings that are about many tables, the most important first.
    pub summaries: Vec<Summary>,
    /// The rules about every task, whatever its tables are.
    pub of_tasks: Vec<&'static Rule>,
}

impl Report {
    /// The findings about one table, without those that are reported once.
    pub fn of_table<'r>(&'r self, table: &'r Table) -> impl Iterator<Item = &'r Finding> {
        let is_meant =
            |finding: &&Finding| finding.table.as_ref() == Some(&table.name) && finding.database == table.database;
        self.findings.iter().filter(is_meant)
    }
}

/// Compares every table of a schema with the guides.
///
/// # Examples
/// ```
/// use table_fitness::{Schema, Severity, check};
///
/// let schema = Schema::read(&b"CREATE TABLE places (id int NOT NULL, spot point, PRIMARY KEY (id));"[..])?;
/// let report = check(&schema);
/// assert_eq!(report.findings[0].severity(), Severity::Blocks);
/// assert_eq!(report.findings[0].subject(), "places.spot");
/// # Ok::<(), table_fitness::ReadError>(())
/// ```
pub fn check(schema: &Schema) -> Report {
    check_tables(&schema.tables)
}

/// Compares some tables with the guides, as [`check`] does with all of a schema.
pub fn check_tables<'t>(tables: impl IntoIterator<Item = &'t Table, IntoIter: Clone>) -> Report {
    let mut report = Report::default();
    let mut tables_of: BTreeMap<(Severity, &str), Summary> = BTreeMap::new();
    let tables = tables.into_iter();
    let databases: BTreeSet<&str> = tables.clone().filter_map(|table| table.database.as_deref()).collect();
    for database in databases {
        report.findings.extend(check_database(database));
    }
    for table in tables {
        for finding in check_table(table) {
            let rule = finding.rule;
            if rule.scope == Scope::Each {
                report.findings.push(finding);
                continue;
            }
            let summary = tables_of.entry((rule.severity, rule.id));
            summary.or_insert_with(|| Summary::new(rule, None)).add(table.full_name());
        }
    }
    report.summaries = tables_of.into_values().collect();
    report.of_tasks = rules_of_tasks().collect();
    report
}

/// Compares one table with the guides. Findings that [`check`] reports once are among them.
pub fn check_table(table: &Table) -> Vec<Finding> {
    let mut findings = name::check_table(table);
    if table.kind == TableKind::View {
        findings.push(Finding::of_table(rules::VIEW_PARAMETER, table, "it is a view"));
        return findings;
    }
    if let Some(reason) = &table.unknown {
        findings.push(Finding::of_table(rules::TABLE_UNREADABLE, table, reason));
    }
    for column in &table.columns {
        check_type(table, column, &mut findings);
        check_column(table, column, &mut findings);
    }
    // What a table that is not all known seems to lack may be in the part that is not known.
    if table.unknown.is_none() || table.primary_key().is_some() {
        key::check_keys(table, &mut findings);
    }
    check_options(table, &mut findings);
    findings
}

/// What becomes of the type of a column.
fn check_type(table: &Table, column: &Column, findings: &mut Vec<Finding>) {
    let column_type = &column.column_type;
    let name = || column_type.sql();
    let mut add = |rule, found: String| findings.push(Finding::of_column(rule, table, &column.name, found));
    match column_type.target() {
        Target::NotSupported => add(rules::TYPE_NOT_SUPPORTED, name()),
        Target::NotListed if is_sized_text(&column_type.name) => add(rules::SIZE_NOT_LISTED, name()),
        Target::NotListed => add(rules::TYPE_NOT_LISTED, name()),
        Target::Type("DECIMAL") if column_type.precision() > STARROCKS_DECIMAL => add(rules::DECIMAL_ABOVE_38, name()),
        Target::Type(target) => {
            let is_integer = column_type.name.ends_with("int");
            let is_same = !column_type.is_unsigned
                && (target.eq_ignore_ascii_case(&column_type.name) || column_type.name == "char");
            let rule = match () {
                () if is_same => return,
                () if is_integer => rules::INTEGER_WIDENED,
                () if column_type.name == "decimal" => rules::DECIMAL_AS_VARCHAR,
                () => rules::TYPE_CONVERTED,
            };
            add(rule, format!("{} arrives as {target}", name()));
        }
    }
}

/// The kinds of TEXT and BLOB that the guide does not name.
fn is_sized_text(name: &str) -> bool {
    let size = name.strip_suffix("text").or_else(|| name.strip_suffix("blob"));
    matches!(size, Some("tiny" | "medium" | "long"))
}

/// What the attributes of a column mean.
fn check_column(table: &Table, column: &Column, findings: &mut Vec<Finding>) {
    let mut add = |rule, found: &str| findings.push(Finding::of_column(rule, table, &column.name, found));
    if matches!(&*column.column_type.name, "enum" | "set") {
        add(rules::ENUM_METADATA, &format!("the column is of type {}", column.column_type.name.to_uppercase()));
    }
    if column.column_type.is_text() && ignores_case(table, column) {
        add(rules::COLLATION_CASE, "its collation ignores letter case");
    }
    if column.is_generated {
        add(rules::GENERATED_COLUMN, "its value is computed");
    }
    if column.is_invisible {
        add(rules::INVISIBLE_COLUMN, "it is invisible");
    }
}

/// Whether the collation of a column ignores letter case. The default collation of every charset but `binary` does;
/// what the input says nothing about is not counted.
fn ignores_case(table: &Table, column: &Column) -> bool {
    let of_table = || if column.charset.is_none() { table.collation.as_deref() } else { None };
    match column.collation.as_deref().or_else(of_table) {
        Some(collation) => collation.to_ascii_lowercase().ends_with("_ci"),
        None => table.charset_of(column).is_some_and(|charset| !charset.eq_ignore_ascii_case("binary")),
    }
}

/// What the options of a table mean.
fn check_options(table: &Table, findings: &mut Vec<Finding>) {
    let mut add = |rule, found: &str| findings.push(Finding::of_table(rule, table, found));
    if let Some(partitions) = &table.partitions {
        add(rules::PARTITIONS, &format!("it has partitions by {partitions}"));
        if !partitions.starts_with("RANGE") {
            add(rules::PARTITION_KIND, &format!("it has partitions by {partitions}"));
        }
    }
    if table.has_foreign_keys {
        add(rules::FOREIGN_KEYS, "it has foreign keys");
    }
    if table.has_checks {
        add(rules::CHECK_CONSTRAINTS, "it has CHECK constraints");
    }
    if table.is_system_versioned {
        add(rules::SYSTEM_VERSIONED, "it keeps old versions of its rows");
    }
    if let Some(engine) = table.engine.as_deref().filter(|engine| !engine.eq_ignore_ascii_case("innodb")) {
        add(rules::ENGINE, &format!("its engine is {engine}"));
    }
}
