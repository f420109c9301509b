//! The scripted service of `test_util`: what it says when a request is not as expected.

use std::panic::{AssertUnwindSafe, catch_unwind};

use integration_tests::{INSTANCE, TOKEN, scripted_client};
use serde_json::json;
use taurus_htap::{
    Outcome, Response, Result, StarRocksInstanceId, Subject, TaskName, TransportErrorKind, Verdict, api,
    test_util::{self, ErrorBuilder, ExpectedRequest, ResponseBuilder, ScriptedResponse, ScriptedService},
};

const PAUSE: &str = "/v3/{project_id}/instances/{instance_id}/starrocks/databases/replication/pause";

async fn pause(script: &ScriptedService, task: &str) -> Result<Response<api::types::JobResponse>> {
    let client = scripted_client(script).build()?;
    let instance = client.instance(StarRocksInstanceId::new(INSTANCE)?);
    instance.replication().calls().pause(&TaskName::new(task)?).send().await
}

fn panic_of(action: impl FnOnce()) -> String {
    let payload = catch_unwind(AssertUnwindSafe(action)).unwrap_err();
    payload.downcast_ref::<String>().cloned().expect("the panic has a message")
}

#[tokio::test]
async fn request_that_differs_fails_its_call_and_says_how() {
    let script = ScriptedService::new();
    let expected = ExpectedRequest::post(PAUSE).query("limit", "10").header("traceparent", "00-1");
    script.expect(expected.json(json!({ "task_name": "orders" })), ScriptedResponse::ok(json!({})));
    let error = pause(&script, "customers").await.unwrap_err();
    assert!(error.is_invalid_input() && error.attempts() == 1, "{error:?}");
    let why = std::error::Error::source(&error).unwrap().to_string();
    let report = panic_of(|| script.verify());
    assert!(report.starts_with(&why), "{report}");
    insta::assert_snapshot!(report);
}

#[tokio::test]
async fn request_after_the_last_expectation_is_unexpected() {
    let script = ScriptedService::new();
    script.expect(ExpectedRequest::post(PAUSE), ScriptedResponse::ok(json!({ "job_id": "j-1" })));
    pause(&script, "orders").await.unwrap();
    script.verify();
    pause(&script, "orders").await.unwrap_err();
    insta::assert_snapshot!(panic_of(|| script.verify()));
    let empty = ScriptedService::new();
    pause(&empty, "orders").await.unwrap_err();
    insta::assert_snapshot!(panic_of(|| empty.verify()));
}

#[tokio::test]
async fn expectation_that_was_not_met_fails_when_the_script_is_dropped() {
    let script = ScriptedService::new();
    script.expect(ExpectedRequest::post(PAUSE).times(2), ScriptedResponse::ok(json!({ "job_id": "j-1" })));
    script.expect(ExpectedRequest::get("/v3/never").any_times(), ScriptedResponse::ok(json!({})));
    pause(&script, "orders").await.unwrap();
    insta::assert_snapshot!(panic_of(|| drop(script)));
}

#[tokio::test]
async fn broken_connection_is_the_error_of_its_kind() {
    let script = ScriptedService::new();
    script.expect(ExpectedRequest::post(PAUSE), ScriptedResponse::failure(TransportErrorKind::Interrupted));
    let error = pause(&script, "orders").await.unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (taurus_htap::ErrorKind::Transport, 1));
    let [request] = script.requests().try_into().unwrap();
    assert_eq!((request.headers()["x-auth-token"].as_bytes(), request.method().as_str()), (TOKEN.as_bytes(), "POST"));
    script.verify();
}

#[test]
fn values_that_calls_give_can_be_made() {
    let error = ErrorBuilder::refusal(404, "DBS.200022", "no instance").operation("ListInstanceNode").request_id("r-1");
    let error = error.attempts(2).source("because").body("{}").build();
    assert!(error.is_not_found() && error.code() == Some("DBS.200022") && error.body() == b"{}");
    assert_eq!(
        error.to_string(),
        "ListInstanceNode: the service answered 404 Not Found: DBS.200022: no instance (request ID r-1, 2 attempts)"
    );
    let response = ResponseBuilder::new(7).status(202).request_id("r-2").attempts(3).skipped_items(1).build();
    assert_eq!((*response, response.status().as_u16(), response.request_id()), (7, 202, Some("r-2")));
    assert_eq!((response.attempts(), response.skipped_items()), (3, 1));

    let name = || TaskName::new("orders").unwrap();
    let listed = json!({ "stage": "INCREMENTAL", "status": "Yes", "percentage": 100 });
    let status = test_util::task_status(name(), listed, json!({ "database_info": { "database_name": "shop" } }));
    assert_eq!((status.to_string().as_str(), status.source_database()), ("Incremental 100 %", Some("shop")));
    let job = test_util::job_state(json!({ "status": "Running", "process": "60%" }));
    assert_eq!(job.to_string(), "Running, 60%");
    let normal = || json!({ "status": "normal" });
    assert!(test_util::instance_state(normal()).is_ready());

    let checked = json!({ "tbl_config_check_results": [{ "table_name": "t", "check_result": "success" }] });
    let tables = test_util::table_config_report(json!({ "tables_configs": [{ "table_name": "u" }] }), checked);
    assert_eq!(
        (tables.totals().to_string().as_str(), tables.unreported()),
        ("1 passed, 0 failed, 1 undetermined", &["u".to_owned()][..])
    );
    let findings = vec![test_util::finding(Subject::Table, "t", Verdict::Failed, Some("no key"))];
    assert_eq!(test_util::check_report(findings, tables).totals().failed, 1);

    let mut change = test_util::task_change(name(), Outcome::Done);
    change.status = Some(status);
    assert_eq!(change.to_string(), "task `orders`: Incremental 100 %, was not there");
    let user = test_util::user_change("reporter".parse().unwrap(), Outcome::Unchanged);
    assert_eq!(user.to_string(), "database user `reporter`: unchanged");
    assert_eq!(test_util::created(Outcome::Unchanged).id, None);
    assert!(test_util::changed(Outcome::Done, normal(), normal()).found.is_ready());
    assert_eq!(test_util::deleted(Outcome::Done).job, None);
    let need = taurus_htap::RestartNeed::NotRequired;
    let mut set = test_util::parameters_set(Outcome::Done, need);
    set.changes.push(test_util::parameter_change("p", None, "1"));
    assert_eq!((set.changes[0].to.as_str(), set.restart), ("1", need));
}

#[test]
fn value_that_does_not_fit_panics_with_the_reason() {
    let shown = json!({ "percentage": [] });
    let message = panic_of(|| drop(test_util::task_status(TaskName::new("orders").unwrap(), shown, json!({}))));
    assert!(message.starts_with("the entry in the list is not of the documented form: "), "{message}");
}
