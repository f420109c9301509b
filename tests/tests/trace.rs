//! The trace of a call: what it tells, and what it never tells.

use std::{
    io::Write,
    sync::{Arc, Mutex},
};

use tests::{
    TOKEN,
    broken::{Act, Broken, reply},
    client, documented_task, instance,
};
use tracing_subscriber::{EnvFilter, fmt::MakeWriter};

#[derive(Clone, Default)]
struct Lines(Arc<Mutex<Vec<u8>>>);

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl<'a> MakeWriter<'a> for Lines {
    type Writer = Self;

    fn make_writer(&'a self) -> Self {
        self.clone()
    }
}

/// Traces one call that fails, is tried again, and is refused.
async fn trace(filter: &str) -> String {
    let refusal = b"HTTP/1.1 400 Bad Request\r\nContent-Type: application/json\r\nX-Request-Id: r-9\r\nContent-Length: 60\r\n\r\n";
    let body = format!("{:60}", r#"{"error_code":"DBS.200022","error_msg":"Instance gone."}"#);
    let refusal = [refusal.as_slice(), body.as_bytes()].concat();
    let unavailable = reply("503 Service Unavailable", "text/plain", TOKEN.as_bytes());
    let server = Broken::start(vec![Act::Send(unavailable), Act::Send(refusal)]).await;
    let client = client(&server.uri()).build().unwrap();

    let lines = Lines::default();
    let subscriber = tracing_subscriber::fmt()
        .with_env_filter(EnvFilter::new(filter))
        .with_writer(lines.clone())
        .with_ansi(false)
        .without_time()
        .finish();
    let guard = tracing::subscriber::set_default(subscriber);
    let task = documented_task();
    let error = instance(&client).replication().check_table_config(&task).send().await.unwrap_err();
    drop(guard);
    assert_eq!((server.requests(), error.attempts()), (2, 2));
    let lines = lines.0.lock().unwrap().clone();
    String::from_utf8(lines).unwrap()
}

#[tokio::test]
async fn each_attempt_is_an_event_within_the_call() {
    let trace = trace("huaweicloud_core=debug").await;
    let mut settings = insta::Settings::clone_current();
    settings.add_filter(r"elapsed=\S+", "elapsed=[time]");
    settings.bind(|| insta::assert_snapshot!(trace));
}

#[tokio::test]
async fn no_secret_and_no_body_at_any_level() {
    let trace = trace("trace").await;
    assert!(trace.contains("hyper"), "the libraries below trace as well:\n{trace}");
    for secret in [TOKEN, "source_database_name", "Instance gone"] {
        assert!(!trace.contains(secret), "{secret} stands in\n{trace}");
    }
}
