//! The hosts of a service, as data that the service's crate has.
//!
//! This module knows the hosts of the identity services, which are part of the runtime, and of no other. It reads no
//! environment: the variables that override hosts are in `context`.

use super::Region;

/// Where a service is in each region.
///
/// A crate defines it once for its service, as a constant, and gives it to
/// [`ServiceBuilder::hosts`](crate::ServiceBuilder::hosts):
///
/// ```
/// use huaweicloud_core::{Context, Hosts, Region};
///
/// /// By the rule: `https://vpc.REGION.DOMAIN`.
/// const VPC: Hosts = Hosts::regional("vpc");
/// /// By the rule, apart from two regions.
/// const PARCELS: Hosts = Hosts::regional("parcels")
///     .with(&[("af-south-1", "parcels-classic"), ("ae-ad-1", "parcels.example.com")]);
/// /// One host for all regions: `https://billing.DOMAIN`.
/// const BILLING: Hosts = Hosts::global("billing");
///
/// # fn main() -> huaweicloud_core::Result<()> {
/// let context = Context::builder().build();
/// let host = |hosts: &Hosts, region: &str| Ok::<_, huaweicloud_core::Error>(
///     Region::new(region)?.endpoint(hosts, &context)?.to_string(),
/// );
/// assert_eq!(host(&VPC, "cn-north-4")?, "https://vpc.cn-north-4.myhuaweicloud.com");
/// assert_eq!(host(&VPC, "eu-west-101")?, "https://vpc.eu-west-101.myhuaweicloud.eu");
/// assert_eq!(host(&PARCELS, "cn-north-4")?, "https://parcels.cn-north-4.myhuaweicloud.com");
/// assert_eq!(host(&PARCELS, "af-south-1")?, "https://parcels-classic.af-south-1.myhuaweicloud.com");
/// assert_eq!(host(&PARCELS, "ae-ad-1")?, "https://parcels.example.com");
/// assert_eq!(host(&BILLING, "cn-north-4")?, "https://billing.myhuaweicloud.com");
/// # Ok(())
/// # }
/// ```
///
/// # Hosts as text
/// A host is written with `{region}` for the ID of the region and `{domain}` for the domain of the region, such as
/// `myhuaweicloud.com`. A host without a dot is a prefix: `parcels` is short for `parcels.{region}.{domain}`.
///
/// # Variables
/// Environment variables override all of it, as in the vendor's SDKs; [`Hosts::endpoint`] has their names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hosts {
    service: &'static str,
    scope: Scope,
    exceptions: &'static [(&'static str, &'static str)],
    elsewhere: Option<&'static str>,
}

/// How far one host reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scope {
    /// One region.
    Region,
    /// All regions of a domain, unless a region has a host of its own.
    Domain,
}

impl Hosts {
    /// The identity service (IAM). Source of the regions: the region list of the vendor's SDKs (release 3.1.219).
    pub const IAM: Self = Self::global("iam").with(&[
        ("ae-ad-1", "iam"),
        ("af-south-1", "iam"),
        ("ap-southeast-1", "iam"),
        ("ap-southeast-2", "iam"),
        ("ap-southeast-3", "iam"),
        ("ap-southeast-4", "iam"),
        ("cn-east-2", "iam"),
        ("cn-east-3", "iam"),
        ("cn-east-4", "iam"),
        ("cn-east-5", "iam"),
        ("cn-north-1", "iam"),
        ("cn-north-12", "iam"),
        ("cn-north-2", "iam"),
        ("cn-north-4", "iam"),
        ("cn-north-9", "iam"),
        ("cn-south-1", "iam"),
        ("cn-south-2", "iam"),
        ("cn-southwest-2", "iam"),
        ("eu-west-0", "iam"),
        ("eu-west-101", "iam"),
        ("la-north-2", "iam"),
        ("la-south-2", "iam"),
        ("me-east-1", "iam"),
        ("my-kualalumpur-1", "iam"),
        ("na-mexico-1", "iam"),
        ("ru-moscow-1", "iam"),
        ("sa-brazil-1", "iam"),
        ("tr-west-1", "iam"),
    ]);

    /// The security token service (STS). Source of the regions: as for [`Hosts::IAM`].
    pub const STS: Self = Self::global("sts")
        .with(&[
            ("af-south-1", "sts"),
            ("ap-southeast-1", "sts"),
            ("ap-southeast-2", "sts"),
            ("ap-southeast-3", "sts"),
            ("ap-southeast-4", "sts"),
            ("cn-east-3", "sts"),
            ("cn-north-4", "sts"),
            ("cn-south-1", "sts"),
            ("cn-southwest-2", "sts"),
            // Not in the list. It is the one region of its domain, so the host of the other regions is not for it.
            ("eu-west-101", "sts"),
            ("la-south-2", "sts"),
            ("sa-brazil-1", "sts"),
            ("tr-west-1", "sts"),
        ])
        .elsewhere("sts.cn-north-4.{domain}");

    /// A service with a host in each region: `https://SERVICE.REGION.DOMAIN`.
    pub const fn regional(service: &'static str) -> Self {
        Self { service, scope: Scope::Region, exceptions: &[], elsewhere: None }
    }

    /// A service with one host for all regions of a domain: `https://SERVICE.DOMAIN`. It can be called without a
    /// region.
    pub const fn global(service: &'static str) -> Self {
        Self { service, scope: Scope::Domain, exceptions: &[], elsewhere: None }
    }

    /// The regions with another host than the rule says: pairs of the region's ID and the host.
    #[must_use]
    pub const fn with(self, exceptions: &'static [(&'static str, &'static str)]) -> Self {
        Self { exceptions, ..self }
    }

    /// The host in all regions that [`Hosts::with`] does not name, instead of the rule's.
    #[must_use]
    pub const fn elsewhere(self, host: &'static str) -> Self {
        Self { elsewhere: Some(host), ..self }
    }

    /// The short name of the service.
    pub const fn service(&self) -> &'static str {
        self.service
    }

    pub(crate) fn scope(&self) -> Scope {
        self.scope
    }

    /// The URL of the service; `None` when it depends on the region and there is none.
    pub(crate) fn url(&self, region: Option<&Region>) -> Option<String> {
        let own = region.and_then(|region| self.exceptions.iter().find(|(id, _)| *id == region.id()));
        let host = match (own, self.elsewhere, self.scope) {
            (Some((_, host)), ..) => (*host).to_owned(),
            (None, Some(host), _) => host.to_owned(),
            (None, None, Scope::Region) => self.service.to_owned(),
            (None, None, Scope::Domain) => format!("{}.{{domain}}", self.service),
        };
        let host = if host.contains('.') { host } else { host + ".{region}.{domain}" };
        if region.is_none() && host.contains("{region}") {
            return None;
        }
        let id = region.map(Region::id).unwrap_or_default();
        let domain = region.map_or(Region::DEFAULT_DOMAIN, Region::domain);
        Some(format!("https://{}", host.replace("{region}", id).replace("{domain}", domain)))
    }
}

#[cfg(test)]
mod tests {
    use super::{Hosts, Region};

    #[test]
    fn hosts_of_identity_services_are_of_known_regions_in_order() {
        let known: Vec<_> = Region::known().collect();
        for hosts in [Hosts::IAM, Hosts::STS] {
            assert!(hosts.exceptions.is_sorted_by(|(one, _), (next, _)| one < next), "{}", hosts.service);
            for (id, _) in hosts.exceptions {
                assert!(known.iter().any(|region| region.id() == *id), "{}: {id}", hosts.service);
            }
        }
    }

    #[test]
    fn host_without_a_region_is_known_unless_it_depends_on_one() {
        assert_eq!(Hosts::regional("vpc").url(None), None);
        assert_eq!(
            Hosts::regional("vpc").elsewhere("vpc.example.com").url(None).as_deref(),
            Some("https://vpc.example.com")
        );
        assert_eq!(Hosts::global("bss").url(None).as_deref(), Some("https://bss.myhuaweicloud.com"));
        assert_eq!(Hosts::global("obs").elsewhere("obs-{region}.{domain}").url(None), None);
        assert_eq!(Hosts::IAM.url(None).as_deref(), Some("https://iam.myhuaweicloud.com"));
        assert_eq!(Hosts::STS.url(None).as_deref(), Some("https://sts.cn-north-4.myhuaweicloud.com"));
    }

    #[test]
    fn no_identity_service_is_called_in_another_domain_than_that_of_the_region() {
        for region in Region::known() {
            for hosts in [Hosts::IAM, Hosts::STS] {
                let url = hosts.url(Some(&region)).unwrap_or_default();
                assert!(url.ends_with(region.domain()), "{region}: {url}");
                let elsewhere = !url.contains(region.id());
                assert!(!elsewhere || region.domain() == Region::DEFAULT_DOMAIN, "{region}: {url}");
            }
        }
    }
}
