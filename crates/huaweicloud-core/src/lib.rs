//! The runtime that every generated Huawei Cloud client shares. It knows no API.
//!
//! A generated client ([`api_runtime::Api`]) writes requests and reads responses; everything between is here: where the
//! service is ([`Hosts`], [`Region`], [`Endpoint`]), who is calling ([`credential`]), how long and how much
//! ([`Limits`]), and what went wrong ([`Error`]). All calls are made with [`Service::call`] or [`Service::request`], or
//! by the name of an operation with [`Service::raw`]; what takes more than one call has [`Pages`] or a [`Poller`].
//! Everything is sent through an [`HttpTransport`].
//!
//! [`Service`] has an example of a whole program.

mod body;
mod bounded_file;
mod call;
mod context;
pub mod credential;
mod error;
pub mod form;
mod http;
mod in_flight;
mod location;
mod pages;
mod poll;
mod retry;
mod service;
pub mod signing;
#[cfg(feature = "test-util")]
pub mod test_util;
mod text;

pub use self::http::{
    HttpTransport, Limits, ReqwestTransport, ResponseBody, TowerTransport, TransportError, TransportErrorKind,
    TransportFuture,
};
pub use call::{
    Call, CallOptions, CallOutcome, Download, FinishedAttempt, FinishedCall, Intercept, MissingPermission,
    PreparedRequest, RawCall, Response,
};
pub use context::{Context, ContextBuilder};
pub use error::{Error, ErrorKind, Result};
pub use location::{Endpoint, Hosts, Region};
pub use pages::{Counted, Offset, Page, Pages};
pub use poll::{PollPolicy, PollStatus, Poller};
pub use retry::{Idempotency, RetryPolicy};
pub use service::{Service, ServiceBuilder};

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
        let plural = if length == 1 { "" } else { "s" };
        let problem = format!("{shown:?}{ellipsis} ({length} character{plural}) breaks the rule");
        Error::invalid_input(field, problem, T::RULE)
    })
}
