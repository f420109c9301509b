// DO NOT EDIT: written by `cargo xtask generate` from spec/.
#[allow(unused_imports)]
use progenitor_client::{ByteStream, ClientInfo, Error, ResponseValue};
#[allow(unused_imports)]
use progenitor_client::{encode_path, ClientHooks, OperationInfo, RequestBuilderExt};
/// Types used as operation parameters and responses.
#[allow(clippy::all)]
pub mod types {
    ///`ErrorResponse`
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct ErrorResponse {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub error_code: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub error_msg: ::std::option::Option<::std::string::String>,
    }
    ///`GetJobsResponse`
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct GetJobsResponse {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub job: ::std::option::Option<Job>,
    }
    ///`Job`
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct Job {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub created: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub ended: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub fail_reason: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub id: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub name: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub process: ::std::option::Option<::std::string::String>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub status: ::std::option::Option<crate::values::Status>,
    }
    ///`PostInstancesActionRequest`
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, PartialEq)]
    #[non_exhaustive]
    pub struct PostInstancesActionRequest {
        pub restart: Restart,
    }
    ///`PostInstancesActionResponse`
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct PostInstancesActionResponse {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub job_id: ::std::option::Option<::std::string::String>,
    }
    ///`Restart`
    #[derive(::serde::Deserialize, ::serde::Serialize, Clone, Debug, Default, PartialEq)]
    #[non_exhaustive]
    pub struct Restart {
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub delay: ::std::option::Option<bool>,
        #[serde(skip_serializing_if = "::std::option::Option::is_none")]
        pub forcible: ::std::option::Option<bool>,
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
    impl GetJobsResponse {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self { job: None }
        }
        #[must_use]
        pub fn job(mut self, job: impl Into<Job>) -> Self {
            self.job = Some(job.into());
            self
        }
    }
    impl Job {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                created: None,
                ended: None,
                fail_reason: None,
                id: None,
                name: None,
                process: None,
                status: None,
            }
        }
        #[must_use]
        pub fn created(mut self, created: impl Into<::std::string::String>) -> Self {
            self.created = Some(created.into());
            self
        }
        #[must_use]
        pub fn ended(mut self, ended: impl Into<::std::string::String>) -> Self {
            self.ended = Some(ended.into());
            self
        }
        #[must_use]
        pub fn fail_reason(
            mut self,
            fail_reason: impl Into<::std::string::String>,
        ) -> Self {
            self.fail_reason = Some(fail_reason.into());
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
        #[must_use]
        pub fn process(mut self, process: impl Into<::std::string::String>) -> Self {
            self.process = Some(process.into());
            self
        }
        #[must_use]
        pub fn status(mut self, status: impl Into<crate::values::Status>) -> Self {
            self.status = Some(status.into());
            self
        }
    }
    impl PostInstancesActionRequest {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new(restart: impl Into<Restart>) -> Self {
            Self { restart: restart.into() }
        }
    }
    impl PostInstancesActionResponse {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self { job_id: None }
        }
        #[must_use]
        pub fn job_id(mut self, job_id: impl Into<::std::string::String>) -> Self {
            self.job_id = Some(job_id.into());
            self
        }
    }
    impl Restart {
        /// Takes what is required, and sets nothing that is optional.
        pub fn new() -> Self {
            Self {
                delay: None,
                forcible: None,
            }
        }
        #[must_use]
        pub fn delay(mut self, delay: bool) -> Self {
            self.delay = Some(delay);
            self
        }
        #[must_use]
        pub fn forcible(mut self, forcible: bool) -> Self {
            self.forcible = Some(forcible);
            self
        }
    }
}
#[derive(Clone, Debug)]
/**Client for RDS

Version: v3*/
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
    /**Rebooting a DB Instance

Sends a `POST` request to `/v3/{project_id}/instances/{instance_id}/action`

*/
    pub(crate) async fn post_instances_action<'a>(
        &'a self,
        project_id: &'a str,
        instance_id: &'a str,
        body: &'a types::PostInstancesActionRequest,
    ) -> Result<
        ResponseValue<types::PostInstancesActionResponse>,
        Error<types::ErrorResponse>,
    > {
        let url = format!(
            "{}/v3/{}/instances/{}/action", self.baseurl, encode_path(& project_id
            .to_string()), encode_path(& instance_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        #[allow(unused_mut)]
        let mut request = api_runtime::private::RequestBuilder::post(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .json(&body)
            .headers(header_map)
            .build()?;
        let result = self
            .inner
            .execute(request, &<Self as api_runtime::Api>::OPERATIONS[1usize])
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
    /**Obtaining Information About a Task

Sends a `GET` request to `/v3/{project_id}/jobs`

*/
    pub(crate) async fn get_jobs<'a>(
        &'a self,
        project_id: &'a str,
        id: &'a str,
    ) -> Result<ResponseValue<types::GetJobsResponse>, Error<types::ErrorResponse>> {
        let url = format!(
            "{}/v3/{}/jobs", self.baseurl, encode_path(& project_id.to_string()),
        );
        let mut header_map = ::reqwest::header::HeaderMap::with_capacity(1usize);
        #[allow(unused_mut)]
        let mut request = api_runtime::private::RequestBuilder::get(url)
            .header(
                ::reqwest::header::ACCEPT,
                ::reqwest::header::HeaderValue::from_static("application/json"),
            )
            .query(&progenitor_client::QueryParam::new("id", &id))
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
                "GetJobs",
                "GET",
                "/v3/{project_id}/jobs",
                api_runtime::Effect::Read,
            )
            .idempotent()
            .parameters(
                &[
                    api_runtime::Parameter::path("project_id"),
                    api_runtime::Parameter::query("id").required(),
                ],
            )
            .response(api_runtime::Content::Json)
            .response_fields(&["job"])
            .response_needs(&["job"]),
        api_runtime::Operation::new(
                "PostInstancesAction",
                "POST",
                "/v3/{project_id}/instances/{instance_id}/action",
                api_runtime::Effect::Action,
            )
            .parameters(
                &[
                    api_runtime::Parameter::path("project_id"),
                    api_runtime::Parameter::path("instance_id"),
                ],
            )
            .request(api_runtime::Content::Json)
            .response(api_runtime::Content::Json)
            .response_fields(&["job_id"]),
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
/// Enums of known values, which keep values that the document does not list.
pub mod values {
    api_runtime::open_enum! {
        Status { #[doc = "`Running`"] Running = "Running", #[doc = "`Completed`"]
        Completed = "Completed", #[doc = "`Failed`"] Failed = "Failed", }
    }
}
