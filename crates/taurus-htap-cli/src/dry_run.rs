//! `--dry-run`: shows the first request of a command instead of sending it.

use std::sync::{
    Mutex, PoisonError,
    atomic::{AtomicBool, Ordering},
};

use api_runtime::Effect;
use serde_json::{Map, Value, json};
use taurus_htap::{Error, Intercept, PreparedRequest};

use crate::{output::Output, table::HEADER, text::Text};

/// Sees every request before it is sent. In a dry run, it holds the first one back and the command ends there.
#[derive(Debug)]
pub(crate) struct DryRun {
    is_active: bool,
    /// Whether operations that only read are sent in a dry run: the request to show may depend on their responses.
    sends_reads: AtomicBool,
    withheld: Mutex<Option<PreparedRequest>>,
}

impl DryRun {
    /// Holds a request back only if `is_active`; otherwise, all requests are sent.
    pub(crate) fn new(is_active: bool) -> Self {
        Self { is_active, sends_reads: AtomicBool::new(false), withheld: Mutex::default() }
    }

    /// Whether this is a dry run.
    pub(crate) fn is_active(&self) -> bool {
        self.is_active
    }

    /// From now on, operations that only read are sent, even in a dry run.
    pub(crate) fn send_reads(&self) {
        self.sends_reads.store(true, Ordering::Relaxed);
    }

    /// The request that was held back, if there is one, as it is shown.
    pub(crate) fn withheld(&self) -> Option<Output> {
        let request = self.withheld.lock().unwrap_or_else(PoisonError::into_inner).take()?;
        let (operation, method, url) = (request.operation(), request.method(), request.url());
        let effect = operation.effect.as_str();
        let mut people = Text::default();
        people.push_styled(HEADER, format_args!("{method} {url}"));
        people.end();
        people.push(format_args!("# {} ({effect}): not sent, and shown without the credential", operation.id));
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
        Some(Output::new(people, data))
    }
}

impl Intercept for DryRun {
    fn before_send(&self, request: PreparedRequest) -> taurus_htap::Result<()> {
        tracing::debug!(target: "taurus_htap", method = %request.method(), url = %request.url(), "request");
        let is_read = request.operation().effect == Effect::Read;
        if !self.is_active || (is_read && self.sends_reads.load(Ordering::Relaxed)) {
            return Ok(());
        }
        self.withheld.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert(request);
        Err(Error::invalid_input("--dry-run", "nothing is sent", "the command without it"))
    }
}
