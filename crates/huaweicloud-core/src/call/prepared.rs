//! A request that is written and not sent: it shows what a call would do.

use std::fmt;

use api_runtime::{Content, Effect, Operation};
use bytes::Bytes;
use http::{HeaderMap, HeaderValue, Method, Request, header};
use serde_json::Value;

use crate::{Error, Result, form};

/// Gives a form its content type, which names the boundary in its body.
pub(crate) fn finish(request: &mut Request<Bytes>, operation: &Operation) -> Result<()> {
    if operation.request == Some(Content::Form) {
        let content_type = form::content_type(request.body()).ok_or_else(|| {
            Error::invalid_input("body", "it is not a form", "what `huaweicloud_core::form::encode` makes of a form")
        })?;
        request.headers_mut().insert(header::CONTENT_TYPE, content_type);
    }
    Ok(())
}

/// A request as it would be sent, but for the credential. See [`Call::request`](crate::Call::request).
///
/// `Display` shows it with the secrets of its body covered up; so does `Debug`, without the body.
pub struct PreparedRequest {
    operation: &'static Operation,
    effect: Effect,
    url: String,
    request: Request<Bytes>,
}

impl PreparedRequest {
    pub(crate) fn new(
        operation: &'static Operation,
        effect: Effect,
        mut request: Request<Bytes>,
        user_agent: &HeaderValue,
    ) -> Self {
        request.headers_mut().insert(header::USER_AGENT, user_agent.clone());
        Self { operation, effect, url: request.uri().to_string(), request }
    }

    /// The operation that is called.
    pub fn operation(&self) -> &'static Operation {
        self.operation
    }

    /// What the call does: that of the operation, unless the caller says otherwise
    /// ([`CallOptions::effect`](crate::CallOptions::effect)).
    pub fn effect(&self) -> Effect {
        self.effect
    }

    /// The HTTP method.
    pub fn method(&self) -> &Method {
        self.request.method()
    }

    /// The URL, with its query.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The headers, except for those that authenticate the request or are written by the connection.
    pub fn headers(&self) -> &HeaderMap {
        self.request.headers()
    }

    /// The body as it would be sent, secrets and all; empty if there is none.
    pub fn body(&self) -> &[u8] {
        self.request.body()
    }

    /// The JSON body with its secrets covered up; `None` if there is no body, or one of another kind.
    pub fn json(&self) -> Option<Value> {
        let mut body = serde_json::from_slice(self.body()).ok()?;
        if self.operation.request != Some(Content::Json) {
            return None;
        }
        cover_up(&mut body, false, self.operation.secrets);
        Some(body)
    }
}

/// Puts `***` in the place of secrets, of which a field that is meant for one can hold several.
fn cover_up(body: &mut Value, is_secret: bool, secrets: &[&str]) {
    match body {
        Value::Array(items) => items.iter_mut().for_each(|item| cover_up(item, is_secret, secrets)),
        Value::Object(fields) => {
            fields.iter_mut().for_each(|(name, value)| cover_up(value, secrets.contains(&name.as_str()), secrets));
        }
        Value::Bool(_) | Value::Number(_) | Value::String(_) if is_secret => *body = Value::from("***"),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

impl fmt::Display for PreparedRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{} {}", self.method(), self.url())?;
        for (name, value) in self.headers() {
            let value = if value.is_sensitive() { "***".into() } else { String::from_utf8_lossy(value.as_bytes()) };
            writeln!(f, "{name}: {}", printable::line(value))?;
        }
        match self.json() {
            Some(body) => write!(f, "\n{}\n", printable::json(format_args!("{body:#}"))),
            None if self.body().is_empty() => Ok(()),
            None => write!(f, "\n<{} bytes>\n", self.body().len()),
        }
    }
}

impl fmt::Debug for PreparedRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PreparedRequest")
            .field("operation", &self.operation.id)
            .field("method", self.method())
            .field("url", &self.url())
            .field("headers", self.headers())
            .field("body", &format_args!("{} bytes", self.body().len()))
            .finish()
    }
}
