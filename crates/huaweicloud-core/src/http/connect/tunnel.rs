//! The way through a proxy to a service with TLS: a tunnel ([RFC 9110,
//! 9.3.6](https://www.rfc-editor.org/rfc/rfc9110#section-9.3.6)).
//!
//! hyper's own does not say with which status a proxy refuses.

use std::{
    error, fmt, io,
    pin::Pin,
    task::{Context, Poll},
};

use http::{HeaderValue, StatusCode, Uri};
use hyper::rt::{Read, Write};
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tower_service::Service;

use crate::location::endpoint::host_and_port;

pub(super) type BoxError = Box<dyn error::Error + Send + Sync>;

/// Opens tunnels through a proxy, to which `C` connects.
#[derive(Clone)]
pub(super) struct Tunnel<C> {
    pub(super) proxy: Uri,
    pub(super) authorization: Option<HeaderValue>,
    pub(super) connect: C,
}

impl<C> Service<Uri> for Tunnel<C>
where
    C: Service<Uri>,
    C::Response: Read + Write + Unpin + Send,
    C::Future: Send + 'static,
    C::Error: Into<BoxError>,
{
    type Response = C::Response;
    type Error = BoxError;
    type Future = Pin<Box<dyn Future<Output = Result<C::Response, BoxError>> + Send>>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), BoxError>> {
        self.connect.poll_ready(cx).map_err(Into::into)
    }

    fn call(&mut self, to: Uri) -> Self::Future {
        let connecting = self.connect.call(self.proxy.clone());
        let authorization = self.authorization.clone();
        Box::pin(async move {
            let mut stream = TokioIo::new(connecting.await.map_err(Into::into)?);
            open(&mut stream, &to, authorization.as_ref()).await?;
            Ok(stream.into_inner())
        })
    }
}

/// Asks for a tunnel, and reads the proxy's answer to its end.
async fn open<S>(stream: &mut S, to: &Uri, authorization: Option<&HeaderValue>) -> Result<(), BoxError>
where
    S: AsyncReadExt + AsyncWriteExt + Unpin,
{
    const LONGEST_HEAD: usize = 16 << 10;
    let authority = host_and_port(to).unwrap_or_default();
    let mut request = format!("CONNECT {authority} HTTP/1.1\r\nHost: {authority}\r\n").into_bytes();
    if let Some(authorization) = authorization {
        request.extend([b"Proxy-Authorization: ", authorization.as_bytes(), b"\r\n"].concat());
    }
    request.extend(b"\r\n");
    stream.write_all(&request).await?;
    stream.flush().await?;

    // Nothing may be read of what follows the head, and a connection is made once: byte by byte will do.
    let mut head = Vec::new();
    let mut begin = 0;
    loop {
        head.push(stream.read_u8().await.map_err(closed)?);
        if head[begin..].ends_with(b"\r\n\r\n") {
            let status = status(&head[begin..]).ok_or(NoTunnel::NotHttp)?;
            if status.is_success() {
                return Ok(());
            }
            if !status.is_informational() {
                return Err(NoTunnel::Refused(status).into());
            }
            begin = head.len();
        }
        if head.len() >= LONGEST_HEAD {
            return Err(NoTunnel::TooLong.into());
        }
    }
}

fn status(head: &[u8]) -> Option<StatusCode> {
    let rest = head.strip_prefix(b"HTTP/1.")?;
    match rest {
        [b'0' | b'1', b' ', digits @ ..] => StatusCode::from_bytes(digits.get(..3)?).ok(),
        _ => None,
    }
}

fn closed(error: io::Error) -> BoxError {
    if error.kind() == io::ErrorKind::UnexpectedEof { NoTunnel::Closed.into() } else { error.into() }
}

/// Why a proxy opened no tunnel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoTunnel {
    /// It refused with this status.
    Refused(StatusCode),
    NotHttp,
    TooLong,
    Closed,
}

impl fmt::Display for NoTunnel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Refused(status) => write!(f, "the proxy answered {status}"),
            Self::NotHttp => f.write_str("the proxy did not answer with HTTP/1.1"),
            Self::TooLong => f.write_str("the head of the proxy's response is too long"),
            Self::Closed => f.write_str("the proxy closed the connection without a response"),
        }
    }
}

impl error::Error for NoTunnel {}
