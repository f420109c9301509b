//! The client: the service's endpoint, the credential and the project.

use std::{
    future::Future,
    sync::{Arc, OnceLock},
};

use api_runtime::Operation;
use huaweicloud_core::{
    Call, CallOptions, Context, Endpoint, Error, Hosts, HttpTransport, Intercept, Limits, RawCall, Region, Result,
    RetryPolicy, Service, ServiceBuilder,
    credential::{
        AccessKey, AgencySession, CallerIdentity, CredentialChain, ProvideCredential,
        StaticAccessKeyCredentialProvider, StaticTokenCredentialProvider, Token,
    },
};
use taurus_htap_api::types::Language;

use crate::{ProjectId, api, codes, operations::Operations};

/// The hosts of the API: those of the service `gaussdb`, whose prefix differs in some regions. Source: the region list
/// of the vendor's SDKs (release 3.1.219).
pub const HOSTS: Hosts = Hosts::regional("gaussdb").with(&[
    ("af-south-1", "gaussdb-mysql"),
    ("ap-southeast-1", "gaussdbformysql"),
    ("ap-southeast-2", "gaussdbformysql"),
    ("cn-east-5", "gaussdb-mysql"),
    ("cn-north-11", "gaussdbformysql"),
    ("cn-southwest-3", "gaussdb-mysql"),
    ("la-north-2", "gaussdb-mysql"),
    ("me-east-1", "gaussdbformysql"),
    ("tr-west-1", "gaussdbformysql"),
]);

const PRODUCT: &str = concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION"));

/// A client of the HTAP API for one project. Cheap to clone; clones share connections and credentials.
#[derive(Clone, Debug)]
pub struct Client {
    service: Service<api::Client>,
    /// Empty until it was looked up, when it was not given.
    project: Arc<OnceLock<ProjectId>>,
    language: Option<Language>,
    /// The operations of the flow that has this client; `None` outside of flows.
    limit: Option<Arc<[Operations]>>,
}

impl Client {
    /// Starts the description of a client. A region or an endpoint, and a credential are required.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::default()
    }

    /// A client of the region that the variable `HUAWEICLOUD_SDK_REGION` names, with the credential that is found
    /// first: [`ClientBuilder::default_region`] and [`ClientBuilder::default_credentials`].
    ///
    /// # Errors
    /// [`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput) when the variable is not set or names no region.
    /// Credentials are looked for by the first call.
    pub fn from_env() -> Result<Self> {
        Self::builder().default_region().default_credentials().build()
    }

    /// The project whose resources are called. If the builder was given none, it is the one that came with the
    /// credential, or else the one of the region, which is looked up once in the identity service.
    ///
    /// # Errors
    /// See [`Service::project_id`]; and [`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput) when it is not of
    /// the documented form.
    pub async fn project_id(&self) -> Result<&ProjectId> {
        if let Some(project) = self.project.get() {
            return Ok(project);
        }
        let project = ProjectId::new(self.service.project_id().await?)?;
        Ok(self.project.get_or_init(|| project))
    }

    /// Who the credential belongs to: see [`Service::caller_identity`].
    ///
    /// # Errors
    /// See [`Service::caller_identity`].
    pub async fn caller_identity(&self) -> Result<CallerIdentity> {
        self.service.caller_identity().await
    }

    /// Why a call was refused: see [`Service::decode_authorization_message`].
    ///
    /// # Errors
    /// See [`Service::decode_authorization_message`].
    pub async fn decode_authorization_message(&self, encoded: impl AsRef<str>) -> Result<String> {
        self.service.decode_authorization_message(encoded).await
    }

    /// Where requests go.
    pub fn endpoint(&self) -> &Endpoint {
        self.service.endpoint()
    }

    pub(crate) fn language(&self) -> Option<Language> {
        self.language
    }

    /// Whether calls are compared with the limit. It is the flow's permissions that depend on it, so only tests do.
    pub(crate) const ASSERTS_LIMIT: bool = cfg!(any(test, feature = "test-util"));

    /// Limits calls to the operations of a flow.
    pub(crate) fn limit_to(&mut self, operations: Arc<[Operations]>) {
        operations.iter().flat_map(|part| part.list()).for_each(|operation| self.expect(operation));
        self.limit = Some(operations);
    }

    /// Asserts that a call is one of the flow's operations, if this client is that of a flow.
    pub(crate) fn expect(&self, operation: &Operation) {
        assert!(
            self.limit.as_ref().is_none_or(|limit| limit.iter().any(|part| part.contain(operation))),
            "the operations of the flow lack {}",
            operation.id
        );
    }

    /// The same client, whose calls have these options unless they set others themselves: single calls, pages, waits
    /// and the calls of flows. Connections and credentials are shared, so this is cheap.
    ///
    /// ```
    /// use std::time::Duration;
    /// use taurus_htap::{CallOptions, Client};
    ///
    /// # fn main() -> taurus_htap::Result<()> {
    /// # let client = Client::builder().endpoint("http://127.0.0.1:9").token("t").build()?;
    /// let traced = client.with_options(CallOptions::new().header("x-request-source", "nightly-job"));
    /// let instance = traced.instance("0123456789abcdef0123456789abcdefin17".parse()?);
    /// // One call of it is to be quick.
    /// let nodes = instance.nodes().list().options(CallOptions::new().timeout(Duration::from_secs(5)));
    /// # drop(nodes);
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn with_options(&self, options: CallOptions) -> Self {
        Self { service: self.service.with_options(options), ..self.clone() }
    }

    /// The same client, whose calls ask for messages in this language; but those of [`Client::call`] have the language
    /// of their own parameters.
    #[must_use]
    pub fn with_language(&self, language: Language) -> Self {
        Self { language: Some(language), ..self.clone() }
    }

    /// Calls any operation of the API, also one that has no method here, with credentials, limits and errors like every
    /// call. Project and language are those that `operation` passes. [`Client::request`] does the same with the
    /// parameters of the client, and is shorter.
    ///
    /// ```
    /// use taurus_htap::{Client, api::{requests, runtime::Request, types}};
    ///
    /// # let spec = taurus_htap_spec::TAURUS_HTAP;
    /// # tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
    /// # let replay = spec_replay::Replay::start(spec).await;
    /// # let project = "0483b6b16e954cb88930a360d2c4e663";
    /// # let client = Client::builder().endpoint(replay.uri()).project_id(project).token("t").build()?;
    /// let project: types::ProjectId = client.project_id().await?.clone().into();
    /// let instance: types::InstanceId = "0123456789abcdef0123456789abcdefin17".parse().unwrap();
    /// let body = types::CheckTableConfigRequest::new().is_create_task(types::TextBoolean::False);
    ///
    /// let request = requests::CheckTableConfig::new(instance, body);
    /// let call = client.call(|api| request.send(api, requests::ClientParameters::new(project)));
    /// let response = call.send().await?;
    /// println!("{:?}, request {:?}", response.tbl_config_check_results, response.request_id());
    /// # assert_eq!(response.tbl_config_check_results.len(), 1);
    /// # Ok::<(), taurus_htap::Error>(())
    /// # }).unwrap();
    /// ```
    pub fn call<F, R, T, E>(&self, operation: F) -> Call<api::Client, F>
    where
        F: FnOnce(api::Client) -> R,
        R: Future<Output = Result<api_runtime::ResponseValue<T>, api_runtime::Error<E>>>,
    {
        self.service.call(operation)
    }

    /// Calls an operation by its name, with parameters and body as values at run time. The limits of the spec are left
    /// to the service to check. The language is the client's, unless [`RawCall::language`] sets another one.
    ///
    /// ```
    /// # let spec = taurus_htap_spec::TAURUS_HTAP;
    /// # tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
    /// # let replay = spec_replay::Replay::start(spec).await;
    /// # let project = "0483b6b16e954cb88930a360d2c4e663";
    /// # let client = taurus_htap::Client::builder().endpoint(replay.uri()).project_id(project).token("t").build()?;
    /// let call = client.raw("ListStarRocksDataReplications")?;
    /// let call = call.parameter("instance_id", "0123456789abcdef0123456789abcdefin17").parameter("limit", "10");
    /// let response = call.await?;
    /// println!("{:#}", response["replications"]);
    /// # assert_eq!(response["total_count"], "1");
    /// # Ok::<(), taurus_htap::Error>(())
    /// # }).unwrap();
    /// ```
    ///
    /// # Errors
    /// [`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput) when there is no operation of this name.
    pub fn raw(&self, operation: &str) -> Result<RawCall<api::Client>> {
        let call = self.service.raw(operation)?;
        Ok(match self.language {
            Some(language) => call.language(language),
            None => call,
        })
    }
}

/// Describes a [`Client`]. Problems are reported by [`ClientBuilder::build`].
#[must_use]
#[derive(Debug)]
pub struct ClientBuilder {
    service: ServiceBuilder<api::Client>,
    project: Option<ProjectId>,
    language: Option<Language>,
    /// The first part that was malformed.
    problem: Option<Error>,
}

impl Default for ClientBuilder {
    fn default() -> Self {
        let service = Service::builder().hosts(HOSTS).busy_codes(codes::BUSY).product(PRODUCT);
        Self { service, project: None, language: None, problem: None }
    }
}

impl ClientBuilder {
    /// The region of the service, such as `cn-north-4`. It determines the endpoints of the service and of the
    /// identity service, and the project when none is given. A region that is not known here gets the endpoint
    /// `https://gaussdb.REGION.myhuaweicloud.com`; [`Hosts::endpoint`] has the variables that override it.
    pub fn region(mut self, region: impl AsRef<str>) -> Self {
        match self.checked(Region::new(region)) {
            Some(region) => self.with(|service| service.region(region)),
            None => self,
        }
    }

    /// The region that the variable `HUAWEICLOUD_SDK_REGION` names.
    pub fn default_region(self) -> Self {
        self.with(ServiceBuilder::default_region)
    }

    /// Where the service is, such as `https://gaussdb.cn-north-4.myhuaweicloud.com`, instead of the region's.
    /// HTTPS, except for this machine.
    pub fn endpoint(mut self, endpoint: impl AsRef<str>) -> Self {
        match self.checked(Endpoint::parse(endpoint.as_ref())) {
            Some(endpoint) => self.with(|service| service.endpoint(endpoint)),
            None => self,
        }
    }

    /// The same with plain HTTP to any host: for the emulator or a mock of the service in a test network. **Others on the
    /// network can then read what is sent**: tokens, and passwords of database users. IAM and STS are named by variables
    /// or a profile, which may do the same in a context [with insecure endpoints](Context::with_insecure_endpoints).
    pub fn insecure_endpoint(mut self, endpoint: impl AsRef<str>) -> Self {
        match self.checked(Endpoint::parse_insecure(endpoint.as_ref())) {
            Some(endpoint) => self.with(|service| service.endpoint(endpoint)),
            None => self,
        }
    }

    /// The project whose resources are called. Left out, it is looked up by the first call, or by
    /// [`ClientBuilder::connect`].
    pub fn project_id(mut self, project: impl AsRef<str>) -> Self {
        self.project = self.checked(ProjectId::new(project));
        self
    }

    /// A user token: the value of `X-Subject-Token` in the response of the identity service. It is used as long as the
    /// client is.
    pub fn token(mut self, token: impl AsRef<str>) -> Self {
        match self.checked(Token::new(token)) {
            Some(token) => self.credentials(StaticTokenCredentialProvider::new(token)),
            None => self,
        }
    }

    /// A permanent access key: its id (AK) and its secret (SK). For a temporary one, give
    /// [`ClientBuilder::credentials`] an [`AccessKey`] with its security token.
    pub fn access_key(mut self, id: impl AsRef<str>, secret: impl AsRef<str>) -> Self {
        match self.checked(AccessKey::new(id, secret)) {
            Some(key) => self.credentials(StaticAccessKeyCredentialProvider::new(key)),
            None => self,
        }
    }

    /// The first credential that is found in the environment, in a profile, or where this runs; see
    /// [`CredentialChain`].
    pub fn default_credentials(self) -> Self {
        self.credentials(CredentialChain::default())
    }

    /// Where credentials come from. Of several sources, the last one is used. A provider of your own implements
    /// [`ProvideCredential`]:
    ///
    /// ```
    /// use taurus_htap::{
    ///     Client, Context, Result,
    ///     credential::{Credential, ProvideCredential, Token},
    /// };
    ///
    /// #[derive(Debug)]
    /// struct Vault;
    ///
    /// impl ProvideCredential for Vault {
    ///     async fn provide_credential(&self, _context: &Context) -> Result<Option<Credential>> {
    ///         Ok(Some(Credential::Token(Token::new("a-token-from-the-vault")?)))
    ///     }
    /// }
    ///
    /// let client = Client::builder().region("cn-north-4").credentials(Vault).build()?;
    /// # Ok::<(), taurus_htap::Error>(())
    /// ```
    pub fn credentials(self, provider: impl ProvideCredential) -> Self {
        self.with(|service| service.credentials(provider))
    }

    /// Acts through an agency, which is assumed with the credential. Of several, each is assumed with the key of the
    /// one before. The project is then one of the agency's account.
    ///
    /// ```
    /// use taurus_htap::{Client, credential::{Agency, AgencySession}};
    ///
    /// # fn main() -> taurus_htap::Result<()> {
    /// let agency = Agency::from_urn("iam::d78cbac186b744899480f25bd022f468:agency:htap-operator")?;
    /// let session = AgencySession::new(agency).with_session_name("nightly-sync");
    /// let client = Client::builder().region("cn-north-4").default_credentials().assume_agency(session).build()?;
    /// # let _ = client;
    /// # Ok(())
    /// # }
    /// ```
    pub fn assume_agency(self, session: AgencySession) -> Self {
        self.with(|service| service.assume_agency(session))
    }

    /// The environment variables, the clock and the files that the client sees, instead of the real ones.
    pub fn context(self, context: Context) -> Self {
        self.with(|service| service.context(context))
    }

    /// The language of the service's messages, sent as `X-Language`; but not with [`Client::call`], which has its own
    /// parameters. The service takes `en-us` when it is not sent.
    pub fn language(mut self, language: Language) -> Self {
        self.language = Some(language);
        self
    }

    /// How long calls may take and how large responses may be.
    pub fn limits(self, limits: Limits) -> Self {
        self.with(|service| service.limits(limits))
    }

    /// How often calls are retried, and for how long.
    pub fn retry(self, retry: RetryPolicy) -> Self {
        self.with(|service| service.retry(retry))
    }

    /// The name of the calling application, such as `shop-sync/1.4`, for `User-Agent`.
    pub fn application(self, application: impl Into<String>) -> Self {
        self.with(|service| service.application(application))
    }

    /// Sees each request before it is sent, and may stop it; and each attempt and call when it has ended. Of several,
    /// each sees all; see [`Intercept`].
    pub fn intercept(self, intercept: Arc<dyn Intercept>) -> Self {
        self.with(|service| service.intercept(intercept))
    }

    /// The proxy to every host but this machine, instead of those of the environment; see [`ServiceBuilder::proxy`].
    pub fn proxy(self, url: impl AsRef<str>) -> Self {
        self.with(|service| service.proxy(url))
    }

    /// No proxy, whatever the environment names.
    pub fn no_proxy(self) -> Self {
        self.with(ServiceBuilder::no_proxy)
    }

    /// Certificates in PEM form that are trusted beside the system's; see [`ServiceBuilder::root_certificate`].
    pub fn root_certificate(self, pem: impl AsRef<[u8]>) -> Self {
        self.with(|service| service.root_certificate(pem))
    }

    /// The certificate and private key of this client, in PEM form; see [`ServiceBuilder::client_identity`].
    pub fn client_identity(self, pem: impl AsRef<[u8]>) -> Self {
        self.with(|service| service.client_identity(pem))
    }

    /// What sends requests, instead of the client of this crate: a client of reqwest
    /// ([`ReqwestTransport`](crate::ReqwestTransport)), a service of tower ([`TowerTransport`](crate::TowerTransport))
    /// or a closure, with which tests do without a server. **It must follow no redirect**: a token would be sent to the
    /// host that the redirect names.
    ///
    /// ```
    /// use taurus_htap::{Client, TransportError};
    ///
    /// # tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
    /// let transport = |_request| async { Ok::<_, TransportError>(http::Response::new(r#"{"replications":[]}"#)) };
    /// let client = Client::builder().endpoint("https://gaussdb.example").token("t").transport(transport);
    /// let client = client.project_id("0483b6b16e954cb88930a360d2c4e663").build()?;
    /// let instance = client.instance("0123456789abcdef0123456789abcdefin17".parse()?);
    /// assert!(instance.replication().tasks().all().await?.is_empty());
    /// # Ok::<(), taurus_htap::Error>(())
    /// # }).unwrap();
    /// ```
    pub fn transport(self, transport: impl HttpTransport) -> Self {
        self.with(|service| service.transport(transport))
    }

    /// A client of reqwest as the transport. **Redirects are switched off**, whatever the builder says; see
    /// [`ServiceBuilder::http_client`]. For `https`, the program enables a TLS feature of reqwest, such as `rustls`:
    /// this crate enables none.
    pub fn http_client(self, http: reqwest::ClientBuilder) -> Self {
        self.with(|service| service.http_client(http))
    }

    /// Makes the client; nothing is sent. Its connections and certificates are its own, so make one and keep it.
    /// [`ServiceBuilder::build`] describes which proxies are used.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput) for a part that is missing or malformed, named in
    /// the error.
    pub fn build(self) -> Result<Client> {
        let Self { mut service, project, language, problem } = self;
        if let Some(problem) = problem {
            return Err(problem);
        }
        if let Some(project) = &project {
            service = service.project_id(project.as_str());
        }
        let project = project.map_or_else(OnceLock::new, OnceLock::from);
        Ok(Client { service: service.build()?, project: Arc::new(project), language, limit: None })
    }

    /// Makes the client and looks up its project, so that a project that cannot be found is an error now and not of the
    /// first call. When the project was given, nothing is sent.
    ///
    /// # Errors
    /// Those of [`ClientBuilder::build`] and of [`Client::project_id`].
    pub async fn connect(self) -> Result<Client> {
        let client = self.build()?;
        client.project_id().await?;
        Ok(client)
    }

    fn with(self, set: impl FnOnce(ServiceBuilder<api::Client>) -> ServiceBuilder<api::Client>) -> Self {
        Self { service: set(self.service), ..self }
    }

    /// The part, if it is well formed; or else its problem is kept for [`ClientBuilder::build`].
    fn checked<T>(&mut self, part: Result<T>) -> Option<T> {
        part.map_err(|problem| self.problem.get_or_insert(problem)).ok()
    }
}
