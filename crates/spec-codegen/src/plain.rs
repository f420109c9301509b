//! A document in plain form: what every step after the grammar reads.
//!
//! OpenAPI has several ways to say one thing, and foreign documents use all of them. In plain form a document has one:
//!
//! - Keys from which nothing is generated, and the extensions of others, are left out.
//! - `allOf` with one member is that member. What was beside it is beside its `$ref`, where OpenAPI allows nothing: a
//!   description, `nullable`, our extensions.
//! - A schema of `components` is never null; what refers to one that may be null may be null itself.
//! - A property that only responses have (`readOnly`) is not required.
//!
//! A document of our own is in plain form already.

use std::collections::BTreeSet;

use serde_json::{Map, Value};
use spec_document::{Document, pointer_step};

use crate::lint::{
    grammar::{BESIDE_ALL_OF, KeyValue, Kind, is_beside},
    keys::meant,
};

/// The plain form of a document.
pub fn plain(document: &Document) -> Document {
    without(document, &BTreeSet::new())
}

/// The plain form of a document, with null in the place of broken parts, and with misspelt keys corrected: so the steps
/// that follow find nothing to say about what was reported already.
pub(crate) fn without(document: &Document, broken: &BTreeSet<String>) -> Document {
    let value = Plain { document, broken }.value(Kind::Document, "", document.value());
    document.with_value(value)
}

struct Plain<'d> {
    document: &'d Document,
    /// The pointers of the broken parts.
    broken: &'d BTreeSet<String>,
}

impl Plain<'_> {
    fn value(&self, kind: Kind, pointer: &str, value: &Value) -> Value {
        if self.broken.contains(pointer) {
            return Value::Null;
        }
        let Some(object) = value.as_object() else { return value.clone() };
        if object.contains_key("$ref") {
            return Value::Object(self.reference(object));
        }
        let mut plain = Map::new();
        for (key, value) in object {
            let here = format!("{pointer}{}", pointer_step(key));
            let corrected = if kind.value_of(key).is_some() { None } else { meant(kind, key) };
            let corrected = corrected.filter(|known| !object.contains_key(*known));
            let known = corrected.unwrap_or(key);
            if let Some(of) = kind.value_of(known) {
                let is_broken = self.broken.contains(&here) && corrected.is_none();
                let value = if is_broken { Some(Value::Null) } else { self.part(of, &here, value) };
                plain.extend(value.map(|value| (known.to_owned(), value)));
            }
        }
        if kind == Kind::Schema {
            leave_out_read_only(&mut plain, object);
            plain_schema(&mut plain, pointer);
        }
        Value::Object(plain)
    }

    /// The value of a key; `None` when nothing is generated from it.
    fn part(&self, of: KeyValue, pointer: &str, value: &Value) -> Option<Value> {
        Some(match (of, value) {
            (KeyValue::Ignored, _) => return None,
            (KeyValue::One(kind), value) => self.value(kind, pointer, value),
            (KeyValue::List(kind), Value::Array(items)) => {
                let items = items.iter().enumerate();
                items.map(|(index, item)| self.value(kind, &format!("{pointer}/{index}"), item)).collect()
            }
            (KeyValue::Map(kind), Value::Object(entries)) => {
                let entries = entries.iter().filter(|(name, _)| !is_beside(pointer, name));
                let entry = |(name, entry): (&String, _)| {
                    (name.clone(), self.value(kind, &format!("{pointer}{}", pointer_step(name)), entry))
                };
                Value::Object(entries.map(entry).collect())
            }
            // A leaf may have broken parts of its own.
            (KeyValue::Leaf, _) => {
                let mut value = value.clone();
                for part in self.broken.range(format!("{pointer}/")..).take_while(|part| part.starts_with(pointer)) {
                    if let Some(part) = part.strip_prefix(pointer).and_then(|part| value.pointer_mut(part)) {
                        *part = Value::Null;
                    }
                }
                value
            }
            (KeyValue::List(_) | KeyValue::Map(_), _) => value.clone(),
        })
    }

    /// A reference, which may be null when what it refers to may be.
    fn reference(&self, reference: &Map<String, Value>) -> Map<String, Value> {
        let mut plain: Map<_, _> = reference.iter().filter(|(key, _)| *key == "$ref").map(owned).collect();
        let target = reference.get("$ref").and_then(Value::as_str).and_then(|target| self.document.resolve(target));
        if let Some((pointer, target)) = target
            && pointer.starts_with("/components/schemas/")
            && target.get("nullable") == Some(&Value::Bool(true))
        {
            plain.insert("nullable".to_owned(), true.into());
        }
        plain
    }
}

fn owned((key, value): (&String, &Value)) -> (String, Value) {
    (key.clone(), value.clone())
}

/// What only responses have, no request is required to have.
fn leave_out_read_only(plain: &mut Map<String, Value>, schema: &Map<String, Value>) {
    let is_read_only = |name: &str| {
        let property = schema.get("properties").and_then(|properties| properties.get(name));
        property.is_some_and(|property| property.get("readOnly") == Some(&Value::Bool(true)))
    };
    if let Some(required) = plain.get_mut("required").and_then(Value::as_array_mut) {
        required.retain(|name| !name.as_str().is_some_and(is_read_only));
    }
}

fn plain_schema(schema: &mut Map<String, Value>, pointer: &str) {
    if let Some(Value::Array(members)) = schema.get("allOf")
        && let [Value::Object(member)] = members.as_slice()
    {
        let mut member = member.clone();
        let is_reference = member.contains_key("$ref");
        let beside = schema.iter().filter(|(key, _)| *key != "allOf" && !(is_reference && *key == "type"));
        member.extend(beside.filter(|(key, _)| BESIDE_ALL_OF.contains(&key.as_str())).map(owned));
        *schema = member;
    }
    let is_component = pointer.strip_prefix("/components/schemas/").is_some_and(|name| !name.contains('/'));
    if is_component && schema.get("nullable") == Some(&Value::Bool(true)) {
        schema.shift_remove("nullable");
        if let Some(values) = schema.get_mut("enum").and_then(Value::as_array_mut) {
            values.retain(|value| !value.is_null());
        }
    }
}
