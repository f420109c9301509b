//! Names of databases and tables.

use crate::{finding::Finding, rules, schema::Table};

/// What the API reference allows in the names of databases and tasks: letters, digits and underscores.
#[derive(Clone, Copy, Debug)]
pub(crate) struct NameLimit {
    pub(crate) least: usize,
    pub(crate) most: usize,
}

/// The limit of `source_database_name`.
pub(crate) const SOURCE_NAME: NameLimit = NameLimit { least: 3, most: 1024 };
/// The limit of `target_database_name` and `task_name`.
pub(crate) const TARGET_NAME: NameLimit = NameLimit { least: 3, most: 128 };

/// Whether a name is within a limit.
pub(crate) fn fits_name_limit(name: &str, limit: NameLimit) -> bool {
    (limit.least..=limit.most).contains(&name.len()) && is_plain(name)
}

/// Whether a name has letters, digits and underscores only.
fn is_plain(name: &str) -> bool {
    name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

/// Whether a request can have this name of a table: it shows something, has no control characters, and no blanks at its
/// beginning and end.
pub(crate) fn can_be_requested(name: &str) -> bool {
    let is_shown = |character: char| printable::is_printable(character) && !character.is_whitespace();
    name.contains(is_shown) && !name.contains(char::is_control) && name.trim() == name
}

/// Whether a name has a Chinese character: an ideograph, in any block of Unicode.
fn has_chinese(name: &str) -> bool {
    let is_ideograph = |character| {
        matches!(
            character,
            '\u{2e80}'..='\u{2fdf}' | '\u{3005}'..='\u{3007}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
                | '\u{20000}'..='\u{3ffff}'
        )
    };
    name.chars().any(is_ideograph)
}

/// What is found out from the name of a database.
pub(crate) fn check_database(database: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    if has_chinese(database) {
        findings.push(Finding::of_database(rules::NAME_CHINESE, database, "the name has Chinese characters"));
    } else if !fits_name_limit(database, SOURCE_NAME) {
        findings.push(Finding::of_database(rules::DATABASE_NAME_LIMIT, database, "the name is not within the limits"));
    }
    if !fits_name_limit(database, TARGET_NAME) {
        findings.push(Finding::of_database(rules::TARGET_NAME_LIMIT, database, "a target cannot have this name"));
    }
    findings
}

/// What is found out from the name of a table.
pub(super) fn check_table(table: &Table) -> Vec<Finding> {
    let name = &table.name;
    let mut findings = Vec::new();
    if has_chinese(name) {
        findings.push(Finding::of_table(rules::NAME_CHINESE, table, "the name has Chinese characters"));
    } else if !can_be_requested(name) {
        let found = "no task can have the name: it is blank, has control characters, or begins or ends with a blank";
        findings.push(Finding::of_table(rules::NAME_UNUSUAL, table, found));
    } else if !is_plain(name) {
        let found = "the name has other characters than letters, digits and _";
        findings.push(Finding::of_table(rules::NAME_UNUSUAL, table, found));
    }
    if name.chars().any(char::is_uppercase) {
        findings.push(Finding::of_table(rules::NAME_LETTER_CASE, table, "the name has upper case letters"));
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::{SOURCE_NAME, TARGET_NAME, has_chinese};

    /// The limits are the document's; this crate does not depend on what is generated from it.
    #[test]
    fn limits_are_those_of_the_document() {
        let document = taurus_htap_spec::TAURUS_HTAP;
        for (schema, limit) in
            [("SourceDatabaseName", SOURCE_NAME), ("TargetDatabaseName", TARGET_NAME), ("TaskName", TARGET_NAME)]
        {
            let definition = document.split_once(&format!("\n    {schema}:\n")).map(|(_, rest)| rest).unwrap();
            let definition: String = definition.lines().take_while(|line| line.starts_with("      ")).collect();
            assert!(definition.contains(&format!("minLength: {}", limit.least)), "{schema}");
            assert!(definition.contains(&format!("maxLength: {}", limit.most)), "{schema}");
            assert!(definition.contains("pattern: '^[A-Za-z0-9_]+$'"), "{schema}");
        }
    }

    #[test]
    fn ideographs_are_chinese_and_other_scripts_are_not() {
        assert!(["订单", "a訂", "𠀀"].iter().all(|name| has_chinese(name)));
        assert!(!["größe", "テスト", "주문", "заказ", "a_1"].iter().any(|name| has_chinese(name)));
    }
}
