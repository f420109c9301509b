//! `--watch`, until it is ended.

use std::{
    io::{BufRead as _, BufReader, Read as _},
    process::{ChildStdout, Stdio},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use serde_json::{Value, json};
use tokio::task::block_in_place;
use wiremock::{Mock, MockServer, Request, ResponseTemplate, matchers::any};

use crate::support::{Run, line};

/// A service that answers with these, one after the other, and then with the last one.
async fn service(answers: impl IntoIterator<Item = ResponseTemplate>) -> MockServer {
    let server = MockServer::start().await;
    let (answers, count) = (answers.into_iter().collect::<Vec<_>>(), Arc::new(AtomicUsize::new(0)));
    let answer = move |_: &Request| {
        let index = count.fetch_add(1, Ordering::Relaxed);
        answers[index.min(answers.len() - 1)].clone()
    };
    Mock::given(any()).respond_with(answer).mount(&server).await;
    server
}

/// A service that answers everything with this.
pub(crate) async fn answering(body: Value) -> MockServer {
    service([ResponseTemplate::new(200).set_body_json(body)]).await
}

fn task(stage: &str) -> ResponseTemplate {
    let task = json!({"task_name": "orders_to_htap", "stage": stage});
    ResponseTemplate::new(200).set_body_json(json!({"total_count": 1, "replications": [task]}))
}

fn gone() -> ResponseTemplate {
    ResponseTemplate::new(404).set_body_json(json!({"error_code": "DBS.1", "error_msg": "gone"}))
}

#[tokio::test(flavor = "multi_thread")]
async fn what_has_changed_is_printed_again() {
    for (form, expected) in [
        ("table", "TASK            SOURCE  TARGET  STAGE  PERCENT"),
        ("name", "orders_to_htap\n"),
        ("jsonl", "[{\"stage\":\"Full\",\"task_name\":\"orders_to_htap\"}]\n[{\"stage\""),
        ("json", "    \"stage\": \"Full\",\n    \"task_name\": \"orders_to_htap\"\n  }\n]\n[\n  {\n"),
        ("yaml", "---\n- stage: Full\n  task_name: orders_to_htap\n---\n- stage"),
    ] {
        let server = service([task("Full"), task("Full"), task("Incremental"), gone()]).await;
        let command = format!("sync list --watch=100ms --output {form}");
        let ran = block_in_place(|| line(&command).at(&server.uri()).ran());
        // The last answer is none that may pass.
        assert_eq!(ran.code, 6, "{ran}");
        assert!(ran.out.contains(expected), "{ran}");
        let printed = ran.out.matches("orders_to_htap").count();
        assert_eq!(printed, if form == "name" { 1 } else { 2 }, "{ran}");
        assert_eq!(server.received_requests().await.unwrap().len(), 4, "{form}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn limits_and_queries_are_those_of_each_poll() {
    let server = service([task("Full"), task("Incremental"), gone()]).await;
    let command = "sync list --watch=100ms --limit 1 --query [].stage";
    let ran = block_in_place(|| line(command).at(&server.uri()).ran());
    assert_eq!(ran.out, "Full\n\nIncremental\n", "{ran}");
    // A query whose outcome is the same is not printed again.
    let server = service([task("Full"), task("Incremental"), gone()]).await;
    let ran = block_in_place(|| line("sync list --watch=100ms --query [].task_name").at(&server.uri()).ran());
    assert_eq!(ran.out, "orders_to_htap\n", "{ran}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_failure_that_may_pass_is_noted_and_polling_goes_on() {
    let busy = ResponseTemplate::new(429).insert_header("Retry-After", "0");
    let answers = [vec![task("Full")], vec![busy; 12], vec![task("Incremental"), gone()]].concat();
    let server = service(answers).await;
    let ran = block_in_place(|| line("sync list --watch=100ms --output jsonl").at(&server.uri()).ran());
    assert_eq!(ran.code, 6, "{ran}");
    assert_eq!(ran.out.lines().count(), 2, "{ran}");
    assert_eq!(ran.err.matches("note: trying again: ").count(), 1, "{ran}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dry_run_shows_the_request_once() {
    let server = service([gone()]).await;
    for command in ["sync list", "sync status orders_to_htap", "instances show", "nodes list"] {
        let ran = block_in_place(|| line(&format!("{command} --watch --dry-run")).at(&server.uri()).ran());
        assert!(ran.code == 0 && ran.out.starts_with("GET "), "{ran}");
    }
    assert_eq!(server.received_requests().await.unwrap().len(), 0);
}

#[test]
fn intervals_have_units_and_are_not_too_short() {
    for interval in ["0s", "99ms", "5", "", "soon"] {
        let ran = line(&format!("nodes list --watch={interval}")).at(crate::support::NOWHERE).ran();
        assert_eq!(ran.code, 2, "{ran}");
        assert!(ran.err.contains("--watch"), "{ran}");
    }
    // Only with an equals sign, so that it can be followed by an argument.
    let ran = line("sync status --watch orders_to_htap --dry-run").at(crate::support::NOWHERE).ran();
    assert_eq!(ran.code, 0, "{ran}");
}

/// Starts a command, and returns it with its output.
fn started(run: &Run) -> (std::process::Child, BufReader<ChildStdout>) {
    let mut command = run.command();
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let out = BufReader::new(child.stdout.take().unwrap());
    (child, out)
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread")]
async fn interrupt_ends_it() {
    use rustix::process::{Pid, Signal, kill_process};

    let server = service([task("Full"), task("Incremental")]).await;
    let (code, out) = block_in_place(|| {
        let run = line("sync list --watch=100ms --output jsonl").at(&server.uri());
        let (mut child, mut lines) = started(&run);
        let mut out = String::new();
        lines.read_line(&mut out).unwrap();
        lines.read_line(&mut out).unwrap();
        kill_process(Pid::from_child(&child), Signal::INT).unwrap();
        lines.read_to_string(&mut out).unwrap();
        (child.wait().unwrap().code(), out)
    });
    assert_eq!(code, Some(130));
    let stages: Vec<Value> = out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!((&stages[0][0]["stage"], &stages[1][0]["stage"]), (&"Full".into(), &"Incremental".into()));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reader_that_leaves_ends_it() {
    let stages = (0..100).map(|index| task(&index.to_string()));
    let server = service(stages).await;
    let code = block_in_place(|| {
        let run = line("sync list --watch=100ms --output jsonl").at(&server.uri());
        let (mut child, mut lines) = started(&run);
        lines.read_line(&mut String::new()).unwrap();
        drop(lines);
        child.wait().unwrap().code()
    });
    assert_eq!(code, Some(0));
}

#[cfg(unix)]
#[tokio::test(flavor = "multi_thread")]
async fn on_a_terminal_a_result_is_drawn_in_place_of_the_one_before() {
    use crate::terminal::on_terminal_of;

    let server = service([task("Full"), task("Full"), task("Incremental"), gone()]).await;
    let seen = block_in_place(|| on_terminal_of(200, line("sync list --watch=100ms").at(&server.uri()), ""));
    assert_eq!(seen.code, 6, "{}", seen.text);
    // Drawn twice: a result that is the same is not.
    assert_eq!(seen.raw.matches("\x1b[J").count(), 2, "{:?}", seen.raw);
    let (_, second) = seen.raw.split_once("\x1b[2A\r\x1b[J").unwrap_or_else(|| panic!("{:?}", seen.raw));
    assert!(second.contains("Incremental") && !second.contains("Full"), "{:?}", seen.raw);
    // The screen is not cleared.
    assert!(!seen.raw.contains("\x1b[2J") && !seen.raw.contains("\x1b[?1049h"), "{:?}", seen.raw);
    // Movements are not colours.
    let server = service([task("Full"), task("Incremental"), gone()]).await;
    let run = line("sync list --watch=100ms --no-color").at(&server.uri());
    let seen = block_in_place(|| on_terminal_of(200, run, ""));
    assert!(seen.raw.contains("\x1b[2A\r\x1b[J") && !seen.raw.contains("\x1b[1m"), "{:?}", seen.raw);
}
