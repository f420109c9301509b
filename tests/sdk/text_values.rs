//! Integers and booleans that the service writes as text, from the body of a response to the types of the library.

use integration_tests::{SPEC, client, instance};
use serde_json::{Value, json};
use spec_replay::Replay;
use taurus_htap::api::types::DataReplication;

async fn task(task: Value) -> DataReplication {
    let replay = Replay::start(SPEC).await;
    replay
        .answer_in_turn("ListStarRocksDataReplications", [json!({ "total_count": "1", "replications": [task] })])
        .await;
    let client = client(&replay.uri()).build().unwrap();
    instance(&client).replication().tasks().all().await.unwrap().remove(0)
}

fn held(task: &DataReplication) -> (Option<i64>, Option<i64>, Option<bool>, Option<bool>) {
    (task.percentage, task.catchup_percentage, task.is_need_repair, task.is_main_task)
}

#[tokio::test]
async fn documented_text_is_read() {
    let read = task(json!({
        "percentage": "42", "catchup_percentage": "0", "is_need_repair": "false", "is_main_task": "true",
    }))
    .await;
    assert_eq!(held(&read), (Some(42), Some(0), Some(false), Some(true)));
}

#[tokio::test]
async fn values_are_read_as_well() {
    let read =
        task(json!({ "percentage": 42, "catchup_percentage": null, "is_need_repair": false, "is_main_task": 1 })).await;
    assert_eq!(held(&read), (Some(42), None, Some(false), Some(true)));
}

#[tokio::test]
async fn text_beside_undocumented_values_is_read_by_the_same_rules() {
    // A number where text is documented: everything is read leniently.
    let read = task(json!({
        "task_name": 7, "percentage": "99.50", "catchup_percentage": " ", "is_need_repair": "TRUE", "is_main_task": "",
    }))
    .await;
    assert_eq!(read.task_name.as_deref(), Some("7"));
    assert_eq!(held(&read), (Some(99), None, Some(true), None));
    let read =
        task(json!({ "task_name": 7, "percentage": 1e2, "catchup_percentage": "5", "is_need_repair": "0" })).await;
    assert_eq!(held(&read), (Some(100), Some(5), Some(false), None));
}
