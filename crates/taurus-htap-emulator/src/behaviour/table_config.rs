//! The configuration of a table: `order by a,b;key columns c`, and whether it fits the table.
//!
//! The vendor documents no grammar. This one takes what its own Terraform provider and examples send: clauses joined by
//! a semicolon, `order by` before `key columns`, each at most once and in lower case, columns joined by commas. What a
//! column must be like is what StarRocks asks of the keys of a table.

use crate::world::Table;

/// Column types that StarRocks takes for no key.
const NOT_FOR_KEYS: [&str; 12] = [
    "json",
    "text",
    "tinytext",
    "mediumtext",
    "longtext",
    "blob",
    "tinyblob",
    "mediumblob",
    "longblob",
    "float",
    "double",
    "geometry",
];

/// A parsed configuration. Both lists are empty when the text is.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct TableConfig<'t> {
    order_by: Vec<&'t str>,
    key_columns: Vec<&'t str>,
}

impl<'t> TableConfig<'t> {
    /// Takes a configuration apart.
    ///
    /// # Errors
    /// What is wrong, in words.
    pub(super) fn parse(text: &'t str) -> Result<Self, String> {
        let mut config = Self::default();
        if text.trim().is_empty() {
            return Ok(config);
        }
        for clause in text.split(';').map(str::trim) {
            let (columns, keyword, has_later) = if let Some(columns) = clause.strip_prefix("order by ") {
                (columns, &mut config.order_by, !config.key_columns.is_empty())
            } else if let Some(columns) = clause.strip_prefix("key columns ") {
                (columns, &mut config.key_columns, false)
            } else {
                return Err(format!(
                    "{clause:?} is neither `order by COLUMNS` nor `key columns COLUMNS`, in lower case"
                ));
            };
            if !keyword.is_empty() {
                return Err(format!("{clause:?} is the second clause of its kind"));
            }
            if has_later {
                return Err("`order by` must come before `key columns`".to_owned());
            }
            for column in columns.split(',').map(str::trim) {
                if column.is_empty() || column.contains(char::is_whitespace) {
                    return Err(format!("{column:?} in {clause:?} is not a column name"));
                }
                if keyword.contains(&column) {
                    return Err(format!("{clause:?} names {column} twice"));
                }
                keyword.push(column);
            }
        }
        Ok(config)
    }

    /// Whether a table can follow with this configuration.
    ///
    /// # Errors
    /// What does not fit, in words.
    pub(super) fn fit(&self, table: &Table) -> Result<(), String> {
        for column in self.order_by.iter().chain(&self.key_columns) {
            let Some(kind) = table.columns.get(*column) else {
                return Err(format!("there is no column {column}"));
            };
            let name = kind.split([' ', '(']).next().unwrap_or_default();
            if NOT_FOR_KEYS.iter().any(|unfit| name.eq_ignore_ascii_case(unfit)) {
                return Err(format!("column {column} is of type {name}, which cannot be sorted or keyed by"));
            }
        }
        for column in &self.key_columns {
            let is_nullable = table.columns.get(*column).is_some_and(|kind| !kind.to_lowercase().contains("not null"));
            if is_nullable {
                return Err(format!("key column {column} can be null"));
            }
        }
        match (table.primary_key.is_empty(), self.key_columns.is_empty()) {
            (true, true) => Err("the table has no primary key, and no key columns are named".to_owned()),
            (true, false) | (false, true) => Ok(()),
            (false, false) => {
                let missing = table.primary_key.iter().find(|column| !self.key_columns.contains(&column.as_str()));
                missing.map_or(Ok(()), |column| Err(format!("the key columns leave out {column} of the primary key")))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::TableConfig;
    use crate::world::Seed;

    #[test]
    fn configurations_of_the_vendors_tools_are_parsed() {
        let parsed = |text| {
            let config = TableConfig::parse(text).unwrap();
            (config.order_by.join("+"), config.key_columns.join("+"))
        };
        let columns = |order_by: &str, key_columns: &str| (order_by.to_owned(), key_columns.to_owned());
        assert_eq!(parsed("order by id"), columns("id", ""));
        assert_eq!(parsed("order by tenant_name;key columns tenant_name"), columns("tenant_name", "tenant_name"));
        assert_eq!(parsed("order by db_name,tenant_name"), columns("db_name+tenant_name", ""));
        assert_eq!(parsed(" order by a , b ; key columns c"), columns("a+b", "c"));
        assert_eq!(parsed("key columns c"), columns("", "c"));
        assert_eq!(parsed(""), columns("", ""));
    }

    #[test]
    fn text_that_is_not_a_configuration_is_refused() {
        let problems: Vec<_> = [
            "tableConfig",
            "ORDER BY id",
            "order by",
            "order by a,,b",
            "order by a b",
            "order by a,a",
            "order by a;order by b",
            "key columns a;order by b",
            "order by a;",
        ]
        .map(|text| format!("{text:?}: {}", TableConfig::parse(text).unwrap_err()))
        .into();
        insta::assert_snapshot!(problems.join("\n"));
    }

    #[test]
    fn columns_must_fit_the_table() {
        let seed = Seed::shop().unwrap();
        let shop = &seed.taurusdb_instances[0].databases["shop"];
        let problem = |table: &str, text: &str| {
            let verdict = TableConfig::parse(text).unwrap().fit(&shop[table]);
            format!("{table}, {text:?}: {}", verdict.err().unwrap_or_else(|| "fits".to_owned()))
        };
        let problems = [
            problem("orders", ""),
            problem("orders", "order by created_at,id"),
            problem("orders", "order by created_at;key columns id"),
            problem("orders", "order by id;key columns customer_id"),
            problem("orders", "order by placed_at"),
            problem("order_items", "key columns order_id,position"),
            problem("order_items", "key columns order_id"),
            problem("products", "order by attributes"),
            problem("customers", "key columns id,country"),
            problem("audit_log", ""),
            problem("audit_log", "order by happened_at"),
            problem("audit_log", "order by happened_at;key columns happened_at,actor"),
            problem("audit_log", "key columns details"),
        ];
        insta::assert_snapshot!(problems.join("\n"));
    }
}
