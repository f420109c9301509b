//! The temporary access key of an agency, for another credential that the agency trusts.

use std::{
    fmt,
    sync::{Arc, Mutex, PoisonError},
};

use iam_api::requests::CreateTemporaryAccessKey;
use sts_api::requests::AssumeAgency;

use super::{
    AccessKey, AgencySession, CachedCredential, Credential, ProvideCredential, ProvideCredentialDyn, agency::Known,
    identity, temporary::TemporaryKey,
};
use crate::{Context, Endpoint, Error, Result};

/// Gives the temporary access key of an agency, which acts in the account that the agency belongs to.
///
/// The agency is assumed with the credential of another provider, the base: an access key, permanent or temporary, or
/// for an agency that is known by its account's name also a user token. The base can be an agency as well, so chains
/// have any length; in a chain, a key of STS is valid for an hour at most.
///
/// The key is renewed as every temporary key is, by [`CachedCredential`]. The base is remembered here and renewed by
/// itself, when it must be and not for each key of the agency.
///
/// ```no_run
/// use huaweicloud_core::credential::{Agency, AgencySession, AssumeAgencyCredentialProvider, CredentialChain};
///
/// # fn main() -> huaweicloud_core::Result<()> {
/// let partner = AgencySession::new(Agency::from_urn("iam::27680d67da6b47eb82d00a1a118be145:agency:operator")?);
/// let provider = AssumeAgencyCredentialProvider::new(CredentialChain::default(), partner);
/// // A second agency, which trusts the first.
/// let customer = AgencySession::new(Agency::of_account_id("d78cbac186b744899480f25bd022f468", "htap")?);
/// let provider = AssumeAgencyCredentialProvider::new(provider, customer.with_external_id("agreed"));
/// # let _ = provider;
/// # Ok(())
/// # }
/// ```
///
/// Documentation pages: Obtaining Temporary Security Credentials Through an Agency or Trust Agency (STS); Obtaining a
/// Temporary Access Key and Security Token Through an Agency (IAM).
#[derive(Clone, Debug)]
pub struct AssumeAgencyCredentialProvider {
    base: Base,
    session: AgencySession,
    endpoint: Option<Endpoint>,
}

impl AssumeAgencyCredentialProvider {
    /// A provider of the keys of this session, for which the credential of `base` is shown.
    pub fn new(base: impl ProvideCredential, session: AgencySession) -> Self {
        Self { base: Base::new(base), session, endpoint: None }
    }

    /// The same for a credential that is remembered already, and shared.
    pub(crate) fn with_cached(base: CachedCredential, session: AgencySession) -> Self {
        Self { base: Base::Cached(base), session, endpoint: None }
    }

    /// The endpoint of STS, or of IAM where the agency is known by its account's name, instead of that of the region.
    #[must_use]
    pub fn with_endpoint(mut self, endpoint: Endpoint) -> Self {
        self.endpoint = Some(endpoint);
        self
    }
}

impl ProvideCredential for AssumeAgencyCredentialProvider {
    async fn provide_credential(&self, context: &Context) -> Result<Option<Credential>> {
        self.base.assume(&self.session, self.endpoint.as_ref(), context).await.map(Some)
    }
}

/// The credential that an agency is assumed with. It is remembered, since it may be valid for longer than the keys that
/// it is shown for. Clones share it.
#[derive(Clone)]
pub(super) enum Base {
    Provider { provider: Arc<dyn ProvideCredentialDyn>, cached: Remembered<Context, CachedCredential> },
    Cached(CachedCredential),
}

impl Base {
    pub(super) fn new(provider: impl ProvideCredential) -> Self {
        Self::Provider { provider: Arc::new(provider), cached: Remembered::default() }
    }

    /// The credential of an agency that is assumed with this one.
    ///
    /// # Errors
    /// Those of the base, as they are, so that the link of a chain that failed is the one that is named; and
    /// [`ErrorKind::Credential`](crate::ErrorKind::Credential), naming the agency, with the error of the service.
    pub(super) async fn assume(
        &self,
        session: &AgencySession,
        endpoint: Option<&Endpoint>,
        context: &Context,
    ) -> Result<Credential> {
        assume(session, &self.cached(context), endpoint, context).await.map(Credential::AccessKey)
    }

    /// What is remembered for those who see this context. Another context may give another credential.
    fn cached(&self, context: &Context) -> CachedCredential {
        let (provider, cached) = match self {
            Self::Cached(cached) => return cached.clone(),
            Self::Provider { provider, cached } => (provider, cached),
        };
        // The client's project is one of the agency's account.
        let context = context.clone().without_project_id();
        cached.get(context, Context::is_same, |context| CachedCredential::new(Arc::clone(provider), context.clone()))
    }
}

/// One value, remembered for as long as what it was made from is the same. Clones share it.
pub(super) struct Remembered<K, V>(Arc<Mutex<Option<(K, V)>>>);

impl<K, V: Clone> Remembered<K, V> {
    /// The value that is remembered, if it was made from the same; or else a new one, which is remembered from now on.
    pub(super) fn get(&self, from: K, is_same: impl FnOnce(&K, &K) -> bool, make: impl FnOnce(&K) -> V) -> V {
        let mut remembered = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match &*remembered {
            Some((known, value)) if is_same(known, &from) => value.clone(),
            Some(_) | None => {
                let value = make(&from);
                *remembered = Some((from, value.clone()));
                value
            }
        }
    }
}

impl<K, V> Clone for Remembered<K, V> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<K, V> Default for Remembered<K, V> {
    fn default() -> Self {
        Self(Arc::default())
    }
}

impl<K: fmt::Debug, V: fmt::Debug> fmt::Debug for Remembered<K, V> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for Base {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Provider { provider, .. } => provider.fmt(f),
            Self::Cached(cached) => cached.fmt(f),
        }
    }
}

/// A key of a session, for the credential that is remembered. Its errors are those of [`Base::assume`].
async fn assume(
    session: &AgencySession,
    base: &CachedCredential,
    endpoint: Option<&Endpoint>,
    context: &Context,
) -> Result<AccessKey> {
    let credential = base.current().await?;
    let agency = session.agency();
    let refused = |error| Error::credential(format!("the agency {agency} was not assumed")).with_source(error);
    let key = match agency.known() {
        Known::Urn(urn) => {
            let Credential::AccessKey(key) = &*credential else {
                let problem = "it is assumed with an access key, and there is none";
                let rule = "an access key, or the agency by its name and its account's name, for which a token will do";
                return Err(refused(Error::invalid_input("credential", problem, rule)));
            };
            let body = session.sts_request(urn, key.is_temporary()).map_err(refused)?;
            let sts = identity::sts(endpoint, context, Some(base))?;
            let response = sts.request(AssumeAgency::new(body)).send().await.map_err(refused)?;
            TemporaryKey::from(response.into_inner().credentials.unwrap_or_default())
                .into_access_key("the security token service")?
        }
        Known::AccountName { account, name } => {
            let body = session.iam_request(account, name).map_err(refused)?;
            let endpoint = endpoint.or(credential.iam_endpoint());
            let iam = identity::iam(endpoint, context, Some(base))?;
            let response = iam.request(CreateTemporaryAccessKey::new(body)).send().await.map_err(refused)?;
            let key = TemporaryKey::from(response.into_inner().credential.unwrap_or_default())
                .into_access_key("the identity service")?;
            match endpoint {
                Some(endpoint) => key.with_iam_endpoint(endpoint.clone()),
                None => key,
            }
        }
    };
    Ok(match session.project_id() {
        Some(project_id) => key.with_project_id(project_id),
        None => key,
    })
}
