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
        "CREATE TABLE x (next_not_cached_value bigint NOT NULL) ENGINE=InnoDB SEQUENCE=1;",
        "BEGIN NOT ATOMIC DECLARE x int; SET x = 1; END;",
        "BEGIN; SET @a = 1; COMMIT;",
        "delimiter '//'\nCREATE FUNCTION f() RETURNS int BEGIN DROP TABLE t; RETURN 1; END//\nDELIMITER \";\"\n",
        "DELIMITER ;;\nCREATE FUNCTION f() RETURNS int BEGIN DROP TABLE t; RETURN 1; END ;;\nDELIMITER ;\n",
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
        ("varchar(5) byte", "varbinary(5)"),
        ("char(5) charset binary", "binary(5)"),
        ("longtext COLLATE binary", "longblob"),
        ("set('a') CHARACTER SET binary", "set"),
        ("text binary", "text"),
        ("float(24)", "float(24)"),
        ("float(25) unsigned", "double unsigned"),
        ("float(30,2)", "float(30,2)"),
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
fn strings_of_a_binary_table_are_bytes_unless_they_have_a_charset() {
    let table = table("CREATE TABLE t (a varchar(9), b varchar(9) CHARSET latin1, c enum('x'), d int) CHARSET=binary");
    let types: Vec<String> = table.columns.iter().map(|column| column.column_type.to_string()).collect();
    assert_eq!(types, ["varbinary(9)", "varchar(9)", "enum", "int"]);
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
fn alter_table_changes_keys_by_their_names() {
    let keys = |change: &str| {
        let create = "CREATE TABLE t (a int, b int, c int, PRIMARY KEY (a), UNIQUE KEY u (b, c), KEY (c));";
        let table = table(format!("{create} {change};"));
        assert_eq!(table.unknown, None, "{change}");
        table.keys.iter().map(|key| columns_of(key).join("+")).collect::<Vec<_>>().join(" ")
    };
    for (change, left) in [
        ("ALTER TABLE t DROP PRIMARY KEY", "b+c c"),
        ("ALTER TABLE t DROP INDEX `PRIMARY`", "b+c c"),
        ("ALTER TABLE t DROP CONSTRAINT U", "a c"),
        ("ALTER TABLE t RENAME INDEX u TO v, DROP KEY IF EXISTS u", "a b+c c"),
        ("ALTER TABLE t RENAME KEY u TO v, DROP KEY v", "a c"),
        ("ALTER TABLE t DROP KEY c", "a b+c"),
        ("DROP INDEX u ON t", "a c"),
        ("ALTER TABLE t DROP COLUMN c", "a b"),
        ("ALTER TABLE t DROP COLUMN IF EXISTS a, DROP d", "b+c c"),
        ("ALTER TABLE t NOWAIT DROP KEY u", "a c"),
        ("ALTER TABLE t WAIT 9 DROP KEY u", "a c"),
        ("ALTER OFFLINE TABLE t DROP KEY u", "a c"),
        ("ALTER TABLE t DROP FOREIGN KEY u, DROP CHECK u, DROP PARTITION u", "a b+c c"),
    ] {
        assert_eq!(keys(change), left, "{change}");
    }
}

#[test]
fn conditions_of_alter_table_are_followed() {
    let columns = |change: &str| {
        let schema = schema(format!("CREATE TABLE t (a int, b int); ALTER TABLE {change};"));
        assert_eq!(schema.notices, [], "{change}");
        let columns = schema.tables[0].columns.iter().map(|column| format!("{} {}", column.name, column.column_type));
        columns.collect::<Vec<_>>().join(", ")
    };
    for (change, left) in [
        ("t ADD COLUMN IF NOT EXISTS a char(3)", "a int, b int"),
        ("t ADD COLUMN IF NOT EXISTS c char(3)", "a int, b int, c char(3)"),
        ("t MODIFY COLUMN IF EXISTS a char(3)", "a char(3), b int"),
        ("t MODIFY IF EXISTS c char(3)", "a int, b int"),
        ("t CHANGE IF EXISTS a c char(3)", "c char(3), b int"),
        ("t CHANGE COLUMN IF EXISTS c d char(3)", "a int, b int"),
        ("t RENAME COLUMN IF EXISTS a TO c", "c int, b int"),
        ("IF EXISTS u ADD c int", "a int, b int"),
    ] {
        assert_eq!(columns(change), left, "{change}");
    }
}

/// A new default charset is that of columns to come; CONVERT changes all.
#[test]
fn charsets_of_columns_follow_their_table() {
    let of = |options: &str, change: &str| {
        let table = table(format!(
            "CREATE TABLE t (a char(1), b char(1) CHARACTER SET gbk) {options};
             ALTER TABLE t {change}; ALTER TABLE t ADD c char(1);"
        ));
        let of = |name| table.charset_of(table.column(name).unwrap()).unwrap_or_default().to_owned();
        [of("a"), of("b"), of("c"), table.collation.clone().unwrap_or_default()].join(" ")
    };
    let charsets = |change| of("CHARSET=utf8 COLLATE=utf8_bin", change);
    assert_eq!(charsets("ENGINE=InnoDB"), "utf8 gbk utf8 utf8_bin");
    assert_eq!(charsets("DEFAULT CHARACTER SET latin1"), "utf8 gbk latin1 ");
    assert_eq!(of("CHARSET=ucs2", "COLLATE latin1_bin"), "ucs2 gbk latin1 latin1_bin");
    assert_eq!(of("COLLATE=ucs2_bin", "COLLATE latin1_bin"), "ucs2 gbk latin1 latin1_bin");
    assert_eq!(charsets("CONVERT TO CHARACTER SET latin1 COLLATE latin1_bin"), "latin1 latin1 latin1 latin1_bin");
}

#[test]
fn options_of_a_table_can_be_taken_back() {
    let table = |changes: &str| {
        table(format!("CREATE TABLE t (a int) PARTITION BY HASH (a) PARTITIONS 2; ALTER TABLE t {changes};"))
    };
    assert_eq!(table("REMOVE PARTITIONING").partitions, None);
    assert_eq!(table("COALESCE PARTITION 1, ADD PARTITION PARTITIONS 3").partitions.as_deref(), Some("HASH"));
    assert!(table("ADD SYSTEM VERSIONING").is_system_versioned);
    assert!(table("ADD COLUMN b int WITH SYSTEM VERSIONING").is_system_versioned);
    let taken_back = table("ADD SYSTEM VERSIONING, DROP SYSTEM VERSIONING");
    assert_eq!((taken_back.is_system_versioned, taken_back.columns.len()), (false, 1));
}

#[test]
fn dropped_databases_lose_their_tables() {
    let dump = "CREATE DATABASE a CHARSET latin1; CREATE TABLE a.t (c char(1)); CREATE TABLE b.t (c int);
                RENAME TABLE b.t TO a.u, a.t TO b.v; DROP DATABASE IF EXISTS a; CREATE TABLE a.w (c char(1));";
    let schema = schema(dump);
    let tables = schema.tables.iter().map(|table| (table.full_name(), table.charset.as_deref()));
    assert_eq!(tables.collect::<Vec<_>>(), [("b.v".to_owned(), Some("latin1")), ("a.w".to_owned(), None)]);
}

/// As the server does it, the default of a database is that of tables to come.
#[test]
fn tables_take_the_charset_that_their_database_had() {
    let dump = "CREATE DATABASE a CHARSET latin1; USE a; CREATE TABLE t (c char(1)); ALTER DATABASE a COLLATE utf8_bin;
                CREATE TABLE u (c char(1)); ALTER DATABASE CHARACTER SET = gbk; CREATE DATABASE IF NOT EXISTS a;
                CREATE TABLE v (c char(1));";
    let schema = schema(dump);
    let charsets = schema.tables.iter().map(|table| table.charset_of(&table.columns[0]));
    assert_eq!(charsets.collect::<Vec<_>>(), [Some("latin1"), Some("utf8"), Some("gbk")]);
}

#[test]
fn a_statement_that_is_not_followed_costs_a_notice() {
    for (statement, notice) in [
        ("ALTER TABLE x ADD a int", "table x is changed but not defined before"),
        ("CREATE INDEX i ON x (a)", "table x is changed but not defined before"),
        ("DROP INDEX i ON x", "table x is changed but not defined before"),
        ("RENAME TABLE x TO y", "table x is renamed but not defined before"),
        ("ALTER TABLE x RENAME TO y", "table x is renamed but not defined before"),
        ("ALTER TABLE t MODIFY x int", "a change of table t cannot be followed"),
        ("CREATE TABLE u LIKE x", "table u is not all known: it is made like a table that is not defined before"),
        ("CREATE TABLE u (LIKE x)", "table u is not all known: it is made like a table that is not defined before"),
        ("CREATE TABLE u SELECT 1 AS a", "table u is not all known: its columns come from a query"),
        ("CREATE TABLE u (select 1 AS a)", "table u is not all known: its columns come from a query"),
        (
            "CREATE TABLE u (b int) ENGINE=InnoDB AS (SELECT 1)",
            "table u is not all known: its columns come from a query",
        ),
        (
            "CREATE TABLE u IGNORE WITH q AS (SELECT 1) SELECT 1",
            "table u is not all known: its columns come from a query",
        ),
        ("CREATE TABLE u VALUES ROW(1)", "table u is not all known: its columns come from a query"),
        ("CREATE TABLE u ENGINE=InnoDB", "table u is not all known: its columns are not in the statement"),
        ("CREATE TABLE t (b int)", "table t is defined before; this definition is used"),
        ("CREATE TABLE IF NOT EXISTS t (b int)", "table t is defined before; this definition is not used"),
        (
            "BEGIN NOT ATOMIC CREATE TABLE u (a int); END",
            "the statements of a block (BEGIN NOT ATOMIC) are not followed",
        ),
        (
            "DELIMITER //\nBEGIN NOT ATOMIC ALTER TABLE t ADD b int; END//\nDELIMITER ",
            "the statements of a block (BEGIN NOT ATOMIC) are not followed",
        ),
    ] {
        let schema = schema(format!("CREATE TABLE t (a int);\n{statement};\nCREATE TABLE z (a int);\n"));
        let notices = schema.notices.iter().map(|notice| (notice.line, notice.message.as_str()));
        let line = if statement.starts_with("DELIMITER") { 3 } else { 2 };
        assert_eq!(notices.collect::<Vec<_>>(), [(line, notice)], "{statement}");
        let unknown = schema.tables.iter().filter(|table| table.unknown.is_some()).map(|table| table.name.as_str());
        let expected = match notice {
            "a change of table t cannot be followed" => vec!["t"],
            notice if notice.contains("is not all known") => vec!["u"],
            _ => Vec::new(),
        };
        assert_eq!(unknown.collect::<Vec<_>>(), expected, "{statement}");
        assert_eq!(schema.tables.last().unwrap().name, "z", "{statement}");
    }
    let twice = schema("CREATE TABLE t (a int); CREATE TABLE IF NOT EXISTS t (b int);");
    assert_eq!((twice.tables.len(), twice.tables[0].columns[0].name.as_str()), (1, "a"));
    for (statement, columns) in [
        ("CREATE OR REPLACE TABLE t (b int)", "b"),
        ("DROP TABLE t; CREATE TABLE t (b int)", "b"),
        ("DROP VIEW x", "a"),
    ] {
        let schema = schema(format!("CREATE TABLE t (a int); {statement};"));
        assert_eq!((schema.notices.len(), schema.tables[0].columns[0].name.as_str()), (0, columns), "{statement}");
    }
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
