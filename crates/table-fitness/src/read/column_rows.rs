//! Rows of `information_schema.columns`, as `mysql --batch` prints them.

use std::{
    collections::HashMap,
    io::{BufRead, Read as _},
};

use super::{ReadError, ReadErrorKind, column_type_of, show_create::unescaped};
use crate::schema::{Column, Key, KeyKind, KeyPart, Notice, Schema, Table, TableKind};

/// The query whose output [`Schema::read`] takes: `mysql --batch -e "QUERY"`.
///
/// Its columns are found by their names, so their order does not matter, and more of them do no harm.
pub const COLUMNS_QUERY: &str = "\
SELECT TABLE_SCHEMA, TABLE_NAME, TABLE_TYPE, ENGINE, COLUMN_NAME, COLUMN_TYPE, IS_NULLABLE, COLUMN_KEY, EXTRA, \
CHARACTER_SET_NAME, COLLATION_NAME \
FROM information_schema.columns JOIN information_schema.tables USING (TABLE_SCHEMA, TABLE_NAME) \
WHERE TABLE_SCHEMA NOT IN ('information_schema', 'mysql', 'performance_schema', 'sys') \
ORDER BY TABLE_SCHEMA, TABLE_NAME, ORDINAL_POSITION";

/// The columns without which a row says nothing.
const REQUIRED: [&str; 3] = ["table_name", "column_name", "column_type"];

/// The longest row. An ENUM has at most 64 KiB of definition.
const MAX_ROW: u64 = 1024 * 1024;

/// Whether a line is the heading of these rows.
pub(super) fn is_heading(line: &str) -> bool {
    let line = line.to_lowercase();
    let names: Vec<&str> = line.split('\t').collect();
    REQUIRED.iter().all(|name| names.contains(name))
}

/// Refuses rows whose heading is separated by something else than tabs, lacks a required column, or is beside each row.
///
/// # Errors
/// What form was expected.
pub(super) fn refuse_other_forms<'l>(mut lines: impl Iterator<Item = &'l str> + Clone) -> Result<(), ReadError> {
    let begins = |name: &str| lines.clone().any(|line| line.trim_start().starts_with(name));
    let is_vertical = begins("TABLE_NAME: ") && begins("COLUMN_NAME: ");
    if is_vertical || lines.any(|line| !is_heading(line) && is_other_heading(line)) {
        let message = "the rows of information_schema.columns are expected as `mysql --batch` prints them: separated by \
                       tabs, with a heading that has TABLE_NAME, COLUMN_NAME and COLUMN_TYPE";
        return Err(ReadError::new(ReadErrorKind::Unrecognized, message));
    }
    Ok(())
}

/// Whether a line names tables and columns, with any separator and in any quotes.
fn is_other_heading(line: &str) -> bool {
    let has_names = |separator: char| {
        let has = |name: &str| {
            let mut fields = line.split(separator).map(|field| field.trim_matches([' ', '"', '\'', '`']));
            fields.any(|field| field.eq_ignore_ascii_case(name))
        };
        has(REQUIRED[0]) && has(REQUIRED[1])
    };
    let is_sql = line.starts_with("--") || line.contains('(');
    !is_sql && ['\t', ',', ';', '|'].into_iter().any(has_names)
}

/// Reads the heading and the rows.
///
/// # Errors
/// The reader fails, or a row is not UTF-8.
pub(super) fn read(mut input: impl BufRead) -> Result<Schema, ReadError> {
    let mut rows = Rows::default();
    let mut row = Vec::new();
    for line in 1_u64.. {
        row.clear();
        if input.by_ref().take(MAX_ROW).read_until(b'\n', &mut row)? == 0 {
            break;
        }
        let Ok(text) = std::str::from_utf8(row.trim_ascii_end()) else {
            return Err(ReadError::new(ReadErrorKind::Encoding, "the row is not UTF-8").at_line(line));
        };
        rows.read(text, line);
    }
    Ok(rows.finish())
}

#[derive(Default)]
struct Rows {
    /// Where the columns are, by their names in lower case; empty until the heading was read.
    heading: HashMap<String, usize>,
    schema: Schema,
    /// Where the tables are.
    places: HashMap<(Option<String>, String), usize>,
    /// The positions of the columns of each table; 0 where the rows do not say.
    positions: Vec<Vec<u32>>,
}

impl Rows {
    fn read(&mut self, row: &str, line: u64) {
        if self.heading.is_empty() {
            if is_heading(row) {
                let names = row.split('\t').enumerate();
                self.heading = names.map(|(at, name)| (name.to_lowercase(), at)).collect();
                if !self.heading.contains_key("table_type") {
                    let message = "the rows have no TABLE_TYPE, so views are taken for tables without a primary key";
                    self.schema.notices.push(Notice { line, message: message.to_owned() });
                }
            }
        } else if !row.is_empty() && self.add(row, line).is_none() {
            self.schema
                .notices
                .push(Notice { line, message: "the row does not have the fields of its heading".to_owned() });
        }
    }

    /// Adds the column of a row; `None` when it has too few fields.
    fn add(&mut self, row: &str, line: u64) -> Option<()> {
        let fields: Vec<&str> = row.split('\t').collect();
        let field = |name: &str| {
            let field = self.heading.get(name).and_then(|at| fields.get(*at)).filter(|field| **field != "NULL")?;
            String::from_utf8(unescaped(field.as_bytes())).ok()
        };
        let [table, name, column_type] = REQUIRED.map(field);
        let (table, name) = (table?, name?);
        let column_type = column_type_of(&column_type?)?;
        let extra = field("extra").unwrap_or_default().to_lowercase();
        let key = field("column_key").unwrap_or_default();
        let column = Column {
            column_type,
            is_nullable: field("is_nullable").is_none_or(|answer| !answer.eq_ignore_ascii_case("no")),
            charset: field("character_set_name"),
            collation: field("collation_name"),
            // `DEFAULT_GENERATED` is about the default.
            is_generated: extra.contains("virtual") || extra.contains("stored") || extra.contains("persistent"),
            is_invisible: extra.contains("invisible"),
            name,
        };
        let table_type = field("table_type").unwrap_or_default().to_lowercase();
        if table_type == "sequence" {
            return Some(());
        }
        let is_view = table_type.ends_with("view");
        let kind = if is_view { TableKind::View } else { TableKind::Base };
        let of_row = Table {
            database: field("table_schema"),
            name: table,
            line,
            kind,
            engine: field("engine"),
            is_system_versioned: table_type == "system versioned",
            ..Table::default()
        };
        let position = field("ordinal_position").and_then(|position| position.parse().ok()).unwrap_or_default();
        let place = self.place(of_row);
        self.positions[place].push(position);
        let table = &mut self.schema.tables[place];
        match &*key {
            "PRI" => add_to_primary_key(table, &column.name),
            "UNI" => table.keys.push(key_of(KeyKind::Unique, &column.name)),
            "MUL" => {
                let reason =
                    format!("COLUMN_KEY is MUL for {}, which may begin a unique key of more columns", column.name);
                table.unknown_unique_keys.get_or_insert(reason);
            }
            _ => {}
        }
        table.columns.push(column);
        Some(())
    }

    /// The place of the table that a row is about, which is added when it is new.
    fn place(&mut self, of_row: Table) -> usize {
        let name = (of_row.database.clone(), of_row.name.clone());
        *self.places.entry(name).or_insert_with(|| {
            self.schema.tables.push(of_row);
            self.positions.push(Vec::new());
            self.positions.len() - 1
        })
    }

    /// The tables, with their columns in order.
    fn finish(mut self) -> Schema {
        let missing = ["column_key", "is_nullable"].into_iter().find(|name| !self.heading.contains_key(*name));
        for (table, positions) in self.schema.tables.iter_mut().zip(self.positions) {
            sort_columns(table, positions);
            table.unknown = missing.map(|name| format!("the rows have no {}", name.to_uppercase()));
            if has_composite_primary_key(table) {
                let reason = "a column of the primary key may begin another unique key, which COLUMN_KEY does not show";
                table.unknown_unique_keys.get_or_insert_with(|| reason.to_owned());
            }
            table.finish();
        }
        self.schema.notices.extend(order_notice(&self.schema.tables));
        self.schema
    }
}

/// Puts the columns, and those of the primary key, in the order of their positions.
fn sort_columns(table: &mut Table, positions: Vec<u32>) {
    let mut columns: Vec<_> = positions.into_iter().zip(std::mem::take(&mut table.columns)).collect();
    columns.sort_by_key(|(position, _)| *position);
    table.columns = columns.into_iter().map(|(_, column)| column).collect();
    let place_of: HashMap<&str, usize> =
        table.columns.iter().enumerate().map(|(at, column)| (column.name.as_str(), at)).collect();
    for key in &mut table.keys {
        key.parts.sort_by_key(|part| part.column.as_deref().and_then(|name| place_of.get(name).copied()));
    }
}

fn has_composite_primary_key(table: &Table) -> bool {
    table.primary_key().is_some_and(|key| key.parts.len() > 1)
}

/// COLUMN_KEY names the columns of a primary key, and not their order: said once, for the first such table.
fn order_notice(tables: &[Table]) -> Option<Notice> {
    let mut composite = tables.iter().filter(|table| has_composite_primary_key(table));
    let first = composite.next()?;
    let others = match composite.count() {
        0 => String::new(),
        count => format!(" and {count} more"),
    };
    let message = format!(
        "COLUMN_KEY does not say in which order a primary key has its columns; the order of the table is taken for {}{others}",
        first.full_name()
    );
    Some(Notice { line: first.line, message })
}

fn key_of(kind: KeyKind, column: &str) -> Key {
    Key { kind, name: None, parts: vec![KeyPart { column: Some(column.to_owned()), prefix: None }] }
}

/// The rows say which columns the primary key has; their order is taken to be that of the columns.
fn add_to_primary_key(table: &mut Table, column: &str) {
    let key = key_of(KeyKind::Primary, column);
    match table.keys.iter_mut().find(|key| key.kind == KeyKind::Primary) {
        Some(primary) => primary.parts.extend(key.parts),
        None => table.keys.push(key),
    }
}
