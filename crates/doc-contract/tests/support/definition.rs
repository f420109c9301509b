//! Writes an API definition from facts, in both forms, in words of our own.

use doc_contract::{Field, Object, Page};
use serde_json::{Map, Value, json};

use super::{Form, Language, Writer};

/// The forms of definitions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Version {
    Swagger2,
    OpenApi3,
}

pub(crate) const VERSIONS: [Version; 2] = [Version::Swagger2, Version::OpenApi3];

/// Writes the definition. `shift` moves from field to field whether a fact is in the schema, in the description, or in
/// both.
pub(crate) fn write_definition(page: &Page, version: Version, shift: usize) -> String {
    let writer = Definition { page, version, shift };
    serde_json::to_string_pretty(&writer.document()).unwrap_or_default()
}

struct Definition<'a> {
    page: &'a Page,
    version: Version,
    shift: usize,
}

impl Definition<'_> {
    fn document(&self) -> Value {
        let page = self.page;
        let method = page.method.to_lowercase();
        let mut schemas = Map::new();
        for object in &page.objects {
            schemas.insert(self.key(object), self.object(&object.fields, &object.place));
        }
        let operation = self.operation();
        let mut document = json!({
            "name": "DoIt", "method": method, "base_path": "/", "consumes": "[\"application/json\"]",
            "paths": { page.path.clone(): { method.clone(): operation } },
        });
        match self.version {
            Version::Swagger2 => document["definitions"] = schemas.into(),
            Version::OpenApi3 => document["components"] = json!({ "schemas": schemas }),
        }
        document
    }

    fn operation(&self) -> Value {
        let page = self.page;
        let mut parameters = Vec::new();
        for (place, fields) in
            [("path", &page.path_params), ("query", &page.query_params), ("header", &page.header_params)]
        {
            parameters.extend(fields.iter().enumerate().map(|(index, field)| self.parameter(place, field, index)));
        }
        let mut operation = json!({ "operationId": "DoIt", "summary": "做它所做的事" });
        if !page.request_body.is_empty() {
            let schema = self.object(&page.request_body, Object::REQUEST);
            let is_required = page.body_mandatory != Some(false);
            match self.version {
                Version::Swagger2 => {
                    parameters.push(json!({ "in": "body", "name": "body", "required": is_required, "schema": schema }));
                }
                Version::OpenApi3 => {
                    operation["requestBody"] = json!({
                        "content": { "application/json": { "schema": schema } },
                        "required": is_required,
                    });
                }
            }
        }
        operation["parameters"] = parameters.into();
        if page.deprecated {
            operation["deprecated"] = true.into();
        }
        for (index, example) in page.example_requests.iter().enumerate() {
            let number = index + 1;
            operation[format!("x-request-examples-url-{number}")] =
                format!("{} {}", example.method, example.url).into();
            if let Some(body) = &example.body {
                operation[format!("x-request-examples-{number}")] = match index % 2 {
                    0 => body.clone(),
                    _ => body.to_string().into(),
                };
            }
        }
        operation["responses"] = page
            .responses
            .iter()
            .map(|(code, fields)| (code.clone(), self.response(code, fields)))
            .collect::<Map<String, Value>>()
            .into();
        operation
    }

    fn response(&self, code: &str, fields: &[Field]) -> Value {
        let schema = (!fields.is_empty()).then(|| self.object(fields, code));
        let example = self.page.example_responses.get(code).filter(|example| !example.is_null());
        let mut response = json!({ "description": "回应" });
        match self.version {
            Version::Swagger2 => {
                response["schema"] = schema.unwrap_or_default();
                if let Some(example) = example {
                    response["examples"] = json!({ "application/json": example });
                }
            }
            Version::OpenApi3 => {
                let mut media = Map::new();
                media.extend(schema.map(|schema| ("schema".to_owned(), schema)));
                media.extend(example.map(|example| ("example".to_owned(), example.clone())));
                response["content"] = json!({ "application/json": media });
            }
        }
        response
    }

    fn parameter(&self, place: &str, field: &Field, index: usize) -> Value {
        let mut parameter = json!({ "in": place, "name": field.name });
        if field.mandatory == Some(true) {
            parameter["required"] = true.into();
        }
        let schema = self.schema(field, Object::REQUEST, index);
        match self.version {
            Version::Swagger2 => {
                for (key, value) in schema.as_object().into_iter().flatten() {
                    parameter[key] = value.clone();
                }
            }
            Version::OpenApi3 => parameter["schema"] = schema,
        }
        parameter
    }

    fn object(&self, fields: &[Field], place: &str) -> Value {
        let mut properties = Map::new();
        for (index, field) in fields.iter().enumerate() {
            properties.insert(field.name.clone(), self.schema(field, place, index));
        }
        let required: Vec<&str> =
            fields.iter().filter(|field| field.mandatory == Some(true)).map(|field| field.name.as_str()).collect();
        json!({ "type": "object", "properties": properties, "required": required })
    }

    /// The schema of a field. Where its description gives the length, its own is what a form takes.
    fn schema(&self, field: &Field, place: &str, index: usize) -> Value {
        let mut schema = self.kind(&field.kind, place);
        // A single value in prose is not always read as a list.
        let style = if field.values.len() == 1 { 1 } else { (index + self.shift) % 3 };
        let in_schema = style != 0;
        let mut described = field.clone();
        if style == 1 {
            (described.pattern, described.suffix) = (None, Vec::new());
            (described.minimum, described.maximum, described.multiple_of) = (None, None, None);
            (described.values, described.default) = (Vec::new(), None);
        }
        schema["description"] = self.description(&described, index).into();
        if let Some(least) = field.min_length {
            schema["minLength"] = least.min(2).into();
        }
        if let Some(most) = field.max_length {
            schema["maxLength"] = most.max(1024).into();
        }
        for (key, items) in [("minItems", field.min_items), ("maxItems", field.max_items)] {
            if let Some(items) = items {
                schema[key] = items.into();
            }
        }
        if in_schema {
            if !field.values.is_empty() {
                schema["enum"] = field.values.clone().into();
            }
            if let Some(default) = &field.default {
                schema["default"] = default.clone();
            }
            for (key, limit) in
                [("minimum", &field.minimum), ("maximum", &field.maximum), ("multipleOf", &field.multiple_of)]
            {
                if let Some(limit) = limit {
                    schema[key] = limit.clone().into();
                }
            }
            if let (Some(pattern), []) = (&field.pattern, field.suffix.as_slice()) {
                schema["pattern"] = pattern.clone().into();
            } else if let [end] = field.suffix.as_slice() {
                let class = field.pattern.as_ref().map_or(".+", |pattern| pattern[1..pattern.len() - 1].into());
                schema["pattern"] = format!("^{class}{end}$").into();
            }
        }
        schema
    }

    fn description(&self, field: &Field, index: usize) -> String {
        let writer = Writer::new(Form::Markdown, Language::Chinese, self.shift);
        let parts = writer.description(field, index).into_iter().map(|part| match part {
            super::Part::Label(text) => format!("**{text}**："),
            super::Part::Line(text) => text,
            super::Part::Item(text) => format!("- {text}"),
        });
        parts.collect::<Vec<_>>().join("\n\n")
    }

    fn kind(&self, kind: &str, place: &str) -> Value {
        if let Some(item) = kind.strip_prefix("Array of ") {
            let item = item
                .strip_suffix(" objects")
                .map_or_else(|| self.kind(item.trim_end_matches('s'), place), |name| self.reference(name, place));
            return json!({ "type": "array", "items": item });
        }
        if let Some(value) = kind.strip_prefix("Map<String,").and_then(|rest| rest.strip_suffix('>')) {
            return json!({ "type": "object", "additionalProperties": self.kind(value, place) });
        }
        match kind.to_lowercase().as_str() {
            "string" => json!({ "type": "string" }),
            "integer" => json!({ "type": "integer", "format": "int32" }),
            "long" => json!({ "type": "integer", "format": "int64" }),
            "double" => json!({ "type": "number" }),
            "boolean" => json!({ "type": "boolean" }),
            _ => match kind.strip_suffix(" object") {
                Some(name) => self.reference(name, place),
                None => json!({ "type": "object" }),
            },
        }
    }

    fn reference(&self, name: &str, place: &str) -> Value {
        let found = self.page.objects.iter().find(|object| object.name == name && object.place == place);
        let key = found.map_or_else(|| name.to_owned(), |object| self.key(object));
        let folder = match self.version {
            Version::Swagger2 => "definitions",
            Version::OpenApi3 => "components/schemas",
        };
        json!({ "$ref": format!("#/{folder}/{key}") })
    }

    /// The name of a schema: that of its table, with its place where another table has the name.
    fn key(&self, object: &Object) -> String {
        let first = self.page.objects.iter().find(|other| other.name == object.name);
        match first {
            Some(first) if first.place != object.place => format!("{}{}", object.name, object.place),
            _ => object.name.clone(),
        }
    }
}
