//! What is no valid request is refused with a status, a code, the field and the rule.

use std::fmt::Write;

use reqwest::Method;
use serde_json::{Value, json};

use crate::support::{NODE, PROJECT, TAURUSDB, TOKEN, World, send, starrocks};

#[tokio::test]
async fn violations_name_the_field_and_the_rule() {
    let world = World::start().await;
    let check = starrocks("/starrocks/databases/replication/table-config-check");
    let mut told = String::new();
    let mut tell =
        |title: &str, answer: &crate::support::Answer| writeln!(told, "{title}\n  {}", answer.refusal()).unwrap();
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
        tell(title, &world.post(path, &body).await);
    }
    let sessions: Vec<_> = (0..21).map(|id| id.to_string()).collect();
    tell("entries", &world.delete(&starrocks("/htap/process"), &json!({ "process_list": sessions })).await);
    tell(
        "an integer",
        &world.put(&starrocks("/starrocks/slowlog-sensitive"), &json!({ "open_slow_log_switch": "yes" })).await,
    );
    let password = json!({ "user_name": "user_test", "password": 12345 });
    tell("a secret", &world.put(&starrocks("/starrocks/users/password"), &password).await);
    tell("a path", &world.get("/instances/x/starrocks/nodes").await);
    tell("a TaurusDB instance is meant", &world.get(&starrocks("/htap")).await);
    tell("a query that is required", &world.get(&starrocks("/starrocks/configurations")).await);
    tell("a query", &world.get(&starrocks("/starrocks/users?limit=ten&offset=0")).await);
    tell("text of a number", &world.get(&starrocks("/starrocks/databases?limit=-1")).await);
    tell("twice", &world.get("/jobs?id=1&id=2").await);
    tell("a header", &send(world.request(Method::GET, &starrocks("/htap/process")).header("X-Language", "fr")).await);
    insta::assert_snapshot!(told);
}

#[tokio::test]
async fn what_is_no_call_of_the_api_is_told_apart() {
    let world = World::start().await;
    let url = |path: &str| format!("{}{path}", world.emulator.endpoint());
    let check = url(&format!("/v3/{PROJECT}{}", starrocks("/starrocks/databases/replication/table-config-check")));
    let post = |content_type: &str, body: &str| {
        let request = world.client.post(&check).header("X-Auth-Token", TOKEN).body(body.to_owned());
        send(if content_type.is_empty() { request } else { request.header("Content-Type", content_type) })
    };
    let mut told = String::new();
    let mut tell =
        |title: &str, answer: &crate::support::Answer| writeln!(told, "{title}\n  {}", answer.refusal()).unwrap();
    // Both without a credential: nobody is asked who he is when there is nothing to see.
    tell("unknown path", &send(world.client.get(url("/v3/nothing/here"))).await);
    let wrong_method = send(world.client.patch(&check)).await;
    tell("wrong method", &wrong_method);
    assert_eq!(wrong_method.headers["allow"], "POST");
    tell("no content type", &post("", "{}").await);
    tell("another content type", &post("text/plain; charset=utf-8", "{}").await);
    tell("no body", &post("application/json", "").await);
    tell("malformed JSON", &post("application/json", "{\"task_name\": ").await);
    tell("nesting", &post("application/json", &"[".repeat(100_000)).await);
    tell("too large", &post("application/json", &" ".repeat((4 << 20) + 1)).await);
    insta::assert_snapshot!(told);
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
