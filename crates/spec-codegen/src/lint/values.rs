//! Rules for the values of a schema: keywords that apply to its type, limits that can be met, enums that become one in
//! Rust, a default that fits. A keyword without effect is a mistake, or a promise that no generated code keeps.

use std::collections::BTreeMap;

use serde_json::{Map, Value};
use spec_document::{ALSO_NAMED, ENUM_NAMES, Keyword, OPEN_ENUM, RUST_NAME, SchemaType, pointer_step};

use super::{
    Report,
    grammar::{Kind, Node},
};
use crate::{
    names::{field, given, is_variable, named_variant, needs_name, variable, variant},
    schema::{Text, described_values, is_string},
};

/// The largest length that the generator can use.
const MAX_LENGTH: u64 = u32::MAX as u64;

pub(crate) fn check(nodes: &[Node<'_>], report: &mut Report<'_>) {
    for node in nodes.iter().filter(|node| node.kind == Kind::Schema) {
        if kind(node, report) {
            limits(node, report);
            pattern(node, report);
            closed_enum(node, report);
            enum_names(node, report);
            default(node, report);
            rust_name(node, report);
            properties(node, report);
        }
    }
}

/// The type, and the keywords beside it.
fn kind(node: &Node<'_>, report: &mut Report<'_>) -> bool {
    let name = node.value.get("type").and_then(Value::as_str);
    let of = name.and_then(|name| name.parse::<SchemaType>().ok());
    if node.value.get("type").is_some() && of.is_none() {
        let types = SchemaType::ALL.map(SchemaType::as_str).join(", ");
        report.add(&format!("{}/type", node.pointer), format!("`type` must be one of {types}"));
        return false;
    }
    let described = of.map_or_else(|| "without a type".to_owned(), |of| format!("of `type: {}`", of.as_str()));
    let mut is_whole = true;
    for key in node.value.as_object().into_iter().flat_map(|schema| schema.keys()) {
        if !Keyword::of(key).is_some_and(|keyword| keyword.applies_to(of)) {
            is_whole = false;
            let at = format!("{}/{key}", node.pointer);
            report.add(&at, format!("nothing is generated from `{key}` in a schema {described}"));
        }
    }
    if is_whole
        && described_values(node.value)
            .is_some_and(|values| values.is_empty() || !values.iter().all(|value| is_of(node.value, value)))
    {
        is_whole = false;
        let key = if node.value.get("enum").is_some() { "enum" } else { OPEN_ENUM };
        let message = format!("`{key}` is a list of values {described}, without quotes");
        report.add(&format!("{}/{key}", node.pointer), message);
    }
    let format = node.value.get("format").and_then(Value::as_str);
    let formats = name.map(formats).unwrap_or_default();
    if let Some(format) = format.filter(|format| is_whole && !formats.contains(format)) {
        let at = format!("{}/format", node.pointer);
        report.add(
            &at,
            format!("the format `{format}` is not supported for this type; supported: {}", formats.join(", ")),
        );
    }
    if name == Some("integer") && is_whole && format.is_none() {
        report.add_missing(
            &node.pointer,
            "format",
            "an integer needs a `format`: int32, or int64 for larger values (bytes, rows, times in milliseconds)",
        );
    }
    if name == Some("array") && node.value.get("items").is_none() {
        report.add_missing(&node.pointer, "items", "`items` is missing: an array needs the schema of its items");
    }
    is_whole
}

/// Whether a value is of the type of a schema.
fn is_of(schema: &Value, value: &Value) -> bool {
    match schema.get("type").and_then(Value::as_str) {
        Some("integer") => value.is_i64(),
        Some("number") => value.is_number(),
        Some("boolean") => value.is_boolean(),
        _ => false,
    }
}

/// The formats that need no other crate, and that no value of a response can break.
fn formats(name: &str) -> &'static [&'static str] {
    match name {
        "string" => &["binary", "byte", "int64", "password"],
        "integer" => &["int32", "int64"],
        "number" => &["float", "double"],
        _ => &[],
    }
}

fn limits(node: &Node<'_>, report: &mut Report<'_>) {
    for (least, most) in [("minLength", "maxLength"), ("minItems", "maxItems"), ("minimum", "maximum")] {
        let number = |name: &str| node.value.get(name).and_then(Value::as_f64);
        if let (Some(low), Some(high)) = (number(least), number(most))
            && low > high
        {
            report.add(&format!("{}/{least}", node.pointer), format!("`{least}` is more than `{most}`"));
        }
        for name in [least, most].into_iter().filter(|name| *name != "minimum" && *name != "maximum") {
            if node.value.get(name).and_then(Value::as_u64).is_some_and(|limit| limit > MAX_LENGTH) {
                report.add(&format!("{}/{name}", node.pointer), format!("`{name}` cannot be more than {MAX_LENGTH}"));
            }
        }
    }
}

fn pattern(node: &Node<'_>, report: &mut Report<'_>) {
    if let Some(pattern) = node.value.get("pattern").and_then(Value::as_str)
        && let Err(error) = regress::Regex::new(pattern)
    {
        report.add(&format!("{}/pattern", node.pointer), format!("`{pattern}` is not a valid pattern: {error}"));
    }
}

fn closed_enum(node: &Node<'_>, report: &mut Report<'_>) {
    let values = node.value.get("enum").and_then(Value::as_array).filter(|_| is_string(node.value));
    let Some(values) = values else { return };
    let at = format!("{}/enum", node.pointer);
    if values.is_empty() {
        report.add(&at, "`enum` must list at least one value");
    }
    let is_nullable = node.value.get("nullable") == Some(&Value::Bool(true));
    let mut variants = BTreeMap::new();
    for (index, value) in values.iter().enumerate() {
        let here = format!("{at}/{index}");
        match value {
            Value::String(value) => {
                let variant = variant(value);
                if let Some(first) = variants.insert(variant.clone(), value) {
                    report.add(&here, format!("`{value}` becomes the variant {variant}, and so does `{first}`"));
                } else if needs_name(value) && node.value.get(ENUM_NAMES).is_none() {
                    report.add(&here, format!("`{value}` cannot become a name: name the values with `{ENUM_NAMES}`"));
                }
            }
            Value::Null if is_nullable => {}
            _ => report.add(&here, "a value of an enum is a string; put it in quotes"),
        }
    }
}

/// The names of an enum's values: one for each, and no two that become one.
fn enum_names(node: &Node<'_>, report: &mut Report<'_>) {
    let Some(names) = node.value.get(ENUM_NAMES) else { return };
    let at = format!("{}/{ENUM_NAMES}", node.pointer);
    let keys = ["enum", OPEN_ENUM];
    if keys.iter().any(|key| report.is_broken(&format!("{}/{key}", node.pointer))) {
        return;
    }
    let Some(values) = keys.iter().find_map(|key| node.value.get(*key)?.as_array()) else {
        return report.add(&at, format!("`{ENUM_NAMES}` names the values of an `enum`, and there is none"));
    };
    let Some(names) = names.as_array().filter(|names| names.len() == values.len()) else {
        return report
            .add(&at, format!("`{ENUM_NAMES}` is a list with a name for each of the {} values", values.len()));
    };
    let mut variants = BTreeMap::new();
    for (index, name) in names.iter().enumerate() {
        let here = format!("{at}/{index}");
        let Some(name) = name.as_str() else {
            report.add(&here, "the name of a value is a string; put it in quotes");
            continue;
        };
        let variant = named_variant(name);
        if syn::parse_str::<syn::Ident>(&variant).is_err() {
            report.add(&here, format!("`{name}` cannot become the name of a variant"));
        } else if let Some(first) = variants.insert(variant.clone(), name) {
            report.add(&here, format!("`{name}` becomes the variant {variant}, and so does `{first}`"));
        }
    }
}

fn default(node: &Node<'_>, report: &mut Report<'_>) {
    let Some(default) = node.value.get("default") else { return };
    let limit = |name: &str| node.value.get(name).and_then(Value::as_f64);
    let within = |value: f64, least: &str, most: &str| {
        limit(least).is_none_or(|least| value >= least) && limit(most).is_none_or(|most| value <= most)
    };
    let values = node.value.get("enum").and_then(Value::as_array);
    let pattern =
        node.value.get("pattern").and_then(Value::as_str).and_then(|pattern| regress::Regex::new(pattern).ok());
    let fits = match (node.value.get("type").and_then(Value::as_str), default) {
        (Some("string"), Value::String(text)) => {
            // Precision is lost only on lengths that no default has.
            within(text.chars().count() as f64, "minLength", "maxLength")
                && text
                    .parse()
                    .map_or(Text::of(node.value) != Some(Text::Integer), |number| within(number, "minimum", "maximum"))
                && pattern.is_none_or(|pattern| pattern.find(text).is_some())
                && values.is_none_or(|values| values.contains(default))
        }
        (Some("integer"), Value::Number(number)) => {
            number.as_i64().is_some_and(|number| within(number as f64, "minimum", "maximum"))
                && values.is_none_or(|values| values.contains(default))
        }
        (Some("number"), Value::Number(number)) => {
            number.as_f64().is_some_and(|number| within(number, "minimum", "maximum"))
        }
        (Some("boolean"), Value::Bool(_)) => true,
        (Some("array" | "object") | None, _) => {
            let at = format!("{}/default", node.pointer);
            return report.add(&at, "a default is a string, a number or a boolean");
        }
        _ => false,
    };
    if !fits {
        report.add(&format!("{}/default", node.pointer), format!("{default} is not a value of this schema"));
    }
}

/// A name in Rust is that of a property; one of a schema of `components` is checked with the others of its kind.
fn rust_name(node: &Node<'_>, report: &mut Report<'_>) {
    let Some(name) = node.value.get(RUST_NAME) else { return };
    let at = format!("{}/{RUST_NAME}", node.pointer);
    let mut steps = node.pointer.rsplit('/').skip(1);
    match (steps.next(), steps.next()) {
        (Some("schemas"), Some("components")) => {}
        (Some("properties"), _) if name.as_str().is_some_and(is_variable) => {}
        (Some("properties"), _) => {
            report.add(&at, format!("`{RUST_NAME}` is a name in snake_case, such as project_id"))
        }
        _ => report.add(&at, format!("`{RUST_NAME}` names a property, a parameter or a schema in components/schemas")),
    }
}

fn properties(node: &Node<'_>, report: &mut Report<'_>) {
    let properties = node.value.get("properties").and_then(Value::as_object);
    let mut fields = BTreeMap::new();
    if node.value.get("additionalProperties").is_some_and(Value::is_object) {
        fields.insert("extra".to_owned(), "additionalProperties".to_owned());
    }
    for (name, property) in properties.into_iter().flatten() {
        let at = format!("{}/properties{}", node.pointer, pointer_step(name));
        other_names(property, properties, &at, report);
        match field(name, property) {
            None => {
                report.add(&at, format!("`{name}` cannot become the name of a field; give it one with `{RUST_NAME}`"))
            }
            Some(field) => {
                if let Some(first) = fields.insert(field.clone(), name.clone()) {
                    let message = format!("`{name}` becomes the field `{field}`, and so does `{first}`");
                    report.add(&at, format!("{message}; name one of them with `{RUST_NAME}`"));
                }
            }
        }
        if property.get("$ref").is_some() && given(property).is_some_and(|name| !is_variable(name)) {
            report.add(&at, format!("`{RUST_NAME}` is a name in snake_case, such as project_id"));
        }
    }
    let required = node.value.get("required").and_then(Value::as_array);
    let required = required.filter(|_| !report.is_broken(&format!("{}/properties", node.pointer)));
    for (index, name) in required.into_iter().flatten().enumerate() {
        if let Some(name) = name.as_str()
            && properties.is_none_or(|properties| !properties.contains_key(name))
        {
            report.add(&format!("{}/required/{index}", node.pointer), format!("`{name}` is not one of the properties"));
        }
    }
}

/// The other names of a property are names that no property has.
fn other_names(property: &Value, properties: Option<&Map<String, Value>>, at: &str, report: &mut Report<'_>) {
    let Some(names) = property.get(ALSO_NAMED) else { return };
    let at = format!("{at}/{ALSO_NAMED}");
    let Some(names) = names.as_array().filter(|names| !names.is_empty()) else {
        return report.add(&at, format!("`{ALSO_NAMED}` is a list of the other names on the wire"));
    };
    for (index, name) in names.iter().enumerate() {
        let here = format!("{at}/{index}");
        match name.as_str() {
            None => report.add(&here, "a name is a string; put it in quotes"),
            Some(name) if names[..index].iter().any(|earlier| earlier == name) => {
                report.add(&here, format!("`{name}` is listed twice"));
            }
            Some(name) if properties.is_some_and(|properties| properties.contains_key(name)) => {
                report.add(&here, format!("`{name}` is a property of its own already"));
            }
            Some(name) if variable(name).is_none() => {
                report.add(&here, format!("`{name}` cannot become the name of a field"))
            }
            Some(_) => {}
        }
    }
}
