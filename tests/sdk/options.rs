//! Options of single calls, flows and handles: what is set reaches each request, and nothing overrides a credential.

use std::time::Duration;

use integration_tests::{INSTANCE, TOKEN, expected, scripted_client};
use serde_json::{Value, json};
use taurus_htap::{
    CallOptions, Client, Error, ErrorKind, Idempotency, Language, Result, RetryPolicy, StarRocksInstanceId, TaskName,
    api::requests::ListInstanceNode,
    test_util::{ScriptedResponse, ScriptedService},
};

fn client(script: &ScriptedService) -> Client {
    scripted_client(script).build().unwrap()
}

fn instance() -> StarRocksInstanceId {
    StarRocksInstanceId::new(INSTANCE).unwrap()
}

fn traced() -> CallOptions {
    CallOptions::new().header("traceparent", "00-1-2-01")
}

#[tokio::test]
async fn headers_of_the_call_go_out_with_every_kind_of_call() {
    let script = ScriptedService::new();
    let nodes = || expected("ListInstanceNode").header("traceparent", "00-1-2-01").header("x-auth-token", TOKEN);
    script.expect(nodes().times(5), ScriptedResponse::ok(json!({ "node_list": [] })));
    let client = client(&script);
    let handle = client.with_options(traced());

    client.request(ListInstanceNode::new(instance())).options(traced()).send().await.unwrap();
    handle.request(ListInstanceNode::new(instance())).send().await.unwrap();
    handle.instance(instance()).nodes().list().send().await.unwrap();
    let raw = || client.raw("ListInstanceNode").unwrap().parameter("instance_id", INSTANCE);
    raw().options(traced()).send().await.unwrap();
    handle.raw("ListInstanceNode").unwrap().parameter("instance_id", INSTANCE).send().await.unwrap();
    script.verify();
    let written = raw().options(traced()).request().await.unwrap();
    assert_eq!(written.headers()["traceparent"], "00-1-2-01");
}

#[tokio::test]
async fn options_of_a_flow_go_out_with_each_of_its_calls() {
    let script = ScriptedService::new();
    let listed = json!({ "replications": [{ "task_name": "orders", "stage": "Paused", "status": "Yes" }] });
    let list = || expected("ListStarRocksDataReplications").header("traceparent", "00-1-2-01");
    let config = || expected("ListStarRocksDataReplicationConfig").header("traceparent", "00-1-2-01");
    script.expect(list().header("x-language", "zh-cn"), ScriptedResponse::ok(listed));
    script.expect(config().header("x-language", "zh-cn"), ScriptedResponse::ok(json!({ "task_name": "orders" })));
    let client = client(&script);
    let instance = client.instance(instance());
    let flow = instance.replication().pause(&TaskName::new("orders").unwrap());
    flow.options(traced()).language(Language::ZhCn).execute().await.unwrap();
    script.verify();
}

#[tokio::test]
async fn language_of_the_client_is_that_of_raw_calls_unless_they_have_one() {
    let script = ScriptedService::new();
    for language in ["en-us", "zh-cn"] {
        let expected = expected("ListInstanceNode").header("x-language", language);
        script.expect(expected, ScriptedResponse::ok(json!({ "node_list": [] })));
    }
    let client = client(&script).with_language(Language::EnUs);
    let raw = || client.raw("ListInstanceNode").unwrap().parameter("instance_id", INSTANCE);
    raw().send().await.unwrap();
    raw().parameter("X-Language", "zh-cn").send().await.unwrap();
    script.verify();
}

#[tokio::test(start_paused = true)]
async fn time_limits_and_retries_are_those_of_the_call() {
    let script = ScriptedService::new();
    let hour = Duration::from_secs(3600);
    script.expect(expected("ListInstanceNode").any_times(), ScriptedResponse::ok(json!({})).delay(hour));
    let client = client(&script);
    let took = async |options: CallOptions| {
        let begun = tokio::time::Instant::now();
        let error = client.request(ListInstanceNode::new(instance())).options(options).send().await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Timeout, "{error:?}");
        (begun.elapsed().as_secs(), error.attempts())
    };
    let second = |seconds| Duration::from_secs(seconds);
    assert_eq!(took(CallOptions::new().timeout(second(7))).await, (7, 1));
    let once = RetryPolicy::never();
    assert_eq!(took(CallOptions::new().attempt_timeout(second(2)).retry(once)).await, (2, 1));
    assert_eq!(took(CallOptions::new().retry(RetryPolicy::never().with_timeout(second(3)))).await, (3, 1));
    let (_, attempts) = took(CallOptions::new().attempt_timeout(second(1))).await;
    assert_eq!(attempts, 4, "the other options are the client's");
    let (_, attempts) =
        took(CallOptions::new().attempt_timeout(second(1)).idempotency(Idempotency::NotIdempotent)).await;
    assert_eq!(attempts, 1);
}

#[tokio::test]
async fn header_that_authenticates_is_refused_by_name_and_nothing_is_sent() {
    let script = ScriptedService::new();
    let client = client(&script);
    let refusal = |outcome: Result<()>| {
        let error: Error = outcome.unwrap_err();
        assert_eq!((error.kind(), error.attempts()), (ErrorKind::InvalidInput, 0), "{error:?}");
        error.to_string()
    };
    let options = || CallOptions::new().header("X-Auth-Token", "another");
    let request = client.request(ListInstanceNode::new(instance())).options(options());
    let refused = refusal(request.send().await.map(drop));
    assert!(refused.contains(r#"header "X-Auth-Token": it authenticates the request"#), "{refused}");
    let raw = client.raw("ListInstanceNode").unwrap().parameter("instance_id", INSTANCE);
    refusal(raw.options(options()).send().await.map(drop));
    let handle = client.with_options(options()).instance(instance());
    refusal(handle.replication().pause(&TaskName::new("orders").unwrap()).execute().await.map(drop));
    assert!(script.requests().is_empty());
    script.verify();
}

#[tokio::test]
async fn check_of_table_configurations_takes_options_and_stays_repeatable() {
    let script = ScriptedService::new();
    let check = || expected("CheckTableConfig").header("traceparent", "00-1-2-01");
    script.expect(check(), ScriptedResponse::refusal(503, "DBS.200500", "busy"));
    let verdict: Value = json!({ "tbl_config_check_results": [{ "table_name": "t", "check_result": "success" }] });
    script.expect(check(), ScriptedResponse::ok(verdict));
    let client = client(&script);
    let (instance, task) = (client.instance(instance()), integration_tests::documented_task());
    let at_once = RetryPolicy::default().with_backoff(Duration::ZERO, Duration::ZERO);
    let call = instance.replication().check_table_config(&task).options(traced().retry(at_once));
    assert_eq!(call.send().await.unwrap().tables().len(), 1);
    script.verify();
}
