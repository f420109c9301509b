//! The operations of the model.

use std::collections::BTreeSet;

use api_runtime::{Content, Effect};
use heck::{ToSnakeCase, ToUpperCamelCase};
use serde_json::{Map, Value};
use spec_document::{CLIENT_PARAMETER, Document, Paging, Permission};

use crate::{
    names::given,
    schema::{FORM, described_values, is_secret},
};

/// An operation.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Operation<'d> {
    /// The `operationId`.
    pub id: &'d str,
    /// The name of the client's method.
    pub rust_name: String,
    /// The name of the type of its request.
    pub type_name: String,
    /// What it does, in a line.
    pub summary: Option<&'d str>,
    /// What it does, at length.
    pub description: Option<&'d str>,
    /// The HTTP method in upper case.
    pub method: String,
    /// The path, with its parameters in braces.
    pub path: &'d str,
    /// What a call does.
    pub effect: Effect,
    /// Whether a request may be sent again when the outcome of the first one is unknown.
    pub is_idempotent: bool,
    /// The parameters of the path item, then those of the operation.
    pub parameters: Vec<Parameter<'d>>,
    /// What the body of the request is.
    pub body_description: Option<&'d str>,
    /// The body of the request.
    pub request: Option<Content>,
    /// The body of a successful response.
    pub response: Option<Content>,
    /// The names of the request's fields that hold secrets, at any depth.
    pub secrets: BTreeSet<&'d str>,
    /// The names of the fields of a successful response, at its top level.
    pub response_fields: Vec<&'d str>,
    /// The fields of which a successful response of an operation that reads has at least one.
    pub response_needs: Vec<&'d str>,
    /// How its list is read page by page.
    pub paging: Option<Paging<'d>>,
    /// The field of the response with the ID of the job that a call starts.
    pub async_job: Option<&'d str>,
    /// What a caller must be allowed; `None` where it is not known.
    pub permission: Option<Permission<'d>>,
}

/// A parameter of an operation.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Parameter<'d> {
    /// The name on the wire.
    pub name: &'d str,
    /// The name in Rust, if the document gives it one.
    pub rust_name: Option<&'d str>,
    /// Where it goes: path, query or header.
    pub location: &'d str,
    /// Whether a request needs it.
    pub is_required: bool,
    /// Whether it may be given several times.
    pub is_list: bool,
    /// What it is.
    pub description: Option<&'d str>,
    /// The known values, of a parameter that is not text.
    pub values: Option<&'d Vec<Value>>,
    /// The name of the client's field that has it, if it is the same in every request of a client.
    pub client: Option<&'d str>,
}

impl<'d> Operation<'d> {
    pub(super) fn of(document: &'d Document, operation: &spec_document::Operation<'d>) -> Self {
        let effect = operation.effect().and_then(|effect| effect.parse().ok()).unwrap_or(Effect::Action);
        let text = |key| operation.value().get(key).and_then(Value::as_str);
        let body = operation.value().get("requestBody").and_then(|body| document.target(body).ok());
        let response = operation.success_content();
        let schema = response.and_then(|(_, content)| content.get("schema"));
        let fields = schema.and_then(|schema| document.target(schema).ok()?.get("properties")?.as_object());
        Self {
            id: operation.id(),
            rust_name: operation.id().to_snake_case(),
            type_name: operation.id().to_upper_camel_case(),
            summary: text("summary"),
            description: text("description"),
            method: operation.method(),
            path: operation.path(),
            effect,
            is_idempotent: operation.is_idempotent(),
            parameters: operation.parameters().into_iter().map(|value| Parameter::of(document, value)).collect(),
            body_description: body.and_then(|body| body.get("description")?.as_str()),
            request: operation.request_content().map(|(media_type, _)| content(media_type)),
            response: response.map(|(media_type, _)| content(media_type)),
            secrets: secrets(document, &format!("{}/requestBody", operation.pointer())),
            response_fields: fields.into_iter().flatten().map(|(name, _)| name.as_str()).collect(),
            response_needs: if effect == Effect::Read { needs(document, fields) } else { Vec::new() },
            paging: operation.paging(),
            async_job: operation.async_job(),
            permission: operation.permission(),
        }
    }
}

impl<'d> Parameter<'d> {
    fn of(document: &'d Document, value: &'d Value) -> Self {
        let text = |key| value.get(key).and_then(Value::as_str);
        let schema = value.get("schema").and_then(|schema| document.target(schema).ok());
        Self {
            name: text("name").unwrap_or_default(),
            rust_name: given(value),
            location: text("in").unwrap_or_default(),
            is_required: value.get("required") == Some(&Value::Bool(true)),
            is_list: schema.is_some_and(|schema| schema["type"] == "array"),
            description: text("description"),
            values: schema.and_then(described_values),
            client: text(CLIENT_PARAMETER),
        }
    }

    /// The name that becomes that of a variable.
    pub(crate) fn variable(&self) -> &'d str {
        self.rust_name.unwrap_or(self.name)
    }
}

/// The content of a media type, with or without parameters.
fn content(media_type: &str) -> Content {
    match media_type.split(';').next().unwrap_or_default() {
        "application/json" => Content::Json,
        FORM => Content::Form,
        "application/x-www-form-urlencoded" => Content::UrlEncoded,
        "text/plain" => Content::Text,
        _ => Content::Bytes,
    }
}

/// The names of the fields below a part of the document that hold secrets.
fn secrets<'d>(document: &'d Document, pointer: &str) -> BTreeSet<&'d str> {
    let schemas = document.schemas_below([pointer]).into_iter().map(|part| part.value);
    let fields = schemas.filter_map(|schema| schema.get("properties")?.as_object()).flatten();
    let secrets = fields.filter(|(_, field)| document.target(field).is_ok_and(is_secret));
    secrets.map(|(name, _)| name.as_str()).collect()
}

/// The fields of which a response of an operation that reads has at least one: its one list; or else its one object; or
/// else any of its fields. Empty, if it documents several lists or objects: the document does not say which of them a
/// response has.
fn needs<'d>(document: &'d Document, fields: Option<&'d Map<String, Value>>) -> Vec<&'d str> {
    let fields = || fields.into_iter().flatten();
    let of_type = |wanted: &str| -> Vec<&str> {
        let is_wanted = |(name, schema): (&'d String, &'d Value)| {
            document.target(schema).is_ok_and(|schema| schema["type"] == wanted).then_some(name.as_str())
        };
        fields().filter_map(is_wanted).collect()
    };
    match (of_type("array"), of_type("object")) {
        (lists, _) if lists.len() == 1 => lists,
        (lists, objects) if lists.is_empty() && objects.len() == 1 => objects,
        (lists, objects) if lists.is_empty() && objects.is_empty() => fields().map(|(name, _)| name.as_str()).collect(),
        (_, _) => Vec::new(),
    }
}
