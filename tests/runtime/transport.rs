//! Transports of the caller's: nothing here opens a socket.

use std::{
    sync::{Arc, Mutex},
    time::Duration,
};

use http::{Request, Response, StatusCode};
use hyper::body::Bytes;
use integration_tests::{PROJECT, TOKEN, documented_task, instance};
use serde_json::json;
use taurus_htap::{
    Client, Context, Error, ErrorKind, HttpTransport, RetryPolicy, TableConfigReport, TransportError,
    TransportErrorKind, credential::IamPasswordCredentialProvider,
};

const SUCCESS: &str = r#"{"tbl_config_check_results":[{"table_name":"tableName","check_result":"success"}]}"#;

type Answer = Result<Response<String>, TransportError>;

/// The requests that a transport was given: method, host, path and token.
type Seen = Arc<Mutex<Vec<[String; 4]>>>;

/// A transport that answers with what `answer` makes of the number and the path of a request.
fn transport(answer: impl Fn(usize, &str) -> Answer + Send + Sync + 'static) -> (impl HttpTransport, Seen) {
    let seen = Seen::default();
    let requests = Arc::clone(&seen);
    let transport = move |request: Request<Bytes>| {
        let uri = request.uri();
        let token = request.headers().get("x-auth-token").map(|token| token.to_str().unwrap().to_owned());
        let (host, path) = (uri.host().unwrap_or_default().to_owned(), uri.path().to_owned());
        let mut requests = requests.lock().unwrap();
        let answer = answer(requests.len(), &path);
        requests.push([request.method().to_string(), host, path, token.unwrap_or_default()]);
        async move { answer }
    };
    (transport, seen)
}

fn ok(body: &str) -> Answer {
    Ok(Response::new(body.to_owned()))
}

fn refused(status: StatusCode) -> Answer {
    let mut response = Response::new(r#"{"error_code":"DBS.1","error_msg":"not now"}"#.to_owned());
    *response.status_mut() = status;
    Ok(response)
}

fn client(transport: impl HttpTransport) -> taurus_htap::ClientBuilder {
    let retry = RetryPolicy::default().with_backoff(Duration::ZERO, Duration::ZERO);
    let context = Context::builder().build();
    Client::builder()
        .endpoint("https://gaussdb.example")
        .project_id(PROJECT)
        .token(TOKEN)
        .context(context)
        .retry(retry)
        .transport(transport)
}

async fn check(client: &Client) -> Result<TableConfigReport, Error> {
    instance(client).replication().check_table_config(&documented_task()).send().await
}

async fn create(client: &Client) -> Result<TableConfigReport, Error> {
    instance(client).replication().create_task_with_table_config(&documented_task()).send().await
}

#[tokio::test]
async fn closure_answers_a_call() {
    let (transport, seen) = transport(|_, _| ok(SUCCESS));
    let client = client(transport).build().unwrap();
    assert!(check(&client).await.unwrap().all_passed());
    let seen = seen.lock().unwrap();
    let [[method, host, path, token]] = &seen[..] else { panic!("{seen:?}") };
    assert_eq!((method.as_str(), host.as_str(), token.as_str()), ("POST", "gaussdb.example", TOKEN));
    assert!(path.starts_with(&format!("/v3/{PROJECT}/instances/")), "{path}");
}

#[tokio::test]
async fn transient_refusal_is_retried() {
    let (transport, seen) =
        transport(|number, _| if number == 0 { refused(StatusCode::SERVICE_UNAVAILABLE) } else { ok(SUCCESS) });
    let client = client(transport).build().unwrap();
    assert!(check(&client).await.unwrap().all_passed());
    assert_eq!(seen.lock().unwrap().len(), 2);
}

#[tokio::test]
async fn token_comes_through_the_same_transport() {
    let (transport, seen) = transport(|_, path| {
        if path != "/v3/auth/tokens" {
            return ok(SUCCESS);
        }
        let mut response = Response::new(json!({ "token": { "project": { "id": PROJECT } } }).to_string());
        *response.status_mut() = StatusCode::CREATED;
        response.headers_mut().insert("x-subject-token", "token-of-the-user".parse().unwrap());
        Ok(response)
    });
    let iam = taurus_htap::Endpoint::parse("https://iam.example").unwrap();
    let credentials = IamPasswordCredentialProvider::new("user", "password", "domain").with_endpoint(iam);
    let client = client(transport).credentials(credentials).build().unwrap();
    assert!(check(&client).await.unwrap().all_passed());
    let seen = seen.lock().unwrap();
    let hosts: Vec<_> = seen.iter().map(|[_, host, _, token]| (host.as_str(), token.as_str())).collect();
    assert_eq!(hosts, [("iam.example", ""), ("gaussdb.example", "token-of-the-user")]);
}

#[tokio::test]
async fn kind_of_a_failure_decides_whether_the_request_is_sent_again() {
    use TransportErrorKind::{
        Certificate, Connect, ConnectTimeout, Interrupted, Proxy, Redirected, Request as Unsendable, Timeout, Tls,
    };
    for (kind, error_kind, reads, creates) in [
        (Connect, ErrorKind::Connect, 4, 4),
        (ConnectTimeout, ErrorKind::Connect, 4, 4),
        (Certificate, ErrorKind::Connect, 1, 1),
        (Tls, ErrorKind::Connect, 1, 1),
        (Proxy, ErrorKind::Connect, 1, 1),
        (Timeout, ErrorKind::Timeout, 4, 1),
        (Interrupted, ErrorKind::Transport, 4, 1),
        (Redirected, ErrorKind::Service, 1, 1),
        (Unsendable, ErrorKind::InvalidInput, 1, 1),
    ] {
        let (transport, seen) = transport(move |_, _| {
            let error = TransportError::new(kind, "the reason");
            Err(if kind == Proxy { error.with_status(StatusCode::FORBIDDEN) } else { error })
        });
        let client = client(transport).build().unwrap();
        let error = check(&client).await.unwrap_err();
        assert_eq!(
            (error.kind(), error.attempts(), seen.lock().unwrap().len()),
            (error_kind, reads, reads as usize),
            "{kind:?}"
        );
        assert_eq!(error.status(), (kind == Proxy).then_some(StatusCode::FORBIDDEN), "{kind:?}");
        assert_eq!(create(&client).await.unwrap_err().attempts(), creates, "{kind:?}");
    }
}
