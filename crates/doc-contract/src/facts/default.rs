//! The default value, as a part of its own or in prose.
//!
//! Owns which word of a sentence is the default. A default that is described and not given is reported.

use std::sync::LazyLock;

use regex::Regex;

use super::words::{is_illustration, sentences};
use crate::read::{
    cell::Description,
    words::{constant, is_nothing},
};

/// The default, its line, and the line of one that is described and not given.
pub(crate) fn default(description: &Description) -> (Option<(String, usize)>, Option<usize>) {
    let mut unread = None;
    if let Some(piece) = description.default.first() {
        let text = unquoted(piece.text.trim());
        if is_nothing(text) {
            return (None, None);
        }
        if !text.contains(' ') && text.len() <= 256 {
            return (Some((text.to_owned(), piece.line)), None);
        }
        match sentences(text).find_map(phrase) {
            Some(value) => return (Some((value, piece.line)), None),
            None => unread = Some(piece.line),
        }
    }
    for piece in description.range.iter().chain(&description.constraints).chain(&description.prose) {
        let mut found = sentences(&piece.text).filter(|sentence| !is_illustration(sentence)).filter_map(phrase);
        if let Some(value) = found.next() {
            return (Some((value, piece.line)), None);
        }
    }
    (None, unread)
}

static PHRASES: LazyLock<[Regex; 4]> = LazyLock::new(|| {
    [
        constant(r#"(?i)\bdefault(?:\s+value)?\s*(?:is|:|=|of)\s*(?:set to\s+)?["'`]?([^\s,;"'`()]+)["'`]?(.*)"#),
        constant(r#"(?i)\bdefaults?\s+to\s+["'`]?([^\s,;"'`()]+)["'`]?(.*)"#),
        constant(r#"(?i)\bvalue\s+is\s+["'`]?([^\s,;"'`()]+)["'`]?(\s+by\s+default.*)"#),
        constant(
            r#"(?:默认取值|默认值|缺省值|缺省取值|默认|缺省)\s*(?:为|是|:)?\s*["'`]?([A-Za-z0-9_-][A-Za-z0-9_.:+/-]*)["'`]?(.*)"#,
        ),
    ]
});

/// The default that a sentence gives.
fn phrase(sentence: &str) -> Option<String> {
    if !(sentence.contains("efault") || sentence.contains('默') || sentence.contains('缺')) {
        return None;
    }
    for rule in PHRASES.iter() {
        let Some(found) = rule.captures(sentence) else { continue };
        let value = unquoted(found.get(1).map_or("", |value| value.as_str()));
        let behind = found.get(2).map_or("", |rest| rest.as_str()).trim_start();
        let number = value.parse::<f64>().is_ok();
        let ends = behind.is_empty()
            || behind.starts_with(['.', ',', ';', ')', '('])
            || behind.starts_with("by default")
            || behind.starts_with("Value")
            || behind.chars().next().is_some_and(|c| !c.is_ascii());
        if value.is_ascii() && !is_nothing(value) && !is_prose(value) && (number || ends) {
            return Some(value.to_owned());
        }
    }
    None
}

fn is_prose(value: &str) -> bool {
    [
        "a",
        "an",
        "the",
        "not",
        "empty",
        "that",
        "this",
        "set",
        "used",
        "same",
        "changed",
        "generated",
        "left",
        "blank",
        "no",
    ]
    .contains(&value.to_lowercase().as_str())
}

fn unquoted(text: &str) -> &str {
    let text = text.trim_end_matches(['.', ';', ',']);
    ['"', '\'', '`'].iter().find_map(|quote| text.strip_prefix(*quote)?.strip_suffix(*quote)).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::words::plain;

    #[test]
    fn defaults_of_prose_are_read_in_both_languages() {
        for (sentence, value) in [
            ("The default value is 100.", Some("100")),
            ("Default: en-us", Some("en-us")),
            ("The default value is \"abc\".", Some("abc")),
            ("The value is 0 by default, indicating that all is read.", Some("0")),
            ("It defaults to star-rocks.", Some("star-rocks")),
            ("The default value is 30 seconds.", Some("30")),
            ("默认值为100。", Some("100")),
            ("语言。默认en-us。", Some("en-us")),
            ("缺省值：application/json", Some("application/json")),
            ("The default value is an empty string.", None),
            ("The default value is the current time.", None),
            ("The default database is used.", None),
            ("默认值：无", None),
        ] {
            assert_eq!(phrase(&plain(sentence)).as_deref(), value, "{sentence}");
        }
    }
}
