//! A program whose rustls knows no TLS 1.2.

fn main() {
    programs::call();
    assert_eq!(rustls::ALL_VERSIONS.len(), 1, "TLS 1.3 alone");
    rustls::ClientConfig::builder().with_root_certificates(rustls::RootCertStore::empty()).with_no_client_auth();
}
