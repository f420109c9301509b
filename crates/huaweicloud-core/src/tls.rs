//! TLS: how it is set up, and what it says of a certificate.

use std::{error, io, sync::Arc};

use rustls::{ClientConfig, RootCertStore, crypto::CryptoProvider};
use rustls_platform_verifier::BuilderVerifierExt;

use crate::{Error, ErrorKind, Result, certificate_file};

/// Who vouches for a server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Trust {
    /// The system's certificates. Loading them takes milliseconds.
    System,
    /// Nobody, where nothing is asked over TLS.
    Nobody,
}

/// TLS for HTTP/1.1.
pub(crate) fn client_config(trust: Trust) -> Result<Arc<ClientConfig>> {
    let failed = |error| Error::new(ErrorKind::Connect, "TLS cannot be set up").because(error);
    // Whoever installed a provider for the process (FIPS, say) means it; ours is the one that builds fastest.
    let provider =
        CryptoProvider::get_default().map_or_else(|| Arc::new(rustls::crypto::ring::default_provider()), Arc::clone);
    let builder =
        ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions().map_err(failed)?;
    let builder = match trust {
        Trust::System => {
            certificate_file::check()?;
            builder.with_platform_verifier().map_err(failed)?
        }
        Trust::Nobody => builder.with_root_certificates(RootCertStore::empty()),
    };
    let mut config = builder.with_no_client_auth();
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(Arc::new(config))
}

/// What is wrong with the service's certificate, if that is why there is no connection. Another attempt would meet the same one.
pub(crate) fn refused_certificate<'e>(error: &'e (dyn error::Error + 'static)) -> Option<&'e rustls::Error> {
    let mut cause = Some(error);
    while let Some(error) = cause {
        // An I/O error that wraps another one does not name it as its source.
        let inner = error.downcast_ref::<io::Error>().and_then(|error| error.get_ref());
        let tls = match inner {
            Some(inner) => inner.downcast_ref(),
            None => error.downcast_ref(),
        };
        if let Some(refused @ (rustls::Error::InvalidCertificate(_) | rustls::Error::NoCertificatesPresented)) = tls {
            return Some(refused);
        }
        cause = match inner {
            Some(inner) => Some(inner),
            None => error.source(),
        };
    }
    None
}
