//! TLS: how it is set up, and what it says of a server.

mod pem;
mod provider;
mod refusal;
mod verifier;

use std::sync::Arc;

use rustls::{ClientConfig, pki_types::CertificateDer};

#[cfg(test)]
pub(crate) use self::verifier::Loaded;
use self::verifier::SystemVerifier;
pub(crate) use self::{
    pem::{Identity, root_certificates},
    provider::{NO_PROVIDER, Provider},
    refusal::{NO_CERTIFICATES, Refusal, Refused, refusal},
    verifier::Load,
};
use crate::{Error, ErrorKind, Result};

/// What the caller sets of TLS.
#[derive(Debug, Default)]
pub(crate) struct TlsSettings {
    /// Trusted beside the system's root certificates.
    pub(crate) roots: Vec<CertificateDer<'static>>,
    /// What the client proves to servers that ask who it is.
    pub(crate) identity: Option<Identity>,
}

/// TLS for HTTP/1.1, if there is a provider.
///
/// # Errors
/// [`ErrorKind::InvalidInput`] for a certificate or key that cannot be used; [`ErrorKind::Connect`] for a provider that
/// has no protocol version.
pub(crate) fn client_config(settings: &TlsSettings) -> Result<Option<Arc<ClientConfig>>> {
    Provider::find().map(|provider| client_config_with(provider, verifier::load, settings)).transpose()
}

/// The same with this provider; `load` loads the system's certificates.
pub(crate) fn client_config_with(provider: Provider, load: Load, settings: &TlsSettings) -> Result<Arc<ClientConfig>> {
    let TlsSettings { roots, identity } = settings;
    let builder = ClientConfig::builder_with_provider(Arc::clone(&provider.crypto))
        .with_safe_default_protocol_versions()
        .map_err(|error| Error::new(ErrorKind::Connect, "TLS cannot be set up").with_source(error))?;
    let verifier =
        SystemVerifier::new(provider, load, roots).map_err(|error| pem::unusable(pem::ROOT_CERTIFICATE, &error))?;
    let builder = builder.dangerous().with_custom_certificate_verifier(Arc::new(verifier));
    let mut config = match identity {
        Some(Identity { chain, key }) => builder
            .with_client_auth_cert(chain.clone(), key.clone_key())
            .map_err(|error| pem::unusable(pem::CLIENT_IDENTITY, &error))?,
        None => builder.with_no_client_auth(),
    };
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(Arc::new(config))
}
