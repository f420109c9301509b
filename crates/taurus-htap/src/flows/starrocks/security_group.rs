//! Another security group for an instance.

use huaweicloud_core::{Error, Result};
use taurus_htap_api::types;

use super::change::{Accepted, Action, sealed::Kind};
use crate::{Request, StarRocks, jobs, starrocks::nodes};

/// Another security group, in place of the one that the instance is in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetSecurityGroup {
    group: String,
}

impl SetSecurityGroup {
    pub(super) fn new(group: String) -> Self {
        Self { group }
    }
}

impl Action for SetSecurityGroup {}

impl Kind for SetSecurityGroup {
    type Response = types::JobResponse;

    const WHAT: &'static str = "in its security group";

    fn check(&self, _found: &types::StarRocksInstance) -> Result<()> {
        match self.group.trim().is_empty() {
            true => Err(Error::invalid_input("security_group_id", "it is empty", "the ID of a security group")),
            false => Ok(()),
        }
    }

    fn request(&self, on: &StarRocks) -> Request<Self::Response> {
        let id = on.id().clone();
        let body = types::ModifyStarRocksSecurityGroupRequest { security_group_id: self.group.clone() };
        on.client().request(move |api, on| async move {
            api.modify_star_rocks_security_group(&on.project, &id.0, on.language, &body).await
        })
    }

    /// The nodes tell the group, but some of them tell an empty one; those do not say that it is there.
    fn is_already(&self, found: &types::StarRocksInstance) -> bool {
        let mut groups = nodes(found).map(|node| node.sg_id.as_deref()).peekable();
        groups.peek().is_some() && groups.all(|group| group == Some(self.group.as_str()))
    }

    fn accepted(response: Self::Response) -> Result<Option<Accepted>> {
        Ok(jobs::named(response.job_id)?.map(Accepted::Job))
    }
}
