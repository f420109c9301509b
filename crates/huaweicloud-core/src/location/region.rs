//! Regions and the domains of their hosts.
//!
//! The one table of regions. Source: the region lists of the vendor's SDKs (release 3.1.219). A region need not be in
//! it: one that is not has the domain of nearly all regions. The host of a service in a region is its crate's data, as
//! [`Hosts`](super::Hosts).

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use crate::{Error, Result, text_conversions};

const COM: &str = "myhuaweicloud.com";
const EU: &str = "myhuaweicloud.eu";

/// The ID of each region, and its domain.
static REGIONS: &[(&str, &str)] = &[
    ("ae-ad-1", COM),
    ("af-south-1", COM),
    ("ap-southeast-1", COM),
    ("ap-southeast-2", COM),
    ("ap-southeast-3", COM),
    ("ap-southeast-4", COM),
    ("cn-east-2", COM),
    ("cn-east-3", COM),
    ("cn-east-4", COM),
    ("cn-east-5", COM),
    ("cn-north-1", COM),
    ("cn-north-11", COM),
    ("cn-north-12", COM),
    ("cn-north-2", COM),
    ("cn-north-4", COM),
    ("cn-north-9", COM),
    ("cn-south-1", COM),
    ("cn-south-2", COM),
    ("cn-south-4", COM),
    ("cn-southwest-2", COM),
    ("cn-southwest-3", COM),
    ("eu-west-0", COM),
    ("eu-west-101", EU),
    ("la-north-2", COM),
    ("la-south-2", COM),
    ("me-east-1", COM),
    ("my-kualalumpur-1", COM),
    ("na-mexico-1", COM),
    ("ru-moscow-1", COM),
    ("ru-northwest-2", COM),
    ("sa-brazil-1", COM),
    ("tr-west-1", COM),
];

/// A region, such as `cn-north-4`. It need not be one that is known here. It serializes as its ID, and reading one
/// checks the rule of [`Region::new`].
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String")]
pub struct Region(Cow<'static, str>);

impl Region {
    /// The domain of regions that are not known here, and of hosts that serve all regions.
    pub(crate) const DEFAULT_DOMAIN: &str = COM;

    /// The region of this id, known here or not.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput) for what can be no region: anything but lower-case
    /// letters, digits and hyphens, up to 63 of them.
    pub fn new(id: impl AsRef<str>) -> Result<Self> {
        let id = id.as_ref();
        if let Some(known) = Self::known().find(|known| known.id() == id) {
            return Ok(known);
        }
        let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
        let at_the_ends = id.starts_with('-') || id.ends_with('-');
        if id.is_empty() || id.len() > 63 || at_the_ends || !id.bytes().all(fits) {
            let rule = "the id of a region, such as cn-north-4";
            return Err(Error::invalid_input("region", format!("{id:?} cannot be one"), rule));
        }
        Ok(Self(Cow::Owned(id.to_owned())))
    }

    /// Every region that is known here, in the order of their ids.
    pub fn known() -> impl Iterator<Item = Self> {
        REGIONS.iter().map(|(id, _)| Self(Cow::Borrowed(id)))
    }

    /// The region's id. The project that a region has from the beginning goes by the same name.
    pub fn id(&self) -> &str {
        &self.0
    }

    /// The domain of the region's hosts.
    pub(crate) fn domain(&self) -> &'static str {
        REGIONS.iter().find(|(id, _)| *id == self.id()).map_or(Self::DEFAULT_DOMAIN, |(_, domain)| domain)
    }
}

text_conversions!(Region, Region::new, Region::id);

#[cfg(test)]
mod tests {
    use super::REGIONS;

    #[test]
    fn every_region_stands_in_the_table_once_and_in_order() {
        assert!(REGIONS.is_sorted_by(|(one, _), (next, _)| one < next));
    }
}
