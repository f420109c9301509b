//! Proxies, as a caller of the client meets them. How they are spoken to is tested where that is done.

use std::time::Duration;

use huaweicloud_core::{Endpoint, credential::IamPasswordCredentialProvider};
use integration_tests::{
    PROJECT, TOKEN,
    broken::{Act, Broken, json as json_response},
    describe, documented_task, instance,
    world::world,
};
use taurus_htap::{Client, ClientBuilder, RetryPolicy, TaskName, TransportErrorKind};

const SESAME: &str = "sesame-opens-the-proxy";

async fn check(client: &Client) -> taurus_htap::Result<()> {
    instance(client).replication().check_table_config(&documented_task()).send().await.map(drop)
}

/// A client in an environment with this variable.
fn client(endpoint: &str, variable: &str, value: &str) -> ClientBuilder {
    integration_tests::client(endpoint).context(world(&[(variable, value)]).build())
}

#[tokio::test]
async fn proxy_that_refuses_is_an_error_and_sees_neither_token_nor_path() {
    for (status, attempts) in [
        ("407 Proxy Authentication Required", 1),
        ("403 Forbidden", 1),
        ("401 Unauthorized", 1),
        ("503 Service Unavailable", 4),
    ] {
        let refusal = format!("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 {status}\r\nContent-Length: 0\r\n\r\n");
        let proxy = Broken::start(vec![Act::SendAndClose(refusal.into_bytes())]).await;
        let through = format!("http://me:{SESAME}@{}", proxy.uri().replace("http://", ""));
        let client = client("https://taurus.example", "HTTPS_PROXY", &through).build().unwrap();
        let error = check(&client).await.unwrap_err();
        assert_eq!(
            (error.is_connect(), error.attempts(), proxy.requests()),
            (true, attempts, attempts as usize),
            "{error:?}"
        );
        // Its status is in the error, and is not taken for the service's.
        assert_eq!(error.status().unwrap().as_str(), &status[..3]);
        assert!(!error.is_unauthorized() && !error.is_forbidden(), "{error:?}");
        let shown = format!("{} {error:?} {error:#?} {client:?}", describe(&error));
        let address = proxy.uri().replace("http://", "");
        let what =
            format!("the proxy {address} does not lead to the service at taurus.example:443: it answered {status}");
        assert!(shown.contains(&what), "{shown}");
        assert_eq!((error.host(), error.proxy()), (Some("taurus.example:443"), Some(address.as_str())));
        assert_eq!(error.transport_error_kind(), Some(TransportErrorKind::Proxy));
        assert!(!shown.contains(SESAME) && !shown.contains(TOKEN), "{shown}");
        for head in proxy.heads() {
            assert!(head.starts_with("CONNECT taurus.example:443 HTTP/1.1\r\n"), "{head}");
            assert!(!head.contains(TOKEN) && !head.contains(PROJECT), "{head}");
        }
    }
}

#[tokio::test]
async fn proxy_that_speaks_no_http_or_goes_away_opens_no_tunnel() {
    for (act, expected) in [
        (Act::SendAndClose(b"SSH-2.0-OpenSSH\r\n\r\n".to_vec()), "the proxy did not answer with HTTP/1.1"),
        (Act::SendAndClose(Vec::new()), "the proxy closed the connection without a response"),
        (
            Act::SendForever(b"HTTP/1.1 100 Continue\r\n\r\n".repeat(100)),
            "the head of the proxy's response is too long",
        ),
        (Act::SendForever(b"X-More: and more\r\n".repeat(100)), "the head of the proxy's response is too long"),
    ] {
        let proxy = Broken::start(vec![act]).await;
        let client = client("https://taurus.example", "HTTPS_PROXY", &proxy.uri()).build().unwrap();
        let error = check(&client).await.unwrap_err();
        assert_eq!((error.is_connect(), error.status(), proxy.requests()), (true, None, 4), "{error:?}");
        assert!(describe(&error).contains(expected), "{}", describe(&error));
    }
}

#[tokio::test]
async fn wait_ends_when_the_proxy_refuses_for_good() {
    let refusal = b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n".to_vec();
    let proxy = Broken::start(vec![Act::SendAndClose(refusal)]).await;
    let client = client("https://taurus.example", "HTTPS_PROXY", &proxy.uri()).build().unwrap();
    let name = TaskName::new("orders").unwrap();
    let error = instance(&client).replication().wait_until_incremental(&name).until_done().await.unwrap_err();
    assert_eq!((error.is_connect(), proxy.requests()), (true, 1), "{error:?}");
}

#[tokio::test]
async fn wait_ends_when_the_host_is_not_known() {
    let world = world(&[]).build();
    let nowhere = integration_tests::client("https://no-such-host.invalid")
        .context(world)
        .retry(RetryPolicy::never())
        .build()
        .unwrap();
    let name = TaskName::new("orders").unwrap();
    let wait = instance(&nowhere).replication().wait_until_incremental(&name);
    let error = tokio::time::timeout(Duration::from_secs(30), wait.until_done()).await.unwrap().unwrap_err();
    assert!(error.is_connect(), "{error:?}");
}

#[test]
fn invalid_proxy_variable_stops_the_client_that_would_use_it() {
    let broken = format!("socks5://me:{SESAME}@proxy.example");
    let error = client("https://taurus.example", "https_proxy", &broken).build().unwrap_err();
    assert!(error.is_invalid_input(), "{error:?}");
    let shown = format!("{} {error:?}", describe(&error));
    assert!(shown.contains("https_proxy: it names no proxy that can be used"), "{shown}");
    assert!(!shown.contains(SESAME), "{shown}");
    client("http://127.0.0.1:1", "https_proxy", &broken).build().unwrap();
    client("https://taurus.example", "HTTP_PROXY", &broken).build().unwrap();
}

#[tokio::test]
async fn requests_to_loopback_bypass_proxies() {
    let proxy = Broken::start(vec![Act::Send(json_response("200 OK", "{}"))]).await;
    let refusal = json_response("403 Forbidden", r#"{"error":{"code":403,"message":"no"}}"#);
    let iam = Broken::start(vec![Act::Send(refusal)]).await;
    let password = IamPasswordCredentialProvider::new("user", SESAME, "domain");
    let password = password.with_endpoint(Endpoint::parse(&iam.uri()).unwrap());
    let client = client("https://taurus.example", "ALL_PROXY", &proxy.uri()).credentials(password).build().unwrap();
    let error = check(&client).await.unwrap_err();
    assert!(error.is_credential(), "{error:?}");
    assert_eq!((iam.requests(), proxy.requests()), (1, 0));
}

#[tokio::test]
async fn plain_http_goes_where_the_builder_says_so() {
    let proxy = Broken::start(vec![Act::Send(json_response("403 Forbidden", "{}"))]).await;
    assert!(client("http://taurus.example", "http_proxy", &proxy.uri()).build().unwrap_err().is_invalid_input());
    let client = client("http://127.0.0.1:1", "http_proxy", &proxy.uri()).insecure_endpoint("http://taurus.example");
    let error = check(&client.build().unwrap()).await.unwrap_err();
    assert_eq!((error.is_forbidden(), proxy.requests()), (true, 1), "{error:?}");
    assert!(proxy.heads()[0].starts_with("POST http://taurus.example/v3/"), "{:?}", proxy.heads());
}
