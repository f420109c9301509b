//! Another security group for an instance.

use huaweicloud_core::Result;
use taurus_htap_api::{requests::ModifyStarRocksSecurityGroup, types};

use super::change::{Accepted, Change, sealed::Kind};
use crate::{
    Request, StarRocks,
    flows::flow::Flow,
    ids,
    jobs::JOB,
    names::filled,
    operations::{Operations, operations},
    starrocks::{GET_INSTANCE, nodes},
};

/// Operations of [`StarRocks::set_security_group`].
pub const SET_SECURITY_GROUP: Operations = operations![ModifyStarRocksSecurityGroup; GET_INSTANCE, JOB];

impl StarRocks {
    /// Puts the instance into another security group.
    ///
    /// Operation `ModifyStarRocksSecurityGroup`, after the vendor's API definition.
    ///
    #[doc = taurus_htap_api::permission_in_words!(ModifyStarRocksSecurityGroup)]
    pub fn set_security_group(&self, group: impl Into<String>) -> Flow<Change<SetSecurityGroup>> {
        Change::of(self, SetSecurityGroup { group: group.into() })
    }
}

/// Another security group, in place of the one that the instance is in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetSecurityGroup {
    group: String,
}

impl Kind for SetSecurityGroup {
    type Response = types::JobResponse;

    const OPERATIONS: Operations = SET_SECURITY_GROUP;

    fn doing(&self) -> String {
        format!("moving it to security group {}", self.group)
    }

    fn input(&self) -> Result<()> {
        filled("security_group_id", "the ID of a security group", &self.group)
    }

    fn request(&self, on: &StarRocks) -> Request<Self::Response> {
        let body = types::ModifyStarRocksSecurityGroupRequest::new(&self.group);
        on.client().request(ModifyStarRocksSecurityGroup::new(on.id(), body))
    }

    /// The nodes show the group, but some of them show an empty one; then the change is not known to be made.
    fn is_made(&self, found: &types::StarRocksInstance) -> bool {
        let mut groups = nodes(found).map(|node| node.sg_id.as_deref()).peekable();
        groups.peek().is_some() && groups.all(|group| group == Some(self.group.as_str()))
    }

    fn accepted(response: Self::Response) -> Option<Accepted> {
        ids::named(response.job_id.as_deref()).map(Accepted::Job)
    }
}
