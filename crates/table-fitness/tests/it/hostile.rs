//! No input makes the reader panic, and what is read can be checked, planned and written.

use proptest::prelude::*;
use table_fitness::{Schema, Variables, Views, check, check_table_config, plan};

const WORDS: &[&str] = &[
    "CREATE TABLE ",
    "CREATE VIEW ",
    "ALTER TABLE ",
    "ADD ",
    "PRIMARY KEY ",
    "(",
    "(",
    ")",
    ")",
    ",",
    ";",
    "`a`",
    "`t`",
    "t",
    "a",
    " int ",
    " varchar(",
    "9",
    "enum('x'",
    "NOT NULL",
    "DEFAULT ",
    "'",
    "\"",
    "`",
    "\\",
    "/*",
    "*/",
    "/*!40101 ",
    "/*M!",
    "-- ",
    "#",
    "\n",
    "DELIMITER ;;\n",
    ";;",
    "PARTITION BY ",
    "RANGE ",
    "REFERENCES ",
    "LIKE ",
    "DROP ",
    "COLUMN ",
    "CHANGE ",
    "RENAME ",
    "TO ",
    "USE ",
    "INSERT INTO t VALUES ",
    "SET NAMES gbk;",
    "\u{8868}",
    "\u{0}",
    "CHARSET=",
    "COLLATE ",
    "KEY ",
    "UNIQUE ",
    "CHECK ",
    "AS ",
    ".",
    "=",
    "1e",
    "0x",
    "b'1'",
    "*** 1. row ***\n",
    "+---+\n",
    "| ",
    "\t",
    "Table\tCreate Table\n",
    "TABLE_NAME\tCOLUMN_NAME\tCOLUMN_TYPE\n",
    "DATABASE ",
    "INDEX ",
    "ON ",
    "IF EXISTS ",
    "IF NOT EXISTS ",
    "OR REPLACE ",
    "BEGIN NOT ATOMIC ",
    "END",
    "CONVERT TO ",
    "WITH SYSTEM VERSIONING ",
    "SEQUENCE",
    "SELECT ",
];

fn exercise(bytes: &[u8]) {
    let _ = Variables::read(bytes).map(|variables| variables.check(None));
    let Ok(schema) = Schema::read(bytes) else { return };
    let report = check(&schema);
    let shown: String = report
        .findings
        .iter()
        .map(ToString::to_string)
        .chain(report.summaries.iter().map(ToString::to_string))
        .collect();
    assert!(shown.chars().all(printable::is_printable));
    for table in &schema.tables {
        assert!(table.line > 0);
        let _ = check_table_config(table, "order by a;key columns t");
    }
    serde_json::to_string(&(plan(&schema, Views::Synchronize), &schema, &report)).unwrap();
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn words_of_sql_in_any_order_are_read(words in prop::collection::vec(prop::sample::select(WORDS), 0..60)) {
        exercise(words.concat().as_bytes());
    }

    #[test]
    fn any_bytes_are_read(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        exercise(&bytes);
    }

    /// A dump with one piece taken out, or bytes written over.
    #[test]
    fn a_damaged_dump_is_read(at in 0..3000_usize, length in 0..200_usize, over in prop::collection::vec(any::<u8>(), 0..4)) {
        let dump = include_bytes!("../dumps/mysql57.sql");
        let at = at.min(dump.len());
        let end = (at + length).min(dump.len());
        exercise(&[&dump[..at], &over, &dump[end..]].concat());
    }
}

/// Nesting costs neither stack nor more than linear time.
#[test]
fn deep_nesting_is_read() {
    let depth = 200_000;
    let text = format!("CREATE TABLE t (a int DEFAULT {}1{}, b int)", "(".repeat(depth), ")".repeat(depth));
    let schema = Schema::read(text.as_bytes()).unwrap();
    assert_eq!(schema.tables[0].columns.len(), 2);
    exercise(format!("CREATE TABLE t {}", "(".repeat(depth)).as_bytes());
    exercise(format!("CREATE TABLE t (a {}", "/*!".repeat(depth)).as_bytes());
    exercise("CREATE ".repeat(depth / 10).as_bytes());
    exercise("CREATE TABLE t (a int) ".repeat(20_000).as_bytes());
}
