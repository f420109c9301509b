//! The document in the form that the generator reads.
//!
//! The spec states what the documentation states; the generated types must do what a client needs. Where the two differ,
//! rules in this module change the document. They are the same for every API, and output is never edited:
//!
//! - Limits are checked in requests, and not in responses (see [`crate::lint::schemas`]).
//! - In a response, no field is required, and unknown fields are allowed: a field that the service omits or adds must
//!   not make the others unreadable. Numbers have the widest type, and defaults are not filled in.
//! - In a response, a named string is a plain `String`; the newtypes are for what callers write. Open enums and secrets
//!   keep their types in both directions.
//! - A string that holds an integer or a boolean becomes an integer or a boolean; [`crate::emit::refine`] makes it read
//!   and written as a string.
//! - An integer is an `i64`, whatever its format.
//! - In a request, an optional list is an `Option`: an empty list and no list are two different requests.
//! - A form (`multipart/form-data`) becomes bytes, because the generator cannot encode one; `crate::emit::forms` makes
//!   a type for it.
//! - Examples are not in the generated docs.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};
use spec_document::{Document, Operation};

use crate::lint::variable;

/// The extension that makes a named string an open enum.
pub const OPEN_ENUM: &str = "x-extensible-enum";

/// The standard format that makes a named string a secret.
pub const SECRET: &str = "password";

/// The extension that names the values of a closed enum, for values that cannot be names in code.
pub const ENUM_NAMES: &str = "x-enum-varnames";

/// The extension with further names of a property in JSON. They are not properties of their own, because many languages
/// would turn one name into the other, such as `databaseName` into `database_name`.
pub const ALSO_NAMED: &str = "x-also-named";

/// The extension of a schema whose values usually have its type, but not always.
pub const ANY_TYPE: &str = "x-any-type";

/// The extension of a response's list that is accepted as null although no source shows it as null.
pub const TOLERATE_NULL: &str = "x-tolerate-null";

/// The media type of a form that can have files.
pub const FORM: &str = "multipart/form-data";

const SCHEMAS: &str = "#/components/schemas/";

/// Whether a schema is used in requests or in responses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// From the caller to the service.
    Request,
    /// From the service to the caller.
    Response,
}

/// Whether a keyword narrows the values of a schema.
pub fn is_limit(keyword: &str) -> bool {
    matches!(keyword, "minLength" | "maxLength" | "pattern" | "minimum" | "maximum" | "minItems" | "maxItems" | "enum")
}

/// Whether a schema is a string whose value must not be shown.
pub fn is_secret(schema: &Value) -> bool {
    schema.get("format").and_then(Value::as_str) == Some(SECRET)
}

/// The type of the value that a string holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Text {
    /// `format: int64`.
    Integer,
    /// An `enum` of `true` and `false`.
    Boolean,
}

impl Text {
    /// The type of the value that a schema holds; `None` if it is not a string that holds one.
    pub fn of(schema: &Value) -> Option<Self> {
        if !is_string(schema) {
            return None;
        }
        if schema.get("format").and_then(Value::as_str) == Some("int64") {
            return Some(Self::Integer);
        }
        let values = schema.get("enum")?.as_array()?;
        let is_boolean = values.len() == 2 && ["true", "false"].iter().all(|value| values.contains(&json!(value)));
        is_boolean.then_some(Self::Boolean)
    }

    /// The OpenAPI type of the value.
    fn held(self) -> &'static str {
        match self {
            Self::Integer => "integer",
            Self::Boolean => "boolean",
        }
    }
}

/// The type of the value that a property holds, if generated code has the value in place of the string. In a request, a
/// named schema keeps its type, which checks what callers write.
fn held(document: &Document, property: &Value, in_response: bool) -> Option<Text> {
    match property.get("$ref").and_then(Value::as_str) {
        Some(reference) => Text::of(document.resolve(reference).filter(|_| in_response)?.1),
        None => Text::of(property).filter(|text| in_response || *text == Text::Integer),
    }
}

/// The names in JSON of a schema's properties that are strings which hold a value of another type.
pub fn held_in_text(document: &Document, name: &str, in_response: bool) -> Vec<String> {
    let schema = &document.value()["components"]["schemas"][name];
    let properties = schema.get("properties").and_then(Value::as_object).into_iter().flatten();
    let others = schema.as_object().map(other_names).unwrap_or_default();
    let others = others.iter().map(|(name, _, property)| (name, property));
    let texts = properties.chain(others).filter(|(_, property)| held(document, property, in_response).is_some());
    texts.map(|(name, _)| name.clone()).collect()
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

/// The names of the component schemas that are used in one direction.
pub fn reachable(document: &Document, direction: Direction) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let paths = document.value().get("paths").and_then(Value::as_object);
    for item in paths.into_iter().flat_map(|paths| paths.values()) {
        for (key, part) in item.as_object().into_iter().flatten() {
            match (direction, key.as_str()) {
                (Direction::Request, "parameters") => collect(document, part, &mut found),
                (Direction::Response, "parameters") => {}
                (Direction::Request, _) => {
                    for part in [part.get("parameters"), part.get("requestBody")].into_iter().flatten() {
                        collect(document, part, &mut found);
                    }
                }
                (Direction::Response, _) => {
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
                    // Only here, the keys are names of the API.
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
    let in_responses = reachable(document, Direction::Response);
    let mut lowered = document.value().clone();
    if let Some(schemas) = lowered.pointer_mut("/components/schemas").and_then(Value::as_object_mut) {
        for name in &in_responses {
            if let Some(schema) = schemas.get_mut(name) {
                let (is_named_string, has_own_type) = (is_string(schema), has_own_type(schema));
                if !(is_named_string && in_requests.contains(name)) {
                    offer_held(document, schema, true);
                    loosen(document, schema);
                }
                if is_named_string && !in_requests.contains(name) && !has_own_type {
                    schemas.remove(name);
                }
            }
        }
        for name in &in_requests {
            if let Some(schema) = schemas.get_mut(name).filter(|_| !in_responses.contains(name)) {
                offer_held(document, schema, false);
            }
            if let Some(schema) = schemas.get_mut(name) {
                distinguish_empty_lists(schema);
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
    finish(&mut lowered);
    lowered
}

/// Turns the properties that are strings which hold a value of another type into properties of that type.
fn offer_held(document: &Document, schema: &mut Value, in_response: bool) {
    let properties = schema.get_mut("properties").and_then(Value::as_object_mut);
    for property in properties.into_iter().flat_map(|properties| properties.values_mut()) {
        let Some(text) = held(document, property, in_response) else { continue };
        let mut offered = json!({ "type": text.held() });
        for key in ["description", "nullable", ALSO_NAMED] {
            if let Some(value) = property.get(key) {
                offered[key] = value.clone();
            }
        }
        *property = offered;
    }
}

/// Makes an empty list a different value from an omitted list.
fn distinguish_empty_lists(schema: &mut Value) {
    let required: Vec<String> = schema
        .get("required")
        .and_then(Value::as_array)
        .into_iter()
        .flatten()
        .filter_map(|name| name.as_str().map(str::to_owned))
        .collect();
    let properties = schema.get_mut("properties").and_then(Value::as_object_mut);
    for (name, property) in properties.into_iter().flatten() {
        if property["type"] == "array" && !required.contains(name) {
            property["nullable"] = true.into();
        }
    }
}

/// Applies the rules for schemas in any place: an integer has the widest type, a schema with [`ANY_TYPE`] accepts any
/// value, and a list that may be null is an `Option`. Each further name of a property becomes a field.
fn finish(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(finish),
        Value::Object(entries) => {
            add_other_names(entries);
            // In `properties`, `type` may be the name of a property, and its value is an object.
            let is_schema = entries.get("type").is_some_and(Value::is_string);
            if is_schema && matches!(entries.get("format").and_then(Value::as_str), Some("int32" | "int64")) {
                entries.remove("format");
            }
            if is_schema && entries.get(ANY_TYPE) == Some(&Value::Bool(true)) {
                entries.retain(|key, _| key == "description");
            }
            if is_schema && entries.get(TOLERATE_NULL) == Some(&Value::Bool(true)) {
                entries.insert("nullable".to_owned(), true.into());
            }
            entries.values_mut().for_each(finish);
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn add_other_names(schema: &mut Map<String, Value>) {
    for (_, field, mut property) in other_names(schema) {
        if let Some(properties) = schema.get_mut("properties").and_then(Value::as_object_mut) {
            property.as_object_mut().and_then(|property| property.remove(ALSO_NAMED));
            properties.insert(field, property);
        }
    }
}

/// The further names of a schema's properties: each with the unique name of its field, and with the property.
pub fn other_names(schema: &Map<String, Value>) -> Vec<(String, String, Value)> {
    let properties = schema.get("properties").and_then(Value::as_object).into_iter().flatten();
    let mut taken: BTreeSet<String> = properties.clone().filter_map(|(name, _)| variable(name)).collect();
    let mut found = Vec::new();
    for (name, property) in properties {
        for other in property.get(ALSO_NAMED).and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str)
        {
            let own = variable(other).or_else(|| variable(name)).unwrap_or_default();
            let numbered = (2..).map(|number| format!("{own}_{number}"));
            let field = std::iter::once(own.clone()).chain(numbered).find(|field| !taken.contains(field));
            let field = field.unwrap_or(own);
            taken.insert(field.clone());
            found.push((other.to_owned(), field, property.clone()));
        }
    }
    found
}

/// Turns a form into bytes.
fn form_as_bytes(body: &mut Value) {
    if body.pointer("/content").and_then(Value::as_object).is_some_and(|content| content.contains_key(FORM)) {
        body["content"] = json!({ "application/octet-stream": { "schema": { "type": "string", "format": "binary" } } });
    }
}

/// Removes from a response's schema whatever could make the response unreadable.
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
            // These are keywords only in a schema; in `properties` they are names.
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

/// Whether a keyword, beyond limits, promises what a service may not keep: that a field is present, that there is no
/// other field, or how large a number gets. A default would add a value that the service did not send.
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
            // `content` has media types with schemas; in `properties`, `example` may be the name of a field.
            if entries.contains_key("schema") || entries.contains_key("type") {
                entries.retain(|key, _| key != "example" && key != "examples");
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}
