//! A caller: an emulator with a fixed clock, and requests that are short to write.

use std::time::Duration;

use reqwest::{Client, Method, RequestBuilder};
use serde_json::Value;
use taurus_htap_emulator::{Builder, Clock, Emulator};

use crate::strict;

pub(crate) const PROJECT: &str = "23a50154cf494ec9ad6883979a12db0a";
pub(crate) const TAURUSDB: &str = "40dc4c5729f14aad893e2dcd5baf6a15in07";
pub(crate) const STARROCKS: &str = "9ac58f9b88744f8a87893d22f6ef9a28in17";
pub(crate) const NODE: &str = "2c464fbdc8ea4c59814dab2243d8e270no17";
pub(crate) const TOKEN: &str = "emulator-token";

/// When the world begins: 2026-03-03T12:03:04Z.
pub(crate) const BEGINNING: u64 = 1_772_539_384;

/// An emulator and a client.
pub(crate) struct World {
    pub(crate) emulator: Emulator,
    pub(crate) client: Client,
}

/// What was answered.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) headers: reqwest::header::HeaderMap,
    pub(crate) body: Value,
}

impl World {
    pub(crate) async fn start() -> Self {
        Self::with(Emulator::builder()).await
    }

    pub(crate) async fn with(builder: Builder) -> Self {
        let emulator = builder.clock(Clock::fixed(BEGINNING)).start().await.unwrap();
        // Built with the rest of the workspace, reqwest has TLS and needs a provider for it, although none is used
        // here.
        let _ = rustls::crypto::ring::default_provider().install_default();
        Self { emulator, client: Client::new() }
    }

    /// A request with a token; `path` goes on after the project.
    pub(crate) fn request(&self, method: Method, path: &str) -> RequestBuilder {
        let url = format!("{}/v3/{PROJECT}{path}", self.emulator.endpoint());
        self.client.request(method, url).header("X-Auth-Token", TOKEN)
    }

    pub(crate) async fn get(&self, path: &str) -> Answer {
        send(self.request(Method::GET, path)).await
    }

    pub(crate) async fn post(&self, path: &str, body: &Value) -> Answer {
        send(self.request(Method::POST, path).json(body)).await
    }

    pub(crate) async fn put(&self, path: &str, body: &Value) -> Answer {
        send(self.request(Method::PUT, path).json(body)).await
    }

    pub(crate) async fn delete(&self, path: &str, body: &Value) -> Answer {
        let request = self.request(Method::DELETE, path);
        send(if body.is_null() { request } else { request.json(body) }).await
    }

    pub(crate) async fn control(&self, method: Method, path: &str, body: &Value) -> Answer {
        let request = self.client.request(method, format!("{}/emulator/v1{path}", self.emulator.endpoint()));
        send(if body.is_null() { request } else { request.json(body) }).await
    }

    pub(crate) fn advance(&self, seconds: u64) {
        self.emulator.advance(Duration::from_secs(seconds));
    }
}

pub(crate) async fn send(request: RequestBuilder) -> Answer {
    let (client, request) = request.build_split();
    let request = request.unwrap();
    let (method, path) = (request.method().to_string(), request.url().path().to_owned());
    let is_bent = request.headers().contains_key("x-emulator-fault");
    let response = client.execute(request).await.unwrap();
    let (status, headers) = (response.status().as_u16(), response.headers().clone());
    assert!(headers["x-emulator"].to_str().unwrap().starts_with("taurus-htap-emulator/"));
    let bytes = response.bytes().await.unwrap();
    // The emulator checks each response: none may break the document.
    let text = String::from_utf8_lossy(&bytes);
    assert!(!text.contains("EMULATOR.0002"), "{text}");
    let is_json = headers.get("content-type").is_some_and(|name| name == "application/json");
    let body = if is_json { serde_json::from_slice(&bytes).unwrap() } else { Value::Null };
    let problems = strict::problems(&method, &path, status, &body);
    assert!(is_bent || problems.is_empty(), "{method} {path}: {status} {body}\n{problems:#?}");
    Answer { status, headers, body }
}

impl Answer {
    /// The body of a success.
    #[track_caller]
    pub(crate) fn ok(self) -> Value {
        assert!((200..300).contains(&self.status), "{} {}", self.status, self.body);
        self.body
    }

    /// Status, code and message of a refusal.
    #[track_caller]
    pub(crate) fn refusal(&self) -> String {
        assert!(self.status >= 400, "{} {}", self.status, self.body);
        let text = |field: &str| self.body[field].as_str().unwrap_or("?").to_owned();
        format!("{} {}: {}", self.status, text("error_code"), text("error_msg"))
    }

    /// Why checks failed.
    pub(crate) fn reasons(&self) -> Vec<String> {
        let reasons = self.headers.get_all("x-emulator-reason").iter();
        reasons.map(|reason| reason.to_str().unwrap().to_owned()).collect()
    }
}

/// Path of an operation on the StarRocks instance of the world.
pub(crate) fn starrocks(path: &str) -> String {
    format!("/instances/{STARROCKS}{path}")
}
