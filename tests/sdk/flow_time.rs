//! The deadline of a flow as a whole, and the stream of what it sees.

use std::{pin::pin, time::Duration};

use futures::StreamExt;
use integration_tests::{INSTANCE, TAURUS, expected, scripted_client};
use serde_json::{Value, json};
use taurus_htap::{
    CallOptions, Flow, PollStatus, Source, StarRocks, SyncTask, Tables, UserSync,
    test_util::{ExpectedRequest, ScriptedResponse, ScriptedService},
};
use tokio::time::Instant;

fn detail() -> ExpectedRequest {
    expected("ListStarrocksInstanceInfo")
}

fn starrocks(script: &ScriptedService) -> StarRocks {
    let client = scripted_client(script).build().unwrap();
    let taurus = client.taurus_instance(TAURUS.parse().unwrap());
    taurus.starrocks(INSTANCE.parse().unwrap())
}

fn busy(status: &str) -> Value {
    json!({ "instances": [{ "id": INSTANCE, "status": status, "actions": [] }] })
}

#[tokio::test(start_paused = true)]
async fn flow_ends_at_its_deadline_and_says_what_it_waited_for() {
    let script = ScriptedService::new();
    script.expect(detail().any_times(), ScriptedResponse::ok(busy("backing-up")));
    let begun = Instant::now();
    let flow = starrocks(&script).sync_users(UserSync::Start).deadline(Duration::from_secs(100));
    let error = flow.execute().await.unwrap_err();
    assert!(error.is_deadline() && begun.elapsed() == Duration::from_secs(100), "{error:?}");
    insta::assert_snapshot!(error, @"waited 100s for StarRocks instance 0123456789abcdef0123456789abcdefin17 to be idle before changing the synchronization of its users; last seen: backing-up");
}

#[tokio::test(start_paused = true)]
async fn deadline_bounds_the_calls_of_a_flow_as_well() {
    let script = ScriptedService::new();
    let hour = Duration::from_secs(3600);
    script.expect(detail().any_times(), ScriptedResponse::ok(json!({})).delay(hour));
    let flow = starrocks(&script).sync_users(UserSync::Start).deadline(Duration::from_secs(7));
    insta::assert_snapshot!(flow.execute().await.unwrap_err(), @"waited 7s for the flow; last seen: nothing; its first calls did not end in time");
}

#[tokio::test(start_paused = true)]
async fn stream_gives_each_state_and_then_the_result() {
    let script = ScriptedService::new();
    script.expect(detail().times(3), ScriptedResponse::ok(busy("backing-up")));
    script.expect(detail(), ScriptedResponse::ok(json!({ "instances": [] })));
    script.expect(detail(), ScriptedResponse::ok(json!({ "instances": [] })));
    let mut steps = Vec::new();
    let mut stream = pin!(starrocks(&script).sync_users(UserSync::Start).into_stream());
    while let Some(step) = stream.next().await {
        steps.push(match step {
            Ok(PollStatus::InProgress(state)) => state,
            Ok(PollStatus::Done(_)) => "done".to_owned(),
            Err(error) => error.to_string(),
        });
    }
    assert!(stream.next().await.is_none());
    let gone = format!("TaurusDB instance {TAURUS} has no StarRocks instance {INSTANCE}");
    assert_eq!(steps, ["backing-up", "backing-up", "backing-up", &gone]);
    script.verify();
}

/// A task whose check makes one call.
fn described() -> SyncTask {
    let tables = Tables::include(["orders"]);
    SyncTask::builder().source_database("shop").target_database("shop_htap").tables(tables).build().unwrap()
}

#[tokio::test(start_paused = true)]
async fn check_takes_options_and_shows_each_part_that_is_done() {
    let script = ScriptedService::new();
    let verdicts = json!({ "tbl_config_check_results": [{ "table_name": "orders", "check_result": "success" }] });
    let later = ScriptedResponse::ok(verdicts).delay(Duration::from_secs(1));
    script.expect(expected("CheckTableConfig").header("traceparent", "00-1-2-01"), later);
    let check = starrocks(&script).instance().replication().check(&described());
    let options = CallOptions::new().header("traceparent", "00-1-2-01");
    let mut stream = pin!(check.options(options).into_stream());
    let (mut parts, mut report) = (Vec::new(), None);
    while let Some(step) = stream.next().await {
        match step.unwrap() {
            PollStatus::InProgress(part) => parts.push(part),
            PollStatus::Done(done) => report = Some(done),
        }
    }
    assert_eq!(
        parts,
        [
            "name checked",
            "source database checked",
            "parameters checked",
            "source tables checked",
            "table configurations checked"
        ]
    );
    assert_eq!(report.unwrap().table_configs().passed().count(), 1);
    script.verify();
}

/// The clock is paused, so it only moves on while every call that was sent waits for its response.
#[tokio::test(start_paused = true)]
async fn calls_of_a_check_overlap() {
    let script = ScriptedService::new();
    let responses = [
        ("CheckTableConfig", json!({ "tbl_config_check_results": [] })),
        ("ListStarRocksDataReplications", json!({ "replications": [] })),
        ("ShowInstanceDatabasesForHtap", json!({ "databases": ["shop"] })),
        ("ListStarRocksDbParameters", json!({ "db_parameters": [] })),
        ("ShowInstanceTablesForHtap", json!({ "tables": ["shop.orders"] })),
    ];
    let second = Duration::from_secs(1);
    for (operation, response) in responses {
        script.expect(expected(operation), ScriptedResponse::ok(response).delay(second));
    }
    let task = SyncTask::builder().name("shop_to_htap").target_database("shop_htap").parameter("max_rows_per_chunk", 5);
    let source = Source::database("shop").instance(TAURUS);
    let task = task.source(source).tables(Tables::include(["orders"])).build().unwrap();
    let begun = Instant::now();
    starrocks(&script).instance().replication().check(&task).execute().await.unwrap();
    script.verify();
    assert_eq!(begun.elapsed(), second, "all five wait at the same time");
}

#[tokio::test(start_paused = true)]
async fn check_ends_at_its_deadline_and_says_what_was_done() {
    let script = ScriptedService::new();
    let hour = Duration::from_secs(3600);
    script.expect(expected("CheckTableConfig").any_times(), ScriptedResponse::ok(json!({})).delay(hour));
    let check = starrocks(&script).instance().replication().check(&described()).deadline(Duration::from_secs(7));
    insta::assert_snapshot!(check.execute().await.unwrap_err(), @"waited 7s for the check of the task; last seen: source tables checked");
}

/// Every flow has both, also those that create or delete for an hour.
#[allow(dead_code, reason = "it compiles, which is what is tested")]
fn every_flow_is_bounded_and_shown<S>(flow: Flow<S>)
where
    S: taurus_htap::Steps<Done: Send + 'static> + 'static,
{
    drop(flow.deadline(Duration::from_secs(3600)).into_stream());
}
