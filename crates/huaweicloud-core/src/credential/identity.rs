//! How the providers call the identity services: as every service is called, but without a credential.

use api_runtime::Api;

use crate::{
    Context, Endpoint, Error, Hosts, Response, Result, Service, context::Policies, http::attempt::X_SUBJECT_TOKEN,
};

/// IAM, at this endpoint or else at that of the context.
pub(super) fn iam(endpoint: Option<&Endpoint>, context: &Context) -> Result<Service<iam_api::Client>> {
    service(Hosts::IAM, endpoint, context)
}

/// STS, at this endpoint or else at that of the context.
pub(super) fn sts(endpoint: Option<&Endpoint>, context: &Context) -> Result<Service<sts_api::Client>> {
    service(Hosts::STS, endpoint, context)
}

fn service<A: Api>(hosts: Hosts, endpoint: Option<&Endpoint>, context: &Context) -> Result<Service<A>> {
    let endpoint = match endpoint {
        Some(endpoint) => endpoint.clone(),
        None => hosts.endpoint(context.region(), context)?,
    };
    let Policies { limits, retry, intercepts } = context.policies();
    Service::builder()
        .endpoint(endpoint.without_version())
        .shared_transport(context.transport()?)
        .limits(limits)
        .retry(retry)
        .watched_by(intercepts)
        .context(context.clone())
        .anonymous()
        .build()
}

/// The token that IAM gives in a header.
pub(super) fn subject_token<T>(response: &Response<T>) -> Result<&str> {
    let header = response.headers().get(X_SUBJECT_TOKEN).and_then(|value| value.to_str().ok());
    header
        .filter(|token| !token.is_empty())
        .ok_or_else(|| Error::credential("the identity service answered without a token in X-Subject-Token"))
}
