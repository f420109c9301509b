//! Disruptive operations need a confirmation, and without a terminal `--yes`.

use crate::support::{NODE, all, line};
use tokio::task::block_in_place;
use wiremock::{Mock, MockServer, ResponseTemplate, matchers::any};

fn destructive() -> Vec<String> {
    let mut commands: Vec<String> = [
        "sync delete orders_to_htap",
        "instances resize --be-flavor larger",
        "instances restart",
        "instances upgrade",
        "instances delete",
        "users delete reporter",
        "logs unroute slow",
        "sessions end 7 8",
        "api DeleteStarrocksInstance",
        "api RestartStarrocksInstance",
        "api UpgradeSrKernelVersion --body {\"delay\":false}",
    ]
    .map(str::to_owned)
    .into();
    commands.push(format!("nodes restart {NODE}"));
    commands
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_disruptive_is_done_without_confirmation() {
    let service = MockServer::start().await;
    let commands = destructive();
    // A "y" from a pipe is not a confirmation.
    let runs = commands.iter().map(|command| line(command).input("y\n").at(&service.uri()));
    let shown = block_in_place(|| all(runs));
    assert_eq!(shown.matches("-- exit 2").count(), commands.len());
    assert_eq!(service.received_requests().await.unwrap().len(), 0);
    insta::assert_snapshot!(shown);
}

#[tokio::test(flavor = "multi_thread")]
async fn with_yes_it_is_done() {
    let service = MockServer::start().await;
    let body = serde_json::json!({"result": "SUCCESS", "user_details": [{"user_name": "reporter"}], "total_count": 1});
    let done = ResponseTemplate::new(200).set_body_json(body);
    Mock::given(any()).respond_with(done).mount(&service).await;
    let ran = block_in_place(|| line("users delete reporter --yes").at(&service.uri()).ran());
    assert_eq!(ran.code, 0, "{ran}");
    let sent = service.received_requests().await.unwrap();
    assert_eq!(sent.iter().map(|request| request.method.as_str()).collect::<Vec<_>>(), ["GET", "DELETE"]);
    insta::assert_snapshot!(ran);
}
