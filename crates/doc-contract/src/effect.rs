//! Whom a difference breaks: the taxonomy.
//!
//! Owns one question: a caller follows the specified side, and the service does as documented; what happens? Direction
//! decides. What a caller sends must stay within what is documented, what a caller receives may not surprise it. Sets
//! of values in responses are read as open, so a new one is kept and not refused.

use serde_json::{Number, Value};
use spec_document::resource_type;

use crate::{finding::Effect, page::Field, pattern, types::PageType};

/// Whether a fact is about requests or responses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Direction {
    Request,
    Response,
}

use Direction::{Request, Response};
use Effect::{Breaking, Compatible, Unclear};

const IGNORED: Effect = Unclear("the service may ignore or refuse what it no longer documents");

pub(crate) fn field_added(field: &Field, direction: Direction) -> Effect {
    match (direction, field.mandatory) {
        (Request, Some(true)) => Breaking,
        (Request, None) => Unclear("the page does not say whether a request must carry it"),
        (Request, Some(false)) | (Response, _) => Compatible,
    }
}

pub(crate) fn field_removed(direction: Direction) -> Effect {
    match direction {
        Request => IGNORED,
        Response => Breaking,
    }
}

pub(crate) fn fields_added(fields: &[Field], direction: Direction) -> Effect {
    let effects: Vec<Effect> = fields.iter().map(|field| field_added(field, direction)).collect();
    let worst = effects.iter().find(|effect| **effect == Breaking);
    worst.or_else(|| effects.iter().find(|effect| **effect != Compatible)).cloned().unwrap_or(Compatible)
}

pub(crate) fn status_added(code: &str) -> Effect {
    if code.starts_with('2') {
        Unclear("a caller that knows one success status takes another one for a failure")
    } else {
        Compatible
    }
}

pub(crate) fn status_removed(code: &str) -> Effect {
    if code.starts_with('2') { Breaking } else { Compatible }
}

pub(crate) fn mandatory(documented: bool, direction: Direction) -> Effect {
    match (direction, documented) {
        (Request, true) => Breaking,
        (Request, false) | (Response, true) => Compatible,
        (Response, false) => Unclear("a caller that relies on the field may get a response without it"),
    }
}

/// What is deprecated is still there.
pub(crate) const DEPRECATION: Effect = Compatible;

pub(crate) fn kind(documented: &PageType, specified: &PageType, direction: Direction) -> Effect {
    use PageType::{Integer, Long, Number};
    match (direction, documented, specified) {
        (Request, Long, Integer) | (Request, Number, Integer | Long) => Compatible,
        (Response, Integer, Long) | (Response, Integer | Long, Number) => Compatible,
        _ => Breaking,
    }
}

/// A lower bound (`true`) or an upper bound of lengths or values.
pub(crate) fn bound(lower: bool, documented: Option<f64>, specified: Option<f64>, direction: Direction) -> Effect {
    let tighter = match (documented, specified) {
        (Some(_), None) => true,
        (None, _) => false,
        (Some(documented), Some(specified)) => (documented > specified) == lower,
    };
    match (direction, tighter) {
        (Request, true) => Breaking,
        (Request, false) | (Response, true) => Compatible,
        (Response, false) => Unclear("a caller that relies on the limit may meet a value beyond it"),
    }
}

/// The number that each value is a multiple of.
pub(crate) fn multiple_of(documented: Option<f64>, specified: Option<f64>, direction: Direction) -> Effect {
    let is_multiple = |value: f64, of: f64| {
        let times = value / of;
        (times - times.round()).abs() < 1e-9
    };
    let is_tighter = match (documented, specified) {
        (Some(_), None) => true,
        (None, _) => false,
        (Some(documented), Some(specified)) => is_multiple(documented, specified),
    };
    let is_wider = match (documented, specified) {
        (None, _) => true,
        (Some(_), None) => false,
        (Some(documented), Some(specified)) => is_multiple(specified, documented),
    };
    match direction {
        Request if is_wider => Compatible,
        Request => Breaking,
        Response if is_tighter => Compatible,
        Response => Unclear("a caller that relies on the step may meet a value between two multiples"),
    }
}

pub(crate) fn pattern(documented: Option<&str>, specified: Option<&str>, direction: Direction) -> Effect {
    let tighter = match (documented, specified) {
        (Some(_), None) => Some(true),
        (None, _) => Some(false),
        (Some(documented), Some(specified)) => match (pattern::shape(documented), pattern::shape(specified)) {
            (Some(documented), Some(specified)) if specified.set.includes(&documented.set) => Some(true),
            (Some(documented), Some(specified)) if documented.set.includes(&specified.set) => Some(false),
            _ => None,
        },
    };
    match (direction, tighter) {
        (Request, Some(false)) | (Response, Some(true)) => Compatible,
        (Request, _) => Breaking,
        (Response, _) => Unclear("a caller that relies on the allowed characters may meet another one"),
    }
}

pub(crate) fn suffix(documented: &[String], specified: &[String], direction: Direction) -> Effect {
    let wider =
        documented.is_empty() || (!specified.is_empty() && specified.iter().all(|end| documented.contains(end)));
    match (direction, wider) {
        (Request, true) | (Response, false) => Compatible,
        (Request, false) => Breaking,
        (Response, true) => Unclear("a caller that relies on the end of the value may meet another one"),
    }
}

pub(crate) fn values(documented: &[Value], specified: &[Value], direction: Direction) -> Effect {
    let lost =
        !documented.is_empty() && (specified.is_empty() || specified.iter().any(|value| !documented.contains(value)));
    let gained =
        documented.is_empty() || (!specified.is_empty() && documented.iter().any(|value| !specified.contains(value)));
    match direction {
        Request if lost => Breaking,
        Request => Compatible,
        Response if gained => {
            Unclear("values of responses are open: a new one is kept, but a caller may have to know it")
        }
        Response => Compatible,
    }
}

pub(crate) fn default(documented: Option<&Value>, specified: Option<&Value>, direction: Direction) -> Effect {
    match (direction, documented, specified) {
        (Response, ..) => Compatible,
        (Request, Some(_), Some(_)) => Breaking,
        (Request, ..) => Unclear("a caller that leaves the field out may get something else than before"),
    }
}

/// A value has the meaning that another one had.
pub(crate) fn meaning(direction: Direction) -> Effect {
    match direction {
        Request => Breaking,
        Response => Unclear("a caller that knows the value takes it for what another one says now"),
    }
}

/// What a caller must be allowed is written down: the service has not changed with that.
pub(crate) const PERMISSION: Effect = Compatible;

pub(crate) const ACCESS_LEVEL: Effect = Unclear("a policy that goes by access levels may refuse a caller");

/// The types of the resources of an action. A statement about all resources is right for each of them, one that names
/// resources only while the action has their type.
pub(crate) fn resource_types(documented: &[String], specified: &[String]) -> Effect {
    let must_name = |types: &[String], name: &str| types.iter().any(|other| resource_type(other) == (name, true));
    let is_new = |text: &String| matches!(resource_type(text), (name, true) if !must_name(specified, name));
    match (documented, specified) {
        (_, []) => Compatible,
        ([], _) => Breaking,
        (documented, _) if documented.iter().any(is_new) => Breaking,
        _ => Compatible,
    }
}

/// What policies may use to allow an action: its keys, or its aliases.
pub(crate) fn usable(documented: &[String], specified: &[String]) -> Effect {
    if specified.iter().all(|value| documented.contains(value)) { Compatible } else { Breaking }
}

pub(crate) fn dependencies(documented: &[String], specified: &[String]) -> Effect {
    usable(specified, documented)
}

pub(crate) const EXAMPLE: Effect = Unclear("an example is not binding, but it shows what the service takes or answers");

pub(crate) const AMBIGUOUS: Effect = Unclear("the page was compared with no operation");
pub(crate) const UNREAD: Effect = Unclear("a page says something about it that was not read; see the notices");

/// A name of a table is not sent.
pub(crate) const RENAMED: Effect = Compatible;

pub(crate) const TITLE: Effect = Compatible;

pub(crate) const OBJECT: Effect = Unclear("the fields of the object are known on one side only");

/// A number for comparing bounds.
pub(crate) fn number(number: Option<&Number>) -> Option<f64> {
    number.and_then(Number::as_f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn direction_decides() {
        let (some, list) = (
            |n: u32| Some(f64::from(n)),
            |values: &[&str]| -> Vec<Value> { values.iter().map(|v| (*v).into()).collect() },
        );
        for (effect, word) in [
            (bound(true, some(5), some(3), Request), "breaking"),
            (bound(true, some(5), some(3), Response), "compatible"),
            (bound(false, some(5), some(3), Request), "compatible"),
            (bound(false, some(5), some(3), Response), "unclear"),
            (bound(false, None, some(3), Request), "compatible"),
            (bound(false, some(3), None, Request), "breaking"),
            (multiple_of(some(10), some(5), Request), "breaking"),
            (multiple_of(some(5), some(10), Request), "compatible"),
            (multiple_of(some(4), some(10), Request), "breaking"),
            (multiple_of(Some(0.3), Some(0.1), Response), "compatible"),
            (multiple_of(some(5), some(10), Response), "unclear"),
            (multiple_of(some(4), some(10), Response), "unclear"),
            (values(&list(&["a"]), &list(&["a", "b"]), Request), "breaking"),
            (values(&list(&["a", "b"]), &list(&["a"]), Request), "compatible"),
            (values(&list(&["a", "b"]), &list(&["a"]), Response), "unclear"),
            (values(&list(&["a"]), &list(&["a", "b"]), Response), "compatible"),
            (values(&list(&["a"]), &[], Request), "breaking"),
            (values(&[], &list(&["a"]), Request), "compatible"),
            (pattern(Some("^[a-z]+$"), Some("^[a-z0-9]+$"), Request), "breaking"),
            (pattern(Some("^[a-z0-9]+$"), Some("^[a-z]+$"), Request), "compatible"),
            (pattern(Some("^[a-z0-9]+$"), Some("^[a-z]+$"), Response), "unclear"),
            (suffix(&["a".into(), "b".into()], &["a".into()], Request), "compatible"),
            (suffix(&["b".into()], &["a".into()], Request), "breaking"),
            (kind(&PageType::Long, &PageType::Integer, Request), "compatible"),
            (kind(&PageType::Long, &PageType::Integer, Response), "breaking"),
            (resource_types(&[], &["tea *".into()]), "breaking"),
            (resource_types(&["tea *".into()], &[]), "compatible"),
            (resource_types(&["tea *".into(), "cup *".into()], &["tea *".into()]), "breaking"),
            (resource_types(&["tea *".into()], &["tea".into()]), "breaking"),
            (resource_types(&["tea".into(), "cup".into()], &["tea *".into()]), "compatible"),
            (usable(&["a:b:c".into()], &[]), "compatible"),
            (usable(&[], &["a:b:c".into()]), "breaking"),
            (dependencies(&["a:b:c".into()], &[]), "breaking"),
            (dependencies(&[], &["a:b:c".into()]), "compatible"),
            (meaning(Request), "breaking"),
            (meaning(Response), "unclear"),
            (mandatory(true, Request), "breaking"),
            (mandatory(false, Request), "compatible"),
            (mandatory(true, Response), "compatible"),
            (mandatory(false, Response), "unclear"),
            (field_removed(Request), "unclear"),
            (field_removed(Response), "breaking"),
        ] {
            assert_eq!(effect.word(), word, "{effect:?}");
        }
    }
}
