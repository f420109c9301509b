//! The limits of a field: lengths, ranges, steps, numbers of items, characters and ends.
//!
//! Owns which sentences of a description are asked for limits, which facts they become by the type of the field, and
//! what happens when a description gives several. The sentences themselves are read by `numbers` and `charset`.

use serde_json::Number;

use super::{
    charset,
    condition::{Condition, case_of, clauses, is_case},
    found::{Found, ITEMS, LENGTH, MULTIPLE, PATTERN, RANGE, START, SUFFIX, Why},
    numbers,
};
use crate::{
    page::Field,
    skeleton::{
        block::{Piece, PieceKind},
        cell::Description,
        sentences,
    },
    types::PageType,
};

/// The limits of one part of a description.
#[derive(Default)]
pub(crate) struct Limits {
    lengths: Bounds<u64>,
    range: Bounds<Number>,
    items: Bounds<u64>,
    /// The least value that only the kind of number gives: `a positive integer`.
    sign: Option<(u64, usize)>,
    multiple: Option<(Number, usize)>,
    pattern: Option<(String, usize)>,
    suffix: Option<(Vec<String>, usize)>,
}

/// A least and a greatest number with their lines, and the line of another one that they contradict.
struct Bounds<T> {
    least: Option<(T, usize)>,
    most: Option<(T, usize)>,
    several: Option<usize>,
}

impl<T> Default for Bounds<T> {
    fn default() -> Self {
        Self { least: None, most: None, several: None }
    }
}

impl<T: PartialEq> Bounds<T> {
    fn add(&mut self, (least, most): (Option<T>, Option<T>), line: usize) {
        for (slot, new) in [(&mut self.least, least), (&mut self.most, most)] {
            match (&slot, new) {
                (_, None) => {}
                (None, Some(new)) => *slot = Some((new, line)),
                (Some((known, _)), Some(new)) if *known == new => {}
                (Some(_), Some(_)) => self.several = self.several.or(Some(line)),
            }
        }
    }

    /// Puts the bounds into the field where it has none, or reports that there are several.
    fn put(
        self,
        (least, most): (&mut Option<T>, &mut Option<T>),
        fact: (&'static str, &'static [&'static str; 2]),
        found: &mut Found,
    ) {
        if least.is_some() || most.is_some() {
            return;
        }
        if let Some(line) = self.several {
            found.unread(line, Why::Several, (fact.0, fact.1));
            return;
        }
        for (slot, new, name) in [(least, self.least, fact.1[0]), (most, self.most, fact.1[1])] {
            if let Some((new, line)) = new {
                *slot = Some(new);
                found.lines.push((name, line));
            }
        }
    }
}

impl Bounds<u64> {
    /// The same without a minimum of 0, which every length and number of items has.
    fn without_zero(mut self) -> Self {
        self.least = self.least.filter(|(least, _)| *least > 0);
        self
    }
}

/// What numbers of a description mean for a field of its type.
struct Meaning {
    /// The limits that a label such as `Minimum: 1` gives.
    labelled: Labelled,
    is_list: bool,
    /// Whether a value is text, of which a span of time is no limit.
    is_text: bool,
    /// Whether a value can be a number.
    is_number: bool,
    /// Whether a value has a length: an object has parts that have one.
    has_length: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Labelled {
    Length,
    Range,
    Items,
}

impl Meaning {
    /// A minimum of a text is its length; of a list it is its number of items, unless the description gives that number
    /// by itself, so that the minimum is left for an item.
    fn of(kind: &PageType, description: &Description) -> Self {
        let labelled = |kind: &PageType| if *kind == PageType::String { Labelled::Length } else { Labelled::Range };
        let is_text = *kind.item() == PageType::String;
        let is_number = is_text || matches!(kind.item(), PageType::Integer | PageType::Long | PageType::Number);
        let has_length = !matches!(kind.item(), PageType::Object | PageType::Named(_) | PageType::Boolean);
        let PageType::Array(item) = kind else {
            return Self { labelled: labelled(kind), is_list: false, is_text, is_number, has_length };
        };
        let pieces = description.range.iter().chain(&description.constraints).chain(&description.prose);
        let counts_items = pieces.flat_map(|piece| sentences::sentences(&piece.text)).any(|sentence| {
            numbers::items(sentence).is_some_and(|items| items.least.is_some() || items.most.is_some())
        });
        let labelled = if counts_items { labelled(item) } else { Labelled::Items };
        Self { labelled, is_list: true, is_text, is_number, has_length }
    }
}

impl Limits {
    /// Reads the limits of a description into the field: those of the part about its range win over those of its prose.
    pub(crate) fn read(field: &mut Field, kind: &PageType, description: &Description, found: &mut Found) {
        let meaning = Meaning::of(kind, description);
        let mut sign = None;
        for (part, is_range) in
            [(&description.range, true), (&description.constraints, false), (&description.prose, false)]
        {
            let mut limits = Self::default();
            limits.part(part, is_range, &field.name, &meaning, found);
            if is_list_without_numbers(kind) {
                limits.count_range();
            }
            sign = sign.or(limits.sign.take());
            limits.put(field, found);
        }
        // A number that is given counts for more than the words for its kind.
        if let Some((least, line)) = sign.filter(|_| field.minimum.is_none()) {
            field.minimum = Some(least.into());
            found.lines.push(("minimum", line));
            found.is_minimum_implied = true;
        }
        except(field, description, found);
    }

    /// Takes the range for the number of items, where the description does not give that by itself.
    fn count_range(&mut self) {
        let range = std::mem::take(&mut self.range);
        let count = |bound: Option<(Number, usize)>| bound.and_then(|(number, line)| Some((number.as_u64()?, line)));
        if self.items.least.is_none() && self.items.most.is_none() {
            self.items = Bounds { least: count(range.least), most: count(range.most), several: range.several };
        }
    }

    fn put(self, field: &mut Field, found: &mut Found) {
        self.lengths.without_zero().put(
            (&mut field.min_length, &mut field.max_length),
            (LENGTH.0, &["min_length", "max_length"]),
            found,
        );
        self.range.put((&mut field.minimum, &mut field.maximum), (RANGE.0, &["minimum", "maximum"]), found);
        self.items.without_zero().put(
            (&mut field.min_items, &mut field.max_items),
            (ITEMS.0, &["min_items", "max_items"]),
            found,
        );
        // Every whole number is a multiple of 1.
        let is_limit = |(multiple, _): &(Number, usize)| {
            field.multiple_of.is_none()
                && (multiple.as_u64() != Some(1) || *PageType::parse(&field.kind).item() == PageType::Number)
        };
        if let Some((multiple, line)) = self.multiple.filter(is_limit) {
            field.multiple_of = Some(multiple);
            found.lines.push(("multiple_of", line));
        }
        if let Some((pattern, line)) = self.pattern.filter(|_| field.pattern.is_none()) {
            field.pattern = Some(pattern);
            found.lines.push(("pattern", line));
        }
        if let Some((ends, line)) = self.suffix.filter(|_| field.suffix.is_empty()) {
            field.suffix = ends;
            found.lines.push(("suffix", line));
        }
    }

    fn part(&mut self, pieces: &[Piece], is_range: bool, own: &str, meaning: &Meaning, found: &mut Found) {
        let mut condition = Condition::default();
        for piece in pieces {
            // A row of a table is about one of several cases.
            let in_row = piece.kind == PieceKind::Row;
            let conditional = condition.holds_for(piece, own) || is_case(piece) || in_row;
            if in_row && numbers::has_range(&piece.text) {
                found.unread(piece.line, Why::Conditional, RANGE);
            }
            if is_range {
                let whole = numbers::range(&piece.text, true);
                if conditional && whole != (None, None) {
                    found.unread(piece.line, Why::Conditional, RANGE);
                } else if numbers::several_ranges(&piece.text, &whole, true)
                    || (numbers::lengths(&piece.text) == (None, None) && numbers::has_two_ranges(&piece.text))
                {
                    self.range.several = Some(piece.line);
                } else {
                    self.range.add(whole, piece.line);
                }
            }
            for sentence in sentences::sentences(&piece.text)
                .filter(|sentence| may_limit(sentence) && !sentences::is_illustration(sentence))
            {
                for (clause, limited) in clauses(sentence, own) {
                    if conditional || limited {
                        unread(clause, piece.line, meaning, found);
                    } else {
                        self.clause(clause, piece.line, meaning, found);
                    }
                }
            }
        }
    }

    /// The limits of one clause that always holds.
    fn clause(&mut self, clause: &str, line: usize, meaning: &Meaning, found: &mut Found) {
        let counted = numbers::items(clause);
        let rest = counted.as_ref().map_or(clause, |items| items.rest.as_str());
        if let Some(items) = counted.as_ref().filter(|_| meaning.is_list) {
            self.items.add((items.least, items.most), line);
        }
        let labelled = numbers::labelled(rest);
        if labelled != (None, None) && meaning.labelled != Labelled::Range {
            let bounds = if meaning.labelled == Labelled::Length { &mut self.lengths } else { &mut self.items };
            bounds.add(labelled, line);
        } else {
            let lengths = numbers::lengths(rest);
            if meaning.has_length && lengths != (None, None) && numbers::is_of_part(rest) {
                found.unread(line, Why::Unknown, LENGTH);
            } else if meaning.has_length {
                if numbers::several_lengths(rest, lengths) {
                    self.lengths.several = Some(line);
                }
                self.lengths.add(lengths, line);
            }
            if lengths == (None, None) {
                let is_span = |(least, most): &(Option<Number>, Option<Number>)| {
                    meaning.is_text && least.is_some() != most.is_some() && numbers::has_span(rest)
                };
                let range = Some(numbers::range(rest, false)).filter(|range| !is_span(range)).unwrap_or_default();
                if numbers::several_ranges(rest, &range, false) {
                    self.range.several = Some(line);
                }
                self.range.add(range, line);
            }
        }
        if meaning.is_number {
            self.sign = self.sign.or(numbers::sign(rest).map(|least| (least, line)));
            self.multiple = self.multiple.take().or(numbers::step(rest).map(|step| (step, line)));
        }
        if charset::speaks_of_start(clause) {
            found.unread(line, Why::Unknown, START);
        }
        match charset::allowed(clause) {
            Some(Ok(chars)) => self.pattern = self.pattern.take().or(Some((chars.pattern(), line))),
            Some(Err(())) => found.unread(line, Why::Unknown, PATTERN),
            None => {}
        }
        let ends = charset::suffixes(clause);
        if charset::permits_end(clause) {
            found.unread(line, Why::Conditional, SUFFIX);
        } else if self.suffix.is_none() && !ends.is_empty() {
            self.suffix = Some((ends, line));
        }
        if charset::denies_end(clause) {
            found.unread(line, Why::Unknown, SUFFIX);
        }
    }
}

/// Whether a type is a list whose items have no range: that of its description is how many items it has.
fn is_list_without_numbers(kind: &PageType) -> bool {
    let PageType::Array(item) = kind else { return false };
    matches!(**item, PageType::String | PageType::Boolean | PageType::Object | PageType::Named(_))
}

/// Takes a range back where the description has values beyond it, or gives another one for a case of its own.
fn except(field: &mut Field, description: &Description, found: &mut Found) {
    let pieces = description.range.iter().chain(&description.constraints).chain(&description.prose);
    let has_range = field.minimum.is_some() || field.maximum.is_some();
    for piece in pieces {
        for sentence in sentences::sentences(&piece.text).filter(|sentence| !sentences::is_illustration(sentence)) {
            let is_case = || {
                case_of(sentence, &field.name).is_some_and(|rest| {
                    numbers::range(rest, true) != (None, None) && numbers::lengths(rest) == (None, None)
                })
            };
            let why =
                if has_range && numbers::has_value_outside(sentence, field.minimum.as_ref(), field.maximum.as_ref()) {
                    Why::Exception
                } else if is_case() {
                    Why::Conditional
                } else {
                    continue;
                };
            (field.minimum, field.maximum) = (None, None);
            found.lines.retain(|(name, _)| !RANGE.1.contains(name));
            found.unread(piece.line, why, RANGE);
            return;
        }
    }
}

/// Whether a sentence can give a limit at all: most are prose, and are not searched any further.
fn may_limit(sentence: &str) -> bool {
    sentence.contains(|c: char| c.is_ascii_digit() || "只仅由后结".contains(c))
        || ["nly", "onsist", "uffix", " end", "ositive", "egative", "start", "begin", "负", "正整", "自然数", "开头"]
            .iter()
            .any(|word| sentence.contains(word))
}

/// Notes what limits a clause would give if it applied without its condition.
fn unread(clause: &str, line: usize, meaning: &Meaning, found: &mut Found) {
    let mut would = Limits::default();
    let mut unknown = Found::default();
    would.clause(clause, line, meaning, &mut unknown);
    let some = |bounds: &Bounds<u64>| bounds.least.is_some() || bounds.most.is_some() || bounds.several.is_some();
    let range = would.range.least.is_some() || would.range.most.is_some() || would.range.several.is_some();
    for (is_there, what) in [
        (some(&would.lengths), LENGTH),
        (some(&would.items), ITEMS),
        (range || would.sign.is_some(), RANGE),
        (would.multiple.is_some(), MULTIPLE),
        (would.pattern.is_some(), PATTERN),
        (would.suffix.is_some() || charset::speaks_of_end(clause), SUFFIX),
    ] {
        if is_there {
            found.unread(line, Why::Conditional, what);
        }
    }
}
