//! The facts of a field, from its description.
//!
//! Owns the order in which the parts of a description are searched, and the JSON types of values. Each kind of fact has
//! a module of its own.

mod charset;
mod default;
mod numbers;
mod values;
pub(crate) mod words;

use serde_json::Value;

use crate::{
    page::Field,
    read::{block::Cell, cell::describe},
    types::PageType,
};

/// Where the facts of a field stand, and what could not be read.
#[derive(Debug, Default)]
pub(crate) struct Found {
    /// The name of each fact and its line.
    pub lines: Vec<(&'static str, usize)>,
    /// What could not be read, with its line.
    pub unread: Vec<(usize, &'static str)>,
}

/// Reads the facts of a description into the field.
pub(crate) fn derive(field: &mut Field, cell: &Cell) -> Found {
    let mut found = Found::default();
    let description = describe(cell);
    let kind = PageType::parse(&field.kind);
    for (part, whole) in [(&description.range, true), (&description.constraints, false), (&description.prose, false)] {
        for piece in part {
            let line = piece.line;
            if whole {
                ranges(field, numbers::range(&piece.text, true), line, &mut found);
            }
            for sentence in words::sentences(&piece.text).filter(|sentence| !words::is_illustration(sentence)) {
                let (least, most) = numbers::lengths(sentence);
                set(&mut field.min_length, least, "min_length", line, &mut found);
                set(&mut field.max_length, most, "max_length", line, &mut found);
                if least.is_none() && most.is_none() {
                    ranges(field, numbers::range(sentence, false), line, &mut found);
                }
                match charset::allowed(sentence) {
                    Some(Ok(chars)) => set(&mut field.pattern, Some(chars.pattern()), "pattern", line, &mut found),
                    Some(Err(())) => found.unread.push((line, "a rule about allowed characters")),
                    None => {}
                }
                let ends = charset::suffixes(sentence);
                if field.suffix.is_empty() && !ends.is_empty() {
                    field.suffix = ends;
                    found.lines.push(("suffix", line));
                }
            }
        }
    }
    let listed = values::values(&description);
    if !listed.values.is_empty() {
        let typed: Vec<Value> = listed.values.iter().map(|value| typed(&kind, value)).collect();
        field.values = typed;
        found.lines.push(("enum", listed.line));
    } else if let Some(line) = listed.unread {
        found.unread.push((line, "a list that should be values"));
    }
    match default::default(&description) {
        (Some((value, line)), _) => {
            field.default = Some(typed(&kind, &value));
            found.lines.push(("default", line));
        }
        (None, Some(line)) => found.unread.push((line, "a default that is described and not given")),
        (None, None) => {}
    }
    found
}

fn ranges(
    field: &mut Field,
    (least, most): (Option<serde_json::Number>, Option<serde_json::Number>),
    line: usize,
    found: &mut Found,
) {
    set(&mut field.minimum, least, "minimum", line, found);
    set(&mut field.maximum, most, "maximum", line, found);
}

/// Keeps the first value that is found.
fn set<T>(slot: &mut Option<T>, value: Option<T>, name: &'static str, line: usize, found: &mut Found) {
    if slot.is_none() && value.is_some() {
        *slot = value;
        found.lines.push((name, line));
    }
}

/// A value of a field of that type as JSON; text where it does not fit the type.
fn typed(kind: &PageType, text: &str) -> Value {
    let parsed = match kind {
        PageType::Array(item) => return typed(item, text),
        PageType::Integer | PageType::Long | PageType::Number => numbers::parse(text).map(Value::Number),
        PageType::Boolean => match text.to_lowercase().as_str() {
            "true" => Some(Value::Bool(true)),
            "false" => Some(Value::Bool(false)),
            _ => None,
        },
        _ => None,
    };
    parsed.unwrap_or_else(|| Value::String(text.to_owned()))
}
