//! What is tried again and what is not, where no caller from outside can bring it about.

use std::{
    net::SocketAddr,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use bytes::Bytes;
use futures_util::FutureExt;
use http::{Request, StatusCode};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpListener,
    task::JoinSet,
};

use super::execute;
use crate::{
    CallOptions, Context, Endpoint, Idempotency, Result, RetryPolicy, Service,
    credential::{Credential, ProvideCredential, Token},
};

/// A server that answers each connection with this status, and closes it.
struct Server {
    address: SocketAddr,
    requests: Arc<AtomicUsize>,
    _task: JoinSet<()>,
}

impl Server {
    async fn start(status: &'static str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let requests = Arc::new(AtomicUsize::new(0));
        let counter = Arc::clone(&requests);
        let mut task = JoinSet::new();
        task.spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                let mut received = Vec::new();
                while !received.ends_with(b"\r\n\r\n{}")
                    && stream.read_buf(&mut received).await.is_ok_and(|read| read > 0)
                {}
                counter.fetch_add(1, Ordering::SeqCst);
                let response = format!("HTTP/1.1 {status}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
                let _ = stream.write_all(response.as_bytes()).await;
            }
        });
        Self { address, requests, _task: task }
    }

    fn service(&self, provider: impl ProvideCredential, total: Duration) -> Service<iam_api::Client> {
        Service::builder()
            .endpoint(Endpoint::parse(&format!("http://{}", self.address)).unwrap())
            .credentials(provider)
            .context(Context::builder().build())
            .retry(RetryPolicy::default().with_backoff(Duration::ZERO, Duration::ZERO).with_timeout(total))
            .build()
            .unwrap()
    }

    /// Sends a request, and gives the status that it ends with and the number of attempts.
    async fn outcome(&self, service: &Service<iam_api::Client>) -> (Option<StatusCode>, u32) {
        let operation = service.raw("KeystoneListProjects").unwrap().operation();
        let request = Request::post(format!("http://{}/v3", self.address)).body(Bytes::from_static(b"{}")).unwrap();
        let outcome =
            execute(&service.shared, operation, CallOptions::new().idempotency(Idempotency::Idempotent), request).await;
        let error = outcome.read(|_: &serde_json::Value| Ok(())).unwrap_err();
        assert_eq!(error.attempts() as usize, self.requests.load(Ordering::SeqCst), "{error:?}");
        (error.status(), error.attempts())
    }
}

const MINUTE: Duration = Duration::from_secs(60);

/// Gives another token each time; from the second on, after the time of a call is over.
struct Slow(AtomicUsize, Duration);

impl ProvideCredential for Slow {
    async fn provide_credential(&self, _: &Context) -> Result<Option<Credential>> {
        let given = self.0.fetch_add(1, Ordering::SeqCst);
        if given > 0 && !self.1.is_zero() {
            tokio::time::pause();
            // It moves the clock when it is first looked at.
            let _ = tokio::time::advance(self.1).now_or_never();
        }
        Ok(Some(Credential::Token(Token::new(format!("token-{given}"))?)))
    }
}

impl std::fmt::Debug for Slow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Slow")
    }
}

#[tokio::test]
async fn refused_credential_is_not_tried_again_when_no_time_is_left() {
    for (slowness, attempts) in [(Duration::ZERO, 2), (MINUTE, 1)] {
        let server = Server::start("401 Unauthorized").await;
        let service = server.service(Slow(AtomicUsize::new(0), slowness), MINUTE);
        assert_eq!(server.outcome(&service).await, (Some(StatusCode::UNAUTHORIZED), attempts));
    }
}
