//! The cryptography of TLS. It is given to rustls explicitly: no provider is installed for the process, since that
//! choice is the program's, and none has to be.

use std::sync::{Arc, LazyLock, OnceLock};

use rustls::crypto::CryptoProvider;

use super::verifier::Loaded;

/// What is said where there is no provider.
pub(crate) const NO_PROVIDER: &str = "there is no cryptography for TLS: build with the cargo feature `ring` or `aws-lc-rs`, or \
    install a provider for the process with rustls::crypto::CryptoProvider::install_default";

/// A provider, and what the system's certificates are once they are loaded for it.
#[derive(Clone, Debug)]
pub(crate) struct Provider {
    pub(crate) crypto: Arc<CryptoProvider>,
    /// The same for all clients of a process: loading takes millions of instructions.
    pub(crate) loaded: Arc<OnceLock<Loaded>>,
}

impl Provider {
    /// The provider that the program has installed for its process (FIPS, say), or else that of the cargo feature.
    pub(crate) fn find() -> Option<Self> {
        static OF_PROCESS: LazyLock<Arc<OnceLock<Loaded>>> = LazyLock::new(Arc::default);
        static OF_FEATURE: LazyLock<Arc<OnceLock<Loaded>>> = LazyLock::new(Arc::default);
        match CryptoProvider::get_default() {
            Some(installed) => Some(Self { crypto: Arc::clone(installed), loaded: Arc::clone(&OF_PROCESS) }),
            None => of_feature().map(|crypto| Self { crypto: Arc::new(crypto), loaded: Arc::clone(&OF_FEATURE) }),
        }
    }
}

#[cfg(feature = "aws-lc-rs")]
fn of_feature() -> Option<CryptoProvider> {
    Some(rustls::crypto::aws_lc_rs::default_provider())
}

#[cfg(all(feature = "ring", not(feature = "aws-lc-rs")))]
fn of_feature() -> Option<CryptoProvider> {
    Some(rustls::crypto::ring::default_provider())
}

#[cfg(not(any(feature = "ring", feature = "aws-lc-rs")))]
fn of_feature() -> Option<CryptoProvider> {
    None
}
