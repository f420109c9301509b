//! `--dry-run`: shows the first request of a command instead of sending it.

use std::sync::{
    Mutex, MutexGuard, PoisonError,
    atomic::{AtomicBool, Ordering},
};

use api_runtime::{Api as _, Effect};
use indexmap::IndexSet;
use serde_json::{Map, Value, json};
use taurus_htap::{Error, Intercept, Operation, PreparedRequest, api, iam::Permissions};

use crate::{output::Output, table::HEADER, text::Text};

/// Sees every request before it is sent. In a dry run, it holds the first one back and the command ends there.
#[derive(Debug)]
pub(crate) struct DryRun {
    is_active: bool,
    /// Whether operations that only read are sent in a dry run: the request to show may depend on their responses.
    sends_reads: AtomicBool,
    withheld: Mutex<Option<PreparedRequest>>,
    /// The calls that the command can make.
    calls: Mutex<Permissions>,
}

impl DryRun {
    /// Holds a request back only if `is_active`; otherwise, all requests are sent. `calls` are those that the command
    /// can make.
    pub(crate) fn new(is_active: bool, calls: Permissions) -> Self {
        Self { is_active, sends_reads: AtomicBool::new(false), withheld: Mutex::default(), calls: Mutex::new(calls) }
    }

    /// Sets the calls that the command can make.
    pub(crate) fn calls(&self, calls: Permissions) {
        *locked(&self.calls) = calls;
    }

    /// Whether this is a dry run.
    pub(crate) fn is_active(&self) -> bool {
        self.is_active
    }

    /// From now on, operations that only read are sent, even in a dry run.
    pub(crate) fn send_reads(&self) {
        self.sends_reads.store(true, Ordering::Relaxed);
    }

    /// In builds for tests, refuses a call that the permissions of the command lack: they would be wrong.
    fn assert_is_known(&self, operation: &Operation) -> taurus_htap::Result<()> {
        if cfg!(debug_assertions) && is_of_api(operation) && !locked(&self.calls).contains(operation) {
            return Err(Error::failed(format!("the operations of the command lack {}", operation.id)));
        }
        Ok(())
    }

    /// The request that was held back, if there is one, as it is shown.
    pub(crate) fn withheld(&self) -> Option<Output> {
        let request = locked(&self.withheld).take()?;
        let permissions = locked(&self.calls).clone();
        let (operation, method, url) = (request.operation(), request.method(), request.url());
        let effect = request.effect().as_str();
        let mut people = Text::default();
        people.push_styled(HEADER, format_args!("{method} {url}"));
        people.end();
        people.push(format_args!("# {} ({effect}): not sent, and shown without the credential", operation.id));
        people.end();
        let (actions, unknown) = needed(permissions.operations());
        if !actions.is_empty() {
            people.append(&Text::line(format_args!("# the command needs: {}", actions.join(", "))));
        }
        if !unknown.is_empty() {
            people.append(&Text::line(format_args!("# not known: what {} needs", unknown.join(", "))));
        }
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
            "permissions": { "actions": actions, "unknown": unknown },
        });
        Some(Output::new(people, data))
    }
}

/// What a dry run shows of an operation of another service, whose request is not written here.
pub(crate) fn of_operation(operation: &'static Operation) -> Output {
    let (id, effect) = (operation.id, operation.effect.as_str());
    let (actions, unknown) = needed([operation]);
    let mut people = Text::line(format_args!("# {id} ({effect}): not sent"));
    people.append(&match (&*actions, &*unknown) {
        ([], []) => Text::line("# the command needs no permission"),
        ([], _) => Text::line("# what the command needs is not known"),
        _ => Text::line(format_args!("# the command needs: {}", actions.join(", "))),
    });
    let permissions = json!({ "actions": actions, "unknown": unknown });
    Output::new(people, json!({ "dry_run": true, "operation": id, "effect": effect, "permissions": permissions }))
}

/// The actions that operations need, each once, and the operations of which that is not known.
fn needed(operations: impl IntoIterator<Item = &'static Operation>) -> (Vec<&'static str>, Vec<&'static str>) {
    let (mut actions, mut unknown) = (IndexSet::new(), Vec::new());
    for operation in operations {
        match operation.permission {
            Some(permission) => actions.extend(permission.actions.iter().map(|action| action.name)),
            None => unknown.push(operation.id),
        }
    }
    (actions.into_iter().collect(), unknown)
}

/// Whether it is an operation of the API, and not one that a credential or the look-up of a project needs.
fn is_of_api(operation: &Operation) -> bool {
    api::Client::OPERATIONS.iter().any(|known| known.id == operation.id)
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Intercept for DryRun {
    fn before_send(&self, request: PreparedRequest) -> taurus_htap::Result<()> {
        tracing::debug!(target: "taurus_htap", method = %request.method(), url = %request.url(), "request");
        self.assert_is_known(request.operation())?;
        let is_read = request.effect() == Effect::Read;
        if !self.is_active || (is_read && self.sends_reads.load(Ordering::Relaxed)) {
            return Ok(());
        }
        locked(&self.withheld).get_or_insert(request);
        Err(Error::invalid_input("--dry-run", "nothing is sent", "the command without it"))
    }
}
