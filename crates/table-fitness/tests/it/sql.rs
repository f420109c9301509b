//! Single statements, and what hides one.

use table_fitness::{Key, KeyKind, TableKind};

use crate::{described, schema, table};

fn columns_of(key: &Key) -> Vec<&str> {
    key.columns().collect()
}

fn names(text: &str) -> Vec<String> {
    schema(text).tables.into_iter().map(|table| table.name).collect()
}

#[test]
fn what_looks_like_sql_is_not() {
    for hiding in [
        "INSERT INTO a VALUES ('; CREATE TABLE x (a int);');",
        "INSERT INTO a VALUES ('it\\'s; CREATE TABLE x (a int);'), ('\\\\');",
        "INSERT INTO a VALUES ('it''s; CREATE TABLE x (a int);');",
        "INSERT INTO a VALUES (\"; CREATE TABLE x (a int);\");",
        "INSERT INTO `a;b``;` VALUES (1);",
        "-- CREATE TABLE x (a int);\n",
        "--\n# CREATE TABLE x (a int);\n",
        "/* CREATE TABLE x (a int); */",
        "/*\n+-----+\n| CREATE TABLE x (a int) |\n+-----+\n*/",
        "/* ' */ SELECT 1 /* ; */;",
        "SET @a = 1 -- it's\n;",
        "SET @a = 5--1;",
        "DELIMITER $$\nCREATE TRIGGER x BEFORE INSERT ON t FOR EACH ROW BEGIN CREATE TABLE x (a int); END$$\nDELIMITER ;\n",
        "delimiter //\nCREATE FUNCTION f() RETURNS int BEGIN DROP TABLE t; RETURN 1; END//\ndelimiter ;\n",
        "CREATE TEMPORARY TABLE x (a int);",
        "CREATE SEQUENCE x START WITH 1;",
        "CREATE USER table@localhost IDENTIFIED BY 'view';",
        "CREATE DEFINER=`view`@`table` EVENT e ON SCHEDULE EVERY 1 DAY DO SELECT 1;",
        "GRANT SELECT ON TABLE x TO y;",
    ] {
        let text = format!("CREATE TABLE t (id int PRIMARY KEY);\n{hiding}\nCREATE TABLE u (id int PRIMARY KEY);");
        assert_eq!(names(&text), ["t", "u"], "{hiding}");
        assert_eq!(schema(&text).notices, [], "{hiding}");
    }
}

#[test]
fn versioned_comments_are_code() {
    let schema = schema(
        "/*!40101 CREATE TABLE t (id int /*!50606 STORAGE DISK */ NOT NULL, /*M!100301 a int*/) */;/*! CREATE TABLE u (b int)*/;",
    );
    assert_eq!(schema.tables[0].columns.len(), 2);
    assert!(!schema.tables[0].columns[0].is_nullable);
    assert_eq!(schema.tables[1].name, "u");
}

#[test]
fn attributes_of_columns_are_read_whatever_surrounds_them() {
    for (definition, is_nullable) in [
        ("int", true),
        ("int NULL DEFAULT NULL", true),
        ("int DEFAULT NULL COMMENT 'NOT NULL'", true),
        ("int NOT NULL DEFAULT -1", false),
        ("int DEFAULT (coalesce(NULL, 1)) NOT NULL", false),
        ("varchar(9) DEFAULT _utf8mb4'NOT NULL'", true),
        ("int CHECK (a IS NOT NULL)", true),
        ("int REFERENCES o (a) ON DELETE SET NULL ON UPDATE NO ACTION NOT NULL", false),
        ("timestamp NOT NULL DEFAULT current_timestamp(6) ON UPDATE current_timestamp(6)", false),
        ("bit(3) NOT NULL DEFAULT b'101'", false),
        ("int GENERATED ALWAYS AS (if(a is not null,1,2)) VIRTUAL NULL", true),
        ("int unsigned zerofill SERIAL DEFAULT VALUE", false),
        ("serial", false),
        ("bigint DEFAULT nextval(`db`.`seq`) NOT NULL", false),
        ("varchar(9) CHARACTER SET latin1 COLLATE 'latin1_bin' COLUMN_FORMAT FIXED STORAGE MEMORY NOT NULL", false),
    ] {
        let table = table(format!("CREATE TABLE t (a {definition}, b int)"));
        assert_eq!(table.columns.len(), 2, "{definition}");
        assert_eq!(table.columns[0].is_nullable, is_nullable, "{definition}");
        assert_eq!(table.unknown, None, "{definition}");
    }
}

#[test]
fn synonyms_of_types_are_resolved() {
    for (source, name) in [
        ("INTEGER(5)", "int(5)"),
        ("DOUBLE PRECISION(5,2) UNSIGNED", "double(5,2) unsigned"),
        ("dec(7)", "decimal(7)"),
        ("numeric(7,2)", "decimal(7,2)"),
        ("fixed", "decimal"),
        ("bool", "tinyint"),
        ("national varchar(5)", "varchar(5)"),
        ("national char varying(5)", "varchar(5)"),
        ("character varying(5)", "varchar(5)"),
        ("nchar(5)", "char(5)"),
        ("char(5) byte", "binary(5)"),
        ("long varchar", "mediumtext"),
        ("long varbinary", "mediumblob"),
        ("serial", "bigint unsigned"),
        ("int zerofill", "int unsigned"),
        ("int signed", "int"),
        ("geomcollection", "geometrycollection"),
        ("enum ('a','b)')", "enum"),
    ] {
        assert_eq!(
            table(format!("CREATE TABLE t (a {source} NOT NULL)")).columns[0].column_type.to_string(),
            name,
            "{source}"
        );
    }
}

#[test]
fn keys_of_every_kind_are_read() {
    let table = table(
        "CREATE TABLE t (a int, b varchar(9), c text, v vector(3), vector int, `key` int, \
         CONSTRAINT PRIMARY KEY USING BTREE (a DESC, b), CONSTRAINT `u``1` UNIQUE INDEX `x,y` (b(3) ASC) KEY_BLOCK_SIZE=4 COMMENT 'a,b', \
         INDEX USING HASH (a), KEY f ((lower(b)), (cast(c as char(3))) DESC), SPATIAL INDEX (a), VECTOR KEY (v), \
         FULLTEXT c (c) WITH PARSER ngram, CONSTRAINT CHECK (a in (1,2)), UNIQUE (a))",
    );
    assert_eq!(table.unknown, None);
    assert_eq!(table.columns.len(), 6);
    assert_eq!(columns_of(&table.keys[0]), ["a", "b"]);
    assert_eq!(table.keys[1].name.as_deref(), Some("x,y"));
    assert_eq!(table.keys[1].parts[0].prefix, Some(3));
    assert_eq!(table.keys[3].parts.len(), 2);
    assert_eq!(columns_of(&table.keys[3]), [""; 0]);
    assert_eq!(table.keys.iter().filter(|key| key.kind == KeyKind::Unique).count(), 2);
    assert!(table.has_checks && !table.columns[0].is_nullable);
}

#[test]
fn alter_table_changes_what_was_read() {
    let table = table(
        "CREATE TABLE t (a int, b int, c int, KEY k (a));
         ALTER TABLE t ADD COLUMN d int NOT NULL AFTER a, ADD e int FIRST, ADD (f int, UNIQUE KEY u (b)), DROP COLUMN c;
         ALTER TABLE t CHANGE b bb bigint unsigned NOT NULL, MODIFY COLUMN f varchar(3) AFTER e, DROP KEY k;
         ALTER TABLE t ADD PRIMARY KEY (`bb`,`d`), RENAME COLUMN a TO aa, ENGINE=MEMORY, CONVERT TO CHARACTER SET latin1;
         ALTER TABLE t ADD CONSTRAINT x FOREIGN KEY (aa) REFERENCES o (i) ON DELETE SET NULL, ADD CHECK (aa > 1);
         CREATE UNIQUE INDEX n USING BTREE ON t (aa);
         ALTER TABLE t DISABLE KEYS; ALTER TABLE t AUTO_INCREMENT=4; ALTER TABLE t ADD INDEX (f), RENAME TO `s`;
         RENAME TABLE s TO r;",
    );
    let columns: Vec<String> =
        table.columns.iter().map(|column| format!("{} {}", column.name, column.column_type)).collect();
    assert_eq!(columns, ["e int", "f varchar(3)", "aa int", "d int", "bb bigint unsigned"]);
    assert_eq!(columns_of(table.primary_key().unwrap()), ["bb", "d"]);
    let keys: Vec<String> = table.keys.iter().map(|key| columns_of(key).join("+")).collect();
    assert_eq!(keys, ["bb", "bb+d", "aa", "f"]);
    assert_eq!(table.engine.as_deref(), Some("MEMORY"));
    assert_eq!(table.charset.as_deref(), Some("latin1"));
    assert!(table.has_foreign_keys && table.has_checks);
    assert_eq!((table.name.as_str(), table.unknown), ("r", None));
}

#[test]
fn one_statement_that_cannot_be_read_costs_a_notice() {
    let schema = schema(
        "CREATE TABLE a (id int);\nCREATE TABLE b (\n  id int,\n  'x' int,\n  c int\n);\nCREATE TABLE c (id int);\n\
         ALTER TABLE nowhere ADD x int;\nCREATE TABLE d LIKE elsewhere;\nCREATE TABLE e AS SELECT 1;\nCREATE TABLE f LIKE a;\n\
         this is no SQL, it's prose\nCREATE TABLE g (id int);",
    );
    insta::assert_snapshot!(described(&schema));
}

/// The tools write a table in the place of a view, in a comment whose name it is.
#[test]
fn the_table_in_the_place_of_a_view_is_a_view() {
    for comment in ["Temporary table structure", "Temporary view structure", "Stand-in structure"] {
        let schema = schema(format!(
            "--\n-- {comment} for view `v``w`\n--\nCREATE TABLE `v``w` (a int);\nCREATE TABLE t (a int);"
        ));
        assert_eq!(schema.tables[0].kind, TableKind::View, "{comment}");
        assert_eq!(schema.tables[0].columns, []);
        assert_eq!(schema.tables[1].kind, TableKind::Base);
    }
}

#[test]
fn definitions_need_no_semicolons() {
    let text = "CREATE TABLE a (\n id int\n) ENGINE=InnoDB DEFAULT CHARSET=utf8\n\nCREATE TABLE `b` (\n id int\n) COMMENT='x'\ncreate or replace view v as select 1";
    let schema = schema(text);
    assert_eq!(names(text), ["a", "b", "v"]);
    assert_eq!(schema.notices, []);
    assert_eq!(schema.tables[1].line, 5);
    assert_eq!(schema.tables[2].kind, TableKind::View);
}

#[test]
fn tables_belong_to_their_databases() {
    let schema = schema(
        "USE `a;b`;CREATE TABLE t (id int);use c\nCREATE TABLE t (id int);CREATE TABLE `d`.`e.f` (id int);CREATE TABLE g . h (id int);",
    );
    let names: Vec<String> = schema.tables.iter().map(|table| table.full_name()).collect();
    assert_eq!(names, ["a;b.t", "c.t", "d.e.f", "g.h"]);
    assert_eq!(schema.tables[2].name, "e.f");
    assert!(schema.table(Some("c"), "t").is_some() && schema.table(Some("c"), "T").is_none());
}

/// Dumps written one after the other into one file.
#[test]
fn each_dump_has_its_own_heading() {
    let dump = |name: &str| format!("-- MySQL dump 10.13\n-- Host: h    Database: {name}\nCREATE TABLE t (id int);\n");
    let end = "-- Dump completed\n";
    let whole = schema([&dump("a"), end, &dump("b"), end].concat());
    assert_eq!(whole.tables.iter().map(|table| table.full_name()).collect::<Vec<_>>(), ["a.t", "b.t"]);
    assert_eq!(whole.notices, []);
    let cut = schema([&dump("a"), &*dump("b"), end].concat());
    assert_eq!((cut.notices.len(), cut.notices[0].line), (1, 4));
}

#[test]
fn quoted_names_have_any_characters() {
    let table = table("CREATE TABLE `a``b;--/*'\"\\` (`(,` int, \"x y\" int, `表\u{202e}` int, PRIMARY KEY (`(,`))");
    assert_eq!(table.name, "a`b;--/*'\"\\");
    assert_eq!(
        table.columns.iter().map(|column| column.name.as_str()).collect::<Vec<_>>(),
        ["(,", "x y", "表\u{202e}"]
    );
    assert_eq!(columns_of(&table.keys[0]), ["(,"]);
}

/// The second byte of a character in GBK can be a backslash.
#[test]
fn data_in_any_charset_does_not_matter() {
    let text = |data: &[u8]| {
        [b"/*!40101 SET NAMES gbk */;\nINSERT INTO a VALUES ('" as &[u8], data, b"');\nCREATE TABLE t (id int);\n"]
            .concat()
    };
    for data in [b"\xd5\x5c" as &[u8], b"\x81\x5c\\'\x95\x5c", b"\xff\xfe'';'';\xe9"] {
        assert_eq!(schema(text(data)).tables.len(), 1, "{data:?}");
    }
    let comment = b"-- Data of a table with names and hashes, in whatever charset that they are.\n" as &[u8];
    let insert = b"INSERT INTO a VALUES ('M\xfcller', _binary '\0\x1a\\0;');CREATE TABLE t (id int);";
    assert_eq!(schema([comment, insert].concat()).tables.len(), 1);
}

#[test]
fn a_comment_that_looks_like_a_box_is_a_comment() {
    assert_eq!(table("/*\n+-----+\n| CREATE TABLE x (a int) |\n+-----+\n*/\nCREATE TABLE t (id int);").name, "t");
}

#[test]
fn a_dump_can_begin_with_any_amount_of_white_space() {
    assert_eq!(table(" \n".repeat(100_000) + "CREATE TABLE t (id int);").line, 100_001);
}

#[test]
fn lines_of_a_megabyte_are_passed_over() {
    let row = format!("('{}'),", "it\\'s; ".repeat(150_000));
    let text = format!("CREATE TABLE a (id int);\nINSERT INTO a VALUES {row}('x');\nCREATE TABLE b (id int);\n");
    let schema = schema(&text);
    assert_eq!(schema.tables.len(), 2);
    assert_eq!(schema.tables[1].line, 3);
}

/// Without DELIMITER, what is created within a body is not the schema's.
#[test]
fn bodies_of_routines_without_delimiter_are_passed_over() {
    for body in [
        "EVENT e ON SCHEDULE EVERY 1 DAY DO BEGIN DELETE FROM a; CREATE TABLE x (i int); END",
        "PROCEDURE p() BEGIN IF 1 THEN SET @a = 1; END IF; CREATE TABLE x (i int); END",
        "DEFINER=`r`@`%` PROCEDURE p() BEGIN BEGIN SELECT 'END'; END; CREATE TABLE x (i int); END",
        "FUNCTION f() RETURNS int BEGIN RETURN CASE WHEN 1 THEN 2 ELSE 3 END; CREATE TABLE x (i int); END",
        "TRIGGER t BEFORE INSERT ON a FOR EACH ROW BEGIN CASE 1 WHEN 1 THEN SET @a = 1; END CASE; WHILE 0 DO SELECT 1; \
         END WHILE; CREATE TABLE x (i int); END",
        "TRIGGER t BEFORE INSERT ON a FOR EACH ROW SET NEW.`begin` = 1",
        "FUNCTION f() RETURNS int RETURN 1",
    ] {
        let schema = schema(format!("CREATE TABLE a (i int); CREATE {body}; CREATE TABLE b (i int);"));
        let names: Vec<&str> = schema.tables.iter().map(|table| table.name.as_str()).collect();
        assert_eq!((names, schema.notices.len()), (vec!["a", "b"], 0), "{body}");
    }
    let schema = schema("CREATE TABLE event (`begin` int, c int COMMENT 'BEGIN'); CREATE TABLE b (i int);");
    assert_eq!(schema.tables.len(), 2);
}

#[test]
fn backslashes_are_plain_where_the_mode_says_so() {
    let dump = "SET sql_mode='NO_BACKSLASH_ESCAPES'; INSERT INTO a VALUES ('x\\'); \
                CREATE TABLE b (i int COMMENT 'ends in \\', j point); SET SQL_MODE=@OLD_SQL_MODE; \
                INSERT INTO a VALUES ('it\\'s;'); CREATE TABLE c (i int);";
    let schema = schema(dump);
    let columns: Vec<usize> = schema.tables.iter().map(|table| table.columns.len()).collect();
    assert_eq!((columns, schema.notices.len()), (vec![2, 1], 0), "{:?}", schema.notices);
}
