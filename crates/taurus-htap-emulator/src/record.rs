//! The last requests and what was answered, for people who look at the emulator.

use std::{collections::VecDeque, fmt, time::Duration};

use http::request::Parts;
use serde::Serialize;
use serde_json::Value;

use crate::{reason, response::Response};

/// How many requests are kept, and how much of each text, in characters.
const MOST: usize = 50;
const LONGEST: usize = 500;

/// A request that was answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct RequestRecord {
    /// When it was answered, by the world's clock, such as `2026-03-03T12:03:04+0000`.
    pub at: String,
    /// The ID of the request, as the response has it.
    pub request_id: String,
    /// The method.
    pub method: String,
    /// The path, and the query if there is one.
    pub target: String,
    /// The operation; `None` when the request is for none of the documents.
    pub operation: Option<String>,
    /// The status; 0 when the connection was ended without a response.
    pub status: u16,
    /// The code of the error.
    pub error_code: Option<String>,
    /// The message of the error.
    pub message: Option<String>,
    /// Why a check failed.
    pub reasons: Vec<String>,
    /// The faults that were injected.
    pub faults: Vec<String>,
    /// How long it took, in milliseconds.
    pub milliseconds: u64,
}

impl RequestRecord {
    /// What is known of a request itself; the rest is what a connection without a response has.
    pub(crate) fn of(parts: &Parts, at: String, request_id: &str) -> Self {
        let target = parts.uri.path_and_query().map_or("", |target| target.as_str());
        Self {
            at,
            request_id: request_id.to_owned(),
            method: parts.method.to_string(),
            target: short(target),
            operation: None,
            status: 0,
            error_code: None,
            message: None,
            reasons: Vec::new(),
            faults: Vec::new(),
            milliseconds: 0,
        }
    }

    /// Adds what was answered.
    pub(crate) fn answered(mut self, response: Option<&Response>, took: Duration) -> Self {
        self.milliseconds = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
        let Some(response) = response else { return self };
        self.status = response.status;
        if response.status >= 400 {
            let body: Value = serde_json::from_slice(&response.body).unwrap_or_default();
            let text = |field: &str| body.get(field).and_then(Value::as_str).map(short);
            (self.error_code, self.message) = (text("error_code"), text("error_msg"));
        }
        self.reasons = reason::texts(&response.headers).collect();
        self
    }
}

/// On one line, such as `2026-03-03T12:03:04+0000 GET /v3/p/jobs?id=x ShowGaussMySqlJobInfo 404 1 ms DBS.200002 …`.
impl fmt::Display for RequestRecord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { at, method, target, operation, status, milliseconds, .. } = self;
        let operation = operation.as_deref().unwrap_or("-");
        let rest: String = self
            .faults
            .iter()
            .chain(&self.error_code)
            .chain(&self.message)
            .chain(&self.reasons)
            .flat_map(|text| [" ", text.as_str()])
            .collect();
        let line = format_args!("{at} {method} {target} {operation} {status} {milliseconds} ms{rest}");
        printable::line(line).fmt(f)
    }
}

fn short(text: &str) -> String {
    text.chars().take(LONGEST).collect()
}

/// The last requests, the newest first.
#[derive(Debug, Default)]
pub(crate) struct Records(VecDeque<RequestRecord>);

impl Records {
    pub(crate) fn add(&mut self, record: RequestRecord) {
        self.0.truncate(MOST - 1);
        self.0.push_front(record);
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &RequestRecord> {
        self.0.iter()
    }
}
