//! Configurations of tables, compared with their tables.

use table_fitness::{RULES, check_table, check_table_config};

use crate::{schema, table};

const TABLE: &str = "CREATE TABLE t (id int NOT NULL, Code varchar(9) NOT NULL, day date NOT NULL, price decimal(9,2), doc json, \
    note varchar(20), bin binary(4) NOT NULL, flag bit(1) NOT NULL, PRIMARY KEY (id), UNIQUE KEY c (Code, day), UNIQUE KEY n (note), \
    UNIQUE KEY p (flag, Code(3)), KEY d (day))";
const WITHOUT_KEY: &str = "CREATE TABLE t (day date, price decimal(9,2), doc json)";

fn rules_of(definition: &str, config: &str) -> Vec<&'static str> {
    check_table_config(&table(definition), config).iter().map(|finding| finding.rule.id).collect()
}

#[test]
fn configurations_are_compared_with_the_table() {
    for (config, rules) in [
        ("", &[] as &[&str]),
        ("order by id", &[]),
        ("order by ID,cOdE;key columns id", &[]),
        (" order by day , note ; key columns code,DAY", &[]),
        ("key columns id,flag", &["key-type-unknown"]),
        ("order by missing;key columns gone", &["config-column-missing", "config-column-missing"]),
        ("order by price", &["key-type-refused"]),
        ("order by doc", &["key-type-absent"]),
        ("order by id;key columns bin,id", &["key-type-absent"]),
        ("key columns note", &["config-key-nullable", "config-key-not-unique"]),
        ("key columns id,note", &["config-key-nullable"]),
        ("key columns day", &["config-key-not-unique"]),
        ("key columns flag,code", &["key-type-unknown", "config-key-not-unique"]),
        ("ORDER BY id", &["config-form"]),
        ("tableConfig", &["config-form"]),
        ("order by id;", &["config-form"]),
        ("order by id,ID", &["config-form"]),
        ("order by `id`", &["config-form"]),
        ("order by id desc", &["config-form"]),
        ("key columns id;order by id", &["config-form"]),
        ("order by id;order by day", &["config-form"]),
    ] {
        assert_eq!(rules_of(TABLE, config), rules, "{config}");
    }
}

#[test]
fn column_that_is_nearly_the_same_is_named() {
    let table = table("CREATE TABLE t (id int PRIMARY KEY, Created_at date)");
    let found = |config: &str| check_table_config(&table, config).remove(0).found;
    let missing = "the configuration names a column that the definition does not have";
    assert_eq!(found("order by CREATED_A"), format!("{missing}, which has Created_at"));
    assert_eq!(found("order by price"), missing);
    assert_eq!(found("order by ip"), missing);
}

#[test]
fn a_table_without_a_primary_key_is_sorted_by_its_first_columns() {
    assert_eq!(rules_of(WITHOUT_KEY, "order by DAY,price"), [""; 0]);
    assert_eq!(rules_of(WITHOUT_KEY, "order by price"), ["config-sort-columns"]);
    let more = "order by day,price,doc,more";
    assert_eq!(rules_of(WITHOUT_KEY, more), ["first-column-type", "config-column-missing", "config-sort-columns"]);
    assert_eq!(rules_of(WITHOUT_KEY, "order by doc"), ["first-column-type", "config-sort-columns"]);
    assert_eq!(rules_of(WITHOUT_KEY, "order by day;key columns day"), ["config-key-nullable", "config-key-not-unique"]);
}

/// COLUMN_KEY shows neither a unique key of several columns nor how much of a TEXT is in the primary key.
#[test]
fn rows_do_not_show_every_unique_key() {
    let rows_of = |keys: [&str; 3], column_type: &str| {
        let row = |(name, key): (&str, &str)| format!("t\t{name}\t{column_type}\tBASE TABLE\tNO\t{key}\n");
        let rows = ["a", "b", "c"].into_iter().zip(keys).map(row);
        let heading = "TABLE_NAME\tCOLUMN_NAME\tCOLUMN_TYPE\tTABLE_TYPE\tIS_NULLABLE\tCOLUMN_KEY\n";
        table(heading.to_owned() + &rows.collect::<String>())
    };
    let rules = |keys, config| -> Vec<&str> {
        check_table_config(&rows_of(keys, "int"), config).iter().map(|finding| finding.rule.id).collect()
    };
    assert_eq!(rules(["PRI", "MUL", ""], "key columns b,c"), ["config-key-unique-unknown"]);
    assert_eq!(rules(["PRI", "PRI", ""], "key columns b,c"), ["config-key-unique-unknown"]);
    assert_eq!(rules(["PRI", "PRI", ""], "key columns a,b"), [""; 0]);
    assert_eq!(rules(["PRI", "UNI", ""], "key columns c"), ["config-key-not-unique"]);
    let findings = check_table(&rows_of(["PRI", "", ""], "text"));
    assert!(findings.iter().any(|finding| finding.rule.id == "primary-key-prefix"), "{findings:?}");
}

#[test]
fn what_is_not_known_is_no_verdict() {
    assert_eq!(
        rules_of("CREATE TABLE t (id int, 'x' int)", "order by other"),
        ["table-unreadable", "config-sort-columns"]
    );
    let view = &schema("CREATE VIEW v AS SELECT 1").tables[0];
    assert_eq!(check_table_config(view, "order by id")[0].rule.id, "config-of-view");
}

/// The tests above have every rule of configurations.
#[test]
fn every_rule_of_configurations_is_tested() {
    let tests = include_str!("table_config.rs");
    for rule in RULES.iter().filter(|rule| rule.id.starts_with("config-")) {
        assert!(tests.contains(&format!("\"{}\"", rule.id)), "{}", rule.id);
    }
}
