//! What breaks between a client and a service, and what the caller gets: how often the server was called, what the error says,
//! and that nothing leaked. A real server on loopback does the breaking.

use std::{
    sync::atomic::{AtomicUsize, Ordering},
    time::Duration,
};

use taurus_htap::{Client, Error, ErrorKind, Limits, RetryPolicy, TableConfigReport};
use tests::{
    TOKEN,
    broken::{Act, Broken, json, reply},
    client, documented_task, instance, told,
};

const SUCCESS: &str = r#"{"tbl_config_check_results":[{"table_name":"tableName","check_result":"success"}]}"#;

fn success() -> Act {
    Act::Send(json("200 OK", SUCCESS))
}

fn impatient(server: &Broken) -> Client {
    let limits = Limits::default().with_attempt(Duration::from_millis(150)).with_reply(1000);
    client(&server.uri()).limits(limits).build().unwrap()
}

async fn check(client: &Client) -> Result<TableConfigReport, Error> {
    instance(client).replication().check_table_config(&documented_task()).send().await
}

async fn create(client: &Client) -> Result<TableConfigReport, Error> {
    instance(client).replication().create_task_with_table_config(&documented_task()).send().await
}

/// Neither error shows the token, in any form.
fn without_secret(error: Error) -> Error {
    for shown in [told(&error), format!("{error:?}"), format!("{error:#?}")] {
        assert!(!shown.contains(TOKEN), "{shown}");
    }
    error
}

/// What is ambiguous is tried again when it only looks, and never when it creates.
async fn assert_ambiguous(act: Act, kind: ErrorKind) {
    let server = Broken::start(vec![act.clone()]).await;
    let error = without_secret(check(&impatient(&server)).await.unwrap_err());
    assert_eq!((error.kind(), error.attempts(), server.requests()), (kind, 4, 4), "{error}");

    let server = Broken::start(vec![act.clone()]).await;
    let error = without_secret(create(&impatient(&server)).await.unwrap_err());
    assert_eq!((error.kind(), error.attempts(), server.requests()), (kind, 1, 1), "{error}");

    let server = Broken::start(vec![act, success()]).await;
    assert!(check(&impatient(&server)).await.unwrap().all_passed());
    assert_eq!(server.requests(), 2);
}

/// What would be the same the next time is not tried again.
async fn assert_final(act: Act, kind: ErrorKind) {
    let server = Broken::start(vec![act]).await;
    let error = without_secret(check(&impatient(&server)).await.unwrap_err());
    assert_eq!((error.kind(), error.attempts(), server.requests()), (kind, 1, 1), "{error}");
}

#[tokio::test]
async fn refused_connection_is_tried_again_even_to_create() {
    let uri = Broken::start(vec![success()]).await.uri();
    let client = client(&uri).build().unwrap();
    for error in [check(&client).await.unwrap_err(), create(&client).await.unwrap_err()] {
        let error = without_secret(error);
        assert_eq!((error.kind(), error.attempts()), (ErrorKind::Connect, 4));
        assert!(error.to_string().ends_with("could not be reached (4 attempts)"), "{error}");
    }
}

#[tokio::test]
async fn reset_before_the_reply() {
    assert_ambiguous(Act::SendAndReset(Vec::new()), ErrorKind::Transport).await;
}

#[tokio::test]
async fn close_before_the_reply() {
    assert_ambiguous(Act::SendAndClose(Vec::new()), ErrorKind::Transport).await;
}

#[tokio::test]
async fn reset_in_the_middle_of_the_reply() {
    let half = b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{".to_vec();
    assert_ambiguous(Act::SendAndReset(half), ErrorKind::Transport).await;
}

#[tokio::test]
async fn reset_after_the_reply_costs_nothing() {
    let act = Act::SendAndClose(json("200 OK", SUCCESS));
    let server = Broken::start(vec![act]).await;
    let client = impatient(&server);
    for _ in 0..3 {
        assert!(check(&client).await.unwrap().all_passed());
    }
    assert_eq!(server.requests(), 3);
}

#[tokio::test]
async fn accept_without_reply() {
    assert_ambiguous(Act::SendAndStall(Vec::new()), ErrorKind::Timeout).await;
}

#[tokio::test]
async fn one_byte_at_a_time() {
    assert_ambiguous(Act::Drip(json("200 OK", SUCCESS), Duration::from_millis(50)), ErrorKind::Timeout).await;
}

#[tokio::test]
async fn headers_without_end() {
    let server = Broken::start(vec![Act::SendForever(b"X-More: and more\r\n".repeat(100))]).await;
    let error = without_secret(check(&impatient(&server)).await.unwrap_err());
    assert_eq!(error.kind(), ErrorKind::Transport, "{error}");

    let mut head = b"HTTP/1.1 200 OK\r\n".to_vec();
    head.extend(b"X-More: and more\r\n".repeat(100_000));
    assert_ambiguous(Act::SendAndStall(head), ErrorKind::Transport).await;
}

#[tokio::test]
async fn body_without_end_is_cut_at_the_limit() {
    let chunk = b"400\r\n".iter().copied().chain([b'x'; 0x400]).chain(*b"\r\n").collect::<Vec<_>>();
    let mut endless = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".to_vec();
    endless.extend(chunk.repeat(100));
    assert_final(Act::SendAndStall(endless), ErrorKind::TooLarge).await;
}

#[tokio::test]
async fn unreadable_success_is_final() {
    for body in [&b"{\"task_name\":"[..], b"not json", b"{\"task_name\":\"\xff\xfe\"}", b"<html></html>"] {
        assert_final(Act::Send(reply("200 OK", "application/json", body)), ErrorKind::Decode).await;
    }
}

#[tokio::test]
async fn page_of_a_proxy() {
    let page = format!("<html><h1>502 Bad Gateway</h1>{TOKEN}</html>");
    let act = Act::Send(reply("502 Bad Gateway", "text/html", page.as_bytes()));
    assert_ambiguous(act, ErrorKind::Service).await;
}

#[tokio::test]
async fn unavailable_three_times_then_there() {
    let unavailable = Act::Send(reply("503 Service Unavailable", "text/plain", b""));
    let server = Broken::start(vec![unavailable.clone(), unavailable.clone(), unavailable, success()]).await;
    assert!(check(&impatient(&server)).await.unwrap().all_passed());
    assert_eq!(server.requests(), 4);
}

#[tokio::test]
async fn throttled_is_tried_again_even_to_create() {
    for retry_after in ["", "Retry-After: 0\r\n", "Retry-After: Sun, 06 Nov 1994 08:49:37 GMT\r\n"] {
        let throttled =
            format!("HTTP/1.1 429 Too Many Requests\r\n{retry_after}Content-Length: 0\r\n\r\n").into_bytes();
        let server = Broken::start(vec![Act::Send(throttled), success()]).await;
        assert!(create(&impatient(&server)).await.unwrap().all_passed());
        assert_eq!(server.requests(), 2, "{retry_after}");
    }
}

#[tokio::test]
async fn asked_wait_without_room_is_the_last_word() {
    let throttled = b"HTTP/1.1 429 Too Many Requests\r\nRetry-After: 10\r\nContent-Length: 0\r\n\r\n".to_vec();
    let server = Broken::start(vec![Act::Send(throttled), success()]).await;
    let retry = RetryPolicy::default().with_total(Duration::from_secs(5));
    let error = check(&client(&server.uri()).retry(retry).build().unwrap()).await.unwrap_err();
    assert_eq!((error.is_throttled(), error.attempts(), server.requests()), (true, 1, 1));
}

#[tokio::test]
async fn busy_service_is_tried_again_and_other_conflicts_are_not() {
    let conflict =
        |code: &str| Act::Send(json("409 Conflict", &format!(r#"{{"error_code":"{code}","error_msg":"busy"}}"#)));
    for code in taurus_htap::codes::BUSY {
        let server = Broken::start(vec![conflict(code), success()]).await;
        assert!(create(&impatient(&server)).await.unwrap().all_passed());
        assert_eq!(server.requests(), 2, "{code}");
    }
    assert_final(conflict("DBS.280111"), ErrorKind::Service).await;
}

#[tokio::test]
async fn redirect_takes_no_credential_along() {
    let elsewhere = Broken::start(vec![success()]).await;
    for status in ["301 Moved", "302 Found", "307 Temporary Redirect", "308 Permanent Redirect"] {
        let redirect = format!("HTTP/1.1 {status}\r\nLocation: {}/\r\nContent-Length: 0\r\n\r\n", elsewhere.uri());
        assert_final(Act::Send(redirect.into_bytes()), ErrorKind::Service).await;
    }
    assert_eq!(elsewhere.requests(), 0);
}

#[tokio::test]
async fn redirect_followed_by_a_client_that_was_brought_along_is_no_success() {
    let elsewhere = Broken::start(vec![success()]).await;
    let redirect =
        format!("HTTP/1.1 307 Temporary Redirect\r\nLocation: {}/\r\nContent-Length: 0\r\n\r\n", elsewhere.uri());
    let server = Broken::start(vec![Act::Send(redirect.into_bytes())]).await;
    let _ = rustls::crypto::ring::default_provider().install_default();
    let error = check(&client(&server.uri()).http_client(reqwest::Client::new()).build().unwrap()).await.unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Service, 1));
    assert!(error.to_string().contains("redirect::Policy::none()"), "{error}");
}

#[tokio::test]
async fn refusal_whose_body_cannot_be_had_is_still_a_refusal() {
    let packed = b"HTTP/1.1 503 Busy\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc".to_vec();
    let large = reply("503 Busy", "text/html", &[b'x'; 5000]);
    let cut = b"HTTP/1.1 503 Busy\r\nContent-Length: 100\r\n\r\n<html".to_vec();
    for act in [Act::Send(packed), Act::SendAndClose(large), Act::SendAndClose(cut)] {
        assert_ambiguous(act, ErrorKind::Service).await;
    }
}

#[tokio::test]
async fn dropped_future_cancels_the_call() {
    let unavailable = Act::Send(reply("503 Service Unavailable", "text/plain", b""));
    let server = Broken::start(vec![unavailable]).await;
    let retry = RetryPolicy::default().with_waits(Duration::from_secs(20), Duration::from_secs(20));
    let client = client(&server.uri()).retry(retry).build().unwrap();
    let outcome = tokio::time::timeout(Duration::from_millis(100), check(&client)).await;
    assert!(outcome.is_err(), "the call waits for its second attempt");
    assert_eq!(server.requests(), 1);
}

#[tokio::test]
async fn total_time_bounds_an_attempt() {
    let server = Broken::start(vec![Act::SendAndStall(Vec::new())]).await;
    let retry = RetryPolicy::default().with_total(Duration::from_millis(100));
    let error = check(&client(&server.uri()).retry(retry).build().unwrap()).await.unwrap_err();
    assert_eq!((error.kind(), server.requests()), (ErrorKind::Timeout, 1));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn thousand_calls_at_once_end() {
    let server = Broken::start(vec![success()]).await;
    let limits = Limits::default().with_connections(20);
    let client = client(&server.uri()).limits(limits).build().unwrap();
    let passed = AtomicUsize::new(0);
    let calls = (0..1000).map(|_| async {
        assert!(check(&client).await.unwrap().all_passed());
        passed.fetch_add(1, Ordering::Relaxed);
    });
    futures::future::join_all(calls).await;
    assert_eq!((passed.into_inner(), server.requests()), (1000, 1000));
    // The pool makes a connection ahead of time now and then, when the one that it waits for is about to be free.
    assert!(server.connections() <= 2 * 20, "{} connections", server.connections());
}

#[test]
fn clients_travel_between_threads() {
    fn travels<T: Send + Sync + Clone + 'static>(_: &T) {}
    fn is_sent<T: Send>(future: T) -> T {
        future
    }
    let client = client("http://127.0.0.1:1").build().unwrap();
    travels(&client);
    let (instance, task) = (instance(&client), documented_task());
    travels(&instance);
    drop(is_sent(instance.replication().check_table_config(&task).send()));
    drop(is_sent(instance.replication().create_task_with_table_config(&task).send()));
    drop(is_sent(client.project_id()));
    let (project, id) = (tests::PROJECT.parse().unwrap(), instance.id().clone().into());
    let body = taurus_htap::api::types::CheckTableConfigRequest::default();
    let door = client.call(|api| async move { api.check_table_config(&project, &id, None, &body).await });
    drop(is_sent(door.send()));
}
