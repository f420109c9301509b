//! What programs and people are shown of each response: every command that reads, against the documented responses.

use crate::support::{NODE, Ran, Run, line, run};
use spec_replay::Replay;
use tokio::task::block_in_place;

pub(crate) const SPEC: &str = include_str!("../../../../spec/taurus-htap.yaml");

pub(crate) async fn shown(runs: impl IntoIterator<Item = Run>) -> String {
    let service = Replay::start(SPEC).await;
    let uri = service.uri();
    block_in_place(|| crate::support::all(runs.into_iter().map(|run| run.at(&uri))))
}

pub(crate) fn readers() -> Vec<String> {
    let mut commands: Vec<String> = [
        "sync list",
        "instances list",
        "nodes list",
        "users list",
        "params list --nodes be",
        "params compare --nodes be",
        "logs statements",
        "logs routes",
        "sessions list",
        "auth status",
    ]
    .map(str::to_owned)
    .into();
    commands.push(format!("logs slow --node {NODE} --limit 1"));
    commands.push(format!("logs error --node {NODE} --limit 1"));
    commands
}

#[tokio::test(flavor = "multi_thread")]
async fn tables_for_people() {
    insta::assert_snapshot!(shown(readers().iter().map(|command| line(command))).await);
}

#[tokio::test(flavor = "multi_thread")]
async fn values_for_programs() {
    let json = readers().into_iter().map(|command| line(&format!("{command} --output json")));
    insta::assert_snapshot!(shown(json).await);
}

/// A command that passes, with its result in this form.
pub(crate) fn passed_in_form(service: &Replay, command: &str, form: &str) -> Ran {
    let ran = block_in_place(|| line(&format!("{command} --output {form}")).at(&service.uri()).ran());
    assert_eq!(ran.code, 0, "{ran}");
    ran
}

#[tokio::test(flavor = "multi_thread")]
async fn yaml_has_the_same_value_as_json() {
    let service = Replay::start(SPEC).await;
    for command in readers() {
        let in_form = |form: &str| passed_in_form(&service, &command, form);
        let yaml = spec_document::Document::parse("output", in_form("yaml").out).unwrap();
        assert_eq!(yaml.value(), &in_form("json").json(), "{command}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn raw_call_prints_the_response_unchanged() {
    let body = r#"{"task_name": "orders_to_htap"}"#;
    insta::assert_snapshot!(
        shown([
            line("api ShowHtapQueryQueuesRule"),
            run(["api", "PauseStarRocksDataReplication", "--yes", "--body", body]),
            run(["api", "PauseStarRocksDataReplication", "--yes", "--body", "-"]).input(body),
            run(["api", "PauseStarRocksDataReplication", "--yes", "--body", "@HOME/body.json"]).file("body.json", body),
            line("api PauseStarRocksDataReplication --example"),
            line("api ListInstanceNode --example"),
            line("api UploadImportExcelTemplate --example"),
            line("api UploadImportExcelTemplate --example --output json"),
            line("api ListHtapInstanceInfo --dry-run"),
            line("api ListStarrocksInstanceInfo --dry-run"),
        ])
        .await
    );
}

#[test]
fn operations_are_listed_with_their_effects() {
    insta::assert_snapshot!(line("api --list").ran());
}

#[test]
fn colours_are_for_terminals_unless_they_are_forced() {
    let plain = line("api --list").ran().out;
    assert!(!plain.contains('\x1b'));
    let forced = || line("api --list").variable("CLICOLOR_FORCE", "1");
    assert!(forced().ran().out.contains("\x1b["), "nothing was coloured");
    assert_eq!(run(["api", "--list", "--no-color"]).variable("CLICOLOR_FORCE", "1").ran().out, plain);
    assert_eq!(line("api --list").variable("NO_COLOR", "1").ran().out, plain);
}
