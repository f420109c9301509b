//! Looking at requests before they are sent, and at attempts and calls when they have ended.

use std::{fmt, sync::Arc};

use crate::{FinishedAttempt, FinishedCall, PreparedRequest, Result};

/// Sees each call: its request before anything of it is sent, each attempt when it has ended, and the call when it has
/// ended. To record, to count, to forbid, or to show a request and leave it at that. What is not implemented does
/// nothing.
///
/// The calls to IAM and STS that get a credential or the project are reported when they have ended, as all others.
/// Their operations are `KeystoneCreateUserTokenByPassword`, `CreateTokenWithIdToken`, `CreateTemporaryAccessKey`,
/// `AssumeAgency`, `AssumeAgencyWithOIDC`, `KeystoneListProjects` and `GetCallerIdentity`. [`Intercept::before_send`]
/// does not see them: their bodies have passwords and tokens. What the metadata service or a pod gives is no operation
/// of an API, and is not reported.
///
/// The methods are called by the task that makes the call, so they must not block.
pub trait Intercept: fmt::Debug + Send + Sync + 'static {
    /// Lets the request go out, or ends the call with an error.
    ///
    /// It sees a request once, however often it is then tried, and without the credential. Calls that take more than
    /// one request, such as flows, can thus be looked at as well; of a single one,
    /// [`Call::request`](crate::Call::request) gives the same.
    ///
    /// # Errors
    /// Whatever the caller is to get instead of a response.
    fn before_send(&self, request: PreparedRequest) -> Result<()> {
        let _ = request;
        Ok(())
    }

    /// Called when an attempt has failed, before a retry waits; and when the response of one that succeeded was read,
    /// just before [`Intercept::after_call`], with the same outcome. An attempt that is cancelled has no such end.
    fn after_attempt(&self, attempt: &FinishedAttempt<'_>) {
        let _ = attempt;
    }

    /// Called once at the end of each call: when its response was read, when it has failed, or when its future was
    /// dropped before. A call whose request cannot be written has not begun.
    fn after_call(&self, call: &FinishedCall<'_>) {
        let _ = call;
    }
}

/// What is reported of the calls that get the credential or the project of another call: their end.
#[derive(Debug)]
pub(crate) struct EndsOnly(Arc<dyn Intercept>);

impl EndsOnly {
    /// Each of these interceptors, without its look at requests.
    pub(crate) fn of(intercepts: &[Arc<dyn Intercept>]) -> Vec<Arc<dyn Intercept>> {
        intercepts.iter().map(|intercept| Arc::new(Self(Arc::clone(intercept))) as Arc<dyn Intercept>).collect()
    }
}

impl Intercept for EndsOnly {
    fn after_attempt(&self, attempt: &FinishedAttempt<'_>) {
        self.0.after_attempt(attempt);
    }

    fn after_call(&self, call: &FinishedCall<'_>) {
        self.0.after_call(call);
    }
}
