//! A program that has reqwest with its default TLS.

fn main() {
    programs::call();
    assert!(rustls::crypto::CryptoProvider::get_default().is_none(), "no provider is installed for the process");
    reqwest::Client::builder().build().expect("reqwest finds the provider of its features");
    let authority = reqwest::Certificate::from_pem_bundle(&programs::authority()).expect("PEM");
    programs::call_with(|client| client.http_client(reqwest::Client::builder().tls_certs_merge(authority)));
}
