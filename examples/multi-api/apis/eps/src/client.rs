// DO NOT EDIT: written by `cargo xtask generate` from spec/.
#[allow(unused_imports)]
use progenitor_client::{ByteStream, ClientInfo, Error, ResponseValue};
#[allow(unused_imports)]
use progenitor_client::{encode_path, ClientHooks, OperationInfo, RequestBuilderExt};
/// Types used as operation parameters and responses.
#[allow(clippy::all)]
pub mod types {
    ///`EnterpriseProject`
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct EnterpriseProject {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub description: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub id: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<::std::string::String>,
        ///Known values: `1`, `2`.
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub status: ::std::option::Option<i64>,
    }
    ///`ErrorResponse`
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct ErrorResponse {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub error_code: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub error_msg: ::std::option::Option<::std::string::String>,
    }
    ///`GetEnterpriseProjectsResponse`
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct GetEnterpriseProjectsResponse {
        #[serde(default, skip_serializing_if = "::std::vec::Vec::is_empty")]
        pub enterprise_projects: ::std::vec::Vec<EnterpriseProject>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub total_count: ::std::option::Option<i64>,
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
    impl EnterpriseProject {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                description: None,
                id: None,
                name: None,
                status: None,
            }
        }
        #[must_use]
        pub fn description(
            mut self,
            description: impl Into<::std::string::String>,
        ) -> Self {
            self.description = Some(description.into());
            self
        }
        #[must_use]
        pub fn id(mut self, id: impl Into<::std::string::String>) -> Self {
            self.id = Some(id.into());
            self
        }
        #[must_use]
        pub fn name(mut self, name: impl Into<::std::string::String>) -> Self {
            self.name = Some(name.into());
            self
        }
        ///Known values: `1`, `2`.
        #[must_use]
        pub fn status(mut self, status: i64) -> Self {
            self.status = Some(status);
            self
        }
    }
    impl ErrorResponse {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                error_code: None,
                error_msg: None,
            }
        }
        #[must_use]
        pub fn error_code(
            mut self,
            error_code: impl Into<::std::string::String>,
        ) -> Self {
            self.error_code = Some(error_code.into());
            self
        }
        #[must_use]
        pub fn error_msg(mut self, error_msg: impl Into<::std::string::String>) -> Self {
            self.error_msg = Some(error_msg.into());
            self
        }
    }
    impl GetEnterpriseProjectsResponse {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                enterprise_projects: ::std::default::Default::default(),
                total_count: None,
            }
        }
        #[must_use]
        pub fn enterprise_projects(
            mut self,
            enterprise_projects: impl Into<::std::vec::Vec<EnterpriseProject>>,
        ) -> Self {
            self.enterprise_projects = enterprise_projects.into();
            self
        }
        #[must_use]
        pub fn total_count(mut self, total_count: i64) -> Self {
            self.total_count = Some(total_count);
            self
        }
    }
}
#[derive(Clone, Debug)]
/**Client for EPS

Version: v1.0*/
pub struct Client {
    pub(crate) baseurl: String,
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
        <Self as api_runtime::Api>::with_executor(base_url, ::std::sync::Arc::new(http))
    }
}
#[allow(clippy::all)]
impl Client {
    /**Querying Enterprise Projects

Sends a `GET` request to `/v1.0/enterprise-projects`

*/
    pub(crate) async fn get_enterprise_projects<'a>(
        &'a self,
        limit: Option<::std::num::NonZeroU64>,
        name: Option<&'a str>,
        offset: Option<i64>,
    ) -> Result<
        ResponseValue<types::GetEnterpriseProjectsResponse>,
        Error<types::ErrorResponse>,
    > {
        let url = format!("{}/v1.0/enterprise-projects", self.baseurl,);
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        #[allow(unused_mut)]
        let mut request = api_runtime::private::RequestBuilder::get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(&progenitor_client::QueryParam::new("limit", &limit))
            .query(&progenitor_client::QueryParam::new("name", &name))
            .query(&progenitor_client::QueryParam::new("offset", &offset))
            .headers(header_map)
            .build()?;
        let result = self
            .inner
            .execute(request, &<Self as api_runtime::Api>::OPERATIONS[0usize])
            .await;
        let response = result?;
        match response.status().as_u16() {
            200u16 => ResponseValue::from_response(response).await,
            400u16 => {
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
impl api_runtime::Api for Client {
    const OPERATIONS: &'static [api_runtime::Operation] = &[
        api_runtime::Operation::new(
                "GetEnterpriseProjects",
                "GET",
                "/v1.0/enterprise-projects",
                api_runtime::Effect::Read,
            )
            .idempotent()
            .parameters(
                &[
                    api_runtime::Parameter::query("name"),
                    api_runtime::Parameter::query("limit"),
                    api_runtime::Parameter::query("offset"),
                ],
            )
            .response(api_runtime::Content::Json)
            .response_fields(&["enterprise_projects", "total_count"])
            .response_needs(&["enterprise_projects"]),
    ];
    type ClientParameters = crate::requests::ClientParameters;
    fn with_executor(
        base_url: &str,
        executor: std::sync::Arc<dyn api_runtime::Executor>,
    ) -> Self {
        Self {
            baseurl: base_url.to_owned(),
            inner: executor,
        }
    }
}
