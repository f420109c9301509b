//! The default value, as a part of its own or in prose.
//!
//! Owns which word of a sentence is the default. A default that is described and not given is reported.

use std::sync::LazyLock;

use regex::Regex;

use super::{
    condition::{Condition, case_of, is_case, limits_default, names_case, opens_with_condition, split},
    found::Why,
};
use crate::skeleton::{
    block::{Piece, PieceKind},
    cell::Description,
    sentences::{is_illustration, rule, sentences},
    words::{is_media_type, is_nothing},
};

/// What a description gives as its default.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct FoundDefault {
    /// The value and its line.
    pub value: Option<(String, usize)>,
    /// The line of one that is described and not given, that holds in some cases only, or that is one of several.
    pub unread: Option<(usize, Why)>,
}

impl FoundDefault {
    fn value(value: &str, line: usize) -> Self {
        Self { value: Some((value.to_owned(), line)), unread: None }
    }

    fn unread(line: usize, why: Why) -> Self {
        Self { value: None, unread: Some((line, why)) }
    }
}

/// The default of a field. `own` is its name and `values` are those that it can have, which may be called `none`.
pub(crate) fn default(description: &Description, own: &str, values: &[String]) -> FoundDefault {
    let mut unread = None;
    if let Some(piece) = description.default.first() {
        let text = unquoted(piece.text.trim());
        if is_nothing(text) && !values.iter().any(|value| value == text) {
            return FoundDefault::default();
        }
        if description.default[1..].iter().any(|other| is_another(other, piece)) {
            return FoundDefault::unread(piece.line, Why::Several);
        }
        let mut more = description.default[1..].iter();
        if more.any(|other| sentences(&other.text).any(|sentence| value_of_case(sentence, text).is_some())) {
            return FoundDefault::unread(piece.line, Why::Conditional);
        }
        if (!text.contains(' ') || is_media_type(text)) && text.len() <= 256 && text.is_ascii() {
            return FoundDefault::value(text, piece.line);
        }
        let found_default = phrases(std::iter::once(piece), own);
        if found_default != FoundDefault::default() {
            return found_default;
        }
        unread = Some((piece.line, Why::Unknown));
    }
    let pieces = description.range.iter().chain(&description.constraints).chain(&description.prose);
    let found_default = phrases(pieces, own);
    if found_default == FoundDefault::default() { FoundDefault { value: None, unread } } else { found_default }
}

/// Whether a further paragraph of the part about the default is another default, and no sentence about the first.
fn is_another(piece: &Piece, first: &Piece) -> bool {
    let text = piece.text.trim();
    let labelled =
        text.split_once(": ").is_some_and(|(label, value)| label.split(' ').count() < 4 && !value.contains(". "));
    (!text.contains(' ') || labelled || (piece.kind == PieceKind::Bullet && first.kind == PieceKind::Bullet))
        && !is_nothing(text)
}

/// The default that the sentences of these pieces give, if all that give one agree.
fn phrases<'a>(pieces: impl Iterator<Item = &'a Piece>, own: &str) -> FoundDefault {
    let mut condition = Condition::default();
    let mut found_default = FoundDefault::default();
    // The defaults that hold in some cases only.
    let mut limited_values: Vec<(String, usize)> = Vec::new();
    for piece in pieces {
        let conditional = condition.holds_for(piece, own) || is_case(piece) || piece.kind == PieceKind::Row;
        for sentence in sentences(&piece.text).filter(|sentence| !is_illustration(sentence)) {
            // `The default value is 10. Cluster: 20.`
            if let Some((known, _)) = &found_default.value
                && let Some(value) = case_of(sentence, own)
                    .and_then(|rest| lone_value(rest, known))
                    .or_else(|| value_of_case(sentence, known))
            {
                limited_values.push((value, piece.line));
            }
            let mut opened = false;
            for clause in split(sentence) {
                let Some(found) = phrase(clause) else {
                    opened |= opens_with_condition(clause) && limits_default(clause, own);
                    continue;
                };
                let limited = conditional || opened || limits_default(clause, own);
                opened |= limited && opens_with_condition(clause);
                match &found_default.value {
                    _ if limited => limited_values.push((found, piece.line)),
                    _ if is_one_of_several(clause, &found) => return FoundDefault::unread(piece.line, Why::Several),
                    None => found_default.value = Some((found, piece.line)),
                    Some((known, _)) if *known == found => {}
                    Some(_) => return FoundDefault::unread(piece.line, Why::Several),
                }
            }
        }
    }
    if let Some((_, line)) = limited_values.first() {
        found_default.unread = Some((*line, Why::Conditional));
        found_default.value =
            found_default.value.filter(|(value, _)| limited_values.iter().all(|(limited, _)| limited == value));
    }
    found_default
}

/// A text that is nothing but a value like `known`: a number where that is one, otherwise a word.
fn lone_value(text: &str, known: &str) -> Option<String> {
    let value = unquoted(text.trim());
    let is_number = |text: &str| text.parse::<f64>().is_ok();
    (value.is_ascii() && !value.contains(' ') && is_number(value) == is_number(known)).then(|| value.to_owned())
}

static OF_CASE: LazyLock<[Regex; 2]> = LazyLock::new(|| {
    [
        rule(
            r#"(?i)^(?:however,\s+|but\s+)?(?:for|in|on|with|under|if|when)\s+[^,:]{1,80}?,?\s+(?:it|the\s+value|this\s+value)\s+(?:is|becomes|equals|defaults\s+to)\s+(?:(-?\d+(?:\.\d+)?)\s*[a-z%]*|["'`]?([\w.+-]*\w)["'`]?)\.?$"#,
        ),
        rule(
            r#"^(?:对于|针对|如果|若|当|在)?[^,.:]{1,40}?(?:,\s*)?(?:则|该值|值)*也?(?:为|是)\s*["'`]?([A-Za-z0-9_.+-]*[A-Za-z0-9])["'`]?\s*\p{Han}{0,2}\.?$"#,
        ),
    ]
});

/// The other value that a sentence behind the default gives for a case: `For Enterprise Edition it is 200.`
fn value_of_case(sentence: &str, known: &str) -> Option<String> {
    let sentence = sentence.trim();
    let found = OF_CASE.iter().find_map(|rule| rule.captures(sentence)).filter(|_| phrase(sentence).is_none())?;
    let value = found.get(1).or(found.get(2))?.as_str();
    // `it is encrypted` gives no value.
    let is_literal = matches!(value, "true" | "false" | "on" | "off" | "yes" | "no")
        || value.contains(|c: char| c.is_ascii_digit() || c == '_' || c.is_ascii_uppercase());
    let value = lone_value(value, known).filter(|value| is_literal && value != known)?;
    // A Chinese sentence names its case without a preposition, so what it is about must be one.
    (sentence.is_ascii() || names_case(sentence)).then_some(value)
}

static SEVERAL: LazyLock<Regex> = LazyLock::new(|| {
    rule(
        r#"^["'`]?\s*(?:\([^)]*\)\s*)?(?:,\s*(?:or\s+|and\s+)?|\bor\s+|\band\s+|或者?|和)\s*["'`]?[\w.-]+["'`]?\s*(?:\(|$|[.;])"#,
    )
});

/// Whether the default is followed by another one: `3306 (old) or 5432 (new)`.
fn is_one_of_several(clause: &str, value: &str) -> bool {
    clause.find(value).is_some_and(|start| {
        let behind = clause[start + value.len()..].trim_start();
        SEVERAL.is_match(behind) || CASES_BEHIND.is_match(behind) || phrase(behind).is_some_and(|other| other != value)
    })
}

/// Another number for a case: `(20 in cluster mode)`, `, cluster: 20`.
static CASES_BEHIND: LazyLock<Regex> = LazyLock::new(|| {
    rule(
        r"^[,(]\s*(?:\x{800C}|\x{5219})?[\x{4e00}-\x{9fff}]{0,4}(?:主机|备机|主备|单机|集群|节点|副本|只读|实例|版|场景|环境|模式)[\x{4e00}-\x{9fff}]{0,3}[为是:]\s*\d",
    )
});

static PHRASES: LazyLock<[Regex; 4]> = LazyLock::new(|| {
    // In quotes whatever they hold; otherwise a word, with the parameters of a media type.
    let value = r#"(?:["'`]([^"'`]+)["'`]|([^\s,;"'`()]+(?:;\s?[\w-]+=[^\s,;"'`()]+)*))"#;
    let rule = |pattern: &str| rule(&pattern.replace("{V}", value));
    [
        rule(r#"(?i)\bdefault(?:\s+value)?\s*(?:is|:|=|of)\s*(?:set to\s+)?{V}(.*)"#),
        rule(r#"(?i)\bdefaults?\s+to\s+{V}(.*)"#),
        rule(r#"(?i)\bvalue\s+is\s+{V}(\s+by\s+default.*)"#),
        rule(
            r#"(?:默认取值|默认值|缺省值|缺省取值|默认|缺省)\s*(?:为|是|:)?\s*(?:["'`]([^"'`]+)["'`]|([A-Za-z0-9_-][A-Za-z0-9_.:+/-]*(?:;\s?[\w-]+=[\w.-]+)*))(.*)"#,
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
        let quoted = found.get(1).is_some();
        let value = unquoted(found.get(1).or(found.get(2)).map_or("", |value| value.as_str()));
        let behind = found.get(3).map_or("", |rest| rest.as_str()).trim_start();
        let number = value.parse::<f64>().is_ok();
        let ends = behind.is_empty()
            || behind.starts_with(['.', ',', ';', ')', '('])
            || behind.starts_with("by default")
            || behind.starts_with("Value")
            || behind.chars().next().is_some_and(|c| !c.is_ascii());
        if value.is_ascii() && !is_nothing(value) && !is_prose(value) && (number || ends || quoted) {
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
        && value != "A"
}

fn unquoted(text: &str) -> &str {
    let text = text.trim_end_matches(['.', ';', ',']);
    ['"', '\'', '`'].iter().find_map(|quote| text.strip_prefix(*quote)?.strip_suffix(*quote)).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::skeleton::sentences::plain;

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
            ("The default value is application/json;charset=utf8.", Some("application/json;charset=utf8")),
            ("The default value is application/json; charset=utf8.", Some("application/json; charset=utf8")),
            ("The default value is 10; the greatest is 20.", Some("10")),
            ("The default value is \"a;b\".", Some("a;b")),
            ("默认值为application/json;charset=utf8。", Some("application/json;charset=utf8")),
        ] {
            assert_eq!(phrase(&plain(sentence)).as_deref(), value, "{sentence}");
        }
    }
}
