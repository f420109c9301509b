//! The configuration of one table, as text or typed.

use std::{collections::HashSet, convert::Infallible, fmt, str::FromStr};

use huaweicloud_core::{Error, Result};
use serde::{Deserialize, Serialize, Serializer};

use crate::names::{filled, is_blank};

/// How a table is laid out in StarRocks, such as `order by a,b;key columns c`.
///
/// The documentation page does not define the format; the clauses known here are the ones that the vendor's Terraform
/// provider sends. Anything else can be written as text, and is sent unchanged:
///
/// ```
/// use taurus_htap::TableConfig;
///
/// assert_eq!(TableConfig::order_by(["a", "b"]).key_columns(["c"]).to_string(), "order by a,b;key columns c");
/// assert_eq!(TableConfig::from("order by id"), TableConfig::order_by(["id"]));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(from = "String")]
pub struct TableConfig {
    text: String,
    /// What is wrong with a typed clause; reported when the configuration is used.
    problem: Option<String>,
}

const ORDER_BY: &str = "order by";
const KEY_COLUMNS: &str = "key columns";

const COLUMNS_RULE: &str = "each clause once, with one or more columns, each once, without commas, semicolons, spaces \
                            or control characters in their names";

impl TableConfig {
    /// Sorts the table by these columns, the most significant first.
    pub fn order_by<C: AsRef<str>>(columns: impl IntoIterator<Item = C>) -> Self {
        Self { text: String::new(), problem: None }.clause(ORDER_BY, columns)
    }

    /// Makes these columns the table's key.
    #[must_use]
    pub fn key_columns<C: AsRef<str>>(self, columns: impl IntoIterator<Item = C>) -> Self {
        self.clause(KEY_COLUMNS, columns)
    }

    fn clause<C: AsRef<str>>(mut self, keyword: &str, columns: impl IntoIterator<Item = C>) -> Self {
        if !self.columns(keyword).is_empty() {
            self.problem.get_or_insert_with(|| format!("it has `{keyword}` twice"));
        }
        if !self.text.is_empty() {
            self.text.push(';');
        }
        self.text.push_str(keyword);
        self.text.push(' ');
        let mut is_first = true;
        let mut seen = HashSet::new();
        for column in columns {
            let column = column.as_ref();
            if !seen.insert(column.to_owned()) {
                self.problem.get_or_insert_with(|| format!("`{keyword}` names {column:?} twice"));
            }
            if is_blank(column)
                || column.contains(|c: char| matches!(c, ',' | ';') || c.is_whitespace() || c.is_control())
            {
                self.problem.get_or_insert_with(|| format!("{column:?} is not a column name"));
            }
            if !std::mem::take(&mut is_first) {
                self.text.push(',');
            }
            self.text.push_str(column);
        }
        if is_first {
            self.problem.get_or_insert_with(|| format!("`{keyword}` names no column"));
        }
        self
    }

    /// The columns that the table is sorted by; empty when there is no such clause.
    pub fn order_by_columns(&self) -> Vec<&str> {
        self.columns(ORDER_BY)
    }

    /// The columns of the table's key; empty when there is no such clause.
    pub fn key_column_names(&self) -> Vec<&str> {
        self.columns(KEY_COLUMNS)
    }

    fn columns(&self, keyword: &str) -> Vec<&str> {
        self.text.split(';').find_map(|clause| columns_of(clause, keyword)).unwrap_or_default()
    }

    /// The configuration as it is sent.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    pub(crate) fn checked(self, table: &str) -> Result<String> {
        let field = format!("tables_configs, table_config of {table:?}");
        let problem = match self.problem {
            Some(problem) => Some(problem),
            None => {
                filled(&field, "a configuration, or leave it out", &self.text)?;
                problem_of(&self.text)
            }
        };
        problem.map_or(Ok(self.text), |problem| Err(Error::invalid_input(&field, problem, COLUMNS_RULE)))
    }
}

/// The columns that a clause of this keyword names; `None` for another clause.
fn columns_of<'t>(clause: &'t str, keyword: &str) -> Option<Vec<&'t str>> {
    let columns = keyword.split(' ').try_fold(clause.trim(), |rest, word| {
        let (start, rest) = rest.split_at_checked(word.len())?;
        let is_word = start.eq_ignore_ascii_case(word) && !rest.starts_with(|c: char| c.is_alphanumeric() || c == '_');
        is_word.then(|| rest.trim_start())
    })?;
    Some(if columns.is_empty() { Vec::new() } else { columns.split(',').map(str::trim).collect() })
}

/// What is wrong with a configuration that was given as text, as far as its clauses are known.
fn problem_of(text: &str) -> Option<String> {
    let mut seen = HashSet::new();
    for clause in text.split(';') {
        if clause.trim().is_empty() {
            return Some("it has an empty clause".to_owned());
        }
        let known = [ORDER_BY, KEY_COLUMNS].into_iter();
        let Some((keyword, columns)) = known.filter_map(|keyword| Some((keyword, columns_of(clause, keyword)?))).next()
        else {
            continue;
        };
        if columns.iter().all(|column| is_blank(column)) {
            return Some(format!("`{keyword}` names no column"));
        }
        if columns.iter().any(|column| is_blank(column)) {
            return Some(format!("`{keyword}` has a column without a name"));
        }
        let mut named = HashSet::new();
        if let Some(column) = columns.iter().find(|column| !named.insert(**column)) {
            return Some(format!("`{keyword}` names {column:?} twice"));
        }
        if !seen.insert(keyword) {
            return Some(format!("it has `{keyword}` twice"));
        }
    }
    None
}

impl From<&str> for TableConfig {
    fn from(text: &str) -> Self {
        Self::from(text.to_owned())
    }
}

impl From<String> for TableConfig {
    fn from(text: String) -> Self {
        Self { text, problem: None }
    }
}

/// Any text is taken; what is wrong with it is reported when the configuration is used.
impl FromStr for TableConfig {
    type Err = Infallible;

    fn from_str(text: &str) -> std::result::Result<Self, Infallible> {
        Ok(Self::from(text))
    }
}

impl AsRef<str> for TableConfig {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

/// The configuration as it is sent.
impl Serialize for TableConfig {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

impl fmt::Display for TableConfig {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::TableConfig;

    #[test]
    fn a_typed_configuration_is_read_back() {
        let config = TableConfig::order_by(["a", "b"]).key_columns(["c"]);
        assert_eq!(config.order_by_columns(), ["a", "b"]);
        assert_eq!(config.key_column_names(), ["c"]);
        assert!(TableConfig::from("tableConfig").order_by_columns().is_empty());
        let config = TableConfig::from("ORDER BY a;Key Columns z");
        assert_eq!((config.order_by_columns(), config.key_column_names()), (vec!["a"], vec!["z"]));
    }

    #[test]
    fn second_clause_of_a_kind_is_refused_in_any_case() {
        let config = TableConfig::from("ORDER BY a;KEY COLUMNS z").key_columns(["c"]);
        assert!(config.checked("t").unwrap_err().is_invalid_input());
    }

    #[test]
    fn a_column_that_would_change_the_meaning_is_refused() {
        for config in [
            TableConfig::order_by(["a;key columns b"]),
            TableConfig::order_by([""]),
            TableConfig::order_by(["a\0b"]),
            TableConfig::order_by::<&str>([]),
        ] {
            assert!(config.clone().checked("t").unwrap_err().is_invalid_input(), "{config}");
        }
    }
}
