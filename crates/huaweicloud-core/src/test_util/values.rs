//! Errors and responses that only calls give otherwise.

use std::error;

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};

use crate::{Error, ErrorKind, Response, body::fault::Fault, error::Context};

/// Makes an [`Error`] as a call would fail with.
///
/// ```
/// use huaweicloud_core::{ErrorKind, test_util::ErrorBuilder};
///
/// let error = ErrorBuilder::new(ErrorKind::Service, "the service answered 404 Not Found")
///     .status(404)
///     .code("DBS.200022")
///     .message("Instance does not exist")
///     .build();
/// assert!(error.is_not_found());
/// ```
#[derive(Clone, Debug)]
#[must_use]
pub struct ErrorBuilder {
    error: Error,
    context: Context,
    fault: Fault,
    body: Bytes,
}

impl ErrorBuilder {
    /// An error of this kind, and what happened.
    pub fn new(kind: ErrorKind, what: impl Into<String>) -> Self {
        let error = Error::new(kind, what);
        Self { error, context: Context::default(), fault: Fault::default(), body: Bytes::new() }
    }

    /// A refusal of the service with this status and error code.
    ///
    /// # Panics
    /// If it is not an HTTP status.
    pub fn refusal(status: u16, code: &str, message: &str) -> Self {
        let what = format!("the service answered {}", known_status(status));
        Self::new(ErrorKind::Service, what).status(status).code(code).message(message).attempts(1)
    }

    /// The operationId of the call.
    pub fn operation(mut self, operation: &'static str) -> Self {
        self.context.operation = Some(operation);
        self
    }

    /// The HTTP status.
    ///
    /// # Panics
    /// If it is not an HTTP status.
    pub fn status(mut self, status: u16) -> Self {
        self.context.status = Some(known_status(status));
        self
    }

    /// The vendor's error code.
    pub fn code(mut self, code: impl Into<String>) -> Self {
        self.fault.code = Some(code.into());
        self
    }

    /// The vendor's error message.
    pub fn message(mut self, message: impl Into<String>) -> Self {
        self.fault.message = Some(message.into());
        self
    }

    /// The ID of the request.
    pub fn request_id(mut self, id: impl Into<String>) -> Self {
        self.context.request_id = Some(id.into());
        self
    }

    /// How often the request was sent.
    pub fn attempts(mut self, attempts: u32) -> Self {
        self.context.attempts = attempts;
        self
    }

    /// The body of the response.
    pub fn body(mut self, body: impl Into<Bytes>) -> Self {
        self.body = body.into();
        self
    }

    /// Why it happened.
    pub fn source(mut self, source: impl Into<Box<dyn error::Error + Send + Sync>>) -> Self {
        self.error = self.error.with_source(source);
        self
    }

    /// The error.
    pub fn build(self) -> Error {
        let Self { error, context, fault, body } = self;
        error.with_fault(fault, body).with_context(context)
    }
}

/// Makes a [`Response`] as a call would give.
///
/// ```
/// use huaweicloud_core::test_util::ResponseBuilder;
///
/// let response = ResponseBuilder::new(vec!["shop"]).request_id("r-1").build();
/// assert_eq!((response.len(), response.request_id()), (1, Some("r-1")));
/// ```
#[derive(Clone, Debug)]
#[must_use]
pub struct ResponseBuilder<T> {
    value: T,
    context: Context,
    headers: HeaderMap,
    skipped: u64,
}

impl<T> ResponseBuilder<T> {
    /// A response with this body: 200, at the first attempt.
    pub fn new(value: T) -> Self {
        let context = Context { attempts: 1, status: Some(StatusCode::OK), ..Context::default() };
        Self { value, context, headers: HeaderMap::new(), skipped: 0 }
    }

    /// The HTTP status.
    ///
    /// # Panics
    /// If it is not an HTTP status.
    pub fn status(mut self, status: u16) -> Self {
        self.context.status = Some(known_status(status));
        self
    }

    /// The ID of the request.
    ///
    /// # Panics
    /// If it cannot be the value of a header.
    pub fn request_id(self, id: &str) -> Self {
        self.header("x-request-id", id)
    }

    /// A header.
    ///
    /// # Panics
    /// If the name or the value cannot be one of a header.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        let (name, value) = known_header(name, value);
        self.headers.insert(name, value);
        self
    }

    /// How often the request was sent.
    pub fn attempts(mut self, attempts: u32) -> Self {
        self.context.attempts = attempts;
        self
    }

    /// How many items of its list were skipped.
    pub fn skipped_items(mut self, skipped: u64) -> Self {
        self.skipped = skipped;
        self
    }

    /// The response.
    pub fn build(self) -> Response<T> {
        let Self { value, context, headers, skipped } = self;
        Response::new(value, context, headers, skipped)
    }
}

pub(super) fn known_status(status: u16) -> StatusCode {
    let Ok(known) = StatusCode::from_u16(status) else { panic!("{status} is not an HTTP status") };
    known
}

pub(super) fn known_header(name: &str, value: &str) -> (HeaderName, HeaderValue) {
    match (HeaderName::from_bytes(name.as_bytes()), HeaderValue::from_str(value)) {
        (Ok(name), Ok(value)) => (name, value),
        _ => panic!("{name:?} with {value:?} is not a header"),
    }
}
