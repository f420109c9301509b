//! The document in the form that the generator reads.
//!
//! The spec states what the documentation states; the generated types must do what a client needs. Where the two
//! differ, rules in this module change the document. They are the same for every API, and output is never edited:
//!
//! - Limits are checked in requests, and not in responses (see [`crate::lint::schemas`]).
//! - In a response, no field is required, and unknown fields are allowed: a field that the service omits or adds must
//!   not make the others unreadable. Numbers have the widest type, and defaults are not filled in.
//! - In a response, a named string is a plain `String`; the newtypes are for what callers write. Open enums and secrets
//!   keep their types in both directions.
//! - A string that holds an integer or a boolean becomes an integer or a boolean; [`crate::emit::refine`] makes it read
//!   and written as a string.
//! - The response of all other statuses (`default`), beside others, is that of the errors (`4XX`, `5XX`).
//! - An integer is an `i64`, whatever its format.
//! - In a request, an optional list is an `Option`: an empty list and no list are two different requests. A field with
//!   a default is an `Option` as well: what is left out is not sent, and the service fills it in.
//! - A form (`multipart/form-data`) becomes bytes, because the generator cannot encode one; `crate::emit::forms` makes
//!   a type for it.
//! - Known values of what is not text are only in the docs, and so is the range of a number that is text on the wire.
//! - A property or parameter with a name in Rust of its own (`x-rust-name`) has that name here, and a schema the name
//!   of its type; [`crate::emit::refine`] writes the names on the wire.
//! - A named object without fields is not a map: it may get fields.
//! - Examples are not in the generated docs.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};
use spec_document::{
    ALSO_NAMED, ANY_TYPE, Document, Keyword, METHODS, OPEN_ENUM, RUST_NAME, TOLERATE_NULL, is_same_parameter,
};

use crate::{
    lint::bodies::DEFAULT,
    names::{given, type_name},
    schema::{
        Direction, FORM, described_values, form_schemas, held, in_words, is_described_only, is_secret, is_string,
        other_names, reachable,
    },
};

/// The document as the generator reads it.
pub fn lower(document: &Document) -> Value {
    let in_requests = reachable(document, Direction::Request);
    let in_responses = reachable(document, Direction::Response);
    let mut lowered = document.value().clone();
    give_parameters_to_operations(document, &mut lowered);
    rename_fields(&mut lowered);
    document_values(&mut lowered);
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
                leave_defaults_to_the_service(schema);
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
                default_as_errors(responses);
                loosen(document, responses);
            }
        }
    }
    drop_examples(&mut lowered);
    finish(&mut lowered);
    keep_fieldless_objects(&mut lowered);
    name_types(document, &mut lowered);
    lowered
}

/// Gives the response of all other statuses, beside that of a success, to the errors: the generator would take it for a
/// success as well. All errors have one type, so a range has the errors of single statuses with it.
fn default_as_errors(responses: &mut Value) {
    let Some(responses) = responses.as_object_mut().filter(|responses| responses.len() > 1) else { return };
    let Some(default) = responses.shift_remove(DEFAULT) else { return };
    for (class, range) in [('4', "4XX"), ('5', "5XX")] {
        if !responses.contains_key(range) {
            responses.retain(|status, _| !status.starts_with(class));
            responses.insert(range.to_owned(), default.clone());
        }
    }
}

/// Gives the parameters of a path to its operations: the generator compares names of headers with case.
fn give_parameters_to_operations(document: &Document, lowered: &mut Value) {
    let is_same = |one: &Value, other: &Value| match (document.target(one), document.target(other)) {
        (Ok(one), Ok(other)) => is_same_parameter(one, other),
        _ => false,
    };
    for item in lowered.get_mut("paths").and_then(Value::as_object_mut).into_iter().flat_map(|paths| paths.values_mut())
    {
        let Some(item) = item.as_object_mut() else { continue };
        let Some(Value::Array(shared)) = item.shift_remove("parameters") else { continue };
        let operations = item.iter_mut().filter(|(key, _)| METHODS.contains(&key.as_str()));
        for operation in operations.filter_map(|(_, operation)| operation.as_object_mut()) {
            let own = operation.get("parameters").and_then(Value::as_array).cloned().unwrap_or_default();
            let mut all: Vec<Value> = shared.clone();
            all.retain(|shared| !own.iter().any(|own| is_same(shared, own)));
            all.extend(own);
            operation.insert("parameters".to_owned(), all.into());
        }
    }
}

/// Gives properties and parameters the names in Rust that the document has for them.
fn rename_fields(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(rename_fields),
        Value::Object(entries) => {
            if let Some(name) = entries.get(RUST_NAME).filter(|_| entries.contains_key("in")).cloned() {
                entries.insert("name".to_owned(), name);
            }
            rename_properties(entries);
            entries.values_mut().for_each(rename_fields);
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn rename_properties(schema: &mut Map<String, Value>) {
    let Some(properties) = schema.get_mut("properties").and_then(Value::as_object_mut) else { return };
    let names: Vec<(String, String)> =
        properties.iter().filter_map(|(name, property)| Some((name.clone(), given(property)?.to_owned()))).collect();
    if names.is_empty() {
        return;
    }
    let renamed = |name: &str| names.iter().find(|(wire, _)| wire == name).map_or(name, |(_, field)| field).to_owned();
    *properties = std::mem::take(properties).into_iter().map(|(name, value)| (renamed(&name), value)).collect();
    for name in schema.get_mut("required").and_then(Value::as_array_mut).into_iter().flatten() {
        if let Some(text) = name.as_str() {
            *name = renamed(text).into();
        }
    }
}

/// Writes the known values of what is not text into descriptions.
fn document_values(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(document_values),
        Value::Object(entries) => {
            entries.values_mut().for_each(document_values);
            let values = described_values(value).filter(|_| value["type"].is_string()).map(|values| in_words(values));
            if let Some(values) = values {
                let description = value.get("description").and_then(Value::as_str);
                let description = description.map_or(values.clone(), |text| format!("{text}\n\n{values}"));
                value["description"] = description.into();
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// Lets the generator make structs of the named objects without fields, and not maps: fields may come.
/// [`crate::emit::growth`] makes them read other fields all the same.
fn keep_fieldless_objects(lowered: &mut Value) {
    const FIELDS: [&str; 5] = ["properties", "additionalProperties", "allOf", "anyOf", "oneOf"];
    let schemas = lowered.pointer_mut("/components/schemas").and_then(Value::as_object_mut);
    for schema in schemas.into_iter().flat_map(|schemas| schemas.values_mut()).filter_map(Value::as_object_mut) {
        if schema.get("type").is_some_and(|of| of == "object") && !FIELDS.iter().any(|key| schema.contains_key(*key)) {
            schema.insert("additionalProperties".to_owned(), false.into());
        }
    }
}

/// Gives the schemas of `components` the names of their types.
fn name_types(document: &Document, lowered: &mut Value) {
    let names = document.named_schemas().map(|(name, schema)| (name, type_name(name, schema)));
    let names: BTreeMap<&str, String> = names.filter(|(name, type_name)| name != type_name).collect();
    if names.is_empty() {
        return;
    }
    if let Some(schemas) = lowered.pointer_mut("/components/schemas").and_then(Value::as_object_mut) {
        let renamed = |name: String| names.get(name.as_str()).cloned().unwrap_or(name);
        *schemas = std::mem::take(schemas).into_iter().map(|(name, schema)| (renamed(name), schema)).collect();
    }
    refer_to_types(&names, lowered);
}

fn refer_to_types(names: &BTreeMap<&str, String>, value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| refer_to_types(names, item)),
        Value::Object(entries) => {
            if let Some(Value::String(reference)) = entries.get_mut("$ref") {
                let name = reference.strip_prefix("#/components/schemas/").and_then(|name| names.get(name));
                if let Some(name) = name {
                    *reference = format!("#/components/schemas/{name}");
                }
            }
            entries.values_mut().for_each(|value| refer_to_types(names, value));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// Turns the properties that are strings which hold a value of another type into properties of that type.
fn offer_held(document: &Document, schema: &mut Value, in_response: bool) {
    let properties = schema.get_mut("properties").and_then(Value::as_object_mut);
    for property in properties.into_iter().flat_map(|properties| properties.values_mut()) {
        let Some(text) = held(document, property, in_response) else { continue };
        let mut offered = json!({ "type": text.held() });
        for key in ["description", "nullable", ALSO_NAMED, RUST_NAME] {
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

/// Makes a field with a default one that can be left out: the generator would send the default in its place.
fn leave_defaults_to_the_service(schema: &mut Value) {
    let properties = schema.get_mut("properties").and_then(Value::as_object_mut);
    for property in properties.into_iter().flatten().filter_map(|(_, property)| property.as_object_mut()) {
        property.shift_remove("default");
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
            if is_schema {
                let described: Vec<_> = entries.keys().filter(|key| is_described_only(entries, key)).cloned().collect();
                entries.retain(|key, _| !described.contains(key));
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
                entries.retain(|key, value| !Keyword::is_limit(key) && !is_promise(key, value));
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
