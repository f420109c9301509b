//! What somebody writes with reqwest who has no SDK.

use std::hint::black_box;

use super::{
    Client,
    types::{Request, Response},
};
use crate::{
    documented,
    documented_task::{INSTANCE, PROJECT},
};

pub struct Handwritten {
    client: reqwest::Client,
    endpoint: String,
    token: String,
    request: Request,
}

impl Handwritten {
    pub fn new(endpoint: &str, http: reqwest::ClientBuilder) -> Self {
        Self {
            client: build(http),
            endpoint: endpoint.to_owned(),
            token: documented::token(),
            request: Request::documented(),
        }
    }
}

impl Client for Handwritten {
    async fn call(&self) {
        let url = format!(
            "{}/v3/{PROJECT}/instances/{INSTANCE}/starrocks/databases/replication/table-config-check",
            self.endpoint
        );
        let response = self.client.post(url).header("X-Auth-Token", &self.token).json(&self.request).send().await;
        let response = response.and_then(reqwest::Response::error_for_status).expect("the server answers");
        black_box(response.json::<Response>().await.expect("the documented response fits"));
    }
}

/// TLS takes no part on loopback, but reqwest wants it set up; a client of ours has it set up as well.
pub fn build(builder: reqwest::ClientBuilder) -> reqwest::Client {
    let _ = rustls::crypto::ring::default_provider().install_default();
    builder.build().expect("reqwest finds what it needs")
}
