//! An interceptor sees each request once, without the credential, and can stop it.

use std::sync::{Arc, Mutex};

use spec_replay::Replay;
use taurus_htap::{Client, Error, Intercept, PreparedRequest, RetryPolicy, StarRocksInstanceId};
use wiremock::ResponseTemplate;

const SPEC: &str = include_str!("../../spec/taurus-htap.yaml");

#[derive(Debug, Default)]
struct Seen {
    requests: Mutex<Vec<PreparedRequest>>,
    is_shut: bool,
}

impl Intercept for Seen {
    fn before_send(&self, request: PreparedRequest) -> taurus_htap::Result<()> {
        self.requests.lock().unwrap().push(request);
        if self.is_shut { Err(Error::invalid_input("request", "it is not to be sent", "another")) } else { Ok(()) }
    }
}

async fn list(replay: &Replay, seen: &Arc<Seen>) -> taurus_htap::Result<()> {
    let client = Client::builder()
        .endpoint(replay.uri())
        .project_id("0123456789abcdef0123456789abcdef")
        .token("a-token-that-must-stay-hidden")
        .retry(
            RetryPolicy::default()
                .with_max_attempts(3)
                .with_backoff(std::time::Duration::ZERO, std::time::Duration::ZERO),
        )
        .intercept(Arc::<Seen>::clone(seen))
        .build()?;
    let instance = client.instance(StarRocksInstanceId::new("0123456789abcdef0123456789abcdefin17")?);
    instance.nodes().list().send().await.map(drop)
}

#[tokio::test]
async fn request_is_seen_once_over_all_attempts_and_without_the_credential() {
    let replay = Replay::start(SPEC).await;
    replay.answer("ListInstanceNode", ResponseTemplate::new(503)).await;
    let seen = Arc::new(Seen::default());
    list(&replay, &seen).await.unwrap_err();
    let received = replay.received().await;
    assert_eq!(received.len(), 3);
    let requests = seen.requests.lock().unwrap();
    let [request] = requests.as_slice() else { panic!("{requests:?}") };
    assert_eq!(request.operation().id, "ListInstanceNode");
    assert!(request.url().ends_with(received[0].url.path()), "{request}");
    assert!(!request.headers().contains_key("x-auth-token"), "{request}");
}

#[tokio::test]
async fn request_that_is_stopped_is_not_sent() {
    let replay = Replay::start(SPEC).await;
    let seen = Arc::new(Seen { is_shut: true, ..Seen::default() });
    let error = list(&replay, &seen).await.unwrap_err();
    assert!(error.is_invalid_input() && error.attempts() == 0, "{error:?}");
    assert!(replay.received().await.is_empty());
    assert_eq!(seen.requests.lock().unwrap().len(), 1);
}
