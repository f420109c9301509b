//! What the values of fields mean, as digests of their words.
//!
//! Owns comparing them: a value that has the meaning that another value of its field had. Words that were only changed
//! are no difference. Finding the words is the `facts`' business.

use std::collections::BTreeMap;

use crate::{
    diff::Difference,
    effect::{self, Direction},
    facts::Meaning,
    rules,
};

/// The digest of the meaning of each value, by the location of the field and the value. Meanings in different languages
/// have different digests.
pub type Meanings = BTreeMap<String, BTreeMap<String, String>>;

/// The digests of the meanings of one field.
pub(crate) fn digests(meanings: Vec<Meaning>) -> BTreeMap<String, String> {
    meanings.into_iter().map(|meaning| (meaning.value, meaning.digest)).collect()
}

/// The location of a value's meaning.
pub(crate) fn location(field: &str, value: &str) -> String {
    format!("{field}.meaning.{value}")
}

/// The values that have a meaning that another value of the same field had.
pub(crate) fn differences(documented: &Meanings, specified: &Meanings) -> Vec<Difference> {
    let fields = documented.iter().filter_map(|(field, new)| Some((field, new, specified.get(field)?)));
    fields.flat_map(|(field, new, old)| moved(field, new, old)).collect()
}

fn moved(field: &str, new: &BTreeMap<String, String>, old: &BTreeMap<String, String>) -> Vec<Difference> {
    let direction = if field.starts_with("response.") { Direction::Response } else { Direction::Request };
    let mut found = Vec::new();
    for (value, digest) in new {
        if old.get(value).is_none_or(|known| known == digest) {
            continue;
        }
        let Some((other, _)) = old.iter().find(|(_, known)| *known == digest) else { continue };
        found.push(Difference {
            rule: rules::MEANING_MOVED,
            effect: effect::meaning(direction),
            location: location(field, value),
            documented: Some(value.as_str().into()),
            specified: Some(other.as_str().into()),
            page_key: None,
            spec_key: Some(location(field, other)),
        });
    }
    found
}
