//! The trace of a call: what it records, and that it quotes nothing of a request or a response. That it has no secret
//! is tested in `secrets.rs`.

use std::time::Duration;

use integration_tests::{
    broken::{Act, Broken, json, response},
    client, documented_task, instance,
    trace::traced,
};
use taurus_htap::{PollPolicy, PollStatus, Poller, RetryPolicy};

const NOT_FOUND: &str = r#"{"error_code":"DBS.200022","error_msg":"Instance gone."}"#;

/// Traces one call that fails, is tried again, and is refused.
async fn trace(filter: &str) -> String {
    let unavailable = response("503 Service Unavailable", "text/plain", b"Come back later.");
    let refusal = json("400 Bad Request\r\nX-Request-Id: r-9", NOT_FOUND);
    let server = Broken::start(vec![Act::Send(unavailable), Act::Send(refusal)]).await;
    let client = client(&server.uri()).build().unwrap();

    let task = documented_task();
    let instance = instance(&client);
    let call = instance.replication().check_table_config(&task).send();
    let (trace, outcome) = traced(filter, call).await;
    assert_eq!((server.requests(), outcome.unwrap_err().attempts()), (2, 2));
    trace
}

#[tokio::test]
async fn each_attempt_is_an_event_within_the_call() {
    let trace = trace("huaweicloud_core=debug").await;
    let mut settings = insta::Settings::clone_current();
    settings.add_filter(r"(elapsed_ms|total_ms)=\d+", "$1=[time]");
    settings.bind(|| insta::assert_snapshot!(trace));
}

#[tokio::test]
async fn refusal_with_the_status_of_a_success_is_a_failed_attempt_of_a_failed_call() {
    let server = Broken::start(vec![Act::Send(json("200 OK\r\nX-Request-Id: r-9", NOT_FOUND))]).await;
    let client = client(&server.uri()).build().unwrap();
    let (instance, task) = (instance(&client), documented_task());
    let call = instance.replication().check_table_config(&task).send();
    let (trace, outcome) = traced("huaweicloud_core=debug", call).await;
    outcome.unwrap_err();
    let ends: Vec<_> = trace.lines().filter(|line| line.contains("attempt ") || line.contains("finished")).collect();
    let [attempt, call] = ends.as_slice() else { panic!("{trace}") };
    assert!(attempt.contains("attempt failed attempt=1 status=200 request_id=\"r-9\""), "{attempt}");
    assert!(attempt.contains(r#"kind=Service code="DBS.200022""#), "{attempt}");
    assert!(call.contains(r#"outcome="failure" attempts=1 status=200 request_id="r-9""#), "{call}");
    assert!(call.contains(r#"kind=Service code="DBS.200022""#), "{call}");
}

#[tokio::test]
async fn nothing_is_quoted_at_any_level() {
    let trace = trace("trace").await;
    assert!(trace.contains("hyper"), "the libraries below trace as well:\n{trace}");
    for quoted in ["source_database_name", "Come back later", "Instance gone"] {
        assert!(!trace.contains(quoted), "{quoted} is in\n{trace}");
    }
}

#[tokio::test]
async fn transient_poll_failure_is_traced_without_the_services_text() {
    let fault = json("503 Service Unavailable", NOT_FOUND);
    let server = Broken::start(vec![Act::Send(fault), Act::Send(json("200 OK", "{}"))]).await;
    let client = client(&server.uri()).retry(RetryPolicy::never()).build().unwrap();
    let look = move || {
        let instance = instance(&client);
        async move {
            instance.replication().check_table_config(&documented_task()).send().await?;
            Ok(PollStatus::<&str, _>::Done(()))
        }
    };
    let at_once = PollPolicy::default().with_interval(Duration::ZERO, Duration::ZERO);
    let poller = Poller::new("the task to be checked", look).policy(at_once);
    let (trace, outcome) = traced("huaweicloud_core=debug", poller.until_done()).await;
    outcome.unwrap();
    assert_eq!(server.requests(), 2);
    let poll = trace.lines().find(|line| line.contains("poll failed")).unwrap();
    insta::assert_snapshot!(poll, @r#"DEBUG huaweicloud_core: poll failed waiting_for="the task to be checked" status=503 kind=Service code="DBS.200022""#);
}
