//! Credentials that end while calls are under way, and sources of credentials that break: what the callers get, how often
//! everybody was called, and that nothing leaked.

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use huaweicloud_core::{Context, Result, credential::AccessKey};
use serde_json::json;
use spec_replay::Replay;
use taurus_htap::{
    Client, ClientBuilder, Endpoint, Error, ErrorKind, RetryPolicy,
    credential::{
        Credential, IamPasswordCredentialProvider, ProvideCredential, StaticAccessKeyCredentialProvider, Token,
    },
};
use tests::{
    PROJECT, SPEC, TOKEN,
    broken::{Act, Broken, json as json_reply, reply},
    client, documented_task, instance, told,
    world::{Clock, SK},
};
use wiremock::{Mock, MockServer, Request, Respond, ResponseTemplate, matchers::any};

const PASSWORD: &str = "not-a-real-password";

/// Gives `token-1`, then `token-2`, and so on.
#[derive(Clone, Debug, Default)]
struct Tokens(Arc<AtomicUsize>);

impl ProvideCredential for Tokens {
    async fn provide_credential(&self, _: &Context) -> Result<Option<Credential>> {
        let number = self.0.fetch_add(1, Ordering::SeqCst) + 1;
        // Others come by while this one is on its way.
        tokio::task::yield_now().await;
        Ok(Some(Credential::Token(Token::new(format!("token-{number}"))?)))
    }
}

/// Takes `token-1` for so many calls, and from then on only `token-2`.
struct Expiring {
    calls: AtomicUsize,
    good_for: usize,
}

impl Respond for Expiring {
    fn respond(&self, request: &Request) -> ResponseTemplate {
        let number = self.calls.fetch_add(1, Ordering::SeqCst);
        let wanted = if number < self.good_for { "token-1" } else { "token-2" };
        if request.headers["x-auth-token"] == wanted {
            ResponseTemplate::new(200).set_body_json(json!({ "tbl_config_check_results": [] }))
        } else {
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
    let service = Expiring { calls: AtomicUsize::new(0), good_for: 50 };
    Mock::given(any()).respond_with(service).mount(&server).await;
    let tokens = Tokens::default();
    let client = client(&server.uri()).credentials(tokens.clone()).build().unwrap();
    let calls = (0..100).map(|_| call(&client));
    for outcome in futures::future::join_all(calls).await {
        outcome.unwrap();
    }
    assert_eq!(tokens.0.load(Ordering::SeqCst), 2, "one token to begin with, and one renewal");
}

#[tokio::test]
async fn token_that_stays_refused_is_renewed_once_per_call() {
    let refusal = json_reply("401 Unauthorized", r#"{"error_code":"APIG.0301","error_msg":"no"}"#);
    let server = Broken::start(vec![Act::Send(refusal)]).await;
    let tokens = Tokens::default();
    let client = client(&server.uri()).credentials(tokens.clone()).retry(RetryPolicy::never()).build().unwrap();
    let error = call(&client).await.unwrap_err();
    assert!(error.is_unauthorized());
    assert_eq!((error.attempts(), server.requests(), tokens.0.load(Ordering::SeqCst)), (2, 2, 2));
}

#[tokio::test]
async fn token_that_is_all_there_is_is_not_sent_again() {
    let server = Broken::start(vec![Act::Send(reply("401 Unauthorized", "text/plain", TOKEN.as_bytes()))]).await;
    let error = call(&client(&server.uri()).build().unwrap()).await.unwrap_err();
    assert_eq!((error.is_unauthorized(), error.attempts(), server.requests()), (true, 1, 1));
    assert!(!format!("{}{error:?}", told(&error)).contains(TOKEN));
}

/// A client whose token comes from an identity service.
fn with_iam(service: &str, iam: &str) -> ClientBuilder {
    let iam = Endpoint::parse(iam).unwrap();
    let provider = IamPasswordCredentialProvider::new("user", PASSWORD, "domain").with_endpoint(iam);
    Client::builder().context(Clock::new().world().build()).endpoint(service).project_id(PROJECT).credentials(provider)
}

fn assert_unsent(error: &Error, service: &Broken) {
    assert_eq!((error.kind(), error.attempts(), service.requests()), (ErrorKind::Credential, 0, 0), "{error:?}");
    assert!(!format!("{}{error:?}{error:#?}", told(error)).contains(PASSWORD));
}

#[tokio::test]
async fn identity_service_that_is_down_is_told() {
    let service = Broken::start(vec![Act::Send(json_reply("200 OK", "{}"))]).await;
    let down = Broken::start(vec![Act::Send(Vec::new())]).await.uri();
    let retry = RetryPolicy::default().with_total(Duration::from_millis(300));
    let error = call(&with_iam(&service.uri(), &down).retry(retry).build().unwrap()).await.unwrap_err();
    assert_unsent(&error, &service);
}

#[tokio::test]
async fn identity_service_that_refuses_is_told_with_its_reason() {
    let service = Broken::start(vec![Act::Send(json_reply("200 OK", "{}"))]).await;
    let body = r#"{"error":{"code":401,"message":"The username or password is wrong.","title":"Unauthorized"}}"#;
    let iam = Broken::start(vec![Act::Send(json_reply("401 Unauthorized", body))]).await;
    let error = call(&with_iam(&service.uri(), &iam.uri()).build().unwrap()).await.unwrap_err();
    assert_unsent(&error, &service);
    assert_eq!(iam.requests(), 1);
    assert!(told(&error).contains("The username or password is wrong."), "{}", told(&error));
}

#[tokio::test]
async fn slow_identity_service_does_not_outlast_the_call() {
    let service = Broken::start(vec![Act::Send(json_reply("200 OK", "{}"))]).await;
    let iam = Broken::start(vec![Act::SendAndStall(Vec::new())]).await;
    let retry = RetryPolicy::default().with_total(Duration::from_millis(200));
    let error = call(&with_iam(&service.uri(), &iam.uri()).retry(retry).build().unwrap()).await.unwrap_err();
    assert_unsent(&error, &service);
    assert_eq!(iam.requests(), 1);
    assert!(error.to_string().contains("no credential came within"), "{error}");
}

#[tokio::test]
async fn skewed_clock_is_told() {
    let replay = Replay::start(SPEC).await;
    let refusal = json!({ "error_code": "APIG.0301", "error_msg": "Incorrect IAM authentication information" });
    // The clock of these tests stands at 12:03:04.
    let reply =
        ResponseTemplate::new(401).set_body_json(refusal).insert_header("Date", "Tue, 03 Mar 2026 14:03:04 GMT");
    replay.answer("CheckTableConfig", reply).await;
    let client = Client::builder()
        .context(Clock::new().world().build())
        .endpoint(replay.uri())
        .project_id(PROJECT)
        .credentials(StaticAccessKeyCredentialProvider::new(AccessKey::new("FAKEACCESSKEY0000001", SK).unwrap()))
        .build()
        .unwrap();
    let error = call(&client).await.unwrap_err();
    insta::assert_snapshot!(told(&error), @"Service: CheckTableConfig: the service answered 401 Unauthorized; the clock here is 120 minutes behind the service's: APIG.0301: Incorrect IAM authentication information");
}
