//! Rules for schemas: names that survive in Rust, open value sets where responses need them, and no schema that serves
//! both directions when one of them would suffer.
//!
//! Why direction matters: a limit on a request is a check before the network; the same limit on a response would make
//! the whole response unreadable when the service breaks it (the documented example does). So `lower` drops limits from
//! responses, which it can only do to schemas that no request uses.
//!
//! Why names matter: the generator makes up a name for a type that has none, and when it makes up one twice, one type
//! is lost silently.

use heck::ToUpperCamelCase;
use serde_json::Value;
use spec_document::{Keyword, OPEN_ENUM};

use super::{
    Report,
    grammar::{Kind, Node},
};
use crate::names::TYPES_TAKEN;
use crate::schema::{Direction, Text, is_secret, reachable};

/// The other keywords that an open enum may have.
const BESIDE_OPEN_ENUM: [&str; 6] = ["type", "description", "nullable", "example", "deprecated", OPEN_ENUM];

pub(crate) fn check(nodes: &[Node<'_>], report: &mut Report<'_>) {
    let in_requests = reachable(report.document, Direction::Request);
    let in_responses = reachable(report.document, Direction::Response);
    for node in nodes.iter().filter(|node| node.kind == Kind::Schema) {
        let component = node.pointer.strip_prefix("/components/schemas/");
        // The names have no slash: `name` below sees to that.
        let owner = component.map(|component| component.split('/').next().unwrap_or(component));
        let for_responses = match owner {
            Some(owner) => in_responses.contains(owner),
            None => node.pointer.contains("/responses/"),
        };
        match component.filter(|component| !component.contains('/')) {
            Some(component) => name(node, component, report),
            None => nameless(node, for_responses, report),
        }
        open_enum(node, component, report);
        secret(node, component, report);
        if !for_responses {
            continue;
        }
        if node.value.get("enum").is_some() && Text::of(node.value).is_none() {
            report.add(
                &format!("{}/enum", node.pointer),
                format!("a response with a new value would be unreadable; make it a schema with `{OPEN_ENUM}`"),
            );
        }
        // A named string is spared: requests keep its type, and responses have a plain string in its place.
        let is_shared = owner.is_some_and(|owner| {
            in_requests.contains(owner) && report.document.value()["components"]["schemas"][owner]["type"] != "string"
        });
        let narrows = |key: &&String| Keyword::is_limit(key) || *key == "required";
        if let Some(key) = node.value.as_object().filter(|_| is_shared).and_then(|node| node.keys().find(narrows)) {
            report.add(
                &format!("{}/{key}", node.pointer),
                format!("requests and responses share this schema, and `{key}` would make responses unreadable; give each its own"),
            );
        }
    }
}

/// A schema of `components` becomes a type of its name.
fn name(node: &Node<'_>, name: &str, report: &mut Report<'_>) {
    let rust_name = name.to_upper_camel_case();
    if TYPES_TAKEN.contains(&rust_name.as_str()) {
        report.add(
            &node.pointer,
            format!("the schema `{name}` becomes a type, and {rust_name} is a type of Rust already"),
        );
    } else if syn::parse_str::<syn::Ident>(&rust_name).is_err() {
        report.add(&node.pointer, format!("the schema `{name}` becomes a type, and cannot be the name of one"));
    } else if rust_name != name {
        report.add(&node.pointer, format!("the schema `{name}` becomes a type: name it {rust_name}"));
    }
    if node.value.get("type").is_none() {
        report.add(&node.pointer, format!("the schema `{name}` has no type"));
    }
    if node.value.get("nullable") == Some(&Value::Bool(true)) {
        report.add(
            &format!("{}/nullable", node.pointer),
            format!("the schema `{name}` becomes a type, and a type cannot be null; leave the field out instead"),
        );
    }
}

/// A schema without a name may not become a type.
fn nameless(node: &Node<'_>, for_responses: bool, report: &mut Report<'_>) {
    let has = |key: &str| node.value.get(key).is_some();
    let what = if has("properties") {
        "an object with properties"
    } else if !for_responses
        && node.value["type"] == "string"
        && node.value.as_object().is_some_and(|keys| keys.keys().any(|key| Keyword::is_limit(key)))
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
    let Some(values) = node.value.get(OPEN_ENUM) else { return };
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
    let mut variants = std::collections::BTreeMap::new();
    for (index, value) in values.iter().enumerate() {
        let here = format!("{at}/{index}");
        let Some(value) = value.as_str() else {
            report.add(&here, "a known value is a string; put it in quotes");
            continue;
        };
        let variant = value.to_upper_camel_case();
        if variant == "Unknown" || syn::parse_str::<syn::Ident>(&variant).is_err() {
            report.add(&here, format!("`{value}` cannot become the name of a variant"));
        } else if let Some(first) = variants.insert(variant.clone(), value) {
            report.add(&here, format!("`{value}` becomes the variant {variant}, and so does `{first}`"));
        }
    }
}
