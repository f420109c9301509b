//! Every list with pages in the document is paged, and no item is lost or repeated.

use serde_json::{Value, json};
use spec_document::Document;

use crate::{
    checks::check_tables,
    support::{TAURUSDB, World, starrocks},
};

/// All items, read this many at a time.
async fn read(world: &World, path: &str, body: &Value, items: &str, limit: usize) -> Vec<Value> {
    let mut all = Vec::new();
    loop {
        let separator = if path.contains('?') { '&' } else { '?' };
        let page = format!("{path}{separator}limit={limit}&offset={}", all.len());
        let page = if body.is_null() { world.get(&page).await } else { world.post(&page, body).await }.ok();
        let page = page[items].as_array().unwrap().clone();
        assert!(page.len() <= limit);
        let is_last = page.len() < limit;
        all.extend(page);
        if is_last {
            return all;
        }
    }
}

#[tokio::test]
async fn lists_are_the_same_in_small_pages_and_in_one() {
    let world = World::start().await;
    let tables = json!({ "repl_type": "include_tables", "repl_scope": "part", "tables": ["orders"] });
    for number in 0..5 {
        let task = format!("task_{number}");
        let change = json!({ "is_create_task": "true", "task_name": task, "table_repl_config": tables });
        check_tables(&world, change).await.ok();
    }
    let tables = json!({
        "database_tables": [{ "database": "shop" }, { "database": "stock" }],
        "source_instance_id": TAURUSDB,
        "selected_tables": [{ "database": "shop", "tables": ["audit_log"] }],
        "filter_type": "exclude_tables",
    });
    for (path, body, items, count) in [
        ("/starrocks/databases/replication", Value::Null, "replications", 5),
        ("/starrocks/databases/replication/database-parameters", Value::Null, "db_parameters", 10),
        ("/starrocks/databases", Value::Null, "databases", 3),
        ("/htap/databases", json!({ "source_instance_id": TAURUSDB }), "databases", 2),
        ("/htap/tables", tables, "tables", 6),
        ("/starrocks/users", Value::Null, "user_details", 1),
        ("/starrocks/configurations?node_type=be", Value::Null, "parameter_values", 3),
        ("/htap/process", Value::Null, "process_list", 2),
    ] {
        let path = starrocks(path);
        let whole = read(&world, &path, &body, items, 100).await;
        assert_eq!(whole.len(), count, "{path}");
        for limit in [1, 2, 3] {
            assert_eq!(read(&world, &path, &body, items, limit).await, whole, "{path} by {limit}");
        }
    }
}

#[tokio::test]
async fn tables_are_looked_up_by_name_in_the_order_of_the_source() {
    let world = World::start().await;
    let shop = |tables: &[&str]| json!({ "database": "shop", "tables": tables });
    let all = json!({ "database": "shop" });
    for (wanted, filter, selected, found) in [
        (
            vec![shop(&["products", "orders", "products", "Orders", "nothing"])],
            "include_tables",
            vec![],
            "orders products",
        ),
        (vec![shop(&["products", "orders"])], "include_tables", vec![shop(&["orders"])], "orders"),
        (vec![shop(&["products", "orders"])], "exclude_tables", vec![shop(&["orders"])], "products"),
        (vec![shop(&["orders"])], "exclude_tables", vec![all.clone()], ""),
        (vec![shop(&["orders"])], "include_tables", vec![json!({ "database": "stock" })], ""),
        (vec![json!({ "database": "nowhere", "tables": ["orders"] })], "include_tables", vec![], ""),
        (vec![shop(&["products"]), shop(&["orders"])], "include_tables", vec![], "orders products"),
        // An entry without tables means all of them, whatever another entry says.
        (
            vec![shop(&["orders"]), all.clone()],
            "exclude_tables",
            vec![shop(&["orders", "products"]), shop(&["audit_log"])],
            "customers order_items",
        ),
        (vec![all, shop(&["orders"])], "include_tables", vec![shop(&["customers"])], "customers"),
    ] {
        let body = json!({
            "source_instance_id": TAURUSDB, "database_tables": wanted, "selected_tables": selected, "filter_type": filter,
        });
        let answer = world.post(&starrocks("/htap/tables"), &body).await.ok();
        let found: Vec<_> = found.split_whitespace().map(|table| format!("shop.{table}")).collect();
        assert_eq!((&answer["tables"], &answer["total_count"]), (&json!(found), &json!(found.len())), "{body}");
    }
}

#[test]
fn no_paged_list_is_forgotten_here() {
    let spec = Document::parse("spec", include_str!("../../../../spec/taurus-htap.yaml")).unwrap();
    let style =
        |operation: &spec_document::Operation<'_>| operation.value()["x-paging"]["style"].as_str().map(str::to_owned);
    let paged: Vec<_> = spec.operations().filter(|operation| style(operation).as_deref() == Some("offset")).collect();
    let paged: Vec<_> = paged.iter().map(|operation| operation.id()).collect();
    // ShowHtapLtsConfig has an entry for each instance, and there is one; logs are paged by a cursor, in `others`.
    assert_eq!(
        paged,
        [
            "ListStarRocksDataReplications",
            "ListStarRocksDataBases",
            "ShowInstanceDatabasesForHtap",
            "ShowInstanceTablesForHtap",
            "ShowStarRocksDatabaseUser",
            "ShowStarrocksParams",
            "ShowHtapLtsConfig",
            "ShowHtapProcessList",
        ]
    );
}
