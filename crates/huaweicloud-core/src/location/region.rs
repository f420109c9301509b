//! Regions, and where the services of a region are.
//!
//! The one table of regions and hosts. Sources: the region lists of the vendor's SDKs (release 3.1.219). A region that
//! is not in the table, and a service that the table does not name for a region, get a host by rule; both can be
//! overridden by the variables that the vendor's SDKs read, and by the program that builds a client.

use std::{borrow::Cow, fmt, str::FromStr};

use crate::{Error, Result};

pub(crate) const COM: &str = "myhuaweicloud.com";
const EU: &str = "myhuaweicloud.eu";
const IAM: (&str, &str) = ("iam", "iam");
const STS: (&str, &str) = ("sts", "sts");

/// A region, and for each of its services the first label of the host.
struct Entry {
    id: &'static str,
    domain: &'static str,
    hosts: &'static [(&'static str, &'static str)],
}

const fn entry(id: &'static str, domain: &'static str, hosts: &'static [(&'static str, &'static str)]) -> Entry {
    Entry { id, domain, hosts }
}

static REGIONS: &[Entry] = &[
    entry("ae-ad-1", COM, &[IAM]),
    entry("af-south-1", COM, &[("gaussdb", "gaussdb-mysql"), IAM, STS]),
    entry("ap-southeast-1", COM, &[("gaussdb", "gaussdbformysql"), IAM, STS]),
    entry("ap-southeast-2", COM, &[("gaussdb", "gaussdbformysql"), IAM, STS]),
    entry("ap-southeast-3", COM, &[("gaussdb", "gaussdb"), IAM, STS]),
    entry("ap-southeast-4", COM, &[("gaussdb", "gaussdb"), IAM, STS]),
    entry("cn-east-2", COM, &[IAM]),
    entry("cn-east-3", COM, &[("gaussdb", "gaussdb"), IAM, STS]),
    entry("cn-east-4", COM, &[IAM]),
    entry("cn-east-5", COM, &[("gaussdb", "gaussdb-mysql"), IAM]),
    entry("cn-north-1", COM, &[IAM]),
    entry("cn-north-11", COM, &[("gaussdb", "gaussdbformysql")]),
    entry("cn-north-12", COM, &[IAM]),
    entry("cn-north-2", COM, &[("gaussdb", "gaussdb"), IAM]),
    entry("cn-north-4", COM, &[("gaussdb", "gaussdb"), IAM, STS]),
    entry("cn-north-9", COM, &[("gaussdb", "gaussdb"), IAM]),
    entry("cn-south-1", COM, &[("gaussdb", "gaussdb"), IAM, STS]),
    entry("cn-south-2", COM, &[IAM]),
    entry("cn-south-4", COM, &[("gaussdb", "gaussdb")]),
    entry("cn-southwest-2", COM, &[("gaussdb", "gaussdb"), IAM, STS]),
    entry("cn-southwest-3", COM, &[("gaussdb", "gaussdb-mysql")]),
    entry("eu-west-0", COM, &[IAM]),
    entry("eu-west-101", EU, &[IAM]),
    entry("la-north-2", COM, &[("gaussdb", "gaussdb-mysql"), IAM]),
    entry("la-south-2", COM, &[IAM, STS]),
    entry("me-east-1", COM, &[("gaussdb", "gaussdbformysql"), IAM]),
    entry("my-kualalumpur-1", COM, &[IAM]),
    entry("na-mexico-1", COM, &[IAM]),
    entry("ru-moscow-1", COM, &[IAM]),
    entry("ru-northwest-2", COM, &[("gaussdb", "gaussdb")]),
    entry("sa-brazil-1", COM, &[("gaussdb", "gaussdb"), IAM, STS]),
    entry("tr-west-1", COM, &[("gaussdb", "gaussdbformysql"), IAM, STS]),
];

/// A region, such as `cn-north-4`. It need not be one that is known here.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Region(Cow<'static, str>);

impl Region {
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
        REGIONS.iter().map(|entry| Self(Cow::Borrowed(entry.id)))
    }

    /// The region's id. The project that a region has from the beginning goes by the same name.
    pub fn id(&self) -> &str {
        &self.0
    }

    fn entry(&self) -> Option<&'static Entry> {
        REGIONS.iter().find(|entry| entry.id == self.id())
    }

    pub(crate) fn by_table(&self, service: &str) -> Option<String> {
        let Entry { id, domain, hosts } = self.entry()?;
        let (_, prefix) = hosts.iter().find(|(name, _)| *name == service)?;
        Some(format!("https://{prefix}.{id}.{domain}"))
    }

    pub(crate) fn by_rule(&self, service: &str) -> String {
        format!("https://{service}.{}.{}", self.id(), self.domain())
    }

    pub(crate) fn domain(&self) -> &'static str {
        self.entry().map_or(COM, |entry| entry.domain)
    }
}

impl fmt::Display for Region {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

impl FromStr for Region {
    type Err = Error;

    fn from_str(id: &str) -> Result<Self> {
        Self::new(id)
    }
}

#[cfg(test)]
mod tests {
    use super::REGIONS;

    #[test]
    fn every_region_stands_in_the_table_once_and_in_order() {
        assert!(REGIONS.is_sorted_by(|one, next| one.id < next.id));
    }
}
