//! What a run has changed so far, as far as its requests tell. A run that is interrupted says so.

use std::sync::{Mutex, MutexGuard, PoisonError};

use api_runtime::Effect;
use taurus_htap::{CallOutcome, ErrorKind, FinishedCall, Intercept, PreparedRequest};
use tokio::sync::Notify;

/// Sees every request and how it ends.
#[derive(Debug, Default)]
pub(crate) struct Changes {
    seen: Mutex<Seen>,
    first_request: Notify,
}

#[derive(Debug, Default)]
struct Seen {
    /// The operation of the request that changes something and has not ended yet.
    in_flight: Option<&'static str>,
    change: Change,
}

/// What is known of the changes of a run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Change {
    /// No request that changes something was sent, or the service has refused it.
    #[default]
    Nothing,
    /// The service has accepted the last request that changes something.
    Accepted,
    /// Whether the service has accepted the request of this operation is not known.
    Unknown(&'static str),
}

impl Changes {
    /// Returns when the first request is about to be sent.
    pub(crate) async fn first_request(&self) {
        self.first_request.notified().await;
    }

    /// Forgets what was changed, before something that has no part in it begins.
    pub(crate) fn begin(&self) {
        *self.seen() = Seen::default();
    }

    /// What is known now.
    pub(crate) fn get(&self) -> Change {
        let seen = self.seen();
        seen.in_flight.map_or(seen.change, Change::Unknown)
    }

    fn seen(&self) -> MutexGuard<'_, Seen> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Intercept for Changes {
    fn before_send(&self, request: PreparedRequest) -> taurus_htap::Result<()> {
        self.first_request.notify_one();
        if request.effect() != Effect::Read {
            self.seen().in_flight = Some(request.operation().id);
        }
        Ok(())
    }

    fn after_call(&self, call: &FinishedCall<'_>) {
        let mut seen = self.seen();
        if seen.in_flight != Some(call.operation.id) {
            return;
        }
        seen.in_flight = None;
        let is_refused = call.status.is_some_and(|status| status.is_client_error())
            || call.error.is_some_and(|error| matches!(error.kind(), ErrorKind::Credential | ErrorKind::Connect));
        match call.outcome {
            CallOutcome::Success => seen.change = Change::Accepted,
            CallOutcome::Failure if is_refused => {}
            _ => seen.change = Change::Unknown(call.operation.id),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Change, Changes};

    #[test]
    fn what_begins_has_changed_nothing() {
        let changes = Changes::default();
        changes.seen().change = Change::Accepted;
        changes.begin();
        assert_eq!(changes.get(), Change::Nothing);
    }
}
