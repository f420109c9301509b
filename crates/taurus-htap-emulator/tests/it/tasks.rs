//! A synchronization task from its creation to its end.

use reqwest::Method;
use serde_json::{Value, json};
use taurus_htap_emulator::Emulator;

use crate::{
    checks::check_tables,
    support::{STARROCKS, TAURUSDB, World, send, starrocks},
};

const PATH: &str = "/starrocks/databases/replication";

fn replication(path: &str) -> String {
    starrocks(&format!("{PATH}{path}"))
}

async fn create(world: &World) {
    let tables = json!({ "repl_type": "include_tables", "repl_scope": "part", "tables": ["orders"] });
    let configs = json!([{ "table_name": "orders", "table_config": "order by id" }]);
    let change = json!({ "is_create_task": "true", "table_repl_config": tables, "tables_configs": configs });
    check_tables(world, change).await.ok();
}

fn start() -> Value {
    json!({
        "source_instance_id": TAURUSDB,
        "source_database": "shop",
        "target_database": "shop_rep",
        "task_name": "orders_sync",
    })
}

fn named() -> Value {
    json!({ "task_name": "orders_sync" })
}

async fn progress(world: &World) -> String {
    let list = world.get(&replication("")).await.ok();
    let state = |task: &Value| format!("{} {} {}", task["status"], task["stage"], task["percentage"]).replace('"', "");
    list["replications"].as_array().unwrap().iter().map(state).collect::<Vec<_>>().join(", ")
}

async fn job(world: &World, response: &Value) -> String {
    let id = response["job_id"].as_str().unwrap();
    let job = world.get(&format!("/jobs?id={id}")).await.ok()["job"].clone();
    assert_eq!(job["id"], id);
    job["status"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_task_lives_from_check_to_deletion() {
    let world = World::start().await;
    create(&world).await;
    assert_eq!(progress(&world).await, " Wait 0");
    world.advance(5);
    assert_eq!(progress(&world).await, "Yes Wait 0");

    let started = world.post(&replication(""), &start()).await.ok();
    assert_eq!(job(&world, &started).await, "Pending");
    world.advance(1);
    assert_eq!(job(&world, &started).await, "Running");
    world.advance(2);
    assert_eq!((job(&world, &started).await.as_str(), progress(&world).await.as_str()), ("Completed", "Yes Full 0"));
    world.advance(30);
    assert_eq!(progress(&world).await, "Yes Full 50");
    world.advance(30);
    assert_eq!(progress(&world).await, "Yes Incremental 100");

    world.post(&replication("/pause"), &named()).await.ok();
    world.advance(3);
    assert_eq!(progress(&world).await, "Yes Paused 100");
    world.post(&replication("/resume"), &named()).await.ok();
    world.advance(3);
    assert_eq!(progress(&world).await, "Yes Incremental 100");
    let list = world.get(&replication("")).await.ok();
    assert_eq!(list["replications"][0]["catchup_stage"], "Incremental");

    let deleted = world.delete(&replication(""), &named()).await.ok();
    assert_eq!(progress(&world).await, "Yes Cancelled 0");
    world.advance(3);
    assert_eq!((job(&world, &deleted).await.as_str(), progress(&world).await.as_str()), ("Completed", ""));
    let gone = world.get(&replication("/configuration?task_name=orders_sync")).await;
    assert_eq!(gone.refusal(), "400 DBS.270022: There is no synchronization task orders_sync.");
    let gone = world.delete(&replication(""), &named()).await;
    assert_eq!(gone.refusal(), "400 DBS.05000091: There is no synchronization task orders_sync.");
    // The name is free again.
    create(&world).await;
}

#[tokio::test]
async fn a_task_is_changed_as_a_whole() {
    let world = World::start().await;
    create(&world).await;
    let mut body = json!({
        "source_instance_id": TAURUSDB,
        "source_database_name": "shop",
        "target_database_name": "shop_rep",
        "task_name": "orders_sync",
        "db_configs": [{ "param_name": "sync_commit_interval_ms", "value": "1000" }],
        "tables_configs": [{ "table_name": "customers", "table_config": "order by id" }],
    });
    let changed = world.put(&replication(""), &body).await.ok();
    world.advance(3);
    assert_eq!(job(&world, &changed).await, "Completed");
    let by_name = world.get(&replication("/configuration?task_name=orders_sync")).await.ok();
    assert_eq!(
        by_name["table_info"],
        json!([{ "table_name": "customers", "table_config": "order by id", "check_result": "success" }])
    );
    assert_eq!(by_name["database_info"]["db_config_check_results"][2]["value"], "1000");
    assert_eq!(by_name["database_info"]["db_config_check_results"][8]["value"], "86400");
    let by_database = world.get(&replication("/configuration/shop_rep")).await.ok();
    assert_eq!(by_database, by_name);

    // Nothing is changed when something does not fit.
    body["tables_configs"][0]["table_config"] = "order by nickname".into();
    let refused = world.put(&replication(""), &body).await;
    let reason = "the configuration names a column that the definition does not have [config-column-missing]";
    assert_eq!(refused.reasons(), [format!("table customers: column nickname: {reason}")]);
    assert_eq!(refused.ok().get("job_id"), None);
    assert_eq!(
        world.get(&replication("/configuration?task_name=orders_sync")).await.ok()["table_info"],
        by_name["table_info"]
    );
    body["task_name"] = "other_sync".into();
    assert_eq!(
        world.put(&replication(""), &body).await.refusal(),
        "400 DBS.05000091: There is no synchronization task other_sync."
    );
}

#[tokio::test]
async fn stages_decide_what_can_be_done() {
    let world = World::start().await;
    let pause = async || world.post(&replication("/pause"), &named()).await;
    let resume = async || world.post(&replication("/resume"), &named()).await;
    assert_eq!(pause().await.refusal(), "400 DBS.05000091: There is no synchronization task orders_sync.");
    create(&world).await;
    let state = |stage: &str, why: &str| {
        format!("403 DBS.200011: The synchronization task orders_sync in stage {stage} {why}.")
    };
    assert_eq!(pause().await.refusal(), state("Wait", "does not allow this"));
    assert_eq!(resume().await.refusal(), state("Wait", "does not allow this"));
    world.post(&replication(""), &start()).await.ok();
    assert_eq!(
        world.post(&replication(""), &start()).await.refusal(),
        "409 DBS.200019: Another operation is being performed on the instance: the synchronization task orders_sync is \
         being changed."
    );
    world.advance(3);
    assert_eq!(world.post(&replication(""), &start()).await.refusal(), state("Full", "does not allow this"));
    assert_eq!(resume().await.refusal(), state("Full", "does not allow this"));
    pause().await.ok();
    world.advance(3);
    assert_eq!(pause().await.refusal(), state("Paused", "does not allow this"));
    world.delete(&replication(""), &named()).await.ok();
    assert_eq!(resume().await.refusal(), state("Cancelled", "does not allow this"));
}

#[tokio::test]
async fn starting_creates_a_task_that_was_not_there() {
    let world = World::start().await;
    world.post(&replication(""), &start()).await.ok();
    world.advance(63);
    assert_eq!(progress(&world).await, "Yes Incremental 100");
    let mut other = start();
    other["target_database"] = "elsewhere".into();
    let refused = world.post(&replication(""), &other).await;
    assert_eq!(
        refused.refusal(),
        "400 DBS.200001: Parameter error: the task orders_sync synchronizes shop to shop_rep."
    );
    other["task_name"] = "other_sync".into();
    world.post(&replication(""), &other).await.ok();
    let databases = world.get(&starrocks("/starrocks/databases")).await.ok();
    assert_eq!(databases["databases"], json!(["information_schema", "sys", "shop_rep", "elsewhere"]));
    other["source_database"] = "nowhere".into();
    other["task_name"] = "third_sync".into();
    assert_eq!(world.post(&replication(""), &other).await.status, 400);
}

#[tokio::test]
async fn starting_creates_no_task_beyond_the_quota() {
    const QUOTA: usize = 20_000;
    let world = World::start().await;
    create(&world).await;
    let mut state = world.control(Method::GET, "/state", &Value::Null).await.ok();
    let tasks = state["world"]["instances"][STARROCKS]["tasks"].as_object_mut().unwrap();
    let task = tasks["orders_sync"].clone();
    tasks.extend((1..QUOTA - 1).map(|number| (format!("task_{number}"), task.clone())));
    let scratch = tempfile::tempdir().unwrap();
    let path = scratch.path().join("state.json");
    std::fs::write(&path, state.to_string()).unwrap();

    let world = World::with(Emulator::builder().state_file(&path)).await;
    let begin = async |name: &str| {
        let mut body = start();
        body["task_name"] = name.into();
        world.post(&replication(""), &body).await
    };
    begin("last").await.ok();
    assert_eq!(begin("one_more").await.refusal(), "403 DBS.200041: The emulator keeps no more synchronization tasks.");
    let list = world.get(&replication("?limit=1&offset=0")).await.ok();
    assert_eq!(list["total_count"], QUOTA.to_string());
    // Existing tasks can be started, and deleted ones do not count.
    begin("orders_sync").await.ok();
    world.delete(&replication(""), &json!({ "task_name": "task_1" })).await.ok();
    world.advance(3);
    begin("one_more").await.ok();
}

#[tokio::test]
async fn a_job_that_fails_changes_nothing() {
    let world = World::start().await;
    create(&world).await;
    let request = world.request(reqwest::Method::POST, &replication("")).json(&start());
    let started = send(request.header("X-Emulator-Fault", "job-failed")).await.ok();
    world.advance(3);
    assert_eq!(job(&world, &started).await, "Failed");
    assert_eq!(progress(&world).await, " Wait 0");
}
