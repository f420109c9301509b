//! The one shape of everything that takes several calls: look, decide, act once, and wait for the result.

use std::{
    collections::VecDeque,
    fmt::{self, Display},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    task::Poll,
    time::Duration,
};

use futures_util::{FutureExt, Stream, stream};
use huaweicloud_core::{CallOptions, Error, PollPolicy, PollStatus, Poller, Response, Result};
use serde::de::DeserializeOwned;

use crate::{Client, JobId, Language, Request, iam::Permissions, jobs::JOB, operations::Operations};

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

/// What [`Flow::execute`] waits for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum WaitUntil {
    /// Until the service has accepted the request, which it may refuse while another operation is running. The outcome
    /// is then [`Outcome::Accepted`](crate::Outcome::Accepted). Executing the flow again is as safe as otherwise: it
    /// looks first.
    Accepted,
    /// Until the operation is complete.
    #[default]
    Done,
}

/// The steps of a flow: it looks, decides, acts once if something is to be changed, and waits for the result. Sealed:
/// the flows are those of this crate.
pub trait Steps: Send + Sync + sealed::Sealed {
    /// What [`Flow::execute`] returns.
    type Done;

    /// The operations that the steps can call, with what they were given.
    #[doc(hidden)]
    fn operations(&self) -> Vec<Operations>;

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

    /// What IAM must allow for [`Flow::execute`]: the permissions for each operation that the flow can call. A flow that
    /// ends when its request is accepted ([`WaitUntil::Accepted`]) looks up no job.
    ///
    /// ```
    /// use taurus_htap::{Client, TaskName, iam::{Model, Scope}};
    ///
    /// # fn main() -> taurus_htap::Result<()> {
    /// # let client = Client::builder().endpoint("http://127.0.0.1:9").token("t").build()?;
    /// let instance = client.instance("0123456789abcdef0123456789abcdefin17".parse()?);
    /// let pause = instance.replication().pause(&TaskName::new("orders_to_htap")?);
    /// let operations: Vec<_> = pause.permissions().operations().map(|operation| operation.id).collect();
    /// assert_eq!(operations, [
    ///     "ListStarRocksDataReplications",
    ///     "ListStarRocksDataReplicationConfig",
    ///     "PauseStarRocksDataReplication",
    /// ]);
    /// let policy = pause.permissions().to_policy(Model::Identity, &Scope::default());
    /// # assert_eq!(policy.policies.len(), 1);
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn permissions(&self) -> Permissions {
        let permissions = Permissions::of_flow(&self.steps.operations());
        match self.waiting.until {
            WaitUntil::Accepted => permissions.without(JOB),
            WaitUntil::Done => permissions,
        }
    }

    /// What the flow waits for. By default, it is the end of the operation.
    ///
    /// ```
    /// use taurus_htap::{Instance, Outcome, TaskName, WaitUntil};
    ///
    /// # async fn f(instance: Instance) -> taurus_htap::Result<()> {
    /// let pause = instance.replication().pause(&TaskName::new("orders_to_htap")?);
    /// let change = pause.wait_until(WaitUntil::Accepted).execute().await?;
    /// assert!(matches!(change.outcome, Outcome::Accepted | Outcome::Unchanged));
    /// # Ok(())
    /// # }
    /// ```
    pub fn wait_until(mut self, until: WaitUntil) -> Self {
        self.waiting.until = until;
        self
    }

    /// How often and how long the flow looks. Where it waits for several things one after the other, such as for a job
    /// and then for the instance, the timeout is that of each.
    pub fn policy(mut self, policy: PollPolicy) -> Self {
        self.waiting.policy = policy;
        self
    }

    /// How long the flow waits for one thing; see [`Flow::policy`]. [`Flow::deadline`] bounds the whole flow.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.waiting.policy.timeout = timeout;
        self
    }

    /// The time limit of [`Flow::execute`] as a whole, with all calls and waits; there is none by default. When it is
    /// over, the flow fails with [`ErrorKind::Deadline`](crate::ErrorKind::Deadline), whose message says what was
    /// waited for and last seen.
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.waiting.deadline = Some(deadline);
        self
    }

    /// Calls `show` with each state that the flow sees while it waits, such as `Full 42 %`: feeds a progress bar.
    /// [`Flow::into_stream`] gives them as a stream.
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
        let Self { mut steps, waiting } = self;
        if Client::ASSERTS_LIMIT {
            let operations = steps.operations();
            steps.client_mut().limit_to(operations.into());
        }
        let Some(deadline) = waiting.deadline else { return steps.run(&waiting).await };
        match tokio::time::timeout(deadline, steps.run(&waiting)).await {
            Ok(done) => done,
            Err(_) => Err(waiting.too_late(deadline)),
        }
    }

    /// Executes the flow as [`Flow::execute`] does, and gives each state that it sees while it waits, and at last its
    /// result or error. Dropping the stream stops the waiting, and not what the service does.
    pub fn into_stream(self) -> impl Stream<Item = Result<PollStatus<String, S::Done>>> + Send
    where
        S: 'static,
        S::Done: Send + 'static,
    {
        let (states, earlier) = (States::default(), self.waiting.progress.clone());
        let seen = states.clone();
        let flow = self.progress(move |state| {
            seen.push(state);
            if let Some(show) = &earlier {
                show(state);
            }
        });
        let (mut running, mut ended) = (Some(flow.execute().boxed()), None);
        stream::poll_fn(move |cx| {
            if states.is_empty()
                && let Some(flow) = &mut running
                && let Poll::Ready(done) = flow.poll_unpin(cx)
            {
                (running, ended) = (None, Some(done));
            }
            // What was seen comes before what came of it.
            if let Some(state) = states.pop() {
                return Poll::Ready(Some(Ok(PollStatus::InProgress(state))));
            }
            match (ended.take(), &running) {
                (Some(done), _) => Poll::Ready(Some(done.map(PollStatus::Done))),
                (None, Some(_)) => Poll::Pending,
                (None, None) => Poll::Ready(None),
            }
        })
    }
}

/// States that were seen and not yet given to a stream. Clones share them.
#[derive(Clone, Default)]
struct States(Arc<Mutex<VecDeque<String>>>);

impl States {
    fn queue(&self) -> MutexGuard<'_, VecDeque<String>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn push(&self, state: &dyn Display) {
        self.queue().push_back(state.to_string());
    }

    fn pop(&self) -> Option<String> {
        self.queue().pop_front()
    }

    fn is_empty(&self) -> bool {
        self.queue().is_empty()
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
    pub(super) until: WaitUntil,
    policy: PollPolicy,
    deadline: Option<Duration>,
    progress: Option<Arc<Show>>,
    last: Arc<Mutex<Option<Last>>>,
}

/// What a flow waits for, and what it has seen of it last.
struct Last {
    what: String,
    state: Option<String>,
}

impl Waiting {
    pub(super) async fn until_done<T: Display, D>(&self, poller: Poller<T, D>) -> Result<D> {
        let mut poller = poller.policy(self.policy.clone());
        self.note(poller.what(), None);
        while let Some(look) = poller.next().await {
            match look? {
                PollStatus::InProgress(state) => self.seen(poller.what(), &state),
                PollStatus::Done(done) => return Ok(done),
            }
        }
        poller.until_done().await
    }

    /// Shows a state of what is waited for.
    pub(super) fn seen(&self, what: &str, state: &dyn Display) {
        self.note(what, Some(state));
        if let Some(show) = &self.progress {
            show(state);
        }
    }

    /// Keeps what is waited for, and what was seen of it, for the error of a flow that takes too long.
    fn note(&self, what: &str, state: Option<&dyn Display>) {
        if self.deadline.is_some() {
            *self.last() = Some(Last { what: what.to_owned(), state: state.map(<dyn Display>::to_string) });
        }
    }

    fn last(&self) -> MutexGuard<'_, Option<Last>> {
        self.last.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The error of a flow that was not done in time.
    fn too_late(&self, deadline: Duration) -> Error {
        match self.last().take() {
            Some(Last { what, state }) => {
                let state = state.unwrap_or_else(|| "nothing".to_owned());
                Error::deadline(deadline, what, format_args!("last seen: {}", printable::line(state)))
            }
            None => Error::deadline(deadline, "the flow", "last seen: nothing; its first calls did not end in time"),
        }
    }

    /// Waits until a job is completed.
    pub(super) async fn job_done(&self, client: &Client, id: &JobId) -> Result<()> {
        self.until_done(client.job(id.clone()).wait_until_completed()).await?;
        Ok(())
    }
}

impl fmt::Debug for Waiting {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Waiting")
            .field("until", &self.until)
            .field("policy", &self.policy)
            .field("deadline", &self.deadline)
            .finish_non_exhaustive()
    }
}
