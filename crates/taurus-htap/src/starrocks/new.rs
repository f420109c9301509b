//! A StarRocks instance that is to be created: described once, checked against the documented rules. Pure; it sends
//! nothing.

use std::num::NonZeroU64;

use api_runtime::Secret;
use huaweicloud_core::{Error, Result, checked};
use taurus_htap_api::{types, values::IoType};

use crate::instance::users::acceptable;

/// The user that every instance has from the start.
const ROOT: &str = "root";
/// The enterprise project that there is from the start.
const DEFAULT_ENTERPRISE_PROJECT: &str = "0";

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
    /// Where an instance is described. Needed are all parts but those that say what they are when left out.
    pub fn builder() -> NewStarRocksBuilder {
        NewStarRocksBuilder::default()
    }

    /// What the instance is to be called.
    pub fn name(&self) -> &str {
        &self.body.name
    }
}

/// How many nodes an instance has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Deployment {
    /// One FE node and one BE node.
    Single,
    /// 3 to 10 FE nodes and 3 to 10 BE nodes.
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
    /// An SSD of so many GB.
    pub fn ssd(gigabytes: u32) -> Self {
        Self::new(IoType::Ssd, gigabytes)
    }

    /// An ESSD of so many GB.
    pub fn essd(gigabytes: u32) -> Self {
        Self::new(IoType::Essd, gigabytes)
    }

    /// A disk of any kind that [`Catalog::storage_types`](crate::Catalog::storage_types) has.
    pub fn new(kind: IoType, gigabytes: u32) -> Self {
        Self { kind, gigabytes }
    }
}

/// How an instance is paid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Billing {
    /// By use.
    PayPerUse,
    /// In advance. The service answers with an order that is not paid here: see [`Created`](crate::Created).
    Subscription {
        /// For how long.
        period: Period,
        /// Whether it goes on after that.
        renewal: Renewal,
        /// The region, which a subscription has to say, such as `cn-north-4`.
        region: String,
    },
}

/// How long a subscription is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Period {
    /// So many months.
    Months(u8),
    /// So many years.
    Years(u8),
}

/// Whether a subscription goes on when its period is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Renewal {
    /// It is renewed.
    Automatic,
    /// It ends.
    Manual,
}

/// Describes a [`NewStarRocks`]. Whatever is wrong is said by [`NewStarRocksBuilder::build`].
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
    /// What the instance is to be called: 4 to 64 letters, digits, hyphens and underscores, a letter first.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// The version of StarRocks, such as `3.1`, of [`Catalog::datastores`](crate::Catalog::datastores).
    pub fn version(mut self, version: impl Into<String>) -> Self {
        self.version = Some(version.into());
        self
    }

    /// How many nodes the instance has.
    pub fn deployment(mut self, deployment: Deployment) -> Self {
        self.deployment = Some(deployment);
        self
    }

    /// What FE nodes are: the `id` of a flavor, and a disk of 50 to 1,000 GB in steps of 10.
    pub fn fe(mut self, flavor: impl Into<String>, disk: Disk) -> Self {
        self.fe = Some((flavor.into(), disk));
        self
    }

    /// What BE nodes are: the `id` of a flavor, and a disk of 50 to 32,000 GB in steps of 10.
    pub fn be(mut self, flavor: impl Into<String>, disk: Disk) -> Self {
        self.be = Some((flavor.into(), disk));
        self
    }

    /// The code of the availability zone, such as `cn-north-4a`.
    pub fn zone(mut self, zone: impl Into<String>) -> Self {
        self.zone = Some(zone.into());
        self
    }

    /// The password of the user `root`: 8 to 32 characters, at least three of upper case, lower case, digits and
    /// special characters.
    pub fn root_password(mut self, password: impl Into<Secret>) -> Self {
        self.root_password = Some(password.into());
        self
    }

    /// The time zone, such as `UTC+08:00`, which it is when left out.
    pub fn time_zone(mut self, zone: impl Into<String>) -> Self {
        self.time_zone = Some(zone.into());
        self
    }

    /// The security group; that of the TaurusDB instance when left out.
    pub fn security_group(mut self, group: impl Into<String>) -> Self {
        self.security_group = Some(group.into());
        self
    }

    /// The enterprise project; the default one (`0`) when left out.
    pub fn enterprise_project(mut self, project: impl Into<String>) -> Self {
        self.enterprise_project = Some(project.into());
        self
    }

    /// How the instance is paid; by use when left out.
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
        let password = needed("db_root_pwd", "the password of root", self.root_password)?;
        let (region_code, pay_info) = self.billing.map(Billing::into_wire).transpose()?.unwrap_or_default();
        let value = self.enterprise_project.unwrap_or_else(|| DEFAULT_ENTERPRISE_PROJECT.to_owned());
        let tag = types::SysTag { key: types::SysTagKey::SysEnterpriseProjectId, value };
        let body = types::CreateStarrocksInstanceRequest {
            name: checked("name", needed("name", "what the instance is to be called", self.name)?)?,
            engine: types::Engine {
                type_: types::EngineName::StarRocks,
                version: text("engine.version", "a version such as 3.1", self.version)?,
            },
            ha: types::Ha { mode },
            fe_flavor_id: text("fe_flavor_id", "the `id` of a flavor", Some(fe_flavor_id))?,
            be_flavor_id: text("be_flavor_id", "the `id` of a flavor", Some(be_flavor_id))?,
            db_root_pwd: acceptable("db_root_pwd", password, ROOT)?,
            fe_count: count(fe),
            be_count: count(be),
            az_mode: types::AzMode::SingleZone,
            fe_volume: types::FeVolume {
                capacity_in_gb: capacity("fe_volume.capacity_in_gb", &fe_disk, 1_000)?,
                io_type: fe_disk.kind,
            },
            be_volume: types::BeVolume {
                capacity_in_gb: capacity("be_volume.capacity_in_gb", &be_disk, 32_000)?,
                io_type: be_disk.kind,
            },
            az_code: text("az_code", "the code of an availability zone", self.zone)?,
            time_zone: self.time_zone,
            tags_info: types::TagsInfo { sys_tags: vec![tag] },
            security_group_id: self.security_group,
            pay_info,
            region_code,
        };
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
        let pay_info = types::PayInfo {
            pay_model: Some(types::PayModel::Subscription),
            period: Some(count.into()),
            period_type: Some(period_type),
            is_auto_renew: Some(is_auto_renew),
        };
        Ok((Some(text("region_code", "the region", Some(region))?), Some(pay_info)))
    }
}

fn needed<T>(field: &str, what: &str, value: Option<T>) -> Result<T> {
    value.ok_or_else(|| Error::invalid_input(field, "it is missing", what))
}

fn text(field: &str, what: &str, value: Option<String>) -> Result<String> {
    let value = needed(field, what, value)?;
    match value.trim().is_empty() {
        true => Err(Error::invalid_input(field, "it is empty", what)),
        false => Ok(value),
    }
}

fn clustered(field: &str, count: u8) -> Result<u8> {
    match count {
        3..=10 => Ok(count),
        _ => Err(Error::invalid_input(field, format!("{count} nodes are no cluster"), "3 to 10")),
    }
}

fn count(nodes: u8) -> NonZeroU64 {
    NonZeroU64::new(nodes.into()).unwrap_or(NonZeroU64::MIN)
}

fn capacity(field: &str, disk: &Disk, most: u32) -> Result<i64> {
    match disk.gigabytes {
        gigabytes if (50..=most).contains(&gigabytes) && gigabytes % 10 == 0 => Ok(gigabytes.into()),
        gigabytes => {
            let rule = format!("50 to {most} GB in steps of 10");
            Err(Error::invalid_input(field, format!("{gigabytes} GB are no size"), rule))
        }
    }
}
