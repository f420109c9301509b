//! A call with an access key, as the server sees it.

use huaweicloud_core::Context;
use huaweicloud_core::signing::{SigningKey, SigningTime, canonical_request, payload_hash};
use integration_tests::{
    PROJECT, SPEC, documented_task, instance,
    world::{Clock, SK},
};
use reqwest::{Body, Method, Request, Url};
use spec_replay::Replay;
use taurus_htap::Client;
use taurus_htap::credential::{AccessKey, Credential, StaticAccessKeyCredentialProvider, Token};
use wiremock::ResponseTemplate;

const ID: &str = "FAKEACCESSKEY0000001";

/// Checks a request as a server does: by the headers that it lists as signed.
fn verify(request: &wiremock::Request, host: &str) -> Vec<String> {
    let header = |name: &str| request.headers.get(name).map(|value| value.to_str().unwrap());
    let authorization = header("authorization").expect("the request is signed");
    let (names, signature) = authorization
        .strip_prefix(&format!("SDK-HMAC-SHA256 Access={ID}, SignedHeaders="))
        .and_then(|rest| rest.split_once(", Signature="))
        .expect("the documented form");
    let names: Vec<&str> = names.split(';').collect();
    let mut headers: Vec<(&str, &str)> = names
        .iter()
        .map(|name| (*name, if *name == "host" { host } else { header(name).expect("was sent") }))
        .collect();
    let hash = payload_hash(&request.body, None);
    let (method, path) = (request.method.as_str(), request.url.path());
    let canonical =
        canonical_request(method, path, request.url.query().unwrap_or_default(), &mut headers, &hash).unwrap();
    let time = SigningTime::parse(header("x-sdk-date").expect("was sent")).expect("a time");
    assert_eq!(SigningKey::new(ID, SK).unwrap().signature(time, &canonical).as_str(), signature);
    names.into_iter().map(str::to_owned).collect()
}

#[tokio::test]
async fn call_is_signed_over_what_arrives() {
    let replay = Replay::start(SPEC).await;
    let host = replay.uri().replace("http://", "");
    let key = AccessKey::new(ID, SK).unwrap();
    let temporary = key.clone().with_security_token("security-token").unwrap();
    for (key, expected) in [
        (key, "content-type;host;x-project-id;x-sdk-date"),
        (temporary, "content-type;host;x-project-id;x-sdk-date;x-security-token"),
    ] {
        let client = Client::builder()
            .context(Clock::new().world().build())
            .endpoint(replay.uri())
            .project_id(PROJECT)
            .credentials(StaticAccessKeyCredentialProvider::new(key))
            .build()
            .unwrap();
        instance(&client).replication().check_table_config(&documented_task()).send().await.unwrap();
        let received = replay.received().await;
        let request = received.last().unwrap();
        assert_eq!(verify(request, &host).join(";"), expected);
        assert_eq!(request.headers["x-project-id"], PROJECT);
        assert_eq!(request.headers["x-sdk-date"], "20260303T120304Z");
        assert!(!request.headers.contains_key("x-auth-token"));
    }
}

#[tokio::test]
async fn each_attempt_is_signed_anew() {
    let replay = Replay::start(SPEC).await;
    let busy = ResponseTemplate::new(503);
    replay.answer("CheckTableConfig", busy).await;
    let host = replay.uri().replace("http://", "");
    let clock = Clock::new();
    // Each look at the clock is a minute later than the one before.
    let context = Context::builder().clock(move || {
        clock.advance(60);
        clock.now()
    });
    let client = integration_tests::client(&replay.uri()).context(context.build()).access_key(ID, SK).build().unwrap();
    let error = instance(&client).replication().check_table_config(&documented_task()).send().await.unwrap_err();
    assert_eq!(error.attempts(), 4);
    let received = replay.received().await;
    let mut dates: Vec<_> = received.iter().map(|request| request.headers["x-sdk-date"].to_str().unwrap()).collect();
    received.iter().for_each(|request| drop(verify(request, &host)));
    assert_eq!(dates.len(), 4);
    dates.dedup();
    assert_eq!(dates.len(), 4, "{dates:?}");
}

fn post() -> Request {
    let mut request = Request::new(Method::POST, Url::parse("https://h.example/v3").unwrap());
    *request.body_mut() = Some("{}".into());
    request.headers_mut().insert("content-type", "application/json".parse().unwrap());
    request
}

fn shown(request: &Request) -> String {
    format!("{} {} {:?} {:?}", request.method(), request.url(), request.headers(), request.body())
}

#[test]
fn request_that_cannot_be_signed_is_left_as_it_was() {
    let credential = Credential::AccessKey(AccessKey::new(ID, SK).unwrap());
    let project = "p".parse().unwrap();
    let mut request = post();
    let before = shown(&request);
    let too_early = std::time::UNIX_EPOCH - std::time::Duration::from_secs(1);
    let error = credential.authorize(&mut request, Some(&project), too_early).unwrap_err();
    let expected =
        "Credential: the request cannot be signed\n  because: the time of signing is not between 1970 and 9999";
    assert_eq!(integration_tests::describe(&error), expected);
    assert_eq!(shown(&request), before);
}

#[test]
fn request_can_be_signed_again_by_another_key() {
    let now = Clock::new().now();
    let key = |id| AccessKey::new(id, SK).unwrap();
    let temporary = Credential::AccessKey(key("FIRST").with_security_token("security-token").unwrap());
    let (mut request, mut fresh) = (post(), post());
    temporary.authorize(&mut request, None, now).unwrap();
    let permanent = Credential::AccessKey(key("SECOND"));
    permanent.authorize(&mut request, None, now + std::time::Duration::from_secs(60)).unwrap();
    permanent.authorize(&mut fresh, None, now + std::time::Duration::from_secs(60)).unwrap();
    assert_eq!(request.headers(), fresh.headers());
}

#[test]
fn body_that_is_not_json_is_declared_unsigned() {
    let credential = Credential::AccessKey(AccessKey::new(ID, SK).unwrap());
    let mut text = post();
    text.headers_mut().insert("content-type", "text/plain".parse().unwrap());
    credential.authorize(&mut text, None, Clock::new().now()).unwrap();
    assert_eq!(text.headers()["x-sdk-content-sha256"], "UNSIGNED-PAYLOAD");
    let authorization = text.headers()["authorization"].to_str().unwrap();
    assert!(authorization.contains("content-type;host;x-sdk-content-sha256;x-sdk-date"), "{authorization}");

    let mut json = post();
    *json.body_mut() = Some(Body::from("{}"));
    credential.authorize(&mut json, None, Clock::new().now()).unwrap();
    assert!(!json.headers().contains_key("x-sdk-content-sha256"));
}

#[test]
fn credential_removes_the_headers_of_an_earlier_one() {
    let now = Clock::new().now();
    let mut request = Request::new(Method::POST, Url::parse("https://h.example/v3").unwrap());
    request.headers_mut().insert("content-type", "text/plain".parse().unwrap());
    let key = AccessKey::new(ID, SK).unwrap().with_security_token("security-token").unwrap();
    let names = |request: &Request| {
        let mut names: Vec<_> = request.headers().keys().map(|name| name.as_str().to_owned()).collect();
        names.sort();
        names.join(";")
    };
    for (credential, expected) in [
        (Credential::AccessKey(key), "authorization;content-type;x-sdk-content-sha256;x-sdk-date;x-security-token"),
        (Credential::Token(Token::new("t").unwrap()), "content-type;x-auth-token"),
        (
            Credential::AccessKey(AccessKey::new(ID, SK).unwrap()),
            "authorization;content-type;x-sdk-content-sha256;x-sdk-date",
        ),
    ] {
        credential.authorize(&mut request, None, now).unwrap();
        assert_eq!(names(&request), expected);
    }
}
