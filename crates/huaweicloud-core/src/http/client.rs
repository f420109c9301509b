//! The default transport: hyper's client over connections of our own ([`super::connect`]), directly or through the
//! proxies that the environment names.
//!
//! It is the client that `reqwest` is built on. What `reqwest` adds (redirects, cookies, retries, decompression) is
//! left out or done elsewhere in this crate, and was a third of the instructions of a call.

use std::{fmt, sync::Arc, time::Duration};

use bytes::Bytes;
use http::{Request, Uri, header, uri::Scheme};
use http_body_util::Full;
use hyper_util::{
    client::{legacy, proxy::matcher::Intercept},
    rt::{TokioExecutor, TokioTimer},
};
use rustls::ClientConfig;

use super::{
    Limits,
    connect::Connector,
    proxy::Proxies,
    tls::{self, TlsSettings},
    transport::{HttpTransport, TransportError, TransportErrorKind, TransportFuture},
};
use crate::{Endpoint, Error, ErrorKind, Result, location::endpoint::host_and_port};

/// How long a connection that is not used is kept.
const IDLE: Duration = Duration::from_secs(90);

/// The default transport. Cheap to clone; clones share connections.
#[derive(Clone)]
pub(crate) struct HttpClient {
    client: legacy::Client<Connector, Full<Bytes>>,
    proxies: Arc<Proxies>,
    has_tls: bool,
    connect_timeout: Duration,
}

impl fmt::Debug for HttpClient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HttpClient").field("proxies", &self.proxies).finish_non_exhaustive()
    }
}

impl HttpClient {
    /// A client with these proxies and this TLS.
    pub(crate) fn new(limits: &Limits, proxies: Proxies, tls: &TlsSettings) -> Result<Self> {
        Ok(Self::with_tls(tls::client_config(tls)?, limits, proxies))
    }

    /// A client without proxies, for services on this machine or its link.
    pub(crate) fn local() -> Result<Self> {
        Self::new(&Limits::default(), Proxies::default(), &TlsSettings::default())
    }

    fn with_tls(tls: Option<Arc<ClientConfig>>, limits: &Limits, proxies: Proxies) -> Self {
        let (proxies, connect_timeout) = (Arc::new(proxies), limits.connect_timeout);
        let has_tls = tls.is_some();
        let connector = Connector::new(tls, Arc::clone(&proxies), connect_timeout);
        let client = legacy::Client::builder(TokioExecutor::new())
            .pool_timer(TokioTimer::new())
            .pool_idle_timeout(IDLE)
            .pool_max_idle_per_host(limits.max_concurrent_attempts)
            .build(connector);
        Self { client, proxies, has_tls, connect_timeout }
    }

    /// Refuses an endpoint for which there is no TLS, or to which the environment names a proxy that cannot be used.
    pub(crate) fn can_reach(&self, endpoint: &Endpoint) -> Result<()> {
        let Ok(url) = endpoint.as_str().parse::<Uri>() else { return Ok(()) };
        if url.scheme() == Some(&Scheme::HTTPS) && !self.has_tls {
            return Err(Error::new(ErrorKind::Connect, tls::NO_PROVIDER));
        }
        self.proxies.to(&url).map(drop)
    }

    /// Authenticates to the proxy that reads the request, and returns the proxy that is used. For TLS, it is
    /// authenticated to when the tunnel is opened.
    fn authorize_to_proxy(&self, request: &mut Request<Bytes>) -> Result<Option<Intercept>> {
        let proxy = self.proxies.to(request.uri())?;
        if let Some(proxy) = &proxy
            && request.uri().scheme() != Some(&Scheme::HTTPS)
            && let Some(authorization) = proxy.basic_auth()
        {
            request.headers_mut().insert(header::PROXY_AUTHORIZATION, authorization.clone());
        }
        Ok(proxy)
    }
}

impl HttpTransport for HttpClient {
    fn send(&self, mut request: Request<Bytes>) -> TransportFuture {
        let proxy = match self.authorize_to_proxy(&mut request) {
            Ok(proxy) => proxy,
            Err(error) => return Box::pin(async { Err(TransportError::new(TransportErrorKind::Request, error)) }),
        };
        let (pending, timeout) = (self.client.request(request.map(Full::new)), self.connect_timeout);
        Box::pin(async move {
            let response = pending.await.map_err(|error| {
                let error = TransportError::from_source(error).with_timeout(timeout);
                match proxy.and_then(|proxy| host_and_port(proxy.uri())) {
                    Some(proxy) => error.with_proxy(proxy),
                    None => error,
                }
            })?;
            Ok(response.map(Into::into))
        })
    }
}

#[cfg(test)]
mod tests;
