//! The synchronization of users from the TaurusDB instance to the StarRocks instance.

use taurus_htap_api::types;

use super::change::{Accepted, Change, sealed::Kind};
use crate::{
    Request, StarRocks, UserSync,
    flows::flow::Flow,
    operations::{Operations, operations},
    starrocks::GET_INSTANCE,
};

/// Operations of [`StarRocks::sync_users`].
pub const SYNC_USERS: Operations = operations![SyncStarRocksUsers; GET_INSTANCE];

impl StarRocks {
    /// Starts or stops the synchronization of the TaurusDB instance's users to this instance.
    ///
    /// Operation `SyncStarRocksUsers`, after the vendor's SDK.
    ///
    #[doc = taurus_htap_api::permission_in_words!(SyncStarRocksUsers)]
    pub fn sync_users(&self, sync: UserSync) -> Flow<Change<SyncUsers>> {
        Change::of(self, SyncUsers { sync })
    }
}

/// The start or the end of the synchronization of users.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SyncUsers {
    sync: UserSync,
}

impl Kind for SyncUsers {
    type Response = types::SyncStarRocksUsersResponse;

    const OPERATIONS: Operations = SYNC_USERS;

    fn doing(&self) -> String {
        "changing the synchronization of its users".to_owned()
    }

    fn request(&self, on: &StarRocks) -> Request<Self::Response> {
        on.instance().users().sync(self.sync)
    }

    fn is_made(&self, found: &types::StarRocksInstance) -> bool {
        found.users_sync_switch_on == Some(self.sync == UserSync::Start)
    }

    fn is_shown(&self, seen: &types::StarRocksInstance) -> bool {
        seen.users_sync_switch_on.is_none_or(|is_on| is_on == (self.sync == UserSync::Start))
    }

    fn accepted(_response: Self::Response) -> Option<Accepted> {
        Some(Accepted::Shown(None))
    }
}
