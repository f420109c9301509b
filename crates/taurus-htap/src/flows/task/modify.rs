//! Giving a task another configuration.

use huaweicloud_core::{Error, Result};

use super::{TaskChange, refused};
use crate::{
    Client, Instance, Outcome, Replication, SyncTask, TaskName,
    flows::{
        compare::{Comparison, joined},
        flow::{Flow, Steps, WaitUntil, Waiting, sealed},
    },
    ids,
    instance::replication::{GET_TASK, absent},
    jobs::JOB,
    operations::{Operations, operations},
    wait::look_twice,
};

/// Operations of [`Replication::modify`].
pub const MODIFY_TASK: Operations = operations![ModifyDataSync; GET_TASK, JOB];

impl Replication {
    /// Gives a task the described configuration, whole, and waits for the job that applies it; a job that fails is an
    /// error. What the description leaves out is not kept. Operation `ModifyDataSync`.
    ///
    #[doc = taurus_htap_api::permission_in_words!(ModifyDataSync)]
    ///
    /// # Errors
    /// [`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput) when the task has no name or no target,
    /// or includes no table.
    pub fn modify(&self, task: &SyncTask) -> Result<Flow<ModifyTask>> {
        let (instance, name, task) = (self.instance.clone(), task.required_name()?, Box::new(task.clone()));
        task.require_target()?;
        task.require_tables()?;
        Ok(Flow::new(ModifyTask { instance, name, task }))
    }
}

/// Gives a task another configuration. Made by [`Replication::modify`].
///
/// [`Flow::execute`] fails with
/// - [`ErrorKind::NotFound`](crate::ErrorKind::NotFound) when there is no such task;
/// - [`ErrorKind::Conflict`](crate::ErrorKind::Conflict) when the source instance would change, which the service does
///   not do;
/// - [`ErrorKind::Refused`](crate::ErrorKind::Refused) when the service refuses parameters or tables;
/// - [`ErrorKind::Failed`](crate::ErrorKind::Failed) when its job fails.
#[derive(Clone, Debug)]
pub struct ModifyTask {
    instance: Instance,
    name: TaskName,
    task: Box<SyncTask>,
}

impl sealed::Sealed for ModifyTask {
    fn client_mut(&mut self) -> &mut Client {
        self.instance.client_mut()
    }
}

impl Steps for ModifyTask {
    type Done = TaskChange;

    fn operations(&self) -> Vec<Operations> {
        vec![MODIFY_TASK]
    }

    async fn run(&self, waiting: &Waiting) -> Result<TaskChange> {
        let Self { instance, name, task } = self;
        let replication = instance.replication();
        let found = replication.get(name).await?;
        let comparison = Comparison::of(task, &found);
        if comparison.is_same() {
            return Ok(TaskChange::unchanged(name, Some(found)));
        }
        if let Some(fixed) = comparison.differences.iter().find(|it| it.field == "source_instance_id") {
            return Err(Error::conflict(format!("task `{name}` cannot be moved to another source: {fixed}")));
        }
        let response = replication.calls().modify(task).send().await?.into_inner();
        let refused = refused(&response.source_db_config_check_results, &response.tbl_config_check_results);
        let job = ids::named(response.job_id.as_deref());
        if waiting.until == WaitUntil::Accepted && (job.is_some() || refused.is_empty()) {
            return Ok(TaskChange { outcome: Outcome::Accepted, job, ..TaskChange::unchanged(name, Some(found)) });
        }
        let Some(job) = job else {
            return Err(match refused.as_slice() {
                [] => {
                    Error::decode("ModifyDataSync: the response has no valid `job_id`, so there is nothing to wait for")
                }
                refused => {
                    let refused = joined(refused);
                    Error::refused(format!("task `{name}` was not changed; the service refuses {refused}"))
                }
            });
        };
        waiting.job_done(instance.client(), &job).await?;
        let status = look_twice(|| replication.get_opt(name)).await?.ok_or_else(|| absent(name))?;
        let unverified = Comparison::of(task, &status).unverified;
        let (outcome, status, job) = (Outcome::Done, Some(status), Some(job));
        Ok(TaskChange { outcome, status, job, unverified, ..TaskChange::unchanged(name, Some(found)) })
    }
}
