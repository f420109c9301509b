//! Whether an example is a value of a schema, as far as types and closed sets go.
//!
//! Owns nothing that the generator's lint does not: what it would refuse is kept apart from the examples of a draft.

use serde_json::Value;

/// How deep a value is followed; a schema may hold itself.
const DEEPEST: usize = 64;

/// Whether a schema describes a value. `schema` finds the schema that a reference names.
pub(super) fn fits<'s>(schema: &'s Value, value: &Value, find: &dyn Fn(&str) -> Option<&'s Value>) -> bool {
    fits_at(schema, value, find, DEEPEST)
}

fn fits_at<'s>(schema: &'s Value, value: &Value, find: &dyn Fn(&str) -> Option<&'s Value>, depth: usize) -> bool {
    let Some(schema) = target(schema, find) else { return true };
    if depth == 0 {
        return false;
    }
    let text = |key: &str| schema.get(key).and_then(Value::as_str).unwrap_or_default();
    let is_of_type = match text("type") {
        "integer" if text("format") == "int32" => value.as_i64().is_some_and(|number| i32::try_from(number).is_ok()),
        "integer" => value.is_i64(),
        "number" => value.is_number(),
        "boolean" => value.is_boolean(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        "string" => value.is_string(),
        _ => true,
    };
    let is_listed = schema.get("enum").and_then(Value::as_array).is_none_or(|values| values.contains(value));
    let items = schema.get("items").zip(value.as_array());
    let rest = schema.get("additionalProperties");
    let property = |name: &str| schema.get("properties").and_then(|all| all.get(name)).or(rest);
    is_of_type
        && is_listed
        && items.is_none_or(|(items, values)| values.iter().all(|value| fits_at(items, value, find, depth - 1)))
        && value
            .as_object()
            .into_iter()
            .flatten()
            .all(|(name, value)| property(name).is_none_or(|schema| fits_at(schema, value, find, depth - 1)))
}

/// The schema behind references and an `allOf` of one; `None` where it is not known.
fn target<'s>(schema: &'s Value, find: &dyn Fn(&str) -> Option<&'s Value>) -> Option<&'s Value> {
    let mut schema = schema;
    for _ in 0..DEEPEST {
        if let Some(members) = schema.get("allOf").and_then(Value::as_array) {
            schema = members.first()?;
        } else if let Some(name) = schema.get("$ref").and_then(Value::as_str) {
            schema = find(name.strip_prefix("#/components/schemas/")?)?;
        } else {
            return Some(schema);
        }
    }
    None
}
