//! Every field that the document describes of a response is answered somewhere, by each of its names, so that every
//! client finds its own; or it is listed here with the reason why the world has no value for it.

use std::collections::BTreeSet;

use reqwest::Method;
use serde_json::{Value, json};

use crate::{
    instances, strict,
    support::{NODE, PROJECT, STARROCKS, TAURUSDB, World, send, starrocks},
    workbooks,
};

/// What is never answered, and why.
const NEVER: [(&str, &str); 19] = [
    ("ListStarRocksDataReplicationsResponse.ext_text", "documented as not used"),
    ("HtapInstance.data_vip_v6", "the world has no IPv6"),
    ("StarRocksNode.traffic_vip", "null in every source"),
    ("StarRocksNode.traffic_vipv6", "null in every source"),
    ("StarRocksNode.param_group", "null in every source"),
    ("StarRocksVolume.iops", "null in every source"),
    ("StarRocksVolume.used", "null in every source"),
    ("StarRocksInstance.current_backup_node_id", "the world has no backups"),
    ("StarRocksInstance.bak_period", "the world has no backups"),
    ("StarRocksInstance.bak_keep_day", "the world has no backups"),
    ("StarRocksInstance.bak_expected_start_time", "the world has no backups"),
    ("StarRocksInstance.backup_used_space", "the world has no backups"),
    ("StarRocksInstance.frozen_time", "nothing is frozen"),
    ("StarRocksInstance.delete_at", "an instance that is deleted is not shown"),
    ("StarRocksInstance.param_group", "null in every source"),
    ("StarRocksInstance.dedicated_resource_id", "the world has no dedicated resources"),
    ("OpsWindow.period", "null in every source"),
    ("SlowLogEntry.slow_log_date", "its unit is not documented"),
    ("Job.entities", "depends on the kind of the job, and no source shows one"),
];

#[tokio::test]
async fn every_described_field_is_answered_or_has_a_reason() {
    let world = World::start().await;
    let mut seen = BTreeSet::new();
    let mut call = async |method: Method, path: &str, body: Value| {
        let request = world.request(method.clone(), path);
        let answer = send(if body.is_null() { request } else { request.json(&body) }).await;
        assert!((200..300).contains(&answer.status), "{method} {path}: {} {}", answer.status, answer.body);
        let path = path.split('?').next().unwrap();
        strict::answered(method.as_str(), &format!("/v3/{PROJECT}{path}"), answer.status, &answer.body, &mut seen);
        answer.body
    };
    let (get, post, put, delete) = (Method::GET, Method::POST, Method::PUT, Method::DELETE);
    let replication = starrocks("/starrocks/databases/replication");
    let task = json!({
        "source_instance_id": TAURUSDB, "source_database_name": "shop", "target_database_name": "shop_rep", "task_name": "task",
        "is_create_task": "true", "db_configs": [{ "param_name": "sync_commit_interval_ms", "value": "5000" }],
        "tables_configs": [{ "table_name": "orders", "table_config": "order by id" }],
    });
    call(post.clone(), &format!("{replication}/table-config-check"), task.clone()).await;
    let mut other = task.clone();
    other["task_name"] = "other".into();
    other["source_database_name"] = "stock".into();
    other["tables_configs"] = json!([]);
    call(post.clone(), &format!("{replication}/database-config-check"), other).await;
    call(put.clone(), &replication, task).await;
    world.advance(3);
    let start = json!({
        "source_instance_id": TAURUSDB, "source_database": "shop", "target_database": "shop_rep", "task_name": "task",
    });
    call(post.clone(), &replication, start).await;
    world.advance(63);
    for action in ["pause", "resume"] {
        call(post.clone(), &format!("{replication}/{action}"), json!({ "task_name": "task" })).await;
        world.advance(3);
    }
    for path in ["", "/configuration?task_name=task", "/configuration/shop_rep", "/database-parameters"] {
        call(get.clone(), &format!("{replication}{path}"), Value::Null).await;
    }
    call(delete.clone(), &replication, json!({ "task_name": "other" })).await;
    call(get.clone(), &starrocks("/starrocks/databases"), Value::Null).await;
    call(post.clone(), &starrocks("/htap/databases"), json!({ "source_instance_id": TAURUSDB })).await;
    let tables = json!({
        "source_instance_id": TAURUSDB, "database_tables": [], "selected_tables": [], "filter_type": "include_tables",
    });
    call(post.clone(), &starrocks("/htap/tables"), tables).await;

    // A subscription, seen while it is created.
    let mut instance = instances::request();
    instance["pay_info"] = json!({ "pay_model": "1", "period": "1", "period_type": "2", "is_auto_renew": "0" });
    let instances = format!("/instances/{TAURUSDB}/starrocks");
    let created = call(post.clone(), &instances, instance).await;
    let id = created["instance"]["id"].as_str().unwrap().to_owned();
    call(get.clone(), &format!("/instances/{TAURUSDB}/htap"), Value::Null).await;
    call(get.clone(), &format!("{instances}/{id}"), Value::Null).await;
    world.advance(300);
    let flavor = json!({ "fe_flavor_id": "c44cfde6-d250-313c-8d7a-cd216f071658" });
    call(post.clone(), &format!("/instances/{id}/starrocks/resize-flavor"), flavor.clone()).await;
    world.advance(60);
    call(delete.clone(), &format!("{instances}/{id}"), Value::Null).await;
    let paid_by_use = call(post.clone(), &instances, instances::request()).await;
    has_job(&paid_by_use);
    call(post.clone(), &starrocks("/starrocks/resize-flavor"), flavor).await;
    world.advance(60);
    for path in ["/starrocks/restart".to_owned(), format!("/starrocks/{NODE}/restart")] {
        call(put.clone(), &starrocks(&path), Value::Null).await;
        world.advance(60);
    }
    call(put.clone(), &starrocks("/starrocks/security-group"), json!({ "security_group_id": "sg" })).await;
    world.advance(60);
    call(post.clone(), &starrocks("/starrocks/db-upgrade"), json!({})).await;
    world.advance(60);
    call(get.clone(), &starrocks("/starrocks/nodes"), Value::Null).await;

    let resource = json!({
        "enterprise_project_id": "0", "instance_num": 1, "mode": "Single", "availability_zone_mode": "single", "fe_node_num": 1,
        "be_node_num": 1, "fe_flavor_ref": "gaussdb.sr-fe.xlarge.x86.4", "be_flavor_ref": "gaussdb.sr-be.xlarge.x86.4",
        "subnet_id": "s",
    });
    let check = json!({ "action": "createInstance", "resource": resource });
    call(post.clone(), "/starrocks/resource-check", check).await;
    for path in ["datastores/star-rocks", "flavors/star-rocks", "storage-type/star-rocks?version_name=3.1"] {
        call(get.clone(), &format!("/htap/{path}"), Value::Null).await;
    }
    let users = starrocks("/starrocks/users");
    let user = json!({ "user_name": "reader", "password": "Not-A-Real-1", "databases": ["sys"] });
    call(post.clone(), &users, user).await;
    let password = json!({ "user_name": "reader", "password": "Not-A-Real-2" });
    call(put.clone(), &format!("{users}/password"), password).await;
    call(put.clone(), &format!("{users}/permission"), json!({ "user_name": "reader", "dml": 1 })).await;
    call(post.clone(), &format!("{users}/sync"), json!({ "action": "stopSyncTaurusAccount" })).await;
    call(get.clone(), &format!("{users}?limit=10&offset=0"), Value::Null).await;
    call(delete.clone(), &format!("{users}?user_name=reader"), Value::Null).await;
    let configurations = starrocks("/starrocks/configurations");
    let values = json!({ "node_type": "be", "parameter_values": { "alter_tablet_worker_count": "1" } });
    call(put.clone(), &configurations, values).await;
    world.advance(3);
    let shown = call(get.clone(), &format!("{configurations}?node_type=be"), Value::Null).await;
    let compared = json!({ "source_configuration_id": shown["configurations"]["configuration_id"] });
    call(post.clone(), "/configurations/starrocks/comparison", compared).await;

    let window = json!({
        "node_id": NODE, "start_time": "2026-03-03T00:00:00Z", "end_time": "2026-03-04T00:00:00Z", "level": "ALL", "limit": 10,
    });
    for path in ["error-logs", "slow-logs"] {
        call(post.clone(), &starrocks(&format!("/starrocks/{path}")), window.clone()).await;
    }
    call(put.clone(), &starrocks("/starrocks/slowlog-sensitive"), json!({ "open_slow_log_switch": true })).await;
    call(get.clone(), &starrocks("/starrocks/slowlog-sensitive"), Value::Null).await;
    let targets = "/starrocks/instances/logs/lts-configs";
    let target = json!({ "instance_id": STARROCKS, "log_type": "slow_log", "lts_group_id": "g", "lts_stream_id": "s" });
    call(post.clone(), targets, json!({ "log_configs": [target] })).await;
    call(get.clone(), targets, Value::Null).await;
    let target = json!({ "instance_id": STARROCKS, "log_type": "slow_log" });
    call(delete.clone(), targets, json!({ "log_configs": [target] })).await;
    call(get.clone(), &starrocks("/htap/process"), Value::Null).await;
    call(delete.clone(), &starrocks("/htap/process"), json!({ "process_list": ["16777219"] })).await;
    let switch = json!({ "enable_query_queue_select": "true" });
    call(post.clone(), &starrocks("/htap/query-queue/switch"), switch).await;
    let rule = call(get.clone(), &starrocks("/query-queue/rules"), Value::Null).await;
    call(put.clone(), &starrocks("/query-queue/rules"), rule).await;

    // A job that fails, to see why.
    let restart = world.request(put.clone(), &starrocks("/starrocks/restart")).header("X-Emulator-Fault", "job-failed");
    let job = send(restart).await.ok()["job_id"].as_str().unwrap().to_owned();
    world.advance(60);
    call(get.clone(), &format!("/jobs?id={job}"), Value::Null).await;

    let upload =
        workbooks::upload(&world, &[("template_type", "import_async"), ("file", "PK"), ("selected_dbs", "shop")]);
    let path = format!("/v3/{PROJECT}{}", starrocks("/htap/template"));
    strict::answered("POST", &path, 200, &upload.await.ok(), &mut seen);

    let never: BTreeSet<_> = NEVER.iter().map(|(field, _)| (*field).to_owned()).collect();
    let described = strict::described();
    let missing: BTreeSet<_> = described.difference(&seen).cloned().collect();
    assert!(NEVER.iter().all(|(_, reason)| !reason.is_empty()));
    assert_eq!(missing, never, "left: fields that are not answered; right: those that have a reason");
}

#[track_caller]
fn has_job(response: &Value) {
    assert!(response["job_id"].is_string(), "{response}");
}
