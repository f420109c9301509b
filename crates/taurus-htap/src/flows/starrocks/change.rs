//! The skeleton of every change of an instance: look, act when nothing else is going on, wait until it can be seen.

use std::fmt;

use huaweicloud_core::{Error, PollPolicy, PollStatus, Poller, Response, Result};
use taurus_htap_api::types;

use crate::{
    InstanceState, JobId, Outcome, Request, StarRocks, codes,
    wait::{Presence, Sight},
};

/// A change of a StarRocks instance, ready to be sent or executed. Made by the methods of [`StarRocks`].
#[must_use = "a change does nothing until it is sent or executed"]
#[derive(Clone, Debug)]
pub struct Change<A> {
    starrocks: StarRocks,
    action: A,
    policy: PollPolicy,
}

/// What is particular to one kind of change. Sealed: the kinds are those of this crate.
pub trait Action: fmt::Debug + Send + Sync + Clone + sealed::Kind {}

pub(crate) mod sealed {
    use serde::de::DeserializeOwned;

    use super::{Accepted, Request, Result, StarRocks, types};

    /// How a kind of change is asked for and recognized.
    pub trait Kind: 'static {
        /// The body of the service's response.
        type Response: DeserializeOwned + Send + 'static;

        /// What the change is called, after "StarRocks instance ID".
        const WHAT: &'static str;

        /// Refuses a change that makes no sense for this instance, before anything is sent.
        fn check(&self, _found: &types::StarRocksInstance) -> Result<()> {
            Ok(())
        }

        /// The one call that asks for it.
        fn request(&self, on: &StarRocks) -> Request<Self::Response>;

        /// Whether the instance is already as it is to be, so that nothing needs to be asked for.
        fn is_already(&self, found: &types::StarRocksInstance) -> bool;

        /// Whether the instance shows that the change is made.
        fn is_made(&self, _seen: &types::StarRocksInstance) -> bool {
            true
        }

        /// What the service answered; `None` when the response names nothing to wait for.
        fn accepted(response: Self::Response) -> Result<Option<Accepted>>;
    }
}

/// What the service answered to being asked for a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Accepted {
    /// A job makes the change.
    Job(JobId),
    /// The instance itself shows the change, whatever the job.
    Shown(Option<JobId>),
    /// An order has to be paid before anything happens.
    Order(String),
}

/// A change that was executed.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Changed {
    /// What became of it.
    pub outcome: Outcome,
    /// How the instance was before.
    pub found: InstanceState,
    /// The job that made it.
    pub job: Option<JobId>,
    /// The order's ID in the billing service, when the outcome is [`Outcome::Ordered`].
    pub order: Option<String>,
    /// The instance as it was last seen.
    pub instance: types::StarRocksInstance,
}

impl<A: Action> Change<A> {
    pub(super) fn new(starrocks: &StarRocks, action: A) -> Self {
        Self { starrocks: starrocks.clone(), action, policy: PollPolicy::default() }
    }

    pub(super) fn action_mut(&mut self) -> &mut A {
        &mut self.action
    }

    /// How patiently [`Change::execute`] waits: for the instance to be idle, for the job, and for the change to show,
    /// each.
    pub fn policy(mut self, policy: PollPolicy) -> Self {
        self.policy = policy;
        self
    }

    /// The one call that asks for the change, without looking or waiting.
    pub fn request(&self) -> Request<A::Response> {
        self.action.request(&self.starrocks)
    }

    /// Asks for the change, without looking or waiting. A job that the response names can be waited for with
    /// [`Client::job`](crate::Client::job).
    ///
    /// # Errors
    /// Every [`ErrorKind`](crate::ErrorKind).
    pub async fn send(self) -> Result<Response<A::Response>> {
        self.request().send().await
    }

    /// Looks how the instance is; asks for the change, unless it is there already, as soon as nothing else is being
    /// done with the instance; waits for the job and until the instance is ready again and shows the change.
    ///
    /// Dropping the future stops the waiting, not the job.
    ///
    /// # Errors
    /// Every [`ErrorKind`](crate::ErrorKind); [`ErrorKind::Failed`](crate::ErrorKind::Failed) when the job or the
    /// instance fails, [`ErrorKind::Deadline`](crate::ErrorKind::Deadline) when it takes longer than the policy allows.
    pub async fn execute(self) -> Result<Changed> {
        let before = self.starrocks.get().await?;
        let found = InstanceState::of(&before);
        self.action.check(&before)?;
        if self.action.is_already(&before) {
            let instance = if found.is_ready() { before } else { self.settled(&found).await? };
            return Ok(Changed { outcome: Outcome::Unchanged, found, job: None, order: None, instance });
        }
        let response = self.when_idle(&found).policy(self.policy.clone()).until_done().await??;
        let job = match A::accepted(response.into_inner())? {
            Some(Accepted::Job(job)) => {
                self.starrocks.client().job(job.clone()).wait().policy(self.policy.clone()).until_done().await?;
                Some(job)
            }
            Some(Accepted::Shown(job)) => job,
            Some(Accepted::Order(order)) => {
                let (outcome, order) = (Outcome::Ordered, Some(order));
                return Ok(Changed { outcome, found, job: None, order, instance: before });
            }
            None => {
                let id = self.starrocks.id();
                let what = format!("the service took it that StarRocks instance {id} is to be {}", A::WHAT);
                return Err(Error::decode(format!("{what}, and named no job to wait for")));
            }
        };
        let instance = self.settled(&found).await?;
        Ok(Changed { outcome: Outcome::Done, found, job, order: None, instance })
    }

    /// Asks for the change once nothing is being done with the instance. A refusal for being busy is waited out; any
    /// other answer ends the waiting and is the value, so that a request whose fate is unknown is not sent again.
    fn when_idle(&self, found: &InstanceState) -> Poller<InstanceState, Result<Response<A::Response>>> {
        let (this, presence) = (self.clone(), Presence::new(Some(found.clone())));
        Poller::new(format!("StarRocks instance {} to be free to be {}", self.starrocks.id(), A::WHAT), move || {
            let (this, presence) = (this.clone(), presence.clone());
            async move {
                let found = this.starrocks.get_opt().await?;
                let state = match presence.note(found.as_ref().map(InstanceState::of)) {
                    Sight::There(state) => state,
                    Sight::Missed(Some(last)) => return Ok(PollStatus::InProgress(last)),
                    Sight::Missed(None) | Sight::Gone => return Err(this.starrocks.absent()),
                };
                if state.is_busy() {
                    return Ok(PollStatus::InProgress(state));
                }
                Ok(match this.request().send().await {
                    Err(error) if is_busy(&error) => PollStatus::InProgress(state),
                    answer => PollStatus::Done(answer),
                })
            }
        })
    }

    async fn settled(&self, found: &InstanceState) -> Result<types::StarRocksInstance> {
        let action = self.action.clone();
        self.starrocks
            .until(Some(found.clone()), &format!("to be {}", A::WHAT), move |seen| action.is_made(seen))
            .policy(self.policy.clone())
            .until_done()
            .await
    }
}

/// Whether the service refused because something else is going on, and did nothing.
pub(super) fn is_busy(error: &Error) -> bool {
    error.is_conflict() && error.code().is_some_and(|code| codes::BUSY.contains(&code))
}
