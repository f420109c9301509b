//! A program with a rustls of its own, which has the provider `aws-lc-rs` and chooses it by the features alone.

use rustls::{ClientConfig, RootCertStore, crypto::CryptoProvider};

fn main() {
    programs::call();
    assert!(CryptoProvider::get_default().is_none(), "no provider is installed for the process");
    ClientConfig::builder().with_root_certificates(RootCertStore::empty()).with_no_client_auth();
    programs::call();
}
