//! `api OPERATION --help`: what an operation takes and responds with, from the API's description.

use serde::Serialize;
use serde_json::Value;
use spec_document::Operation;

use super::{
    asks, example, facts,
    input::{is_form, option_for},
    schema::{Schema, shown},
};
use crate::{output::Output, table::HEADER, text::Text};

/// How much further the rest of a line is indented than its beginning: more than the description below it.
const HANGING: usize = 6;

/// How deep fields are described. A schema may hold itself.
const DEPTH: usize = 8;

/// An operation. Its parts are the keys of the output for programs.
#[derive(Serialize)]
struct Description<'d> {
    operation: &'d str,
    summary: &'d str,
    description: &'d str,
    method: String,
    path: &'d str,
    effect: &'static str,
    asks_for_confirmation: bool,
    /// `None` where they are not known.
    actions: Option<Vec<&'d str>>,
    parameters: Vec<Field<'d>>,
    body: Option<Content<'d>>,
    response: Option<Content<'d>>,
    examples: Vec<String>,
}

/// A body: of a request, or of a successful response.
#[derive(Serialize)]
struct Content<'d> {
    media_type: &'d str,
    r#type: String,
    fields: Vec<Field<'d>>,
}

/// A parameter, or a field of a body.
#[derive(Serialize)]
struct Field<'d> {
    name: &'d str,
    /// The part of the request that has the parameter.
    #[serde(skip_serializing_if = "Option::is_none")]
    r#in: Option<&'d str>,
    required: bool,
    r#type: String,
    rules: Vec<String>,
    default: Option<&'d Value>,
    /// The global option that fills the parameter.
    #[serde(skip_serializing_if = "Option::is_none")]
    option: Option<&'static str>,
    description: &'d str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    fields: Vec<Self>,
}

/// What `--help` prints about an operation.
pub(super) fn output(operation: &Operation<'_>) -> Output {
    let description = Description::of(operation);
    Output::new(description.text(), description)
}

impl<'d> Description<'d> {
    fn of(operation: &Operation<'d>) -> Self {
        let text = |key: &str| operation.value().get(key).and_then(Value::as_str).unwrap_or_default();
        let permission = operation.permission();
        let effect = facts(operation.id()).map(|facts| facts.effect);
        let parameters = operation.parameters().into_iter().map(|parameter| Field {
            r#in: parameter["in"].as_str(),
            option: option_for(operation, parameter),
            description: parameter["description"].as_str().unwrap_or_default(),
            ..Field::of(
                parameter["name"].as_str().unwrap_or_default(),
                &Schema::of(&parameter["schema"]),
                parameter["required"] == true,
                DEPTH,
            )
        });
        Self {
            operation: operation.id(),
            summary: text("summary"),
            description: text("description"),
            method: operation.method(),
            path: operation.path(),
            effect: effect.map_or("unknown", |effect| effect.as_str()),
            asks_for_confirmation: effect.is_none_or(asks),
            actions: permission.map(|permission| permission.actions.iter().map(|action| action.action).collect()),
            parameters: parameters.collect(),
            body: operation.request_content().map(Content::of),
            response: operation.success_content().map(Content::of),
            examples: example::lines(operation),
        }
    }

    fn text(&self) -> Text {
        let mut text = Text::paragraph(0, 0, "", self.summary);
        text.end();
        if !self.description.is_empty() {
            text.append(&Text::paragraph(0, 0, "", self.description));
            text.end();
        }
        let confirmation = if self.asks_for_confirmation {
            "asks for confirmation, or needs --yes; --dry-run only shows the request"
        } else {
            "changes nothing"
        };
        let permission = match self.actions.as_deref() {
            None => "not known".to_owned(),
            Some([]) => "none needed".to_owned(),
            Some(actions) => actions.join(", "),
        };
        let width = "Permission  ".len();
        let row = |name: &str, value: &str| {
            Text::paragraph(0, width, name, format_args!("{:1$}{value}", "", width - name.len()))
        };
        text.append(&row("Operation", self.operation));
        // It is not broken, since it may be copied.
        text.push_styled(HEADER, "Request");
        text.push(format_args!("{:1$}{2} {3}", "", width - "Request".len(), self.method, self.path));
        text.end();
        text.append(&row("Effect", &format!("{}; {confirmation}", self.effect)));
        text.append(&row("Permission", &permission));
        if !self.parameters.is_empty() {
            heading(&mut text, "Parameters", "each as --param NAME=VALUE");
            fields(&mut text, &self.parameters, 1);
        }
        if let Some(content) = &self.body {
            let how = if is_form(self.operation) {
                "each field as --field NAME=VALUE, a file as --file FIELD=PATH"
            } else {
                "as --body BODY, --body @FILE, or --body - for standard input"
            };
            heading(&mut text, "Body", &format!("{} ({}), {how}", content.media_type, content.r#type));
            fields(&mut text, &content.fields, 1);
        }
        match &self.response {
            None => heading(&mut text, "Response", "no body"),
            Some(content) if content.r#type == "file" => {
                heading(&mut text, "Response", &format!("a file ({}), written to --out FILE", content.media_type));
            }
            Some(content) => {
                heading(&mut text, "Response", &format!("{} ({})", content.media_type, content.r#type));
                fields(&mut text, &content.fields, 1);
            }
        }
        heading(&mut text, "Examples", "");
        self.examples.iter().for_each(|example| text.append(&Text::line(format_args!("  {example}"))));
        text.end();
        text.append(&Text::line("`taurus-htap api --help` lists the options."));
        text
    }
}

impl<'d> Content<'d> {
    fn of((media_type, content): (&'d str, &'d Value)) -> Self {
        let schema = content.get("schema").map_or_else(Schema::default, Schema::of);
        Self { media_type, r#type: schema.type_name(), fields: Field::below(&schema, DEPTH) }
    }
}

impl<'d> Field<'d> {
    fn of(name: &'d str, schema: &Schema<'d>, required: bool, depth: usize) -> Self {
        Self {
            name,
            r#in: None,
            required,
            r#type: schema.type_name(),
            rules: schema.rules(),
            default: schema.get("default"),
            option: None,
            description: schema.description(),
            fields: Self::below(schema, depth),
        }
    }

    /// The fields of an object, or of each item of an array.
    fn below(schema: &Schema<'d>, depth: usize) -> Vec<Self> {
        let Some(depth) = depth.checked_sub(1) else { return Vec::new() };
        match schema.items() {
            Some(items) => Self::below(&items, depth),
            None => {
                schema.properties().map(|(name, field, required)| Self::of(name, &field, required, depth)).collect()
            }
        }
    }

    /// The name, and in words what is allowed.
    fn words(&self) -> String {
        let mut marks: Vec<&str> = self.r#in.into_iter().collect();
        if self.required {
            marks.push("required");
        }
        let marks = if marks.is_empty() { String::new() } else { format!(" ({})", marks.join(", ")) };
        let allowed = std::iter::once(&self.r#type).chain(&self.rules).cloned().collect::<Vec<_>>().join(", ");
        format!("{marks}: {allowed}")
    }

    /// What the service or the command takes if it is left out.
    fn filled(&self) -> Option<String> {
        match (self.option, self.default) {
            (Some("--project-id"), _) => Some("Default: --project-id, or the project of the region.".to_owned()),
            (Some(option), _) => Some(format!("Default: {option}.")),
            (None, Some(default)) => Some(format!("Default: {}.", shown(default))),
            (None, None) => None,
        }
    }
}

fn heading(text: &mut Text, name: &str, more: &str) {
    text.end();
    let space = if more.is_empty() { "" } else { " " };
    text.append(&Text::paragraph(0, HANGING, format_args!("{name}:"), format_args!("{space}{more}")));
}

fn fields(text: &mut Text, fields_of: &[Field<'_>], depth: usize) {
    for field in fields_of {
        let indent = 4 * depth - 2;
        text.append(&Text::paragraph(indent, HANGING, field.name, field.words()));
        let filled = field.filled();
        let description = [field.description, filled.as_deref().unwrap_or_default()];
        let description: Vec<&str> = description.into_iter().filter(|text| !text.is_empty()).collect();
        if !description.is_empty() {
            text.append(&Text::paragraph(indent + 4, 0, "", description.join(" ")));
        }
        fields(text, &field.fields, depth + 1);
    }
}
