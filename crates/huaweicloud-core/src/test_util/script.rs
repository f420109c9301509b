//! A service that is played by a script.

use std::{
    fmt::Write as _,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    thread,
    time::Duration,
};

use bytes::Bytes;
use http::{HeaderMap, Request, Response, StatusCode, header};
use serde_json::{Value, json};

use super::{
    ExpectedRequest,
    values::{known_header, known_status},
};
use crate::{HttpTransport, ResponseBody, TransportError, TransportErrorKind, TransportFuture};

/// A service that answers expected requests with the responses of a script, in memory. [`ScriptedService::transport`]
/// is what a client sends through.
///
/// A request is answered by the first expectation that it fits and that is not used up, so several of one kind are
/// answered one after the other, and calls that run at the same time may come in any order. A request that fits none
/// fails its call with [`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput), whose source says how it differs
/// from the nearest expectation.
///
/// When it is dropped without [`ScriptedService::verify`], it verifies itself, unless the test panics already.
#[derive(Debug, Default)]
pub struct ScriptedService {
    script: Arc<Script>,
}

#[derive(Debug, Default)]
struct Script(Mutex<State>);

#[derive(Debug, Default)]
struct State {
    expectations: Vec<Expectation>,
    requests: Vec<Request<Bytes>>,
    /// What was wrong with each request that fitted no expectation.
    unexpected: Vec<String>,
    is_verified: bool,
}

#[derive(Debug)]
struct Expectation {
    request: ExpectedRequest,
    response: ScriptedResponse,
    met: usize,
}

impl Expectation {
    fn is_used_up(&self) -> bool {
        self.request.times.is_some_and(|times| self.met >= times)
    }

    /// Whether it was met as often as it must be.
    fn is_met(&self) -> bool {
        self.request.times.is_none_or(|times| self.met >= times)
    }
}

impl ScriptedService {
    /// A service without a script: it refuses every request.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds an expectation and its response.
    pub fn expect(&self, request: ExpectedRequest, response: ScriptedResponse) -> &Self {
        self.script.state().expectations.push(Expectation { request, response, met: 0 });
        self
    }

    /// What sends requests to this service, for a client.
    #[must_use]
    pub fn transport(&self) -> ScriptedTransport {
        ScriptedTransport(Arc::clone(&self.script))
    }

    /// The requests that came so far, in order, with credentials.
    #[must_use]
    pub fn requests(&self) -> Vec<Request<Bytes>> {
        self.script.state().requests.clone()
    }

    /// Checks that every expectation was met, and that no other request came.
    ///
    /// # Panics
    /// If not, with a list of both.
    pub fn verify(&self) {
        let report = {
            let mut state = self.script.state();
            state.is_verified = true;
            state.report()
        };
        assert!(report.is_empty(), "{report}");
    }
}

impl Drop for ScriptedService {
    fn drop(&mut self) {
        let is_verified = self.script.state().is_verified;
        if !is_verified && !thread::panicking() {
            self.verify();
        }
    }
}

impl Script {
    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    /// The response to a request, or what is wrong with the request.
    fn answer(&mut self, request: Request<Bytes>) -> Result<ScriptedResponse, String> {
        let fitting =
            self.expectations.iter_mut().find(|one| !one.is_used_up() && one.request.differences(&request).is_empty());
        let answer = match fitting {
            Some(expectation) => {
                expectation.met += 1;
                Ok(expectation.response.clone())
            }
            None => {
                let problem = self.problem(&request);
                self.unexpected.push(problem.clone());
                Err(problem)
            }
        };
        self.requests.push(request);
        answer
    }

    /// How a request differs from the expectation that it is nearest to.
    fn problem(&self, request: &Request<Bytes>) -> String {
        let path = request.uri().path_and_query().map_or("/", |path| path.as_str());
        let mut problem = format!("unexpected request: {} {path}", request.method());
        let differing = self.expectations.iter().map(|one| (one, one.request.differences(request)));
        let Some((nearest, differences)) = differing.min_by_key(|(_, differences)| differences.len()) else {
            problem.push_str("\n  no request is expected");
            return problem;
        };
        let _ = write!(problem, "\n  nearest expectation: {}", nearest.request);
        for difference in &differences {
            let _ = write!(problem, "\n    {difference}");
        }
        if differences.is_empty() {
            let _ = write!(problem, "\n    it was met {} already", times(nearest.met));
        }
        problem
    }

    /// What is wrong in all; nothing if all is well.
    fn report(&self) -> String {
        let mut report = String::new();
        for problem in &self.unexpected {
            let _ = writeln!(report, "{problem}");
        }
        for Expectation { request, met, .. } in self.expectations.iter().filter(|one| !one.is_met()) {
            let expected = times(request.times.unwrap_or_default());
            let _ = writeln!(report, "unmet expectation: {request}\n  expected {expected}, met {}", times(*met));
        }
        report
    }
}

fn times(number: usize) -> String {
    match number {
        1 => "once".to_owned(),
        number => format!("{number} times"),
    }
}

/// Sends requests to a [`ScriptedService`]. Clones share it.
#[derive(Clone, Debug)]
pub struct ScriptedTransport(Arc<Script>);

impl HttpTransport for ScriptedTransport {
    fn send(&self, request: Request<Bytes>) -> TransportFuture {
        let answer = self.0.state().answer(request);
        Box::pin(async move {
            match answer {
                Ok(response) => response.give().await,
                Err(problem) => Err(TransportError::new(TransportErrorKind::Request, problem)),
            }
        })
    }
}

/// How a [`ScriptedService`] answers: with a response, or with a failure of the connection.
#[derive(Clone, Debug)]
#[must_use = "a response does nothing until a script has it"]
pub struct ScriptedResponse {
    outcome: Result<Bytes, TransportErrorKind>,
    status: StatusCode,
    headers: HeaderMap,
    delay: Duration,
}

impl ScriptedResponse {
    fn new(status: u16, body: Bytes) -> Self {
        let status = known_status(status);
        Self { outcome: Ok(body), status, headers: HeaderMap::new(), delay: Duration::ZERO }
    }

    /// A response with this status and this JSON body.
    ///
    /// # Panics
    /// If it is not an HTTP status.
    pub fn json(status: u16, body: Value) -> Self {
        Self::new(status, body.to_string().into()).header(header::CONTENT_TYPE.as_str(), "application/json")
    }

    /// 200 with this JSON body.
    pub fn ok(body: Value) -> Self {
        Self::json(200, body)
    }

    /// A refusal in the vendor's form, with an error code and a message.
    ///
    /// # Panics
    /// If it is not an HTTP status.
    pub fn refusal(status: u16, code: &str, message: &str) -> Self {
        Self::json(status, json!({ "error_code": code, "error_msg": message }))
    }

    /// A response with this status and a body of any kind, such as a file.
    ///
    /// # Panics
    /// If it is not an HTTP status.
    pub fn bytes(status: u16, body: impl Into<Bytes>) -> Self {
        Self::new(status, body.into())
    }

    /// No response: the connection fails like this.
    pub fn failure(kind: TransportErrorKind) -> Self {
        Self { outcome: Err(kind), ..Self::new(200, Bytes::new()) }
    }

    /// The same with a header.
    ///
    /// # Panics
    /// If the name or the value cannot be one of a header.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        let (name, value) = known_header(name, value);
        self.headers.insert(name, value);
        self
    }

    /// The same after this time, by tokio's clock.
    pub fn delay(mut self, delay: Duration) -> Self {
        self.delay = delay;
        self
    }

    async fn give(self) -> Result<Response<ResponseBody>, TransportError> {
        if !self.delay.is_zero() {
            tokio::time::sleep(self.delay).await;
        }
        let body = self.outcome.map_err(|kind| TransportError::new(kind, "the script has it so"))?;
        let mut response = Response::new(body.into());
        *response.status_mut() = self.status;
        *response.headers_mut() = self.headers;
        Ok(response)
    }
}
