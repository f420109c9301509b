//! The check of a whole task, against a scripted service: one report, and nothing that could create.

use integration_tests::{
    TAURUS,
    scripted::{Scripted, ok, refused},
    tasks::{CONFIG, LIST, config, listed, no_task, scripted, task},
};
use serde_json::{Value, json};
use taurus_htap::{CheckReport, Instance, Source, SyncTask, TableConfig, Tables};

const TABLES: &str = "CheckTableConfig";
const SOURCE_DATABASES: &str = "ShowInstanceDatabasesForHtap";
const SOURCE_TABLES: &str = "ShowInstanceTablesForHtap";
const PARAMETERS: &str = "ListStarRocksDbParameters";

fn verdicts(tables: &[(&str, &str)]) -> Value {
    let of = |(table, result): &(&str, &str)| json!({ "table_name": table, "table_config": "order by id", "check_result": result });
    json!({ "tbl_config_check_results": tables.iter().map(of).collect::<Vec<_>>() })
}

async fn service() -> (Scripted, Instance) {
    let (service, instance) = scripted().await;
    let parameter =
        |name: &str, range: &str| json!({ "param_name": name, "value_range": range, "data_type": "Integer" });
    let fixed = json!({ "param_name": "fixed", "value_range": "1-5", "default_value": "1", "is_modifiable": "false" });
    service
        .on(LIST, [no_task()])
        .on(CONFIG, [config()])
        .on(TABLES, [ok(verdicts(&[("orders", "success")]))])
        .on(SOURCE_DATABASES, [ok(json!({ "databases": ["shop_old", "shop"], "total_count": 0 }))])
        .on(SOURCE_TABLES, [ok(json!({ "tables": ["shop.orders", "shop.customers"], "total_count": 0 }))])
        .on(
            PARAMETERS,
            [ok(json!({ "db_parameters": [
                parameter("max_rows_per_chunk", "0-1000000"), parameter("snapshot_with_lock", "true|false"),
                parameter("odd", "see the manual"), fixed,
            ] }))],
        );
    (service, instance)
}

async fn check(instance: &Instance, task: &SyncTask) -> CheckReport {
    instance.replication().check(task).execute().await.unwrap()
}

fn assert_only_looked(service: &Scripted) {
    assert_eq!(service.count("CheckDataBaseConfig"), 0, "the service creates tasks by this one");
    for body in service.bodies(TABLES) {
        assert_eq!(body["is_create_task"], "false");
    }
}

#[tokio::test]
async fn matching_task_passes_every_check() {
    let (service, instance) = service().await;
    let task = task()
        .table_config("orders", TableConfig::order_by(["id"]))
        .parameter("max_rows_per_chunk", 5)
        .parameter("snapshot_with_lock", true)
        .build()
        .unwrap();
    let report = check(&instance, &task).await;
    insta::assert_snapshot!(report);
    assert!(report.all_passed());
    assert_eq!(report.table_configs().passed().count(), 1);
    assert_only_looked(&service);
    let mut calls = service.calls();
    calls.sort();
    assert_eq!(calls, [TABLES, LIST, PARAMETERS, SOURCE_DATABASES, SOURCE_TABLES]);
}

#[tokio::test]
async fn mismatches_are_named_with_their_reasons() {
    let (service, instance) = service().await;
    service.on(LIST, [listed("Full 40")]).on(SOURCE_DATABASES, [ok(json!({ "databases": ["shop_old"] }))]).on(
        TABLES,
        [ok(verdicts(&[("orders", "failed"), ("customers", "fail"), ("odd_one", "skipped"), ("mute", "")]))],
    );
    let task = task()
        .source(Source::database("shop").instance(integration_tests::tasks::SOURCE))
        .target_database("archive")
        .tables(Tables::include(["orders", "customers", "ghosts", "silent"]))
        .table_config("orders", "order by id")
        .table_config("customers", "order by id")
        .table_config("silent", "order by id")
        .parameter("max_rows_per_chunk", 1_000_001)
        .parameter("snapshot_with_lock", "perhaps")
        .parameter("odd", 1)
        .parameter("fixed", 2)
        .parameter("unknown", 1)
        .build()
        .unwrap();
    service.on(SOURCE_TABLES, [ok(json!({ "tables": ["shop.orders", "shop.customers", "shop.silent"] }))]);
    let report = check(&instance, &task).await;
    insta::assert_snapshot!(report);
    assert!(!report.all_passed());
    assert_eq!((report.failed().count(), report.undetermined().count()), (9, 4));
    assert_only_looked(&service);
}

#[tokio::test]
async fn without_a_source_instance_nothing_is_made_up() {
    let (service, instance) = service().await;
    let task = SyncTask::builder()
        .source_database("shop")
        .target_database("shop_htap")
        .tables(Tables::include(["orders", "items"]))
        .build()
        .unwrap();
    let report = check(&instance, &task).await;
    insta::assert_snapshot!(report);
    assert_eq!((report.failed().count(), report.undetermined().count()), (0, 2));
    assert_eq!(service.calls(), [TABLES]);
}

#[tokio::test]
async fn existing_task_as_described_passes() {
    let (service, instance) = service().await;
    service.on(LIST, [listed("Incremental 100")]);
    let report = check(&instance, &task().build().unwrap()).await;
    assert_eq!(report.findings()[0].reason(), Some("the task exists, as described"));
    assert!(report.all_passed(), "{report}");
}

#[tokio::test]
async fn empty_configuration_is_not_shown_as_a_reason() {
    let (service, instance) = service().await;
    let orders = json!({ "table_name": "orders", "table_config": " ", "check_result": "success" });
    let customers = json!({ "table_name": "customers", "table_config": "", "check_result": "failed" });
    service.on(TABLES, [ok(json!({ "tbl_config_check_results": [orders, customers] }))]);
    let report = check(&instance, &task().build().unwrap()).await;
    let tables: Vec<_> = report.findings()[2..].iter().map(|finding| (finding.name(), finding.reason())).collect();
    let failure = "its configuration fails the service's check";
    assert_eq!(tables, [("orders", None), ("customers", Some(failure))]);
}

#[tokio::test]
async fn nothing_checked_is_not_passed() {
    let (service, instance) = service().await;
    service.on(TABLES, [ok(json!({}))]);
    assert!(!check(&instance, &SyncTask::default()).await.all_passed());
}

#[tokio::test]
async fn refusal_of_any_part_is_an_error() {
    let task = task().parameter("max_rows_per_chunk", 5).build().unwrap();
    for operation in [TABLES, LIST, SOURCE_DATABASES, PARAMETERS, SOURCE_TABLES] {
        let (service, instance) = service().await;
        service.on(operation, [refused(400, "DBS.200022", "Instance not found.")]);
        let error = instance.replication().check(&task).execute().await.unwrap_err();
        assert_eq!((error.operation(), error.code()), (Some(operation), Some("DBS.200022")));
    }
}

#[test]
fn source_that_is_not_an_instance_is_refused_before_sending() {
    let task = SyncTask::builder().source(Source::database("shop").instance("mysql"));
    assert!(task.build().unwrap_err().is_invalid_input());
}

#[tokio::test]
async fn task_without_a_target_fails_the_check() {
    let (_service, instance) = service().await;
    let task = SyncTask::builder().name("orders_to_htap").source_database("shop").build().unwrap();
    let report = check(&instance, &task).await;
    let failed: Vec<_> = report.failed().map(|finding| (finding.name(), finding.reason().unwrap())).collect();
    let reason =
        "target_database_name: it is missing; give the database of the StarRocks instance that the data goes to";
    assert_eq!(failed, [("orders_to_htap", reason)]);
}

#[tokio::test]
async fn service_that_refuses_a_task_without_a_target_is_not_asked_about_its_tables() {
    let (service, instance) = service().await;
    service.on(TABLES, [refused(400, "DBS.280001", "no target")]);
    let source = Source::database("shop").instance(TAURUS);
    let task = SyncTask::builder().source(source).tables(Tables::include(["customers", "orders"]));
    let report = check(&instance, &task.table_config("orders", "order by id").build().unwrap()).await;
    assert_eq!(service.count(TABLES), 0);
    insta::assert_snapshot!(report, @"
    SUBJECT   NAME       VERDICT       REASON
    task                 failed        target_database_name: it is missing; give the database of the StarRocks instance that the data goes to
    database  shop       passed
    table     orders     undetermined  its configuration cannot be checked without a target
    table     customers  passed
    2 passed, 1 failed, 1 undetermined
    ");
    assert_eq!(report.table_configs().unreported(), ["orders"]);
}
