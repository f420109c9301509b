// DO NOT EDIT: written by `cargo xtask generate` from spec/.
//! A type for the request of each operation. It implements [`api_runtime::Request`], and requests of lists that
//! the service returns in pages implement [`api_runtime::PagedRequest`].
//!
//! A new optional parameter is a compatible change: it becomes a field and a method, and `new` does not take
//! it.
/// The parameters that are the same in every request of a client.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct ClientParameters {}
impl ClientParameters {
    /// Takes what is required, and sets nothing that is optional.
    pub fn new() -> Self {
        Self {}
    }
}
impl Default for ClientParameters {
    fn default() -> Self {
        Self::new()
    }
}
/// Obtains the temporary access key of an agency or trust agency
///
/// The request is signed with an access key that the agency trusts. With a temporary access key, that is, in a chain of agencies, the new key is valid for an hour at most.
///
/// Permission: not known.
///
/// Operation `AssumeAgency`: `POST /v5/agencies/assume`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct AssumeAgency {
    /// The body.
    pub body: std::sync::Arc<crate::types::AssumeAgencyRequest>,
}
impl AssumeAgency {
    /// Takes what is required, and sets nothing that is optional.
    pub fn new(
        body: impl Into<std::sync::Arc<crate::types::AssumeAgencyRequest>>,
    ) -> Self {
        Self { body: body.into() }
    }
}
impl api_runtime::Request for AssumeAgency {
    type Api = crate::Client;
    type Response = crate::types::AssumeAgencyResponse;
    type Error = crate::types::AssumeAgencyErrorResponse;
    const OPERATION: &'static api_runtime::Operation = &<crate::Client as api_runtime::Api>::OPERATIONS[0usize];
    async fn send(
        self,
        api: crate::Client,
        _client: ClientParameters,
    ) -> Result<
        api_runtime::ResponseValue<Self::Response>,
        api_runtime::Error<Self::Error>,
    > {
        api_runtime::private::sent(api.assume_agency(&self.body).await)
    }
}
/// Obtains the temporary access key of a trust agency with an OpenID Connect ID token
///
/// The ID token is the proof; the request carries no other.
///
/// Permission: not known.
///
/// Operation `AssumeAgencyWithOIDC`: `POST /v5/agencies/assume-with-oidc`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct AssumeAgencyWithOidc {
    /// The body.
    pub body: std::sync::Arc<crate::types::AssumeAgencyWithOidcRequest>,
}
impl AssumeAgencyWithOidc {
    /// Takes what is required, and sets nothing that is optional.
    pub fn new(
        body: impl Into<std::sync::Arc<crate::types::AssumeAgencyWithOidcRequest>>,
    ) -> Self {
        Self { body: body.into() }
    }
}
impl api_runtime::Request for AssumeAgencyWithOidc {
    type Api = crate::Client;
    type Response = crate::types::AssumeAgencyWithOidcResponse;
    type Error = crate::types::ErrorResponse;
    const OPERATION: &'static api_runtime::Operation = &<crate::Client as api_runtime::Api>::OPERATIONS[1usize];
    async fn send(
        self,
        api: crate::Client,
        _client: ClientParameters,
    ) -> Result<
        api_runtime::ResponseValue<Self::Response>,
        api_runtime::Error<Self::Error>,
    > {
        api_runtime::private::sent(api.assume_agency_with_oidc(&self.body).await)
    }
}
/// Decodes why a call was refused
///
/// The message is the `encoded_authorization_message` of the response with status 403. Decoding it needs a permission of its own, since the reason can show policies.
///
/// Permission: `sts::decodeAuthorizationMessage` (Write).
///
/// Operation `DecodeAuthorizationMessage`: `POST /v5/decode-authorization-message`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct DecodeAuthorizationMessage {
    /// The body.
    pub body: std::sync::Arc<crate::types::DecodeAuthorizationMessageRequest>,
}
impl DecodeAuthorizationMessage {
    /// Takes what is required, and sets nothing that is optional.
    pub fn new(
        body: impl Into<std::sync::Arc<crate::types::DecodeAuthorizationMessageRequest>>,
    ) -> Self {
        Self { body: body.into() }
    }
}
impl api_runtime::Request for DecodeAuthorizationMessage {
    type Api = crate::Client;
    type Response = crate::types::DecodeAuthorizationMessageResponse;
    type Error = crate::types::DecodeAuthorizationMessageErrorResponse;
    const OPERATION: &'static api_runtime::Operation = &<crate::Client as api_runtime::Api>::OPERATIONS[2usize];
    async fn send(
        self,
        api: crate::Client,
        _client: ClientParameters,
    ) -> Result<
        api_runtime::ResponseValue<Self::Response>,
        api_runtime::Error<Self::Error>,
    > {
        api_runtime::private::sent(api.decode_authorization_message(&self.body).await)
    }
}
/// Returns the account and the principal that the access key of the request belongs to
///
/// No permission is needed.
///
/// Permission: not known.
///
/// Operation `GetCallerIdentity`: `GET /v5/caller-identity`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct GetCallerIdentity {}
impl GetCallerIdentity {
    /// Takes what is required, and sets nothing that is optional.
    pub fn new() -> Self {
        Self {}
    }
}
impl api_runtime::Request for GetCallerIdentity {
    type Api = crate::Client;
    type Response = crate::types::GetCallerIdentityResponse;
    type Error = crate::types::GetCallerIdentityErrorResponse;
    const OPERATION: &'static api_runtime::Operation = &<crate::Client as api_runtime::Api>::OPERATIONS[3usize];
    async fn send(
        self,
        api: crate::Client,
        _client: ClientParameters,
    ) -> Result<
        api_runtime::ResponseValue<Self::Response>,
        api_runtime::Error<Self::Error>,
    > {
        api_runtime::private::sent(api.get_caller_identity().await)
    }
}
