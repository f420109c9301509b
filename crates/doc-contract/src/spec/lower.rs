//! An OpenAPI operation as the facts of a page.
//!
//! Owns how each documented fact is written in the spec: parameters and the security scheme that represents a header,
//! named schemas as object tables, limits, open and closed sets of values, inline examples. Read beside
//! `x-extensible-enum` are, on a schema, `x-page-name` (the name of its table, where another schema has that name) and
//! `x-page-type` (a type that OpenAPI does not have); on an operation, `x-example-urls` (the URLs of its example
//! requests in order) and `x-page-tables` (object tables that no field leads to); on a response or a parameter,
//! `x-undocumented` (no page has it). What a page has that OpenAPI or the generator does not take is in further
//! extensions, each at one of the constants below.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{Arc, OnceLock},
};

use serde_json::{Map, Value};
use spec_document::{Document, METHODS, PERMISSION, Permission, UNDOCUMENTED, is_same_parameter, pointer_step};

use super::{DefaultResponse, Facts, LazyFacts, Operation};
use crate::{
    locate,
    page::{ExampleRequest, Field, Object, Page, RequiredAction},
    pattern,
    skeleton::actions::access_level,
    types::PageType,
};

/// On a schema: facts of the page that are no keywords of its type, by the names that `docs extract` gives them.
pub(crate) const PAGE_FACTS: &str = "x-page-facts";

/// On a media type: examples of the page that are no values of the schema.
pub(crate) const PAGE_EXAMPLES: &str = "x-page-examples";

/// On an operation: parameters of the page that are none in OpenAPI, such as the header Accept.
pub(crate) const PAGE_PARAMETERS: &str = "x-page-parameters";

/// On an operation: a request body that the page has and its method cannot have.
pub(crate) const PAGE_REQUEST_BODY: &str = "x-page-request-body";

/// On an operation: what the page has for a status, where `responses` has something else or cannot have it.
pub(crate) const PAGE_RESPONSES: &str = "x-page-responses";

/// The key of the response for all statuses that have none of their own.
pub(crate) const ANY_STATUS: &str = "default";

/// How deep references, members of `allOf` and lists are followed.
const MAX_REFERENCES: usize = 32;

/// The operations of a document.
pub(super) fn operations(document: &Arc<Document>, index: usize) -> Vec<Operation> {
    let mut found = Vec::new();
    let Some(paths) = document.value().get("paths").and_then(Value::as_object) else { return found };
    // An extension may be beside the paths.
    for (path, item) in paths.iter().filter(|(path, _)| !path.starts_with("x-")) {
        for method in METHODS {
            let Some(operation) = item.get(method) else { continue };
            let (method, text) = (method.to_uppercase(), |key: &str| operation.get(key).and_then(Value::as_str));
            let id = text("operationId").map_or_else(|| format!("{method} {path}"), str::to_owned);
            let names_page = operation.get("x-documentation-page").is_some();
            let title = operation.get(title_key(names_page)).and_then(Value::as_str).unwrap_or_default().to_owned();
            let facts = LazyFacts { document: Arc::clone(document), read: OnceLock::new() };
            found.push(Operation { id, document: index, method, path: path.clone(), title, names_page, facts });
        }
    }
    found
}

/// The key of an operation that has its title.
fn title_key(names_page: bool) -> &'static str {
    if names_page { "x-documentation-page" } else { "summary" }
}

/// The facts of an operation of a document.
pub(super) fn facts(document: &Document, operation: &Operation) -> Facts {
    let Operation { method, path, title, .. } = operation;
    let lower = Lower {
        document,
        page: Page { method: method.clone(), path: path.clone(), title: title.clone(), ..Page::default() },
        places: BTreeMap::new(),
        schemas: BTreeMap::new(),
        tables: Vec::new(),
        lines: Vec::new(),
        has_undocumented_default: false,
    };
    let path_pointer = format!("/paths{}", pointer_step(path));
    let pointer = format!("{path_pointer}/{}", method.to_lowercase());
    let value = |pointer: &str| document.value().pointer(pointer).unwrap_or(&Value::Null);
    let (item, of_document) = (value(&path_pointer), value(&pointer));
    lower.operation(title_key(operation.names_page), &path_pointer, &pointer, item, of_document)
}

/// A value and its pointer.
type At<'a> = (String, &'a Value);

struct Lower<'a> {
    document: &'a Document,
    page: Page,
    places: BTreeMap<String, String>,
    schemas: BTreeMap<String, String>,
    /// The object tables with the pointer of their schema, in the order in which fields lead to them.
    tables: Vec<(String, String, String)>,
    /// Pointers of fields by list and name, until the locations of objects are known.
    lines: Vec<(Target, Vec<Pointers>)>,
    /// Whether the response for all other statuses is of no page.
    has_undocumented_default: bool,
}

#[derive(Clone)]
enum Target {
    Root(String),
    Object(usize),
}

/// The pointers of one field.
struct Pointers {
    name: String,
    field: String,
    schema: String,
    mandatory: String,
}

impl<'a> Lower<'a> {
    fn operation(
        mut self,
        title_key: &str,
        path_pointer: &str,
        pointer: &str,
        item: &'a Value,
        operation: &'a Value,
    ) -> Facts {
        self.places.insert("title".to_owned(), format!("{pointer}/{title_key}"));
        self.places.insert("method".to_owned(), pointer.to_owned());
        self.places.insert("path".to_owned(), path_pointer.to_owned());
        self.page.deprecated = is_true(operation, "deprecated");
        self.places.insert("deprecated".to_owned(), format!("{pointer}/deprecated"));
        self.permission(pointer, operation);
        self.security(pointer, operation);
        self.parameters(path_pointer, pointer, item, operation);
        self.request(pointer, operation);
        self.responses(pointer, operation);
        let has_urls = self.example_requests(pointer, operation);
        for (place, list) in operation.get("x-page-tables").and_then(Value::as_object).into_iter().flatten() {
            for (index, schema) in list.as_array().into_iter().flatten().enumerate() {
                self.kind(format!("{pointer}/x-page-tables{}/{index}", pointer_step(place)), schema, place, 0);
            }
        }
        self.objects();
        self.locate();
        let default_response = self.take_default_response();
        let body = operation.get("requestBody").map(|body| self.resolve(format!("{pointer}/requestBody"), body).1);
        let content = body.and_then(|body| body.get("content")).and_then(Value::as_object);
        let content_types = content.into_iter().flat_map(Map::keys).cloned().collect();
        Facts { page: self.page, places: self.places, schemas: self.schemas, has_urls, content_types, default_response }
    }

    /// Follows references from a value, through `allOf` with a single member, to what it is.
    fn resolve(&self, pointer: String, value: &'a Value) -> At<'a> {
        let mut at = (pointer, value);
        for _ in 0..MAX_REFERENCES {
            if let Some(part) = self.document.references(at.1).map_while(Result::ok).last() {
                at = (part.pointer, part.value);
            }
            match at.1.get("allOf").and_then(Value::as_array).map(Vec::as_slice) {
                Some([only]) if at.1.get("properties").is_none() => at = (format!("{}/allOf/0", at.0), only),
                _ => break,
            }
        }
        at
    }

    /// What a caller must be allowed.
    fn permission(&mut self, pointer: &str, operation: &'a Value) {
        let Some(permission) = operation.get(PERMISSION).and_then(Permission::of) else { return };
        let pointer = format!("{pointer}/{PERMISSION}");
        for (index, action) in permission.actions.iter().enumerate() {
            let (at, pointer) = (format!("permission.{}", action.action), format!("{pointer}/actions/{index}"));
            for (fact, key) in ACTION_KEYS {
                self.places.insert(format!("{at}.{fact}"), format!("{pointer}/{key}"));
            }
            self.places.insert(at, pointer);
        }
        self.places.insert("permission".to_owned(), pointer);
        self.page.permission = Some(permission.actions.into_iter().map(required_action).collect());
    }

    /// The header parameters that security schemes represent.
    fn security(&mut self, pointer: &str, operation: &'a Value) {
        let own = operation.get("security").map(|security| (format!("{pointer}/security"), security));
        let all =
            own.or_else(|| self.document.value().get("security").map(|security| ("/security".to_owned(), security)));
        let Some((_, requirements)) = all else { return };
        let names: BTreeSet<&String> =
            requirements.as_array().into_iter().flatten().filter_map(Value::as_object).flat_map(Map::keys).collect();
        let mut lines = Vec::new();
        for name in names {
            let pointer = format!("/components/securitySchemes{}", pointer_step(name));
            let Some(scheme) = self.document.value().pointer(&pointer) else { continue };
            let text = |key: &str| scheme.get(key).and_then(Value::as_str);
            // A signature in Authorization is an authentication method of its own, which pages do not list.
            if let (Some("apiKey"), Some("header"), Some(header)) = (text("type"), text("in"), text("name"))
                && !header.eq_ignore_ascii_case("authorization")
            {
                let mut field = Field::new(header, PageType::String.to_string());
                field.mandatory = Some(true);
                self.page.header_params.push(field);
                lines.push(Pointers {
                    name: header.to_owned(),
                    field: format!("{pointer}/name"),
                    schema: pointer.clone(),
                    mandatory: pointer,
                });
            }
        }
        self.lines.push((Target::Root("request.header".to_owned()), lines));
    }

    fn parameters(&mut self, path_pointer: &str, pointer: &str, item: &'a Value, operation: &'a Value) {
        let listed = |key: &str, pointer: &str, value: &'a Value| -> Vec<At<'a>> {
            let list = value.get(key).and_then(Value::as_array);
            list.into_iter()
                .flatten()
                .enumerate()
                .map(|(index, value)| (format!("{pointer}/{key}/{index}"), value))
                .collect()
        };
        let schemes = std::mem::take(&mut self.page.header_params);
        // Those of the page win over the operation's own, and these over those of its path.
        let mut seen: Vec<&Value> = Vec::new();
        let of_page = listed(PAGE_PARAMETERS, pointer, operation).into_iter();
        let own = listed("parameters", pointer, operation).into_iter();
        let of_page_count = of_page.len();
        let all: Vec<At<'a>> = of_page.chain(own).chain(listed("parameters", path_pointer, item)).collect();
        for (index, (pointer, value)) in all.into_iter().enumerate() {
            let (pointer, parameter) = self.resolve(pointer, value);
            let text = |key: &str| parameter.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
            let (name, place) = (text("name"), text("in"));
            // A page may list a header twice, in different case.
            let is_row = |earlier: &Value| index < of_page_count && earlier["name"] != parameter["name"];
            let is_seen = seen.iter().any(|earlier| is_same_parameter(earlier, parameter) && !is_row(earlier));
            seen.push(parameter);
            let is_of_page = parameter.get(UNDOCUMENTED).is_none();
            if is_seen || !is_of_page || !matches!(place.as_str(), "path" | "query" | "header") {
                continue;
            }
            let schema = parameter.get("schema").unwrap_or(&Value::Null);
            let (mut field, schema_pointer) = self.field(&name, format!("{pointer}/schema"), schema, Object::REQUEST);
            field.mandatory = Some(is_true(parameter, "required") || place == "path");
            field.deprecated |= is_true(parameter, "deprecated");
            take_page_facts(&mut field, schema);
            let pointers = Pointers {
                name,
                field: pointer.clone(),
                schema: schema_pointer,
                mandatory: format!("{pointer}/required"),
            };
            self.lines.push((Target::Root(format!("request.{place}")), vec![pointers]));
            match place.as_str() {
                "path" => self.page.path_params.push(field),
                "query" => self.page.query_params.push(field),
                _ => self.page.header_params.push(field),
            }
        }
        // A header that is listed is not listed again for its security scheme.
        let listed = &self.page.header_params;
        let is_listed = |scheme: &Field| listed.iter().any(|field| field.name.eq_ignore_ascii_case(&scheme.name));
        let schemes: Vec<Field> = schemes.into_iter().filter(|scheme| !is_listed(scheme)).collect();
        self.page.header_params.splice(..0, schemes);
    }

    /// The JSON media type of a body, or the first one.
    fn media(&self, pointer: String, body: &'a Value) -> Option<At<'a>> {
        let content = body.get("content")?.as_object()?;
        let (kind, media) = content.get_key_value("application/json").or_else(|| content.iter().next())?;
        Some((format!("{pointer}/content{}", pointer_step(kind)), media))
    }

    /// The body of the request, or the one that the page has.
    fn request_body(&self, pointer: &str, operation: &'a Value) -> Option<At<'a>> {
        let key = if operation.get(PAGE_REQUEST_BODY).is_some() { PAGE_REQUEST_BODY } else { "requestBody" };
        Some(self.resolve(format!("{pointer}/{key}"), operation.get(key)?))
    }

    fn request(&mut self, pointer: &str, operation: &'a Value) {
        let Some((pointer, body)) = self.request_body(pointer, operation) else { return };
        self.places.insert("request.body".to_owned(), pointer.clone());
        self.places.insert(locate::BODY_MANDATORY.to_owned(), format!("{pointer}/required"));
        self.page.body_mandatory = Some(is_true(body, "required"));
        let Some((pointer, media)) = self.media(pointer, body) else { return };
        if let Some(schema) = media.get("schema") {
            self.page.request_body = self.root("request.body", format!("{pointer}/schema"), schema, Object::REQUEST);
        }
    }

    fn responses(&mut self, pointer: &str, operation: &'a Value) {
        let of_key = |key: &'static str| {
            let responses = operation.get(key).and_then(Value::as_object).into_iter().flatten();
            responses.filter(|(code, _)| !code.starts_with("x-")).map(move |(code, response)| (key, code, response))
        };
        // What the page has for a status comes last, and takes the place of what the operation has.
        for (key, code, response) in of_key("responses").chain(of_key(PAGE_RESPONSES)) {
            let (pointer, response) = self.resolve(format!("{pointer}/{key}{}", pointer_step(code)), response);
            let is_undocumented = response.get(UNDOCUMENTED).is_some();
            // The service sends it, and no page has it. A definition may have the one for all other statuses.
            if is_undocumented && key == "responses" && code != ANY_STATUS {
                continue;
            }
            let at = format!("response.{code}");
            let media = self.media(pointer.clone(), response);
            let of_page = operation.get(PAGE_RESPONSES).and_then(|all| all.get(code));
            let is_replaced = key == "responses" && of_page.is_some();
            // Of a status without a table, the page has the example alone.
            if !is_replaced && (!is_undocumented || key == "responses") {
                self.places.insert(at.clone(), pointer);
                let schema = media.as_ref().and_then(|(pointer, media)| Some((pointer, media.get("schema")?)));
                let fields = schema.map(|(pointer, schema)| self.root(&at, format!("{pointer}/schema"), schema, code));
                self.page.responses.insert(code.clone(), fields.unwrap_or_default());
            }
            if is_undocumented && key == "responses" {
                self.has_undocumented_default = true;
                continue;
            }
            if let Some((pointer, value)) =
                media.and_then(|(pointer, media)| Self::examples(&pointer, media).into_iter().next())
            {
                self.places.insert(format!("example.{at}"), pointer);
                self.page.example_responses.insert(code.clone(), value.clone());
            }
        }
    }

    /// Takes the response for all other statuses out of the facts of the page, where no page has it.
    fn take_default_response(&mut self) -> Option<DefaultResponse> {
        if !self.has_undocumented_default {
            return None;
        }
        let fields = self.page.responses.remove(ANY_STATUS)?;
        let all = std::mem::take(&mut self.page.objects);
        let (objects, kept) = all.into_iter().partition(|object| object.place == ANY_STATUS);
        self.page.objects = kept;
        Some(DefaultResponse { fields, objects })
    }

    /// The examples of a media type in order.
    fn examples(pointer: &str, media: &'a Value) -> Vec<At<'a>> {
        if let Some(example) = media.get("example") {
            return vec![(format!("{pointer}/example"), example)];
        }
        let key = if media.get(PAGE_EXAMPLES).is_some() { PAGE_EXAMPLES } else { "examples" };
        let named = media.get(key).and_then(Value::as_object);
        named
            .into_iter()
            .flatten()
            .filter_map(|(name, example)| {
                Some((format!("{pointer}/{key}{}/value", pointer_step(name)), example.get("value")?))
            })
            .collect()
    }

    /// The example requests: the bodies in order, beside the URLs where the operation lists them. Returns whether it
    /// does.
    fn example_requests(&mut self, pointer: &str, operation: &'a Value) -> bool {
        let body = self.request_body(pointer, operation);
        let media = body.and_then(|(pointer, body)| self.media(pointer, body));
        let mut bodies = media.map(|(pointer, media)| Self::examples(&pointer, media)).unwrap_or_default().into_iter();
        let urls = operation.get("x-example-urls").and_then(Value::as_array);
        let listed = urls.map_or(&[][..], Vec::as_slice);
        let mut next = 0;
        loop {
            // A URL alone, or with what its example has otherwise than the operation.
            let url = listed.get(next);
            let text = |key: &str| url.and_then(|url| url.get(key)).and_then(Value::as_str);
            let without_body = url.and_then(|url| url.get("without-body")).and_then(Value::as_bool).unwrap_or(false);
            let body = if without_body { None } else { bodies.next() };
            if url.is_none() && body.is_none() {
                return urls.is_some();
            }
            let at = locate::example_request(next);
            if url.is_some() {
                self.places.insert(format!("{at}.$url"), format!("{pointer}/x-example-urls/{next}"));
            }
            self.places.insert(format!("{at}.$method"), pointer.to_owned());
            self.places.insert(at, body.as_ref().map_or_else(|| pointer.to_owned(), |(pointer, _)| pointer.clone()));
            self.page.example_requests.push(ExampleRequest {
                method: text("method").map_or_else(|| self.page.method.clone(), str::to_owned),
                url: url.and_then(Value::as_str).or_else(|| text("url")).unwrap_or_default().to_owned(),
                body: body.map(|(_, body)| body.clone()),
            });
            next += 1;
        }
    }

    /// The fields of a body.
    fn root(&mut self, location: &str, pointer: String, schema: &'a Value, place: &str) -> Vec<Field> {
        let (pointer, schema) = self.resolve(pointer, schema);
        // The body of a list is described by the fields of its items.
        let (pointer, schema) = match schema.get("items") {
            Some(items) => self.resolve(format!("{pointer}/items"), items),
            None => (pointer, schema),
        };
        let (fields, pointers) = self.properties(&pointer, schema, place, 0);
        self.lines.push((Target::Root(location.to_owned()), pointers));
        fields
    }

    /// The properties of an object schema, those of all members of an `allOf` together.
    fn properties(
        &mut self,
        pointer: &str,
        schema: &'a Value,
        place: &str,
        depth: usize,
    ) -> (Vec<Field>, Vec<Pointers>) {
        let (mut fields, mut pointers) = (Vec::new(), Vec::new());
        if depth > MAX_REFERENCES {
            return (fields, pointers);
        }
        for (index, member) in schema.get("allOf").and_then(Value::as_array).into_iter().flatten().enumerate() {
            let (pointer, member) = self.resolve(format!("{pointer}/allOf/{index}"), member);
            let (more_fields, more_pointers) = self.properties(&pointer, member, place, depth + 1);
            fields.extend(more_fields);
            pointers.extend(more_pointers);
        }
        let required: Vec<&str> =
            schema.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect();
        for (name, property) in schema.get("properties").and_then(Value::as_object).into_iter().flatten() {
            let at = format!("{pointer}/properties{}", pointer_step(name));
            let (mut field, schema_pointer) = self.field(name, at.clone(), property, place);
            // A response of which nothing is required says nothing about that.
            if place == Object::REQUEST || !required.is_empty() {
                field.mandatory = Some(required.contains(&name.as_str()));
            }
            fields.push(field);
            let mandatory = if required.is_empty() { at.clone() } else { format!("{pointer}/required") };
            for other in property.get("x-also-named").and_then(Value::as_array).into_iter().flatten() {
                // A page that lacks this name is no difference, so it is no field, and is found by its location alone.
                if let Some(name) = other.as_str() {
                    pointers.push(Pointers {
                        name: name.to_owned(),
                        field: at.clone(),
                        schema: schema_pointer.clone(),
                        mandatory: mandatory.clone(),
                    });
                }
            }
            pointers.push(Pointers { name: name.clone(), field: at, schema: schema_pointer, mandatory });
        }
        (fields, pointers)
    }

    /// A field of that schema, and the pointer of the schema that has its facts.
    fn field(&mut self, name: &str, pointer: String, schema: &'a Value, place: &str) -> (Field, String) {
        let (kind, facts_pointer, facts) = self.kind(pointer, schema, place, 0);
        let mut field = Field::new(name, kind.to_string());
        take_facts(&mut field, facts);
        // The keywords beside `allOf`, and the default of an array as a whole.
        if schema.get("allOf").is_some() {
            take_facts(&mut field, schema);
        } else if field.default.is_none() {
            field.default = schema.get("default").cloned();
        }
        // The number of items is a fact of the list, unlike the other limits.
        let (_, list) = self.resolve(String::new(), schema);
        field.deprecated = is_true(schema, "deprecated") || is_true(list, "deprecated");
        (field.min_items, field.max_items) = (count(list, "minItems"), count(list, "maxItems"));
        take_page_facts(&mut field, facts);
        take_page_facts(&mut field, schema);
        (field, facts_pointer)
    }

    /// The type that a page would write, and the schema that has the limits: of an array of plain values, that of an
    /// item.
    fn kind(&mut self, pointer: String, schema: &'a Value, place: &str, depth: usize) -> (PageType, String, &'a Value) {
        let (beside, (pointer, schema)) = (schema, self.resolve(pointer, schema));
        let page_type = [beside, schema].into_iter().find_map(|schema| schema.get("x-page-type")?.as_str());
        if let Some(text) = page_type {
            return (PageType::parse(text), pointer, schema);
        }
        let format = schema.get("format").and_then(Value::as_str).unwrap_or("");
        let is_object = schema.get("properties").is_some() || schema.get("allOf").is_some();
        let kind = match schema.get("type").and_then(Value::as_str).unwrap_or(if is_object { "object" } else { "" }) {
            "string" if format == "binary" => PageType::Other("File".to_owned()),
            "string" => PageType::String,
            "integer" if format == "int64" => PageType::Long,
            "integer" => PageType::Integer,
            "number" => PageType::Number,
            "boolean" => PageType::Boolean,
            "array" if depth < MAX_REFERENCES => {
                let Some(items) = schema.get("items") else {
                    return (PageType::Array(Box::new(PageType::Object)), pointer, schema);
                };
                let (item, item_pointer, facts) = self.kind(format!("{pointer}/items"), items, place, depth + 1);
                return (PageType::Array(Box::new(item)), item_pointer, facts);
            }
            "object" => match pointer.strip_prefix("/components/schemas/") {
                Some(component) if is_object && !component.contains('/') => {
                    let own = component.replace("~1", "/").replace("~0", "~");
                    let name = schema.get("x-page-name").and_then(Value::as_str).map_or(own, str::to_owned);
                    let table = (place.to_owned(), name.clone(), pointer.clone());
                    if !self.tables.contains(&table) {
                        self.tables.push(table);
                    }
                    PageType::Named(name)
                }
                _ => match schema.get("additionalProperties") {
                    Some(values @ Value::Object(_)) if !is_object && depth < MAX_REFERENCES => {
                        let at = format!("{pointer}/additionalProperties");
                        let (value, value_pointer, facts) = self.kind(at, values, place, depth + 1);
                        return (PageType::Map(Box::new(value)), value_pointer, facts);
                    }
                    _ => PageType::Object,
                },
            },
            "" => PageType::Object,
            other => PageType::Other(other.to_owned()),
        };
        (kind, pointer, schema)
    }

    /// The object tables; reading the fields of one can add further ones.
    fn objects(&mut self) {
        let mut next = 0;
        while let Some((place, name, pointer)) = self.tables.get(next).cloned() {
            let mut object = Object::new(name, place);
            if let Some(schema) = self.document.value().pointer(&pointer) {
                let (fields, pointers) = self.properties(&pointer, schema, &object.place, 0);
                object.fields = fields;
                self.lines.push((Target::Object(next), pointers));
            }
            self.page.objects.push(object);
            next += 1;
        }
    }

    /// Now that all objects are known: the pointers of each location.
    fn locate(&mut self) {
        let found = locate::objects(&self.page);
        for (index, object) in self.page.objects.iter().enumerate() {
            self.places.insert(locate::orphan(object), self.tables[index].2.clone());
        }
        for (target, pointers) in std::mem::take(&mut self.lines) {
            let base = match target {
                Target::Root(name) => name,
                Target::Object(index) => {
                    found[index].clone().unwrap_or_else(|| locate::orphan(&self.page.objects[index]))
                }
            };
            for Pointers { name, field, schema, mandatory } in pointers {
                let at = format!("{base}.{name}");
                for (fact, pointer) in fact_pointers(&schema, self.document.value()) {
                    self.places.insert(format!("{at}.{fact}"), pointer);
                }
                for (fact, key) in [("min_items", "minItems"), ("max_items", "maxItems")] {
                    let mut pointers =
                        [&field, &format!("{field}/schema")].map(|list| format!("{list}/{key}")).into_iter();
                    if let Some(pointer) = pointers.find(|pointer| self.document.value().pointer(pointer).is_some()) {
                        self.places.insert(format!("{at}.{fact}"), pointer);
                    }
                }
                self.places.insert(format!("{at}.mandatory"), mandatory);
                self.places.insert(at.clone(), field);
                self.schemas.insert(at, schema);
            }
        }
    }
}

/// The facts of an action, and the key of each in the document.
const ACTION_KEYS: [(&str, &str); 5] = [
    ("access_level", "access-level"),
    ("resource_types", "resource-types"),
    ("condition_keys", "condition-keys"),
    ("aliases", "aliases"),
    ("dependencies", "dependencies"),
];

/// An action as a page would have it.
fn required_action(action: spec_document::RequiredAction<'_>) -> RequiredAction {
    let owned = |list: Vec<&str>| list.into_iter().map(str::to_owned).collect();
    let level = |text: &str| access_level(text).map_or_else(|| text.to_owned(), str::to_owned);
    RequiredAction {
        action: action.action.to_owned(),
        access_level: action.access_level.map(level),
        resource_types: owned(action.resource_types),
        condition_keys: owned(action.condition_keys),
        aliases: owned(action.aliases),
        dependencies: owned(action.dependencies),
    }
}

/// Whether a member is true.
fn is_true(value: &Value, name: &str) -> bool {
    value.get(name).and_then(Value::as_bool).unwrap_or(false)
}

/// The place of each fact of a schema.
fn fact_pointers(schema: &str, document: &Value) -> Vec<(&'static str, String)> {
    let value = document.pointer(schema);
    let has = |key: &str| value.is_some_and(|value| value.get(key).is_some());
    [
        ("type", "type"),
        ("min_length", "pattern"),
        ("min_length", "minLength"),
        ("max_length", "pattern"),
        ("max_length", "maxLength"),
        ("pattern", "pattern"),
        ("suffix", "pattern"),
        ("minimum", "minimum"),
        ("maximum", "maximum"),
        ("multiple_of", "multipleOf"),
        ("enum", "x-extensible-enum"),
        ("enum", "enum"),
        ("default", "default"),
    ]
    .into_iter()
    .filter(|(_, key)| has(key))
    .map(|(fact, key)| (fact, format!("{schema}/{key}")))
    .collect()
}

/// The facts that the page has beside those of a schema.
fn take_page_facts(field: &mut Field, schema: &Value) {
    let Some(facts) = schema.get(PAGE_FACTS).and_then(Value::as_object) else { return };
    let Ok(Value::Object(mut all)) = serde_json::to_value(&*field) else { return };
    all.extend(facts.clone());
    if let Ok(overlaid) = serde_json::from_value(all.into()) {
        *field = overlaid;
    }
}

/// A length or a number of items of a schema. A minimum of 0 is no limit.
fn count(schema: &Value, keyword: &str) -> Option<u64> {
    let count = schema.get(keyword)?.as_u64()?;
    (count > 0 || !keyword.starts_with("min")).then_some(count)
}

/// The facts of a schema. What a pattern requires beyond its class, length and end are facts of their own.
pub(crate) fn take_facts(field: &mut Field, schema: &Value) {
    field.min_length = count(schema, "minLength").or(field.min_length);
    field.max_length = count(schema, "maxLength").or(field.max_length);
    if let Some(pattern) = schema.get("pattern").and_then(Value::as_str) {
        match pattern::shape(pattern) {
            Some(shape) => {
                field.min_length = field.min_length.max(shape.min);
                field.max_length = match (field.max_length, shape.max) {
                    (Some(own), Some(shape)) => Some(own.min(shape)),
                    (own, shape) => own.or(shape),
                };
                field.pattern = (!shape.set.is_empty()).then(|| shape.set.pattern());
                field.suffix = shape.suffixes;
            }
            None => field.pattern = Some(pattern.to_owned()),
        }
    }
    let number = |key: &str| schema.get(key).and_then(Value::as_number).cloned();
    field.minimum = number("minimum").or(field.minimum.take());
    field.maximum = number("maximum").or(field.maximum.take());
    field.multiple_of = number("multipleOf").or(field.multiple_of.take());
    if let Some(values) = schema.get("enum").or_else(|| schema.get("x-extensible-enum")).and_then(Value::as_array) {
        field.values = values.iter().filter(|value| !value.is_null()).cloned().collect();
    }
    field.default = schema.get("default").cloned().or(field.default.take());
}
