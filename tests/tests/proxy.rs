//! Proxies, as a caller of the client meets them. How they are spoken to is tested where that is done.

use huaweicloud_core::{Endpoint, credential::IamPasswordCredentialProvider};
use taurus_htap::{Client, ClientBuilder};
use tests::{
    PROJECT, TOKEN,
    broken::{Act, Broken, json as json_reply},
    documented_task, instance, told,
    world::world,
};

const SESAME: &str = "sesame-opens-the-proxy";

async fn check(client: &Client) -> taurus_htap::Result<()> {
    instance(client).replication().check_table_config(&documented_task()).send().await.map(drop)
}

/// A client in an environment with this variable.
fn client(endpoint: &str, variable: &str, value: &str) -> ClientBuilder {
    tests::client(endpoint).context(world(&[(variable, value)]).build())
}

#[tokio::test]
async fn proxy_that_refuses_is_told_and_learns_neither_token_nor_path() {
    let refusal = b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n".to_vec();
    let proxy = Broken::start(vec![Act::SendAndClose(refusal)]).await;
    let through = format!("http://me:{SESAME}@{}", proxy.uri().replace("http://", ""));
    let client = client("https://taurus.example", "HTTPS_PROXY", &through).build().unwrap();
    let error = check(&client).await.unwrap_err();
    assert_eq!((error.is_connect(), error.attempts(), proxy.requests()), (true, 4, 4), "{error:?}");
    let shown = format!("{} {error:?} {error:#?} {client:?}", told(&error));
    assert!(shown.contains("proxy authorization required"), "{shown}");
    assert!(!shown.contains(SESAME) && !shown.contains(TOKEN), "{shown}");
    for head in proxy.heads() {
        assert!(head.starts_with("CONNECT taurus.example:443 HTTP/1.1\r\n"), "{head}");
        assert!(!head.contains(TOKEN) && !head.contains(PROJECT), "{head}");
    }
}

#[test]
fn variable_that_names_no_proxy_stops_the_client_that_would_need_it() {
    let broken = format!("socks5://me:{SESAME}@proxy.example");
    let error = client("https://taurus.example", "https_proxy", &broken).build().unwrap_err();
    assert!(error.is_invalid_input(), "{error:?}");
    let shown = format!("{} {error:?}", told(&error));
    assert!(shown.contains("https_proxy: it names no proxy that can be used"), "{shown}");
    assert!(!shown.contains(SESAME), "{shown}");
    client("http://127.0.0.1:1", "https_proxy", &broken).build().unwrap();
    client("https://taurus.example", "HTTP_PROXY", &broken).build().unwrap();
}

#[tokio::test]
async fn no_proxy_sees_what_is_meant_for_this_machine() {
    let proxy = Broken::start(vec![Act::Send(json_reply("200 OK", "{}"))]).await;
    let refusal = json_reply("403 Forbidden", r#"{"error":{"code":403,"message":"no"}}"#);
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
    let proxy = Broken::start(vec![Act::Send(json_reply("403 Forbidden", "{}"))]).await;
    assert!(client("http://taurus.example", "http_proxy", &proxy.uri()).build().unwrap_err().is_invalid_input());
    let client = client("http://127.0.0.1:1", "http_proxy", &proxy.uri()).insecure_endpoint("http://taurus.example");
    let error = check(&client.build().unwrap()).await.unwrap_err();
    assert_eq!((error.is_forbidden(), proxy.requests()), (true, 1), "{error:?}");
    assert!(proxy.heads()[0].starts_with("POST http://taurus.example/v3/"), "{:?}", proxy.heads());
}
