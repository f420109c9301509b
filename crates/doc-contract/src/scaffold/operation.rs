//! The operation of one page, and the components that it needs.
//!
//! Owns where each part of a page is in OpenAPI: parameters, bodies, examples, and the parts that OpenAPI or the
//! generator does not take, which are kept in `x-page-*` for `docs check`. Responses are `responses`'.

use std::{borrow::Cow, collections::HashSet};

use serde_json::{Map, Value, json};
use spec_document::{PERMISSION, Segment, UNDOCUMENTED, path_segments};

use super::{
    TOKEN,
    components::Components,
    fits, names,
    responses::Responses,
    schema::{Place, RUST_NAME, Rows, Schemas, direction, reference},
};
use crate::{
    locate,
    page::{ExampleRequest, Field, Object, Page, RequiredAction},
    spec::{PAGE_EXAMPLES, PAGE_PARAMETERS, PAGE_REQUEST_BODY, PAGE_RESPONSES},
    types::PageType,
};

/// How often the names of tables are looked for, when tables that refer to each other get other names.
const MAX_ROUNDS: usize = 8;

/// What is known about the document that an operation is written for.
pub(super) struct Surroundings<'a> {
    pub(super) id: String,
    pub(super) tag: Option<String>,
    /// Whether the title is that of a documentation page.
    pub(super) names_page: bool,
    /// The requirement of the operation, where the document's own is not right for it.
    pub(super) security: Option<Value>,
    pub(super) document: &'a Value,
}

/// Writes the operation of a page.
pub(super) struct Writer<'a> {
    pub(super) page: &'a Page,
    pub(super) id: &'a str,
    pub(super) schemas: Schemas<'a>,
    document: &'a Value,
}

impl<'a> Writer<'a> {
    /// The operation, after its schemas were added to the components.
    pub(super) fn operation(page: &'a Page, around: &'a Surroundings<'a>, components: &'a mut Components) -> Value {
        let schemas = Schemas::new(page, components, locate::index(page));
        let mut writer = Self { page, id: &around.id, schemas, document: around.document };
        writer.tables();
        let mut operation = writer.head(around);
        let (effect, is_idempotent) = effect(&page.method);
        operation.insert("x-effect".to_owned(), effect.into());
        operation.insert("x-idempotent".to_owned(), is_idempotent.into());
        operation.extend(page.permission.as_deref().map(|actions| permission(actions, page.updated_on.as_deref())));
        operation.insert("x-draft".to_owned(), true.into());
        writer.schemas.take_targets();
        writer.parameters(&mut operation);
        writer.request(&mut operation);
        let Responses { responses, of_page } = Responses::write(&mut writer);
        if let Some(security) = &around.security {
            operation.insert("security".to_owned(), security.clone());
        }
        operation.insert("responses".to_owned(), responses);
        if let Some(of_page) = of_page {
            operation.insert(PAGE_RESPONSES.to_owned(), of_page);
        }
        if let Some(tables) = writer.unreached() {
            operation.insert("x-page-tables".to_owned(), tables);
        }
        Value::Object(operation)
    }

    fn head(&self, around: &Surroundings<'_>) -> Map<String, Value> {
        let page = self.page;
        let mut operation = Map::new();
        operation.insert("operationId".to_owned(), self.id.into());
        if let Some(tag) = &around.tag {
            operation.insert("tags".to_owned(), json!([tag]));
        }
        if !page.title.is_empty() {
            operation.insert("summary".to_owned(), page.title.clone().into());
            if around.names_page {
                operation.insert("x-documentation-page".to_owned(), page.title.clone().into());
            }
        }
        if page.deprecated {
            operation.insert("deprecated".to_owned(), true.into());
        }
        let urls: Vec<Value> = page.example_requests.iter().map(|example| self.example_url(example)).collect();
        if !urls.is_empty() {
            operation.insert("x-example-urls".to_owned(), urls.into());
        }
        operation
    }

    /// The URL of an example request, and what the bodies alone do not show.
    fn example_url(&self, example: &ExampleRequest) -> Value {
        let other_method = example.method != self.page.method;
        if example.body.is_some() && !other_method {
            return example.url.clone().into();
        }
        let mut url = json!({ "url": example.url });
        if example.body.is_none() {
            url["without-body"] = true.into();
        }
        if other_method {
            url["method"] = example.method.clone().into();
        }
        url
    }

    /// Names the component of each object table, and adds it. Schemas refer to each other by name, so one that gets
    /// another name changes those that refer to it, and they are looked for again.
    fn tables(&mut self) {
        let page = self.page;
        let wanted = |object: &Object| -> String {
            if names::is_type_name(&object.name) { object.name.clone() } else { names::type_name(&object.name) }
        };
        self.schemas.names = page.objects.iter().map(wanted).collect();
        for round in 0.. {
            let before = self.schemas.names.clone();
            let mut fresh: Vec<(String, Value)> = Vec::new();
            let mut taken: HashSet<String> = HashSet::new();
            let mut known: std::collections::HashMap<(&str, bool, String), usize> = std::collections::HashMap::new();
            // Tables of a page come before those that they refer to.
            for index in (0..page.objects.len()).rev() {
                let object = &page.objects[index];
                let is_request = object.place == Object::REQUEST;
                let schema = self.table(object);
                let key = (object.name.as_str(), is_request, schema.to_string());
                let shares = round < MAX_ROUNDS;
                if let Some(same) = known.get(&key).filter(|_| shares) {
                    self.schemas.names[index] = self.schemas.names[*same].clone();
                    continue;
                }
                let found = self.schemas.components.find(&object.name, direction(&object.place), &schema);
                let name = match found.filter(|_| shares) {
                    Some(name) => name.clone(),
                    None => {
                        let name = self.schemas.components.free(&self.candidates(object), &taken);
                        taken.insert(names::key(&name));
                        fresh.push((name.clone(), schema));
                        name
                    }
                };
                known.insert(key, index);
                self.schemas.names[index] = name;
            }
            if self.schemas.names == before || round > MAX_ROUNDS {
                return self.add_tables();
            }
        }
    }

    /// Adds the tables under the names that were found.
    fn add_tables(&mut self) {
        for (index, object) in self.page.objects.iter().enumerate() {
            let mut schema = self.table(object);
            let name = self.schemas.names[index].clone();
            let direction = direction(&object.place);
            if self.schemas.components.find(&object.name, direction, &schema).is_some() {
                continue;
            }
            if name != object.name {
                schema["x-page-name"] = object.name.clone().into();
            }
            self.schemas.components.note(Some(&object.name), &name);
            self.schemas.components.add(&object.name, &name, direction, schema);
        }
    }

    fn table(&mut self, object: &Object) -> Value {
        self.schemas.object(&rows(&object.fields, &object.place), &object.name, Place::Json)
    }

    fn candidates(&self, object: &Object) -> Vec<String> {
        let side = if object.place == Object::REQUEST { "request" } else { "response" };
        let with = |words: String| names::type_name(&words);
        let own = if names::is_type_name(&object.name) { object.name.clone() } else { with(object.name.clone()) };
        vec![
            own,
            with(format!("{} {side}", object.name)),
            with(format!("{} {}", self.id, object.name)),
            with(format!("{} {} {side}", self.id, object.name)),
        ]
    }

    /// The tables that no schema leads to.
    fn unreached(&mut self) -> Option<Value> {
        let page = self.page;
        let mut open: Vec<usize> = self.schemas.take_targets().into_iter().collect();
        let mut reached: HashSet<usize> = HashSet::new();
        let mut unreached = Map::new();
        for index in 0..page.objects.len() {
            while let Some(table) = open.pop() {
                if reached.insert(table) {
                    self.table(&page.objects[table]);
                    open.extend(self.schemas.take_targets());
                }
            }
            if !reached.contains(&index) {
                let list = unreached.entry(page.objects[index].place.clone()).or_insert_with(|| json!([]));
                if let Value::Array(list) = list {
                    list.push(reference(&self.schemas.names[index]));
                }
                open.push(index);
            }
        }
        (!unreached.is_empty()).then_some(Value::Object(unreached))
    }

    fn parameters(&mut self, operation: &mut Map<String, Value>) {
        let page = self.page;
        let template: Vec<&str> = path_segments(&page.path)
            .filter_map(|segment| if let Segment::Parameter(name) = segment { Some(name) } else { None })
            .collect();
        let mut listed: Vec<(&str, Cow<'_, Field>, bool)> = Vec::new();
        let mut of_page = Vec::new();
        for (location, fields) in
            [("path", &page.path_params), ("query", &page.query_params), ("header", &page.header_params)]
        {
            for field in fields {
                let is_same = |(other, known, _): &(&str, Cow<'_, Field>, bool)| {
                    *other == location && known.name.eq_ignore_ascii_case(&field.name)
                };
                let is_variant =
                    |other: &Field| other.name != field.name && other.name.eq_ignore_ascii_case(&field.name);
                let has_variant = location == "header" && fields.iter().any(is_variant);
                let is_token = location == "header" && field.name.eq_ignore_ascii_case(TOKEN);
                if is_token && *field == super::token() && !has_variant {
                    continue;
                }
                let is_sent = match location {
                    "path" => template.contains(&field.name.as_str()),
                    "header" => !is_token && is_header(&field.name),
                    _ => !field.name.is_empty(),
                };
                // Names that differ in case are rows of their own on the page, and one header to a client.
                if !is_sent || has_variant {
                    of_page.push(self.parameter_of_page(location, field));
                }
                if is_sent && !listed.iter().any(is_same) {
                    listed.push((location, Cow::Borrowed(field), true));
                }
            }
        }
        for name in template {
            if !listed.iter().any(|(location, field, _)| *location == "path" && field.name == name) {
                listed.push(("path", Cow::Owned(Field::new(name, PageType::String.to_string())), false));
            }
        }
        let renamed = names::renamed(listed.iter().map(|(_, field, _)| field.name.as_str()), true);
        let parameters: Vec<Value> = listed
            .iter()
            .enumerate()
            .map(|(index, (location, field, is_listed))| {
                let mut parameter = self.parameter(location, field);
                if !is_listed {
                    parameter[UNDOCUMENTED] = "assumed".into();
                }
                if let Some(name) = renamed.get(&index) {
                    parameter[RUST_NAME] = name.clone().into();
                }
                self.schemas.components.parameter(parameter)
            })
            .collect();
        if !of_page.is_empty() {
            operation.insert(PAGE_PARAMETERS.to_owned(), of_page.into());
        }
        if !parameters.is_empty() {
            operation.insert("parameters".to_owned(), parameters.into());
        }
    }

    fn parameter(&mut self, location: &str, field: &Field) -> Value {
        let is_path = location == "path";
        let place = if location == "query" { Place::Query } else { Place::Value };
        let mut schema = self.schemas.field(field, Object::REQUEST, "", place);
        if is_path && field.mandatory == Some(false) {
            schema = super::schema::with_fact(schema, "mandatory", false.into());
        }
        let required = is_path || field.mandatory == Some(true);
        json!({ "name": field.name, "in": location, "required": required, "schema": schema })
    }

    /// A parameter that the page has and no client sends by it.
    fn parameter_of_page(&mut self, location: &str, field: &Field) -> Value {
        let schema = self.schemas.field(field, Object::REQUEST, "", Place::Page);
        json!({ "name": field.name, "in": location, "required": field.mandatory == Some(true), "schema": schema })
    }

    fn has_body(&self) -> bool {
        !self.page.request_body.is_empty() || self.page.example_requests.iter().any(|example| example.body.is_some())
    }

    fn media_type(&self) -> &'static str {
        let has_file = self.page.request_body.iter().any(|field| field.kind.eq_ignore_ascii_case("file"));
        if has_file { "multipart/form-data" } else { "application/json" }
    }

    fn request(&mut self, operation: &mut Map<String, Value>) {
        if !self.has_body() {
            return;
        }
        let page = self.page;
        let bodies: Vec<&Value> = page.example_requests.iter().filter_map(|example| example.body.as_ref()).collect();
        let media_type = self.media_type();
        let is_sent = !["GET", "HEAD"].contains(&page.method.as_str());
        let place = match media_type {
            _ if !is_sent => Place::Page,
            "application/json" => Place::Json,
            _ => Place::Form,
        };
        let name = format!("{}Request", self.id);
        let mut media = Map::new();
        let schema = if page.request_body.is_empty() {
            of_examples(&bodies, json!({ "type": "object" }))
        } else {
            let schema = self.schemas.object(&rows(&page.request_body, Object::REQUEST), &name, place);
            let schema = if is_sent { self.body(&[name], Object::REQUEST, schema) } else { schema };
            of_examples(&bodies, schema)
        };
        media.insert("schema".to_owned(), schema);
        self.examples(&mut media, &bodies);
        let body = json!({ "required": page.body_mandatory.unwrap_or(true), "content": { media_type: media } });
        operation.insert(if is_sent { "requestBody" } else { PAGE_REQUEST_BODY }.to_owned(), body);
    }

    /// A reference to the component of a body, by the first of these names that is free.
    pub(super) fn body(&mut self, candidates: &[String], table: &str, schema: Value) -> Value {
        let components = &mut self.schemas.components;
        let direction = direction(table);
        let wanted = candidates.first().cloned().unwrap_or_default();
        if let Some(known) = components.find(&wanted, direction, &schema) {
            return reference(known);
        }
        let name = components.free(candidates, &HashSet::new());
        components.note(candidates.first(), &name);
        components.add(&wanted, &name, direction, schema);
        reference(&name)
    }

    /// The examples of a media type: beside its schema where all are values of it, for the page alone where not.
    pub(super) fn examples(&self, media: &mut Map<String, Value>, examples: &[&Value]) {
        if examples.is_empty() {
            return;
        }
        let components = &self.schemas.components;
        let find = |name: &str| {
            let known = || self.document.pointer(&format!("/components/schemas/{name}"));
            components.schemas.get(name).or_else(known)
        };
        let schema = media.get("schema");
        let do_fit = schema.is_none_or(|schema| examples.iter().all(|example| fits::fits(schema, example, &find)));
        let key = if do_fit { "examples" } else { PAGE_EXAMPLES };
        let named: Map<String, Value> = examples
            .iter()
            .enumerate()
            .map(|(index, value)| {
                let name = if index == 0 { "documented".to_owned() } else { format!("documented-{}", index + 1) };
                (name, json!({ "value": value }))
            })
            .collect();
        media.insert(key.to_owned(), Value::Object(named));
    }
}

/// The rows of a table.
pub(super) fn rows<'f>(fields: &'f [Field], table: &'f str) -> Rows<'f> {
    fields.iter().map(|field| (Cow::Borrowed(field), table)).collect()
}

/// The schema of a body whose fields have this schema: a list of them, where each example is one.
pub(super) fn of_examples(examples: &[&Value], schema: Value) -> Value {
    let are_lists = !examples.is_empty() && examples.iter().all(|example| example.is_array());
    if are_lists { json!({ "type": "array", "items": schema }) } else { schema }
}

/// Whether a header can be a parameter: OpenAPI ignores some, and the client writes them itself.
fn is_header(name: &str) -> bool {
    const WRITTEN: [&str; 4] = ["accept", "api-version", "authorization", "content-type"];
    let is_token = |c: u8| c.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&c);
    !name.is_empty() && name.bytes().all(is_token) && !WRITTEN.contains(&name.to_ascii_lowercase().as_str())
}

/// What a method promises: the effect of a call, and whether it may be repeated. The person who reads the draft
/// decides.
fn effect(method: &str) -> (&'static str, bool) {
    match method {
        "GET" | "HEAD" => ("read", true),
        "DELETE" => ("delete", false),
        "PUT" | "PATCH" => ("update", false),
        _ => ("action", false),
    }
}

/// `x-permission` of an operation, with the date of its page.
fn permission(actions: &[RequiredAction], updated_on: Option<&str>) -> (String, Value) {
    let mut permission = json!({ "actions": actions.iter().map(action).collect::<Vec<_>>() });
    if let Some(date) = updated_on {
        permission["updated-on"] = date.into();
    }
    (PERMISSION.to_owned(), permission)
}

fn action(action: &RequiredAction) -> Value {
    let mut value = json!({ "action": action.action });
    if let Some(level) = &action.access_level {
        value["access-level"] = level.clone().into();
    }
    for (key, list) in [
        ("resource-types", &action.resource_types),
        ("condition-keys", &action.condition_keys),
        ("aliases", &action.aliases),
        ("dependencies", &action.dependencies),
    ] {
        if !list.is_empty() {
            value[key] = list.clone().into();
        }
    }
    value
}
