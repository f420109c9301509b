//! Why there will be no TLS connection to a server, found among the causes of an error.

use std::{error, fmt};

use rustls::{AlertDescription, InvalidMessage, OtherError};

use crate::error::causes;

/// What is said where there are no root certificates.
#[cfg(not(feature = "bundled-roots"))]
pub(crate) const NO_CERTIFICATES: &str = "there are no root certificates by which the service can be verified; install the system's \
    package (`ca-certificates` on most Linux distributions), name a file of certificates in SSL_CERT_FILE, or build with the cargo \
    feature `bundled-roots`";
/// The same where there are bundled ones, which are not used when a file is named.
#[cfg(feature = "bundled-roots")]
pub(crate) const NO_CERTIFICATES: &str = "there are no root certificates by which the service can be verified; name a file of \
    certificates in SSL_CERT_FILE, such as that of the system's package `ca-certificates`, or unset SSL_CERT_FILE and SSL_CERT_DIR to \
    use the bundled ones";

/// The system has no certificates by which a server could be verified. Reads as the reason.
#[derive(Clone, Debug)]
pub(crate) struct NoCertificates(pub(super) rustls::Error);

impl fmt::Display for NoCertificates {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl error::Error for NoCertificates {}

/// Why there will be no TLS connection, however often it is tried.
#[derive(Clone, Debug)]
pub(crate) enum Refusal {
    /// The server's certificate is not to be trusted.
    Certificate,
    /// There is nothing to verify it by.
    NoCertificates(NoCertificates),
    /// The server refuses this client, or has no version or algorithm in common with it, or does not speak TLS.
    Handshake,
}

/// The refusal of a server, found by a transport whose TLS is not rustls. Reads as its cause.
#[derive(Debug)]
pub(crate) struct Refused {
    pub(crate) is_certificate: bool,
    pub(crate) source: Box<dyn error::Error + Send + Sync>,
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.source.fmt(f)
    }
}

impl error::Error for Refused {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        self.source.source()
    }
}

/// Why there will be no TLS connection, if that is why there is none.
pub(crate) fn refusal(error: &(dyn error::Error + 'static)) -> Option<Refusal> {
    let of_tls = |error: &rustls::Error| match error {
        rustls::Error::InvalidCertificate(_) | rustls::Error::NoCertificatesPresented => Some(Refusal::Certificate),
        rustls::Error::Other(OtherError(other)) => {
            other.downcast_ref().map(|none: &NoCertificates| Refusal::NoCertificates(none.clone()))
        }
        rustls::Error::AlertReceived(alert) => is_permanent(*alert).then_some(Refusal::Handshake),
        rustls::Error::PeerIncompatible(_)
        | rustls::Error::UnsupportedNameType
        | rustls::Error::InvalidMessage(InvalidMessage::InvalidContentType) => Some(Refusal::Handshake),
        _ => None,
    };
    causes(error).find_map(|cause| {
        if let Some(none) = cause.downcast_ref::<NoCertificates>() {
            return Some(Refusal::NoCertificates(none.clone()));
        }
        match cause.downcast_ref::<Refused>() {
            Some(refused) if refused.is_certificate => Some(Refusal::Certificate),
            Some(_) => Some(Refusal::Handshake),
            None => cause.downcast_ref().and_then(of_tls),
        }
    })
}

/// Whether a server that sends this alert will send it again ([RFC 8446,
/// 6.2](https://www.rfc-editor.org/rfc/rfc8446#section-6.2)). Others are about damage in transit, or a fault of the
/// server's.
fn is_permanent(alert: AlertDescription) -> bool {
    matches!(
        alert,
        AlertDescription::HandshakeFailure
            | AlertDescription::NoCertificate
            | AlertDescription::BadCertificate
            | AlertDescription::UnsupportedCertificate
            | AlertDescription::CertificateRevoked
            | AlertDescription::CertificateExpired
            | AlertDescription::CertificateUnknown
            | AlertDescription::UnknownCA
            | AlertDescription::AccessDenied
            | AlertDescription::ProtocolVersion
            | AlertDescription::InsufficientSecurity
            | AlertDescription::InappropriateFallback
            | AlertDescription::MissingExtension
            | AlertDescription::UnsupportedExtension
            | AlertDescription::UnrecognisedName
            | AlertDescription::CertificateRequired
            | AlertDescription::NoApplicationProtocol
    )
}
