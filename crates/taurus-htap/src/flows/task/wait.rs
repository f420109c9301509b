//! Waiting for a task: what each look means.

use huaweicloud_core::{Error, PollStatus, Poller, Result};
use taurus_htap_api::values::ReplicationStage as Stage;

use crate::{
    Instance, Replication, TaskName, TaskStatus,
    instance::replication::absent,
    wait::{Presence, Sight},
};

impl Replication<'_> {
    /// Waits until a task follows the changes of its source: its stage is `Incremental`. Each look shows stage and
    /// percentage.
    ///
    /// It needs the task's name and nothing else, so a wait that was given up can be picked up at any time. A task that
    /// has not been started is waited for as well, since someone may start it.
    ///
    /// # Errors
    /// [`ErrorKind::Failed`](crate::ErrorKind::Failed) when the task is cancelled, or not healthy and the service says
    /// why; [`ErrorKind::Conflict`](crate::ErrorKind::Conflict) when it is paused;
    /// [`ErrorKind::NotFound`](crate::ErrorKind::NotFound) when the first look does not find it, or two looks in a row
    /// do not find it any more; else those of [`Poller::until_done`].
    pub fn wait_until_incremental(&self, name: &TaskName) -> Poller<TaskStatus, TaskStatus> {
        until(self.instance, name, None, "incremental", |status| match status.stage() {
            Some(Stage::Incremental) => Ok(PollStatus::Done(status)),
            Some(Stage::Paused) => {
                let name = status.name();
                Err(Error::conflict(format!("task `{name}` is paused and does not go on by itself; resume it")))
            }
            _ => still_healthy(status),
        })
    }

    /// Waits until a task that someone has created is there and can be started. A task that does not show yet is waited
    /// for.
    ///
    /// # Errors
    /// [`ErrorKind::Failed`](crate::ErrorKind::Failed) when the service has an error to tell of it; else those of
    /// [`Poller::until_done`].
    pub fn wait_until_created(&self, name: &TaskName) -> Poller<TaskStatus, TaskStatus> {
        let (instance, name) = (self.instance.clone(), name.clone());
        Poller::new(format!("task `{name}` to be created"), move || {
            let (instance, name) = (instance.clone(), name.clone());
            async move { created(instance.replication().get_opt(&name).await?, name) }
        })
    }

    /// Waits until a task is gone from the list: two looks in a row do not find it.
    ///
    /// # Errors
    /// Those of [`Poller::until_done`].
    pub fn wait_until_deleted(&self, name: &TaskName) -> Poller<TaskStatus, ()> {
        let (instance, name, presence) = (self.instance.clone(), name.clone(), Presence::new(None));
        Poller::new(format!("task `{name}` to be deleted"), move || {
            let (instance, name, presence) = (instance.clone(), name.clone(), presence.clone());
            async move {
                let listed = instance.replication().listed(&name).await?;
                let found = listed.map(|listed| TaskStatus::of_listed(name.clone(), listed));
                Ok(match presence.note(found) {
                    Sight::There(status) => PollStatus::InProgress(status),
                    Sight::Missed(last) => PollStatus::InProgress(last.unwrap_or_else(|| TaskStatus::nothing(name))),
                    Sight::Gone => PollStatus::Done(()),
                })
            }
        })
    }
}

/// Waits until a task that was `found` copies or follows.
pub(super) fn until_running(
    instance: &Instance,
    name: &TaskName,
    found: Option<TaskStatus>,
) -> Poller<TaskStatus, TaskStatus> {
    until(instance, name, found, "running", |status| match status.stage() {
        Some(Stage::Full | Stage::Incremental) => Ok(PollStatus::Done(status)),
        _ => still_healthy(status),
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
        _ => still(status),
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
    let (instance, name, presence) = (instance.clone(), name.clone(), Presence::new(found));
    Poller::new(format!("task `{name}` to be {state}"), move || {
        let (instance, name, presence) = (instance.clone(), name.clone(), presence.clone());
        async move {
            match presence.note(instance.replication().get_opt(&name).await?) {
                Sight::There(status) => judge(status),
                Sight::Missed(Some(last)) => Ok(PollStatus::InProgress(last)),
                Sight::Missed(None) | Sight::Gone => Err(absent(&name)),
            }
        }
    })
}

/// A task on its way, unless it will never arrive.
fn still(status: TaskStatus) -> Result<PollStatus<TaskStatus, TaskStatus>> {
    match status.stage() {
        Some(Stage::Cancelled) => Err(Error::failed(format!("task `{}` is cancelled", status.name()))),
        _ => Ok(PollStatus::InProgress(status)),
    }
}

/// The same of a task that has to be healthy for it. An error alone may have passed.
fn still_healthy(status: TaskStatus) -> Result<PollStatus<TaskStatus, TaskStatus>> {
    match status.last_error() {
        Some(error) if status.is_healthy() == Some(false) => {
            Err(Error::failed(format!("task `{}` is not healthy: {error}", status.name())))
        }
        _ => still(status),
    }
}

fn created(status: Option<TaskStatus>, name: TaskName) -> Result<PollStatus<TaskStatus, TaskStatus>> {
    match status {
        None => Ok(PollStatus::InProgress(TaskStatus::nothing(name))),
        Some(status) => match status.last_error() {
            Some(error) => Err(Error::failed(format!("task `{name}` is broken: {error}"))),
            None if status.is_created() => Ok(PollStatus::Done(status)),
            None => Ok(PollStatus::InProgress(status)),
        },
    }
}
