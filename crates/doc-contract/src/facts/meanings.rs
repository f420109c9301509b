//! What the values of a field mean: a digest of the words behind each value.
//!
//! Owns finding the words and making them comparable. A value that is not one does no harm here: meanings are compared
//! with each other and never printed.

use std::collections::HashSet;

use super::values::{is_opening, is_prose, is_remark};
use crate::{
    contract::sha256,
    skeleton::{
        block::{Piece, PieceKind},
        cell::Description,
    },
};

/// The meaning of a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Meaning {
    pub value: String,
    /// The digest of its words.
    pub digest: String,
    pub line: usize,
}

/// How many hexadecimal digits of a digest are kept: enough to tell the values of one field apart.
const DIGITS: usize = 16;

/// The words between a value and its meaning.
const VERBS: [&str; 14] = [
    "indicates",
    "means",
    "represents",
    "stands for",
    "refers to",
    "denotes",
    "specifies",
    "for",
    "表示",
    "代表",
    "指",
    "为",
    "是",
    "即",
];

/// Words in front of a meaning, or between it and the next value, that are no part of it.
const LINKS: [&str; 22] = [
    "a",
    "an",
    "and",
    "if",
    "is",
    "it",
    "or",
    "set",
    "that",
    "the",
    "this",
    "to",
    "value",
    "values",
    "when",
    "while",
    "whereas",
    "other",
    "parameter",
    "option",
    "field",
    "be",
];

/// The same without spaces around them.
const CHINESE_LINKS: [&str; 16] =
    ["表示", "代表", "取值", "如果", "参数", "值", "和", "或", "而", "且", "及", "当", "若", "并", "为", "时"];

/// The meanings of the values of a description; none where fewer than two values have one. `listed` are the values
/// that are known; without them each word that is explained counts.
pub(super) fn meanings(description: &Description, listed: &[String]) -> Vec<Meaning> {
    let listed: HashSet<&str> = listed.iter().map(String::as_str).collect();
    let mut found = Vec::new();
    let mut seen = HashSet::new();
    for pieces in [&description.range, &description.constraints, &description.prose] {
        for (index, piece) in pieces.iter().enumerate() {
            for (value, words) in explanations(piece, pieces.get(index + 1), &listed) {
                let words = normalized(words);
                if !words.is_empty() && seen.insert(value) {
                    let digest = sha256(&words)[..DIGITS].to_owned();
                    found.push(Meaning { value: value.to_owned(), digest, line: piece.line });
                }
            }
        }
    }
    if found.len() > 1 { found } else { Vec::new() }
}

/// The values that a piece explains, each with the text behind it.
fn explanations<'a>(piece: &'a Piece, next: Option<&'a Piece>, listed: &HashSet<&str>) -> Vec<(&'a str, &'a str)> {
    let text = piece.text.as_str();
    let marks = marks(text, listed);
    // An item that is a value, and its meaning in a paragraph of its own.
    if let (true, PieceKind::Bullet, Some(next)) = (marks.is_empty(), piece.kind, next) {
        let bare = text.trim_end_matches(['.', ';', ',', ':']);
        let is_value = listed.contains(bare) || (listed.is_empty() && !bare.is_empty() && bare.bytes().all(is_part));
        return if is_value && next.kind != PieceKind::Bullet { vec![(bare, clause(&next.text))] } else { Vec::new() };
    }
    let ends = marks.iter().skip(1).map(|mark| mark.start).chain([text.len()]);
    marks.iter().zip(ends).map(|(mark, end)| (mark.value, clause(&text[mark.meaning..end]))).collect()
}

/// A value with its meaning behind it.
struct Mark<'a> {
    value: &'a str,
    /// Where the value begins.
    start: usize,
    /// Where its meaning begins.
    meaning: usize,
}

/// The explained values of a text.
fn marks<'a>(text: &'a str, listed: &HashSet<&str>) -> Vec<Mark<'a>> {
    let mut marks = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find(|c: char| c.is_ascii() && is_part(c as u8)).map(|found| at + found) {
        let end =
            text[start..].find(|c: char| !(c.is_ascii() && is_part(c as u8))).map_or(text.len(), |end| start + end);
        at = end;
        let value = text[start..end].trim_end_matches(['.', '-', '/']);
        let rest = &text[start + value.len()..];
        let known = match listed.is_empty() {
            true => !(is_remark(value) || is_prose(value) || is_opening(value)),
            false => listed.contains(value),
        };
        if !known || value.is_empty() {
            continue;
        }
        if let Some(used) = separator(rest, &text[..start], !listed.is_empty()) {
            marks.push(Mark { value, start, meaning: start + value.len() + used });
        }
    }
    marks
}

/// Whether a byte can be part of a value.
fn is_part(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"_.+@/-".contains(&byte)
}

/// The length of what separates a value from its meaning; none where no meaning follows. `before` is the text in front
/// of the value.
fn separator(rest: &str, before: &str, is_listed: bool) -> Option<usize> {
    let open = rest.trim_start_matches(['"', '\'', '`', ')']).trim_start();
    let used = rest.len() - open.len();
    if let Some(verb) = VERBS.iter().find(|verb| begins_with_word(open, verb)) {
        return Some(used + verb.len());
    }
    let behind = open.chars().nth(1);
    let is_dash = open.starts_with('-') && behind.is_none_or(|c| c == ' ' || !c.is_ascii());
    let is_colon = open.starts_with(':') && !open.starts_with("://");
    let is_case = open.starts_with(',') && opens_case(before);
    let is_listed_only = is_listed && (is_dash || open.starts_with(['(', '=']));
    if let Some(rest) = open.strip_prefix('时') {
        return Some(used + open.len() - rest.len());
    }
    (is_colon || is_case || open.starts_with('|') || is_listed_only).then_some(used + 1)
}

fn begins_with_word(text: &str, word: &str) -> bool {
    let rest = text.strip_prefix(word);
    rest.is_some_and(|rest| !word.is_ascii() || !rest.starts_with(|c: char| c.is_ascii_alphanumeric()))
}

/// Whether the last clause of a text begins with the case of a value: `If the value is`.
fn opens_case(before: &str) -> bool {
    let clause = before.rsplit(['.', ';']).next().unwrap_or_default().trim_start().to_lowercase();
    ["if ", "when ", "set "].iter().any(|word| clause.starts_with(word))
}

/// The first clause of a text.
fn clause(text: &str) -> &str {
    let end = text.find(". ").into_iter().chain(text.find(';')).min();
    &text[..end.unwrap_or(text.len())]
}

/// The words of a meaning in lower case, without marks, and without the words that link it to what is around it.
fn normalized(text: &str) -> String {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let is_link = |word: &&&str| LINKS.contains(*word);
    let start = words.iter().take_while(is_link).count();
    let end = words.len() - words[start..].iter().rev().take_while(is_link).count();
    let joined = words[start..end].join(" ");
    let mut bare = joined.as_str();
    while let Some(shorter) = CHINESE_LINKS.iter().find_map(|link| bare.strip_prefix(link).or(bare.strip_suffix(link)))
    {
        bare = shorter.trim();
    }
    bare.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::skeleton::{block::Cell, cell::describe};

    fn read(pieces: &[&str], listed: &[&str]) -> Vec<Meaning> {
        let piece = |text: &&str| match text.strip_prefix("• ") {
            Some(item) => Piece { text: item.to_owned(), line: 1, kind: PieceKind::Bullet },
            None => Piece { text: (*text).to_owned(), line: 1, kind: PieceKind::Paragraph },
        };
        let cell = Cell { pieces: pieces.iter().map(piece).collect(), indent: 0 };
        let listed: Vec<String> = listed.iter().map(|value| (*value).to_owned()).collect();
        meanings(&describe(&cell), &listed)
    }

    #[test]
    fn values_that_swap_their_meanings_swap_their_digests() {
        let texts: [(&[&str], &[&str]); 13] = [
            (&["Kind of it. a_1: ONE; b_2: TWO."], &["a_1", "b_2"]),
            (&["• a_1: ONE. More of it.", "• b_2: TWO"], &["a_1", "b_2"]),
            (&["• a_1", "Its meaning is ONE.", "• b_2", "Its meaning is TWO."], &["a_1", "b_2"]),
            (&["a_1 (ONE), b_2 (TWO)"], &["a_1", "b_2"]),
            (&["a_1 indicates ONE; b_2 indicates TWO. The default is a_1."], &[]),
            (&["The value a_1 means that ONE, and the value \"b_2\" means TWO."], &[]),
            (&["If the value is a_1, ONE. If the value is b_2, TWO."], &["a_1", "b_2"]),
            (&["a_1 - ONE", "b_2 - TWO"], &["a_1", "b_2"]),
            (&["表的类型。a_1：ONE；b_2：TWO。"], &["a_1", "b_2"]),
            (&["a_1表示ONE，b_2表示TWO。"], &[]),
            (&["取值为a_1时，表示ONE。取值为b_2时，表示TWO。"], &["a_1", "b_2"]),
            (&["a_1为ONE，b_2为TWO。"], &[]),
            (&["取值范围：", "• a_1：ONE", "• b_2：TWO"], &["a_1", "b_2"]),
        ];
        for (pieces, listed) in texts {
            let swap = |one: &str, two: &str| -> Vec<Meaning> {
                let pieces: Vec<String> =
                    pieces.iter().map(|text| text.replace("ONE", one).replace("TWO", two)).collect();
                read(&pieces.iter().map(String::as_str).collect::<Vec<_>>(), listed)
            };
            for (one, two) in [("all but those", "only those"), ("黑名单", "白名单")] {
                let (before, after) = (swap(one, two), swap(two, one));
                let digests = |found: &[Meaning]| -> Vec<String> { found.iter().map(|m| m.digest.clone()).collect() };
                let values: Vec<&str> = before.iter().map(|meaning| meaning.value.as_str()).collect();
                assert_eq!(values, ["a_1", "b_2"], "{pieces:?}");
                let mut swapped = digests(&after);
                swapped.reverse();
                assert_eq!(digests(&before), swapped, "{pieces:?}");
                assert_ne!(before[0].digest, before[1].digest, "{pieces:?}");
            }
        }
    }

    #[test]
    fn what_explains_no_values_has_no_meanings() {
        for text in ["a, b or c", "The ID of the tea: see below.", "Note: it is new.", "https://a.example/b", "a: one"]
        {
            assert_eq!(read(&[text], &[]), [], "{text}");
        }
    }
}
