//! What changes a StarRocks instance as a whole, and waiting for it.
//!
//! Every change looks before it acts, acts when nothing else is going on, and waits until it can be seen: [`Change`] is
//! that skeleton, and each kind of change says only what is its own.

mod change;
mod create;
mod delete;
mod resize;
mod restart;
mod security_group;
mod upgrade;
mod user_sync;

use huaweicloud_core::{Error, PollStatus, Poller};
use taurus_htap_api::types;

pub use self::{
    change::{Action, Change, Changed},
    create::{CreateStarRocks, Created},
    delete::{DeleteStarRocks, Deleted},
    resize::Resize,
    restart::{Restart, RestartNode, RestartWhen},
    security_group::SetSecurityGroup,
    upgrade::{Upgrade, UpgradeCheck, UpgradeTime},
    user_sync::SyncUsers,
};
use crate::{
    InstanceState, StarRocks, StarRocksNodeId, UserSync,
    wait::{Presence, Sight},
};

impl StarRocks {
    /// Waits until the instance is ready: its status is normal, and so is that of every node, and nothing is being done
    /// with any of them. An instance or a node that is abnormal or could not be created is an error at once; so is an
    /// instance that the first look does not find. One that was there is gone when two looks in a row do not find it.
    pub fn until_ready(&self) -> Poller<InstanceState, types::StarRocksInstance> {
        self.until(None, "to be ready", |_| true)
    }

    /// Waits until the instance, which was `found` before if it was, is ready and `predicate`.
    fn until(
        &self,
        found: Option<InstanceState>,
        what: &str,
        predicate: impl Fn(&types::StarRocksInstance) -> bool + Send + Sync + 'static,
    ) -> Poller<InstanceState, types::StarRocksInstance> {
        let (this, presence) = (self.clone(), Presence::new(found));
        let predicate = std::sync::Arc::new(predicate);
        Poller::new(format!("StarRocks instance {} {what}", self.id()), move || {
            let (this, predicate, presence) = (this.clone(), predicate.clone(), presence.clone());
            async move {
                let detail = this.get_opt().await?;
                let (state, detail) = match (presence.note(detail.as_ref().map(InstanceState::of)), detail) {
                    (Sight::There(state), Some(detail)) => (state, detail),
                    (Sight::Missed(Some(last)), _) => return Ok(PollStatus::InProgress(last)),
                    _ => return Err(this.absent()),
                };
                match state.failure() {
                    Some(failure) => Err(Error::failed(format!("StarRocks instance {}: {failure}", this.id()))),
                    None if state.is_ready() && predicate(&detail) => Ok(PollStatus::Done(detail)),
                    None => Ok(PollStatus::InProgress(state)),
                }
            }
        })
    }

    /// Waits until there is no such instance any more: two looks in a row do not find it.
    pub fn until_gone(&self) -> Poller<InstanceState, ()> {
        let (this, presence) = (self.clone(), Presence::new(None));
        Poller::new(format!("StarRocks instance {} to be gone", self.id()), move || {
            let (this, presence) = (this.clone(), presence.clone());
            async move {
                let found = this.get_opt().await?;
                Ok(match presence.note(found.as_ref().map(InstanceState::of)) {
                    Sight::There(state) => PollStatus::InProgress(state),
                    Sight::Missed(last) => PollStatus::InProgress(last.unwrap_or_else(InstanceState::not_shown)),
                    Sight::Gone => PollStatus::Done(()),
                })
            }
        })
    }

    /// Gives the nodes other flavors.
    ///
    /// Operation `ResizeStarRocksFlavor`; the path takes the StarRocks instance's ID, as the vendor's Terraform
    /// provider has it.
    pub fn resize(&self, resize: Resize) -> Change<Resize> {
        Change::new(self, resize)
    }

    /// Restarts all nodes; sessions end.
    ///
    /// Operation `RestartStarrocksInstance`, after the vendor's API definition.
    pub fn restart(&self, when: RestartWhen) -> Change<Restart> {
        Change::new(self, Restart::new(when))
    }

    /// Restarts one node; its sessions end.
    ///
    /// Operation `RestartStarrocksNode`, after the vendor's API definition.
    pub fn restart_node(&self, node: StarRocksNodeId, when: RestartWhen) -> Change<RestartNode> {
        Change::new(self, RestartNode::new(node, when))
    }

    /// Upgrades the kernel to the newest version.
    ///
    /// Operation `UpgradeSrKernelVersion`; the path takes the StarRocks instance's ID, as the vendor's SDK has it.
    pub fn upgrade(&self) -> Change<Upgrade> {
        Change::new(self, Upgrade::default())
    }

    /// Puts the instance into another security group.
    ///
    /// Operation `ModifyStarRocksSecurityGroup`, after the vendor's API definition.
    pub fn set_security_group(&self, group: impl Into<String>) -> Change<SetSecurityGroup> {
        Change::new(self, SetSecurityGroup::new(group.into()))
    }

    /// Starts or stops to make the users of the TaurusDB instance users of this one.
    ///
    /// Operation `SyncStarRocksUsers`, after the vendor's SDK.
    pub fn sync_users(&self, sync: UserSync) -> Change<SyncUsers> {
        Change::new(self, SyncUsers::new(sync))
    }

    /// Deletes the instance. The TaurusDB instance and its data are not touched.
    ///
    /// Operation `DeleteStarrocksInstance`, after the vendor's API definition.
    pub fn delete(&self) -> DeleteStarRocks {
        DeleteStarRocks::new(self)
    }
}
