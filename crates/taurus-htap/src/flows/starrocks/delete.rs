//! Deleting an instance, and waiting until it is gone.

use huaweicloud_core::{Error, Result};
use serde::Serialize;
use taurus_htap_api::{requests::DeleteStarrocksInstance, types};

use super::{Next, Sent, send_when};
use crate::{
    Client, InstanceState, JobId, Outcome, Request, StarRocks,
    flows::flow::{Flow, SingleCall, Steps, WaitUntil, Waiting, sealed},
    ids,
    jobs::JOB,
    operations::{Operations, operations},
    starrocks::{GET_INSTANCE, is_gone},
    wait::look_twice,
};

/// Operations of [`StarRocks::delete`].
pub const DELETE_INSTANCE: Operations = operations![DeleteStarrocksInstance; GET_INSTANCE, JOB];

/// How the service writes that an instance is a subscription.
const SUBSCRIPTION: &str = "1";

impl StarRocks {
    /// Deletes the instance. The TaurusDB instance and its data are not touched.
    ///
    /// Operation `DeleteStarrocksInstance`, after the vendor's API definition.
    ///
    #[doc = taurus_htap_api::permission_in_words!(DeleteStarrocksInstance)]
    pub fn delete(&self) -> Flow<DeleteStarRocks> {
        Flow::new(DeleteStarRocks { starrocks: self.clone() })
    }
}

/// Deletes a StarRocks instance. Made by [`StarRocks::delete`].
///
/// [`Flow::execute`] requests the deletion, unless the instance is gone already; waits for the workflow and until the
/// instance is gone. While another action is running on the instance, it waits. The vendor's Terraform provider allows
/// an hour.
///
/// It fails with
/// - [`ErrorKind::Failed`](crate::ErrorKind::Failed) when the workflow fails;
/// - [`ErrorKind::Conflict`](crate::ErrorKind::Conflict) when the instance is a subscription: those are ended in the
///   billing service, and nothing is sent.
#[derive(Clone, Debug)]
pub struct DeleteStarRocks {
    starrocks: StarRocks,
}

/// An instance that is gone, or about to be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Deleted {
    /// Whether there was something to do. [`Outcome::Unchanged`] when there was no such instance.
    pub outcome: Outcome,
    /// How the instance was before.
    #[serde(rename = "before")]
    pub found: Option<InstanceState>,
    /// The workflow that deleted it.
    #[serde(rename = "job_id")]
    pub job: Option<JobId>,
}

impl SingleCall for DeleteStarRocks {
    type Response = types::DeleteStarrocksInstanceResponse;

    fn request(&self) -> Result<Request<Self::Response>> {
        let request = DeleteStarrocksInstance::new(self.starrocks.taurus_id(), self.starrocks.id());
        Ok(self.starrocks.client().request(request))
    }
}

impl sealed::Sealed for DeleteStarRocks {
    fn client_mut(&mut self) -> &mut Client {
        self.starrocks.client_mut()
    }
}

impl Steps for DeleteStarRocks {
    type Done = Deleted;

    fn operations(&self) -> Vec<Operations> {
        vec![DELETE_INSTANCE]
    }

    async fn run(&self, waiting: &Waiting) -> Result<Deleted> {
        let starrocks = &self.starrocks;
        let Some(before) = look_twice(|| starrocks.get_opt()).await? else {
            return Ok(Deleted { outcome: Outcome::Unchanged, found: None, job: None });
        };
        if before.pay_model.as_deref() == Some(SUBSCRIPTION) {
            let what = format!("StarRocks instance {} is a subscription", starrocks.id());
            return Err(Error::conflict(format!("{what}; unsubscribe from it in the billing service")));
        }
        let what = format!("the service to accept the deletion of StarRocks instance {}", starrocks.id());
        // Whether it is busy is left to the service: it may be another run that is deleting it.
        let sending = send_when(what, self, starrocks, &before, |_, _| Next::Send);
        let (outcome, workflow) = match waiting.until_done(sending).await? {
            Ok(Sent::Response(response)) => (Outcome::Done, response.into_inner().workflow_id),
            Ok(Sent::NotNeeded(_) | Sent::Gone) => (Outcome::Unchanged, None),
            Err(error) if is_gone(&error) => (Outcome::Unchanged, None),
            Err(error) => return Err(error),
        };
        let (job, found) = (ids::named(workflow.as_deref()), Some(InstanceState::of(&before)));
        if waiting.until == WaitUntil::Accepted {
            let outcome = if outcome == Outcome::Done { Outcome::Accepted } else { outcome };
            return Ok(Deleted { outcome, found, job });
        }
        if let Some(job) = &job {
            waiting.job_done(starrocks.client(), job).await?;
        }
        waiting.until_done(starrocks.wait_until_deleted()).await?;
        Ok(Deleted { outcome, found, job })
    }
}
