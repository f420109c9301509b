//! The schema of a field: its type, its limits where the values are, and its other facts beside them.
//!
//! Owns which facts are keywords of which type. A fact that is none, such as a length of an integer or a default that
//! is not a value of the type, is kept in `x-page-facts`, so that the page agrees with its draft.

use std::collections::{BTreeSet, HashMap};

use serde_json::{Map, Number, Value, json};
use spec_document::{ENUM_NAMES, OPEN_ENUM};

use super::{
    components::{Components, Direction},
    names,
};
use crate::{
    page::{Field, Object, Page},
    pattern,
    spec::{PAGE_FACTS, accepts},
    types::PageType,
};

/// What can be written where a field is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// A property of a JSON body.
    Json,
    /// A query parameter: a value, or a list of values.
    Query,
    /// A parameter of the path or a header: a value.
    Value,
    /// A field of a form: a value or a file.
    Form,
    /// A part of the draft that only `docs check` reads.
    Page,
}

/// Writes the schemas of one page's fields.
pub(super) struct Schemas<'a> {
    page: &'a Page,
    pub(super) components: &'a mut Components,
    /// The component of each object table, by its index.
    pub(super) names: Vec<String>,
    /// The names of the page's tables, which no other schema takes.
    index: HashMap<(&'a str, &'a str), usize>,
    /// The tables that the schemas since the last [`Schemas::take_targets`] refer to.
    targets: BTreeSet<usize>,
}

/// The fields of an object with the place of their tables.
pub(super) type Rows<'a> = Vec<(std::borrow::Cow<'a, Field>, &'a str)>;

impl<'a> Schemas<'a> {
    pub(super) fn new(
        page: &'a Page,
        components: &'a mut Components,
        index: HashMap<(&'a str, &'a str), usize>,
    ) -> Self {
        Self { page, components, names: Vec::new(), index, targets: BTreeSet::new() }
    }

    /// The tables that the schemas since the last call refer to.
    pub(super) fn take_targets(&mut self) -> BTreeSet<usize> {
        std::mem::take(&mut self.targets)
    }

    /// The schema of an object with these fields; `owner` is the name of what has them.
    pub(super) fn object(&mut self, rows: &Rows<'_>, owner: &str, place: Place) -> Value {
        let mut properties = Map::new();
        let mut required: Vec<Value> = Vec::new();
        let renamed = names::renamed(rows.iter().map(|(field, _)| field.name.as_str()), false);
        for (index, (field, table)) in rows.iter().enumerate() {
            let mut schema = self.field(field, table, owner, place);
            if let Some(name) = renamed.get(&index).filter(|_| !properties.contains_key(&field.name)) {
                schema = beside(schema, RUST_NAME, name.clone().into());
            }
            let is_mandatory = field.mandatory == Some(true) && *table == Object::REQUEST;
            if properties.insert(field.name.clone(), schema).is_none() && is_mandatory {
                required.push(field.name.clone().into());
            }
        }
        let mut schema = json!({ "type": "object" });
        if !required.is_empty() {
            schema["required"] = required.into();
        }
        schema["properties"] = Value::Object(properties);
        schema
    }

    /// The schema of a field. `table` is where the page has the tables that its type names.
    pub(super) fn field(&mut self, field: &Field, table: &str, owner: &str, place: Place) -> Value {
        let mut left = field.clone();
        let mut writer = Writer { owner, table, place, schemas: self };
        let mut schema = writer.typed(&PageType::parse(&field.kind), &mut left);
        left.mandatory = None;
        if std::mem::take(&mut left.deprecated) {
            schema = beside(schema, "deprecated", true.into());
        }
        if let Value::Object(mut facts) = serde_json::to_value(&left).unwrap_or_default() {
            facts.retain(|name, _| !["name", "type"].contains(&name.as_str()));
            if !facts.is_empty() {
                schema = beside(schema, PAGE_FACTS, facts.into());
            }
        }
        schema
    }

    /// The component of an object that a type names; an empty one where the page has no table for it.
    fn target(&mut self, name: &str, table: &str) -> String {
        if let Some(&index) = self.index.get(&(table, name)) {
            self.targets.insert(index);
            return self.names[index].clone();
        }
        let direction = direction(table);
        let mut schema = json!({ "type": "object", "properties": {} });
        if let Some(known) = self.components.find(name, direction, &schema) {
            return known.clone();
        }
        let others = self.names.iter().map(|name| names::key(name)).collect();
        let candidates = [name.to_owned(), names::type_name(name), names::type_name(&format!("{name} unlisted"))];
        let component = self.components.free(&candidates, &others);
        if component != name {
            schema["x-page-name"] = name.into();
        }
        self.components.add(name, &component, direction, schema);
        component
    }

    /// Whether the page has a table of this name.
    fn has_table(&self, name: &str) -> bool {
        self.page.objects.iter().any(|object| names::key(&object.name) == names::key(name))
    }
}

/// The direction of the tables at a place.
pub(super) fn direction(table: &str) -> Direction {
    if table == Object::REQUEST { Direction::Request } else { Direction::Response }
}

/// A reference to a schema of `components`.
pub(super) fn reference(name: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{name}") })
}

/// A schema with a further key. OpenAPI 3.0 allows none beside `$ref`, so a reference becomes an `allOf`.
fn beside(mut schema: Value, key: &str, value: Value) -> Value {
    if schema.get("$ref").is_some() {
        schema = json!({ "allOf": [schema] });
    }
    schema[key] = value;
    schema
}

/// A schema with a further fact of the page.
pub(super) fn with_fact(mut schema: Value, name: &str, fact: Value) -> Value {
    let mut facts = schema.get(PAGE_FACTS).cloned().unwrap_or_else(|| json!({}));
    facts[name] = fact;
    if schema.get(PAGE_FACTS).is_some() {
        schema[PAGE_FACTS] = facts;
        return schema;
    }
    beside(schema, PAGE_FACTS, facts)
}

/// The extension with the name in Rust of a property or a parameter.
pub(super) const RUST_NAME: &str = "x-rust-name";

/// The greatest length or number of items that can be generated from.
const MAX_LENGTH: u64 = u32::MAX as u64;

/// Writes the schema of one field, and takes from it the facts that it writes.
struct Writer<'w, 'a> {
    owner: &'w str,
    table: &'w str,
    place: Place,
    schemas: &'w mut Schemas<'a>,
}

impl Writer<'_, '_> {
    fn typed(&mut self, kind: &PageType, left: &mut Field) -> Value {
        let is_value = matches!(self.place, Place::Query | Place::Value | Place::Form);
        match kind {
            PageType::Array(item) if self.place == Place::Query && is_scalar(item) => self.array(item, left),
            PageType::Other(name) if name == "File" && self.place == Place::Form => {
                json!({ "type": "string", "format": "binary" })
            }
            kind if is_value && !is_scalar(kind) => {
                let text = left.kind.clone();
                beside(self.string(left), "x-page-type", text.into())
            }
            PageType::Array(item) => self.array(item, left),
            PageType::Map(value) => {
                let default = left.default.take_if(|default| is_container(default));
                let schema = json!({ "type": "object", "additionalProperties": self.typed(value, left) });
                left.default = default.or_else(|| left.default.take());
                schema
            }
            PageType::String => self.string(left),
            PageType::Integer => self.integer(left, "int32"),
            PageType::Long => self.integer(left, "int64"),
            PageType::Number => self.number(left),
            PageType::Boolean => boolean(left, self.values_key()),
            PageType::Object => json!({ "type": "object" }),
            PageType::Named(name) => reference(&self.schemas.target(name, self.table)),
            PageType::Other(name) if self.schemas.index.contains_key(&(self.table, name.as_str())) => {
                reference(&self.schemas.target(name, self.table))
            }
            PageType::Other(text) => json!({ "x-page-type": text }),
        }
    }

    /// The keyword of a set of values: closed where it is sent, open where it is received.
    fn values_key(&self) -> &'static str {
        if self.table == Object::REQUEST { "enum" } else { OPEN_ENUM }
    }

    fn array(&mut self, item: &PageType, left: &mut Field) -> Value {
        let (min, max) = (left.min_items.take(), left.max_items.take());
        // A default of the list is none of its items.
        let default = left.default.take_if(|default| is_container(default));
        let mut schema = json!({ "type": "array" });
        if is_range(min, max) {
            put(&mut schema, "minItems", min.map(Value::from));
            put(&mut schema, "maxItems", max.map(Value::from));
        } else {
            (left.min_items, left.max_items) = (min, max);
        }
        schema["items"] = self.typed(item, left);
        left.default = default.or_else(|| left.default.take());
        schema
    }

    fn string(&mut self, left: &mut Field) -> Value {
        let mut schema = json!({ "type": "string" });
        let is_text = left.values.iter().all(Value::is_string);
        if !left.values.is_empty() && is_text {
            let mut values: Vec<Value> = Vec::new();
            for value in std::mem::take(&mut left.values) {
                if !values.contains(&value) {
                    values.push(value);
                }
            }
            let names = names::value_names(&values);
            // Values that would become one name cannot be a closed set in generated code.
            let key = if names::do_clash(&values) { OPEN_ENUM } else { self.values_key() };
            schema[key] = values.into();
            put(&mut schema, ENUM_NAMES, names.map(Value::from));
        } else {
            limit_text(&mut schema, left);
        }
        if schema.get(OPEN_ENUM).is_none() {
            let default = left.default.take_if(|default| accepts(&schema, default) == Ok(true));
            put(&mut schema, "default", default);
        }
        let is_plain = schema.as_object().is_some_and(|keys| keys.keys().all(|key| key == "type" || key == "default"));
        let needs_name = self.table == Object::REQUEST || schema.get(OPEN_ENUM).is_some();
        if is_plain || !needs_name || self.place == Place::Page {
            return schema;
        }
        let name = names::type_name(&left.name);
        let owned = names::type_name(&format!("{} {}", self.owner, left.name));
        let candidates = if self.schemas.has_table(&name) { vec![owned] } else { vec![name, owned] };
        reference(&self.schemas.components.share(&candidates, direction(self.table), schema))
    }

    fn integer(&mut self, left: &mut Field, format: &str) -> Value {
        let is_int32 = |number: i64| i32::try_from(number).is_ok();
        let (min, max) = (left.minimum.take(), left.maximum.take());
        let whole = |number: &Option<Number>| number.as_ref().and_then(Number::as_i64);
        let has_fraction = |number: &Option<Number>| number.is_some() && whole(number).is_none();
        let mut schema = json!({ "type": "integer", "format": format });
        let values: Vec<i64> = left.values.iter().filter_map(Value::as_i64).collect();
        if has_fraction(&min) || has_fraction(&max) || matches!((whole(&min), whole(&max)), (Some(a), Some(b)) if a > b)
        {
            (left.minimum, left.maximum) = (min, max);
        } else {
            let mut all = values.iter().copied().chain(whole(&min)).chain(whole(&max));
            if format == "int32" && !all.all(is_int32) {
                schema = json!({ "type": "integer", "format": "int64", "x-page-type": left.kind });
            }
            put(&mut schema, "minimum", whole(&min).map(Value::from));
            put(&mut schema, "maximum", whole(&max).map(Value::from));
        }
        let step = left.multiple_of.take_if(|step| step.as_i64().is_some_and(|step| step > 0));
        put(&mut schema, "multipleOf", step.map(Value::from));
        take_values(&mut schema, left, self.values_key(), Value::is_i64);
        let parsed = |text: &Value| text.as_str().and_then(|text| text.parse::<i64>().ok()).map(Value::from);
        take_default(&mut schema, left, Value::is_i64, parsed);
        schema
    }

    fn number(&mut self, left: &mut Field) -> Value {
        let mut schema = json!({ "type": "number", "format": "double" });
        let number = |number: &Option<Number>| number.as_ref().and_then(Number::as_f64);
        if !matches!((number(&left.minimum), number(&left.maximum)), (Some(a), Some(b)) if a > b) {
            put(&mut schema, "minimum", left.minimum.take().map(Value::from));
            put(&mut schema, "maximum", left.maximum.take().map(Value::from));
        }
        let step = left.multiple_of.take_if(|step| step.as_f64().is_some_and(|step| step > 0.0));
        put(&mut schema, "multipleOf", step.map(Value::from));
        take_values(&mut schema, left, self.values_key(), Value::is_number);
        let parsed = |text: &Value| serde_json::from_str(text.as_str()?).ok().filter(Value::is_number);
        take_default(&mut schema, left, Value::is_number, parsed);
        schema
    }
}

fn boolean(left: &mut Field, values: &str) -> Value {
    let mut schema = json!({ "type": "boolean" });
    // A boolean has no other values, so that both are listed says nothing of its own.
    take_values(&mut schema, left, values, Value::is_boolean);
    let parsed = |text: &Value| text.as_str().and_then(|text| text.parse::<bool>().ok()).map(Value::from);
    take_default(&mut schema, left, Value::is_boolean, parsed);
    schema
}

/// Whether a type is one value: text, a number or a boolean.
fn is_scalar(kind: &PageType) -> bool {
    use PageType::{Boolean, Integer, Long, Number, String};
    matches!(kind, String | Integer | Long | Number | Boolean)
}

/// Whether a default is a list or an object, which a page writes as text: `[]`.
fn is_container(default: &Value) -> bool {
    let is_written = |text: &str| serde_json::from_str::<Value>(text).is_ok_and(|value| is_container(&value));
    default.is_array() || default.is_object() || default.as_str().is_some_and(is_written)
}

fn is_range(min: Option<u64>, max: Option<u64>) -> bool {
    min.is_none_or(|min| min <= max.unwrap_or(MAX_LENGTH)) && max.is_none_or(|max| max <= MAX_LENGTH)
}

fn put(schema: &mut Value, key: &str, value: Option<Value>) {
    if let Some(value) = value {
        schema[key] = value;
    }
}

/// Length, pattern and range of text.
fn limit_text(schema: &mut Value, left: &mut Field) {
    if is_range(left.min_length, left.max_length) {
        put(schema, "minLength", left.min_length.take().map(Value::from));
        put(schema, "maxLength", left.max_length.take().map(Value::from));
    }
    if let Some(pattern) = pattern_of(left) {
        schema["pattern"] = pattern.into();
        (left.pattern, left.suffix) = (None, Vec::new());
    }
    let number = |number: &Option<Number>| number.as_ref().and_then(Number::as_f64);
    if !matches!((number(&left.minimum), number(&left.maximum)), (Some(a), Some(b)) if a > b) {
        put(schema, "minimum", left.minimum.take().map(Value::from));
        put(schema, "maximum", left.maximum.take().map(Value::from));
    }
}

/// The set of values, where each is one of the type.
fn take_values(schema: &mut Value, left: &mut Field, key: &str, is_value: impl Fn(&Value) -> bool) {
    let is_within = |value: &Value| accepts(schema, value) == Ok(true);
    if !left.values.is_empty() && left.values.iter().all(|value| is_value(value) && is_within(value)) {
        schema[key] = std::mem::take(&mut left.values).into();
    }
}

/// The default, where it is a value of the schema. One that the page writes as text is written as a value of the type,
/// and kept as a fact of the page.
fn take_default(
    schema: &mut Value,
    left: &mut Field,
    is_value: impl Fn(&Value) -> bool,
    parsed: impl Fn(&Value) -> Option<Value>,
) {
    let is_own = |schema: &Value, value: &Value| is_value(value) && accepts(schema, value) == Ok(true);
    let own = left.default.take_if(|default| is_own(schema, default));
    let written = left.default.as_ref().and_then(parsed).filter(|value| is_own(schema, value));
    put(schema, "default", own.or(written));
}

/// The pattern of class and end together.
fn pattern_of(field: &Field) -> Option<String> {
    if field.suffix.is_empty() {
        return field.pattern.clone();
    }
    let class = match &field.pattern {
        Some(pattern) => {
            pattern::shape(pattern)?.set.pattern().trim_start_matches('^').trim_end_matches("+$").to_owned()
        }
        None => ".".to_owned(),
    };
    let escaped = |end: &String| -> String {
        end.chars()
            .flat_map(|c| (!c.is_ascii_alphanumeric() && c != '_' && c != '-').then_some('\\').into_iter().chain([c]))
            .collect()
    };
    let ends: Vec<String> = field.suffix.iter().map(escaped).collect();
    Some(format!("^{class}*({})$", ends.join("|")))
}
