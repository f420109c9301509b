//! The operation of a definition: its parameters, bodies and responses in the order of a page.
//!
//! Owns which part of the definition each list of fields is from, and the notices.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{
    Found,
    places::Places,
    schema::{At, Tables, schema_name},
};
use crate::{
    limits::{MAX_NOTICES, MAX_ROWS, cut},
    locate,
    meanings::Meanings,
    page::{Field, Object, Page},
    read::{Form, Kind, Language, Notice, ReadError, Reading, nearest},
    spot::Spot,
};

/// At the root of a document that was made from an SDK: its package and release.
const SDK: &str = "x-sdk";

/// Reads one definition.
pub(super) struct Reader<'a> {
    pub root: &'a Value,
    /// The lines of the definition by JSON pointer.
    pub lines: &'a Places,
    pub page: Page,
    /// The line of each fact by its location, and the part of the line.
    pub places: BTreeMap<String, usize>,
    pub spots: BTreeMap<String, Spot>,
    pub unread: BTreeSet<String>,
    pub meanings: Meanings,
    pub tables: Tables<'a>,
    pub rows: usize,
    pub is_chinese: bool,
    /// Whether the document was made from the models of an SDK, which do not say what a response always has.
    pub is_of_sdk: bool,
    notices: Vec<Notice>,
}

/// A parameter of a kind that is a list of a page.
struct Parameter<'a> {
    name: &'a str,
    place: &'a str,
    at: At<'a>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(root: &'a Value, lines: &'a Places) -> Self {
        Self {
            root,
            lines,
            page: Page::default(),
            places: BTreeMap::new(),
            spots: BTreeMap::new(),
            unread: BTreeSet::new(),
            meanings: Meanings::new(),
            tables: Tables::default(),
            rows: 0,
            is_chinese: false,
            is_of_sdk: root.get(SDK).is_some(),
            notices: Vec::new(),
        }
    }

    /// The facts of the operation. Lists are read in the order in which `locate` follows them, so that the first field
    /// that leads to a table gives its location.
    pub(super) fn read(mut self, found: Found<'a>) -> Result<Reading, ReadError> {
        let operation = At::new(found.pointer, found.value);
        self.page.title = cut(operation.text("operationId")).to_owned();
        self.page.method = found.method.to_uppercase();
        self.page.path = self.full_path(found.path);
        self.place("title", &format!("{}/operationId", operation.pointer));
        self.place("method", &operation.pointer);
        self.place("path", &found.path_pointer);
        self.page.deprecated = is_true(&operation, "deprecated");
        self.place("deprecated", &format!("{}/deprecated", operation.pointer));
        let parameters = self.parameters(&operation, &At::new(found.path_pointer, found.item));
        self.parameter_lists(&parameters);
        self.request_body(&operation, &parameters);
        let responses = self.responses(&operation);
        self.read_tables();
        if self.rows > MAX_ROWS {
            return Err(ReadError::new(Kind::TooManyRows));
        }
        self.example_requests(&operation);
        self.example_responses(&responses);
        if self.page.responses.is_empty() {
            self.notice("no-status", &operation.pointer, "the definition has no response");
        }
        self.notices.sort_by_key(|notice| (notice.line, notice.spot.as_ref().map(|spot| spot.column)));
        let language = if self.is_chinese { Language::Chinese } else { Language::English };
        let Self { root, page, places, spots, notices, unread, meanings, .. } = self;
        let breadcrumb = Vec::new();
        let sdk = root.get(SDK).and_then(Value::as_str).map(|sdk| cut(sdk).to_owned());
        Ok(Reading {
            page,
            breadcrumb,
            form: Form::Definition,
            language,
            places,
            spots,
            notices,
            unread,
            meanings,
            sdk,
        })
    }

    /// The path below the host: Swagger 2.0 has what all paths begin with beside them.
    fn full_path(&self, path: &str) -> String {
        let bases = ["basePath", "base_path"].map(|name| self.root.get(name).and_then(Value::as_str));
        let base = bases.into_iter().flatten().next().unwrap_or_default().trim_end_matches('/');
        if path.starts_with(&format!("{base}/")) { path.to_owned() } else { format!("{base}{path}") }
    }

    /// The parameters of the operation, then those of its path that it does not have itself.
    fn parameters(&mut self, operation: &At<'a>, path: &At<'a>) -> Vec<Parameter<'a>> {
        let mut found: Vec<Parameter<'a>> = Vec::new();
        for at in operation.items("parameters").into_iter().chain(path.items("parameters")) {
            let at = self.resolve(at);
            let (name, place) = (at.text("name"), at.text("in"));
            if name.is_empty() || !matches!(place, "path" | "query" | "header" | "body" | "formData") {
                self.notice(
                    "parameter-not-read",
                    &at.pointer,
                    format!("a parameter `{}` in `{}` is not read", cut(name), cut(place)),
                );
            } else if !found.iter().any(|known| known.name == name && known.place == place) {
                found.push(Parameter { name, place, at });
            }
        }
        found
    }

    fn parameter_lists(&mut self, parameters: &[Parameter<'a>]) {
        for place in ["path", "query", "header"] {
            let list = format!("request.{place}");
            let fields: Vec<Field> = parameters
                .iter()
                .filter(|parameter| parameter.place == place)
                .map(|parameter| self.parameter(&list, parameter))
                .collect();
            match place {
                "path" => self.page.path_params = fields,
                "query" => self.page.query_params = fields,
                _ => self.page.header_params = fields,
            }
        }
    }

    /// A parameter as a field. Swagger 2.0 has its type beside its name, OpenAPI 3 in a schema.
    fn parameter(&mut self, list: &str, parameter: &Parameter<'a>) -> Field {
        let Parameter { name, place, at } = parameter;
        let location = format!("{list}.{name}");
        let schema = at.member("schema").unwrap_or_else(|| at.clone());
        let mut field = self.field(name, at, schema, Object::REQUEST, name, &location);
        field.mandatory = Some(is_true(at, "required") || *place == "path");
        self.place(&format!("{location}.mandatory"), &format!("{}/required", at.pointer));
        field
    }

    /// The fields of the body: of the parameter `body`, of a form, or of `requestBody`.
    fn request_body(&mut self, operation: &At<'a>, parameters: &[Parameter<'a>]) {
        let list = "request.body";
        if let Some(body) = operation.member("requestBody") {
            let body = self.resolve(body);
            self.body_mandatory(list, &body);
            if let Some(schema) = media(&body).and_then(|media| media.member("schema")) {
                self.page.request_body = self.body(schema, Object::REQUEST, list);
            }
        } else if let Some(body) = parameters.iter().find(|parameter| parameter.place == "body") {
            self.body_mandatory(list, &body.at);
            if let Some(schema) = body.at.member("schema") {
                self.page.request_body = self.body(schema, Object::REQUEST, list);
            }
        } else {
            let form = parameters.iter().filter(|parameter| parameter.place == "formData");
            self.page.request_body = form.map(|parameter| self.parameter(list, parameter)).collect();
        }
    }

    /// Whether a request must have its body.
    fn body_mandatory(&mut self, list: &str, body: &At<'a>) {
        self.place(list, &body.pointer);
        if !self.is_of_sdk {
            self.page.body_mandatory = Some(is_true(body, "required"));
            self.place(locate::BODY_MANDATORY, &format!("{}/required", body.pointer));
        }
    }

    /// The responses by status, with their fields.
    fn responses(&mut self, operation: &At<'a>) -> Vec<(String, At<'a>)> {
        let all = operation.members("responses").into_iter().filter(|(code, _)| !code.starts_with("x-"));
        let mut found: Vec<(String, At<'a>)> = all.map(|(code, at)| (cut(code).to_owned(), at)).collect();
        found.sort_by(|left, right| left.0.cmp(&right.0));
        for (code, at) in &mut found {
            *at = self.resolve(at.clone());
            let list = format!("response.{code}");
            self.place(&list, &at.pointer);
            let schema = at.member("schema").or_else(|| media(at).and_then(|media| media.member("schema")));
            let fields = schema.map(|schema| self.body(schema, code, &list)).unwrap_or_default();
            self.page.responses.insert(code.clone(), fields);
        }
        found
    }

    /// The fields of a body. That of a list is described by the fields of its items.
    fn body(&mut self, schema: At<'a>, place: &str, list: &str) -> Vec<Field> {
        let mut schema = self.resolve(schema);
        if let Some(items) = schema.member("items") {
            schema = self.resolve(items);
        }
        let table = schema_name(&schema.pointer).unwrap_or_else(|| self.page.title.clone());
        self.fields(&schema, place, &table, list)
    }

    /// Reports the keys of a schema or parameter that nothing is read from.
    pub(super) fn unknown_keys(&mut self, at: &At<'a>) {
        for key in at.value.as_object().into_iter().flatten().map(|(key, _)| key) {
            if !KNOWN_KEYS.contains(&key.as_str()) && !key.starts_with("x-") {
                let message = format!("the key `{}` is not known, so it was not read", cut(key));
                self.notice("unknown-key", &format!("{}{}", at.pointer, spec_document::pointer_step(key)), message);
            }
        }
    }

    /// Keeps the place of a location: the first one counts.
    pub(super) fn place(&mut self, location: &str, pointer: &str) {
        if !self.places.contains_key(location) {
            self.place_again(location, pointer);
        }
    }

    /// Keeps the place of a location instead of an earlier one.
    pub(super) fn place_again(&mut self, location: &str, pointer: &str) {
        let span = self.lines.span(pointer);
        self.places.insert(location.to_owned(), span.start.line);
        self.spots.insert(location.to_owned(), Spot::new(pointer, span));
    }

    /// The line of a location, or of the nearest one around it.
    pub(super) fn line(&self, location: &str) -> usize {
        nearest(&self.places, location).copied().unwrap_or(1)
    }

    pub(super) fn notice(&mut self, rule: &'static str, pointer: &str, message: impl Into<String>) {
        let span = self.lines.span(pointer);
        let spot = Some(Spot::new(pointer, span));
        self.keep_notice(Notice { spot, ..Notice::new(rule, span.start.line, message) });
    }

    pub(super) fn keep_notice(&mut self, notice: Notice) {
        if self.notices.len() < MAX_NOTICES && !self.notices.contains(&notice) {
            self.notices.push(notice);
        }
    }
}

/// Whether a member is true.
pub(super) fn is_true(at: &At<'_>, name: &str) -> bool {
    at.value.get(name).and_then(Value::as_bool).unwrap_or(false)
}

/// The keys of schemas and parameters that are read, or that are no facts.
const KNOWN_KEYS: [&str; 36] = [
    "$ref",
    "additionalProperties",
    "allOf",
    "allowEmptyValue",
    "collectionFormat",
    "default",
    "deprecated",
    "description",
    "discriminator",
    "enum",
    "example",
    "examples",
    "exclusiveMaximum",
    "exclusiveMinimum",
    "explode",
    "externalDocs",
    "format",
    "in",
    "items",
    "maxItems",
    "maxLength",
    "maximum",
    "minItems",
    "minLength",
    "minimum",
    "multipleOf",
    "name",
    "nullable",
    "pattern",
    "properties",
    "readOnly",
    "required",
    "schema",
    "style",
    "title",
    "type",
];

/// The media type of a body in OpenAPI 3: JSON, or the first one.
pub(super) fn media<'a>(body: &At<'a>) -> Option<At<'a>> {
    let content = body.member("content")?;
    let all = content.value.as_object()?;
    let (kind, _) = all.get_key_value("application/json").or_else(|| all.iter().next())?;
    content.member(kind)
}
