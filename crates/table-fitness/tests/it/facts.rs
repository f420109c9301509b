//! Every fact that the guides have about tables, tasks and sources has its rules, and every rule its fact.

use std::collections::HashSet;

use table_fitness::{RULES, rule};

/// The facts, in the order of the guides, and the rules that are made of each.
const FACTS: &[(&str, &[&str])] = &[
    ("names of databases, tables and views are case-sensitive in HTAP", &["name-letter-case"]),
    ("tables without a primary key become Duplicate Key tables", &["primary-key-missing", "first-column-type"]),
    (
        "a value of a primary key has at most 128 bytes",
        &["primary-key-long", "primary-key-long-in-utf8", "primary-key-length-unknown"],
    ),
    ("names of databases and tables have no Chinese characters", &["name-chinese", "name-unusual"]),
    ("names of targets and tasks have limits", &["target-name-limit"]),
    ("names of source databases have limits in the API", &["database-name-limit"]),
    ("views need sync_view", &["view-needs-sync-view", "config-of-view"]),
    ("renaming can leave an abnormal table", &["rename-leaves-abnormal-table"]),
    ("how abnormal tables are repaired", &["error-table-fix-mode"]),
    ("large transactions delay the target", &["large-transactions"]),
    ("integers, and their unsigned kinds, are widened", &["integer-widened"]),
    ("DECIMAL up to 64 digits, then VARCHAR", &["decimal-as-varchar", "decimal-above-38"]),
    ("dates, times and binaries arrive as other types", &["type-converted"]),
    ("ENUM and SET need binlog_row_metadata", &["enum-needs-row-metadata"]),
    ("comparisons of strings are case-sensitive", &["collation-case"]),
    ("spatial types are not supported", &["type-not-supported"]),
    ("types that the table does not have", &["type-not-listed", "text-size-not-listed"]),
    (
        "types of key and sort columns",
        &["key-type-refused", "key-type-absent", "key-type-unknown", "primary-key-prefix", "config-column-missing"],
    ),
    (
        "key columns are NOT NULL and unique",
        &["config-key-nullable", "config-key-not-unique", "config-key-unique-unknown"],
    ),
    ("a Duplicate Key table is sorted by its first columns", &["config-sort-columns"]),
    ("configurations have `order by` and `key columns`", &["config-form"]),
    ("default_authentication_plugin", &["setting-authentication-plugin"]),
    ("binlog_expire_logs_seconds", &["setting-binlog-expire"]),
    ("log_bin", &["setting-log-bin"]),
    ("rds_global_sql_log_bin", &["setting-global-sql-log-bin"]),
    ("binlog_format", &["setting-binlog-format"]),
    ("binlog_row_image", &["setting-binlog-row-image"]),
    ("log_bin_use_v1_row_events", &["setting-v1-row-events"]),
    (
        "what the guides are silent about",
        &[
            "generated-column",
            "invisible-column",
            "foreign-keys",
            "engine-not-innodb",
            "system-versioned",
            "table-unreadable",
        ],
    ),
    ("DDL with CHECK constraints or table options is not synchronized", &["check-constraints"]),
    ("CREATE TABLE ... LIKE needs both tables in one task", &["create-table-like"]),
    ("changes of primary keys are not synchronized", &["primary-key-change"]),
    ("partitions: most changes are not synchronized, and once only RANGE was", &["partitions", "partition-kind"]),
];

#[test]
fn every_fact_has_its_rules_and_every_rule_its_fact() {
    let mut named = HashSet::new();
    for (fact, ids) in FACTS {
        assert!(!ids.is_empty(), "{fact} has no rule");
        for id in *ids {
            assert!(rule(id).is_some(), "{fact}: there is no rule {id}");
            assert!(named.insert(*id), "{id} is named twice");
        }
    }
    let without: Vec<&str> = RULES.iter().map(|rule| rule.id).filter(|id| !named.contains(id)).collect();
    assert!(without.is_empty(), "rules of no fact: {without:?}");
}
