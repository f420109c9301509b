//! Accounts, parameters, logs and sessions.

use serde_json::{Value, json};

use crate::support::{NODE, STARROCKS, World, starrocks};

#[tokio::test]
async fn accounts_come_change_and_go() {
    let world = World::start().await;
    let users = starrocks("/starrocks/users");
    let listed = async |name: &str| world.get(&format!("{users}?limit=10&offset=0&user_name={name}")).await;
    let body =
        json!({ "user_name": "analyst", "password": "Not-A-Real-1", "databases": ["shop_rep"], "dml": 1, "ddl": 0 });
    assert_eq!(world.post(&users, &body).await.ok(), json!({ "result": "SUCCESS" }));
    assert_eq!(
        world.post(&users, &body).await.refusal(),
        "400 DBS.280292: There is a database account analyst already."
    );
    world.put(&starrocks("/starrocks/users/permission"), &json!({ "user_name": "analyst", "ddl": 1 })).await.ok();
    let names = json!(["shop_rep"]);
    let expected = json!({ "user_name": "analyst", "data_bases": names, "databases": names, "dml": 1, "ddl": 1 });
    assert_eq!(listed("analyst").await.ok()["user_details"], json!([expected]));
    let password = |name: &str| json!({ "user_name": name, "password": "Not-A-Real-2" });
    world.put(&starrocks("/starrocks/users/password"), &password("root")).await.ok();
    world.put(&starrocks("/starrocks/users/password"), &password("analyst")).await.ok();
    let unknown = "400 DBS.200076: There is no database account nobody.";
    assert_eq!(world.put(&starrocks("/starrocks/users/password"), &password("nobody")).await.refusal(), unknown);
    assert_eq!(world.delete(&format!("{users}?user_name=nobody"), &Value::Null).await.refusal(), unknown);
    world.delete(&format!("{users}?user_name=analyst"), &Value::Null).await.ok();
    assert_eq!(listed("analyst").await.refusal(), "400 DBS.200076: There is no database account analyst.");
    world.post(&starrocks("/starrocks/users/sync"), &json!({ "action": "startSyncTaurusAccount" })).await.ok();
    assert_eq!(world.post(&starrocks("/starrocks/users/sync"), &json!({ "action": "sing" })).await.status, 400);
}

#[tokio::test]
async fn parameters_are_changed_within_their_range_all_or_none() {
    let world = World::start().await;
    let path = starrocks("/starrocks/configurations");
    let change =
        async |values: Value| world.put(&path, &json!({ "node_type": "be", "parameter_values": values })).await;
    let value = async || world.get(&format!("{path}?node_type=be")).await.ok()["parameter_values"][0]["value"].clone();
    let place = "400 DBS.200001: Parameter error: body.parameter_values";
    for (values, reason) in [
        (json!({ "alter_tablet_worker_count": "20", "nothing": "1" }), ".nothing: be nodes have no such parameter."),
        (json!({ "alter_tablet_worker_count": "21" }), ".alter_tablet_worker_count: it must be from 1 to 20."),
        (json!({ "storage_root_path": "/" }), ".storage_root_path: it is read-only."),
    ] {
        assert_eq!(change(values).await.refusal(), format!("{place}{reason}"));
        assert_eq!(value().await, "3");
    }
    let changed = change(json!({ "alter_tablet_worker_count": "20" })).await.ok();
    assert_eq!((changed["restart_required"].clone(), value().await), (json!(false), json!("20")));
    let busy = change(json!({ "base_compaction_num_threads_per_disk": "5" })).await;
    assert_eq!(
        busy.refusal(),
        "409 DBS.200019: Another operation is being performed on the instance: modify_parameters."
    );
    world.advance(3);
    assert_eq!(change(json!({ "base_compaction_num_threads_per_disk": "5" })).await.ok()["restart_required"], true);
}

#[tokio::test]
async fn logs_are_read_in_a_window_page_by_page() {
    let world = World::start().await;
    let body = |level: &str, line: &str| {
        json!({
            "node_id": NODE, "start_time": "2026-03-03T19:00:00+0800", "end_time": "2026-03-03T21:00:00+0800",
            "level": level, "limit": "1", "line_num": line,
        })
    };
    let read = async |level: &str, line: &str| {
        world.post(&starrocks("/starrocks/error-logs"), &body(level, line)).await.ok()["error_log_list"].clone()
    };
    let first = read("ALL", "").await;
    // The entry of two hours ago is before the window.
    assert_eq!((&first[0]["level"], &first[0]["time"]), (&json!("WARNING"), &json!("2026-03-03T11:03:04+0000")));
    let second = read("ALL", first[0]["line_num"].as_str().unwrap()).await;
    assert_eq!(second[0]["level"], "ERROR");
    assert_eq!(read("ALL", second[0]["line_num"].as_str().unwrap()).await, json!([]));
    assert_eq!(read("ERROR", "").await, second);
}

#[tokio::test]
async fn slow_statements_are_shown_only_when_that_is_switched_on() {
    let world = World::start().await;
    let body = json!({
        "node_id": NODE, "start_time": "2026-03-03T00:00:00Z", "end_time": "2026-03-04T00:00:00Z", "limit": 10, "operate_type": "INSERT",
    });
    let statement = async || {
        world.post(&starrocks("/starrocks/slow-logs"), &body).await.ok()["slow_log_list"][0]["query_sample"].clone()
    };
    let switch = starrocks("/starrocks/slowlog-sensitive");
    assert_eq!(world.get(&switch).await.ok()["open_slow_log_switch"], "false");
    assert!(statement().await.as_str().unwrap().ends_with("GROUP BY ?"));
    assert_eq!(world.put(&switch, &json!({ "open_slow_log_switch": true })).await.ok(), Value::Null);
    assert!(statement().await.as_str().unwrap().ends_with("GROUP BY 1"));
}

#[tokio::test]
async fn logs_are_sent_to_their_configured_group() {
    let world = World::start().await;
    let path = "/starrocks/instances/logs/lts-configs";
    let entry = json!({ "instance_id": STARROCKS, "log_type": "slow_log", "lts_group_id": "g", "lts_stream_id": "s" });
    world.post(path, &json!({ "log_configs": [entry] })).await.ok();
    let listed = world.get(path).await.ok()["instance_lts_configs"][0]["lts_configs"].clone();
    assert_eq!(listed, json!([{ "log_type": "slow_log", "lts_group_id": "g", "lts_stream_id": "s", "enabled": true }]));
    let delete = |kind: &str| json!({ "log_configs": [{ "instance_id": STARROCKS, "log_type": kind }] });
    let refused = world.delete(path, &delete("error_log")).await.refusal();
    assert!(refused.starts_with("400 DBS.280001: The log configuration of error_log"), "{refused}");
    world.delete(path, &delete("slow_log")).await.ok();
    assert_eq!(world.get(path).await.ok()["instance_lts_configs"][0]["lts_configs"], json!([]));
    let elsewhere =
        json!({ "log_configs": [{ "instance_id": format!("{}in17", "0".repeat(32)), "log_type": "slow_log" }] });
    assert_eq!(world.delete(path, &elsewhere).await.refusal(), "400 DBS.200022: Instance not found.");
}

#[tokio::test]
async fn sessions_end_all_or_none() {
    let world = World::start().await;
    let path = starrocks("/htap/process");
    let count = async || world.get(&path).await.ok()["process_list"].as_array().unwrap().len();
    let refused = world.delete(&path, &json!({ "process_list": ["16777219", "7"] })).await;
    assert_eq!(refused.refusal(), "400 DBS.200001: Parameter error: body.process_list: there is no session 7.");
    assert_eq!(count().await, 2);
    world.delete(&path, &json!({ "process_list": ["16777219"] })).await.ok();
    assert_eq!(count().await, 1);
}

#[tokio::test]
async fn the_queue_of_queries_keeps_its_rule() {
    let world = World::start().await;
    let path = starrocks("/query-queue/rules");
    let rule = |queries: i64| {
        json!({ "query_queue_rule": {
            "query_queue_max_queued_queries": queries,
            "query_queue_pending_timeout_second": 60,
            "query_queue_concurrency_limit": 10,
            "query_queue_mem_used_pct_limit": 80,
            "query_queue_cpu_used_pct_limit": 70,
        } })
    };
    world.put(&path, &rule(512)).await.ok();
    world.post(&starrocks("/htap/query-queue/switch"), &json!({ "enable_query_queue_select": "true" })).await.ok();
    let kept = world.get(&path).await.ok()["query_queue_rule"].clone();
    assert_eq!(
        (&kept["query_queue_max_queued_queries"], &kept["enable_query_queue_select"]),
        (&json!(512), &json!("true"))
    );
    world.put(&path, &rule(0)).await.ok();
    let refused = world.put(&path, &rule(-1)).await.refusal();
    assert!(refused.ends_with("body.query_queue_rule.query_queue_max_queued_queries must be at least 0."), "{refused}");
    let refused = world.put(&path, &rule(10_241)).await.refusal();
    assert!(
        refused.ends_with("body.query_queue_rule.query_queue_max_queued_queries must be from 0 to 10240."),
        "{refused}"
    );
}

#[tokio::test]
async fn accounts_are_for_databases_that_are_there() {
    let world = World::start().await;
    let users =
        async || world.get(&starrocks("/starrocks/users?limit=100&offset=0")).await.ok()["user_details"].clone();
    let before = users().await;
    let body = |databases: Value| json!({ "user_name": "analyst", "password": "Not-A-Real-1", "databases": databases });
    let absent = "400 DBS.200001: Parameter error: body.databases: there is no database nowhere.";
    let refused = world.post(&starrocks("/starrocks/users"), &body(json!(["shop_rep", "nowhere"]))).await;
    assert_eq!(refused.refusal(), absent);
    let permission = json!({ "user_name": "user_test", "databases": ["nowhere"], "ddl": 1 });
    assert_eq!(world.put(&starrocks("/starrocks/users/permission"), &permission).await.refusal(), absent);
    assert_eq!(users().await, before);
    let databases = json!(["shop_rep", "INFORMATION_SCHEMA", "*"]);
    world.post(&starrocks("/starrocks/users"), &body(databases.clone())).await.ok();
    assert_eq!(users().await[1]["databases"], databases);
}
