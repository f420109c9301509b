//! The configuration of a table (`table_config`), compared with the table.
//!
//! The vendor documents no grammar. Known are the clauses that its Terraform provider and examples send: `order by`
//! before `key columns`, joined by a semicolon, in lower case, each with column names joined by commas.

use crate::{
    check::{KeyTable, check_key_type},
    finding::Finding,
    near_name::is_near_name,
    rules,
    schema::{Column, Key, KeyKind, KeyPart, Table, TableKind, is_same_column},
};

const ORDER_BY: &str = "order by ";
const KEY_COLUMNS: &str = "key columns ";

/// The columns that a configuration names. Both lists are empty when its text is.
///
/// ```
/// let config = table_fitness::ConfigColumns::parse("order by a,b;key columns c").unwrap();
/// assert_eq!(config.order_by, ["a", "b"]);
/// assert_eq!(config.key_columns, ["c"]);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct ConfigColumns {
    /// The columns that the table is sorted by.
    pub order_by: Vec<String>,
    /// The columns of its key.
    pub key_columns: Vec<String>,
}

impl ConfigColumns {
    /// Takes a configuration apart.
    ///
    /// # Errors
    /// What is not in a form that is known, in words.
    pub fn parse(text: &str) -> Result<Self, String> {
        let mut config = Self::default();
        if text.trim().is_empty() {
            return Ok(config);
        }
        for clause in text.split(';').map(str::trim) {
            if let Some(names) = clause.strip_prefix(ORDER_BY) {
                if !config.key_columns.is_empty() {
                    return Err("`order by` is after `key columns`".to_owned());
                }
                parse_names(clause, names, &mut config.order_by)?;
            } else if let Some(names) = clause.strip_prefix(KEY_COLUMNS) {
                parse_names(clause, names, &mut config.key_columns)?;
            } else {
                return Err(format!("{clause:?} is neither `order by COLUMNS` nor `key columns COLUMNS`"));
            }
        }
        Ok(config)
    }
}

fn parse_names(clause: &str, names: &str, columns: &mut Vec<String>) -> Result<(), String> {
    if !columns.is_empty() {
        return Err(format!("{clause:?} is the second clause of its kind"));
    }
    for name in names.split(',').map(str::trim) {
        if name.is_empty() || name.contains(char::is_whitespace) || name.contains('`') {
            return Err(format!("{name:?} in {clause:?} is not a column name"));
        }
        if columns.iter().any(|column| is_same_column(column, name)) {
            return Err(format!("{clause:?} names {name} twice"));
        }
        columns.push(name.to_owned());
    }
    Ok(())
}

/// Compares a configuration with its table. Letter case of column names does not matter.
///
/// # Examples
/// ```
/// use table_fitness::{Schema, check_table_config};
///
/// let schema = Schema::read(&b"CREATE TABLE t (id int NOT NULL, price decimal(9,2), PRIMARY KEY (id));"[..])?;
/// assert!(check_table_config(&schema.tables[0], "order by ID").is_empty());
/// assert_eq!(check_table_config(&schema.tables[0], "order by price")[0].rule.id, "key-type-refused");
/// # Ok::<(), table_fitness::ReadError>(())
/// ```
pub fn check_table_config(table: &Table, config: &str) -> Vec<Finding> {
    match ConfigColumns::parse(config) {
        Err(problem) => vec![Finding::of_table(rules::CONFIG_FORM, table, problem)],
        Ok(config) if config == ConfigColumns::default() => Vec::new(),
        Ok(_) if table.kind == TableKind::View => {
            vec![Finding::of_table(rules::CONFIG_VIEW, table, "a view has a configuration")]
        }
        Ok(config) => check_columns(table, &config),
    }
}

fn check_columns(table: &Table, config: &ConfigColumns) -> Vec<Finding> {
    let mut findings = Vec::new();
    let has_key = table.primary_key().is_some() || !config.key_columns.is_empty();
    let key_table = if has_key { KeyTable::PrimaryKey } else { KeyTable::DuplicateKey };
    for (names, clause) in [(&config.order_by, "sort columns"), (&config.key_columns, "key columns")] {
        for name in names {
            match table.column(name) {
                Some(column) => findings.extend(check_key_type(table, column, key_table, clause)),
                None => findings.push(missing_column(table, name)),
            }
        }
    }
    let key_columns: Option<Vec<&Column>> = config.key_columns.iter().map(|name| table.column(name)).collect();
    if let Some(key_columns) = key_columns.filter(|columns| !columns.is_empty()) {
        findings.extend(check_key_columns(table, &key_columns));
    }
    if key_table == KeyTable::DuplicateKey && !are_first_columns(table, &config.order_by) {
        let found =
            format!("the table has no primary key, and {} are not its first columns", config.order_by.join(", "));
        findings.push(Finding::of_table(rules::CONFIG_SORT, table, found));
    }
    findings
}

/// A column that the configuration names and the table does not have, as far as its columns are known.
fn missing_column(table: &Table, name: &str) -> Finding {
    let rule = if table.unknown.is_some() { rules::TABLE_UNREADABLE } else { rules::CONFIG_COLUMN };
    let found = "the configuration names a column that the definition does not have";
    let lower = name.to_lowercase();
    let near = table.columns.iter().find(|column| is_near_name(&column.name.to_lowercase(), &lower));
    let found = near.map_or_else(|| found.to_owned(), |near| format!("{found}, which has {}", near.name));
    Finding::of_column(rule, table, name, found)
}

/// Key columns are not NULL and unique.
fn check_key_columns(table: &Table, columns: &[&Column]) -> Vec<Finding> {
    let nullable = columns.iter().filter(|column| column.is_nullable);
    let mut findings: Vec<Finding> = nullable
        .map(|column| Finding::of_column(rules::CONFIG_NULL, table, &column.name, "a key column can be NULL"))
        .collect();
    let is_unique = table.keys.iter().any(|key| makes_unique(key, columns));
    if !is_unique && table.unknown.is_none() {
        let names: Vec<&str> = columns.iter().map(|column| column.name.as_str()).collect();
        let names = names.join(", ");
        findings.push(match &table.unknown_unique_keys {
            Some(reason) => {
                let found = format!("whether {names} are unique is not known: {reason}");
                Finding::of_table(rules::CONFIG_UNIQUE_UNKNOWN, table, found)
            }
            None => {
                let found = format!("neither the primary key nor a unique key makes {names} unique");
                Finding::of_table(rules::CONFIG_UNIQUE, table, found)
            }
        });
    }
    findings
}

/// Whether a key makes these columns unique: it is unique, and they have all of its columns, whole and without NULL.
fn makes_unique(key: &Key, columns: &[&Column]) -> bool {
    let has_whole_part = |name: &str| {
        let column = columns.iter().find(|column| is_same_column(&column.name, name));
        column.is_some_and(|column| !column.is_nullable)
    };
    let is_whole = |part: &KeyPart| part.prefix.is_none() && part.column.as_deref().is_some_and(has_whole_part);
    key.kind != KeyKind::Index && key.parts.iter().all(is_whole)
}

fn are_first_columns(table: &Table, names: &[String]) -> bool {
    names.len() <= table.columns.len()
        && names.iter().zip(&table.columns).all(|(name, column)| is_same_column(name, &column.name))
}
