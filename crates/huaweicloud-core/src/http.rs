//! HTTP: the client with its connections, proxies and TLS, and one attempt of a request.

pub(crate) mod attempt;
mod certificate_file;
mod client;
mod connect;
mod no_proxy;
pub(crate) mod proxy;
pub(crate) mod resolve;
pub(crate) mod tls;
mod transport;

pub(crate) use self::client::HttpClient;
pub use self::{
    attempt::Limits,
    transport::{HttpTransport, ResponseBody, TowerTransport, TransportError, TransportErrorKind, TransportFuture},
};
