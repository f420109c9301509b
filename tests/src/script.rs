//! A service whose replies are written beforehand, operation by operation, and which tells every call that it got, in order.

use std::{
    collections::{HashMap, VecDeque},
    fmt::Debug,
    sync::{Arc, Mutex},
};

use serde_json::Value;
use spec_document::Document;
use wiremock::{Mock, MockServer, Request, Respond, ResponseTemplate, matchers::any};

/// A scripted service. What is not scripted, or more often asked for than scripted, is answered 501: an error that nobody tries again.
pub struct Script {
    server: MockServer,
    replies: Replies,
    document: Arc<Document>,
}

type Replies = Arc<Mutex<HashMap<String, VecDeque<ResponseTemplate>>>>;

impl Script {
    /// Starts a service that has nothing to say yet.
    pub async fn start() -> Self {
        let server = MockServer::start().await;
        let script = Self { server, replies: Replies::default(), document: Arc::new(crate::spec()) };
        let responder = Responder { replies: script.replies.clone(), document: script.document.clone() };
        Mock::given(any()).respond_with(responder).mount(&script.server).await;
        script
    }

    /// Where the service is.
    pub fn uri(&self) -> String {
        self.server.uri()
    }

    /// The next reply to an operation, after those that are scripted already.
    pub fn then(&self, operation: &str, status: u16, body: Value) -> &Self {
        self.reply(operation, ResponseTemplate::new(status).set_body_json(body))
    }

    /// The next reply to an operation is a refusal with this code.
    pub fn refuse(&self, operation: &str, status: u16, code: &str) -> &Self {
        self.then(operation, status, serde_json::json!({ "error_code": code, "error_msg": "no" }))
    }

    /// The next reply to an operation, whatever it is.
    pub fn reply(&self, operation: &str, reply: ResponseTemplate) -> &Self {
        assert!(self.document.operation(operation).is_some(), "there is no operation {operation}");
        self.replies.lock().unwrap().entry(operation.to_owned()).or_default().push_back(reply);
        self
    }

    /// Every call so far: its operation, and its body if it had one.
    pub async fn calls(&self) -> Vec<(String, Value)> {
        let requests = self.server.received_requests().await.unwrap_or_default();
        requests.iter().map(|request| (self.name(request), body(request))).collect()
    }

    /// The operations that were called so far.
    pub async fn called(&self) -> Vec<String> {
        self.calls().await.into_iter().map(|(operation, _)| operation).collect()
    }

    /// Fails unless these operations were called, in this order, and every scripted reply was given.
    pub async fn assert_called<S: AsRef<str> + Debug>(&self, operations: &[S]) {
        let expected: Vec<_> = operations.iter().map(AsRef::as_ref).collect();
        assert_eq!(self.called().await, expected);
        let replies = self.replies.lock().unwrap();
        let left: Vec<_> =
            replies.iter().filter(|(_, left)| !left.is_empty()).map(|(operation, _)| operation).collect();
        assert!(left.is_empty(), "scripted and not asked for: {left:?}");
    }

    fn name(&self, request: &Request) -> String {
        operation(&self.document, request)
    }
}

struct Responder {
    replies: Replies,
    document: Arc<Document>,
}

impl Respond for Responder {
    fn respond(&self, request: &Request) -> ResponseTemplate {
        let operation = operation(&self.document, request);
        let next = self.replies.lock().unwrap().get_mut(&operation).and_then(VecDeque::pop_front);
        next.unwrap_or_else(|| ResponseTemplate::new(501).set_body_string(format!("{operation} is not scripted")))
    }
}

/// The operation that a request calls: of the paths that fit, the one with the fewest parameters.
fn operation(document: &Document, request: &Request) -> String {
    let path: Vec<_> = request.url.path().split('/').collect();
    let parameters = |template: &str| template.split('/').filter(|part| part.starts_with('{')).count();
    let fits = |template: &str| {
        let template: Vec<_> = template.split('/').collect();
        template.len() == path.len()
            && template.iter().zip(&path).all(|(part, found)| part.starts_with('{') || part == found)
    };
    let candidates = document
        .operations()
        .filter(|known| known.method().eq_ignore_ascii_case(request.method.as_str()) && fits(known.path()));
    let best = candidates.min_by_key(|known| parameters(known.path()));
    best.map_or_else(|| format!("{} {}", request.method, request.url.path()), |known| known.id().to_owned())
}

fn body(request: &Request) -> Value {
    if request.body.is_empty() { Value::Null } else { request.body_json().expect("a body is JSON") }
}
