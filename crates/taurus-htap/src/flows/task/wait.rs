//! Waiting for a task: what each look means.

use std::future::ready;

use huaweicloud_core::{Error, PollStatus, Poller, Result};
use taurus_htap_api::values::ReplicationStage as Stage;

use crate::{
    Instance, Replication, TaskName, TaskStatus,
    instance::replication::absent,
    wait::{Sight, poller},
};

impl Replication {
    /// Waits until a task follows the changes of its source: its stage is `Incremental`. Each look shows stage and
    /// percentage.
    ///
    /// It needs the task's name and nothing else, so a wait that was given up can be taken up again at any time. It
    /// also waits for a task that has not been started, since another program may start it.
    ///
    /// # Errors
    /// [`ErrorKind::Failed`](crate::ErrorKind::Failed) when the task is cancelled, or not healthy and the service says
    /// why; [`ErrorKind::Paused`](crate::ErrorKind::Paused) when it is paused;
    /// [`ErrorKind::NotFound`](crate::ErrorKind::NotFound) when the first look does not find it, or two looks in a row
    /// do not find it any more; else those of [`Poller::until_done`].
    pub fn wait_until_incremental(&self, name: &TaskName) -> Poller<TaskStatus, TaskStatus> {
        until(&self.instance, name, None, "incremental", |status| match status.stage() {
            Some(Stage::Incremental) => Ok(PollStatus::Done(status)),
            Some(Stage::Paused) => {
                let name = status.name();
                Err(Error::paused(format!("task `{name}` is paused and does not continue by itself; resume it")))
            }
            _ => in_progress_and_healthy(status),
        })
    }

    /// Waits until a task that is being created, by any program, is there and can be started. It also waits for a task
    /// that is not shown yet.
    ///
    /// # Errors
    /// [`ErrorKind::Failed`](crate::ErrorKind::Failed) when the service shows an error of the task; else those of
    /// [`Poller::until_done`].
    pub fn wait_until_created(&self, name: &TaskName) -> Poller<TaskStatus, TaskStatus> {
        poller(format!("task `{name}` to be created"), target(&self.instance, name), None, get, |target, sight| {
            ready(match sight {
                Sight::Present(status) => created(status),
                Sight::Missed(_) | Sight::Gone => Ok(PollStatus::InProgress(TaskStatus::not_shown(target.1))),
            })
        })
    }

    /// Waits until a task is gone from the list: two looks in a row do not find it.
    ///
    /// # Errors
    /// Those of [`Poller::until_done`].
    pub fn wait_until_deleted(&self, name: &TaskName) -> Poller<TaskStatus, ()> {
        poller(format!("task `{name}` to be deleted"), target(&self.instance, name), None, listed, |target, sight| {
            ready(Ok(match sight {
                Sight::Present(status) => PollStatus::InProgress(status),
                Sight::Missed(last) => PollStatus::InProgress(last.unwrap_or_else(|| TaskStatus::not_shown(target.1))),
                Sight::Gone => PollStatus::Done(()),
            }))
        })
    }
}

/// A task, as the looks of a wait own it.
type Target = (Instance, TaskName);

fn target(instance: &Instance, name: &TaskName) -> Target {
    (instance.clone(), name.clone())
}

pub(super) async fn get((instance, name): Target) -> Result<Option<TaskStatus>> {
    instance.replication().get_opt(&name).await
}

async fn listed((instance, name): Target) -> Result<Option<TaskStatus>> {
    let listed = instance.replication().listed(&name).await?;
    Ok(listed.map(|listed| TaskStatus::of_listed(name, listed)))
}

/// Waits until a task that was `found` copies or follows.
pub(super) fn until_running(
    instance: &Instance,
    name: &TaskName,
    found: Option<TaskStatus>,
) -> Poller<TaskStatus, TaskStatus> {
    until(instance, name, found, "running", |status| match status.stage() {
        Some(Stage::Full | Stage::Incremental) => Ok(PollStatus::Done(status)),
        _ => in_progress_and_healthy(status),
    })
}

/// Waits until a task that was `found` is paused.
pub(super) fn until_paused(
    instance: &Instance,
    name: &TaskName,
    found: Option<TaskStatus>,
) -> Poller<TaskStatus, TaskStatus> {
    until(instance, name, found, "paused", |status| match status.stage() {
        Some(Stage::Paused) => Ok(PollStatus::Done(status)),
        _ => in_progress(status),
    })
}

type Judge = fn(TaskStatus) -> Result<PollStatus<TaskStatus, TaskStatus>>;

/// Waits for a state of a task that is there, and was `found` before if it was.
fn until(
    instance: &Instance,
    name: &TaskName,
    found: Option<TaskStatus>,
    state: &str,
    judge: Judge,
) -> Poller<TaskStatus, TaskStatus> {
    poller(format!("task `{name}` to be {state}"), target(instance, name), found, get, move |target, sight| {
        ready(match sight {
            Sight::Present(status) => judge(status),
            Sight::Missed(Some(last)) => Ok(PollStatus::InProgress(last)),
            Sight::Missed(None) | Sight::Gone => Err(absent(&target.1)),
        })
    })
}

/// A task that is not there yet, unless it will never be.
fn in_progress(status: TaskStatus) -> Result<PollStatus<TaskStatus, TaskStatus>> {
    match status.stage() {
        Some(Stage::Cancelled) => Err(Error::failed(format!("task `{}` is cancelled", status.name()))),
        _ => Ok(PollStatus::InProgress(status)),
    }
}

/// The same of a task that has to be healthy for it. The last error alone may be over.
fn in_progress_and_healthy(status: TaskStatus) -> Result<PollStatus<TaskStatus, TaskStatus>> {
    match status.last_error() {
        Some(error) if status.is_healthy() == Some(false) => {
            Err(Error::failed(format!("task `{}` is not healthy: {error}", status.name())))
        }
        _ => in_progress(status),
    }
}

/// What the status of a task means for one that is to be created.
pub(super) fn created(status: TaskStatus) -> Result<PollStatus<TaskStatus, TaskStatus>> {
    match status.last_error() {
        Some(error) => Err(Error::failed(format!("task `{}` is broken: {error}", status.name()))),
        None if status.is_created() => Ok(PollStatus::Done(status)),
        None => Ok(PollStatus::InProgress(status)),
    }
}
