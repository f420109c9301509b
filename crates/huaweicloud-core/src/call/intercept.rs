//! Looking at requests before they are sent, and stopping them.

use std::fmt;

use crate::{PreparedRequest, Result};

/// Sees the request of each call before anything of it is sent: to record it, to forbid it, or to show it and leave it
/// at that.
///
/// It sees a request once, however often it is then tried, and without the credential. Calls that take more than one
/// request, such as flows, can thus be looked at as well; of a single one, [`Call::request`](crate::Call::request)
/// gives the same.
pub trait Intercept: fmt::Debug + Send + Sync + 'static {
    /// Lets the request go out, or ends the call with an error.
    ///
    /// # Errors
    /// Whatever the caller is to get instead of a response.
    fn before_send(&self, request: PreparedRequest) -> Result<()>;
}
