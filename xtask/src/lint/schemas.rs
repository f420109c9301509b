//! Rules for schemas: names that survive in Rust, open value sets where replies need them, and no object that serves both
//! directions when one of them would suffer.
//!
//! Why direction matters: a limit on a request is a check before the network; the same limit on a reply would make the
//! whole reply unreadable when the service breaks it (the documented example does). So `lower` drops limits from replies,
//! which it can only do to objects that no request uses.

use heck::ToUpperCamelCase;
use serde_json::Value;

use super::{
    Report,
    grammar::{Kind, Node},
};
use crate::lower::{Direction, OPEN_ENUM, is_limit, reachable};

pub(crate) fn check(nodes: &[Node<'_>], report: &mut Report<'_>) {
    let in_requests = reachable(report.document, Direction::Request);
    let in_replies = reachable(report.document, Direction::Reply);
    for node in nodes.iter().filter(|node| node.kind == Kind::Schema) {
        let component = node.pointer.strip_prefix("/components/schemas/");
        if let Some(name) = component.filter(|name| !name.contains('/')) {
            if name.to_upper_camel_case() != name {
                report.add(
                    &node.pointer,
                    format!("the schema `{name}` becomes a type: name it {}", name.to_upper_camel_case()),
                );
            }
            if node.value.get("type").is_none() {
                report.add(&node.pointer, format!("the schema `{name}` has no type"));
            }
        }
        open_enum(node, component, report);
        let owner = component.and_then(|component| component.split('/').next());
        let for_replies = match owner {
            Some(owner) => in_replies.contains(owner),
            None => node.pointer.contains("/responses/"),
        };
        if !for_replies {
            continue;
        }
        if node.value.get("enum").is_some() {
            report.add(
                &format!("{}/enum", node.pointer),
                format!("a reply that takes one value more would be unreadable; make it a schema with `{OPEN_ENUM}`"),
            );
        }
        let is_object_or_part = owner.is_some_and(|owner| {
            let schema = &report.document.value()["components"]["schemas"][owner];
            schema.get("type").and_then(Value::as_str) == Some("object") && in_requests.contains(owner)
        });
        if is_object_or_part
            && let Some(limit) = node.value.as_object().and_then(|schema| schema.keys().find(|key| is_limit(key)))
        {
            report.add(
                &format!("{}/{limit}", node.pointer),
                "requests and replies share this schema: the limit would make replies unreadable; give each its own schema",
            );
        }
    }
}

fn open_enum(node: &Node<'_>, component: Option<&str>, report: &mut Report<'_>) {
    let Some(values) = node.value.get(OPEN_ENUM) else { return };
    let at = format!("{}/{OPEN_ENUM}", node.pointer);
    if component.is_none_or(|name| name.contains('/')) {
        report.add(&at, "an open enum becomes a type and needs a name: move it to components/schemas");
    }
    if node.value.get("type").and_then(Value::as_str) != Some("string") {
        report.add(&at, "an open enum is of `type: string`");
    }
    if node.value.get("enum").is_some() {
        report.add(&at, format!("either `enum` (closed) or `{OPEN_ENUM}`, not both"));
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
            report.add(&here, format!("`{value}` makes no name of a variant"));
        } else if let Some(first) = variants.insert(variant.clone(), value) {
            report.add(&here, format!("`{value}` becomes the variant {variant}, and so does `{first}`"));
        }
    }
}
