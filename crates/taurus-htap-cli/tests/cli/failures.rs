//! Failed calls: the exit code of each kind, and the message.

use crate::support::{NOWHERE, Run, TOKEN, line};
use tokio::task::block_in_place;
use wiremock::{Mock, MockServer, ResponseTemplate, matchers::any};

/// How a command ends when the service answers this to everything.
async fn answered(run: Run, response: ResponseTemplate) -> String {
    let service = MockServer::start().await;
    Mock::given(any()).respond_with(response).mount(&service).await;
    block_in_place(|| run.at(&service.uri()).ran().to_string())
}

fn json(status: u16, body: &str) -> ResponseTemplate {
    ResponseTemplate::new(status).insert_header("X-Request-Id", "4f1c").set_body_raw(body, "application/json")
}

#[tokio::test(flavor = "multi_thread")]
async fn each_kind_of_failure_has_its_exit_code() {
    let refusal = r#"{"error_code": "DBS.200022", "error_msg": "Instance not found."}"#;
    let html = ResponseTemplate::new(404).set_body_raw("<html>gone</html>", "text/html");
    let mut shown = String::new();
    shown.push_str(&answered(line("nodes list"), json(400, refusal)).await);
    shown.push_str(&answered(line("sync status orders_to_htap"), json(200, "{}")).await);
    shown.push_str(&answered(line("nodes list"), json(401, r#"{"error_msg": "Incorrect IAM authentication information: decrypt token fail", "error_code": "APIGW.0301"}"#)).await);
    shown.push_str(
        &answered(line("nodes list"), json(403, r#"{"error_code": "DBS.200011", "error_msg": "No permission."}"#))
            .await,
    );
    shown.push_str(&answered(line("nodes list"), html).await);
    shown.push_str(&answered(line("nodes list"), json(200, "[")).await);
    shown.push_str(
        &answered(line("sessions end 7 --yes"), json(200, r#"{"status": "failed", "msg": "no such session"}"#)).await,
    );
    shown.push_str(&block_in_place(|| line("nodes list").at(NOWHERE).ran().to_string()));
    shown.push_str(&block_in_place(|| {
        let half = line("nodes list").at(NOWHERE).without("HUAWEICLOUD_SDK_AUTH_TOKEN");
        half.variable("HUAWEICLOUD_SDK_AK", "an-access-key").ran().to_string()
    }));
    insta::assert_snapshot!(shown);
}

/// Even with the status of a success, a refusal is not taken for an answer such as "not found" or "accepted".
#[tokio::test(flavor = "multi_thread")]
async fn refusal_with_a_status_of_success_is_an_error() {
    let mut shown = String::new();
    for body in [r#"{"error_code": "DBS.200011", "error_msg": "No permission."}"#, "{}"] {
        for command in ["sync list", "sync delete orders_to_htap --yes", "auth status"] {
            shown.push_str(&answered(line(command), json(200, body)).await);
        }
        let delete = format!("instances delete --instance {} --yes", crate::support::STARROCKS);
        shown.push_str(&answered(line(&delete), json(200, body)).await);
    }
    insta::assert_snapshot!(shown);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wait_that_times_out_fails_and_reports_what_was_seen_last() {
    let service = MockServer::start().await;
    let list = r#"{"total_count": 1, "replications": [{"task_name": "orders_to_htap", "stage": "Full", "percentage": 42, "status": "Yes"}]}"#;
    Mock::given(any()).respond_with(json(200, list)).mount(&service).await;
    let ran = block_in_place(|| line("sync wait orders_to_htap --timeout 0s").at(&service.uri()).ran());
    insta::assert_snapshot!(ran);
    assert_eq!(ran.code, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn verbose_shows_each_call_and_no_secret() {
    let service = MockServer::start().await;
    Mock::given(any()).respond_with(json(200, r#"{"result": "SUCCESS"}"#)).mount(&service).await;
    let run = line("users password reporter --password-file - --verbose").input("Correct-Horse-1\n");
    let ran = block_in_place(|| run.at(&service.uri()).ran());
    assert!(!ran.err.contains("Correct-Horse-1") && !ran.out.contains("Correct-Horse-1"), "{ran}");
    let sent = &service.received_requests().await.unwrap()[0];
    assert_eq!(sent.headers["X-Auth-Token"], TOKEN);
    assert!(String::from_utf8_lossy(&sent.body).contains("Correct-Horse-1"));
    insta::with_settings!({filters => vec![(r"(elapsed_ms|total_ms)=\d+", "$1=(time)")]}, {
        insta::assert_snapshot!(ran);
    });
}

#[cfg(target_os = "linux")]
#[test]
fn output_that_cannot_be_written_is_an_error_and_a_closed_pipe_is_none() {
    use std::{
        fs::File,
        process::{Command, Stdio},
    };

    let ended = |mut command: Command, out: Stdio| {
        let ended = command.stdin(Stdio::null()).stdout(out).stderr(Stdio::piped()).output().expect("the command runs");
        (ended.status.code(), String::from_utf8(ended.stderr).expect("text"))
    };
    for command in [
        "--help",
        "--version",
        "check --help",
        "rules",
        "rules --output json",
        "rules --output yaml",
        "schema",
        "man",
        "completions bash",
        "plan --schema HOME/shop.sql --database shop",
        "nodes list --dry-run",
        "api ListInstanceNode --example",
    ] {
        let run = line(command).at(NOWHERE).file("shop.sql", "CREATE TABLE t (id INT PRIMARY KEY);\n");
        let full = File::options().write(true).open("/dev/full").expect("a full disk");
        let (code, err) = ended(run.command(), full.into());
        assert_eq!(code, Some(1), "{command}: {err}");
        assert!(err.contains("standard output") && err.contains("No space left"), "{command}: {err}");
        let (reader, writer) = std::io::pipe().expect("a pipe");
        drop(reader);
        assert_eq!(ended(run.command(), writer.into()), (Some(0), String::new()), "{command}");
    }
}
