// DO NOT EDIT: written by `cargo xtask generate` from spec/.
#[allow(unused_imports)]
use progenitor_client::{ByteStream, ClientInfo, Error, ResponseValue};
#[allow(unused_imports)]
use progenitor_client::{encode_path, ClientHooks, OperationInfo, RequestBuilderExt};
/// Types used as operation parameters and responses.
#[allow(clippy::all)]
pub mod types {
    ///Which agency is assumed, and by whom.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub struct AssumeAgencyWithOidcRequest {
        ///Name of the session, which shows in the account's records.
        pub agency_session_name: ::std::string::String,
        ///URN of the trust agency.
        pub agency_urn: ::std::string::String,
        ///How long the key is to be valid.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub duration_seconds: ::std::option::Option<i64>,
        pub id_token: api_runtime::Secret,
        ///A policy that narrows what the key may do; JSON as text.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub policy: ::std::option::Option<::std::string::String>,
        ///Policies that narrow what the key may do.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub policy_ids: ::std::option::Option<::std::vec::Vec<::std::string::String>>,
        ///URN of the identity provider.
        pub provider_urn: ::std::string::String,
    }
    ///The temporary access key.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct AssumeAgencyWithOidcResponse {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub credentials: ::std::option::Option<Credentials>,
    }
    ///An access key that is good for a time, together with its security token.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct Credentials {
        ///ID of the access key.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub access_key_id: ::std::option::Option<::std::string::String>,
        ///When the key expires, such as `2026-01-03T10:05:22.701Z`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub expiration: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub secret_access_key: ::std::option::Option<api_runtime::Secret>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub security_token: ::std::option::Option<api_runtime::Secret>,
    }
    ///Why the service did not do what was asked.
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct ErrorResponse {
        ///Error code.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub error_code: ::std::option::Option<::std::string::String>,
        ///Error message.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub error_msg: ::std::option::Option<::std::string::String>,
        ///ID of the request.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub request_id: ::std::option::Option<::std::string::String>,
    }
    /// Error types.
    pub mod error {
        /// Error from a `TryFrom` or `FromStr` implementation.
        pub struct ConversionError(::std::borrow::Cow<'static, str>);
        impl ::std::error::Error for ConversionError {}
        impl ::std::fmt::Display for ConversionError {
            fn fmt(
                &self,
                f: &mut ::std::fmt::Formatter<'_>,
            ) -> Result<(), ::std::fmt::Error> {
                ::std::fmt::Display::fmt(&self.0, f)
            }
        }
        impl ::std::fmt::Debug for ConversionError {
            fn fmt(
                &self,
                f: &mut ::std::fmt::Formatter<'_>,
            ) -> Result<(), ::std::fmt::Error> {
                ::std::fmt::Debug::fmt(&self.0, f)
            }
        }
        impl From<&'static str> for ConversionError {
            fn from(value: &'static str) -> Self {
                Self(value.into())
            }
        }
        impl From<String> for ConversionError {
            fn from(value: String) -> Self {
                Self(value.into())
            }
        }
    }
    impl AssumeAgencyWithOidcRequest {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new(required: crate::required::AssumeAgencyWithOidcRequest) -> Self {
            Self {
                agency_session_name: required.agency_session_name,
                agency_urn: required.agency_urn,
                duration_seconds: None,
                id_token: required.id_token,
                policy: None,
                policy_ids: None,
                provider_urn: required.provider_urn,
            }
        }
        ///How long the key is to be valid.
        #[must_use]
        pub fn duration_seconds(mut self, duration_seconds: i64) -> Self {
            self.duration_seconds = Some(duration_seconds);
            self
        }
        ///A policy that narrows what the key may do; JSON as text.
        #[must_use]
        pub fn policy(mut self, policy: impl Into<::std::string::String>) -> Self {
            self.policy = Some(policy.into());
            self
        }
        ///Policies that narrow what the key may do.
        #[must_use]
        pub fn policy_ids(
            mut self,
            policy_ids: impl Into<::std::vec::Vec<::std::string::String>>,
        ) -> Self {
            self.policy_ids = Some(policy_ids.into());
            self
        }
    }
    impl AssumeAgencyWithOidcResponse {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self { credentials: None }
        }
        #[must_use]
        pub fn credentials(mut self, credentials: impl Into<Credentials>) -> Self {
            self.credentials = Some(credentials.into());
            self
        }
    }
    impl Credentials {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                access_key_id: None,
                expiration: None,
                secret_access_key: None,
                security_token: None,
            }
        }
        ///ID of the access key.
        #[must_use]
        pub fn access_key_id(
            mut self,
            access_key_id: impl Into<::std::string::String>,
        ) -> Self {
            self.access_key_id = Some(access_key_id.into());
            self
        }
        ///When the key expires, such as `2026-01-03T10:05:22.701Z`.
        #[must_use]
        pub fn expiration(
            mut self,
            expiration: impl Into<::std::string::String>,
        ) -> Self {
            self.expiration = Some(expiration.into());
            self
        }
        #[must_use]
        pub fn secret_access_key(
            mut self,
            secret_access_key: impl Into<api_runtime::Secret>,
        ) -> Self {
            self.secret_access_key = Some(secret_access_key.into());
            self
        }
        #[must_use]
        pub fn security_token(
            mut self,
            security_token: impl Into<api_runtime::Secret>,
        ) -> Self {
            self.security_token = Some(security_token.into());
            self
        }
    }
    impl ErrorResponse {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                error_code: None,
                error_msg: None,
                request_id: None,
            }
        }
        ///Error code.
        #[must_use]
        pub fn error_code(
            mut self,
            error_code: impl Into<::std::string::String>,
        ) -> Self {
            self.error_code = Some(error_code.into());
            self
        }
        ///Error message.
        #[must_use]
        pub fn error_msg(mut self, error_msg: impl Into<::std::string::String>) -> Self {
            self.error_msg = Some(error_msg.into());
            self
        }
        ///ID of the request.
        #[must_use]
        pub fn request_id(
            mut self,
            request_id: impl Into<::std::string::String>,
        ) -> Self {
            self.request_id = Some(request_id.into());
            self
        }
    }
}
#[derive(Clone, Debug)]
/**Client for Security Token Service

Temporary access keys for those who can prove who they are by other means.

Version: v5*/
pub struct Client {
    pub(crate) baseurl: String,
    pub(crate) client: reqwest::Client,
    pub(crate) inner: std::sync::Arc<dyn api_runtime::Executor>,
}
impl Client {
    /// A client for the service at `base_url`, which sends each request once with a `reqwest::Client` of its
    /// own. Connecting may take 15 seconds, and so may a whole call.
    ///
    /// # Panics
    /// When no `reqwest::Client` can be built: its TLS backend cannot be initialised.
    pub fn new(base_url: &str) -> Self {
        #[cfg(not(target_arch = "wasm32"))]
        let http = {
            let timeout = ::std::time::Duration::from_secs(15);
            reqwest::ClientBuilder::new().connect_timeout(timeout).timeout(timeout)
        };
        #[cfg(target_arch = "wasm32")]
        let http = reqwest::ClientBuilder::new();
        Self::new_with_client(
            base_url,
            http.build().expect("a client with the default TLS configuration"),
        )
    }
    /// A client for the service at `base_url`, which sends each request once with `http`. What every request
    /// has, such as a token, can be a default header of `http`.
    pub fn new_with_client(base_url: &str, http: reqwest::Client) -> Self {
        let executor = ::std::sync::Arc::new(http.clone());
        <Self as api_runtime::Api>::with_executor(base_url, http, executor)
    }
}
#[doc(hidden)]
impl ClientInfo<std::sync::Arc<dyn api_runtime::Executor>> for Client {
    fn api_version() -> &'static str {
        "v5"
    }
    fn baseurl(&self) -> &str {
        self.baseurl.as_str()
    }
    fn client(&self) -> &reqwest::Client {
        &self.client
    }
    fn inner(&self) -> &std::sync::Arc<dyn api_runtime::Executor> {
        &self.inner
    }
}
const _: () = {
    #[allow(dead_code)]
    fn assert_client_hooks()
    where
        Client: ClientHooks<std::sync::Arc<dyn api_runtime::Executor>>,
    {}
};
#[allow(clippy::all)]
impl Client {
    /**Obtains the temporary access key of a trust agency with an OpenID Connect ID token

The ID token is the proof; the request carries no other.

Sends a `POST` request to `/v5/agencies/assume-with-oidc`

*/
    pub(crate) async fn assume_agency_with_oidc<'a>(
        &'a self,
        body: &'a types::AssumeAgencyWithOidcRequest,
    ) -> Result<
        ResponseValue<types::AssumeAgencyWithOidcResponse>,
        Error<types::ErrorResponse>,
    > {
        let url = format!("{}/v5/agencies/assume-with-oidc", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        #[allow(unused_mut)]
        let mut request = self
            .client
            .post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let info = OperationInfo {
            operation_id: "assume_agency_with_oidc",
        };
        self.pre(&mut request, &info).await?;
        let result = self.exec(request, &info).await;
        self.post(&result, &info).await?;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            403u16 => {
                Err(Error::ErrorResponse(ResponseValue::from_response(response).await?))
            }
            _ => Err(Error::UnexpectedResponse(response)),
        }
    }
}
/// Items consumers will typically use such as the Client.
pub mod prelude {
    #[allow(unused_imports)]
    pub use super::Client;
}
/// The names of the client's methods, in the order of [`OPERATIONS`](api_runtime::Api::OPERATIONS).
const METHODS: &[&str] = &["assume_agency_with_oidc"];
impl api_runtime::Api for Client {
    const OPERATIONS: &'static [api_runtime::Operation] = &[
        api_runtime::Operation::new(
                "AssumeAgencyWithOIDC",
                "POST",
                "/v5/agencies/assume-with-oidc",
                api_runtime::Effect::Create,
            )
            .idempotent()
            .request(api_runtime::Content::Json)
            .response(api_runtime::Content::Json)
            .secrets(&["id_token"])
            .response_fields(&["credentials"]),
    ];
    type ClientParameters = crate::requests::ClientParameters;
    fn with_executor(
        base_url: &str,
        http: reqwest::Client,
        executor: std::sync::Arc<dyn api_runtime::Executor>,
    ) -> Self {
        Self {
            baseurl: base_url.to_owned(),
            client: http,
            inner: executor,
        }
    }
}
#[doc(hidden)]
impl ClientHooks<std::sync::Arc<dyn api_runtime::Executor>> for Client {
    async fn exec(
        &self,
        request: reqwest::Request,
        info: &OperationInfo,
    ) -> reqwest::Result<reqwest::Response> {
        match METHODS.binary_search(&info.operation_id) {
            Ok(index) => {
                self.inner
                    .execute(request, &<Self as api_runtime::Api>::OPERATIONS[index])
                    .await
            }
            Err(_) => unreachable!("METHODS has the name of every method"),
        }
    }
}
/// The arguments of constructors that take many.
pub mod required {
    /// What every `AssumeAgencyWithOidcRequest` has.
    #[derive(Clone, Debug)]
    pub struct AssumeAgencyWithOidcRequest {
        ///Name of the session, which shows in the account's records.
        pub agency_session_name: ::std::string::String,
        ///URN of the trust agency.
        pub agency_urn: ::std::string::String,
        pub id_token: api_runtime::Secret,
        ///URN of the identity provider.
        pub provider_urn: ::std::string::String,
    }
}
