//! Certificates and keys that the caller gives, in PEM ([RFC 7468](https://www.rfc-editor.org/rfc/rfc7468)).

use std::fmt;

use rustls::pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject};

use crate::{Error, Result};

/// The fields that errors name.
pub(crate) const ROOT_CERTIFICATE: &str = "root_certificate";
pub(crate) const CLIENT_IDENTITY: &str = "client_identity";

/// A client's certificate with those of its issuers, and its key.
pub(crate) struct Identity {
    pub(super) chain: Vec<CertificateDer<'static>>,
    pub(super) key: PrivateKeyDer<'static>,
}

/// Without the key.
impl fmt::Debug for Identity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Identity").field("certificates", &self.chain.len()).finish_non_exhaustive()
    }
}

impl Identity {
    /// Reads the certificates and the key, in any order.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput) when either is missing or not PEM.
    pub(crate) fn from_pem(pem: &[u8]) -> Result<Self> {
        let chain = certificates(CLIENT_IDENTITY, pem)?;
        // Not the cause: it could quote what it read.
        let key = PrivateKeyDer::from_pem_slice(pem).map_err(|_| invalid(CLIENT_IDENTITY, "it has no private key"))?;
        Ok(Self { chain, key })
    }
}

/// Reads root certificates.
///
/// # Errors
/// [`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput) when there is none, or one is not PEM.
pub(crate) fn root_certificates(pem: &[u8]) -> Result<Vec<CertificateDer<'static>>> {
    certificates(ROOT_CERTIFICATE, pem)
}

fn certificates(field: &'static str, pem: &[u8]) -> Result<Vec<CertificateDer<'static>>> {
    let read: Result<Vec<_>, _> = CertificateDer::pem_slice_iter(pem).collect();
    match read {
        Ok(certificates) if certificates.is_empty() => Err(invalid(field, "it has no certificate")),
        Ok(certificates) => Ok(certificates),
        Err(_) => Err(invalid(field, "it is not PEM")),
    }
}

/// The error for a certificate or key that rustls refuses.
pub(super) fn unusable(field: &'static str, error: &rustls::Error) -> Error {
    invalid(field, &format!("it cannot be used: {error}"))
}

fn invalid(field: &'static str, problem: &str) -> Error {
    let rule = match field {
        CLIENT_IDENTITY => "a certificate chain and its private key in PEM form",
        _ => "certificates in PEM form",
    };
    Error::invalid_input(field, problem, rule)
}
