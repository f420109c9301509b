//! Where in a line a finding is shown.
//!
//! Owns the part of a line where a value is spelled. Which line it is, is known to the source; the part of a JSON text
//! that has a fact, by its pointer, is `definition`'s.

use std::ops::Range;

use serde::Serialize;
use serde_json::Value;

use crate::definition::Span;

/// The part of a line where a fact of a JSON file is: of an API definition or a recorded contract.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Spot {
    /// The JSON pointer of the fact.
    pub pointer: String,
    /// The column of its first character, from 1.
    pub column: usize,
    /// The column behind its last character.
    pub end_column: usize,
}

impl Spot {
    pub(crate) fn new(pointer: impl Into<String>, span: Span) -> Self {
        Self { pointer: pointer.into(), column: span.start.column, end_column: span.end_column }
    }

    /// The part of the spot where a value is spelled, or all of it.
    pub(crate) fn narrowed(&self, line: &str, value: Option<&Value>, other: Option<&Value>) -> Self {
        let text = &line[self.bytes(line)];
        // The name of a member is the value of no fact but the member itself.
        let behind_name = text.find("\":").map_or(0, |quote| quote + 2);
        let in_value = spelled_at(&text[behind_name..], value, other)
            .map(|found| behind_name + found.start..behind_name + found.end);
        let Some(found) = in_value.or_else(|| spelled_at(text, value, other)) else { return self.clone() };
        let column = |byte: usize| self.column + text[..byte].chars().count();
        Self { pointer: self.pointer.clone(), column: column(found.start), end_column: column(found.end) }
    }

    /// The bytes of the line that it is.
    pub(crate) fn bytes(&self, line: &str) -> Range<usize> {
        let byte = |column: usize| line.char_indices().nth(column - 1).map_or(line.len(), |(byte, _)| byte);
        let start = byte(self.column);
        start..byte(self.end_column).max(start)
    }
}

/// Where a value is spelled in a text; of a list, one that the other side lacks comes first.
pub(crate) fn spelled_at(text: &str, value: Option<&Value>, other: Option<&Value>) -> Option<Range<usize>> {
    let mut spellings = spelled(value?, other).into_iter();
    spellings.find_map(|spelling| text.find(&spelling).map(|start| start..start + spelling.len()))
}

/// How a value may be spelled in a text; of a list, those that the other side lacks come first.
fn spelled(value: &Value, other: Option<&Value>) -> Vec<String> {
    match value {
        Value::String(text) if !text.is_empty() => vec![text.clone()],
        Value::Number(number) => vec![grouped(&number.to_string()), number.to_string()],
        Value::Array(values) => {
            let known = |value: &&Value| other.and_then(Value::as_array).is_some_and(|other| other.contains(value));
            let (same, new): (Vec<&Value>, Vec<&Value>) = values.iter().partition(known);
            new.into_iter().chain(same).take(8).flat_map(|value| spelled(value, None)).collect()
        }
        Value::Object(members) => members.get("name").map(|name| spelled(name, None)).unwrap_or_default(),
        _ => Vec::new(),
    }
}

/// A number with its thousands set apart.
fn grouped(number: &str) -> String {
    let mut out = String::new();
    for (index, c) in number.chars().enumerate() {
        if index > 0 && (number.len() - index).is_multiple_of(3) && c.is_ascii_digit() {
            out.push(',');
        }
        out.push(c);
    }
    out
}
