//! The one shape of everything that takes several calls: look, decide, act once, and wait for the result.

use std::{
    fmt::{self, Display},
    sync::Arc,
    time::Duration,
};

use huaweicloud_core::{CallOptions, PollPolicy, PollStatus, Poller, Response, Result};
use serde::de::DeserializeOwned;

use crate::{Client, JobId, Language, Request};

/// An operation on a task or an instance that takes several calls, ready to be executed. `S` says which one, and its
/// documentation says what [`Flow::execute`] does.
///
/// A flow looks first, so it can be executed twice, and again after it was interrupted: it goes on where the earlier
/// run stopped. Dropping the future of [`Flow::execute`] stops the waiting, and not what the service does.
#[must_use = "a flow does nothing until it is sent or executed"]
#[derive(Clone, Debug)]
pub struct Flow<S> {
    pub(super) steps: S,
    waiting: Waiting,
}

/// The steps of a flow: it looks, decides, acts once, and waits for the result. Sealed: the flows are those of this
/// crate.
pub trait Steps: Send + Sync + sealed::Sealed {
    /// What [`Flow::execute`] returns.
    type Done;

    /// Executes the steps. The call that acts is not sent again when its outcome is unknown.
    #[doc(hidden)]
    fn run(&self, waiting: &Waiting) -> impl Future<Output = Result<Self::Done>> + Send;
}

/// The steps of a flow whose call can also be sent by itself, with [`Flow::send`]. Sealed, as [`Steps`] is.
pub trait SingleCall: Steps {
    /// The body of the response.
    type Response: DeserializeOwned + Send + 'static;

    /// The call that acts.
    #[doc(hidden)]
    fn request(&self) -> Result<Request<Self::Response>>;
}

pub(super) mod sealed {
    use crate::Client;

    /// Which types have steps.
    pub trait Sealed {
        /// The client that makes the calls.
        fn client_mut(&mut self) -> &mut Client;
    }
}

impl<S: Steps> Flow<S> {
    pub(super) fn new(steps: S) -> Self {
        Self { steps, waiting: Waiting::default() }
    }

    /// How often and how long the flow looks. Where it waits for several things one after the other, such as for a job
    /// and then for the instance, the timeout is that of each.
    pub fn policy(mut self, policy: PollPolicy) -> Self {
        self.waiting.policy = policy;
        self
    }

    /// How long the flow waits; see [`Flow::policy`].
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.waiting.policy.timeout = timeout;
        self
    }

    /// Calls `show` with each state that the flow sees while it waits, such as `Full 42 %`: feeds a progress bar.
    pub fn progress(mut self, show: impl Fn(&dyn Display) + Send + Sync + 'static) -> Self {
        self.waiting.progress = Some(Arc::new(show));
        self
    }

    /// Options of each call that the flow makes, such as the time limit of a call or a header, instead of the client's.
    pub fn options(mut self, options: CallOptions) -> Self {
        let client = self.steps.client_mut();
        *client = client.with_options(options);
        self
    }

    /// The language of the service's messages in this flow, instead of the client's.
    pub fn language(mut self, language: Language) -> Self {
        let client = self.steps.client_mut();
        *client = client.with_language(language);
        self
    }

    pub(super) fn waiting(mut self, waiting: &Waiting) -> Self {
        self.waiting = waiting.clone();
        self
    }

    /// Looks, acts if there is something to do, and waits for the result.
    ///
    /// # Errors
    /// Every [`ErrorKind`](crate::ErrorKind); the documentation of `S` says which have a meaning of their own. On
    /// [`ErrorKind::Deadline`](crate::ErrorKind::Deadline) the service is not done yet, and executing the flow again
    /// goes on waiting. A call that acts is not sent again when its outcome is unknown; executing the flow again looks
    /// first.
    pub async fn execute(self) -> Result<S::Done> {
        self.steps.run(&self.waiting).await
    }
}

impl<S: SingleCall> Flow<S> {
    /// The one call that acts, without looking or waiting.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput) when there is nothing that could be sent.
    pub fn request(&self) -> Result<Request<S::Response>> {
        self.steps.request()
    }

    /// Sends the one call that acts, without looking or waiting. [`Client::job`](crate::Client::job) waits for a job
    /// that the response names.
    ///
    /// # Errors
    /// Every [`ErrorKind`](crate::ErrorKind) of a call.
    pub async fn send(self) -> Result<Response<S::Response>> {
        self.steps.request()?.send().await
    }
}

/// Shows a state that a flow sees while it waits.
type Show = dyn Fn(&dyn Display) + Send + Sync;

/// How a flow waits, and what shows the states that it sees.
#[derive(Clone, Default)]
pub struct Waiting {
    policy: PollPolicy,
    progress: Option<Arc<Show>>,
}

impl Waiting {
    pub(super) async fn until_done<T: Display, D>(&self, poller: Poller<T, D>) -> Result<D> {
        let mut poller = poller.policy(self.policy.clone());
        if let Some(show) = &self.progress {
            while let Some(look) = poller.next().await {
                match look? {
                    PollStatus::InProgress(state) => show(&state),
                    PollStatus::Done(done) => return Ok(done),
                }
            }
        }
        poller.until_done().await
    }

    /// Waits until a job is completed.
    pub(super) async fn job_done(&self, client: &Client, id: &JobId) -> Result<()> {
        self.until_done(client.job(id.clone()).wait_until_completed()).await?;
        Ok(())
    }
}

impl fmt::Debug for Waiting {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Waiting").field("policy", &self.policy).finish_non_exhaustive()
    }
}
