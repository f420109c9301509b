//! What a document that was made from the models of an SDK leaves open, beside what every definition does.
//!
//! Its integers are those of a language, which can have no width.

use serde_json::Value;

use crate::{diff::Difference, rules};

/// Whether a difference is only that the SDK does not say what the spec says.
pub(crate) fn allows(difference: &Difference) -> bool {
    is_width(difference)
}

/// Whether the spec says how wide an integer is.
fn is_width(difference: &Difference) -> bool {
    let is = |side: &Option<Value>, kind: &str| side.as_ref().and_then(Value::as_str) == Some(kind);
    difference.rule == rules::TYPE_CHANGED && is(&difference.documented, "Integer") && is(&difference.specified, "Long")
}
