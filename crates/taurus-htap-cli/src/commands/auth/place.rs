//! Which service `auth status` is about, and what says so: options, variables, the context, or a profile.

use serde_json::Value;
use taurus_htap::{Context, Endpoint, HOSTS, Region, credential::CredentialSource};

use crate::{app::App, error::Result};

/// Writes which service is meant, and what says so.
pub(super) fn describe(app: &App, region: Option<&Region>, context: &Context, data: &mut Value) -> Result<()> {
    let mut set = |key: &str, value: &str, from: String| {
        data[key] = value.into();
        data[format!("{key}_from")] = from.into();
    };
    if let Some(region) = region {
        let given = app.options.region()?.map(|given| given.origin.to_string());
        set("region", region.id(), given.unwrap_or_else(|| CredentialSource::HCLOUD_PROFILE.name.into_owned()));
        // What is wrong with the variable is reported when the service is called.
        if let Ok(endpoint) = region.endpoint(&HOSTS, context) {
            set("endpoint", endpoint.as_str(), endpoint_of_region(region, &endpoint)?);
        }
    }
    if let Some(endpoint) = app.options.endpoint()? {
        set("endpoint", endpoint.value.as_str(), endpoint.origin.to_string());
    }
    if let Some(project) = app.options.project_id()? {
        set("project_id", project.value.as_str(), project.origin.to_string());
    }
    if let Some(selected) = app.options.selected()? {
        data["context"] = selected.name().into();
        data["context_file"] = selected.path().display().to_string().into();
    }
    Ok(())
}

/// What says where the service of a region is.
fn endpoint_of_region(region: &Region, endpoint: &Endpoint) -> Result<String> {
    let without_variables = Context::builder().build();
    if region.endpoint(&HOSTS, &without_variables)? == *endpoint {
        return Ok("the region".to_owned());
    }
    let name = format!("HUAWEICLOUD_SDK_REGION_{}_{region}", HOSTS.service()).to_uppercase().replace('-', "_");
    Ok(format!("the variable {name}"))
}

/// Adds to each value what it is from, for people.
pub(super) fn show_origins(shown: &mut Value) {
    for (key, from) in [
        ("context", "context_file"),
        ("endpoint", "endpoint_from"),
        ("region", "region_from"),
        ("project_id", "project_id_from"),
    ] {
        if let (Some(value), Some(from)) = (shown[key].as_str(), shown[from].as_str()) {
            shown[key] = format!("{value} ({from})").into();
        }
    }
}
