//! What is done with a task: created, started, paused, resumed, modified, deleted.

mod act;
mod create;
mod decide;
mod modify;
mod wait;

use std::fmt;

use huaweicloud_core::Result;
use serde::Serialize;
use taurus_htap_api::types;

use self::{
    act::Acted,
    decide::{Action, Next},
};
pub use self::{
    create::{CREATE_TASK, CREATE_TASK_WITH_TABLE_CONFIGS, CreateTask, IfBroken},
    modify::{MODIFY_TASK, ModifyTask},
};
use super::flow::{Flow, Steps, WaitUntil, Waiting, sealed};
use crate::{
    Client, Instance, JobId, Outcome, Replication, TaskName, TaskStatus,
    instance::replication::GET_TASK,
    operations::{Operations, operations},
    wait::look_twice,
};

/// Operations of [`Replication::start`].
pub const START_TASK: Operations = operations![CreateStarRocksDataReplication; GET_TASK];
/// Operations of [`Replication::pause`].
pub const PAUSE_TASK: Operations = operations![PauseStarRocksDataReplication; GET_TASK];
/// Operations of [`Replication::resume`].
pub const RESUME_TASK: Operations = operations![ResumeStarRocksDataReplication; GET_TASK];
/// Operations of [`Replication::delete`].
pub const DELETE_TASK: Operations = operations![DeleteStarRocksDataReplication; GET_TASK];

impl Replication {
    /// Starts a task that has been created, and waits until it copies or follows. To wait until it has caught up, go on
    /// with [`Replication::wait_until_incremental`].
    ///
    /// Operation `CreateStarRocksDataReplication`, whose fields are read from the task itself.
    ///
    #[doc = taurus_htap_api::permission_in_words!(CreateStarRocksDataReplication)]
    pub fn start(&self, name: &TaskName) -> Flow<ChangeTask> {
        self.change(name, Action::Start)
    }

    /// Pauses a task, and waits until it is paused. Operation `PauseStarRocksDataReplication`.
    ///
    #[doc = taurus_htap_api::permission_in_words!(PauseStarRocksDataReplication)]
    pub fn pause(&self, name: &TaskName) -> Flow<ChangeTask> {
        self.change(name, Action::Pause)
    }

    /// Resumes a paused task, and waits until it copies or follows. Operation `ResumeStarRocksDataReplication`.
    ///
    #[doc = taurus_htap_api::permission_in_words!(ResumeStarRocksDataReplication)]
    pub fn resume(&self, name: &TaskName) -> Flow<ChangeTask> {
        self.change(name, Action::Resume)
    }

    /// Deletes a task, and waits until it is gone. Operation `DeleteStarRocksDataReplication`.
    ///
    #[doc = taurus_htap_api::permission_in_words!(DeleteStarRocksDataReplication)]
    pub fn delete(&self, name: &TaskName) -> Flow<ChangeTask> {
        self.change(name, Action::Delete)
    }

    fn change(&self, name: &TaskName, action: Action) -> Flow<ChangeTask> {
        Flow::new(ChangeTask { instance: self.instance.clone(), name: name.clone(), action })
    }
}

/// Starts, pauses, resumes or deletes a task. Made by the methods of [`Replication`].
///
/// [`Flow::execute`] fails with
/// - [`ErrorKind::NotFound`](crate::ErrorKind::NotFound) when there is no such task, except for a deletion;
/// - [`ErrorKind::Conflict`](crate::ErrorKind::Conflict) when the task is in a stage that does not allow the action;
///   the message names what to do instead;
/// - [`ErrorKind::Failed`](crate::ErrorKind::Failed) when the service has tried and failed.
///
/// A refusal because another operation is running is waited out, such as one of an earlier run that was interrupted.
#[derive(Clone, Debug)]
pub struct ChangeTask {
    instance: Instance,
    name: TaskName,
    action: Action,
}

/// What a flow has found and done.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct TaskChange {
    /// The name of the task.
    pub name: TaskName,
    /// Whether there was something to do.
    pub outcome: Outcome,
    /// The job that makes the change, if the service has named one.
    #[serde(rename = "job_id")]
    pub job: Option<JobId>,
    /// How the task was before; `None` when there was no such task.
    #[serde(rename = "before")]
    pub found: Option<TaskStatus>,
    /// How the task was last seen; `None` when there is no such task, or none yet.
    pub status: Option<TaskStatus>,
    /// What was described and could not be compared with what was found, because the service does not show it.
    pub unverified: Vec<String>,
}

impl TaskChange {
    fn unchanged(name: &TaskName, found: Option<TaskStatus>) -> Self {
        let status = found.clone();
        Self { name: name.clone(), outcome: Outcome::Unchanged, found, status, job: None, unverified: Vec::new() }
    }
}

/// In a line, such as ``task `orders`: Incremental 100 %, was Paused 100 %``.
impl fmt::Display for TaskChange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = |status: &Option<TaskStatus>| match status {
            Some(status) => status.to_string(),
            None => "not there".to_owned(),
        };
        write!(f, "task `{}`: {}", printable::line(&self.name), shown(&self.status))?;
        match self.outcome {
            // Tasks are not ordered.
            Outcome::Done | Outcome::Ordered => write!(f, ", was {}", shown(&self.found)),
            Outcome::Accepted => f.write_str(", request accepted"),
            Outcome::Unchanged => f.write_str(", nothing to do"),
        }
    }
}

impl sealed::Sealed for ChangeTask {
    fn client_mut(&mut self) -> &mut Client {
        self.instance.client_mut()
    }
}

impl Steps for ChangeTask {
    type Done = TaskChange;

    fn operations(&self) -> Vec<Operations> {
        vec![match self.action {
            Action::Start => START_TASK,
            Action::Pause => PAUSE_TASK,
            Action::Resume => RESUME_TASK,
            Action::Delete => DELETE_TASK,
        }]
    }

    async fn run(&self, waiting: &Waiting) -> Result<TaskChange> {
        let Self { instance, name, action } = self;
        let replication = instance.replication();
        let found = match action {
            // A task that is not found counts as deleted.
            Action::Delete => look_twice(|| replication.get_opt(name)).await?,
            Action::Start | Action::Pause | Action::Resume => replication.get_opt(name).await?,
        };
        let acted = match (decide::next(*action, name, found.as_ref())?, &found) {
            (Next::Act, Some(found)) => self.act(found, waiting).await?,
            (Next::Act | Next::Nothing, _) => return Ok(TaskChange::unchanged(name, found)),
        };
        let job = match acted {
            Acted::Accepted(job) => job,
            Acted::NotNeeded(status) => {
                return Ok(TaskChange { status: Some(*status), ..TaskChange::unchanged(name, found) });
            }
            Acted::Gone => {
                if waiting.until == WaitUntil::Done {
                    waiting.until_done(replication.wait_until_deleted(name)).await?;
                }
                return Ok(TaskChange { status: None, ..TaskChange::unchanged(name, found) });
            }
        };
        if waiting.until == WaitUntil::Accepted {
            return Ok(TaskChange { outcome: Outcome::Accepted, job, ..TaskChange::unchanged(name, found) });
        }
        let status = match action {
            Action::Start | Action::Resume => {
                Some(waiting.until_done(wait::until_running(instance, name, found.clone())).await?)
            }
            Action::Pause => Some(waiting.until_done(wait::until_paused(instance, name, found.clone())).await?),
            Action::Delete => {
                waiting.until_done(replication.wait_until_deleted(name)).await?;
                None
            }
        };
        Ok(TaskChange { outcome: Outcome::Done, status, job, ..TaskChange::unchanged(name, found) })
    }
}

/// The names of the parameters and tables that the service has checked and refused.
fn refused(parameters: &[types::DbConfigCheckResult], tables: &[types::TableConfigCheckResult]) -> Vec<String> {
    use crate::CheckResult::{Fail, Failed};
    let has_failed = |result: &Option<crate::CheckResult>| matches!(result, Some(Failed | Fail));
    let named = |kind: &str, name: &Option<String>| format!("{kind} `{}`", name.as_deref().unwrap_or_default());
    let parameters = parameters.iter().filter(|parameter| has_failed(&parameter.check_result));
    let tables = tables.iter().filter(|table| has_failed(&table.check_result));
    let parameters = parameters.map(|parameter| named("parameter", &parameter.param_name));
    parameters.chain(tables.map(|table| named("table", &table.table_name))).collect()
}
