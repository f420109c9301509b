//! Each rule has a table that breaks it, and one that just does not.

use table_fitness::{RULES, Schema, Scope, Severity, Summary, check, check_table, rule, rules_of_tasks};

use crate::{schema, table};

/// A rule, a schema that breaks it, and one that just does not.
const CASES: &[(&str, &str, &str)] = &[
    (
        "type-not-supported",
        "CREATE TABLE t (id int PRIMARY KEY, a multipolygon)",
        "CREATE TABLE t (id int PRIMARY KEY, a json)",
    ),
    (
        "type-converted",
        "CREATE TABLE t (id int PRIMARY KEY, a time)",
        "CREATE TABLE t (id int PRIMARY KEY, a datetime(6))",
    ),
    ("integer-widened", "CREATE TABLE t (id int unsigned PRIMARY KEY)", "CREATE TABLE t (id int PRIMARY KEY)"),
    (
        "decimal-as-varchar",
        "CREATE TABLE t (id int PRIMARY KEY, a decimal(65,0))",
        "CREATE TABLE t (id int PRIMARY KEY, a decimal(64,0))",
    ),
    (
        "decimal-above-38",
        "CREATE TABLE t (id int PRIMARY KEY, a decimal(39,2))",
        "CREATE TABLE t (id int PRIMARY KEY, a decimal(38,2))",
    ),
    (
        "type-not-listed",
        "CREATE TABLE t (id int PRIMARY KEY, a mediumint unsigned)",
        "CREATE TABLE t (id int PRIMARY KEY, a mediumint)",
    ),
    (
        "text-size-not-listed",
        "CREATE TABLE t (id int PRIMARY KEY, a tinyblob)",
        "CREATE TABLE t (id int PRIMARY KEY, a blob)",
    ),
    (
        "enum-needs-row-metadata",
        "CREATE TABLE t (id int PRIMARY KEY, a set('enum'))",
        "CREATE TABLE t (id int PRIMARY KEY, a varchar(9) DEFAULT 'enum')",
    ),
    (
        "collation-case",
        "CREATE TABLE t (id int PRIMARY KEY, a varchar(9)) COLLATE utf8mb4_general_ci",
        "CREATE TABLE t (id int PRIMARY KEY, a varchar(9)) COLLATE utf8mb4_bin",
    ),
    (
        "collation-case",
        "CREATE TABLE t (id int PRIMARY KEY, a varchar(9)) CHARSET ascii",
        "CREATE TABLE t (id int PRIMARY KEY, a varchar(9)) CHARSET binary",
    ),
    ("primary-key-missing", "CREATE TABLE t (id int NOT NULL UNIQUE)", "CREATE TABLE t (id int KEY)"),
    ("first-column-type", "CREATE TABLE t (a json, b int)", "CREATE TABLE t (b decimal(5,1), a json)"),
    ("first-column-type", "CREATE TABLE t (a double, b int)", "CREATE TABLE t (a bit(9), b int)"),
    ("key-type-refused", "CREATE TABLE t (a decimal(9,0) PRIMARY KEY)", "CREATE TABLE t (a bigint PRIMARY KEY)"),
    ("key-type-absent", "CREATE TABLE t (a varbinary(9) PRIMARY KEY)", "CREATE TABLE t (a varchar(9) PRIMARY KEY)"),
    ("key-type-unknown", "CREATE TABLE t (a bit(9) PRIMARY KEY)", "CREATE TABLE t (a datetime PRIMARY KEY)"),
    ("key-type-unknown", "CREATE TABLE t (a tinytext, b int)", "CREATE TABLE t (a text, b tinytext)"),
    (
        "primary-key-long",
        "CREATE TABLE t (a varchar(33) PRIMARY KEY) CHARSET utf8mb4",
        "CREATE TABLE t (a varchar(32) PRIMARY KEY) CHARSET utf8mb4",
    ),
    (
        "primary-key-long",
        "CREATE TABLE t (a char(42), b int, PRIMARY KEY (a, b)) CHARSET utf8",
        "CREATE TABLE t (a char(42), b smallint, PRIMARY KEY (a, b)) CHARSET utf8",
    ),
    (
        "primary-key-long-in-utf8",
        "CREATE TABLE t (a varchar(43) CHARACTER SET latin1 PRIMARY KEY)",
        "CREATE TABLE t (a varchar(42) CHARACTER SET latin1 PRIMARY KEY)",
    ),
    (
        "primary-key-long-in-utf8",
        "CREATE TABLE t (a varchar(42) CHARACTER SET latin1, b smallint, c tinyint, PRIMARY KEY (a, b, c))",
        "CREATE TABLE t (a varchar(42) CHARACTER SET latin1, b tinyint unsigned, PRIMARY KEY (a, b))",
    ),
    (
        "primary-key-length-unknown",
        "CREATE TABLE t (a varchar(33) PRIMARY KEY)",
        "CREATE TABLE t (a varchar(32) PRIMARY KEY)",
    ),
    (
        "primary-key-prefix",
        "CREATE TABLE t (a varchar(9), PRIMARY KEY (a(8))) CHARSET ascii",
        "CREATE TABLE t (a varchar(9), PRIMARY KEY (a), KEY k (a(8))) CHARSET ascii",
    ),
    ("name-chinese", "CREATE TABLE `订单` (id int PRIMARY KEY)", "CREATE TABLE orders (`订单` int PRIMARY KEY)"),
    (
        "name-unusual",
        "CREATE TABLE `order-lines` (id int PRIMARY KEY)",
        "CREATE TABLE order_lines (`a-b` int PRIMARY KEY)",
    ),
    ("name-letter-case", "CREATE TABLE Orders (id int PRIMARY KEY)", "CREATE TABLE orders (Id int PRIMARY KEY)"),
    ("database-name-limit", "CREATE TABLE ab.t (id int PRIMARY KEY)", "CREATE TABLE abc.t (id int PRIMARY KEY)"),
    ("target-name-limit", "CREATE TABLE `a-c`.t (id int PRIMARY KEY)", "CREATE TABLE a_c.t (id int PRIMARY KEY)"),
    ("view-needs-sync-view", "CREATE VIEW v AS SELECT 1", "CREATE TABLE v (id int PRIMARY KEY)"),
    (
        "partitions",
        "CREATE TABLE t (id int PRIMARY KEY) PARTITION BY RANGE (id) (PARTITION p VALUES LESS THAN (9))",
        "CREATE TABLE t (id int PRIMARY KEY) COMMENT 'PARTITION BY RANGE (id)'",
    ),
    (
        "partition-kind",
        "CREATE TABLE t (id int PRIMARY KEY) PARTITION BY LINEAR KEY ALGORITHM=2 (id) PARTITIONS 4",
        "CREATE TABLE t (id int PRIMARY KEY) PARTITION BY RANGE COLUMNS (id) (PARTITION p VALUES LESS THAN (9))",
    ),
    (
        "generated-column",
        "CREATE TABLE t (id int PRIMARY KEY, a int AS (id + 1))",
        "CREATE TABLE t (id int PRIMARY KEY, a int DEFAULT (1 + 1))",
    ),
    (
        "invisible-column",
        "CREATE TABLE t (id int PRIMARY KEY, a int /*!80023 INVISIBLE */)",
        "CREATE TABLE t (id int PRIMARY KEY, a int, KEY k (a) /*!80000 INVISIBLE */)",
    ),
    (
        "foreign-keys",
        "CREATE TABLE t (id int PRIMARY KEY, FOREIGN KEY (id) REFERENCES o (id))",
        "CREATE TABLE t (id int PRIMARY KEY, `foreign` int, KEY `foreign` (`foreign`))",
    ),
    (
        "check-constraints",
        "CREATE TABLE t (id int PRIMARY KEY, CONSTRAINT c CHECK (id > 0))",
        "CREATE TABLE t (id int PRIMARY KEY COMMENT 'CHECK (id > 0)')",
    ),
    (
        "engine-not-innodb",
        "CREATE TABLE t (id int PRIMARY KEY) ENGINE=MyISAM",
        "CREATE TABLE t (id int PRIMARY KEY) ENGINE=innodb",
    ),
    (
        "system-versioned",
        "CREATE TABLE t (id int PRIMARY KEY) WITH SYSTEM VERSIONING",
        "CREATE TABLE t (id int PRIMARY KEY)",
    ),
    ("table-unreadable", "CREATE TABLE t (id int PRIMARY KEY", "CREATE TABLE t (id int PRIMARY KEY)"),
];

/// All rules that a schema breaks.
fn rules_of(schema: &Schema) -> Vec<&'static str> {
    let report = check(schema);
    let each = report.findings.iter().map(|finding| finding.rule.id);
    each.chain(report.summaries.iter().map(|summary| summary.rule.id)).collect()
}

#[test]
fn each_rule_has_a_table_that_breaks_it_and_one_that_just_does_not() {
    for (id, breaks, fits) in CASES {
        assert!(rules_of(&schema(breaks)).contains(id), "{id}: {breaks}: {:?}", rules_of(&schema(breaks)));
        assert!(!rules_of(&schema(fits)).contains(id), "{id}: {fits}");
    }
    for rule in RULES {
        // Those of configurations, settings and tasks have tests of their own.
        let is_covered = rule.id.starts_with("config-")
            || matches!(rule.scope, Scope::Setting | Scope::Task)
            || CASES.iter().any(|(id, ..)| *id == rule.id);
        assert!(is_covered, "{} has no table", rule.id);
    }
}

/// Every row of the guide's table of types.
#[test]
fn every_type_of_the_guide_has_its_target() {
    let types = "tinyint TINYINT, smallint SMALLINT, mediumint INT, int INT, integer INT, bigint BIGINT, \
        tinyint unsigned SMALLINT, smallint unsigned INT, int unsigned BIGINT, integer unsigned BIGINT, \
        bigint unsigned LARGEINT, decimal(64) DECIMAL, numeric DECIMAL, decimal(65) VARCHAR, float FLOAT, double DOUBLE, \
        real DOUBLE, bit BIT, date DATE, datetime DATETIME, timestamp DATETIME, time VARCHAR, year INT, char CHAR/VARCHAR, \
        varchar(9) VARCHAR, binary VARBINARY, varbinary(9) VARBINARY, blob VARBINARY, text TEXT, enum('a') VARCHAR, \
        set('a') VARCHAR, json JSON, geometry not supported, point not supported, linestring not supported, \
        polygon not supported, multipoint not supported, multilinestring not supported, multipolygon not supported, \
        geometrycollection not supported";
    for row in types.split(", ") {
        let target_at = row.find(" not supported").unwrap_or_else(|| row.rfind(' ').unwrap());
        let (source, target) = (&row[..target_at], row[target_at..].trim());
        let table = table(format!("CREATE TABLE t (a {source} NOT NULL, PRIMARY KEY (b))"));
        assert_eq!(table.columns[0].column_type.target().to_string(), target, "{source}");
    }
}

/// What guides and reports do not settle is not a verdict.
#[test]
fn types_that_the_guide_does_not_name_are_unknown() {
    for unlisted in [
        "mediumint unsigned",
        "decimal(9,2) unsigned",
        "float unsigned zerofill",
        "double unsigned",
        "uuid",
        "inet4",
        "vector(3)",
        "xmltype",
    ] {
        let findings = check_table(&table(format!("CREATE TABLE t (id int PRIMARY KEY, a {unlisted})")));
        let of_column: Vec<_> = findings.iter().filter(|finding| finding.column.as_deref() == Some("a")).collect();
        assert_eq!(of_column.len(), 1, "{unlisted}");
        assert_eq!(of_column[0].severity(), Severity::Unknown, "{unlisted}");
    }
}

#[test]
fn a_summary_is_reported_once_with_its_tables() {
    let tables: String =
        (0..50).map(|at| format!("CREATE TABLE t{at} (id int PRIMARY KEY, a longtext, b longtext);")).collect();
    let report = check(&schema(tables));
    assert_eq!(report.findings, []);
    assert_eq!(report.summaries.len(), 1);
    assert_eq!(report.summaries[0].rule.scope, Scope::Summary);
    assert_eq!(report.summaries[0].tables.len(), 50);
    assert!(report.summaries[0].to_string().starts_with(
        "50 tables (t0, t1, t2 and 47 more): unknown [text-size-not-listed]. The table of types in the guide has "
    ));
}

#[test]
fn rules_of_tasks_are_reported_once_whatever_the_tables_are() {
    let tables: String = (0..50).map(|at| format!("CREATE TABLE t{at} (id int PRIMARY KEY);")).collect();
    for schema in [schema(tables), Schema::default()] {
        let report = check(&schema);
        assert_eq!((report.findings.len(), report.summaries.len()), (0, 0));
        assert_eq!(report.of_tasks, rules_of_tasks().collect::<Vec<_>>());
    }
    assert!(rules_of_tasks().all(|rule| rule.severity == Severity::Advice));
}

#[test]
fn words_keep_the_guide_and_the_unknown_apart() {
    let report = check(&schema("CREATE TABLE t (id decimal(40) PRIMARY KEY)"));
    let lines: Vec<String> = report.findings.iter().map(ToString::to_string).collect();
    assert!(
        lines[0].starts_with("t.id: unknown [decimal-above-38]: DECIMAL(40). The guide says that ")
            && lines[0].contains(" is not documented. ("),
        "{}",
        lines[0]
    );
    assert!(
        lines[1].starts_with("t.id: blocks [key-type-refused]: DECIMAL(40) is in the primary key. The guide says: "),
        "{}",
        lines[1]
    );
    assert!(
        lines[1].contains("StarRocks 3.2 documentation, \"Capabilities of different table types\", read 2026-11-28")
    );
}

#[test]
fn findings_are_data() {
    let report = check(&schema("CREATE TABLE shop.t (id int PRIMARY KEY, a point)"));
    let finding = serde_json::to_value(&report.findings[0]).unwrap();
    assert_eq!(finding["rule"]["id"], "type-not-supported");
    assert_eq!(finding["rule"]["severity"], "blocks");
    assert_eq!(finding["rule"]["source"]["date"]["read"], "2026-11-28");
    assert_eq!(finding["database"], "shop");
    assert_eq!(finding["column"], "a");
    assert_eq!(rule("type-not-supported"), Some(report.findings[0].rule));
}

/// What is not known of a table is not missing from it.
#[test]
fn a_table_that_is_not_all_known_lacks_nothing() {
    let rules = rules_of(&schema("CREATE TABLE t (id int, PRIMARY KEY (id, 'x'))"));
    assert_eq!(rules, ["table-unreadable"]);
}

/// Conversions and advice that are found alike in more than three tables.
#[test]
fn what_repeats_in_many_tables_is_said_once() {
    let table = |name: char| format!("CREATE TABLE {name} (a time, b time, c tinyint(1) unsigned, d point);");
    let repeated = |names: &[char]| {
        let report = check(&schema(names.iter().map(|name| table(*name)).collect::<String>()));
        let repeated = Summary::of_repeated(&report.findings);
        let left = report.findings.iter().filter(|finding| !repeated.iter().any(|summary| summary.covers(finding)));
        (repeated.iter().map(ToString::to_string).collect::<Vec<_>>(), left.count())
    };
    assert_eq!(repeated(&['a', 'b', 'c']), (vec![], 15));
    assert_eq!(repeated(&['a', 'b', 'c', 'd']).1, 4);
    let (summaries, left) = repeated(&['a', 'b', 'c', 'd', 'e']);
    assert_eq!(left, 5, "what blocks is said of each table");
    assert_eq!(
        summaries[..2],
        [
            "5 tables (a, b, c and 2 more): converts [integer-widened]: TINYINT UNSIGNED arrives as SMALLINT",
            "5 tables (a, b, c and 2 more): converts [type-converted]: TIME arrives as VARCHAR",
        ]
    );
    assert!(
        summaries[2]
            .starts_with("5 tables (a, b, c and 2 more): advice [primary-key-missing]: it has no primary key. ")
    );
    assert_eq!(summaries.len(), 3);
}
