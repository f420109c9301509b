//! A program that installs a provider for its process.

fn main() {
    let error = programs::client().build().expect_err("there is no provider");
    assert!(error.to_string().contains("cargo feature `ring` or `aws-lc-rs`"), "{error}");
    rustls::crypto::ring::default_provider().install_default().expect("it is the first one");
    programs::call();
}
