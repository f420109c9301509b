//! A server whose certificate is not for it: nothing of the call may reach it.

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use rustls::{
    ClientConfig, RootCertStore, ServerConfig,
    crypto::{CryptoProvider, ring},
    pki_types::{CertificateDer, PrivateKeyDer},
};
use taurus_htap::{Error, RetryPolicy};
use tests::{client, documented_task, instance, told};
use tokio::{io::AsyncReadExt, net::TcpListener, task::JoinSet};
use tokio_rustls::TlsAcceptor;

/// A TLS server on `localhost` with a certificate for `other.example`.
struct Impostor {
    uri: String,
    certificate: CertificateDer<'static>,
    /// Bytes that came through to the application.
    received: Arc<AtomicUsize>,
    _task: JoinSet<()>,
}

fn provider() -> Arc<CryptoProvider> {
    Arc::new(ring::default_provider())
}

impl Impostor {
    async fn start() -> Self {
        let issued = rcgen::generate_simple_self_signed(["other.example".to_owned()]).unwrap();
        let certificate = issued.cert.der().clone();
        let key = PrivateKeyDer::try_from(issued.signing_key.serialize_der()).unwrap();
        let config = ServerConfig::builder_with_provider(provider())
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(vec![certificate.clone()], key)
            .unwrap();
        let acceptor = TlsAcceptor::from(Arc::new(config));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let uri = format!("https://localhost:{}", listener.local_addr().unwrap().port());
        let received = Arc::new(AtomicUsize::new(0));
        let counter = Arc::clone(&received);
        let mut task = JoinSet::new();
        task.spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                if let Ok(mut stream) = acceptor.accept(stream).await {
                    let mut buffer = [0; 64];
                    while let Ok(count @ 1..) = stream.read(&mut buffer).await {
                        counter.fetch_add(count, Ordering::SeqCst);
                    }
                }
            }
        });
        Self { uri, certificate, received, _task: task }
    }
}

async fn call(client: taurus_htap::Client) -> Error {
    let task = documented_task();
    instance(&client).replication().check_table_config(&task).send().await.unwrap_err()
}

#[tokio::test]
async fn certificate_that_nobody_vouches_for_ends_the_call() {
    let impostor = Impostor::start().await;
    let error = call(client(&impostor.uri).retry(RetryPolicy::never()).build().unwrap()).await;
    assert!(error.is_connect(), "{error:?}");
    assert!(told(&error).contains("UnknownIssuer"), "{}", told(&error));
    assert_eq!(impostor.received.load(Ordering::SeqCst), 0);
}

#[tokio::test]
async fn certificate_that_is_refused_is_not_asked_for_again() {
    let impostor = Impostor::start().await;
    let error = call(client(&impostor.uri).build().unwrap()).await;
    assert_eq!((error.attempts(), error.is_connect()), (1, true), "{error:?}");
    assert_eq!(error.to_string(), "CheckTableConfig: the service's certificate is not one to trust");
    assert!(told(&error).contains("UnknownIssuer"), "{}", told(&error));
}

#[tokio::test]
async fn certificate_for_another_host_ends_the_call() {
    let impostor = Impostor::start().await;
    let mut roots = RootCertStore::empty();
    roots.add(impostor.certificate.clone()).unwrap();
    let tls = ClientConfig::builder_with_provider(provider())
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(roots)
        .with_no_client_auth();
    let http = reqwest::Client::builder().tls_backend_preconfigured(tls).build().unwrap();
    let error = call(client(&impostor.uri).http_client(http).retry(RetryPolicy::never()).build().unwrap()).await;
    assert!(error.is_connect(), "{error:?}");
    assert!(told(&error).contains("not valid for name \"localhost\""), "{}", told(&error));
    assert_eq!(impostor.received.load(Ordering::SeqCst), 0);
}
