//! Connections: to the service itself or through a proxy, with TLS where the URL says so. What goes over them is hyper's business.

use std::{
    error, fmt, io,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
    time::Duration,
};

use http::{Uri, uri::Scheme};
use hyper::rt::{Read, ReadBufCursor, Write};
use hyper_rustls::{HttpsConnector, MaybeHttpsStream};
use hyper_util::{
    client::legacy::connect::{Connected, Connection, HttpConnector, proxy::Tunnel},
    rt::TokioIo,
};
use rustls::ClientConfig;
use tokio::net::TcpStream;
use tower_service::Service;

use crate::{proxy::Proxies, resolve::Resolver};

type BoxError = Box<dyn error::Error + Send + Sync>;
type Connecting = Pin<Box<dyn Future<Output = Result<Stream, BoxError>> + Send>>;

/// Opens connections. Cheap to clone, since hyper does so for each request.
#[derive(Clone, Debug)]
pub(crate) struct Connector(Arc<Parts>);

#[derive(Debug)]
struct Parts {
    tcp: HttpConnector<Resolver>,
    tls: Arc<ClientConfig>,
    proxies: Arc<Proxies>,
    /// Longest time to a connection, TLS and all.
    patience: Duration,
}

impl Connector {
    pub(crate) fn new(tls: Arc<ClientConfig>, proxies: Arc<Proxies>, patience: Duration) -> Self {
        const PROBE: Duration = Duration::from_secs(15);
        let mut tcp = HttpConnector::new_with_resolver(Resolver::default());
        tcp.enforce_http(false);
        tcp.set_nodelay(true);
        // Shared out among the addresses of a host, so that a dead one leaves time for the others.
        tcp.set_connect_timeout(Some(patience));
        // A peer that went away without a word is noticed: while nothing is sent, and while what was sent is not acknowledged.
        tcp.set_keepalive(Some(PROBE));
        tcp.set_keepalive_interval(Some(PROBE));
        tcp.set_keepalive_retries(Some(3));
        #[cfg(any(target_os = "android", target_os = "fuchsia", target_os = "linux"))]
        tcp.set_tcp_user_timeout(Some(2 * PROBE));
        Self(Arc::new(Parts { tcp, tls, proxies, patience }))
    }

    async fn connect(&self, to: Uri) -> Result<Stream, BoxError> {
        let Parts { tcp, tls, proxies, .. } = &*self.0;
        let mut hop = HttpsConnector::from((tcp.clone(), Arc::clone(tls)));
        let Some(proxy) = proxies.to(&to)? else {
            return Ok(Stream { io: MaybeHttpsStream::Http(hop.call(to).await?), is_proxied: false });
        };
        if to.scheme() != Some(&Scheme::HTTPS) {
            // Plain HTTP is what proxies read themselves.
            return Ok(Stream { io: MaybeHttpsStream::Http(hop.call(proxy.uri().clone()).await?), is_proxied: true });
        }
        let mut tunnel = Tunnel::new(proxy.uri().clone(), hop);
        if let Some(authorization) = proxy.basic_auth() {
            tunnel = tunnel.with_auth(authorization.clone());
        }
        Ok(Stream { io: HttpsConnector::from((tunnel, Arc::clone(tls))).call(to).await?, is_proxied: false })
    }
}

impl Service<Uri> for Connector {
    type Response = Stream;
    type Error = BoxError;
    type Future = Connecting;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, to: Uri) -> Self::Future {
        let connector = self.clone();
        Box::pin(async move {
            let patience = connector.0.patience;
            tokio::time::timeout(patience, connector.connect(to)).await.map_err(|_| TooSlow)?
        })
    }
}

/// There was no connection in time.
#[derive(Debug)]
pub(crate) struct TooSlow;

impl fmt::Display for TooSlow {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("connecting took too long")
    }
}

impl error::Error for TooSlow {}

/// A connection. The outer TLS is that of a tunnel, whose way to the proxy can have TLS too.
pub(crate) struct Stream {
    io: MaybeHttpsStream<MaybeHttpsStream<TokioIo<TcpStream>>>,
    /// It leads to a proxy, which is told the whole URL.
    is_proxied: bool,
}

impl Connection for Stream {
    fn connected(&self) -> Connected {
        self.io.connected().proxy(self.is_proxied)
    }
}

impl Read for Stream {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: ReadBufCursor<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.io).poll_read(cx, buf)
    }
}

impl Write for Stream {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &[u8]) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.io).poll_write(cx, buf)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bufs: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.io).poll_write_vectored(cx, bufs)
    }

    fn is_write_vectored(&self) -> bool {
        self.io.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.io).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.io).poll_shutdown(cx)
    }
}
