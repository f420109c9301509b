//! TLS: how it is set up, and what it says of a server.

use std::{
    error, fmt,
    sync::{Arc, OnceLock},
};

use rustls::{
    AlertDescription, ClientConfig, DigitallySignedStruct, InvalidMessage, OtherError, RootCertStore, SignatureScheme,
    client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier},
    crypto::{self, CryptoProvider},
    pki_types::{CertificateDer, ServerName, UnixTime},
};
use rustls_platform_verifier::Verifier;

use crate::{Error, ErrorKind, Result, error::causes, http::certificate_file};

/// Which root certificates are trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RootStore {
    /// The system's certificates. They are loaded, which takes milliseconds, when the first server shows its
    /// certificate: where nothing is sent over TLS, they need not be there.
    System,
    /// None, where nothing is sent over TLS.
    Empty,
}

/// TLS for HTTP/1.1.
pub(crate) fn client_config(roots: RootStore) -> Result<Arc<ClientConfig>> {
    client_config_with(roots, load)
}

pub(crate) fn client_config_with(roots: RootStore, load: Load) -> Result<Arc<ClientConfig>> {
    let failed = |error| Error::new(ErrorKind::Connect, "TLS cannot be set up").with_source(error);
    // A provider that was installed for the process (FIPS, say) is used; ours is the one that builds fastest.
    let provider = CryptoProvider::get_default().map_or_else(|| Arc::new(crypto::ring::default_provider()), Arc::clone);
    let builder = ClientConfig::builder_with_provider(Arc::clone(&provider))
        .with_safe_default_protocol_versions()
        .map_err(failed)?;
    let mut config = match roots {
        RootStore::System => {
            let verifier = SystemVerifier { provider, load, loaded: OnceLock::new() };
            builder.dangerous().with_custom_certificate_verifier(Arc::new(verifier)).with_no_client_auth()
        }
        RootStore::Empty => builder.with_root_certificates(RootCertStore::empty()).with_no_client_auth(),
    };
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(Arc::new(config))
}

pub(crate) type Loaded = Arc<dyn ServerCertVerifier>;
pub(crate) type Load = fn(&Arc<CryptoProvider>) -> Result<Loaded, rustls::Error>;

/// Verifies by the system's certificates, which it loads when they are first needed. When that fails, the next time is
/// another try.
#[derive(Debug)]
struct SystemVerifier {
    provider: Arc<CryptoProvider>,
    load: Load,
    loaded: OnceLock<Loaded>,
}

impl SystemVerifier {
    fn loaded(&self) -> Result<&Loaded, rustls::Error> {
        if let Some(loaded) = self.loaded.get() {
            return Ok(loaded);
        }
        let loaded = (self.load)(&self.provider)
            .map_err(|error| rustls::Error::Other(OtherError(Arc::new(NoCertificates(error)))))?;
        Ok(self.loaded.get_or_init(|| loaded))
    }
}

impl ServerCertVerifier for SystemVerifier {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        server_name: &ServerName<'_>,
        ocsp_response: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        self.loaded()?.verify_server_cert(end_entity, intermediates, server_name, ocsp_response, now)
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        let algorithms = &self.provider.signature_verification_algorithms;
        crypto::verify_tls12_signature(message, certificate, signature, algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        let algorithms = &self.provider.signature_verification_algorithms;
        crypto::verify_tls13_signature(message, certificate, signature, algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider.signature_verification_algorithms.supported_schemes()
    }
}

fn load(provider: &Arc<CryptoProvider>) -> Result<Loaded, rustls::Error> {
    certificate_file::check().map_err(|error| rustls::Error::Other(OtherError(Arc::new(error))))?;
    let system = Verifier::new(Arc::clone(provider)).map(|verifier| Arc::new(verifier) as Loaded);
    #[cfg(feature = "bundled-roots")]
    let system = bundled::or_bundled(system, provider, |name| std::env::var_os(name).is_some());
    system
}

/// Mozilla's root certificates, as they were when this was built.
#[cfg(feature = "bundled-roots")]
mod bundled {
    use rustls::client::WebPkiServerVerifier;

    use super::{Arc, CryptoProvider, Loaded, RootCertStore};

    /// What was loaded from the system; or the bundled certificates, where it has none and none is named: a file
    /// that is named and cannot be read must not widen what is trusted.
    pub(super) fn or_bundled(
        system: Result<Loaded, rustls::Error>,
        provider: &Arc<CryptoProvider>,
        is_set: impl Fn(&str) -> bool,
    ) -> Result<Loaded, rustls::Error> {
        system.or_else(|error| {
            if is_set("SSL_CERT_FILE") || is_set("SSL_CERT_DIR") {
                return Err(error);
            }
            let roots = RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
            let verifier = WebPkiServerVerifier::builder_with_provider(Arc::new(roots), Arc::clone(provider)).build();
            verifier.map(|verifier| verifier as Loaded).map_err(|_| error)
        })
    }
}

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
pub(crate) struct NoCertificates(rustls::Error);

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

#[cfg(test)]
mod tests {
    use std::{
        sync::Arc,
        sync::atomic::{AtomicUsize, Ordering},
    };

    use rustls::{
        RootCertStore,
        client::WebPkiServerVerifier,
        crypto::{CryptoProvider, ring},
        pki_types::{CertificateDer, ServerName, UnixTime},
    };

    use super::{Loaded, Refusal, RootStore, client_config_with, refusal};

    fn none(_: &Arc<CryptoProvider>) -> Result<Loaded, rustls::Error> {
        Err(rustls::Error::General("no certificates here".to_owned()))
    }

    /// The outcome of showing a certificate that is not trusted to a client.
    fn shown(load: super::Load, times: usize) -> Vec<rustls::Error> {
        let provider = Arc::new(ring::default_provider());
        let verifier = super::SystemVerifier { provider, load, loaded: super::OnceLock::new() };
        let issued = rcgen::generate_simple_self_signed(["h.example".to_owned()]).unwrap();
        let (certificate, name) = (issued.cert.der().clone(), ServerName::try_from("h.example").unwrap());
        let show = || {
            let verifier: &dyn super::ServerCertVerifier = &verifier;
            verifier.verify_server_cert(&certificate, &[], &name, &[], UnixTime::now()).unwrap_err()
        };
        (0..times).map(|_| show()).collect()
    }

    #[test]
    fn certificates_are_not_needed_before_a_server_shows_its_own() {
        client_config_with(RootStore::System, none).unwrap();
        let [first, second] = &shown(none, 2)[..] else { panic!("two errors") };
        for error in [first, second] {
            let Some(Refusal::NoCertificates(why)) = refusal(&std::io::Error::other(error.clone())) else {
                panic!("{error:?}");
            };
            assert!(why.to_string().contains("no certificates here"), "{why}");
        }
    }

    #[test]
    fn certificates_are_loaded_once() {
        static LOADED: AtomicUsize = AtomicUsize::new(0);
        fn other(provider: &Arc<CryptoProvider>) -> Result<Loaded, rustls::Error> {
            LOADED.fetch_add(1, Ordering::SeqCst);
            let issued = rcgen::generate_simple_self_signed(["other.example".to_owned()]).unwrap();
            let mut roots = RootCertStore::empty();
            roots.add(CertificateDer::from(issued.cert)).unwrap();
            let verifier = WebPkiServerVerifier::builder_with_provider(Arc::new(roots), Arc::clone(provider)).build();
            Ok(verifier.unwrap())
        }
        for error in shown(other, 3) {
            assert!(matches!(refusal(&error), Some(Refusal::Certificate)), "{error:?}");
        }
        assert_eq!(LOADED.load(Ordering::SeqCst), 1);
    }

    #[cfg(feature = "bundled-roots")]
    #[test]
    fn bundled_certificates_are_trusted_where_the_system_has_none_and_none_is_named() {
        let provider = Arc::new(ring::default_provider());
        let found = |is_set: fn(&str) -> bool| super::bundled::or_bundled(none(&provider), &provider, is_set);
        let hints = found(|_| false).unwrap();
        assert!(format!("{hints:?}").len() > 100);
        for variable in ["SSL_CERT_FILE", "SSL_CERT_DIR"] {
            let is_set: fn(&str) -> bool = if variable == "SSL_CERT_FILE" {
                |name| name == "SSL_CERT_FILE"
            } else {
                |name| name == "SSL_CERT_DIR"
            };
            assert!(found(is_set).is_err(), "{variable}");
        }
    }
}
