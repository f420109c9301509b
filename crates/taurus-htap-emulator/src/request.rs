//! A request, read by the document: parameters by their types, a body as JSON or as a form, and every violation.

use std::borrow::Cow;

use bytes::Bytes;
use http::{HeaderMap, header};
use serde_json::Value;

use crate::{
    auth::decode_form,
    document::{MediaType, Operation, Place, SchemaId, Schemas, Service, Step, Violation},
    form,
    refusal::Refusal,
};

const JSON: &str = "application/json";

/// The parts of a request, valid by the document.
#[derive(Debug)]
pub(crate) struct Valid<'o> {
    pub(crate) path: Vec<(&'o str, Value)>,
    pub(crate) query: Vec<(&'o str, Value)>,
    pub(crate) headers: Vec<(&'o str, Value)>,
    pub(crate) body: Value,
}

/// Checks a request against its operation.
pub(crate) fn validate<'o>(
    operation: &'o Operation,
    schemas: &Schemas,
    path: &[Cow<'_, str>],
    query: &str,
    headers: &HeaderMap,
    body: &Bytes,
) -> Result<Valid<'o>, Refusal> {
    let mut found = Vec::new();
    let mut valid = Valid { path: Vec::new(), query: Vec::new(), headers: Vec::new(), body: Value::Null };
    for parameter in &operation.parameters {
        let (values, list): (Vec<Cow<'_, str>>, _) = match parameter.place {
            Place::Path => {
                let index = operation.path_names.iter().position(|name| *name == parameter.name);
                (index.and_then(|index| path.get(index)).cloned().into_iter().collect(), &mut valid.path)
            }
            Place::Query => (of_query(query, &parameter.name), &mut valid.query),
            Place::Header => {
                let values = headers.get_all(&parameter.name).iter();
                let values = values.map(|value| String::from_utf8_lossy(value.as_bytes()));
                // The vendor's Go SDK sends an optional header that was left out as an empty one.
                let values = values.filter(|value| parameter.is_required || !value.is_empty());
                (values.collect(), &mut valid.headers)
            }
        };
        match values.as_slice() {
            [] if parameter.is_required => found.push(parameter.missing()),
            [] => {}
            [value] => list.push((parameter.name.as_str(), parameter.read(schemas, value, &mut found))),
            _ => found.push(Violation { place: parameter.label(), rule: "is given more than once".to_owned() }),
        }
    }
    if let Some(expected) = &operation.body {
        let content_type = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
        let content_type = content_type.filter(|value| !value.is_empty());
        // The vendor's Go SDK asks IAM for temporary keys without naming the type of the body.
        let default = (operation.service == Service::Iam).then_some(JSON);
        let essence = content_type.or(default).map(|value| value.split(';').next().unwrap_or_default().trim());
        let media_type = expected
            .media_types
            .iter()
            .find(|known| essence.is_some_and(|essence| essence.eq_ignore_ascii_case(&known.name)));
        match media_type {
            _ if body.is_empty() && expected.is_required => {
                found.push(Step::Root("body").breaks("is required"));
            }
            _ if body.is_empty() => {}
            None => {
                let known: Vec<_> = expected.media_types.iter().map(|known| known.name.as_str()).collect();
                return Err(Refusal::wrong_content_type(content_type, &known.join(" or ")));
            }
            Some(known) if known.is_json() => {
                valid.body = serde_json::from_slice(body)
                    .map_err(|error| Refusal::invalid(format!("Parameter error: body is not JSON: {error}.")))?;
                if let Some(schema) = known.schema {
                    check_body(schemas, schema, &mut valid.body, &mut found);
                }
                show_arrays(operation, known, &valid.body, &mut found);
            }
            Some(known) if known.name == "multipart/form-data" => {
                let fields = form::fields(content_type.unwrap_or_default(), body);
                let fields =
                    fields.ok_or_else(|| Refusal::invalid("Parameter error: body is not multipart/form-data."))?;
                valid.body = Value::Object(fields);
                if let Some(schema) = known.schema {
                    schemas.check(schema, &valid.body, Step::Root("body"), &mut found);
                }
            }
            // Bodies of other types are not checked.
            Some(_) => {}
        }
    }
    match found.as_slice() {
        [] => Ok(valid),
        _ => Err(Refusal::violations(&found)),
    }
}

/// A field that is an object in the example request on the vendor's page, although the page's own table and the
/// vendor's SDKs have an array: the erratum `tables-configs-example`.
const OBJECT_ON_THE_PAGE: (&str, &str) = ("CheckTableConfig", "tables_configs");

/// Adds to a violation of an array that is given as an object how the array is written, by the document's example.
fn show_arrays(operation: &Operation, media_type: &MediaType, body: &Value, found: &mut [Violation]) {
    let Some(example) = media_type.example() else { return };
    for violation in found {
        let Some(field) = violation.place.strip_prefix("body.") else { continue };
        let Some(array) = example.get(field).filter(|value| value.is_array()) else { continue };
        if body.get(field).is_some_and(Value::is_object) {
            if OBJECT_ON_THE_PAGE == (operation.id.as_str(), field) {
                violation.rule.push_str("; the example on the vendor's page is wrong here");
            }
            violation.rule.push_str(&format!(": write {array}"));
        }
    }
}

/// Checks a JSON body; when it does not fit the schema, once more in the document's own form.
fn check_body(schemas: &Schemas, schema: SchemaId, body: &mut Value, found: &mut Vec<Violation>) {
    let before = found.len();
    schemas.check(schema, body, Step::Root("body"), found);
    if found.len() > before {
        found.truncate(before);
        schemas.adapt(schema, body);
        schemas.check(schema, body, Step::Root("body"), found);
    }
}

/// The values of a query parameter.
fn of_query<'q>(query: &'q str, name: &str) -> Vec<Cow<'q, str>> {
    query
        .split('&')
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
        .filter(|(key, _)| *key == name || decode_form(key) == name)
        .map(|(_, value)| Cow::Owned(decode_form(value)))
        .collect()
}
