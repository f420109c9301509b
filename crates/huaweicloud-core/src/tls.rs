//! The HTTP client that is used when the caller brings none.

use std::{error, io, sync::Arc};

use rustls::{ClientConfig, crypto::CryptoProvider};
use rustls_platform_verifier::BuilderVerifierExt;

use crate::{Error, ErrorKind, Limits, Result};

/// Whether a client takes the proxy that the environment names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Proxy {
    /// It does.
    FromEnvironment,
    /// It does not: a proxy would see what is meant for this machine alone.
    None,
}

/// A client that speaks TLS by the system's certificates, follows no redirect and leaves repeating to us.
pub(crate) fn http_client(limits: &Limits, proxy: Proxy) -> Result<reqwest::Client> {
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
    let builder = reqwest::Client::builder();
    let builder = match proxy {
        Proxy::FromEnvironment => builder,
        Proxy::None => builder.no_proxy(),
    };
    builder
        .tls_backend_preconfigured(tls)
        .redirect(reqwest::redirect::Policy::none())
        .retry(reqwest::retry::never())
        // Also when another crate of the program turns these on in reqwest.
        .no_gzip()
        .no_brotli()
        .no_deflate()
        .no_zstd()
        .connect_timeout(limits.connect)
        .build()
        .map_err(|error| failed().because(error))
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
