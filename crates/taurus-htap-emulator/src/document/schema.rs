//! The schemas of OpenAPI 3.0, compiled so that checking a value allocates nothing as long as nothing is wrong.
//!
//! A keyword that `spec_document::KEYWORDS` does not have is an error, so that no limit is ignored.

#[cfg(test)]
mod tests;

use std::collections::HashMap;

use regex_lite::Regex;
use serde_json::{Map, Value};
use spec_document::{ALSO_NAMED, ANY_TYPE, Document, Keyword, OPEN_ENUM, ReadError, SchemaType, pointer_step};

use super::{Step, Violation};

/// How many violations are reported at most.
const MAX_VIOLATIONS: usize = 8;

/// The pattern of a whole number that is written as text.
const DIGITS: &str = "^[0-9]+$";

/// A compiled schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct SchemaId(usize);

/// All compiled schemas.
#[derive(Debug, Default)]
pub(crate) struct Schemas(Vec<Schema>);

#[derive(Debug)]
pub(crate) struct Schema {
    pub(crate) kind: Kind,
    pub(crate) nullable: bool,
    /// `enum`: the values that there are.
    pub(crate) closed: Option<Vec<Value>>,
    /// `x-extensible-enum`: the values that are known today.
    pub(crate) open: bool,
    /// What the text holds, when it is the text of a value of another type.
    pub(crate) text: Option<Text>,
}

/// What text holds on the wire.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Text {
    /// `format: int64`, a pattern of digits, or an `enum` of numbers.
    Integer,
    /// An `enum` of `true` and `false`.
    Boolean,
}

#[derive(Debug)]
pub(crate) enum Kind {
    Any,
    Boolean,
    Number {
        whole: bool,
        range: Range,
    },
    /// The range is that of the number that the text holds.
    String {
        shortest: Option<u64>,
        longest: Option<u64>,
        pattern: Option<Regex>,
        range: Range,
    },
    Array {
        items: SchemaId,
        fewest: Option<u64>,
        most: Option<u64>,
    },
    Object {
        properties: HashMap<String, SchemaId>,
        required: Vec<String>,
        rest: Option<SchemaId>,
    },
}

impl Schemas {
    pub(crate) fn get(&self, id: SchemaId) -> &Schema {
        &self.0[id.0]
    }

    /// Adds to `found` what is wrong with a value.
    pub(crate) fn check(&self, id: SchemaId, value: &Value, at: Step<'_>, found: &mut Vec<Violation>) {
        let schema = self.get(id);
        if found.len() >= MAX_VIOLATIONS || (value.is_null() && schema.nullable) {
            return;
        }
        if !schema.kind.takes(value) {
            found.push(at.breaks(format!("must be {}, not {}", schema.kind.name(), name_of(value))));
            return;
        }
        if let Some(closed) = &schema.closed
            && !closed.contains(value)
        {
            found.push(at.breaks(format!("must be one of {}", list(closed))));
            return;
        }
        match (&schema.kind, value) {
            (Kind::Number { range, .. }, Value::Number(number)) => {
                range.check(number.as_f64().unwrap_or_default(), at, found);
            }
            (Kind::String { shortest, longest, pattern, range }, Value::String(text)) => {
                if shortest.is_some() || longest.is_some() {
                    let length = text.chars().count() as u64;
                    in_bounds(length, *shortest, *longest, "characters", at, found);
                }
                let broken = pattern.as_ref().filter(|pattern| !pattern.is_match(text));
                if schema.text == Some(Text::Integer) {
                    match text.parse::<i64>() {
                        #[allow(clippy::cast_precision_loss, reason = "only compared, and no limit is that large")]
                        Ok(number) if broken.is_none() => range.check(number as f64, at, found),
                        Ok(_) => {}
                        Err(_) => found.push(at.breaks("must be an integer, written as text")),
                    }
                }
                if let Some(pattern) = broken {
                    found.push(at.breaks(format!("must match {pattern}")));
                }
            }
            (Kind::Array { items, fewest, most }, Value::Array(values)) => {
                in_bounds(values.len() as u64, *fewest, *most, "entries", at, found);
                for (index, value) in values.iter().enumerate() {
                    self.check(*items, value, Step::Index(&at, index), found);
                }
            }
            (Kind::Object { properties, required, rest }, Value::Object(object)) => {
                for name in required.iter().filter(|name| !object.contains_key(*name)) {
                    found.push(Step::Key(&at, name).breaks("is required"));
                }
                for (name, value) in object {
                    if let Some(id) = properties.get(name).copied().or(*rest) {
                        self.check(id, value, Step::Key(&at, name), found);
                    }
                }
            }
            _ => {}
        }
    }
}

/// The numbers that a schema allows.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Range {
    minimum: Option<f64>,
    maximum: Option<f64>,
    step: Option<f64>,
}

impl Range {
    fn of(schema: &Map<String, Value>) -> Self {
        let number = |key: &str| schema.get(key).and_then(Value::as_f64);
        Self { minimum: number("minimum"), maximum: number("maximum"), step: number("multipleOf") }
    }

    fn check(self, number: f64, at: Step<'_>, found: &mut Vec<Violation>) {
        if let Some(minimum) = self.minimum.filter(|minimum| number < *minimum) {
            found.push(at.breaks(format!("must be at least {minimum}")));
        }
        if let Some(maximum) = self.maximum.filter(|maximum| number > *maximum) {
            found.push(at.breaks(format!("must be at most {maximum}")));
        }
        if let Some(step) = self.step.filter(|step| number % step != 0.0) {
            found.push(at.breaks(format!("must be a multiple of {step}, not {number}")));
        }
    }
}

fn in_bounds(count: u64, fewest: Option<u64>, most: Option<u64>, what: &str, at: Step<'_>, found: &mut Vec<Violation>) {
    if let Some(fewest) = fewest.filter(|fewest| count < *fewest) {
        found.push(at.breaks(format!("must have at least {fewest} {what}; it has {count}")));
    }
    if let Some(most) = most.filter(|most| count > *most) {
        found.push(at.breaks(format!("must have at most {most} {what}; it has {count}")));
    }
}

impl Kind {
    fn takes(&self, value: &Value) -> bool {
        match self {
            Self::Any => true,
            Self::Boolean => value.is_boolean(),
            Self::Number { whole: false, .. } => value.is_number(),
            Self::Number { whole: true, .. } => {
                value.is_i64() || value.is_u64() || value.as_f64().is_some_and(|number| number.fract() == 0.0)
            }
            Self::String { .. } => value.is_string(),
            Self::Array { .. } => value.is_array(),
            Self::Object { .. } => value.is_object(),
        }
    }

    fn name(&self) -> &'static str {
        match self {
            Self::Any => "anything",
            Self::Boolean => "a boolean",
            Self::Number { whole: false, .. } => "a number",
            Self::Number { whole: true, .. } => "an integer",
            Self::String { .. } => "a string",
            Self::Array { .. } => "an array",
            Self::Object { .. } => "an object",
        }
    }
}

fn name_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "a boolean",
        Value::Number(_) => "a number",
        Value::String(_) => "a string",
        Value::Array(_) => "an array",
        Value::Object(_) => "an object",
    }
}

fn list(values: &[Value]) -> String {
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    values.iter().map(text).collect::<Vec<_>>().join(", ")
}

/// What the text of a schema holds: by its format, by its values, or by a pattern of digits.
fn text_of(schema: &Map<String, Value>) -> Option<Text> {
    let text = |key: &str| schema.get(key).and_then(Value::as_str);
    let values = schema.get("enum").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let all =
        |fits: fn(&str) -> bool| !values.is_empty() && values.iter().all(|value| value.as_str().is_some_and(fits));
    if text("type") != Some("string") {
        None
    } else if all(|value| value.parse::<bool>().is_ok()) {
        Some(Text::Boolean)
    } else {
        let is_integer = text("format") == Some("int64") || text("pattern") == Some(DIGITS);
        (is_integer || all(|value| value.parse::<i64>().is_ok())).then_some(Text::Integer)
    }
}

/// Compiles the schemas of one document, each once.
pub(crate) struct Compiler<'d, 's> {
    pub(crate) document: &'d Document,
    schemas: &'s mut Schemas,
    known: HashMap<String, SchemaId>,
}

impl<'d, 's> Compiler<'d, 's> {
    pub(crate) fn new(document: &'d Document, schemas: &'s mut Schemas) -> Self {
        Self { document, schemas, known: HashMap::new() }
    }

    /// The schema at a JSON pointer of the document.
    pub(crate) fn schema(&mut self, pointer: &str) -> Result<SchemaId, ReadError> {
        if let Some(id) = self.known.get(pointer) {
            return Ok(*id);
        }
        let part = self.document.follow(pointer)?;
        if part.pointer != pointer {
            return self.schema(&part.pointer);
        }
        // One schema with a description or a default of its own beside it.
        if part.value.get("allOf").and_then(Value::as_array).is_some_and(|members| members.len() == 1) {
            return self.schema(&format!("{pointer}/allOf/0"));
        }
        let Some(value) = part.value.as_object() else { return Err(self.error(pointer, "a schema is an object")) };
        // Known before it is complete: schemas may hold themselves.
        let id = SchemaId(self.schemas.0.len());
        self.schemas.0.push(Schema { kind: Kind::Any, nullable: false, closed: None, open: false, text: None });
        self.known.insert(pointer.to_owned(), id);
        self.schemas.0[id.0] = self.compile(pointer, value)?;
        Ok(id)
    }

    fn compile(&mut self, pointer: &str, value: &'d Map<String, Value>) -> Result<Schema, ReadError> {
        let of = value.get("type").map(|name| name.as_str().unwrap_or_default().parse::<SchemaType>()).transpose();
        let of = of.map_err(|()| self.error(&format!("{pointer}/type"), "this type is not known"))?;
        for key in value.keys().map(String::as_str) {
            if !key.starts_with("x-") && !Keyword::of(key).is_some_and(|keyword| keyword.applies_to(of)) {
                let place = format!("{pointer}{}", pointer_step(key));
                return Err(self.error(&place, "the emulator cannot check this keyword"));
            }
        }
        let count = |key: &str| value.get(key).and_then(Value::as_u64);
        let kind = match of {
            Some(SchemaType::Boolean) => Kind::Boolean,
            Some(SchemaType::Integer | SchemaType::Number) => {
                Kind::Number { whole: of == Some(SchemaType::Integer), range: Range::of(value) }
            }
            Some(SchemaType::String) => {
                let pattern = value.get("pattern").and_then(Value::as_str).map(Regex::new).transpose();
                let pattern = pattern.map_err(|error| self.error(&format!("{pointer}/pattern"), error.to_string()))?;
                let (shortest, longest) = (count("minLength"), count("maxLength"));
                Kind::String { shortest, longest, pattern, range: Range::of(value) }
            }
            Some(SchemaType::Array) => Kind::Array {
                items: self.schema(&format!("{pointer}/items"))?,
                fewest: count("minItems"),
                most: count("maxItems"),
            },
            Some(SchemaType::Object) if value.get(ANY_TYPE) != Some(&Value::Bool(true)) => {
                self.object(pointer, value)?
            }
            Some(SchemaType::Object) | None => Kind::Any,
        };
        Ok(Schema {
            kind,
            nullable: value.get("nullable").and_then(Value::as_bool).unwrap_or_default(),
            closed: value.get("enum").and_then(Value::as_array).cloned(),
            open: value.contains_key(OPEN_ENUM),
            text: text_of(value),
        })
    }

    fn object(&mut self, pointer: &str, value: &Map<String, Value>) -> Result<Kind, ReadError> {
        let mut properties = HashMap::new();
        for (name, property) in value.get("properties").and_then(Value::as_object).into_iter().flatten() {
            let id = self.schema(&format!("{pointer}/properties{}", pointer_step(name)))?;
            properties.insert(name.clone(), id);
            let others = property.get(ALSO_NAMED).and_then(Value::as_array).into_iter().flatten();
            properties.extend(others.filter_map(Value::as_str).map(|other| (other.to_owned(), id)));
        }
        let required = value.get("required").and_then(Value::as_array).into_iter().flatten();
        let required = required.filter_map(Value::as_str).map(str::to_owned).collect();
        let rest = match value.get("additionalProperties") {
            Some(Value::Object(_)) => Some(self.schema(&format!("{pointer}/additionalProperties"))?),
            _ => None,
        };
        Ok(Kind::Object { properties, required, rest })
    }

    /// An error at a pointer of the document.
    pub(crate) fn error(&self, pointer: &str, message: impl Into<String>) -> ReadError {
        self.document.error(pointer, message)
    }
}
