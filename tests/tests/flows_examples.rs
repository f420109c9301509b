//! The examples of the flows, run against a scripted service.

#![allow(clippy::duplicate_mod, reason = "each example brings along what they share")]

use serde_json::json;
use taurus_htap::JobId;
use tests::{
    scripted::ok,
    tasks::{CONFIG, LIST, SOURCE, client, config, config_with, job, listed, no_task, scripted},
};

macro_rules! example {
    ($name:ident, $path:literal) => {
        #[path = $path]
        #[allow(dead_code, reason = "its `main` is not called")]
        mod $name;
    };
}

example!(check_all, "../../crates/taurus-htap/examples/check_all.rs");
example!(delete, "../../crates/taurus-htap/examples/delete.rs");
example!(job_example, "../../crates/taurus-htap/examples/job.rs");
example!(modify, "../../crates/taurus-htap/examples/modify.rs");
example!(pause_resume, "../../crates/taurus-htap/examples/pause_resume.rs");
example!(replicate, "../../crates/taurus-htap/examples/replicate.rs");

#[tokio::test]
async fn check_all_looks_at_every_part() {
    let (service, instance) = scripted().await;
    service
        .on(LIST, [no_task()])
        .on(
            "CheckTableConfig",
            [ok(json!({ "tbl_config_check_results": [{ "table_name": "orders", "check_result": "fail" }] }))],
        )
        .on("ShowInstanceDatabasesForHtap", [ok(json!({ "databases": ["shop"] }))])
        .on("ShowInstanceTablesForHtap", [ok(json!({ "tables": ["shop.orders", "shop.customers"] }))])
        .on("ListStarRocksDbParameters", [ok(json!({ "db_parameters": [] }))]);
    check_all::run(&instance, SOURCE).await.unwrap();
    assert_eq!(service.calls().len(), 5);
}

#[tokio::test]
async fn replicate_creates_starts_and_waits() {
    let (service, instance) = scripted().await;
    let stages = ["Wait", "Wait", "Full 20", "Incremental 100"];
    service
        .on(LIST, [no_task()].into_iter().chain(stages.map(listed)))
        .on(CONFIG, [config()])
        .on("CheckDataBaseConfig", [ok(json!({ "task_name": "orders_to_htap" }))])
        .on("CreateStarRocksDataReplication", [job("job-1")]);
    replicate::run(&instance, SOURCE).await.unwrap();
    let look = [LIST, CONFIG];
    let expected =
        [&[LIST, "CheckDataBaseConfig"][..], &look, &look, &["CreateStarRocksDataReplication"], &look, &look].concat();
    assert_eq!(service.calls(), expected);
}

#[tokio::test]
async fn pause_resume_does_both() {
    let (service, instance) = scripted().await;
    let stages = ["Incremental", "Paused", "Paused", "Incremental"];
    service
        .on(LIST, stages.map(listed))
        .on(CONFIG, [config()])
        .on("PauseStarRocksDataReplication", [job("job-1")])
        .on("ResumeStarRocksDataReplication", [job("job-2")]);
    pause_resume::run(&instance).await.unwrap();
    assert_eq!(
        (service.count("PauseStarRocksDataReplication"), service.count("ResumeStarRocksDataReplication")),
        (1, 1)
    );
}

#[tokio::test]
async fn modify_adds_a_table() {
    let (service, instance) = scripted().await;
    let larger =
        config_with(|config| config["table_repl_config"]["tables"] = json!(["orders", "customers", "order_items"]));
    service
        .on(LIST, [listed("Incremental")])
        .on(CONFIG, [config(), larger])
        .on("ModifyDataSync", [job("job-1")])
        .on("ShowGaussMySqlJobInfo", [ok(json!({ "job": { "id": "job-1", "status": "Completed" } }))]);
    modify::run(&instance, SOURCE).await.unwrap();
    modify::run(&instance, SOURCE).await.unwrap();
    assert_eq!(service.count("ModifyDataSync"), 1);
}

#[tokio::test]
async fn delete_waits_until_the_task_is_gone() {
    let (service, instance) = scripted().await;
    service
        .on(LIST, [listed("Paused"), no_task()])
        .on(CONFIG, [config()])
        .on("DeleteStarRocksDataReplication", [job("job-1")]);
    delete::run(&instance).await.unwrap();
    assert_eq!(service.count("DeleteStarRocksDataReplication"), 1);
}

#[tokio::test]
async fn job_is_waited_for_by_its_id() {
    let (service, _) = scripted().await;
    service.on("ShowGaussMySqlJobInfo", [ok(json!({ "job": { "id": "job-1", "status": "Completed" } }))]);
    job_example::run(&client(&service), JobId::new("job-1").unwrap()).await.unwrap();
    assert_eq!(service.queries("ShowGaussMySqlJobInfo"), ["id=job-1"]);
}
