//! A world for credentials: a clock that a test moves by hand, and what a credential puts on a request.

use std::{
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
    time::{Duration, SystemTime},
};

use huaweicloud_core::{
    Context, ContextBuilder,
    credential::{Credential, ProvideCredential},
};
use reqwest::{Method, Request, Url, header::HeaderMap};

/// 2026-03-03T12:03:04Z.
pub const NOW: u64 = 1_772_539_384;
/// The secret of an access key; it must show nowhere.
pub const SK: &str = "not-a-real-secret-key-0000000000000000001";

/// A clock that does not advance until it is moved.
#[derive(Clone, Debug)]
pub struct Clock(Arc<AtomicU64>);

impl Clock {
    /// A clock that shows [`NOW`].
    pub fn new() -> Self {
        Self(Arc::new(AtomicU64::new(NOW)))
    }

    /// What it shows.
    pub fn now(&self) -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_secs(self.0.load(Ordering::SeqCst))
    }

    /// Moves it.
    pub fn advance(&self, seconds: u64) {
        self.0.fetch_add(seconds, Ordering::SeqCst);
    }

    /// Sets it back.
    pub fn set_back(&self, seconds: u64) {
        self.0.fetch_sub(seconds, Ordering::SeqCst);
    }

    /// A world with this clock and nothing else.
    pub fn world(&self) -> ContextBuilder {
        let clock = self.clone();
        Context::builder().clock(move || clock.now())
    }
}

impl Default for Clock {
    fn default() -> Self {
        Self::new()
    }
}

/// A world at [`NOW`] with these variables and nothing else.
pub fn world(variables: &[(&str, &str)]) -> ContextBuilder {
    variables.iter().fold(Clock::new().world(), |world, (name, value)| world.variable(*name, *value))
}

/// The headers of a request after a credential was put on it.
pub fn headers(credential: &Credential) -> HeaderMap {
    let mut request = Request::new(Method::GET, Url::parse("https://h.example/v3").expect("a URL"));
    credential.authorize(&mut request, None, Clock::new().now()).expect("authorized");
    request.headers().clone()
}

/// A credential in a word or two: the token, or the id of the access key and its security token.
pub fn shown(credential: &Credential) -> String {
    let headers = headers(credential);
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    match (text("x-auth-token"), text("authorization")) {
        (Some(token), _) => format!("token {token}"),
        (None, Some(authorization)) => {
            let id = authorization.split(['=', ',']).nth(1).unwrap_or_default();
            let token = text("x-security-token").map(|token| format!(" with {token}")).unwrap_or_default();
            format!("key {id}{token}")
        }
        (None, None) => "nothing".to_owned(),
    }
}

/// What a provider gives, or the error that it gives, as a person reads it.
pub async fn outcome(provider: impl ProvideCredential, context: &Context) -> String {
    match provider.provide_credential(context).await {
        Ok(Some(credential)) => shown(&credential),
        Ok(None) => "absent".to_owned(),
        Err(error) => crate::describe(&error),
    }
}
