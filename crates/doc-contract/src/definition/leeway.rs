//! What a definition may leave out, or say more generally, without contradicting a page or a spec.
//!
//! Owns the rules for comparing a definition with something else. Two definitions are compared as they are, but for the
//! rule about tables.
//!
//! - A definition that has no limit, values or default where the spec has them is only more general.
//! - A length or a count that only its schema has is what the API Explorer's form takes, often one pair for every
//!   field (`2..1024`). It contradicts another limit only where it refuses what that limit takes.
//! - Its name is not the title of a page, and its schemas are no tables of their own: they come and go with the fields
//!   that refer to them, also between two definitions, and their names are not sent.
//! - How a request is authenticated, and the media type of a body that there is none of, are not facts of it.
//! - An error that it does not describe can occur all the same.
//! - Its examples show placeholders and names that its own schemas do not have.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::{diff::Difference, locate, page::Page, rules};

/// Whether a difference is only that the documented side, a definition, is more general than the specified one.
pub(crate) fn allows(difference: &Difference, page: &Page, general: &BTreeSet<String>) -> bool {
    let location = difference.page_key.as_deref().unwrap_or(&difference.location);
    is_silence(difference)
        || is_no_fact(difference, page)
        || (general.contains(location)
            && is_wider(location, difference.documented.as_ref(), difference.specified.as_ref()))
}

/// Whether the definition has no such limit, values or default.
fn is_silence(difference: &Difference) -> bool {
    rules::FACTS.iter().any(|rules| rules.of(false, true) == difference.rule)
}

/// Whether a difference is about what a definition does not state as a fact.
fn is_no_fact(difference: &Difference, page: &Page) -> bool {
    let header = difference.location.strip_prefix("request.header.").unwrap_or_default();
    let is_content_type = header.eq_ignore_ascii_case("content-type") && page.request_body.is_empty();
    let is_token = header.eq_ignore_ascii_case("x-auth-token") && difference.rule == rules::PARAMETER_REMOVED;
    difference.rule == rules::TITLE_CHANGED
        || is_table(difference)
        || is_example(difference)
        || is_content_type
        || is_token
        || is_error_status(difference)
}

/// Whether the spec describes an error that the definition does not.
fn is_error_status(difference: &Difference) -> bool {
    difference.rule == rules::STATUS_REMOVED
        && difference.location.strip_prefix("response.").is_some_and(|status| !status.starts_with('2'))
}

/// Whether a difference is about a table as such: that of a definition is part of the fields that refer to its schema.
pub(crate) fn is_table(difference: &Difference) -> bool {
    [rules::OBJECT_ADDED, rules::OBJECT_REMOVED, rules::OBJECT_RENAMED].contains(&difference.rule)
}

/// Whether a difference is about an example.
pub(crate) fn is_example(difference: &Difference) -> bool {
    difference.location.starts_with("example.")
}

/// Whether a general limit takes all that the specified one takes.
fn is_wider(location: &str, general: Option<&Value>, specified: Option<&Value>) -> bool {
    let (Some(general), Some(specified)) = (general.and_then(Value::as_u64), specified.and_then(Value::as_u64)) else {
        return true;
    };
    if location.contains(".min_") { general <= specified } else { general >= specified }
}

/// The locations of the limits of a page that are [general](crate::Field::general).
pub(crate) fn general_limits(page: &Page) -> BTreeSet<String> {
    let roots = locate::roots(page).into_iter().map(|(location, _, fields)| (location, fields));
    let objects = page
        .objects
        .iter()
        .zip(locate::objects(page))
        .map(|(object, location)| (location.unwrap_or_else(|| locate::orphan(object)), object.fields.as_slice()));
    let mut found = BTreeSet::new();
    for (location, fields) in roots.chain(objects) {
        for field in fields {
            found.extend(field.general.iter().map(|fact| format!("{location}.{}.{fact}", field.name)));
        }
    }
    found
}
