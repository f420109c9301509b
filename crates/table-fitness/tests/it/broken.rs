//! Inputs that are broken, or no schema at all: a clear word each.

use table_fitness::{MAX_STATEMENT, ReadErrorKind, Schema};

use crate::{described, schema};

fn error(input: &[u8]) -> (ReadErrorKind, String) {
    let error = Schema::read(input).unwrap_err();
    (error.kind(), error.to_string())
}

#[test]
fn what_is_no_schema_is_refused_with_a_clear_word() {
    let utf16 =
        |text: &str, mark: &[u8]| [mark, &text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>()].concat();
    let inputs: Vec<(&str, Vec<u8>)> = vec![
        ("empty", b"".to_vec()),
        ("white space", b"\xef\xbb\xbf \r\n\n".to_vec()),
        ("gzip", b"\x1f\x8b\x08\0\0\0\0\0\0\x03abc".to_vec()),
        ("zip", b"PK\x03\x04\x14\0\0\0".to_vec()),
        ("zstd", b"\x28\xb5\x2f\xfd\x04\x58".to_vec()),
        ("bzip2", b"BZh91AY&SY".to_vec()),
        ("xz", b"\xfd7zXZ\0\0".to_vec()),
        ("UTF-16 with a mark", utf16("-- MySQL dump", b"\xff\xfe")),
        ("UTF-16 without one", utf16("-- MySQL dump\nCREATE TABLE t (id int);", b"")),
        ("binary", b"\xfe\x01\0\0\x0a\x0c\x12\0\x34".to_vec()),
        ("SQLite", b"SQLite format 3\0".to_vec()),
        ("PostgreSQL", b"--\n-- PostgreSQL database dump\n--\n\nCREATE TABLE t (id integer);".to_vec()),
        ("HTML", b"<!DOCTYPE html><html>".to_vec()),
        ("JSON", b"{\"tables\": []}".to_vec()),
        ("XML", b"<?xml version=\"1.0\"?>\n<mysqldump/>".to_vec()),
        ("prose", b"The quick brown fox\njumps; it's over.\n".to_vec()),
        ("CSV", b"id,name\n1,a\n2,b\n".to_vec()),
        ("an error of the tool", b"mysqldump: Got error: 1045: Access denied for user 'root'@'localhost' (using password: YES) when trying to connect\n".to_vec()),
        ("another error", b"mysqldump: [Warning] Using a password is insecure.\nmysqldump: Couldn't find table: \"x\"\n".to_vec()),
        ("Latin-1 in a definition", b"CREATE TABLE a (id int);\nCREATE TABLE b (\n  `gr\xf6sse` int\n);\n".to_vec()),
        ("Latin-1 in a comment", b"CREATE TABLE b (id int COMMENT 'gr\xf6sse');\n".to_vec()),
        ("lz4", b"\x04\x22\x4d\x18\x64\x40".to_vec()),
        ("tar", [b"shop.sql".to_vec(), vec![0; 249], b"ustar\x0000".to_vec()].concat()),
        ("a program", b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0\x3e\0\x01\0\0\0".to_vec()),
        ("binary without zeros", b"\x01\xd1g\x85\x1e\xa0\xf3\x08".to_vec()),
        ("PDF", b"%PDF-1.4\n%\xe2\xe3".to_vec()),
        ("HTML in any letter case", b"\r\n<!doctype HTML>\n<html>".to_vec()),
        ("HTML without a heading", b"<Body>".to_vec()),
        ("XML without a heading", b"<mysqldump>".to_vec()),
        ("JSON over several lines", b"{\n  \"tables\": []\n}".to_vec()),
        ("a list in JSON", b"[{\"a\": 1}]".to_vec()),
        ("a file of settings", b"[mysqld]\nport=3306\n".to_vec()),
        ("YAML", b"name: x\ntables: all\n".to_vec()),
        ("the error of a shell", b"sh: 1: mysqldump: not found\n".to_vec()),
        ("the error of a query", b"ERROR 1146 (42S02) at line 1: Table 'a.b' doesn't exist\n".to_vec()),
        ("line ends of CR alone", b"-- MySQL dump 10.13\rCREATE TABLE t (id int);\r".to_vec()),
        ("rows separated by commas", b"\"TABLE_NAME\",\"COLUMN_NAME\",\"COLUMN_TYPE\"\n\"t\",\"a\",\"int\"\n".to_vec()),
        ("rows without types", b"table_name\tcolumn_name\tdata_type\nt\ta\tint\n".to_vec()),
        ("rows in a box", b"+---+\n| TABLE_NAME | COLUMN_NAME | COLUMN_TYPE |\n+---+\n| t | a | int |\n+---+\n".to_vec()),
        ("rows with \\G", b"*** 1. row ***\n TABLE_NAME: t\nCOLUMN_NAME: a\nCOLUMN_TYPE: int\n".to_vec()),
        ("rows in Latin-1", b"TABLE_NAME\tCOLUMN_NAME\tCOLUMN_TYPE\nt\t\xf6\tint\n".to_vec()),
    ];
    let words = inputs.iter().map(|(name, input)| {
        let (kind, message) = error(input);
        format!("{name}: {kind:?}: {message}")
    });
    insta::assert_snapshot!(words.collect::<Vec<_>>().join("\n"));
}

#[test]
fn a_dump_that_was_cut_keeps_what_it_has_and_says_so() {
    let dump = include_str!("../dumps/mysql57.sql");
    let at = |text: &str| &dump[..dump.find(text).unwrap() + text.len()];
    let cuts = [
        ("in a definition", at("`price` decimal(12")),
        ("in a comment of a column", at("'CREATE TABLE `x` (`y`")),
        ("in data", at("it\\'s; -- not")),
        ("in a routine", at("CREATE TEMPORARY TABLE `scratch`")),
        ("after a statement", at("UNLOCK TABLES;")),
        ("before the last line", at("= 'new;') */;")),
    ];
    let found = cuts.map(|(name, cut)| format!("== {name}\n{}", described(&schema(cut))));
    insta::assert_snapshot!(found.join("\n"));
}

#[test]
fn an_error_of_the_tool_at_the_end_is_noticed() {
    let text = "CREATE TABLE t (id int);\nmysqldump: Error 2013: Lost connection to MySQL server during query when dumping table `u` at row: 5\n";
    let schema = schema(text);
    assert_eq!(schema.tables.len(), 1);
    assert!(
        schema.notices[0].to_string().starts_with("line 2: the tool that made the dump failed"),
        "{}",
        schema.notices[0]
    );
}

#[test]
fn data_alone_has_no_tables_and_says_so() {
    let schema = schema("-- MySQL dump 10.13\nINSERT INTO t VALUES (1);\n-- Dump completed\n");
    assert_eq!(schema.tables, []);
    assert!(schema.notices[0].message.contains("--no-create-info"), "{:?}", schema.notices);
}

/// At the limit a definition is read; above it, it costs a notice and no other statement.
#[test]
fn a_definition_above_the_limit_is_unknown() {
    let of_length = |length: usize| {
        let (begin, end) = ("CREATE TABLE t (id int COMMENT '", "', b int)");
        format!("{begin}{}{end};\nCREATE TABLE u (id int);", "x".repeat(length - begin.len() - end.len()))
    };
    let fits = schema(of_length(MAX_STATEMENT));
    assert_eq!((fits.tables[0].unknown.as_deref(), fits.notices.len()), (None, 0));
    let too_long = schema(of_length(MAX_STATEMENT + 1));
    assert!(too_long.tables[0].unknown.as_deref().unwrap().contains("longer than 1048576 bytes"));
    assert_eq!((too_long.tables.len(), too_long.notices.len()), (2, 1));
}

/// A change that cannot be read to its end may have made the primary key.
#[test]
fn a_change_above_the_limit_makes_its_table_unknown() {
    let comment = "x".repeat(MAX_STATEMENT);
    let text =
        format!("CREATE TABLE t (id int);ALTER TABLE t MODIFY id int COMMENT '{comment}', ADD PRIMARY KEY (id);");
    let schema = schema(text);
    assert!(schema.tables[0].unknown.is_some());
    assert_eq!(schema.notices.len(), 1);
}

#[test]
fn a_reader_that_fails_is_an_error_with_its_source() {
    struct Fails;
    impl std::io::Read for Fails {
        fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
            Err(std::io::Error::other("the disk is gone"))
        }
    }
    let error = Schema::read(Fails).unwrap_err();
    assert_eq!(error.kind(), ReadErrorKind::Io);
    assert_eq!(std::error::Error::source(&error).unwrap().to_string(), "the disk is gone");
}
