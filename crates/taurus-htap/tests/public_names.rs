//! Every type in a public signature can be named by a program that depends on `taurus-htap` alone. Nothing here comes
//! from another crate.

#![allow(clippy::unwrap_used, reason = "a test may")]

use taurus_htap::{
    Client, ClientBuilder, Context, ContextBuilder, Counted, Endpoint, Error, HttpTransport, Intercept, Offset,
    Operation, Page, Pages, PreparedRequest, Request, Response, ResponseBody, Result, Service, ServiceBuilder,
    TransportFuture,
    api::{self, types},
    api_runtime,
    bytes::Bytes,
    credential::{
        AccessKey, CachedCredential, Credential, CredentialSource, LeasedCredential, ProvideCredential,
        SignableRequest, Token,
    },
    form, http, reqwest, signing,
    task_file::TaskFile,
};

/// A function whose signature names types; it is compiled and not called.
macro_rules! named {
    ($($type:ty),* $(,)?) => {
        #[allow(dead_code, clippy::too_many_arguments, unused_variables)]
        fn named($(_: fn($type)),*) {}
    };
}

named! {
    Service<api::Client>, ServiceBuilder<api::Client>, ClientBuilder, Context, ContextBuilder, Endpoint,
    Page<String, u64>, Counted<String>, Offset, Pages<String>,
    &'static Operation, api_runtime::Effect, api_runtime::Parameter, api_runtime::Paging<api::requests::ListStarRocksDataReplications>,
    AccessKey, CachedCredential, Credential, CredentialSource, LeasedCredential, Token,
    PreparedRequest, Response<types::JobResponse>, Request<types::JobResponse>, ResponseBody, TransportFuture,
    http::HeaderMap, reqwest::Client, form::File, signing::SigningTime, TaskFile, Error,
}

#[derive(Debug)]
struct Vault;

impl ProvideCredential for Vault {
    async fn provide_credential(&self, _context: &Context) -> Result<Option<Credential>> {
        Ok(Some(Credential::Token(Token::new("a-token-from-the-vault")?)))
    }
}

#[derive(Debug)]
struct Watch;

impl Intercept for Watch {
    fn before_send(&self, request: PreparedRequest) -> Result<()> {
        let operation: &Operation = request.operation();
        assert_eq!(operation.id, "ListInstanceNode");
        Ok(())
    }
}

struct Offline;

impl HttpTransport for Offline {
    fn send(&self, _request: http::Request<Bytes>) -> TransportFuture {
        Box::pin(async { Ok(http::Response::new(ResponseBody::from("{\"node_list\":[]}"))) })
    }
}

/// A function over any generated request.
fn call<R>(client: &Client, request: R) -> Request<R::Response>
where
    R: api_runtime::Request<Api = api::Client>,
{
    client.request(request)
}

#[allow(dead_code)]
fn is_signed(_: &impl SignableRequest, _: &impl api_runtime::Checked) {}

#[tokio::test]
async fn everything_that_a_program_implements_can_be_named() {
    let client = Client::builder().endpoint("https://gaussdb.example").project_id("0483b6b16e954cb88930a360d2c4e663");
    let client = client.credentials(Vault).intercept(std::sync::Arc::new(Watch)).transport(Offline).build().unwrap();
    let instance: types::InstanceId = "0123456789abcdef0123456789abcdefin17".parse().unwrap();
    let response = call(&client, api::requests::ListInstanceNode::new(instance)).await.unwrap();
    assert!(response.node_list.is_empty());
}
