//! What breaks between a client and a service, and what the caller gets: how often the server was called, what the
//! error reports, and that nothing leaked. A real server on loopback does the breaking.

use std::{
    io::{Read, Write},
    sync::atomic::{AtomicUsize, Ordering},
    time::{Duration, Instant},
};

use api_runtime::{Effect, Request};
use futures::FutureExt;
use huaweicloud_core::{
    Context,
    credential::{CachedCredential, StaticTokenCredentialProvider, Token},
};
use integration_tests::{
    TAURUS, TOKEN, assert_hidden,
    broken::{Act, Broken, json, response},
    client, documented_task, instance, parameters,
    tokens::{SECRET, Tokens},
};
use reqwest::redirect::Policy;
use taurus_htap::{
    Client, Deployment, Disk, Error, ErrorKind, Limits, NewStarRocks, NodeType, Resize, RestartWhen, RetryPolicy,
    TableConfigReport, TaurusInstanceId, TransportError, TransportErrorKind, api,
};

const SUCCESS: &str = r#"{"tbl_config_check_results":[{"table_name":"tableName","check_result":"success"}]}"#;

fn success() -> Act {
    Act::Send(json("200 OK", SUCCESS))
}

/// Longer than anything here takes on a slow machine.
const LONG: Duration = Duration::from_secs(60);

fn client_of(server: &Broken, attempt_timeout: Duration) -> Client {
    let limits = Limits::default().with_attempt_timeout(attempt_timeout).with_max_response_bytes(1000);
    client(&server.uri()).limits(limits).build().unwrap()
}

async fn check(client: &Client) -> Result<TableConfigReport, Error> {
    instance(client).replication().check_table_config(&documented_task()).send().await
}

async fn create(client: &Client) -> Result<TableConfigReport, Error> {
    instance(client).replication().create_task_with_table_config(&documented_task()).send().await
}

/// The error, which does not show the token in any form.
fn without_secret(error: Error) -> Error {
    assert_hidden(TOKEN, &error);
    error
}

/// What is ambiguous is tried again when it only reads, and never when it creates.
async fn assert_ambiguous(act: Act, kind: ErrorKind) {
    // On a slow machine, a short time is over before the request is at the server; so it gets longer.
    let timeouts = if kind == ErrorKind::Timeout { &[150, 1_000, 5_000][..] } else { &[60_000] };
    let mut seen = Vec::new();
    for timeout in timeouts {
        seen = ambiguous(&act, Duration::from_millis(*timeout)).await;
        if seen == expected_of_ambiguous(kind) {
            return;
        }
    }
    assert_eq!(seen, expected_of_ambiguous(kind));
}

/// The kind of error, if there is one, with its attempts, and the requests at the server.
type Seen = (Option<(ErrorKind, u32)>, usize);

fn expected_of_ambiguous(kind: ErrorKind) -> Vec<Seen> {
    vec![(Some((kind, 4)), 4), (Some((kind, 1)), 1), (None, 2)]
}

async fn ambiguous(act: &Act, attempt_timeout: Duration) -> Vec<Seen> {
    let mut seen = Vec::new();
    for (script, creates) in
        [(vec![act.clone()], false), (vec![act.clone()], true), (vec![act.clone(), success()], false)]
    {
        let server = Broken::start(script).await;
        let client = client_of(&server, attempt_timeout);
        let outcome = if creates { create(&client).await } else { check(&client).await };
        let error = match outcome {
            Ok(report) => {
                assert!(report.all_passed());
                None
            }
            Err(error) => Some(without_secret(error)),
        };
        seen.push((error.map(|error| (error.kind(), error.attempts())), server.requests()));
    }
    seen
}

/// What would be the same the next time is not tried again.
async fn assert_final(act: Act, kind: ErrorKind) {
    let server = Broken::start(vec![act]).await;
    let client = client_of(&server, LONG);
    let error = without_secret(check(&client).await.unwrap_err());
    assert_eq!((error.kind(), error.attempts(), server.requests()), (kind, 1, 1), "{error}");
    // The same operation only reads, or creates.
    assert_eq!(error.effect(), Some(Effect::Read));
    let error = without_secret(create(&client).await.unwrap_err());
    assert_eq!((error.kind(), error.attempts(), server.requests()), (kind, 1, 2), "{error}");
    assert_eq!(error.effect(), Some(Effect::Create));
}

#[tokio::test]
async fn refused_connection_is_retried_even_for_a_creation() {
    let uri = Broken::start(vec![success()]).await.uri();
    let client = client(&uri).build().unwrap();
    for error in [check(&client).await.unwrap_err(), create(&client).await.unwrap_err()] {
        let error = without_secret(error);
        assert_eq!((error.kind(), error.attempts()), (ErrorKind::Connect, 4));
        let expected = format!("the service at {} could not be reached (4 attempts)", uri.replace("http://", ""));
        assert!(error.to_string().ends_with(&expected), "{error}");
    }
}

#[tokio::test]
async fn reset_before_the_response() {
    assert_ambiguous(Act::SendAndReset(Vec::new()), ErrorKind::Transport).await;
}

#[tokio::test]
async fn close_before_the_response() {
    assert_ambiguous(Act::SendAndClose(Vec::new()), ErrorKind::Transport).await;
}

#[tokio::test]
async fn reset_in_the_middle_of_the_response() {
    let half = b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{".to_vec();
    assert_ambiguous(Act::SendAndReset(half), ErrorKind::Transport).await;
}

#[tokio::test]
async fn close_after_the_response_costs_nothing() {
    let act = Act::SendAndClose(json("200 OK", SUCCESS));
    let server = Broken::start(vec![act]).await;
    let client = client_of(&server, LONG);
    for _ in 0..3 {
        assert!(check(&client).await.unwrap().all_passed());
    }
    assert_eq!(server.requests(), 3);
}

/// A kernel may throw away what has come when a reset follows, so there may be a response or none.
#[tokio::test]
async fn reset_after_the_response_does_no_harm() {
    let reset = Act::SendAndReset(json("200 OK", SUCCESS));
    let server = Broken::start(vec![reset.clone(), success()]).await;
    let client = client_of(&server, LONG);
    let report = check(&client).await.unwrap();
    assert!(report.all_passed() && matches!(server.requests(), 1..=2), "{} requests", server.requests());
    // The connection that is dead by now is not used for another call, or harms it as little.
    assert!(create(&client).await.unwrap().all_passed());

    let server = Broken::start(vec![reset]).await;
    let client = client_of(&server, LONG);
    for number in 1..=3 {
        match create(&client).await {
            Ok(report) => assert!(report.all_passed()),
            Err(error) => {
                let error = without_secret(error);
                assert_eq!((error.kind(), error.attempts()), (ErrorKind::Transport, 1), "{error}");
            }
        }
        assert_eq!(server.requests(), number);
    }
}

#[tokio::test]
async fn accept_without_response() {
    assert_ambiguous(Act::SendAndStall(Vec::new()), ErrorKind::Timeout).await;
}

#[tokio::test]
async fn one_byte_at_a_time() {
    assert_ambiguous(Act::Drip(json("200 OK", SUCCESS), Duration::from_millis(50)), ErrorKind::Timeout).await;
}

#[tokio::test]
async fn headers_without_end() {
    let mut head = b"HTTP/1.1 200 OK\r\n".to_vec();
    head.extend(b"X-More: and more\r\n".repeat(100_000));
    // The first has no status before it, either.
    for act in [Act::SendForever(b"X-More: and more\r\n".repeat(100)), Act::SendAndStall(head)] {
        assert_ambiguous(act, ErrorKind::Transport).await;
    }
}

#[tokio::test]
async fn response_beyond_the_limit_is_final() {
    let large = format!("{{\"task_name\":\"{}\"}}", TOKEN.repeat(100));
    assert_final(Act::Send(json("200 OK", &large)), ErrorKind::TooLarge).await;
    // Without a Content-Length there is nothing to know beforehand.
    let endless = format!("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{large}");
    assert_final(Act::SendAndStall(endless.into_bytes()), ErrorKind::TooLarge).await;
}

/// `{"task_name":"xxx..."}` with ten thousand `x`; of Python's `gzip.compress(text, mtime=0)`. It is within the limit
/// of [`client_of`], and would be far beyond it when unpacked.
const PACKED: [u8; 64] = [
    31, 139, 8, 0, 0, 0, 0, 0, 2, 3, 237, 193, 177, 13, 0, 16, 16, 0, 192, 93, 126, 12, 203, 136, 66, 37, 52, 20, 18,
    177, 187, 61, 228, 238, 78, 172, 50, 91, 30, 165, 215, 72, 177, 1, 0, 0, 0, 0, 0, 0, 0, 0, 224, 3, 113, 31, 198,
    249, 159, 168, 32, 39, 0, 0,
];

#[tokio::test]
async fn compressed_response_is_refused_before_it_is_unpacked() {
    for length in ["Content-Length: 64\r\n", ""] {
        let head =
            format!("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\n{length}\r\n");
        assert_final(Act::SendAndClose([head.as_bytes(), &PACKED].concat()), ErrorKind::Decode).await;
    }
}

#[tokio::test]
async fn endless_body_is_cut_at_the_limit() {
    let chunk = b"400\r\n".iter().copied().chain([b'x'; 0x400]).chain(*b"\r\n").collect::<Vec<_>>();
    let mut endless = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".to_vec();
    endless.extend(chunk.repeat(100));
    assert_final(Act::SendAndStall(endless), ErrorKind::TooLarge).await;
}

#[tokio::test]
async fn unreadable_success_is_final() {
    for body in [&b"{\"task_name\":"[..], b"not json", b"{\"tbl_config_check_results\":\"none\"}", b"<html></html>"] {
        assert_final(Act::Send(response("200 OK", "application/json", body)), ErrorKind::Decode).await;
    }
}

#[tokio::test]
async fn page_of_a_proxy() {
    let page = format!("<html><h1>502 Bad Gateway</h1>{TOKEN}</html>");
    let act = Act::Send(response("502 Bad Gateway", "text/html", page.as_bytes()));
    assert_ambiguous(act, ErrorKind::Service).await;
}

#[tokio::test]
async fn unavailable_three_times_then_available() {
    let unavailable = Act::Send(response("503 Service Unavailable", "text/plain", b""));
    let server = Broken::start(vec![unavailable.clone(), unavailable.clone(), unavailable, success()]).await;
    assert!(check(&client_of(&server, LONG)).await.unwrap().all_passed());
    assert_eq!(server.requests(), 4);
}

fn throttled(retry_after: &str) -> Act {
    Act::Send(format!("HTTP/1.1 429 Too Many Requests\r\n{retry_after}Content-Length: 0\r\n\r\n").into_bytes())
}

#[tokio::test]
async fn throttling_is_retried_even_for_a_creation() {
    for retry_after in ["", "Retry-After: 0\r\n", "Retry-After: Sun, 06 Nov 1994 08:49:37 GMT\r\n"] {
        let server = Broken::start(vec![throttled(retry_after), success()]).await;
        assert!(create(&client_of(&server, LONG)).await.unwrap().all_passed());
        assert_eq!(server.requests(), 2, "{retry_after}");
    }
}

#[tokio::test]
async fn endless_throttling_is_given_up() {
    // No wait is longer than the longest, which is none here.
    for retry_after in ["", "Retry-After: 7\r\n"] {
        let server = Broken::start(vec![throttled(retry_after)]).await;
        let client = client_of(&server, LONG);
        for (error, requests) in [(check(&client).await.unwrap_err(), 4), (create(&client).await.unwrap_err(), 8)] {
            let error = without_secret(error);
            assert_eq!((error.is_throttled(), error.attempts()), (true, 4), "{error}");
            assert!(server.requests() >= requests);
        }
        assert_eq!(server.requests(), 8, "{retry_after}");
    }
}

#[tokio::test]
async fn retry_after_beyond_the_timeout_is_final() {
    let server = Broken::start(vec![throttled("Retry-After: 10\r\n"), success()]).await;
    let retry = RetryPolicy::default().with_timeout(Duration::from_secs(5));
    let client = client(&server.uri()).retry(retry).build().unwrap();
    let error = without_secret(check(&client).await.unwrap_err());
    assert_eq!((error.is_throttled(), error.attempts(), server.requests()), (true, 1, 1));
}

#[tokio::test]
async fn busy_service_is_retried_and_other_conflicts_are_not() {
    let conflict =
        |code: &str| Act::Send(json("409 Conflict", &format!(r#"{{"error_code":"{code}","error_msg":"busy"}}"#)));
    for code in taurus_htap::codes::BUSY {
        let server = Broken::start(vec![conflict(code), success()]).await;
        assert!(create(&client_of(&server, LONG)).await.unwrap().all_passed());
        assert_eq!(server.requests(), 2, "{code}");
    }
    assert_final(conflict("DBS.280111"), ErrorKind::Service).await;
}

fn redirect(status: &str, target: &Broken) -> Act {
    let head = format!("HTTP/1.1 {status}\r\nLocation: {}/\r\nContent-Length: 0\r\n\r\n", target.uri());
    Act::Send(head.into_bytes())
}

#[tokio::test]
async fn redirect_takes_no_credential_along() {
    let elsewhere = Broken::start(vec![success()]).await;
    for status in ["301 Moved", "302 Found", "307 Temporary Redirect", "308 Permanent Redirect"] {
        assert_final(redirect(status, &elsewhere), ErrorKind::Service).await;
    }
    assert_eq!(elsewhere.connections(), 0);
}

/// An HTTP client of the caller's.
fn brought_along(redirects: Policy) -> reqwest::ClientBuilder {
    reqwest::Client::builder().redirect(redirects)
}

#[tokio::test]
async fn callers_own_client_sends_the_call() {
    let unavailable = Act::Send(response("503 Service Unavailable", "text/plain", b""));
    let server = Broken::start(vec![unavailable, success()]).await;
    let client = client(&server.uri()).http_client(brought_along(Policy::none())).build().unwrap();
    assert!(check(&client).await.unwrap().all_passed());
    let heads = server.heads();
    assert_eq!((heads.len(), server.connections()), (2, 1));
    for head in heads {
        assert!(
            head.contains("user-agent: taurus-htap/") && head.contains(&format!("x-auth-token: {TOKEN}")),
            "{head}"
        );
    }
}

#[tokio::test]
async fn callers_own_client_follows_no_redirect_whatever_its_policy() {
    for status in ["301 Moved", "307 Temporary Redirect"] {
        let elsewhere = Broken::start(vec![success()]).await;
        let server = Broken::start(vec![redirect(status, &elsewhere)]).await;
        let (http, tokens) = (brought_along(Policy::limited(10)), Tokens::default());
        let client = client(&server.uri()).http_client(http).credentials(tokens.clone()).build().unwrap();
        let error = check(&client).await.unwrap_err();
        assert_hidden(SECRET, &error);
        assert_eq!(
            (error.kind(), error.status().unwrap().as_str(), error.attempts()),
            (ErrorKind::Service, &status[..3], 1)
        );
        assert_eq!((server.requests(), elsewhere.connections(), tokens.asked()), (1, 0, 1), "{status}");
    }
}

#[tokio::test]
async fn redirect_followed_by_another_transport_is_final() {
    // Whatever the target answers is not the service's word: neither a success, nor a reason for another credential or
    // attempt.
    let tokens = Tokens::default();
    let transport =
        |_| async { Err::<http::Response<&str>, _>(TransportError::new(TransportErrorKind::Redirected, "elsewhere")) };
    let client = client("https://taurus.example").transport(transport).credentials(tokens.clone()).build().unwrap();
    let error = check(&client).await.unwrap_err();
    assert_hidden(SECRET, &error);
    assert_eq!((error.kind(), error.status(), error.attempts()), (ErrorKind::Service, None, 1));
    assert!(error.to_string().contains("the transport followed a redirect"), "{error}");
    assert_eq!(tokens.asked(), 1);
}

#[tokio::test]
async fn refusal_whose_body_cannot_be_had_is_still_a_refusal() {
    let packed = b"HTTP/1.1 503 Busy\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\nabc".to_vec();
    let large = response("503 Busy", "text/html", &[b'x'; 5000]);
    let cut = b"HTTP/1.1 503 Busy\r\nContent-Length: 100\r\n\r\n<html".to_vec();
    for act in [Act::Send(packed), Act::SendAndClose(large), Act::SendAndClose(cut)] {
        assert_ambiguous(act, ErrorKind::Service).await;
    }
}

#[tokio::test]
async fn dropped_future_cancels_the_call() {
    let server = Broken::start(vec![Act::SendAndStall(Vec::new())]).await;
    // An attempt that went on would do so for a minute.
    let client = client(&server.uri()).limits(Limits::default()).build().unwrap();
    tokio::select! {
        outcome = check(&client) => panic!("there is no response: {outcome:?}"),
        () = server.requested(1) => {}
    }
    server.ended(1).await;
    assert_eq!((server.requests(), server.connections()), (1, 1));
}

#[tokio::test]
async fn dropped_future_makes_no_further_attempt() {
    let server = Broken::start(vec![Act::Send(response("503 Service Unavailable", "text/plain", b""))]).await;
    let retry = RetryPolicy::default().with_backoff(Duration::from_secs(20), Duration::from_secs(20));
    let client = client(&server.uri()).retry(retry).build().unwrap();
    let waiting = tokio::time::timeout(Duration::from_millis(100), check(&client));
    assert!(waiting.await.is_err(), "the call waits for its second attempt");
    // From here on no time passes that anyone waits for.
    tokio::time::pause();
    tokio::time::sleep(Duration::from_secs(600)).await;
    assert_eq!(server.requests(), 1);
}

#[tokio::test]
async fn timeout_bounds_an_attempt() {
    let server = Broken::start(vec![Act::SendAndStall(Vec::new())]).await;
    let retry = RetryPolicy::default().with_timeout(Duration::from_secs(1));
    let client = client(&server.uri()).retry(retry).build().unwrap();
    let error = without_secret(check(&client).await.unwrap_err());
    assert_eq!((error.kind(), error.attempts(), server.requests()), (ErrorKind::Timeout, 1, 1));
}

/// A client with a single connection.
fn narrow(server: &Broken, retry: RetryPolicy) -> Client {
    client(&server.uri()).limits(Limits::default().with_max_concurrent_attempts(1)).retry(retry).build().unwrap()
}

#[tokio::test]
async fn connection_is_not_kept_from_others_between_attempts() {
    let server =
        Broken::start(vec![Act::Send(response("503 Service Unavailable", "text/plain", b"")), success()]).await;
    let hour = Duration::from_secs(3600);
    let client = narrow(&server, RetryPolicy::default().with_timeout(3 * hour).with_backoff(hour, hour));
    let paused = check(&client);
    tokio::pin!(paused);
    let other = async {
        server.requested(1).await;
        // By now the first call waits for its second attempt.
        while check(&client).now_or_never().is_some() {}
        check(&client).await
    };
    tokio::select! {
        outcome = &mut paused => panic!("it waits for an hour: {outcome:?}"),
        outcome = tokio::time::timeout(Duration::from_secs(10), other) => {
            assert!(outcome.expect("there is a connection").unwrap().all_passed());
        }
    }
}

#[tokio::test]
async fn wait_for_a_connection_ends_with_the_total_time() {
    let server = Broken::start(vec![Act::SendAndStall(Vec::new())]).await;
    let total = Duration::from_millis(100);
    let client = narrow(&server, RetryPolicy::default().with_timeout(total));
    // The first call has the connection, and is not driven on, so that its own end gives nothing back.
    let mut first = Box::pin(check(&client));
    tokio::select! {
        outcome = &mut first => panic!("there is no response: {outcome:?}"),
        () = server.requested(1) => {}
    }
    let second = tokio::time::timeout(Duration::from_secs(10), create(&client)).await.expect("its time is over");
    let error = without_secret(second.unwrap_err());
    assert_eq!((error.kind(), error.attempts(), server.requests()), (ErrorKind::PoolTimeout, 0, 1), "{error}");
    assert!(error.is_pool_timeout() && !error.is_connect() && !error.is_timeout());
    assert_eq!(error.to_string(), "CheckTableConfig: all 1 connections were in use for 100ms");
    drop(first);
}

/// A server of threads of its own that answers the first request of a connection with these bytes, again and again. It
/// ends with the test.
fn flood(bytes: Vec<u8>) -> String {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let uri = format!("http://{}", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let (mut stream, bytes) = (stream.unwrap(), bytes.clone());
            std::thread::spawn(move || {
                let _ = stream.read(&mut [0; 4096]);
                while stream.write_all(&bytes).is_ok() {}
            });
        }
    });
    uri
}

#[tokio::test]
async fn flood_of_informational_responses_ends_with_the_attempt() {
    let uri = flood(b"HTTP/1.1 103 Early Hints\r\nLink: </style.css>\r\n\r\n".repeat(10_000));
    let limits = Limits::default().with_attempt_timeout(Duration::from_millis(200));
    let client = client(&uri).limits(limits).retry(RetryPolicy::never()).build().unwrap();
    let begun = Instant::now();
    let error = without_secret(check(&client).await.unwrap_err());
    assert_eq!((error.kind(), error.attempts()), (ErrorKind::Timeout, 1), "{error}");
    assert!(begun.elapsed() < Duration::from_secs(3), "{:?}", begun.elapsed());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn thousand_calls_at_once_share_connections_and_a_token() {
    const AT_ONCE: usize = 20;
    let held = Act::SendAfter(Duration::from_millis(5), json("200 OK", SUCCESS));
    let mut script = vec![held.clone(); 500];
    script.push(Act::Send(json("401 Unauthorized", r#"{"error_code":"APIG.0307","error_msg":"token expired"}"#)));
    script.push(held);
    let server = Broken::start(script).await;
    let tokens = Tokens::default();
    let limits = Limits::default().with_max_concurrent_attempts(AT_ONCE);
    let client = client(&server.uri()).limits(limits).credentials(tokens.clone()).build().unwrap();
    let passed = AtomicUsize::new(0);
    let calls = (0..1000).map(|_| async {
        assert!(check(&client).await.unwrap().all_passed());
        passed.fetch_add(1, Ordering::Relaxed);
    });
    futures::future::join_all(calls).await;
    assert_eq!((passed.into_inner(), server.requests(), tokens.asked()), (1000, 1001, 2));
    assert!(server.most_held() <= AT_ONCE, "{} attempts at once", server.most_held());
    // What is promised is the number of attempts; the pool makes a connection ahead of time now and then, when the one
    // that it waits for is about to be free. About 20 are usual.
    assert!(server.connections() <= 1000 / 4, "{} connections, which are not shared", server.connections());
}

#[test]
fn clients_can_be_sent_between_threads() {
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
    drop(is_sent(Client::builder().connect()));

    let api_call = || {
        let body = api::types::CheckTableConfigRequest::new();
        let request = api::requests::CheckTableConfig::new(instance.id(), body);
        client.call(|api| request.send(api, parameters()))
    };
    drop(is_sent(api_call().send()));
    drop(is_sent(api_call().request()));
    let template = api::types::TemplateType::ImportAsync;
    let request = api::requests::DownloadImportExcelTemplate::new(instance.id(), template);
    let file = client.call(|api| request.send(api, parameters()));
    drop(is_sent(file.download()));
    let raw = || client.raw("ListStarRocksDataReplications").unwrap();
    drop(is_sent(raw().send()));
    drop(is_sent(raw().download()));
    drop(is_sent(raw().request()));

    let cached = CachedCredential::new(
        StaticTokenCredentialProvider::new(Token::new(TOKEN).unwrap()),
        Context::builder().build(),
    );
    travels(&cached);
    let credential = is_sent(cached.current()).now_or_never().unwrap().unwrap();
    drop(is_sent(cached.renew_refused(&credential)));
}

#[test]
fn flows_of_an_instance_can_be_sent_between_threads() {
    fn is_sent<T: Send>(future: T) {
        drop(future);
    }
    let client = client("http://127.0.0.1:1").build().unwrap();
    let taurus = client.taurus_instance(TaurusInstanceId::new(TAURUS).unwrap());
    let starrocks = taurus.starrocks(instance(&client).id().clone());
    let new = NewStarRocks::builder().name("htap-shop").version("3.1").deployment(Deployment::Single);
    let new =
        new.fe("fe-1", Disk::ssd(50)).be("be-1", Disk::ssd(100)).zone("cn-north-4a").root_password("Not-A-Real-1");
    let new = new.build().unwrap();
    is_sent(taurus.create_starrocks(&new).execute());
    is_sent(starrocks.resize(Resize::be("be-2")).execute());
    is_sent(starrocks.restart(RestartWhen::Always).execute());
    is_sent(starrocks.upgrade().execute());
    is_sent(starrocks.delete().execute());
    is_sent(starrocks.instance().parameters().set(NodeType::Fe, [("a", 1)]).execute());
    is_sent(starrocks.instance().parameters().list(NodeType::Fe).all());
    is_sent(starrocks.wait_until_ready().next());
    is_sent(starrocks.wait_until_ready().until_done());
    is_sent(starrocks.wait_until_deleted().into_stream());
}
