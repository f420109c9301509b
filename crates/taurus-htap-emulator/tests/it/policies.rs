//! What policies allow to whom, and how they are set.

use reqwest::Method;
use serde_json::{Value, json};
use taurus_htap_emulator::{Emulator, Seed};

use crate::support::{Answer, PROJECT, STARROCKS, TAURUSDB, TOKEN, World, send, starrocks};

const LIST: &str = "gaussdbformysql:htapInstance:getReplication";
const NODES: &str = "gaussdbformysql:log:list";
const ACCOUNT: &str = "d78cbac186b744899480f25bd022f468";

fn allow(actions: &[&str]) -> Value {
    json!({ "Version": "5.0", "Statement": [{ "Effect": "Allow", "Action": actions }] })
}

/// The policies of the user of the world's token.
fn of_user(policy: &Value) -> Value {
    json!({ "users": { "emulator": { "tested": policy } } })
}

async fn with(policy: &Value) -> World {
    let world = World::start().await;
    world.control(Method::PUT, "/policies", &of_user(policy)).await.ok();
    world
}

async fn nodes(world: &World) -> Answer {
    world.get(&starrocks("/starrocks/nodes")).await
}

async fn tasks(world: &World) -> Answer {
    world.get(&starrocks("/starrocks/databases/replication")).await
}

#[tokio::test]
async fn call_without_a_statement_is_refused_with_action_and_resource() {
    let world = with(&allow(&[LIST])).await;
    tasks(&world).await.ok();
    let refused = nodes(&world).await;
    let resource = format!("gaussdbformysql:cn-north-4:{ACCOUNT}:instance:{STARROCKS}");
    let expected = format!(
        "403 EMULATOR.0004: access denied by a policy (code and text are the emulator's): the user emulator is refused: \
         no statement allows {NODES} on {resource}"
    );
    assert_eq!(refused.refusal(), expected);
    assert!(refused.body["encoded_authorization_message"].as_str().is_some_and(|text| text.starts_with("emulator-")));
    // Nothing is done before it is allowed, and nothing of the request is checked.
    let pause = world.post(&starrocks("/starrocks/databases/replication/pause"), &json!({})).await;
    assert!(pause.refusal().contains("gaussdbformysql:htapInstance:modifyDataSync"), "{}", pause.body);
}

#[tokio::test]
async fn policies_decide_as_the_guides_say() {
    let statement = |effect: &str, action: &str| json!({ "Effect": effect, "Action": [action] });
    let on = |resource: String| json!({ "Effect": "Allow", "Action": [LIST], "Resource": [resource] });
    let when = |operator: &str, key: &str, value: &str| json!({ "Effect": "Allow", "Action": [LIST], "Condition": { operator: { key: [value] } } });
    let newer = |statements: Vec<Value>| json!({ "Version": "5.0", "Statement": statements });
    let older = |action: &str| json!({ "Version": "1.1", "Statement": [statement("Allow", action)] });
    for (policy, is_allowed) in [
        (newer(vec![]), false),
        (newer(vec![statement("Allow", "*")]), true),
        (newer(vec![statement("Allow", "gaussdbformysql:htapInstance:*")]), true),
        (newer(vec![statement("Allow", "gaussdbformysql:instance:*")]), false),
        (newer(vec![statement("Allow", "*"), statement("Deny", "gaussdbformysql:*:getReplic*")]), false),
        (newer(vec![statement("Deny", LIST), statement("Allow", LIST)]), false),
        (newer(vec![on(format!("gaussdbformysql:cn-north-4:{ACCOUNT}:instance:{STARROCKS}"))]), true),
        (newer(vec![on(format!("gaussdbformysql:*:*:instance:{TAURUSDB}"))]), false),
        (newer(vec![on("gaussdbformysql:cn-south-1:*:instance:*".to_owned())]), false),
        (newer(vec![when("StringEquals", "g:RequestedRegion", "cn-north-4")]), true),
        (newer(vec![when("StringEquals", "g:RequestedRegion", "cn-south-1")]), false),
        (newer(vec![when("StringEquals", "g:EnterpriseProjectId", "0")]), true),
        (newer(vec![when("StringEquals", "g:EnterpriseProjectId", "e1")]), false),
        (newer(vec![when("StringEquals", "g:UserName", "emulator")]), true),
        (newer(vec![when("Bool", "g:MFAPresent", "true")]), false),
        (newer(vec![when("StringEquals", "g:ResourceTag/team", "shop")]), false),
        (older("gaussdb:htapInstance:list"), true),
        (older("gaussdb:*:list"), true),
        (older(LIST), false),
    ] {
        let world = with(&policy).await;
        let answer = tasks(&world).await;
        assert_eq!(answer.status, if is_allowed { 200 } else { 403 }, "{policy}: {}", answer.body);
    }
}

#[tokio::test]
async fn every_instance_of_the_path_has_to_be_allowed() {
    let show = "gaussdbformysql:htapInstance:get";
    let path = format!("/instances/{TAURUSDB}/starrocks/{STARROCKS}");
    for (ids, is_allowed) in [(vec![TAURUSDB, STARROCKS], true), (vec![TAURUSDB], false), (vec![STARROCKS], false)] {
        let resources: Vec<_> = ids.iter().map(|id| format!("gaussdbformysql:*:*:instance:{id}")).collect();
        let statement = json!({ "Effect": "Allow", "Action": [show], "Resource": resources });
        let world = with(&json!({ "Version": "5.0", "Statement": [statement] })).await;
        assert_eq!(world.get(&path).await.status == 200, is_allowed, "{ids:?}");
    }
}

#[tokio::test]
async fn who_has_no_policies_may_do_everything_and_an_empty_list_allows_nothing() {
    let mut seed = Seed::shop().unwrap();
    seed.identity.users.insert("reader".to_owned(), "not-a-real-password".to_owned());
    let world = World::with(Emulator::builder().seed(seed)).await;
    for (policies, is_allowed) in [
        (json!({}), true),
        (json!({ "users": { "reader": {} }, "agencies": { "shop-operator": {} } }), true),
        (json!({ "users": { "emulator": {} } }), false),
    ] {
        world.control(Method::PUT, "/policies", &policies).await.ok();
        assert_eq!(nodes(&world).await.status == 200, is_allowed, "{policies}");
    }
    world.control(Method::PUT, "/policies", &json!({})).await.ok();
    nodes(&world).await.ok();
}

#[tokio::test]
async fn policy_that_cannot_be_decided_is_refused_with_its_place_and_changes_nothing() {
    let world = with(&allow(&[LIST])).await;
    let condition = json!({
        "Version": "5.0",
        "Statement": [{ "Effect": "Allow", "Action": ["*"], "Condition": { "StringEquals": { "g:SourceIp": "10.0.0.1" } } }],
    });
    for (policy, expected) in [
        (condition, "policies.users.emulator.tested: the condition key g:SourceIp is not known to the emulator"),
        (allow(&[LIST, "htap"]), "policies.users.emulator.tested: Statement[0].Action[1]: "),
        (json!({ "Version": "1.0", "Statement": [] }), "policies.users.emulator.tested: Version: "),
        (json!("all"), "policies.users.emulator.tested: "),
    ] {
        let refused = world.control(Method::PUT, "/policies", &of_user(&policy)).await.refusal();
        assert!(refused.starts_with("400 EMULATOR.0003: ") && refused.contains(expected), "{refused}");
        let mut seed = Seed::shop().unwrap();
        seed.policies = serde_json::from_value(of_user(&policy)).unwrap();
        let started = Emulator::builder().seed(seed).start().await.err().map(|error| error.to_string());
        assert!(started.is_some_and(|error| error.contains(expected)), "{expected}");
    }
    let known = world.control(Method::GET, "/policies", &Value::Null).await.ok();
    assert_eq!(known["users"]["emulator"]["tested"], allow(&[LIST]));
    assert_eq!((tasks(&world).await.status, nodes(&world).await.status), (200, 403));
}

#[tokio::test]
async fn policies_of_a_user_or_agency_that_is_not_there_are_refused() {
    let world = World::start().await;
    for (policies, expected) in [
        (json!({ "users": { "emulater": {} } }), "policies.users.emulater: there is no such name: known are emulator"),
        (
            json!({ "agencies": { "emulator": {} } }),
            "policies.agencies.emulator: there is no such name: known are shop-operator",
        ),
    ] {
        let refused = world.control(Method::PUT, "/policies", &policies).await.refusal();
        assert_eq!(refused, format!("400 EMULATOR.0003: {expected}"));
        let mut seed = Seed::shop().unwrap();
        seed.policies = serde_json::from_value(policies).unwrap();
        let started = Emulator::builder().seed(seed).start().await.err().map(|error| error.to_string());
        assert!(started.as_ref().is_some_and(|error| error.contains(expected)), "{started:?}");
    }
}

#[tokio::test]
async fn credentials_that_are_issued_are_of_the_user() {
    let mut seed = Seed::shop().unwrap();
    seed.identity.users.insert("reader".to_owned(), "not-a-real-password".to_owned());
    seed.identity.tokens.push("reader-token".to_owned());
    seed.identity.owners.insert("reader-token".to_owned(), "reader".to_owned());
    seed.policies = serde_json::from_value(json!({
        "users": { "reader": { "tasks": allow(&[LIST]) } },
    }))
    .unwrap();
    let world = World::with(Emulator::builder().seed(seed)).await;
    let statuses = |header: &'static str, value: String| {
        let request = |path: &str| {
            let url = format!("{}/v3/{PROJECT}{}", world.emulator.endpoint(), starrocks(path));
            send(world.client.get(url).header(header, &value))
        };
        let (tasks, nodes) = (request("/starrocks/databases/replication"), request("/starrocks/nodes"));
        async move { (tasks.await.status, nodes.await.status) }
    };
    assert_eq!(statuses("X-Auth-Token", TOKEN.to_owned()).await, (200, 200));
    assert_eq!(statuses("X-Auth-Token", "reader-token".to_owned()).await, (200, 403));

    let user = json!({ "name": "reader", "password": "not-a-real-password", "domain": { "name": "emulator" } });
    let auth = json!({
        "identity": { "methods": ["password"], "password": { "user": user } },
        "scope": { "project": { "name": "cn-north-4" } },
    });
    let url = format!("{}/v3/auth/tokens", world.emulator.endpoint());
    let issued = send(world.client.post(url).json(&json!({ "auth": auth }))).await;
    let token = issued.headers["x-subject-token"].to_str().unwrap().to_owned();
    assert_eq!(statuses("X-Auth-Token", token).await, (200, 403));
}

#[tokio::test]
async fn call_without_a_project_has_no_region() {
    for (operator, is_allowed) in [("StringEquals", false), ("StringEqualsIfExists", true)] {
        let condition = json!({ operator: { "g:RequestedRegion": ["cn-north-4"] } });
        let statement = json!({ "Effect": "Allow", "Action": ["*"], "Condition": condition });
        let world = with(&json!({ "Version": "5.0", "Statement": [statement] })).await;
        assert_eq!(nodes(&world).await.status, 200);
        let url = format!("{}/v5/decode-authorization-message", world.emulator.endpoint());
        let request =
            world.client.post(url).header("X-Auth-Token", TOKEN).json(&json!({ "encoded_message": "emulator-" }));
        let answer = request.send().await.unwrap();
        assert_eq!(answer.status().as_u16() == 403, !is_allowed, "{operator}");
        if !is_allowed {
            let refusal: Value = answer.json().await.unwrap();
            let expected =
                "access denied: the user emulator is refused: no statement allows sts::decodeAuthorizationMessage";
            assert_eq!(refusal["error_msg"], expected);
        }
    }
}

#[tokio::test]
async fn policies_are_part_of_the_state() {
    let world = with(&allow(&[LIST])).await;
    let state = world.control(Method::GET, "/state", &Value::Null).await.ok();
    let other = World::start().await;
    other.control(Method::PUT, "/state", &state).await.ok();
    assert_eq!((tasks(&other).await.status, nodes(&other).await.status), (200, 403));
}
