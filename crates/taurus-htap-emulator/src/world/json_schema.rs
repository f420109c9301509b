//! The JSON schema of seeds, which is made from their types and from the limits of the API's document.

use schemars::{Schema, schema_for, transform::transform_subschemas};
use serde_json::Value;
use spec_document::ReadError;

use super::{Seed, limits::LIMITED};
use crate::document::{Api, Kind};

/// The parts whose default is the built-in catalog, which is longer than all of the rest.
const WITH_CATALOG: [&str; 3] =
    ["/properties/catalog", "/$defs/Catalog/properties/zones", "/$defs/Catalog/properties/engines"];

impl Seed {
    /// The JSON schema of seed files (draft 2020-12), with the limits of IDs and names from the API's document, which
    /// the schema of the type alone does not have. What one part says of another, such as which instance is followed,
    /// is beyond a schema: it is checked when a world begins.
    ///
    /// # Errors
    /// [`ReadError`] would be a fault of the embedded documents.
    pub fn file_schema() -> Result<Value, ReadError> {
        let mut schema = schema_for!(Self);
        schema.insert("title".to_owned(), "Seed of the emulator of taurus-htap".into());
        limit_u32(&mut schema);
        let mut schema = schema.to_value();
        for pointer in WITH_CATALOG {
            if let Some(Value::Object(part)) = schema.pointer_mut(pointer) {
                part.remove("default");
            }
        }
        add_limits(&mut schema)?;
        Ok(schema)
    }
}

/// schemars gives these integers no maximum.
fn limit_u32(schema: &mut Schema) {
    if schema.get("format").is_some_and(|format| format == "uint32") {
        schema.insert("maximum".to_owned(), u32::MAX.into());
    }
    transform_subschemas(&mut limit_u32, schema);
}

fn add_limits(json_schema: &mut Value) -> Result<(), ReadError> {
    let api = Api::embedded()?;
    for (path, name) in LIMITED {
        let pointer = pointer_of(json_schema, path);
        let kind = api.named(name).map(|id| &api.schemas.get(id).kind);
        let (Some(Value::Object(field)), Some(Kind::String { shortest, longest, pattern, .. })) =
            (json_schema.pointer_mut(&pointer), kind)
        else {
            continue;
        };
        for (key, length) in [("minLength", *shortest), ("maxLength", *longest)] {
            field.extend(length.map(|length| (key.to_owned(), length.into())));
        }
        field.extend(pattern.as_ref().map(|pattern| ("pattern".to_owned(), pattern.as_str().into())));
    }
    Ok(())
}

/// Where the schema of a field is in the JSON schema of seeds.
fn pointer_of(json_schema: &Value, path: &[&str]) -> String {
    path.iter().fold(String::new(), |mut pointer, step| {
        if let Some(Value::String(reference)) = json_schema.pointer(&format!("{pointer}/$ref")) {
            pointer = reference.trim_start_matches('#').to_owned();
        }
        pointer + &if *step == "*" { "/items".to_owned() } else { format!("/properties/{step}") }
    })
}

#[cfg(test)]
mod tests {
    use super::{LIMITED, Seed, pointer_of};

    #[test]
    fn each_limit_is_in_the_json_schema() {
        let schema = Seed::file_schema().unwrap();
        for (path, name) in LIMITED {
            let field = schema.pointer(&pointer_of(&schema, path)).unwrap_or_default();
            assert!(field["pattern"].is_string(), "{path:?}: {name}: {field}");
        }
    }
}
