//! The documented request and responses, replayed: what goes on the wire, and what is made of what comes back.

use integration_tests::{
    INSTANCE, PROJECT, SPEC, TAURUS, TAURUS_NODE, TOKEN, client, describe, documented_task, errata, instance, spec,
};
use serde_json::{Value, json};
use spec_document::Document;
use spec_replay::{REQUEST_ID, Replay};
use taurus_htap::{CheckResult, Language};

const OPERATION: &str = "CheckTableConfig";

fn example(document: &Document) -> Value {
    let operation = document.operation(OPERATION).expect("the spec has the operation");
    operation.request_examples()[0].1.clone()
}

/// The documented request, with IDs of the documented shape.
fn documented_request(document: &Document) -> Value {
    let mut example = example(document);
    for (field, id) in [("source_instance_id", TAURUS), ("source_node_id", TAURUS_NODE)] {
        assert_eq!(example[field], field, "the page has the name of the field as its value");
        example[field] = json!(id);
    }
    example
}

#[tokio::test]
async fn documented_request_goes_out_as_documented() {
    let replay = Replay::start(SPEC).await;
    let client = client(&replay.uri()).build().unwrap();
    instance(&client).replication().create_task_with_table_config(&documented_task()).send().await.unwrap();

    let [request] = replay.received().await.try_into().expect("one call is one request");
    assert_eq!(request.method, "POST");
    let path = format!("/v3/{PROJECT}/instances/{INSTANCE}/starrocks/databases/replication/table-config-check");
    assert_eq!((request.url.path(), request.url.query()), (path.as_str(), None));
    assert_eq!(request.body_json::<Value>().unwrap(), documented_request(replay.document()));

    let mut headers: Vec<_> = request
        .headers
        .iter()
        .filter(|(name, _)| !matches!(name.as_str(), "host" | "content-length"))
        .map(|(name, value)| format!("{name}: {}", value.to_str().unwrap()))
        .collect();
    headers.sort();
    let expected = [
        "accept-encoding: identity",
        "accept: application/json",
        "content-type: application/json",
        "user-agent: taurus-htap/0.1.0",
        &format!("x-auth-token: {TOKEN}"),
    ];
    assert_eq!(headers, expected);
}

#[tokio::test]
async fn request_reads_as_snapshot() {
    let client = client("http://127.0.0.1:1").build().unwrap();
    let instance = instance(&client);
    let call = instance.replication().create_task_with_table_config(&documented_task());
    insta::assert_json_snapshot!(call.body());
}

#[tokio::test]
async fn check_never_creates() {
    let replay = Replay::start(SPEC).await;
    let client = client(&replay.uri()).build().unwrap();
    instance(&client).replication().check_table_config(&documented_task()).send().await.unwrap();

    let [request] = replay.received().await.try_into().expect("one call is one request");
    let mut expected = documented_request(replay.document());
    expected["is_create_task"] = json!("false");
    assert_eq!(request.body_json::<Value>().unwrap(), expected);
}

#[tokio::test]
async fn language_is_sent_when_set_and_the_call_wins() {
    let replay = Replay::start(SPEC).await;
    let client = client(&replay.uri()).language(Language::ZhCn).build().unwrap();
    let instance = instance(&client);
    let task = documented_task();
    let check = || instance.replication().check_table_config(&task);
    check().send().await.unwrap();
    check().language(Language::EnUs).send().await.unwrap();

    let sent: Vec<_> = replay.received().await.iter().map(|request| request.headers["x-language"].clone()).collect();
    assert_eq!(sent, ["zh-cn", "en-us"]);
}

#[tokio::test]
async fn documented_success_is_read() {
    let replay = Replay::start(SPEC).await;
    let client = client(&replay.uri()).build().unwrap();
    let report = instance(&client).replication().check_table_config(&documented_task()).send().await.unwrap();

    assert_eq!(report.source_database_name(), Some("source_database_name"));
    assert_eq!(report.target_database_name(), Some(""));
    assert_eq!(report.task_name(), Some("task"));
    assert_eq!(report.request_id(), Some(REQUEST_ID));
    let [table] = report.tables() else { panic!("one table is documented") };
    assert_eq!((table.name(), table.result()), ("table", CheckResult::Success.as_str()));
    assert_eq!(table.config().unwrap().order_by_columns(), ["id"]);
    // The documented response is about another table than the documented request.
    assert_eq!(report.unreported(), ["tableName"]);
    assert!(!report.all_passed());
    insta::assert_snapshot!(report);
}

#[tokio::test]
async fn documented_refusal_is_read() {
    let replay = Replay::start(SPEC).await;
    replay.answer_documented(OPERATION, 400).await;
    let client = client(&replay.uri()).build().unwrap();
    let error = instance(&client).replication().check_table_config(&documented_task()).send().await.unwrap_err();

    assert_eq!(error.status().map(|status| status.as_u16()), Some(400));
    assert_eq!((error.code(), error.message()), (Some("DBS.200022"), Some("Instance not found.")));
    assert_eq!((error.operation(), error.request_id()), (Some(OPERATION), Some(REQUEST_ID)));
    insta::assert_snapshot!(describe(&error), @"Service: CheckTableConfig: the service answered 400 Bad Request: DBS.200022: Instance not found. (request ID documented-response)");
}

/// The page's example, as it was published, and the spec's example differ by the errata and by nothing else.
#[test]
fn spec_example_is_the_documented_one_with_its_errata() {
    let mut documented: Value =
        serde_json::from_str(include_str!("../documented/check-table-config.request.json")).unwrap();
    for erratum in errata().errata.iter().filter(|erratum| erratum.is_about(OPERATION)) {
        let Some(path) = erratum.location.strip_prefix("example.request.") else { continue };
        let pointer = format!("/{}", path.replace('.', "/"));
        let value = documented.pointer_mut(&pointer).expect("an erratum is about something that is there");
        assert_eq!(Some(&*value), erratum.documented.as_ref(), "{}", erratum.id);
        *value = erratum.specified.clone().expect("an erratum of an example has the value that is sent instead");
    }
    assert_eq!(documented, example(&spec()));
}
