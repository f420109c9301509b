//! Where everything in a JSON text is.
//!
//! Owns places by JSON pointer: lines, and columns in characters, both from 1. The text was parsed before, so it is
//! JSON.

use std::collections::HashMap;

use spec_document::{Place, pointer_step};

/// The place of each value by its JSON pointer.
#[derive(Debug, Default)]
pub(crate) struct Places {
    spans: HashMap<String, Span>,
}

/// A part of one line.
///
/// It ends with the value where that is on the same line. That of a member begins with its name, and is the name alone
/// where the value is an object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Span {
    pub start: Place,
    /// The column behind its last character.
    pub end_column: usize,
}

impl Span {
    /// The first character of a text.
    const START: Self = Self { start: Place::START, end_column: 2 };
}

/// The most values whose places are kept, a multiple of what any operation has. Of further ones the place of the
/// nearest value around them is given.
const MAX_PLACES: usize = 1_000_000;

/// A list or a mapping that is open at a position of the text.
enum Open {
    Object { length: usize, expects_name: bool },
    Array { length: usize, next: usize },
}

impl Places {
    /// Finds the places in a text that is JSON.
    pub(crate) fn scan(text: &str) -> Self {
        let mut scan = Scan { places: Self::default(), pointer: String::new(), open: Vec::new(), at: Place::START };
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            rest = match c {
                '"' => scan.string(rest),
                '\n' => {
                    scan.at = Place { line: scan.at.line + 1, column: 1 };
                    &rest[1..]
                }
                // The mark of a UTF-8 file is no part of its first line.
                '\u{feff}' => &rest[c.len_utf8()..],
                c if c.is_whitespace() || c == ':' => scan.pass(rest, c.len_utf8()),
                '{' | '[' => scan.opens(rest, c),
                '}' | ']' => scan.closes(rest, c),
                ',' => scan.next(rest),
                _ => {
                    let length = rest.find([',', '}', ']', '\n']).unwrap_or(rest.len());
                    scan.scalar(rest, rest[..length].trim_end().len())
                }
            };
        }
        scan.places
    }

    /// The line of a pointer, or of the nearest value around it.
    pub(crate) fn line(&self, pointer: &str) -> usize {
        self.span(pointer).start.line
    }

    /// The place of a pointer, or of the nearest value around it.
    pub(crate) fn span(&self, pointer: &str) -> Span {
        let mut pointer = pointer;
        loop {
            if let Some(span) = self.spans.get(pointer) {
                return *span;
            }
            match pointer.rfind('/') {
                Some(cut) => pointer = &pointer[..cut],
                None => return Span::START,
            }
        }
    }
}

/// A walk through a text. Each step takes what is left of it, and returns what is left then.
struct Scan {
    places: Places,
    pointer: String,
    open: Vec<Open>,
    at: Place,
}

impl Scan {
    /// Goes over a part of a line.
    fn pass<'t>(&mut self, rest: &'t str, length: usize) -> &'t str {
        let (passed, rest) = rest.split_at(length);
        self.at.column += passed.chars().count();
        rest
    }

    /// A string: the name of a member, or a value.
    fn string<'t>(&mut self, rest: &'t str) -> &'t str {
        let mut escaped = false;
        let end = rest.bytes().skip(1).position(|byte| {
            let ends = byte == b'"' && !escaped;
            escaped = byte == b'\\' && !escaped;
            ends
        });
        let length = end.map_or(rest.len(), |end| end + 2);
        let Some(Open::Object { length: outer, expects_name: expects_name @ true }) = self.open.last_mut() else {
            return self.scalar(rest, length);
        };
        *expects_name = false;
        self.pointer.truncate(*outer);
        let name: String = serde_json::from_str(&rest[..length]).unwrap_or_default();
        self.pointer.push_str(&pointer_step(&name));
        self.begins();
        let rest = self.pass(rest, length);
        self.reaches();
        rest
    }

    /// A value that is no list and no mapping.
    fn scalar<'t>(&mut self, rest: &'t str, length: usize) -> &'t str {
        self.item();
        let rest = self.pass(rest, length);
        self.reaches();
        rest
    }

    fn opens<'t>(&mut self, rest: &'t str, mark: char) -> &'t str {
        self.item();
        let length = self.pointer.len();
        self.open.push(match mark {
            '{' => Open::Object { length, expects_name: true },
            _ => Open::Array { length, next: 0 },
        });
        self.pass(rest, 1)
    }

    fn closes<'t>(&mut self, rest: &'t str, mark: char) -> &'t str {
        if let Some(Open::Object { length, .. } | Open::Array { length, .. }) = self.open.pop() {
            self.pointer.truncate(length);
        }
        let rest = self.pass(rest, 1);
        if mark == ']' || matches!(self.open.last(), Some(Open::Array { .. })) {
            self.reaches();
        }
        rest
    }

    fn next<'t>(&mut self, rest: &'t str) -> &'t str {
        match self.open.last_mut() {
            Some(Open::Object { expects_name, .. }) => *expects_name = true,
            Some(Open::Array { next, .. }) => *next += 1,
            None => {}
        }
        self.pass(rest, 1)
    }

    /// A value begins: an item of a list gets its place.
    fn item(&mut self) {
        if let Some(Open::Array { length, next }) = self.open.last() {
            self.pointer.truncate(*length);
            self.pointer.push_str(&format!("/{next}"));
            self.begins();
        }
    }

    /// What the pointer points at begins here. Of two members with one name the last one counts, as for the parser.
    fn begins(&mut self) {
        if self.places.spans.len() < MAX_PLACES {
            let span = Span { start: self.at, end_column: self.at.column + 1 };
            self.places.spans.insert(self.pointer.clone(), span);
        }
    }

    /// What the pointer points at reaches as far as here, if that is on the same line.
    fn reaches(&mut self) {
        let at = self.at;
        if let Some(span) = self.places.spans.get_mut(&self.pointer).filter(|span| span.start.line == at.line) {
            span.end_column = at.column;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn members_and_items_have_the_lines_they_begin_on() {
        let text = "{\n \"a/b\": [\n  1,\n  {\"c\": \"},\\\"\"\n }, [],\n [2]],\n \"d\": null\n}";
        let places = Places::scan(text);
        for (pointer, line) in [
            ("", 1),
            ("/a~1b", 2),
            ("/a~1b/0", 3),
            ("/a~1b/1", 4),
            ("/a~1b/1/c", 4),
            ("/a~1b/2", 5),
            ("/a~1b/3", 6),
            ("/a~1b/3/0", 6),
            ("/d", 7),
            ("/d/inside", 7),
        ] {
            assert_eq!(places.line(pointer), line, "{pointer}");
        }
    }

    #[test]
    fn spans_are_from_the_name_to_the_end_of_what_is_no_object() {
        let text = "\u{feff}{\"größe\" : 12 ,\"list\":[1,{\"a\":null}],\n \"text\":\"x\\\"y\",\"deep\":{\"b\":[\n1]}, \"a\":1}";
        let places = Places::scan(text);
        let lines: Vec<Vec<char>> =
            text.trim_start_matches('\u{feff}').lines().map(|line| line.chars().collect()).collect();
        for (pointer, shown) in [
            ("/größe", "\"größe\" : 12"),
            ("/list", "\"list\":[1,{\"a\":null}]"),
            ("/list/0", "1"),
            ("/list/1", "{\"a\":null}"),
            ("/list/1/a", "\"a\":null"),
            ("/text", "\"text\":\"x\\\"y\""),
            ("/deep", "\"deep\""),
            ("/deep/b", "\"b\""),
            ("/deep/b/0", "1"),
            ("/a", "\"a\":1"),
            ("", "{"),
        ] {
            let Span { start, end_column } = places.span(pointer);
            let found: String = lines[start.line - 1][start.column - 1..end_column - 1].iter().collect();
            assert_eq!(found, shown, "{pointer}");
        }
    }

    #[test]
    fn the_last_of_two_members_with_one_name_counts() {
        let span = Places::scan("{\"a\":1,\"a\":22}").span("/a");
        assert_eq!((span.start.column, span.end_column), (8, 14));
    }
}
