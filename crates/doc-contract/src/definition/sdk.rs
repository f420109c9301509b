//! What a document that was made from the models of an SDK leaves open, beside what every definition does.
//!
//! - It names what the SDK has a type for: the response of a success, and no error.
//! - Its integers are those of a language, which can have no width.

use serde_json::Value;

use crate::{diff::Difference, page::Page, rules};

/// Whether a difference is only that the SDK does not say what the spec says.
pub(crate) fn allows(difference: &Difference, page: &Page) -> bool {
    is_error_status(difference, page) || is_width(difference)
}

/// Whether the spec describes an error, and the SDK none at all.
fn is_error_status(difference: &Difference, page: &Page) -> bool {
    let is_success = |status: &str| status.starts_with('2');
    difference.rule == rules::STATUS_REMOVED
        && page.responses.keys().all(|status| is_success(status))
        && difference.location.strip_prefix("response.").is_some_and(|status| !is_success(status))
}

/// Whether the spec says how wide an integer is.
fn is_width(difference: &Difference) -> bool {
    let is = |side: &Option<Value>, kind: &str| side.as_ref().and_then(Value::as_str) == Some(kind);
    difference.rule == rules::TYPE_CHANGED && is(&difference.documented, "Integer") && is(&difference.specified, "Long")
}
