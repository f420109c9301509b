//! Policies of the emulator against each kind of credential of their user: what they allow, and who is refused.

#![allow(clippy::unwrap_used, reason = "a test may")]

use std::time::SystemTime;

use bytes::Bytes;
use http::Request;
use serde_json::{Value, json};
use taurus_htap::{
    Client, ClientBuilder, Context, Error,
    credential::{AccessKey, IamPasswordCredentialProvider, StaticAccessKeyCredentialProvider},
};
use taurus_htap_emulator::{Emulator, Seed};

const ENDPOINT: &str = "https://emulator.example";
const PASSWORD: &str = "not-a-real-password";
const SECRET: &str = "not-a-real-secret-key-0000000000000000001";
const TASKS: &str = "gaussdbformysql:htapInstance:getReplication";
const NODES: &str = "gaussdbformysql:log:list";

/// The built-in data with a second user, who may list tasks and nothing else.
async fn emulator() -> (Emulator, Seed) {
    let mut seed = Seed::shop().unwrap();
    seed.identity.users.insert("reader".to_owned(), PASSWORD.to_owned());
    seed.identity.access_keys.insert("READERKEY".to_owned(), SECRET.to_owned());
    seed.identity.tokens.push("reader-token".to_owned());
    for credential in ["READERKEY", "reader-token"] {
        seed.identity.owners.insert(credential.to_owned(), "reader".to_owned());
    }
    let policy = json!({ "Version": "5.0", "Statement": [{ "Effect": "Allow", "Action": [TASKS] }] });
    seed.policies = serde_json::from_value(json!({ "users": { "reader": { "tasks": policy } } })).unwrap();
    (Emulator::builder().seed(seed.clone()).start().await.unwrap(), seed)
}

fn client(emulator: &Emulator, seed: &Seed) -> ClientBuilder {
    let context = Context::builder().clock(SystemTime::now).variable("HUAWEICLOUD_SDK_IAM_ENDPOINT", ENDPOINT);
    let context = context.variable("HUAWEICLOUD_SDK_STS_ENDPOINT", ENDPOINT).build();
    let client = Client::builder().endpoint(ENDPOINT).region("cn-north-4").project_id(&seed.projects[0].id);
    client.context(context).transport(emulator.in_memory())
}

/// The key that IAM gives for a token.
async fn key_of(emulator: &Emulator, token: &str) -> AccessKey {
    let body = json!({ "auth": { "identity": { "methods": ["token"], "token": { "id": token } } } });
    let request = Request::post(format!("{ENDPOINT}/v3.0/OS-CREDENTIAL/securitytokens"));
    let request = request.header("Content-Type", "application/json").body(Bytes::from(body.to_string())).unwrap();
    let response = emulator.in_memory()(request).await.unwrap();
    let body: Value = serde_json::from_slice(response.body()).unwrap();
    let text = |field: &str| body["credential"][field].as_str().unwrap().to_owned();
    AccessKey::new(text("access"), text("secret")).unwrap().with_security_token(text("securitytoken")).unwrap()
}

/// Lists tasks, which has to work, and then nodes.
async fn refusal(client: &Client, seed: &Seed) -> Error {
    let instance = client.instance(seed.starrocks_instances[0].id.parse().unwrap());
    instance.replication().tasks().all().await.unwrap();
    instance.nodes().list().send().await.unwrap_err()
}

#[tokio::test]
async fn every_credential_of_a_user_has_the_policies_of_the_user() {
    let (emulator, seed) = emulator().await;
    let with_key = |key| client(&emulator, &seed).credentials(StaticAccessKeyCredentialProvider::new(key));
    let password = IamPasswordCredentialProvider::new("reader", PASSWORD, &seed.identity.domain);
    let clients = [
        client(&emulator, &seed).token("reader-token"),
        client(&emulator, &seed).credentials(password),
        with_key(AccessKey::new("READERKEY", SECRET).unwrap()),
        with_key(key_of(&emulator, "reader-token").await),
    ];
    for builder in clients {
        let error = refusal(&builder.build().unwrap(), &seed).await;
        let message = error.message().unwrap();
        assert!(message.contains(&format!("the user reader is refused: no statement allows {NODES}")), "{message}");
        let missing = error.missing_permission().unwrap();
        let resource = format!("gaussdbformysql:cn-north-4:*:instance:{}", seed.starrocks_instances[0].id);
        let actions: Vec<_> = missing.actions().map(|(action, resources)| (action.name, resources.to_vec())).collect();
        assert_eq!((actions, &missing.caller), (vec![(NODES, vec![resource])], &None));
    }
    // The other user has no policies, and may do everything.
    let key = seed.identity.access_keys.get_key_value("EMULATORACCESSKEY001").unwrap();
    let client = with_key(AccessKey::new(key.0, key.1).unwrap()).build().unwrap();
    client.instance(seed.starrocks_instances[0].id.parse().unwrap()).nodes().list().send().await.unwrap();
}

#[tokio::test]
async fn refusal_for_the_state_of_an_instance_is_not_explained_as_a_permission() {
    let (emulator, seed) = emulator().await;
    let client = client(&emulator, &seed).token("emulator-token").build().unwrap();
    let instance = client.instance(seed.starrocks_instances[0].id.parse().unwrap());
    emulator.plan_fault(taurus_htap_emulator::Fault::Status(403), Some("ListInstanceNode"), 1).unwrap();
    let error = instance.nodes().list().send().await.unwrap_err();
    assert!(error.is_forbidden() && error.missing_permission().is_none(), "{error}");
    assert!(!error.to_string().contains("needs the action"), "{error}");
}
