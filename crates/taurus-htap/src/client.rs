//! The client: where the service is, who is calling and for which project.

use std::{future::Future, sync::Arc};

use generated::taurus_htap::types::Language;
use huaweicloud_core::{
    Call, Endpoint, Error, Limits, Result, RetryPolicy, Service, ServiceBuilder,
    credential::{ProvideCredential, StaticTokenCredentialProvider, Token},
};
use progenitor_client::ResponseValue;

use crate::{Instance, ProjectId, StarRocksInstanceId, api, codes};

/// A client of the HTAP API for one project. Cheap to clone; clones share connections and credentials.
#[derive(Clone, Debug)]
pub struct Client {
    service: Service<api::Client>,
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    project: ProjectId,
    language: Option<Language>,
}

impl Client {
    /// Where a client is described. Needed are an endpoint, a project and a credential.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::default()
    }

    /// The project whose resources are called.
    pub fn project_id(&self) -> &ProjectId {
        &self.shared.project
    }

    /// Where requests go.
    pub fn endpoint(&self) -> &Endpoint {
        self.service.endpoint()
    }

    pub(crate) fn language(&self) -> Option<Language> {
        self.shared.language
    }

    /// What can be done with one StarRocks instance.
    pub fn instance(&self, id: StarRocksInstanceId) -> Instance {
        Instance::new(self.clone(), id)
    }

    /// Calls any operation of the API, also one that no method here covers. It gets what every call gets: credentials,
    /// limits and the one error type.
    ///
    /// ```
    /// use taurus_htap::{Client, api::types};
    ///
    /// # let spec = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../spec/taurus-htap.yaml"));
    /// # tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
    /// # let replay = spec_replay::Replay::start(spec).await;
    /// # let project = "0483b6b16e954cb88930a360d2c4e663";
    /// # let client = Client::builder().endpoint(replay.uri()).project_id(project).token("t").build()?;
    /// let project: types::ProjectId = client.project_id().clone().into();
    /// let instance: types::InstanceId = "0123456789abcdef0123456789abcdefin17".parse().unwrap();
    /// let body = types::CheckTableConfigRequest { is_create_task: Some("false".into()), ..Default::default() };
    ///
    /// let call = client.call(|api| async move { api.check_table_config(&project, &instance, None, &body).await });
    /// let reply = call.send().await?;
    /// println!("{:?}, request {:?}", reply.tbl_config_check_results, reply.request_id());
    /// # assert_eq!(reply.tbl_config_check_results.len(), 1);
    /// # Ok::<(), taurus_htap::Error>(())
    /// # }).unwrap();
    /// ```
    pub fn call<F, R, T, E>(&self, operation: F) -> Call<api::Client, F>
    where
        F: FnOnce(api::Client) -> R,
        R: Future<Output = Result<ResponseValue<T>, progenitor_client::Error<E>>>,
    {
        self.service.call(operation)
    }
}

/// Describes a [`Client`]. Whatever is wrong is said by [`ClientBuilder::build`].
#[must_use]
#[derive(Debug, Default)]
pub struct ClientBuilder {
    service: ServiceBuilder<api::Client>,
    project: Option<Result<ProjectId>>,
    endpoint: Option<Result<Endpoint>>,
    token: Option<Result<Token>>,
    language: Option<Language>,
}

impl ClientBuilder {
    /// Where the service is, such as `https://gaussdb.cn-north-4.myhuaweicloud.com`. HTTPS, but for this machine.
    pub fn endpoint(mut self, endpoint: impl AsRef<str>) -> Self {
        self.endpoint = Some(Endpoint::parse(endpoint.as_ref()));
        self
    }

    /// The project whose resources are called.
    pub fn project_id(mut self, project: impl AsRef<str>) -> Self {
        self.project = Some(ProjectId::new(project));
        self
    }

    /// A user token: the value of `X-Subject-Token` in the reply of the identity service. It is used as long as the client is.
    pub fn token(mut self, token: impl AsRef<str>) -> Self {
        self.token = Some(Token::new(token));
        self
    }

    /// Where credentials come from, when not from [`ClientBuilder::token`].
    pub fn credentials(mut self, provider: impl ProvideCredential) -> Self {
        self.service = self.service.credentials(provider);
        self
    }

    /// The language of the service's messages, sent as `X-Language`. The service takes `en-us` when it is not sent.
    pub fn language(mut self, language: Language) -> Self {
        self.language = Some(language);
        self
    }

    /// How long calls may take and how much they may bring.
    pub fn limits(mut self, limits: Limits) -> Self {
        self.service = self.service.limits(limits);
        self
    }

    /// How often and how patiently calls are tried.
    pub fn retry(mut self, retry: RetryPolicy) -> Self {
        self.service = self.service.retry(retry);
        self
    }

    /// The name of the calling application, such as `shop-sync/1.4`, for `User-Agent`.
    pub fn application(mut self, application: impl Into<String>) -> Self {
        self.service = self.service.application(application);
        self
    }

    /// An HTTP client of the caller's; see [`ServiceBuilder::http_client`] for what it must be like.
    pub fn http_client(mut self, http: reqwest::Client) -> Self {
        self.service = self.service.http_client(http);
        self
    }

    /// Makes the client. It loads the system's certificates, so make one and keep it.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput) for a part that is missing or malformed, named in the error.
    pub fn build(self) -> Result<Client> {
        let Self { mut service, project, endpoint, token, language } = self;
        let project = project.unwrap_or_else(|| {
            Err(Error::invalid_input("project_id", "it is missing", "the ID of the project in the endpoint's region"))
        })?;
        if let Some(endpoint) = endpoint {
            service = service.endpoint(endpoint?);
        }
        if let Some(token) = token {
            service = service.credentials(StaticTokenCredentialProvider::new(token?));
        }
        Ok(Client { service: service.busy_codes(codes::BUSY).build()?, shared: Arc::new(Shared { project, language }) })
    }
}
