//! Deleting an instance, and waiting until it is gone.

use huaweicloud_core::{Error, PollPolicy, PollStatus, Poller, Response, Result};
use taurus_htap_api::types;

use super::change::is_busy;
use crate::{
    InstanceState, JobId, Outcome, Request, StarRocks, jobs,
    starrocks::is_gone,
    wait::{Presence, Sight},
};

/// How the service writes that an instance is a subscription.
const SUBSCRIPTION: &str = "1";

/// The deletion of a StarRocks instance, ready to be sent or executed. Made by [`StarRocks::delete`].
#[must_use = "nothing is deleted until it is sent or executed"]
#[derive(Clone, Debug)]
pub struct DeleteStarRocks {
    starrocks: StarRocks,
    policy: PollPolicy,
}

/// An instance that is gone.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Deleted {
    /// What became of it. [`Outcome::Unchanged`] when there was no such instance.
    pub outcome: Outcome,
    /// How the instance was before.
    pub found: Option<InstanceState>,
    /// The workflow that deleted it.
    pub job: Option<JobId>,
}

type Answer = Result<Option<Response<types::DeleteStarrocksInstanceResponse>>>;

impl DeleteStarRocks {
    pub(super) fn new(starrocks: &StarRocks) -> Self {
        Self { starrocks: starrocks.clone(), policy: PollPolicy::default() }
    }

    /// How patiently [`DeleteStarRocks::execute`] waits: until the service takes the request, for the workflow, and
    /// until the instance is gone, each. The vendor's Terraform provider allows an hour.
    pub fn policy(mut self, policy: PollPolicy) -> Self {
        self.policy = policy;
        self
    }

    /// The one call, without looking or waiting.
    pub fn request(&self) -> Request<types::DeleteStarrocksInstanceResponse> {
        let (taurus, id) = (self.starrocks.taurus_id().clone(), self.starrocks.id().clone());
        self.starrocks.client().request(move |api, on| async move {
            api.delete_starrocks_instance(&on.project, &taurus.0, &id.0, on.language).await
        })
    }

    /// Asks for the deletion, without looking or waiting.
    ///
    /// # Errors
    /// Every [`ErrorKind`](crate::ErrorKind).
    pub async fn send(self) -> Result<Response<types::DeleteStarrocksInstanceResponse>> {
        self.request().send().await
    }

    /// Looks whether the instance is there; asks for the deletion; waits for the workflow and until the instance is
    /// gone. An instance that is gone already is no error, so this can run twice. While something else is being done
    /// with the instance, it waits.
    ///
    /// # Errors
    /// Every [`ErrorKind`](crate::ErrorKind); [`ErrorKind::Failed`](crate::ErrorKind::Failed) when the workflow fails;
    /// [`ErrorKind::Conflict`](crate::ErrorKind::Conflict) when the instance is a subscription: those are ended in the
    /// billing service, and nothing is sent.
    pub async fn execute(self) -> Result<Deleted> {
        let Some(before) = self.starrocks.get_surely().await? else {
            return Ok(Deleted { outcome: Outcome::Unchanged, found: None, job: None });
        };
        if before.pay_model.as_deref() == Some(SUBSCRIPTION) {
            let what = format!("StarRocks instance {} is a subscription", self.starrocks.id());
            return Err(Error::conflict(format!("{what}; unsubscribe from it in the billing service")));
        }
        let found = Some(InstanceState::of(&before));
        let accepted = self.asked(found.clone()).policy(self.policy.clone()).until_done().await??;
        let job = jobs::named(accepted.and_then(|response| response.into_inner().workflow_id))?;
        if let Some(job) = &job {
            self.starrocks.client().job(job.clone()).wait().policy(self.policy.clone()).until_done().await?;
        }
        self.starrocks.until_gone().policy(self.policy.clone()).until_done().await?;
        Ok(Deleted { outcome: Outcome::Done, found, job })
    }

    /// Asks until the service takes it, or the instance is gone. Only a refusal for being busy is asked again: it may
    /// be that another run is deleting.
    fn asked(&self, found: Option<InstanceState>) -> Poller<InstanceState, Answer> {
        let (this, presence) = (self.clone(), Presence::new(found));
        Poller::new(format!("StarRocks instance {} to be free to be deleted", self.starrocks.id()), move || {
            let (this, presence) = (this.clone(), presence.clone());
            async move {
                let found = this.starrocks.get_opt().await?;
                let state = match presence.note(found.as_ref().map(InstanceState::of)) {
                    Sight::There(state) => state,
                    Sight::Missed(last) => {
                        return Ok(PollStatus::InProgress(last.unwrap_or_else(InstanceState::not_shown)));
                    }
                    Sight::Gone => return Ok(PollStatus::Done(Ok(None))),
                };
                Ok(match this.request().send().await {
                    Ok(response) => PollStatus::Done(Ok(Some(response))),
                    Err(error) if is_gone(&error) => PollStatus::Done(Ok(None)),
                    Err(error) if is_busy(&error) => PollStatus::InProgress(state),
                    Err(error) => PollStatus::Done(Err(error)),
                })
            }
        })
    }
}
