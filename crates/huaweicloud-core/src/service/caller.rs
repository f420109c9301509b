//! Who calls a service: the credential, the project, and the context that both come from.

use std::{
    sync::Arc,
    time::{Duration, SystemTime},
};

use super::project::Project;
use crate::{
    Context, Error, HttpTransport, Limits, Region, Result, RetryPolicy,
    credential::{AnyProvider, CachedCredential, Credential, LeasedCredential, ProvideCredential},
    error::rounded,
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
    pub(crate) fn authorize(&self, request: &mut http::Request<bytes::Bytes>, credential: &Credential) -> Result<()> {
        credential.authorize(request, self.project.header(), self.context.now())
    }
}

/// Describes a [`Caller`].
#[derive(Debug, Default)]
pub(crate) struct CallerBuilder {
    credentials: Option<Credentials>,
    pub(super) context: Option<Context>,
    pub(super) region: Option<Region>,
    pub(super) project_id: Option<String>,
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

    /// `transport`, `limits` and `retry` are the service's; sources of credentials that call another one call it alike.
    pub(crate) fn build(
        mut self,
        transport: &Arc<dyn HttpTransport>,
        limits: Limits,
        retry: &RetryPolicy,
    ) -> Result<Caller> {
        let mut context = self.context().clone();
        let Self { credentials, region, project_id, .. } = self;
        // A context that was given a transport keeps it.
        context.offer_transport(transport);
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
            None => {
                return Err(Error::invalid_input("credentials", "they are missing", "a token or another credential"));
            }
        };
        Ok(Caller { credentials, context, project })
    }
}
