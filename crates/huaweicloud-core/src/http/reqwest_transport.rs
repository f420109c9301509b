//! A client of reqwest as the transport.

use bytes::Bytes;
use http::{Request, Response};
use reqwest::redirect::Policy;

use super::{HttpTransport, ResponseBody, TransportError, TransportErrorKind, TransportFuture};
use crate::{Error, ErrorKind, Result};

/// A client of [reqwest](reqwest::Client) as a transport, with the proxies, TLS, connection pool and layers that its
/// builder was given.
///
/// It is made from a [`reqwest::ClientBuilder`] and not from a client, because **it must follow no redirect**: reqwest
/// would send the token of the caller to the host that the redirect names. The policy of the builder is replaced by
/// [`Policy::none`]. A client that is already built cannot be asked what its policy is.
///
/// ```
/// use huaweicloud_core::{ReqwestTransport, Service};
///
/// # fn main() -> huaweicloud_core::Result<()> {
/// let http = reqwest::Client::builder().pool_max_idle_per_host(8);
/// let builder = Service::<iam_api::Client>::builder().transport(ReqwestTransport::new(http)?);
/// # let _ = builder;
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct ReqwestTransport(reqwest::Client);

impl ReqwestTransport {
    /// Builds the client, with redirects switched off.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidInput`] when reqwest cannot build it.
    pub fn new(http: reqwest::ClientBuilder) -> Result<Self> {
        let client = http.redirect(Policy::none()).build();
        Ok(Self(client.map_err(|error| {
            Error::new(ErrorKind::InvalidInput, "http_client: reqwest cannot build the client").with_source(error)
        })?))
    }
}

impl HttpTransport for ReqwestTransport {
    fn send(&self, request: Request<Bytes>) -> TransportFuture {
        let request = match reqwest::Request::try_from(request) {
            Ok(request) => request,
            Err(error) => return Box::pin(async { Err(TransportError::new(TransportErrorKind::Request, error)) }),
        };
        let pending = self.0.execute(request);
        Box::pin(async move {
            // The URL has the project and the resource in it; the operation's name says enough.
            let response = pending.await.map_err(|error| TransportError::from_source(error.without_url()))?;
            Ok(Response::from(response).map(ResponseBody::new))
        })
    }
}
