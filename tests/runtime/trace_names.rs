//! The names, levels and fields of events are those that the guide documents, and numbers are numbers.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Debug,
    sync::{
        Arc, Mutex,
        atomic::{AtomicU64, Ordering},
    },
    time::Duration,
};

use bytes::Bytes;
use huaweicloud_core::{
    Context, Result, TransportError,
    credential::{Credential, PodIdentityCredentialProvider, ProvideCredential, Token},
};
use integration_tests::{INSTANCE, expected, scripted_client};
use serde_json::json;
use taurus_htap::{
    PollPolicy, PollStatus, Poller,
    test_util::{ErrorBuilder, ScriptedResponse, ScriptedService},
};
use tracing::{
    Event, Metadata, Subscriber,
    field::{Field, Visit},
    span::{Attributes, Id},
};
use tracing_subscriber::{Layer, layer::SubscriberExt, registry::LookupSpan};

const GUIDE: &str = include_str!("../../crates/taurus-htap/docs/guide/tracing.md");

/// The fields of each span and event, by its name and level.
type Known = BTreeMap<(String, String), BTreeSet<String>>;

/// What the table of the guide has.
fn documented() -> Known {
    let mut known = Known::new();
    let mut previous = BTreeSet::new();
    for row in GUIDE.lines().filter(|line| line.starts_with("| `")) {
        let cells: Vec<_> = row.trim_matches('|').split('|').map(str::trim).collect();
        let [name, level, fields] = cells.try_into().expect("a row has three cells");
        let name = name.split('`').nth(1).expect("a name is in backticks").to_owned();
        let mut listed: BTreeSet<_> = fields.split('`').skip(1).step_by(2).map(str::to_owned).collect();
        if fields.starts_with("the same, and ") {
            listed.extend(previous);
        }
        previous = listed.clone();
        known.insert((name, level.to_owned()), listed);
    }
    known
}

/// What was traced, and which fields were numbers.
#[derive(Clone, Default)]
struct Seen(Arc<Mutex<(Known, BTreeSet<String>)>>);

#[derive(Default)]
struct Values {
    message: Option<String>,
    numbers: BTreeSet<String>,
}

impl Visit for Values {
    fn record_u64(&mut self, field: &Field, _: u64) {
        self.numbers.insert(field.name().to_owned());
    }

    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        if field.name() == "message" {
            self.message = Some(format!("{value:?}"));
        }
    }
}

impl Seen {
    fn note(&self, metadata: &Metadata<'_>, values: Values) {
        assert_eq!(metadata.target(), "huaweicloud_core", "{metadata:?}");
        let fields = metadata.fields().iter().map(|field| field.name().to_owned()).filter(|name| name != "message");
        let name = values.message.unwrap_or_else(|| metadata.name().to_owned());
        let mut seen = self.0.lock().unwrap();
        seen.0.entry((name, metadata.level().to_string())).or_default().extend(fields);
        seen.1.extend(values.numbers);
    }
}

impl<S: Subscriber + for<'a> LookupSpan<'a>> Layer<S> for Seen {
    fn on_new_span(&self, attributes: &Attributes<'_>, _: &Id, _: tracing_subscriber::layer::Context<'_, S>) {
        self.note(attributes.metadata(), Values::default());
    }

    fn on_event(&self, event: &Event<'_>, _: tracing_subscriber::layer::Context<'_, S>) {
        let mut values = Values::default();
        event.record(&mut values);
        self.note(event.metadata(), values);
    }
}

/// Gives another token each time.
#[derive(Debug, Default)]
struct Tokens(AtomicU64);

impl ProvideCredential for Tokens {
    async fn provide_credential(&self, _: &Context) -> Result<Option<Credential>> {
        let number = self.0.fetch_add(1, Ordering::Relaxed);
        Ok(Some(Credential::Token(Token::new(format!("token-{number}"))?)))
    }
}

/// A call that is refused for its credential, fails, and succeeds.
async fn call() {
    let script = ScriptedService::new();
    script.expect(expected("ListInstanceNode"), ScriptedResponse::refusal(401, "APIG.0307", "expired"));
    script.expect(expected("ListInstanceNode"), ScriptedResponse::refusal(503, "DBS.200500", "busy"));
    script.expect(expected("ListInstanceNode"), ScriptedResponse::ok(json!({ "node_list": [] })));
    let client = scripted_client(&script).credentials(Tokens::default()).build().unwrap();
    client.instance(INSTANCE.parse().unwrap()).nodes().list().send().await.unwrap();
    script.verify();
}

/// A wait whose first look fails.
async fn poll() {
    let mut looks = 0;
    let poller: Poller<&str, ()> = Poller::new("the kettle to boil", move || {
        looks += 1;
        let failure = ErrorBuilder::refusal(503, "DBS.200500", "busy").build();
        std::future::ready(if looks == 1 { Err(failure) } else { Ok(PollStatus::Done(())) })
    });
    poller.policy(PollPolicy::default()).until_done().await.unwrap();
}

/// A credential whose expiry cannot be read.
async fn expiry() {
    let key = r#"{"credential":{"access":"AK","secret":"SK","securitytoken":"T","expires_at":"soon"}}"#;
    let near = move |_: http::Request<Bytes>| async move { Ok::<_, TransportError>(http::Response::new(key)) };
    let context = Context::builder()
        .variable("HC_CONTAINER_CREDENTIALS_FULL_URI", "http://169.254.169.254/key")
        .variable("HC_CONTAINER_AUTHORIZATION_TOKEN_FILE", "/token")
        .file("/token", "a-token")
        .local_transport(near)
        .build();
    PodIdentityCredentialProvider::new().provide_credential(&context).await.unwrap().unwrap();
}

#[tokio::test(start_paused = true)]
async fn events_are_as_the_guide_documents_them() {
    let seen = Seen::default();
    let guard = tracing::subscriber::set_default(tracing_subscriber::registry().with(seen.clone()));
    call().await;
    poll().await;
    expiry().await;
    tokio::time::sleep(Duration::from_secs(1)).await;
    drop(guard);

    let (known, numbers) = std::mem::take(&mut *seen.0.lock().unwrap());
    assert_eq!(known, documented());
    let expected =
        ["attempt", "attempts", "elapsed_ms", "request_bytes", "response_bytes", "status", "total_ms", "wait_ms"];
    assert_eq!(numbers, expected.map(str::to_owned).into());
}
