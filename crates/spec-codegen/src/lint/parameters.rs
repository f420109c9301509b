//! Rules for parameters: they fit the path, they can be written as text, and their names stay distinct.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use spec_document::{CLIENT_PARAMETER, RUST_NAME, is_same_parameter, path_parameters, pointer_step};

use super::{Report, grammar::Node};
use crate::names::{PARAMETERS_TAKEN, field, is_variable};

/// Headers that something else writes: the media type of the body, the credentials, the generated client.
const HEADERS_TAKEN: [&str; 4] = ["accept", "api-version", "authorization", "content-type"];

/// Where parameters are that several operations have.
const COMPONENTS: &str = "/components/parameters";

/// A parameter of an operation, references followed.
struct Parameter<'d> {
    at: String,
    name: &'d str,
    location: &'d str,
    value: &'d Value,
}

pub(crate) fn check<'d>(node: &Node<'d>, report: &mut Report<'d>) {
    let (path_item, _) = node.pointer.rsplit_once('/').unwrap_or_default();
    let path = path_item.trim_start_matches("/paths/").replace("~1", "/").replace("~0", "~");
    let in_path = match path_parameters(&path) {
        Ok(names) => names,
        Err(problem) => return report.add(path_item, format!("the path `{path}` {problem}")),
    };
    let parameters = parameters(path_item, &node.pointer, report);
    for parameter in &parameters {
        place(parameter, &path, &in_path, report);
        schema(parameter, report);
        style(parameter, report);
    }
    distinct(&parameters, report);
    // One that cannot be read may be the one of the path.
    if has_unread(path_item, &node.pointer, report) {
        return;
    }
    for name in in_path {
        if !parameters.iter().any(|parameter| parameter.location == "path" && parameter.name == name) {
            report.add(&node.pointer, format!("{{{name}}} of the path is not one of the parameters"));
        }
    }
}

/// Whether the client's parameters have names of their own.
pub(crate) fn check_shared(report: &mut Report<'_>) {
    let document = report.document;
    let mut names: BTreeMap<&str, String> = BTreeMap::new();
    let components = document.value().pointer(COMPONENTS).and_then(Value::as_object);
    for (component, value) in components.into_iter().flatten() {
        let Some(name) = value.get(CLIENT_PARAMETER) else { continue };
        let at = format!("{COMPONENTS}/{}/{CLIENT_PARAMETER}", pointer_step(component).trim_start_matches('/'));
        match name.as_str().filter(|name| is_variable(name)) {
            None => report.add(&at, format!("`{CLIENT_PARAMETER}` is a name in snake_case, such as project_id")),
            Some(name) if PARAMETERS_TAKEN.contains(&name) => {
                report.add(&at, format!("`{name}` is a name that every method has already"));
            }
            Some(name) => {
                if let Some(first) = names.insert(name, at.clone()) {
                    let place = document.place(&first);
                    report.add(&at, format!("`{name}` is the name of the client parameter at {place} as well"));
                }
            }
        }
    }
}

/// The parameters of the path and of the operation; one of the operation takes the place of its like.
fn parameters<'d>(path_item: &str, operation: &str, report: &mut Report<'d>) -> Vec<Parameter<'d>> {
    let document = report.document;
    let mut parameters: Vec<Parameter<'d>> = Vec::new();
    for owner in [path_item, operation] {
        let list = document.value().pointer(owner).and_then(|value| value.get("parameters")).and_then(Value::as_array);
        let mut seen: Vec<&Value> = Vec::new();
        for (index, value) in list.into_iter().flatten().enumerate() {
            let at = format!("{owner}/parameters/{index}");
            let (found_at, value) = report.follow(&at, value);
            if value.get(CLIENT_PARAMETER).is_some() && !found_at.starts_with(&format!("{COMPONENTS}/")) {
                let problem = format!("`{CLIENT_PARAMETER}` is for parameters of `components`, which operations share");
                report.add(&format!("{found_at}/{CLIENT_PARAMETER}"), problem);
            }
            if !value.is_object() || value.get("$ref").is_some() {
                continue;
            }
            let (name, location) = (text(value, "name"), text(value, "in"));
            if seen.iter().any(|earlier| is_same_parameter(earlier, value)) {
                report.add(&at, format!("the {location} parameter `{name}` is listed twice"));
            }
            seen.push(value);
            parameters.retain(|earlier| !is_same_parameter(earlier.value, value));
            parameters.push(Parameter { at, name, location, value });
        }
    }
    parameters
}

/// Whether an operation has a parameter that cannot be read.
fn has_unread(path_item: &str, operation: &str, report: &Report<'_>) -> bool {
    [path_item, operation].iter().any(|owner| {
        let at = format!("{owner}/parameters");
        let list = report.document.value().pointer(&at).and_then(Value::as_array);
        let mut targets = list.into_iter().flatten().map(|value| report.follow(&at, value).0);
        report.has_broken(&at) || targets.any(|target| target != at && report.is_broken(&target))
    })
}

/// Whether a parameter can be in its location.
fn place(parameter: &Parameter<'_>, path: &str, in_path: &BTreeSet<&str>, report: &mut Report<'_>) {
    let Parameter { at, name, location, value } = parameter;
    match *location {
        "path" if !in_path.contains(name) => report.add(at, format!("the path {path} has no {{{name}}}")),
        "path" if value.get("required") != Some(&Value::Bool(true)) => {
            report.add_missing(at, "required", format!("`{name}` is part of the path: write `required: true`"));
        }
        "header" => header(parameter, report),
        "cookie" => report.add(at, format!("`{name}` is a cookie, and cookies are not supported")),
        _ => {}
    }
}

fn header(parameter: &Parameter<'_>, report: &mut Report<'_>) {
    let Parameter { at, name, .. } = parameter;
    let is_token =
        !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte));
    let schemes = report.document.value().pointer("/components/securitySchemes").and_then(Value::as_object);
    let is_credential = schemes
        .into_iter()
        .flat_map(|schemes| schemes.values())
        .any(|scheme| text(scheme, "in") == "header" && text(scheme, "name").eq_ignore_ascii_case(name));
    if !is_token {
        report.add(at, format!("`{name}` is not a valid header name"));
    } else if is_credential || HEADERS_TAKEN.iter().any(|taken| taken.eq_ignore_ascii_case(name)) {
        report.add(at, format!("the header `{name}` is written by the client itself, and cannot be a parameter"));
    }
}

/// Whether a parameter's values can be written as text.
fn schema<'d>(parameter: &Parameter<'d>, report: &mut Report<'d>) {
    let Parameter { at, name, location, value } = parameter;
    // `grammar` requires one.
    let Some(schema) = value.get("schema").filter(|schema| schema.is_object()) else { return };
    let (_, schema) = report.follow(&format!("{at}/schema"), schema);
    if schema.get("nullable") == Some(&Value::Bool(true)) {
        report.add(at, format!("the parameter `{name}` cannot be null; leave it out instead"));
    }
    let items = schema.get("items").filter(|_| *location == "query" && text(schema, "type") == "array");
    let (_, written) = match items {
        Some(items) => report.follow(&format!("{at}/schema/items"), items),
        None => (String::new(), schema),
    };
    if !matches!(text(written, "type"), "string" | "integer" | "number" | "boolean") {
        let list = if *location == "query" { ", or a list of those" } else { "" };
        report.add(at, format!("the parameter `{name}` is a string, a number or a boolean{list}"));
    }
}

/// Whether a parameter's values are written as they are by default: that is how they are written.
fn style(parameter: &Parameter<'_>, report: &mut Report<'_>) {
    let Parameter { at, name, location, value } = parameter;
    let is_list = value.get("schema").is_some_and(|schema| report.target(schema)["type"] == "array");
    let (style, explode) = if *location == "query" { ("form", true) } else { ("simple", false) };
    if value.get("style").is_some_and(|given| given != style) {
        report
            .add(at, format!("the parameter `{name}` is written in the style {style}; other styles are not supported"));
    }
    // Of a single value there is nothing to explode.
    if is_list && value.get("explode").is_some_and(|given| given != explode) {
        let problem = "is sent once for each item; for items in one value, make it a string";
        report.add(at, format!("the parameter `{name}` {problem}"));
    }
    if value.get("allowReserved") == Some(&Value::Bool(true)) {
        report.add(at, format!("the parameter `{name}` is percent-encoded; `allowReserved` is not supported"));
    }
}

/// Two parameters with the same name in Rust do not compile, and of two with the same name the generator drops one.
fn distinct(parameters: &[Parameter<'_>], report: &mut Report<'_>) {
    let mut variables: BTreeMap<String, &Parameter<'_>> = BTreeMap::new();
    for parameter in parameters {
        let Parameter { at, name, location, value } = parameter;
        let is_named = value.get(RUST_NAME).is_some();
        if is_named && *location == "path" {
            report.add(at, format!("`{name}` is part of the path; give `{RUST_NAME}` to the other parameter"));
        } else if is_named && !is_variable(text(value, RUST_NAME)) {
            report.add(at, format!("`{RUST_NAME}` is a name in snake_case, such as project_id"));
        }
        match field(name, value) {
            None => {
                report.add(at, format!("`{name}` cannot become the name of a variable; give it one with `{RUST_NAME}`"))
            }
            Some(variable) if PARAMETERS_TAKEN.contains(&variable.as_str()) => {
                report.add(
                    at,
                    format!(
                        "`{name}` becomes `{variable}`, which every method has already; name it with `{RUST_NAME}`"
                    ),
                );
            }
            Some(variable) => {
                if let Some(first) = variables.insert(variable.clone(), parameter) {
                    let place = report.document.place(&first.at);
                    let message = format!("`{name}` becomes `{variable}`, and so does the parameter at {place}");
                    report.add(at, format!("{message}; name one of them with `{RUST_NAME}`"));
                }
            }
        }
    }
}

fn text<'v>(value: &'v Value, key: &str) -> &'v str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}
