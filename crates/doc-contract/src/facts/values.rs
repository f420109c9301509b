//! Sets of values, wherever they stand: items, prose, slash form.
//!
//! Owns telling a list of values from prose that looks like one. A list in the Range part that is not understood is
//! reported, never half read.

use std::sync::LazyLock;

use regex::Regex;

use super::words::{is_illustration, sentences};
use crate::read::{
    block::{Piece, PieceKind},
    cell::Description,
    words::{constant, is_nothing, is_type},
};

/// Values and the line of the first.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Values {
    pub values: Vec<String>,
    pub line: usize,
    /// The line of a list of items that was not understood.
    pub unread: Option<usize>,
}

/// The values that a description lists.
pub(crate) fn values(description: &Description) -> Values {
    let mut unread = None;
    for (pieces, in_range) in
        [(&description.range, true), (&description.constraints, false), (&description.prose, false)]
    {
        let found = of_part(pieces, in_range);
        if !found.values.is_empty() {
            return found;
        }
        unread = unread.or(found.unread);
    }
    Values { unread, ..Values::default() }
}

fn of_part(pieces: &[Piece], in_range: bool) -> Values {
    let pieces: Vec<&Piece> = pieces.iter().filter(|piece| !is_nothing(&piece.text)).collect();
    let mut unread = None;
    let mut next = 0;
    while let Some(piece) = pieces.get(next) {
        let items: Vec<&&Piece> = pieces[next..].iter().take_while(|piece| piece.kind == PieceKind::Bullet).collect();
        if items.is_empty() {
            let listed = if in_range { whole(&piece.text) } else { None }.or_else(|| prose(&piece.text));
            if let Some(values) = listed {
                return found(values, piece.line);
            }
            // A sentence that ends in a colon introduces what follows, even where the items lost their marks.
            let introduced = introduction(last_sentence(&piece.text)).is_some_and(str::is_empty);
            if introduced || (in_range && next == 0 && pieces.len() > 1) {
                let bare = usize::from(introduced);
                let paragraphs: Option<Vec<String>> = pieces[next + bare..]
                    .iter()
                    .map(|piece| item(&piece.text).filter(|_| introduced || !piece.text.contains(' ')))
                    .take_while(Option::is_some)
                    .collect();
                let enough = pieces.len() - next - bare;
                if let Some(values) =
                    paragraphs.filter(|values| !values.is_empty() && (introduced || values.len() == enough))
                {
                    return found(distinct(values), piece.line);
                }
            }
            next += 1;
            continue;
        }
        let introduced = in_range
            || next
                .checked_sub(1)
                .and_then(|before| pieces.get(before))
                .is_some_and(|before| introduction(last_sentence(&before.text)).is_some_and(str::is_empty));
        let values: Option<Vec<String>> = items.iter().map(|piece| item(&piece.text)).collect();
        match values {
            Some(values) if introduced => return found(distinct(values), piece.line),
            Some(values) if values.len() > 1 && items.iter().all(|piece| explained(&piece.text)) => {
                return found(distinct(values), piece.line);
            }
            None if introduced => unread = unread.or(Some(piece.line)),
            _ => {}
        }
        next += items.len();
    }
    Values { unread, ..Values::default() }
}

fn found(values: Vec<String>, line: usize) -> Values {
    Values { values, line, unread: None }
}

fn distinct(values: Vec<String>) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for value in values {
        if !out.contains(&value) {
            out.push(value);
        }
    }
    out
}

fn last_sentence(text: &str) -> &str {
    sentences(text).last().unwrap_or(text)
}

/// A Range part that is nothing but its values.
fn whole(text: &str) -> Option<Vec<String>> {
    let text = text.trim().trim_end_matches('.');
    if super::numbers::range(text, true) != (None, None) || super::numbers::lengths(text) != (None, None) {
        return None;
    }
    list(text, true)
}

/// The values that a paragraph of prose lists.
fn prose(text: &str) -> Option<Vec<String>> {
    let mut explained_sentences: Vec<String> = Vec::new();
    for sentence in sentences(text).filter(|sentence| !is_illustration(sentence)) {
        let bare = sentence.trim().trim_end_matches('.');
        if let Some(rest) = introduction(bare).filter(|rest| !rest.is_empty()) {
            if let Some(values) = list(rest, true) {
                return Some(values);
            }
            continue;
        }
        if let Some(values) = meanings(bare).or_else(|| slashes(bare)).or_else(|| choice(bare)) {
            return Some(values);
        }
        match item(bare).filter(|value| explained(bare) && !is_capitalised(value)) {
            Some(value) => explained_sentences.push(value),
            None if explained_sentences.len() < 2 => explained_sentences.clear(),
            None => break,
        }
    }
    (explained_sentences.len() > 1).then(|| distinct(explained_sentences))
}

static INTRODUCTION: LazyLock<[Regex; 2]> = LazyLock::new(|| {
    [
        constant(
            r"(?i)^(?:the |its )?(?:valid |possible |available |supported |allowed |optional |enumeration |enumerated )?(?:values?|options?|value range|range)(?: of (?:this|the) (?:parameter|field))?(?: (?:is|are|can be|include|includes|can be any of the following|is as follows|are as follows|can be one of the following))?\s*:\s*(.*)$",
        ),
        constant(r"^(?:取值范围|取值|枚举值|可选值|可选项|有效值|参数值)(?:为|如下|包括|有|是)*\s*:\s*(.*)$"),
    ]
});

/// What follows the colon of a sentence that introduces values.
fn introduction(sentence: &str) -> Option<&str> {
    INTRODUCTION
        .iter()
        .find_map(|rule| rule.captures(sentence))
        .and_then(|found| found.get(1))
        .map(|rest| rest.as_str().trim())
}

/// The values of a text that is a list: with meanings, in slash form, in words, or set apart by spaces only.
fn list(text: &str, flattened: bool) -> Option<Vec<String>> {
    if super::numbers::range(text, true) != (None, None) {
        return None;
    }
    meanings(text)
        .or_else(|| slashes(text))
        .or_else(|| spelled(text))
        .or_else(|| flattened.then(|| spaced(text)).flatten())
}

/// `include: white list; exclude: black list`, also set apart by commas.
fn meanings(text: &str) -> Option<Vec<String>> {
    for separator in [';', ','] {
        let parts: Vec<&str> = text.split(separator).map(str::trim).filter(|part| !part.is_empty()).collect();
        if parts.len() < 2 {
            continue;
        }
        let rest: Option<Vec<String>> =
            parts[1..].iter().map(|part| item(strip_and(part)).filter(|_| explained(strip_and(part)))).collect();
        let Some(rest) = rest else { continue };
        let first = parts[0];
        let first = item(first).filter(|_| explained(first)).or_else(|| {
            // `Kind of the table, all: everything; part: some of it`
            let (before, _) = first.split_once(": ").or_else(|| first.split_once(':'))?;
            before.split([' ', ',']).next_back().and_then(token).filter(|_| separator == ';').map(str::to_owned)
        });
        // `Kind of the table 0-none, 1-all`
        let first = first.or_else(|| parts[0].split(' ').next_back().filter(|word| explained(word)).and_then(item));
        let Some(first) = first else { continue };
        let values: Vec<String> = std::iter::once(first).chain(rest).collect();
        if values.iter().all(|value| !is_remark(value) && !is_prose(value)) {
            return Some(distinct(values));
        }
    }
    None
}

fn strip_and(part: &str) -> &str {
    ["and ", "or "].iter().find_map(|word| part.strip_prefix(word)).unwrap_or(part)
}

/// `success/failed`, but no media type.
fn slashes(text: &str) -> Option<Vec<String>> {
    let parts: Vec<&str> = text.split('/').map(str::trim).collect();
    let media = ["application", "text", "image", "audio", "video", "multipart", "message", "font", "model"];
    if parts.len() < 2 || media.contains(&parts[0]) || is_nothing(text) {
        return None;
    }
    let values: Option<Vec<String>> =
        parts.iter().map(|part| token(part).filter(|value| !value.contains('/')).map(str::to_owned)).collect();
    values.map(distinct)
}

/// `a, b, or c`; `a or b`.
fn spelled(text: &str) -> Option<Vec<String>> {
    let unified = text.replace(", or ", ", ").replace(", and ", ", ").replace(" or ", ", ").replace(" and ", ", ");
    let unified = unified.replace(['或', '和'], ", ").replace(';', ",");
    let parts: Vec<&str> = unified.split(',').map(str::trim).filter(|part| !part.is_empty()).collect();
    if parts.len() < 2 {
        return None;
    }
    let values: Option<Vec<String>> =
        parts.iter().map(|part| token(part).filter(|value| !is_prose(value)).map(str::to_owned)).collect();
    values.map(distinct)
}

static CHOICE: LazyLock<[Regex; 2]> = LazyLock::new(|| {
    [
        constant(
            r"(?i)^(?:the |its |this )?(?:value|parameter|option)s?(?: of (?:this|the) (?:parameter|field))? (can be|must be|can only be|should be|is|are|is either|must be either|can be either|can be set to|must be set to) (.+)$",
        ),
        constant(r"^(?:取值|值|可选值)(可以为|可为|只能为|必须为|为|是)\s*(.+)$"),
    ]
});

/// `The value can be true or false`.
fn choice(sentence: &str) -> Option<Vec<String>> {
    let found = CHOICE.iter().find_map(|rule| rule.captures(sentence))?;
    let verb = found.get(1)?.as_str().to_lowercase();
    let values = spelled(found.get(2)?.as_str())?;
    // `can be changed or deleted`, `is unique and case-sensitive`
    let literal = |value: &String| {
        matches!(value.as_str(), "true" | "false" | "yes" | "no" | "on" | "off")
            || value.contains(|c: char| c.is_ascii_digit() || c == '_' || c.is_ascii_uppercase())
    };
    let participles = values.iter().all(|value| value.ends_with("ed"));
    let loose = verb == "is" || verb == "are";
    (!participles && (!loose || values.iter().any(literal))).then_some(values)
}

/// `en-us zh-cn`, where the items lost their marks; `all: everything part: some of it` likewise.
fn spaced(text: &str) -> Option<Vec<String>> {
    if explained(text) {
        let words: Vec<&str> = text.split(' ').collect();
        let values: Vec<String> = words
            .iter()
            .enumerate()
            .filter(|(index, word)| word.ends_with(':') && *index + 1 < words.len())
            .filter_map(|(_, word)| token(word.trim_end_matches(':')))
            .filter(|value| !is_remark(value))
            .map(str::to_owned)
            .collect();
        return item(text).filter(|first| values.first() == Some(first)).map(|_| distinct(values));
    }
    let mut values = Vec::new();
    for word in text.split(' ') {
        let bare = word.trim_end_matches([',', '.']);
        if super::numbers::range(bare, true) != (None, None) {
            return None;
        }
        // The next sentence begins.
        if !values.is_empty() && ["The", "If", "Default", "This", "For", "Note", "When", "It"].contains(&bare) {
            break;
        }
        let value = token(bare).filter(|value| !(is_prose(value) || value.contains(',') || is_remark(value)))?;
        values.push(value.to_owned());
        if word.ends_with('.') {
            break;
        }
    }
    let first = values.first()?;
    let sentence = values.len() > 1
        && is_capitalised(first)
        && values[1..].iter().all(|value| value.bytes().all(|b| b.is_ascii_lowercase()));
    let type_name = values.len() == 1 && (is_type(first) || (is_capitalised(first) && first.len() > 12));
    (!sentence && !type_name).then(|| distinct(values))
}

/// The value that an item begins with or is.
fn item(text: &str) -> Option<String> {
    let text = text.trim().trim_end_matches(['.', ';', ',']);
    if super::numbers::range(text, true) != (None, None) {
        return None;
    }
    if let Some(value) = token(text) {
        return Some(value.to_owned());
    }
    let (value, rest) = split_value(text)?;
    let rest = rest.trim_start();
    let means = ["indicates", "means", "represents", "stands for", "refers to", "表示", "代表", "指"];
    let explained = rest.starts_with([':', '(', ','])
        || rest.starts_with("- ")
        || (rest.starts_with('-') && rest.chars().nth(1).is_some_and(|c| !c.is_ascii()))
        || means.iter().any(|word| rest.starts_with(word));
    (explained && !is_remark(value)).then(|| value.to_owned())
}

/// Whether an item tells the meaning of its value behind a colon or a dash.
fn explained(text: &str) -> bool {
    split_value(text.trim()).is_some_and(|(_, rest)| {
        let rest = rest.trim_start();
        match rest.strip_prefix(':') {
            Some(meaning) => {
                meaning.starts_with(|c: char| c == ' ' || !c.is_ascii())
                    || meaning.starts_with(|c: char| c.is_ascii_alphabetic())
            }
            None => {
                rest.starts_with("- ") || (rest.starts_with('-') && rest.chars().nth(1).is_some_and(|c| !c.is_ascii()))
            }
        }
    })
}

/// The token that a text begins with, and the rest behind it.
fn split_value(text: &str) -> Option<(&str, &str)> {
    let quote = text.chars().next().filter(|c| matches!(c, '"' | '\'' | '`'));
    if let Some(quote) = quote {
        let (value, rest) = text[1..].split_once(quote)?;
        return token(value).map(|value| (value, rest));
    }
    let mut end = text.len();
    for (index, c) in text.char_indices() {
        let next = text[index + c.len_utf8()..].chars().next();
        let dash = c == '-' && next.is_none_or(|next| !next.is_ascii_alphanumeric());
        if !c.is_ascii() || c == ' ' || matches!(c, ':' | '(' | ',') || (dash && index > 0) {
            end = index;
            break;
        }
    }
    let (value, rest) = text.split_at(end);
    // A URL is no value with a meaning.
    if rest.starts_with("://") {
        return None;
    }
    token(value).map(|value| (value, rest))
}

/// A word that can be a value.
fn token(text: &str) -> Option<&str> {
    let text = text.trim();
    let text =
        ['"', '\'', '`'].iter().find_map(|quote| text.strip_prefix(*quote)?.strip_suffix(*quote)).unwrap_or(text);
    let mut chars = text.chars();
    let first = chars.next()?;
    let starts = first.is_ascii_alphanumeric() || first == '_' || (first == '-' && text.len() > 1);
    let goes_on = chars.all(|c| c.is_ascii_alphanumeric() || "_.+@/-".contains(c));
    (starts && goes_on && text.len() <= 128 && !is_nothing(text) && !text.ends_with('-') && !text.contains("//"))
        .then_some(text)
}

/// Whether it heads a remark and is no value.
fn is_remark(word: &str) -> bool {
    [
        "note",
        "notes",
        "example",
        "examples",
        "default",
        "value",
        "values",
        "range",
        "format",
        "remark",
        "remarks",
        "caution",
        "tip",
        "tips",
        "warning",
        "notice",
        "constraint",
        "constraints",
        "options",
        "definition",
        "description",
        "http",
        "https",
        "minimum",
        "maximum",
        "length",
        "type",
        "unit",
    ]
    .contains(&word.to_lowercase().as_str())
}

/// Whether it is a word of a sentence and no value.
fn is_prose(word: &str) -> bool {
    [
        "a",
        "an",
        "the",
        "of",
        "any",
        "and",
        "or",
        "is",
        "are",
        "be",
        "to",
        "in",
        "for",
        "with",
        "not",
        "must",
        "can",
        "cannot",
        "value",
        "values",
        "empty",
        "null",
        "blank",
        "only",
        "this",
        "that",
        "it",
        "its",
        "from",
        "by",
        "as",
        "at",
        "if",
        "unique",
        "positive",
        "negative",
        "integer",
        "integers",
        "string",
        "strings",
        "number",
        "numbers",
        "letters",
        "digits",
        "left",
        "specified",
        "which",
        "then",
        "valid",
        "you",
        "see",
        "case-sensitive",
        "same",
    ]
    .contains(&word.to_lowercase().as_str())
}

fn is_capitalised(word: &str) -> bool {
    let mut bytes = word.bytes();
    bytes.next().is_some_and(|byte| byte.is_ascii_uppercase())
        && word.len() > 1
        && bytes.all(|byte| byte.is_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        facts::words::plain,
        read::{block::Cell, cell::describe},
    };

    fn read(texts: &[&str]) -> Vec<String> {
        let pieces = texts
            .iter()
            .map(|text| match text.strip_prefix("• ") {
                Some(item) => Piece { text: plain(item), line: 1, kind: PieceKind::Bullet },
                None => Piece { text: plain(text), line: 1, kind: PieceKind::Paragraph },
            })
            .collect();
        values(&describe(&Cell { pieces })).values
    }

    #[test]
    fn values_are_found_wherever_they_stand() {
        for (texts, expected) in [
            (
                &["Definition", "Language.", "Range", "• en-us", "• zh-cn", "Default Value", "en-us"][..],
                &["en-us", "zh-cn"][..],
            ),
            (&["Definition Language. Constraints N/A Range en-us zh-cn Default Value en-us"], &["en-us", "zh-cn"]),
            (&["Definition Language. Range - en-us - zh-cn Default Value N/A"], &["en-us", "zh-cn"]),
            (
                &["Kind of table. include_tables: whitelist; exclude_tables: blacklist."],
                &["include_tables", "exclude_tables"],
            ),
            (&["哪一类。include_tables：白名单；exclude_tables：黑名单。"], &["include_tables", "exclude_tables"]),
            (&["Definition", "Result.", "Range", "success/failed"], &["success", "failed"]),
            (&["Result. success/failed"], &["success", "failed"]),
            (&["Language. Value:", "• en-us", "• zh-cn"], &["en-us", "zh-cn"]),
            (&["Language. The default value is en-us. Value: en-us zh-cn"], &["en-us", "zh-cn"]),
            (&["Definition", "x", "Range", "application/json"], &["application/json"]),
            (&["Switch. The value can be true or false."], &["true", "false"]),
            (&["Switch.", "• on: it is on", "• off: it is off"], &["on", "off"]),
            (&["开关 0-开启，1-关闭"], &["0", "1"]),
            (&["取值：true、false"], &["true", "false"]),
            (&["Definition", "x", "Range", "• 0: none.", "• 1 (granted)", "• 2 indicates all."], &["0", "1", "2"]),
            (&["Definition", "x", "Range", "all: everything part: some of it"], &["all", "part"]),
            (&["Scope, all: everything; part: some of it."], &["all", "part"]),
            (&["Mode. on: it is on. off: it is off."], &["on", "off"]),
        ] {
            assert_eq!(read(texts), expected, "{texts:?}");
        }
    }

    #[test]
    fn prose_is_no_list_of_values() {
        for text in [
            "To get it: open the console; then: copy it.",
            "Note: it is slow; Example: none.",
            "For example: a: b; c: d.",
            "See https://example.com/a; see http://example.com/b.",
            "The window is 02:00 to 04:00; the day is 12:00.",
            "The value can be changed or deleted.",
            "The value is unique and case-sensitive.",
            "The value can be empty or null.",
            "Name of the and/or table",
            "Format: yyyy-mm-dd; unit: day.",
        ] {
            assert_eq!(read(&[text]), Vec::<String>::new(), "{text}");
            assert_eq!(read(&["Definition", text, "Range", "N/A"]), Vec::<String>::new(), "{text}");
        }
        for range in
            ["Any string", "Positive integers", "1-100", "≥ 0", "The value contains 36 characters.", "None", "String"]
        {
            assert_eq!(read(&["Definition", "x", "Range", range]), Vec::<String>::new(), "{range}");
        }
        assert_eq!(read(&["Before the call:", "• learn how it works.", "• get a token."]), Vec::<String>::new());
    }
}
