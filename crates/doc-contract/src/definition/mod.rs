//! API definitions: the JSON document of one operation that the vendor's API Explorer shows.
//!
//! Owns the two forms, Swagger 2.0 and OpenAPI 3, and the vendor's habits with them; both become the facts of a page.
//! Descriptions are read by `facts`, as the cells of a page are. What a definition may leave out or say more generally
//! than a page is `leeway`'s.

mod example;
mod field;
mod leeway;
mod operation;
mod places;
mod schema;
mod sdk;

use serde_json::Value;
use spec_document::{METHODS, pointer_step};

pub(crate) use leeway::{Side, allows, general_limits, is_no_fact};
pub(crate) use places::{Places, Span};

use crate::read::{Kind, ReadError, Reading};

/// The members of a definition that some releases carry as JSON in a string.
const PACKED: [&str; 6] = ["paths", "definitions", "components", "parameters", "responses", "securityDefinitions"];

/// What every definition has, and no contract.
const PATHS: &[u8] = b"\"paths\"";

/// Whether a JSON document looks like a definition.
pub(crate) fn is_definition(document: &Value) -> bool {
    document.get("paths").is_some_and(|paths| paths.is_object() || paths.is_string())
}

/// Whether a file that begins as JSON looks like a definition, as opposed to a recorded contract. One that is broken
/// does where it names the paths of one.
pub(crate) fn is_definition_text(bytes: &[u8]) -> bool {
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    match serde_json::from_slice(text) {
        Ok(document) => is_definition(&document),
        Err(_) => text.windows(PATHS.len()).any(|part| part == PATHS),
    }
}

/// Reads the text of a definition.
pub(crate) fn read(text: &str) -> Result<Reading, ReadError> {
    let mut root: Value = serde_json::from_str(text)
        .map_err(|error| ReadError::new(Kind::Json { line: error.line(), problem: error.to_string() }))?;
    if !is_definition(&root) {
        return Err(ReadError::new(Kind::NotDefinition));
    }
    unpack(&mut root);
    let places = Places::scan(text);
    let (operation, others) = find(&root, &places)?;
    let mut reader = operation::Reader::new(&root, &places);
    for Found { method, path, pointer, .. } in others {
        let message = format!("{} {path} was not read: `name` names another operation", method.to_uppercase());
        reader.notice("operation-not-read", &pointer, message);
    }
    reader.read(operation)
}

/// Replaces members that are JSON in a string by what they hold.
fn unpack(root: &mut Value) {
    for name in PACKED {
        let Some(member) = root.get_mut(name) else { continue };
        if let Some(unpacked) = member.as_str().and_then(|text| serde_json::from_str(text).ok()) {
            *member = unpacked;
        }
    }
}

/// The one operation of a definition: its path, its method, and the pointers of both.
struct Found<'a> {
    path: &'a str,
    method: &'static str,
    path_pointer: String,
    pointer: String,
    item: &'a Value,
    value: &'a Value,
}

/// Finds the operation, and the others beside it. Among several it is the one that the definition is named after.
fn find<'a>(root: &'a Value, places: &Places) -> Result<(Found<'a>, Vec<Found<'a>>), ReadError> {
    let mut found = Vec::new();
    for (path, item) in root.get("paths").and_then(Value::as_object).into_iter().flatten() {
        let path_pointer = format!("/paths{}", pointer_step(path));
        for method in METHODS {
            if let Some(value) = item.get(method).filter(|value| value.is_object()) {
                let (path_pointer, pointer) = (path_pointer.clone(), format!("{path_pointer}/{method}"));
                found.push(Found { path, method, path_pointer, pointer, item, value });
            }
        }
    }
    let count = found.len();
    let name = root.get("name").and_then(Value::as_str);
    let is_named = |found: &Found<'_>| name.is_some() && found.value.get("operationId").and_then(Value::as_str) == name;
    let named = found.iter().position(is_named);
    match named.or((count == 1).then_some(0)) {
        Some(index) => Ok((found.remove(index), found)),
        None => Err(ReadError::new(Kind::Operations { count, line: places.line("/paths") })),
    }
}
