//! The HTTP client that is used when the caller brings none.

use std::sync::Arc;

use rustls::{ClientConfig, crypto::CryptoProvider};
use rustls_platform_verifier::BuilderVerifierExt;

use crate::{Error, ErrorKind, Limits, Result};

/// A client that speaks TLS by the system's certificates, follows no redirect and leaves repeating to us.
pub(crate) fn http_client(limits: &Limits) -> Result<reqwest::Client> {
    let failed = || Error::new(ErrorKind::Connect, "TLS cannot be set up");
    // Whoever installed a provider for the process (FIPS, say) means it; ours is the one that builds fastest.
    let provider =
        CryptoProvider::get_default().map_or_else(|| Arc::new(rustls::crypto::ring::default_provider()), Arc::clone);
    let mut tls = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .and_then(BuilderVerifierExt::with_platform_verifier)
        .map_err(|error| failed().because(error))?
        .with_no_client_auth();
    tls.alpn_protocols = vec![b"http/1.1".to_vec()];
    reqwest::Client::builder()
        .tls_backend_preconfigured(tls)
        .redirect(reqwest::redirect::Policy::none())
        .retry(reqwest::retry::never())
        .connect_timeout(limits.connect)
        .build()
        .map_err(|error| failed().because(error))
}
