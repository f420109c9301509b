//! Rules for parameters: they fit the path, they can be written as text where they go, and their names stay apart.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{
    Report,
    grammar::Node,
    names::{PARAMETERS_TAKEN, variable},
};

/// Headers that something else writes: the media type of the body, the credentials, the generated client.
const HEADERS_TAKEN: [&str; 4] = ["accept", "api-version", "authorization", "content-type"];

/// What may stand in a path beside its parameters: RFC 3986, `pchar`.
const PATH_MARKS: &[u8] = b"-._~!$&'()*+,;=:@%";

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
    let in_path = match template(&path) {
        Ok(names) => names,
        Err(problem) => return report.add(path_item, format!("the path `{path}` {problem}")),
    };
    let parameters = parameters(path_item, &node.pointer, report);
    for parameter in &parameters {
        place(parameter, &path, &in_path, report);
        schema(parameter, report);
    }
    apart(&parameters, report);
    for name in in_path {
        if !parameters.iter().any(|parameter| parameter.location == "path" && parameter.name == name) {
            report.add(&node.pointer, format!("{{{name}}} of the path is not among the parameters"));
        }
    }
}

/// The names of the parameters of a path.
fn template(path: &str) -> Result<BTreeSet<&str>, String> {
    let Some(segments) = path.strip_prefix('/') else { return Err("begins with no slash".to_owned()) };
    let count = segments.split('/').count();
    let mut names = BTreeSet::new();
    for (index, segment) in segments.split('/').enumerate() {
        let name = segment.strip_prefix('{').and_then(|name| name.strip_suffix('}'));
        if let Some(name) = name.filter(|name| !name.is_empty() && !name.contains(['{', '}'])) {
            if !names.insert(name) {
                return Err(format!("has {{{name}}} twice"));
            }
        } else if segment.contains(['{', '}']) {
            return Err(format!("has the segment `{segment}`; a parameter is a whole segment, such as {{name}}"));
        } else if segment.is_empty() && index + 1 < count {
            return Err("has a segment that is empty".to_owned());
        } else if !segment.bytes().all(|byte| byte.is_ascii_alphanumeric() || PATH_MARKS.contains(&byte)) {
            return Err(format!("has the segment `{segment}`, which cannot be sent as it stands"));
        }
    }
    Ok(names)
}

/// The parameters of the path and of the operation; one of the operation takes the place of its like.
fn parameters<'d>(path_item: &str, operation: &str, report: &mut Report<'d>) -> Vec<Parameter<'d>> {
    let document = report.document;
    let mut parameters: Vec<Parameter<'d>> = Vec::new();
    for owner in [path_item, operation] {
        let list = document.value().pointer(owner).and_then(|value| value.get("parameters")).and_then(Value::as_array);
        let mut seen = BTreeSet::new();
        for (index, value) in list.into_iter().flatten().enumerate() {
            let at = format!("{owner}/parameters/{index}");
            let (_, value) = report.follow(&at, value);
            let (name, location) = (text(value, "name"), text(value, "in"));
            if !seen.insert((name, location)) {
                report.add(&at, format!("the {location} parameter `{name}` stands here a second time"));
            }
            parameters.retain(|earlier| (earlier.name, earlier.location) != (name, location));
            parameters.push(Parameter { at, name, location, value });
        }
    }
    parameters
}

/// Whether a parameter can go where it is said to go.
fn place(parameter: &Parameter<'_>, path: &str, in_path: &BTreeSet<&str>, report: &mut Report<'_>) {
    let Parameter { at, name, location, value } = parameter;
    match *location {
        "path" if !in_path.contains(name) => report.add(at, format!("the path {path} has no {{{name}}}")),
        "path" if value.get("required") != Some(&Value::Bool(true)) => {
            report.add(at, format!("`{name}` is part of the path: write `required: true`"));
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
        report.add(at, format!("`{name}` is no name of a header"));
    } else if is_credential || HEADERS_TAKEN.iter().any(|taken| taken.eq_ignore_ascii_case(name)) {
        report.add(at, format!("the header `{name}` is written by the client itself, and is no parameter"));
    }
}

/// Whether a parameter's values can be written as text.
fn schema<'d>(parameter: &Parameter<'d>, report: &mut Report<'d>) {
    let Parameter { at, name, location, value } = parameter;
    // The grammar has seen to it that there is one.
    let Some(schema) = value.get("schema") else { return };
    let (_, schema) = report.follow(&format!("{at}/schema"), schema);
    if schema.get("nullable") == Some(&Value::Bool(true)) {
        report.add(at, format!("the parameter `{name}` is there or not; it cannot be null"));
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

/// Two parameters of one name in Rust would not compile, and of two with one name the generator forgets one.
fn apart(parameters: &[Parameter<'_>], report: &mut Report<'_>) {
    let mut variables: BTreeMap<String, &Parameter<'_>> = BTreeMap::new();
    for parameter in parameters {
        let Parameter { at, name, .. } = parameter;
        match variable(name) {
            None => report.add(at, format!("`{name}` makes no name of a variable")),
            Some(variable) if PARAMETERS_TAKEN.contains(&variable.as_str()) => {
                report.add(at, format!("`{name}` becomes `{variable}`, which every method has already"));
            }
            Some(variable) => {
                if let Some(first) = variables.insert(variable.clone(), parameter) {
                    let place = report.document.place(&first.at);
                    report.add(at, format!("`{name}` becomes `{variable}`, and so does the parameter at {place}"));
                }
            }
        }
    }
}

fn text<'v>(value: &'v Value, key: &str) -> &'v str {
    value.get(key).and_then(Value::as_str).unwrap_or_default()
}
