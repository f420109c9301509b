//! Errors of the service that are about the task: they are findings, and the check continues.

use http::StatusCode;
use huaweicloud_core::{Error, ErrorKind, Result};

use crate::codes;

/// Codes of the vendor's API gateway, which knows nothing of tasks.
const GATEWAY: &str = "APIG.";

/// Why the service does not accept what a call says about the task.
#[derive(Clone, Debug)]
pub(super) struct Refusal(Error);

/// Separates an error about the task from one for which the check cannot continue. That an instance does not exist can be about
/// the source instance of the task only where the StarRocks instance is known to exist.
pub(super) fn judged<T>(called: Result<T>, is_instance_known: bool) -> Result<Result<T, Refusal>> {
    match called {
        Ok(value) => Ok(Ok(value)),
        Err(error) if is_about_task(&error, is_instance_known) => Ok(Err(Refusal(error))),
        Err(error) => Err(error),
    }
}

fn is_about_task(error: &Error, is_instance_known: bool) -> bool {
    let Some(code) = error.code().filter(|code| !code.starts_with(GATEWAY)) else { return false };
    let is_of_request = match error.status() {
        Some(StatusCode::BAD_REQUEST | StatusCode::NOT_FOUND | StatusCode::UNPROCESSABLE_ENTITY) => true,
        Some(_) | None => false,
    };
    let is_about_instance = match code {
        codes::INSTANCE_NOT_FOUND => !is_instance_known,
        codes::STARROCKS_INSTANCE_NOT_FOUND | codes::INSTANCE_BUSY => true,
        other => codes::BUSY.contains(&other),
    };
    error.kind() == ErrorKind::Service && is_of_request && !is_about_instance
}

impl Refusal {
    pub(super) fn error(&self) -> &Error {
        &self.0
    }

    /// The reason of a finding, with the service's code and message.
    pub(super) fn reason(&self) -> String {
        let code = self.0.code().unwrap_or_default();
        let message = self.0.message().map(|message| format!(": {message}")).unwrap_or_default();
        let source = match code {
            codes::INSTANCE_NOT_FOUND => " (the StarRocks instance exists, so it is the source instance)",
            _ => "",
        };
        format!("the service refuses it: {code}{message}{source}")
    }
}
