//! The sources of credentials, one after the other. Everything that is said of a source is in its link of the chain.

use std::{
    any::Any,
    borrow::Cow,
    cmp::Ordering,
    sync::{Arc, OnceLock},
};

use super::{
    Agency, AgencySession, AssumeAgencyWithOidcCredentialProvider, Credential, EnvironmentCredentialProvider,
    HcloudProfileCredentialProvider, InstanceMetadataCredentialProvider, PodIdentityCredentialProvider,
    ProfileCredentialProvider, ProvideCredential, ProvideCredentialDyn, assume_agency::Base,
};
use crate::{Context, Error, Result};

/// A source of a [`CredentialChain`], as messages and help describe it. Two of one name are the same source.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct CredentialSource {
    /// What the source gives, such as "a profile".
    pub name: Cow<'static, str>,
    /// Where it is: variables, a file or a service.
    pub location: Cow<'static, str>,
}

impl CredentialSource {
    /// A trust agency for an OIDC ID token.
    pub const OIDC: Self = Self::known("an OIDC ID token", "HUAWEICLOUD_OIDC_PROVIDER_URN and others");
    /// Environment variables.
    pub const ENVIRONMENT: Self = Self::known(
        "an access key, token or password",
        "HUAWEICLOUD_SDK_AK with _SK, HUAWEICLOUD_SDK_AUTH_TOKEN, HUAWEICLOUD_SDK_USERNAME with _PASSWORD and _DOMAIN, \
         HUAWEICLOUD_SDK_IDP_ID with _ID_TOKEN_FILE",
    );
    /// The profile.
    pub const PROFILE: Self = Self::known("a profile", "~/.huaweicloud/credentials");
    /// The metadata service of a cloud server.
    pub const INSTANCE_METADATA: Self = Self::known("the agency of a cloud server", "metadata service");
    /// The identity of a pod.
    pub const POD_IDENTITY: Self = Self::known("a pod's identity", "HC_CONTAINER_CREDENTIALS_FULL_URI");

    /// A profile of the vendor's command.
    pub const HCLOUD_PROFILE: Self = Self::known("a profile of hcloud", "~/.hcloud/config.json");

    /// A source of this name, such as "a vault", and this place, as messages show them.
    pub fn new(name: impl Into<Cow<'static, str>>, location: impl Into<Cow<'static, str>>) -> Self {
        Self { name: name.into(), location: location.into() }
    }

    const fn known(name: &'static str, location: &'static str) -> Self {
        Self { name: Cow::Borrowed(name), location: Cow::Borrowed(location) }
    }
}

/// Gives the credential of the first source that has one. By default these are asked, in the order of the vendor's
/// SDKs:
///
/// 1. a trust agency for an OIDC ID token ([`AssumeAgencyWithOidcCredentialProvider::from_environment`]);
/// 2. the environment ([`EnvironmentCredentialProvider`]), where the variables for tokens and passwords, which are
///    ours, come after the vendor's;
/// 3. the profile ([`ProfileCredentialProvider`]);
/// 4. the cloud server's metadata service ([`InstanceMetadataCredentialProvider`]);
/// 5. the pod's identity ([`PodIdentityCredentialProvider`]);
/// 6. the profile of the vendor's command `hcloud` ([`HcloudProfileCredentialProvider`]), which its SDKs do not look
///    for.
///
/// A source that is present but broken ends the search with its error, since it was meant to be used.
///
/// If the variables of an [`AgencySession`] are set, the default chain gives the key of that agency, which is assumed
/// with the credential that was found. [`CredentialChain::with_agency`] names one in code.
///
/// [`CredentialChain::sources`] has the list for messages and help. A chain is a value: it can be extended, reordered
/// and shortened.
///
/// ```
/// use huaweicloud_core::credential::{
///     CredentialChain, CredentialSource, ProfileCredentialProvider, StaticTokenCredentialProvider, Token,
/// };
///
/// # fn main() -> huaweicloud_core::Result<()> {
/// let vault = StaticTokenCredentialProvider::new(Token::new("token-from-the-vault")?);
/// let chain = CredentialChain::default()
///     .without(&CredentialSource::INSTANCE_METADATA)
///     .first(CredentialSource::PROFILE, ProfileCredentialProvider::new().with_path("/etc/credentials"))
///     .last(CredentialSource::new("a vault", "vault.example"), vault);
/// let names: Vec<_> = chain.sources().map(|source| &*source.name).collect();
/// assert_eq!(
///     names,
///     [
///         "a profile", "an OIDC ID token", "an access key, token or password", "a pod's identity",
///         "a profile of hcloud", "a vault",
///     ]
/// );
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
#[must_use]
pub struct CredentialChain {
    links: Vec<Link>,
    /// The agency that is assumed; `None` when none is.
    assumed: Option<Assumed>,
}

/// Which agency is assumed with the credential that is found.
#[derive(Clone, Debug, Default)]
struct Assumed {
    /// `None` for the one that the environment names, if it names one.
    agency: Option<Agency>,
    base: Arc<OnceLock<Base>>,
}

impl Assumed {
    fn session(&self, context: &Context) -> Result<Option<AgencySession>> {
        match &self.agency {
            Some(agency) => AgencySession::with_environment(agency.clone(), context).map(Some),
            None => AgencySession::from_environment(context),
        }
    }
}

/// Where a [`CredentialChain`] has looked, and what it gives.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct CredentialSearch {
    /// Each source, in the order of the chain.
    pub sources: Vec<SearchedSource>,
    /// The agency that is assumed with the credential of the source that is used, if one is.
    pub agency: Option<Agency>,
    /// The credential; or why there is none.
    pub credential: Result<Credential>,
}

/// A source of a chain, and what came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct SearchedSource {
    /// The source, with the place where it was looked for.
    pub source: CredentialSource,
    /// What came of it.
    pub outcome: SourceOutcome,
}

/// What came of a source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SourceOutcome {
    /// Its credential is used.
    Used,
    /// It has no credential.
    Absent,
    /// It is there but broken, which has ended the search.
    Failed,
    /// The search ended before it.
    NotAsked,
}

impl CredentialSearch {
    /// The source whose credential is used.
    pub fn used(&self) -> Option<&CredentialSource> {
        let mut sources = self.sources.iter();
        sources.find(|searched| searched.outcome == SourceOutcome::Used).map(|searched| &searched.source)
    }
}

/// A source, and who finds its credential.
#[derive(Clone, Debug)]
struct Link {
    source: CredentialSource,
    provider: Arc<dyn ProvideCredentialDyn>,
}

impl CredentialChain {
    /// A chain without sources.
    pub fn empty() -> Self {
        Self { links: Vec::new(), assumed: None }
    }

    /// The sources, in the order in which they are asked.
    pub fn sources(&self) -> impl Iterator<Item = &CredentialSource> {
        self.links.iter().map(|link| &link.source)
    }

    /// The chain of the profiles of this name: the section of the file of the vendor's SDKs, or where there is none,
    /// the profile of the vendor's command `hcloud`. The environment names no agency for it.
    pub fn of_profile(name: &str) -> Self {
        let hcloud = HcloudProfileCredentialProvider::new().with_profile(name).if_present();
        Self::empty()
            .last(CredentialSource::PROFILE, ProfileCredentialProvider::new().with_profile(name).if_present())
            .last(CredentialSource::HCLOUD_PROFILE, hcloud)
    }

    /// The chain that assumes no agency, whatever the environment names.
    pub fn without_agency(mut self) -> Self {
        self.assumed = None;
        self
    }

    /// The chain that assumes the agency that the variables of an [`AgencySession`] name, if they name one.
    pub fn with_agency_of_environment(mut self) -> Self {
        self.assumed = Some(Assumed::default());
        self
    }

    /// The chain that assumes this agency, with the other settings that the variables of an [`AgencySession`] describe.
    pub fn with_agency(mut self, agency: Agency) -> Self {
        self.assumed = Some(Assumed { agency: Some(agency), ..Assumed::default() });
        self
    }

    /// The same settings for other links: what was found with those before is forgotten.
    fn changed(mut self) -> Self {
        self.assumed = self.assumed.map(|assumed| Assumed { base: Arc::default(), ..assumed });
        self
    }

    /// The chain with this source before all others. If it was there already, it moves, and has this provider.
    pub fn first(self, source: CredentialSource, provider: impl ProvideCredential) -> Self {
        let mut chain = self.without(&source);
        chain.links.insert(0, Link::new(source, provider));
        chain.changed()
    }

    /// The chain with this source after all others. If it was there already, it moves, and has this provider.
    pub fn last(self, source: CredentialSource, provider: impl ProvideCredential) -> Self {
        let mut chain = self.without(&source);
        chain.links.push(Link::new(source, provider));
        chain.changed()
    }

    /// The chain with another provider for this source, which keeps its place; after all others if it was not there.
    pub fn with(mut self, source: CredentialSource, provider: impl ProvideCredential) -> Self {
        match self.links.iter_mut().find(|link| link.source.name == source.name) {
            Some(link) => *link = Link::new(source, provider),
            None => self.links.push(Link::new(source, provider)),
        }
        self.changed()
    }

    /// The chain without this source.
    pub fn without(mut self, source: &CredentialSource) -> Self {
        self.links.retain(|link| link.source.name != source.name);
        self.changed()
    }
}

impl Default for CredentialChain {
    fn default() -> Self {
        Self::empty()
            .last(CredentialSource::OIDC, OidcOfEnvironment)
            .last(CredentialSource::ENVIRONMENT, EnvironmentCredentialProvider::new())
            .last(CredentialSource::PROFILE, ProfileCredentialProvider::new())
            .last(CredentialSource::INSTANCE_METADATA, InstanceMetadataCredentialProvider::new())
            .last(CredentialSource::POD_IDENTITY, PodIdentityCredentialProvider::new())
            .last(CredentialSource::HCLOUD_PROFILE, HcloudProfileCredentialProvider::new())
            .with_agency_of_environment()
    }
}

impl CredentialChain {
    /// What to do when no source has a credential.
    fn advice(&self) -> &'static str {
        let has = |source: &CredentialSource| self.sources().any(|known| known.name == source.name);
        match (has(&CredentialSource::ENVIRONMENT), has(&CredentialSource::PROFILE)) {
            (true, true) => ". Set HUAWEICLOUD_SDK_AK and HUAWEICLOUD_SDK_SK, or write the profile",
            (true, false) => ". Set HUAWEICLOUD_SDK_AK and HUAWEICLOUD_SDK_SK",
            (false, true) => ". Write the profile",
            (false, false) => "",
        }
    }
}

impl Link {
    fn new(source: CredentialSource, provider: impl ProvideCredential) -> Self {
        Self { source, provider: Arc::new(provider) }
    }

    /// Where the source is. Of variables and profiles, the context says it.
    fn location(&self, context: &Context) -> Result<String> {
        let provider: &dyn Any = &*self.provider;
        if let Some(profile) = provider.downcast_ref::<HcloudProfileCredentialProvider>() {
            return profile.location(context);
        }
        if let Some(profile) = provider.downcast_ref::<ProfileCredentialProvider>() {
            return profile.location(context);
        }
        let variables = match provider.downcast_ref::<EnvironmentCredentialProvider>() {
            Some(environment) => environment.location(context)?,
            None => None,
        };
        Ok(variables.map_or_else(|| self.source.location.clone().into_owned(), str::to_owned))
    }
}

/// The trust agency that the environment describes, if it does.
#[derive(Clone, Copy, Debug)]
struct OidcOfEnvironment;

impl ProvideCredential for OidcOfEnvironment {
    async fn provide_credential(&self, context: &Context) -> Result<Option<Credential>> {
        match AssumeAgencyWithOidcCredentialProvider::from_environment(context)? {
            Some(oidc) => oidc.provide_credential(context).await,
            None => Ok(None),
        }
    }
}

impl ProvideCredential for CredentialChain {
    /// Unlike other providers it does not give `None`: when nothing is found, the error names every source.
    async fn provide_credential(&self, context: &Context) -> Result<Option<Credential>> {
        if let Some(assumed) = &self.assumed
            && let Some(session) = assumed.session(context)?
        {
            let base = assumed.base.get_or_init(|| Base::new(self.clone().without_agency()));
            return base.assume(&session, None, context).await.map(Some);
        }
        self.ask(context).await.1.map(Some)
    }
}

impl CredentialChain {
    /// Looks for the credential, and says of each source what came of it, for people. A
    /// [`CachedCredential`](super::CachedCredential) asks the chain as a provider.
    pub async fn search(&self, context: &Context) -> CredentialSearch {
        let session = self.assumed.as_ref().map_or(Ok(None), |assumed| assumed.session(context));
        let (index, mut credential) = self.ask(context).await;
        let outcome = |place: usize| match (place.cmp(&index), &credential) {
            (Ordering::Less, _) => SourceOutcome::Absent,
            (Ordering::Equal, Ok(_)) => SourceOutcome::Used,
            (Ordering::Equal, Err(_)) => SourceOutcome::Failed,
            (Ordering::Greater, _) => SourceOutcome::NotAsked,
        };
        let searched = |(place, link): (usize, &Link)| {
            // What is wrong with a place is the error of its source.
            let location = link.location(context).map_or_else(|_| link.source.location.clone(), Cow::Owned);
            let source = CredentialSource { name: link.source.name.clone(), location };
            SearchedSource { source, outcome: outcome(place) }
        };
        let sources = self.links.iter().enumerate().map(searched).collect();
        let agency = session.as_ref().ok().and_then(Option::as_ref).map(|session| session.agency().clone());
        if let Ok(found) = credential {
            credential = match session {
                Ok(None) => Ok(found),
                Ok(Some(session)) => {
                    // With what was found, whose source is known, and not with what an earlier search has found.
                    Base::new(GivenCredential(found)).assume(&session, None, context).await
                }
                Err(error) => Err(error),
            };
        }
        CredentialSearch { sources, agency, credential }
    }

    /// Asks one source after the other. Gives the credential of the first that has one, or the error of the first that
    /// is broken, and its index; or the error that names every source, with their number.
    async fn ask(&self, context: &Context) -> (usize, Result<Credential>) {
        for (index, link) in self.links.iter().enumerate() {
            match link.provider.provide_credential(context).await {
                Ok(None) => {}
                Ok(Some(found)) => return (index, Ok(found)),
                Err(error) => return (index, Err(error)),
            }
        }
        let nothing = match self.nothing_found(context) {
            Ok(error) | Err(error) => error,
        };
        (self.links.len(), Err(nothing))
    }

    fn nothing_found(&self, context: &Context) -> Result<Error> {
        if self.links.is_empty() {
            return Ok(Error::credential("no credential was found: the chain has no source"));
        }
        let mut sources = Vec::new();
        for link in &self.links {
            sources.push(format!("{} ({})", link.source.name, link.location(context)?));
        }
        Ok(Error::credential(format!("no credential was found. Looked for: {}{}", sources.join("; "), self.advice())))
    }
}

/// Gives the one credential that it was made with.
#[derive(Debug)]
struct GivenCredential(Credential);

impl ProvideCredential for GivenCredential {
    async fn provide_credential(&self, _context: &Context) -> Result<Option<Credential>> {
        Ok(Some(self.0.clone()))
    }
}
