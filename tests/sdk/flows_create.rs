//! Creating tasks, against a scripted service: with and without configurations of tables, twice, and when it goes
//! wrong.

use std::time::Duration;

use integration_tests::{
    describe,
    scripted::{Scripted, ok, refused},
    tasks::{
        CONFIG, LIST, SOURCE, at_once, config, config_with, job, listed, listed_with, name, no_config, no_task,
        patient, scripted, task,
    },
};
use serde_json::{Value, json};
use taurus_htap::{CreateTask, ErrorKind, Flow, IfBroken, Instance, Outcome, SyncTask, TableConfig};
use wiremock::ResponseTemplate;

const TABLES: &str = "CheckTableConfig";
const DATABASE: &str = "CheckDataBaseConfig";
const DELETE: &str = "DeleteStarRocksDataReplication";

fn plain() -> SyncTask {
    task().build().unwrap()
}

fn configured() -> SyncTask {
    task().table_config("orders", TableConfig::order_by(["id"])).build().unwrap()
}

fn create(instance: &Instance, task: &SyncTask) -> Flow<CreateTask> {
    instance.replication().create(task).unwrap().policy(at_once())
}

fn verdict(result: &str) -> ResponseTemplate {
    ok(json!({
        "task_name": "orders_to_htap",
        "tbl_config_check_results": [{ "table_name": "orders", "table_config": "order by id", "check_result": result }],
    }))
}

/// A service on which the task comes to be, look by look.
async fn service(lists: impl IntoIterator<Item = ResponseTemplate>) -> (Scripted, Instance) {
    let (service, instance) = scripted().await;
    service
        .on(LIST, lists)
        .on(CONFIG, [config()])
        .on(TABLES, [verdict("success")])
        .on(DATABASE, [ok(json!({ "task_name": "orders_to_htap" }))])
        .on(DELETE, [job("job-1")]);
    (service, instance)
}

fn broken(reason: &str) -> ResponseTemplate {
    config_with(|config| config["last_error_of_alter_table"] = json!(reason))
}

#[tokio::test]
async fn task_without_table_configurations_is_created_by_the_database_check() {
    let (service, instance) =
        service([no_task(), no_task(), listed_with("Wait", ""), listed_with("", "Wait"), listed("Wait")]).await;
    let change = create(&instance, &plain()).execute().await.unwrap();

    assert_eq!((change.outcome, change.found), (Outcome::Done, None));
    assert_eq!(change.status.unwrap().to_string(), "Wait 0 %");
    let look = [LIST, CONFIG];
    assert_eq!(service.calls(), [&[LIST][..], &[DATABASE, LIST], &look, &look, &look].concat());
    let expected = json!({
        "task_name": "orders_to_htap", "source_instance_id": SOURCE, "source_database_name": "shop",
        "target_database_name": "shop_htap",
        "table_repl_config":
            { "repl_type": "include_tables", "repl_scope": "part", "tables": ["orders", "customers"] },
    });
    assert_eq!(service.bodies(DATABASE), [expected]);
}

#[tokio::test]
async fn task_with_table_configurations_is_created_by_the_table_check() {
    let (service, instance) = service([no_task(), listed("wait")]).await;
    let change = create(&instance, &configured()).execute().await.unwrap();

    assert_eq!(change.outcome, Outcome::Done);
    assert_eq!(service.calls(), [LIST, TABLES, LIST, CONFIG]);
    let [body] = service.bodies(TABLES).try_into().unwrap();
    assert_eq!(body["is_create_task"], "true");
    assert_eq!(body["tables_configs"], json!([{ "table_name": "orders", "table_config": "order by id" }]));
}

#[tokio::test]
async fn configuration_not_shown_yet_is_waited_for() {
    let (service, instance) = service([no_task(), listed("Wait")]).await;
    service.on(CONFIG, [no_config(), no_config(), config()]);
    create(&instance, &plain()).execute().await.unwrap();
    assert_eq!((service.count(CONFIG), service.count(DATABASE)), (3, 1));
}

#[tokio::test]
async fn second_run_finds_the_task_and_creates_nothing() {
    let (service, instance) = service([listed("Incremental 100")]).await;
    let change = create(&instance, &plain()).execute().await.unwrap();
    assert_eq!((change.outcome, change.unverified.is_empty()), (Outcome::Unchanged, true));

    // This service does not show how tables are configured.
    let change = create(&instance, &configured()).execute().await.unwrap();
    assert_eq!((change.outcome, change.unverified), (Outcome::Unchanged, vec!["table_config of `orders`".to_owned()]));
    assert_eq!((service.count(DATABASE), service.count(TABLES)), (0, 0));
}

#[tokio::test]
async fn interrupted_run_is_resumed() {
    let (service, instance) = service([no_task(), no_task()]).await;
    let error = create(&instance, &plain()).timeout(Duration::ZERO).execute().await.unwrap_err();
    assert!(error.is_deadline());
    assert_eq!(service.count(DATABASE), 1);

    service.on(LIST, [listed_with("", ""), listed_with("", ""), listed("Wait")]);
    let change = create(&instance, &plain()).execute().await.unwrap();
    assert_eq!((change.outcome, service.count(DATABASE)), (Outcome::Unchanged, 1));
    assert_eq!(change.status.unwrap().to_string(), "Wait 0 %");
}

#[tokio::test]
async fn task_of_the_same_name_that_differs_is_left_alone() {
    let (service, instance) = service([listed("Incremental 100")]).await;
    let other = |config: &mut Value| {
        config["target_database_name"] = json!("archive");
        config["table_repl_config"]["tables"] = json!(["orders"]);
    };
    service.on(CONFIG, [config_with(other)]);
    for task in [plain(), configured()] {
        let error = create(&instance, &task).if_broken(IfBroken::Delete).execute().await.unwrap_err();
        assert!(error.is_conflict());
        insta::allow_duplicates!(
            insta::assert_snapshot!(describe(&error), @"Conflict: there is a task `orders_to_htap` that is not as described: target_database_name is `archive`, not `shop_htap`; table_repl_config.tables is `orders`, not `customers`, `orders`")
        );
    }
    assert_eq!(service.calls(), [LIST, CONFIG, LIST, CONFIG]);
}

#[tokio::test]
async fn broken_task_is_an_error_with_its_message_and_is_kept() {
    let (service, instance) = service([no_task(), listed_with("Wait", "No")]).await;
    service.on(CONFIG, [broken("table orders: no primary key")]);
    let error = create(&instance, &plain()).execute().await.unwrap_err();
    assert!(error.is_failed());
    insta::assert_snapshot!(describe(&error), @"Failed: task `orders_to_htap` is broken: table orders: no primary key; the task is still there");
    assert_eq!(service.count(DELETE), 0);
}

#[tokio::test]
async fn broken_task_is_deleted_when_requested() {
    let there = || listed_with("Wait", "No");
    let (service, instance) = service([no_task(), there(), there(), there(), there(), no_task()]).await;
    service.on(CONFIG, [broken("table orders: no primary key")]);
    let delete = || create(&instance, &plain()).if_broken(IfBroken::Delete);
    let error = delete().execute().await.unwrap_err();
    insta::assert_snapshot!(describe(&error), @"Failed: task `orders_to_htap` is broken: table orders: no primary key; the task was deleted again");
    assert_eq!(service.bodies(DELETE), [json!({ "task_name": "orders_to_htap" })]);

    service.on(LIST, [no_task(), there()]).on(DELETE, [refused(403, "DBS.200011", "No permission.")]);
    let error = delete().execute().await.unwrap_err();
    insta::assert_snapshot!(describe(&error), @"
    Failed: task `orders_to_htap` is broken: table orders: no primary key; the task is still there, and deleting it failed
      because: DeleteStarRocksDataReplication: the service answered 403 Forbidden: DBS.200011: No permission.
    ");
}

#[tokio::test]
async fn broken_task_that_existed_before_is_not_deleted() {
    let (service, instance) = service([listed_with("Wait", "No")]).await;
    service.on(CONFIG, [broken("table orders: no primary key")]);
    let error = create(&instance, &plain()).if_broken(IfBroken::Delete).execute().await.unwrap_err();
    assert!(error.to_string().ends_with("the task is still there"), "{error}");
    assert_eq!((service.count(DELETE), service.count(DATABASE)), (0, 0));
}

#[tokio::test]
async fn refusals_are_named_whatever_became_of_the_task() {
    for spelling in ["failed", "fail"] {
        let (service, instance) = service([no_task()]).await;
        service.on(TABLES, [verdict(spelling)]);
        let error = create(&instance, &configured()).execute().await.unwrap_err();
        assert_eq!(
            (error.kind(), service.calls().as_slice()),
            (ErrorKind::Refused, &[LIST, TABLES, LIST, LIST].map(String::from)[..])
        );
        insta::allow_duplicates!(
            insta::assert_snapshot!(describe(&error), @"Refused: task `orders_to_htap`: the service refuses table `orders`; there was no such task right afterwards")
        );
    }
    let (service, instance) = service([no_task(), listed("Wait")]).await;
    let failed = |name: &str| json!({ "param_name": name, "value": "0", "check_result": "failed" });
    service.on(
        DATABASE,
        [ok(json!({
            "source_db_config_check_results": [failed("max_rows_per_chunk"), { "param_name": "x", "check_result": "success" }],
            "target_db_config_check_results": [failed("enable_snapshots")],
        }))],
    );
    let error = create(&instance, &plain()).execute().await.unwrap_err();
    insta::assert_snapshot!(describe(&error), @"Failed: task `orders_to_htap`: the service refuses parameter `max_rows_per_chunk`; parameter `enable_snapshots`; the task is still there");
    assert_eq!(service.count(DELETE), 0);
}

#[tokio::test]
async fn refusal_is_returned_without_waiting() {
    let (service, instance) = service([no_task()]).await;
    service.on(DATABASE, [refused(400, "DBS.200022", "Instance not found.")]);
    let error = create(&instance, &plain()).execute().await.unwrap_err();
    assert_eq!(error.code(), Some("DBS.200022"));
    assert_eq!(service.calls(), [LIST, DATABASE]);
}

#[tokio::test]
async fn creation_with_unknown_outcome_is_not_repeated_and_next_run_checks() {
    for task in [plain(), configured()] {
        let (service, instance) = service([no_task(), listed("Wait")]).await;
        service.on(DATABASE, [ResponseTemplate::new(504)]).on(TABLES, [ResponseTemplate::new(504)]);
        assert_eq!(create(&instance, &task).execute().await.unwrap_err().status().unwrap().as_u16(), 504);
        assert_eq!(create(&instance, &task).execute().await.unwrap().outcome, Outcome::Unchanged);
        assert_eq!(service.count(DATABASE) + service.count(TABLES), 1);
    }
}

#[tokio::test]
async fn transient_errors_do_not_end_the_wait() {
    let (service, instance) =
        service([no_task(), ResponseTemplate::new(503), refused(429, "APIG.0308", "throttled"), listed("Wait")]).await;
    assert_eq!(create(&instance, &plain()).execute().await.unwrap().outcome, Outcome::Done);
    assert_eq!((service.count(LIST), service.count(DATABASE)), (4, 1));
}

#[tokio::test]
async fn dropping_a_creation_stops_its_polling() {
    let (service, instance) = service([no_task()]).await;
    tokio::select! {
        outcome = create(&instance, &plain()).policy(patient()).execute() => panic!("it waits: {outcome:?}"),
        () = service.called(LIST, 2) => {}
    }
    let calls = service.calls().len();
    assert!(instance.replication().get_opt(&name()).await.unwrap().is_none());
    assert_eq!((service.count(DATABASE), service.calls().len()), (1, calls + 1));
}

#[tokio::test]
async fn task_without_a_name_is_refused_before_sending() {
    let (service, instance) = service([no_task()]).await;
    let task = SyncTask::builder().source_database("shop").build().unwrap();
    let error = instance.replication().create(&task).unwrap_err();
    insta::assert_snapshot!(describe(&error), @"InvalidInput: task_name: it is missing; give the task a name, so that it can be found again");
    assert!(instance.replication().modify(&task).unwrap_err().is_invalid_input());
    assert!(service.calls().is_empty());
}
