//! Upgrading the kernel of an instance.

use huaweicloud_core::Result;
use taurus_htap_api::types;

use super::change::{Accepted, Action, Change, sealed::Kind};
use crate::{Request, StarRocks, jobs};

/// When the kernel is upgraded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum UpgradeTime {
    /// At once.
    Now,
    /// When the next maintenance window comes. [`Change::execute`] would wait for it; [`Change::send`] does not.
    MaintenanceWindow,
}

/// Whether the service checks the instance before the upgrade.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
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

impl Change<Upgrade> {
    /// When the kernel is upgraded; at once when nothing is said.
    pub fn time(mut self, time: UpgradeTime) -> Self {
        self.action_mut().time = Some(time);
        self
    }

    /// Whether the service checks the instance before the upgrade; it does when nothing is said.
    pub fn check(mut self, check: UpgradeCheck) -> Self {
        self.action_mut().check = Some(check);
        self
    }
}

impl Action for Upgrade {}

impl Kind for Upgrade {
    type Response = types::JobResponse;

    const WHAT: &'static str = "upgraded";

    fn request(&self, on: &StarRocks) -> Request<Self::Response> {
        let id = on.id().clone();
        let body = types::UpgradeSrKernelVersionRequest {
            delay: self.time.map(|time| time == UpgradeTime::MaintenanceWindow),
            is_skip_validate: self.check.map(|check| check == UpgradeCheck::Skip),
        };
        on.client().request(move |api, on| async move {
            api.upgrade_sr_kernel_version(&on.project, &id.0, on.language, &body).await
        })
    }

    fn is_already(&self, found: &types::StarRocksInstance) -> bool {
        found.new_version_available == Some(false)
    }

    fn accepted(response: Self::Response) -> Result<Option<Accepted>> {
        Ok(jobs::named(response.job_id)?.map(Accepted::Job))
    }
}
