//! Creating a task, with or without configurations of tables, and waiting until it is there.

use huaweicloud_core::{Error, PollStatus, Result};

use super::{DELETE_TASK, TaskChange, refused, wait};
use crate::{
    Client, Instance, Outcome, Replication, SyncTask, TaskName,
    flows::{
        compare::{Comparison, joined},
        flow::{Flow, Steps, WaitUntil, Waiting, sealed},
    },
    iam::Permissions,
    instance::replication::GET_TASK,
    operations::{Operations, operations},
    wait::look_twice,
};

/// Operations of [`Replication::create`] without configurations of tables.
pub const CREATE_TASK: Operations = operations![CheckDataBaseConfig; GET_TASK];
/// Operations of [`Replication::create`] with configurations of tables.
pub const CREATE_TASK_WITH_TABLE_CONFIGS: Operations = operations![CheckTableConfig; GET_TASK];

impl Replication {
    /// Creates a task, and waits until it is there. It is not started: that is [`Replication::start`].
    ///
    /// With configurations of tables the operation is `CheckTableConfig` with `is_create_task`; without, it is
    /// `CheckDataBaseConfig`, which always creates.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput) when the task has no name or no target,
    /// or includes no table.
    pub fn create(&self, task: &SyncTask) -> Result<Flow<CreateTask>> {
        let (instance, name, task) = (self.instance.clone(), task.required_name()?, task.clone());
        task.require_target()?;
        task.require_tables()?;
        Ok(Flow::new(CreateTask { instance, name, task, if_broken: IfBroken::default() }))
    }
}

/// What happens to a task that was created and is broken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum IfBroken {
    /// It stays, and can be inspected.
    #[default]
    Keep,
    /// It is deleted, as the vendor's Terraform provider does; but only if this run has created it.
    Delete,
}

/// Creates a task, unless there is one of that name that is as described. Made by [`Replication::create`].
///
/// [`Flow::execute`] fails with
/// - [`ErrorKind::Conflict`](crate::ErrorKind::Conflict) when there is a task of that name that is not as described;
///   the message lists the differences, and the task is left as it is;
/// - [`ErrorKind::Refused`](crate::ErrorKind::Refused) when the service refuses parameters or tables, and there is no
///   task;
/// - [`ErrorKind::Failed`](crate::ErrorKind::Failed) when there is a task in spite of that, or the task is broken; the
///   message has the service's text, and says what happened to the task.
#[derive(Clone, Debug)]
pub struct CreateTask {
    instance: Instance,
    name: TaskName,
    task: SyncTask,
    if_broken: IfBroken,
}

impl Flow<CreateTask> {
    /// What happens to the task when it is broken. It is kept by default.
    pub fn if_broken(mut self, if_broken: IfBroken) -> Self {
        self.steps.if_broken = if_broken;
        self
    }
}

impl sealed::Sealed for CreateTask {
    fn client_mut(&mut self) -> &mut Client {
        self.instance.client_mut()
    }
}

impl Steps for CreateTask {
    type Done = TaskChange;

    fn operations(&self) -> Vec<Operations> {
        self.task.create_operations(self.if_broken)
    }

    async fn run(&self, waiting: &Waiting) -> Result<TaskChange> {
        let Self { instance, name, task, if_broken } = self;
        let replication = instance.replication();
        let found = replication.get_opt(name).await?;
        let (outcome, if_broken, unverified) = match &found {
            Some(found) => {
                let Comparison { differences, unverified } = Comparison::of(task, found);
                if !differences.is_empty() {
                    let differences = joined(&differences);
                    let what = format!("there is a task `{name}` that is not as described: {differences}");
                    return Err(Error::conflict(what));
                }
                (Outcome::Unchanged, IfBroken::Keep, unverified)
            }
            None => {
                let refused = self.create().await?;
                if !refused.is_empty() {
                    let refusal = Error::refused(format!("task `{name}`: the service refuses {}", joined(&refused)));
                    return Err(self.broken(refusal, *if_broken, waiting).await?);
                }
                (Outcome::Done, *if_broken, Vec::new())
            }
        };
        let created = match (waiting.until, &found) {
            (WaitUntil::Accepted, None) => {
                return Ok(TaskChange { outcome: Outcome::Accepted, ..TaskChange::unchanged(name, found) });
            }
            (WaitUntil::Accepted, Some(found)) => wait::created(found.clone()).map(|seen| match seen {
                PollStatus::InProgress(status) | PollStatus::Done(status) => status,
            }),
            (WaitUntil::Done, _) => waiting.until_done(replication.wait_until_created(name)).await,
        };
        let status = match created {
            Err(error) if error.is_failed() => return Err(self.broken(error, if_broken, waiting).await?),
            status => status?,
        };
        Ok(TaskChange { outcome, status: Some(status), unverified, ..TaskChange::unchanged(name, found) })
    }
}

impl SyncTask {
    /// What IAM must allow for [`Replication::create`] of this task.
    #[must_use]
    pub fn create_permissions(&self, if_broken: IfBroken) -> Permissions {
        Permissions::of_flow(&self.create_operations(if_broken))
    }

    fn create_operations(&self, if_broken: IfBroken) -> Vec<Operations> {
        let create = if self.has_table_configs() { CREATE_TASK_WITH_TABLE_CONFIGS } else { CREATE_TASK };
        match if_broken {
            IfBroken::Keep => vec![create],
            IfBroken::Delete => vec![create, DELETE_TASK],
        }
    }
}

impl CreateTask {
    /// Sends the one call that creates, and gives what the service refuses.
    async fn create(&self) -> Result<Vec<String>> {
        let replication = self.instance.replication();
        if self.task.has_table_configs() {
            let report = replication.create_task_with_table_config(&self.task).send().await?;
            return Ok(report.failed().map(|table| format!("table `{}`", table.name())).collect());
        }
        let response = replication.calls().create_task(&self.task).send().await?.into_inner();
        let target = response.target_db_config_check_results.unwrap_or_default();
        let parameters: Vec<_> = response.source_db_config_check_results.into_iter().chain(target).collect();
        Ok(refused(&parameters, &[]))
    }

    /// The error of a creation that has failed, with what happened to the task.
    async fn broken(&self, error: Error, if_broken: IfBroken, waiting: &Waiting) -> Result<Error> {
        let replication = self.instance.replication();
        if look_twice(|| replication.get_opt(&self.name)).await?.is_none() {
            let what = format!("{error}; there was no such task right afterwards");
            return Ok(if error.is_refused() { Error::refused(what) } else { Error::failed(what) });
        }
        Ok(match if_broken {
            IfBroken::Keep => Error::failed(format!("{error}; the task is still there")),
            IfBroken::Delete => match replication.delete(&self.name).waiting(waiting).execute().await {
                Ok(change) if change.outcome == Outcome::Accepted => {
                    Error::failed(format!("{error}; the service has accepted to delete the task again"))
                }
                Ok(_) => Error::failed(format!("{error}; the task was deleted again")),
                Err(source) => Error::failed(format!("{error}; the task is still there, and deleting it failed"))
                    .with_source(source),
            },
        })
    }
}
