//! Credentials that expire while calls are in flight, and sources of credentials that break: what the callers get, how
//! often each side was called, and that nothing leaked.

use std::{
    future::Future,
    pin::pin,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use huaweicloud_core::{
    Context, Result,
    credential::{AccessKey, Credential, ProvideCredential},
};
use integration_tests::{
    PROJECT, TOKEN, assert_hidden,
    broken::{Act, Broken, json as json_response, response},
    client, describe, documented_task, instance,
    tokens::{SECRET, Tokens, token},
    world::{Clock, SK},
};
use serde_json::json;
use taurus_htap::{
    Client, ClientBuilder, Endpoint, Error, ErrorKind, RetryPolicy,
    credential::{IamPasswordCredentialProvider, StaticAccessKeyCredentialProvider},
};
use wiremock::{Mock, MockServer, Request, Respond, ResponseTemplate, matchers::any};

const PASSWORD: &str = "not-a-real-password";

/// Takes the first token for so many calls, and from then on only the second. Counts the calls that it takes and those
/// that it refuses.
#[derive(Clone)]
struct Expiring {
    taken: Arc<AtomicUsize>,
    refused: Arc<AtomicUsize>,
    good_for: usize,
}

impl Respond for Expiring {
    fn respond(&self, request: &Request) -> ResponseTemplate {
        let so_far = self.taken.load(Ordering::SeqCst) + self.refused.load(Ordering::SeqCst);
        if request.headers["x-auth-token"] == token(if so_far < self.good_for { 1 } else { 2 }) {
            self.taken.fetch_add(1, Ordering::SeqCst);
            ResponseTemplate::new(200).set_body_json(json!({ "tbl_config_check_results": [] }))
        } else {
            self.refused.fetch_add(1, Ordering::SeqCst);
            ResponseTemplate::new(401).set_body_json(json!({ "error_code": "APIG.0307", "error_msg": "token expired" }))
        }
    }
}

async fn call(client: &Client) -> Result<(), Error> {
    let task = documented_task();
    instance(client).replication().create_task_with_table_config(&task).send().await.map(drop)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn token_that_expires_under_a_hundred_calls_is_renewed_once() {
    let server = MockServer::start().await;
    let service = Expiring { taken: Arc::default(), refused: Arc::default(), good_for: 50 };
    Mock::given(any()).respond_with(service.clone()).mount(&server).await;
    let tokens = Tokens::default();
    let client = client(&server.uri()).credentials(tokens.clone()).build().unwrap();
    let calls = (0..100).map(|_| call(&client));
    for outcome in futures::future::join_all(calls).await {
        outcome.unwrap();
    }
    assert_eq!(tokens.asked(), 2, "one token to begin with, and one renewal");
    let (taken, refused) = (service.taken.load(Ordering::SeqCst), service.refused.load(Ordering::SeqCst));
    // How many were in flight with the old token depends on the scheduler; each of them is sent once more.
    assert!(taken == 100 && (1..=50).contains(&refused), "{taken} calls were taken, {refused} refused");
    let shown = format!("{client:?}{client:#?}");
    assert!(!shown.contains(SECRET), "{shown}");
}

/// What each of those gets who shared a renewal that is refused as well.
#[tokio::test]
async fn token_refused_under_a_hundred_calls_is_in_no_error() {
    let refusal = json_response("401 Unauthorized", r#"{"error_code":"APIG.0301","error_msg":"no"}"#);
    let server = Broken::start(vec![Act::Send(refusal)]).await;
    let tokens = Tokens::default();
    let client = client(&server.uri()).credentials(tokens.clone()).build().unwrap();
    for outcome in futures::future::join_all((0..100).map(|_| call(&client))).await {
        let error = outcome.unwrap_err();
        assert_hidden(SECRET, &error);
        assert_eq!((error.is_unauthorized(), error.attempts()), (true, 2), "{error}");
    }
    assert_eq!(server.requests(), 200);
}

#[tokio::test]
async fn token_that_stays_refused_is_renewed_once_per_call() {
    let refusal = json_response("401 Unauthorized", r#"{"error_code":"APIG.0301","error_msg":"no"}"#);
    let server = Broken::start(vec![Act::Send(refusal)]).await;
    let tokens = Tokens::default();
    let client = client(&server.uri()).credentials(tokens.clone()).retry(RetryPolicy::never()).build().unwrap();
    let error = call(&client).await.unwrap_err();
    assert_hidden(SECRET, &error);
    assert!(error.is_unauthorized());
    assert_eq!((error.attempts(), server.requests(), tokens.asked()), (2, 2, 2));
}

#[tokio::test]
async fn token_that_stays_refused_is_not_renewed_with_each_call() {
    let refusal = json_response("401 Unauthorized", r#"{"error_code":"APIG.0301","error_msg":"no"}"#);
    let server = Broken::start(vec![Act::Send(refusal)]).await;
    let tokens = Tokens::default();
    let client = client(&server.uri()).credentials(tokens.clone()).context(Clock::new().world().build());
    let client = client.build().unwrap();
    for number in 1..=10 {
        let error = call(&client).await.unwrap_err();
        assert_eq!((error.is_unauthorized(), error.attempts()), (true, if number == 1 { 2 } else { 1 }), "{error}");
    }
    assert_eq!((server.requests(), tokens.asked()), (11, 2));
    assert!(server.heads().iter().skip(1).all(|head| head.contains(&token(2))), "each call tries the latest token");
}

#[tokio::test]
async fn static_token_is_not_sent_again_after_a_refusal() {
    let server = Broken::start(vec![Act::Send(response("401 Unauthorized", "text/plain", TOKEN.as_bytes()))]).await;
    let error = call(&client(&server.uri()).build().unwrap()).await.unwrap_err();
    assert_eq!((error.is_unauthorized(), error.attempts(), server.requests()), (true, 1, 1));
    assert_hidden(TOKEN, &error);
}

/// A client whose token comes from an identity service.
fn with_iam(service: &str, iam: &str) -> ClientBuilder {
    let iam = Endpoint::parse(iam).unwrap();
    let provider = IamPasswordCredentialProvider::new("user", PASSWORD, "domain").with_endpoint(iam);
    Client::builder().context(Clock::new().world().build()).endpoint(service).project_id(PROJECT).credentials(provider)
}

fn assert_unsent(error: &Error, service: &Broken) {
    assert_eq!((error.kind(), error.attempts(), service.requests()), (ErrorKind::Credential, 0, 0), "{error:?}");
    assert_hidden(PASSWORD, error);
}

/// Works by a clock that goes a hundred times as fast. One that jumps to the next timer (`start_paused`) would give up
/// on sockets that are about to be heard.
async fn hurried<F: Future>(work: F) -> F::Output {
    let mut work = pin!(work);
    tokio::time::pause();
    loop {
        // The paused clock does not advance while this sleeps.
        let tick = tokio::task::spawn_blocking(|| std::thread::sleep(Duration::from_millis(1)));
        tokio::select! {
            outcome = &mut work => return outcome,
            _ = tick => tokio::time::advance(Duration::from_millis(100)).await,
        }
    }
}

#[tokio::test]
async fn identity_service_that_refuses_connections_is_an_error() {
    let service = Broken::start(vec![Act::Send(json_response("200 OK", "{}"))]).await;
    let down = Broken::start(vec![Act::Send(Vec::new())]).await.uri();
    let client = with_iam(&service.uri(), &down).build().unwrap();
    let error = hurried(call(&client)).await.unwrap_err();
    assert_unsent(&error, &service);
    let message = describe(&error);
    let host = down.replace("http://", "");
    let expected = format!(
        "Credential: CheckTableConfig: the identity service gave no token to the IAM user \"user\"\n  because: \
         KeystoneCreateUserTokenByPassword: the service at {host} could not be reached (4 attempts)\n  because: "
    );
    assert!(message.starts_with(&expected), "{message}");
}

#[tokio::test]
async fn identity_service_that_refuses_connections_does_not_outlast_the_call() {
    let service = Broken::start(vec![Act::Send(json_response("200 OK", "{}"))]).await;
    let down = Broken::start(vec![Act::Send(Vec::new())]).await.uri();
    // Less than the waits between the attempts.
    let retry = RetryPolicy::default().with_timeout(Duration::from_millis(300));
    let error = call(&with_iam(&service.uri(), &down).retry(retry).build().unwrap()).await.unwrap_err();
    assert_unsent(&error, &service);
    let message = describe(&error);
    assert!(message.contains("KeystoneCreateUserTokenByPassword: the service at "), "{message}");
}

/// An identity service that is in trouble, and repeats what it was sent.
fn unavailable() -> Act {
    let head = "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 0\r\nContent-Type: text/plain\r\n";
    Act::Send(format!("{head}Content-Length: {}\r\n\r\n{PASSWORD}", PASSWORD.len()).into_bytes())
}

#[tokio::test]
async fn unavailable_identity_service_is_an_error() {
    let service = Broken::start(vec![Act::Send(json_response("200 OK", "{}"))]).await;
    let iam = Broken::start(vec![unavailable()]).await;
    let client = with_iam(&service.uri(), &iam.uri()).build().unwrap();
    for times in [1, 2] {
        let error = call(&client).await.unwrap_err();
        assert_unsent(&error, &service);
        assert_eq!(iam.requests(), 4 * times, "the next call asks again");
        insta::allow_duplicates! {
            insta::assert_snapshot!(describe(&error), @r#"
            Credential: CheckTableConfig: the identity service gave no token to the IAM user "user"
              because: KeystoneCreateUserTokenByPassword: the service answered 503 Service Unavailable with 19 bytes of text/plain (4 attempts)
            "#);
        }
    }
}

#[tokio::test]
async fn identity_service_down_at_renewal_is_reported_with_the_refusal() {
    let refusal = json_response("401 Unauthorized", r#"{"error_code":"APIG.0307","error_msg":"token expired"}"#);
    let service = Broken::start(vec![Act::Send(json_response("200 OK", "{}")), Act::Send(refusal)]).await;
    let given =
        format!("HTTP/1.1 201 Created\r\nX-Subject-Token: {TOKEN}\r\nContent-Length: 12\r\n\r\n{{\"token\":{{}}}}");
    let iam = Broken::start(vec![Act::Send(given.into_bytes()), unavailable()]).await;
    let client = with_iam(&service.uri(), &iam.uri()).build().unwrap();
    call(&client).await.unwrap();
    let error = call(&client).await.unwrap_err();
    for secret in [TOKEN, PASSWORD] {
        assert_hidden(secret, &error);
    }
    assert_eq!((error.is_unauthorized(), error.attempts()), (true, 1), "{error}");
    assert_eq!((service.requests(), iam.requests()), (2, 1 + 4));
    insta::assert_snapshot!(describe(&error), @r#"
    Service: CheckTableConfig: the service answered 401 Unauthorized: APIG.0307: token expired
      because: the identity service gave no token to the IAM user "user"
      because: KeystoneCreateUserTokenByPassword: the service answered 503 Service Unavailable with 19 bytes of text/plain (4 attempts)
    "#);
}

#[tokio::test]
async fn refusal_of_the_identity_service_is_an_error_with_its_reason() {
    let service = Broken::start(vec![Act::Send(json_response("200 OK", "{}"))]).await;
    let body = r#"{"error":{"code":401,"message":"The username or password is wrong.","title":"Unauthorized"}}"#;
    let iam = Broken::start(vec![Act::Send(json_response("401 Unauthorized", body))]).await;
    let error = call(&with_iam(&service.uri(), &iam.uri()).build().unwrap()).await.unwrap_err();
    assert_unsent(&error, &service);
    assert_eq!(iam.requests(), 1);
    assert!(describe(&error).contains("The username or password is wrong."), "{}", describe(&error));
}

#[tokio::test]
async fn slow_identity_service_does_not_outlast_the_call() {
    let service = Broken::start(vec![Act::Send(json_response("200 OK", "{}"))]).await;
    let iam = Broken::start(vec![Act::SendAndStall(Vec::new())]).await;
    let retry = RetryPolicy::default().with_timeout(Duration::from_millis(200));
    let error = call(&with_iam(&service.uri(), &iam.uri()).retry(retry).build().unwrap()).await.unwrap_err();
    assert_unsent(&error, &service);
    assert_eq!(iam.requests(), 1);
    let message = describe(&error);
    assert!(message.contains("KeystoneCreateUserTokenByPassword: no response within"), "{message}");
}

#[derive(Debug)]
struct Silent;

impl ProvideCredential for Silent {
    async fn provide_credential(&self, _context: &Context) -> Result<Option<Credential>, Error> {
        std::future::pending().await
    }
}

#[tokio::test]
async fn source_that_never_answers_does_not_outlast_the_call() {
    let service = Broken::start(vec![Act::Send(json_response("200 OK", "{}"))]).await;
    let retry = RetryPolicy::default().with_timeout(Duration::from_millis(100));
    let client = client(&service.uri()).credentials(Silent).retry(retry).build().unwrap();
    let outcome = tokio::time::timeout(Duration::from_secs(10), call(&client)).await;
    let error = outcome.expect("the call comes to its end").unwrap_err();
    assert_unsent(&error, &service);
    assert!(error.to_string().contains("no credential came within"), "{error}");
}

#[tokio::test]
async fn wrong_clock_is_reported_when_it_may_be_the_cause() {
    let body = |text: &str| format!(r#"{{"error_code":"APIG.0301","error_msg":"{text}"}}"#);
    const EXPIRED: &str = "authentication information: x-sdk-date expired";
    let key = AccessKey::new("FAKEACCESSKEY0000001", SK).unwrap();
    // The clock of these tests shows 12:03:04.
    for (status, text, theirs, expected) in [
        ("401 Unauthorized", "no", "14:03:04", "; the clock here is 120 minutes behind the service's"),
        ("401 Unauthorized", "no", "10:03:04", "; the clock here is 120 minutes ahead of the service's"),
        ("403 Forbidden", "no", "12:08:05", "; the clock here is 5 minutes behind the service's"),
        ("403 Forbidden", "no", "11:58:03", "; the clock here is 5 minutes ahead of the service's"),
        ("401 Unauthorized", "no", "12:08:04", ""),
        ("403 Forbidden", "no", "11:58:04", ""),
        ("400 Bad Request", "no", "14:03:04", ""),
        ("400 Bad Request", EXPIRED, "14:03:04", "; the clock here is 120 minutes behind the service's"),
        ("401 Unauthorized", EXPIRED, "12:03:04", "; the service refuses the time of signing: check the clock here"),
        ("401 Unauthorized", EXPIRED, "", "; the service refuses the time of signing: check the clock here"),
    ] {
        let date = if theirs.is_empty() { String::new() } else { format!("Date: Tue, 03 Mar 2026 {theirs} GMT\r\n") };
        let (head, body) = (format!("HTTP/1.1 {status}\r\n{date}"), body(text));
        let refusal = format!("{head}Content-Length: {}\r\n\r\n{body}", body.len());
        let service = Broken::start(vec![Act::Send(refusal.into_bytes())]).await;
        let client = Client::builder()
            .context(Clock::new().world().build())
            .endpoint(service.uri())
            .project_id(PROJECT)
            .credentials(StaticAccessKeyCredentialProvider::new(key.clone()))
            .build()
            .unwrap();
        let error = call(&client).await.unwrap_err();
        assert_hidden(SK, &error);
        assert_eq!((error.attempts(), service.requests()), (1, 1), "{error}");
        let expected = format!("CheckTableConfig: the service answered {status}{expected}: APIG.0301: {text}");
        assert_eq!(error.to_string(), expected);
    }
}
