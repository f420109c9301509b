//! Patterns as facts: the set of allowed characters, the length and the end that a pattern means.
//!
//! Owns the canonical spelling of a set of characters, so that a page's sentence and a spec's regular expression
//! compare, and taking apart the patterns that mean no more than class, length and end. Other patterns stay as they
//! are.

use std::fmt::Write as _;

/// A set of characters: all of ASCII one by one, and ranges beyond.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct CharSet {
    ascii: u128,
    wide: Vec<(char, char)>,
}

impl CharSet {
    pub(crate) fn is_empty(&self) -> bool {
        self.ascii == 0 && self.wide.is_empty()
    }

    pub(crate) fn add(&mut self, from: char, to: char) {
        if from > to {
            return;
        }
        for c in (from as u32)..=(to as u32).min(127) {
            self.ascii |= 1 << c;
        }
        if to as u32 > 127 {
            let from = from.max('\u{80}');
            if !self.wide.contains(&(from, to)) {
                self.wide.push((from, to));
                self.wide.sort_unstable();
            }
        }
    }

    pub(crate) fn add_all(&mut self, chars: &str) {
        for c in chars.chars() {
            self.add(c, c);
        }
    }

    /// Whether every character of `other` is in this set.
    pub(crate) fn includes(&self, other: &Self) -> bool {
        other.ascii & !self.ascii == 0
            && other.wide.iter().all(|(from, to)| self.wide.iter().any(|(low, high)| low <= from && to <= high))
    }

    fn has(&self, c: char) -> bool {
        self.ascii >> (c as u32) & 1 == 1
    }

    /// The pattern of one or more of these characters, in the one spelling that is used: `^[A-Za-z0-9_]+$`.
    pub(crate) fn pattern(&self) -> String {
        let mut class = String::new();
        for (first, last) in [('A', 'Z'), ('a', 'z'), ('0', '9')] {
            self.runs(first, last, &mut class);
        }
        for c in (0_u8..=127).map(char::from).filter(|c| !c.is_ascii_alphanumeric() && *c != '-') {
            if self.has(c) {
                if c.is_ascii_control() {
                    let _ = write!(class, "\\u{:04x}", c as u32);
                } else {
                    if matches!(c, '\\' | '[' | ']' | '^') {
                        class.push('\\');
                    }
                    class.push(c);
                }
            }
        }
        for (from, to) in &self.wide {
            let _ = write!(class, "\\u{:04x}-\\u{:04x}", *from as u32, *to as u32);
        }
        if self.has('-') {
            class.push('-');
        }
        format!("^[{class}]+$")
    }

    /// Writes the runs of characters between two, such as `A-F`.
    fn runs(&self, first: char, last: char, out: &mut String) {
        let mut start = None;
        for code in (first as u8)..=(last as u8 + 1) {
            let c = char::from(code);
            let inside = c <= last && self.has(c);
            match (inside, start) {
                (true, None) => start = Some(code),
                (false, Some(from)) => {
                    let to = code - 1;
                    out.push(char::from(from));
                    if to > from {
                        if to > from + 1 {
                            out.push('-');
                        }
                        out.push(char::from(to));
                    }
                    start = None;
                }
                _ => {}
            }
        }
    }
}

/// What a pattern means, where it means no more than this.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Shape {
    /// The allowed characters; empty where any is allowed.
    pub set: CharSet,
    pub min: Option<u64>,
    pub max: Option<u64>,
    pub suffixes: Vec<String>,
}

/// Takes a pattern apart: one class with a quantifier, then a fixed end or a choice of ends.
pub(crate) fn shape(pattern: &str) -> Option<Shape> {
    if pattern.len() > 1024 {
        return None;
    }
    let inner = pattern.strip_prefix('^')?.strip_suffix('$')?;
    let mut chars = Chars { rest: inner };
    let set = match chars.rest.strip_prefix('.') {
        Some(rest) => {
            chars.rest = rest;
            CharSet::default()
        }
        None => chars.class()?,
    };
    let mut shape = Shape { set, ..Shape::default() };
    let (least, most) = chars.quantifier()?;
    shape.suffixes = chars.end()?;
    let ends: Vec<u64> = shape.suffixes.iter().map(|end| end.chars().count() as u64).collect();
    let (short, long) = (ends.iter().min().copied().unwrap_or(0), ends.iter().max().copied().unwrap_or(0));
    shape.min = least.map(|least| least + short);
    shape.max = most.map(|most| most + long);
    Some(shape)
}

struct Chars<'a> {
    rest: &'a str,
}

impl Chars<'_> {
    fn next(&mut self) -> Option<char> {
        let c = self.rest.chars().next()?;
        self.rest = &self.rest[c.len_utf8()..];
        Some(c)
    }

    /// A class in brackets or a shorthand.
    fn class(&mut self) -> Option<CharSet> {
        let mut set = CharSet::default();
        match self.next()? {
            '\\' => shorthand(self.next()?, &mut set)?,
            '[' => {
                if self.rest.starts_with('^') {
                    return None;
                }
                loop {
                    let c = match self.next()? {
                        ']' => break,
                        '\\' => match self.escaped(&mut set)? {
                            Some(c) => c,
                            None => continue,
                        },
                        c => c,
                    };
                    let is_range = self.rest.starts_with('-') && !self.rest.starts_with("-]");
                    if is_range {
                        self.next()?;
                        let to = match self.next()? {
                            '\\' => self.escaped(&mut set)??,
                            to => to,
                        };
                        if to < c {
                            return None;
                        }
                        set.add(c, to);
                    } else {
                        set.add(c, c);
                    }
                }
            }
            _ => return None,
        }
        Some(set).filter(|set| !set.is_empty())
    }

    /// Behind a backslash: a character, or a shorthand that goes straight into the set.
    fn escaped(&mut self, set: &mut CharSet) -> Option<Option<char>> {
        Some(match self.next()? {
            'u' => {
                let digits = self.rest.get(..4)?;
                self.rest = &self.rest[4..];
                Some(char::from_u32(u32::from_str_radix(digits, 16).ok()?)?)
            }
            c @ ('d' | 'w' | 's') => {
                shorthand(c, set)?;
                None
            }
            'n' => Some('\n'),
            't' => Some('\t'),
            'r' => Some('\r'),
            c if c.is_ascii_alphanumeric() => return None,
            c => Some(c),
        })
    }

    /// The bounds of a quantifier; an absent bound is no fact.
    fn quantifier(&mut self) -> Option<(Option<u64>, Option<u64>)> {
        match self.rest.chars().next() {
            Some('+' | '*') => {
                self.next()?;
                Some((None, None))
            }
            Some('{') => {
                let end = self.rest.find('}')?;
                let bounds = &self.rest[1..end];
                let number = |text: &str| text.parse::<u64>().ok().filter(|number| *number <= u64::from(u32::MAX));
                let found = match bounds.split_once(',') {
                    None => (Some(number(bounds)?), Some(number(bounds)?)),
                    Some((least, "")) => (Some(number(least)?), None),
                    Some((least, most)) => (Some(number(least)?), Some(number(most)?)),
                };
                self.rest = &self.rest[end + 1..];
                Some(found)
            }
            _ => Some((Some(1), Some(1))),
        }
    }

    /// The fixed end, or the choice of ends in parentheses, up to the end of the pattern.
    fn end(&mut self) -> Option<Vec<String>> {
        if self.rest.is_empty() {
            return Some(Vec::new());
        }
        let group = self.rest.strip_prefix("(?:").or_else(|| self.rest.strip_prefix('('));
        let choice = match group {
            Some(inner) => inner.strip_suffix(')')?,
            None => self.rest,
        };
        let mut ends = vec![String::new()];
        let mut chars = Chars { rest: choice };
        while let Some(c) = chars.next() {
            let c = match c {
                '|' if group.is_some() => {
                    ends.push(String::new());
                    continue;
                }
                '\\' => chars.next().filter(|c| !c.is_ascii_alphanumeric())?,
                '.' | '[' | ']' | '(' | ')' | '+' | '*' | '?' | '{' | '}' | '^' | '$' | '|' => return None,
                c => c,
            };
            ends.last_mut()?.push(c);
        }
        ends.iter().all(|end| !end.is_empty()).then_some(ends)
    }
}

fn shorthand(c: char, set: &mut CharSet) -> Option<()> {
    match c {
        'd' => set.add('0', '9'),
        'w' => {
            set.add('A', 'Z');
            set.add('a', 'z');
            set.add('0', '9');
            set.add('_', '_');
        }
        's' => set.add_all(" \t\r\n"),
        _ => return None,
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_come_apart_into_class_length_and_end() {
        for (pattern, class, min, max, ends) in [
            ("^[A-Za-z0-9_]+$", "^[A-Za-z0-9_]+$", None, None, &[][..]),
            ("^[a-zA-Z_0-9]{3,128}$", "^[A-Za-z0-9_]+$", Some(3), Some(128), &[]),
            (r"^\w*$", "^[A-Za-z0-9_]+$", None, None, &[]),
            ("^[A-Za-z0-9]{32}(kt07|kt17)$", "^[A-Za-z0-9]+$", Some(36), Some(36), &["kt07", "kt17"]),
            ("^[A-Za-z0-9]{32}kt07$", "^[A-Za-z0-9]+$", Some(36), Some(36), &["kt07"]),
            (r"^[\w.\-]{1,}$", "^[A-Za-z0-9._-]+$", Some(1), None, &[]),
        ] {
            let Some(shape) = shape(pattern) else { panic!("{pattern}") };
            assert_eq!(shape.set.pattern(), class, "{pattern}");
            assert_eq!((shape.min, shape.max), (min, max), "{pattern}");
            assert_eq!(shape.suffixes, ends, "{pattern}");
        }
        for other in ["^[a-z][a-z0-9]+$", "[a-z]+", "^(?=.*a)[a-z]+$", "^[^a]+$", "^[z-a]+$", "^[a-z", "^[a-z]{x}$"] {
            assert_eq!(shape(other), None, "{other}");
        }
    }

    #[test]
    fn a_canonical_pattern_means_itself() {
        let mut set = CharSet::default();
        set.add('A', 'F');
        set.add_all("_-.[]^\\ 1");
        set.add('\u{4e00}', '\u{9fff}');
        let pattern = set.pattern();
        assert_eq!(shape(&pattern).map(|shape| shape.set.pattern()), Some(pattern));
    }
}
