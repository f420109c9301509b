//! Rules for schemas: names that survive in Rust, open value sets where responses need them, and no schema that serves
//! both directions when one of them would suffer.
//!
//! Why direction matters: a limit on a request is a check before the network; the same limit on a response would make
//! the whole response unreadable when the service breaks it (the documented example does). So `lower` drops limits from
//! responses, which it can only do to schemas that no request uses.
//!
//! Why names matter: the generator makes up a name for a type that has none, and when it makes up one twice, one type
//! is lost silently.

use std::collections::BTreeMap;

use heck::ToUpperCamelCase;
use serde_json::{Map, Value};
use spec_document::{ENUM_NAMES, Keyword, OPEN_ENUM, RUST_NAME, pointer_step};

use super::{
    Report,
    grammar::{Kind, Node},
};
use crate::{
    names::{TYPES_TAKEN, named_variant, type_name},
    schema::{Direction, Text, is_described_only, is_secret, is_string, reachable},
};

/// The other keywords that an open enum may have.
const BESIDE_OPEN_ENUM: [&str; 10] = [
    "type",
    "description",
    "nullable",
    "example",
    "deprecated",
    OPEN_ENUM,
    ENUM_NAMES,
    RUST_NAME,
    "x-page-name",
    "x-page-type",
];

pub(crate) fn check(nodes: &[Node<'_>], report: &mut Report<'_>) {
    let in_requests = reachable(report.document, Direction::Request);
    let in_responses = reachable(report.document, Direction::Response);
    let mut types = BTreeMap::new();
    for node in nodes.iter().filter(|node| node.kind == Kind::Schema) {
        let component = node.pointer.strip_prefix("/components/schemas/");
        // The names have no slash: `name` below sees to that.
        let owner = component.map(|component| component.split('/').next().unwrap_or(component));
        let for_responses = match owner {
            Some(owner) => in_responses.contains(owner),
            None => node.pointer.contains("/responses/"),
        };
        match component.filter(|component| !component.contains('/')) {
            Some(component) => {
                name(node, component, &mut types, report);
                if in_requests.contains(component) {
                    nullable_fields(node, report);
                }
            }
            None => {
                // What a broken reference should have led to is used nowhere else, or is.
                let is_unused = owner.is_some_and(|owner| !for_responses && !in_requests.contains(owner));
                nameless(node, for_responses || is_unused && !report.broken.is_empty(), report);
            }
        }
        open_enum(node, component, report);
        secret(node, component, report);
        if !for_responses {
            continue;
        }
        if node.value.get("enum").is_some() && is_string(node.value) && Text::of(node.value).is_none() {
            report.add(
                &format!("{}/enum", node.pointer),
                format!("a response with a new value would be unreadable; make it a schema with `{OPEN_ENUM}`"),
            );
        }
        // A named string is spared: requests keep its type, and responses have a plain string in its place.
        let is_shared = owner.is_some_and(|owner| {
            in_requests.contains(owner) && report.document.value()["components"]["schemas"][owner]["type"] != "string"
        });
        let Some(schema) = node.value.as_object().filter(|_| is_shared) else { continue };
        let narrows = |key: &&String| is_checked(schema, key) || *key == "required";
        if let Some(key) = schema.keys().find(narrows) {
            report.add(
                &format!("{}/{key}", node.pointer),
                format!("requests and responses share this schema, and `{key}` would make responses unreadable; give each its own"),
            );
        }
    }
}

/// A schema of `components` becomes a type.
fn name(node: &Node<'_>, name: &str, types: &mut BTreeMap<String, String>, report: &mut Report<'_>) {
    let rust_name = type_name(name, node.value);
    let problem = if node
        .value
        .get(RUST_NAME)
        .is_some_and(|given| given.as_str().is_none_or(|given| given != given.to_upper_camel_case()))
    {
        Some(format!("`{RUST_NAME}` of a schema is a name such as ThingRequest"))
    } else if TYPES_TAKEN.contains(&rust_name.as_str()) {
        Some(format!(
            "the schema `{name}` becomes a type, and {rust_name} is a type of Rust already; name it with `{RUST_NAME}`"
        ))
    } else if syn::parse_str::<syn::Ident>(&rust_name).is_err() {
        Some(format!("the schema `{name}` becomes a type, and cannot be the name of one; name it with `{RUST_NAME}`"))
    } else {
        types.insert(rust_name.clone(), node.pointer.clone()).map(|first| {
            let first = report.document.place(&first);
            format!("the schema `{name}` becomes the type {rust_name}, and so does the one at {first}; name one of them with `{RUST_NAME}`")
        })
    };
    if let Some(problem) = problem {
        report.add(&node.pointer, problem);
    }
    if node.value.get("type").is_none() {
        report.add_missing(&node.pointer, "type", format!("the schema `{name}` has no type"));
    }
}

/// A field of a request that may be null and is of a type with a name is left out instead.
fn nullable_fields(node: &Node<'_>, report: &mut Report<'_>) {
    let properties = node.value.get("properties").and_then(Value::as_object);
    for name in node.value.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str) {
        let property = properties.and_then(|properties| properties.get(name));
        let is_nullable = |property: &Value| property.get("$ref").is_some() && property["nullable"] == true;
        if property.is_some_and(is_nullable) {
            let at = format!("{}/properties{}", node.pointer, pointer_step(name));
            report.add(
                &at,
                format!(
                    "`{name}` is of a type, and a type cannot be null; do not require it, so that it can be left out"
                ),
            );
        }
    }
}

/// Whether a keyword is a limit that generated code checks.
fn is_checked(schema: &Map<String, Value>, key: &str) -> bool {
    Keyword::is_limit(key) && !is_described_only(schema, key)
}

/// A schema without a name may not become a type.
fn nameless(node: &Node<'_>, for_responses: bool, report: &mut Report<'_>) {
    let has = |key: &str| node.value.get(key).is_some();
    let what = if has("properties") {
        "an object with properties"
    } else if !for_responses
        && node.value["type"] == "string"
        && node.value.as_object().is_some_and(|schema| schema.keys().any(|key| is_checked(schema, key)))
    {
        "a string with limits"
    } else {
        return;
    };
    report.add(&node.pointer, format!("{what} becomes a type and needs a name: move it to components/schemas"));
}

/// A secret becomes a type that never shows it.
fn secret(node: &Node<'_>, component: Option<&str>, report: &mut Report<'_>) {
    if !is_secret(node.value) {
        return;
    }
    if component.is_none_or(|name| name.contains('/')) {
        let at = format!("{}/format", node.pointer);
        report.add(&at, "a secret becomes a type and needs a name: move it to components/schemas");
    }
    for key in node.value.as_object().into_iter().flat_map(|schema| schema.keys()).filter(|key| Keyword::is_limit(key))
    {
        let at = format!("{}/{key}", node.pointer);
        report.add(&at, format!("a secret accepts every string; `{key}` has no effect"));
    }
}

fn open_enum(node: &Node<'_>, component: Option<&str>, report: &mut Report<'_>) {
    let Some(values) = node.value.get(OPEN_ENUM).filter(|_| node.value["type"] == "string") else { return };
    let at = format!("{}/{OPEN_ENUM}", node.pointer);
    if component.is_none_or(|name| name.contains('/')) {
        report.add(&at, "an open enum becomes a type and needs a name: move it to components/schemas");
    }
    for key in node.value.as_object().into_iter().flat_map(|schema| schema.keys()) {
        if !BESIDE_OPEN_ENUM.contains(&key.as_str()) {
            let at = format!("{}/{key}", node.pointer);
            report.add(&at, format!("an open enum accepts every string; `{key}` has no effect"));
        }
    }
    let Some(values) = values.as_array().filter(|values| !values.is_empty()) else {
        return report.add(&at, format!("`{OPEN_ENUM}` is a list of the known values"));
    };
    let names = node.value.get(ENUM_NAMES).and_then(Value::as_array);
    let mut variants = BTreeMap::new();
    for (index, value) in values.iter().enumerate() {
        let here = format!("{at}/{index}");
        let Some(value) = value.as_str() else {
            report.add(&here, "a known value is a string; put it in quotes");
            continue;
        };
        let name = names.and_then(|names| names.get(index)?.as_str());
        let variant = named_variant(name.unwrap_or(value));
        if variant == "Unknown" || syn::parse_str::<syn::Ident>(&variant).is_err() {
            let message = format!("`{value}` cannot become the name of a variant: name the values with `{ENUM_NAMES}`");
            report.add(&here, message);
        } else if let Some(first) = variants.insert(variant.clone(), value) {
            report.add(&here, format!("`{value}` becomes the variant {variant}, and so does `{first}`"));
        }
    }
}
