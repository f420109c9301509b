//! The description of a StarRocks instance that is to be created, checked against the documented rules. It sends
//! nothing.

use std::{num::NonZeroU64, ops::RangeInclusive};

use api_runtime::Secret;
use huaweicloud_core::{Error, Result, checked};
use taurus_htap_api::{required, types, values::IoType};

use crate::{names::filled, password};

/// The user that every instance has.
const ROOT: &str = "root";
/// The enterprise project that every account has.
const DEFAULT_ENTERPRISE_PROJECT: &str = "0";

// The spec has these limits, and its types do not check them; a test compares them with the spec. That sizes come in
// steps, and that a cluster has at least 3 nodes of a kind, it has only in words.

/// How many nodes of a kind a cluster has.
const CLUSTER_NODES: RangeInclusive<u8> = 3..=10;
/// The sizes of the disks of FE nodes, in GB.
const FE_DISK: RangeInclusive<u32> = 50..=1_000;
/// The sizes of the disks of BE nodes, in GB.
const BE_DISK: RangeInclusive<u32> = 50..=32_000;
/// Sizes of disks are multiples of this, in GB.
const DISK_STEP: u32 = 10;

/// A StarRocks instance that is to be created.
///
/// ```
/// use taurus_htap::{Deployment, Disk, NewStarRocks};
///
/// let new = NewStarRocks::builder()
///     .name("htap-shop")
///     .version("3.1")
///     .deployment(Deployment::Cluster { fe: 3, be: 5 })
///     .fe("b44cfde6-d250-313c-8d7a-cd216f071658", Disk::ssd(50))
///     .be("de565db8-0a96-37ea-9388-61167624712c", Disk::ssd(500))
///     .zone("cn-north-4a")
///     .root_password("Not-A-Real-1")
///     .build()?;
/// assert_eq!(new.name(), "htap-shop");
/// # Ok::<(), taurus_htap::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct NewStarRocks {
    pub(crate) body: types::CreateStarrocksInstanceRequest,
}

impl NewStarRocks {
    /// Starts the description of an instance. Every part is required, except for those whose default is documented.
    pub fn builder() -> NewStarRocksBuilder {
        NewStarRocksBuilder::default()
    }

    /// The name of the instance.
    pub fn name(&self) -> &str {
        &self.body.name
    }
}

/// How many nodes an instance has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Deployment {
    /// One FE node and one BE node.
    Single,
    /// Several FE nodes and several BE nodes, at least 3 of each kind.
    Cluster {
        /// How many FE nodes.
        fe: u8,
        /// How many BE nodes.
        be: u8,
    },
}

/// The disk of each node of a kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Disk {
    kind: IoType,
    gigabytes: u32,
}

impl Disk {
    /// An SSD of this size in GB.
    pub fn ssd(gigabytes: u32) -> Self {
        Self::new(IoType::Ssd, gigabytes)
    }

    /// An ESSD of this size in GB.
    pub fn essd(gigabytes: u32) -> Self {
        Self::new(IoType::Essd, gigabytes)
    }

    /// A disk of any kind that [`Catalog::storage_types`](crate::Catalog::storage_types) lists.
    pub fn new(kind: IoType, gigabytes: u32) -> Self {
        Self { kind, gigabytes }
    }
}

/// How an instance is paid.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Billing {
    /// For what is used.
    PayPerUse,
    /// In advance. The service answers with an order that is not paid here: see [`Created`](crate::Created).
    Subscription {
        /// For how long.
        period: Period,
        /// What happens after that.
        renewal: Renewal,
        /// The region, which is required for a subscription, such as `cn-north-4`.
        region: String,
    },
}

/// How long a subscription is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Period {
    /// This number of months.
    Months(u8),
    /// This number of years.
    Years(u8),
}

/// What happens to a subscription when its period is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Renewal {
    /// It is renewed.
    Automatic,
    /// It ends.
    Manual,
}

/// Describes a [`NewStarRocks`]. Problems are reported by [`NewStarRocksBuilder::build`].
#[must_use]
#[derive(Clone, Debug, Default)]
pub struct NewStarRocksBuilder {
    name: Option<String>,
    version: Option<String>,
    deployment: Option<Deployment>,
    fe: Option<(String, Disk)>,
    be: Option<(String, Disk)>,
    zone: Option<String>,
    root_password: Option<Secret>,
    time_zone: Option<String>,
    security_group: Option<String>,
    enterprise_project: Option<String>,
    billing: Option<Billing>,
}

impl NewStarRocksBuilder {
    /// The name of the instance: letters, digits, hyphens and underscores, a letter first.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// The version of StarRocks, such as `3.1`; [`Catalog::datastores`](crate::Catalog::datastores) lists them.
    pub fn version(mut self, version: impl Into<String>) -> Self {
        self.version = Some(version.into());
        self
    }

    /// How many nodes the instance has.
    pub fn deployment(mut self, deployment: Deployment) -> Self {
        self.deployment = Some(deployment);
        self
    }

    /// The `id` of the FE nodes' flavor, and their disk, whose size is a multiple of 10 GB.
    pub fn fe(mut self, flavor: impl Into<String>, disk: Disk) -> Self {
        self.fe = Some((flavor.into(), disk));
        self
    }

    /// The `id` of the BE nodes' flavor, and their disk, whose size is a multiple of 10 GB.
    pub fn be(mut self, flavor: impl Into<String>, disk: Disk) -> Self {
        self.be = Some((flavor.into(), disk));
        self
    }

    /// The code of the availability zone, such as `cn-north-4a`.
    pub fn zone(mut self, zone: impl Into<String>) -> Self {
        self.zone = Some(zone.into());
        self
    }

    /// The password of the user `root`, which follows the rule of [`NewUser::new`](crate::NewUser::new).
    pub fn root_password(mut self, password: impl Into<Secret>) -> Self {
        self.root_password = Some(password.into());
        self
    }

    /// The time zone, such as `UTC+08:00`, which is the default.
    pub fn time_zone(mut self, zone: impl Into<String>) -> Self {
        self.time_zone = Some(zone.into());
        self
    }

    /// The security group; the default is that of the TaurusDB instance.
    pub fn security_group(mut self, group: impl Into<String>) -> Self {
        self.security_group = Some(group.into());
        self
    }

    /// The enterprise project; the default is `0`.
    pub fn enterprise_project(mut self, project: impl Into<String>) -> Self {
        self.enterprise_project = Some(project.into());
        self
    }

    /// How the instance is paid; the default is [`Billing::PayPerUse`].
    pub fn billing(mut self, billing: Billing) -> Self {
        self.billing = Some(billing);
        self
    }

    /// Checks every part against its documented rule.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput) for the first part that is missing or breaks its
    /// rule.
    pub fn build(self) -> Result<NewStarRocks> {
        let deployment = needed("ha.mode", "a deployment", self.deployment)?;
        let (fe_flavor_id, fe_disk) = needed("fe_flavor_id", "the flavor and the disk of FE nodes", self.fe)?;
        let (be_flavor_id, be_disk) = needed("be_flavor_id", "the flavor and the disk of BE nodes", self.be)?;
        let (fe, be, mode) = match deployment {
            Deployment::Single => (1, 1, types::HaMode::Single),
            Deployment::Cluster { fe, be } => {
                (clustered("fe_count", fe)?, clustered("be_count", be)?, types::HaMode::Cluster)
            }
        };
        let root_password = needed("db_root_pwd", "the password of root", self.root_password)?;
        let (region_code, pay_info) = self.billing.map(Billing::into_wire).transpose()?.unwrap_or_default();
        let project = optional("tags_info", "the ID of an enterprise project", self.enterprise_project)?;
        let value = project.unwrap_or_else(|| DEFAULT_ENTERPRISE_PROJECT.to_owned());
        let tag = types::SysTag::new(types::SysTagKey::SysEnterpriseProjectId, value);
        let mut body = types::CreateStarrocksInstanceRequest::new(required::CreateStarrocksInstanceRequest {
            name: checked("name", needed("name", "the name of the instance", self.name)?)?,
            engine: types::Engine::new(
                types::EngineName::StarRocks,
                text("engine.version", "a version such as 3.1", self.version)?,
            ),
            ha: types::Ha::new(mode),
            fe_flavor_id: text("fe_flavor_id", "the `id` of a flavor", Some(fe_flavor_id))?,
            be_flavor_id: text("be_flavor_id", "the `id` of a flavor", Some(be_flavor_id))?,
            db_root_pwd: password::checked("db_root_pwd", root_password, ROOT)?,
            fe_count: count(fe),
            be_count: count(be),
            az_mode: types::AzMode::SingleZone,
            fe_volume: types::FeVolume::new(capacity("fe_volume.capacity_in_gb", &fe_disk, FE_DISK)?, fe_disk.kind),
            be_volume: types::BeVolume::new(capacity("be_volume.capacity_in_gb", &be_disk, BE_DISK)?, be_disk.kind),
            az_code: text("az_code", "the code of an availability zone", self.zone)?,
            tags_info: types::TagsInfo::new([tag]),
        });
        body.time_zone = optional("time_zone", "a time zone such as UTC+08:00", self.time_zone)?;
        body.security_group_id = optional("security_group_id", "the ID of a security group", self.security_group)?;
        body.pay_info = pay_info;
        body.region_code = region_code;
        Ok(NewStarRocks { body })
    }
}

impl Billing {
    fn into_wire(self) -> Result<(Option<String>, Option<types::PayInfo>)> {
        let (period, renewal, region) = match self {
            Self::PayPerUse => return Ok((None, None)),
            Self::Subscription { period, renewal, region } => (period, renewal, region),
        };
        let (count, period_type) = match period {
            Period::Months(months) => (months, types::PeriodType::Months),
            Period::Years(years) => (years, types::PeriodType::Years),
        };
        if count == 0 {
            return Err(Error::invalid_input("pay_info.period", "it is 0", "1 month or more"));
        }
        let is_auto_renew = match renewal {
            Renewal::Automatic => types::AutoRenew::Renew,
            Renewal::Manual => types::AutoRenew::DoNotRenew,
        };
        let pay_info = types::PayInfo::new()
            .pay_model(types::PayModel::Subscription)
            .period(count.into())
            .period_type(period_type)
            .is_auto_renew(is_auto_renew);
        Ok((Some(text("region_code", "the region", Some(region))?), Some(pay_info)))
    }
}

fn needed<T>(field: &str, what: &str, value: Option<T>) -> Result<T> {
    value.ok_or_else(|| Error::invalid_input(field, "it is missing", what))
}

fn text(field: &str, what: &str, value: Option<String>) -> Result<String> {
    let text = needed(field, what, value)?;
    filled(field, what, &text)?;
    Ok(text)
}

fn optional(field: &str, what: &str, value: Option<String>) -> Result<Option<String>> {
    value.map(|value| text(field, &format!("{what}, or leave it out"), Some(value))).transpose()
}

fn clustered(field: &str, count: u8) -> Result<u8> {
    let (least, most) = (CLUSTER_NODES.start(), CLUSTER_NODES.end());
    match CLUSTER_NODES.contains(&count) {
        true => Ok(count),
        false => Err(Error::invalid_input(
            field,
            format!("a cluster cannot have {count} of these nodes"),
            format!("{least} to {most}"),
        )),
    }
}

fn count(nodes: u8) -> NonZeroU64 {
    NonZeroU64::new(nodes.into()).unwrap_or(NonZeroU64::MIN)
}

fn capacity(field: &str, disk: &Disk, sizes: RangeInclusive<u32>) -> Result<i64> {
    let gigabytes = disk.gigabytes;
    if sizes.contains(&gigabytes) && gigabytes.is_multiple_of(DISK_STEP) {
        return Ok(gigabytes.into());
    }
    let rule = format!("{} to {} GB in steps of {DISK_STEP}", sizes.start(), sizes.end());
    Err(Error::invalid_input(field, format!("a disk cannot have {gigabytes} GB"), rule))
}
