//! What goes back: a status, headers and a body, which may be made to end too early.

use std::{
    io,
    pin::Pin,
    task::{Context, Poll},
};

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use hyper::body::{Body, Frame, SizeHint};
use serde_json::Value;

use crate::{
    document::{Operation, Service},
    refusal::Refusal,
};

/// Every response has this header, so that the emulator is not mistaken for the service.
const X_EMULATOR: HeaderName = HeaderName::from_static("x-emulator");

const X_REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");

/// The value of `X-Emulator`.
const EMULATOR: HeaderValue = HeaderValue::from_static(concat!("taurus-htap-emulator/", env!("CARGO_PKG_VERSION")));

/// A workbook with a head row and no more.
const WORKBOOK: &[u8] = include_bytes!("../seed/template.xlsx");

/// A response before it is sent.
#[derive(Debug)]
pub(crate) struct Response {
    pub(crate) status: u16,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
    /// Whether the connection ends in the middle of the body.
    pub(crate) is_truncated: bool,
}

impl Response {
    pub(crate) fn empty(status: u16) -> Self {
        Self { status, headers: HeaderMap::new(), body: Bytes::new(), is_truncated: false }
    }

    pub(crate) fn json(status: u16, body: &Value) -> Self {
        let body = serde_json::to_vec(body).unwrap_or_default().into();
        Self { body, ..Self::empty(status) }.with(header::CONTENT_TYPE, "application/json")
    }

    pub(crate) fn refusal(refusal: &Refusal, service: Option<Service>, request_id: &str) -> Self {
        let response = Self::json(refusal.status, &refusal.body(service, request_id));
        match refusal.status {
            429 => response.with(header::RETRY_AFTER, "1"),
            405 => match refusal.allowed_methods() {
                Some(methods) => response.with(header::ALLOW, methods),
                None => response,
            },
            _ => response,
        }
    }

    /// The response of an operation whose body the document does not describe as JSON: an empty one, or the one file
    /// that the service hands out.
    pub(crate) fn undescribed(operation: &Operation) -> Self {
        let response = Self::empty(operation.success);
        match &operation.response {
            None => response,
            Some(media_type) => {
                Self { body: Bytes::from_static(WORKBOOK), ..response }.with(header::CONTENT_TYPE, &media_type.name)
            }
        }
    }

    /// Adds a header, unless no header can have the value.
    pub(crate) fn with(mut self, name: HeaderName, value: &str) -> Self {
        if let Ok(value) = HeaderValue::try_from(value) {
            self.headers.append(name, value);
        }
        self
    }

    pub(crate) fn into_http(self, request_id: &str) -> http::Response<ResponseBody> {
        let length = self.body.len();
        let rest = match self.is_truncated {
            true => Rest::Half(self.body.slice(..length / 2)),
            false => Rest::Whole(self.body),
        };
        let mut response = http::Response::new(ResponseBody { rest, length: length as u64 });
        *response.status_mut() = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        *response.headers_mut() = self.headers;
        response.headers_mut().insert(X_EMULATOR, EMULATOR);
        if let Ok(request_id) = HeaderValue::try_from(request_id) {
            response.headers_mut().insert(X_REQUEST_ID, request_id);
        }
        response
    }
}

/// A body that is sent whole, or that ends in the middle.
#[derive(Debug)]
pub(crate) struct ResponseBody {
    rest: Rest,
    /// The value of `Content-Length`.
    length: u64,
}

#[derive(Debug)]
enum Rest {
    Whole(Bytes),
    Half(Bytes),
    /// Nothing for a moment, in which what there is gets sent.
    Pause,
    Break,
    Nothing,
}

impl Body for ResponseBody {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, io::Error>>> {
        let (next, frame) = match std::mem::replace(&mut self.rest, Rest::Nothing) {
            Rest::Whole(bytes) if bytes.is_empty() => (Rest::Nothing, None),
            Rest::Whole(bytes) => (Rest::Nothing, Some(Ok(Frame::data(bytes)))),
            Rest::Half(bytes) => (Rest::Pause, Some(Ok(Frame::data(bytes)))),
            Rest::Pause => {
                self.rest = Rest::Break;
                cx.waker().wake_by_ref();
                return Poll::Pending;
            }
            Rest::Break => (Rest::Nothing, Some(Err(io::ErrorKind::ConnectionAborted.into()))),
            Rest::Nothing => (Rest::Nothing, None),
        };
        self.rest = next;
        Poll::Ready(frame)
    }

    fn is_end_stream(&self) -> bool {
        matches!(&self.rest, Rest::Nothing) || matches!(&self.rest, Rest::Whole(bytes) if bytes.is_empty())
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.length)
    }
}
