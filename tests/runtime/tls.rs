//! A server whose certificate is not for it, or that never comes to show one: nothing of the call may reach it.

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use http_body_util::Full;
use hyper::body::Bytes;
use hyper_rustls::HttpsConnector;
use hyper_util::{
    client::legacy::{self, connect::HttpConnector},
    rt::TokioExecutor,
};
use integration_tests::{
    TOKEN, assert_hidden,
    broken::{Act, Broken},
    client, describe, documented_task, instance,
};
use rustls::{
    ClientConfig, RootCertStore, ServerConfig,
    crypto::{CryptoProvider, ring},
    pki_types::{CertificateDer, PrivateKeyDer},
};
use taurus_htap::{Client, Error, Limits, TowerTransport, TransportErrorKind};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpListener,
    task::JoinSet,
};
use tokio_rustls::TlsAcceptor;

/// A TLS server on `localhost` with a certificate for `other.example`.
struct Impostor {
    uri: String,
    certificate: CertificateDer<'static>,
    connections: Arc<AtomicUsize>,
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
        let (connections, received) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
        let (accepted, counter) = (Arc::clone(&connections), Arc::clone(&received));
        let mut task = JoinSet::new();
        task.spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                accepted.fetch_add(1, Ordering::SeqCst);
                if let Ok(mut stream) = acceptor.accept(stream).await {
                    let mut buffer = [0; 64];
                    while let Ok(count @ 1..) = stream.read(&mut buffer).await {
                        counter.fetch_add(count, Ordering::SeqCst);
                    }
                }
            }
        });
        Self { uri, certificate, connections, received, _task: task }
    }
}

async fn check(client: &Client) -> Error {
    instance(client).replication().check_table_config(&documented_task()).send().await.unwrap_err()
}

async fn create(client: &Client) -> Error {
    instance(client).replication().create_task_with_table_config(&documented_task()).send().await.unwrap_err()
}

/// What callers get from an impostor, and why: after one connection each, on which nothing was sent.
async fn refused(impostor: &Impostor, client: &Client) -> String {
    let mut reasons = Vec::new();
    for error in [check(client).await, create(client).await] {
        assert_hidden(TOKEN, &error);
        assert_eq!((error.attempts(), error.is_connect()), (1, true), "{error:?}");
        let host = impostor.uri.replace("https://", "");
        let expected = format!(": the certificate of the service at {host} is not trusted");
        assert!(error.to_string().ends_with(&expected), "{error}");
        assert_eq!(error.transport_error_kind(), Some(TransportErrorKind::Certificate));
        reasons.push(describe(&error));
    }
    assert_eq!(impostor.connections.load(Ordering::SeqCst), 2);
    assert_eq!(impostor.received.load(Ordering::SeqCst), 0);
    reasons.concat()
}

#[tokio::test]
async fn untrusted_certificate_ends_the_call() {
    let impostor = Impostor::start().await;
    let reasons = refused(&impostor, &client(&impostor.uri).build().unwrap()).await;
    assert_eq!(reasons.matches("UnknownIssuer").count(), 2, "{reasons}");
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
    let mut tcp = HttpConnector::new();
    tcp.enforce_http(false);
    let connector = HttpsConnector::from((tcp, Arc::new(tls)));
    let http = legacy::Client::builder(TokioExecutor::new()).build::<_, Full<Bytes>>(connector);
    let transport = TowerTransport::new(http);
    let reasons = refused(&impostor, &client(&impostor.uri).transport(transport).build().unwrap()).await;
    assert_eq!(reasons.matches("not valid for name \"localhost\"").count(), 2, "{reasons}");
}

#[tokio::test]
async fn handshake_without_end_is_no_connection() {
    // It waits for a request that can be read, which TLS never is.
    let silent = Broken::start(vec![Act::Send(Vec::new())]).await;
    let limits = Limits::default().with_connect_timeout(Duration::from_millis(100));
    let uri = silent.uri().replace("http:", "https:");
    let client = client(&uri).limits(limits).build().unwrap();
    for error in [check(&client).await, create(&client).await] {
        assert_hidden(TOKEN, &error);
        assert_eq!((error.attempts(), error.is_connect()), (4, true), "{error:?}");
        let host = uri.replace("https://", "");
        let expected = format!(": no connection to the service at {host} within 100ms (4 attempts)");
        assert!(error.to_string().ends_with(&expected), "{error}");
    }
    assert_eq!((silent.connections(), silent.requests()), (8, 0));
}

/// A TLS alert record: level fatal.
fn alert(description: u8) -> Vec<u8> {
    vec![21, 3, 3, 0, 2, 2, description]
}

/// A server that answers the first bytes of each connection with these, and how often it was connected to.
async fn answering(bytes: Vec<u8>) -> (String, Arc<AtomicUsize>, JoinSet<()>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let uri = format!("https://localhost:{}", listener.local_addr().unwrap().port());
    let connections = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&connections);
    let mut task = JoinSet::new();
    task.spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            counter.fetch_add(1, Ordering::SeqCst);
            let mut hello = [0; 4096];
            let _ = stream.read(&mut hello).await;
            let _ = stream.write_all(&bytes).await;
            // Until the client has read it, and closes.
            while let Ok(1..) = stream.read(&mut hello).await {}
        }
    });
    (uri, connections, task)
}

#[tokio::test]
async fn server_that_refuses_the_handshake_for_good_is_asked_once() {
    for (answer, why, attempts) in [
        (alert(40), "HandshakeFailure", 1),
        (alert(70), "ProtocolVersion", 1),
        (alert(112), "UnrecognisedName", 1),
        (b"HTTP/1.1 400 Bad Request\r\n\r\n".to_vec(), "InvalidContentType", 1),
        (alert(80), "InternalError", 4),
    ] {
        let (uri, connections, _task) = answering(answer).await;
        let client = client(&uri).build().unwrap();
        let error = create(&client).await;
        assert_hidden(TOKEN, &error);
        assert_eq!((error.attempts(), error.is_connect()), (attempts, true), "{error:?}");
        assert!(describe(&error).contains(why), "{}", describe(&error));
        assert_eq!(connections.load(Ordering::SeqCst), attempts as usize, "{why}");
    }
}
