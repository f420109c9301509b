//! The messages of the library (`Display`) quote the service as one printable line; its accessors give the text as
//! it came.

use std::{error::Error as _, fmt::Display};

use integration_tests::{SPEC, TAURUS, client, instance};
use serde_json::{Value, json};
use spec_replay::Replay;
use taurus_htap::{JobId, Source, SyncTask, TaskName, TaurusInstanceId};
use wiremock::ResponseTemplate;

const HOSTILE: &str = "\x1b[2J\u{9b}1m\r\nforged\u{2028}\u{202e}\u{200b}";
const SHOWN: &str = r"\u{1b}[2J\u{9b}1m  forged \u{202e}\u{200b}";

/// Every string of a value, with hostile text behind it.
fn hostile(value: &mut Value) {
    match value {
        Value::String(text) => text.push_str(HOSTILE),
        Value::Array(items) => items.iter_mut().for_each(hostile),
        Value::Object(members) => members.values_mut().for_each(hostile),
        _ => {}
    }
}

async fn service(operations: &[&str]) -> Replay {
    let replay = Replay::start(SPEC).await;
    for id in operations {
        let operation = replay.document().operation(id).unwrap();
        let mut body = operation.response_examples(200)[0].1.clone();
        hostile(&mut body);
        replay.answer(id, ResponseTemplate::new(200).set_body_json(body)).await;
    }
    replay
}

/// The text, which is lines of ours and quotes the service at least so often.
fn shown(value: &dyn Display, quotes: usize) -> String {
    let text = value.to_string();
    let bad = text.chars().find(|character| *character != '\n' && !printable::is_printable(*character));
    assert_eq!(bad, None, "{text:?}");
    assert!(!text.lines().any(|line| line.starts_with("forged")), "{text}");
    assert!(text.matches(SHOWN).count() >= quotes, "{text}");
    text
}

#[tokio::test]
async fn states_and_reports_are_printable() {
    let replay = service(&["ListStarRocksDataReplicationConfig", "ShowGaussMySqlJobInfo"]).await;
    let client = client(&replay.uri()).build().unwrap();
    let instance = instance(&client);
    let list = json!({"replications": [{"task_name": "task_name", "stage": format!("full{HOSTILE}"), "catchup_stage": HOSTILE}]});
    replay.answer("ListStarRocksDataReplications", ResponseTemplate::new(200).set_body_json(list)).await;
    let status = instance.replication().get(&TaskName::new("task_name").unwrap()).await.unwrap();
    let text = shown(&status, 3);
    assert_eq!(text.lines().count(), 1, "{text}");
    assert!(status.last_error().unwrap().ends_with(HOSTILE), "{status:?}");

    let job = client.job(JobId::new("e1bfd0d1-b8d8-417c-9947-7e2ae0de9745").unwrap()).get().await.unwrap();
    assert_eq!(shown(&job, 1).lines().count(), 1);

    let task =
        SyncTask::builder().name("task_name").source(Source::database("shop")).table_config("orders", "x").build();
    let mut body = json!({"task_name": "t", "tbl_config_check_results": [
        {"table_name": "orders", "table_config": "order by id", "check_result": "odd"},
        {"table_name": "users", "table_config": "order by id", "check_result": "success"},
    ]});
    hostile(&mut body);
    replay.answer("CheckTableConfig", ResponseTemplate::new(200).set_body_json(body)).await;
    let report = instance.replication().check_table_config(&task.unwrap()).send().await.unwrap();
    let text = shown(&report, 6);
    assert_eq!(text.lines().count(), 5, "{text}");
    let columns: Vec<_> =
        text.lines().take(3).map(|line| line.find("odd").or(line.find("success")).or(line.find("RESULT"))).collect();
    assert!(columns.iter().all(|column| *column == columns[0]), "{text}");
}

#[tokio::test]
async fn errors_are_printable_with_their_sources() {
    let replay = service(&[]).await;
    let client = client(&replay.uri()).build().unwrap();
    let taurus = client.taurus_instance(TaurusInstanceId::new(TAURUS).unwrap());
    let (text, message) = (format!("refused{HOSTILE}"), format!("why{HOSTILE}"));
    for body in [
        json!({"error_code": text, "error_msg": message}),
        json!({"error": {"code": text, "message": message, "request_id": text}}),
    ] {
        let refusal = ResponseTemplate::new(400).set_body_json(&body);
        replay.answer("ListHtapInstanceInfo", refusal).await;
        let error = taurus.htap_instances().send().await.unwrap_err();
        shown(&error, 2);
        assert_eq!((error.code(), error.message()), (Some(text.as_str()), Some(message.as_str())));
    }
    for body in
        [json!({"instances": [{text.as_str(): 1, "id": {text.as_str(): 2}}]}), json!({"instances": text}), json!(text)]
    {
        replay.answer("ListHtapInstanceInfo", ResponseTemplate::new(200).set_body_json(&body)).await;
        let error = taurus.htap_instances().send().await.unwrap_err();
        shown(&error, 0);
        let mut source = error.source();
        while let Some(cause) = source {
            shown(&cause, 0);
            source = cause.source();
        }
    }
}
