//! `--dry-run`: shows the request of a command instead of sending it.

use std::sync::{
    Mutex, PoisonError,
    atomic::{AtomicBool, Ordering},
};

use api_runtime::Effect;
use serde_json::{Map, Value, json};
use taurus_htap::{Error, Intercept, PreparedRequest};

use crate::{outcome::Outcome, table::HEADER, text::Text};

/// Lets requests out, or keeps the first one.
#[derive(Debug)]
pub(crate) struct Gate {
    is_shut: bool,
    /// Requests that only look go out through a shut gate as well: what changes something may depend on what they find.
    lets_reads_out: AtomicBool,
    kept: Mutex<Option<PreparedRequest>>,
}

impl Gate {
    /// A gate that is shut when this is a dry run.
    pub(crate) fn new(is_shut: bool) -> Self {
        Self { is_shut, lets_reads_out: AtomicBool::new(false), kept: Mutex::default() }
    }

    /// Whether this is a dry run.
    pub(crate) fn is_shut(&self) -> bool {
        self.is_shut
    }

    /// From now on, requests that only look are sent, dry run or not.
    pub(crate) fn let_reads_out(&self) {
        self.lets_reads_out.store(true, Ordering::Relaxed);
    }

    /// What to show of the request that was kept, if one was.
    pub(crate) fn kept(&self) -> Option<Outcome> {
        let request = self.kept.lock().unwrap_or_else(PoisonError::into_inner).take()?;
        let (operation, method, url) = (request.operation(), request.method(), request.url());
        let effect = effect(operation.effect);
        let mut people = Text::default();
        people.push_styled(HEADER, format_args!("{method} {url}"));
        people.end();
        people.push(format_args!("# {} ({effect}); not sent. The credential is added when it is.", operation.id));
        people.end();
        let mut headers = Map::new();
        for (name, value) in request.headers() {
            let value = String::from_utf8_lossy(value.as_bytes()).into_owned();
            people.append(&Text::line(format_args!("{name}: {value}")));
            headers.insert(name.to_string(), value.into());
        }
        let body = match request.json() {
            Some(body) => body,
            None if request.body().is_empty() => Value::Null,
            None => format!("({} bytes)", request.body().len()).into(),
        };
        let shown = match &body {
            Value::Null => None,
            Value::String(text) => Some(Text::line(text)),
            body => Some(Text::json(body)),
        };
        if let Some(body) = shown {
            people.end();
            people.append(&body);
        }
        let data = json!({
            "dry_run": true,
            "operation": operation.id,
            "effect": effect,
            "method": method.as_str(),
            "url": url,
            "headers": headers,
            "body": body,
        });
        Some(Outcome::new(people, data))
    }
}

impl Intercept for Gate {
    fn before_send(&self, request: PreparedRequest) -> taurus_htap::Result<()> {
        tracing::debug!(target: "taurus_htap", method = %request.method(), url = %request.url(), "request");
        let is_read = request.operation().effect == Effect::Read;
        if !self.is_shut || (is_read && self.lets_reads_out.load(Ordering::Relaxed)) {
            return Ok(());
        }
        self.kept.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert(request);
        Err(Error::invalid_input("--dry-run", "nothing is sent", "the command without it"))
    }
}

/// What a call does, in a word.
pub(crate) fn effect(effect: Effect) -> &'static str {
    match effect {
        Effect::Read => "read",
        Effect::Create => "create",
        Effect::Update => "update",
        Effect::Delete => "delete",
        Effect::Action => "action",
    }
}
