//! The generated requests and types of an API with shapes that foreign documents and real pages have. This file is the
//! root of the crate that would be generated for tests/fixtures/shapes.yaml, with the generated modules in
//! tests/fixtures/shapes/; tests/tools/generate.rs holds them to be what is generated.

use api_runtime::Request;
use serde_json::{Value, json};
use wiremock::{Mock, MockServer, ResponseTemplate, matchers};

#[rustfmt::skip]
#[allow(dead_code, missing_docs, unreachable_pub, unused_mut, clippy::all, reason = "as in a generated crate")]
#[path = "../fixtures/shapes/client.rs"]
mod client;
#[rustfmt::skip]
#[allow(dead_code, clippy::all, unreachable_pub, reason = "as in a generated crate")]
#[path = "../fixtures/shapes/requests.rs"]
mod requests;

use client::*;
use requests::{ClientParameters, CreateBackup, ListBackups};
use values::{BackupKind, State};

/// A service that answers every request alike, and a client of it.
async fn service(body: Value) -> (MockServer, Client) {
    // `reqwest` has a TLS feature without a provider here, because `huaweicloud-core` is in the same build.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let server = MockServer::start().await;
    let response = ResponseTemplate::new(200).set_body_json(body);
    Mock::given(matchers::any()).respond_with(response).mount(&server).await;
    let client = Client::new(&server.uri());
    (server, client)
}

async fn sent(server: &MockServer) -> wiremock::Request {
    server.received_requests().await.expect("recorded").pop().expect("a request")
}

#[tokio::test]
async fn parameters_are_sent_with_their_names_on_the_wire() {
    let page = json!({
        "backups": [{ "id": "a", "ID": "aa", "state": "0", "kind": "manual", "days": 7, "is_full": false }, { "state": "new" }],
        "first": null,
        "count": "2000",
    });
    let (server, api) = service(page).await;
    let request = ListBackups::new("s1", "t1").other_shape("s2").shape_header("s3").period(1).limit("7");
    let page = request.send(api, ClientParameters::new()).await.unwrap().into_inner();
    let sent = sent(&server).await;
    assert_eq!(sent.url.path(), "/s1/backups");
    let mut query: Vec<_> = sent.url.query_pairs().map(|(name, value)| format!("{name}={value}")).collect();
    query.sort();
    assert_eq!(query, ["limit=7", "period=1", "shape-id=s2"]);
    assert_eq!((&sent.headers["shape-id"], &sent.headers["x-trace"]), (&"s3".parse().unwrap(), &"t1".parse().unwrap()));

    // Values beyond what is known are read as well.
    assert_eq!((page.count, page.first), (Some(2000), None));
    let [known, new] = page.backups.as_slice() else { panic!("{:?}", page.backups) };
    assert_eq!((known.id.as_deref(), known.long_id.as_deref()), (Some("a"), Some("aa")));
    assert_eq!((&known.state, &known.kind), (&Some(State::None), &Some(BackupKind::Manual)));
    assert_eq!((known.days, known.is_full), (Some(7), Some(false)));
    assert_eq!(new.state.as_ref().map(ToString::to_string).as_deref(), Some("new"));
}

#[tokio::test]
async fn body_is_sent_with_its_names_on_the_wire() {
    let (server, api) = service(json!({})).await;
    let text = json!({
        "name": "one", "Name": "two", "label": "three", "days": 5, "ratio": 0.75, "is_full": false, "port": "80",
        "bytes": "12", "mode": "1", "nodes": ["a", "a"],
    });
    let body: types::BackupRequest = serde_json::from_value(text.clone()).unwrap();
    assert_eq!((body.name.as_str(), body.other_name.as_deref()), ("one", Some("two")));
    assert_eq!(body.tag.as_ref().map(|tag| tag.as_str()), Some("three"));
    assert_eq!((body.days, body.ratio, body.bytes), (5, Some(0.75), Some(12)));
    assert_eq!((&body.mode, &body.id), (&Some(types::Mode::Fast), &None));
    CreateBackup::new("s1", body).send(api, ClientParameters::new()).await.unwrap();
    assert_eq!(sent(&server).await.body_json::<Value>().unwrap(), text);
    assert!("nine letters".parse::<types::Name>().is_err(), "a limit is checked");
}
