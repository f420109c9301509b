//! The steps that every change of an instance shares: look, act when no other action is running, wait until the
//! instance shows the change.

use std::fmt;

use huaweicloud_core::{Error, Result};
use serde::Serialize;
use taurus_htap_api::types;

use super::{Next, Sent, send_when};
use crate::{
    Client, InstanceState, JobId, Outcome, Request, StarRocks,
    flows::flow::{self, Flow, SingleCall, Steps, WaitUntil, Waiting},
    operations::Operations,
};

/// A change of a StarRocks instance. Made by the methods of [`StarRocks`].
///
/// [`Flow::execute`] looks at the instance; requests the change, unless it is made already, as soon as no other action
/// is running on the instance; and waits for the job and until the instance is ready again and shows the change. If the
/// other action was this change, there is nothing left to do.
///
/// It fails with [`ErrorKind::Failed`](crate::ErrorKind::Failed) when the job or the instance fails.
#[derive(Clone, Debug)]
pub struct Change<A> {
    starrocks: StarRocks,
    pub(super) action: A,
}

/// What is specific to one kind of change. Sealed: the kinds are those of this crate.
pub trait Action: fmt::Debug + Send + Sync + Clone + sealed::Kind {}

impl<A: fmt::Debug + Send + Sync + Clone + sealed::Kind> Action for A {}

pub(crate) mod sealed {
    use serde::de::DeserializeOwned;

    use super::{Accepted, Operations, Request, Result, StarRocks, types};

    /// How a kind of change is requested and recognized.
    pub trait Kind: 'static {
        /// The body of the service's response.
        type Response: DeserializeOwned + Send + 'static;

        /// What the change can call.
        const OPERATIONS: Operations;

        /// What the change does with the instance ("it"), such as "resizing it".
        fn doing(&self) -> String;

        /// Refuses malformed input, before anything is sent.
        fn input(&self) -> Result<()> {
            Ok(())
        }

        /// Refuses a change that makes no sense for this instance, before anything is changed.
        fn check(&self, _found: &types::StarRocksInstance) -> Result<()> {
            Ok(())
        }

        /// The one call that requests it.
        fn request(&self, on: &StarRocks) -> Request<Self::Response>;

        /// Whether the instance has the change already, so that nothing needs to be requested.
        fn is_made(&self, found: &types::StarRocksInstance) -> bool;

        /// Whether the instance shows the change after it was requested.
        fn is_shown(&self, _seen: &types::StarRocksInstance) -> bool {
            true
        }

        /// What the service answered; `None` when the response names nothing to wait for.
        fn accepted(response: Self::Response) -> Option<Accepted>;
    }
}

/// What the service answered to the request for a change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Accepted {
    /// A job makes the change.
    Job(JobId),
    /// The instance itself shows the change, whatever the job.
    Shown(Option<JobId>),
    /// An order has to be paid before anything happens.
    Order(String),
}

impl Accepted {
    fn job(self) -> Option<JobId> {
        match self {
            Self::Job(job) => Some(job),
            Self::Shown(job) => job,
            Self::Order(_) => None,
        }
    }
}

/// A change that was executed.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Changed {
    /// Whether there was something to do.
    pub outcome: Outcome,
    /// How the instance was before.
    #[serde(rename = "before")]
    pub found: InstanceState,
    /// The job that made the change.
    #[serde(rename = "job_id")]
    pub job: Option<JobId>,
    /// The order's ID in the billing service, when the outcome is [`Outcome::Ordered`].
    #[serde(rename = "order_id")]
    pub order: Option<String>,
    /// The instance as it was last seen.
    pub instance: types::StarRocksInstance,
}

impl<A: Action> Change<A> {
    pub(super) fn of(starrocks: &StarRocks, action: A) -> Flow<Self> {
        Flow::new(Self { starrocks: starrocks.clone(), action })
    }
}

impl<A: Action> SingleCall for Change<A> {
    type Response = A::Response;

    fn request(&self) -> Result<Request<A::Response>> {
        self.action.input()?;
        Ok(self.action.request(&self.starrocks))
    }
}

impl<A: Action> flow::sealed::Sealed for Change<A> {
    fn client_mut(&mut self) -> &mut Client {
        self.starrocks.client_mut()
    }
}

impl<A: Action> Steps for Change<A> {
    type Done = Changed;

    fn operations(&self) -> Vec<Operations> {
        vec![A::OPERATIONS]
    }

    async fn run(&self, waiting: &Waiting) -> Result<Changed> {
        let Self { starrocks, action } = self;
        let (id, doing) = (starrocks.id(), action.doing());
        action.input()?;
        let before = starrocks.get().await?;
        let found = InstanceState::of(&before);
        action.check(&before)?;
        let ended = |outcome, job, order, instance| Ok(Changed { outcome, found: found.clone(), job, order, instance });
        let (outcome, job) = if action.is_made(&before) {
            if found.is_ready() || waiting.until == WaitUntil::Accepted {
                return ended(Outcome::Unchanged, None, None, before);
            }
            (Outcome::Unchanged, None)
        } else {
            let what = format!("StarRocks instance {id} to be idle before {doing}");
            let sending = send_when(what, self, starrocks, &before, |change, seen| match InstanceState::of(seen) {
                state if state.is_busy() => Next::Wait,
                _ if change.action.is_made(seen) => Next::Nothing,
                _ => Next::Send,
            });
            let response = match waiting.until_done(sending).await?? {
                Sent::Response(response) => response.into_inner(),
                Sent::NotNeeded(instance) => return ended(Outcome::Unchanged, None, None, *instance),
                Sent::Gone => return Err(starrocks.absent()),
            };
            match A::accepted(response) {
                Some(Accepted::Order(order)) => return ended(Outcome::Ordered, None, Some(order), before),
                accepted if waiting.until == WaitUntil::Accepted => {
                    let job = accepted.and_then(Accepted::job);
                    return ended(Outcome::Accepted, job, None, before);
                }
                Some(Accepted::Shown(job)) => (Outcome::Done, job),
                Some(Accepted::Job(job)) => {
                    waiting.job_done(starrocks.client(), &job).await?;
                    (Outcome::Done, Some(job))
                }
                None => {
                    let problem = "the service accepted the request, but named no job that can be waited for";
                    return Err(Error::decode(format!("StarRocks instance {id}, {doing}: {problem}")));
                }
            }
        };
        let (what, action) = (format!("to be ready after {doing}"), action.clone());
        let shown = starrocks.wait_until(Some(before), &what, move |seen| action.is_shown(seen));
        let instance = waiting.until_done(shown).await?;
        ended(outcome, job, None, instance)
    }
}
