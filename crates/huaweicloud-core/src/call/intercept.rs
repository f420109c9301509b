//! Looking at requests before they are sent, and at attempts and calls when they have ended.

use std::fmt;

use crate::{FinishedAttempt, FinishedCall, PreparedRequest, Result};

/// Sees each call: its request before anything of it is sent, each attempt when it has ended, and the call when it has
/// ended. To record, to count, to forbid, or to show a request and leave it at that. What is not implemented does
/// nothing.
///
/// The methods are called by the task that makes the call, so they must not block.
pub trait Intercept: fmt::Debug + Send + Sync + 'static {
    /// Lets the request go out, or ends the call with an error.
    ///
    /// It sees a request once, however often it is then tried, and without the credential. Calls that take more than one
    /// request, such as flows, can thus be looked at as well; of a single one,
    /// [`Call::request`](crate::Call::request) gives the same.
    ///
    /// # Errors
    /// Whatever the caller is to get instead of a response.
    fn before_send(&self, request: PreparedRequest) -> Result<()> {
        let _ = request;
        Ok(())
    }

    /// Called when an attempt has a response or has failed, before a retry waits. An attempt that is cancelled has no
    /// such end.
    fn after_attempt(&self, attempt: &FinishedAttempt<'_>) {
        let _ = attempt;
    }

    /// Called once at the end of each call: when its response was read, when it has failed, or when its future was
    /// dropped before. A call whose request cannot be written has not begun.
    fn after_call(&self, call: &FinishedCall<'_>) {
        let _ = call;
    }
}
