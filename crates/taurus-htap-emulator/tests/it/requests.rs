//! An invalid request is refused with a status, a code, the field and the rule.

use std::fmt::Write;

use reqwest::Method;
use serde_json::{Value, json};

use crate::support::{NODE, PROJECT, TAURUSDB, TOKEN, World, send, starrocks};

#[tokio::test]
async fn violations_name_the_field_and_the_rule() {
    let world = World::start().await;
    let check = starrocks("/starrocks/databases/replication/table-config-check");
    let mut refusals = String::new();
    let mut refuse =
        |title: &str, answer: &crate::support::Answer| writeln!(refusals, "{title}\n  {}", answer.refusal()).unwrap();
    for (title, path, body) in [
        ("a number for text", &check, json!({ "task_name": 42 })),
        ("null", &check, json!({ "task_name": null })),
        ("no object", &check, json!([])),
        (
            "deep inside",
            &check,
            json!({ "db_configs": [{ "param_name": "a" }, { "param_name": "b", "value": false }] }),
        ),
        ("not in the enumeration", &check, json!({ "table_repl_config": { "repl_type": "only", "tables": [1] } })),
        ("too long", &check, json!({ "target_database_name": "x".repeat(129) })),
        ("three at once", &check, json!({ "task_name": "é", "source_database_name": "", "tables_configs": {} })),
        ("required", &starrocks("/starrocks/users"), json!({ "user_name": "Bob", "dml": 4, "databases": [] })),
        ("too many", &starrocks("/htap/databases"), json!({ "source_instance_id": "x" })),
    ] {
        refuse(title, &world.post(path, &body).await);
    }
    let sessions: Vec<_> = (0..21).map(|id| id.to_string()).collect();
    refuse("entries", &world.delete(&starrocks("/htap/process"), &json!({ "process_list": sessions })).await);
    refuse(
        "an integer",
        &world.put(&starrocks("/starrocks/slowlog-sensitive"), &json!({ "open_slow_log_switch": "yes" })).await,
    );
    let password = json!({ "user_name": "user_test", "password": 12345 });
    refuse("a secret", &world.put(&starrocks("/starrocks/users/password"), &password).await);
    refuse("a path", &world.get("/instances/x/starrocks/nodes").await);
    refuse("a TaurusDB instance is meant", &world.get(&starrocks("/htap")).await);
    refuse("a query that is required", &world.get(&starrocks("/starrocks/configurations")).await);
    refuse("a query", &world.get(&starrocks("/starrocks/users?limit=ten&offset=0")).await);
    refuse("text of a number", &world.get(&starrocks("/starrocks/databases?limit=-1")).await);
    refuse("twice", &world.get("/jobs?id=1&id=2").await);
    refuse("a header", &send(world.request(Method::GET, &starrocks("/htap/process")).header("X-Language", "fr")).await);
    insta::assert_snapshot!(refusals);
}

#[tokio::test]
async fn unknown_paths_methods_and_media_types_are_refused() {
    let world = World::start().await;
    let url = |path: &str| format!("{}{path}", world.emulator.endpoint());
    let check = url(&format!("/v3/{PROJECT}{}", starrocks("/starrocks/databases/replication/table-config-check")));
    let post = |content_type: &str, body: &str| {
        let request = world.client.post(&check).header("X-Auth-Token", TOKEN).body(body.to_owned());
        send(if content_type.is_empty() { request } else { request.header("Content-Type", content_type) })
    };
    let mut refusals = String::new();
    let mut refuse =
        |title: &str, answer: &crate::support::Answer| writeln!(refusals, "{title}\n  {}", answer.refusal()).unwrap();
    // Both without a credential: it is not asked for when there is no operation.
    refuse("unknown path", &send(world.client.get(url("/v3/nothing/here"))).await);
    let wrong_method = send(world.client.patch(&check)).await;
    refuse("wrong method", &wrong_method);
    assert_eq!(wrong_method.headers["allow"], "POST");
    refuse("no content type", &post("", "{}").await);
    refuse("another content type", &post("text/plain; charset=utf-8", "{}").await);
    refuse("no body", &post("application/json", "").await);
    refuse("malformed JSON", &post("application/json", "{\"task_name\": ").await);
    refuse("nesting", &post("application/json", &"[".repeat(100_000)).await);
    refuse("too large", &post("application/json", &" ".repeat((16 << 20) + 1)).await);
    insta::assert_snapshot!(refusals);
    // What official SDKs send.
    assert_eq!(post("application/json;charset=utf-8", "{\"task_name\": \"x\"}").await.status, 400);
}

#[tokio::test]
async fn bodies_that_are_no_utf_8_are_refused() {
    let world = World::start().await;
    let path = starrocks("/starrocks/users");
    let request = world.request(Method::POST, &path).header("Content-Type", "application/json").body(vec![0xff, 0xfe]);
    assert!(send(request).await.refusal().starts_with("400 DBS.200001: Parameter error: body is not JSON"));
}

#[tokio::test]
async fn nothing_that_is_sent_makes_the_emulator_fail() {
    let world = World::start().await;
    let paths = ["/starrocks/error-logs", "/starrocks/slow-logs"].map(starrocks);
    for time in ["", "2026-03-03T00:00:00+0800", "99999999999999999999999", "2026-13-03T00:00:00Z", "é", "-"] {
        for path in &paths {
            for line in ["", "x", "340282366920938463463374607431768211456", "-1"] {
                let limit: Value = if path.ends_with("error-logs") { "1".into() } else { 1.into() };
                let body = json!({
                    "node_id": NODE, "start_time": time, "end_time": time, "level": "ALL", "limit": limit, "line_num": line,
                });
                assert_ne!(world.post(path, &body).await.status, 500, "{path} {body}");
            }
        }
    }
    let body = json!({
        "database_tables": [], "source_instance_id": TAURUSDB, "selected_tables": [{}], "filter_type": "exclude_tables",
    });
    world.post(&starrocks("/htap/tables?limit=999999999&offset=999999999"), &body).await.ok();
}

#[tokio::test]
async fn what_clients_write_differently_is_taken_for_the_same() {
    let world = World::start().await;
    let window = json!({ "node_id": NODE, "start_time": "2026-03-03T00:00:00Z", "end_time": "2026-03-04T00:00:00Z" });
    let with = |change: Value| {
        let mut body = window.clone();
        body.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        body
    };
    // A number, or its text.
    let errors = async |limit: Value| {
        let body = with(json!({ "level": "ALL", "limit": limit }));
        world.post(&starrocks("/starrocks/error-logs"), &body).await.ok()["error_log_list"].as_array().unwrap().len()
    };
    assert_eq!([errors(json!("2")).await, errors(json!(2)).await], [2, 2]);
    let slow = async |limit: Value| {
        let body = with(json!({ "limit": limit }));
        world.post(&starrocks("/starrocks/slow-logs"), &body).await.ok()["slow_log_list"].as_array().unwrap().len()
    };
    assert_eq!([slow(json!(1)).await, slow(json!("1")).await, slow(json!(5000)).await], [1, 1, 2]);
    // A boolean, or its text.
    let switch = starrocks("/starrocks/slowlog-sensitive");
    for (value, expected) in
        [(json!(true), "GROUP BY 1"), (json!("false"), "GROUP BY ?"), (json!("true"), "GROUP BY 1")]
    {
        world.put(&switch, &json!({ "open_slow_log_switch": value })).await.ok();
        let body = with(json!({ "limit": 1, "operate_type": "INSERT" }));
        let log = world.post(&starrocks("/starrocks/slow-logs"), &body).await.ok();
        assert!(log["slow_log_list"][0]["query_sample"].as_str().unwrap().ends_with(expected), "{value}: {log}");
    }
    world.post(&starrocks("/htap/query-queue/switch"), &json!({ "enable_query_queue_select": true })).await.ok();
    let upgrade = json!({ "delay": "false", "is_skip_validate": "true" });
    world.post(&starrocks("/starrocks/db-upgrade"), &upgrade).await.ok();
    world.advance(60);
    // The Terraform provider writes the period as a number.
    let mut instance = crate::instances::request();
    instance["pay_info"] = json!({ "pay_model": "1", "period": 2, "period_type": 2 });
    let created = world.post(&format!("/instances/{TAURUSDB}/starrocks"), &instance).await.ok();
    let payment = &created["instance"]["pay_info"];
    assert_eq!((&payment["period"], &payment["period_type"]), (&json!("2"), &json!("2")));
    // No list, `null`, or an empty one.
    let user = json!({ "user_name": "reader", "password": "Not-A-Real-1", "databases": null });
    world.post(&starrocks("/starrocks/users"), &user).await.ok();
    let tables = json!({
        "source_instance_id": TAURUSDB, "filter_type": "exclude_tables", "selected_tables": null,
        "database_tables": [{ "database": "stock", "tables": null }],
    });
    let tables = world.post(&starrocks("/htap/tables"), &tables).await.ok()["tables"].clone();
    assert_eq!(tables, json!(["stock.warehouses", "stock.movements"]));
    // A header without a value counts as absent.
    send(world.request(Method::GET, &starrocks("/htap/process")).header("X-Language", "")).await.ok();
    // IAM takes a body without its type.
    let body = r#"{"auth":{"identity":{"methods":["token"],"token":{"id":"emulator-token"}}}}"#;
    let url = format!("{}/v3.0/OS-CREDENTIAL/securitytokens", world.emulator.endpoint());
    assert!(send(world.client.post(url).body(body)).await.ok()["credential"]["access"].is_string());
}

#[tokio::test]
async fn what_a_field_cannot_mean_is_refused_in_any_form() {
    let world = World::start().await;
    let mut refusals = String::new();
    for (path, body) in [
        ("/starrocks/error-logs", json!({ "limit": 1.5 })),
        ("/starrocks/error-logs", json!({ "limit": -1 })),
        ("/starrocks/error-logs", json!({ "limit": true })),
        ("/starrocks/slow-logs", json!({ "limit": "many" })),
        ("/starrocks/slow-logs", json!({ "limit": 5001 })),
        ("/starrocks/db-upgrade", json!({ "delay": "yes", "is_skip_validate": 1 })),
        ("/htap/query-queue/switch", json!({ "enable_query_queue_select": 1 })),
        ("/starrocks/users", json!({ "user_name": null, "databases": "shop" })),
    ] {
        let mut all = json!({
            "node_id": NODE, "start_time": "2026-03-03T00:00:00Z", "end_time": "2026-03-04T00:00:00Z", "level": "ALL",
            "user_name": "reader", "password": "Not-A-Real-1",
        });
        all.as_object_mut().unwrap().extend(body.as_object().unwrap().clone());
        writeln!(refusals, "{body}\n  {}", world.post(&starrocks(path), &all).await.refusal()).unwrap();
    }
    insta::assert_snapshot!(refusals);
}

#[tokio::test]
async fn older_sdks_get_what_they_can_read() {
    let world = World::start().await;
    let duration = async |user_agent: &str| {
        // Without the strict check: the document has the type of the newest sources.
        let request = world.request(Method::GET, &starrocks("/htap/process")).header("User-Agent", user_agent);
        request.send().await.unwrap().json::<Value>().await.unwrap()["process_list"][0]["duration"].clone()
    };
    assert_eq!(duration("huaweicloud-usdk-go/3.0; go1.26").await, "0");
    assert_eq!(duration("huaweicloud-usdk-python/3.0").await, 0);
}
