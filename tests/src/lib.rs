//! What the tests share: a client of a server on loopback, the documented task, a server that breaks, and commands as
//! they are run.

pub mod broken;
pub mod calls;
pub mod command;
mod documented_task;
pub mod scripted;
pub mod tasks;
pub mod tokens;
pub mod trace;
pub mod walkthrough;
pub mod world;

use std::{error::Error as _, time::Duration};

use huaweicloud_core::{
    Endpoint, Service,
    credential::{StaticTokenCredentialProvider, Token},
};
use serde_json::Value;
use spec_document::{Document, Errata};
use taurus_htap::{
    Client, ClientBuilder, Deployment, Disk, Error, Instance, Limits, NewStarRocks, NewStarRocksBuilder, RetryPolicy,
    StarRocksInstanceId, api,
    test_util::{ExpectedRequest, ScriptedService},
};
use taurus_htap_api::{requests::ClientParameters, types::ProjectId};

pub use documented_task::{INSTANCE, PROJECT, TAURUS, TAURUS_NODE, documented_task};

/// The README's code, run as a test.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
pub struct Readme;

/// What would break when an API grows does not compile today: a `match` without an arm for other values, a pattern
/// without `..`, and a value with its fields in place of its constructor. `tests/tools/regeneration.rs` has what
/// compiles.
///
/// ```compile_fail,E0004
/// fn tag(language: taurus_htap::Language) -> &'static str {
///     match language {
///         taurus_htap::Language::EnUs => "en-us",
///         taurus_htap::Language::ZhCn => "zh-cn",
///     }
/// }
/// ```
///
/// ```compile_fail,E0638
/// use taurus_htap::api::types::TableReplConfig;
/// let TableReplConfig { repl_type, repl_scope, tables } = TableReplConfig::new();
/// ```
///
/// ```compile_fail,E0639
/// use taurus_htap::api::types::TableReplConfig;
/// let tables = TableReplConfig { repl_type: None, repl_scope: None, tables: None };
/// ```
#[cfg(doctest)]
pub struct Closed;

/// The spec, as it is committed.
pub const SPEC: &str = include_str!("../../spec/taurus-htap.yaml");
/// The errata, as they are committed.
pub const ERRATA: &str = include_str!("../../spec/errata/taurus-htap.yaml");
/// A secret that must show nowhere.
pub const TOKEN: &str = "MIIE-secret-token-value";
/// A password that the service takes, of the documented requests; it must show nowhere.
pub const PASSWORD: &str = "Not-A-Real-1";

/// The spec with its places.
pub fn spec() -> Document {
    Document::parse("spec/taurus-htap.yaml", SPEC).expect("the committed spec is read")
}

/// The errata.
pub fn errata() -> Errata {
    let document = Document::parse("spec/errata/taurus-htap.yaml", ERRATA).expect("the committed errata are read");
    Errata::read(&document).expect("the committed errata are well formed")
}

/// A client of a server on this machine, before its last touches.
pub fn client(uri: &str) -> ClientBuilder {
    let limits = Limits::default().with_attempt_timeout(Duration::from_secs(5));
    // Failed attempts are retried at once, so that tests do not wait.
    let retry = RetryPolicy::default().with_backoff(Duration::ZERO, Duration::ZERO);
    Client::builder().endpoint(uri).project_id(PROJECT).token(TOKEN).limits(limits).retry(retry)
}

/// A client of a service that a script plays, before its last touches. Retries and limits are the defaults.
pub fn scripted_client(script: &ScriptedService) -> ClientBuilder {
    let client = Client::builder().endpoint("https://htap.example").project_id(PROJECT).token(TOKEN);
    client.transport(script.transport())
}

/// A request of this operation, whatever its parameters are, as a script expects it.
pub fn expected(operation: &str) -> ExpectedRequest {
    let known = <api::Client as api_runtime::Api>::OPERATIONS.iter().find(|known| known.id == operation);
    ExpectedRequest::operation(known.expect("it is an operation"))
}

/// The generated client's service behind [`client`], for what has no friendly method.
pub fn service(uri: &str) -> Service<taurus_htap_api::Client> {
    let token = Token::new(TOKEN).expect("a token");
    Service::builder()
        .endpoint(Endpoint::parse(uri).expect("a server on this machine"))
        .credentials(StaticTokenCredentialProvider::new(token))
        .project_id(PROJECT)
        .retry(RetryPolicy::default().with_backoff(Duration::ZERO, Duration::ZERO))
        .build()
        .expect("a service")
}

/// What every request to the project has.
pub fn parameters() -> ClientParameters {
    ClientParameters::new(PROJECT.parse::<ProjectId>().expect("the project's ID is well formed"))
}

/// The instance that the tests call.
pub fn instance(client: &Client) -> Instance {
    client.instance(StarRocksInstanceId::new(INSTANCE).expect("the instance's id is well formed"))
}

/// An instance that is to be created, before its last touches.
pub fn new_starrocks() -> NewStarRocksBuilder {
    NewStarRocks::builder()
        .name("htap-shop")
        .version("3.1")
        .deployment(Deployment::Single)
        .fe("fe-flavor", Disk::ssd(50))
        .be("be-flavor", Disk::ssd(50))
        .zone("cn-north-4a")
        .root_password(PASSWORD)
}

/// An error as text: its kind and message, and below them the messages of its sources.
pub fn describe(error: &Error) -> String {
    let mut text = format!("{:?}: {error}", error.kind());
    let mut source = error.source();
    while let Some(why) = source {
        text.push_str(&format!("\n  because: {why}"));
        source = why.source();
    }
    text
}

/// Fails if an error shows a secret in any form: to a person, to a programmer, or in why it happened.
pub fn assert_hidden(secret: &str, error: &Error) {
    for shown in [describe(error), format!("{error:?}"), format!("{error:#?}")] {
        assert!(!shown.contains(secret), "{shown}");
    }
}

/// A part of the document, references and `allOf` with one member followed.
pub fn resolved<'d>(document: &'d Document, mut value: &'d Value) -> &'d Value {
    loop {
        if let Some(reference) = value.get("$ref").and_then(Value::as_str) {
            value = document.resolve(reference).expect("a reference to something").1;
        } else if let Some([only]) = value.get("allOf").and_then(Value::as_array).map(Vec::as_slice) {
            value = only;
        } else {
            return value;
        }
    }
}
