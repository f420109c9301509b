//! HTTP: the client with its connections, proxies and TLS, and one attempt of a request.

pub(crate) mod attempt;
mod certificate_file;
pub(crate) mod client;
mod connect;
mod no_proxy;
pub(crate) mod proxy;
pub(crate) mod resolve;
pub(crate) mod tls;

pub use self::attempt::Limits;
