//! Keys that an object does not have: a misspelt one, one of another kind of object, one of OpenAPI from which nothing
//! is generated. Extensions of others are passed over, as OpenAPI says.

use super::grammar::Kind;

/// What to do about keys of OpenAPI that change what is sent or read.
const ADVICE: [(&str, &str); 13] = [
    ("allOf", "write the schema without it"),
    ("anyOf", "write one schema, with `x-any-type: true` if its values differ in type"),
    ("oneOf", "write one schema, with `x-any-type: true` if its values differ in type"),
    ("not", "write the schema without it"),
    ("discriminator", "write one schema with the properties of all"),
    ("exclusiveMinimum", "write the first allowed value as `minimum`"),
    ("exclusiveMaximum", "write the last allowed value as `maximum`"),
    ("servers", "a client has one address: write the operation into a document of its own"),
    ("content", "write a `schema`; values are written as text"),
    ("encoding", "parts of a form have the media type of their values; remove it"),
    ("options", "write the operation by hand, or leave it out"),
    ("trace", "write the operation by hand, or leave it out"),
    ("$ref", "write the path item here"),
];

/// What is wrong with a key that this kind of object does not have; `None` for an extension that is another's.
pub(super) fn problem_of_key(kind: Kind, key: &str) -> Option<String> {
    if let Some(known) = meant(kind, key) {
        return Some(format!("{} has no key `{key}`; did you mean `{known}`?", kind.name()));
    }
    if !key.starts_with("x-") {
        let advice = ADVICE.iter().find(|(known, _)| *known == key).map(|(_, advice)| format!("; {advice}"));
        return Some(format!("`{key}` is not a supported key of {}{}", kind.name(), advice.unwrap_or_default()));
    }
    let owners: Vec<_> = Kind::ALL.into_iter().filter(|kind| kind.value_of(key).is_some()).map(Kind::name).collect();
    if owners.is_empty() {
        return None;
    }
    Some(format!("`{key}` is not a key of {}, but of {}; move it there", kind.name(), owners.join(" and ")))
}

/// The key of this kind of object that was meant by one that it does not have.
pub(crate) fn meant(kind: Kind, key: &str) -> Option<&'static str> {
    let known = || kind.keys().iter().map(|(known, _)| *known);
    let same = known().find(|known| known.eq_ignore_ascii_case(key));
    let is_near = |known: &&str| is_near(known, key);
    let is_of_another = || {
        ADVICE.iter().any(|(known, _)| *known == key) || Kind::ALL.into_iter().any(|kind| kind.value_of(key).is_some())
    };
    same.or_else(|| known().filter(is_near).min_by_key(|known| distance(known, key)).filter(|_| !is_of_another()))
}

/// Whether a key is a misspelt form of another.
pub(crate) fn is_near(known: &str, key: &str) -> bool {
    distance(known, key) <= most_edits(known)
}

/// How many letters are wrong at most in a misspelt key. Short keys are near to many.
fn most_edits(key: &str) -> usize {
    match key.len() {
        0..=3 => 0,
        4 => 1,
        _ => 2,
    }
}

/// How many letters have to be added, removed or changed for one text to become the other.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (index, letter) in one.chars().enumerate() {
        let mut diagonal = index;
        row[0] = index + 1;
        for column in 0..other.len() {
            let changed = diagonal + usize::from(letter != other[column]);
            diagonal = row[column + 1];
            row[column + 1] = changed.min(diagonal + 1).min(row[column] + 1);
        }
    }
    row[other.len()]
}

#[cfg(test)]
mod tests {
    use super::{Kind, distance};

    #[test]
    fn page_of_the_keys_has_every_key() {
        let page = include_str!("../../../../docs/extensions.md");
        let keys = Kind::ALL.into_iter().flat_map(|kind| kind.keys().iter().map(|(key, _)| *key));
        let missing: Vec<_> = keys.filter(|key| key.starts_with("x-") && !page.contains(&format!("`{key}`"))).collect();
        assert_eq!(missing, [""; 0]);
    }

    #[test]
    fn distance_counts_the_letters_that_differ() {
        let cases = [("", "", 0), ("a", "", 1), ("", "ab", 2), ("title", "titel", 2), ("x-effect", "x-efect", 1)];
        for (one, other, expected) in cases {
            assert_eq!((distance(one, other), distance(other, one)), (expected, expected), "{one} {other}");
        }
    }
}
