//! A program that has reqwest with TLS and without a provider, and installs none.

fn main() {
    programs::call();
    assert!(rustls::crypto::CryptoProvider::get_default().is_none(), "no provider is installed for the process");
    let built = std::panic::catch_unwind(|| reqwest::Client::builder().build());
    assert!(built.is_err(), "reqwest has no provider still");
}
