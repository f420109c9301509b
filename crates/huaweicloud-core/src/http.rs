//! HTTP: the client with its connections, proxies and TLS, and one attempt of a request.

pub(crate) mod attempt;
mod certificate_file;
mod client;
mod connect;
mod no_proxy;
pub(crate) mod proxy;
mod reqwest_transport;
pub(crate) mod resolve;
mod settings;
pub(crate) mod tls;
mod transport;

pub use self::{
    attempt::Limits,
    reqwest_transport::ReqwestTransport,
    transport::{HttpTransport, ResponseBody, TowerTransport, TransportError, TransportErrorKind, TransportFuture},
};
pub(crate) use self::{client::HttpClient, settings::ConnectionSettings};
