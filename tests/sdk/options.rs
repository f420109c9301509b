//! Options of single calls, flows and handles: what is set reaches each request, and nothing overrides a credential.

use std::time::Duration;

use futures::{FutureExt, future::BoxFuture};
use integration_tests::{INSTANCE, TOKEN, documented_task, expected, scripted_client};
use serde_json::{Value, json};
use taurus_htap::{
    CallOptions, Client, Error, ErrorKind, Idempotency, Language, Result, RetryPolicy, StarRocksInstanceId, TaskName,
    api::{
        requests::{ClientParameters, ListInstanceNode},
        runtime::Request,
    },
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

/// A way to make a call, with options and a language of its own.
type EntryPoint = fn(Client, CallOptions, Language) -> BoxFuture<'static, Result<()>>;

const WAIT: &str = "handle: wait";

/// Every kind of call, with the operation that it calls first. A handle has the options of what has none of its own:
/// lists, waits, and methods that make a call themselves.
const ENTRY_POINTS: &[(&str, &str, EntryPoint)] = &[
    ("Request", "ListInstanceNode", |client, options, language| {
        async move {
            let request = client.request(ListInstanceNode::new(instance()));
            request.options(options).language(language).send().await.map(drop)
        }
        .boxed()
    }),
    ("Call", "ListInstanceNode", |client, options, language| {
        async move {
            let parameters = ClientParameters::new(client.project_id().await?).language(language);
            let request = ListInstanceNode::new(instance());
            client.call(|api| request.send(api, parameters)).options(options).send().await.map(drop)
        }
        .boxed()
    }),
    ("RawCall", "ListInstanceNode", |client, options, language| {
        async move {
            let call = client.raw("ListInstanceNode")?.parameter("instance_id", INSTANCE);
            call.options(options).language(language).send().await.map(drop)
        }
        .boxed()
    }),
    ("CheckTableConfig", "CheckTableConfig", |client, options, language| {
        async move {
            let (replication, task) = (client.instance(instance()).replication(), documented_task());
            replication.check_table_config(&task).options(options).language(language).send().await.map(drop)
        }
        .boxed()
    }),
    ("CreateTaskWithTableConfig", "CheckTableConfig", |client, options, language| {
        async move {
            let (replication, task) = (client.instance(instance()).replication(), documented_task());
            replication.create_task_with_table_config(&task).options(options).language(language).send().await.map(drop)
        }
        .boxed()
    }),
    ("Flow", "ListStarRocksDataReplications", |client, options, language| {
        async move {
            let replication = client.instance(instance()).replication();
            let flow = replication.pause(&TaskName::new("orders")?);
            flow.options(options).language(language).execute().await.map(drop)
        }
        .boxed()
    }),
    ("handle: request", "ListInstanceNode", |client, options, language| {
        async move {
            let client = client.with_options(options).with_language(language);
            client.instance(instance()).nodes().list().send().await.map(drop)
        }
        .boxed()
    }),
    ("handle: raw call", "ListInstanceNode", |client, options, language| {
        async move {
            let client = client.with_options(options).with_language(language);
            client.raw("ListInstanceNode")?.parameter("instance_id", INSTANCE).send().await.map(drop)
        }
        .boxed()
    }),
    ("handle: pages", "ListStarRocksDataReplications", |client, options, language| {
        async move {
            let client = client.with_options(options).with_language(language);
            client.instance(instance()).replication().tasks().all().await.map(drop)
        }
        .boxed()
    }),
    ("handle: get", "ListStarRocksDataReplications", |client, options, language| {
        async move {
            let client = client.with_options(options).with_language(language);
            client.instance(instance()).replication().get(&TaskName::new("orders")?).await.map(drop)
        }
        .boxed()
    }),
    (WAIT, "ListStarRocksDataReplications", |client, options, language| {
        async move {
            let client = client.with_options(options).with_language(language);
            let name = TaskName::new("orders")?;
            client.instance(instance()).replication().wait_until_created(&name).until_done().await.map(drop)
        }
        .boxed()
    }),
];

/// A policy by which a failed attempt is followed by another one at once.
fn at_once() -> RetryPolicy {
    RetryPolicy::default().with_backoff(Duration::ZERO, Duration::ZERO)
}

#[tokio::test]
async fn header_and_language_of_the_call_are_sent_by_every_entry_point() {
    for (entry_point, operation, call) in ENTRY_POINTS {
        let script = ScriptedService::new();
        let request = expected(operation).header("traceparent", "00-1-2-01").header("x-language", "zh-cn");
        // A refusal ends every kind of call, after its first request.
        let request = request.header("x-auth-token", TOKEN);
        script.expect(request, ScriptedResponse::refusal(400, "DBS.200001", "no"));
        let client = client(&script).with_language(Language::EnUs);
        let error = call(client, traced(), Language::ZhCn).await.unwrap_err();
        assert_eq!(error.code(), Some("DBS.200001"), "{entry_point}: {error:?}");
        script.verify();
    }
}

#[tokio::test(start_paused = true)]
async fn time_limits_and_retries_of_the_call_are_those_of_every_entry_point() {
    let second = Duration::from_secs;
    // A wait continues after a poll that has failed in this way.
    let calls = ENTRY_POINTS.iter().filter(|(entry_point, _, _)| *entry_point != WAIT);
    for (entry_point, operation, call) in calls {
        let took = async |options: CallOptions| {
            let script = ScriptedService::new();
            let answer = ScriptedResponse::ok(json!({})).delay(second(3600));
            script.expect(expected(operation).any_times(), answer);
            let begun = tokio::time::Instant::now();
            let error = call(client(&script), options, Language::ZhCn).await.unwrap_err();
            assert_eq!(error.kind(), ErrorKind::Timeout, "{entry_point}: {error:?}");
            (begun.elapsed().as_secs(), error.attempts())
        };
        assert_eq!(took(CallOptions::new().timeout(second(7))).await, (7, 1), "{entry_point}");
        let once = RetryPolicy::never();
        assert_eq!(took(CallOptions::new().attempt_timeout(second(2)).retry(once)).await, (2, 1), "{entry_point}");
        let limited = RetryPolicy::never().with_timeout(second(3));
        assert_eq!(took(CallOptions::new().retry(limited)).await, (3, 1), "{entry_point}");
        let repeatable = CallOptions::new().attempt_timeout(second(1)).retry(at_once());
        let (_, attempts) = took(repeatable.clone().idempotency(Idempotency::Idempotent)).await;
        assert_eq!(attempts, RetryPolicy::default().max_attempts, "{entry_point}");
        let (_, attempts) = took(repeatable.idempotency(Idempotency::NotIdempotent)).await;
        assert_eq!(attempts, 1, "{entry_point}");
    }
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
async fn language_of_raw_calls_is_the_parameter_then_their_own_then_that_of_the_client() {
    let script = ScriptedService::new();
    for language in ["en-us", "zh-cn", "en-us"] {
        let expected = expected("ListInstanceNode").header("x-language", language);
        script.expect(expected, ScriptedResponse::ok(json!({ "node_list": [] })));
    }
    let client = client(&script).with_language(Language::EnUs);
    let raw = || client.raw("ListInstanceNode").unwrap().parameter("instance_id", INSTANCE);
    raw().send().await.unwrap();
    raw().language(Language::ZhCn).send().await.unwrap();
    raw().language(Language::ZhCn).parameter("X-Language", "en-us").send().await.unwrap();
    script.verify();
    let written = raw().options(traced()).request().await.unwrap();
    assert_eq!(written.headers()["traceparent"], "00-1-2-01");
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
    let (instance, task) = (client.instance(instance()), documented_task());
    let call = instance.replication().check_table_config(&task).options(traced().retry(at_once()));
    assert_eq!(call.send().await.unwrap().tables().len(), 1);
    script.verify();
}
