//! Generated crates by themselves: a client without a runtime, as users of progenitor know it.

use iam_api::types::CreateTokenWithIdTokenRequest;
use integration_tests::{INSTANCE, PROJECT, TOKEN, parameters};
use serde_json::{from_value, json};
use taurus_htap_api::{
    Client,
    requests::CheckTableConfig,
    runtime::{Error, Request},
    types::{CheckTableConfigRequest, InstanceId, Language},
};
use wiremock::{
    Mock, MockServer, ResponseTemplate,
    matchers::{body_json, header, method, path},
};

/// Where the operation `CheckTableConfig` is.
fn url_path() -> String {
    format!("/v3/{PROJECT}/instances/{INSTANCE}/starrocks/databases/replication/table-config-check")
}

fn check(body: CheckTableConfigRequest) -> CheckTableConfig {
    CheckTableConfig::new(INSTANCE.parse::<InstanceId>().unwrap(), body)
}

/// `reqwest` has a TLS feature without a provider here, because `huaweicloud-core` is in the same build.
fn choose_tls_provider() {
    let _ = rustls::crypto::ring::default_provider().install_default();
}

#[tokio::test]
async fn client_alone_sends_what_is_documented_and_reads_the_success() {
    choose_tls_provider();
    let server = MockServer::start().await;
    let body = json!({ "task_name": "orders" });
    Mock::given(method("POST"))
        .and(path(url_path()))
        .and(header("X-Language", "zh-cn"))
        .and(body_json(&body))
        .respond_with(ResponseTemplate::new(200).set_body_json(json!({ "task_name": "orders" })))
        .expect(1)
        .mount(&server)
        .await;

    let request = check(from_value(body).unwrap());
    let response = request.send(Client::new(&server.uri()), parameters().language(Language::ZhCn)).await.unwrap();
    assert_eq!((response.status().as_u16(), response.task_name.as_deref()), (200, Some("orders")));
    let requests = server.received_requests().await.unwrap();
    assert!(!requests[0].headers.contains_key("api-version"), "the document has no such header");
}

#[tokio::test]
async fn documented_error_is_typed_and_another_one_is_the_response() {
    choose_tls_provider();
    let server = MockServer::start().await;
    let refusal = json!({ "error_code": "DBS.280001", "error_msg": "Parameter error." });
    Mock::given(path(url_path()))
        .respond_with(ResponseTemplate::new(400).set_body_json(&refusal))
        .up_to_n_times(1)
        .mount(&server)
        .await;
    Mock::given(path(url_path()))
        .respond_with(ResponseTemplate::new(403).set_body_json(refusal))
        .up_to_n_times(1)
        .mount(&server)
        .await;
    Mock::given(path(url_path())).respond_with(ResponseTemplate::new(304)).mount(&server).await;

    let (client, request) = (Client::new(&server.uri()), check(CheckTableConfigRequest::default()));
    for status in [400, 403] {
        match request.clone().send(client.clone(), parameters()).await {
            Err(Error::ErrorResponse(refusal)) => {
                assert_eq!((refusal.status().as_u16(), refusal.error_code.as_deref()), (status, Some("DBS.280001")));
            }
            other => panic!("{other:?}"),
        }
    }
    match request.send(client, parameters()).await {
        Err(Error::UnexpectedResponse(response)) => assert_eq!(response.status().as_u16(), 304),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn credentials_are_sent_in_parameters_and_headers_of_the_callers_client() {
    choose_tls_provider();
    let server = MockServer::start().await;
    Mock::given(method("POST"))
        .and(path("/v3.0/OS-AUTH/id-token/tokens"))
        .and(header("X-Idp-Id", "my-idp"))
        .and(body_json(json!({ "auth": { "id_token": { "id": "an-id-token" } } })))
        .respond_with(ResponseTemplate::new(201).set_body_json(json!({ "token": {} })))
        .expect(1)
        .mount(&server)
        .await;
    Mock::given(method("GET"))
        .and(path("/v3/projects"))
        .and(header("X-Auth-Token", TOKEN))
        .respond_with(ResponseTemplate::new(200).set_body_json(json!({ "projects": [{ "name": "eu-west-101" }] })))
        .expect(1)
        .mount(&server)
        .await;

    let body: CreateTokenWithIdTokenRequest =
        from_value(json!({ "auth": { "id_token": { "id": "an-id-token" } } })).unwrap();
    let request = iam_api::requests::CreateTokenWithIdToken::new("my-idp", body);
    let client = iam_api::Client::new(&server.uri());
    let created = request.send(client, iam_api::requests::ClientParameters::new()).await.unwrap();
    assert_eq!(created.status().as_u16(), 201);

    let token = reqwest::header::HeaderMap::from_iter([(
        reqwest::header::HeaderName::from_static("x-auth-token"),
        reqwest::header::HeaderValue::from_static(TOKEN),
    )]);
    let http = reqwest::Client::builder().default_headers(token).build().unwrap();
    let client = iam_api::Client::new_with_client(&server.uri(), http);
    let request = iam_api::requests::KeystoneListProjects::new();
    let listed = request.send(client, iam_api::requests::ClientParameters::new()).await.unwrap();
    assert_eq!(listed.projects[0].name.as_deref(), Some("eu-west-101"));
}
