//! The runtime that every generated Huawei Cloud client shares. It knows no API.
//!
//! A generated client ([`generated`]) writes requests and reads replies; everything between is here: where the service is
//! ([`Endpoint`]), who is calling ([`credential`]), how long and how much ([`Limits`]), and what went wrong ([`Error`]).
//! All calls go through one door, [`Service::call`].

mod call;
pub mod credential;
mod decode;
mod endpoint;
mod error;
mod fault;
mod service;
mod tls;
mod transport;

pub use call::{Call, Reply};
pub use endpoint::Endpoint;
pub use error::{Error, ErrorKind, Result};
pub use service::{Service, ServiceBuilder};
pub use transport::Limits;

pub use generated;

/// Checks a string against the rule that the spec sets for its type.
///
/// # Errors
/// [`ErrorKind::InvalidInput`], naming the field, the value, what is wrong with it and the rule.
pub fn checked<T: generated::Checked>(field: &'static str, value: impl AsRef<str>) -> Result<T> {
    let value = value.as_ref();
    value.parse().map_err(|problem| Error::invalid_input(field, format!("{value:?} is {problem}",), T::RULE))
}
