//! A service that answers by a script: each operation has its responses, one after the other. It keeps the order of the
//! calls, so a test can check what was called, how often, and what was not.

use std::{
    collections::BTreeMap,
    fmt::Debug,
    sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError},
};

use serde_json::{Value, json};
use spec_replay::{InTurn, Routes};
use tokio::sync::watch;
use wiremock::{Mock, MockServer, Request, Respond, ResponseTemplate, matchers::any};

/// The service. Stops when it is dropped. What is not scripted, or more often asked for than scripted, is answered 501:
/// an error that is not retried.
#[derive(Debug)]
pub struct Scripted {
    server: MockServer,
    script: Script,
}

#[derive(Clone, Debug)]
struct Script {
    routes: &'static Routes,
    responses: Arc<Mutex<BTreeMap<String, InTurn>>>,
    calls: watch::Sender<Vec<Called>>,
}

/// What was called, and with what.
#[derive(Debug)]
struct Called {
    operation: String,
    query: String,
    body: Vec<u8>,
}

/// The routes of the spec, which takes a while to read.
fn routes() -> &'static Routes {
    static ROUTES: OnceLock<Routes> = OnceLock::new();
    ROUTES.get_or_init(|| Routes::of(&crate::spec()))
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
        let script = Script { routes: routes(), responses: Arc::default(), calls: watch::Sender::default() };
        // Not one of wiremock's pool, which tests have one after the other: a request of a call that an earlier test
        // has dropped could still arrive there.
        let server = MockServer::builder().start().await;
        Mock::given(any()).respond_with(script.clone()).mount(&server).await;
        Self { server, script }
    }

    /// Where the server is: an endpoint for a client.
    pub fn uri(&self) -> String {
        self.server.uri()
    }

    /// From now on, an operation gives these responses, one after the other, and the last one again and again.
    pub fn on(&self, operation: &str, responses: impl IntoIterator<Item = ResponseTemplate>) -> &Self {
        *self.script.responses().entry(self.known(operation)).or_default() = InTurn::new(responses);
        self
    }

    /// An operation gives this response once, after those that it gives once already.
    pub fn once(&self, operation: &str, response: ResponseTemplate) -> &Self {
        self.script.responses().entry(self.known(operation)).or_default().push(response);
        self
    }

    /// As [`once`](Self::once), with this status and body.
    pub fn then(&self, operation: &str, status: u16, body: Value) -> &Self {
        self.once(operation, ResponseTemplate::new(status).set_body_json(body))
    }

    /// As [`once`](Self::once), with a refusal of this code.
    pub fn refuse(&self, operation: &str, status: u16, code: &str) -> &Self {
        self.once(operation, refused(status, code, "no"))
    }

    fn known(&self, operation: &str) -> String {
        assert!(self.script.routes.has(operation), "there is no operation {operation}");
        operation.to_owned()
    }

    /// The operations that were called so far, in order; of a path that is no operation's, its method and itself.
    pub fn calls(&self) -> Vec<String> {
        self.script.calls.borrow().iter().map(|call| call.operation.clone()).collect()
    }

    /// How often an operation was called.
    pub fn count(&self, operation: &str) -> usize {
        self.calls().iter().filter(|call| *call == operation).count()
    }

    /// The bodies that an operation was called with; null for none.
    pub fn bodies(&self, operation: &str) -> Vec<Value> {
        self.each(operation, |call| match call.body.as_slice() {
            [] => Value::Null,
            body => serde_json::from_slice(body).expect("a body is JSON"),
        })
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

    /// Fails unless these operations were called, in this order, and every response was given that is given once.
    pub fn assert_called<S: AsRef<str> + Debug>(&self, operations: &[S]) {
        let expected: Vec<_> = operations.iter().map(AsRef::as_ref).collect();
        assert_eq!(self.calls(), expected);
        let responses = self.script.responses();
        let left: Vec<_> =
            responses.iter().filter(|(_, left)| left.waiting() > 0).map(|(operation, _)| operation).collect();
        assert!(left.is_empty(), "scripted and not asked for: {left:?}");
    }
}

impl Script {
    fn responses(&self) -> MutexGuard<'_, BTreeMap<String, InTurn>> {
        self.responses.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Respond for Script {
    fn respond(&self, request: &Request) -> ResponseTemplate {
        let unknown = || format!("{} {}", request.method, request.url.path());
        let operation = self.routes.operation_of(request).map_or_else(unknown, str::to_owned);
        let response = self.responses().get_mut(&operation).and_then(InTurn::take);
        let response = response.unwrap_or_else(|| refused(501, "TEST.1", &format!("{operation} is not scripted")));
        let query = request.url.query().unwrap_or_default().to_owned();
        self.calls.send_modify(|calls| calls.push(Called { operation, query, body: request.body.clone() }));
        response
    }
}
