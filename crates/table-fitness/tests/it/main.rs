//! Tests of what is read, found, and planned.
#![allow(clippy::unwrap_used)]

mod broken;
mod dumps;
mod facts;
mod hostile;
mod plan;
mod rules;
mod sql;
mod table_config;
mod variables;

use std::fmt::Write as _;

use table_fitness::{Schema, Table};

/// The schema of a text that can be read.
fn schema(text: impl AsRef<[u8]>) -> Schema {
    Schema::read(text.as_ref()).unwrap()
}

/// The only table of a text.
fn table(text: impl AsRef<[u8]>) -> Table {
    let schema = schema(text);
    assert_eq!(schema.tables.len(), 1, "{:?}", schema.notices);
    schema.tables.into_iter().next().unwrap()
}

/// A schema as text, with everything that was read.
fn described(schema: &Schema) -> String {
    let mut out = String::new();
    for table in &schema.tables {
        let _ = writeln!(out, "{} {:?}, line {}", table.full_name(), table.kind, table.line);
        let options = [
            ("engine", table.engine.clone()),
            ("charset", table.charset.clone()),
            ("collation", table.collation.clone()),
            ("partitions", table.partitions.clone()),
            ("unknown", table.unknown.clone()),
            ("foreign keys", table.has_foreign_keys.then(String::new)),
            ("checks", table.has_checks.then(String::new)),
            ("system-versioned", table.is_system_versioned.then(String::new)),
        ];
        let options = options.into_iter().filter_map(|(name, value)| value.map(|value| format!("{name} {value}")));
        let _ = writeln!(out, "  {}", options.collect::<Vec<_>>().join(", ").trim_end());
        for column in &table.columns {
            let marks = [
                (if column.is_nullable { "" } else { "not null" }).to_owned(),
                (if column.is_generated { "generated" } else { "" }).to_owned(),
                (if column.is_invisible { "invisible" } else { "" }).to_owned(),
                column.charset.clone().unwrap_or_default(),
                column.collation.clone().unwrap_or_default(),
            ];
            let line = format!(
                "{}: {} -> {} {}",
                column.name,
                column.column_type,
                column.column_type.target(),
                marks.join(" ")
            );
            let _ = writeln!(out, "  {}", line.split_whitespace().collect::<Vec<_>>().join(" "));
        }
        for key in &table.keys {
            let part = |part: &table_fitness::KeyPart| {
                let prefix = part.prefix.map(|prefix| format!("({prefix})")).unwrap_or_default();
                format!("{}{prefix}", part.column.as_deref().unwrap_or("an expression"))
            };
            let parts: Vec<String> = key.parts.iter().map(part).collect();
            let _ = writeln!(out, "  {:?} {}[{}]", key.kind, key.name.as_deref().unwrap_or_default(), parts.join("; "));
        }
    }
    for notice in &schema.notices {
        let _ = writeln!(out, "{notice}");
    }
    out
}
