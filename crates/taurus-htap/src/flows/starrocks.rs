//! What changes a StarRocks instance as a whole, and waiting for it. [`Change`] has the steps that all changes share;
//! each kind of change adds only what is specific to it.

mod change;
mod create;
mod delete;
mod resize;
mod restart;
mod security_group;
mod upgrade;
mod user_sync;

use std::future::ready;

use huaweicloud_core::{Error, PollStatus, Poller, Response, Result};
use taurus_htap_api::types;

pub use self::{
    change::{Action, Change, Changed},
    create::{CREATE_INSTANCE, CreateStarRocks, Created},
    delete::{DELETE_INSTANCE, DeleteStarRocks, Deleted},
    resize::{RESIZE, Resize},
    restart::{RESTART, RESTART_NODE, Restart, RestartNode, RestartWhen},
    security_group::{SET_SECURITY_GROUP, SetSecurityGroup},
    upgrade::{UPGRADE, Upgrade, UpgradeCheck, UpgradeTime},
    user_sync::{SYNC_USERS, SyncUsers},
};
use super::flow::SingleCall;
use crate::{
    InstanceState, StarRocks, codes,
    wait::{Sight, poller},
};

impl StarRocks {
    /// Waits until the instance is ready: its status is normal, and so is that of every node, and no action is running
    /// on any of them. An instance or a node that is abnormal or could not be created is an error at once; so is an
    /// instance that the first look does not find. One that was there is gone when two looks in a row do not find it.
    pub fn wait_until_ready(&self) -> Poller<InstanceState, types::StarRocksInstance> {
        self.wait_until(None, "to be ready", |_| true)
    }

    /// Waits until there is no such instance any more: two looks in a row do not find it.
    pub fn wait_until_deleted(&self) -> Poller<InstanceState, ()> {
        poller(format!("StarRocks instance {} to be deleted", self.id()), self.clone(), None, look, |_, sight| {
            ready(Ok(match sight {
                Sight::Present(found) => PollStatus::InProgress(InstanceState::of(&found)),
                Sight::Missed(last) => PollStatus::InProgress(InstanceState::of(&last.unwrap_or_default())),
                Sight::Gone => PollStatus::Done(()),
            }))
        })
    }

    /// Waits until the instance, which was `found` before if it was, is ready and `predicate` is true of it.
    fn wait_until(
        &self,
        found: Option<types::StarRocksInstance>,
        what: &str,
        predicate: impl Fn(&types::StarRocksInstance) -> bool + Send + Sync + 'static,
    ) -> Poller<InstanceState, types::StarRocksInstance> {
        let what = format!("StarRocks instance {} {what}", self.id());
        poller(what, self.clone(), found, look, move |starrocks, sight| {
            let found = match sight {
                Sight::Present(found) => found,
                Sight::Missed(Some(last)) => return ready(Ok(PollStatus::InProgress(InstanceState::of(&last)))),
                Sight::Missed(None) | Sight::Gone => return ready(Err(starrocks.absent())),
            };
            let state = InstanceState::of(&found);
            ready(match state.failure() {
                Some(failure) => Err(Error::failed(format!("StarRocks instance {}: {failure}", starrocks.id()))),
                None if state.is_ready() && predicate(&found) => Ok(PollStatus::Done(found)),
                None => Ok(PollStatus::InProgress(state)),
            })
        })
    }
}

async fn look(starrocks: StarRocks) -> Result<Option<types::StarRocksInstance>> {
    starrocks.get_opt().await
}

/// What came of the call of a flow.
enum Sent<T> {
    /// The response.
    Response(Response<T>),
    /// It was not sent, because there is nothing to do any more: the instance as it is.
    NotNeeded(Box<types::StarRocksInstance>),
    /// The instance does not exist any more.
    Gone,
}

/// Whether the call of a flow is sent now.
enum Next {
    Send,
    Wait,
    /// There is nothing to do any more.
    Nothing,
}

/// Sends the call of a flow when `decide` says so of the instance. A refusal because the instance is busy is waited out;
/// any other outcome ends the wait and is its value, so that a call whose outcome is unknown is not sent again.
fn send_when<S: SingleCall + Clone + 'static>(
    what: String,
    steps: &S,
    starrocks: &StarRocks,
    found: &types::StarRocksInstance,
    decide: impl Fn(&S, &types::StarRocksInstance) -> Next + Copy + Send + Sync + 'static,
) -> Poller<InstanceState, Result<Sent<S::Response>>> {
    let target = (starrocks.clone(), steps.clone());
    let look = |(starrocks, _): (StarRocks, S)| look(starrocks);
    poller(what, target, Some(found.clone()), look, move |(_, steps), sight| async move {
        let found = match sight {
            Sight::Present(found) => found,
            Sight::Missed(last) => return Ok(PollStatus::InProgress(InstanceState::of(&last.unwrap_or_default()))),
            Sight::Gone => return Ok(PollStatus::Done(Ok(Sent::Gone))),
        };
        let state = InstanceState::of(&found);
        match decide(&steps, &found) {
            Next::Send => {}
            Next::Wait => return Ok(PollStatus::InProgress(state)),
            Next::Nothing => return Ok(PollStatus::Done(Ok(Sent::NotNeeded(Box::new(found))))),
        }
        Ok(match steps.request()?.send().await {
            Err(error) if codes::is_busy(&error) => PollStatus::InProgress(state),
            response => PollStatus::Done(response.map(Sent::Response)),
        })
    })
}
