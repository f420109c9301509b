//! The spec as the generator should see it.
//!
//! The spec says what the documentation says; the generated types must do what a client needs. Where the two differ, the
//! difference is made here, by rule and for every API alike, and never by editing output:
//!
//! - Limits are checked on what is sent, and not on what is received (see [`crate::lint::schemas`]).
//! - In a reply, nothing is required, and nothing more is forbidden: a field that the service leaves out, or adds, must not
//!   cost the caller the others. Numbers are as wide as they come, and what is left out is not made up from a default.
//! - In a reply, a named string is a plain `String`; the newtypes are for what callers write. Open enums and secrets keep
//!   their types in both directions.
//! - A form (`multipart/form-data`) is bytes to the generator, which cannot write one; `crate::emit::forms` types it.
//! - Examples stay out of the generated docs.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};
use spec_document::{Document, Operation};

/// The extension that makes a named string an open enum.
pub const OPEN_ENUM: &str = "x-extensible-enum";

/// The standard format that makes a named string a secret.
pub const SECRET: &str = "password";

/// The media type of a form that can carry files.
pub const FORM: &str = "multipart/form-data";

const SCHEMAS: &str = "#/components/schemas/";

/// Which way a schema travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// From the caller to the service.
    Request,
    /// From the service to the caller.
    Reply,
}

/// Whether a keyword narrows the values of a schema.
pub fn is_limit(keyword: &str) -> bool {
    matches!(keyword, "minLength" | "maxLength" | "pattern" | "minimum" | "maximum" | "minItems" | "maxItems" | "enum")
}

/// Whether a schema is a string whose value must not show.
pub fn is_secret(schema: &Value) -> bool {
    schema.get("format").and_then(Value::as_str) == Some(SECRET)
}

/// Whether a schema is a file, which only a form has.
pub fn is_file(schema: &Value) -> bool {
    schema.get("format").and_then(Value::as_str) == Some("binary")
}

/// The component schemas that forms are made from.
pub fn form_schemas(document: &Document) -> BTreeMap<String, &Value> {
    let schema = |operation: Operation<'_>| {
        let (_, form) = operation.request_content().filter(|(media_type, _)| *media_type == FORM)?;
        let reference = form.pointer("/schema/$ref")?.as_str()?;
        let (_, schema) = document.resolve(reference)?;
        Some((reference.rsplit('/').next()?.to_owned(), schema))
    };
    document.operations().filter_map(schema).collect()
}

/// The names of the component schemas that travel in one direction.
pub fn reachable(document: &Document, direction: Direction) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let paths = document.value().get("paths").and_then(Value::as_object);
    for item in paths.into_iter().flat_map(|paths| paths.values()) {
        for (key, part) in item.as_object().into_iter().flatten() {
            match (direction, key.as_str()) {
                (Direction::Request, "parameters") => collect(document, part, &mut found),
                (Direction::Reply, "parameters") => {}
                (Direction::Request, _) => {
                    for part in [part.get("parameters"), part.get("requestBody")].into_iter().flatten() {
                        collect(document, part, &mut found);
                    }
                }
                (Direction::Reply, _) => {
                    if let Some(part) = part.get("responses") {
                        collect(document, part, &mut found);
                    }
                }
            }
        }
    }
    found
}

/// Adds every schema that a part of the document leads to. Examples are data, not references.
fn collect(document: &Document, part: &Value, found: &mut BTreeSet<String>) {
    match part {
        Value::Array(items) => items.iter().for_each(|item| collect(document, item, found)),
        Value::Object(entries) => {
            if let Some(reference) = entries.get("$ref").and_then(Value::as_str) {
                let is_new = match reference.strip_prefix(SCHEMAS) {
                    Some(name) => found.insert(name.to_owned()),
                    None => true,
                };
                if let Some((_, target)) = document.resolve(reference).filter(|_| is_new) {
                    collect(document, target, found);
                }
                return;
            }
            for (key, value) in entries {
                match (key.as_str(), value) {
                    // Here, and only here, the keys are the API's own names.
                    ("properties", Value::Object(fields)) => {
                        fields.values().for_each(|field| collect(document, field, found));
                    }
                    ("example" | "examples" | "default", _) => {}
                    _ => collect(document, value, found),
                }
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// The document as the generator reads it.
pub fn lower(document: &Document) -> Value {
    let in_requests = reachable(document, Direction::Request);
    let in_replies = reachable(document, Direction::Reply);
    let mut lowered = document.value().clone();
    if let Some(schemas) = lowered.pointer_mut("/components/schemas").and_then(Value::as_object_mut) {
        for name in &in_replies {
            if let Some(schema) = schemas.get_mut(name) {
                let (is_named_string, has_own_type) = (is_string(schema), has_own_type(schema));
                if !(is_named_string && in_requests.contains(name)) {
                    loosen(document, schema);
                }
                if is_named_string && !in_requests.contains(name) && !has_own_type {
                    schemas.remove(name);
                }
            }
        }
        for name in form_schemas(document).keys() {
            schemas.remove(name);
        }
    }
    let bodies = lowered.pointer_mut("/components/requestBodies").and_then(Value::as_object_mut);
    bodies.into_iter().flat_map(|bodies| bodies.values_mut()).for_each(form_as_bytes);
    let paths = lowered.get_mut("paths").and_then(Value::as_object_mut);
    for item in paths.into_iter().flat_map(|paths| paths.values_mut()) {
        for operation in item.as_object_mut().into_iter().flat_map(|item| item.values_mut()) {
            if let Some(body) = operation.get_mut("requestBody") {
                form_as_bytes(body);
            }
            if let Some(responses) = operation.get_mut("responses") {
                loosen(document, responses);
            }
        }
    }
    drop_examples(&mut lowered);
    lowered
}

/// Tells the generator of a form that it is bytes.
fn form_as_bytes(body: &mut Value) {
    if body.pointer("/content").and_then(Value::as_object).is_some_and(|content| content.contains_key(FORM)) {
        body["content"] = json!({ "application/octet-stream": { "schema": { "type": "string", "format": "binary" } } });
    }
}

/// Takes from a schema of a reply whatever could make the reply unreadable.
fn loosen(document: &Document, schema: &mut Value) {
    match schema {
        Value::Array(items) => items.iter_mut().for_each(|item| loosen(document, item)),
        Value::Object(entries) => {
            if let Some(reference) = entries.get("$ref").and_then(Value::as_str) {
                let Some((_, target)) = document.resolve(reference) else { return };
                if is_string(target) && !has_own_type(target) {
                    *entries = Map::from_iter([("type".to_owned(), Value::from("string"))]);
                    if let Some(description) = target.get("description") {
                        entries.insert("description".to_owned(), description.clone());
                    }
                }
                return;
            }
            // Only in a schema are these keywords; among `properties` they are names.
            if entries.contains_key("type") {
                entries.retain(|key, value| !is_limit(key) && !is_promise(key, value));
            }
            for (key, value) in entries.iter_mut() {
                if key == "properties" {
                    value
                        .as_object_mut()
                        .into_iter()
                        .flat_map(|fields| fields.values_mut())
                        .for_each(|field| loosen(document, field));
                } else {
                    loosen(document, value);
                }
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// Whether a keyword says, beyond limits, what a service may not keep to: that a field is there, that no other is, how large
/// a number gets; or would have us tell a value that the service did not send.
fn is_promise(keyword: &str, value: &Value) -> bool {
    matches!(keyword, "required" | "format" | "default") || (keyword == "additionalProperties" && value == false)
}

/// Whether a string has a type that reads every value.
fn has_own_type(schema: &Value) -> bool {
    schema.get(OPEN_ENUM).is_some() || is_secret(schema)
}

fn is_string(schema: &Value) -> bool {
    schema.get("type").and_then(Value::as_str) == Some("string")
}

fn drop_examples(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(drop_examples),
        Value::Object(entries) => {
            for (key, value) in entries.iter_mut() {
                if key == "properties" {
                    value.as_object_mut().into_iter().flat_map(|fields| fields.values_mut()).for_each(drop_examples);
                } else {
                    drop_examples(value);
                }
            }
            // Under `content` stands a media type with a schema; among `properties`, a field may be called `example`.
            if entries.contains_key("schema") || entries.contains_key("type") {
                entries.retain(|key, _| key != "example" && key != "examples");
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}
