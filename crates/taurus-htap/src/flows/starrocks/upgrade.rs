//! Upgrading the kernel of an instance.

use taurus_htap_api::{requests::UpgradeSrKernelVersion, types};

use super::change::{Accepted, Change, sealed::Kind};
use crate::{
    Request, StarRocks,
    flows::flow::Flow,
    ids,
    jobs::JOB,
    operations::{Operations, operations},
    starrocks::GET_INSTANCE,
};

/// Operations of [`StarRocks::upgrade`].
pub const UPGRADE: Operations = operations![UpgradeSrKernelVersion; GET_INSTANCE, JOB];

impl StarRocks {
    /// Upgrades the kernel to the newest version.
    ///
    /// Operation `UpgradeSrKernelVersion`; the path takes the StarRocks instance's ID, as the vendor's SDK has it.
    ///
    #[doc = taurus_htap_api::permission_in_words!(UpgradeSrKernelVersion)]
    pub fn upgrade(&self) -> Flow<Change<Upgrade>> {
        Change::of(self, Upgrade::default())
    }
}

/// When the kernel is upgraded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum UpgradeTime {
    /// At once.
    Now,
    /// When the next maintenance window comes. [`Flow::execute`] waits for it, unless it is to wait only until the
    /// request is accepted ([`Flow::wait_until`]).
    MaintenanceWindow,
}

/// Whether the service checks the instance before the upgrade.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum UpgradeCheck {
    /// It does.
    Run,
    /// It does not.
    Skip,
}

/// The upgrade of an instance's kernel.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Upgrade {
    time: Option<UpgradeTime>,
    check: Option<UpgradeCheck>,
}

impl Flow<Change<Upgrade>> {
    /// When the kernel is upgraded; the default is at once.
    pub fn time(mut self, time: UpgradeTime) -> Self {
        self.steps.action.time = Some(time);
        self
    }

    /// Whether the service checks the instance before the upgrade; by default it does.
    pub fn check(mut self, check: UpgradeCheck) -> Self {
        self.steps.action.check = Some(check);
        self
    }
}

impl Kind for Upgrade {
    type Response = types::JobResponse;

    const OPERATIONS: Operations = UPGRADE;

    fn doing(&self) -> String {
        "upgrading it".to_owned()
    }

    fn request(&self, on: &StarRocks) -> Request<Self::Response> {
        let mut body = types::UpgradeSrKernelVersionRequest::new();
        body.delay = self.time.map(|time| time == UpgradeTime::MaintenanceWindow);
        body.is_skip_validate = self.check.map(|check| check == UpgradeCheck::Skip);
        on.client().request(UpgradeSrKernelVersion::new(on.id(), body))
    }

    fn is_made(&self, found: &types::StarRocksInstance) -> bool {
        found.new_version_available == Some(false)
    }

    fn accepted(response: Self::Response) -> Option<Accepted> {
        ids::named(response.job_id.as_deref()).map(Accepted::Job)
    }
}
