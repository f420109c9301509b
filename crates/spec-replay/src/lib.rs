//! The documented replies of an API description, served on loopback. For tests, examples and doctests, which need a service
//! but no account and no network.
//!
//! Every operation answers its documented success until it is told otherwise, once or in turn. It keeps no state, checks nothing,
//! and knows only what the document says.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex, PoisonError},
};

use serde_json::Value;
use spec_document::{Document, Operation};
use wiremock::{Mock, MockServer, Request, Respond, ResponseTemplate};

/// The header that the replies carry their request id in.
pub const REQUEST_ID: &str = "documented-reply";

/// A server of documented replies. Stops when it is dropped.
#[derive(Debug)]
pub struct Replay {
    server: MockServer,
    document: Document,
    routes: Arc<[Route]>,
}

/// Where requests of an operation go.
#[derive(Debug)]
struct Route {
    id: String,
    method: String,
    path: String,
}

impl Route {
    /// Whether a request goes here, and by how many segments that are no parameter.
    fn matches(&self, request: &Request) -> Option<usize> {
        let (ours, theirs) = (self.path.split('/'), request.url.path().split('/'));
        if self.method != request.method.as_str() || ours.clone().count() != theirs.clone().count() {
            return None;
        }
        let mut literal = 0;
        for (ours, theirs) in ours.zip(theirs) {
            match ours.starts_with('{') {
                true if theirs.is_empty() => return None,
                true => {}
                false if ours == theirs => literal += 1,
                false => return None,
            }
        }
        Some(literal)
    }
}

/// The operation that a request is for: of several paths that fit, the one with the fewest parameters, as OpenAPI has it.
fn operation_of<'r>(routes: &'r [Route], request: &Request) -> Option<&'r str> {
    let fitting = routes.iter().filter_map(|route| Some((route.matches(request)?, route.id.as_str())));
    fitting.max_by_key(|(literal, _)| *literal).map(|(_, id)| id)
}

impl Replay {
    /// Starts a server on a free port of this machine, for the API description in `spec`.
    ///
    /// # Panics
    /// When the text is no API description.
    pub async fn start(spec: &str) -> Self {
        let document = Document::parse("the spec", spec).unwrap_or_else(|error| panic!("{error}"));
        let route = |operation: Operation<'_>| Route {
            id: operation.id().to_owned(),
            method: operation.method(),
            path: operation.path().to_owned(),
        };
        let routes = document.operations().map(route).collect();
        let replay = Self { server: MockServer::start().await, document, routes };
        for operation in replay.document.operations() {
            for status in operation.statuses().filter(|status| (200..300).contains(status)) {
                replay.mount(&operation, documented(&operation, status), 5).await;
            }
        }
        replay
    }

    /// Where the server is: an endpoint for a client.
    pub fn uri(&self) -> String {
        self.server.uri()
    }

    /// The API description.
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// From now on, an operation answers its documented reply with this status.
    ///
    /// # Panics
    /// When there is no such operation or no such reply.
    pub async fn answer_documented(&self, operation: &str, status: u16) {
        self.mount(&self.operation(operation), documented(&self.operation(operation), status), 4).await;
    }

    /// From now on, an operation answers this.
    ///
    /// # Panics
    /// When there is no such operation.
    pub async fn answer(&self, operation: &str, reply: ResponseTemplate) {
        self.mount(&self.operation(operation), reply, 3).await;
    }

    /// The next call of an operation is answered with this, after those that are to be answered so already; then all is as before.
    ///
    /// # Panics
    /// When there is no such operation.
    pub async fn answer_once(&self, operation: &str, status: u16, body: &Value) {
        let reply = ResponseTemplate::new(status).insert_header("X-Request-Id", REQUEST_ID).set_body_json(body);
        self.mock(&self.operation(operation), reply, 2).up_to_n_times(1).mount(&self.server).await;
    }

    /// From now on, an operation gives these replies, one after the other, and the last one again and again; with none, a refusal.
    ///
    /// # Panics
    /// When there is no such operation.
    pub async fn answer_in_turn(&self, operation: &str, replies: impl IntoIterator<Item = Value>) {
        let replies = replies.into_iter().map(|body| ResponseTemplate::new(200).set_body_json(body));
        self.mount(&self.operation(operation), InTurn::new(replies), 2).await;
    }

    /// Every request so far, in order.
    pub async fn received(&self) -> Vec<Request> {
        self.server.received_requests().await.unwrap_or_default()
    }

    fn operation(&self, id: &str) -> Operation<'_> {
        self.document.operation(id).unwrap_or_else(|| panic!("there is no operation {id}"))
    }

    async fn mount(&self, operation: &Operation<'_>, reply: impl Respond + 'static, priority: u8) {
        self.mock(operation, reply, priority).mount(&self.server).await;
    }

    fn mock(&self, operation: &Operation<'_>, reply: impl Respond + 'static, priority: u8) -> Mock {
        let (routes, id) = (Arc::clone(&self.routes), operation.id().to_owned());
        Mock::given(move |request: &Request| operation_of(&routes, request) == Some(&id))
            .respond_with(reply)
            .with_priority(priority)
    }
}

/// Replies that are given one after the other, the last one again and again.
#[derive(Debug)]
pub struct InTurn(Mutex<VecDeque<ResponseTemplate>>);

impl InTurn {
    /// These replies. Without any it refuses with 501.
    pub fn new(replies: impl IntoIterator<Item = ResponseTemplate>) -> Self {
        Self(Mutex::new(replies.into_iter().collect()))
    }

    /// The next reply.
    pub fn take(&self) -> ResponseTemplate {
        let mut replies = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let last = if replies.len() > 1 { replies.pop_front() } else { replies.front().cloned() };
        last.unwrap_or_else(|| ResponseTemplate::new(501))
    }
}

impl Respond for InTurn {
    fn respond(&self, _: &Request) -> ResponseTemplate {
        self.take()
    }
}

fn documented(operation: &Operation<'_>, status: u16) -> ResponseTemplate {
    let examples = operation.reply_examples(status);
    let reply = ResponseTemplate::new(status).insert_header("X-Request-Id", REQUEST_ID);
    match examples.first() {
        Some((_, body)) => reply.set_body_json(body),
        None if operation.reply_schema(status).is_none() => reply,
        None => reply.set_body_json(Value::Object(serde_json::Map::new())),
    }
}
