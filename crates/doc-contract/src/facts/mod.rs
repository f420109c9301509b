//! The facts of a field, from its description.
//!
//! Owns the order in which the parts of a description are searched, and the JSON types of values. Each kind of fact has
//! a module of its own.

mod charset;
mod condition;
mod default;
mod found;
mod limits;
mod meanings;
mod numbers;
mod values;

use serde_json::{Number, Value};

use crate::{
    page::Field,
    skeleton::{block::Cell, cell::describe},
    types::PageType,
};
pub(crate) use found::Found;
use found::Why;
use found::{DEFAULT, VALUES};
use limits::Limits;
pub(crate) use meanings::Meaning;

/// Reads the facts of a description into the field.
pub(crate) fn derive(field: &mut Field, cell: &Cell) -> Found {
    let mut found = Found::default();
    let description = describe(cell);
    let kind = PageType::parse(&field.kind);
    Limits::read(field, &kind, &description, &mut found);
    let listed = values::values(&description, &field.name);
    // What is listed of an object are its members.
    if !matches!(kind.item(), PageType::Object | PageType::Named(_)) {
        let values: Vec<Value> = listed.values.iter().map(|value| typed(&kind, value)).collect();
        let is_text = values.iter().any(|value| value.is_string()) && takes_no_text(kind.item());
        if is_text || leaves_out_bounds(&values, field) {
            found.unread(listed.line, Why::Unknown, VALUES);
        } else if !values.is_empty() {
            field.values = values;
            found.lines.push(("enum", listed.line));
        }
        if let Some((line, why)) = listed.unread {
            found.unread(line, why, VALUES);
        }
    }
    found.meanings = meanings::meanings(&description, &listed.values);
    let found_default = default::default(&description, &field.name, &listed.values);
    if let Some((value, line)) = found_default.value {
        match typed(&kind, &value) {
            Value::String(_) if takes_no_text(&kind) => found.unread(line, Why::Unknown, DEFAULT),
            value => {
                field.default = Some(value);
                found.lines.push(("default", line));
            }
        }
    }
    if let Some((line, why)) = found_default.unread {
        found.unread(line, why, DEFAULT);
    }
    found
}

/// Whether the least or the greatest value of the range of a field is not among its values, which are then not all.
fn leaves_out_bounds(values: &[Value], field: &Field) -> bool {
    let is_listed = |bound: &Number| values.iter().any(|value| value.as_f64() == bound.as_f64());
    let bounds = [&field.minimum, &field.maximum];
    values.iter().any(Value::is_number) && !bounds.into_iter().flatten().all(is_listed)
}

/// Whether text is no value of the type.
fn takes_no_text(kind: &PageType) -> bool {
    matches!(kind, PageType::Integer | PageType::Long | PageType::Number | PageType::Boolean)
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
