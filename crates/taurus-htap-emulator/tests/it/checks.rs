//! The two checks look at what is there.

use serde_json::{Value, json};

use crate::support::{Answer, TAURUSDB, World, starrocks};

/// A check of tables; `change` is laid over a request that passes, and null takes a field out.
pub(crate) async fn check_tables(world: &World, change: Value) -> Answer {
    let mut body = json!({
        "source_instance_id": TAURUSDB,
        "source_database_name": "shop",
        "target_database_name": "shop_rep",
        "task_name": "orders_sync",
        "is_create_task": "false",
    });
    for (name, value) in change.as_object().unwrap() {
        match value.is_null() {
            true => drop(body.as_object_mut().unwrap().remove(name)),
            false => body[name] = value.clone(),
        }
    }
    world.post(&starrocks("/starrocks/databases/replication/table-config-check"), &body).await
}

/// Table, configuration and verdict, and the reasons.
fn verdicts(answer: &Answer) -> String {
    if answer.status != 200 {
        return answer.refusal();
    }
    let results = answer.body["tbl_config_check_results"].as_array().unwrap().iter();
    let lines = results.map(|result| {
        let text = |field: &str| result[field].as_str().unwrap().to_owned();
        format!("{} [{}]: {}", text("table_name"), text("table_config"), text("check_result"))
    });
    lines.chain(answer.reasons().into_iter().map(|reason| format!("  {reason}"))).collect::<Vec<_>>().join("\n")
}

#[tokio::test]
async fn tables_are_checked_against_the_source() {
    let world = World::start().await;
    let config = |table: &str, config: &str| json!({ "table_name": table, "table_config": config });
    let list =
        |kind: &str, scope: &str, tables: &[&str]| json!({ "repl_type": kind, "repl_scope": scope, "tables": tables });
    let mut all = Vec::new();
    for (title, change) in [
        ("the whole database", json!({})),
        (
            "configured tables",
            json!({ "tables_configs": [
                config("orders", "order by created_at,id;key columns id"),
                config("order_items", "order by product_id"),
                config("customers", "order by nickname"),
                config("audit_log", "order by happened_at;key columns happened_at,actor"),
                config("nobody", "order by id"),
                config("orders", "order by id"),
                config("products", "sort by id"),
            ] }),
        ),
        (
            "an include list",
            json!({ "table_repl_config": list("include_tables", "part", &["orders", "audit_log", "nobody"]) }),
        ),
        (
            "configured, but not on the include list",
            json!({
                "tables_configs": [config("customers", "order by id")],
                "table_repl_config": list("include_tables", "part", &["orders"]),
            }),
        ),
        (
            "columns in another letter case",
            json!({ "tables_configs": [config("orders", "order by Created_At,ID;key columns Id")] }),
        ),
        ("an exclude list", json!({ "table_repl_config": list("exclude_tables", "part", &["audit_log", "products"]) })),
        (
            "configured, but on the exclude list",
            json!({
                "tables_configs": [config("audit_log", "order by happened_at")],
                "table_repl_config": list("exclude_tables", "part", &["audit_log"]),
            }),
        ),
    ] {
        all.push(format!("{title}\n{}", verdicts(&check_tables(&world, change).await)));
    }
    insta::assert_snapshot!(all.join("\n\n"));
}

#[tokio::test]
async fn what_a_check_cannot_look_at_is_refused() {
    let world = World::start().await;
    let parameter = |name: &str, value: &str| json!([{ "param_name": name, "value": value }]);
    let mut all = Vec::new();
    for change in [
        json!({ "source_instance_id": "00000000000000000000000000000000in07" }),
        json!({ "source_node_id": "00000000000000000000000000000000no07" }),
        json!({ "source_database_name": "warehouse" }),
        json!({ "source_database_name": "a-b" }),
        json!({ "task_name": "x" }),
        json!({ "is_create_task": "yes" }),
        json!({ "db_configs": parameter("sync_commit_interval_ms", "999") }),
        json!({ "db_configs": parameter("snapshot_with_lock", "maybe") }),
        json!({ "db_configs": parameter("speed", "9") }),
    ] {
        all.push(format!("{change}\n  {}", check_tables(&world, change.clone()).await.refusal()));
    }
    insta::assert_snapshot!(all.join("\n"));
}

#[tokio::test]
async fn parameters_are_checked_one_by_one() {
    let world = World::start().await;
    let parameter = |name: &str, value: &str| json!({ "param_name": name, "value": value });
    let body = json!({
        "source_instance_id": TAURUSDB,
        "source_database_name": "shop",
        "target_database_name": "shop_rep",
        "table_repl_config": { "repl_type": "exclude_tables", "repl_scope": "part", "tables": ["audit_log"] },
        "db_configs": [
            parameter("sync_commit_interval_ms", "5000"),
            parameter("max_sync_commit_rows", "1"),
            parameter("snapshot_with_lock", "true"),
            parameter("speed", "9"),
            parameter("snapshot_with_lock", "false"),
        ],
    });
    let answer = world.post(&starrocks("/starrocks/databases/replication/database-config-check"), &body).await;
    assert_eq!(
        answer.reasons(),
        [
            "parameter max_sync_commit_rows: it must be from 500000 to 2000000",
            "parameter speed: there is no such parameter",
            "parameter snapshot_with_lock: it is set twice",
        ]
    );
    let verdicts = answer.ok()["source_db_config_check_results"].clone();
    let verdicts: Vec<_> = verdicts.as_array().unwrap().iter().map(|verdict| verdict["check_result"].clone()).collect();
    assert_eq!(verdicts, ["success", "failed", "success", "failed", "failed"]);
}

#[tokio::test]
async fn check_creates_only_when_it_is_asked_to_and_everything_fits() {
    let world = World::start().await;
    let list = starrocks("/starrocks/databases/replication");
    let include = |tables: &[&str]| json!({ "repl_type": "include_tables", "repl_scope": "part", "tables": tables });
    let count = async || world.get(&list).await.ok()["total_count"].clone();
    check_tables(&world, json!({ "table_repl_config": include(&["orders"]) })).await.ok();
    assert_eq!(count().await, "0");
    let bad = json!({ "is_create_task": "true", "table_repl_config": include(&["orders", "nobody"]) });
    check_tables(&world, bad).await.ok();
    assert_eq!(count().await, "0");
    let good = json!({ "is_create_task": "true", "table_repl_config": include(&["orders"]) });
    assert_eq!(check_tables(&world, good.clone()).await.ok()["task_name"], "orders_sync");
    assert_eq!(count().await, "1");
    let again = check_tables(&world, good).await;
    assert_eq!(
        again.refusal(),
        "400 DBS.200001: Parameter error: body.task_name: there is a synchronization task orders_sync already."
    );
    assert_eq!(count().await, "1");
    // The service makes up a name when none is given.
    let unnamed = json!({ "is_create_task": "true", "task_name": null, "table_repl_config": include(&["orders"]) });
    let name = check_tables(&world, unnamed).await.ok()["task_name"].clone();
    assert!(name.as_str().is_some_and(|name| name.starts_with("task_")), "{name}");
    assert_eq!(count().await, "2");
}

#[tokio::test]
async fn the_other_check_creates_a_task_that_has_a_name() {
    let world = World::start().await;
    let mut body = json!({
        "source_instance_id": TAURUSDB,
        "source_database_name": "ALL",
        "target_database_name": "ALL",
        "is_instance_level_sync": "true",
        "database_repl_scope": "all",
        "table_repl_config": { "repl_type": "include_tables", "repl_scope": "all", "tables": [] },
    });
    let path = starrocks("/starrocks/databases/replication/database-config-check");
    let list = starrocks("/starrocks/databases/replication");
    world.post(&path, &body).await.ok();
    assert_eq!(world.get(&list).await.ok()["total_count"], "0");
    body["task_name"] = "whole_instance".into();
    assert_eq!(world.post(&path, &body).await.ok()["task_name"], "whole_instance");
    let configuration = world.get(&format!("{list}/configuration?task_name=whole_instance")).await.ok();
    assert_eq!(configuration["is_instance_level_sync"], "true");
    assert_eq!(configuration["database_info"]["database_name"], "ALL");
}

#[tokio::test]
async fn reasons_are_ascii_in_headers_and_read_back_as_they_were() {
    let world = World::start().await;
    let config = json!({ "table_name": "orders", "table_config": "order by 编号" });
    let answer = check_tables(&world, json!({ "tables_configs": [config] })).await;
    let [reason] = &answer.reasons()[..] else { panic!("{:?}", answer.reasons()) };
    assert!(reason.is_ascii() && reason.starts_with("table orders: column %E7%BC%96%E5%8F%B7: "), "{reason}");
    let read: Vec<_> = taurus_htap_emulator::Reason::all(&answer.headers).map(|reason| reason.text).collect();
    assert!(read.len() == 1 && read[0].starts_with("column 编号: "), "{read:?}");
    let requests = world.control(reqwest::Method::GET, "/view", &Value::Null).await.ok().to_string();
    assert!(requests.contains("column 编号: "), "{requests}");
}

#[tokio::test]
async fn what_strangers_send_makes_no_response_without_end() {
    let world = World::start().await;
    let name = "x".repeat(100_000);
    let configs: Vec<_> = (0..30).map(|number| json!({ "table_name": format!("{name}{number}") })).collect();
    let answer = check_tables(&world, json!({ "tables_configs": configs })).await;
    let reasons = answer.reasons();
    assert_eq!((reasons.len(), reasons[0].len()), (20, 200));
    let configs: Vec<_> = (0..30).map(|number| json!({ "table_name": "表".repeat(1000 + number) })).collect();
    let reasons = check_tables(&world, json!({ "tables_configs": configs })).await.reasons();
    assert!(reasons.iter().map(String::len).sum::<usize>() <= 12 * 1024 && reasons.len() > 5, "{reasons:?}");
    let answer = check_tables(&world, json!({ "db_configs": [{ "param_name": name, "value": "" }] })).await;
    assert!(answer.refusal().len() < 2_100, "{}", answer.refusal().len());
}
