//! Creating a task, with or without configurations of tables, and waiting until it is there.

use std::time::Duration;

use huaweicloud_core::{Error, PollPolicy, Result};

use super::{TaskChange, unfit};
use crate::{
    Instance, Outcome, Replication, SyncTask, TaskName, TaskStatus,
    flows::compare::{Comparison, listed},
};

impl Replication<'_> {
    /// Creates a task, and waits until it is there. It is not started: that is [`Replication::start`].
    ///
    /// With configurations of tables the operation is `CheckTableConfig`, told to create; without, it is
    /// `CheckDataBaseConfig`, which creates without being told.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput) when the task has no name.
    pub fn create(&self, task: &SyncTask) -> Result<CreateTask> {
        let name = task.required_name()?;
        let (instance, task, policy) = (self.instance.clone(), task.clone(), PollPolicy::default());
        Ok(CreateTask { instance, name, task, policy, if_broken: IfBroken::default() })
    }
}

/// What becomes of a task that was created and is broken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum IfBroken {
    /// It stays, to be looked at.
    #[default]
    Keep,
    /// It is deleted, as the vendor's Terraform provider does; but only if this run has created it.
    Delete,
}

/// The creation of a task, ready to be executed. Made by [`Replication::create`].
#[must_use = "a flow does nothing until it is executed"]
#[derive(Clone, Debug)]
pub struct CreateTask {
    instance: Instance,
    name: TaskName,
    task: SyncTask,
    policy: PollPolicy,
    if_broken: IfBroken,
}

impl CreateTask {
    /// How often and how long is looked while waiting.
    pub fn policy(mut self, policy: PollPolicy) -> Self {
        self.policy = policy;
        self
    }

    /// How long is waited.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.policy.timeout = timeout;
        self
    }

    /// What becomes of the task when it is broken. It is kept by default.
    pub fn if_broken(mut self, if_broken: IfBroken) -> Self {
        self.if_broken = if_broken;
        self
    }

    /// Looks, creates the task if there is none of that name, and waits until it is there.
    ///
    /// # Errors
    /// - [`ErrorKind::Conflict`](crate::ErrorKind::Conflict): there is a task of that name that is not as described;
    ///   the message says what differs. It is left as it is.
    /// - [`ErrorKind::Failed`](crate::ErrorKind::Failed): the service refuses parameters or tables, or the task is
    ///   broken; the message has the service's text, and says what became of the task.
    /// - [`ErrorKind::Deadline`](crate::ErrorKind::Deadline): it is not there yet. Executing it again goes on waiting.
    /// - Those of the calls. The call that creates is not sent again when its fate is unknown; executing it again looks
    ///   first.
    pub async fn execute(self) -> Result<TaskChange> {
        let Self { instance, name, task, policy, if_broken } = &self;
        let replication = instance.replication();
        let found = replication.get_opt(name).await?;
        let mut unverified = Vec::new();
        if let Some(found) = &found {
            let comparison = Comparison::of(task, found);
            if !comparison.differences.is_empty() {
                let differences = listed(&comparison.differences);
                return Err(Error::conflict(format!(
                    "there is a task `{name}` that is not as described: {differences}"
                )));
            }
            unverified = comparison.unverified;
        } else {
            let unfit = self.create().await?;
            if !unfit.is_empty() {
                let refusal = Error::failed(format!("task `{name}`: the service refuses {}", listed(&unfit)));
                let there = replication.get_surely(name).await?;
                return Err(self.give_up(refusal, there.as_ref(), *if_broken).await);
            }
        }
        let status = match replication.wait_until_created(name).policy(policy.clone()).until_done().await {
            Ok(status) => status,
            Err(error) if error.is_failed() => {
                let there = replication.get_surely(name).await?;
                let if_broken = if found.is_some() { IfBroken::Keep } else { *if_broken };
                return Err(self.give_up(error, there.as_ref(), if_broken).await);
            }
            Err(error) => return Err(error),
        };
        let outcome = if found.is_some() { Outcome::Unchanged } else { Outcome::Done };
        let unchanged = TaskChange::nothing(name.clone(), found);
        Ok(TaskChange { outcome, status: Some(status), unverified, ..unchanged })
    }

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
        Ok(unfit(&parameters, &[]))
    }

    /// The error, with what becomes of the task.
    async fn give_up(&self, why: Error, there: Option<&TaskStatus>, if_broken: IfBroken) -> Error {
        let Self { instance, name, policy, .. } = self;
        if there.is_none() {
            return Error::failed(format!("{why}; no such task was there right afterwards"));
        }
        match if_broken {
            IfBroken::Keep => Error::failed(format!("{why}; the task is still there")),
            IfBroken::Delete => match instance.replication().delete(name).policy(policy.clone()).execute().await {
                Ok(_) => Error::failed(format!("{why}; the task was deleted again")),
                Err(error) => Error::failed(format!("{why}; the task is still there, since it could not be deleted"))
                    .with_source(error),
            },
        }
    }
}
