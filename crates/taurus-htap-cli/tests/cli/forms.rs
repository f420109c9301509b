//! The forms of results beside tables, JSON and YAML, and `--query`.

use serde_json::json;
use spec_replay::Replay;
use tokio::task::block_in_place;
use wiremock::MockServer;

use crate::{
    emulated::{against, quick},
    hostile::HOSTILE,
    shapes::{SPEC, passed_in_form, readers, shown},
    support::{NODE, NOWHERE, line, run},
    watch::answering,
};

#[tokio::test(flavor = "multi_thread")]
async fn wide_tables_have_further_columns() {
    insta::assert_snapshot!(shown(readers().iter().map(|command| line(&format!("{command} --output wide")))).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn lines_of_json_are_one_for_each_item() {
    let service = Replay::start(SPEC).await;
    for command in readers() {
        let in_form = |form: &str| passed_in_form(&service, &command, form);
        let lines: Vec<serde_json::Value> =
            in_form("jsonl").out.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
        match in_form("json").json() {
            serde_json::Value::Array(items) => assert_eq!(lines, items, "{command}"),
            value => assert_eq!(lines, [value], "{command}"),
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn names_are_what_other_commands_take() {
    let (emulator, seed) = quick().await;
    let task = "--source-database shop --target-database shop_htap --include orders";
    let commands = [
        &format!("sync create --name orders_to_htap {task}"),
        "sync list",
        "sync status orders_to_htap",
        "sync export orders_to_htap",
        "sync start orders_to_htap --no-wait",
        "sync wait orders_to_htap",
        "sync delete orders_to_htap --yes",
        "sync list",
        "instances list",
        "instances show",
        "databases",
        "tables shop --limit 2",
        "flavors",
        "versions",
        "nodes list",
        "users create reporter --databases * --dml read --password-file -",
        "users list",
        "params list --nodes be --limit 3",
        "params set --nodes be alter_tablet_worker_count=4",
        "sessions list",
        "sessions end 16777219 16777220 --yes",
        "instances create --name second --engine-version 3.1 --zone cn-north-4a --fe-flavor FLAVOR --fe-disk 50 \
         --be-flavor FLAVOR --be-disk 500 --password-file -",
        "api --list --query [0:2]",
        "rules --query [0:2]",
        "permissions sync list",
    ];
    let mut shown = String::new();
    let flavor = block_in_place(|| against(line("flavors --output name"), &emulator, &seed).ran().out);
    let flavor = flavor.lines().next().expect("a flavor");
    for command in commands {
        let command = format!("{} --output name", command.replace("FLAVOR", flavor));
        let ran = block_in_place(|| against(line(&command).input("Correct-Horse-1\n"), &emulator, &seed).ran());
        shown.push_str(&ran.to_string());
    }
    insta::assert_snapshot!(shown);
}

#[tokio::test(flavor = "multi_thread")]
async fn commands_without_identifiers_refuse_names_before_the_network() {
    let service = MockServer::start().await;
    let logs = format!("logs error --node {NODE}");
    let mut shown = String::new();
    for command in [
        "check --name orders_to_htap --source-database shop --target-database shop --include orders",
        "auth status",
        "logs statements",
        "api ListInstanceNode",
        "nodes list --dry-run",
        "schema",
        &logs,
    ] {
        let ran = block_in_place(|| line(&format!("{command} --output name")).at(&service.uri()).ran());
        assert_eq!(ran.code, 2, "{ran}");
        shown.push_str(&ran.to_string());
    }
    assert_eq!(service.received_requests().await.unwrap().len(), 0);
    insta::assert_snapshot!(shown);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_name_is_one_line_and_no_other_name() {
    let names = [HOSTILE, "a\nb", "a b", "-rf", "表"];
    let nodes: Vec<_> = names.iter().map(|name| json!({"node_id": name})).collect();
    let server = answering(json!({ "node_list": nodes })).await;
    let ran = block_in_place(|| line("nodes list --output name").at(&server.uri()).ran());
    assert_eq!(ran.code, 0, "{ran}");
    let lines: Vec<_> = ran.out.lines().collect();
    assert_eq!(lines.len(), names.len(), "{ran}");
    assert_eq!(lines[1..], ["a\\u{a}b", "a b", "-rf", "表"]);
    assert!(ran.out.chars().all(|character| character == '\n' || printable::is_printable(character)), "{ran}");
    for form in ["jsonl", "wide", "table"] {
        let ran = block_in_place(|| line(&format!("nodes list --output {form}")).at(&server.uri()).ran());
        assert!(ran.out.chars().all(|character| character == '\n' || printable::is_printable(character)), "{ran}");
        assert_eq!(ran.out.lines().count(), names.len() + usize::from(form != "jsonl"), "{ran}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn queries_select_from_the_value_in_every_form() {
    let queries = [
        ("sync list", "[].{stage: stage, task: task_name}"),
        ("sync list", "[].[task_name, stage]"),
        ("instances list", "[].id"),
        ("instances list", "[0].name"),
        ("instances list", "[0].instance_state"),
        ("nodes list", "length(@)"),
        ("nodes list", "[7].node_id"),
        ("users list", "[?user_name == 'none']"),
        ("auth status", "sources[?result == 'used'].location"),
    ];
    let forms = ["table", "wide", "json", "jsonl", "yaml"];
    let runs = queries.iter().map(|(command, query)| {
        let words = command.split(' ').chain(["--query", query]).map(str::to_owned).collect::<Vec<_>>();
        run(words)
    });
    let in_forms = forms[2..].iter().map(|form| run(["sync", "list", "-o", form, "--query", queries[0].1]));
    let names = [
        run(["instances", "list", "--output", "name", "--query", "[?engine_name == 'star-rocks']"]),
        run(["instances", "list", "--output", "name", "--query", "[].name"]),
        run(["instances", "list", "--output", "name", "--query", "[].{name: name}"]),
        run(["instances", "list", "--output", "name", "--query", "[0].nothing"]),
        run(["instances", "list", "--output", "name", "--query", "[].current_actions"]),
    ];
    let check = run(["check", "--emulator", "--query", "findings[?verdict != 'passed']"]);
    let wide = run(["nodes", "list", "-o", "wide", "--query", "[]"]);
    let dry = run(["sessions", "end", "7", "--dry-run", "--query", "url"]);
    insta::assert_snapshot!(shown(runs.chain(in_forms).chain(names).chain([check, wide, dry])).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn invalid_queries_are_refused_before_the_network() {
    let service = MockServer::start().await;
    let mut shown = String::new();
    for query in ["[?stage = 'Full']", "nosuch(@)", "", "a[", HOSTILE] {
        let ran = block_in_place(|| run(["sync", "list", "--query", query]).at(&service.uri()).ran());
        assert_eq!(ran.code, 2, "{ran}");
        assert!(ran.err.chars().all(|character| character == '\n' || printable::is_printable(character)), "{ran}");
        shown.push_str(&ran.err);
    }
    for command in ["schema", "completions bash", "man"] {
        shown.push_str(&line(&format!("{command} --query @")).at(NOWHERE).ran().to_string());
    }
    assert_eq!(service.received_requests().await.unwrap().len(), 0);
    insta::assert_snapshot!(shown);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_query_that_does_not_fit_the_value_is_an_error() {
    let server = answering(json!({"node_list": []})).await;
    let ran = block_in_place(|| run(["nodes", "list", "--query", "abs('text')"]).at(&server.uri()).ran());
    insta::assert_snapshot!(ran);
}
