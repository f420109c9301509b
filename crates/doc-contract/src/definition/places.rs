//! The line of everything in a JSON text.
//!
//! Owns places by JSON pointer. The text was parsed before, so it is JSON.

use std::collections::HashMap;

use spec_document::pointer_step;

/// The line of each value by its JSON pointer; that of a member is where its name is.
#[derive(Debug, Default)]
pub(super) struct Places {
    lines: HashMap<String, usize>,
}

/// The most values whose places are kept, a multiple of what any operation has. Of further ones the place of the nearest
/// value around them is given.
const MAX_PLACES: usize = 1_000_000;

/// A list or a mapping that is open at a position of the text.
enum Open {
    Object { length: usize, expects_name: bool },
    Array { length: usize, next: usize },
}

impl Places {
    /// Finds the places in a text that is JSON.
    pub(super) fn scan(text: &str) -> Self {
        let mut scan = Scan { places: Self::default(), pointer: String::new(), open: Vec::new(), line: 1 };
        let mut rest = text;
        while let Some(c) = rest.chars().next() {
            let used = match c {
                '"' => scan.string(rest),
                '\n' => {
                    scan.line += 1;
                    1
                }
                c if c.is_whitespace() || matches!(c, ':' | '\u{feff}') => c.len_utf8(),
                '{' | '[' | '}' | ']' | ',' => {
                    scan.mark(c);
                    1
                }
                _ => {
                    scan.value();
                    rest.find([',', '}', ']', '\n']).unwrap_or(rest.len())
                }
            };
            rest = &rest[used..];
        }
        scan.places
    }

    /// The line of a pointer, or of the nearest value around it.
    pub(super) fn line(&self, pointer: &str) -> usize {
        let mut pointer = pointer;
        loop {
            if let Some(line) = self.lines.get(pointer) {
                return *line;
            }
            match pointer.rfind('/') {
                Some(cut) => pointer = &pointer[..cut],
                None => return 1,
            }
        }
    }
}

struct Scan {
    places: Places,
    pointer: String,
    open: Vec<Open>,
    line: usize,
}

impl Scan {
    /// A string: the name of a member, or a value. Returns its length with its quotes.
    fn string(&mut self, rest: &str) -> usize {
        let mut escaped = false;
        let end = rest.bytes().skip(1).position(|byte| {
            let ends = byte == b'"' && !escaped;
            escaped = byte == b'\\' && !escaped;
            ends
        });
        let used = end.map_or(rest.len(), |end| end + 2);
        match self.open.last_mut() {
            Some(Open::Object { length, expects_name: expects_name @ true }) => {
                *expects_name = false;
                self.pointer.truncate(*length);
                let name: String = serde_json::from_str(&rest[..used]).unwrap_or_default();
                self.pointer.push_str(&pointer_step(&name));
                self.keep();
            }
            _ => self.value(),
        }
        used
    }

    /// A value begins: an item of a list gets its place.
    fn value(&mut self) {
        if let Some(Open::Array { length, next }) = self.open.last() {
            self.pointer.truncate(*length);
            self.pointer.push_str(&format!("/{next}"));
            self.keep();
        }
    }

    /// Keeps the place of what the pointer points at.
    fn keep(&mut self) {
        if self.places.lines.len() < MAX_PLACES {
            self.places.lines.entry(self.pointer.clone()).or_insert(self.line);
        }
    }

    fn mark(&mut self, mark: char) {
        match mark {
            '{' | '[' => {
                self.value();
                let length = self.pointer.len();
                self.open.push(match mark {
                    '{' => Open::Object { length, expects_name: true },
                    _ => Open::Array { length, next: 0 },
                });
            }
            ',' => match self.open.last_mut() {
                Some(Open::Object { expects_name, .. }) => *expects_name = true,
                Some(Open::Array { next, .. }) => *next += 1,
                None => {}
            },
            _ => {
                if let Some(Open::Object { length, .. } | Open::Array { length, .. }) = self.open.pop() {
                    self.pointer.truncate(length);
                }
            }
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
}
