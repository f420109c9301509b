//! What is done with a task that is there. Each flow looks, acts if there is something to do, waits for what comes of
//! it, and says what it found; so each can be run twice, and again after it was broken off.

mod create;
mod decide;
mod wait;

use std::{fmt, time::Duration};

use huaweicloud_core::{Error, PollPolicy, Result, checked};
use taurus_htap_api::types;

pub use self::create::{CreateTask, IfBroken};
use self::decide::{Action, Next};
use super::compare::{Comparison, listed};
use crate::{
    Instance, JobId, Outcome, Replication, SyncTask, TaskName, TaskStatus, codes, instance::replication::absent, jobs,
};

impl Replication<'_> {
    /// Starts a task that has been created, and waits until it copies or follows. To wait until it has caught up, go on
    /// with [`Replication::wait_until_incremental`].
    ///
    /// Operation `CreateStarRocksDataReplication`, whose fields are read from the task itself.
    pub fn start(&self, name: &TaskName) -> TaskFlow {
        self.flow(name, Deed::Simple(Action::Start))
    }

    /// Pauses a task, and waits until it is paused. Operation `PauseStarRocksDataReplication`.
    pub fn pause(&self, name: &TaskName) -> TaskFlow {
        self.flow(name, Deed::Simple(Action::Pause))
    }

    /// Resumes a paused task, and waits until it copies or follows. Operation `ResumeStarRocksDataReplication`.
    pub fn resume(&self, name: &TaskName) -> TaskFlow {
        self.flow(name, Deed::Simple(Action::Resume))
    }

    /// Deletes a task, and waits until it is gone. Operation `DeleteStarRocksDataReplication`.
    pub fn delete(&self, name: &TaskName) -> TaskFlow {
        self.flow(name, Deed::Simple(Action::Delete))
    }

    /// Gives a task the described configuration, whole, and waits for the job that does it; a job that fails is an
    /// error. What the description does not say is not kept. Operation `ModifyDataSync`.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput) when the task has no name.
    pub fn modify(&self, task: &SyncTask) -> Result<TaskFlow> {
        Ok(self.flow(&task.required_name()?, Deed::Modify(Box::new(task.clone()))))
    }

    fn flow(&self, name: &TaskName, deed: Deed) -> TaskFlow {
        TaskFlow { instance: self.instance.clone(), name: name.clone(), deed, policy: PollPolicy::default() }
    }
}

/// Something to be done with a task, ready to be executed. Made by the methods of [`Replication`].
///
/// Dropping the future of [`TaskFlow::execute`] stops the waiting, and not what the service does. Executing the same
/// again looks first, so it goes on where the other one was.
#[must_use = "a flow does nothing until it is executed"]
#[derive(Clone, Debug)]
pub struct TaskFlow {
    instance: Instance,
    name: TaskName,
    deed: Deed,
    policy: PollPolicy,
}

#[derive(Clone, Debug)]
enum Deed {
    Simple(Action),
    Modify(Box<SyncTask>),
}

/// What a flow has found and done.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct TaskChange {
    /// What the task is called.
    pub name: TaskName,
    /// Whether there was something to do.
    pub outcome: Outcome,
    /// How the task was before; `None` when it was not there.
    pub found: Option<TaskStatus>,
    /// How the task is now; `None` when it is not there.
    pub status: Option<TaskStatus>,
    /// The job that the service has named for it, if it was asked for something and named one.
    pub job: Option<JobId>,
    /// What was described and could not be compared with what was found, because the service does not show it.
    pub unverified: Vec<String>,
}

impl TaskChange {
    pub(super) fn nothing(name: TaskName, found: Option<TaskStatus>) -> Self {
        let status = found.clone();
        Self { name, outcome: Outcome::Unchanged, found, status, job: None, unverified: Vec::new() }
    }
}

/// In a line, such as ``task `orders`: Incremental 100 %, was Paused 100 %``.
impl fmt::Display for TaskChange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let said = |status: &Option<TaskStatus>| match status {
            Some(status) => status.to_string(),
            None => "not there".to_owned(),
        };
        write!(f, "task `{}`: {}", printable::line(&self.name), said(&self.status))?;
        match self.outcome {
            // Tasks are not ordered.
            Outcome::Done | Outcome::Ordered => write!(f, ", was {}", said(&self.found)),
            Outcome::Unchanged => f.write_str(", nothing to do"),
        }
    }
}

impl TaskFlow {
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

    /// Looks, acts if there is something to do, and waits for what comes of it.
    ///
    /// # Errors
    /// - [`ErrorKind::NotFound`](crate::ErrorKind::NotFound): there is no such task. Not of a deletion.
    /// - [`ErrorKind::Conflict`](crate::ErrorKind::Conflict): it is in a stage that does not allow it; the message says
    ///   what does.
    /// - [`ErrorKind::Failed`](crate::ErrorKind::Failed): the service has tried and failed.
    /// - [`ErrorKind::Deadline`](crate::ErrorKind::Deadline): it is not over yet. Executing it again goes on waiting.
    /// - Those of the calls. A call that acts is not sent again when its fate is unknown; executing it again looks
    ///   first.
    pub async fn execute(self) -> Result<TaskChange> {
        let replication = self.instance.replication();
        let found = match &self.deed {
            // What is not there counts as deleted.
            Deed::Simple(Action::Delete) => replication.get_surely(&self.name).await?,
            Deed::Simple(_) | Deed::Modify(_) => replication.get_opt(&self.name).await?,
        };
        match &self.deed {
            Deed::Simple(action) => self.simple(*action, found).await,
            Deed::Modify(task) => self.modify(task, found).await,
        }
    }

    async fn simple(&self, action: Action, found: Option<TaskStatus>) -> Result<TaskChange> {
        let Self { instance, name, policy, .. } = self;
        let replication = instance.replication();
        let job = match (decide::next(action, name, found.as_ref())?, &found) {
            (Next::Act, Some(found)) => self.act(action, found).await?,
            (Next::Act | Next::Nothing, _) => return Ok(TaskChange::nothing(name.clone(), found)),
        };
        let poller = match action {
            Action::Start | Action::Resume => wait::until_running(instance, name, found.clone()),
            Action::Pause => wait::until_paused(instance, name, found.clone()),
            Action::Delete => {
                replication.wait_until_deleted(name).policy(policy.clone()).until_done().await?;
                return Ok(self.done(found, job, None));
            }
        };
        let status = poller.policy(policy.clone()).until_done().await?;
        Ok(self.done(found, job, Some(status)))
    }

    /// Sends the one call of an action, and gives the ID of the job that the service names.
    async fn act(&self, action: Action, found: &TaskStatus) -> Result<Option<JobId>> {
        let Self { instance, name, .. } = self;
        let replication = instance.replication();
        let calls = replication.calls();
        let call = match action {
            Action::Start => calls.start(start_body(found)?),
            Action::Pause => calls.pause(name),
            Action::Resume => calls.resume(name),
            Action::Delete => calls.delete(name),
        };
        match call.send().await {
            Ok(response) => jobs::named(response.into_inner().job_id),
            // Someone else was faster.
            Err(error) if action == Action::Delete && error.code() == Some(codes::REPLICATION_NOT_FOUND) => Ok(None),
            Err(error) => Err(error),
        }
    }

    async fn modify(&self, task: &SyncTask, found: Option<TaskStatus>) -> Result<TaskChange> {
        let Self { instance, name, policy, .. } = self;
        let replication = instance.replication();
        let found = found.ok_or_else(|| absent(name))?;
        let comparison = Comparison::of(task, &found);
        if comparison.is_same() {
            return Ok(TaskChange::nothing(name.clone(), Some(found)));
        }
        if let Some(fixed) = comparison.differences.iter().find(|it| it.field == "source_instance_id") {
            return Err(Error::conflict(format!("task `{name}` cannot be moved to another source: {fixed}")));
        }
        let response = replication.calls().modify(task)?.send().await?.into_inner();
        let unfit = unfit(&response.source_db_config_check_results, &response.tbl_config_check_results);
        let Some(job) = jobs::named(response.job_id)? else {
            return Err(match unfit.as_slice() {
                [] => Error::decode("ModifyDataSync: the response has no `job_id`, so there is nothing to wait for"),
                unfit => Error::failed(format!("task `{name}` was not changed; the service refuses {}", listed(unfit))),
            });
        };
        instance.client().job(job.clone()).wait().policy(policy.clone()).until_done().await?;
        let status = replication.get_surely(name).await?.ok_or_else(|| absent(name))?;
        let unverified = Comparison::of(task, &status).unverified;
        Ok(TaskChange { unverified, ..self.done(Some(found), Some(job), Some(status)) })
    }

    fn done(&self, found: Option<TaskStatus>, job: Option<JobId>, status: Option<TaskStatus>) -> TaskChange {
        TaskChange { outcome: Outcome::Done, status, job, ..TaskChange::nothing(self.name.clone(), found) }
    }
}

/// Parameters and tables on which the service has said no.
pub(super) fn unfit(
    parameters: &[types::DbConfigCheckResult],
    tables: &[types::TableConfigCheckResult],
) -> Vec<String> {
    use crate::CheckResult::{Fail, Failed};
    let has_failed = |result: &Option<crate::CheckResult>| matches!(result, Some(Failed | Fail));
    let named = |kind: &str, name: &Option<String>| format!("{kind} `{}`", name.as_deref().unwrap_or_default());
    let parameters = parameters.iter().filter(|parameter| has_failed(&parameter.check_result));
    let tables = tables.iter().filter(|table| has_failed(&table.check_result));
    let parameters = parameters.map(|parameter| named("parameter", &parameter.param_name));
    parameters.chain(tables.map(|table| named("table", &table.table_name))).collect()
}

/// What a task is started with: the source database is in the list, all else in the configuration.
fn start_body(found: &TaskStatus) -> Result<types::CreateStarRocksDataReplicationRequest> {
    fn told<'a>(name: &TaskName, field: &str, value: Option<&'a str>) -> Result<&'a str> {
        value.ok_or_else(|| {
            Error::decode(format!("task `{name}` cannot be started: the service does not show its {field}"))
        })
    }
    let name = found.name();
    let source = told(name, "source_database", found.source_database())?;
    let target = told(name, "target_database_name", found.target_database())?;
    let instance = told(name, "source_instance_id", found.source_instance_id())?;
    Ok(types::CreateStarRocksDataReplicationRequest {
        source_database: checked("source_database", source)?,
        source_instance_id: instance.to_owned(),
        source_node_id: found.source_node_id().map(str::to_owned),
        target_database: checked("target_database", target)?,
        task_name: name.0.clone(),
    })
}
