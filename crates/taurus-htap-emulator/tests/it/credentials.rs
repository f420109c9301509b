//! Who may call: tokens, keys, and the services that hand them out.

use reqwest::Method;
use serde_json::{Value, json};
use taurus_htap_emulator::{Emulator, Seed};

use crate::support::{Answer, PROJECT, World, send, starrocks};

async fn with_token(world: &World, token: &str) -> Answer {
    let url = format!("{}/v3/{PROJECT}{}", world.emulator.endpoint(), starrocks("/starrocks/nodes"));
    let request = world.client.get(url);
    send(if token.is_empty() { request } else { request.header("X-Auth-Token", token) }).await
}

async fn log_in(world: &World, password: &str, project: &Value) -> Answer {
    let user = json!({ "name": "emulator", "password": password, "domain": { "name": "emulator" } });
    let mut auth = json!({ "identity": { "methods": ["password"], "password": { "user": user } } });
    if !project.is_null() {
        auth["scope"] = json!({ "project": project });
    }
    let url = format!("{}/v3/auth/tokens", world.emulator.endpoint());
    send(world.client.request(Method::POST, url).json(&json!({ "auth": auth }))).await
}

#[tokio::test]
async fn tokens_are_known_and_end() {
    let world = World::start().await;
    with_token(&world, "emulator-token").await.ok();
    assert_eq!(
        with_token(&world, "").await.refusal(),
        "401 APIG.0301: Incorrect IAM authentication information: neither X-Auth-Token nor Authorization is there"
    );
    let unknown = with_token(&world, "nobody's").await;
    assert_eq!(unknown.refusal(), "401 APIG.0301: Incorrect IAM authentication information: decrypt token fail");
    assert_eq!(unknown.body["request_id"], unknown.headers["x-request-id"].to_str().unwrap());
    world.advance(24 * 3600 - 1);
    with_token(&world, "emulator-token").await.ok();
    world.advance(1);
    assert_eq!(
        with_token(&world, "emulator-token").await.refusal(),
        "401 APIG.0301: Incorrect IAM authentication information: token expires"
    );
}

#[tokio::test]
async fn a_password_gives_a_token_for_a_project() {
    let world = World::start().await;
    let issued = log_in(&world, "not-a-real-password", &json!({ "name": "cn-north-4" })).await;
    assert_eq!(issued.status, 201);
    assert_eq!(issued.body["token"]["project"]["id"], PROJECT);
    assert_eq!(issued.body["token"]["expires_at"], "2026-03-04T12:03:04.000000Z");
    with_token(&world, issued.headers["x-subject-token"].to_str().unwrap()).await.ok();

    let wrong = log_in(&world, "wrong", &Value::Null).await;
    assert_eq!((wrong.status, wrong.body["error"]["title"].as_str()), (401, Some("Unauthorized")));
    assert!(wrong.headers.get("x-subject-token").is_none());
    assert_eq!(log_in(&world, "not-a-real-password", &json!({ "name": "mars-1" })).await.status, 401);

    let unscoped = log_in(&world, "not-a-real-password", &Value::Null).await;
    let token = unscoped.headers["x-subject-token"].to_str().unwrap();
    let refused = with_token(&world, token).await.refusal();
    assert_eq!(refused, "403 APIG.0302: The credential is not good for the project in the URL");
    let projects = world.client.get(format!("{}/v3/projects?name=cn-north-4", world.emulator.endpoint()));
    let projects = send(projects.header("X-Auth-Token", token)).await.ok();
    assert_eq!(projects["projects"][0]["id"], PROJECT);
}

#[tokio::test]
async fn another_project_is_not_seen() {
    let world = World::start().await;
    let path = starrocks("/starrocks/nodes");
    let url = format!("{}/v3/00000000000000000000000000000000{path}", world.emulator.endpoint());
    let answer = send(world.client.get(url).header("X-Auth-Token", "emulator-token")).await;
    assert_eq!(answer.refusal(), "403 APIG.0302: The credential is not good for the project in the URL");
}

#[tokio::test]
async fn tokens_and_id_tokens_give_temporary_keys() {
    let world = World::start().await;
    let url = |path: &str| format!("{}{path}", world.emulator.endpoint());
    let body = |token: &str, seconds: u32| json!({ "auth": { "identity": { "methods": ["token"], "token": { "id": token, "duration_seconds": seconds } } } });
    let ask = |body: Value| send(world.client.post(url("/v3.0/OS-CREDENTIAL/securitytokens")).json(&body));
    let key = ask(body("emulator-token", 900)).await;
    assert_eq!((key.status, &key.body["credential"]["expires_at"]), (201, &json!("2026-03-03T12:18:04.000000Z")));
    assert_eq!(ask(body("nobody's", 900)).await.status, 401);
    assert_eq!(ask(body("emulator-token", 899)).await.status, 400);

    let agency = |token: &str| {
        let body = json!({
            "provider_urn": "p", "agency_urn": "a", "agency_session_name": "s", "id_token": token, "duration_seconds": 3600,
        });
        send(world.client.post(url("/v5/agencies/assume-with-oidc")).json(&body))
    };
    let key = agency("emulator-id-token").await.ok();
    assert_eq!(key["credentials"]["expiration"], "2026-03-03T13:03:04.000Z");
    assert_eq!(agency("nobody's").await.status, 403);

    let body = json!({ "auth": { "id_token": { "id": "emulator-id-token" } } });
    let mapped = world.client.post(url("/v3.0/OS-AUTH/id-token/tokens")).json(&body);
    assert_eq!(send(mapped.try_clone().unwrap()).await.status, 400);
    let mapped = send(mapped.header("X-Idp-Id", "idp")).await;
    assert_eq!((mapped.status, &mapped.body["token"]["methods"]), (201, &json!(["mapped"])));
    assert!(mapped.headers.contains_key("x-subject-token"));
}

#[tokio::test]
async fn refusals_come_before_the_body_is_read_and_show_no_secret() {
    let world = World::start().await;
    let url = format!("{}/v3/{PROJECT}{}", world.emulator.endpoint(), starrocks("/starrocks/users"));
    let request = world
        .client
        .post(url)
        .header("X-Auth-Token", "a-secret-token")
        .json(&json!({ "password": "a-secret-password" }));
    let answer = send(request).await;
    assert_eq!(answer.status, 401);
    let shown = format!("{:?} {}", answer.headers, answer.body);
    assert!(!shown.contains("a-secret"), "{shown}");
}

#[tokio::test]
async fn emulator_and_its_seed_show_no_secret() {
    let world = World::start().await;
    let answer = log_in(&world, "not-a-real-password", &Value::Null).await;
    let issued = answer.headers["x-subject-token"].to_str().unwrap();
    let seed = Seed::shop().unwrap();
    let builder = Emulator::builder().seed(seed.clone());
    let shown = format!("{:?} {seed:?} {builder:?} {:?}", seed.identity, world.emulator);
    for secret in [
        "not-a-real-password",
        "not-a-real-secret-key-0000000000000000000",
        "emulator-token",
        "emulator-id-token",
        issued,
    ] {
        assert!(!shown.contains(secret), "{secret} in {shown}");
    }
}

/// Signed by the official signer (huaweicloudsdkcore 3.1.219) with the key of the small world, at the beginning of the
/// world.
const SIGNED: [(Method, &str, &str, &str); 2] = [
    (
        Method::GET,
        "/starrocks/users?limit=10&offset=0",
        "",
        "e4c71c8aa5256a69d3c3eeeaa533dc4e525829bd3c1309afa872360ef69a49b5",
    ),
    (
        Method::PUT,
        "/starrocks/users/password",
        r#"{"user_name":"user_test","password":"Not-A-Real-2"}"#,
        "fa9683d7443be09fbe4e2e159073a10a12f5547ad373e4fee3948d9cee4c653c",
    ),
];

#[tokio::test]
async fn requests_that_the_official_signer_has_signed_are_served() {
    let world = World::with(Emulator::builder().allow_host("emulator.test")).await;
    let ask = async |number: usize, access_key: &str, body: Option<&str>| {
        let (method, path, signed_body, signature) = SIGNED[number].clone();
        let url = format!("{}/v3/{PROJECT}{}", world.emulator.endpoint(), starrocks(path));
        let request = world
            .client
            .request(method, url)
            .header("Host", "emulator.test")
            .header("Content-Type", "application/json")
            .header("X-Sdk-Date", "20260303T120304Z")
            .header(
                "Authorization",
                format!(
                    "SDK-HMAC-SHA256 Access={access_key}, SignedHeaders=content-type;host;x-sdk-date, Signature={signature}"
                ),
            );
        send(request.body(body.unwrap_or(signed_body).to_owned())).await
    };
    let key = "EMULATORACCESSKEY001";
    assert_eq!(ask(0, key, None).await.ok()["total_count"], 1);
    ask(1, key, None).await.ok();
    let why = |answer: Answer| answer.refusal().rsplit(": ").next().unwrap().to_owned();
    assert_eq!(why(ask(0, "EMULATORACCESSKEY002", None).await), "Get secretKey failed, ak not exist");
    let other = SIGNED[1].2.replace("Real-2", "Real-3");
    assert_eq!(why(ask(1, key, Some(&other)).await), "verify aksk signature fail");
    // The world's time is not the caller's: a day later there, the signature is still accepted.
    world.advance(24 * 3600);
    ask(0, key, None).await.ok();
}

/// Signed by the official signer of Go (huaweicloud-sdk-go-v3 0.1.207), which lists no `Host` and an optional header
/// that was left out as an empty one.
const SIGNED_IN_GO: &str = "SDK-HMAC-SHA256 Access=EMULATORACCESSKEY001, SignedHeaders=x-language;x-sdk-date, \
     Signature=7a015b5cf58432a0fa64854aef7a4766ffcce72e1f610428325c1c7ddc14367f";

#[tokio::test]
async fn headers_are_verified_as_they_are_listed_and_the_host_need_not_be() {
    let hosts = Emulator::builder().allow_host("emulator.test").allow_host("another.test");
    let world = World::with(hosts).await;
    let url = format!("{}/v3/{PROJECT}{}", world.emulator.endpoint(), starrocks("/starrocks/users/password"));
    let ask = async |host: &str, language: &str, password: &str| {
        let body = format!("{{\"user_name\":\"user_test\",\"password\":\"{password}\"}}\n");
        let request = world.client.put(&url).header("Host", host).header("Content-Type", "application/json");
        let request = request.header("X-Sdk-Date", "20260303T120304Z").header("X-Language", language);
        send(request.header("Authorization", SIGNED_IN_GO).body(body)).await
    };
    ask("emulator.test", "", "Not-A-Real-2").await.ok();
    ask("another.test", "", "Not-A-Real-2").await.ok();
    let refused = "401 APIG.0301: Incorrect IAM authentication information: verify aksk signature fail";
    assert_eq!(ask("emulator.test", "en-us", "Not-A-Real-2").await.refusal(), refused);
    assert_eq!(ask("emulator.test", "", "Not-A-Real-3").await.refusal(), refused);
}
