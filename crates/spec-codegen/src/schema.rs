//! What a schema means beyond OpenAPI: secrets, files, strings that hold another value, further names of properties,
//! and the directions that a schema is used in.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};
use spec_document::{ALSO_NAMED, Document, METHODS, OPEN_ENUM, Operation, pointer_step};

use crate::names::{field, variable};

/// The standard format that makes a named string a secret.
pub const SECRET: &str = "password";

/// The media type of a form that can have files.
pub const FORM: &str = "multipart/form-data";

/// Whether a schema is used in requests or in responses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// From the caller to the service.
    Request,
    /// From the service to the caller.
    Response,
}

/// Whether a schema is a string whose value must not be shown.
pub fn is_secret(schema: &Value) -> bool {
    schema.get("format").and_then(Value::as_str) == Some(SECRET)
}

/// The type of the value that a string holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Text {
    /// `format: int64`.
    Integer,
    /// An `enum` of `true` and `false`.
    Boolean,
}

impl Text {
    /// The type of the value that a schema holds; `None` if it is not a string that holds one.
    pub fn of(schema: &Value) -> Option<Self> {
        if !is_string(schema) {
            return None;
        }
        if schema.get("format").and_then(Value::as_str) == Some("int64") {
            return Some(Self::Integer);
        }
        let values = schema.get("enum")?.as_array()?;
        let is_boolean = values.len() == 2 && ["true", "false"].iter().all(|value| values.contains(&json!(value)));
        is_boolean.then_some(Self::Boolean)
    }

    /// The OpenAPI type of the value.
    pub(crate) fn held(self) -> &'static str {
        match self {
            Self::Integer => "integer",
            Self::Boolean => "boolean",
        }
    }
}

/// The type of the value that a property holds, if generated code has the value in place of the string. In a request, a
/// named schema keeps its type, which checks what callers write.
pub(crate) fn held(document: &Document, property: &Value, in_response: bool) -> Option<Text> {
    match property.get("$ref") {
        Some(_) => Text::of(document.target(property).ok().filter(|_| in_response)?),
        None => Text::of(property).filter(|text| in_response || *text == Text::Integer),
    }
}

/// The names in JSON of a schema's properties that are strings which hold a value of another type.
pub fn held_in_text(document: &Document, name: &str, in_response: bool) -> Vec<String> {
    let schema = &document.value()["components"]["schemas"][name];
    let properties = schema.get("properties").and_then(Value::as_object).into_iter().flatten();
    let others = schema.as_object().map(other_names).unwrap_or_default();
    let others = others.iter().map(|(name, _, property)| (name, property));
    let texts = properties.chain(others).filter(|(_, property)| held(document, property, in_response).is_some());
    texts.map(|(name, _)| name.clone()).collect()
}

/// Whether a schema is a file, which only a form has.
pub fn is_file(schema: &Value) -> bool {
    schema.get("format").and_then(Value::as_str) == Some("binary")
}

/// The component schemas that forms are made from.
pub fn form_schemas(document: &Document) -> BTreeMap<String, &Value> {
    let schema = |operation: Operation<'_>| {
        let (_, form) = operation.request_content().filter(|(media_type, _)| *media_type == FORM)?;
        let reference = form.pointer("/schema/$ref")?.as_str()?;
        let (_, schema) = document.resolve(reference)?;
        Some((reference.rsplit('/').next()?.to_owned(), schema))
    };
    document.operations().filter_map(schema).collect()
}

/// The names of the component schemas that are used in one direction.
pub fn reachable(document: &Document, direction: Direction) -> BTreeSet<String> {
    let mut parts = Vec::new();
    for (path, item) in document.value().get("paths").and_then(Value::as_object).into_iter().flatten() {
        let item_pointer = format!("/paths{}", pointer_step(path));
        for method in METHODS.into_iter().filter(|method| item.get(method).is_some()) {
            match direction {
                Direction::Request => {
                    parts.extend(["parameters", "requestBody"].map(|key| format!("{item_pointer}/{method}/{key}")));
                }
                Direction::Response => parts.push(format!("{item_pointer}/{method}/responses")),
            }
        }
        if direction == Direction::Request {
            parts.push(format!("{item_pointer}/parameters"));
        }
    }
    let schemas = document.schemas_below(parts);
    schemas.iter().filter_map(|part| part.schema_name().map(str::to_owned)).collect()
}

/// The further names of a schema's properties: each with the unique name of its field, and with the property.
pub fn other_names(schema: &Map<String, Value>) -> Vec<(String, String, Value)> {
    let properties = schema.get("properties").and_then(Value::as_object).into_iter().flatten();
    let mut taken: BTreeSet<String> = properties.clone().filter_map(|(name, value)| field(name, value)).collect();
    let mut found = Vec::new();
    for (name, property) in properties {
        for other in property.get(ALSO_NAMED).and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str)
        {
            let own = variable(other).or_else(|| variable(name)).unwrap_or_default();
            let numbered = (2..).map(|number| format!("{own}_{number}"));
            let field = std::iter::once(own.clone()).chain(numbered).find(|field| !taken.contains(field));
            let field = field.unwrap_or(own);
            taken.insert(field.clone());
            found.push((other.to_owned(), field, property.clone()));
        }
    }
    found
}

/// Whether a keyword of a schema describes values for readers alone: the range of a number that is text on the wire,
/// and the known values of what is not text. They may grow, and generated code checks neither.
pub(crate) fn is_described_only(schema: &Map<String, Value>, keyword: &str) -> bool {
    let is_string = schema.get("type").is_some_and(|of| of == "string");
    match keyword {
        "minimum" | "maximum" => is_string,
        "enum" | OPEN_ENUM => !is_string,
        _ => false,
    }
}

/// The known values of a schema that is not a string.
pub(crate) fn described_values(schema: &Value) -> Option<&Vec<Value>> {
    ["enum", OPEN_ENUM].iter().find_map(|key| schema.get(*key)?.as_array()).filter(|_| !is_string(schema))
}

/// Those values, in words.
pub(crate) fn in_words(values: &[Value]) -> String {
    let values: Vec<_> = values.iter().filter(|value| !value.is_null()).map(|value| format!("`{value}`")).collect();
    format!("Known values: {}.", values.join(", "))
}

/// Whether the type of a schema is a string.
pub(crate) fn is_string(schema: &Value) -> bool {
    schema.get("type").and_then(Value::as_str) == Some("string")
}
