//! Where services are, and which project is meant.

use std::{error::Error as _, time::Duration};

use huaweicloud_core::{
    Context, Endpoint, Hosts, Region,
    credential::{Credential, IamPasswordCredentialProvider, ProfileCredentialProvider, ProvideCredential},
};
use integration_tests::{
    PROJECT, TOKEN,
    broken::{Act, Broken},
    describe, documented_task, instance,
    world::{SK, outcome, world},
};
use reqwest::StatusCode;
use serde_json::{Value, json};
use taurus_htap::{Client, ClientBuilder, Error, ErrorKind, HOSTS, RetryPolicy};
use wiremock::{
    Mock, MockServer, ResponseTemplate,
    matchers::{method, path, query_param},
};

fn endpoint(region: &str, service: &str, context: &Context) -> String {
    let mut known = [HOSTS, Hosts::IAM, Hosts::STS].into_iter();
    let hosts = known.find(|hosts| hosts.service() == service).unwrap();
    match Region::new(region).and_then(|region| region.endpoint(&hosts, context)) {
        Ok(endpoint) => endpoint.to_string(),
        Err(error) => describe(&error),
    }
}

#[test]
fn every_known_region_has_its_hosts() {
    let context = world(&[]).build();
    let table: String = Region::known()
        .map(|region| {
            let hosts = ["gaussdb", "iam", "sts"].map(|service| endpoint(region.id(), service, &context));
            format!("{region} {}\n", hosts.join(" ").replace("https://", ""))
        })
        .collect();
    insta::assert_snapshot!(table);
}

#[test]
fn region_that_does_not_exist_yet_has_hosts_by_rule() {
    let context = world(&[]).build();
    assert_eq!(endpoint("xx-new-9", "gaussdb", &context), "https://gaussdb.xx-new-9.myhuaweicloud.com");
    assert_eq!(endpoint("xx-new-9", "iam", &context), "https://iam.myhuaweicloud.com");
    assert_eq!(endpoint("eu-west-101", "gaussdb", &context), "https://gaussdb.eu-west-101.myhuaweicloud.eu");
}

#[test]
fn environment_overrides_endpoints() {
    let context = world(&[
        ("HUAWEICLOUD_SDK_REGION_GAUSSDB_CN_NORTH_4", "https://one.example, https://two.example"),
        ("HUAWEICLOUD_SDK_REGION_GAUSSDB_XX_NEW_9", "https://new.example/"),
        ("HUAWEICLOUD_SDK_REGION_GAUSSDB_CN_NORTH_9", "http://clear.example"),
        ("HUAWEICLOUD_SDK_IAM_ENDPOINT", "https://iam.example"),
        ("HUAWEICLOUD_SDK_STS_ENDPOINT", "sts.example"),
    ])
    .build();
    assert_eq!(endpoint("cn-north-4", "gaussdb", &context), "https://one.example");
    assert_eq!(endpoint("xx-new-9", "gaussdb", &context), "https://new.example");
    assert_eq!(endpoint("cn-south-1", "gaussdb", &context), "https://gaussdb.cn-south-1.myhuaweicloud.com");
    assert_eq!(endpoint("cn-north-4", "iam", &context), "https://iam.example");
    let broken = [endpoint("cn-north-9", "gaussdb", &context), endpoint("cn-north-4", "sts", &context)];
    insta::assert_snapshot!(broken.join("\n"));
}

#[tokio::test]
async fn plain_http_to_another_host_is_taken_where_the_context_allows_it() {
    const ENDPOINT: &str = "http://emulator:8080";
    let profile = format!("[basic]\nak = FAKEACCESSKEY0000001\nsk = {SK}\niam_endpoint = {ENDPOINT}/v3\n");
    let variables = ["IAM_ENDPOINT", "STS_ENDPOINT", "REGION_GAUSSDB_CN_NORTH_4"]
        .map(|name| (format!("HUAWEICLOUD_SDK_{name}"), ENDPOINT.to_owned()));
    let world = variables.iter().fold(world(&[]), |world, (name, value)| world.variable(name, value)).home("/h");
    let context = world.file("/h/.huaweicloud/credentials", profile).build();
    let provider = ProfileCredentialProvider::new;
    assert!(outcome(provider(), &context).await.contains("would send credentials in the clear"));
    let allowed = context.clone().with_insecure_endpoints();
    for service in ["iam", "sts", "gaussdb"] {
        let refused = endpoint("cn-north-4", service, &context);
        assert!(refused.contains("would send credentials in the clear"), "{service}: {refused}");
        assert_eq!(endpoint("cn-north-4", service, &allowed), ENDPOINT);
    }
    let found = provider().provide_credential(&allowed).await.unwrap();
    let Some(Credential::AccessKey(key)) = found else { panic!("{found:?}") };
    assert_eq!(key.iam_endpoint().map(Endpoint::as_str), Some("http://emulator:8080/v3"));
}

#[test]
fn invalid_region_is_refused() {
    for id in ["", "CN-NORTH-4", "cn north", "cn-north-4.evil.example/", "-cn", "cn-", &"x".repeat(64)] {
        assert!(Region::new(id).unwrap_err().is_invalid_input(), "{id}");
    }
}

// --- projects

async fn iam(projects: Value) -> MockServer {
    let server = MockServer::start().await;
    Mock::given(method("GET"))
        .and(path("/v3/projects"))
        .and(query_param("name", "cn-north-4"))
        .respond_with(ResponseTemplate::new(200).set_body_json(json!({"projects": projects})))
        .mount(&server)
        .await;
    server
}

fn client(iam: &MockServer) -> ClientBuilder {
    Client::builder().context(world(&[("HUAWEICLOUD_SDK_IAM_ENDPOINT", &iam.uri())]).build()).region("cn-north-4")
}

#[tokio::test]
async fn project_is_looked_up_once_by_the_name_of_the_region() {
    let iam = iam(json!([{"id": PROJECT, "name": "cn-north-4"}])).await;
    let client = client(&iam).access_key("FAKEACCESSKEY0000001", SK).connect().await.unwrap();
    let twin = client.clone();
    let (one, other) = tokio::join!(client.project_id(), twin.project_id());
    assert_eq!((one.unwrap().as_str(), other.unwrap().as_str()), (PROJECT, PROJECT));
    let sent = iam.received_requests().await.unwrap();
    assert_eq!(sent.len(), 1);
    let authorization = sent[0].headers["authorization"].to_str().unwrap();
    let signed = "SDK-HMAC-SHA256 Access=FAKEACCESSKEY0000001, SignedHeaders=host;x-sdk-date, Signature=";
    assert!(authorization.starts_with(signed), "{authorization}");
    assert_eq!(sent[0].headers["x-sdk-date"], "20260303T120304Z");
}

#[tokio::test]
async fn project_that_was_given_or_came_with_the_credential_is_not_looked_up() {
    let iam = iam(json!([])).await;
    let given = client(&iam).token(TOKEN).project_id(PROJECT).connect().await.unwrap();
    assert_eq!(given.project_id().await.unwrap().as_str(), PROJECT);

    let variables = [
        ("HUAWEICLOUD_SDK_REGION", "cn-north-4"),
        ("HUAWEICLOUD_SDK_AUTH_TOKEN", TOKEN),
        ("HUAWEICLOUD_SDK_PROJECT_ID", PROJECT),
    ];
    let found = Client::builder().context(world(&variables).build()).default_region().default_credentials();
    let found = found.connect().await.unwrap();
    assert_eq!(found.endpoint().as_str(), "https://gaussdb.cn-north-4.myhuaweicloud.com");
    assert_eq!(found.project_id().await.unwrap().as_str(), PROJECT);
    assert_eq!(iam.received_requests().await.unwrap().len(), 0);
}

#[tokio::test]
async fn project_that_cannot_be_found_is_an_error() {
    let mut table = String::new();
    let other = "1483b6b16e954cb88930a360d2c4e663";
    for (name, projects) in [
        ("none", json!([])),
        ("several", json!([{"id": PROJECT}, {"id": other}])),
        ("malformed", json!([{"id": "short"}])),
    ] {
        let iam = iam(projects).await;
        let error = client(&iam).token(TOKEN).connect().await.unwrap_err();
        table.push_str(&format!("{name}\n  {}\n", describe(&error)));
    }
    let error = Client::builder().endpoint("http://127.0.0.1:1").token(TOKEN).connect().await.unwrap_err();
    table.push_str(&format!("no region\n  {}\n", describe(&error)));
    let context = world(&[]).build();
    let error = Client::builder().context(context).default_region().default_credentials().build().unwrap_err();
    table.push_str(&format!("no region in the environment\n  {}\n", describe(&error)));
    insta::assert_snapshot!(table);
}

#[tokio::test]
async fn failed_look_up_is_not_remembered() {
    let iam = iam(json!([])).await;
    let client = client(&iam).token(TOKEN).build().unwrap();
    client.project_id().await.unwrap_err();
    iam.reset().await;
    Mock::given(path("/v3/projects"))
        .respond_with(ResponseTemplate::new(200).set_body_json(json!({"projects": [{"id": PROJECT}]})))
        .mount(&iam)
        .await;
    assert_eq!(client.project_id().await.unwrap().as_str(), PROJECT);
}

#[tokio::test]
async fn failed_look_up_is_shared_by_all_waiters() {
    let iam = MockServer::start().await;
    let late = ResponseTemplate::new(403).set_delay(Duration::from_millis(50));
    Mock::given(path("/v3/projects")).respond_with(late).mount(&iam).await;
    let client = client(&iam).token(TOKEN).build().unwrap();
    let outcomes = futures::future::join_all((0..100).map(|_| client.project_id())).await;
    for outcome in outcomes {
        let error = outcome.unwrap_err();
        assert_eq!((error.is_forbidden(), error.attempts()), (true, 1), "{error}");
    }
    assert_eq!(iam.received_requests().await.unwrap().len(), 1);
}

#[tokio::test]
async fn look_up_timeout_names_its_cause() {
    let iam = Broken::start(vec![Act::SendAndStall(Vec::new())]).await;
    let context = world(&[("HUAWEICLOUD_SDK_IAM_ENDPOINT", &iam.uri())]).build();
    let retry = RetryPolicy::default().with_timeout(Duration::from_millis(200));
    let client = Client::builder().context(context).region("cn-north-4").token(TOKEN).retry(retry).build().unwrap();
    let error = client.project_id().await.unwrap_err();
    // Nine tenths of the call's time, but for what has passed before.
    let message = error.to_string();
    let within =
        message.strip_prefix("KeystoneListProjects: no response within ").and_then(|time| time.strip_suffix("ms"));
    assert!(within.is_some_and(|ms| (1..=180).contains(&ms.parse::<u32>().unwrap())), "{message}");
    assert_eq!(iam.requests(), 1);
}

#[tokio::test]
async fn project_is_looked_up_where_the_profile_says() {
    let iam = iam(json!([{"id": PROJECT}])).await;
    let profile = format!("[basic]\nak = FAKEACCESSKEY0000001\nsk = {SK}\niam_endpoint = {}/v3/\n", iam.uri());
    let world = world(&[("HUAWEICLOUD_SDK_IAM_ENDPOINT", "http://127.0.0.1:1")]).home("/h");
    let context = world.file("/h/.huaweicloud/credentials", profile).build();
    let client = Client::builder().context(context).region("cn-north-4").default_credentials().connect().await.unwrap();
    assert_eq!(client.project_id().await.unwrap().as_str(), PROJECT);
    assert_eq!(iam.received_requests().await.unwrap().len(), 1);
}

#[tokio::test]
async fn profile_with_an_invalid_endpoint_is_refused_for_every_credential() {
    let profile = format!("[basic]\nak = FAKEACCESSKEY0000001\nsk = {SK}\niam_endpoint = iam.example\n");
    let context = world(&[]).home("/h").file("/h/.huaweicloud/credentials", profile).build();
    let message = outcome(ProfileCredentialProvider::new(), &context).await;
    assert!(
        message.starts_with("Credential: /h/.huaweicloud/credentials, section [basic]: `iam_endpoint`"),
        "{message}"
    );
}

#[tokio::test]
async fn identity_service_is_retried_like_the_service() {
    let iam = MockServer::start().await;
    let waits = RetryPolicy::default().with_backoff(Duration::ZERO, Duration::ZERO);
    for attempts in [1, 3] {
        iam.reset().await;
        Mock::given(path("/v3/auth/tokens")).respond_with(ResponseTemplate::new(503)).mount(&iam).await;
        let retry = waits.clone().with_max_attempts(attempts);
        let password = IamPasswordCredentialProvider::new("user", "password", "domain");
        let client = client(&iam).project_id(PROJECT).credentials(password).retry(retry).build().unwrap();
        let error = instance(&client).replication().check_table_config(&documented_task()).send().await.unwrap_err();
        assert_eq!(iam.received_requests().await.unwrap().len() as u32, attempts);
        // The identity service's refusal is available to programs, too, and not only as text.
        let reason = error.source().and_then(|reason| reason.downcast_ref::<Error>()).unwrap();
        assert_eq!((error.kind(), reason.kind()), (ErrorKind::Credential, ErrorKind::Service));
        assert_eq!((reason.status(), reason.attempts()), (Some(StatusCode::SERVICE_UNAVAILABLE), attempts));
    }
}
