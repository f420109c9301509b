//! Rules for the bodies of an operation: a media type that the generator can write and read, statuses that it can
//! distinguish, and at most one success type and one error type.

use std::collections::BTreeMap;

use serde_json::Value;
use spec_document::{UNDOCUMENTED, pointer_step};

use super::{Report, grammar::Node};
use crate::schema::{Direction, FORM, is_file, is_secret, reachable};

/// Media types that can be sent: what the generator knows, and forms, which are ours.
const SENDABLE: [&str; 5] =
    ["application/json", "application/octet-stream", "application/x-www-form-urlencoded", FORM, "text/plain"];

pub(crate) fn check<'d>(node: &Node<'d>, report: &mut Report<'d>) {
    request(node, report);
    responses(node, report);
}

fn request<'d>(node: &Node<'d>, report: &mut Report<'d>) {
    let Some(body) = node.value.get("requestBody").filter(|body| body.is_object()) else { return };
    let at = format!("{}/requestBody", node.pointer);
    if node.pointer.ends_with("/get") || node.pointer.ends_with("/head") {
        return report.add(&at, "a GET or HEAD request has no body");
    }
    let (at, body) = report.follow(&at, body);
    if body.get("required") != Some(&Value::Bool(true)) {
        let message = "a body that may be left out is not supported: write `required: true`";
        report.add_missing(&at, "required", message);
    }
    let content = body.get("content").and_then(Value::as_object);
    let types: Vec<&String> = content.into_iter().flat_map(|content| content.keys()).collect();
    match types.as_slice() {
        [] => report.add_missing(&at, "content", "the request body has no media type"),
        [_] => {}
        [_, second, ..] => {
            report.add(
                &format!("{at}/content{}", pointer_step(second)),
                "a request body must have exactly one media type; this is the second",
            );
        }
    }
    for media_type in types {
        let here = format!("{at}/content{}", pointer_step(media_type));
        if !SENDABLE.contains(&media_type.as_str()) {
            report.add(&here, format!("`{media_type}` cannot be sent; known are {}", SENDABLE.join(", ")));
            continue;
        }
        let Some(schema) = report.document.value().pointer(&format!("{here}/schema")) else {
            report.add(&here, "the request body has no schema");
            continue;
        };
        if report.is_broken(&format!("{here}/schema")) {
            continue;
        }
        if media_type == FORM {
            form(&format!("{here}/schema"), schema, report);
            continue;
        }
        let (_, schema) = report.follow(&here, schema);
        if let Some(expected) = raw(media_type).filter(|expected| !has_only(schema, expected)) {
            let expected: Vec<String> = expected.iter().map(|(key, value)| format!("{key}: {value}")).collect();
            report.add(
                &here,
                format!("`{media_type}` is sent unchanged: its schema must be {{{}}}", expected.join(", ")),
            );
        }
    }
}

/// A form becomes a type, whose fields can be written as text or are files; and nothing else is of that type.
fn form<'d>(at: &str, schema: &'d Value, report: &mut Report<'d>) {
    let document = report.document;
    let Some(reference) = schema.get("$ref").and_then(Value::as_str) else {
        return report.add(at, "a form becomes a type and needs a name: move it to components/schemas");
    };
    let (pointer, schema) = report.follow(at, schema);
    if schema["type"] != "object" || schema.get("additionalProperties").is_some_and(|more| more != false) {
        return report.add(&pointer, "the schema of a form must be an object without further fields");
    }
    let name = reference.rsplit('/').next().unwrap_or_default();
    if reachable(document, Direction::Response).contains(name) || is_used_beside_forms(document.value(), reference) {
        report.add(
            &pointer,
            format!(
                "`{name}` is the schema of a form, and cannot be used for anything else; write another schema for that"
            ),
        );
    }
    for (field, value) in schema.get("properties").and_then(Value::as_object).into_iter().flatten() {
        let here = format!("{pointer}/properties{}", pointer_step(field));
        let is_named = value.get("$ref").is_some();
        let (_, value) = report.follow(&here, value);
        let is_text = match value["type"].as_str() {
            Some("string") => !(is_secret(value) || is_named && is_file(value)),
            Some("integer" | "number" | "boolean") => !is_named,
            _ => false,
        };
        if !is_text {
            report.add(
                &here,
                format!(
                    "the field `{field}` of a form is a string, a number, a boolean or a file; only a string has a name"
                ),
            );
        }
        if value["nullable"] == true {
            report.add(&here, format!("the field `{field}` of a form cannot be null; leave it out instead"));
        }
    }
}

/// Whether a schema is referred to from anywhere but the content of a form.
fn is_used_beside_forms(part: &Value, reference: &str) -> bool {
    match part {
        Value::Array(items) => items.iter().any(|item| is_used_beside_forms(item, reference)),
        Value::Object(entries) => entries.iter().any(|(key, value)| {
            key != FORM && (key == "$ref" && value == reference || is_used_beside_forms(value, reference))
        }),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => false,
    }
}

/// The schema that the generator expects of a body that it sends unchanged.
fn raw(media_type: &str) -> Option<&'static [(&'static str, &'static str)]> {
    match media_type {
        "application/octet-stream" => Some(&[("type", "string"), ("format", "binary")]),
        "text/plain" => Some(&[("type", "string")]),
        _ => None,
    }
}

fn has_only(schema: &Value, expected: &[(&str, &str)]) -> bool {
    let keys = schema.as_object().into_iter().flat_map(|schema| schema.keys());
    keys.filter(|key| *key != "description").count() == expected.len()
        && expected.iter().all(|(key, value)| schema[*key] == *value)
}

/// The response of all statuses that are not listed. Beside others, it is that of errors.
pub(crate) const DEFAULT: &str = "default";

/// The generator gives an operation one success type and one error type, and panics on two.
fn responses<'d>(node: &Node<'d>, report: &mut Report<'d>) {
    let document = report.document;
    let responses = node.value.get("responses").and_then(Value::as_object);
    let statuses: Vec<&String> = responses.into_iter().flat_map(|responses| responses.keys()).collect();
    let mut first: BTreeMap<&str, (&str, String)> = BTreeMap::new();
    for (status, response) in responses.into_iter().flatten() {
        let pointer = format!("{}/responses{}", node.pointer, pointer_step(status));
        let roles: &[&str] = match status.as_bytes() {
            b"default" if statuses.len() > 1 => &["error"],
            b"default" => &["success", "error"],
            [class, tens, ones] if tens.is_ascii_digit() && ones.is_ascii_digit() || [*tens, *ones] == *b"XX" => {
                let range = format!("{}XX", char::from(*class));
                if *status != range && statuses.contains(&&range) {
                    report.add(&pointer, format!("`{status}` is already covered by `{range}`"));
                }
                match class {
                    b'2' => &["success"],
                    b'4' | b'5' => &["error"],
                    _ => {
                        report.add(&pointer, format!("`{status}` is neither success (2xx) nor error (4xx, 5xx)"));
                        continue;
                    }
                }
            }
            _ => {
                report.add(&pointer, format!("`{status}` is not a status; write '200', '4XX' or default"));
                continue;
            }
        };
        let (at, response) = report.follow(&pointer, response);
        undocumented(&at, response, report);
        let Some(response) = described(&at, response, report) else { continue };
        for &role in roles {
            match first.get(role) {
                Some((earlier, other)) if *other != response => {
                    let earlier = document.place(&format!("{}/responses{}", node.pointer, pointer_step(earlier)));
                    report.add(
                        &pointer,
                        format!(
                            "an operation has one {role} type: this is {response}, the one at {earlier} is {other}"
                        ),
                    );
                }
                Some(_) => {}
                None => {
                    first.insert(role, (status, response.clone()));
                }
            }
        }
    }
    let is_success = |status: &str| status.starts_with('2') || (status == DEFAULT && statuses.len() == 1);
    if !statuses.iter().any(|status| is_success(status)) {
        let message = "the operation has no success response (2xx); write the one that the service has, with \
                       `x-undocumented: observed` or `assumed` if its documentation has none";
        report.add_missing(&node.pointer, "responses", message);
    }
}

fn undocumented(at: &str, response: &Value, report: &mut Report<'_>) {
    let known = ["observed", "assumed"];
    let source = response.get(UNDOCUMENTED);
    if source.is_some_and(|source| !source.as_str().is_some_and(|source| known.contains(&source))) {
        report.add(
            &format!("{at}/{UNDOCUMENTED}"),
            format!("`{UNDOCUMENTED}` is observed or assumed: how the response is known without documentation"),
        );
    }
}

/// What a response is read as; `None` when it cannot be.
fn described(at: &str, response: &Value, report: &mut Report<'_>) -> Option<String> {
    let is_unread = |value: &Value, key: &str| value.get(key).is_some_and(Value::is_null);
    if !response.is_object() || is_unread(response, "content") {
        return None;
    }
    let content: Vec<_> = response.get("content").and_then(Value::as_object).into_iter().flatten().collect();
    let &[(media_type, body), ref others @ ..] = content.as_slice() else { return Some("no body".to_owned()) };
    if let Some((second, _)) = others.first() {
        report.add(
            &format!("{at}/content{}", pointer_step(second)),
            "a response must have at most one media type; this is the second",
        );
        return None;
    }
    let here = format!("{at}/content{}", pointer_step(media_type));
    if media_type != "application/json" && !media_type.starts_with("application/json;") {
        if media_type.to_ascii_lowercase().contains("json") {
            report.add(&here, format!("`{media_type}` would not be read as JSON; write application/json"));
            return None;
        }
        return Some("raw bytes".to_owned());
    }
    if !body.is_object() || is_unread(body, "schema") {
        return None;
    }
    let Some(schema) = body.get("schema") else {
        report.add(&here, "a JSON response needs a schema");
        return None;
    };
    Some(match schema.get("$ref").and_then(Value::as_str) {
        Some(reference) => reference.rsplit('/').next().unwrap_or(reference).to_owned(),
        None => schema.to_string(),
    })
}
