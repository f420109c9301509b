//! One StarRocks instance of a TaurusDB instance, addressed by both IDs: what it is like, how long until it is ready,
//! and what changes it as a whole.
//!
//! Every change looks before it acts, acts when nothing else is going on, and waits until it can be seen: [`Change`] is
//! that skeleton, and each kind of change says only what is its own.

mod change;
mod create;
mod delete;
mod new;
mod resize;
mod restart;
mod security_group;
mod state;
mod upgrade;
mod user_sync;

use huaweicloud_core::{Error, PollStatus, Poller, Result};
use taurus_htap_api::types;

use crate::{
    Client, Instance, StarRocksInstanceId, StarRocksNodeId, TaurusInstanceId, UserSync, codes,
    presence::{Presence, Sight},
};

pub use change::{Action, Change, Changed};
pub use create::{CreateStarRocks, Created};
pub use delete::{DeleteStarRocks, Deleted};
pub use new::{Billing, Deployment, Disk, NewStarRocks, NewStarRocksBuilder, Period, Renewal};
pub use resize::Resize;
pub use restart::{Restart, RestartNode, RestartWhen};
pub use security_group::SetSecurityGroup;
pub use state::InstanceState;
pub use upgrade::{Upgrade, UpgradeCheck, UpgradeTime};
pub use user_sync::SyncUsers;

/// A StarRocks instance of a TaurusDB instance. Made by
/// [`TaurusInstance::starrocks`](crate::TaurusInstance::starrocks); nothing is sent by making one.
#[derive(Clone, Debug)]
pub struct StarRocks {
    taurus: TaurusInstanceId,
    instance: Instance,
}

impl StarRocks {
    pub(crate) fn new(client: Client, taurus: TaurusInstanceId, id: StarRocksInstanceId) -> Self {
        Self { taurus, instance: Instance::new(client, id) }
    }

    /// The TaurusDB instance that it follows.
    pub fn taurus_id(&self) -> &TaurusInstanceId {
        &self.taurus
    }

    /// The instance's own ID.
    pub fn id(&self) -> &StarRocksInstanceId {
        self.instance.id()
    }

    /// The same instance by its own ID alone: its nodes, users, parameters, logs, sessions and its data
    /// synchronization.
    pub fn instance(&self) -> &Instance {
        &self.instance
    }

    /// All that the service tells of the instance, with its groups of nodes.
    ///
    /// Operation `ListStarrocksInstanceInfo`, after the vendor's API definition.
    ///
    /// # Errors
    /// [`ErrorKind::NotFound`](crate::ErrorKind::NotFound) when there is no such instance, and those of a call.
    pub async fn get(&self) -> Result<types::StarRocksInstance> {
        self.get_opt().await?.ok_or_else(|| self.absent())
    }

    /// The same, or `None` when there is no such instance.
    ///
    /// Operation `ListStarrocksInstanceInfo`; the codes that say so are those that the vendor's Terraform provider
    /// knows, [`codes::STARROCKS_INSTANCE_GONE`].
    ///
    /// # Errors
    /// Those of a call.
    pub async fn get_opt(&self) -> Result<Option<types::StarRocksInstance>> {
        let (taurus, id) = (self.taurus.clone(), self.id().clone());
        let request = self.client().request(move |api, on| async move {
            api.list_starrocks_instance_info(&on.project, &taurus.0, &id.0, on.language).await
        });
        match request.send().await {
            Ok(response) => Ok(response.into_inner().instances.into_iter().next()),
            Err(error) if is_gone(&error) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// The same of an instance that was there or may be; `None` when two looks in a row do not find it. See
    /// [`Presence`](crate::presence::Presence).
    async fn get_surely(&self) -> Result<Option<types::StarRocksInstance>> {
        match self.get_opt().await? {
            None => self.get_opt().await,
            found => Ok(found),
        }
    }

    fn absent(&self) -> Error {
        Error::not_found(format!("TaurusDB instance {} has no StarRocks instance {}", self.taurus, self.id()))
    }

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

    pub(crate) fn client(&self) -> &Client {
        self.instance.client()
    }
}

/// Whether the service says that there is no such StarRocks instance.
fn is_gone(error: &Error) -> bool {
    error.code().is_some_and(|code| codes::STARROCKS_INSTANCE_GONE.contains(&code))
}
