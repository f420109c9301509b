//! Who is calling: credentials and where they come from.
//!
//! A [`Credential`] is what authenticates one request. A provider finds one; implement [`ProvideCredential`] to bring
//! your own. A [`CachedCredential`] remembers what a provider found and renews it in time. Secrets never show in
//! `Debug`.
//!
//! | provider | where the credential comes from |
//! |---|---|
//! | [`StaticTokenCredentialProvider`] | a user token that the caller has |
//! | [`StaticAccessKeyCredentialProvider`] | an access key (AK/SK) that the caller has, permanent or temporary |
//! | [`IamPasswordCredentialProvider`] | a token for an IAM user name and its password |
//! | [`IdTokenCredentialProvider`] | a temporary access key for the ID token of an identity provider |
//! | [`AssumeAgencyWithOidcCredentialProvider`] | a temporary access key of a trust agency, for an OIDC ID token |
//! | [`AssumeAgencyCredentialProvider`] | a temporary access key of an agency, for another credential |
//! | [`EnvironmentCredentialProvider`] | environment variables |
//! | [`ProfileCredentialProvider`] | the file `~/.huaweicloud/credentials` |
//! | [`InstanceMetadataCredentialProvider`] | the agency of the cloud server that this runs on |
//! | [`PodIdentityCredentialProvider`] | the identity of the pod that this runs in |
//! | [`HcloudProfileCredentialProvider`] | a profile of the vendor's command, in `~/.hcloud/config.json` |
//! | [`CredentialChain`] | the first of several that has one; by default those above, in the order of the vendor's SDKs |
//!
//! What each source needs, and how to see which one was taken, is in `docs/credentials.md` of the repository.

mod access_key;
mod agency;
mod assume_agency;
mod assume_agency_with_oidc;
mod cached;
mod chain;
mod environment;
mod expiry;
mod hcloud;
mod iam_password;
mod id_token;
pub(crate) mod identity;
mod metadata;
mod pod_identity;
mod profile;
mod temporary;
mod token;

use std::{any::Any, fmt, future::Future, path::Path, sync::Arc, time::SystemTime};

use futures_util::future::BoxFuture;
use http::{HeaderMap, HeaderName, HeaderValue, header::AUTHORIZATION};

use crate::{Context, Endpoint, Error, Result, signing};

pub use access_key::{AccessKey, StaticAccessKeyCredentialProvider};
pub use agency::{Agency, AgencySession};
pub use api_runtime::Secret;
pub use assume_agency::AssumeAgencyCredentialProvider;
pub use assume_agency_with_oidc::AssumeAgencyWithOidcCredentialProvider;
pub use cached::{CachedCredential, LeasedCredential};
pub use chain::{CredentialChain, CredentialSearch, CredentialSource, SearchedSource, SourceOutcome};
pub use environment::EnvironmentCredentialProvider;
pub use hcloud::HcloudProfileCredentialProvider;
pub use iam_password::IamPasswordCredentialProvider;
pub use id_token::{IdToken, IdTokenCredentialProvider};
pub use identity::{CallerIdentity, DECODE_AUTHORIZATION_MESSAGE, GET_CALLER_IDENTITY};
pub use metadata::InstanceMetadataCredentialProvider;
pub use pod_identity::PodIdentityCredentialProvider;
pub use profile::ProfileCredentialProvider;
pub use token::{StaticTokenCredentialProvider, Token};

const X_AUTH_TOKEN: HeaderName = HeaderName::from_static("x-auth-token");

/// What authenticates a request. Cheap to clone.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Credential {
    /// Nothing: for calls whose body identifies the caller.
    Anonymous,
    /// A user token, sent as `X-Auth-Token`.
    Token(Token),
    /// An access key, which signs the request.
    AccessKey(AccessKey),
}

impl Credential {
    /// When it stops being valid, as far as is known.
    pub fn expires_at(&self) -> Option<SystemTime> {
        match self {
            Self::Anonymous => None,
            Self::Token(token) => token.expires_at(),
            Self::AccessKey(key) => key.expires_at(),
        }
    }

    /// The project that it came with, if any.
    pub fn project_id(&self) -> Option<&str> {
        match self {
            Self::Anonymous => None,
            Self::Token(token) => token.project_id(),
            Self::AccessKey(key) => key.project_id(),
        }
    }

    /// The identity service that knows it, if it is not the one of the region.
    pub(crate) fn iam_endpoint(&self) -> Option<&Endpoint> {
        match self {
            Self::AccessKey(key) => key.iam_endpoint(),
            Self::Anonymous | Self::Token(_) => None,
        }
    }

    /// Authenticates a request as it will go out; its URL, body and `Content-Type` must not change any more.
    ///
    /// A token is sent. An access key signs the host, the time, the body, `Content-Type`, the project and the security
    /// token; other headers are left out, because proxies may rewrite them. A request can be authenticated again, with
    /// the same or another credential, which takes off what the earlier one put there. [`Credential::Anonymous`]
    /// changes nothing.
    ///
    /// # Errors
    /// [`ErrorKind::Credential`](crate::ErrorKind::Credential) when the request cannot be signed; it is left as it was.
    pub fn authorize(
        &self,
        request: &mut impl SignableRequest,
        project_id: Option<&HeaderValue>,
        now: SystemTime,
    ) -> Result<()> {
        match self {
            Self::Anonymous => {}
            Self::Token(token) => {
                clear(request.headers_mut());
                request.headers_mut().insert(X_AUTH_TOKEN, token.header().clone());
            }
            Self::AccessKey(key) => key.sign(request, project_id, now)?,
        }
        Ok(())
    }

    /// The same credential, meant for a project if one is given.
    fn for_project(self, project_id: Option<String>) -> Self {
        match (self, project_id) {
            (Self::Token(token), Some(project_id)) => Self::Token(token.with_project_id(project_id)),
            (Self::AccessKey(key), Some(project_id)) => Self::AccessKey(key.with_project_id(project_id)),
            (credential, _) => credential,
        }
    }

    /// Whether both are the same in a request, so that the service refuses both or neither.
    fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Anonymous, Self::Anonymous) => true,
            (Self::Token(one), Self::Token(other)) => one.header() == other.header(),
            (Self::AccessKey(one), Self::AccessKey(other)) => one.is_same(other),
            (Self::Anonymous | Self::Token(_) | Self::AccessKey(_), _) => false,
        }
    }
}

/// A request that a credential can authenticate: one of `http` with its whole body, or one of `reqwest`.
pub trait SignableRequest: sealed::Sealed {}

impl<T: sealed::Sealed> SignableRequest for T {}

mod sealed {
    use bytes::Bytes;
    use http::HeaderMap;

    use crate::signing::{Payload, SigningRequest};

    pub trait Sealed {
        /// What is signed.
        fn signing_request(&self) -> SigningRequest<'_>;

        fn headers_mut(&mut self) -> &mut HeaderMap;
    }

    impl Sealed for http::Request<Bytes> {
        fn signing_request(&self) -> SigningRequest<'_> {
            SigningRequest {
                method: self.method().as_str(),
                authority: self.uri().authority().map(http::uri::Authority::as_str).unwrap_or_default(),
                path: self.uri().path(),
                query: self.uri().query().unwrap_or_default(),
                headers: self.headers(),
                payload: Payload::Bytes(self.body()),
            }
        }

        fn headers_mut(&mut self) -> &mut HeaderMap {
            self.headers_mut()
        }
    }

    impl Sealed for reqwest::Request {
        fn signing_request(&self) -> SigningRequest<'_> {
            SigningRequest {
                method: self.method().as_str(),
                authority: self.url().authority(),
                path: self.url().path(),
                query: self.url().query().unwrap_or_default(),
                headers: self.headers(),
                payload: match self.body() {
                    None => Payload::Bytes(&[]),
                    Some(body) => body.as_bytes().map_or(Payload::Unsigned, Payload::Bytes),
                },
            }
        }

        fn headers_mut(&mut self) -> &mut HeaderMap {
            self.headers_mut()
        }
    }
}

/// Takes off what a credential puts on a request.
fn clear(headers: &mut HeaderMap) {
    const OURS: [HeaderName; 5] =
        [AUTHORIZATION, X_AUTH_TOKEN, signing::X_SDK_DATE, signing::X_SECURITY_TOKEN, signing::X_SDK_CONTENT_SHA256];
    // A fresh request has none, and looking at its few names is cheaper than looking up five.
    if headers.keys().any(|name| OURS.contains(name)) {
        for name in OURS {
            headers.remove(name);
        }
    }
}

/// Finds a credential.
///
/// A provider is asked when there is no credential yet, when the one it gave is about to expire, and when the service
/// refused it; [`CachedCredential`] does the remembering. So it should look anew each time it is asked. What it needs
/// from outside it takes from the context.
///
/// `Ok(None)` means that this source has none to give. A source that is there but broken is an error, which names the
/// variable, file, line or section to mend.
///
/// ```
/// use huaweicloud_core::{Context, Result, credential::{Credential, ProvideCredential, Token}};
///
/// #[derive(Debug)]
/// struct FromVault;
///
/// impl ProvideCredential for FromVault {
///     async fn provide_credential(&self, _context: &Context) -> Result<Option<Credential>> {
///         Ok(Some(Credential::Token(Token::new("a token out of the vault")?)))
///     }
/// }
/// ```
pub trait ProvideCredential: fmt::Debug + Send + Sync + 'static {
    /// The credential to use from now on.
    fn provide_credential(&self, context: &Context) -> impl Future<Output = Result<Option<Credential>>> + Send;
}

/// Gives the empty credential.
#[derive(Clone, Copy, Debug)]
pub(crate) struct AnonymousCredentialProvider;

impl ProvideCredential for AnonymousCredentialProvider {
    async fn provide_credential(&self, _context: &Context) -> Result<Option<Credential>> {
        Ok(Some(Credential::Anonymous))
    }
}

/// [`ProvideCredential`] for providers whose type is only known at run time: `Arc<dyn ProvideCredentialDyn>` is a
/// provider itself. Every provider implements it.
///
/// ```
/// use std::sync::Arc;
/// use huaweicloud_core::credential::{
///     EnvironmentCredentialProvider, ProfileCredentialProvider, ProvideCredential, ProvideCredentialDyn,
/// };
///
/// fn chosen(name: &str) -> Arc<dyn ProvideCredentialDyn> {
///     match name {
///         "environment" => Arc::new(EnvironmentCredentialProvider::new()),
///         _ => Arc::new(ProfileCredentialProvider::new()),
///     }
/// }
/// # fn is_provider(_: impl ProvideCredential) {}
/// # is_provider(chosen("environment"));
/// ```
pub trait ProvideCredentialDyn: Any + fmt::Debug + Send + Sync {
    /// As [`ProvideCredential::provide_credential`].
    fn provide_credential_dyn<'a>(&'a self, context: &'a Context) -> BoxFuture<'a, Result<Option<Credential>>>;
}

impl<P: ProvideCredential> ProvideCredentialDyn for P {
    fn provide_credential_dyn<'a>(&'a self, context: &'a Context) -> BoxFuture<'a, Result<Option<Credential>>> {
        Box::pin(self.provide_credential(context))
    }
}

impl<P: ProvideCredentialDyn + ?Sized> ProvideCredential for Arc<P> {
    async fn provide_credential(&self, context: &Context) -> Result<Option<Credential>> {
        P::provide_credential_dyn(self, context).await
    }
}

/// The text of a file that holds one secret, without the white space around it. `named_by` is what named the file.
fn secret_file(path: &Path, named_by: &str, context: &Context) -> Result<String> {
    let shown = path.display();
    let text = context.read_private_file(path).map_err(|error| {
        Error::credential(format!("{shown}, named by {named_by}, cannot be read")).with_source(error)
    })?;
    match text.trim() {
        "" => Err(Error::credential(format!("{shown}, named by {named_by}, is empty"))),
        secret => Ok(secret.to_owned()),
    }
}

/// What people and tools put around values.
const QUOTES: [char; 9] = ['"', '\'', '`', '“', '”', '„', '‘', '’', '\u{201a}'];

/// Whether a value still has the quotes that it was written in. No part of a credential begins or ends with one; a file
/// that a shell would read can have them, and what reads such files without a shell keeps them.
fn is_quoted(value: &str) -> bool {
    value.starts_with(QUOTES) || value.ends_with(QUOTES)
}

/// Variables that belong together: all of them, or `None` when none is set.
fn all_or_none<const N: usize>(names: [&str; N], context: &Context) -> Result<Option<[String; N]>> {
    let mut values = [const { None }; N];
    for (value, name) in values.iter_mut().zip(names) {
        *value = context.variable(name)?;
    }
    let is_set = |wanted: bool| {
        let chosen = names.iter().zip(&values).filter(|(_, value)| value.is_some() == wanted);
        chosen.map(|(name, _)| *name).collect::<Vec<_>>()
    };
    let (set, unset) = (is_set(true), is_set(false));
    if set.is_empty() {
        return Ok(None);
    }
    if !unset.is_empty() {
        return Err(half_set(&set, &unset));
    }
    Ok(Some(values.map(Option::unwrap_or_default)))
}

fn half_set(set: &[&str], unset: &[&str]) -> Error {
    let verb = |names: &[&str]| if names.len() == 1 { "is" } else { "are" };
    Error::credential(format!(
        "{} {} set, but {} {} not; set all of them or none",
        set.join(" and "),
        verb(set),
        unset.join(" and "),
        verb(unset)
    ))
}
