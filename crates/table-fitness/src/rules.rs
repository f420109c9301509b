//! The rules of findings: the ID of each, its severity, what the guide says, where, and what to do.
//!
//! Owns the one table of them; IDs are stable, so that a finding can be searched for and filtered by its rule. Which
//! tables break a rule is found out by `check` and `table_config`.

use std::fmt::{self, Write as _};

use serde::{Deserialize, Serialize};

/// How much a finding means for the synchronization of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Severity {
    /// The guide says that it is not supported.
    Blocks,
    /// A setting of the source, or a parameter of the task, must have a value.
    NeedsSetting,
    /// The guides do not settle what happens.
    Unknown,
    /// The data arrives as another type.
    Converts,
    /// It works, and there is something to know.
    Advice,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Blocks => "blocks",
            Self::NeedsSetting => "needs-setting",
            Self::Unknown => "unknown",
            Self::Converts => "converts",
            Self::Advice => "advice",
        })
    }
}

/// What a rule is about, and so how often it is reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Hash, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Scope {
    /// For each column, key or table that it is about.
    Each,
    /// Once: it is about nearly every table.
    Summary,
    /// For a setting of the source, once its value is known ([`Variables::check`](crate::Variables::check)).
    Setting,
    /// Once: it is about every task, whatever its tables are.
    Task,
}

/// When a page was written, as far as it says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum GuideDate {
    /// The page prints this date.
    Updated(&'static str),
    /// The page prints no date; it was read on this day.
    Read(&'static str),
}

/// A page of documentation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Guide {
    /// Whose and which book it is in.
    pub book: &'static str,
    /// Its title.
    pub title: &'static str,
    /// Its date, in the form `2025-08-29`.
    pub date: GuideDate,
}

impl fmt::Display for Guide {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}, \"{}\", ", self.book, self.title)?;
        match self.date {
            GuideDate::Updated(date) => write!(f, "updated {date}"),
            GuideDate::Read(date) => write!(f, "read {date}"),
        }
    }
}

const USER_GUIDE: &str = "TaurusDB user guide, HTAP Analysis (Standard Edition)";

/// The limits of synchronization.
pub(crate) const CONSTRAINTS: Guide =
    Guide { book: USER_GUIDE, title: "Constraints", date: GuideDate::Updated("2025-08-29") };
/// The same page in Chinese, which says more about DDL.
pub(crate) const CHINESE_CONSTRAINTS: Guide = Guide {
    book: "TaurusDB user guide, HTAP Analysis (Standard Edition), in Chinese",
    title: "Constraints",
    date: GuideDate::Read("2026-11-28"),
};
/// The table of types. Copies differ: one updated 2025-01-16 has SET as not supported.
pub(crate) const TYPES: Guide = Guide {
    book: USER_GUIDE,
    title: "Syntax and Data Type Mappings Between HTAP and TaurusDB Instances",
    date: GuideDate::Read("2026-11-28"),
};
/// The settings of the source.
pub(crate) const SETTINGS: Guide = Guide {
    book: USER_GUIDE,
    title: "Connecting to an HTAP Instance for Complex OLAP Queries",
    date: GuideDate::Read("2026-11-28"),
};
/// Names of what a task makes.
pub(crate) const DISTRIBUTION: Guide = Guide {
    book: USER_GUIDE,
    title: "Enabling Request Distribution Among Row Store and Column Store Nodes for Complex OLAP Queries",
    date: GuideDate::Updated("2025-08-21"),
};
/// The same limits for an earlier generation of the product.
pub(crate) const OLDER_CONSTRAINTS: Guide =
    Guide { book: "GaussDB(for MySQL) user guide", title: "Constraints", date: GuideDate::Updated("2024-03-01") };
/// What keys of tables can be.
pub(crate) const TABLE_TYPES: Guide = Guide {
    book: "StarRocks 3.2 documentation",
    title: "Capabilities of different table types",
    date: GuideDate::Read("2026-11-28"),
};
/// What becomes of tables that no longer follow.
pub(crate) const REPAIR: Guide = Guide {
    book: USER_GUIDE,
    title: "Setting a Repair Mode for Abnormal Tables",
    date: GuideDate::Updated("2026-02-02"),
};
/// The limits of the requests.
pub(crate) const API_REFERENCE: Guide = Guide {
    book: "TaurusDB API reference",
    title: "Checking Table Configurations for HTAP Data Synchronization",
    date: GuideDate::Read("2026-11-28"),
};

/// A rule of findings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Rule {
    /// Its stable kebab-case ID, such as `type-not-supported`.
    pub id: &'static str,
    /// How much it means.
    pub severity: Severity,
    /// Whether it is reported for each table, or once.
    pub scope: Scope,
    /// What the guide says, or leaves open.
    pub says: &'static str,
    /// Where it says so, or would have to.
    pub source: Guide,
    /// What to do.
    pub remedy: &'static str,
}

macro_rules! rules {
    ($($name:ident $id:literal | $severity:ident, $scope:ident, $source:ident, $says:literal, $remedy:literal;)*) => {
        $(pub(crate) const $name: &Rule = &Rule {
            id: $id,
            severity: Severity::$severity,
            scope: Scope::$scope,
            says: $says,
            source: $source,
            remedy: $remedy,
        };)*

        /// Every rule.
        pub const RULES: &[&Rule] = &[$($name),*];
    };
}

rules! {
    TYPE_NOT_SUPPORTED "type-not-supported" | Blocks, Each, TYPES,
        "Spatial types are not supported.",
        "Leave the table out of the task, or move the column to a table of its own.";
    TYPE_CONVERTED "type-converted" | Converts, Each, TYPES,
        "The column arrives as another type.",
        "Expect the other type in queries.";
    INTEGER_WIDENED "integer-widened" | Converts, Each, TYPES,
        "Unsigned integers are stored as the next larger integer type, and MEDIUMINT as INT. When a signed column is made unsigned, no old value may be negative.",
        "Expect the larger type in queries.";
    DECIMAL_AS_VARCHAR "decimal-as-varchar" | Converts, Each, TYPES,
        "A DECIMAL with a precision above 64 arrives as VARCHAR.",
        "Cast it in queries, or lower the precision to 38 or less.";
    DECIMAL_ABOVE_38 "decimal-above-38" | Unknown, Each, TYPES,
        "The guide says that a DECIMAL with a precision up to 64 arrives as DECIMAL, but a DECIMAL of StarRocks has at most 38 digits. What becomes of more is not documented.",
        "Check the table with the service, or lower the precision to 38 or less.";
    TYPE_NOT_LISTED "type-not-listed" | Unknown, Each, TYPES,
        "The table of types in the guide does not have this type.",
        "Check the table with the service.";
    SIZE_NOT_LISTED "text-size-not-listed" | Unknown, Summary, TYPES,
        "The table of types in the guide has TEXT and BLOB, but not their TINY, MEDIUM and LONG kinds.",
        "Check these tables with the service; expect TEXT and VARBINARY.";
    // About tables with such columns, and about the setting itself.
    ENUM_METADATA "enum-needs-row-metadata" | NeedsSetting, Summary, TYPES,
        "With ENUM or SET columns, the source needs binlog_row_metadata=FULL.",
        "Set binlog_row_metadata to FULL at the source.";
    COLLATION_CASE "collation-case" | Advice, Summary, TYPES,
        "All comparisons of strings are case-sensitive in HTAP.",
        "With a collation that ignores case at the source, compare lower(column), or expect fewer rows.";
    PRIMARY_KEY_MISSING "primary-key-missing" | Advice, Each, CONSTRAINTS,
        "A table without a primary key is synchronized as a Duplicate Key table, with its first columns as key. (The page of an earlier generation, updated 2024-03-01, says that such a table is skipped.)",
        "Add a primary key where rows are updated or deleted.";
    FIRST_COLUMN_TYPE "first-column-type" | Unknown, Each, TABLE_TYPES,
        "The key of a Duplicate Key table is its first columns, and this type cannot be in a key. What the service does then is not documented.",
        "Check the table with the service, or add a primary key.";
    KEY_TYPE_REFUSED "key-type-refused" | Blocks, Each, TABLE_TYPES,
        "Key and sort columns of a Primary Key table cannot be DECIMAL.",
        "Use an integer, a string or a date as the key; where there is none, add a surrogate key: an integer with AUTO_INCREMENT.";
    KEY_TYPE_ABSENT "key-type-absent" | Blocks, Each, TABLE_TYPES,
        "Key and sort columns of a Primary Key table are integers, BOOLEAN, strings, DATE or DATETIME; this type is not among them.",
        "Use an integer, a string or a date as the key.";
    KEY_TYPE_UNKNOWN "key-type-unknown" | Unknown, Each, TABLE_TYPES,
        "Whether a column of this type can be in a key is not documented.",
        "Check the table with the service.";
    KEY_LONG "primary-key-long" | Advice, Each, CONSTRAINTS,
        "A primary key value is at most 128 bytes long. The limit is that of values, not of declarations.",
        "Make sure that no value is longer, or declare the columns shorter.";
    KEY_LONG_IN_UTF_8 "primary-key-long-in-utf8" | Unknown, Each, CONSTRAINTS,
        "A primary key value is at most 128 bytes long. Whether the bytes of the source or those of HTAP (UTF-8) are meant is not documented.",
        "Make sure that no value is longer than 128 bytes as UTF-8.";
    KEY_LENGTH_UNKNOWN "primary-key-length-unknown" | Unknown, Each, CONSTRAINTS,
        "A primary key value is at most 128 bytes long. How long this one can be depends on a charset that the input does not name.",
        "Make the dump with the charset of the tables, as mysqldump does by itself.";
    KEY_PREFIX "primary-key-prefix" | Unknown, Each, TABLE_TYPES,
        "A key has whole columns. What becomes of a key of a part of a column is not documented.",
        "Check the table with the service.";
    NAME_CHINESE "name-chinese" | Blocks, Each, CONSTRAINTS,
        "Names of databases and tables that are synchronized cannot have Chinese characters.",
        "Rename it, or leave it out of the task.";
    NAME_UNUSUAL "name-unusual" | Unknown, Summary, CONSTRAINTS,
        "The guide does not mention names with other characters than letters, digits and underscores.",
        "Check these tables with the service.";
    NAME_LETTER_CASE "name-letter-case" | Advice, Summary, CONSTRAINTS,
        "Names of databases, tables and views are case-sensitive in HTAP; those of columns are not.",
        "Write these names in queries exactly as they are here.";
    DATABASE_NAME_LIMIT "database-name-limit" | Unknown, Each, API_REFERENCE,
        "The name of a source database has at least 3 characters, all of them letters, digits or underscores. What the service does with others is not documented.",
        "Synchronize the whole instance, or move the tables to a database with such a name.";
    TARGET_NAME_LIMIT "target-name-limit" | Advice, Each, DISTRIBUTION,
        "The name of the target database has at least 3 characters, none of them Chinese.",
        "Give the target database another name than the source.";
    VIEW_PARAMETER "view-needs-sync-view" | NeedsSetting, Each, CONSTRAINTS,
        "Views are not synchronized unless the parameter sync_view of the task is true.",
        "Set the parameter sync_view to true in the task, or do without the view.";
    PARTITIONS "partitions" | Advice, Summary, CHINESE_CONSTRAINTS,
        "Most changes of partitions are not synchronized. How the partitions of a table arrive is not documented.",
        "Change partitions at both ends.";
    PARTITION_KIND "partition-kind" | Unknown, Each, OLDER_CONSTRAINTS,
        "An earlier generation synchronized partitions by RANGE only; the current page says nothing about it.",
        "Check these tables with the service.";
    GENERATED_COLUMN "generated-column" | Unknown, Each, TYPES,
        "The guide does not mention generated columns.",
        "Check that their values arrive.";
    INVISIBLE_COLUMN "invisible-column" | Unknown, Each, TYPES,
        "The guide does not mention invisible columns.",
        "Check that they arrive.";
    FOREIGN_KEYS "foreign-keys" | Unknown, Summary, CONSTRAINTS,
        "The guide does not mention foreign keys.",
        "Check that what a cascade changes arrives: MySQL does not write it to a binlog of rows.";
    CHECK_CONSTRAINTS "check-constraints" | Advice, Summary, CHINESE_CONSTRAINTS,
        "A CREATE TABLE with CHECK constraints is not synchronized while a task runs, nor are table options.",
        "Create new tables without them, or before the task.";
    ENGINE "engine-not-innodb" | Unknown, Each, CONSTRAINTS,
        "The guide does not mention storage engines other than InnoDB.",
        "Convert the tables to InnoDB.";
    SYSTEM_VERSIONED "system-versioned" | Unknown, Each, CONSTRAINTS,
        "The guide does not mention tables that keep old versions of their rows, which only MariaDB has.",
        "Check these tables with the service.";
    TABLE_UNREADABLE "table-unreadable" | Unknown, Each, CONSTRAINTS,
        "What the guide says cannot be compared with this table, since its definition is not all known.",
        "Look at the notices, or check the table with the service.";
    CONFIG_FORM "config-form" | Unknown, Each, API_REFERENCE,
        "The form of a table configuration is not documented; known are `order by COLUMNS` and `key columns COLUMNS`, joined by a semicolon, in lower case.",
        "Write it like `order by a,b;key columns c`.";
    CONFIG_COLUMN "config-column-missing" | Blocks, Each, TABLE_TYPES,
        "Key and sort columns are columns of the table.",
        "Name columns that the table has; their letter case does not matter.";
    CONFIG_NULL "config-key-nullable" | Blocks, Each, TABLE_TYPES,
        "Key columns of a Primary Key table cannot be NULL.",
        "Make the column NOT NULL at the source, or take others.";
    CONFIG_UNIQUE "config-key-not-unique" | Blocks, Each, TABLE_TYPES,
        "The key of a Primary Key table is unique.",
        "Take the columns of the primary key, or of a unique key without NULL.";
    CONFIG_UNIQUE_UNKNOWN "config-key-unique-unknown" | Unknown, Each, TABLE_TYPES,
        "The key of a Primary Key table is unique. The input does not say whether these columns are.",
        "Read the table from a dump or SHOW CREATE TABLE, or check it with the service.";
    CONFIG_SORT "config-sort-columns" | Unknown, Each, TABLE_TYPES,
        "The sort key of a Duplicate Key table is its first columns. What becomes of others is not documented.",
        "Add a primary key, or leave out the configuration.";
    CONFIG_VIEW "config-of-view" | Unknown, Each, CONSTRAINTS,
        "The guide does not mention configurations of views.",
        "Leave out the configuration.";
    REPAIR_MODE "error-table-fix-mode" | Advice, Task, REPAIR,
        "The parameter error_table_fix_mode of a task says how abnormal tables are repaired: automatic (the default), manual, or schedule (between 02:00 and 06:00). A task has one repair at a time, and an instance five.",
        "Set the parameter if repairs must wait for the night or for a person.";
    RENAMES "rename-leaves-abnormal-table" | Advice, Task, CONSTRAINTS,
        "Renaming a table or a database while a task runs can leave an abnormal table, which must be repaired by hand.",
        "Rename before the task is created, or repair the table afterwards.";
    CREATE_LIKE "create-table-like" | Advice, Task, CHINESE_CONSTRAINTS,
        "CREATE TABLE ... LIKE is synchronized if both tables are in the same task.",
        "Have both tables in the task, or write the new table out.";
    KEY_CHANGES "primary-key-change" | Advice, Task, CHINESE_CONSTRAINTS,
        "Changes of a primary key are not synchronized.",
        "Change primary keys before the task is created.";
    LARGE_TRANSACTIONS "large-transactions" | Advice, Task, CONSTRAINTS,
        "Large transactions and updates of many rows delay the synchronization.",
        "Split them at the source where HTAP must be up to date.";
    SETTING_AUTHENTICATION "setting-authentication-plugin" | NeedsSetting, Setting, SETTINGS,
        "default_authentication_plugin is mysql_native_password at the source. (MySQL 8.4 and later do not have this variable.)",
        "Set default_authentication_plugin to mysql_native_password at the source.";
    SETTING_EXPIRE "setting-binlog-expire" | Advice, Setting, SETTINGS,
        "The binlog is kept for a day (86400 seconds) or longer, so that changes are not lost.",
        "Set binlog_expire_logs_seconds to 86400 or more at the source, or to 0 for no limit.";
    SETTING_LOG_BIN "setting-log-bin" | NeedsSetting, Setting, SETTINGS,
        "With a kernel before 2.0.45.230900, log_bin is ON at the source.",
        "Set log_bin to ON at the source.";
    SETTING_SQL_LOG_BIN "setting-global-sql-log-bin" | NeedsSetting, Setting, SETTINGS,
        "With a kernel from 2.0.45.230900 on, rds_global_sql_log_bin is ON at the source.",
        "Set rds_global_sql_log_bin to ON at the source.";
    SETTING_FORMAT "setting-binlog-format" | NeedsSetting, Setting, SETTINGS,
        "binlog_format is ROW at the source.",
        "Set binlog_format to ROW at the source.";
    SETTING_ROW_IMAGE "setting-binlog-row-image" | NeedsSetting, Setting, SETTINGS,
        "binlog_row_image is FULL at the source.",
        "Set binlog_row_image to FULL at the source.";
    SETTING_V1_EVENTS "setting-v1-row-events" | NeedsSetting, Setting, SETTINGS,
        "log_bin_use_v1_row_events is OFF at the source.",
        "Set log_bin_use_v1_row_events to OFF at the source.";
}

/// The rule with this ID.
pub fn rule(id: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.id == id).copied()
}

/// The rules about every task, whatever its tables are.
pub fn rules_of_tasks() -> impl Iterator<Item = &'static Rule> {
    RULES.iter().copied().filter(|rule| rule.scope == Scope::Task)
}

/// The text before the table of rules.
const HEAD: &str = "# Rules of table fitness

What the vendor's guides say about the tables of a source, and what they leave open. `blocks`: the guide says that it is
not supported. `needs-setting`: a setting of the source or of the task must have a value. `unknown`: the guides do not
settle it. `converts`: the data arrives as another type. `advice`: it works, and there is something to know.

| Rule | Severity | What the guide says, or leaves open | Source | What to do |
|---|---|---|---|---|
";

/// The rules as a page of Markdown, one row each.
pub fn rules_to_markdown() -> String {
    let mut out = HEAD.to_owned();
    for Rule { id, severity, says, source, remedy, .. } in RULES {
        let _ = writeln!(out, "| `{id}` | {severity} | {says} | {source} | {remedy} |");
    }
    let is_common = |rule: &&&Rule| rule.severity == Severity::Unknown && rule.scope == Scope::Summary;
    let common: Vec<String> = RULES.iter().filter(is_common).map(|rule| format!("`{}`", rule.id)).collect();
    let _ = writeln!(
        out,
        "\nA table is `unknown` when a rule leaves something open about it. Only {} do not count there: they are\n\
         about nearly every table, and are reported once.",
        common.join(", ")
    );
    let of_tasks: Vec<String> = rules_of_tasks().map(|rule| format!("`{}`", rule.id)).collect();
    let _ = writeln!(
        out,
        "\n{} are about every task, whatever its\ntables are; reports name them once.",
        of_tasks.join(", ")
    );
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_has_an_id_of_its_own_and_a_dated_source() {
        for (index, rule) in RULES.iter().enumerate() {
            assert!(!RULES[..index].iter().any(|other| other.id == rule.id), "{}", rule.id);
            let (GuideDate::Updated(date) | GuideDate::Read(date)) = rule.source.date;
            let has_form = date.len() == 10 && date.split('-').all(|number| number.parse::<u16>().is_ok());
            assert!(has_form && !rule.source.title.is_empty(), "{}: {}", rule.id, rule.source);
            assert!(rules_to_markdown().contains(&format!("| `{}` | {} | ", rule.id, rule.severity)), "{}", rule.id);
            assert!(!rule.says.contains('|') && !rule.remedy.contains('|'), "{}", rule.id);
            assert!(rule.says.ends_with(['.', ')']) && rule.remedy.ends_with('.'), "{}", rule.id);
            let leaves_open = rule.says.contains(" not ") || rule.says.contains("nothing");
            assert!(leaves_open || rule.severity != Severity::Unknown, "{} says what the guide leaves open", rule.id);
        }
    }
}
