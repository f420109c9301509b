//! Who is calling: credentials and where they come from.
//!
//! A [`Credential`] is what authenticates one request. A provider finds one; implement [`ProvideCredential`] to bring your
//! own. Secrets never show in `Debug`.

mod token;

use std::{fmt, future::Future, pin::Pin, sync::Arc};

use crate::Result;

pub use token::{StaticTokenCredentialProvider, Token};

/// What authenticates a request.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum Credential {
    /// A user token, sent as `X-Auth-Token`.
    Token(Token),
}

/// Finds a credential. Asked before each call; remembering is the provider's own affair.
///
/// `Ok(None)` means that this source has none to give. A source that is there but broken is an error.
///
/// ```
/// use huaweicloud_core::{Result, credential::{Credential, ProvideCredential, Token}};
///
/// #[derive(Debug)]
/// struct FromVault;
///
/// impl ProvideCredential for FromVault {
///     async fn provide_credential(&self) -> Result<Option<Credential>> {
///         Ok(Some(Credential::Token(Token::new("a token out of the vault")?)))
///     }
/// }
/// ```
pub trait ProvideCredential: fmt::Debug + Send + Sync + 'static {
    /// The credential to use now.
    fn provide_credential(&self) -> impl Future<Output = Result<Option<Credential>>> + Send;
}

/// Any provider, its type erased.
#[derive(Clone)]
pub(crate) struct AnyProvider(Arc<dyn ProvideCredentialDyn>);

impl AnyProvider {
    pub(crate) fn new(provider: impl ProvideCredential) -> Self {
        Self(Arc::new(provider))
    }

    pub(crate) async fn provide_credential(&self) -> Result<Option<Credential>> {
        self.0.provide_credential_dyn().await
    }
}

impl fmt::Debug for AnyProvider {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

trait ProvideCredentialDyn: fmt::Debug + Send + Sync + 'static {
    fn provide_credential_dyn(&self) -> Pin<Box<dyn Future<Output = Result<Option<Credential>>> + Send + '_>>;
}

impl<P: ProvideCredential> ProvideCredentialDyn for P {
    fn provide_credential_dyn(&self) -> Pin<Box<dyn Future<Output = Result<Option<Credential>>> + Send + '_>> {
        Box::pin(self.provide_credential())
    }
}
