//! A service that answers by a script: each operation has its replies, one after the other, the last of them for all that follow. It
//! keeps the order of the calls, so a test can tell what was called, how often, and what was not.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, OnceLock, PoisonError},
};

use serde_json::{Value, json};
use spec_replay::InTurn;
use tokio::sync::watch;
use wiremock::{Mock, MockServer, Request, Respond, ResponseTemplate, matchers::any};

/// The service. Stops when it is dropped.
#[derive(Debug)]
pub struct Scripted {
    server: MockServer,
    script: Script,
}

#[derive(Clone, Debug)]
struct Script {
    operations: &'static [Known],
    replies: Arc<Mutex<HashMap<String, InTurn>>>,
    calls: watch::Sender<Vec<Called>>,
}

/// What was called, and with what.
#[derive(Debug)]
struct Called {
    operation: String,
    query: String,
    body: Value,
}

/// An operation: method, path in parts, ID.
type Known = (String, Vec<String>, String);

/// The operations of the spec, which takes a while to read.
fn operations() -> &'static [Known] {
    static OPERATIONS: OnceLock<Vec<Known>> = OnceLock::new();
    OPERATIONS.get_or_init(|| {
        let document = crate::spec();
        let operations = document.operations().map(|operation| {
            let path = operation.path().split('/').map(str::to_owned).collect();
            (operation.method(), path, operation.id().to_owned())
        });
        operations.collect()
    })
}

/// A success with this body.
pub fn ok(body: Value) -> ResponseTemplate {
    ResponseTemplate::new(200).set_body_json(body)
}

/// A refusal in the vendor's shape.
pub fn refused(status: u16, code: &str, message: &str) -> ResponseTemplate {
    ResponseTemplate::new(status).set_body_json(json!({ "error_code": code, "error_msg": message }))
}

impl Scripted {
    /// A service without a script: it refuses every call.
    pub async fn start() -> Self {
        let script = Script { operations: operations(), replies: Arc::default(), calls: watch::Sender::default() };
        let server = MockServer::start().await;
        Mock::given(any()).respond_with(script.clone()).mount(&server).await;
        Self { server, script }
    }

    /// Where the server is: an endpoint for a client.
    pub fn uri(&self) -> String {
        self.server.uri()
    }

    /// From now on, an operation gives these replies, one after the other, and the last one again and again.
    pub fn on(&self, operation: &str, replies: impl IntoIterator<Item = ResponseTemplate>) -> &Self {
        let is_known = self.script.operations.iter().any(|(_, _, id)| id == operation);
        assert!(is_known, "there is no operation {operation}");
        self.script.replies().insert(operation.to_owned(), InTurn::new(replies));
        self
    }

    /// The operations that were called so far, in order.
    pub fn calls(&self) -> Vec<String> {
        self.script.calls.borrow().iter().map(|call| call.operation.clone()).collect()
    }

    /// How often an operation was called.
    pub fn count(&self, operation: &str) -> usize {
        self.calls().iter().filter(|call| *call == operation).count()
    }

    /// The bodies that an operation was called with; null for none.
    pub fn bodies(&self, operation: &str) -> Vec<Value> {
        self.each(operation, |call| call.body.clone())
    }

    /// The query strings that an operation was called with.
    pub fn queries(&self, operation: &str) -> Vec<String> {
        self.each(operation, |call| call.query.clone())
    }

    fn each<T>(&self, operation: &str, part: fn(&Called) -> T) -> Vec<T> {
        self.script.calls.borrow().iter().filter(|call| call.operation == operation).map(part).collect()
    }

    /// Waits until an operation was called so often.
    pub async fn called(&self, operation: &str, times: usize) {
        let mut calls = self.script.calls.subscribe();
        let enough = |calls: &Vec<Called>| calls.iter().filter(|call| call.operation == operation).count() >= times;
        calls.wait_for(enough).await.expect("the service is there");
    }
}

impl Script {
    fn replies(&self) -> std::sync::MutexGuard<'_, HashMap<String, InTurn>> {
        self.replies.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The operation of a request; of several whose path fits, the one with the fewest parameters in it.
    fn operation(&self, request: &Request) -> Option<&str> {
        let parts: Vec<_> = request.url.path().split('/').collect();
        let fits = |path: &Vec<String>| {
            path.len() == parts.len() && path.iter().zip(&parts).all(|(own, part)| own.starts_with('{') || own == part)
        };
        let parameters = |path: &Vec<String>| path.iter().filter(|part| part.starts_with('{')).count();
        let found = self.operations.iter().filter(|(method, path, _)| *method == request.method.as_str() && fits(path));
        found.min_by_key(|(_, path, _)| parameters(path)).map(|(_, _, id)| id.as_str())
    }
}

impl Respond for Script {
    fn respond(&self, request: &Request) -> ResponseTemplate {
        let Some(operation) = self.operation(request) else {
            return refused(404, "TEST.1", &format!("no operation has the path {}", request.url.path()));
        };
        let reply = match self.replies().get(operation) {
            Some(replies) => replies.take(),
            None => refused(501, "TEST.2", &format!("the script has no reply for {operation}")),
        };
        let body = serde_json::from_slice(&request.body).unwrap_or_default();
        let (operation, query) = (operation.to_owned(), request.url.query().unwrap_or_default().to_owned());
        self.calls.send_modify(|calls| calls.push(Called { operation, query, body }));
        reply
    }
}
