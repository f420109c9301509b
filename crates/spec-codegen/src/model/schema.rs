//! The schemas of the model: those of `components`, with what code beside the generator's types needs of them.

use std::collections::BTreeSet;

use serde_json::Value;
use spec_document::{Document, ENUM_NAMES, OPEN_ENUM};

use crate::{
    names::{field, given, named_variant, type_name, variant},
    schema::{Direction, Text, form_schemas, held_in_text, is_file, is_secret, is_string, other_names, reachable},
};

/// A schema with a name.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Schema<'d> {
    /// The name.
    pub name: &'d str,
    /// The name of its type.
    pub type_name: String,
    /// The description.
    pub description: Option<&'d str>,
    /// Whether requests contain it.
    pub in_requests: bool,
    /// Whether responses contain it.
    pub in_responses: bool,
    /// Whether it is a string whose value must not be shown.
    pub is_secret: bool,
    /// The known values, for an open enum.
    pub open_values: Option<Vec<&'d str>>,
    /// The variants of these values.
    pub open_variants: Vec<String>,
    /// The limits, for a string that has any.
    pub limits: Option<TextLimits<'d>>,
    /// The values that have names of their own, for a closed enum.
    pub variants: Vec<Variant>,
    /// The names on the wire that the fields of its properties do not show: other names of a property, and those of
    /// properties whose fields the document names.
    pub wire_names: Vec<WireName>,
    /// The names on the wire of the properties that are text there and have values of another type in Rust.
    pub text_fields: Vec<String>,
    /// The fields, for the schema of a form.
    pub form: Option<Vec<Field<'d>>>,
}

/// The limits of a string.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextLimits<'d> {
    /// The least number of characters.
    pub min: Option<u64>,
    /// The largest number of characters.
    pub max: Option<u64>,
    /// The pattern.
    pub pattern: Option<&'d str>,
}

/// A value of a closed enum whose variant has a name of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variant {
    /// The variant that the generator makes of the value.
    pub generated: String,
    /// The variant that the document names.
    pub named: String,
}

/// The name on the wire of a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WireName {
    /// The name on the wire.
    pub wire: String,
    /// The field in Rust, whose name no other field has.
    pub field: String,
}

/// A field of a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field<'d> {
    /// The name on the wire.
    pub name: &'d str,
    /// The name in Rust.
    pub rust_name: String,
    /// The description.
    pub description: Option<&'d str>,
    /// Whether every form has it.
    pub is_required: bool,
    /// The type.
    pub of: FieldType<'d>,
}

/// The type of a form's field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldType<'d> {
    /// A file.
    File,
    /// Text.
    Text,
    /// A whole number.
    Integer,
    /// Any number.
    Number,
    /// `true` or `false`.
    Boolean,
    /// An open enum of this name.
    OpenEnum(&'d str),
    /// Another schema of this name.
    Named(&'d str),
}

/// The named schemas of a document.
pub(super) fn schemas<'d>(document: &'d Document) -> Vec<Schema<'d>> {
    let (in_requests, in_responses) =
        (reachable(document, Direction::Request), reachable(document, Direction::Response));
    let forms: BTreeSet<String> = form_schemas(document).into_keys().collect();
    let schema = |(name, schema): (&'d str, &'d Value)| {
        let (in_requests, in_responses) = (in_requests.contains(name), in_responses.contains(name));
        Schema {
            name,
            type_name: type_name(name, schema),
            description: description(schema),
            in_requests,
            in_responses,
            is_secret: is_secret(schema),
            open_values: schema.get(OPEN_ENUM).filter(|_| is_string(schema)).map(|values| texts(values).collect()),
            open_variants: open_variants(schema),
            limits: limits(schema),
            variants: variants(schema),
            wire_names: wire_names(schema),
            text_fields: held_in_text(document, name, in_responses),
            form: forms.contains(name).then(|| fields(document, schema)),
        }
    };
    document.named_schemas().map(schema).collect()
}

fn description(schema: &Value) -> Option<&str> {
    schema.get("description").and_then(Value::as_str)
}

/// The strings of a list.
fn texts(list: &Value) -> impl Iterator<Item = &str> {
    list.as_array().into_iter().flatten().filter_map(Value::as_str)
}

fn limits(schema: &Value) -> Option<TextLimits<'_>> {
    let number = |name: &str| schema.get(name).and_then(Value::as_u64);
    let limits = TextLimits {
        min: number("minLength"),
        max: number("maxLength"),
        pattern: schema.get("pattern").and_then(Value::as_str),
    };
    let has_any = limits.min.is_some() || limits.max.is_some() || limits.pattern.is_some();
    (schema["type"] == "string" && has_any).then_some(limits)
}

fn variants(schema: &Value) -> Vec<Variant> {
    let list = |key: &str| schema.get(key).and_then(Value::as_array).into_iter().flatten();
    let pairs = list("enum").zip(list(ENUM_NAMES)).filter_map(|(value, name)| {
        Some(Variant { generated: variant(value.as_str()?), named: named_variant(name.as_str()?) })
    });
    pairs.collect()
}

/// The variant of each value of an open enum: its name, if the document names them, or the value.
fn open_variants(schema: &Value) -> Vec<String> {
    let names = schema.get(ENUM_NAMES).or_else(|| schema.get(OPEN_ENUM));
    names.into_iter().flat_map(texts).map(named_variant).collect()
}

fn wire_names(schema: &Value) -> Vec<WireName> {
    let others = schema.as_object().map(other_names).unwrap_or_default();
    let others = others.into_iter().map(|(wire, field, _)| WireName { wire, field });
    let properties = schema.get("properties").and_then(Value::as_object).into_iter().flatten();
    let named = properties
        .filter_map(|(name, property)| Some(WireName { wire: name.clone(), field: given(property)?.to_owned() }));
    others.chain(named).collect()
}

fn fields<'d>(document: &'d Document, form: &'d Value) -> Vec<Field<'d>> {
    let required: Vec<&str> = form.get("required").into_iter().flat_map(texts).collect();
    let properties = form.get("properties").and_then(Value::as_object).into_iter().flatten();
    let of = |(name, schema): (&'d String, &'d Value)| Field {
        name,
        rust_name: field(name, schema).unwrap_or_default(),
        description: description(schema),
        is_required: required.contains(&name.as_str()),
        of: FieldType::of(document, schema),
    };
    properties.map(of).collect()
}

impl<'d> FieldType<'d> {
    fn of(document: &'d Document, schema: &'d Value) -> Self {
        if is_file(schema) {
            return Self::File;
        }
        if let Some(reference) = schema.get("$ref").and_then(Value::as_str) {
            let name = reference.rsplit('/').next().unwrap_or_default();
            let is_open = document.target(schema).is_ok_and(|target| target.get(OPEN_ENUM).is_some());
            return if is_open { Self::OpenEnum(name) } else { Self::Named(name) };
        }
        match schema.get("type").and_then(Value::as_str) {
            _ if Text::of(schema) == Some(Text::Integer) => Self::Integer,
            Some("boolean") => Self::Boolean,
            Some("integer") => Self::Integer,
            Some("number") => Self::Number,
            _ => Self::Text,
        }
    }
}
