//! How a described task differs from the existing one. Only what is described is compared. It sends nothing.

use std::{collections::BTreeSet, fmt};

use serde::Serialize;
use taurus_htap_api::types;

use crate::{SyncTask, TaskStatus};

/// How a task that exists differs from a described one; see [`TaskStatus::compare`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Comparison {
    /// What the task has otherwise than described.
    pub differences: Vec<Difference>,
    /// The fields that are described and that the service does not show.
    pub unverified: Vec<String>,
}

/// One field that is not as described; see [`Comparison::differences`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Difference {
    /// The field of the API, such as `target_database_name`, or "parameter `max_rows_per_chunk`".
    pub field: String,
    /// The value that is described, or the values of a list.
    pub described: Vec<String>,
    /// The value that the service shows, or the values of a list.
    pub found: Vec<String>,
}

/// In a few words, such as "target_database_name is `shop_htap`, not `target`".
impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (described, found) = (quoted(&self.described), quoted(&self.found));
        printable::line(format_args!("{} is {found}, not {described}", self.field)).fmt(f)
    }
}

fn quoted(values: &[String]) -> String {
    match values {
        [] => "empty".to_owned(),
        values => values.iter().map(|value| format!("`{value}`")).collect::<Vec<_>>().join(", "),
    }
}

impl TaskStatus {
    /// How the task differs from a described one. Only what is described is compared; the order of
    /// a list of tables does not count, and null, absent and empty lists are the same.
    pub fn compare(&self, task: &SyncTask) -> Comparison {
        Comparison::of(task, self)
    }
}

impl Comparison {
    pub(super) fn of(task: &SyncTask, found: &TaskStatus) -> Self {
        let mut comparison = Self::default();
        let body = &task.body;
        let source = body.source_database_name.as_ref().map(|name| name.as_str());
        let target = body.target_database_name.as_ref().map(|name| name.as_str());
        comparison.field("source_database_name", source, found.source_database());
        comparison.field("target_database_name", target, found.target_database());
        comparison.field("source_instance_id", body.source_instance_id.as_deref(), found.source_instance_id());
        comparison.field("source_node_id", body.source_node_id.as_deref(), found.source_node_id());
        if let Some(described) = &body.table_repl_config {
            comparison.tables(described, found.tables());
        }
        let configs = found.table_configs();
        for described in body.tables_configs.iter().flatten() {
            let table = described.table_name.as_deref().unwrap_or_default();
            let found = configs.get(table).copied();
            comparison.field(&format!("table_config of `{table}`"), described.table_config.as_deref(), found);
        }
        let parameters = found.parameters();
        for described in body.db_configs.iter().flatten() {
            let name = described.param_name.as_deref().unwrap_or_default();
            let found = parameters.get(name).copied();
            comparison.field(&format!("parameter `{name}`"), described.value.as_deref(), found);
        }
        comparison
    }

    /// Whether everything that is described is shown, and as described.
    pub fn is_same(&self) -> bool {
        self.differences.is_empty() && self.unverified.is_empty()
    }

    fn field(&mut self, field: &str, described: Option<&str>, found: Option<&str>) {
        if let Some(described) = described {
            self.values(field, vec![described.to_owned()], found.map(|found| vec![found.to_owned()]));
        }
    }

    /// Compares the values of a field that is described.
    pub(super) fn values(&mut self, field: &str, described: Vec<String>, found: Option<Vec<String>>) {
        match found {
            None => self.unverified.push(field.to_owned()),
            Some(found) if found == described => {}
            Some(found) => self.differences.push(Difference { field: field.to_owned(), described, found }),
        }
    }

    fn tables(&mut self, described: &types::TableReplConfig, found: Option<&types::TableReplConfigResult>) {
        let field = |name: &str| format!("table_repl_config.{name}");
        let repl_type = described.repl_type.map(|repl_type| repl_type.to_string());
        let repl_scope = described.repl_scope.map(|repl_scope| repl_scope.to_string());
        let found_type = found.and_then(|found| found.repl_type.as_ref()).map(|repl_type| repl_type.as_str());
        let found_scope = found.and_then(|found| found.repl_scope.as_ref()).map(|repl_scope| repl_scope.as_str());
        self.field(&field("repl_type"), repl_type.as_deref(), found_type);
        self.field(&field("repl_scope"), repl_scope.as_deref(), found_scope);
        if repl_scope.as_deref() == Some("all") {
            return;
        }
        let Some(described) = &described.tables else { return };
        let Some(found) = found else { return self.unverified.push(field("tables")) };
        // Null, absent and empty mean the same in lists of the service.
        let found: BTreeSet<_> = found.tables.iter().flatten().collect();
        let described: BTreeSet<_> = described.iter().collect();
        let [described, found] = [described, found].map(|names| names.into_iter().cloned().collect());
        self.values(&field("tables"), described, Some(found));
    }
}

/// The items in one line.
pub(super) fn joined<T: fmt::Display>(items: &[T]) -> String {
    items.iter().map(T::to_string).collect::<Vec<_>>().join("; ")
}

#[cfg(test)]
mod tests {
    use taurus_htap_api::types::{DataReplication, ReplicationConfigResponse};

    use super::{Comparison, TaskStatus, joined};
    use crate::{Source, SyncTask, Tables, TaskName};

    const CONFIG: &str = r#"{
        "source_instance_id": "0123456789abcdef0123456789abcdefin07",
        "source_node_id": "0123456789abcdef0123456789abcdefno07", "target_database_name": "shop_htap",
        "table_repl_config": {"repl_type": "include_tables", "repl_scope": "part", "tables": ["b", "a"]},
        "new_table_repl_config": {},
        "table_infos": [{"table_name": "a", "table_config": "order by id", "check_result": "success"}],
        "database_info": {"dbCfgCheckResults": [{"param_name": "max_rows_per_chunk", "value": "0"}]}
    }"#;

    fn compared(task: &SyncTask, config: &str) -> [String; 2] {
        let listing = DataReplication::new().source_database("shop");
        let config: ReplicationConfigResponse = serde_json::from_str(config).unwrap();
        let comparison = Comparison::of(task, &TaskStatus::new(TaskName::new("task").unwrap(), listing, config));
        assert_eq!(comparison.is_same(), comparison == Comparison::default());
        [joined(&comparison.differences), comparison.unverified.join("; ")]
    }

    /// An instance and a node whose IDs begin with `first`.
    fn source(database: &str, first: &str) -> Source {
        let rest = "123456789abcdef0123456789abcdef";
        Source::database(database).instance(format!("{first}{rest}in07")).node(format!("{first}{rest}no07"))
    }

    fn task(source: Source, target: &str, tables: Tables, config: &str, parameter: i32) -> SyncTask {
        SyncTask::builder()
            .source(source)
            .target_database(target)
            .tables(tables)
            .table_config("a", config)
            .parameter("max_rows_per_chunk", parameter)
            .build()
            .unwrap()
    }

    #[test]
    fn the_same_in_another_order_is_the_same() {
        let source = source("shop", "0");
        let task = task(source, "shop_htap", Tables::include(["a", "b"]), "order by id", 0);
        assert_eq!(compared(&task, CONFIG), ["", ""]);
    }

    #[test]
    fn what_is_not_described_is_not_compared() {
        assert_eq!(compared(&SyncTask::default(), CONFIG), ["", ""]);
    }

    #[test]
    fn every_field_that_differs_is_named() {
        let source = source("other", "f");
        let task = task(source, "target", Tables::exclude(["a"]).scope(crate::ReplScope::Part), "order by key", 5);
        insta::assert_snapshot!(compared(&task, CONFIG)[0].replace("; ", "\n"), @"
        source_database_name is `shop`, not `other`
        target_database_name is `shop_htap`, not `target`
        source_instance_id is `0123456789abcdef0123456789abcdefin07`, not `f123456789abcdef0123456789abcdefin07`
        source_node_id is `0123456789abcdef0123456789abcdefno07`, not `f123456789abcdef0123456789abcdefno07`
        table_repl_config.repl_type is `include_tables`, not `exclude_tables`
        table_repl_config.tables is `a`, `b`, not `a`
        table_config of `a` is `order by id`, not `order by key`
        parameter `max_rows_per_chunk` is `0`, not `5`
        ");
    }

    #[test]
    fn all_tables_need_no_list() {
        let config = r#"{"table_repl_config": {"repl_type": "include_tables", "repl_scope": "all", "tables": ["x"]}}"#;
        assert_eq!(compared(&SyncTask::builder().tables(Tables::all()).build().unwrap(), config), ["", ""]);
    }

    #[test]
    fn a_changed_list_counts_before_the_old_one() {
        let config = CONFIG.replace(
            r#""new_table_repl_config": {}"#,
            r#""new_table_repl_config": {"repl_type": "include_tables", "repl_scope": "part", "tables": ["c"]}"#,
        );
        let task = |table| SyncTask::builder().tables(Tables::include([table])).build().unwrap();
        assert_eq!(compared(&task("c"), &config), ["", ""]);
        assert_eq!(compared(&task("a"), &config), ["table_repl_config.tables is `c`, not `a`", ""]);
    }

    #[test]
    fn what_the_service_does_not_show_is_unverified() {
        let source = source("shop", "0");
        let task = task(source, "shop_htap", Tables::include(["a", "b"]), "order by id", 0);
        insta::assert_snapshot!(compared(&task, "{}")[1].replace("; ", "\n"), @"
        target_database_name
        source_instance_id
        source_node_id
        table_repl_config.repl_type
        table_repl_config.repl_scope
        table_repl_config.tables
        table_config of `a`
        parameter `max_rows_per_chunk`
        ");
        assert_eq!(compared(&task, "{}")[0], "");
    }
}
