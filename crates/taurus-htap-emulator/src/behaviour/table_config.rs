//! Whether a table can follow with its configuration.
//!
//! The rules are those of `table-fitness`, which reads them from the vendor's guides: a table fails where a guide says
//! that something is not supported. Where the guides leave something open, the table passes. The vendor documents no
//! grammar of configurations; one that is in no known form fails, so that a misspelt clause is noticed.

use table_fitness::{ConfigColumns, Finding, Severity, check_table, check_table_config};

use crate::world::Table;

/// Why a table of the source cannot follow with this configuration; `None` when it can.
pub(super) fn mismatch(name: &str, table: &Table, config: &str) -> Option<String> {
    if let Err(problem) = ConfigColumns::parse(config) {
        return Some(problem);
    }
    let table = table.definition(name);
    // The configuration first: it is what the request can change.
    let findings = check_table_config(&table, config).into_iter().chain(check_table(&table));
    let blocks = |finding: &Finding| finding.severity() == Severity::Blocks;
    findings.into_iter().find(blocks).map(|finding| reason(&finding))
}

/// What was found, with the column and the rule.
fn reason(finding: &Finding) -> String {
    let Finding { rule, column, found, .. } = finding;
    match column {
        Some(column) => format!("column {column}: {found} [{}]", rule.id),
        None => format!("{found} [{}]", rule.id),
    }
}

#[cfg(test)]
mod tests {
    use table_fitness::ConfigColumns;

    use super::mismatch;
    use crate::world::Seed;

    #[test]
    fn configurations_of_the_vendors_tools_are_parsed() {
        let parsed = |text| {
            let config = ConfigColumns::parse(text).unwrap();
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
        .map(|text| format!("{text:?}: {}", ConfigColumns::parse(text).unwrap_err()))
        .into();
        insta::assert_snapshot!(problems.join("\n"));
    }

    #[test]
    fn columns_must_fit_the_table() {
        let seed = Seed::shop().unwrap();
        let shop = &seed.taurusdb_instances[0].databases["shop"];
        let problem = |table: &str, text: &str| {
            let mismatch = mismatch(table, &shop[table], text);
            format!("{table}, {text:?}: {}", mismatch.unwrap_or_else(|| "fits".to_owned()))
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
            problem("orders", "order by Created_At,ID;key columns ID"),
        ];
        insta::assert_snapshot!(problems.join("\n"));
    }
}
