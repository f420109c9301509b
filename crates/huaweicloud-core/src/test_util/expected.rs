//! What a script expects of a request, and how a request differs from it.

use std::{borrow::Cow, fmt};

use api_runtime::Operation;
use bytes::Bytes;
use http::{Method, Request};
use percent_encoding::percent_decode_str;
use serde_json::Value;

/// A request that a [`ScriptedService`](super::ScriptedService) expects: its method and path, and what else is said of
/// it. What is not said may be anything.
#[derive(Clone, Debug)]
#[must_use = "an expectation does nothing until a script has it"]
pub struct ExpectedRequest {
    method: Method,
    /// With segments such as `{instance_id}`, which match any value.
    path: String,
    queries: Vec<(String, Option<String>)>,
    headers: Vec<(String, String)>,
    json: Option<Value>,
    /// How often; `None` for any number of times.
    pub(super) times: Option<usize>,
}

impl ExpectedRequest {
    /// A request with this method and this path, once. A segment such as `{instance_id}` matches any value.
    pub fn new(method: Method, path: impl Into<String>) -> Self {
        let (queries, headers) = (Vec::new(), Vec::new());
        Self { method, path: path.into(), queries, headers, json: None, times: Some(1) }
    }

    /// A GET request.
    pub fn get(path: impl Into<String>) -> Self {
        Self::new(Method::GET, path)
    }

    /// A POST request.
    pub fn post(path: impl Into<String>) -> Self {
        Self::new(Method::POST, path)
    }

    /// A PUT request.
    pub fn put(path: impl Into<String>) -> Self {
        Self::new(Method::PUT, path)
    }

    /// A DELETE request.
    pub fn delete(path: impl Into<String>) -> Self {
        Self::new(Method::DELETE, path)
    }

    /// A call of this operation, whatever its parameters are: the [`OPERATION`](api_runtime::Request::OPERATION) of a
    /// request, or one of [`Api::OPERATIONS`](api_runtime::Api::OPERATIONS).
    ///
    /// # Panics
    /// If the method of the operation is not an HTTP method.
    pub fn operation(operation: &Operation) -> Self {
        let Ok(method) = Method::from_bytes(operation.method.as_bytes()) else {
            panic!("{:?} is not an HTTP method", operation.method)
        };
        Self::new(method, operation.path)
    }

    /// With this query parameter, after percent-decoding.
    pub fn query(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.queries.push((name.into(), Some(value.into())));
        self
    }

    /// Without this query parameter.
    pub fn no_query(mut self, name: impl Into<String>) -> Self {
        self.queries.push((name.into(), None));
        self
    }

    /// With this header.
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// With this JSON body; the order of fields does not matter.
    pub fn json(mut self, body: Value) -> Self {
        self.json = Some(body);
        self
    }

    /// So many times, each with the same response.
    pub fn times(mut self, times: usize) -> Self {
        self.times = Some(times);
        self
    }

    /// Any number of times, none included, each with the same response.
    pub fn any_times(mut self) -> Self {
        self.times = None;
        self
    }

    /// How a request differs; nothing if it is as expected.
    pub(super) fn differences(&self, request: &Request<Bytes>) -> Vec<String> {
        let mut differences = Vec::new();
        let mut compare = |what: &str, expected: &dyn fmt::Display, found: &dyn fmt::Display| {
            differences.push(format!("{what}: expected {expected}, found {found}"));
        };
        if self.method != request.method() {
            compare("method", &self.method, request.method());
        }
        if !fits(&self.path, request.uri().path()) {
            compare("path", &self.path, &request.uri().path());
        }
        for (name, expected) in &self.queries {
            let found = query(request, name);
            if found.as_deref() != expected.as_deref() {
                compare(&format!("query `{name}`"), &shown(expected.as_deref()), &shown(found.as_deref()));
            }
        }
        for (name, expected) in &self.headers {
            let found = request.headers().get(name).map(|value| String::from_utf8_lossy(value.as_bytes()));
            if found.as_deref() != Some(expected) {
                compare(&format!("header `{name}`"), &shown(Some(expected)), &shown(found.as_deref()));
            }
        }
        if let Some(expected) = &self.json {
            match serde_json::from_slice::<Value>(request.body()) {
                Ok(found) if found == *expected => {}
                Ok(found) => differences.push(format!("body: expected {expected}, found {found}")),
                Err(_) => {
                    differences.push(format!("body: expected {expected}, found {} bytes", request.body().len()));
                }
            }
        }
        differences
    }
}

/// The method and the path, with what else is expected.
impl fmt::Display for ExpectedRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.method, self.path)?;
        for (name, value) in &self.queries {
            match value {
                Some(value) => write!(f, ", query `{name}` {value:?}")?,
                None => write!(f, ", no query `{name}`")?,
            }
        }
        for (name, value) in &self.headers {
            write!(f, ", header `{name}` {value:?}")?;
        }
        if let Some(body) = &self.json {
            write!(f, ", body {body}")?;
        }
        Ok(())
    }
}

/// A value as a difference shows it.
fn shown(value: Option<&str>) -> String {
    value.map_or_else(|| "none".to_owned(), |value| format!("{value:?}"))
}

fn fits(template: &str, path: &str) -> bool {
    let mut segments = path.split('/');
    let all = template.split('/').all(|expected| {
        let is_any = expected.starts_with('{') && expected.ends_with('}');
        segments.next().is_some_and(|found| if is_any { !found.is_empty() } else { expected == found })
    });
    all && segments.next().is_none()
}

fn query<'a>(request: &'a Request<Bytes>, name: &str) -> Option<Cow<'a, str>> {
    let pairs = request.uri().query().unwrap_or_default().split('&');
    let mut pairs = pairs.map(|pair| pair.split_once('=').unwrap_or((pair, "")));
    let decoded = |text: &'a str| match text.contains('+') {
        true => Cow::Owned(percent_decode_str(&text.replace('+', " ")).decode_utf8_lossy().into_owned()),
        false => percent_decode_str(text).decode_utf8_lossy(),
    };
    pairs.find(|(found, _)| decoded(found) == name).map(|(_, value)| decoded(value))
}
