//! What a document that was made from the models of an SDK leaves open, beside what every definition does.
//!
//! Its integers are those of a language, which can have no width.

use serde_json::Value;

use crate::rules;

/// Whether a difference is only that the SDK does not say what the other side says: how wide an integer is.
pub(super) fn allows(own: Option<&Value>, other: Option<&Value>, rule: &str) -> bool {
    let is = |side: Option<&Value>, kind: &str| side.and_then(Value::as_str) == Some(kind);
    rule == rules::TYPE_CHANGED && is(own, "Integer") && is(other, "Long")
}
