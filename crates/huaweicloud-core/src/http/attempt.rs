//! One attempt: a request out, a bounded response in. Owns time and size; whether to try again is not its business.

use std::{fmt, pin::pin, time::Duration};

use bytes::{Bytes, BytesMut};
use http::{HeaderMap, HeaderName, HeaderValue, Request, Response, StatusCode, header};
use http_body::Body as _;
use http_body_util::BodyExt;

use super::{HttpTransport, ResponseBody, TransportError};
use crate::{Error, ErrorKind, Result, body::fault::LONGEST_NAME, error::rounded};

/// Limits of time, size and concurrency.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// Time limit for connecting. 10 seconds by default.
    pub connect_timeout: Duration,
    /// Time limit for one attempt, from connecting to the last byte received. 60 seconds by default.
    pub attempt_timeout: Duration,
    /// Maximum size of a response body, in bytes. 16 MiB by default. A body that is not quite of the documented form is
    /// read a second time, leniently: with one of 5 MB, the whole call took 4 to 5 times as long, and the process held
    /// at most 96 MiB instead of 75 MiB.
    pub max_response_bytes: usize,
    /// Maximum number of concurrent attempts of a client, and so roughly of connections; further calls wait. 128 by
    /// default.
    pub max_concurrent_attempts: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connect_timeout: Duration::from_secs(10),
            attempt_timeout: Duration::from_secs(60),
            max_response_bytes: 16 << 20,
            max_concurrent_attempts: 128,
        }
    }
}

impl Limits {
    /// Sets the time limit for connecting.
    #[must_use]
    pub fn with_connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = timeout;
        self
    }

    /// Sets the time limit for one attempt.
    #[must_use]
    pub fn with_attempt_timeout(mut self, timeout: Duration) -> Self {
        self.attempt_timeout = timeout;
        self
    }

    /// Sets the maximum number of concurrent attempts.
    #[must_use]
    pub fn with_max_concurrent_attempts(mut self, max: usize) -> Self {
        self.max_concurrent_attempts = max;
        self
    }

    /// Sets the maximum size of a response body.
    #[must_use]
    pub fn with_max_response_bytes(mut self, max: usize) -> Self {
        self.max_response_bytes = max;
        self
    }
}

/// The header of a response in which the identity service gives a token.
pub(crate) const X_SUBJECT_TOKEN: HeaderName = HeaderName::from_static("x-subject-token");

/// A complete response of the service, whatever its status.
pub(crate) struct RawResponse {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
}

/// Without the body, which may be a key.
impl fmt::Debug for RawResponse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RawResponse")
            .field("status", &self.status)
            .field("headers", &self.headers)
            .field("body", &format_args!("{} bytes", self.body.len()))
            .finish()
    }
}

/// The vendor's ID of a request, out of a response's headers; no more of it than is kept of one in a body.
pub(crate) fn request_id(headers: &HeaderMap) -> Option<&str> {
    const X_REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");
    let id = headers.get(X_REQUEST_ID)?.to_str().ok().filter(|id| !id.is_empty())?;
    Some(id.get(..LONGEST_NAME).unwrap_or(id))
}

/// What a body is, by the response's headers.
pub(crate) fn content_type(headers: &HeaderMap) -> Option<&str> {
    headers.get(header::CONTENT_TYPE)?.to_str().ok()
}

/// A failed attempt, and the status and headers if the response had begun; or the status of a proxy that led no
/// further.
pub(crate) struct AttemptError {
    pub(crate) error: Error,
    pub(crate) status: Option<StatusCode>,
    pub(crate) headers: HeaderMap,
}

/// Sends a request and waits for the whole response, no longer than `timeout`. The response is asked for as it is:
/// without that, any content coding would be fine by the service ([RFC 9110,
/// 12.5.3](https://www.rfc-editor.org/rfc/rfc9110#section-12.5.3)).
pub(crate) fn attempt(
    transport: &dyn HttpTransport,
    mut request: Request<Bytes>,
    limits: &Limits,
    timeout: Duration,
) -> impl Future<Output = Result<RawResponse, AttemptError>> + use<> {
    request.headers_mut().insert(header::ACCEPT_ENCODING, HeaderValue::from_static("identity"));
    let url = request.uri().clone();
    let pending = transport.send(request);
    let limit = limits.max_response_bytes;
    async move {
        // What is known of the response outlives the timeout, so that the error has it.
        let mut begun: Option<Response<ResponseBody>> = None;
        let outcome = {
            let exchange = pin!(async {
                let response = begun.insert(pending.await.map_err(|error: TransportError| error.into_error(&url))?);
                match body(response, limit).await {
                    // A body that cannot be had must not hide that the service refused.
                    Err(_) if !response.status().is_success() => Ok(Bytes::new()),
                    body => body,
                }
            });
            tokio::time::timeout(timeout, exchange).await
        };
        let (status, headers) = match begun {
            Some(mut response) => {
                let mut headers = std::mem::take(response.headers_mut());
                // So that the headers can be shown without the token. To look at their few names is cheaper than to
                // look one up.
                headers
                    .iter_mut()
                    .filter(|(name, _)| **name == X_SUBJECT_TOKEN)
                    .for_each(|(_, value)| value.set_sensitive(true));
                (Some(response.status()), headers)
            }
            None => (None, HeaderMap::new()),
        };
        let error = match (outcome, status) {
            (Ok(Ok(body)), Some(status)) => return Ok(RawResponse { status, headers, body }),
            (Ok(Ok(_)), None) => Error::new(ErrorKind::Transport, "the response has no status"),
            (Ok(Err(error)), _) => {
                // That of a proxy, which came before any response of the service.
                let status = status.or(error.status());
                return Err(AttemptError { error, status, headers });
            }
            (Err(_), None) => Error::new(ErrorKind::Timeout, format!("no response within {:?}", rounded(timeout))),
            (Err(_), Some(_)) => {
                Error::new(ErrorKind::Timeout, format!("no complete response within {:?}", rounded(timeout)))
            }
        };
        Err(AttemptError { error, status, headers })
    }
}

async fn body(response: &mut Response<ResponseBody>, limit: usize) -> Result<Bytes> {
    if let Some(coding) = foreign_coding(response.headers()) {
        // None was offered, and unpacking would let a small response fill the memory.
        return Err(Error::new(
            ErrorKind::Decode,
            format!("the response is encoded as {coding:?}, which was not asked for"),
        ));
    }
    let body = response.body_mut();
    let announced = body.size_hint().lower();
    if announced > limit as u64 {
        return Err(too_large(limit));
    }
    let mut whole = Bytes::new();
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|error| {
            Error::new(ErrorKind::Transport, "the connection broke before the response was complete").with_source(error)
        })?;
        // Trailers are not documented.
        let Ok(next) = frame.into_data() else { continue };
        if whole.len() + next.len() > limit {
            return Err(too_large(limit));
        }
        // Most responses are one chunk, which is passed on as it is. More are gathered in one buffer, which grows.
        whole = if whole.is_empty() { next } else { joined(whole, &next) };
    }
    Ok(whole)
}

/// The first content coding that changes the bytes, if there is one, as far as it is short enough to be one. `identity`
/// does not, neither does the name of a charset or of a transfer encoding of mail, which services put there by mistake.
fn foreign_coding(headers: &HeaderMap) -> Option<String> {
    const LONGEST: usize = 40;
    const CHARSETS: [&str; 8] = ["utf", "gb", "iso-8859", "iso8859", "windows-", "latin", "ascii", "us-ascii"];
    let values = headers.get_all(header::CONTENT_ENCODING).iter();
    values.flat_map(|value| value.as_bytes().split(|byte| *byte == b',')).find_map(|coding| {
        let coding = String::from_utf8_lossy(coding.trim_ascii()).to_ascii_lowercase();
        let name = coding.strip_prefix("charset=").unwrap_or(&coding);
        let changes_nothing = matches!(name, "" | "identity" | "none" | "7bit" | "8bit" | "binary")
            || CHARSETS.iter().any(|charset| name.starts_with(charset));
        (!changes_nothing).then(|| name.chars().take(LONGEST).collect())
    })
}

fn joined(whole: Bytes, next: &[u8]) -> Bytes {
    let mut whole = BytesMut::from(whole);
    whole.extend_from_slice(next);
    whole.freeze()
}

fn too_large(limit: usize) -> Error {
    Error::new(ErrorKind::TooLarge, format!("the response is larger than {limit} bytes"))
}

#[cfg(test)]
mod tests {
    use http::{HeaderMap, HeaderValue, header};

    use super::foreign_coding;

    fn coding(values: &[&'static str]) -> Option<String> {
        let values = values.iter().map(|value| (header::CONTENT_ENCODING, HeaderValue::from_static(value)));
        let mut headers = HeaderMap::new();
        values.for_each(|(name, value)| _ = headers.append(name, value));
        foreign_coding(&headers)
    }

    #[test]
    fn a_request_id_is_cut_where_it_is_too_long() {
        let mut headers = http::HeaderMap::new();
        for (length, kept) in [(200, 200), (201, 200), (60_000, 200)] {
            headers.insert("x-request-id", "r".repeat(length).parse().unwrap());
            assert_eq!(super::request_id(&headers).map(str::len), Some(kept), "{length}");
        }
    }

    #[test]
    fn what_changes_no_byte_is_no_coding() {
        for values in [
            &[][..],
            &["identity"],
            &["Identity"],
            &[""],
            &[" , IDENTITY,"],
            &["identity", "identity"],
            &["utf-8"],
            &["UTF8"],
            &["charset=utf-8"],
            &["gb2312"],
            &["ISO-8859-1"],
            &["8bit"],
        ] {
            assert_eq!(coding(values), None, "{values:?}");
        }
        for values in [&["gzip"][..], &["identity, GZIP"], &["identity", "gzip"], &["utf-8", "gzip"]] {
            assert_eq!(coding(values).as_deref(), Some("gzip"), "{values:?}");
        }
        assert_eq!(coding(&["br"]).as_deref(), Some("br"));
        assert_eq!(coding(&["unheard-of-and-longer-than-any-name-of-a-coding"]).map(|name| name.len()), Some(40));
    }
}
