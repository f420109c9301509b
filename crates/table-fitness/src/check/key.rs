//! Primary keys: the types of their columns, and how long their values can be.

use crate::{
    column_type::{ColumnType, Target, bytes_per_character},
    finding::Finding,
    rules,
    schema::{Column, Key, Table},
};

/// The longest value of a primary key, in bytes.
const LONGEST_KEY: u64 = 128;

/// The most bytes that a character has in any charset.
const WIDEST_CHARACTER: u64 = 4;

/// Which model of StarRocks a key is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum KeyTable {
    PrimaryKey,
    DuplicateKey,
}

/// What StarRocks says about a type in a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum KeyType {
    Allowed,
    Refused,
    Absent,
    Unknown,
}

fn key_type(target: Target, key_table: KeyTable) -> KeyType {
    match target {
        Target::Type("TINYINT" | "SMALLINT" | "INT" | "BIGINT" | "LARGEINT" | "DATE" | "DATETIME") => KeyType::Allowed,
        Target::Type("VARCHAR" | "CHAR/VARCHAR" | "TEXT") => KeyType::Allowed,
        Target::Type("DECIMAL") if key_table == KeyTable::DuplicateKey => KeyType::Allowed,
        Target::Type("DECIMAL") => KeyType::Refused,
        Target::Type("FLOAT" | "DOUBLE" | "JSON" | "VARBINARY") => KeyType::Absent,
        // The type of the column is reported already.
        Target::NotSupported => KeyType::Allowed,
        Target::Type(_) | Target::NotListed => KeyType::Unknown,
    }
}

/// What the type of a key or sort column means; `part` says what it is a part of.
pub(crate) fn check_key_type(table: &Table, column: &Column, key_table: KeyTable, part: &str) -> Option<Finding> {
    let rule = match key_type(column.column_type.target(), key_table) {
        KeyType::Allowed => return None,
        // As without a configuration, where its first columns are the key.
        KeyType::Refused | KeyType::Absent if key_table == KeyTable::DuplicateKey => rules::FIRST_COLUMN_TYPE,
        KeyType::Refused => rules::KEY_TYPE_REFUSED,
        KeyType::Absent => rules::KEY_TYPE_ABSENT,
        KeyType::Unknown => rules::KEY_TYPE_UNKNOWN,
    };
    let name = column.column_type.sql();
    Some(Finding::of_column(rule, table, &column.name, format!("{name} is in the {part}")))
}

/// What is found out from the primary key of a table, or from its absence.
pub(super) fn check_keys(table: &Table, findings: &mut Vec<Finding>) {
    match table.primary_key() {
        Some(key) => check_primary_key(table, key, findings),
        None => check_without_primary_key(table, findings),
    }
}

fn check_primary_key(table: &Table, key: &Key, findings: &mut Vec<Finding>) {
    for part in &key.parts {
        let Some(column) = part.column.as_deref().and_then(|name| table.column(name)) else { continue };
        findings.extend(check_key_type(table, column, KeyTable::PrimaryKey, "primary key"));
        let found = match part.prefix {
            Some(prefix) => format!("the primary key has its first {prefix} characters only"),
            None if column.column_type.name == "text" => {
                "the primary key has its first characters only, since no key has a whole TEXT".to_owned()
            }
            None => continue,
        };
        findings.push(Finding::of_column(rules::KEY_PREFIX, table, &column.name, found));
    }
    findings.extend(check_length(table, key));
}

fn check_without_primary_key(table: &Table, findings: &mut Vec<Finding>) {
    findings.push(Finding::of_table(rules::PRIMARY_KEY_MISSING, table, "it has no primary key"));
    let of_first = |first| check_key_type(table, first, KeyTable::DuplicateKey, "first columns");
    findings.extend(table.columns.first().and_then(of_first));
}

/// How many bytes a value can have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Length {
    /// At the source, with the narrowest charset that is possible.
    least: u64,
    /// At the source, with the widest charset that is possible.
    most: u64,
    /// In HTAP, as UTF-8 and in the types that arrive.
    target: u64,
}

fn check_length(table: &Table, key: &Key) -> Option<Finding> {
    let mut total = Length::default();
    for part in &key.parts {
        let column = table.column(part.column.as_deref()?)?;
        let length = length(table, column, part.prefix)?;
        total.least += length.least;
        total.most += length.most;
        total.target += length.target;
    }
    let (rule, found) = match total {
        Length { least, .. } if least > LONGEST_KEY => {
            (rules::KEY_LONG, format!("a value of the primary key can have {} bytes at the source", total.most))
        }
        Length { most, .. } if most > LONGEST_KEY => {
            (rules::KEY_LENGTH_UNKNOWN, format!("a value of the primary key can have {} to {most} bytes", total.least))
        }
        Length { target, .. } if target > LONGEST_KEY => (
            rules::KEY_LONG_IN_UTF_8,
            format!("a value can have {} bytes at the source and {target} in HTAP", total.most),
        ),
        _ => return None,
    };
    Some(Finding::of_table(rule, table, found))
}

/// How long a value of a column, or its prefix, can be; `None` for types of unknown size.
fn length(table: &Table, column: &Column, prefix: Option<u64>) -> Option<Length> {
    let column_type = &column.column_type;
    if column_type.is_text() {
        let characters = prefix.or(column_type.length).or((column_type.name == "char").then_some(1))?;
        return Some(text_length(characters, table.charset_of(column)));
    }
    let bytes = prefix.or(column_type.length).unwrap_or(1);
    let (source, target) = match &*column_type.name {
        "binary" | "varbinary" => (bytes, bytes),
        "blob" => (prefix?, prefix?),
        "bit" => (bytes.div_ceil(8), bytes.div_ceil(8)),
        _ => fixed_size(column_type)?,
    };
    Some(Length { least: source, most: source, target })
}

fn text_length(characters: u64, charset: Option<&str>) -> Length {
    let times = |bytes: u64| characters.saturating_mul(bytes);
    match charset.and_then(bytes_per_character) {
        Some((source, target)) => Length { least: times(source), most: times(source), target: times(target) },
        None => Length { least: characters, most: times(WIDEST_CHARACTER), target: times(WIDEST_CHARACTER) },
    }
}

/// The bytes of numbers and dates, at the source and in HTAP.
fn fixed_size(column_type: &ColumnType) -> Option<(u64, u64)> {
    let is_wider = u64::from(column_type.is_unsigned) + 1;
    Some(match &*column_type.name {
        "tinyint" => (1, is_wider),
        "smallint" => (2, 2 * is_wider),
        "mediumint" => (3, 4),
        "int" => (4, 4 * is_wider),
        "bigint" => (8, 8 * is_wider),
        "year" => (1, 4),
        "date" => (3, 4),
        "datetime" | "timestamp" => (8, 8),
        // As text: `-838:59:59.000000`.
        "time" => (6, 17),
        "float" => (4, 4),
        "double" => (8, 8),
        "decimal" => (column_type.precision().div_ceil(2), 16),
        _ => return None,
    })
}
