//! `--dry-run`: the request of every command that has one, with nothing changed and no secret shown.

use crate::{
    emulated::{against, quick},
    support::{NODE, line},
};
use tokio::task::block_in_place;
use wiremock::MockServer;

const TASK: &str = "--source-database shop --include orders,customers";
const PASSWORD: &str = "Correct-Horse-1";

/// Commands whose first request is the one to show.
fn commands() -> Vec<String> {
    let configured = format!(
        "{TASK} --name orders_to_htap --target-database shop_htap --table-config orders=order-by-id --parameter sync_commit_interval_ms=5000"
    );
    let mut commands: Vec<String> = [
        "sync list",
        "sync status orders_to_htap",
        "sync wait orders_to_htap",
        "sync export orders_to_htap",
        "instances list",
        "instances show",
        "databases",
        "databases --target",
        "tables shop",
        "flavors --engine-version 3.1.6.0",
        "versions",
        "nodes list",
        "users list",
        "users password reporter --password-file -",
        "users sync start",
        "users sync stop",
        "params list --nodes fe",
        "params compare --nodes be --group 0123456789abcdef0123456789abcdefpr17",
        "logs statements",
        "logs statements masked",
        "logs routes",
        "logs route slow --group g --stream s",
        "logs unroute error",
        "sessions list",
        "sessions end 7 8",
        "api ShowHtapQueryQueuesRule",
        "auth status",
        "auth whoami",
    ]
    .map(str::to_owned)
    .into();
    commands.push(format!("nodes restart {NODE}"));
    let window = "--from 2026-03-03T00:00:00+0800 --to 2026-03-04T00:00:00+0800";
    commands.push(format!("logs slow --node {NODE} {window} --statement select --database shop_htap"));
    commands.push(format!("logs error --node {NODE} {window} --level warning --limit 10"));
    commands.push(format!("check {configured}"));
    commands
}

#[tokio::test(flavor = "multi_thread")]
async fn dry_run_shows_the_request_and_sends_nothing() {
    let service = MockServer::start().await;
    let mut shown = String::new();
    for command in commands() {
        let run = line(&format!("{command} --dry-run")).input(&format!("{PASSWORD}\n"));
        let ran = block_in_place(|| run.at(&service.uri()).ran());
        assert_eq!(ran.code, 0, "{ran}");
        assert!(!ran.out.contains(PASSWORD), "{ran}");
        shown.push_str(&ran.to_string());
    }
    assert_eq!(service.received_requests().await.unwrap().len(), 0);
    insta::assert_snapshot!(shown);
}

#[tokio::test(flavor = "multi_thread")]
async fn dry_run_has_a_form_for_programs() {
    let run = line("users password reporter --password-file - --dry-run --output json");
    let ran = block_in_place(|| run.input(PASSWORD).at(crate::support::NOWHERE).ran());
    insta::assert_snapshot!(ran);
    assert_eq!(ran.json()["body"]["password"], "***");
}

#[tokio::test(flavor = "multi_thread")]
async fn dry_run_of_a_command_that_looks_first_shows_the_request_that_acts_if_there_is_one() {
    let (emulator, seed) = quick().await;
    let ran = |command: &str| {
        let run = line(command).input(&format!("{PASSWORD}\n"));
        let ran = block_in_place(|| against(run, &emulator, &seed).ran());
        assert_eq!(ran.code, 0, "{ran}");
        assert!(!ran.out.contains(PASSWORD), "{ran}");
        ran
    };
    let task = |name: &str| format!("--name {name} --target-database shop_{name} {TASK}");
    for (name, steps) in [("waiting", &[][..]), ("running", &["start"]), ("paused", &["start", "pause"])] {
        ran(&format!("sync create {}", task(name)));
        for step in steps {
            ran(&format!("sync {step} {name}"));
        }
    }
    let seen = || {
        let commands =
            ["sync list", "sync status running", "instances list", "instances show", "params list --nodes be"];
        commands.map(|command| ran(&format!("{command} --output json")).out)
    };
    let (before, mut shown) = (seen(), String::new());
    let configured = "--table-config orders=order-by-id --parameter sync_commit_interval_ms=8000";
    for command in [
        format!("sync create {}", task("another")),
        format!("sync create {} {configured}", task("another")),
        format!("sync create {} --no-wait", task("waiting")),
        "sync start waiting".to_owned(),
        "sync start running".to_owned(),
        "sync pause running".to_owned(),
        "sync pause running --output json".to_owned(),
        "sync pause paused".to_owned(),
        "sync resume paused".to_owned(),
        format!("sync modify {}", task("running")),
        format!("sync modify {} {configured}", task("running")),
        format!("sync modify {} {configured} --no-wait", task("running")),
        "sync delete running".to_owned(),
        "sync delete typo".to_owned(),
        "instances create --name htap-shop --engine-version 3.1.6.0 --zone cn-north-4a --fe-flavor fe --fe-disk 50 \
         --be-flavor be --be-disk 500 --password-file -"
            .to_owned(),
        "instances resize --be-flavor larger".to_owned(),
        "instances restart".to_owned(),
        "instances restart --if-needed".to_owned(),
        "instances upgrade --in-maintenance-window".to_owned(),
        "instances delete".to_owned(),
        "params set --nodes be alter_tablet_worker_count=4".to_owned(),
        "users create reporter --databases shop_rep --dml read --ddl none --password-file -".to_owned(),
        "users permission user_test --databases * --dml read-write".to_owned(),
        "users delete user_test".to_owned(),
        "users delete typo".to_owned(),
    ] {
        shown.push_str(&ran(&format!("{command} --dry-run")).to_string());
    }
    assert_eq!(seen(), before);
    insta::assert_snapshot!(shown);
}
