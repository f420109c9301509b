//! A response, held against the document as strictly as it can be: the types of the wire, no field and no value that is
//! not described. The emulator's own check is as lenient as a client should be, so it would not see these.

use std::{collections::BTreeSet, sync::LazyLock};

use regex_lite::Regex;
use serde_json::Value;
use spec_document::{Document, Operation};

static DOCUMENTS: LazyLock<Vec<Document>> = LazyLock::new(|| {
    [
        ("taurus-htap", include_str!("../../../../spec/taurus-htap.yaml")),
        ("iam", include_str!("../../../../spec/iam.yaml")),
        ("sts", include_str!("../../../../spec/sts.yaml")),
    ]
    .map(|(name, text)| Document::parse(name, text).unwrap())
    .into()
});

/// A value that no source lists, in an enumeration that is open: a task that is being created has no status yet.
const BEYOND: (&str, Option<&str>) = ("ReplicationStatus", Some(""));

/// The operation of a request, with its document. Literal segments win over parameters.
fn find(method: &str, path: &str) -> Option<(&'static Document, Operation<'static>)> {
    let segments: Vec<_> = path.split('/').collect();
    let fit = |operation: &Operation<'_>| {
        let template: Vec<_> = operation.path().split('/').collect();
        let literals = template.iter().zip(&segments).filter(|(known, segment)| known == segment).count();
        let fits =
            |(known, segment): (&&str, &&str)| known == segment || (known.starts_with('{') && !segment.is_empty());
        let is_it = operation.method().eq_ignore_ascii_case(method)
            && template.len() == segments.len()
            && template.iter().zip(&segments).all(fits);
        is_it.then_some(literals)
    };
    let all = DOCUMENTS.iter().flat_map(|document| document.operations().map(move |operation| (document, operation)));
    all.filter_map(|found| Some((fit(&found.1)?, found))).max_by_key(|(literals, _)| *literals).map(|(_, found)| found)
}

/// What is wrong with a response. A status that the operation does not describe is another matter, unless it is a
/// success.
pub(crate) fn problems(method: &str, path: &str, status: u16, body: &Value) -> Vec<String> {
    let mut problems = Vec::new();
    let Some((document, operation)) = find(method, path) else { return problems };
    if !operation.statuses().any(|known| known == status) {
        if (200..300).contains(&status) {
            problems.push(format!("{} describes no status {status}", operation.id()));
        }
        return problems;
    }
    if let Some(schema) = operation.response_schema(status) {
        let mut seen = BTreeSet::new();
        Check { document, problems: &mut problems, seen: &mut seen }.value(schema, body, operation.id());
    }
    problems
}

/// Adds to `seen` the described fields that a response has, each as `Schema.field`.
pub(crate) fn answered(method: &str, path: &str, status: u16, body: &Value, seen: &mut BTreeSet<String>) {
    let (document, operation) = find(method, path).unwrap();
    let schema = operation.response_schema(status);
    let mut problems = Vec::new();
    if let Some(schema) = schema {
        Check { document, problems: &mut problems, seen }.value(schema, body, operation.id());
    }
    assert!(problems.is_empty(), "{problems:?}");
}

/// The fields that the successes of the HTAP service can have by its document, each as `Schema.field`.
pub(crate) fn described() -> BTreeSet<String> {
    let document = &DOCUMENTS[0];
    let mut found = BTreeSet::new();
    for operation in document.operations() {
        for status in operation.statuses().filter(|status| *status < 300) {
            if let Some(schema) = operation.response_schema(status) {
                describe(document, schema, operation.id(), &mut found);
            }
        }
    }
    found
}

fn describe(document: &Document, schema: &Value, name: &str, found: &mut BTreeSet<String>) {
    let (name, schema) = follow(document, schema, name);
    for (field, property) in schema["properties"].as_object().into_iter().flatten() {
        found.extend(other_names(property).map(|other| format!("{name}.{other}")));
        if found.insert(format!("{name}.{field}")) {
            describe(document, property, &format!("{name}.{field}"), found);
        }
    }
    if schema["items"].is_object() {
        describe(document, &schema["items"], &name, found);
    }
}

/// The other names that a field has on the wire.
fn other_names(property: &Value) -> impl Iterator<Item = &str> {
    property["x-also-named"].as_array().into_iter().flatten().filter_map(Value::as_str)
}

/// The schema of a field, by any of its names.
fn property<'s>(schema: &'s Value, field: &str) -> Option<&'s Value> {
    let properties = schema["properties"].as_object()?;
    let by_other = || properties.values().find(|property| other_names(property).any(|other| other == field));
    properties.get(field).or_else(by_other)
}

/// A schema and its name: that of the component, or its place.
fn follow<'s>(document: &'s Document, schema: &'s Value, name: &str) -> (String, &'s Value) {
    match schema["$ref"].as_str() {
        Some(reference) => {
            let (_, target) = document.resolve(reference).unwrap();
            follow(document, target, reference.rsplit('/').next().unwrap())
        }
        None => (name.to_owned(), schema),
    }
}

struct Check<'c> {
    document: &'static Document,
    problems: &'c mut Vec<String>,
    seen: &'c mut BTreeSet<String>,
}

impl Check<'_> {
    fn value(&mut self, schema: &'static Value, value: &Value, at: &str) {
        let (name, schema) = follow(self.document, schema, at);
        let is_any = schema["x-any-type"] == true || schema["type"].is_null();
        if is_any || (value.is_null() && schema["nullable"] == true) {
            return;
        }
        let fits = match schema["type"].as_str() {
            Some("string") => value.is_string(),
            Some("integer") => value.is_i64() || value.is_u64(),
            Some("number") => value.is_number(),
            Some("boolean") => value.is_boolean(),
            Some("array") => value.is_array(),
            Some("object") => value.is_object(),
            _ => true,
        };
        if !fits {
            return self.problems.push(format!("{at} is not of type {}: {value}", schema["type"]));
        }
        for values in [&schema["enum"], &schema["x-extensible-enum"]] {
            let is_beyond = (name.as_str(), value.as_str()) == BEYOND;
            if values.as_array().is_some_and(|values| !values.contains(value)) && !is_beyond {
                self.problems.push(format!("{at} is none of {values}: {value}"));
            }
        }
        let number = value.as_i64().or_else(|| value.as_str()?.parse().ok());
        let is_in_format = match schema["format"].as_str() {
            Some("int32") => number.is_some_and(|number| i32::try_from(number).is_ok()),
            Some("int64") => number.is_some(),
            _ => true,
        };
        let text = value.as_str();
        let length = text.map(|text| text.chars().count() as u64);
        let breaks = |key: &str, broken: fn(u64, u64) -> bool| {
            length.zip(schema[key].as_u64()).is_some_and(|(length, limit)| broken(length, limit))
        };
        let is_shaped =
            schema["pattern"].as_str().zip(text).is_none_or(|(p, text)| Regex::new(p).unwrap().is_match(text));
        if !is_in_format || !is_shaped || breaks("minLength", |a, b| a < b) || breaks("maxLength", |a, b| a > b) {
            self.problems.push(format!("{at} breaks the limits of {name}: {value}"));
        }
        match value {
            Value::Array(values) => {
                for (index, value) in values.iter().enumerate() {
                    self.value(&schema["items"], value, &format!("{at}[{index}]"));
                }
            }
            Value::Object(object) => self.object(schema, object, at, &name),
            _ => {}
        }
    }

    fn object(&mut self, schema: &'static Value, object: &serde_json::Map<String, Value>, at: &str, name: &str) {
        for required in schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str) {
            if !object.contains_key(required) {
                self.problems.push(format!("{at}.{required} is not there"));
            }
        }
        for (field, value) in object {
            let place = format!("{at}.{field}");
            // Inline schemas are named by their place in a schema, not in a response.
            let inline = format!("{name}.{field}");
            if let Some(property) = property(schema, field) {
                self.seen.insert(inline);
                self.value(property, value, &place);
            } else if schema["additionalProperties"].is_object() {
                self.value(&schema["additionalProperties"], value, &place);
            } else {
                self.problems.push(format!("{place} is not described"));
            }
        }
    }
}
