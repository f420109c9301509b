//! Waiting for a task: what each look means.

use generated::taurus_htap::values::ReplicationStage as Stage;
use huaweicloud_core::{Error, Look, Poller, Result};

use super::{
    Replication,
    status::{TaskStatus, absent},
};
use crate::{Instance, TaskName};

impl Replication<'_> {
    /// Waits until a task follows the changes of its source: its stage is `Incremental`. Each look shows stage and percentage.
    ///
    /// It needs the task's name and nothing else, so a wait that was given up can be picked up at any time. A task that has not been
    /// started is waited for as well, since someone may start it.
    ///
    /// # Errors
    /// [`ErrorKind::Failed`](crate::ErrorKind::Failed) when the task is cancelled, or not healthy and the service says why;
    /// [`ErrorKind::Conflict`](crate::ErrorKind::Conflict) when it is paused; [`ErrorKind::NotFound`](crate::ErrorKind::NotFound) when
    /// it is not there; else those of [`Poller::until_done`].
    pub fn wait_until_incremental(&self, name: &TaskName) -> Poller<TaskStatus, TaskStatus> {
        until(self.instance, name, "incremental", |status| match status.stage() {
            Some(Stage::Incremental) => Ok(Look::Done(status)),
            Some(Stage::Paused) => {
                let name = status.name();
                Err(Error::conflict(format!("task `{name}` is paused and does not go on by itself; resume it")))
            }
            _ => still_healthy(status),
        })
    }

    /// Waits until a task that someone has created is there and can be started. A task that does not show yet is waited for.
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

    /// Waits until a task is gone from the list.
    ///
    /// # Errors
    /// Those of [`Poller::until_done`].
    pub fn wait_until_deleted(&self, name: &TaskName) -> Poller<TaskStatus, ()> {
        let (instance, name) = (self.instance.clone(), name.clone());
        Poller::new(format!("task `{name}` to be deleted"), move || {
            let (instance, name) = (instance.clone(), name.clone());
            async move {
                Ok(match instance.replication().listed(&name).await? {
                    Some(listed) => Look::Pending(TaskStatus::of_listed(name, listed)),
                    None => Look::Done(()),
                })
            }
        })
    }
}

/// Waits until a task copies or follows.
pub(super) fn until_running(instance: &Instance, name: &TaskName) -> Poller<TaskStatus, TaskStatus> {
    until(instance, name, "running", |status| match status.stage() {
        Some(Stage::Full | Stage::Incremental) => Ok(Look::Done(status)),
        _ => still_healthy(status),
    })
}

/// Waits until a task is paused.
pub(super) fn until_paused(instance: &Instance, name: &TaskName) -> Poller<TaskStatus, TaskStatus> {
    until(instance, name, "paused", |status| match status.stage() {
        Some(Stage::Paused) => Ok(Look::Done(status)),
        _ => still(status),
    })
}

type Judge = fn(TaskStatus) -> Result<Look<TaskStatus, TaskStatus>>;

/// Waits for a state of a task that is there.
fn until(instance: &Instance, name: &TaskName, state: &str, judge: Judge) -> Poller<TaskStatus, TaskStatus> {
    let (instance, name) = (instance.clone(), name.clone());
    Poller::new(format!("task `{name}` to be {state}"), move || {
        let (instance, name) = (instance.clone(), name.clone());
        async move { judge(instance.replication().get_opt(&name).await?.ok_or_else(|| absent(&name))?) }
    })
}

/// A task on its way, unless it will never arrive.
fn still(status: TaskStatus) -> Result<Look<TaskStatus, TaskStatus>> {
    match status.stage() {
        Some(Stage::Cancelled) => Err(Error::failed(format!("task `{}` is cancelled", status.name()))),
        _ => Ok(Look::Pending(status)),
    }
}

/// The same of a task that has to be healthy for it. An error alone may have passed.
fn still_healthy(status: TaskStatus) -> Result<Look<TaskStatus, TaskStatus>> {
    match status.last_error() {
        Some(error) if status.is_healthy() == Some(false) => {
            Err(Error::failed(format!("task `{}` is not healthy: {error}", status.name())))
        }
        _ => still(status),
    }
}

fn created(status: Option<TaskStatus>, name: TaskName) -> Result<Look<TaskStatus, TaskStatus>> {
    match status {
        None => Ok(Look::Pending(TaskStatus::nothing(name))),
        Some(status) => match status.last_error() {
            Some(error) => Err(Error::failed(format!("task `{name}` is broken: {error}"))),
            None if status.is_created() => Ok(Look::Done(status)),
            None => Ok(Look::Pending(status)),
        },
    }
}
