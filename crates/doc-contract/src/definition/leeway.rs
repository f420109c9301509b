//! What a definition may leave out, or say more generally, without contradicting a page or a spec.
//!
//! Owns the rules for comparing a definition with something else, whichever of the two is the newer or the documented
//! one. Two definitions are compared as they are, but for the rules about tables, tokens and examples.
//!
//! - A definition that has no limit, values or default where the other side has them is only more general.
//! - A length or a count that only its schema has is what the API Explorer's form takes, often one pair for every
//!   field (`2..1024`). It contradicts another limit only where it refuses what that limit takes.
//! - Its name is not the title of a page, and its schemas are no tables of their own: they come and go with the fields
//!   that refer to them, and their names are not sent. Between two definitions their fields are found one by one
//!   (`diff::Objects`); beside a page or a spec, what is said about the field that refers to them is said about them.
//! - How a request is authenticated, and the media type of a body that there is none of, are not facts of it.
//! - An error that it does not describe can occur all the same.
//! - Its examples show placeholders and names that its own schemas do not have.

use std::collections::BTreeSet;

use serde_json::Value;

use super::sdk;
use crate::{diff::Difference, locate, page::Page, rules, source::Source};

/// The side of a difference that a definition is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Side {
    Documented,
    Specified,
}

/// Whether a difference is only that a definition, on this side of it, is more general than the other side.
pub(crate) fn allows(difference: &Difference, definition: &Source, side: Side) -> bool {
    let view = View { difference, definition, side };
    view.is_silence()
        || view.is_no_fact()
        || view.is_wider_form()
        || (definition.sdk().is_some() && sdk::allows(view.own(), view.other(), difference.rule))
}

/// Whether a difference is about a table as such: that of a definition is part of the fields that refer to its schema.
fn is_table(difference: &Difference) -> bool {
    [rules::OBJECT_ADDED, rules::OBJECT_REMOVED, rules::OBJECT_RENAMED].contains(&difference.rule)
}

/// Whether a difference between two definitions is about what no definition states as a fact: an example, or how a
/// request is authenticated.
pub(crate) fn is_no_fact(difference: &Difference) -> bool {
    let is_token = |header: &str| header.split('.').next().is_some_and(|name| name.eq_ignore_ascii_case(TOKEN));
    is_example(difference) || difference.location.strip_prefix("request.header.").is_some_and(is_token)
}

/// The header that carries the token.
const TOKEN: &str = "X-Auth-Token";

/// Whether a difference is about an example.
fn is_example(difference: &Difference) -> bool {
    difference.location.starts_with("example.")
}

/// A difference between a definition and something else.
struct View<'a> {
    difference: &'a Difference,
    definition: &'a Source,
    side: Side,
}

impl View<'_> {
    /// The value in the definition.
    fn own(&self) -> Option<&Value> {
        match self.side {
            Side::Documented => self.difference.documented.as_ref(),
            Side::Specified => self.difference.specified.as_ref(),
        }
    }

    /// The value on the other side.
    fn other(&self) -> Option<&Value> {
        match self.side {
            Side::Documented => self.difference.specified.as_ref(),
            Side::Specified => self.difference.documented.as_ref(),
        }
    }

    /// What the definition calls the location.
    fn location(&self) -> &str {
        let key = match self.side {
            Side::Documented => &self.difference.page_key,
            Side::Specified => &self.difference.spec_key,
        };
        key.as_deref().unwrap_or(&self.difference.location)
    }

    /// Whether the definition alone lacks something, by the rules for what was added and what was removed.
    fn lacks(&self, added: &str, removed: &str) -> bool {
        self.difference.rule
            == match self.side {
                Side::Documented => removed,
                Side::Specified => added,
            }
    }

    /// Whether the definition has no such limit, values or default.
    fn is_silence(&self) -> bool {
        rules::FACTS.iter().any(|rules| self.lacks(rules.of(true, false), rules.of(false, true)))
    }

    /// Whether the difference is about what a definition does not state as a fact.
    fn is_no_fact(&self) -> bool {
        self.difference.rule == rules::TITLE_CHANGED
            || is_table(self.difference)
            || is_example(self.difference)
            || self.is_header_of_every_call()
            || self.is_error_status()
    }

    /// Whether the difference is the media type of a request without a body, or how a request is authenticated.
    fn is_header_of_every_call(&self) -> bool {
        let is_content_type =
            |name: &str| name.eq_ignore_ascii_case("content-type") && self.definition.page().request_body.is_empty();
        let is_token = |name: &str| name.eq_ignore_ascii_case(TOKEN);
        let location = &self.difference.location;
        if location == "request.header" && self.lacks(rules::TABLE_ADDED, rules::TABLE_REMOVED) {
            let mut headers = self.other().and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
            return headers.all(|name| is_content_type(name) || is_token(name));
        }
        let header = location.strip_prefix("request.header.").unwrap_or_default();
        is_content_type(header) || (is_token(header) && self.lacks(rules::PARAMETER_ADDED, rules::PARAMETER_REMOVED))
    }

    /// Whether the definition lacks an error that the other side describes.
    fn is_error_status(&self) -> bool {
        self.lacks(rules::STATUS_ADDED, rules::STATUS_REMOVED)
            && self.difference.location.strip_prefix("response.").is_some_and(|status| !status.starts_with('2'))
    }

    /// Whether the difference is a limit of the form that takes all that the other side takes.
    fn is_wider_form(&self) -> bool {
        let location = self.location();
        self.definition.general().contains(location)
            && match (self.own().and_then(Value::as_u64), self.other().and_then(Value::as_u64)) {
                (Some(own), Some(other)) if location.contains(".min_") => own <= other,
                (Some(own), Some(other)) => own >= other,
                _ => true,
            }
    }
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
