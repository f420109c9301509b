//! What sends requests: the trait, its errors, and what implements it besides the client of this crate.

use std::{
    error, fmt,
    future::poll_fn,
    io,
    pin::Pin,
    sync::{Arc, Mutex, PoisonError},
    task::{Context, Poll},
    time::Duration,
};

use bytes::Bytes;
use http::{Request, Response, StatusCode, Uri};
use http_body::{Body, Frame, SizeHint};
use http_body_util::{BodyExt, Full, combinators::UnsyncBoxBody};
use hyper::body::Incoming;
use hyper_util::client::legacy;
use tower_service::Service;

use super::{
    connect::{NoTunnel, TooSlow},
    tls::{self, Refusal},
};
use crate::{
    Error, ErrorKind,
    error::{Unreached, causes},
    location::endpoint::host_and_port,
};

pub(crate) type BoxError = Box<dyn error::Error + Send + Sync>;

/// What [`HttpTransport::send`] gives.
pub type TransportFuture = Pin<Box<dyn Future<Output = Result<Response<ResponseBody>, TransportError>> + Send>>;

/// Sends HTTP requests.
///
/// Everything that is sent goes through one: the calls of a service, and those by which credentials and projects are
/// found. The default is a client of this crate, which speaks HTTP/1.1 over the proxies of the environment.
/// [`ServiceBuilder::transport`](crate::ServiceBuilder::transport) takes another: a client of reqwest
/// ([`ReqwestTransport`](crate::ReqwestTransport)), any service of tower ([`TowerTransport`]), or a closure, with which
/// tests do without a server.
///
/// A transport sends a request once, as it is, and waits for the head of the response. It follows no redirects, since a
/// token would go along, and leaves compressed bodies as they are. Limits, retries and credentials are not its
/// business: when the time for an attempt is over, the future or the body of the response is dropped.
///
/// ```
/// use bytes::Bytes;
/// use huaweicloud_core::{TransportError, TransportErrorKind};
///
/// // A service that is answered without a network.
/// let transport = |request: http::Request<Bytes>| async move {
///     match request.uri().path() {
///         "/v3/health" => Ok(http::Response::new("{}")),
///         _ => Err(TransportError::new(TransportErrorKind::Connect, "there is no such host")),
///     }
/// };
/// # fn is_transport(_: impl huaweicloud_core::HttpTransport) {}
/// # is_transport(transport);
/// ```
pub trait HttpTransport: Send + Sync + 'static {
    /// Sends a request. The future does not borrow from the transport.
    fn send(&self, request: Request<Bytes>) -> TransportFuture;
}

impl<F, R, B, E> HttpTransport for F
where
    F: Fn(Request<Bytes>) -> R + Send + Sync + 'static,
    R: Future<Output = Result<Response<B>, E>> + Send + 'static,
    B: Into<ResponseBody>,
    E: Into<TransportError>,
{
    fn send(&self, request: Request<Bytes>) -> TransportFuture {
        let sent = self(request);
        Box::pin(async move { sent.await.map(|response| response.map(Into::into)).map_err(Into::into) })
    }
}

impl<T: HttpTransport + ?Sized> HttpTransport for Arc<T> {
    fn send(&self, request: Request<Bytes>) -> TransportFuture {
        T::send(self, request)
    }
}

/// A service of [tower](https://docs.rs/tower) as a transport, with any layers around it: metrics, other proxies,
/// recording. It is cloned for each request, and asked whether it is ready.
///
/// ```
/// use bytes::Bytes;
/// use http_body_util::Full;
/// use huaweicloud_core::{HttpTransport, TowerTransport};
/// use hyper_util::{client::legacy, rt::TokioExecutor};
///
/// /// Adds a header to each request; a layer of tower does it alike.
/// #[derive(Clone)]
/// struct WithTeam<S>(S);
///
/// impl<S> tower_service::Service<http::Request<Full<Bytes>>> for WithTeam<S>
/// where
///     S: tower_service::Service<http::Request<Full<Bytes>>>,
/// {
///     type Response = S::Response;
///     type Error = S::Error;
///     type Future = S::Future;
///
///     fn poll_ready(&mut self, cx: &mut std::task::Context<'_>) -> std::task::Poll<Result<(), S::Error>> {
///         self.0.poll_ready(cx)
///     }
///
///     fn call(&mut self, mut request: http::Request<Full<Bytes>>) -> S::Future {
///         request.headers_mut().insert("x-team", http::HeaderValue::from_static("data"));
///         self.0.call(request)
///     }
/// }
///
/// let hyper = legacy::Client::builder(TokioExecutor::new()).build_http::<Full<Bytes>>();
/// let transport = TowerTransport::new(WithTeam(hyper));
/// # fn is_transport(_: impl HttpTransport) {}
/// # is_transport(transport);
/// ```
#[derive(Debug, Default)]
pub struct TowerTransport<S>(Mutex<S>);

impl<S> TowerTransport<S> {
    /// The service as a transport.
    pub fn new(service: S) -> Self {
        Self(Mutex::new(service))
    }
}

impl<S, B> HttpTransport for TowerTransport<S>
where
    S: Service<Request<Full<Bytes>>, Response = Response<B>> + Clone + Send + 'static,
    S::Error: Into<BoxError>,
    S::Future: Send + 'static,
    B: Body<Data = Bytes> + Send + 'static,
    B::Error: Into<BoxError>,
{
    fn send(&self, request: Request<Bytes>) -> TransportFuture {
        let mut service = self.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
        Box::pin(async move {
            poll_fn(|cx| service.poll_ready(cx)).await.map_err(TransportError::from_source)?;
            let response = service.call(request.map(Full::new)).await.map_err(TransportError::from_source)?;
            Ok(response.map(ResponseBody::new))
        })
    }
}

/// The body of a response, as it comes in.
pub struct ResponseBody(Kind);

enum Kind {
    Incoming(Incoming),
    Full(Full<Bytes>),
    Other(UnsyncBoxBody<Bytes, BoxError>),
}

impl ResponseBody {
    /// Any body.
    pub fn new<B>(body: B) -> Self
    where
        B: Body<Data = Bytes> + Send + 'static,
        B::Error: Into<BoxError>,
    {
        Self(Kind::Other(body.map_err(Into::into).boxed_unsync()))
    }
}

impl From<Incoming> for ResponseBody {
    fn from(body: Incoming) -> Self {
        Self(Kind::Incoming(body))
    }
}

impl From<Full<Bytes>> for ResponseBody {
    fn from(body: Full<Bytes>) -> Self {
        Self(Kind::Full(body))
    }
}

macro_rules! from_bytes {
    ($($bytes:ty)*) => {
        $(impl From<$bytes> for ResponseBody {
            fn from(body: $bytes) -> Self {
                Self(Kind::Full(Full::new(body.into())))
            }
        })*
    };
}

from_bytes! { Bytes Vec<u8> String &'static [u8] &'static str }

impl Default for ResponseBody {
    fn default() -> Self {
        Bytes::new().into()
    }
}

impl fmt::Debug for ResponseBody {
    // It may be a key.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ResponseBody").finish_non_exhaustive()
    }
}

impl Body for ResponseBody {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        match &mut self.0 {
            Kind::Incoming(body) => Pin::new(body).poll_frame(cx).map_err(Into::into),
            Kind::Full(body) => Pin::new(body).poll_frame(cx).map_err(Into::into),
            Kind::Other(body) => Pin::new(body).poll_frame(cx),
        }
    }

    fn is_end_stream(&self) -> bool {
        match &self.0 {
            Kind::Incoming(body) => body.is_end_stream(),
            Kind::Full(body) => body.is_end_stream(),
            Kind::Other(body) => body.is_end_stream(),
        }
    }

    fn size_hint(&self) -> SizeHint {
        match &self.0 {
            Kind::Incoming(body) => body.size_hint(),
            Kind::Full(body) => body.size_hint(),
            Kind::Other(body) => body.size_hint(),
        }
    }
}

/// Why a transport has no response.
#[derive(Debug)]
pub struct TransportError {
    kind: TransportErrorKind,
    /// That of a proxy that refused.
    status: Option<StatusCode>,
    /// The time that was too short.
    timeout: Option<Duration>,
    /// The host and port of the proxy that was used.
    proxy: Option<String>,
    source: BoxError,
}

/// What kind of failure a [`TransportError`] is. It decides whether the request is sent again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TransportErrorKind {
    /// There is no connection; nothing was sent. Tried again.
    Connect,
    /// There was no connection in time; nothing was sent. Tried again.
    ConnectTimeout,
    /// The certificate of the service is not trusted; nothing was sent. Not tried again.
    Certificate,
    /// The service refuses TLS, or speaks another version or none; nothing was sent. Not tried again.
    Tls,
    /// A proxy refused; nothing was sent to the service. Tried again if its status says that it may pass.
    Proxy,
    /// The request was or may have been sent, and there was no response in time. Tried again if that is safe.
    Timeout,
    /// The request was or may have been sent, and the connection broke. Tried again if that is safe.
    Interrupted,
    /// The transport followed a redirect, which it must not. Not tried again.
    Redirected,
    /// This transport cannot send such a request. Not tried again.
    Request,
}

impl TransportError {
    /// A failure of this kind, and why it happened.
    pub fn new(kind: TransportErrorKind, source: impl Into<BoxError>) -> Self {
        Self { kind, status: None, timeout: None, proxy: None, source: source.into() }
    }

    /// A failure whose kind is found among its causes: errors of hyper's client, reqwest and rustls are known. Of
    /// others it is assumed that the request may have been sent ([`TransportErrorKind::Interrupted`]).
    pub fn from_source(source: impl Into<BoxError>) -> Self {
        let source = match source.into().downcast::<Self>() {
            Ok(known) => return *known,
            Err(source) => source,
        };
        let (kind, status) = kind_of(&*source);
        Self { kind, status, ..Self::new(kind, source) }
    }

    /// The same with the status of the proxy that refused.
    #[must_use]
    pub fn with_status(mut self, status: StatusCode) -> Self {
        self.status = Some(status);
        self
    }

    /// The same with the time that was too short.
    #[must_use]
    pub fn with_timeout(mut self, timeout: Duration) -> Self {
        self.timeout = Some(timeout);
        self
    }

    /// The same with the proxy that was used, as `HOST:PORT`, without user name and password: errors name it.
    #[must_use]
    pub fn with_proxy(mut self, proxy: impl Into<String>) -> Self {
        self.proxy = Some(proxy.into());
        self
    }

    /// The error of a call to this URL, whose source is that of this error. Not an `impl From`: with a second one for
    /// [`Error`], callers would have to name the type of errors where it is inferred now.
    pub(crate) fn into_error(self, url: &Uri) -> Error {
        let Self { kind, status, timeout, proxy, source } = self;
        let source = match source.downcast::<Error>() {
            Ok(known) => return *known,
            Err(source) => source,
        };
        let refusal = tls::refusal(&*source);
        if let Some(Refusal::NoCertificates(why)) = refusal {
            return Error::new(ErrorKind::Connect, tls::NO_CERTIFICATES).with_source(why);
        }
        let host = host_and_port(url);
        let service = host.as_ref().map_or_else(|| "the service".to_owned(), |host| format!("the service at {host}"));
        let via = proxy.as_ref().map(|proxy| format!(" through the proxy {proxy}")).unwrap_or_default();
        let to_proxy = proxy.as_ref().map_or_else(|| "the proxy".to_owned(), |proxy| format!("the proxy {proxy}"));
        let connect = |what: String| {
            let unreached = Unreached { kind, host: host.clone(), proxy: proxy.clone() };
            Error::new(ErrorKind::Connect, what).with_unreached(unreached)
        };
        let error = match kind {
            TransportErrorKind::Connect => connect(format!("{service} could not be reached{via}")),
            TransportErrorKind::ConnectTimeout => match timeout {
                Some(timeout) => connect(format!("no connection to {service}{via} within {timeout:?}")),
                None => connect(format!("no connection to {service}{via} in time")),
            },
            TransportErrorKind::Certificate => connect(format!("the certificate of {service}{via} is not trusted")),
            TransportErrorKind::Tls => connect(format!("the TLS handshake with {service}{via} failed")),
            TransportErrorKind::Proxy => match status {
                Some(status) => {
                    let what = format!("{to_proxy} does not lead to {service}: it answered {status}");
                    return connect(what).with_status(status);
                }
                None => connect(format!("{to_proxy} does not lead to {service}")),
            },
            TransportErrorKind::Timeout => Error::new(ErrorKind::Timeout, "no complete response in time"),
            TransportErrorKind::Interrupted => {
                Error::new(ErrorKind::Transport, "the connection broke before a response came")
            }
            // Nothing of the response is to be believed: not its status, by which the call might be repeated.
            TransportErrorKind::Redirected => return Error::new(ErrorKind::Service, REDIRECTED),
            TransportErrorKind::Request => Error::new(ErrorKind::InvalidInput, "the request cannot be sent"),
        };
        match kind {
            // Of TLS other than rustls, nothing else says that it fails each time.
            TransportErrorKind::Certificate | TransportErrorKind::Tls if refusal.is_none() => {
                error.with_source(tls::Refused { is_certificate: kind == TransportErrorKind::Certificate, source })
            }
            _ => error.with_source(source),
        }
    }

    /// What kind of failure this is.
    pub fn kind(&self) -> TransportErrorKind {
        self.kind
    }

    /// The status of the proxy that refused.
    pub fn status(&self) -> Option<StatusCode> {
        self.status
    }
}

/// The kind of a failure, by its causes; and the status of the proxy that refused.
fn kind_of(error: &(dyn error::Error + 'static)) -> (TransportErrorKind, Option<StatusCode>) {
    if let Some(NoTunnel::Refused(status)) = causes(error).find_map(|cause| cause.downcast_ref()) {
        return (TransportErrorKind::Proxy, Some(*status));
    }
    let (mut is_connect, mut is_timeout) = (false, false);
    for cause in causes(error) {
        let timed_out = |error: &io::Error| error.kind() == io::ErrorKind::TimedOut;
        is_timeout |= cause.is::<TooSlow>() || cause.downcast_ref().is_some_and(timed_out);
        is_connect |= cause.downcast_ref().is_some_and(legacy::Error::is_connect);
        if let Some(error) = cause.downcast_ref::<reqwest::Error>() {
            is_connect |= error.is_connect();
            is_timeout |= error.is_timeout();
        }
    }
    let kind = match (is_connect, is_timeout) {
        (true, true) => TransportErrorKind::ConnectTimeout,
        (true, false) => match tls::refusal(error) {
            Some(Refusal::Certificate | Refusal::NoCertificates(_)) => TransportErrorKind::Certificate,
            Some(Refusal::Handshake) => TransportErrorKind::Tls,
            None => TransportErrorKind::Connect,
        },
        (false, true) => TransportErrorKind::Timeout,
        (false, false) => TransportErrorKind::Interrupted,
    };
    (kind, None)
}

impl From<BoxError> for TransportError {
    fn from(source: BoxError) -> Self {
        Self::from_source(source)
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.kind {
            TransportErrorKind::Connect => "no connection could be made",
            TransportErrorKind::ConnectTimeout => "there was no connection in time",
            TransportErrorKind::Certificate => "the certificate is not trusted",
            TransportErrorKind::Tls => "the TLS handshake failed",
            TransportErrorKind::Proxy => "the proxy refused",
            TransportErrorKind::Timeout => "there was no response in time",
            TransportErrorKind::Interrupted => "the connection broke",
            TransportErrorKind::Redirected => "a redirect was followed",
            TransportErrorKind::Request => "the request cannot be sent",
        })
    }
}

impl error::Error for TransportError {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        Some(&*self.source)
    }
}

const REDIRECTED: &str = "the transport followed a redirect, and may have sent the credential to another host; it must \
                          follow none";
