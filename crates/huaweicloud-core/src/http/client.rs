//! What requests go through: our own HTTP client, or the caller's. Owns the sending of one request until its response
//! begins.
//!
//! Ours is hyper's, the one that stands inside `reqwest`. What `reqwest` puts around it (redirects, cookies, repeats,
//! decompression) is what we leave out or do ourselves, and was a third of the instructions of a call.

use std::{error::Error as _, fmt, io, iter, sync::Arc, time::Duration};

use futures_util::future::Either as EitherFuture;
use http::{Response, header, uri::Scheme};
use http_body_util::Either;
use hyper::body::Incoming;
use hyper_util::{
    client::legacy,
    rt::{TokioExecutor, TokioTimer},
};
use rustls::ClientConfig;

use crate::{
    Endpoint, Error, ErrorKind, Limits, Result,
    error::causes,
    http::{
        connect::{Connector, NoTunnel, TooSlow},
        proxy::Proxies,
        tls::{self, Refusal, RootStore},
    },
};

/// How long a connection that nobody uses is kept.
const IDLE: Duration = Duration::from_secs(90);

/// The body of a response that has begun.
pub(crate) type ResponseBody = Either<Incoming, reqwest::Body>;

/// An HTTP client. Cheap to clone; clones share connections.
#[derive(Clone)]
pub(crate) struct Http {
    /// The caller's: requests go through it. Beside our own: requests are written with it, and providers that the
    /// caller brought call with it.
    client: reqwest::Client,
    own: Option<Own>,
}

#[derive(Clone)]
struct Own {
    client: legacy::Client<Connector, reqwest::Body>,
    proxies: Arc<Proxies>,
    /// Longest time to a connection.
    timeout: Duration,
}

impl From<reqwest::Client> for Http {
    fn from(client: reqwest::Client) -> Self {
        Self { client, own: None }
    }
}

impl fmt::Debug for Http {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Http").field("proxies", &self.own.as_ref().map(|own| &own.proxies)).finish_non_exhaustive()
    }
}

impl Http {
    /// A client that speaks TLS by the system's certificates.
    pub(crate) fn new(limits: &Limits, proxies: Proxies) -> Result<Self> {
        Self::with_tls(tls::client_config(RootStore::System)?, limits, proxies)
    }

    /// A client for plain HTTP past any proxy.
    pub(crate) fn local() -> Result<Self> {
        Self::with_tls(tls::client_config(RootStore::Empty)?, &Limits::default(), Proxies::default())
    }

    fn with_tls(tls: Arc<ClientConfig>, limits: &Limits, proxies: Proxies) -> Result<Self> {
        let proxies = Arc::new(proxies);
        let way = Arc::clone(&proxies);
        let client = reqwest::Client::builder()
            .tls_backend_preconfigured(ClientConfig::clone(&tls))
            .proxy(reqwest::Proxy::custom(move |url| way.url_to(&url.as_str().parse().ok()?).map(str::to_owned)))
            .redirect(reqwest::redirect::Policy::none())
            .retry(reqwest::retry::never())
            // Also when another crate of the program turns these on in reqwest.
            .no_gzip()
            .no_brotli()
            .no_deflate()
            .no_zstd()
            .connect_timeout(limits.connect_timeout)
            .build()
            .map_err(|error| Error::new(ErrorKind::Connect, "an HTTP client cannot be made").with_source(error))?;
        let connector = Connector::new(tls, Arc::clone(&proxies), limits.connect_timeout);
        let own = legacy::Client::builder(TokioExecutor::new())
            .pool_timer(TokioTimer::new())
            .pool_idle_timeout(IDLE)
            .pool_max_idle_per_host(limits.max_concurrent_attempts)
            .build(connector);
        Ok(Self { client, own: Some(Own { client: own, proxies, timeout: limits.connect_timeout }) })
    }

    /// What requests are written with.
    pub(crate) fn client(&self) -> &reqwest::Client {
        &self.client
    }

    /// Refuses an endpoint to which the environment names a proxy that cannot be used.
    pub(crate) fn can_reach(&self, endpoint: &Endpoint) -> Result<()> {
        match (&self.own, endpoint.as_str().parse()) {
            (Some(own), Ok(url)) => own.proxies.to(&url).map(|_| ()),
            (None, _) | (_, Err(_)) => Ok(()),
        }
    }

    /// Sends a request and waits for the head of its response. The client takes the request before the future is made,
    /// which so is small: futures are copied into one another, and this one stands in that of every call.
    pub(crate) fn send(&self, request: reqwest::Request) -> impl Future<Output = Result<Begun>> + use<> {
        let Some(own) = &self.own else {
            let sent_to = request.url().clone();
            let pending = self.client.execute(request);
            return EitherFuture::Left(Box::pin(async move {
                let response = pending.await.map_err(|error| {
                    let (is_connect, is_timeout) = (error.is_connect(), error.is_timeout());
                    // The URL has the project and the resource in it; the operation's name says enough.
                    failed(is_connect, is_timeout, None, error.without_url())
                })?;
                let was_redirected = *response.url() != sent_to;
                Ok(Begun { response: Response::from(response).map(Either::Right), was_redirected })
            }));
        };
        let (pending, timeout) = (own.send(request), own.timeout);
        EitherFuture::Right(async move {
            let response =
                pending?.await.map_err(|error| failed(error.is_connect(), is_timeout(&error), Some(timeout), error))?;
            Ok(Begun { response: response.map(Either::Left), was_redirected: false })
        })
    }
}

/// A response whose head is there.
pub(crate) struct Begun {
    pub(crate) response: Response<ResponseBody>,
    /// Another URL than the request's was asked in the end, which only a client of the caller's does.
    pub(crate) was_redirected: bool,
}

impl Own {
    fn send(&self, request: reqwest::Request) -> Result<legacy::ResponseFuture> {
        let mut request = http::Request::<reqwest::Body>::try_from(request)
            .map_err(|error| Error::new(ErrorKind::InvalidInput, "the request cannot be written").with_source(error))?;
        if request.uri().scheme() != Some(&Scheme::HTTPS)
            && let Some(proxy) = self.proxies.to(request.uri())?
            && let Some(authorization) = proxy.basic_auth()
        {
            // Through a tunnel it is told when that is made.
            request.headers_mut().insert(header::PROXY_AUTHORIZATION, authorization.clone());
        }
        Ok(self.client.request(request))
    }
}

/// Whether it took too long, by our clock or by the system's.
fn is_timeout(error: &legacy::Error) -> bool {
    let timed_out = |error: &io::Error| error.kind() == io::ErrorKind::TimedOut;
    iter::successors(error.source(), |error| (*error).source())
        .any(|error| error.is::<TooSlow>() || error.downcast_ref().is_some_and(timed_out))
}

/// Why there is no response. A client of the caller's has time-outs of its own, which it does not tell.
fn failed(
    is_connect: bool,
    is_timeout: bool,
    timeout: Option<Duration>,
    error: impl std::error::Error + Send + Sync + 'static,
) -> Error {
    if let Some(Refusal::NoCertificates(why)) = tls::refusal(&error) {
        return Error::new(ErrorKind::Connect, tls::NO_CERTIFICATES).with_source(why);
    }
    if let Some(NoTunnel::Refused(status)) = causes(&error).find_map(|cause| cause.downcast_ref()) {
        let what = format!("the proxy does not lead to the service: it answered {status}");
        return Error::new(ErrorKind::Connect, what).with_status(*status);
    }
    let (kind, what) = match (is_connect, is_timeout) {
        (true, true) => match timeout {
            Some(timeout) => (ErrorKind::Connect, format!("no connection within {timeout:?}")),
            None => (ErrorKind::Connect, "no connection in time".to_owned()),
        },
        (true, false) => {
            let what = match tls::refusal(&error) {
                Some(Refusal::Certificate) => "the service's certificate is not one to trust",
                Some(Refusal::Handshake) => "there is no TLS connection to the service",
                Some(Refusal::NoCertificates(_)) | None => "the service could not be reached",
            };
            (ErrorKind::Connect, what.to_owned())
        }
        (false, true) => (ErrorKind::Timeout, "no complete response in time".to_owned()),
        (false, false) => (ErrorKind::Transport, "the connection broke before a response came".to_owned()),
    };
    Error::new(kind, what).with_source(error)
}

#[cfg(test)]
mod tests;
