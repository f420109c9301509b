//! `--dry-run`: the request of every command that has one, with nothing sent and no secret shown.

use crate::support::{NODE, line};
use tokio::task::block_in_place;
use wiremock::MockServer;

const TASK: &str =
    "--name orders_to_htap --source-database shop --target-database shop_htap --include orders,customers";
const PASSWORD: &str = "Correct-Horse-1";

/// Every command that calls the service with one request.
fn commands() -> Vec<String> {
    let task = |command: &str| format!("{command} {TASK}");
    let configured = format!("{TASK} --table-config orders=order-by-id --parameter sync_commit_interval_ms=5000");
    let mut commands: Vec<String> = [
        "sync list",
        "sync status orders_to_htap",
        "sync wait orders_to_htap",
        "sync export orders_to_htap",
        "sync pause orders_to_htap",
        "sync resume orders_to_htap",
        "sync delete orders_to_htap",
        "instances list",
        "instances show",
        "instances create --name htap-shop --engine-version 3.1 --zone cn-north-4a --fe-flavor fe --fe-disk 50 \
         --be-flavor be --be-disk 500 --password-file -",
        "instances resize --be-flavor larger",
        "instances restart",
        "instances upgrade --in-maintenance-window",
        "instances delete",
        "databases",
        "databases --target",
        "tables shop",
        "flavors --engine-version 3.1.6.0",
        "versions",
        "nodes list",
        "users list",
        "users create reporter --databases shop_htap --dml read --ddl none --password-file -",
        "users delete reporter",
        "users password reporter --password-file -",
        "users permission reporter --databases * --dml read-write",
        "users sync start",
        "users sync stop",
        "params list --nodes fe",
        "params set --nodes fe query_timeout=600",
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
    commands.push(format!("sync create {configured}"));
    commands.extend(["sync create", "sync modify"].map(task));
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
    let run = line("users create reporter --databases shop_htap --password-file - --dry-run --output json");
    let ran = block_in_place(|| run.input(PASSWORD).at(crate::support::NOWHERE).ran());
    insta::assert_snapshot!(ran);
    assert_eq!(ran.json()["body"]["password"], "***");
}
