//! Requests with and without proxies and TLS. They are tested here because the trusted certificates can only be set
//! inside this crate.

use std::{
    net::SocketAddr,
    sync::{Arc, Mutex},
};

use bytes::Bytes;
use http_body_util::BodyExt;
use rustls::{
    ClientConfig, RootCertStore, ServerConfig,
    crypto::{CryptoProvider, ring},
    pki_types::{CertificateDer, PrivateKeyDer},
};
use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    task::JoinSet,
};
use tokio_rustls::TlsAcceptor;

use super::HttpClient;
use crate::{
    Context, Idempotency, Limits,
    http::{HttpTransport, TransportErrorKind, proxy::Proxies, tls},
    retry,
};

const HOST: &str = "service.example";
const SECRET: &str = "the-password-of-the-proxy";
/// `someone:SECRET` as it is in `Proxy-Authorization`.
const BASIC: &str = "Basic c29tZW9uZTp0aGUtcGFzc3dvcmQtb2YtdGhlLXByb3h5";

/// A server that answers every request, after it has connected those who ask for a tunnel to `behind`.
struct Server {
    address: SocketAddr,
    /// The heads of the requests that it could read.
    heads: Arc<Mutex<Vec<String>>>,
    _tasks: JoinSet<()>,
}

impl Server {
    async fn start(tls: Option<TlsAcceptor>, behind: Option<SocketAddr>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let heads = Arc::new(Mutex::new(Vec::new()));
        let seen = Arc::clone(&heads);
        let mut tasks = JoinSet::new();
        tasks.spawn(async move {
            let mut served = JoinSet::new();
            while let Ok((stream, _)) = listener.accept().await {
                let (tls, seen) = (tls.clone(), Arc::clone(&seen));
                served.spawn(async move {
                    match tls {
                        Some(tls) => {
                            if let Ok(stream) = tls.accept(stream).await {
                                serve(stream, behind, &seen).await;
                            }
                        }
                        None => serve(stream, behind, &seen).await,
                    }
                });
            }
        });
        Self { address, heads, _tasks: tasks }
    }

    fn heads(&self) -> Vec<String> {
        self.heads.lock().unwrap().clone()
    }
}

async fn serve<S: AsyncRead + AsyncWrite + Unpin>(
    mut stream: S,
    behind: Option<SocketAddr>,
    seen: &Mutex<Vec<String>>,
) {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        match stream.read_u8().await {
            Ok(byte) => head.push(byte),
            Err(_) => return,
        }
    }
    let head = String::from_utf8(head).unwrap();
    let is_connect = head.starts_with("CONNECT ");
    seen.lock().unwrap().push(head);
    match behind {
        Some(behind) if is_connect => {
            stream.write_all(b"HTTP/1.1 200 Connection established\r\n\r\n").await.unwrap();
            let mut behind = TcpStream::connect(behind).await.unwrap();
            let _ = tokio::io::copy_bidirectional(&mut stream, &mut behind).await;
        }
        _ => {
            let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok").await;
            let _ = stream.shutdown().await;
        }
    }
}

/// TLS for a server of this name, and the certificate to trust.
fn issued(name: &str) -> (TlsAcceptor, CertificateDer<'static>) {
    let issued = rcgen::generate_simple_self_signed([name.to_owned()]).unwrap();
    let certificate = issued.cert.der().clone();
    let key = PrivateKeyDer::try_from(issued.signing_key.serialize_der()).unwrap();
    let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certificate.clone()], key)
        .unwrap();
    (TlsAcceptor::from(Arc::new(config)), certificate)
}

/// A client that trusts these and finds this in its environment.
fn client(trusted: &[CertificateDer<'static>], variables: &[(&str, String)]) -> HttpClient {
    let mut roots = RootCertStore::empty();
    for certificate in trusted {
        roots.add(certificate.clone()).unwrap();
    }
    let tls = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(roots)
        .with_no_client_auth();
    let world = variables.iter().fold(Context::builder(), |world, (name, value)| world.variable(*name, value));
    let world = world.build();
    let proxies = Proxies::from_environment(|name| world.variable(name)).unwrap();
    HttpClient::with_tls(Some(Arc::new(tls)), &Limits::default(), proxies)
}

fn get(url: &str) -> http::Request<Bytes> {
    http::Request::get(url).header("x-auth-token", "a-token").body(Bytes::new()).unwrap()
}

/// Asks for a URL with a token, and wants the server's answer.
async fn ask(http: &impl HttpTransport, url: &str) {
    let response = http.send(get(url)).await.unwrap();
    assert_eq!(response.into_body().collect().await.unwrap().to_bytes(), "ok");
}

#[tokio::test]
async fn https_goes_through_a_tunnel_and_the_proxy_sees_no_token() {
    let (acceptor, certificate) = issued(HOST);
    let service = Server::start(Some(acceptor), None).await;
    let proxy = Server::start(None, Some(service.address)).await;
    let http = client(&[certificate], &[("HTTPS_PROXY", format!("http://someone:{SECRET}@{}", proxy.address))]);
    ask(&http, &format!("https://{HOST}/v3")).await;
    let connect = format!("CONNECT {HOST}:443 HTTP/1.1\r\nHost: {HOST}:443\r\nProxy-Authorization: {BASIC}\r\n\r\n");
    assert_eq!(proxy.heads(), [connect]);
    let [head] = &service.heads()[..] else { panic!("{:?}", service.heads()) };
    assert!(head.starts_with("GET /v3 HTTP/1.1\r\n") && head.contains("a-token"), "{head}");
    assert!(!head.to_lowercase().contains("proxy-"), "{head}");
}

#[tokio::test]
async fn address_can_be_asked_for_through_a_tunnel() {
    let (acceptor, certificate) = issued("2001:db8::1");
    let service = Server::start(Some(acceptor), None).await;
    let proxy = Server::start(None, Some(service.address)).await;
    let http = client(&[certificate], &[("HTTPS_PROXY", format!("http://{}", proxy.address))]);
    ask(&http, "https://[2001:db8::1]:8443/v3").await;
    let authority = "[2001:db8::1]:8443";
    assert_eq!(proxy.heads(), [format!("CONNECT {authority} HTTP/1.1\r\nHost: {authority}\r\n\r\n")]);
    assert!(service.heads()[0].contains(&format!("host: {authority}\r\n")), "{:?}", service.heads());
}

#[tokio::test]
async fn proxy_can_have_tls_of_its_own() {
    let (acceptor, certificate) = issued(HOST);
    let service = Server::start(Some(acceptor), None).await;
    let (acceptor, of_proxy) = issued("localhost");
    let proxy = Server::start(Some(acceptor), Some(service.address)).await;
    let port = proxy.address.port();
    let http = client(&[certificate, of_proxy.clone()], &[("https_proxy", format!("https://localhost:{port}"))]);
    ask(&http, &format!("https://{HOST}/v3")).await;
    assert_eq!((proxy.heads().len(), service.heads().len()), (1, 1));

    // The tunnel's end is held to its certificate as well.
    let http = client(&[of_proxy], &[("https_proxy", format!("https://localhost:{port}"))]);
    let url = format!("https://{HOST}/v3");
    let error = http.send(get(&url)).await.unwrap_err();
    assert_eq!(error.kind(), TransportErrorKind::Certificate);
    let error = error.into_error(&url.parse().unwrap()).to_string();
    let expected =
        format!("the certificate of the service at {HOST}:443 through the proxy localhost:{port} is not trusted");
    assert_eq!(error, expected);
    assert_eq!(service.heads().len(), 1);
}

#[tokio::test]
async fn machine_without_certificates_can_use_plain_http_and_is_told_what_https_needs() {
    fn none(_: &Arc<CryptoProvider>) -> Result<tls::Loaded, rustls::Error> {
        Err(rustls::Error::General("none were found".to_owned()))
    }
    let (acceptor, _) = issued("localhost");
    let (plain, secure) = (Server::start(None, None).await, Server::start(Some(acceptor), None).await);
    let provider = tls::Provider { crypto: Arc::new(ring::default_provider()), loaded: Arc::default() };
    let config = tls::client_config_with(provider, none, &tls::TlsSettings::default()).unwrap();
    let http = HttpClient::with_tls(Some(config), &Limits::default(), Proxies::default());
    ask(&http, &format!("http://localhost:{}/", plain.address.port())).await;

    let url = format!("https://localhost:{}/", secure.address.port());
    let error = http.send(get(&url)).await.unwrap_err().into_error(&url.parse().unwrap());
    assert!(error.is_connect() && !retry::is_transient(&error, Idempotency::Idempotent, &[]), "{error:?}");
    let message = error.to_string();
    for named in ["SSL_CERT_FILE", "`ca-certificates`", "bundled"] {
        assert!(message.contains(named), "{message}");
    }
    assert_eq!(std::error::Error::source(&error).unwrap().to_string(), "unexpected error: none were found");
    assert!(secure.heads().is_empty());
}

#[tokio::test]
async fn plain_http_is_the_proxys_to_ask_for() {
    let proxy = Server::start(None, None).await;
    let http = client(&[], &[("ALL_PROXY", format!("http://someone:{SECRET}@{}", proxy.address))]);
    ask(&http, &format!("http://{HOST}/v3?a=b")).await;
    let [head] = &proxy.heads()[..] else { panic!("{:?}", proxy.heads()) };
    assert!(head.starts_with(&format!("GET http://{HOST}/v3?a=b HTTP/1.1\r\n")), "{head}");
    assert!(head.contains(&format!("proxy-authorization: {BASIC}\r\n")), "{head}");
}

#[tokio::test]
async fn transport_for_sources_that_the_caller_brings_uses_the_same_proxy() {
    let proxy = Server::start(None, None).await;
    let context =
        Context::builder().variable("http_proxy", format!("http://someone:{SECRET}@{}", proxy.address)).build();
    ask(&context.transport().unwrap(), &format!("http://{HOST}/v3")).await;
    assert!(proxy.heads()[0].contains(BASIC), "{:?}", proxy.heads());
}

#[tokio::test]
async fn no_proxy_leads_to_this_machine() {
    let server = Server::start(None, None).await;
    let proxy = Server::start(None, None).await;
    let through = format!("http://{}", proxy.address);
    let http = client(&[], &[("HTTP_PROXY", through.clone()), ("HTTPS_PROXY", through)]);
    for host in ["localhost", "127.0.0.1"] {
        ask(&http, &format!("http://{host}:{}/", server.address.port())).await;
    }
    assert_eq!((server.heads().len(), proxy.heads().len()), (2, 0));
}
