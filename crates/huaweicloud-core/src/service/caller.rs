//! Who calls a service: the credential, the project, and the context that both come from.

use std::{
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, SystemTime},
};

use super::project::Project;
use crate::{
    Context, Error, HttpTransport, Region, Result,
    context::Policies,
    credential::{
        AgencySession, AssumeAgencyCredentialProvider, CachedCredential, CallerIdentity, Credential, LeasedCredential,
        ProvideCredential, ProvideCredentialDyn,
    },
    error::rounded,
};

/// The caller of a service.
#[derive(Debug)]
pub(crate) struct Caller {
    credentials: CachedCredential,
    context: Context,
    project: Project,
    /// The ID of an access key, and whose it is: what was asked for last.
    identity: Mutex<Option<(String, CallerIdentity)>>,
}

impl Caller {
    /// Keeps who a credential belongs to, for the errors of calls.
    pub(super) fn remember_identity(&self, credential: &Credential, identity: &CallerIdentity) {
        if let Credential::AccessKey(key) = credential {
            *self.identity() = Some((key.id().to_owned(), identity.clone()));
        }
    }

    /// Who a credential belongs to, if that was asked for.
    pub(crate) fn known_identity(&self, credential: &Credential) -> Option<CallerIdentity> {
        let Credential::AccessKey(key) = credential else { return None };
        self.identity().as_ref().filter(|(id, _)| id == key.id()).map(|(_, identity)| identity.clone())
    }

    fn identity(&self) -> MutexGuard<'_, Option<(String, CallerIdentity)>> {
        self.identity.lock().unwrap_or_else(PoisonError::into_inner)
    }

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
    /// The agencies that are assumed, each with the key of the one before.
    pub(super) agencies: Vec<AgencySession>,
    pub(super) context: Option<Context>,
    region: Option<RegionSource>,
    pub(super) project_id: Option<String>,
    /// The project of another service.
    project: Option<Project>,
}

#[derive(Debug)]
enum RegionSource {
    Given(Region),
    Environment,
}

#[derive(Debug)]
enum Credentials {
    Provider(Arc<dyn ProvideCredentialDyn>),
    /// Those of another service.
    Shared(CachedCredential),
}

impl CallerBuilder {
    pub(crate) fn provide(&mut self, provider: impl ProvideCredential) {
        self.credentials = Some(Credentials::Provider(Arc::new(provider)));
    }

    pub(crate) fn share(&mut self, credentials: CachedCredential) {
        self.credentials = Some(Credentials::Shared(credentials));
    }

    /// The same caller as another service has.
    pub(super) fn same(caller: &Caller) -> Self {
        Self {
            credentials: Some(Credentials::Shared(caller.credentials.clone())),
            context: Some(caller.context.clone()),
            project: Some(caller.project.clone()),
            ..Self::default()
        }
    }

    pub(super) fn region(&mut self, region: Region) {
        self.region = Some(RegionSource::Given(region));
    }

    pub(super) fn region_of_environment(&mut self) {
        self.region = Some(RegionSource::Environment);
    }

    /// Determines the region. It is the context's from then on.
    pub(super) fn find_region(&mut self) -> Result<()> {
        let region = match self.region.take() {
            Some(RegionSource::Given(region)) => region,
            Some(RegionSource::Environment) => Region::from_environment(self.context())?,
            None => return Ok(()),
        };
        let mut context = self.context().clone();
        // The project of the other service is one of its region.
        if self.project.is_some() && context.region() != Some(&region) {
            self.project = None;
            context = context.without_project_id();
        }
        self.context = Some(context.with_region(region));
        Ok(())
    }

    /// What is seen of the world.
    pub(crate) fn context(&mut self) -> &Context {
        self.context.get_or_insert_with(Context::system)
    }

    /// `transport` and `policies` are the service's; sources of credentials that call another one call it alike.
    pub(crate) fn build(mut self, transport: &Arc<dyn HttpTransport>, policies: Policies) -> Result<Caller> {
        let mut context = self.context().clone();
        let Self { credentials, agencies, project_id, mut project, .. } = self;
        // A context that was given a transport keeps it.
        context.offer_transport(transport);
        context = context.with_policies(policies);
        // An agency is of another account than the credential that it is assumed with, and so are its projects.
        let base_context = context.clone().without_project_id();
        if !agencies.is_empty() {
            (project, context) = (None, base_context.clone());
        }
        let mut project = project.unwrap_or_default();
        if let Some(project_id) = project_id {
            project = Project::new(&project_id)?;
            context = context.with_project_id(project_id);
        }
        let credentials = match credentials {
            Some(Credentials::Provider(provider)) if agencies.is_empty() => {
                CachedCredential::new(provider, context.clone())
            }
            Some(Credentials::Provider(provider)) => CachedCredential::new(provider, base_context),
            Some(Credentials::Shared(credentials)) => credentials,
            None => {
                return Err(Error::invalid_input("credentials", "they are missing", "a token or another credential"));
            }
        };
        let credentials = agencies.into_iter().fold(credentials, |base, session| {
            CachedCredential::new(AssumeAgencyCredentialProvider::with_cached(base, session), context.clone())
        });
        Ok(Caller { credentials, context, project, identity: Mutex::default() })
    }
}
