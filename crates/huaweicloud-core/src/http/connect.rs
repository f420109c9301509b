//! Connections: to the service itself or through a proxy, with TLS where the URL says so. What goes over them is
//! hyper's business.

mod tunnel;

use std::{
    error, fmt, io,
    pin::{Pin, pin},
    sync::Arc,
    task::{Context, Poll},
    time::Duration,
};

use http::{Uri, uri::Scheme};
use hyper::rt::{Read, ReadBufCursor, Write};
use hyper_rustls::{HttpsConnector, MaybeHttpsStream};
use hyper_util::{
    client::legacy::connect::{Connected, Connection, HttpConnector},
    rt::TokioIo,
};
use rustls::ClientConfig;
use tokio::net::TcpStream;
use tower_service::Service;

pub(crate) use self::tunnel::NoTunnel;
use self::tunnel::{BoxError, Tunnel};
use crate::http::{proxy::Proxies, resolve::Resolver, tls::NO_PROVIDER};

type Connecting = Pin<Box<dyn Future<Output = Result<Stream, BoxError>> + Send>>;

/// Opens connections. Cheap to clone, since hyper does so for each request.
#[derive(Clone, Debug)]
pub(crate) struct Connector(Arc<Parts>);

#[derive(Debug)]
struct Parts {
    hop: Hop,
    proxies: Arc<Proxies>,
    /// Longest time to a connection, TLS and all.
    timeout: Duration,
}

impl Connector {
    pub(crate) fn new(tls: Option<Arc<ClientConfig>>, proxies: Arc<Proxies>, timeout: Duration) -> Self {
        const PROBE: Duration = Duration::from_secs(15);
        let mut tcp = HttpConnector::new_with_resolver(Resolver::default());
        tcp.enforce_http(false);
        tcp.set_nodelay(true);
        // Shared out among the addresses of a host, so that a dead one leaves time for the others.
        tcp.set_connect_timeout(Some(timeout));
        // A peer that went away without a word is noticed: while nothing is sent, and while what was sent is not
        // acknowledged.
        tcp.set_keepalive(Some(PROBE));
        tcp.set_keepalive_interval(Some(PROBE));
        tcp.set_keepalive_retries(Some(3));
        #[cfg(any(target_os = "android", target_os = "fuchsia", target_os = "linux"))]
        tcp.set_tcp_user_timeout(Some(2 * PROBE));
        Self(Arc::new(Parts { hop: Hop { tcp, tls }, proxies, timeout }))
    }

    async fn connect(&self, to: Uri) -> Result<Stream, BoxError> {
        let Parts { hop, proxies, .. } = &*self.0;
        let mut hop = hop.clone();
        let Some(proxy) = proxies.to(&to)? else {
            return Ok(Stream::new(MaybeHttpsStream::Http(hop.call(to).await?), false));
        };
        if to.scheme() != Some(&Scheme::HTTPS) {
            // Plain HTTP is what proxies read themselves.
            return Ok(Stream::new(MaybeHttpsStream::Http(hop.call(proxy.uri().clone()).await?), true));
        }
        let tls = hop.tls()?;
        let tunnel = Tunnel { proxy: proxy.uri().clone(), authorization: proxy.basic_auth().cloned(), connect: hop };
        Ok(Stream::new(HttpsConnector::from((tunnel, tls)).call(to).await?, false))
    }
}

/// Connects to the host of a URL, a service or a proxy, with TLS where the URL says so.
#[derive(Clone, Debug)]
struct Hop {
    tcp: HttpConnector<Resolver>,
    /// `None` where there is no provider for it, which plain HTTP does not need.
    tls: Option<Arc<ClientConfig>>,
}

impl Hop {
    fn tls(&self) -> Result<Arc<ClientConfig>, BoxError> {
        self.tls.clone().ok_or_else(|| NO_PROVIDER.into())
    }
}

impl Service<Uri> for Hop {
    type Response = MaybeHttpsStream<TokioIo<TcpStream>>;
    type Error = BoxError;
    type Future = Pin<Box<dyn Future<Output = Result<Self::Response, BoxError>> + Send>>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
        self.tcp.poll_ready(cx).map_err(Into::into)
    }

    fn call(&mut self, to: Uri) -> Self::Future {
        let mut tcp = self.tcp.clone();
        if to.scheme() != Some(&Scheme::HTTPS) {
            return Box::pin(async move { Ok(MaybeHttpsStream::Http(tcp.call(to).await?)) });
        }
        match self.tls() {
            Ok(tls) => HttpsConnector::from((tcp, tls)).call(to),
            Err(error) => Box::pin(async { Err(error) }),
        }
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
            let timeout = connector.0.timeout;
            tokio::time::timeout(timeout, connector.connect(to)).await.map_err(|_| TooSlow)?
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

/// A connection. The outer TLS is that of a tunnel, whose connection to the proxy can have TLS too.
pub(crate) struct Stream {
    io: MaybeHttpsStream<MaybeHttpsStream<TokioIo<TcpStream>>>,
    /// It is a connection to a proxy, to which the whole URL is sent.
    is_proxied: bool,
    /// For how many bytes there was room in reads since it last let others run.
    read_since_pause: usize,
}

impl Stream {
    fn new(io: MaybeHttpsStream<MaybeHttpsStream<TokioIo<TcpStream>>>, is_proxied: bool) -> Self {
        Self { io, is_proxied, read_since_pause: 0 }
    }
}

impl Connection for Stream {
    fn connected(&self) -> Connected {
        self.io.connected().proxy(self.is_proxied)
    }
}

impl Read for Stream {
    /// hyper reads on for as long as something comes: heads of informational responses, which it drops, without an end.
    /// On a runtime of one thread no timer would fire meanwhile, and so no timeout; after each large read they get to
    /// run.
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: ReadBufCursor<'_>) -> Poll<io::Result<()>> {
        const MOST: usize = 64 << 10;
        if self.read_since_pause >= MOST {
            self.read_since_pause = 0;
            // Waking this task would make it the next one to run; so timers run before.
            return pin!(tokio::task::yield_now()).poll(cx).map(Ok);
        }
        let room = buf.remaining();
        let polled = Pin::new(&mut self.io).poll_read(cx, buf);
        self.read_since_pause = if polled.is_pending() { 0 } else { self.read_since_pause.saturating_add(room) };
        polled
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
