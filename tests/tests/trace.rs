//! The trace of a call: what it tells, and what it never tells.

use std::{
    io::Write,
    sync::{Arc, Mutex},
};

use huaweicloud_core::credential::{AccessKey, IdToken, Secret};
use taurus_htap::{
    Client, Endpoint,
    credential::{IamPasswordCredentialProvider, StaticAccessKeyCredentialProvider},
};
use tests::{
    PROJECT, TOKEN,
    broken::{Act, Broken, reply},
    client, documented_task, instance,
    world::{Clock, SK},
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

/// What is traced while a future runs.
async fn traced<F: Future>(filter: &str, future: F) -> (String, F::Output) {
    let lines = Lines::default();
    let subscriber = tracing_subscriber::fmt()
        .with_env_filter(EnvFilter::new(filter))
        .with_writer(lines.clone())
        .with_ansi(false)
        .without_time()
        .finish();
    let guard = tracing::subscriber::set_default(subscriber);
    let output = future.await;
    drop(guard);
    let lines = lines.0.lock().unwrap().clone();
    (String::from_utf8(lines).unwrap(), output)
}

/// Traces one call that fails, is tried again, and is refused.
async fn trace(filter: &str) -> String {
    let refusal = b"HTTP/1.1 400 Bad Request\r\nContent-Type: application/json\r\nX-Request-Id: r-9\r\nContent-Length: 60\r\n\r\n";
    let body = format!("{:60}", r#"{"error_code":"DBS.200022","error_msg":"Instance gone."}"#);
    let refusal = [refusal.as_slice(), body.as_bytes()].concat();
    let unavailable = reply("503 Service Unavailable", "text/plain", TOKEN.as_bytes());
    let server = Broken::start(vec![Act::Send(unavailable), Act::Send(refusal)]).await;
    let client = client(&server.uri()).build().unwrap();

    let task = documented_task();
    let instance = instance(&client);
    let call = instance.replication().check_table_config(&task).send();
    let (trace, outcome) = traced(filter, call).await;
    assert_eq!((server.requests(), outcome.unwrap_err().attempts()), (2, 2));
    trace
}

#[tokio::test]
async fn each_attempt_is_an_event_within_the_call() {
    let trace = trace("huaweicloud_core=debug").await;
    let mut settings = insta::Settings::clone_current();
    settings.add_filter(r"(elapsed|total)=\S+", "$1=[time]");
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

#[tokio::test]
async fn no_secret_of_a_signed_call_or_of_the_identity_service_shows() {
    const PASSWORD: &str = "not-a-real-password";
    const SECURITY_TOKEN: &str = "not-a-real-security-token";
    let refusal = reply("403 Forbidden", "text/plain", format!("{PASSWORD} {SECURITY_TOKEN} {SK}").as_bytes());
    let server = Broken::start(vec![Act::Send(refusal)]).await;
    let key = AccessKey::new("FAKEACCESSKEY0000001", SK).unwrap().with_security_token(SECURITY_TOKEN).unwrap();
    let signed = StaticAccessKeyCredentialProvider::new(key);
    let iam = Endpoint::parse(&server.uri()).unwrap();
    let password = IamPasswordCredentialProvider::new("user", PASSWORD.to_owned(), "domain").with_endpoint(iam);
    let id_token = IdToken::Text(SECURITY_TOKEN.to_owned().into());
    let shown = format!("{signed:?}{signed:#?}{password:?}{password:#?}{id_token:?}{:?}", Secret::from(SK.to_owned()));

    let builder = || Client::builder().context(Clock::new().world().build()).endpoint(server.uri()).project_id(PROJECT);
    let task = documented_task();
    let mut all = shown;
    for client in [builder().credentials(signed).build().unwrap(), builder().credentials(password).build().unwrap()] {
        let instance = instance(&client);
        let (trace, outcome) = traced("trace", instance.replication().check_table_config(&task).send()).await;
        let error = outcome.unwrap_err();
        all.push_str(&format!("{trace}{client:?}{}{error:?}{error:#?}", tests::told(&error)));
    }
    assert_eq!(server.requests(), 2, "one signed call, and one to the identity service");
    for secret in [PASSWORD, SECURITY_TOKEN, SK] {
        assert!(!all.contains(secret), "{secret} stands in\n{all}");
    }
}
