//! The one call that starts, pauses, resumes or deletes a task, sent when the service accepts it.

use huaweicloud_core::{Error, PollStatus, Poller, Result, checked};
use taurus_htap_api::{required, types};

use super::{
    ChangeTask,
    decide::{self, Action, Next},
    wait,
};
use crate::{
    JobId, TaskStatus, codes,
    flows::flow::Waiting,
    ids,
    instance::replication::absent,
    wait::{Sight, poller},
};

/// What came of the attempt to act.
pub(super) enum Acted {
    /// The service has accepted the request, and may have named the job.
    Accepted(Option<JobId>),
    /// It was not needed any more, with the task as it is.
    NotNeeded(Box<TaskStatus>),
    /// There is no such task any more.
    Gone,
}

impl ChangeTask {
    /// Acts on a task that was `found`. A refusal because another operation is running is waited out; that operation
    /// may leave nothing to do.
    pub(super) async fn act(&self, found: &TaskStatus, waiting: &Waiting) -> Result<Acted> {
        match self.send(found).await {
            Err(error) if codes::is_busy(&error) => waiting.until_done(self.act_when_idle(found)).await?,
            acted => acted,
        }
    }

    /// Looks, and acts if that is still needed, until the service accepts it. Any other outcome than a refusal because
    /// the service is busy ends the wait and is its value, so that a call whose outcome is unknown is not sent again.
    fn act_when_idle(&self, found: &TaskStatus) -> Poller<TaskStatus, Result<Acted>> {
        let Self { name, action, .. } = self;
        let what = format!("the service to let task `{name}` be {action}");
        let look = |change: Self| wait::get((change.instance, change.name));
        poller(what, self.clone(), Some(found.clone()), look, |change, sight| async move {
            let Self { name, action, .. } = &change;
            let status = match sight {
                Sight::Present(status) => status,
                Sight::Missed(last) => {
                    let last = last.unwrap_or_else(|| TaskStatus::not_shown(name.clone()));
                    return Ok(PollStatus::InProgress(last));
                }
                Sight::Gone if *action == Action::Delete => return Ok(PollStatus::Done(Ok(Acted::Gone))),
                Sight::Gone => return Err(absent(name)),
            };
            match decide::next(*action, name, Some(&status))? {
                Next::Nothing => return Ok(PollStatus::Done(Ok(Acted::NotNeeded(Box::new(status))))),
                Next::Act => {}
            }
            Ok(match change.send(&status).await {
                Err(error) if codes::is_busy(&error) => PollStatus::InProgress(status),
                acted => PollStatus::Done(acted),
            })
        })
    }

    /// Sends the one call of the action. A refusal for the stage of the task is none if the task has reached what the
    /// action is for, such as by an earlier run whose operation ended between two attempts of the call.
    async fn send(&self, found: &TaskStatus) -> Result<Acted> {
        match self.call(found).await {
            Err(error) if error.is_forbidden() || error.is_conflict() && !codes::is_busy(&error) => {
                let Self { instance, name, action } = self;
                let Ok(Some(status)) = instance.replication().get_opt(name).await else { return Err(error) };
                match decide::next(*action, name, Some(&status)) {
                    Ok(Next::Nothing) => Ok(Acted::NotNeeded(Box::new(status))),
                    Ok(Next::Act) | Err(_) => Err(error),
                }
            }
            acted => acted,
        }
    }

    async fn call(&self, found: &TaskStatus) -> Result<Acted> {
        let Self { instance, name, action } = self;
        let replication = instance.replication();
        let calls = replication.calls();
        let call = match action {
            Action::Start => calls.start(start_body(found)?),
            Action::Pause => calls.pause(name),
            Action::Resume => calls.resume(name),
            Action::Delete => calls.delete(name),
        };
        match call.send().await {
            Ok(response) => Ok(Acted::Accepted(ids::named(response.into_inner().job_id.as_deref()))),
            // It was deleted between the look and the call, or is being deleted.
            Err(error) if *action == Action::Delete && error.code() == Some(codes::REPLICATION_NOT_FOUND) => {
                Ok(Acted::Gone)
            }
            Err(error) => Err(error),
        }
    }
}

/// What a task is started with: the source database is in the list, all else in the configuration.
fn start_body(found: &TaskStatus) -> Result<types::CreateStarRocksDataReplicationRequest> {
    let name = found.name();
    let shown = |field: &str, value: Option<&str>| {
        let problem = || format!("task `{name}` cannot be started: the service does not show its {field}");
        value.map(str::to_owned).ok_or_else(|| Error::decode(problem()))
    };
    let unusable = |error| Error::decode(format!("task `{name}` cannot be started as the service shows it: {error}"));
    let required = required::CreateStarRocksDataReplicationRequest {
        source_database: checked("source_database", shown("source_database", found.source_database())?)
            .map_err(unusable)?,
        target_database: checked("target_database", shown("target_database_name", found.target_database())?)
            .map_err(unusable)?,
        source_instance_id: shown("source_instance_id", found.source_instance_id())?,
        task_name: name.0.clone(),
    };
    let mut body = types::CreateStarRocksDataReplicationRequest::new(required);
    body.source_node_id = found.source_node_id().map(str::to_owned);
    Ok(body)
}
