//! Who calls a service: the credential, the project, and the context that both come from.

use std::time::{Duration, SystemTime};

use api_runtime::Api;

use crate::{
    Context, Error, ErrorKind, Limits, Region, Result, RetryPolicy, Service, ServiceBuilder,
    credential::{
        AnonymousCredentialProvider, AnyProvider, CachedCredential, Credential, LeasedCredential, ProvideCredential,
    },
    error::rounded,
    http::client::Http,
    service::project::Project,
};

/// The caller of a service.
#[derive(Debug)]
pub(crate) struct Caller {
    credentials: CachedCredential,
    context: Context,
    project: Project,
}

impl Caller {
    pub(crate) fn credentials(&self) -> &CachedCredential {
        &self.credentials
    }

    pub(crate) fn context(&self) -> &Context {
        &self.context
    }

    pub(crate) fn project(&self) -> &Project {
        &self.project
    }

    /// The time by the clock that signatures are made with.
    pub(crate) fn now(&self) -> SystemTime {
        self.context.now()
    }

    /// The credential for one attempt; waits for it no longer than `timeout` says.
    pub(crate) async fn credential(&self, timeout: impl Fn() -> Duration) -> Result<LeasedCredential> {
        if let Some(credential) = self.credentials.ready() {
            return Ok(credential);
        }
        let timeout = timeout();
        match tokio::time::timeout(timeout, self.credentials.current()).await {
            Ok(credential) => credential,
            Err(_) => Err(Error::credential(format!("no credential came within {:?}", rounded(timeout)))),
        }
    }

    /// Authenticates a request, which must not change any more.
    pub(crate) fn authorize(&self, request: &mut reqwest::Request, credential: &Credential) -> Result<()> {
        credential.authorize(request, self.project.header(), self.context.now())
    }
}

/// Describes a [`Caller`].
#[derive(Debug, Default)]
pub(crate) struct CallerBuilder {
    credentials: Option<Credentials>,
    context: Option<Context>,
    region: Option<Region>,
    project_id: Option<String>,
}

#[derive(Debug)]
enum Credentials {
    Provider(AnyProvider),
    /// Those of another service.
    Shared(CachedCredential),
}

impl CallerBuilder {
    pub(crate) fn provide(&mut self, provider: impl ProvideCredential) {
        self.credentials = Some(Credentials::Provider(AnyProvider::new(provider)));
    }

    pub(crate) fn share(&mut self, credentials: CachedCredential) {
        self.credentials = Some(Credentials::Shared(credentials));
    }

    /// What is seen of the world.
    pub(crate) fn context(&mut self) -> &Context {
        self.context.get_or_insert_with(Context::system)
    }

    /// `http`, `limits` and `retry` are the service's; sources of credentials that call another one call it alike.
    pub(crate) fn build(mut self, http: &Http, limits: Limits, retry: &RetryPolicy) -> Result<Caller> {
        let mut context = self.context().clone();
        let Self { credentials, region, project_id, .. } = self;
        // A context that was given a client keeps it.
        context.offer_http(http);
        context = context.with_policies(limits, retry.within());
        if let Some(region) = region {
            context = context.with_region(region);
        }
        let mut project = Project::default();
        if let Some(project_id) = project_id {
            project = Project::new(&project_id)?;
            context = context.with_project_id(project_id);
        }
        let credentials = match credentials {
            Some(Credentials::Provider(provider)) => CachedCredential::new(provider, context.clone()),
            Some(Credentials::Shared(credentials)) => credentials,
            None => return Err(Error::invalid_input("credentials", "it is missing", "a token or another credential")),
        };
        Ok(Caller { credentials, context, project })
    }
}

impl<A: Api> ServiceBuilder<A> {
    /// Calls without a credential: for calls whose body says who is calling.
    pub fn anonymous(self) -> Self {
        self.credentials(AnonymousCredentialProvider)
    }

    /// What sources of credentials can see of the world, instead of the real one.
    pub fn context(mut self, context: Context) -> Self {
        self.caller.context = Some(context);
        self
    }

    /// The region of the service. It says where the identity service is, and which project is meant if no other is
    /// given; not where the service itself is, which is for [`ServiceBuilder::endpoint`] to say.
    pub fn region(mut self, region: Region) -> Self {
        self.caller.region = Some(region);
        self
    }

    /// The project that is called for. It is signed along, and tokens are asked for it.
    pub fn project_id(mut self, project_id: impl Into<String>) -> Self {
        self.caller.project_id = Some(project_id.into());
        self
    }
}

impl<A: Api> Service<A> {
    /// The project that is called for: the one given to the builder, or else the one that came with the credential, or
    /// else the one that the identity service knows by the name of the region. It is looked up once, however many calls
    /// wait for it.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput) when there is no region to look it up by, or none or
    /// several projects are found; and the errors of the call that looks it up.
    pub async fn project_id(&self) -> Result<&str> {
        let timeout = self.shared.retry.timeout;
        match tokio::time::timeout(timeout, Project::id(&self.shared)).await {
            Ok(id) => id,
            Err(_) => Err(Error::new(
                ErrorKind::Timeout,
                format!("the project was not found out within {:?}", rounded(timeout)),
            )),
        }
    }
}
