//! Failed calls: the exit code of each kind, and the message in each form.

use std::{
    collections::BTreeSet,
    io::{Read as _, Write as _},
    net::TcpListener,
    thread,
};

use serde_json::{Value, json};
use tokio::task::block_in_place;
use wiremock::{
    Mock, MockServer, ResponseTemplate,
    matchers::{any, method},
};

use crate::support::{NOWHERE, Ran, Run, TOKEN, line, run};

/// How a command ends when the service answers this to everything.
async fn answered(run: Run, response: ResponseTemplate) -> String {
    let service = MockServer::start().await;
    Mock::given(any()).respond_with(response).mount(&service).await;
    block_in_place(|| run.at(&service.uri()).ran().to_string())
}

fn json(status: u16, body: &str) -> ResponseTemplate {
    ResponseTemplate::new(status).insert_header("X-Request-Id", "4f1c").set_body_raw(body, "application/json")
}

/// How a command ends in the form for people and in JSON: with one exit code, and the same texts.
fn in_both_forms(run: impl Fn() -> Run) -> String {
    let (people, json) = (run().ran(), run().argument("--output=json").ran());
    assert_eq!(people.code, json.code, "{people}{json}");
    let error = error_of(&json);
    assert_eq!(error["exit_code"], json.code, "{json}");
    let keys: BTreeSet<_> = error.as_object().expect("an object").keys().map(String::as_str).collect();
    let expected = ["kind", "message", "causes", "help", "exit_code", "status", "code", "request_id", "operation"];
    assert_eq!(keys, BTreeSet::from(expected));
    // clap has a form of its own for people.
    if error["kind"] != "usage" {
        let text = |value: &Value| value.as_str().expect("a text").to_owned();
        let mut shown = vec![format!("error: {}", text(&error["message"]))];
        let causes = error["causes"].as_array().expect("an array");
        shown.extend(causes.iter().map(|cause| format!("  because: {}", text(cause))));
        shown.extend(error["help"].as_str().map(|help| format!("help: {help}")));
        assert!(people.err.ends_with(&(shown.join("\n") + "\n")), "{people}{json}");
    }
    format!("{people}{json}")
}

/// The error of a run with JSON: the last line of standard error.
fn error_of(ran: &Ran) -> Value {
    let last = ran.err.lines().last().unwrap_or_default();
    let value: Value = serde_json::from_str(last).unwrap_or_else(|error| panic!("{error}: {ran}"));
    value["error"].clone()
}

/// How each of these commands ends in both forms when the service answers so.
async fn answered_in_both_forms(commands: &[&str], response: ResponseTemplate) -> String {
    let service = MockServer::start().await;
    Mock::given(any()).respond_with(response).mount(&service).await;
    block_in_place(|| commands.iter().map(|command| in_both_forms(|| line(command).at(&service.uri()))).collect())
}

fn refusal(status: u16, code: &str, message: &str) -> ResponseTemplate {
    let body = json!({"error_code": code, "error_msg": message}).to_string();
    json(status, &body).insert_header("Retry-After", "0")
}

fn listed(stage: &str) -> ResponseTemplate {
    let task = json!({"task_name": "orders_to_htap", "stage": stage, "percentage": 42, "status": "Yes"});
    json(200, &json!({"total_count": 1, "replications": [task]}).to_string())
}

#[tokio::test(flavor = "multi_thread")]
async fn each_kind_of_failure_has_its_exit_code() {
    let html = ResponseTemplate::new(404).set_body_raw("<html>gone</html>", "text/html");
    let no_tasks = json(200, r#"{"total_count": 0, "replications": []}"#);
    let unfinished = json(200, r#"{"status": "failed", "msg": "no such session"}"#);
    let moved = ResponseTemplate::new(302).insert_header("Location", "https://elsewhere.example/");
    let expired = "Incorrect IAM authentication information: decrypt token fail";
    let cases: Vec<(&[&str], ResponseTemplate)> = vec![
        // Not there: by code, by status, and by what a list lacks.
        (&["nodes list"], refusal(400, "DBS.200022", "Instance not found.")),
        (
            &["api DeleteStarRocksDatabaseUser --param user_name=typo --yes"],
            refusal(400, "DBS.200076", "There is no database account typo."),
        ),
        (
            &["nodes restart 1123456789abcdef0123456789abcdefno17 --yes"],
            refusal(404, "DBS.200013", "There is no node."),
        ),
        (&["instances list", "instances show"], refusal(400, "DBS.200022", "Instance not found.")),
        (&["sync status typo", "sync wait typo"], no_tasks),
        (&["nodes list"], html),
        // Refused.
        (&["nodes list"], refusal(403, "DBS.200011", "No permission.")),
        (&["nodes list"], refusal(403, "APIG.0302", "The user is not allowed to call the API")),
        (&["nodes list"], refusal(404, "APIG.0101", "The API does not exist")),
        (&["nodes list"], refusal(429, "APIG.0308", "The throttling threshold has been reached")),
        (&["logs unroute slow --yes"], refusal(409, "DBS.999999", "In use.")),
        (&["sync pause orders_to_htap"], listed("Wait")),
        // Failed.
        (&["nodes list", "logs unroute slow --yes"], refusal(500, "DBS.200500", "Server failure.")),
        (&["sync wait orders_to_htap"], listed("Cancelled")),
        (&["sessions end 7 --yes"], unfinished),
        (&["nodes list"], moved),
        (&["nodes list"], json(200, "[")),
        (&["sync status orders_to_htap"], json(200, "{}")),
        // Paused.
        (&["sync wait orders_to_htap"], listed("Paused")),
        // A wait that has timed out.
        (&["sync wait orders_to_htap --timeout 0s"], listed("Full")),
        // The credential.
        (&["nodes list"], refusal(401, "APIGW.0301", expired)),
    ];
    let mut shown = String::new();
    for (commands, response) in cases {
        shown.push_str(&answered_in_both_forms(commands, response).await);
    }
    // Refused changes of a task that is there.
    for (command, stage, response) in [
        ("sync pause orders_to_htap", "Full", refusal(403, "DBS.200011", "No permission.")),
        ("sync pause orders_to_htap", "Full", refusal(400, "DBS.05000091", "There is no task.")),
        ("sync resume orders_to_htap --timeout 0s", "Paused", refusal(409, "DBS.200019", "Another operation.")),
        ("sync delete orders_to_htap --yes", "Full", refusal(400, "DBS.200001", "body.task_name: it is reserved.")),
    ] {
        let service = MockServer::start().await;
        Mock::given(method("GET")).respond_with(listed(stage)).mount(&service).await;
        Mock::given(any()).respond_with(response).mount(&service).await;
        shown.push_str(&block_in_place(|| in_both_forms(|| line(command).at(&service.uri()))));
    }
    shown.push_str(&block_in_place(|| {
        in_both_forms(|| {
            let half = line("nodes list").at(NOWHERE).without("HUAWEICLOUD_SDK_AUTH_TOKEN");
            half.variable("HUAWEICLOUD_SDK_AK", "an-access-key")
        })
    }));
    insta::assert_snapshot!(shown);
}

/// A server that accepts connections, sends this, and closes them.
fn closing(response: &'static str) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("an address");
    thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.expect("a connection");
            // What the client sends is read, so that closing does not reset the connection.
            let _ = stream.read(&mut [0; 4096]);
            let _ = stream.write_all(response.as_bytes());
        }
    });
    address.to_string()
}

#[test]
fn unreachable_service_is_named_and_the_help_fits() {
    let closing_service = format!("http://{}", closing(""));
    let no_tls = format!("https://{}", closing("HTTP/1.1 400 Bad Request\r\n\r\n"));
    let refusing_proxy = closing("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n");
    let through = |proxy: &str| {
        let proxy = format!("http://me:sesame@{proxy}");
        line("nodes list").at("https://taurus.example").variable("HTTPS_PROXY", &proxy)
    };
    let shown: String = [
        in_both_forms(|| line("nodes list").at(NOWHERE)),
        in_both_forms(|| line("nodes list").at(&no_tls)),
        in_both_forms(|| through("127.0.0.1:9")),
        in_both_forms(|| through(&refusing_proxy)).replace(&refusing_proxy, "PROXY"),
        in_both_forms(|| line("nodes list").at(&closing_service)),
        in_both_forms(|| line("logs unroute slow --yes").at(&closing_service)),
    ]
    .concat();
    assert!(!shown.contains("sesame"), "{shown}");
    insta::assert_snapshot!(shown);

    // The reason is that of the system's resolver.
    let unknown = line("nodes list").at("https://no-such-host.invalid").argument("--output=json").ran();
    let error = error_of(&unknown);
    assert_eq!((unknown.code, error["kind"].as_str()), (4, Some("connect")), "{unknown}");
}

#[test]
fn errors_of_the_command_line_are_in_the_form_that_it_names() {
    let mut shown: String = [
        "sync lst -o json",
        "sync -ojson",
        "sync wait --output json",
        "sync wait a_task --timeout 7 -o json",
        "check --output yaml --nothing",
        "nodes list -o xml",
        "nodes list -o json",
        "check -f HOME/none.yaml -o yaml",
    ]
    .map(|command| line(command).ran().to_string())
    .concat();
    let hidden = ["users", "delete", "a\u{1b}[31m\n\n\u{202e}b", "-ojson"];
    shown.push_str(&run(hidden).ran().to_string());
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
        if command.ends_with("json") {
            let error: Value = serde_json::from_str(&err).unwrap_or_else(|error| panic!("{error}: {err}"));
            assert_eq!((&error["error"]["kind"], &error["error"]["exit_code"]), (&json!("output"), &json!(1)));
        }
        let (reader, writer) = std::io::pipe().expect("a pipe");
        drop(reader);
        assert_eq!(ended(run.command(), writer.into()), (Some(0), String::new()), "{command}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn response_that_cannot_be_written_to_a_file_is_no_error_of_usage() {
    let download = "api DownloadImportExcelTemplate --emulator --param template_type=import_async --output json --out";
    for (file, cause) in [("/dev/full", "No space left"), ("/dev/null/nothing", "Not a directory")] {
        let ran = line(&format!("{download} {file}")).ran();
        let error: Value = serde_json::from_str(ran.err.lines().last().unwrap()).unwrap();
        assert_eq!((ran.code, &error["error"]["kind"]), (1, &json!("output")), "{ran}");
        assert!(ran.err.contains(&format!("--out: {file} cannot be written")) && ran.err.contains(cause), "{ran}");
    }
}
