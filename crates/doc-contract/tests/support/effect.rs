//! What each difference does to callers, worked out once more, independently of the library.

use doc_contract::Finding;
use serde_json::Value;

const BREAKING: &str = "breaking";
const COMPATIBLE: &str = "compatible";
const UNCLEAR: &str = "unclear";

/// The effect of a finding between two definitions, by its rule, its direction and its two values. `is_new` says of a
/// location whether it is that of a new field.
pub(crate) fn expected_effect(finding: &Finding, is_new: impl Fn(&str) -> bool) -> &'static str {
    let in_request = !finding.location.starts_with("response.");
    let (new, old) = (finding.documented.as_ref(), finding.specified.as_ref());
    let limit = |tighter: bool| match (in_request, tighter) {
        (true, true) => BREAKING,
        (true, false) | (false, true) => COMPATIBLE,
        (false, false) => UNCLEAR,
    };
    let number = |value: Option<&Value>| value.and_then(Value::as_f64).unwrap_or_default();
    let (fact, change) = finding.rule.rsplit_once('-').unwrap_or_default();
    match (fact, change) {
        ("method" | "path", _) => BREAKING,
        ("status", "added") if finding.location.starts_with("response.2") => UNCLEAR,
        ("status", "removed") if finding.location.starts_with("response.2") => BREAKING,
        ("status", _) => COMPATIBLE,
        ("field" | "parameter", "added") => {
            let parent = finding.location.rsplit_once('.').map_or("", |(parent, _)| parent);
            let is_mandatory = new.and_then(|new| new.get("mandatory")).and_then(Value::as_bool);
            match is_mandatory {
                _ if is_new(parent.trim_end_matches(['[', ']', '{', '}'])) => COMPATIBLE,
                Some(true) if in_request => BREAKING,
                None if in_request => UNCLEAR,
                _ => COMPATIBLE,
            }
        }
        ("field" | "parameter", _) => {
            if in_request {
                UNCLEAR
            } else {
                BREAKING
            }
        }
        ("mandatory", _) => match (in_request, new == Some(&Value::Bool(true))) {
            (true, true) => BREAKING,
            (true, false) | (false, true) => COMPATIBLE,
            (false, false) => UNCLEAR,
        },
        ("deprecation", _) => COMPATIBLE,
        ("type", _) => match (old.and_then(Value::as_str), new.and_then(Value::as_str)) {
            (Some("Integer"), Some("Long")) if in_request => COMPATIBLE,
            (Some("Long"), Some("Integer")) if !in_request => COMPATIBLE,
            _ => BREAKING,
        },
        ("default", _) if !in_request => COMPATIBLE,
        ("default", "changed") => BREAKING,
        ("default", _) => UNCLEAR,
        (_, "added") => limit(true),
        (_, "removed") => limit(false),
        ("min-length" | "min-items" | "minimum", _) => limit(number(new) > number(old)),
        ("max-length" | "max-items" | "maximum", _) => limit(number(new) < number(old)),
        // The mutation takes a step that is no multiple of the other one, nor the other way round.
        ("multiple-of", _) => {
            if in_request {
                BREAKING
            } else {
                UNCLEAR
            }
        }
        ("enum", _) => {
            let lacks = |list: Option<&Value>, other: Option<&Value>| {
                let values = |list: Option<&Value>| list.and_then(Value::as_array).cloned().unwrap_or_default();
                values(other).iter().any(|value| !values(list).contains(value))
            };
            match (in_request, lacks(new, old), lacks(old, new)) {
                (true, true, _) => BREAKING,
                (false, _, true) => UNCLEAR,
                _ => COMPATIBLE,
            }
        }
        // The mutations of these are one character more, one class less, and another suffix.
        ("pattern", _) => {
            limit(new.map(Value::to_string).map(|text| text.len()) < old.map(Value::to_string).map(|text| text.len()))
        }
        ("suffix", _) => limit(true),
        _ => panic!("no effect of {} is expected", finding.rule),
    }
}
