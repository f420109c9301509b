//! The runtime that every generated Huawei Cloud client shares. It knows no API.
//!
//! A generated client ([`api_runtime::Api`]) writes requests and reads responses; everything between is here: where the
//! service is ([`Endpoint`], [`Region`]), who is calling ([`credential`]), how long and how much ([`Limits`]), and what
//! went wrong ([`Error`]). All calls go through one door, [`Service::call`]; what has no generated method at hand goes
//! in by its name, [`Service::raw`]; what takes more than one call has [`Pages`] or a [`Poller`].

mod answer;
mod call;
mod caller;
mod certificate_file;
mod connect;
mod context;
pub mod credential;
mod decode;
mod download;
mod endpoint;
mod error;
mod fault;
pub mod form;
mod http_client;
mod in_flight;
mod intercept;
mod json;
mod no_proxy;
mod outgoing;
mod pages;
mod poll;
mod prepared;
mod project;
mod proxy;
mod raw;
mod region;
mod resolve;
mod retry;
mod secrets;
mod service;
pub mod signing;
mod skew;
mod text;
mod tls;
mod transport;

pub use call::{Call, Response};
pub use context::{Context, ContextBuilder};
pub use download::Download;
pub use endpoint::Endpoint;
pub use error::{Error, ErrorKind, Result};
pub use intercept::Intercept;
pub use pages::{Counted, Offset, Page, Pages};
pub use poll::{PollPolicy, PollStatus, Poller};
pub use prepared::PreparedRequest;
pub use raw::RawCall;
pub use region::Region;
pub use retry::{Idempotency, RetryPolicy};
pub use service::{Service, ServiceBuilder};
pub use transport::Limits;

pub use api_runtime;

/// Checks a string against the rule that the spec sets for its type.
///
/// # Errors
/// [`ErrorKind::InvalidInput`], naming the field, the value with its length, and the rule.
pub fn checked<T: api_runtime::Checked>(field: &'static str, value: impl AsRef<str>) -> Result<T> {
    const LONGEST_SHOWN: usize = 64;
    let value = value.as_ref();
    value.parse().map_err(|_| {
        let length = value.chars().count();
        let shown: String = value.chars().take(LONGEST_SHOWN).collect();
        let ellipsis = if length > LONGEST_SHOWN { "…" } else { "" };
        Error::invalid_input(field, format!("{shown:?}{ellipsis} ({length} characters) breaks the rule"), T::RULE)
    })
}
