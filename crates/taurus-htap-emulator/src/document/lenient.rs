//! The other forms in which clients write what the document means, put into its own form.
//!
//! The vendor's SDKs of different languages and its Terraform provider write a number where others write its text, a
//! boolean where others write `"true"`, and `null` for a list that was left out. The service takes each of them. A
//! value that has no such form stays unchanged, and the check refuses it.

use serde_json::Value;

use super::{Kind, SchemaId, Schemas, Text};

impl Schemas {
    /// Puts a value that does not fit its schema into the form that the document describes, as far as that has the
    /// same meaning.
    pub(crate) fn adapt(&self, id: SchemaId, value: &mut Value) {
        let schema = self.get(id);
        if value.is_null() && schema.nullable {
            return;
        }
        match (&schema.kind, &mut *value) {
            (Kind::String { .. }, Value::Number(number)) if schema.text == Some(Text::Integer) && !number.is_f64() => {
                *value = number.to_string().into();
            }
            (Kind::String { .. }, Value::Bool(boolean)) if schema.text == Some(Text::Boolean) => {
                *value = boolean.to_string().into();
            }
            (Kind::Boolean, Value::String(text)) => {
                if let Ok(boolean) = text.parse::<bool>() {
                    *value = boolean.into();
                }
            }
            (Kind::Number { whole: true, .. }, Value::String(text)) => {
                if let Ok(number) = text.parse::<i64>() {
                    *value = number.into();
                }
            }
            (Kind::Array { .. }, Value::Null) => *value = Value::Array(Vec::new()),
            (Kind::Array { items, .. }, Value::Array(values)) => {
                values.iter_mut().for_each(|value| self.adapt(*items, value));
            }
            (Kind::Object { properties, required, rest }, Value::Object(object)) => {
                let is_left_out = |name: &String, value: &Value| {
                    let schema = properties.get(name).map(|id| self.get(*id));
                    let is_list =
                        schema.is_some_and(|schema| !schema.nullable && matches!(schema.kind, Kind::Array { .. }));
                    value.is_null() && is_list && !required.contains(name)
                };
                object.retain(|name, value| !is_left_out(name, value));
                for (name, value) in object {
                    if let Some(id) = properties.get(name).copied().or(*rest) {
                        self.adapt(id, value);
                    }
                }
            }
            _ => {}
        }
    }
}
