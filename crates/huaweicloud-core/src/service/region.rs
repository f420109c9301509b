//! Regions, and where the services of a region are.
//!
//! The one table of regions and hosts. Sources: the region lists of the vendor's SDKs (release 3.1.219). A region that
//! is not in the table, and a service that the table does not name for a region, get a host by rule; both can be
//! overridden by the variables that the vendor's SDKs read, and by the program that builds a client.

use std::{borrow::Cow, fmt, str::FromStr};

use crate::{Context, Endpoint, Error, Result};

const COM: &str = "myhuaweicloud.com";
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

/// Services with a host for the regions that have none of their own, and the variable that moves them.
const SHARED: &[(&str, &str, &str)] = &[
    ("iam", "https://iam.myhuaweicloud.com", "HUAWEICLOUD_SDK_IAM_ENDPOINT"),
    ("sts", "https://sts.cn-north-4.myhuaweicloud.com", "HUAWEICLOUD_SDK_STS_ENDPOINT"),
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

    /// Where a service of this region is, by the service's short name, such as `gaussdb` or `iam`. In this order:
    ///
    /// 1. the variable `HUAWEICLOUD_SDK_REGION_<SERVICE>_<REGION>` in upper case with underscores, such as
    ///    `HUAWEICLOUD_SDK_REGION_GAUSSDB_CN_NORTH_4`; for `iam` and `sts` instead `HUAWEICLOUD_SDK_IAM_ENDPOINT` and
    ///    `HUAWEICLOUD_SDK_STS_ENDPOINT`, for all regions alike. Of several endpoints, joined by commas, the first counts;
    /// 2. the host that is known, whatever its prefix;
    /// 3. for `iam` and `sts` the host that serves all regions of `myhuaweicloud.com`; otherwise
    ///    `https://SERVICE.REGION.DOMAIN`.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput) when the variable holds no endpoint.
    pub fn endpoint(&self, service: &str, context: &Context) -> Result<Endpoint> {
        match SHARED.iter().find(|(name, ..)| *name == service) {
            Some(_) => shared_endpoint(service, Some(self), context),
            None => {
                let name = format!("HUAWEICLOUD_SDK_REGION_{service}_{}", self.id());
                overridden(&name.to_uppercase().replace('-', "_"), context)?.map_or_else(
                    || Endpoint::parse(&self.by_table(service).unwrap_or_else(|| self.by_rule(service))),
                    Ok,
                )
            }
        }
    }

    fn entry(&self) -> Option<&'static Entry> {
        REGIONS.iter().find(|entry| entry.id == self.id())
    }

    fn by_table(&self, service: &str) -> Option<String> {
        let Entry { id, domain, hosts } = self.entry()?;
        let (_, prefix) = hosts.iter().find(|(name, _)| *name == service)?;
        Some(format!("https://{prefix}.{id}.{domain}"))
    }

    fn by_rule(&self, service: &str) -> String {
        format!("https://{service}.{}.{}", self.id(), self.domain())
    }

    fn domain(&self) -> &'static str {
        self.entry().map_or(COM, |entry| entry.domain)
    }
}

/// Where a service is that can be called without a region: `iam` or `sts`.
pub(crate) fn shared_endpoint(service: &str, region: Option<&Region>, context: &Context) -> Result<Endpoint> {
    let Some((_, shared, variable)) = SHARED.iter().find(|(name, ..)| *name == service) else {
        return Err(Error::invalid_input("region", format!("{service} has no host without one"), "a region"));
    };
    if let Some(endpoint) = overridden(variable, context)? {
        return Ok(endpoint);
    }
    let own = region.and_then(|region| {
        // What serves all regions does not serve those of another domain, and nothing of theirs should go there.
        region.by_table(service).or_else(|| (region.domain() != COM).then(|| region.by_rule(service)))
    });
    Endpoint::parse(own.as_deref().unwrap_or(shared))
}

fn overridden(variable: &str, context: &Context) -> Result<Option<Endpoint>> {
    let Some(value) = context.variable(variable)? else { return Ok(None) };
    let first = value.split(',').next().unwrap_or_default().trim();
    let malformed =
        |error| Error::invalid_input(variable, "it holds no endpoint", "https://HOST, or unset it").with_source(error);
    Endpoint::parse(first).map(Some).map_err(malformed)
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
