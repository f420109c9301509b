//! The sources of credentials, one after the other. Everything that is said of a source is in its link of the chain.

use std::{
    any::Any,
    borrow::Cow,
    sync::{Arc, OnceLock},
};

use super::{
    Agency, AgencySession, AssumeAgencyWithOidcCredentialProvider, Credential, EnvironmentCredentialProvider,
    HcloudProfileCredentialProvider, InstanceMetadataCredentialProvider, PodIdentityCredentialProvider,
    ProfileCredentialProvider, ProvideCredential, ProvideCredentialDyn, assume_agency::Base, profile,
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
/// 6. the profile of the vendor's command `hcloud` ([`HcloudProfileCredentialProvider`]), which its SDKs do not look for.
///
/// A source that is present but broken ends the search with its error, since it was meant to be used.
///
/// If the variables of an [`AgencySession`] are set, the default chain gives the key of that agency, which is assumed
/// with the credential that was found.
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
    /// What the agency of the environment is assumed with; `None` when none is.
    agency_base: Option<Arc<OnceLock<Base>>>,
}

/// What a [`CredentialChain`] has found.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct FoundCredential {
    /// The credential.
    pub credential: Credential,
    /// The source that it is from, or whose credential the agency was assumed with.
    pub source: CredentialSource,
    /// The sources before that one, which have no credential.
    pub passed_over: Vec<CredentialSource>,
    /// The sources after it, which were not asked.
    pub not_asked: Vec<CredentialSource>,
    /// The agency of the environment, if one was assumed.
    pub agency: Option<Agency>,
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
        Self { links: Vec::new(), agency_base: None }
    }

    /// The sources, in the order in which they are asked.
    pub fn sources(&self) -> impl Iterator<Item = &CredentialSource> {
        self.links.iter().map(|link| &link.source)
    }

    /// The chain that assumes no agency that the environment names.
    pub fn without_agency_of_environment(mut self) -> Self {
        self.agency_base = None;
        self
    }

    /// The chain that assumes the agency that the variables of an [`AgencySession`] name, if they name one.
    pub fn with_agency_of_environment(mut self) -> Self {
        self.agency_base = Some(Arc::default());
        self
    }

    /// The same settings for other links: what was found with those before is forgotten.
    fn changed(mut self) -> Self {
        self.agency_base = self.agency_base.map(|_| Arc::default());
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

    /// Where the source is. Of the profile, the context says it.
    fn location(&self, context: &Context) -> Result<String> {
        let provider: &dyn Any = &*self.provider;
        if let Some(profile) = provider.downcast_ref::<HcloudProfileCredentialProvider>() {
            let path = profile.path(context).map(|path| path.display().to_string());
            return Ok(path.unwrap_or_else(|| "no home directory".to_owned()));
        }
        let Some(profile) = provider.downcast_ref::<ProfileCredentialProvider>() else {
            return Ok(self.source.location.clone().into_owned());
        };
        Ok(match profile.path(context)? {
            Some((path, _)) => path.display().to_string(),
            None => format!("no home directory, and {} is not set", profile::FILE),
        })
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
        if let Some((known, session)) = self.agency_of_environment(context)? {
            let base = known.get_or_init(|| Base::new(self.clone().without_agency_of_environment()));
            return base.assume(&session, None, context).await.map(Some);
        }
        self.search(context).await.map(|(_, credential)| Some(credential))
    }
}

impl CredentialChain {
    /// The credential with the source that it is from and the other sources, for people. A
    /// [`CachedCredential`](super::CachedCredential) asks the chain as a provider.
    ///
    /// # Errors
    /// As [`ProvideCredential::provide_credential`].
    pub async fn find(&self, context: &Context) -> Result<FoundCredential> {
        let session = self.agency_of_environment(context)?.map(|(_, session)| session);
        let (index, mut credential) = self.search(context).await?;
        if let Some(session) = &session {
            // With what was found, whose source is known, and not with what an earlier search has found.
            credential = Base::new(GivenCredential(credential)).assume(session, None, context).await?;
        }
        let place = |link: &Link| {
            let location = link.location(context)?.into();
            Ok(CredentialSource { name: link.source.name.clone(), location })
        };
        let places = |links: &[Link]| links.iter().map(place).collect::<Result<Vec<_>>>();
        Ok(FoundCredential {
            credential,
            source: place(&self.links[index])?,
            passed_over: places(&self.links[..index])?,
            not_asked: places(&self.links[index + 1..])?,
            agency: session.map(|session| session.agency().clone()),
        })
    }

    /// The agency that the environment names, if it is to be assumed, and what it is assumed with once that was found.
    fn agency_of_environment(&self, context: &Context) -> Result<Option<(&OnceLock<Base>, AgencySession)>> {
        let Some(known) = &self.agency_base else { return Ok(None) };
        Ok(AgencySession::from_environment(context)?.map(|session| (&**known, session)))
    }

    /// The credential of the first source that has one, and which source that is.
    async fn search(&self, context: &Context) -> Result<(usize, Credential)> {
        if self.links.is_empty() {
            return Err(Error::credential("no credential was found: the chain has no source"));
        }
        for (index, link) in self.links.iter().enumerate() {
            if let Some(found) = link.provider.provide_credential(context).await? {
                return Ok((index, found));
            }
        }
        let mut sources = Vec::new();
        for link in &self.links {
            sources.push(format!("{} ({})", link.source.name, link.location(context)?));
        }
        Err(Error::credential(format!("no credential was found. Looked for: {}{}", sources.join("; "), self.advice())))
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
