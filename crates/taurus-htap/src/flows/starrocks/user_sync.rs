//! Whether the users of the TaurusDB instance are users of the StarRocks instance, too.

use huaweicloud_core::Result;
use taurus_htap_api::types;

use super::change::{Accepted, Action, sealed::Kind};
use crate::{Request, StarRocks, UserSync};

/// The start or the end of the synchronization of users.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SyncUsers {
    sync: UserSync,
}

impl SyncUsers {
    pub(super) fn new(sync: UserSync) -> Self {
        Self { sync }
    }
}

impl Action for SyncUsers {}

impl Kind for SyncUsers {
    type Response = types::SyncStarRocksUsersResponse;

    const WHAT: &'static str = "told which users it has";

    fn request(&self, on: &StarRocks) -> Request<Self::Response> {
        on.instance().users().sync(self.sync)
    }

    fn is_already(&self, found: &types::StarRocksInstance) -> bool {
        found.users_sync_switch_on == Some(self.sync == UserSync::Start)
    }

    fn is_made(&self, seen: &types::StarRocksInstance) -> bool {
        seen.users_sync_switch_on.is_none_or(|is_on| is_on == (self.sync == UserSync::Start))
    }

    fn accepted(_response: Self::Response) -> Result<Option<Accepted>> {
        Ok(Some(Accepted::Shown(None)))
    }
}
