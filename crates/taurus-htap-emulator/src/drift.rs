//! Changes to a response that fits the document, so that it no longer does.

use serde_json::Value;

use crate::{
    document::{Kind, SchemaId, Schemas, Text},
    fault::Drift,
};

/// A value that no enumeration has.
const UNHEARD_OF: &str = "unheard-of";

/// Changes the first place of a response where this drift is possible; `false` when there is none.
pub(crate) fn bend(drift: Drift, schemas: &Schemas, id: SchemaId, value: &mut Value) -> bool {
    let schema = schemas.get(id);
    match (drift, &schema.kind, &mut *value) {
        // Text that holds a boolean is not an enumeration.
        (Drift::UnknownEnum, Kind::String { .. }, Value::String(_))
            if schema.text != Some(Text::Boolean) && (schema.open || schema.closed.is_some()) =>
        {
            *value = UNHEARD_OF.into();
            true
        }
        (Drift::NumberForString, Kind::String { .. }, Value::String(_)) => {
            *value = 42.into();
            true
        }
        (Drift::MissingField, Kind::Object { .. }, Value::Object(object)) => {
            // The deepest field first: an incomplete entry of a list is a better test than a missing list.
            let deeper = bend_properties(drift, schemas, &schema.kind, object);
            deeper || object.keys().next().cloned().is_some_and(|name| object.shift_remove(&name).is_some())
        }
        (_, Kind::Object { .. }, Value::Object(object)) => bend_properties(drift, schemas, &schema.kind, object),
        (_, Kind::Array { items, .. }, Value::Array(values)) => {
            values.iter_mut().any(|value| bend(drift, schemas, *items, value))
        }
        _ => false,
    }
}

fn bend_properties(drift: Drift, schemas: &Schemas, kind: &Kind, object: &mut serde_json::Map<String, Value>) -> bool {
    let Kind::Object { properties, rest, .. } = kind else { return false };
    object.iter_mut().any(|(name, value)| {
        let id = properties.get(name).copied().or(*rest);
        id.is_some_and(|id| bend(drift, schemas, id, value))
    })
}
