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
/// Obtains a temporary access key with a token, or that of an agency
///
/// With the method `token`, the token that proves the caller is in the body. With the method `assume_role`, the request has a token or a signature. The key is valid for as long as was asked, 15 minutes to 24 hours.
///
/// Operation `CreateTemporaryAccessKey`: `POST /v3.0/OS-CREDENTIAL/securitytokens`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct CreateTemporaryAccessKey {
    /// The body.
    pub body: std::sync::Arc<crate::types::CreateTemporaryAccessKeyRequest>,
}
impl CreateTemporaryAccessKey {
    /// Takes what is required, and sets nothing that is optional.
    pub fn new(
        body: impl Into<std::sync::Arc<crate::types::CreateTemporaryAccessKeyRequest>>,
    ) -> Self {
        Self { body: body.into() }
    }
}
impl api_runtime::Request for CreateTemporaryAccessKey {
    type Api = crate::Client;
    type Response = crate::types::TemporaryAccessKeyResponse;
    type Error = crate::types::ErrorResponse;
    const OPERATION: &'static api_runtime::Operation = &<crate::Client as api_runtime::Api>::OPERATIONS[0usize];
    async fn send(
        self,
        api: crate::Client,
        _client: ClientParameters,
    ) -> Result<
        api_runtime::ResponseValue<Self::Response>,
        api_runtime::Error<Self::Error>,
    > {
        api_runtime::private::sent(api.create_temporary_access_key(&self.body).await)
    }
}
/// Obtains a token with the ID token of an OpenID Connect identity provider
///
/// The token itself is the value of the response's header `X-Subject-Token`. Without a scope it belongs to no project.
///
/// Operation `CreateTokenWithIdToken`: `POST /v3.0/OS-AUTH/id-token/tokens`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct CreateTokenWithIdToken {
    /// Header parameter `X-Idp-Id`. The identity provider.
    pub x_idp_id: String,
    /// The body.
    pub body: std::sync::Arc<crate::types::CreateTokenWithIdTokenRequest>,
}
impl CreateTokenWithIdToken {
    /// Takes what is required, and sets nothing that is optional.
    pub fn new(
        x_idp_id: impl Into<String>,
        body: impl Into<std::sync::Arc<crate::types::CreateTokenWithIdTokenRequest>>,
    ) -> Self {
        Self {
            x_idp_id: x_idp_id.into(),
            body: body.into(),
        }
    }
}
impl api_runtime::Request for CreateTokenWithIdToken {
    type Api = crate::Client;
    type Response = crate::types::TokenResponse;
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
        api_runtime::private::sent(
            api.create_token_with_id_token(&self.x_idp_id, &self.body).await,
        )
    }
}
/// Obtains a user token with a user name and a password
///
/// The token itself is the value of the response's header `X-Subject-Token`. It is valid for 24 hours.
///
/// Operation `KeystoneCreateUserTokenByPassword`: `POST /v3/auth/tokens`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct KeystoneCreateUserTokenByPassword {
    /// Query parameter `nocatalog`. Any value leaves the catalog of services out of the response.
    pub nocatalog: Option<String>,
    /// The body.
    pub body: std::sync::Arc<crate::types::CreateTokenByPasswordRequest>,
}
impl KeystoneCreateUserTokenByPassword {
    /// Takes what is required, and sets nothing that is optional.
    pub fn new(
        body: impl Into<std::sync::Arc<crate::types::CreateTokenByPasswordRequest>>,
    ) -> Self {
        Self {
            nocatalog: None,
            body: body.into(),
        }
    }
    /// Query parameter `nocatalog`. Any value leaves the catalog of services out of the response.
    #[must_use]
    pub fn nocatalog(mut self, nocatalog: impl Into<String>) -> Self {
        self.nocatalog = Some(nocatalog.into());
        self
    }
}
impl api_runtime::Request for KeystoneCreateUserTokenByPassword {
    type Api = crate::Client;
    type Response = crate::types::TokenResponse;
    type Error = crate::types::ErrorResponse;
    const OPERATION: &'static api_runtime::Operation = &<crate::Client as api_runtime::Api>::OPERATIONS[2usize];
    async fn send(
        self,
        api: crate::Client,
        _client: ClientParameters,
    ) -> Result<
        api_runtime::ResponseValue<Self::Response>,
        api_runtime::Error<Self::Error>,
    > {
        api_runtime::private::sent(
            api
                .keystone_create_user_token_by_password(
                    self.nocatalog.as_deref(),
                    &self.body,
                )
                .await,
        )
    }
}
/// Lists the projects of the account
///
/// The project that every region has is named after the region.
///
/// Operation `KeystoneListProjects`: `GET /v3/projects`.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct KeystoneListProjects {
    /// Query parameter `name`. Only projects of this name.
    pub name: Option<String>,
}
impl KeystoneListProjects {
    /// Takes what is required, and sets nothing that is optional.
    pub fn new() -> Self {
        Self { name: None }
    }
    /// Query parameter `name`. Only projects of this name.
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }
}
impl api_runtime::Request for KeystoneListProjects {
    type Api = crate::Client;
    type Response = crate::types::ListProjectsResponse;
    type Error = crate::types::ErrorResponse;
    const OPERATION: &'static api_runtime::Operation = &<crate::Client as api_runtime::Api>::OPERATIONS[3usize];
    async fn send(
        self,
        api: crate::Client,
        _client: ClientParameters,
    ) -> Result<
        api_runtime::ResponseValue<Self::Response>,
        api_runtime::Error<Self::Error>,
    > {
        api_runtime::private::sent(
            api.keystone_list_projects(self.name.as_deref()).await,
        )
    }
}
