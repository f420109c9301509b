//! A service of Huawei Cloud, ready to be called.
//!
//! Two modules use this one and are used by it, on purpose: `call`, since [`Service::call`] returns a [`Call`], which
//! holds the service; and `credential`, since a service has a credential, and some providers call the identity service.

mod caller;
mod project;
mod request;

use std::{fmt, marker::PhantomData, sync::Arc};

use api_runtime::Api;
use http::HeaderValue;
use iam_api::requests::KeystoneListProjects;
use sts_api::types::EncodedMessage;
use tokio::sync::Semaphore;

use self::caller::{Caller, CallerBuilder};
use crate::{
    Call, CallOptions, Context, Endpoint, Error, ErrorKind, Hosts, HttpTransport, Intercept, Limits, Region, Result,
    RetryPolicy,
    call::EndsOnly,
    context::Policies,
    credential::{
        AgencySession, AnonymousCredentialProvider, CallerIdentity, Credential, LeasedCredential, ProvideCredential,
        identity,
    },
    error::rounded,
    http::{ConnectionSettings, ReqwestTransport},
};

/// A service and everything that a call to it needs. Cheap to clone; clones share connections and credentials.
///
/// It is enough to call an API: all that a service needs besides its generated crate are its [`Hosts`]. Here it is IAM,
/// whose generated crate is `iam_api`:
///
/// ```
/// use huaweicloud_core::{
///     Hosts, Region, Service,
///     credential::{AccessKey, StaticAccessKeyCredentialProvider},
/// };
/// use iam_api::requests::KeystoneListProjects;
///
/// # tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
/// let key = AccessKey::new("EXAMPLEKEY", "its-secret")?;
/// let iam = Service::<iam_api::Client>::builder()
///     .hosts(Hosts::IAM)
///     .region(Region::new("cn-north-4")?)
///     .credentials(StaticAccessKeyCredentialProvider::new(key))
///     # .transport(|_| async { Ok::<_, huaweicloud_core::TransportError>(http::Response::new(r#"{"projects":[]}"#)) })
///     .build()?;
/// let projects = iam.request(KeystoneListProjects::new().name("cn-north-4")).send().await?;
/// println!("{:?}, request {:?}", projects.projects, projects.request_id());
/// # Ok::<(), huaweicloud_core::Error>(())
/// # }).unwrap();
/// ```
///
/// A program that calls several services describes the caller once; [`Service::builder_for`] makes the others.
pub struct Service<A> {
    pub(crate) shared: Arc<Shared>,
    /// What calls of this handle do otherwise than the service has it.
    options: Option<Arc<CallOptions>>,
    api: PhantomData<fn() -> A>,
}

/// What all calls of a service share.
pub(crate) struct Shared {
    pub(crate) endpoint: Endpoint,
    pub(crate) transport: Arc<dyn HttpTransport>,
    /// One for each attempt that may be under way, and so about one for each connection.
    pub(crate) permits: Semaphore,
    pub(crate) caller: Caller,
    pub(crate) limits: Limits,
    pub(crate) retry: RetryPolicy,
    pub(crate) busy_codes: &'static [&'static str],
    pub(crate) user_agent: HeaderValue,
    application: Option<String>,
    pub(crate) intercepts: Vec<Arc<dyn Intercept>>,
}

impl fmt::Debug for Shared {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Shared").field("endpoint", &self.endpoint).field("caller", &self.caller).finish_non_exhaustive()
    }
}

impl<A: Api> Service<A> {
    /// Where a service is described: its endpoint and credentials are needed, everything else has a default. The
    /// endpoint can be that of a region, with [`ServiceBuilder::hosts`].
    pub fn builder() -> ServiceBuilder<A> {
        ServiceBuilder::default()
    }

    /// Starts the description of another service, which is called by the same caller: it has the credential, the
    /// context, the region, the project, the transport with its connections, the limits, the retry policy, the name of
    /// the application and the intercepts of this service. What it needs besides are its
    /// [hosts](ServiceBuilder::hosts) or its [endpoint](ServiceBuilder::endpoint).
    ///
    /// ```
    /// # use huaweicloud_core::{Hosts, Region, Service, credential::CredentialChain};
    /// # fn main() -> huaweicloud_core::Result<()> {
    /// let credentials = CredentialChain::default();
    /// let region = Region::new("cn-north-4")?;
    /// let iam = Service::<iam_api::Client>::builder().hosts(Hosts::IAM).region(region);
    /// let iam = iam.credentials(credentials).build()?;
    /// let sts = iam.builder_for::<sts_api::Client>().hosts(Hosts::STS).build()?;
    /// # let _ = sts;
    /// # Ok(())
    /// # }
    /// ```
    pub fn builder_for<B: Api>(&self) -> ServiceBuilder<B> {
        let shared = &self.shared;
        ServiceBuilder {
            transport: Some(Arc::clone(&shared.transport)),
            caller: CallerBuilder::same(&shared.caller),
            limits: shared.limits,
            retry: shared.retry.clone(),
            application: shared.application.clone(),
            intercepts: shared.intercepts.clone(),
            ..ServiceBuilder::default()
        }
    }

    /// Where requests go.
    pub fn endpoint(&self) -> &Endpoint {
        &self.shared.endpoint
    }

    /// The project that is called for: the one given to the builder, or else the one that came with the credential, or
    /// else the one that the identity service knows by the name of the region. It is looked up once, however many calls
    /// wait for it.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput) when there is no region to look it up by, or none or
    /// several projects are found; and the errors of the call that looks it up.
    pub async fn project_id(&self) -> Result<&str> {
        self.project_id_within(&CallOptions::new()).await
    }

    /// Who the credential belongs to: the account, and the user or the session of an agency. The security token service
    /// (STS) of the region is asked; no permission is needed.
    ///
    /// Documentation page: Obtaining the Caller Identity.
    ///
    /// # Errors
    /// [`ErrorKind::Credential`] when there is no credential, or one that is not an access key, which alone STS knows;
    /// and the errors of the call.
    pub async fn caller_identity(&self) -> Result<CallerIdentity> {
        let credential = self.access_key().await?;
        let found = identity::caller(&self.sts()?).await?;
        self.shared.caller.remember_identity(&credential, &found);
        Ok(found)
    }

    /// Why a call was refused, of the [encoded message](Error::encoded_authorization_message) of its error. The
    /// security token service (STS) of the region is asked. What the text looks like is not documented.
    ///
    /// Needs the action `sts::decodeAuthorizationMessage`, without a resource.
    ///
    /// Documentation page: Decoding the Authentication Failure Cause.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidInput`] when the message is empty or too long; [`ErrorKind::Credential`] when there is no
    /// credential, or one that is not an access key; and the errors of the call.
    pub async fn decode_authorization_message(&self, encoded: impl AsRef<str>) -> Result<String> {
        let message: EncodedMessage = crate::checked("encoded_message", encoded)?;
        self.access_key().await?;
        identity::decoded(&self.sts()?, message).await
    }

    /// STS, called with the credential.
    fn sts(&self) -> Result<Service<sts_api::Client>> {
        let caller = &self.shared.caller;
        identity::sts(None, caller.context(), Some(caller.credentials()))
    }

    /// The credential, if it is an access key, which alone STS accepts.
    async fn access_key(&self) -> Result<LeasedCredential> {
        let credential = self.shared.caller.credentials().current().await?;
        match *credential {
            Credential::AccessKey(_) => Ok(credential),
            _ => {
                let what = "the security token service accepts access keys alone, and the credential is not one";
                Err(Error::credential(what))
            }
        }
    }

    /// The project, for a call with these options.
    pub(crate) async fn project_id_within(&self, options: &CallOptions) -> Result<&str> {
        let timeout = self.call_options(options.clone()).retry_policy(&self.shared.retry).timeout;
        match tokio::time::timeout(timeout, self.shared.caller.project().id(|| find_project(Arc::clone(&self.shared))))
            .await
        {
            Ok(id) => id,
            Err(_) => Err(Error::new(
                ErrorKind::Timeout,
                format!("the project was not found out within {:?}", rounded(timeout)),
            )),
        }
    }

    /// The same service, whose calls have these options unless they set others themselves. Connections, credentials and
    /// limits are shared.
    #[must_use]
    pub fn with_options(&self, options: CallOptions) -> Self {
        Self { options: Some(Arc::new(self.call_options(options))), ..self.clone() }
    }

    /// The options of a call that has these itself.
    pub(crate) fn call_options(&self, own: CallOptions) -> CallOptions {
        match &self.options {
            Some(options) => own.or(options),
            None => own,
        }
    }

    /// Calls any operation of the generated client `A`, whether a friendly method covers it or not.
    ///
    /// `operation` is given a client that is good for one call of one of its methods. What it returns is what
    /// [`Call::send`] makes of it: the response, or the one [`Error`].
    pub fn call<F: FnOnce(A) -> R, R>(&self, operation: F) -> Call<A, F> {
        Call::new(self.clone(), operation)
    }
}

impl<A> Clone for Service<A> {
    fn clone(&self) -> Self {
        Self { shared: Arc::clone(&self.shared), options: self.options.clone(), api: PhantomData }
    }
}

impl<A> fmt::Debug for Service<A> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Service")
            .field("endpoint", &self.shared.endpoint)
            .field("credentials", self.shared.caller.credentials())
            .field("limits", &self.shared.limits)
            .finish_non_exhaustive()
    }
}

/// Describes a [`Service`].
#[must_use]
pub struct ServiceBuilder<A> {
    endpoint: Option<Endpoint>,
    hosts: Option<Hosts>,
    transport: Option<Arc<dyn HttpTransport>>,
    connections: ConnectionSettings,
    pub(crate) caller: CallerBuilder,
    limits: Limits,
    retry: RetryPolicy,
    busy_codes: &'static [&'static str],
    application: Option<String>,
    product: &'static str,
    intercepts: Vec<Arc<dyn Intercept>>,
    /// The first part that was malformed.
    problem: Option<Error>,
    api: PhantomData<fn() -> A>,
}

impl<A> Default for ServiceBuilder<A> {
    fn default() -> Self {
        Self {
            endpoint: None,
            hosts: None,
            transport: None,
            connections: ConnectionSettings::default(),
            caller: CallerBuilder::default(),
            limits: Limits::default(),
            retry: RetryPolicy::default(),
            busy_codes: &[],
            application: None,
            product: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
            intercepts: Vec::new(),
            problem: None,
            api: PhantomData,
        }
    }
}

impl<A> fmt::Debug for ServiceBuilder<A> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ServiceBuilder")
            .field("endpoint", &self.endpoint)
            .field("hosts", &self.hosts)
            .field("connections", &self.connections)
            .field("caller", &self.caller)
            .field("limits", &self.limits)
            .field("retry", &self.retry)
            .finish_non_exhaustive()
    }
}

impl<A: Api> ServiceBuilder<A> {
    /// The hosts of the service, one of which is used: that of the region, or the one for all regions. A variable can
    /// override it; see [`Hosts::endpoint`].
    pub fn hosts(mut self, hosts: Hosts) -> Self {
        self.hosts = Some(hosts);
        self
    }

    /// Where the service is, instead of its host in the region.
    pub fn endpoint(mut self, endpoint: Endpoint) -> Self {
        self.endpoint = Some(endpoint);
        self
    }

    /// Who is calling.
    pub fn credentials(mut self, provider: impl ProvideCredential) -> Self {
        self.caller.provide(provider);
        self
    }

    /// Acts through an agency, which is assumed with the credential of [`ServiceBuilder::credentials`]. Of several,
    /// each is assumed with the key of the one before.
    pub fn assume_agency(mut self, session: AgencySession) -> Self {
        self.caller.agencies.push(session);
        self
    }

    /// Calls without a credential: for calls whose body identifies the caller.
    pub fn anonymous(self) -> Self {
        self.credentials(AnonymousCredentialProvider)
    }

    /// What sources of credentials can see of the world, instead of the real one.
    pub fn context(mut self, context: Context) -> Self {
        self.caller.context = Some(context);
        self
    }

    /// The region of the service. It determines where the identity service is, the project if no other is given, and
    /// with [`ServiceBuilder::hosts`] where the service itself is.
    pub fn region(mut self, region: Region) -> Self {
        self.caller.region(region);
        self
    }

    /// The region that the variable `HUAWEICLOUD_SDK_REGION` names; see [`Region::from_environment`].
    pub fn default_region(mut self) -> Self {
        self.caller.region_of_environment();
        self
    }

    /// The project that is called for. It is signed along, and tokens are asked for it.
    pub fn project_id(mut self, project_id: impl Into<String>) -> Self {
        self.caller.project_id = Some(project_id.into());
        self
    }

    /// How long calls may take and how much they may bring.
    pub fn limits(mut self, limits: Limits) -> Self {
        self.limits = limits;
        self
    }

    /// How often and for how long calls are tried.
    pub fn retry(mut self, retry: RetryPolicy) -> Self {
        self.retry = retry;
        self
    }

    /// Codes that mean, with HTTP 409, that the service is busy with something else and did nothing. Such a call
    /// is tried again.
    pub fn busy_codes(mut self, codes: &'static [&'static str]) -> Self {
        self.busy_codes = codes;
        self
    }

    /// The name of the calling application, such as `shop-sync/1.4`; it goes before ours in `User-Agent`.
    pub fn application(mut self, application: impl Into<String>) -> Self {
        self.application = Some(application.into());
        self
    }

    /// The name and version of the SDK that is built on this service, for `User-Agent`.
    pub fn product(mut self, product: &'static str) -> Self {
        self.product = product;
        self
    }

    /// Sees each request before it is sent, and may stop it; and each attempt and call when it has ended. Of several,
    /// each sees all, in the order in which they were given. Of the calls that get a credential or the project, it sees
    /// the end alone; see [`Intercept`].
    pub fn intercept(mut self, intercept: Arc<dyn Intercept>) -> Self {
        self.intercepts.push(intercept);
        self
    }

    /// The proxy to every host but this machine, instead of those of the environment:
    /// `http://[USER:PASSWORD@]HOST[:PORT]`, or the same with `https`. `NO_PROXY` has no effect on it.
    ///
    /// ```
    /// use huaweicloud_core::Service;
    ///
    /// let builder = Service::<iam_api::Client>::builder().proxy("http://proxy.example:3128");
    /// # let _ = builder;
    /// ```
    pub fn proxy(mut self, url: impl AsRef<str>) -> Self {
        self.connections.proxy(url.as_ref());
        self
    }

    /// No proxy, whatever the environment names.
    pub fn no_proxy(mut self) -> Self {
        self.connections.no_proxy();
        self
    }

    /// Certificates in PEM form that are trusted beside the system's root certificates, such as that of a company's own
    /// authority, or of a proxy that reads TLS. It may be called several times.
    ///
    /// ```no_run
    /// use huaweicloud_core::Service;
    ///
    /// # fn main() -> std::io::Result<()> {
    /// let authority = std::fs::read("/etc/company/authority.pem")?;
    /// let builder = Service::<iam_api::Client>::builder().root_certificate(authority);
    /// # let _ = builder;
    /// # Ok(())
    /// # }
    /// ```
    pub fn root_certificate(mut self, pem: impl AsRef<[u8]>) -> Self {
        self.connections.root_certificate(pem.as_ref());
        self
    }

    /// The certificate by which servers and proxies that ask for one know this client, with those of its issuers, and
    /// its private key; all in PEM form, one after the other.
    pub fn client_identity(mut self, pem: impl AsRef<[u8]>) -> Self {
        self.connections.client_identity(pem.as_ref());
        self
    }

    /// What sends requests, for the service and for sources of credentials, instead of the client of this crate; see
    /// [`HttpTransport`] for what there is. **It must follow no redirect**: a token would be sent to the host that the
    /// redirect names. Its own timeouts apply before [`Limits`], and the proxies of the environment are not used unless
    /// it does so.
    ///
    /// ```
    /// use bytes::Bytes;
    /// use huaweicloud_core::{Service, TransportError};
    ///
    /// let builder = Service::<iam_api::Client>::builder().transport(|request: http::Request<Bytes>| async move {
    ///     println!("{} {}", request.method(), request.uri());
    ///     Ok::<_, TransportError>(http::Response::new(r#"{"projects":[]}"#))
    /// });
    /// # let _ = builder;
    /// ```
    pub fn transport(self, transport: impl HttpTransport) -> Self {
        self.shared_transport(Arc::new(transport))
    }

    /// A client of [reqwest](reqwest::ClientBuilder) as the transport. **Redirects are switched off**, whatever its
    /// policy: reqwest would send the token to the host that a redirect names. The rest is as its builder has it:
    /// proxies, TLS, layers. [`ReqwestTransport`] is the same as a value.
    ///
    /// ```
    /// use huaweicloud_core::Service;
    ///
    /// let http = reqwest::Client::builder().pool_max_idle_per_host(8);
    /// let builder = Service::<iam_api::Client>::builder().http_client(http);
    /// # let _ = builder;
    /// ```
    pub fn http_client(mut self, http: reqwest::ClientBuilder) -> Self {
        match ReqwestTransport::new(http) {
            Ok(transport) => self.transport(transport),
            Err(problem) => {
                self.problem.get_or_insert(problem);
                self
            }
        }
    }

    /// Reports the calls of this service to the interceptors of another one, for which it gets a credential or the
    /// project.
    pub(crate) fn watched_by(mut self, intercepts: Vec<Arc<dyn Intercept>>) -> Self {
        self.intercepts = intercepts;
        self
    }

    /// The transport of another service.
    pub(crate) fn shared_transport(mut self, transport: Arc<dyn HttpTransport>) -> Self {
        self.transport = Some(transport);
        self
    }

    /// Makes the service ready. Its connections are its own, so it is done once and its result kept.
    ///
    /// The system's root certificates are loaded when the first server shows its certificate; where there are none, a
    /// call over `https` fails with [`ErrorKind::Connect`](crate::ErrorKind::Connect), and plain HTTP works. The cargo
    /// feature `bundled-roots` brings Mozilla's for such machines. They are loaded once for all services of the
    /// process.
    ///
    /// Proxies are those of the variables `HTTPS_PROXY`, `HTTP_PROXY` and `ALL_PROXY`, with the exceptions of
    /// `NO_PROXY`, as the [`Context`](crate::Context) has them, in capitals or small letters;
    /// `http://[USER:PASSWORD@]HOST[:PORT]`, or the same with `https`. The user name and the password may be
    /// percent-encoded; `/`, `?` and `#` in them must be. `NO_PROXY` lists, with commas or spaces between, `*`, hosts,
    /// which include all below them, `*.DOMAIN`, addresses, networks (`10.0.0.0/8`) and ranges of addresses, each
    /// with `:PORT` where only that port is meant. None leads to this machine. [`ServiceBuilder::proxy`] and
    /// [`ServiceBuilder::no_proxy`] replace them, and another transport has its own.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput) for a missing or malformed part, named in the error,
    /// and for a variable that should name the proxy to the endpoint and names none, or is not UTF-8;
    /// [`ErrorKind::Connect`](crate::ErrorKind::Connect) for an `https` endpoint when there is no provider for TLS.
    pub fn build(mut self) -> Result<Service<A>> {
        if let Some(problem) = self.problem {
            return Err(problem);
        }
        self.caller.find_region()?;
        let endpoint = match (self.endpoint, self.hosts) {
            (Some(endpoint), _) => endpoint,
            (None, Some(hosts)) => {
                let context = self.caller.context();
                hosts.endpoint(context.region(), context)?
            }
            (None, None) => return Err(Error::invalid_input("endpoint", "it is missing", "the service's URL")),
        };
        let transport = match self.transport {
            Some(transport) => {
                self.connections.must_be_unset()?;
                transport
            }
            None => {
                let client = self.connections.client(&self.limits, self.caller.context())?;
                client.can_reach(&endpoint)?;
                Arc::new(client)
            }
        };
        let policies =
            Policies { limits: self.limits, retry: self.retry.within(), intercepts: EndsOnly::of(&self.intercepts) };
        let shared = Shared {
            endpoint,
            caller: self.caller.build(&transport, policies)?,
            transport,
            permits: Semaphore::new(self.limits.max_concurrent_attempts.min(Semaphore::MAX_PERMITS)),
            limits: self.limits,
            retry: self.retry,
            busy_codes: self.busy_codes,
            user_agent: user_agent(self.product, self.application.as_deref())?,
            application: self.application,
            intercepts: self.intercepts,
        };
        Ok(Service { shared: Arc::new(shared), options: None, api: PhantomData })
    }
}

async fn find_project(service: Arc<Shared>) -> Result<String> {
    let credential = service.caller.credentials().current().await?;
    match credential.project_id() {
        Some(id) => Ok(id.to_owned()),
        None => look_up_project(&service, credential.iam_endpoint()).await,
    }
}

/// Asks IAM for the project that has the name of the region, with the retry policy of the service itself.
/// Documentation page: Querying Project Information.
async fn look_up_project(service: &Shared, iam_endpoint: Option<&Endpoint>) -> Result<String> {
    let context = service.caller.context();
    let Some(region) = context.region() else {
        return Err(Error::invalid_input(
            "project_id",
            "it is missing, and without a region it cannot be looked up",
            "the ID of the project, or a region",
        ));
    };
    let endpoint = match iam_endpoint {
        Some(endpoint) => endpoint.clone(),
        None => region.endpoint(&Hosts::IAM, context)?,
    };
    let mut iam = Service::<iam_api::Client>::builder()
        .endpoint(endpoint.without_version())
        .shared_transport(Arc::clone(&service.transport))
        .limits(service.limits)
        .retry(service.retry.within())
        .watched_by(EndsOnly::of(&service.intercepts))
        .context(context.clone());
    iam.caller.share(service.caller.credentials().clone());
    let name = region.id();
    let response = iam.build()?.request(KeystoneListProjects::new().name(name)).send().await?;
    project::the_one(region, response.into_inner().projects.into_iter().filter_map(|project| project.id).collect())
}

fn user_agent(ours: &'static str, application: Option<&str>) -> Result<HeaderValue> {
    let Some(application) = application else { return Ok(HeaderValue::from_static(ours)) };
    let malformed = |problem| Error::invalid_input("application", problem, "a product name such as shop-sync/1.4");
    if application.trim() != application || application.is_empty() {
        return Err(malformed("it is empty or has spaces around it"));
    }
    if !application.bytes().all(|byte| byte.is_ascii_graphic() || byte == b' ') {
        return Err(malformed("it has characters that are not allowed in a header"));
    }
    HeaderValue::try_from(format!("{application} {ours}")).map_err(|_| malformed("it cannot be sent in a header"))
}
