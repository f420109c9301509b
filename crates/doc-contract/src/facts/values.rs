//! Sets of values, in items, in prose or with slashes between them.
//!
//! Owns telling a list of values from prose that looks like one. A list in the Range part that is not understood is
//! reported, never half read.

use std::sync::LazyLock;

use regex::Regex;

use super::{
    condition::{Condition, opens_with_condition},
    found::Why,
};
use crate::skeleton::{
    block::{Piece, PieceKind},
    cell::Description,
    sentences::{is_illustration, rule, sentences},
    words::{is_media_type, is_nothing, is_type},
};

/// Values and the line of the first.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Values {
    pub values: Vec<String>,
    pub line: usize,
    /// The line of a list that was not read, and why.
    pub unread: Option<(usize, Why)>,
}

/// The values that a description lists. `own` is the name of its field.
pub(crate) fn values(description: &Description, own: &str) -> Values {
    let mut unread = None;
    for (pieces, in_range) in
        [(&description.range, true), (&description.constraints, false), (&description.prose, false)]
    {
        let found = of_part(pieces, in_range, own);
        if !found.values.is_empty() {
            return found;
        }
        unread = unread.or(found.unread);
    }
    Values { unread, ..Values::default() }
}

/// What the pieces behind an introduction are.
enum Listed {
    Values(Vec<String>),
    /// A list that is not understood as a whole.
    Unread,
    /// No list.
    Nothing,
}

fn of_part(pieces: &[Piece], in_range: bool, own: &str) -> Values {
    // `None` alone means that there is nothing; among other values it is one of them.
    if pieces.iter().all(|piece| is_nothing(&piece.text)) {
        return Values::default();
    }
    let pieces: Vec<&Piece> = pieces
        .iter()
        .filter(|piece| !is_connector(&piece.text) && (!is_nothing(&piece.text) || token(&piece.text).is_some()))
        .collect();
    // A range among the values: what they are is not known.
    let has_range = in_range && pieces.iter().any(|piece| super::numbers::range(&piece.text, true) != (None, None));
    // Values and what they are values of, in rows and columns.
    let table = pieces.iter().find(|piece| piece.kind == PieceKind::Row);
    let mut unread = table.map(|piece| (piece.line, Why::Unknown));
    let pieces: Vec<&Piece> = pieces.iter().copied().filter(|piece| piece.kind != PieceKind::Row).collect();
    let mut condition = Condition::default();
    let mut next = 0;
    while let Some(piece) = pieces.get(next) {
        let conditional = condition.holds_for(piece, own);
        let is_item = piece.kind == PieceKind::Bullet;
        let introduced =
            is_item && (in_range || next.checked_sub(1).is_some_and(|before| introduces(&pieces[before].text)));
        let (listed, used) = if is_item {
            let (mut listed, used) = items(&pieces[next..], introduced);
            // One value with its meaning on the line of its introduction may be the first of several.
            let in_line = next.checked_sub(1).is_some_and(|before| pieces[before].line == piece.line);
            if used == 1 && in_line && explained(&piece.text) && matches!(&listed, Listed::Values(_)) {
                listed = Listed::Unread;
            }
            // What the condition in front of the first item holds for, it holds for all.
            pieces[next + 1..next + used].iter().for_each(|piece| {
                condition.holds_for(piece, own);
            });
            (listed, used)
        } else {
            (paragraph(&pieces, next, in_range), 1)
        };
        let opens = words_open_condition(&piece.text);
        // A list that goes on with values that it does not name is not the whole set; with a meaning, `others` is one
        // of the values.
        let listed = match listed {
            Listed::Values(values)
                if values.iter().any(|value| is_rest(value))
                    && !(is_item && pieces[next..next + used].iter().all(|piece| explained(&piece.text))) =>
            {
                Listed::Unread
            }
            Listed::Values(values)
                if values.iter().any(|value| is_template(value)) || has_unclear_colons(&values, &pieces) =>
            {
                Listed::Unread
            }
            listed => listed,
        };
        match listed {
            Listed::Values(_) if conditional || opens => unread = unread.or(Some((piece.line, Why::Conditional))),
            Listed::Values(values) if values.len() == 1 && is_nothing(&values[0]) => {}
            Listed::Values(_) if pieces.iter().any(|piece| has_case(&piece.text)) => {
                return Values { unread: Some((piece.line, Why::Conditional)), ..Values::default() };
            }
            Listed::Values(_) if has_range || table.is_some() => unread = unread.or(Some((piece.line, Why::Unknown))),
            // The beginning of the list was not read, so this is the rest of it.
            Listed::Values(_) if !is_item && unread.is_some_and(|(_, why)| why == Why::Unknown) => {}
            Listed::Values(values) if has_next(&piece.text, &values, &pieces[next + used..]) => {
                return Values { unread: Some((piece.line, Why::Unknown)), ..Values::default() };
            }
            Listed::Values(values) => return Values { values: distinct(values), line: piece.line, unread },
            Listed::Unread => unread = unread.or(Some((piece.line, Why::Unknown))),
            Listed::Nothing => {}
        }
        next += used;
    }
    Values { unread, ..Values::default() }
}

/// Whether a list is only the beginning of one: `text` is its first paragraph, and the pieces in `rest` follow it, some
/// of which may have been read. What follows another title is another list.
fn has_next(text: &str, values: &[String], rest: &[&Piece]) -> bool {
    let breaks_off = text.ends_with([',', ';']) && rest.iter().any(|piece| piece.kind == PieceKind::Paragraph);
    if continues(rest) {
        return true;
    }
    let capitalised = breaks_off || values.iter().any(|value| is_capitalised(value));
    rest.iter().take_while(|piece| !piece.text.ends_with(':')).any(|piece| {
        item_of_list(&piece.text).is_some_and(|value| !values.contains(&value) && could_be_value(&value, capitalised))
    })
}

/// Whether further values follow behind another introduction or in a sentence: `MySQL also has:`, `It can also be A1.`
fn continues(rest: &[&Piece]) -> bool {
    let is_value = |piece: &Piece| {
        let text = piece.text.as_str();
        let value = if piece.kind == PieceKind::Bullet { item(first_sentence(text)) } else { item_of_list(text) };
        value.is_some_and(|value| !is_remark(&value) && !is_opening(&value))
            || list(text.trim_end_matches(['.', ';', ',']), false).is_some()
    };
    let introduced = rest.windows(2).any(|pair| {
        pair[0].kind != PieceKind::Bullet
            && pair[0].text.ends_with(':')
            && !is_other_title(&pair[0].text)
            && is_value(pair[1])
    });
    introduced || rest.iter().any(|piece| ADDS.iter().any(|rule| rule.is_match(&piece.text)))
}

/// Whether an introduction opens something that is no list of values.
fn is_other_title(text: &str) -> bool {
    let lower = text.to_lowercase();
    let titles = [
        "step",
        "note",
        "example",
        "remark",
        "constraint",
        "caution",
        "tip",
        "format",
        "detail",
        "default",
        "说明",
        "注意",
        "步骤",
        "例",
        "约束",
        "限制",
        "格式",
        "默认",
    ];
    titles.iter().any(|title| lower.contains(title))
}

static ADDS: LazyLock<[Regex; 2]> = LazyLock::new(|| {
    let value = r#"["'`]?(?:[A-Z0-9_]|[a-z]+_)"#;
    [
        rule(&format!(
            r"\b(?:also\s+(?:has|have|supports?|includes?|allows?|accepts?|takes?)|(?:can|may)\s+also\s+be(?:\s+set\s+to)?)\s+{value}"
        )),
        rule(&format!(r"(?:[还也另](?:有|支持|包括|包含|可取|可设置为|可以设置为|可以为|可为))\s*{value}")),
    ]
});

/// Whether a word that is one item of a list, or comes before a colon, is not a word of prose.
fn could_be_value(word: &str, capitalised: bool) -> bool {
    (capitalised || !is_capitalised(word)) && !is_opening(word) && !is_remark(word) && !is_type(word)
}

/// Whether a text begins a sentence or a list with the case that a fact is about and not with a value:
/// `MySQL: 1 to 100`, `PostgreSQL: the value can be A1.`
fn has_case(text: &str) -> bool {
    sentences(text).any(|sentence| {
        let bare = sentence.trim_end_matches('.');
        let rest = introduction(bare).filter(|rest| !rest.is_empty()).unwrap_or(bare);
        rest.split(';').any(|part| is_case_of_fact(part.trim()))
    })
}

fn is_case_of_fact(part: &str) -> bool {
    let Some((label, fact)) = part.split_once(':') else { return false };
    let (label, fact) = (label.trim(), fact.trim());
    // A number with a range behind it is a value with its meaning.
    if token(label).is_none() || is_remark(label) || label.bytes().all(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let lists = || ENGINE.is_match(label) && (spelled(fact).is_some() || slashes(fact).is_some());
    choice(fact).is_some()
        || only_choice(fact)
        || introduction(fact).is_some()
        || super::numbers::range(fact, true) != (None, None)
        || super::numbers::lengths(fact) != (None, None)
        || lists()
}

static ENGINE: LazyLock<Regex> = LazyLock::new(|| {
    rule(
        r"(?i)^(?:mysql|postgresql|postgres|sql-?server|mariadb|mongodb|redis|oracle|gaussdb|sqlite|clickhouse|doris|cassandra|influxdb)[\w.-]*$",
    )
});

/// Whether the only sentence of a text begins with a condition.
fn words_open_condition(text: &str) -> bool {
    sentences(text).count() == 1 && opens_with_condition(text)
}

fn introduces(text: &str) -> bool {
    introduction(last_sentence(text)).is_some_and(str::is_empty)
}

/// Whether a paragraph only joins two values: `or`.
fn is_connector(text: &str) -> bool {
    let text = text.trim().trim_matches(['.', ',', ';']).to_lowercase();
    matches!(text.as_str(), "or" | "and" | "and/or" | "或" | "或者" | "和" | "以及" | "及")
}

/// The values of a run of items. Paragraphs between them that are sentences belong to the item before, as do items
/// below it that are sentences; with other items below it, it is not known which of the two are the values.
fn items(pieces: &[&Piece], introduced: bool) -> (Listed, usize) {
    let mut run: Vec<&Piece> = Vec::new();
    let mut used = 0;
    let mut unclear = false;
    for (index, piece) in pieces.iter().enumerate() {
        if piece.kind == PieceKind::Nested {
            let before = run.last().is_none_or(|item| item.text.ends_with(':'));
            unclear |= before || item(first_sentence(&piece.text)).is_some() || !is_sentence(&piece.text);
            used = index + 1;
            continue;
        }
        if piece.kind == PieceKind::Bullet {
            run.push(piece);
            used = index + 1;
        } else if piece.text.ends_with(':') || introduces(&piece.text) {
            break;
        }
    }
    if unclear {
        return (Listed::Unread, used.max(1));
    }
    let values: Option<Vec<String>> = run.iter().map(|piece| item(first_sentence(&piece.text))).collect();
    let explained_all = || run.iter().all(|piece| explained(&piece.text));
    let is_bare = |piece: &Piece| {
        let text = piece.text.trim_end_matches(['.', ';', ',']);
        token(text).is_some() || value_with_colon(text).is_some_and(|(_, rest)| rest.is_empty())
    };
    let bare_all = || run.iter().all(|piece| is_bare(piece));
    let some_explained = || {
        run.iter().all(|piece| explained(first_sentence(&piece.text)))
            && run.iter().any(|piece| item(first_sentence(&piece.text)).is_some())
    };
    let listed = match values {
        Some(values) if introduced || (values.len() > 1 && explained_all()) => Listed::Values(values),
        // Without an introduction a comma or a parenthesis may be part of prose.
        Some(values) if values.len() > 1 && (bare_all() || !values.iter().any(|value| is_opening(value))) => {
            Listed::Unread
        }
        // One item: the last of several that is left, or prose.
        Some(values) if could_be_value(&values[0], false) && (explained_all() || bare_all()) => Listed::Unread,
        None if introduced || (run.len() > 1 && some_explained()) => Listed::Unread,
        _ => Listed::Nothing,
    };
    (listed, used.max(1))
}

/// The values that a paragraph lists, or that the paragraphs behind it do when it introduces them.
fn paragraph(pieces: &[&Piece], at: usize, in_range: bool) -> Listed {
    let text = pieces[at].text.as_str();
    if let Some(values) = if in_range { whole(text) } else { None } {
        // Values that lost their marks: each paragraph is one, or the part is not understood.
        return if in_range && at == 0 && values.len() == 1 { bare(pieces, values) } else { Listed::Values(values) };
    }
    if in_range && at == 0 && pieces.len() > 1 && pieces.iter().all(|piece| item_of_list(&piece.text).is_some()) {
        return Listed::Values(pieces.iter().filter_map(|piece| item_of_list(&piece.text)).collect());
    }
    match prose(text, at > 0) {
        Listed::Nothing if in_range && looks_like_list(text) => return Listed::Unread,
        Listed::Nothing => {}
        listed => return listed,
    }
    if introduces(text) { introduced(&pieces[at + 1..]) } else { Listed::Nothing }
}

/// A Range part whose first paragraph is a value: all of its paragraphs, or none.
fn bare(pieces: &[&Piece], first: Vec<String>) -> Listed {
    let rest: Vec<&&Piece> = pieces[1..].iter().take_while(|piece| !is_sentence(&piece.text)).collect();
    let values: Option<Vec<String>> = rest
        .iter()
        .map(|piece| item(&piece.text).filter(|_| !piece.text.contains(' ') || explained(&piece.text)))
        .collect();
    match values {
        Some(values) => Listed::Values(first.into_iter().chain(values).collect()),
        None => Listed::Unread,
    }
}

/// The values of the paragraphs behind an introduction: each a list or an item, up to the first sentence.
fn introduced(pieces: &[&Piece]) -> Listed {
    let mut values = Vec::new();
    for piece in pieces.iter().take_while(|piece| piece.kind != PieceKind::Bullet) {
        let text = piece.text.as_str();
        let is_limit =
            super::numbers::range(text, true) != (None, None) || super::numbers::lengths(text) != (None, None);
        if is_limit {
            break;
        }
        if is_open_ended(text) {
            return Listed::Unread;
        }
        if let Some(more) = list(text.trim_end_matches(['.', ';', ',']), values.is_empty()) {
            values.extend(more);
        } else if let Some(value) = item(first_sentence(text)) {
            values.push(value);
        } else if is_sentence(text) {
            break;
        } else {
            return Listed::Unread;
        }
    }
    if values.is_empty() { Listed::Nothing } else { Listed::Values(values) }
}

/// Whether a paragraph is prose and no member of a list.
fn is_sentence(text: &str) -> bool {
    let ends = text.ends_with(['.', ':', '!', ')']) || text.contains(". ");
    text.split(' ').count() > 2 && (ends || text.split(' ').count() > 4) || (!text.is_ascii() && ends)
}

/// A bare value, or one with its meaning behind a colon.
fn item_of_list(text: &str) -> Option<String> {
    item(first_sentence(text))
        .filter(|value| (!text.contains(' ') || explained(text)) && !is_remark(value) && !(value.contains(' ')))
}

fn first_sentence(text: &str) -> &str {
    sentences(text).next().unwrap_or(text)
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
    if is_open_ended(first_sentence(text)) {
        return None;
    }
    if explained(text) && sentences(text).count() > 1 && meanings(text).is_none() {
        let all: Vec<&str> = sentences(text).collect();
        return match in_sentences(all[0].trim_end_matches('.'), &all[1..]) {
            Listed::Values(values) => Some(values),
            _ => None,
        };
    }
    list(text, true)
}

/// The values that a paragraph of prose lists; `behind` is set where another paragraph comes before it.
fn prose(text: &str, behind: bool) -> Listed {
    let mut explained_sentences: Vec<String> = Vec::new();
    let mut first = true;
    let mut unread = false;
    // Whether a sentence in front of the first value names what it is a value of.
    let mut alone = false;
    let all: Vec<&str> = sentences(text).collect();
    for (index, sentence) in all.iter().enumerate().filter(|(_, sentence)| !is_illustration(sentence)) {
        let bare = sentence.trim().trim_end_matches('.');
        let defined = behind || !std::mem::take(&mut first);
        if let Some(rest) = introduction(bare).filter(|rest| !rest.is_empty()) {
            if is_open_ended(bare) {
                unread = true;
                continue;
            }
            if gives_one(rest) {
                return in_sentences(rest, &all[index + 1..]);
            }
            match list(rest, true) {
                Some(values) => return Listed::Values(values),
                None => unread |= looks_like_list(rest),
            }
            continue;
        }
        if opens_with_condition(bare) {
            unread |= meanings(bare).is_some() || names_values(bare);
            continue;
        }
        if has_condition(bare) && names_values(bare) {
            unread = true;
            continue;
        }
        if let Some(values) = meanings(bare).or_else(|| slashes(bare)).or_else(|| choice(bare)) {
            return if is_open_ended(bare) { Listed::Unread } else { Listed::Values(values) };
        }
        match behind_subject(bare) {
            Listed::Values(values) => return if is_open_ended(bare) { Listed::Unread } else { Listed::Values(values) },
            Listed::Unread => {
                unread = true;
                continue;
            }
            Listed::Nothing => {}
        }
        match item(bare).filter(|value| explained(bare) && !is_capitalised(value) && !is_opening(value)) {
            Some(value) => {
                alone |= defined && explained_sentences.is_empty();
                explained_sentences.push(value);
            }
            None if only_choice(bare) || begins_choice(bare) => unread = true,
            // A value alone in its sentence may be a remark.
            None if defined && is_lone_word(bare) => unread = true,
            _ if explained_sentences.len() < 2 && !defined => explained_sentences.clear(),
            _ if !explained_sentences.is_empty() => break,
            _ => {}
        }
    }
    match explained_sentences.len() {
        0 if unread => Listed::Unread,
        0 => Listed::Nothing,
        // It is not known whether it is the last of several that is left, or prose as in `path: where it is. It must be
        // new.`
        1 if !alone => Listed::Unread,
        _ => Listed::Values(explained_sentences),
    }
}

/// Whether a text is one value with its meaning, and no limit of a case.
fn gives_one(text: &str) -> bool {
    item(text).is_some()
        && explained(text)
        && meanings(text).is_none()
        && slashes(text).is_none()
        && !is_case_of_fact(text)
        && super::numbers::lengths(text) == (None, None)
}

/// The values of sentences that each give one with its meaning: `A: first. B: second.` The list is whole where all of
/// its sentences do so; one value alone may be the first of several. `first` is the first sentence, behind its
/// introduction.
fn in_sentences(first: &str, rest: &[&str]) -> Listed {
    // Values that lost their marks: `all: everything part: some of it`.
    let Some(mut values) = spaced(first) else { return Listed::Unread };
    let several = values.len() > 1;
    let capitalised = values.iter().any(|value| is_capitalised(value));
    let mut ended = false;
    for sentence in rest.iter().filter(|sentence| !is_illustration(sentence)) {
        let bare = sentence.trim().trim_end_matches('.');
        match item(bare).filter(|value| explained(bare) && !is_opening(value)) {
            // Behind another sentence, or of another kind than the first: it is not known whether it is a value.
            Some(value) if ended || several || !could_be_value(&value, capitalised) => return Listed::Unread,
            Some(value) => values.push(value),
            None => ended = true,
        }
    }
    if values.len() > 1 { Listed::Values(values) } else { Listed::Unread }
}

/// Whether a sentence is one word that looks like a value and not like prose: `success`.
fn is_lone_word(sentence: &str) -> bool {
    token(sentence).is_some_and(|word| {
        !is_prose(word)
            && !is_remark(word)
            && !word.ends_with("ed")
            && !is_capitalised(word)
            && word.starts_with(|c: char| c.is_ascii_alphabetic())
    })
}

/// Whether a word in front of a colon opens prose: `see: …`.
pub(super) fn is_opening(word: &str) -> bool {
    [
        "see",
        "then",
        "otherwise",
        "next",
        "first",
        "second",
        "steps",
        "step",
        "like",
        "also",
        "etc",
        "such",
        "https",
        "how",
    ]
    .contains(&word.to_lowercase().as_str())
        || is_prose(word)
}

/// Whether a text that could not be read as a list looks like one: its first part is a value.
fn looks_like_list(text: &str) -> bool {
    let mut parts = text.split([',', ';', '/']);
    let first = parts.next().unwrap_or("").trim();
    parts.next().is_some()
        && !is_type(first)
        && token(first.split([':', '(', ' ']).next().unwrap_or("")).is_some_and(|word| !is_prose(word))
        && (!first.contains(' ') || explained(first))
        && super::numbers::range(text, true) == (None, None)
}

static INTRODUCTION: LazyLock<[Regex; 3]> = LazyLock::new(|| {
    [
        rule(
            r"(?i)^(?:the |its )?(?:valid |possible |available |supported |allowed |optional |enumeration |enumerated )?(?:values?|options?|value range|range|it|parameter|field)(?: of (?:this|the) (?:parameter|field))?(?: (?:is|are|can be|include|includes|(?:is|are|can be|must be) (?:any|one|either) of the following(?: values| options)?|is as follows|are as follows|are listed as follows|are as below))?\s*:\s*(.*)$",
        ),
        rule(
            r"(?i)^the following (?:values|options)(?: are (?:supported|available|allowed|possible|valid))?\s*:\s*(.*)$",
        ),
        rule(
            r"^(?:目前|当前|仅|只|可以|可|所有|全部|支持|包含|包括|分为|有|的|以下|如下)*?(?:取值范围|取值|枚举值|枚举|可选值|可选项|选项|有效值|参数值|值|(?:以下|如下)(?:状态|类型))(?:目前|当前|仅|可以|可|包含|支持|为|如下|包括|有|是|以下|之一|值)*\s*:\s*(.*)$",
        ),
    ]
});

/// What follows the colon of a sentence that introduces values, or whose last clause in front of the colon does:
/// `Type of the tea, which can be:`. A clause behind a condition introduces what holds in that case only.
fn introduction(sentence: &str) -> Option<&str> {
    introduction_in(sentence).or_else(|| {
        let start = sentence[..sentence.find(':')?].rfind(',')? + 1;
        introduction_in(sentence[start..].trim_start()).filter(|_| !has_condition(sentence))
    })
}

fn introduction_in(clause: &str) -> Option<&str> {
    let found = INTRODUCTION.iter().find_map(|rule| rule.captures(clause))?;
    found.get(1).map(|rest| rest.as_str().trim())
}

/// The values of a text that is a list: with meanings, in slash form, in words, or set apart by spaces only.
fn list(text: &str, flattened: bool) -> Option<Vec<String>> {
    if super::numbers::range(text, true) != (None, None) {
        return None;
    }
    let bare = without_meanings(text);
    meanings(text)
        .or_else(|| slashes(text))
        .or_else(|| spelled(text))
        .or_else(|| bare.as_deref().and_then(|bare| slashes(bare).or_else(|| spelled(bare))))
        .or_else(|| flattened.then(|| spaced(text)).flatten())
}

/// `include: white list; exclude: black list`, also set apart by commas.
fn meanings(text: &str) -> Option<Vec<String>> {
    for separator in [';', ',', '/'] {
        let parts: Vec<&str> = text.split(separator).map(str::trim).filter(|part| !part.is_empty()).collect();
        if parts.len() < 2 {
            continue;
        }
        let Some(rest) = parts[1..].iter().map(|part| explained_value(part)).collect::<Option<Vec<_>>>() else {
            continue;
        };
        let first = parts[0];
        let first = item(first).filter(|_| explains(first)).or_else(|| {
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

/// Values with their meanings behind what they are values of: `Kind of tea, 0 indicates green, 1 indicates black`, also
/// behind a colon or in parentheses. Numbers that leave others out, such as `1 is the highest, 100 the lowest`, are not
/// known to be all.
fn behind_subject(sentence: &str) -> Listed {
    // Each place where values may begin is followed to the end of the sentence.
    if sentence.len() > MAX_SENTENCE_BYTES {
        return Listed::Nothing;
    }
    let begins = |start: &usize| explains(strip_and(&sentence[*start..]));
    let starts = sentence.match_indices([',', ':', ';', '(', ' ']).map(|(at, _)| at + 1);
    let mut starts = std::iter::once(0).chain(starts).filter(begins).take(MAX_STARTS).peekable();
    // Numbers of a range that are explained, and parts of a format, are no set of values.
    let is_other = || super::numbers::range(sentence, true) != (None, None) || super::numbers::has_range(sentence);
    if starts.peek().is_none() || is_other() || OF_FORMAT.is_match(sentence) {
        return Listed::Nothing;
    }
    for start in starts {
        let (before, rest) = sentence.split_at(start);
        let subject = before.trim_end_matches([' ', ',', ':', ';', '(']);
        if is_remark(subject) || subject.ends_with(':') {
            continue;
        }
        let rest = if before.ends_with('(') { rest.split(')').next().unwrap_or(rest) } else { rest };
        let mut parts = rest.split([',', ';']).flat_map(joined).map(str::trim);
        let Some(first) = parts.next().and_then(explained_value) else { continue };
        let values: Vec<String> = std::iter::once(first).chain(parts.filter_map(explained_value)).collect();
        if values.len() < 2 || values.iter().any(|value| is_remark(value) || is_opening(value)) {
            continue;
        }
        let values = distinct(values);
        let is_number = |value: &String| value.parse::<f64>().is_ok();
        if values.iter().any(is_number) && !values.iter().all(is_number) {
            continue;
        }
        return if are_all(&values) { Listed::Values(values) } else { Listed::Unread };
    }
    Listed::Nothing
}

/// The longest sentence that is searched for explained values behind a subject: no list of them is that long.
const MAX_SENTENCE_BYTES: usize = 2048;

/// The most places of a sentence where such values may begin.
const MAX_STARTS: usize = 8;

static OF_FORMAT: LazyLock<Regex> = LazyLock::new(|| rule(r"(?i)格式|\bformat|^其中|(?:^|,\s*)(?:where|in\s+which)\b"));

/// Whether values can be all there are: words, or whole numbers in a row.
fn are_all(values: &[String]) -> bool {
    let Ok(mut numbers) = values.iter().map(|value| value.parse::<i64>()).collect::<Result<Vec<_>, _>>() else {
        return values.iter().all(|value| value.parse::<f64>().is_err());
    };
    numbers.sort_unstable();
    numbers[0] >= 0 && numbers.windows(2).all(|pair| pair[1] - pair[0] == 1)
}

/// The value of a part that gives one with its meaning.
fn explained_value(part: &str) -> Option<String> {
    let part = strip_and(part);
    explains(part).then(|| item(part)).flatten()
}

/// A part of a list without what links it to the part before it: `and 1 indicates on`, `值为1表示开`.
fn strip_and(part: &str) -> &str {
    LINKS.iter().fold(part, |part, word| part.strip_prefix(word).unwrap_or(part))
}

const LINKS: [&str; 9] = ["and ", "or ", "while ", "the value ", "The value ", "a value of ", "取值为", "值为", "值"];

/// The parts of a text in which words join values with their meanings: `0 indicates off and 1 indicates on`.
fn joined(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = text;
    loop {
        let words = [" and ", " or ", " while ", "和", "或", "而"].into_iter();
        let found = words
            .flat_map(|word| rest.match_indices(word))
            .filter(|(at, word)| explained_value(&rest[at + word.len()..]).is_some());
        let Some((at, word)) = found.min() else { break };
        parts.push(rest[..at].trim());
        rest = &rest[at + word.len()..];
    }
    parts.push(rest.trim());
    parts
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

/// `a (one), b (two)` without the parts in parentheses; none where it has no such part.
fn without_meanings(text: &str) -> Option<String> {
    let mut out = String::with_capacity(text.len());
    let mut depth = 0_usize;
    let mut closed = false;
    for c in text.chars() {
        // A meaning ends its value.
        if std::mem::take(&mut closed) && c.is_ascii_alphanumeric() {
            return None;
        }
        match c {
            '(' => depth += 1,
            ')' => {
                depth = depth.checked_sub(1)?;
                closed = true;
            }
            _ if depth == 0 => out.push(c),
            _ => {}
        }
    }
    (depth == 0 && out.len() < text.len()).then_some(out)
}

/// `a, b, or c`; `a or b`.
fn spelled(text: &str) -> Option<Vec<String>> {
    let unified = text.replace(", or ", ", ").replace(", and ", ", ").replace(" or ", ", ").replace(" and ", ", ");
    let unified = unified.replace("或者", ", ").replace(['或', '和'], ", ").replace(';', ",");
    let parts: Vec<&str> = unified.split(',').map(str::trim).filter(|part| !part.is_empty()).collect();
    if parts.len() < 2 {
        return None;
    }
    let values: Option<Vec<String>> =
        parts.iter().map(|part| token(part).filter(|value| !is_prose(value)).map(str::to_owned)).collect();
    // Several ranges are no values.
    values.filter(|values| values.iter().all(|value| super::numbers::range(value, true) == (None, None))).map(distinct)
}

static OPEN_ENDED: LazyLock<Regex> = LazyLock::new(|| {
    rule(
        r#"(?i)(?:,|\band|\bor)\s*(?:and\s+|or\s+)?(?:(?:the\s+)?others|etc|so\s+on|so\s+forth|(?:many\s+)?more)\b\.?\s*(?:$|[.;)])|[A-Za-z0-9_)"]\s*(?:等等?|其[他它余]|诸如此类)(?:值|取值|类型|状态)?\s*(?:$|[.;)])|(?:[,和或]|以及)\s*(?:其[他它余]|等)(?:值|取值|类型|状态)?\s*(?:$|[.;)])|[依以][次此]类推"#,
    )
});

/// Whether a sentence ends a list with values that it does not name: `A, B, and others`, `A, B, etc.`
fn is_open_ended(text: &str) -> bool {
    sentences(text).any(|sentence| OPEN_ENDED.is_match(sentence))
}

/// Whether a word is the rest of a list and no value.
fn is_rest(word: &str) -> bool {
    matches!(word.to_lowercase().as_str(), "others" | "etc")
}

/// The texts behind the commas of a sentence.
fn behind_commas(sentence: &str) -> impl Iterator<Item = &str> {
    sentence.match_indices(',').map(|(index, _)| sentence[index + 1..].trim_start())
}

/// Whether a sentence, or a clause of it, begins with a condition.
fn has_condition(sentence: &str) -> bool {
    opens_with_condition(sentence) || behind_commas(sentence).any(opens_with_condition)
}

/// The words and the values of a sentence that names them, or of its last clauses.
fn chosen(sentence: &str) -> Option<(&str, &str)> {
    let clauses = behind_commas(sentence).filter(|_| !has_condition(sentence));
    std::iter::once(sentence).chain(clauses).find_map(|clause| {
        let found = CHOICE.iter().find_map(|rule| rule.captures(clause))?;
        Some((found.get(1)?.as_str(), found.get(2)?.as_str()))
    })
}

static CHOICE: LazyLock<[Regex; 2]> = LazyLock::new(|| {
    [
        rule(
            r"(?i)^(?:the |its |this )?(?:value|parameter|option)s?(?: of (?:this|the) (?:parameter|field))? (can be|must be|can only be|should be|is|are|is either|must be either|can be either|can be set to|must be set to) (.+)$",
        ),
        rule(r"^(?:取值范围|取值|值|可选值)(可以为|可为|只能为|必须为|为|是|有)\s*(.+)$"),
    ]
});

/// `The value can be true or false`.
fn choice(sentence: &str) -> Option<Vec<String>> {
    let (verb, rest) = chosen(sentence)?;
    let verb = verb.to_lowercase();
    let Some(values) = spelled(rest) else {
        // One value that is left, where nothing else can be meant.
        let value = token(rest).filter(|value| {
            matches!(*value, "true" | "false") || value.contains('_') || value.bytes().all(|byte| byte.is_ascii_digit())
        })?;
        return (verb != "is" && verb != "are").then(|| vec![value.to_owned()]);
    };
    if values.iter().any(|value| value.eq_ignore_ascii_case("null")) {
        return None;
    }
    // `can be changed or deleted`, `is unique and case-sensitive`
    let literal = |value: &String| {
        matches!(value.as_str(), "true" | "false" | "yes" | "no" | "on" | "off")
            || value.contains(|c: char| c.is_ascii_digit() || c == '_' || c.is_ascii_uppercase())
    };
    let participles = values.iter().all(|value| value.ends_with("ed"));
    let loose = verb == "is" || verb == "are";
    (!participles && (!loose || values.iter().any(literal))).then_some(values)
}

/// Whether a clause behind a condition names values: `If it is a tea, the value can be A1 or B1`.
fn names_values(sentence: &str) -> bool {
    behind_commas(sentence).any(|clause| {
        choice(clause).is_some() || introduction_in(clause).is_some_and(|rest| list(rest, false).is_some())
    })
}

/// Whether a sentence begins to name several values.
fn begins_choice(sentence: &str) -> bool {
    chosen(sentence).is_some_and(|(_, rest)| looks_like_list(rest))
}

/// Whether a sentence names one value in the words that name several, as the last that is left: `The value can only be
/// A1`.
fn only_choice(sentence: &str) -> bool {
    let Some(word) = chosen(sentence).and_then(|(_, rest)| token(rest)) else { return false };
    let lower = word.to_lowercase();
    let adjectives = ["optional", "mandatory", "fixed", "random", "dynamic", "constant", "unlimited", "global", "null"];
    let describes = adjectives.contains(&lower.as_str())
        || lower.contains("sensitive")
        || ["ed", "able", "ible"].iter().any(|end| lower.ends_with(end));
    !(is_prose(word) || is_type(word) || describes)
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
        // `A pot` is prose, `A B` are values.
        let article = word == "A" && !text.split(' ').all(|word| is_letter(word.trim_end_matches([',', '.'])));
        let value =
            token(bare).filter(|value| !(article || is_prose(value) || value.contains(',') || is_remark(value)))?;
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
    if rest.is_empty() {
        return Some(value.to_owned());
    }
    // `a (one), b (two)` and `a, b` are lists of several.
    if rest.starts_with('(') && without_meanings(text).is_some_and(|bare| spelled(&bare).is_some())
        || rest.starts_with(',') && spelled(text).is_some()
    {
        return None;
    }
    let explained = rest.starts_with([':', '(', ','])
        || rest.starts_with("- ")
        || (rest.starts_with('-') && rest.chars().nth(1).is_some_and(|c| !c.is_ascii()))
        || begins_with_verb(value, rest);
    (explained && !is_remark(value)).then(|| value.to_owned())
}

/// Whether an item gives the meaning of its value behind a colon, a dash, or a comma and a verb.
fn explained(text: &str) -> bool {
    split_value(text.trim()).is_some_and(|(_, rest)| {
        let rest = rest.trim_start();
        match rest.strip_prefix(':') {
            Some(meaning) => {
                meaning.starts_with(|c: char| c == ' ' || !c.is_ascii())
                    || meaning.starts_with(|c: char| c.is_ascii_alphabetic())
            }
            None => {
                rest.starts_with("- ")
                    || (rest.starts_with('-') && rest.chars().nth(1).is_some_and(|c| !c.is_ascii()))
                    || rest.strip_prefix(',').is_some_and(|rest| begins_meaning(rest.trim_start()))
            }
        }
    })
}

fn begins_meaning(text: &str) -> bool {
    MEANS.iter().chain(&["为", "是"]).any(|word| text.starts_with(word))
}

/// The same, also where only a verb is between them: `0 indicates off`.
fn explains(text: &str) -> bool {
    explained(text) || split_value(text.trim()).is_some_and(|(value, rest)| begins_with_verb(value, rest.trim_start()))
}

/// Whether what is behind a value begins with a verb and so with its meaning. Behind a number or a switch, a Chinese
/// verb can be the meaning, as in `0关闭`.
fn begins_with_verb(value: &str, rest: &str) -> bool {
    let is_short = value.len() <= 2 && value.bytes().all(|byte| byte.is_ascii_digit());
    let is_switch = is_short || ["true", "false", "on", "off"].contains(&value.to_lowercase().as_str());
    MEANS.iter().any(|word| rest.starts_with(word))
        || (is_switch && ["为", "是"].iter().any(|word| rest.starts_with(word)))
        || (is_short && STATES.iter().any(|word| rest.starts_with(word)))
}

/// What a number can stand for, by how the words begin.
const STATES: [&str; 20] = [
    "启用", "停用", "开启", "关闭", "打开", "禁用", "允许", "禁止", "支持", "不", "成功", "失败", "正常", "异常", "未",
    "已", "待", "无", "有", "非",
];

/// Words between a value and its meaning.
const MEANS: [&str; 8] = ["indicates", "means", "represents", "stands for", "refers to", "表示", "代表", "指"];

/// The value that a text begins with, and the rest behind it.
fn split_value(text: &str) -> Option<(&str, &str)> {
    value_with_colon(text).or_else(|| split_token(text))
}

/// A value with a colon in it, and the rest behind it: `network:dhcp, indicates a port of DHCP`. A single word behind
/// a colon can be a meaning as well (`on:enabled`), so whether it is one is decided [for all](has_unclear_colons).
fn value_with_colon(text: &str) -> Option<(&str, &str)> {
    let quote = text.chars().next().filter(|c| matches!(c, '"' | '\'' | '`'));
    let text = quote.map_or(text, |_| &text[1..]);
    let part = |text: &str| text.bytes().take_while(|byte| is_part(*byte)).count();
    let mut end = part(text);
    while text[end..].starts_with(':') && part(&text[end + 1..]) > 0 {
        end += 1 + part(&text[end + 1..]);
    }
    let value = &text[..end];
    let rest = quote.map_or(Some(&text[end..]), |quote| text[end..].strip_prefix(quote))?;
    let (first, last) = value.split_once(':')?;
    token(first).filter(|first| !first.bytes().all(|byte| byte.is_ascii_digit()) && !last.contains("//"))?;
    let ends = rest.is_empty() || rest.starts_with([',', ';', '(', ':']) || is_separated(rest);
    ends.then_some((value, rest))
}

fn is_part(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"_.+@/-".contains(&byte)
}

/// Whether what is behind a value begins with more than a colon in front of its meaning.
fn is_separated(rest: &str) -> bool {
    let meaning = rest.trim_start().trim_start_matches(',').trim_start();
    rest.starts_with(" - ") || MEANS.iter().any(|word| meaning.starts_with(word))
}

/// Whether values have colons that may as well be in front of their meanings: no two of them begin alike, and none has
/// its meaning behind another mark.
fn has_unclear_colons(values: &[String], pieces: &[&Piece]) -> bool {
    let starts: Vec<&str> = values.iter().filter_map(|value| Some(value.split_once(':')?.0)).collect();
    let repeats = starts.iter().enumerate().any(|(index, start)| starts[..index].contains(start));
    let is_clear = |piece: &&Piece| {
        let texts = sentences(&piece.text).flat_map(|sentence| sentence.split(';'));
        texts
            .filter_map(|text| value_with_colon(text.trim()))
            .any(|(_, rest)| is_separated(rest) || rest.starts_with(':'))
    };
    !starts.is_empty() && !repeats && !pieces.iter().any(is_clear)
}

/// Whether a value holds a place that callers fill: `compute:xxx`.
fn is_template(value: &str) -> bool {
    value
        .to_lowercase()
        .split(|c: char| !c.is_ascii_alphanumeric())
        .any(|word| word.len() > 2 && word.bytes().all(|b| b == b'x'))
}

/// The token that a text begins with, and the rest behind it.
fn split_token(text: &str) -> Option<(&str, &str)> {
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
    // A URL is no value with a meaning, and neither is a value with a part that callers fill.
    if ["://", ":{", ":<", ":*", ":$"].iter().any(|start| rest.starts_with(start)) {
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
    let has_next = chars.all(|c| c.is_ascii_alphanumeric() || "_.+@/-".contains(c));
    // Values can be called `none` and `null`; a text without letters and `n/a` are not values.
    let nothing = is_nothing(text) && !["none", "null"].contains(&text.to_lowercase().as_str());
    let plain = starts && has_next && !text.ends_with('-') && !text.contains("//");
    ((plain || is_media_type(text)) && text.len() <= 128 && !nothing).then_some(text)
}

/// Whether it heads a remark and is no value.
pub(super) fn is_remark(word: &str) -> bool {
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
pub(super) fn is_prose(word: &str) -> bool {
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
        && !is_letter(word)
}

/// Whether it is one capital letter, which a list can hold as a value.
fn is_letter(word: &str) -> bool {
    word.len() == 1 && word.bytes().all(|byte| byte.is_ascii_uppercase())
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
        skeleton::sentences::plain,
        skeleton::{block::Cell, cell::describe},
    };

    fn pieces(texts: &[&str]) -> Vec<Piece> {
        texts
            .iter()
            .map(|text| match text.strip_prefix("• ") {
                Some(item) => Piece { text: plain(item), line: 1, kind: PieceKind::Bullet },
                None => Piece { text: plain(text), line: 1, kind: PieceKind::Paragraph },
            })
            .collect()
    }

    fn read(texts: &[&str]) -> Vec<String> {
        values(&describe(&Cell { pieces: pieces(texts), indent: 0 }), "").values
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
            (&["State.", "Options:", "UP, DOWN, LOST"], &["UP", "DOWN", "LOST"]),
            (&["State. Options:", "UP, DOWN, and LOST", "For details, see here."], &["UP", "DOWN", "LOST"]),
            (&["State. Options:", "UP", "DOWN"], &["UP", "DOWN"]),
            (&["State. Options: UP (runs), DOWN (stopped)"], &["UP", "DOWN"]),
            (&["状态。取值如下：", "UP、DOWN、LOST"], &["UP", "DOWN", "LOST"]),
            (&["Kind. Options: * all: everything * part: some of it"], &["all", "part"]),
            (&["Kind. * all: everything * part: some of it"], &["all", "part"]),
            (&["类型。取值：* all：全部 * part：部分"], &["all", "part"]),
            (&["Options:", "• UP: runs", "It is well.", "• DOWN: stopped"], &["UP", "DOWN"]),
            (&["Options: none, low, high"], &["none", "low", "high"]),
            (&["Options:", "• none", "• true", "• null"], &["none", "true", "null"]),
            (&["Definition", "Level.", "Range", "• none", "• low"], &["none", "low"]),
            (&["Definition", "Level.", "Range", "none", "low"], &["none", "low"]),
            (&["Definition", "x", "Range", "zh-cn: Chinese", "en-us: English"], &["zh-cn", "en-us"]),
            (&["Definition", "x", "Range", "• application/json;charset=UTF-8"], &["application/json;charset=UTF-8"]),
            (&["Kind of table. include_tables: whitelist."], &["include_tables"]),
            (&["哪一类。include_tables：白名单。"], &["include_tables"]),
            (&["Switch. The value can only be true."], &["true"]),
            (&["Engine. MySQL: the engine of old; PostgreSQL: the other one."], &["MySQL", "PostgreSQL"]),
            (&["Options: UP, DOWN", "• UP: it runs", "• DOWN: it is off"], &["UP", "DOWN"]),
            (&["Options: UP, DOWN", "Note: it may be slow.", "Deprecated"], &["UP", "DOWN"]),
            (&["Options:", "• UP", "• DOWN", "Steps:", "• open"], &["UP", "DOWN"]),
            // A colon is part of the value where its meaning comes behind another mark, or where values begin alike.
            (
                &["取值范围：", "• tea:green, 表示绿茶", "• cup:BIG, 表示大杯", "• tea:black，表示红茶"],
                &["tea:green", "cup:BIG", "tea:black"],
            ),
            (
                &["Options:", "• tea:green, indicates green tea", "• cup:big indicates a big cup"],
                &["tea:green", "cup:big"],
            ),
            (&["Options:", "• tea:green: green tea", "• cup:big: a big cup"], &["tea:green", "cup:big"]),
            (&["取值：", "• tea:green：绿茶", "• cup:big：大杯"], &["tea:green", "cup:big"]),
            (&["Options:", "• tea:green", "• tea:black", "• cup:big"], &["tea:green", "tea:black", "cup:big"]),
            (&["取值：", "• \"tea:green\"表示绿茶", "• \"cup:big\"表示大杯"], &["tea:green", "cup:big"]),
            (&["Options:", "• on:Keeps it warm", "• off:Lets it cool"], &["on", "off"]),
            (&["取值：", "• on:保温", "• off:Cool冷却"], &["on", "off"]),
            // A meaning behind a comma or a verb.
            (&["是否保温：", "• true，表示保温。", "• false，表示不保温。"], &["true", "false"]),
            (&["是否保温。", "• true,为保温,默认该方式。", "• false,为不保温。"], &["true", "false"]),
            (&["状态，包含以下状态：", "• hot，热", "• cold，凉"], &["hot", "cold"]),
            (&["Mode. 0 indicates cold; 1 indicates warm."], &["0", "1"]),
            (&["功能说明:动作", "取值范围:KEEP(保留)/DROP(丢弃)"], &["KEEP", "DROP"]),
            (&["开关。on:开启/off:关闭"], &["on", "off"]),
            (&["计费，0表示按需，1表示包年/包月。"], &["0", "1"]),
            (&["计费：0表示按需，1表示包年，默认为0"], &["0", "1"]),
            (&["计费（0：按需，1：包年，2：包月）。"], &["0", "1", "2"]),
            (&["开关，0代表关；1代表开。"], &["0", "1"]),
            (&["开关，值为0表示关，值为1表示开。"], &["0", "1"]),
            (&["开关，0为关，1为开"], &["0", "1"]),
            (&["状态。1启用，2停用"], &["1", "2"]),
            (&["种类，green表示绿茶，black表示红茶。"], &["green", "black"]),
            (&["Kind of tea, 0 indicates green, which is mild, 1 indicates black."], &["0", "1"]),
            (&["Kind of tea. 0 indicates green and 1 indicates black."], &["0", "1"]),
            (&["Kind of tea: 0 means green, and 1 means black"], &["0", "1"]),
            (&["Kind of tea (0: green, 1: black)"], &["0", "1"]),
            (&["Kind of tea. The value 0 indicates green, and the value 1 indicates black."], &["0", "1"]),
            // Values that the last clause of a sentence introduces.
            (&["茶的种类,取值范围:GREEN、BLACK"], &["GREEN", "BLACK"]),
            (&["结果,取值有good或bad。"], &["good", "bad"]),
            (&["杯数,默认为10,取值为10、20、50。"], &["10", "20", "50"]),
            (&["杯数。支持的取值：10、20、30。"], &["10", "20", "30"]),
            (&["目前支持以下取值：", "Boil：烧水", "Pour：倒茶"], &["Boil", "Pour"]),
            (&["Kind of tea, options: GREEN, BLACK"], &["GREEN", "BLACK"]),
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
            "Its state. See: the guide.",
            "path: where it is. It must be new.",
            "If kind is all, a: b; c: d.",
            "Size in GB, 0 indicates that there is no limit.",
            "容量，单位GB，0表示没有限制。",
            "时间，格式为yyyy-mm-ddThh:mm:ssZ，其中T指时间的开始；Z指时区。",
            "其中，T指时间的开始；Z指时区。",
            "Time, where T is the start, T means a date, Z means a zone.",
            "每周的周几，取值1-7，1代表周一，7代表周日。",
        ] {
            assert_eq!(read(&[text]), Vec::<String>::new(), "{text}");
            assert_eq!(read(&["Definition", text, "Range", "N/A"]), Vec::<String>::new(), "{text}");
        }
        for range in
            ["Any string", "Positive integers", "1-100", "≥ 0", "The value contains 36 characters.", "None", "String"]
        {
            assert_eq!(read(&["Definition", "x", "Range", range]), Vec::<String>::new(), "{range}");
        }
        for texts in [
            &["If kind is all, the options are as follows:", "• a: one", "• b: two"][..],
            &["Options:", "UP, DOWN", "anything new, else"],
            &["State.", "• UP", "• DOWN"],
            &["State. Options: UP(x)y, DOWN"],
            &["Result. success."],
            // The last value of several that is left, or prose.
            &["include_tables: whitelist."],
            &["include_tables：白名单。"],
            &["• include_tables: whitelist."],
            &["Kind of table.", "• include_tables: whitelist."],
            &["The value can only be A1."],
            &["The value is A1."],
            &["State. The value must be idle."],
            &["取值只能为A1。"],
            &["State. UP."],
            // Labels of cases.
            &["MySQL: the value can be A1 or B1.", "PostgreSQL: the value can be C1."],
            &["取值范围：MySQL：1~100"],
            &["Options: MySQL: 1 to 100; PostgreSQL: 1 to 50"],
            &["Options:", "• MySQL: A1, B1", "• PostgreSQL: C1"],
            // Half lists.
            &["Options:", "UP: It runs.", "It may be slow.", "DOWN: not"],
            &["Options: UP,", "DOWN"],
            &["Options: UP, DOWN", "LOST"],
            &["Options: Up,", "Down"],
            // A single word behind a colon can be a meaning or a part of the value.
            &["Options:", "• tea:green", "• cup:big"],
            &["取值范围：tea:green，cup:big"],
            &["Options:", "• tea:green, hot", "• cup:big, cold"],
            // A part that callers fill.
            &["取值范围：", "• tea:green, 表示绿茶", "• tea:xxx, 表示其中一种"],
            &["Options:", "• tea:{kind}: a kind of it", "• tea:green: green tea"],
            // In some cases only.
            &["茶的版本,当种类为绿茶时,取值为3.0、4.0或5.0。"],
            &["当种类为绿茶时，取值为A1或B1。"],
            &["If it is green, the value can be A1 or B1."],
            // Two of several numbers.
            &["优先级，1代表最高，100代表最低。"],
            &["星期，1表示星期一，2表示星期二，依次类推。"],
            &["阈值，-1表示不限制，0表示关闭。"],
            &["Threshold, -1 means no limit, 0 means off."],
            // Beside a sentence.
            &["茶的种类，取值为GREEN、BLACK，不区分大小写；若不传则为全部。"],
            &["Range", "true, false; the default is false"],
            &["版本的状态：", "• NOW(当前版本)", "• OLD(旧版本)"],
            &["访问方式。", "• default：默认方式。", "• console：控制台。"],
            &["Options:", "UP", "It may be slow.", "• DOWN"],
        ] {
            let pieces = pieces(texts);
            let found = values(&describe(&Cell { pieces, indent: 0 }), "");
            assert!(found.values.is_empty() && found.unread.is_some(), "{texts:?}: {found:?}");
        }
        assert_eq!(read(&["Before the call:", "• learn how it works.", "• get a token."]), Vec::<String>::new());
    }
}
