//! Connections as they are set in code: proxies, trusted certificates and a client's own, against servers with TLS.

use std::{
    error::Error as _,
    sync::{Arc, Mutex},
};

use base64::prelude::{BASE64_STANDARD, Engine as _};
use integration_tests::{
    TOKEN,
    broken::{Act, Broken},
    client, describe, documented_task, instance,
    world::world,
};
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, DnType, IsCa, KeyPair};
use rustls::{
    RootCertStore, ServerConfig,
    crypto::ring,
    pki_types::PrivateKeyDer,
    server::{WebPkiClientVerifier, danger::ClientCertVerifier},
};
use taurus_htap::{Client, ClientBuilder, Error, ErrorKind, TransportError};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpListener,
    task::JoinSet,
};
use tokio_rustls::TlsAcceptor;

const SUCCESS: &str = r#"{"tbl_config_check_results":[{"table_name":"tableName","check_result":"success"}]}"#;

/// DER in PEM form. Its one line is longer than is usual.
fn pem(label: &str, der: &[u8]) -> String {
    format!("-----BEGIN {label}-----\n{}\n-----END {label}-----\n", BASE64_STANDARD.encode(der))
}

/// An authority, which issues certificates for servers and clients.
pub(crate) struct Authority(CertifiedIssuer<'static, KeyPair>);

impl Authority {
    pub(crate) fn new(name: &str) -> Self {
        let mut params = CertificateParams::new([]).unwrap();
        params.distinguished_name.push(DnType::CommonName, name);
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        Self(CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap())
    }

    pub(crate) fn pem(&self) -> String {
        pem("CERTIFICATE", self.0.der())
    }

    /// A certificate for this name, and its key.
    fn issue(&self, name: &str) -> (rcgen::Certificate, KeyPair) {
        let key = KeyPair::generate().unwrap();
        (CertificateParams::new([name.to_owned()]).unwrap().signed_by(&key, &self.0).unwrap(), key)
    }

    /// The same in PEM form, as a client gives it.
    fn identity(&self, name: &str) -> String {
        let (certificate, key) = self.issue(name);
        pem("CERTIFICATE", certificate.der()) + &pem("PRIVATE KEY", &key.serialize_der())
    }
}

/// A service on `localhost` with TLS, which answers each request with a success.
pub(crate) struct Service {
    pub(crate) uri: String,
    heads: Arc<Mutex<Vec<String>>>,
    _task: JoinSet<()>,
}

impl Service {
    /// `clients` is the authority of the clients that it lets in; without one, it asks none who it is.
    pub(crate) async fn start(authority: &Authority, clients: Option<&Authority>) -> Self {
        let provider = Arc::new(ring::default_provider());
        let (certificate, key) = authority.issue("localhost");
        let builder = ServerConfig::builder_with_provider(Arc::clone(&provider)).with_safe_default_protocol_versions();
        let verifier: Arc<dyn ClientCertVerifier> = match clients {
            Some(clients) => {
                let mut roots = RootCertStore::empty();
                roots.add(clients.0.der().clone()).unwrap();
                WebPkiClientVerifier::builder_with_provider(Arc::new(roots), provider).build().unwrap()
            }
            None => WebPkiClientVerifier::no_client_auth(),
        };
        let key = PrivateKeyDer::try_from(key.serialize_der()).unwrap();
        let builder = builder.unwrap().with_client_cert_verifier(verifier);
        let config = builder.with_single_cert(vec![certificate.der().clone()], key).unwrap();
        let acceptor = TlsAcceptor::from(Arc::new(config));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let uri = format!("https://localhost:{}", listener.local_addr().unwrap().port());
        let heads = Arc::new(Mutex::new(Vec::new()));
        let seen = Arc::clone(&heads);
        let mut task = JoinSet::new();
        task.spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let Ok(mut stream) = acceptor.accept(stream).await else { continue };
                let mut request = vec![0; 16 << 10];
                let Ok(length @ 1..) = stream.read(&mut request).await else { continue };
                seen.lock().unwrap().push(String::from_utf8_lossy(&request[..length]).into_owned());
                let head = format!("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: {}\r\n\r\n", SUCCESS.len());
                let _ = stream.write_all((head + SUCCESS).as_bytes()).await;
                let _ = stream.shutdown().await;
            }
        });
        Self { uri, heads, _task: task }
    }

    pub(crate) fn requests(&self) -> usize {
        self.heads.lock().unwrap().len()
    }
}

async fn check(client: ClientBuilder) -> Result<(), Error> {
    let client: Client = client.build()?;
    let report = instance(&client).replication().check_table_config(&documented_task()).send().await?;
    assert!(report.all_passed());
    Ok(())
}

#[tokio::test]
async fn certificate_that_is_added_is_trusted_for_its_hosts_and_no_other_is() {
    let (ours, other) = (Authority::new("first"), Authority::new("second"));
    let service = Service::start(&ours, None).await;
    check(client(&service.uri).root_certificate(ours.pem())).await.unwrap();
    check(client(&service.uri).root_certificate(other.pem()).root_certificate(ours.pem())).await.unwrap();
    check(client(&service.uri).root_certificate(other.pem() + &ours.pem())).await.unwrap();
    assert_eq!(service.requests(), 3);

    for untrusting in [client(&service.uri), client(&service.uri).root_certificate(other.pem())] {
        let error = check(untrusting).await.unwrap_err();
        assert!(error.is_connect() && describe(&error).contains("UnknownIssuer"), "{}", describe(&error));
    }
    let by_address = service.uri.replace("localhost", "127.0.0.1");
    let error = check(client(&by_address).root_certificate(ours.pem())).await.unwrap_err();
    assert!(describe(&error).contains("not valid for name"), "{}", describe(&error));
    assert_eq!(service.requests(), 3);
}

#[tokio::test]
async fn identity_of_the_client_lets_it_in() {
    let (servers, clients) = (Authority::new("first"), Authority::new("second"));
    let service = Service::start(&servers, Some(&clients)).await;
    let trusting = || client(&service.uri).root_certificate(servers.pem());
    check(trusting().client_identity(clients.identity("a-client"))).await.unwrap();
    assert_eq!(service.requests(), 1);

    check(trusting()).await.unwrap_err();
    check(trusting().client_identity(servers.identity("a-client"))).await.unwrap_err();
    assert_eq!(service.requests(), 1);
}

#[tokio::test]
async fn proxy_that_is_set_goes_before_that_of_the_environment() {
    let refusal = b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n".to_vec();
    let (set, named) = (Broken::start(vec![Act::SendAndClose(refusal)]).await, Broken::start(vec![]).await);
    let environment = || world(&[("HTTPS_PROXY", named.uri().as_str()), ("NO_PROXY", "taurus.invalid")]).build();
    let through = set.uri().replace("http://", "http://me:sesame@");
    let error = check(client("https://taurus.invalid").context(environment()).proxy(through)).await.unwrap_err();
    assert!(
        error.to_string().contains(" does not lead to the service at taurus.invalid:443: it answered 403"),
        "{error}"
    );
    let [head] = &set.heads()[..] else { panic!("{:?}", set.heads()) };
    assert!(
        head.starts_with("CONNECT taurus.invalid:443 HTTP/1.1\r\n") && head.contains("Proxy-Authorization"),
        "{head}"
    );
    assert!(!head.contains(TOKEN), "{head}");

    let environment = world(&[("HTTPS_PROXY", named.uri().as_str())]).build();
    let error = check(client("https://taurus.invalid").context(environment).no_proxy()).await.unwrap_err();
    assert!(error.to_string().contains("the service at taurus.invalid:443 could not be reached"), "{error}");
    assert_eq!(error.proxy(), None);
    assert_eq!((set.connections(), named.connections()), (1, 0));
}

#[tokio::test]
async fn setting_that_cannot_be_used_is_refused_by_name_and_not_shown() {
    let identity = Authority::new("authority").identity("a-client");
    let (certificate, key) = identity.split_at(identity.find("-----BEGIN PRIVATE KEY").unwrap());
    let other_key = pem("PRIVATE KEY", &KeyPair::generate().unwrap().serialize_der());
    let secret = key.lines().nth(1).unwrap();
    let built = |set: &dyn Fn(ClientBuilder) -> ClientBuilder| set(client("https://taurus.invalid")).build();
    for (set, expected) in [
        (
            &(|it: ClientBuilder| it.proxy("socks5://me:sesame@p:1")) as &dyn Fn(ClientBuilder) -> ClientBuilder,
            "proxy: it names no proxy that can be used",
        ),
        (&|it| it.root_certificate("not a certificate"), "root_certificate: it has no certificate"),
        (&|it| it.root_certificate(key), "root_certificate: it has no certificate"),
        (
            &|it| it.root_certificate("-----BEGIN CERTIFICATE-----\n%\n-----END CERTIFICATE-----"),
            "root_certificate: it is not PEM",
        ),
        (
            &|it| it.root_certificate("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----"),
            "root_certificate: it cannot be used",
        ),
        (&|it| it.client_identity(key), "client_identity: it has no certificate"),
        (&|it| it.client_identity(certificate), "client_identity: it has no private key"),
        (&|it| it.client_identity(certificate.to_owned() + &other_key), "client_identity: it cannot be used"),
    ] {
        let error = built(set).unwrap_err();
        let shown = format!("{error} {error:?} {}", describe(&error));
        assert!(error.kind() == ErrorKind::InvalidInput && shown.starts_with(expected), "{shown}");
        assert!(!shown.contains("sesame") && !shown.contains(secret), "{shown}");
    }
    let builder = client("https://taurus.invalid").client_identity(&identity).proxy("http://me:sesame@p.example:1");
    let shown = format!("{builder:?}");
    assert!(!shown.contains("sesame") && !shown.contains(secret), "{shown}");
}

#[test]
fn settings_of_connections_are_refused_where_a_transport_has_its_own() {
    let transport = |_| async { Err::<http::Response<&str>, _>(TransportError::from_source("nothing is sent")) };
    let identity = Authority::new("authority").identity("a-client");
    for set in [
        client("https://h.example").proxy("http://p.example:1"),
        client("https://h.example").no_proxy(),
        client("https://h.example").root_certificate(Authority::new("authority").pem()),
        client("https://h.example").client_identity(identity),
    ] {
        let error = set.transport(transport).build().unwrap_err();
        assert!(error.to_string().starts_with("transport: it has connections of its own"), "{error}");
        assert!(error.source().is_none());
    }
}
