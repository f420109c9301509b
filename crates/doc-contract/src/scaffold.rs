//! A first draft of the OpenAPI document of one page's operation.
//!
//! Owns writing each fact as the spec writes it, so that the page agrees with its own draft. It is the reverse of
//! `spec::lower`. Descriptions are left to the person who edits the draft; YAML is written by `yaml`.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use crate::{
    locate,
    page::{Field, Object, Page},
    pattern,
    types::PageType,
    yaml,
};

/// Drafts an OpenAPI 3.0.3 document in YAML with the page's one operation: named schemas, limits and examples. The page
/// agrees with its draft.
///
/// An object table whose name another table has is drafted under a name of its own with `x-page-name`; one that no
/// field leads to is listed in `x-page-tables` of the operation; a type that OpenAPI does not have is kept in
/// `x-page-type`.
#[must_use]
pub fn scaffold(page: &Page) -> String {
    let mut draft = Draft { page, schemas: Map::new(), names: Vec::new() };
    let document = draft.document();
    let head =
        "# A draft from a documentation page: name things, describe them, move schemas that other operations have.\n";
    format!("{head}{}", yaml::to_string(&document))
}

struct Draft<'a> {
    page: &'a Page,
    schemas: Map<String, Value>,
    /// The component of each object table, by its index.
    names: Vec<String>,
}

impl Draft<'_> {
    fn document(&mut self) -> Value {
        let page = self.page;
        let operation_id = operation_id(page);
        self.name_objects();
        for index in 0..page.objects.len() {
            self.object(index);
        }
        let operation = self.operation(&operation_id);
        let mut methods = Map::new();
        methods.insert(page.method.to_lowercase(), operation);
        let mut paths = Map::new();
        paths.insert(page.path.clone(), Value::Object(methods));
        let mut components = Map::new();
        if self.token().is_some() {
            components.insert(
                "securitySchemes".to_owned(),
                json!({ "UserToken": { "type": "apiKey", "in": "header", "name": TOKEN } }),
            );
        }
        if !self.schemas.is_empty() {
            components.insert("schemas".to_owned(), Value::Object(std::mem::take(&mut self.schemas)));
        }
        let title = if page.title.is_empty() { operation_id } else { page.title.clone() };
        let mut document = json!({ "openapi": "3.0.3", "info": { "title": title, "version": "v1" }, "paths": paths });
        if !components.is_empty() {
            document["components"] = Value::Object(components);
        }
        document
    }

    /// The header that a security scheme represents, where the page only requires that it is there.
    fn token(&self) -> Option<&Field> {
        let mut plain = Field::new(TOKEN, "String");
        plain.mandatory = Some(true);
        self.page.header_params.iter().find(|field| **field == plain)
    }

    fn operation(&mut self, id: &str) -> Value {
        let page = self.page;
        let mut operation = Map::new();
        operation.insert("operationId".to_owned(), id.into());
        if !page.title.is_empty() {
            operation.insert("summary".to_owned(), page.title.clone().into());
            operation.insert("x-documentation-page".to_owned(), page.title.clone().into());
        }
        let urls: Vec<Value> = page.example_requests.iter().map(|example| self.example_url(example)).collect();
        if !urls.is_empty() {
            operation.insert("x-example-urls".to_owned(), urls.into());
        }
        if let Some(tables) = self.orphans() {
            operation.insert("x-page-tables".to_owned(), tables);
        }
        let token = self.token().is_some();
        if token {
            operation.insert("security".to_owned(), json!([{ "UserToken": [] }]));
        }
        let parameters: Vec<Value> = [("path", &page.path_params), ("query", &page.query_params), ("header", &page.header_params)]
            .into_iter()
            .flat_map(|(place, fields)| fields.iter().map(move |field| (place, field)))
            .filter(|(place, field)| !(token && *place == "header" && field.name == TOKEN))
            .map(|(place, field)| {
                let required = place == "path" || field.mandatory == Some(true);
                json!({ "name": field.name, "in": place, "required": required, "schema": self.schema(field, Object::REQUEST) })
            })
            .collect();
        if !parameters.is_empty() {
            operation.insert("parameters".to_owned(), parameters.into());
        }
        let bodies: Vec<&Value> = page.example_requests.iter().filter_map(|example| example.body.as_ref()).collect();
        if !page.request_body.is_empty() || !bodies.is_empty() {
            let content = self.content(&format!("{id}Request"), &page.request_body, Object::REQUEST, &bodies);
            let required = page.request_body.iter().any(|field| field.mandatory == Some(true));
            operation.insert("requestBody".to_owned(), json!({ "required": required, "content": content }));
        }
        let mut responses = Map::new();
        for (code, fields) in &page.responses {
            let meaning = if code.starts_with('2') { "Success." } else { "Failure." };
            let mut response = json!({ "description": meaning });
            let example: Vec<&Value> =
                page.example_responses.get(code).filter(|value| !value.is_null()).into_iter().collect();
            if !fields.is_empty() || !example.is_empty() {
                let name = if code == "200" { format!("{id}Response") } else { format!("{id}Response{code}") };
                response["content"] = self.content(&name, fields, code, &example);
            }
            responses.insert(code.clone(), response);
        }
        operation.insert("responses".to_owned(), Value::Object(responses));
        Value::Object(operation)
    }

    /// The URL of an example request, and what the bodies alone do not show.
    fn example_url(&self, example: &crate::page::ExampleRequest) -> Value {
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

    /// A media type with a named schema and the examples.
    fn content(&mut self, name: &str, fields: &[Field], place: &str, examples: &[&Value]) -> Value {
        let mut media = Map::new();
        if !fields.is_empty() {
            let schema = self.properties(fields, place);
            let name = self.component(name, schema);
            media.insert("schema".to_owned(), reference(&name));
        }
        let examples: Map<String, Value> = examples
            .iter()
            .enumerate()
            .map(|(index, value)| {
                let name = if index == 0 { "documented".to_owned() } else { format!("documented-{}", index + 1) };
                (name, json!({ "value": value }))
            })
            .collect();
        if !examples.is_empty() {
            media.insert("examples".to_owned(), Value::Object(examples));
        }
        json!({ "application/json": media })
    }

    /// Adds a component; one that is already there with the same content serves again.
    fn component(&mut self, name: &str, schema: Value) -> String {
        let mut unique = name.to_owned();
        let mut count = 1;
        while let Some(known) = self.schemas.get(&unique) {
            if *known == schema {
                return unique;
            }
            count += 1;
            unique = format!("{name}{count}");
        }
        self.schemas.insert(unique.clone(), schema);
        unique
    }

    /// Names the component of each object table: its own name where that is free and allowed.
    fn name_objects(&mut self) {
        let mut used: BTreeSet<String> = BTreeSet::new();
        for (index, object) in self.page.objects.iter().enumerate() {
            let shared =
                self.page.objects[..index].iter().position(|other| other.name == object.name && alike(other, object));
            if let Some(shared) = shared {
                let name = self.names[shared].clone();
                self.names.push(name);
                continue;
            }
            let allowed: String = object
                .name
                .chars()
                .map(|c| if c.is_ascii_alphanumeric() || "._-".contains(c) { c } else { '_' })
                .collect();
            let mut name = if allowed.is_empty() { "Object".to_owned() } else { allowed.clone() };
            let mut count = 1;
            while !used.insert(name.clone()) {
                count += 1;
                name = match (count, object.place.as_str()) {
                    (2, Object::REQUEST) => format!("{allowed}Request"),
                    (2, _) => format!("{allowed}Response"),
                    _ => format!("{allowed}{count}"),
                };
            }
            self.names.push(name);
        }
        // The names are taken before the bodies look for theirs.
        for name in &self.names {
            self.schemas.entry(name.clone()).or_insert(Value::Null);
        }
    }

    fn object(&mut self, index: usize) {
        let page = self.page;
        let object = &page.objects[index];
        let name = self.names[index].clone();
        let mut schema = self.properties(&object.fields, &object.place);
        if name != object.name {
            schema["x-page-name"] = object.name.clone().into();
        }
        let slot = self.schemas.entry(name).or_insert(Value::Null);
        if slot.is_null() {
            *slot = schema;
        }
    }

    fn properties(&mut self, fields: &[Field], place: &str) -> Value {
        let required: Vec<&str> =
            fields.iter().filter(|field| field.mandatory == Some(true)).map(|field| field.name.as_str()).collect();
        let properties: Map<String, Value> =
            fields.iter().map(|field| (field.name.clone(), self.schema(field, place))).collect();
        let mut schema = json!({ "type": "object" });
        if !required.is_empty() {
            schema["required"] = required.into();
        }
        schema["properties"] = Value::Object(properties);
        schema
    }

    /// The schema of a field: its type, and its limits where the values are.
    fn schema(&mut self, field: &Field, place: &str) -> Value {
        let mut schema = self.typed(&PageType::parse(&field.kind), field, place);
        for (key, count) in [("minItems", field.min_items), ("maxItems", field.max_items)] {
            if let Some(count) = count {
                schema[key] = count.into();
            }
        }
        schema
    }

    fn typed(&mut self, kind: &PageType, field: &Field, place: &str) -> Value {
        let plain = match kind {
            PageType::String => json!({ "type": "string" }),
            PageType::Integer => json!({ "type": "integer", "format": "int32" }),
            PageType::Long => json!({ "type": "integer", "format": "int64" }),
            PageType::Number => json!({ "type": "number", "format": "double" }),
            PageType::Boolean => json!({ "type": "boolean" }),
            PageType::Object => json!({ "type": "object" }),
            PageType::Array(item) => return json!({ "type": "array", "items": self.typed(item, field, place) }),
            PageType::Map(value) => {
                return json!({ "type": "object", "additionalProperties": self.typed(value, field, place) });
            }
            PageType::Named(name) => {
                let target = reference(&self.target(name, place));
                let limits = limits(field, place, "object");
                if limits.is_empty() {
                    return target;
                }
                let mut schema = json!({ "allOf": [target] });
                merge(&mut schema, limits);
                return schema;
            }
            PageType::Other(text) => json!({ "x-page-type": text }),
        };
        let kind = plain.get("type").and_then(Value::as_str).unwrap_or("").to_owned();
        let mut schema = plain;
        merge(&mut schema, limits(field, place, &kind));
        schema
    }

    /// The component of an object that a type names; an empty one where the page has no table for it.
    fn target(&mut self, name: &str, place: &str) -> String {
        let table = self.page.objects.iter().position(|object| object.name == name && object.place == place);
        match table {
            Some(index) => self.names[index].clone(),
            None => {
                let allowed: String = name
                    .chars()
                    .map(|c| if c.is_ascii_alphanumeric() || "._-".contains(c) { c } else { '_' })
                    .collect();
                let mut schema = json!({ "type": "object", "properties": {} });
                let taken = self.names.contains(&allowed);
                let component = if taken { format!("{allowed}Untold") } else { allowed };
                if component != name {
                    schema["x-page-name"] = name.into();
                }
                self.component(&component, schema)
            }
        }
    }

    /// The object tables that no field leads to, by place.
    fn orphans(&self) -> Option<Value> {
        let mut tables = Map::new();
        for (index, location) in locate::objects(self.page).into_iter().enumerate() {
            if location.is_none() {
                let list = tables.entry(self.page.objects[index].place.clone()).or_insert_with(|| json!([]));
                if let Value::Array(list) = list {
                    list.push(reference(&self.names[index]));
                }
            }
        }
        (!tables.is_empty()).then_some(Value::Object(tables))
    }
}

/// The header that carries the token.
const TOKEN: &str = "X-Auth-Token";

/// Whether two tables can be one schema.
fn alike(left: &Object, right: &Object) -> bool {
    let plain = |object: &Object| -> Vec<Field> {
        object
            .fields
            .iter()
            .map(|field| {
                let mut field = field.clone();
                field.mandatory = field.mandatory.filter(|mandatory| *mandatory);
                // A set of values is closed in a request and open in a response.
                if !field.values.is_empty() && object.place != Object::REQUEST {
                    field.mandatory = Some(false);
                }
                field
            })
            .collect()
    };
    // Types that name objects may lead to different tables.
    let named = left.fields.iter().any(|field| PageType::parse(&field.kind).object().is_some());
    !named && plain(left) == plain(right)
}

/// The limits of a field as keywords.
fn limits(field: &Field, place: &str, kind: &str) -> Map<String, Value> {
    let mut limits = Map::new();
    let mut put = |key: &str, value: Option<Value>| {
        if let Some(value) = value {
            limits.insert(key.to_owned(), value);
        }
    };
    put("minLength", field.min_length.map(Value::from));
    put("maxLength", field.max_length.map(Value::from));
    put("pattern", pattern_of(field).map(Value::from));
    put("minimum", field.minimum.clone().map(Value::Number));
    put("maximum", field.maximum.clone().map(Value::Number));
    if !field.values.is_empty() {
        let fits = field.values.iter().all(|value| match kind {
            "string" => value.is_string(),
            "integer" => value.is_i64(),
            "number" => value.is_number(),
            _ => false,
        });
        let key = if fits && place == Object::REQUEST { "enum" } else { "x-extensible-enum" };
        put(key, Some(field.values.clone().into()));
    }
    put("default", field.default.clone());
    limits
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

fn merge(schema: &mut Value, limits: Map<String, Value>) {
    if let Value::Object(schema) = schema {
        schema.extend(limits);
    }
}

fn reference(name: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{name}") })
}

/// A name for the operation: its method and the fixed parts of its path.
fn operation_id(page: &Page) -> String {
    let capitalised = |word: &str| {
        let mut chars = word.chars();
        chars
            .next()
            .map(|first| first.to_ascii_uppercase().to_string() + &chars.as_str().to_ascii_lowercase())
            .unwrap_or_default()
    };
    let words: Vec<String> = page
        .path
        .split('/')
        .filter(|segment| !segment.starts_with('{') && !segment.is_empty())
        .skip(1)
        .flat_map(|segment| segment.split(|c: char| !c.is_ascii_alphanumeric()).map(capitalised).collect::<Vec<_>>())
        .collect();
    // A recorded contract can have anything as its method.
    let method: String = page.method.chars().filter(char::is_ascii_alphabetic).collect();
    format!("{}{}", capitalised(&method), words.concat())
}
