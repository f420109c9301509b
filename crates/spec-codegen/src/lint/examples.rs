//! Rules for examples: each is a value that its schema describes, as far as types, formats and closed sets go.
//!
//! Examples are what readers copy and what mock servers answer, so a number where the wire has text is a mistake that
//! spreads. Lengths and patterns are left out: a documented example may break its own limits, which the errata record.

use serde_json::Value;
use spec_document::{ANY_TYPE, pointer_step};

use super::{
    Report,
    grammar::{Kind, Node},
};
use crate::schema::Text;

/// How deep a value is followed. No example is as deep; a schema may hold itself.
const DEEPEST: usize = 64;

pub(crate) fn check<'d>(nodes: &[Node<'d>], report: &mut Report<'d>) {
    for node in nodes {
        match node.kind {
            Kind::Schema => {
                if let Some(example) = node.value.get("example") {
                    value(node.value, example, &format!("{}/example", node.pointer), DEEPEST, report);
                }
            }
            Kind::MediaType | Kind::Parameter | Kind::Header => {
                if let Some(schema) = node.value.get("schema") {
                    of_schema(node, schema, report);
                }
            }
            _ => {}
        }
    }
}

/// The examples beside a schema.
fn of_schema<'d>(node: &Node<'d>, schema: &'d Value, report: &mut Report<'d>) {
    if let Some(example) = node.value.get("example") {
        value(schema, example, &format!("{}/example", node.pointer), DEEPEST, report);
    }
    for (name, example) in node.value.get("examples").and_then(Value::as_object).into_iter().flatten() {
        let (at, example) = report.follow(&format!("{}/examples{}", node.pointer, pointer_step(name)), example);
        if let Some(example) = example.get("value") {
            value(schema, example, &format!("{at}/value"), DEEPEST, report);
        }
    }
}

/// Reports where a value is not what a schema describes.
fn value<'d>(schema: &'d Value, example: &'d Value, at: &str, depth: usize, report: &mut Report<'d>) {
    let schema = report.target(schema);
    let is_any = schema.get(ANY_TYPE) == Some(&Value::Bool(true));
    let is_null = example.is_null() && schema.get("nullable") == Some(&Value::Bool(true));
    if depth == 0 || is_any || is_null {
        return;
    }
    if let Some(expected) = mismatch(schema, example) {
        return report.add(at, format!("the example {example} does not fit its schema: expected {expected}"));
    }
    if let (Some(items), Some(values)) = (schema.get("items"), example.as_array()) {
        for (index, example) in values.iter().enumerate() {
            value(items, example, &format!("{at}/{index}"), depth - 1, report);
        }
    }
    let properties = schema.get("properties");
    let rest = schema.get("additionalProperties").filter(|rest| rest.is_object());
    for (name, example) in example.as_object().into_iter().flatten() {
        if let Some(schema) = properties.and_then(|properties| properties.get(name)).or(rest) {
            value(schema, example, &format!("{at}{}", pointer_step(name)), depth - 1, report);
        }
    }
}

/// What a schema expects, when a value is not that.
fn mismatch(schema: &Value, example: &Value) -> Option<String> {
    let text = |key: &str| schema.get(key).and_then(Value::as_str).unwrap_or_default();
    let is_int32 = |number: i64| i32::try_from(number).is_ok();
    let (fits, expected) = match text("type") {
        "integer" if text("format") == "int32" => (example.as_i64().is_some_and(is_int32), "an integer of 32 bits"),
        "integer" => (example.is_i64(), "an integer of 64 bits"),
        "number" => (example.is_number(), "a number"),
        "boolean" => (example.is_boolean(), "a boolean"),
        "array" => (example.is_array(), "an array"),
        "object" => (example.is_object(), "an object"),
        "string" if Text::of(schema) == Some(Text::Integer) => {
            let holds = example.as_str().is_some_and(|text| text.parse::<i64>().is_ok());
            (holds, "text that holds an integer of 64 bits")
        }
        "string" => (!example.is_number() && !example.is_boolean(), "text"),
        _ => (true, ""),
    };
    if !fits {
        return Some(expected.to_owned());
    }
    let values = schema.get("enum").and_then(Value::as_array).filter(|values| !values.contains(example))?;
    let values: Vec<String> = values.iter().map(Value::to_string).collect();
    Some(format!("one of {}", values.join(", ")))
}
