//! The request of a call, to be sent as often as it takes. When it is sent again is decided elsewhere.

use std::{any::Any, sync::OnceLock};

use bytes::Bytes;
use futures_util::FutureExt;
use http::{Request, Uri};
use http_body_util::BodyExt;
use rustls::ClientConfig;

use crate::{
    Error, ErrorKind, Result,
    http::tls::{self, TlsSettings},
};

/// What generated clients write requests with. It never sends, so it uses no proxy, and no TLS either.
///
/// Where the program has enabled TLS in reqwest, reqwest sets it up for each client: it loads the system's certificates,
/// and panics if it was built without a provider and none is installed for the process. So it gets ours.
pub(crate) fn writer() -> Result<reqwest::Client> {
    static WRITER: OnceLock<reqwest::Client> = OnceLock::new();
    if let Some(writer) = WRITER.get() {
        return Ok(writer.clone());
    }
    let builder = || reqwest::Client::builder().no_proxy();
    let made = match tls::client_config(&TlsSettings::default())? {
        // TLS that is not rustls takes none of it, and needs no provider.
        Some(tls) => {
            builder().tls_backend_preconfigured(ClientConfig::clone(&tls)).build().or_else(|_| builder().build())
        }
        // Refused by reqwest if it has TLS, instead of a panic.
        None => builder().tls_backend_preconfigured(()).build(),
    };
    let made = made.map_err(|error| {
        Error::new(ErrorKind::InvalidInput, "reqwest, which writes requests, cannot be set up").with_source(error)
    })?;
    Ok(WRITER.get_or_init(|| made).clone())
}

/// A method that reqwest has with TLS only. Which features of reqwest are enabled cannot be asked; but where it has the
/// method, that one is called, since a type's own methods go before those of traits.
#[allow(dead_code, reason = "it is not called where reqwest has the method")]
trait TlsBackendPreconfigured: Sized {
    /// Without TLS in reqwest, there is nothing to configure.
    fn tls_backend_preconfigured(self, _: impl Any) -> Self {
        self
    }
}

impl TlsBackendPreconfigured for reqwest::ClientBuilder {}

/// A request with its whole body.
#[derive(Debug)]
pub(crate) struct Outgoing {
    request: Request<Bytes>,
    is_repeatable: bool,
}

impl Outgoing {
    /// A copy of the request, for one attempt.
    pub(crate) fn copy(&self) -> Request<Bytes> {
        self.request.clone()
    }

    /// Where it goes.
    pub(crate) fn uri(&self) -> &Uri {
        self.request.uri()
    }

    /// The body, if there is one.
    pub(crate) fn body(&self) -> Option<&[u8]> {
        Some(&**self.request.body()).filter(|body| !body.is_empty())
    }

    /// Whether it may be sent again. What was a stream is sent once, as those expect who write one.
    pub(crate) fn is_repeatable(&self) -> bool {
        self.is_repeatable
    }
}

/// A request as it was written.
#[derive(Debug)]
pub(crate) enum Written {
    Whole(Outgoing),
    Streamed(Request<reqwest::Body>),
}

impl Written {
    /// Takes over what was written. Only a body that is a stream has to be waited for.
    pub(crate) fn new(request: reqwest::Request) -> Result<Self> {
        let request = Request::<reqwest::Body>::try_from(request)
            .map_err(|error| Error::new(ErrorKind::InvalidInput, "the request cannot be written").with_source(error))?;
        let (parts, body) = request.into_parts();
        if body.as_bytes().is_none() {
            return Ok(Self::Streamed(Request::from_parts(parts, body)));
        }
        // A body that has all its bytes gives them away in a single frame, without waiting for anything.
        let body = body.collect().now_or_never().and_then(Result::ok).map(|body| body.to_bytes()).unwrap_or_default();
        Ok(Self::Whole(Outgoing { request: Request::from_parts(parts, body), is_repeatable: true }))
    }

    /// The request with its whole body.
    pub(crate) async fn whole(self) -> Result<Outgoing> {
        match self {
            Self::Whole(outgoing) => Ok(outgoing),
            Self::Streamed(request) => {
                let (parts, body) = request.into_parts();
                let body = body.collect().await.map_err(|error| {
                    Error::new(ErrorKind::InvalidInput, "the body of the request cannot be read").with_source(error)
                })?;
                let request = Request::from_parts(parts, body.to_bytes());
                Ok(Outgoing { request, is_repeatable: false })
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use futures_util::FutureExt;
    use reqwest::{Body, Method, Request, Url};

    use super::Written;

    fn request(body: Option<Body>) -> Request {
        let mut request = Request::new(Method::POST, Url::parse("https://h.example/v3?a=b").unwrap());
        request.headers_mut().insert("x-a", "1".parse().unwrap());
        *request.body_mut() = body;
        request
    }

    #[test]
    fn a_request_goes_out_as_it_was_each_time() {
        for (body, expected) in [
            (None, ""),
            (Some(Body::from("")), ""),
            (Some(Body::from("static")), "static"),
            (Some(Body::from(b"owned".to_vec())), "owned"),
        ] {
            let Ok(Written::Whole(outgoing)) = Written::new(request(body)) else { panic!("{expected}") };
            for _ in 0..3 {
                let mut copy = outgoing.copy();
                assert_eq!(
                    (copy.method().as_str(), copy.uri().to_string()),
                    ("POST", "https://h.example/v3?a=b".into())
                );
                assert_eq!((copy.headers().len(), &copy.body()[..]), (1, expected.as_bytes()));
                copy.headers_mut().insert("x-b", "2".parse().unwrap());
                assert!(outgoing.is_repeatable());
            }
        }
    }

    #[test]
    fn a_stream_goes_out_once() {
        let streamed = Written::new(request(Some(Body::wrap(Body::from("streamed"))))).unwrap();
        assert!(matches!(streamed, Written::Streamed(_)));
        let outgoing = streamed.whole().now_or_never().unwrap().unwrap();
        assert_eq!((outgoing.is_repeatable(), outgoing.body()), (false, Some(&b"streamed"[..])));
    }
}
