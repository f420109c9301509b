//! What OpenStack's clients ask for beside the documented operations.

use reqwest::Method;
use serde_json::{Value, json};

use crate::support::{Answer, PROJECT, TOKEN, World, send};

const ACCOUNT: &str = "d78cbac186b744899480f25bd022f468";

/// A call of the identity service, with a token, and about one.
async fn ask(world: &World, method: Method, path: &str, about: Option<&str>) -> Answer {
    let request = world.client.request(method, format!("{}{path}", world.emulator.endpoint()));
    let request = request.header("X-Auth-Token", TOKEN);
    send(about.iter().fold(request, |request, token| request.header("X-Subject-Token", *token))).await
}

/// Logs in with the token of the built-in world.
async fn log_in(world: &World, scope: Value) -> Answer {
    let identity = json!({ "methods": ["token"], "token": { "id": TOKEN } });
    post(world, json!({ "auth": { "identity": identity, "scope": scope } })).await
}

async fn post(world: &World, body: Value) -> Answer {
    send(world.client.post(format!("{}/v3/auth/tokens", world.emulator.endpoint())).json(&body)).await
}

#[tokio::test]
async fn a_token_is_exchanged_for_one_of_every_scope() {
    let world = World::start().await;
    let domain = json!({ "id": ACCOUNT });
    for (scope, project, account) in [
        (json!({ "project": { "id": PROJECT } }), json!(PROJECT), Value::Null),
        (json!({ "project": { "name": "cn-north-4", "domain": domain } }), json!(PROJECT), Value::Null),
        (json!({ "domain": domain }), Value::Null, json!(ACCOUNT)),
        (json!({ "domain": { "name": "emulator" } }), Value::Null, json!(ACCOUNT)),
        (json!({ "unscoped": {} }), Value::Null, Value::Null),
        (json!("unscoped"), Value::Null, Value::Null),
        (Value::Null, Value::Null, Value::Null),
    ] {
        let answer = log_in(&world, scope).await;
        let issued = answer.headers["x-subject-token"].to_str().unwrap().to_owned();
        let token = answer.ok()["token"].take();
        assert_eq!((&token["project"]["id"], &token["domain"]["id"]), (&project, &account), "{token}");
        assert_eq!((&token["user"]["name"], &token["methods"]), (&json!("emulator"), &json!(["token"])));
        // It is good for what it says.
        let url = format!("{}/v3/{PROJECT}/jobs?id=unknown", world.emulator.endpoint());
        let status = send(world.client.get(url).header("X-Auth-Token", issued)).await.status;
        assert_eq!(status, if project.is_null() { 403 } else { 404 });
    }
}

#[tokio::test]
async fn user_has_the_same_id_at_iam_and_at_sts() {
    let world = World::start().await;
    let id = log_in(&world, Value::Null).await.ok()["token"]["user"]["id"].take();
    let caller = ask(&world, Method::GET, "/v5/caller-identity", None).await.ok();
    assert!(id.is_string() && caller["principal_id"] == id, "{id}: {caller}");
}

#[tokio::test]
async fn a_documented_login_has_user_roles_and_catalog_too() {
    let world = World::start().await;
    let user = json!({ "name": "emulator", "password": "not-a-real-password", "domain": { "name": "emulator" } });
    let identity = json!({ "methods": ["password"], "password": { "user": user } });
    let body = json!({ "auth": { "identity": identity, "scope": { "project": { "name": "cn-north-4" } } } });
    let mut answer = post(&world, body.clone()).await.ok();
    for service in answer["token"]["catalog"].as_array_mut().unwrap() {
        let url = service["endpoints"][0]["url"].as_str().unwrap();
        service["endpoints"][0]["url"] = url.replace(&world.emulator.endpoint(), "http://EMULATOR").into();
    }
    insta::assert_snapshot!(serde_json::to_string_pretty(&answer).unwrap());
    let url = format!("{}/v3/auth/tokens?nocatalog=true", world.emulator.endpoint());
    let short = send(world.client.post(url).json(&body)).await.ok();
    assert_eq!(short["token"].get("catalog"), None);
}

#[tokio::test]
async fn what_a_token_is_good_for_can_be_asked_until_it_is_revoked() {
    let world = World::start().await;
    let issued = log_in(&world, json!({ "domain": { "id": ACCOUNT } })).await;
    let issued = issued.headers["x-subject-token"].to_str().unwrap().to_owned();
    let shown = ask(&world, Method::GET, "/v3/auth/tokens", Some(&issued)).await.ok();
    assert_eq!(shown["token"]["domain"]["id"], ACCOUNT);
    for (path, list) in [("projects", "projects"), ("domains", "domains"), ("catalog", "catalog")] {
        let listed = ask(&world, Method::GET, &format!("/v3/auth/{path}"), None).await.ok();
        assert_eq!(listed[list].as_array().map(Vec::len), Some(if path == "catalog" { 2 } else { 1 }), "{listed}");
    }
    assert_eq!(ask(&world, Method::DELETE, "/v3/auth/tokens", Some(&issued)).await.status, 204);
    assert_eq!(ask(&world, Method::GET, "/v3/auth/tokens", Some(&issued)).await.status, 404);
}

#[tokio::test]
async fn the_version_leads_to_the_emulator() {
    let world = World::start().await;
    let at_root = ask(&world, Method::GET, "/", None).await;
    assert_eq!(at_root.status, 300);
    let version = ask(&world, Method::GET, "/v3", None).await.ok()["version"].take();
    assert_eq!(version["links"][0]["href"], format!("{}/v3/", world.emulator.endpoint()));
    assert_eq!(at_root.body["versions"]["values"], json!([version]));
}

#[tokio::test]
async fn other_logins_are_refused_with_the_reason() {
    let world = World::start().await;
    let password =
        |user: Value| json!({ "auth": { "identity": { "methods": ["password"], "password": { "user": user } } } });
    let by = |methods: Value| {
        let user = json!({ "name": "emulator", "password": "not-a-real-password", "domain": { "name": "emulator" } });
        json!({ "auth": { "identity": { "methods": methods, "password": { "user": user } } } })
    };
    let token = |scope: Value| {
        let identity = json!({ "methods": ["token"], "token": { "id": TOKEN } });
        json!({ "auth": { "identity": identity, "scope": scope } })
    };
    let mut refusals = Vec::new();
    for body in [
        password(json!({ "id": "no-such-user", "password": "not-a-real-password" })),
        password(json!({ "name": "emulator", "password": "x", "domain": { "id": ACCOUNT } })),
        password(json!({ "name": "emulator", "password": "not-a-real-password", "domain": { "id": "x" } })),
        json!({ "auth": { "identity": { "methods": ["token"], "token": { "id": "another" } } } }),
        json!({ "auth": { "identity": { "methods": ["totp"], "token": {} } } }),
        json!({ "auth": { "identity": { "methods": ["application_credential"], "application_credential": {} } } }),
        json!({ "auth": { "identity": { "methods": ["token"] } } }),
        by(json!([])),
        by(json!(["password", "totp"])),
        token(json!({ "system": { "all": true } })),
        token(json!({ "domain": { "name": "another" } })),
        token(json!({ "project": { "id": "another" } })),
        token(json!({ "project": { "id": PROJECT, "domain": { "id": "another" } } })),
    ] {
        refusals.push(post(&world, body).await.refusal());
    }
    refusals.push(ask(&world, Method::GET, "/v3/auth/tokens", None).await.refusal());
    let posted = ask(&world, Method::POST, "/v3/auth/catalog", None).await;
    assert_eq!(posted.headers["allow"], "GET");
    refusals.push(posted.refusal());
    assert_eq!(ask(&world, Method::PUT, "/v3/auth/tokens", None).await.headers["allow"], "POST, GET, HEAD, DELETE");
    let open = world.client.get(format!("{}/v3/auth/catalog", world.emulator.endpoint()));
    refusals.push(send(open).await.refusal());
    insta::assert_snapshot!(refusals.join("\n"));
}
