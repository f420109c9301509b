//! The schemas and parameters of a draft's `components`: those of the document that it is for, and those it adds.
//!
//! Owns which name a schema has. A schema that is there already serves again, descriptions aside; another one takes the
//! first of its names that is free. A schema of an object serves one direction, since limits of requests would make
//! responses unreadable.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use serde_json::{Map, Value, json};
use spec_document::CLIENT_PARAMETER;

use super::names;

/// Where a schema is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Direction {
    Request,
    Response,
}

/// What makes two schemas one: the name that the page has for them, where they are used, and their content.
type Content = (String, Option<Direction>, String);

/// The components of a document, old and new.
#[derive(Default)]
pub(super) struct Components {
    /// The schemas that were added.
    pub(super) schemas: BTreeMap<String, Value>,
    /// The parameters that were added.
    pub(super) parameters: BTreeMap<String, Value>,
    /// Names that could not be given, because another schema has them: the wanted one and the given one.
    pub(super) renamed: Vec<(String, String)>,
    known: HashMap<Content, String>,
    known_parameters: HashMap<String, String>,
    client_parameters: HashSet<String>,
    /// The names in use, as they are told apart in generated code.
    taken: HashSet<String>,
    /// The last number that was tried behind a name.
    counts: HashMap<String, usize>,
}

impl Components {
    /// The components that a document has.
    pub(super) fn of(document: &Value) -> Self {
        let mut components = Self::default();
        let directions = directions(document);
        for (name, schema) in entries(document, "schemas") {
            components.taken.insert(names::key(name));
            let page_name = schema.get("x-page-name").and_then(Value::as_str).unwrap_or(name);
            let of_all = BTreeSet::from([Direction::Request, Direction::Response]);
            for direction in directions.get(name.as_str()).unwrap_or(&of_all) {
                components.known.entry(content(page_name, *direction, schema)).or_insert_with(|| name.clone());
            }
        }
        for (name, parameter) in entries(document, "parameters") {
            let client = parameter.get(CLIENT_PARAMETER).and_then(Value::as_str);
            components.client_parameters.extend(client.map(str::to_owned));
            components.known_parameters.entry(bare(parameter).to_string()).or_insert_with(|| name.clone());
        }
        components
    }

    /// The name of the schema with this content, if there is one.
    pub(super) fn find(&self, page_name: &str, direction: Direction, schema: &Value) -> Option<&String> {
        self.known.get(&content(page_name, direction, schema))
    }

    /// The first of these names that is free, also of `others`; with a number where none is.
    pub(super) fn free(&mut self, candidates: &[String], others: &HashSet<String>) -> String {
        let is_free = |name: &str| !self.taken.contains(&names::key(name)) && !others.contains(&names::key(name));
        if let Some(name) = candidates.iter().find(|name| names::is_type_name(name) && is_free(name)) {
            return name.clone();
        }
        let base = names::type_name(candidates.last().map_or("", String::as_str));
        let first = self.counts.get(&base).copied().unwrap_or(1) + 1;
        let found = (first..).map(|count| (count, format!("{base}{count}"))).find(|(_, name)| is_free(name));
        let (count, name) = found.unwrap_or((first, base.clone()));
        self.counts.insert(base, count);
        name
    }

    /// Adds a schema.
    pub(super) fn add(&mut self, page_name: &str, name: &str, direction: Direction, schema: Value) {
        self.taken.insert(names::key(name));
        self.known.insert(content(page_name, direction, &schema), name.to_owned());
        self.schemas.insert(name.to_owned(), schema);
    }

    /// The name of a schema that is no object: the one that is there, or a new one by the first free name.
    pub(super) fn share(&mut self, candidates: &[String], direction: Direction, schema: Value) -> String {
        let known = candidates.iter().find_map(|candidate| self.find(candidate, direction, &schema).cloned());
        known.unwrap_or_else(|| {
            let name = self.free(candidates, &HashSet::new());
            self.note(candidates.first(), &name);
            self.add(&name, &name, direction, schema);
            name
        })
    }

    /// Keeps that a schema did not get the name that it was meant to have.
    pub(super) fn note(&mut self, wanted: Option<&String>, given: &str) {
        if let Some(wanted) = wanted.filter(|wanted| *wanted != given) {
            self.renamed.push((wanted.clone(), given.to_owned()));
        }
    }

    /// A parameter as an operation lists it: a reference to one of `components` where there is an equal one, or where
    /// each request of a client has the same.
    pub(super) fn parameter(&mut self, parameter: Value) -> Value {
        let text = bare(&parameter).to_string();
        if let Some(name) = self.known_parameters.get(&text) {
            return json!({ "$ref": format!("#/components/parameters/{name}") });
        }
        let Some((_, component, client)) = CLIENT_PARAMETERS.iter().find(|(name, ..)| parameter["name"] == **name)
        else {
            return parameter;
        };
        if !self.client_parameters.insert((*client).to_owned()) {
            return parameter;
        }
        let mut shared = Map::new();
        for (key, value) in parameter.as_object().into_iter().flatten() {
            shared.insert(key.clone(), value.clone());
            if key == "in" {
                shared.insert(CLIENT_PARAMETER.to_owned(), (*client).into());
            }
        }
        self.known_parameters.insert(text, (*component).to_owned());
        self.parameters.insert((*component).to_owned(), Value::Object(shared));
        json!({ "$ref": format!("#/components/parameters/{component}") })
    }
}

/// Parameters that are the same in every request of a client: on the wire, in `components`, and for the client.
const CLIENT_PARAMETERS: [(&str, &str, &str); 2] =
    [("project_id", "ProjectId", "project_id"), ("X-Language", "XLanguage", "language")];

/// A part of a document's `components`.
fn entries<'d>(document: &'d Value, section: &str) -> impl Iterator<Item = (&'d String, &'d Value)> {
    document.pointer(&format!("/components/{section}")).and_then(Value::as_object).into_iter().flatten()
}

fn content(page_name: &str, direction: Direction, schema: &Value) -> Content {
    let is_object = schema.get("type").and_then(Value::as_str) == Some("object");
    (page_name.to_owned(), is_object.then_some(direction), bare(schema).to_string())
}

/// Keys that do not tell two schemas or parameters apart. A property of such a name is no text.
const DESCRIBES: [&str; 4] = ["description", "title", "x-page-name", CLIENT_PARAMETER];

/// A schema or parameter without what describes it.
fn bare(value: &Value) -> Value {
    match value {
        Value::Object(entries) => {
            let mut kept: Vec<(String, Value)> = entries
                .iter()
                .filter(|(key, value)| !(DESCRIBES.contains(&key.as_str()) && value.is_string()))
                .map(|(key, value)| (key.clone(), bare(value)))
                .collect();
            kept.sort_by(|one, other| one.0.cmp(&other.0));
            Value::Object(kept.into_iter().collect())
        }
        Value::Array(items) => items.iter().map(bare).collect::<Vec<_>>().into(),
        other => other.clone(),
    }
}

/// Where each schema of a document is used.
fn directions(document: &Value) -> HashMap<&str, BTreeSet<Direction>> {
    let mut found: HashMap<&str, BTreeSet<Direction>> = HashMap::new();
    let mut open: Vec<(&Value, Direction)> = Vec::new();
    let items = document.get("paths").and_then(Value::as_object).into_iter().flat_map(|paths| paths.values());
    for operation in items.filter_map(Value::as_object).flat_map(|item| item.values()) {
        for (key, direction) in [
            ("requestBody", Direction::Request),
            ("parameters", Direction::Request),
            ("responses", Direction::Response),
        ] {
            open.extend(operation.get(key).map(|part| (part, direction)));
        }
    }
    open.extend(document.pointer("/components/parameters").map(|part| (part, Direction::Request)));
    open.extend(document.pointer("/components/requestBodies").map(|part| (part, Direction::Request)));
    open.extend(document.pointer("/components/responses").map(|part| (part, Direction::Response)));
    while let Some((part, direction)) = open.pop() {
        match part {
            Value::Array(items) => open.extend(items.iter().map(|item| (item, direction))),
            Value::Object(entries) => {
                open.extend(entries.values().map(|value| (value, direction)));
                let name = entries.get("$ref").and_then(Value::as_str);
                let name = name.and_then(|name| name.strip_prefix("#/components/schemas/"));
                if let Some(name) = name
                    && found.entry(name).or_default().insert(direction)
                {
                    let schema = document.pointer(&format!("/components/schemas/{name}"));
                    open.extend(schema.map(|schema| (schema, direction)));
                }
            }
            _ => {}
        }
    }
    found
}
