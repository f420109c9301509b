//! Waiting until a task has caught up, and reading tasks and lists, against a scripted service.

use std::time::Duration;

use futures::{StreamExt, TryStreamExt};
use integration_tests::{
    describe,
    scripted::{Scripted, ok, refused},
    tasks::{
        CONFIG, LIST, SOURCE, at_once, config, config_with, listed, listed_with, name, no_config, no_task, patient,
        scripted,
    },
};
use serde_json::{Value, json};
use taurus_htap::{PollStatus, Poller, ReplicationStage, TaskName, TaskStatus, TaurusInstanceId};
use wiremock::ResponseTemplate;

async fn service(lists: impl IntoIterator<Item = ResponseTemplate>) -> (Scripted, Poller<TaskStatus, TaskStatus>) {
    let (service, instance) = scripted().await;
    service.on(LIST, lists).on(CONFIG, [config()]);
    (service, instance.replication().wait_until_incremental(&name()).policy(at_once()))
}

#[tokio::test]
async fn stages_and_percentages_are_shown_until_it_is_incremental() {
    let lists = ["Wait", "full", "Full 40", "Full 99", "incremental 100"].map(listed);
    let (_service, wait) = service(lists).await;
    let looks: Vec<_> = wait
        .into_stream()
        .map(|look| match look.unwrap() {
            PollStatus::InProgress(status) => format!("pending: {status}"),
            PollStatus::Done(status) => format!("done: {status}"),
        })
        .collect()
        .await;
    let expected = [
        "pending: Wait 0 %",
        "pending: Full 0 %",
        "pending: Full 40 %",
        "pending: Full 99 %",
        "done: Incremental 100 %",
    ];
    assert_eq!(looks, expected);
}

#[tokio::test]
async fn wait_ends_at_once_when_the_task_is_incremental() {
    let (service, wait) = service([listed("INCREMENTAL")]).await;
    assert_eq!(wait.until_done().await.unwrap().stage(), Some(ReplicationStage::Incremental));
    assert_eq!(service.calls(), [LIST, CONFIG]);
}

#[tokio::test]
async fn transient_errors_do_not_end_the_wait() {
    let (service, wait) = service([
        ResponseTemplate::new(503),
        refused(429, "APIG.0308", "throttled"),
        listed("Full 3"),
        ResponseTemplate::new(500),
        listed("Incremental"),
    ])
    .await;
    wait.until_done().await.unwrap();
    assert_eq!(service.count(LIST), 5);
}

#[tokio::test]
async fn wait_for_an_unreachable_state_is_an_error() {
    let mut all = Vec::new();
    for (last, looks) in [
        (listed("Paused 40"), 2),
        (listed("cancelled"), 2),
        (no_task(), 3),
        (refused(400, "DBS.200022", "Instance not found."), 2),
        (refused(403, "DBS.200011", "No permission."), 2),
    ] {
        let (service, wait) = service([listed("Full 40"), last]).await;
        all.push(describe(&wait.until_done().await.unwrap_err()));
        assert_eq!(service.count(LIST), looks);
    }
    insta::assert_snapshot!(all.join("\n"), @"
    Paused: task `orders_to_htap` is paused and does not continue by itself; resume it
    Failed: task `orders_to_htap` is cancelled
    NotFound: there is no task `orders_to_htap`
    Service: ListStarRocksDataReplications: the service answered 400 Bad Request: DBS.200022: Instance not found.
    Service: ListStarRocksDataReplications: the service answered 403 Forbidden: DBS.200011: No permission.
    ");
}

#[tokio::test]
async fn one_poll_that_misses_a_task_does_not_end_the_wait() {
    let lists = [listed("Full 10"), no_task(), listed("Full 50"), no_task(), listed("Incremental 100")];
    let (_service, wait) = service(lists).await;
    let looks: Vec<_> = wait
        .into_stream()
        .map(|look| match look.unwrap() {
            PollStatus::InProgress(status) => status.to_string(),
            PollStatus::Done(status) => format!("done: {status}"),
        })
        .collect()
        .await;
    // The last status is kept until a newer one is seen.
    assert_eq!(looks, ["Full 10 %", "Full 10 %", "Full 50 %", "Full 50 %", "done: Incremental 100 %"]);

    // The configuration can be missed like the entry in the list.
    let (service, wait) = self::service([listed("Full 10"), listed("Full 10"), listed("Incremental 100")]).await;
    service.on(CONFIG, [config(), no_config(), config()]);
    wait.until_done().await.unwrap();

    // A task that was never seen is not waited for.
    let (service, wait) = self::service([no_task()]).await;
    assert!(wait.until_done().await.unwrap_err().is_not_found());
    assert_eq!(service.count(LIST), 1);
}

#[tokio::test]
async fn old_error_of_a_healthy_task_is_not_a_failure() {
    let reason = config_with(|config| config["last_error_of_alter_table"] = json!("table orders: no primary key"));
    let (service, wait) = service([listed("Full 40"), listed("Incremental")]).await;
    service.on(CONFIG, [reason.clone()]);
    wait.until_done().await.unwrap();

    let (service, wait) = self::service([listed_with("Full 40", "No")]).await;
    service.on(CONFIG, [reason]);
    assert!(wait.until_done().await.unwrap_err().is_failed());
}

#[tokio::test]
async fn deadline_error_has_the_last_status() {
    let (_service, mut wait) = service([listed("Full 40")]).await;
    wait.next().await.unwrap().unwrap();
    let error = wait.timeout(Duration::ZERO).until_done().await.unwrap_err();
    insta::assert_snapshot!(describe(&error), @"Deadline: waited 0s for task `orders_to_htap` to be incremental; last seen: Full 40 %");
}

#[tokio::test]
async fn dropping_a_wait_stops_its_polling_and_another_wait_resumes_it() {
    let (service, wait) = service([listed("Full 40")]).await;
    tokio::select! {
        outcome = wait.policy(patient()).until_done() => panic!("it waits: {outcome:?}"),
        () = service.called(CONFIG, 1) => {}
    }
    assert_eq!(service.calls(), [LIST, CONFIG]);
    service.on(LIST, [listed("Incremental 100")]);
    let instance = integration_tests::instance(&integration_tests::tasks::client(&service));
    instance.replication().wait_until_incremental(&name()).until_done().await.unwrap();
    assert_eq!(service.calls(), [LIST, CONFIG, LIST, CONFIG]);
}

#[tokio::test]
async fn get_fails_and_get_opt_does_not_when_there_is_no_task() {
    for (list, config) in [(no_task(), config()), (listed("Full"), no_config())] {
        let (service, instance) = scripted().await;
        service.on(LIST, [list]).on(CONFIG, [config]);
        assert!(instance.replication().get(&name()).await.unwrap_err().is_not_found());
        assert!(instance.replication().get_opt(&name()).await.unwrap().is_none());
    }
    let (service, instance) = scripted().await;
    service.on(LIST, [listed("Full")]).on(CONFIG, [refused(400, "DBS.200022", "Instance not found.")]);
    let error = instance.replication().get_opt(&name()).await.unwrap_err();
    assert_eq!(error.code(), Some("DBS.200022"));
}

fn page(tasks: std::ops::Range<u32>) -> ResponseTemplate {
    let tasks: Vec<_> = tasks.map(|number| json!({ "task_name": format!("task_{number}"), "stage": "Full" })).collect();
    ok(json!({ "total_count": "0", "replications": tasks }))
}

#[tokio::test]
async fn task_on_a_later_page_is_found() {
    let (service, instance) = scripted().await;
    service.on(LIST, [page(0..100), page(100..200), page(200..203)]).on(CONFIG, [config()]);
    let found = instance.replication().get(&TaskName::new("task_150").unwrap()).await.unwrap();
    assert_eq!(found.stage(), Some(ReplicationStage::Full));
    assert_eq!(service.calls(), [LIST, LIST, CONFIG]);
    assert_eq!(service.queries(LIST), ["limit=100&offset=0", "limit=100&offset=100"]);
}

#[tokio::test]
async fn task_is_absent_only_from_a_complete_list() {
    let (service, instance) = scripted().await;
    let tasks: Vec<_> = (0..100).map(|number| json!({ "task_name": format!("task_{number}") })).collect();
    // The offset is ignored.
    service.on(LIST, [ok(json!({ "total_count": 300, "replications": tasks }))]);
    let error = instance.replication().get_opt(&TaskName::new("task_150").unwrap()).await.unwrap_err();
    assert_eq!(error.to_string(), "100 of 300 items were read: the page after them repeats them");
    assert_eq!(service.count(LIST), 2);
}

#[tokio::test]
async fn null_items_are_ignored_and_count_for_their_page() {
    let (service, instance) = scripted().await;
    let task = |number: u32| json!({ "task_name": format!("task_{number}"), "stage": "Full" });
    let pages = [vec![json!(null), task(1)], vec![task(2), json!(null)], vec![task(3)]];
    service.on(LIST, pages.map(|tasks| ok(json!({ "total_count": "5", "replications": tasks }))));
    let tasks: Vec<_> = instance.replication().tasks().page_size(2).stream().try_collect().await.unwrap();
    let names: Vec<_> = tasks.iter().filter_map(|task| task.task_name.as_deref()).collect();
    assert_eq!(names, ["task_1", "task_2", "task_3"]);
    assert_eq!(service.queries(LIST), ["limit=2&offset=0", "limit=2&offset=2", "limit=2&offset=4"]);
}

#[tokio::test]
async fn lists_are_read_to_the_first_short_page() {
    let (service, instance) = scripted().await;
    service.on(LIST, [page(0..2), page(2..4), page(4..5), page(0..0)]);
    let tasks: Vec<_> = instance.replication().tasks().page_size(2).stream().try_collect().await.unwrap();
    assert_eq!(tasks.len(), 5);
    assert_eq!(service.queries(LIST), ["limit=2&offset=0", "limit=2&offset=2", "limit=2&offset=4"]);
}

#[tokio::test]
async fn many_names_are_sent_once_each() {
    let source = TaurusInstanceId::new(SOURCE).unwrap();
    let names: Vec<_> = (0..1_000).map(|number| format!("table_{number:04}")).collect();
    let names: Vec<_> = names.iter().map(String::as_str).collect();
    let (service, instance) = scripted().await;
    let found = |names: &[&str]| names.iter().map(|name| format!("shop.{name}")).collect::<Vec<_>>();
    let pages = names.chunks(99).map(|names| ok(json!({ "tables": found(names), "total_count": 0 })));
    service.on("ShowInstanceTablesForHtap", pages);
    let tables = instance.replication().source_tables(&source, "shop", &names).all().await.unwrap();
    assert_eq!(tables, found(&names));
    let bodies = service.bodies("ShowInstanceTablesForHtap");
    let sent: Vec<_> =
        bodies.iter().flat_map(|body| body["database_tables"][0]["tables"].as_array().unwrap()).collect();
    assert_eq!(sent, names);
    let sent: usize = bodies.iter().map(|body| body.to_string().len()).sum();
    assert!(sent < 2 * json!(names).to_string().len(), "{sent} bytes");
}

#[tokio::test]
async fn many_names_are_never_sent_one_alone() {
    let source = TaurusInstanceId::new(SOURCE).unwrap();
    for (number, slices) in [(1, vec![1]), (99, vec![99]), (100, vec![50, 50]), (199, vec![67, 66, 66])] {
        let names: Vec<_> = (0..number).map(|number| format!("database_{number}")).collect();
        let names: Vec<_> = names.iter().map(String::as_str).collect();
        let (service, instance) = scripted().await;
        let page = || ok(json!({ "databases": [], "total_count": 0 }));
        service.on("ShowInstanceDatabasesForHtap", slices.iter().map(|_| page()));
        instance.replication().source_databases(&source, &names).all().await.unwrap();
        let bodies = service.bodies("ShowInstanceDatabasesForHtap");
        let sent: Vec<_> = bodies.iter().map(|body| body["databases"].as_array().unwrap()).collect();
        assert_eq!(sent.iter().map(|names| names.len()).collect::<Vec<_>>(), slices);
        assert_eq!(sent.into_iter().flatten().collect::<Vec<_>>(), names);
    }
}

/// A page of the list of names that an operation gives.
type Names = fn(&[&str]) -> Value;

#[tokio::test]
async fn every_list_of_names_is_paged_and_sends_its_parameters() {
    let source = TaurusInstanceId::new(SOURCE).unwrap();
    let (service, instance) = scripted().await;
    let replication = instance.replication();
    let databases: Names = |names| json!({ "databases": names, "total_count": 0 });
    let tables: Names = |names| json!({ "tables": names, "total_count": 0 });
    let lists = [
        ("ListStarRocksDataBases", databases, replication.databases(), "", json!(null)),
        ("ListStarRocksDataBases", databases, replication.databases_like("sh"), "database_name=sh&", json!(null)),
        (
            "ShowInstanceDatabasesForHtap",
            databases,
            replication.source_databases(&source, &["shop"]),
            "",
            json!({ "source_instance_id": SOURCE, "databases": ["shop"] }),
        ),
        (
            "ShowInstanceTablesForHtap",
            tables,
            replication.source_tables(&source, "shop", &["a"]),
            "",
            json!({
                "source_instance_id": SOURCE, "filter_type": "include_tables", "selected_tables": [],
                "database_tables": [{ "database": "shop", "tables": ["a"] }],
            }),
        ),
    ];
    for (operation, names, list, query, body) in lists {
        let before = service.queries(operation).len();
        service.on(operation, [ok(names(&["a", "b"])), ok(names(&["c"]))]);
        assert_eq!(list.page_size(2).all().await.unwrap(), ["a", "b", "c"], "{operation}");
        let expected = [0, 2].map(|offset| format!("{query}limit=2&offset={offset}"));
        assert_eq!(service.queries(operation)[before..], expected);
        assert_eq!(service.bodies(operation)[before..], [body.clone(), body]);
    }
}

#[tokio::test]
async fn every_single_call_goes_to_its_operation() {
    let (service, instance) = scripted().await;
    let calls = instance.replication().calls();
    let database = taurus_htap::TargetDatabaseName::new("shop_htap").unwrap();
    let by_database = "ListStarRocksDataReplicationConfigByDataBase";
    service.on(by_database, [config()]).on(
        "ListStarRocksDbParameters",
        [ok(json!({
            "db_parameters": [{ "param_name": "max_rows_per_chunk", "value_range": "0-1000000" }],
        }))],
    );
    let config = calls.config_of_database(&database).send().await.unwrap();
    assert_eq!(config.target_database_name.as_deref(), Some("shop_htap"));
    let parameters = calls.parameters().language(taurus_htap::Language::ZhCn).send().await.unwrap();
    assert_eq!(parameters.db_parameters.len(), 1);
    assert_eq!(service.calls(), [by_database, "ListStarRocksDbParameters"]);
}
