//! The region of a program and the hosts of its services, as its environment has them. Apart from [`Region`] and
//! [`Hosts`], which need no [`Context`], while a context has a region.

use super::Context;
use crate::{
    Endpoint, Error, Result,
    location::{Hosts, Region, hosts::Scope},
};

/// Names the region of a program. Ours: the vendor's SDKs know no such variable.
const REGION_VARIABLE: &str = "HUAWEICLOUD_SDK_REGION";

impl Region {
    /// The region that the variable `HUAWEICLOUD_SDK_REGION` names.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput) when the variable is not set, or names no region.
    pub fn from_environment(context: &Context) -> Result<Self> {
        let missing =
            || Error::invalid_input(REGION_VARIABLE, "it is not set", "the id of a region, such as cn-north-4");
        Self::new(context.variable(REGION_VARIABLE)?.ok_or_else(missing)?)
    }

    /// Where a service of this region is; see [`Hosts::endpoint`].
    ///
    /// # Errors
    /// See [`Hosts::endpoint`].
    pub fn endpoint(&self, hosts: &Hosts, context: &Context) -> Result<Endpoint> {
        hosts.endpoint(Some(self), context)
    }
}

impl Hosts {
    /// Where the service is. In this order:
    ///
    /// 1. a variable. For a service with a host in each region it is `HUAWEICLOUD_SDK_REGION_<SERVICE>_<REGION>` in
    ///    upper case with underscores, such as `HUAWEICLOUD_SDK_REGION_GAUSSDB_CN_NORTH_4`; for a service with one host
    ///    for all regions it is `HUAWEICLOUD_SDK_<SERVICE>_ENDPOINT`, such as `HUAWEICLOUD_SDK_IAM_ENDPOINT`. Of
    ///    several endpoints, joined by commas, the first counts;
    /// 2. the host of [`Hosts::with`] for the region;
    /// 3. the host of [`Hosts::elsewhere`], or by the rule of the service.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput) when the variable holds no endpoint, and when there
    /// is no region and the host depends on it.
    pub fn endpoint(&self, region: Option<&Region>, context: &Context) -> Result<Endpoint> {
        if let Some(variable) = self.variable(region)
            && let Some(endpoint) = overridden(&variable, context)?
        {
            return Ok(endpoint);
        }
        match self.url(region) {
            Some(url) => Endpoint::parse(&url),
            None => Err(Error::invalid_input("endpoint", "it is missing", "the service's URL, or a region")),
        }
    }

    /// The variable that overrides the host.
    fn variable(&self, region: Option<&Region>) -> Option<String> {
        let name = match (self.scope(), region) {
            (Scope::Domain, _) => format!("HUAWEICLOUD_SDK_{}_ENDPOINT", self.service()),
            (Scope::Region, Some(region)) => format!("HUAWEICLOUD_SDK_REGION_{}_{region}", self.service()),
            (Scope::Region, None) => return None,
        };
        Some(name.to_uppercase().replace('-', "_"))
    }
}

fn overridden(variable: &str, context: &Context) -> Result<Option<Endpoint>> {
    let Some(value) = context.variable(variable)? else { return Ok(None) };
    let first = value.split(',').next().unwrap_or_default().trim();
    let malformed =
        |error| Error::invalid_input(variable, "it holds no endpoint", "https://HOST, or unset it").with_source(error);
    context.read_endpoint(first).map(Some).map_err(malformed)
}
