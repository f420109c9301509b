//! `check` reports what is wrong with a task, beside the verdicts on its tables: only what makes a check impossible stops
//! it.

use tokio::task::block_in_place;
use wiremock::{Mock, MockServer, ResponseTemplate, matchers::any};

use crate::support::{Run, TASK_FILE, all, line, run};

const UNKNOWN_INSTANCE: &str = "0123456789abcdef0123456789abcdefin07";
const UNKNOWN_NODE: &str = "0123456789abcdef0123456789abcdefno07";
const DUMP: &str = include_str!("../fixtures/shop.sql");

fn emulated(more: &[&str]) -> Run {
    run(["check", "--emulator", "-f", "HOME/sync.yaml"].iter().chain(more)).file("sync.yaml", TASK_FILE)
}

#[test]
fn what_is_wrong_with_a_task_is_reported_beside_its_tables() {
    insta::assert_snapshot!(all([
        emulated(&["--parameter", "no_such_parameter=1"]),
        emulated(&["--parameter", "sync_commit_interval_ms=1", "--parameter", "max_rows_per_chunk=many"]),
        emulated(&["--source-database", "nothing"]),
        emulated(&["--source-instance", UNKNOWN_INSTANCE]),
        emulated(&["--source-node", UNKNOWN_NODE]),
        emulated(&["--include", ""]),
        emulated(&["--exclude", "customer,audit_log,gone"]),
        emulated(&["--exclude", ""]),
    ]));
}

#[test]
fn findings_are_in_the_json() {
    let findings = |more: &[&str]| {
        let ran = emulated(&[&["--output", "json"], more].concat()).ran();
        assert_eq!(ran.code, 1, "{ran}");
        let findings = ran.json()["findings"].as_array().unwrap().clone();
        let failed = findings.into_iter().filter(|finding| finding["verdict"] != "passed");
        failed.map(|finding| format!("{finding}\n")).collect::<String>()
    };
    insta::assert_snapshot!(
        [
            findings(&["--parameter", "no_such_parameter=1", "--parameter", "sync_commit_interval_ms=1"]),
            findings(&["--source-database", "nothing", "--include", "gone"]),
            findings(&["--include", ""]),
            findings(&["--exclude", "gone"]),
        ]
        .concat()
    );
}

/// The emulator knows the name of a task that was created, so this is about another process.
#[tokio::test(flavor = "multi_thread")]
async fn a_name_that_is_in_use_is_a_finding() {
    let (emulator, seed) = crate::emulated::quick().await;
    let shown = block_in_place(|| {
        let ran = |command: &str| {
            crate::emulated::against(line(command).file("sync.yaml", TASK_FILE), &emulator, &seed).ran().to_string()
        };
        let created = ran("sync create -f HOME/sync.yaml");
        assert!(created.contains("exit 0"), "{created}");
        ran("check -f HOME/sync.yaml --target-database another") + &ran("check -f HOME/sync.yaml")
    });
    insta::assert_snapshot!(shown);
}

#[test]
fn lists_of_tables_are_checked_against_a_schema_too() {
    let with_schema = |more: &[&str]| emulated(&[&["--schema", "HOME/shop.sql"], more].concat()).file("shop.sql", DUMP);
    let offline = |more: &str| {
        let run = line(&format!("check --offline --schema HOME/shop.sql -f HOME/sync.yaml {more}"));
        run.file("sync.yaml", TASK_FILE).file("shop.sql", DUMP).without("HUAWEICLOUD_SDK_AUTH_TOKEN")
    };
    insta::assert_snapshot!(all([
        // The service does not list what cannot be synchronized, such as the first and the last of these.
        with_schema(&["--exclude", "places,customer,recent_orders"]),
        offline("--include="),
        offline("--exclude=places,customer"),
    ]));
    let findings = offline("--exclude=places,customer --output json").ran().json()["findings"].clone();
    let reason = "the schema has no such table: the name excludes nothing; the schema has customers";
    let finding = serde_json::json!({ "subject": "table", "name": "customer", "verdict": "failed", "reason": reason,
                                      "reason_of_emulator": false });
    assert_eq!(findings, serde_json::json!([finding]));
    assert_eq!(offline("--exclude=places,recent_orders").ran().code, 0);
}

#[test]
fn an_empty_include_list_of_a_file_is_a_finding_and_no_task() {
    let with = |command: &str| {
        let task = TASK_FILE.replace("[orders, customers]", "[]");
        line(&format!("{command} -f HOME/sync.yaml --emulator")).file("sync.yaml", &task)
    };
    assert_eq!(with("check --all-tables").ran().code, 0);
    insta::assert_snapshot!(all([with("check"), with("sync create"), with("sync modify --no-wait")]));
}

/// A configuration of a table that is not listed is what the service accepts.
#[test]
fn a_table_config_outside_the_include_list_is_not_a_mistake() {
    let ran = emulated(&["--include", "customers"]).ran();
    assert_eq!(ran.code, 0, "{ran}");
}

/// Without a credential, which would be looked for before a request.
#[tokio::test(flavor = "multi_thread")]
async fn without_both_databases_there_is_nothing_to_check_and_nothing_is_sent() {
    let service = MockServer::start().await;
    for (command, flag, field) in [
        ("check --source-database shop", "--target-database", "`target.database`"),
        ("check --target-database shop_htap", "--source-database", "`source.database`"),
        ("check --name orders_to_htap --dry-run", "--source-database", "`source.database`"),
    ] {
        let run = line(command).at(&service.uri()).without("HUAWEICLOUD_SDK_AUTH_TOKEN");
        let ran = block_in_place(|| run.ran());
        assert_eq!(ran.code, 2, "{ran}");
        assert!(ran.err.contains(&format!("{flag} is missing")) && ran.err.contains(field), "{ran}");
    }
    assert_eq!(service.received_requests().await.unwrap().len(), 0);
}

/// A check that only the service can make, whose answer is a refusal with this message.
async fn refused(message: &str) -> [Run; 2] {
    let body = serde_json::json!({ "error_code": "DBS.200001", "error_msg": message });
    let service = Box::leak(Box::new(MockServer::start().await));
    Mock::given(any()).respond_with(ResponseTemplate::new(400).set_body_json(body)).mount(service).await;
    ["table", "json"].map(|form| {
        let task = "check --source-database shop --target-database shop_htap --include orders --output";
        line(&format!("{task} {form}")).at(&service.uri()).without("TAURUS_HTAP_TAURUS_ID")
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn reasons_are_shown_in_the_script_that_they_are_written_in() {
    let [table, json] = refused("参数错误：源库 shop 不存在。\u{1b}[2J").await;
    let (table, json) = block_in_place(|| (table.ran(), json.ran()));
    assert!(table.code == 1 && table.out.contains("参数错误：源库 shop 不存在。\\u{1b}[2J"), "{table}");
    let reason = json.json()["findings"][0]["reason"].clone();
    assert_eq!(reason, "the service refuses it: DBS.200001: 参数错误：源库 shop 不存在。\u{1b}[2J");
    assert!(json.out.contains("不存在。\\u001b[2J"), "{json}");
}

#[test]
fn reasons_of_the_emulator_are_shown_in_the_script_that_they_are_written_in() {
    let config = ["--table-config", "orders=order by 编号,größe"];
    insta::assert_snapshot!(all([emulated(&config)]));
    let json = emulated(&[&config[..], &["--output", "json"]].concat()).ran().json();
    let orders = json["findings"].as_array().unwrap().iter().find(|finding| finding["name"] == "orders").unwrap();
    assert!(orders["reason"].as_str().unwrap().contains("column 编号: "), "{orders}");
}
