//! Examples of calls. None of them creates, changes or deletes anything as it is printed.

use serde_json::Value;
use spec_document::Operation;

use super::{
    asks, facts,
    input::{is_form, option_for},
    schema::Schema,
};
use crate::{output::Output, spec::Spec, text::Text};
use api_runtime::Content;

/// The field by which operations that check create as well.
const CREATES: &str = "is_create_task";

/// What `--example` prints: the body, or the options of a form.
pub(super) fn output(operation: &Operation<'_>) -> Output {
    let people = match body(operation) {
        None => Text::line(format_args!("{} takes no body", operation.id())),
        Some(_) if is_form(operation.id()) => Text::line(form_options(operation).join(" ")),
        Some(body) => Text::json(&body),
    };
    Output::new(people, body(operation))
}

/// The first documented body, which does not create.
fn body(operation: &Operation<'_>) -> Option<Value> {
    let (_, content) = operation.request_content()?;
    let (_, example) = content.get("examples")?.as_object()?.iter().next()?;
    let mut body = Spec::embedded().target(example)?.get("value")?.clone();
    if let Some(creates) = body.get_mut(CREATES) {
        *creates = if creates.is_boolean() { false.into() } else { "false".into() };
    }
    Some(body)
}

/// The options with the fields of the form.
fn form_options(operation: &Operation<'_>) -> Vec<String> {
    let Some((_, content)) = operation.request_content() else { return Vec::new() };
    let body = body(operation).unwrap_or_default();
    let options = Schema::of(&content["schema"]).properties().filter_map(|(name, field, _)| {
        let value = body.get(name)?.as_str()?;
        Some(if field.is_file() { format!("--file {name}=PATH") } else { format!("--field {name}={value}") })
    });
    options.collect()
}

/// Command lines that call the operation, if it only reads, and else show the request.
pub(super) fn lines(operation: &Operation<'_>) -> Vec<String> {
    let id = operation.id();
    let mut words = vec![format!("taurus-htap api {id}")];
    let mut lines = Vec::new();
    for parameter in operation.parameters() {
        let name = parameter["name"].as_str().unwrap_or_default();
        let option = match option_for(operation, parameter) {
            // The project of the region is looked up.
            Some("--project-id") => continue,
            Some(option) => format!("{option} ID"),
            None if parameter["required"] == true => {
                let sample = Schema::of(&parameter["schema"]).sample();
                format!("--param {name}={}", sample.unwrap_or_else(|| name.to_uppercase()))
            }
            None => continue,
        };
        words.push(option);
    }
    if is_form(id) {
        words.extend(form_options(operation));
    } else if operation.request_content().is_some() {
        lines.push(format!("taurus-htap api {id} --example > body.json"));
        words.push("--body @body.json".to_owned());
    }
    let Some(facts) = facts(id) else { return lines };
    if facts.response == Some(Content::Bytes) {
        words.push("--out FILE".to_owned());
    }
    if asks(facts.effect) {
        words.push("--project-id ID --dry-run".to_owned());
    }
    lines.push(words.join(" "));
    lines
}
