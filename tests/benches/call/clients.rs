//! The clients, by name.

mod generated;
mod hyper;
mod reqwest;
mod taurus;
mod types;
mod ureq;

use std::time::Duration;

use taurus_htap::{Client as Taurus, ClientBuilder};

use crate::documented;

/// What every other client is compared with, and the features of it that are built.
pub const BASELINE: &str = "reqwest (features json, query, stream)";

/// The names of all clients.
pub const CLIENTS: [&str; 10] = [
    "hyper, body prepared",
    "hyper with serde",
    UREQ,
    BASELINE,
    "reqwest with a timeout",
    "generated",
    "taurus-htap",
    "taurus-htap, AK/SK",
    "taurus-htap, raw",
    "taurus-htap, a client brought along",
];
const UREQ: &str = "ureq";

/// Whether a call blocks its thread, so that one thread cannot have several in flight.
pub fn is_blocking(client: &str) -> bool {
    client == UREQ
}

/// A client that is ready to call.
pub trait Client: Send + Sync + 'static {
    /// Sends the documented request and reads the response.
    fn call(&self) -> impl Future<Output = ()> + Send;
}

/// What is done with a client of any type.
pub trait Visitor {
    type Output;

    /// Makes as many clients as it needs.
    async fn visit<C: Client>(self, new: impl Fn() -> C) -> Self::Output;
}

/// Visits the client of this name.
pub async fn visit<V: Visitor>(client: &str, endpoint: &str, visitor: V) -> V::Output {
    let taurus = |with: fn(ClientBuilder) -> ClientBuilder| taurus::client(endpoint, with(Taurus::builder()));
    let with_token: fn(ClientBuilder) -> ClientBuilder = |client| client.token(documented::token());
    match client {
        "hyper, body prepared" => visitor.visit(|| hyper::Prepared(hyper::Hyper::new(endpoint))).await,
        "hyper with serde" => visitor.visit(|| hyper::Typed(hyper::Hyper::new(endpoint))).await,
        UREQ => visitor.visit(|| ureq::Ureq::new(endpoint)).await,
        BASELINE => visitor.visit(|| reqwest::Handwritten::new(endpoint, ::reqwest::Client::builder())).await,
        "reqwest with a timeout" => {
            let http = || ::reqwest::Client::builder().timeout(Duration::from_secs(60));
            visitor.visit(|| reqwest::Handwritten::new(endpoint, http())).await
        }
        "generated" => visitor.visit(|| generated::Generated::new(endpoint)).await,
        "taurus-htap" => visitor.visit(|| taurus::Friendly::new(taurus(with_token))).await,
        "taurus-htap, AK/SK" => {
            let client = || taurus(|client| client.access_key("FAKEACCESSKEY0000001", "not-a-real-secret-key"));
            visitor.visit(|| taurus::Friendly::new(client())).await
        }
        "taurus-htap, raw" => visitor.visit(|| taurus::Raw::new(taurus(with_token))).await,
        "taurus-htap, a client brought along" => {
            let client =
                || taurus(|client| client.token(documented::token()).http_client(::reqwest::Client::builder()));
            visitor.visit(|| taurus::Friendly::new(client())).await
        }
        client => panic!("{client} is not one of {CLIENTS:?}"),
    }
}
