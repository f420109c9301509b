//! What is reported of a call while it runs: the events of `tracing`, and the hooks of [`Intercept`](crate::Intercept).
//!
//! The names, levels and fields of the events are documented in the chapter on tracing of `taurus-htap`'s guide, and a
//! test compares the two. No event has a header but the request ID, or anything of a body, so none has a secret.

use std::{fmt, sync::Arc, time::Duration};

use api_runtime::{Effect, Operation};
use http::{HeaderMap, StatusCode};
use tokio::time::Instant;
use tracing::{Level, Span};

use crate::{
    Error, ErrorKind,
    error::{Clean, Context},
    http::attempt,
    service::Shared,
};

/// The target of every span and event of this crate.
pub(crate) const TARGET: &str = "huaweicloud_core";

/// How an attempt or a call has ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CallOutcome {
    /// The service answered with success, the response could be read, and its body reports no failure.
    Success,
    /// There is an error.
    Failure,
    /// The future of the call was dropped before it had ended; the service may have acted.
    Cancelled,
}

impl CallOutcome {
    /// In small letters, as traces have it and as the label of a metric.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Success => "success",
            Self::Failure => "failure",
            Self::Cancelled => "cancelled",
        }
    }
}

impl fmt::Display for CallOutcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// An attempt that has ended. See [`Intercept::after_attempt`](crate::Intercept::after_attempt).
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct FinishedAttempt<'a> {
    /// The operation that is called.
    pub operation: &'static Operation,
    /// The number of this attempt, from 1.
    pub attempt: u32,
    /// How it has ended; never [`CallOutcome::Cancelled`].
    pub outcome: CallOutcome,
    /// The HTTP status, if there was a response.
    pub status: Option<StatusCode>,
    /// The vendor's error code.
    pub code: Option<&'a str>,
    /// The ID under which the service logged the request.
    pub request_id: Option<&'a str>,
    /// Time of this attempt.
    pub elapsed: Duration,
    /// Size of the request's body, in bytes.
    pub request_bytes: usize,
    /// Size of the response's body, in bytes; 0 if it did not come whole.
    pub response_bytes: usize,
    /// Why it failed.
    pub error: Option<&'a Error>,
    /// How long the next attempt waits, if this error is followed by one.
    pub retry_in: Option<Duration>,
}

/// A call that has ended. See [`Intercept::after_call`](crate::Intercept::after_call).
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct FinishedCall<'a> {
    /// The operation that was called.
    pub operation: &'static Operation,
    /// How it has ended.
    pub outcome: CallOutcome,
    /// How often the request was sent, or tried to be.
    pub attempts: u32,
    /// The HTTP status of the last attempt, if it had a response.
    pub status: Option<StatusCode>,
    /// The vendor's error code.
    pub code: Option<&'a str>,
    /// The ID under which the service logged the last request.
    pub request_id: Option<&'a str>,
    /// Time of the whole call: attempts, the waits between them, and waiting for a credential and a connection.
    pub elapsed: Duration,
    /// Size of the request's body, in bytes.
    pub request_bytes: usize,
    /// Size of the last response's body, in bytes; 0 if it did not come whole.
    pub response_bytes: usize,
    /// Why it failed.
    pub error: Option<&'a Error>,
}

/// An attempt that has failed: why, and how long it took.
pub(crate) struct FailedAttempt<'a> {
    pub(crate) response_bytes: usize,
    pub(crate) error: &'a Error,
    pub(crate) elapsed: Duration,
    pub(crate) retry_in: Option<Duration>,
}

/// Watches one call, and reports its end: at the latest when it is dropped.
pub(crate) struct Watch {
    shared: Arc<Shared>,
    operation: &'static Operation,
    pub(crate) context: Context,
    pub(crate) begun: Instant,
    pub(crate) request_bytes: usize,
    response_bytes: usize,
    /// How long the attempt took whose response is still to be read.
    unread: Option<Duration>,
    span: Span,
    is_reported: bool,
}

impl Watch {
    pub(crate) fn new(shared: &Arc<Shared>, operation: &'static Operation, effect: Effect) -> Self {
        Self {
            shared: Arc::clone(shared),
            operation,
            context: Context { operation: Some(operation.id), effect: Some(effect), ..Context::default() },
            begun: Instant::now(),
            request_bytes: 0,
            response_bytes: 0,
            unread: None,
            span: if is_traced() { Span::current() } else { Span::none() },
            is_reported: false,
        }
    }

    /// Another attempt begins.
    pub(crate) fn begin_attempt(&mut self) {
        self.context.attempts += 1;
        self.response_bytes = 0;
    }

    /// An attempt has brought a success. It is reported with the call, since reading the body may show that it is a
    /// refusal.
    pub(crate) fn succeeded(&mut self, headers: &HeaderMap, response_bytes: usize, elapsed: Duration) {
        self.response_bytes = response_bytes;
        if self.is_watched() {
            // Only for the reports: of a success, the headers have it.
            self.context.request_id = attempt::request_id(headers).map(str::to_owned);
            self.unread = Some(elapsed);
        }
    }

    /// Reports an attempt that has failed.
    pub(crate) fn failed(&mut self, failed: &FailedAttempt<'_>) {
        self.response_bytes = failed.response_bytes;
        if self.is_watched() {
            self.report_attempt(Some(failed.error), failed.elapsed, failed.retry_in);
        }
    }

    fn report_attempt(&self, error: Option<&Error>, elapsed: Duration, retry_in: Option<Duration>) {
        let attempt = FinishedAttempt {
            operation: self.operation,
            attempt: self.context.attempts,
            outcome: outcome(error),
            status: self.context.status,
            code: error.and_then(Error::code),
            request_id: self.request_id(error),
            elapsed,
            request_bytes: self.request_bytes,
            response_bytes: self.response_bytes,
            error,
            retry_in,
        };
        self.span.in_scope(|| trace_attempt(&attempt, self.begun.elapsed()));
        self.shared.intercepts.iter().for_each(|intercept| intercept.after_attempt(&attempt));
    }

    /// Reports the end of the call, and gives what is known of it.
    pub(crate) fn end(mut self, error: Option<&Error>) -> Context {
        self.report(outcome(error), error);
        std::mem::take(&mut self.context)
    }

    fn request_id<'a>(&'a self, error: Option<&'a Error>) -> Option<&'a str> {
        self.context.request_id.as_deref().or(error.and_then(Error::request_id))
    }

    /// Whether anything looks at what is reported.
    fn is_watched(&self) -> bool {
        !self.shared.intercepts.is_empty() || is_traced()
    }

    fn report(&mut self, outcome: CallOutcome, error: Option<&Error>) {
        self.is_reported = true;
        if !self.is_watched() {
            return;
        }
        if let Some(elapsed) = self.unread.take() {
            self.report_attempt(error, elapsed, None);
        }
        let call = FinishedCall {
            operation: self.operation,
            outcome,
            attempts: self.context.attempts,
            status: self.context.status,
            code: error.and_then(Error::code),
            request_id: self.request_id(error),
            elapsed: self.begun.elapsed(),
            request_bytes: self.request_bytes,
            response_bytes: self.response_bytes,
            error,
        };
        self.span.in_scope(|| trace_call(&call));
        self.shared.intercepts.iter().for_each(|intercept| intercept.after_call(&call));
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        if !self.is_reported {
            self.report(CallOutcome::Cancelled, None);
        }
    }
}

impl fmt::Debug for Watch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Watch").field("context", &self.context).finish_non_exhaustive()
    }
}

fn outcome(error: Option<&Error>) -> CallOutcome {
    if error.is_none() { CallOutcome::Success } else { CallOutcome::Failure }
}

fn is_traced() -> bool {
    tracing::enabled!(target: TARGET, Level::DEBUG)
}

/// The span of a call.
pub(crate) fn span(operation: &Operation) -> Span {
    tracing::debug_span!(target: TARGET, "call", operation = operation.id)
}

/// `elapsed_ms` is the time of this attempt, `total_ms` that of the call so far, waits included.
fn trace_attempt(ended: &FinishedAttempt<'_>, total: Duration) {
    let FinishedAttempt { attempt, request_id, request_bytes, response_bytes, .. } = *ended;
    let (elapsed_ms, total_ms) = (milliseconds(ended.elapsed), milliseconds(total));
    let status = ended.status.map(|status| status.as_u16());
    let Some(error) = ended.error else {
        tracing::debug!(
            target: TARGET, attempt, status, request_id, elapsed_ms, total_ms, request_bytes, response_bytes,
            "attempt succeeded"
        );
        return;
    };
    let (kind, code) = traceable(error);
    tracing::debug!(
        target: TARGET, attempt, status, request_id, elapsed_ms, total_ms, request_bytes, response_bytes, ?kind, code,
        "attempt failed"
    );
}

fn trace_call(ended: &FinishedCall<'_>) {
    let FinishedCall { attempts, request_id, request_bytes, response_bytes, .. } = *ended;
    let (outcome, elapsed_ms) = (ended.outcome.as_str(), milliseconds(ended.elapsed));
    let status = ended.status.map(|status| status.as_u16());
    let (kind, code) = ended.error.map(traceable).unzip();
    let kind = kind.as_ref().map(tracing::field::debug);
    tracing::debug!(
        target: TARGET, outcome, attempts, status, request_id, elapsed_ms, request_bytes, response_bytes, kind,
        code = code.flatten(), "call finished"
    );
}

/// The request is sent again after this time.
pub(crate) fn trace_retry(attempt: u32, wait: Duration) {
    tracing::debug!(target: TARGET, attempt, wait_ms = milliseconds(wait), "retrying");
}

/// The request is sent again at once, since the service refused the credential and there is another.
pub(crate) fn trace_renewal(attempt: u32) {
    tracing::debug!(target: TARGET, attempt, "retrying with another credential");
}

/// A poll has failed; the poller will try again.
pub(crate) fn trace_poll(waiting_for: &str, error: &Error) {
    let status = error.status().map(|status| status.as_u16());
    let (kind, code) = traceable(error);
    tracing::debug!(target: TARGET, waiting_for, status, ?kind, code, "poll failed");
}

/// The time of expiry that a source gives cannot be read, so the credential is used until the service refuses it.
pub(crate) fn trace_unreadable_expiry(source: &str) {
    tracing::warn!(target: TARGET, source, "expiry of the credential cannot be read");
}

fn milliseconds(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}

/// What a trace may show of an error: kind and code, and not its message, which the service has written.
fn traceable(error: &Error) -> (ErrorKind, Option<String>) {
    (error.kind(), error.code().map(|code| Clean(code).to_string()))
}
