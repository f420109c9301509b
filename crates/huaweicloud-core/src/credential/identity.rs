//! How the providers call the identity services: as every service is called, but with the credential that they have,
//! if any.

use api_runtime::{Api, Operation, Request};
use sts_api::{
    requests::{DecodeAuthorizationMessage, GetCallerIdentity},
    types::{DecodeAuthorizationMessageRequest, EncodedMessage},
};

use super::CachedCredential;
use crate::{
    Context, Endpoint, Error, Hosts, Response, Result, Service, context::Policies, http::attempt::X_SUBJECT_TOKEN,
};

/// IAM, at this endpoint or else at that of the context.
pub(super) fn iam(
    endpoint: Option<&Endpoint>,
    context: &Context,
    credential: Option<&CachedCredential>,
) -> Result<Service<iam_api::Client>> {
    service(Hosts::IAM, endpoint, context, credential)
}

/// STS, at this endpoint or else at that of the context.
pub(crate) fn sts(
    endpoint: Option<&Endpoint>,
    context: &Context,
    credential: Option<&CachedCredential>,
) -> Result<Service<sts_api::Client>> {
    service(Hosts::STS, endpoint, context, credential)
}

fn service<A: Api>(
    hosts: Hosts,
    endpoint: Option<&Endpoint>,
    context: &Context,
    credential: Option<&CachedCredential>,
) -> Result<Service<A>> {
    let endpoint = match endpoint {
        Some(endpoint) => endpoint.clone(),
        None => hosts.endpoint(context.region(), context)?,
    };
    let Policies { limits, retry, intercepts } = context.policies();
    let mut service = Service::builder()
        .endpoint(endpoint.without_version())
        .shared_transport(context.transport()?)
        .limits(limits)
        .retry(retry)
        .watched_by(intercepts)
        // A credential here proves who the caller is. The project is that of the calls that it is for.
        .context(context.clone().without_project_id());
    match credential {
        Some(credential) => service.caller.share(credential.clone()),
        None => service = service.anonymous(),
    }
    service.build()
}

/// Who a credential belongs to.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[non_exhaustive]
pub struct CallerIdentity {
    /// ID of the account.
    pub account_id: String,
    /// URN of the principal: of a user `iam::ACCOUNT_ID:user:NAME`, of the session of an agency
    /// `sts::ACCOUNT_ID:assumed-agency:AGENCY/SESSION`.
    pub principal_urn: String,
    /// ID of the principal.
    pub principal_id: String,
}

impl CallerIdentity {
    /// The name of the user, or of the agency and its session, `AGENCY/SESSION`.
    pub fn principal_name(&self) -> &str {
        self.principal_urn.rsplit(':').next().unwrap_or_default()
    }

    /// The agency and the name of its session, if the principal is one.
    pub fn agency_session(&self) -> Option<(&str, &str)> {
        let kind = self.principal_urn.rsplit(':').nth(1);
        self.principal_name().split_once('/').filter(|_| kind == Some("assumed-agency"))
    }
}

/// The operation of [`Service::caller_identity`].
pub const GET_CALLER_IDENTITY: &Operation = GetCallerIdentity::OPERATION;

/// Who calls STS.
pub(crate) async fn caller(sts: &Service<sts_api::Client>) -> Result<CallerIdentity> {
    let response = sts.request(GetCallerIdentity::new()).send().await?.into_inner();
    let missing = |field: &str| Error::decode(format!("the response of GetCallerIdentity has no `{field}`"));
    Ok(CallerIdentity {
        account_id: response.account_id.ok_or_else(|| missing("account_id"))?,
        principal_urn: response.principal_urn.ok_or_else(|| missing("principal_urn"))?,
        principal_id: response.principal_id.unwrap_or_default(),
    })
}

/// The operation of [`Service::decode_authorization_message`].
pub const DECODE_AUTHORIZATION_MESSAGE: &Operation = DecodeAuthorizationMessage::OPERATION;

/// Why a call was refused, of an encoded message.
pub(crate) async fn decoded(sts: &Service<sts_api::Client>, message: EncodedMessage) -> Result<String> {
    let request = DecodeAuthorizationMessage::new(DecodeAuthorizationMessageRequest::new(message));
    let response = sts.request(request).send().await?.into_inner();
    let missing = "the response of DecodeAuthorizationMessage has no `decoded_message`";
    response.decoded_message.ok_or_else(|| Error::decode(missing))
}

/// The token that IAM gives in a header.
pub(super) fn subject_token<T>(response: &Response<T>) -> Result<&str> {
    let header = response.headers().get(X_SUBJECT_TOKEN).and_then(|value| value.to_str().ok());
    header
        .filter(|token| !token.is_empty())
        .ok_or_else(|| Error::credential("the identity service answered without a token in X-Subject-Token"))
}
