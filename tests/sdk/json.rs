//! What programs keep, as JSON: the form that the command prints.

use integration_tests::{INSTANCE, SPEC, TAURUS, TAURUS_NODE, client, documented_task, instance};
use serde_json::json;
use spec_replay::Replay;
use taurus_htap::{
    Endpoint, JobId, Outcome, Region, ReplScope, RestartNeed, StarRocksInstanceId, Subject, SyncTask, TableConfig,
    Tables, TaskName, Totals, Verdict,
};

#[test]
fn ids_are_the_text_that_they_are_and_reading_one_checks_its_rule() {
    let id = StarRocksInstanceId::try_from(INSTANCE.to_owned()).unwrap();
    assert_eq!(serde_json::to_value(&id).unwrap(), INSTANCE);
    assert_eq!(serde_json::from_value::<StarRocksInstanceId>(json!(INSTANCE)).unwrap(), id);
    assert_eq!(id, INSTANCE);
    assert_eq!((id.as_ref() as &str, String::from(id.clone())), (INSTANCE, INSTANCE.to_owned()));

    let error = serde_json::from_value::<TaskName>(json!("a task")).unwrap_err().to_string();
    assert!(error.contains("task_name") && error.contains(TaskName::RULE), "{error}");
    assert!(TaskName::try_from("a task").unwrap_err().is_invalid_input());
}

#[test]
fn tasks_are_read_from_the_form_of_task_files() {
    let task = documented_task();
    let json = serde_json::to_value(&task).unwrap();
    assert_eq!(json["source"], json!({ "instance": TAURUS, "node": TAURUS_NODE, "database": "source_database_name" }));
    assert_eq!((&json["tables"], &json["table_configs"]), (&json!("all"), &json!({ "tableName": "tableConfig" })));
    assert_eq!(serde_json::from_value::<SyncTask>(json).unwrap(), task);

    let by_hand = json!({
        "name": "orders", "tables": { "exclude": ["audit"] }, "parameters": { "sync_view": true },
        "table_configs": { "orders": { "order_by": ["id"], "key_columns": ["id"] } },
    });
    let expected = SyncTask::builder()
        .name("orders")
        .tables(Tables::exclude(["audit"]))
        .table_config("orders", TableConfig::order_by(["id"]).key_columns(["id"]))
        .parameter("sync_view", true)
        .build()
        .unwrap();
    assert_eq!(serde_json::from_value::<SyncTask>(by_hand).unwrap(), expected);

    let refusal = |json| serde_json::from_value::<SyncTask>(json).unwrap_err().to_string();
    assert!(refusal(json!({ "name": "a task" })).contains(TaskName::RULE));
    assert!(refusal(json!({ "tabels": "all" })).contains("unknown field `tabels`"));
}

/// The lists and scopes that a task can have, each with its form.
#[test]
fn lists_of_tables_keep_their_scope() {
    for (tables, form) in [
        (Tables::all(), json!("all")),
        (Tables::include(["a"]), json!({ "include": ["a"] })),
        (Tables::include(["a"]).scope(ReplScope::All), json!({ "include": ["a"], "scope": "all" })),
        (Tables::exclude(["a"]), json!({ "exclude": ["a"] })),
        (Tables::exclude(["a"]).scope(ReplScope::All), json!({ "exclude": ["a"], "scope": "all" })),
        (Tables::exclude([""; 0]).scope(ReplScope::All), json!({ "exclude": [], "scope": "all" })),
    ] {
        let task = SyncTask::builder().tables(tables).build().unwrap();
        let json = serde_json::to_value(&task).unwrap();
        assert_eq!(json["tables"], form);
        assert_eq!(serde_json::from_value::<SyncTask>(json).unwrap(), task, "{form}");
    }
    let refusal = |tables| serde_json::from_value::<SyncTask>(json!({ "tables": tables })).unwrap_err().to_string();
    let of_scope = refusal(json!({ "include": ["a"], "scope": "some" }));
    assert!(of_scope.contains("unknown variant `some`, expected `all` or `part`"), "{of_scope}");
    assert!(refusal(json!({ "scope": "all" })).contains("neither `include` nor `exclude`"));
}

#[test]
fn words_are_written_as_they_are_shown() {
    for outcome in [Outcome::Done, Outcome::Unchanged, Outcome::Ordered] {
        assert_eq!(serde_json::to_value(outcome).unwrap(), outcome.to_string());
        assert_eq!(serde_json::from_value::<Outcome>(json!(outcome.to_string())).unwrap(), outcome);
    }
    for verdict in [Verdict::Passed, Verdict::Failed, Verdict::Undetermined] {
        assert_eq!(serde_json::to_value(verdict).unwrap(), verdict.to_string());
        assert_eq!(serde_json::from_value::<Verdict>(json!(verdict.to_string())).unwrap(), verdict);
    }
    for subject in [Subject::Task, Subject::Database, Subject::Parameter, Subject::Table] {
        assert_eq!(serde_json::to_value(subject).unwrap(), subject.to_string());
        assert_eq!(serde_json::from_value::<Subject>(json!(subject.to_string())).unwrap(), subject);
    }
    for (need, is_required) in [(RestartNeed::Required, true), (RestartNeed::NotRequired, false)] {
        assert_eq!(serde_json::to_value(need).unwrap(), is_required);
        assert_eq!(serde_json::from_value::<RestartNeed>(json!(is_required)).unwrap(), need);
    }
}

#[test]
fn regions_endpoints_and_table_configurations_are_texts_that_keep_their_rules() {
    let region = serde_json::from_value::<Region>(json!("cn-north-4")).unwrap();
    assert_eq!(serde_json::to_value(&region).unwrap(), "cn-north-4");
    assert_eq!(
        (region, Region::try_from("cn-north-4").unwrap()),
        (Region::new("cn-north-4").unwrap(), "cn-north-4".parse().unwrap())
    );
    assert!(serde_json::from_value::<Region>(json!("a region")).unwrap_err().to_string().contains("region"));

    let endpoint = serde_json::from_value::<Endpoint>(json!("https://htap.example/")).unwrap();
    assert_eq!(serde_json::to_value(&endpoint).unwrap(), "https://htap.example");
    assert_eq!(
        (endpoint.as_ref() as &str, String::from(endpoint.clone())),
        ("https://htap.example", endpoint.to_string())
    );
    let plain = serde_json::from_value::<Endpoint>(json!("http://htap.example")).unwrap_err().to_string();
    assert!(plain.contains("would send credentials in the clear"), "{plain}");

    let config = TableConfig::order_by(["id"]);
    assert_eq!(serde_json::from_value::<TableConfig>(serde_json::to_value(&config).unwrap()).unwrap(), config);
    assert_eq!("order by id".parse(), Ok(config));
}

#[tokio::test]
async fn status_change_and_job_are_objects_of_their_own_names() {
    let replay = Replay::start(SPEC).await;
    let client = client(&replay.uri()).build().unwrap();
    let task = json!({
        "task_name": "orders", "source_database": "shop", "stage": "INCREMENTAL", "status": "Yes", "percentage": "100",
    });
    let list = json!({ "replications": [task] });
    replay.answer_in_turn("ListStarRocksDataReplications", [list.clone(), list]).await;
    let config = json!({ "task_name": "orders", "target_database_name": "shop_htap" });
    replay.answer_in_turn("ListStarRocksDataReplicationConfig", [config.clone(), config]).await;

    let replication = instance(&client).replication();
    let name = TaskName::new("orders").unwrap();
    let status = json!({
        "name": "orders", "stage": "Incremental", "percentage": 100, "catchup_stage": null, "catchup_percentage": null,
        "healthy": true, "needs_repair": false, "last_error": null, "source_instance": null, "source_node": null,
        "source_database": "shop", "target_database": "shop_htap",
    });
    assert_eq!(serde_json::to_value(replication.get(&name).await.unwrap()).unwrap(), status);

    let change = replication.start(&name).execute().await.unwrap();
    let expected = json!({
        "name": "orders", "outcome": "unchanged", "job_id": null, "before": status, "status": status, "unverified": [],
    });
    assert_eq!(serde_json::to_value(change).unwrap(), expected);

    let job = json!({ "job": { "id": "j", "name": "Create", "status": "Failed", "fail_reason": "no" } });
    replay.answer_in_turn("ShowGaussMySqlJobInfo", [job]).await;
    let job = client.job(JobId::new("e1bfd0d1-b8d8-417c-9947-7e2ae0de9745").unwrap()).get().await.unwrap();
    let expected = json!({ "name": "Create", "status": "Failed", "progress": null, "fail_reason": "no" });
    assert_eq!(serde_json::to_value(job).unwrap(), expected);
}

#[tokio::test]
async fn reports_have_their_verdicts_and_totals() {
    let replay = Replay::start(SPEC).await;
    let client = client(&replay.uri()).build().unwrap();
    let verdict = json!({ "table_name": "tableName", "table_config": "tableConfig", "check_result": "success" });
    let answer = json!({ "task_name": "task", "tbl_config_check_results": [verdict] });
    replay.answer_in_turn("CheckTableConfig", [answer]).await;

    let report = instance(&client).replication().check_table_config(&documented_task()).await.unwrap();
    let json = serde_json::to_value(&report).unwrap();
    let totals: Totals = serde_json::from_value(json.clone()).unwrap();
    assert_eq!(totals, report.totals());
    let expected = json!({
        "task": "task", "source_database": null, "target_database": null,
        "tables": [{ "name": "tableName", "result": "success", "config": "tableConfig" }], "unreported": [],
        "passed": 1, "failed": 0, "undetermined": 0, "request_id": null,
    });
    assert_eq!(json, expected);
}
