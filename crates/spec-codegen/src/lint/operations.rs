//! Rules for operations: names that stay distinct in Rust, the effect of a call, and whether it may be sent again.

use std::collections::BTreeMap;

use api_runtime::Effect;
use heck::{ToSnakeCase, ToUpperCamelCase};
use serde_json::Value;

use super::{
    Report, bodies, flows,
    grammar::{DRAFT, Kind, Node},
    parameters, permission,
};
use crate::names::{METHODS_TAKEN, REQUESTS_TAKEN};

pub(crate) fn check<'d>(nodes: &[Node<'d>], report: &mut Report<'d>) {
    version(report);
    parameters::check_shared(report);
    let mut names = BTreeMap::new();
    for node in nodes.iter().filter(|node| node.kind == Kind::Operation) {
        name(node, &mut names, report);
        effect(node, report);
        idempotent(node, report);
        draft(node, report);
        parameters::check(node, report);
        bodies::check(node, report);
        flows::check(node, report);
        permission::check(node, report);
    }
}

/// The generated client writes the version into a header, and panics when it cannot.
fn version(report: &mut Report<'_>) {
    let version = report.document.value().pointer("/info/version").and_then(Value::as_str).unwrap_or_default();
    if !version.bytes().all(|byte| byte.is_ascii_graphic()) {
        report.add("/info/version", "`version` must consist of visible ASCII characters");
    }
}

fn name<'d>(node: &Node<'d>, names: &mut BTreeMap<String, String>, report: &mut Report<'d>) {
    let at = format!("{}/operationId", node.pointer);
    let Some(id) = node.value.get("operationId").and_then(Value::as_str) else {
        let message = "`operationId` is missing; give the vendor's name of the operation";
        return report.add_missing(&node.pointer, "operationId", message);
    };
    if let Some(problem) = name_problem(id) {
        return report.add(&at, problem);
    }
    // A method and a request; a name of one is never a name of the other.
    for rust_name in [id.to_snake_case(), id.to_upper_camel_case()] {
        if let Some(first) = names.insert(rust_name.clone(), node.pointer.clone()) {
            let first = report.document.place(&format!("{first}/operationId"));
            return report.add(&at, format!("`{id}` becomes `{rust_name}`, and so does the operation at {first}"));
        }
    }
}

/// Why an operationId cannot be used, if so.
pub fn name_problem(id: &str) -> Option<String> {
    let rust_name = id.to_snake_case();
    let is_plain = id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    if !is_plain || syn::parse_str::<syn::Ident>(&rust_name).is_err() {
        return Some(format!("`{id}` cannot become the name of a function; use letters, digits and underscores"));
    }
    let type_name = id.to_upper_camel_case();
    if METHODS_TAKEN.contains(&rust_name.as_str()) {
        Some(format!("`{id}` becomes `{rust_name}`, which every client has already"))
    } else if REQUESTS_TAKEN.contains(&type_name.as_str()) {
        Some(format!("`{id}` becomes the type `{type_name}`, which generated requests use already"))
    } else {
        None
    }
}

fn effect<'d>(node: &Node<'d>, report: &mut Report<'d>) {
    let known = Effect::ALL.map(Effect::as_str).join(", ");
    match node.value.get("x-effect") {
        Some(Value::String(effect)) if effect.parse::<Effect>().is_ok() => {}
        Some(_) => report.add(&format!("{}/x-effect", node.pointer), format!("`x-effect` must be one of {known}")),
        None => {
            report.add(&node.pointer, format!("`x-effect` is missing: give the effect of a call, one of {known}"));
        }
    }
}

fn idempotent<'d>(node: &Node<'d>, report: &mut Report<'d>) {
    match node.value.get("x-idempotent") {
        Some(Value::Bool(_)) => {}
        Some(_) => report.add(&format!("{}/x-idempotent", node.pointer), "`x-idempotent` must be true or false"),
        None => report.add(
            &node.pointer,
            "`x-idempotent` is missing: true when the request may be sent again after an unknown outcome, else false",
        ),
    }
}

fn draft<'d>(node: &Node<'d>, report: &mut Report<'d>) {
    if node.value.get(DRAFT).is_some_and(|draft| !draft.is_boolean()) {
        report.add(&format!("{}/{DRAFT}", node.pointer), format!("`{DRAFT}` must be true or false"));
    }
}
