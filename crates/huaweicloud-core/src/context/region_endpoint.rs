//! Where the services of a region are, as a program sees it: the variables that override the table of regions, then
//! the table, then the rule. Apart from the table, which needs no [`Context`], while a context has a region.

use super::Context;
use crate::{
    Endpoint, Error, Result,
    location::region::{COM, Region},
};

/// Services with a host for the regions that have none of their own, and the variable that moves them.
const SHARED: &[(&str, &str, &str)] = &[
    ("iam", "https://iam.myhuaweicloud.com", "HUAWEICLOUD_SDK_IAM_ENDPOINT"),
    ("sts", "https://sts.cn-north-4.myhuaweicloud.com", "HUAWEICLOUD_SDK_STS_ENDPOINT"),
];

impl Region {
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
