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
    rows.schema.tables.iter_mut().for_each(Table::finish);
    Ok(rows.schema)
}

#[derive(Default)]
struct Rows {
    /// Where the columns are, by their names in lower case; empty until the heading was read.
    heading: HashMap<String, usize>,
    schema: Schema,
}

impl Rows {
    fn read(&mut self, row: &str, line: u64) {
        if self.heading.is_empty() {
            if is_heading(row) {
                let names = row.split('\t').enumerate();
                self.heading = names.map(|(at, name)| (name.to_lowercase(), at)).collect();
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
        let table = self.table(of_row);
        match &*key {
            "PRI" => add_to_primary_key(table, &column.name),
            "UNI" => table.keys.push(key_of(KeyKind::Unique, &column.name)),
            _ => {}
        }
        table.columns.push(column);
        Some(())
    }

    /// The table that the rows are about; a new one when its name differs from that of the row before.
    fn table(&mut self, of_row: Table) -> &mut Table {
        let tables = &mut self.schema.tables;
        let is_same = tables.last().is_some_and(|last| last.name == of_row.name && last.database == of_row.database);
        if !is_same {
            tables.push(of_row);
        }
        let last = tables.len() - 1;
        &mut tables[last]
    }
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
