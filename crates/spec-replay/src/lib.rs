//! The documented responses of an API description, served on loopback. For tests, examples and doctests, which need a
//! service but no account and no network.
//!
//! Every operation answers with its documented success until a test sets another response. The server keeps no state,
//! checks nothing, and knows nothing beyond the document.

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex, PoisonError},
};

use serde_json::Value;
use spec_document::{Document, Operation, PathTemplates};
use wiremock::{Mock, MockServer, Request, Respond, ResponseTemplate};

/// The value of the header `X-Request-Id` in responses.
pub const REQUEST_ID: &str = "documented-response";

/// A server of documented responses. Stops when it is dropped.
#[derive(Debug)]
pub struct Replay {
    server: MockServer,
    document: Document,
    routes: Routes,
}

/// Which operation of an API description a request calls.
#[derive(Clone, Debug)]
pub struct Routes(Arc<PathTemplates<Route>>);

/// An operation at its path.
#[derive(Debug)]
struct Route {
    id: String,
    method: String,
}

impl Routes {
    /// The routes to all operations of an API description.
    pub fn of(document: &Document) -> Self {
        let route = |operation: Operation<'_>| {
            (operation.path().to_owned(), Route { id: operation.id().to_owned(), method: operation.method() })
        };
        Self(Arc::new(document.operations().map(route).collect()))
    }

    /// Whether there is an operation of this `operationId`.
    pub fn has(&self, operation: &str) -> bool {
        self.0.values().any(|route| route.id == operation)
    }

    /// The `operationId` of the operation that a request calls. Where several paths match, a literal segment takes
    /// precedence over a parameter, as in OpenAPI. The text of a segment is taken as it was sent.
    pub fn operation_of(&self, request: &Request) -> Option<&str> {
        let path: Vec<&str> = request.url.path().split('/').skip(1).collect();
        let found = self.0.find(&path).into_iter().map(|found| found.value);
        found.filter(|route| route.method == request.method.as_str()).map(|route| route.id.as_str()).next()
    }
}

impl Replay {
    /// Starts a server on a free port of this machine, for the API description in `spec`.
    ///
    /// # Panics
    /// When the text is not an API description.
    pub async fn start(spec: &str) -> Self {
        let document = Document::parse("the spec", spec).unwrap_or_else(|error| panic!("{error}"));
        let routes = Routes::of(&document);
        let replay = Self { server: MockServer::start().await, document, routes };
        for operation in replay.document.operations() {
            for status in operation.statuses().filter(|status| (200..300).contains(status)) {
                replay.mount(&operation, documented(&operation, status), 5).await;
            }
        }
        replay
    }

    /// The URL of the server: an endpoint for a client.
    pub fn uri(&self) -> String {
        self.server.uri()
    }

    /// The API description.
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// From now on, an operation answers with its documented response with this status.
    ///
    /// # Panics
    /// When there is no such operation or no such response.
    pub async fn answer_documented(&self, operation: &str, status: u16) {
        self.mount(&self.operation(operation), documented(&self.operation(operation), status), 4).await;
    }

    /// From now on, an operation answers with this response.
    ///
    /// # Panics
    /// When there is no such operation.
    pub async fn answer(&self, operation: &str, response: ResponseTemplate) {
        self.mount(&self.operation(operation), response, 3).await;
    }

    /// From now on, an operation answers with these responses, one after the other, and with the last one from then on;
    /// with status 501 when there is none.
    ///
    /// # Panics
    /// When there is no such operation.
    pub async fn answer_in_turn(&self, operation: &str, responses: impl IntoIterator<Item = Value>) {
        let responses = responses.into_iter().map(|body| ResponseTemplate::new(200).set_body_json(body));
        let responses = Mutex::new(InTurn::new(responses));
        let next = move |_: &Request| {
            let response = responses.lock().unwrap_or_else(PoisonError::into_inner).take();
            response.unwrap_or_else(|| ResponseTemplate::new(501))
        };
        self.mount(&self.operation(operation), next, 2).await;
    }

    /// Every request so far, in order.
    pub async fn received(&self) -> Vec<Request> {
        self.server.received_requests().await.unwrap_or_default()
    }

    fn operation(&self, id: &str) -> Operation<'_> {
        self.document.operation(id).unwrap_or_else(|| panic!("there is no operation {id}"))
    }

    async fn mount(&self, operation: &Operation<'_>, response: impl Respond + 'static, priority: u8) {
        self.mock(operation, response, priority).mount(&self.server).await;
    }

    fn mock(&self, operation: &Operation<'_>, response: impl Respond + 'static, priority: u8) -> Mock {
        let (routes, id) = (self.routes.clone(), operation.id().to_owned());
        Mock::given(move |request: &Request| routes.operation_of(request) == Some(&id))
            .respond_with(response)
            .with_priority(priority)
    }
}

/// Responses that are given one after the other: some once each, and then the last one for every further request, if
/// there is one.
#[derive(Debug, Default)]
pub struct InTurn {
    once: VecDeque<ResponseTemplate>,
    last: Option<ResponseTemplate>,
}

impl InTurn {
    /// These responses; the last one is given for every further request.
    pub fn new(responses: impl IntoIterator<Item = ResponseTemplate>) -> Self {
        let mut once: VecDeque<_> = responses.into_iter().collect();
        let last = once.pop_back();
        Self { once, last }
    }

    /// Adds a response that is given once: after those that were added before, and before the last one.
    pub fn push(&mut self, response: ResponseTemplate) {
        self.once.push_back(response);
    }

    /// The next response; `None` when all were given and there is no last one.
    pub fn take(&mut self) -> Option<ResponseTemplate> {
        self.once.pop_front().or_else(|| self.last.clone())
    }

    /// How many responses that are given once are left.
    pub fn waiting(&self) -> usize {
        self.once.len()
    }
}

fn documented(operation: &Operation<'_>, status: u16) -> ResponseTemplate {
    let examples = operation.response_examples(status);
    let response = ResponseTemplate::new(status).insert_header("X-Request-Id", REQUEST_ID);
    match examples.first() {
        Some((_, body)) => response.set_body_json(body),
        None if operation.response_schema(status).is_none() => response,
        None => response.set_body_json(Value::Object(serde_json::Map::new())),
    }
}

#[cfg(test)]
mod tests {
    use wiremock::http::{HeaderMap, Method};

    use super::*;

    const SPEC: &str = "
paths:
  /pets/{pet}: { get: { operationId: ShowPet }, delete: { operationId: DeletePet } }
  /pets/all: { get: { operationId: ListPets } }
  /pets/{pet}/{part}: { get: { operationId: ShowPart } }
";

    fn called(method: Method, path: &str) -> Option<String> {
        let routes = Routes::of(&Document::parse("pets.yaml", SPEC).expect("it is YAML"));
        let url = format!("http://localhost{path}").parse().expect("it is a URL");
        let request = Request { url, method, headers: HeaderMap::new(), body: Vec::new() };
        routes.operation_of(&request).map(str::to_owned)
    }

    #[test]
    fn literal_segment_takes_precedence_over_a_parameter() {
        assert_eq!(called(Method::GET, "/pets/cat").as_deref(), Some("ShowPet"));
        assert_eq!(called(Method::GET, "/pets/all?limit=1").as_deref(), Some("ListPets"));
        assert_eq!(called(Method::DELETE, "/pets/all").as_deref(), Some("DeletePet"));
    }

    #[test]
    fn request_that_matches_no_path_calls_nothing() {
        for path in ["/pets", "/pets/", "/pets/cat/", "/pets/cat/paw/left", "/cats/all"] {
            assert_eq!(called(Method::GET, path), None, "{path}");
        }
        assert_eq!(called(Method::PUT, "/pets/cat"), None);
    }
}
