//! The typed model of a document: what code is generated from.
//!
//! [`Model::of`] reads the document once. Emitting reads the model alone, and neither the document nor its JSON. The
//! document must have passed the lint; what the lint refuses is left out here.

mod operation;
mod schema;

use serde_json::Value;
use spec_document::Document;

pub use operation::{Operation, Parameter};
pub use schema::{Field, FieldType, Schema, TextLimits, Variant, WireName};

use crate::lower::lower;

/// One API, as code is generated from it.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Model<'d> {
    /// The name of the document, for errors.
    pub document: &'d str,
    /// The title of the API.
    pub title: &'d str,
    /// The operations, in the order of their methods' names.
    pub operations: Vec<Operation<'d>>,
    /// The schemas with a name, in the order of the document.
    pub schemas: Vec<Schema<'d>>,
    /// The document as the generator of types and methods reads it: see [`lower`](crate::lower).
    pub lowered: Value,
}

impl<'d> Model<'d> {
    /// The model of a document in [plain form](crate::plain).
    pub fn of(document: &'d Document) -> Self {
        let title = document.value().pointer("/info/title").and_then(Value::as_str);
        let mut operations: Vec<_> =
            document.operations().map(|operation| Operation::of(document, &operation)).collect();
        operations.sort_by(|a, b| a.rust_name.cmp(&b.rust_name));
        Self {
            document: document.name(),
            title: title.unwrap_or_default(),
            operations,
            schemas: schema::schemas(document),
            lowered: lower(document),
        }
    }

    /// The name of the type of a schema.
    pub(crate) fn type_name<'m>(&'m self, schema: &'m str) -> &'m str {
        self.schemas.iter().find(|known| known.name == schema).map_or(schema, |known| &known.type_name)
    }
}
