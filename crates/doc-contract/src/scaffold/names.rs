//! Names for what a draft needs and a page does not name: operations, schemas, values of enums.
//!
//! Owns how a name on the wire becomes one, and when two names could become one in generated code.

use std::collections::{BTreeMap, HashSet};

use serde_json::Value;

use crate::page::Page;

/// Names that a type cannot have.
const TYPES_TAKEN: [&str; 8] = ["box", "default", "from", "option", "result", "self", "string", "vec"];

/// Names that a parameter of a generated method cannot have.
const PARAMETERS_TAKEN: [&str; 4] = ["body", "encodepath", "headermap", "new"];

/// What is left of a name when case and separators are gone. Names that differ in this differ in generated code.
pub(super) fn key(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The words of a name: parts between other characters than letters and digits, and the parts of camel case.
fn words(name: &str) -> Vec<String> {
    let chars: Vec<char> = name.chars().collect();
    let mut words = vec![String::new()];
    for (index, &c) in chars.iter().enumerate() {
        let before = index.checked_sub(1).map(|index| chars[index]);
        let is_after_lower = before.is_some_and(|before| before.is_lowercase() || before.is_ascii_digit());
        let is_last_of_capitals =
            before.is_some_and(char::is_uppercase) && chars.get(index + 1).is_some_and(|next| next.is_lowercase());
        if !c.is_ascii_alphanumeric() || c.is_uppercase() && (is_after_lower || is_last_of_capitals) {
            words.push(String::new());
        }
        if let (true, Some(word)) = (c.is_ascii_alphanumeric(), words.last_mut()) {
            word.push(c);
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// The name in upper camel case, of ASCII letters and digits alone.
pub(super) fn camel(name: &str) -> String {
    words(name).iter().map(|word| word[..1].to_ascii_uppercase() + &word[1..].to_ascii_lowercase()).collect()
}

/// The name in snake case, of ASCII letters and digits alone.
fn snake(name: &str) -> String {
    words(name).join("_").to_ascii_lowercase()
}

/// Whether a name can be that of a schema in `components`, and of its type.
pub(super) fn is_type_name(name: &str) -> bool {
    let is_allowed = |c: char| c.is_ascii_alphanumeric() || "._-".contains(c);
    name.chars().all(is_allowed)
        && camel(name).starts_with(|first: char| first.is_ascii_alphabetic())
        && !TYPES_TAKEN.contains(&key(name).as_str())
}

/// A name for the type of something with this name.
pub(super) fn type_name(name: &str) -> String {
    let name = camel(name);
    if is_type_name(&name) { name } else { format!("Value{name}") }
}

/// Names for fields or parameters, where two would become one in generated code or one has no letters: the name for
/// each index that needs one.
pub(super) fn renamed<'a>(names: impl Iterator<Item = &'a str>, are_parameters: bool) -> BTreeMap<usize, String> {
    let mut used = HashSet::new();
    let mut renamed = BTreeMap::new();
    for (index, name) in names.enumerate() {
        let is_taken = are_parameters && PARAMETERS_TAKEN.contains(&key(name).as_str());
        if !key(name).is_empty() && !is_taken && used.insert(key(name)) {
            continue;
        }
        let base = if snake(name).starts_with(|first: char| first.is_ascii_alphabetic()) {
            snake(name)
        } else {
            format!("field_{}", snake(name)).trim_end_matches('_').to_owned()
        };
        let name = (2..).map(|count| format!("{base}_{count}")).find(|name| used.insert(key(name)));
        renamed.insert(index, name.unwrap_or(base));
    }
    renamed
}

/// Whether two values of an enum would become one name.
pub(super) fn do_clash(values: &[Value]) -> bool {
    let mut used = HashSet::new();
    !values.iter().filter_map(Value::as_str).all(|value| used.insert(key(value)))
}

/// Names for the values of an enum, where they cannot be names or would become one: one for each value.
pub(super) fn value_names(values: &[Value]) -> Option<Vec<Value>> {
    let texts: Vec<&str> = values.iter().filter_map(Value::as_str).collect();
    let mut used = HashSet::new();
    let is_name = |text: &&str| text.is_ascii() && camel(text).starts_with(|c: char| c.is_ascii_alphabetic());
    let mut is_own = |text: &&str| !["unknown", "self"].contains(&key(text).as_str()) && used.insert(key(text));
    if texts.iter().all(|text| is_name(text) && is_own(text)) {
        return None;
    }
    let mut used = HashSet::new();
    let name = |text: &&str| {
        let base = match camel(text) {
            word if text.is_empty() => format!("Empty{word}"),
            word if ["Unknown", "Self"].contains(&word.as_str()) || !is_name(text) => format!("Value{word}"),
            word => word,
        };
        let mut name = base.clone();
        let mut count = 1;
        while !used.insert(key(&name)) {
            count += 1;
            // A letter keeps the count apart from digits of the value.
            name = format!("{base}V{count}");
        }
        Value::from(name)
    };
    Some(texts.iter().map(name).collect())
}

/// A name for the operation: its method and the fixed parts of its path.
pub(super) fn operation_id(page: &Page) -> String {
    let segments: Vec<&str> = page.path.split('/').filter(|segment| !segment.is_empty()).collect();
    let fixed = segments.iter().filter(|segment| !segment.starts_with('{'));
    let unversioned = fixed.enumerate().filter(|(index, segment)| *index > 0 || !is_version(segment));
    let path: String = unversioned.map(|(_, segment)| camel(segment)).collect();
    // A recorded contract can have anything as its method.
    let method: String = page.method.chars().filter(char::is_ascii_alphabetic).collect();
    format!("{}{}", camel(&method.to_ascii_lowercase()), if path.is_empty() { "Root" } else { &path })
}

/// Whether a text can be an operationId: a letter, then letters, digits and underscores.
pub(crate) fn is_operation_id(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_alphabetic())
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}

/// Names for the operation: the one that is wanted, and further ones for when another operation has it.
pub(super) fn operation_ids(wanted: &str, page: &Page) -> impl Iterator<Item = String> {
    let id = wanted.to_owned();
    let last = page.path.rsplit('/').find_map(|segment| segment.strip_prefix('{')?.strip_suffix('}')).map(camel);
    let by_parameter = last.filter(|last| !last.is_empty()).map(|last| format!("{id}By{last}"));
    let base = id.clone();
    [Some(id), by_parameter].into_iter().flatten().chain((2..).map(move |count| format!("{base}V{count}")))
}

/// Whether a segment of a path is a version, such as `v3` or `v1.0`.
pub(super) fn is_version(segment: &str) -> bool {
    let digits = segment.strip_prefix(['v', 'V']).unwrap_or_default();
    digits.starts_with(|c: char| c.is_ascii_digit()) && digits.chars().all(|c| c.is_ascii_digit() || c == '.')
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn names_of_types_are_in_camel_case() {
        for (name, expected) in [
            ("instance_id", "InstanceId"),
            ("dbInstanceID", "DbInstanceId"),
            ("VPCPeering", "VpcPeering"),
            ("default", "ValueDefault"),
            ("5xx", "Value5xx"),
            ("名称", "Value"),
        ] {
            assert_eq!(type_name(name), expected);
        }
    }

    #[test]
    fn values_are_named_where_they_are_no_names_or_become_one() {
        let names = |values: Value| value_names(values.as_array().map_or(&[], Vec::as_slice)).map(Value::from);
        assert_eq!(names(json!(["a-b", "c"])), None);
        assert_eq!(names(json!(["a-b", "a_b"])), Some(json!(["AB", "ABV2"])));
        assert_eq!(
            names(json!(["", "1", "-1", "Unknown"])),
            Some(json!(["Empty", "Value1", "Value1V2", "ValueUnknown"]))
        );
    }

    #[test]
    fn fields_are_renamed_where_two_would_become_one() {
        let renamed = renamed(["a_b", "aB", "**", "body"].into_iter(), true);
        let expected = [(1, "a_b_2"), (2, "field_2"), (3, "body_2")].map(|(index, name)| (index, name.to_owned()));
        assert_eq!(renamed, BTreeMap::from(expected));
    }
}
