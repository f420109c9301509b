//! The generated requests of another API. This file is the root of the crate that would be generated for
//! tests/fixtures/parcels.yaml, with the generated modules in tests/fixtures/parcels/; tests/tools/generate.rs holds
//! them to be what is generated.

use api_runtime::{Api, Content, PagedRequest, Paging, Request};
use serde_json::{Value, json};
use spec_codegen::{emit, lint::lint, model::Model};
use spec_document::Document;
use wiremock::{Mock, MockServer, ResponseTemplate, matchers};

#[rustfmt::skip]
#[allow(dead_code, missing_docs, unreachable_pub, unused_mut, clippy::all, reason = "as in a generated crate")]
#[path = "../fixtures/parcels/client.rs"]
mod client;
#[rustfmt::skip]
#[allow(dead_code, clippy::all, unreachable_pub, reason = "as in a generated crate")]
#[path = "../fixtures/parcels/requests.rs"]
mod requests;

use client::*;
use requests::{ClientParameters, ListParcels, SearchParcels, ShowHealth};

const PARCELS: &str = include_str!("../fixtures/parcels.yaml");

fn generate(text: &str) -> emit::Modules {
    let document = Document::parse("spec/parcels.yaml", text).expect("a document");
    assert_eq!(lint(&document), []);
    emit::modules(&Model::of(&document)).unwrap_or_else(|error| panic!("{error}"))
}

/// The names, fields and signatures that callers use.
fn surface(requests: &str) -> Vec<&str> {
    let is_public = |line: &&str| line.trim_start().starts_with("pub ");
    requests.lines().filter(is_public).collect()
}

/// The whole signature of `new` of a request.
fn new(requests: &str, name: &str) -> String {
    let (_, from) = requests.split_once(&format!("\nimpl {name} {{")).expect("the request");
    let (_, from) = from.split_once("pub fn new").expect("a constructor");
    from.split_once('{').expect("a body").0.to_owned()
}

#[test]
fn optional_parameter_that_is_added_keeps_the_callers() {
    let with = |parameter: &str| {
        let last = "        - {name: skip, in: query";
        generate(&integration_tests::command::edited(PARCELS, last, &format!("        - {parameter}\n{last}"))).requests
    };
    let before = generate(PARCELS).requests;
    let optional = with("{name: since, in: query, schema: {type: string}}");
    assert_eq!(new(&before, "ListParcels"), new(&optional, "ListParcels"));
    let (old, new_surface) = (surface(&before), surface(&optional));
    let added: Vec<_> = new_surface.iter().filter(|line| !old.contains(line)).collect();
    assert_eq!(
        added,
        [&"    pub since: Option<String>,", &"    pub fn since(mut self, since: impl Into<String>) -> Self {"]
    );
    assert!(old.iter().all(|line| new_surface.contains(line)));
    assert!(optional.matches("#[non_exhaustive]\npub struct").count() == optional.matches("pub struct").count());

    let required = with("{name: since, in: query, required: true, schema: {type: string}}");
    assert_ne!(new(&before, "ListParcels"), new(&required, "ListParcels"));
}

/// `reqwest` has a TLS feature without a provider here, because `huaweicloud-core` is in the same build.
fn choose_tls_provider() {
    let _ = rustls::crypto::ring::default_provider().install_default();
}

/// A service that answers every request alike, and a client of it.
async fn service(body: Value) -> (MockServer, Client) {
    choose_tls_provider();
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
async fn request_has_its_fields_and_the_parameters_of_the_client() {
    let (server, api) = service(json!({ "parcels": [{ "name": "a" }], "count": "7" })).await;
    let client = ClientParameters::new("t1").locale("de");
    let request =
        ListParcels::new("10".parse::<types::NumberText>().unwrap()).type_("small").tag(["x".to_owned()]).skip(3);
    let response = request.send(api, client).await.unwrap().into_inner();
    assert_eq!(response.parcels[0].name.as_deref(), Some("a"));

    let sent = sent(&server).await;
    assert_eq!(sent.headers["X-Locale"], "de");
    let mut query: Vec<_> = sent.url.query_pairs().map(|(name, value)| format!("{name}={value}")).collect();
    query.sort();
    assert_eq!((sent.url.path(), query.join(" ").as_str()), ("/t1/parcels", "pageSize=10 skip=3 tag=x type=small"));
}

#[tokio::test]
async fn operation_without_parameters_takes_nothing() {
    choose_tls_provider();
    let server = MockServer::start().await;
    Mock::given(matchers::path("/health")).respond_with(ResponseTemplate::new(204)).mount(&server).await;
    let api = Client::new(&server.uri());
    ShowHealth::new().send(api, ClientParameters::new("t1")).await.unwrap();
}

#[test]
fn page_is_set_by_an_offset_and_read_with_the_total() {
    let Paging::Offset { set, total } = ListParcels::PAGING else { panic!("pages have an offset") };
    let mut request = ListParcels::new("1".parse::<types::NumberText>().unwrap());
    request.set_limit(50).unwrap();
    set(&mut request, 100).unwrap();
    assert_eq!((request.page_size.as_str(), request.skip), ("50", Some(100)));
    assert_eq!(set(&mut request, u64::MAX).unwrap_err().field, "skip");

    let page: types::ParcelPage =
        serde_json::from_value(json!({ "parcels": [{ "name": "a" }], "count": "7" })).unwrap();
    assert_eq!(total(&page), Some(7));
    let items = ListParcels::items(page);
    assert_eq!(ListParcels::KEY.and_then(|key| key(&items[0])), Some("a"));
}

#[test]
fn page_is_set_by_a_cursor_in_the_body() {
    let Paging::Cursor { name, set, of } = SearchParcels::PAGING else { panic!("pages have a cursor") };
    let search = types::Search::new(1, "0000");
    let mut request = SearchParcels::new(search);
    request.set_limit(50).unwrap();
    let item = types::Parcel::new().name("a");
    set(&mut request, &of(&item).unwrap()).unwrap();
    assert_eq!((name, request.body.limit, request.body.name.as_deref()), ("name", 50, Some("a")));
    assert!(SearchParcels::KEY.is_none());
}

#[test]
fn request_knows_its_operation_and_hides_secrets() {
    assert_eq!(SearchParcels::OPERATION.id, "SearchParcels");
    assert_eq!((SearchParcels::OPERATION.method, SearchParcels::OPERATION.request), ("POST", Some(Content::Json)));
    assert_eq!(Client::OPERATIONS.len(), 3);
    let request = SearchParcels::new(types::Search::new(1, "0000"));
    assert!(!format!("{request:?}").contains("0000"));
}
