//! Rules for what takes several calls: the job that `x-async-job` names, and the pages of `x-paging`, from which
//! requests of pages are generated. The fields and parameters that they name exist, and have types that fit.

use serde_json::{Map, Value};
use spec_document::OPEN_ENUM;

use super::{Report, grammar::Node};

/// The keys of `x-paging`.
const KEYS: [&str; 7] = ["style", "limit", "offset", "cursor", "items", "total", "key"];

pub(crate) fn check<'d>(node: &Node<'d>, report: &mut Report<'d>) {
    // What these keys name may be what is broken.
    if ["parameters", "requestBody", "responses"]
        .iter()
        .any(|key| report.leads_to_broken(&format!("{}/{key}", node.pointer)))
    {
        return;
    }
    if let Some(job) = node.value.get("x-async-job") {
        let at = format!("{}/x-async-job", node.pointer);
        match job.as_str() {
            Some(name) if field(response(node, report), name, report).is_some() => {}
            _ => report.add(&at, "`x-async-job` names a field of the response: the one with the ID of the job"),
        }
    }
    if let Some(paging) = node.value.get("x-paging") {
        let at = format!("{}/x-paging", node.pointer);
        match paging.as_object() {
            Some(paging) => pages(node, &at, paging, report),
            None => report.add(
                &at,
                "`x-paging` is a mapping of `style`, `limit`, `offset` or `cursor`, `items`, `total` and `key`",
            ),
        }
    }
}

fn pages<'d>(node: &Node<'d>, at: &str, paging: &'d Map<String, Value>, report: &mut Report<'d>) {
    let next = match paging.get("style").and_then(Value::as_str) {
        Some("offset") => "offset",
        Some("cursor") => "cursor",
        _ => return report.add(at, "`style` is offset or cursor"),
    };
    let other = if next == "offset" { "cursor" } else { "offset" };
    for key in paging.keys().filter(|key| !KEYS.contains(&key.as_str()) || *key == other) {
        report.add(&format!("{at}/{key}"), format!("`{key}` is not a key of pages of style {next}"));
    }
    for key in ["limit", next] {
        if !text(paging, key).is_some_and(|name| is_sent(node, name, report)) {
            let problem = format!("`{key}` names a query parameter or a field of the request: a string or an integer");
            report.add(&below(at, paging, key), problem);
        }
    }
    let response = response(node, report);
    let items = text(paging, "items").and_then(|name| field(response, name, report));
    let items = items.filter(|items| items.get("items").is_some());
    if items.is_none() {
        report.add(&below(at, paging, "items"), "`items` names a field of the response: the list");
    }
    let is_total = |name| field(response, name, report).is_some_and(is_scalar);
    if paging.contains_key("total") && !text(paging, "total").is_some_and(is_total) {
        report
            .add(&below(at, paging, "total"), "`total` names a field of the response: how many items there are in all");
    }
    let Some(items) = items else { return };
    let item = |key, fits: fn(&Value) -> bool| {
        text(paging, key).and_then(|name| field(items.get("items"), name, report)).is_some_and(fits)
    };
    let (has_cursor, has_key) = (item("cursor", is_scalar), item("key", is_text));
    if next == "cursor" && !has_cursor && !has_key {
        let problem =
            "`cursor` names a field of an item as well, or `key` names the field that the cursor is taken from";
        report.add(&below(at, paging, "cursor"), problem);
    }
    if paging.contains_key("key") && !has_key {
        report.add(&below(at, paging, "key"), "`key` names a field of an item: a string that identifies it");
    }
}

/// The place of a key, or of the mapping when it lacks the key.
fn below(at: &str, paging: &Map<String, Value>, key: &str) -> String {
    if paging.contains_key(key) { format!("{at}/{key}") } else { at.to_owned() }
}

fn text<'d>(paging: &'d Map<String, Value>, key: &str) -> Option<&'d str> {
    paging.get(key).and_then(Value::as_str)
}

/// Whether a value can be a number of items, or a cursor.
fn is_scalar(schema: &Value) -> bool {
    matches!(schema["type"].as_str(), Some("string" | "integer"))
}

/// Whether a value is a string to the generator as well, and not a type of its own.
fn is_text(schema: &Value) -> bool {
    schema["type"] == "string" && ["enum", "format", OPEN_ENUM].iter().all(|key| schema.get(key).is_none())
}

/// Whether a request has a string or an integer of that name, in its query or its JSON body.
fn is_sent<'d>(node: &Node<'d>, name: &str, report: &Report<'d>) -> bool {
    let parameters = node.value.get("parameters").and_then(Value::as_array);
    let in_query = parameters.into_iter().flatten().map(|parameter| report.target(parameter));
    let mut in_query = in_query.filter(|parameter| parameter["in"] == "query");
    match in_query.find(|parameter| parameter["name"] == name) {
        Some(parameter) => parameter.get("schema").is_some_and(|schema| is_scalar(report.target(schema))),
        None => {
            let body = node.value.get("requestBody").map(|body| report.target(body));
            let is_json = body.and_then(|body| body.get("content")?.get("application/json")).is_some();
            let schema = body.filter(|_| is_json).and_then(|body| schema(body, report));
            field(schema, name, report).is_some_and(is_scalar)
        }
    }
}

/// The schema of the first successful response.
fn response<'d>(node: &Node<'d>, report: &Report<'d>) -> Option<&'d Value> {
    let responses = node.value.get("responses").and_then(Value::as_object)?;
    let (_, response) = responses.iter().find(|(status, _)| status.starts_with('2'))?;
    schema(response, report)
}

/// The schema of a body.
fn schema<'d>(body: &'d Value, report: &Report<'d>) -> Option<&'d Value> {
    report.target(body).get("content")?.as_object()?.values().next()?.get("schema")
}

/// A field of an object, references followed.
fn field<'d>(schema: Option<&'d Value>, name: &str, report: &Report<'d>) -> Option<&'d Value> {
    let schema = report.target(schema?);
    Some(report.target(schema.get("properties")?.get(name)?))
}
