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
async fn an_error_that_is_not_about_the_task_ends_the_check() {
    let task = task().parameter("max_rows_per_chunk", 5).build().unwrap();
    let unnamed = SyncTask::builder().source(Source::database("shop").instance(TAURUS)).target_database("shop_htap");
    let unnamed = unnamed.tables(Tables::include(["orders"])).build().unwrap();
    let every = [TABLES, LIST, SOURCE_DATABASES, PARAMETERS, SOURCE_TABLES].as_slice();
    let of_source = [TABLES, SOURCE_DATABASES, SOURCE_TABLES].as_slice();
    for (operations, task, status, code) in [
        (every, &task, 401, "APIG.0301"),
        (every, &task, 403, "DBS.200011"),
        (every, &task, 404, "APIG.0101"),
        (every, &task, 409, "DBS.200019"),
        (every, &task, 400, "DBS.212033"),
        (every, &task, 400, "DBS.05000044"),
        (every, &task, 500, "DBS.200001"),
        (every, &task, 200, "DBS.200001"),
        (&[LIST, PARAMETERS], &task, 400, "DBS.200022"),
        (&[LIST, PARAMETERS], &task, 400, "DBS.200001"),
        // No other call shows that the StarRocks instance exists.
        (of_source, &unnamed, 400, "DBS.200022"),
    ] {
        for operation in operations {
            let (service, instance) = service().await;
            service.on(operation, [refused(status, code, "no")]);
            let error = instance.replication().check(task).execute().await.unwrap_err();
            assert_eq!((error.operation(), error.code()), (Some(*operation), Some(code)), "{status}");
        }
    }
}

/// A service that refuses a task as a whole for what has failed by itself is asked about the rest.
#[tokio::test]
async fn parameters_and_names_that_have_failed_do_not_cost_the_verdicts_on_tables() {
    let (service, instance) = service().await;
    let verdict = || ok(verdicts(&[("orders", "failed"), ("customers", "success")]));
    service.on(TABLES, [refused(400, "DBS.200001", "unknown"), verdict()]);
    let with_parameters = task().table_config("orders", "order by id").parameter("unknown", 1);
    let with_parameters = with_parameters.parameter("max_rows_per_chunk", 5).parameter("snapshot_with_lock", "some");
    let of_parameters = check(&instance, &with_parameters.build().unwrap()).await;
    let sent = |of: &str| service.bodies(TABLES).iter().map(|body| body[of].clone()).collect::<Vec<_>>();
    let kept = json!([{ "param_name": "max_rows_per_chunk", "value": "5" }]);
    assert_eq!(sent("db_configs")[1], kept);
    assert_eq!(sent("task_name"), ["orders_to_htap", "orders_to_htap"]);

    service.on(LIST, [listed("Full 40")]).on(TABLES, [refused(400, "DBS.200001", "in use"), verdict()]);
    let another = task().target_database("archive").parameter("unknown", 1).build().unwrap();
    let of_name = check(&instance, &another).await;
    assert_eq!(sent("task_name")[2..], [json!("orders_to_htap"), Value::Null]);
    assert_eq!(sent("db_configs")[3], Value::Null);
    insta::assert_snapshot!(format!("{of_parameters}\n{of_name}"));
    assert_only_looked(&service);
}

#[tokio::test]
async fn a_task_that_the_service_refuses_is_a_finding_with_its_reason() {
    let (service, instance) = service().await;
    let message = "参数错误：源库不存在\u{1b}[2J";
    for operation in [TABLES, SOURCE_DATABASES, SOURCE_TABLES] {
        service.on(operation, [refused(400, "DBS.200001", message)]);
    }
    let task = task().table_config("orders", "order by id").parameter("odd", 1).parameter("unknown", 1);
    let report = check(&instance, &task.build().unwrap()).await;
    insta::assert_snapshot!(report);
    let reason = report.findings()[1].reason().unwrap();
    assert_eq!(reason, format!("the service refuses it: DBS.200001: {message}"));
    // Once more without the parameter that has failed, and not again.
    assert_eq!(service.count(TABLES), 2);
    assert_eq!(report.table_configs().unreported(), ["orders"]);
    assert_only_looked(&service);
}

#[tokio::test]
async fn a_refused_source_instance_is_a_finding_where_the_starrocks_instance_is_known() {
    let (service, instance) = service().await;
    for operation in [TABLES, SOURCE_DATABASES, SOURCE_TABLES] {
        service.on(operation, [refused(400, "DBS.200022", "Instance not found.")]);
    }
    insta::assert_snapshot!(check(&instance, &task().build().unwrap()).await);
}

#[tokio::test]
async fn tables_of_a_missing_database_are_undetermined() {
    let (service, instance) = service().await;
    service.on(SOURCE_DATABASES, [ok(json!({ "databases": ["shop_old"] }))]);
    service.on(TABLES, [refused(404, "DBS.200001", "There is no database shop.")]);
    service.on(SOURCE_TABLES, [ok(json!({ "tables": [] }))]);
    insta::assert_snapshot!(check(&instance, &task().build().unwrap()).await);
}

#[tokio::test]
async fn excluded_tables_that_the_source_does_not_have_are_findings() {
    let (service, instance) = service().await;
    let excluding = || task().tables(Tables::exclude(["customers", "ghosts", "orders"]));
    // A configured table is synchronized all the same.
    let task = excluding().table_config("orders", "order by id").build().unwrap();
    let report = check(&instance, &task).await;
    insta::assert_snapshot!(report);
    let exclusions: Vec<_> = report.findings().iter().filter(|finding| finding.is_exclusion()).collect();
    assert_eq!(exclusions.len(), 1);
    assert_eq!(
        service.bodies(SOURCE_TABLES)[0]["database_tables"][0]["tables"],
        json!(["orders", "customers", "ghosts"])
    );
    service.on(SOURCE_TABLES, [refused(400, "DBS.200001", "no")]);
    let report = check(&instance, &excluding().build().unwrap()).await;
    assert_eq!((report.failed().count(), report.undetermined().count()), (0, 3), "{report}");
}

#[tokio::test]
async fn a_task_that_includes_no_table_is_checked_and_not_created() {
    let (service, instance) = service().await;
    let none = || task().tables(Tables::include::<&str>([]));
    let configured = none().table_config("orders", "order by id").build().unwrap();
    insta::assert_snapshot!(check(&instance, &configured).await);
    assert_eq!(service.bodies(TABLES)[0]["table_repl_config"], Value::Null);
    let none = none().build().unwrap();
    let report = check(&instance, &none).await;
    assert_eq!((report.failed().count(), report.findings().len()), (1, 3), "{report}");
    assert_eq!(service.count(TABLES), 1);
    let called = service.calls();
    let replication = instance.replication();
    for refused in [
        replication.create(&none).unwrap_err(),
        replication.modify(&none).unwrap_err(),
        replication.check_table_config(&none).send().await.unwrap_err(),
        replication.create_task_with_table_config(&none).send().await.unwrap_err(),
        replication.calls().create_task(&none).send().await.unwrap_err(),
        replication.calls().modify(&none).send().await.unwrap_err(),
    ] {
        let message = "table_repl_config.tables: it includes no table; give one table or more, or all tables";
        assert_eq!(refused.to_string(), message);
    }
    assert_eq!(service.calls(), called);
}

#[tokio::test]
async fn a_parameter_of_the_wrong_type_fails() {
    let (service, instance) = service().await;
    let integer = json!({ "param_name": "count", "data_type": "Integer" });
    let text = json!({ "param_name": "text", "data_type": "String" });
    service.on(PARAMETERS, [ok(json!({ "db_parameters": [integer, text] }))]);
    let reasons = async |value: &str| {
        let task = task().parameter("count", value).parameter("text", value).build().unwrap();
        let report = check(&instance, &task).await;
        let of =
            |name: &str| report.findings().iter().find(|it| it.name() == name).unwrap().reason().map(str::to_owned);
        [of("count"), of("text")]
    };
    assert_eq!(reasons("5").await, [None, None]);
    assert_eq!(reasons("5.5").await, [Some("5.5 is not an integer".to_owned()), None]);
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
