//! What verifies the certificates of servers.

use std::sync::Arc;

use rustls::{
    CertificateError, DigitallySignedStruct, OtherError, RootCertStore, SignatureScheme,
    client::{
        WebPkiServerVerifier,
        danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier},
    },
    crypto::{self, CryptoProvider},
    pki_types::{CertificateDer, ServerName, UnixTime},
};
use rustls_platform_verifier::Verifier;

use super::{Provider, refusal::NoCertificates};
use crate::http::certificate_file;

pub(crate) type Loaded = Arc<dyn ServerCertVerifier>;
pub(crate) type Load = fn(&Arc<CryptoProvider>) -> Result<Loaded, rustls::Error>;

/// Verifies by certificates that were added, if there are any, and by the system's, which are loaded when they are
/// first needed, once for all clients of the process. When that fails, the next time is another try.
#[derive(Debug)]
pub(super) struct SystemVerifier {
    provider: Provider,
    load: Load,
    /// That of certificates which are trusted beside the system's.
    added: Option<Loaded>,
}

impl SystemVerifier {
    /// Verifies by the system's certificates and by these.
    pub(super) fn new(
        provider: Provider,
        load: Load,
        added: &[CertificateDer<'static>],
    ) -> Result<Self, rustls::Error> {
        let added = if added.is_empty() { None } else { Some(by(added, &provider.crypto)?) };
        Ok(Self { provider, load, added })
    }

    fn loaded(&self) -> Result<&Loaded, rustls::Error> {
        let Provider { crypto, loaded: once } = &self.provider;
        if let Some(loaded) = once.get() {
            return Ok(loaded);
        }
        let loaded =
            (self.load)(crypto).map_err(|error| rustls::Error::Other(OtherError(Arc::new(NoCertificates(error)))))?;
        Ok(once.get_or_init(|| loaded))
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
        let verified = |by: &Loaded| by.verify_server_cert(end_entity, intermediates, server_name, ocsp_response, now);
        let by_system = || verified(self.loaded()?);
        let Some(added) = &self.added else { return by_system() };
        verified(added).or_else(|error| match error {
            rustls::Error::InvalidCertificate(CertificateError::UnknownIssuer) => by_system(),
            // Of an issuer that was added, or of another one with the same name: what was added says more.
            error => by_system().map_err(|_| error),
        })
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        let algorithms = &self.provider.crypto.signature_verification_algorithms;
        crypto::verify_tls12_signature(message, certificate, signature, algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        let algorithms = &self.provider.crypto.signature_verification_algorithms;
        crypto::verify_tls13_signature(message, certificate, signature, algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider.crypto.signature_verification_algorithms.supported_schemes()
    }
}

/// Verifies by these certificates alone.
fn by(certificates: &[CertificateDer<'static>], provider: &Arc<CryptoProvider>) -> Result<Loaded, rustls::Error> {
    let mut roots = RootCertStore::empty();
    for certificate in certificates {
        roots.add(certificate.clone())?;
    }
    let verifier = WebPkiServerVerifier::builder_with_provider(Arc::new(roots), Arc::clone(provider)).build();
    Ok(verifier.map_err(|error| rustls::Error::General(error.to_string()))?)
}

/// Loads the system's certificates.
pub(super) fn load(provider: &Arc<CryptoProvider>) -> Result<Loaded, rustls::Error> {
    certificate_file::check().map_err(|error| rustls::Error::Other(OtherError(Arc::new(error))))?;
    let system = Verifier::new(Arc::clone(provider)).map(|verifier| Arc::new(verifier) as Loaded);
    #[cfg(feature = "bundled-roots")]
    let system = bundled::or_bundled(system, provider, |name| std::env::var_os(name).is_some());
    system
}

/// Mozilla's root certificates, as they were when this was built.
#[cfg(feature = "bundled-roots")]
mod bundled {
    use super::{Arc, CryptoProvider, Loaded, RootCertStore, WebPkiServerVerifier};

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

    use super::{Load, Loaded, Provider, SystemVerifier};
    use crate::http::tls::{Refusal, TlsSettings, client_config_with, refusal};

    fn none(_: &Arc<CryptoProvider>) -> Result<Loaded, rustls::Error> {
        Err(rustls::Error::General("no certificates here".to_owned()))
    }

    fn provider() -> Provider {
        Provider { crypto: Arc::new(ring::default_provider()), loaded: Arc::default() }
    }

    /// The outcomes of showing a certificate to as many clients, which trust another one if any.
    fn shown(load: Load, clients: usize) -> Vec<rustls::Error> {
        let provider = provider();
        let issued = rcgen::generate_simple_self_signed(["h.example".to_owned()]).unwrap();
        let (certificate, name) = (issued.cert.der().clone(), ServerName::try_from("h.example").unwrap());
        let show = || {
            let verifier: &dyn super::ServerCertVerifier = &SystemVerifier::new(provider.clone(), load, &[]).unwrap();
            verifier.verify_server_cert(&certificate, &[], &name, &[], UnixTime::now()).unwrap_err()
        };
        (0..clients).map(|_| show()).collect()
    }

    #[test]
    fn certificates_are_not_needed_before_a_server_shows_its_own() {
        client_config_with(provider(), none, &TlsSettings::default()).unwrap();
        let [first, second] = &shown(none, 2)[..] else { panic!("two errors") };
        for error in [first, second] {
            let Some(Refusal::NoCertificates(why)) = refusal(&std::io::Error::other(error.clone())) else {
                panic!("{error:?}");
            };
            assert!(why.to_string().contains("no certificates here"), "{why}");
        }
    }

    #[test]
    fn certificates_are_loaded_once_for_all_clients() {
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
