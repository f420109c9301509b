//! A description cell: its labelled parts.
//!
//! Owns cutting a cell into definition, constraints, range and default, wherever the labels are: as paragraphs
//! of their own, in front of a colon, or flattened into one line. What the parts mean is left to `facts`.

use std::{collections::HashMap, sync::LazyLock};

use regex::Regex;

use super::{
    block::{Cell, Piece, PieceKind},
    words::constant,
};
use crate::skeleton::sentences::plain;

/// The parts of a description.
#[derive(Debug, Default)]
pub(crate) struct Description {
    /// Everything before the first label, and what the Definition label holds.
    pub prose: Vec<Piece>,
    pub constraints: Vec<Piece>,
    pub range: Vec<Piece>,
    pub default: Vec<Piece>,
    /// Whether the parts are labelled, as newer pages do.
    pub labelled: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Label {
    Definition,
    Constraints,
    Range,
    Default,
}

/// The labels, longer ones first.
const LABELS: [(&str, Label); 21] = [
    ("Definition", Label::Definition),
    ("Explanation", Label::Definition),
    ("参数解释", Label::Definition),
    ("参数说明", Label::Definition),
    ("Constraints", Label::Constraints),
    ("Constraint", Label::Constraints),
    ("Restrictions", Label::Constraints),
    ("约束限制", Label::Constraints),
    ("Value Range", Label::Range),
    ("Value range", Label::Range),
    ("Range", Label::Range),
    ("取值范围", Label::Range),
    ("Enumeration values", Label::Range),
    ("Enumerated values", Label::Range),
    ("枚举值", Label::Range),
    ("Default Value", Label::Default),
    ("Default value", Label::Default),
    ("默认取值", Label::Default),
    ("默认值", Label::Default),
    ("缺省值", Label::Default),
    ("Default", Label::Default),
];

/// Whether a paragraph is a label.
pub(crate) fn is_label(text: &str) -> bool {
    LABELS.iter().any(|(label, _)| *label == text)
}

/// Cuts a description into its parts.
pub(crate) fn describe(cell: &Cell) -> Description {
    let mut found = Description::default();
    let mut now = None;
    let numbered = numbered(&cell.pieces);
    for (index, piece) in cell.pieces.iter().enumerate() {
        let item = numbered.get(&index);
        let piece = item.unwrap_or(piece);
        let source = plain(&piece.text);
        // A nested label: `Definition: Constraints` never occurs, so one label a piece, unless it is flattened.
        match flattened(&source) {
            Some(parts) => {
                found.labelled = true;
                for (label, text) in parts {
                    now = Some(label);
                    found.push_all(now, text, piece);
                }
            }
            None => match leading(&source, piece.kind) {
                Some((label, rest)) => {
                    found.labelled = true;
                    now = Some(label);
                    found.push_all(now, rest, piece);
                }
                None => found.push_all(now, &source, piece),
            },
        }
    }
    found
}

impl Description {
    /// A text as pieces: items that were flattened into it become items again.
    fn push_all(&mut self, label: Option<Label>, text: &str, piece: &Piece) {
        let (lead, items) = match itemised(text).filter(|_| piece.kind == PieceKind::Paragraph) {
            Some((lead, items)) => (lead, items),
            None => (text, Vec::new()),
        };
        if !lead.is_empty() {
            self.push(label, Piece { text: lead.to_owned(), ..piece.clone() });
        }
        for item in items {
            self.push(label, Piece { text: item, line: piece.line, kind: PieceKind::Bullet });
        }
    }

    fn push(&mut self, label: Option<Label>, piece: Piece) {
        match label {
            None | Some(Label::Definition) => &mut self.prose,
            Some(Label::Constraints) => &mut self.constraints,
            Some(Label::Range) => &mut self.range,
            Some(Label::Default) => &mut self.default,
        }
        .push(piece);
    }
}

static NUMBERED: LazyLock<Regex> =
    LazyLock::new(|| constant(r"^(?:[(（](\d{1,2})[)）]\s*|(\d{1,2})(?:[.)]\s+|[）、．]\s*)|([①-⑳])\s*)(\S.*)$"));

/// The paragraphs that are the items of a numbered list, by index: at least two in a row, counted from one. The
/// number is not a value.
fn numbered(pieces: &[Piece]) -> HashMap<usize, Piece> {
    let mut found = HashMap::new();
    let mut open: Vec<(usize, Piece)> = Vec::new();
    for (index, piece) in pieces.iter().enumerate() {
        let item = NUMBERED.captures(&piece.text).filter(|_| piece.kind == PieceKind::Paragraph).and_then(|parts| {
            let number = match (parts.get(1).or(parts.get(2)), parts.get(3)) {
                (Some(digits), _) => digits.as_str().parse::<u32>().ok()?,
                (None, circled) => u32::from(circled?.as_str().chars().next()?) - u32::from('①') + 1,
            };
            Some((number, Piece { text: parts.get(4)?.as_str().to_owned(), line: piece.line, kind: PieceKind::Bullet }))
        });
        match item {
            Some((1, item)) => {
                keep(&mut open, &mut found);
                open.push((index, item));
            }
            Some((number, item)) if !open.is_empty() && u32::try_from(open.len() + 1) == Ok(number) => {
                open.push((index, item));
            }
            _ => {}
        }
    }
    keep(&mut open, &mut found);
    found
}

fn keep(open: &mut Vec<(usize, Piece)>, found: &mut HashMap<usize, Piece>) {
    let items = std::mem::take(open);
    if items.len() > 1 {
        found.extend(items);
    }
}

/// The label that a piece begins with or is, and what follows its colon.
fn leading(text: &str, kind: PieceKind) -> Option<(Label, &str)> {
    if !matches!(kind, PieceKind::Paragraph | PieceKind::Code) {
        return None;
    }
    for (word, label) in LABELS {
        let Some(rest) = text.strip_prefix(word) else { continue };
        let rest = rest.trim_start();
        if rest.is_empty() {
            return Some((label, rest));
        }
        if let Some(rest) = rest.strip_prefix(':') {
            let rest = rest.trim();
            // `Default value: 100. It can be changed.` is prose, as is a range with a sentence behind it.
            let lone = !rest.contains(". ");
            return lone.then_some((label, rest));
        }
    }
    None
}

/// The parts of a description whose paragraphs were flattened into one line: it begins with the Definition label, and
/// the other labels follow in their order.
fn flattened(text: &str) -> Option<Vec<(Label, &str)>> {
    let (word, _) =
        LABELS.iter().filter(|(_, label)| *label == Label::Definition).find(|(word, _)| text.starts_with(word))?;
    let mut parts = Vec::new();
    let mut label = Label::Definition;
    let mut rest = behind(&text[word.len()..]);
    if rest.is_empty() {
        return None;
    }
    let mut more = false;
    while let Some((start, word, next)) = next_label(rest, label) {
        parts.push((label, rest[..start].trim()));
        rest = behind(&rest[start + word.len()..]);
        label = next;
        more = true;
    }
    parts.push((label, rest.trim()));
    // A lone `Definition of a table` is prose.
    (more || text[word.len()..].trim_start().starts_with(':')).then_some(parts)
}

fn behind(text: &str) -> &str {
    let text = text.trim_start();
    text.strip_prefix(':').unwrap_or(text).trim_start()
}

/// The first label after `label` in the text: where one follows the end of a sentence, that one, otherwise the
/// first one that is a word of its own.
fn next_label(text: &str, after: Label) -> Option<(usize, &'static str, Label)> {
    let mut bare: Option<(usize, &'static str, Label)> = None;
    let mut ended: Option<(usize, &'static str, Label)> = None;
    for (word, label) in LABELS.iter().filter(|(_, label)| *label > after) {
        for (start, _) in text.match_indices(word) {
            let before = text[..start].trim_end();
            let end = text[start + word.len()..].chars().next();
            let spaced = start == 0 || text[..start].ends_with(' ') || !word.is_ascii();
            if !spaced || end.is_some_and(|c| c.is_ascii_alphanumeric() && word.is_ascii()) {
                continue;
            }
            let closed = before.ends_with(['.', '!', '?', ';', ')'])
                || ["N/A", "None", "不涉及", "无"].iter().any(|nothing| before.ends_with(nothing));
            let better = |known: Option<(usize, &str, Label)>| {
                known.is_none_or(|(at, name, _)| start < at || (start == at && word.len() > name.len()))
            };
            if closed && better(ended) {
                ended = Some((start, word, *label));
            }
            if better(bare) {
                bare = Some((start, word, *label));
            }
            break;
        }
    }
    // Both kinds in one text: the earlier one, unless it is a word of the prose in front of a proper label of its own.
    match (ended, bare) {
        (Some(ended), Some(bare)) if bare.0 < ended.0 && bare.2 < ended.2 => Some(bare),
        (Some(ended), _) => Some(ended),
        (None, bare) => bare,
    }
}

/// The text before the items of a flattened list, and the items: `Options: * a * b`.
fn itemised(text: &str) -> Option<(&str, Vec<String>)> {
    marked(text).or_else(|| counted(text))
}

/// The items of a numbered list that was flattened: `Options: 1. a 2. b`.
fn counted(text: &str) -> Option<(&str, Vec<String>)> {
    let start = if text.starts_with("1. ") { 0 } else { text.find(": 1. ")? + 2 };
    let mut rest = &text[start + 3..];
    let mut items = Vec::new();
    for number in 2..100 {
        let mark = format!(" {number}. ");
        let Some(end) = rest.find(&mark) else { break };
        items.push(rest[..end].trim().to_owned());
        rest = &rest[end + mark.len()..];
    }
    items.push(rest.trim().to_owned());
    (items.len() > 1).then(|| (text[..start].trim(), items))
}

fn marked(text: &str) -> Option<(&str, Vec<String>)> {
    for mark in "•●◦▪■·*-".chars() {
        let separator = format!(" {mark} ");
        let start = match text.strip_prefix(mark) {
            Some(rest) if rest.starts_with(' ') => 0,
            _ => match text.find(&separator) {
                Some(start) => start,
                None => continue,
            },
        };
        let lead = text[..start].trim();
        let list = format!(" {}", text[start..].trim_start());
        let items: Vec<String> =
            list.split(separator.as_str()).map(str::trim).filter(|item| !item.is_empty()).map(str::to_owned).collect();
        // A dash or an asterisk between words is no mark of an item, and neither is a minus sign.
        let introduced = lead.ends_with(':') && !items.is_empty();
        let listed =
            (lead.is_empty() || lead.ends_with('.')) && !items.is_empty() && (items.len() > 1 || lead.is_empty());
        if introduced || listed || ("•●◦▪■".contains(mark) && !items.is_empty()) {
            return Some((lead, items));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(texts: &[&str]) -> Cell {
        Cell {
            indent: 0,
            pieces: texts
                .iter()
                .map(|text| Piece { text: (*text).to_owned(), line: 1, kind: PieceKind::Paragraph })
                .collect(),
        }
    }

    fn parts(description: &Description) -> [String; 4] {
        [&description.prose, &description.constraints, &description.range, &description.default]
            .map(|pieces| pieces.iter().map(|piece| piece.text.as_str()).collect::<Vec<_>>().join("|"))
    }

    #[test]
    fn labels_stand_alone_before_a_colon_or_inline() {
        let expected = ["Kind.", "N/A", "a|b", "a"].map(str::to_owned);
        for texts in [
            &["Definition", "Kind.", "Constraints", "N/A", "Range", "a", "b", "Default Value", "a"][..],
            &["Explanation:", "Kind.", "Constraints:", "N/A", "Value range:", "a", "b", "Default value:", "a"],
            &["参数解释：", "Kind.", "约束限制：", "N/A", "取值范围：", "a", "b", "默认取值：", "a"],
            &["Definition Kind. Constraints N/A Range • a • b Default Value a"],
            &["Definition: Kind. Constraints: N/A Range: - a - b Default Value: a"],
        ] {
            assert_eq!(parts(&describe(&cell(texts))), expected, "{texts:?}");
        }
    }

    #[test]
    fn flattened_lists_are_lists_again_and_dashes_of_prose_are_none() {
        for (text, lead, items) in [
            ("Kind. Options: * a: one * b: two", "Kind. Options:", &["a: one", "b: two"][..]),
            ("Kind. • a • b", "Kind.", &["a", "b"]),
            ("- a - b", "", &["a", "b"]),
            ("Options: - a: one", "Options:", &["a: one"]),
        ] {
            let expected = (lead, items.iter().map(|item| (*item).to_owned()).collect());
            assert_eq!(itemised(text), Some(expected), "{text}");
        }
        for text in ["A kettle - or a pot - of tea.", "1 - 100", "2 * 3 * 4", "Value: 1 - 100", "A well-known one."] {
            assert_eq!(itemised(text), None, "{text}");
        }
    }

    #[test]
    fn words_of_prose_are_no_labels() {
        let description =
            describe(&cell(&["Definition Value Range of the index. Constraints N/A Range 1-5 Default Value N/A"]));
        assert_eq!(parts(&description), ["Value Range of the index.", "N/A", "1-5", "N/A"].map(str::to_owned));
        assert!(!describe(&cell(&["Definition of the table."])).labelled);
        assert!(!describe(&cell(&["Range of the index in the table."])).labelled);
    }
}
