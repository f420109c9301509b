//! Rules for operations: names that stay apart in Rust, parameters that fit the path, at most one success type and one
//! error type, and a word on whether a request may be repeated.

use std::collections::{BTreeMap, BTreeSet};

use heck::ToSnakeCase;
use serde_json::Value;
use spec_document::pointer_step;

use super::{
    Report,
    grammar::{Kind, Node},
};

/// Media types that the generator knows how to send.
const SENDABLE: [&str; 4] =
    ["application/json", "application/octet-stream", "application/x-www-form-urlencoded", "text/plain"];

pub(crate) fn check<'d>(nodes: &[Node<'d>], report: &mut Report<'d>) {
    let mut names = BTreeMap::new();
    for node in nodes.iter().filter(|node| node.kind == Kind::Operation) {
        name(node, &mut names, report);
        repeat_safe(node, report);
        parameters(node, report);
        request_body(node, report);
        replies(node, report);
    }
}

fn name<'d>(node: &Node<'d>, names: &mut BTreeMap<String, String>, report: &mut Report<'d>) {
    let at = format!("{}/operationId", node.pointer);
    let Some(id) = node.value.get("operationId").and_then(Value::as_str) else {
        return report.add(&node.pointer, "`operationId` is missing; give the vendor's name of the operation");
    };
    let rust_name = id.to_snake_case();
    if syn::parse_str::<syn::Ident>(&rust_name).is_err() {
        return report.add(&at, format!("`{id}` makes no name of a function; use letters, digits and underscores"));
    }
    if let Some(first) = names.insert(rust_name.clone(), node.pointer.clone()) {
        let first = report.document.place(&format!("{first}/operationId"));
        report.add(&at, format!("`{id}` becomes `{rust_name}`, and so does the operation at {first}"));
    }
}

fn repeat_safe<'d>(node: &Node<'d>, report: &mut Report<'d>) {
    match node.value.get("x-repeat-safe") {
        Some(Value::Bool(_)) => {}
        Some(_) => report.add(&format!("{}/x-repeat-safe", node.pointer), "`x-repeat-safe` is true or false"),
        None => report.add(
            &node.pointer,
            "`x-repeat-safe` is missing: say whether the request may be sent again when the fate of the first is unknown",
        ),
    }
}

fn parameters<'d>(node: &Node<'d>, report: &mut Report<'d>) {
    let (path_item, _) = node.pointer.rsplit_once('/').unwrap_or_default();
    let template = path_item.trim_start_matches("/paths/").replace("~1", "/").replace("~0", "~");
    let in_template: BTreeSet<&str> =
        template.split('/').filter_map(|segment| segment.strip_prefix('{')?.strip_suffix('}')).collect();

    let document = report.document;
    let mut declared = BTreeSet::new();
    for owner in [path_item, &node.pointer] {
        let list = document.value().pointer(owner).and_then(|value| value.get("parameters")).and_then(Value::as_array);
        let mut seen = BTreeSet::new();
        for (index, parameter) in list.into_iter().flatten().enumerate() {
            let at = format!("{owner}/parameters/{index}");
            let (_, parameter) = report.follow(&at, parameter);
            let (name, location) = (text(parameter, "name"), text(parameter, "in"));
            if !seen.insert((name, location)) {
                report.add(&at, format!("the {location} parameter `{name}` stands here a second time"));
            }
            if parameter.get("schema").is_none() {
                report.add(&at, format!("the parameter `{name}` has no schema"));
            }
            match location {
                "path" if !in_template.contains(name) => {
                    report.add(&at, format!("the path {template} has no {{{name}}}"));
                }
                "path" => {
                    declared.insert(name);
                }
                "cookie" => report.add(&at, format!("`{name}` is a cookie, and cookies are not supported")),
                _ => {}
            }
        }
    }
    for name in in_template.difference(&declared) {
        report.add(&node.pointer, format!("{{{name}}} of the path is not among the parameters"));
    }
}

fn request_body<'d>(node: &Node<'d>, report: &mut Report<'d>) {
    let Some(body) = node.value.get("requestBody") else { return };
    let at = format!("{}/requestBody", node.pointer);
    let (at, body) = report.follow(&at, body);
    let content = body.get("content").and_then(Value::as_object);
    let types: Vec<&String> = content.into_iter().flat_map(|content| content.keys()).collect();
    if let [_, second, ..] = types.as_slice() {
        report.add(&format!("{at}/content{}", pointer_step(second)), "a request has one media type; this is another");
    }
    for media_type in types {
        let here = format!("{at}/content{}", pointer_step(media_type));
        let essence = media_type.split(';').next().unwrap_or_default();
        if !SENDABLE.contains(&essence) {
            report.add(&here, format!("`{media_type}` cannot be sent; known are {}", SENDABLE.join(", ")));
        } else if report.document.value().pointer(&format!("{here}/schema")).is_none() {
            report.add(&here, "the request body has no schema");
        }
    }
}

/// The generator gives an operation one success type and one error type, and panics on two.
fn replies<'d>(node: &Node<'d>, report: &mut Report<'d>) {
    let document = report.document;
    let responses = node.value.get("responses").and_then(Value::as_object);
    let mut first: BTreeMap<&str, (&str, String)> = BTreeMap::new();
    for (status, response) in responses.into_iter().flatten() {
        let pointer = format!("{}/responses{}", node.pointer, pointer_step(status));
        let (at, response) = report.follow(&pointer, response);
        let json = response
            .get("content")
            .and_then(Value::as_object)
            .and_then(|content| content.iter().find(|(name, _)| name.split(';').next() == Some("application/json")));
        let reply = match json {
            Some((name, media_type)) => match media_type.get("schema") {
                Some(schema) => match schema.get("$ref").and_then(Value::as_str) {
                    Some(reference) => reference.rsplit('/').next().unwrap_or(reference).to_owned(),
                    None => schema.to_string(),
                },
                None => {
                    let here = format!("{at}/content{}", pointer_step(name));
                    report.add(&here, "a JSON reply needs a schema");
                    continue;
                }
            },
            None if response.get("content").and_then(Value::as_object).is_some_and(|content| !content.is_empty()) => {
                "raw bytes".to_owned()
            }
            None => "no body".to_owned(),
        };
        let roles: &[&str] = match status.as_bytes() {
            [b'2', ..] => &["success"],
            b"default" => &["success", "error"],
            _ => &["error"],
        };
        for &role in roles {
            match first.get(role) {
                Some((earlier, other)) if *other != reply => {
                    let earlier = document.place(&format!("{}/responses{}", node.pointer, pointer_step(earlier)));
                    report.add(
                        &pointer,
                        format!("an operation has one {role} type: this is {reply}, the one at {earlier} is {other}"),
                    );
                }
                Some(_) => {}
                None => {
                    first.insert(role, (status, reply.clone()));
                }
            }
        }
    }
    if !first.contains_key("success") {
        report.add(&node.pointer, "the operation has no success reply (2xx)");
    }
}

fn text<'v>(value: &'v Value, key: &str) -> &'v str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}
