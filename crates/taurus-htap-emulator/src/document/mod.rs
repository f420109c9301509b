//! The API descriptions, read once into what a server needs: operations, their routes, and schemas that values can be
//! checked against.
//!
//! Nothing here knows an operation by name: what is routed, validated, paged and answered by default follows from the
//! documents alone.

mod examples;
mod lenient;
mod operation;
mod parameter;
mod routes;
mod schema;
mod violation;

use std::{
    collections::HashMap,
    sync::{Arc, OnceLock},
};

use serde_json::{Map, Value};
use spec_document::{Document, ReadError, pointer_step};

pub(crate) use examples::Examples;
pub(crate) use operation::{MediaType, Operation, RequiredAction, Service};
pub(crate) use parameter::{Parameter, Place};
pub(crate) use routes::{Found, Routes};
pub(crate) use schema::{Kind, SchemaId, Schemas, Text};
pub(crate) use violation::{Step, Violation};

/// The documents that the emulator serves: those of `spec/`.
const DOCUMENTS: [(Service, &str, &str); 3] = [
    (Service::Htap, "spec/taurus-htap.yaml", taurus_htap_spec::TAURUS_HTAP),
    (Service::Iam, "spec/iam.yaml", taurus_htap_spec::IAM),
    (Service::Sts, "spec/sts.yaml", taurus_htap_spec::STS),
];

/// Everything that is described.
#[derive(Debug)]
pub(crate) struct Api {
    pub(crate) operations: Vec<Operation>,
    pub(crate) routes: Routes,
    pub(crate) schemas: Schemas,
    pub(crate) examples: Examples,
    /// The named schemas of the HTAP document.
    named: HashMap<String, SchemaId>,
}

impl Api {
    /// The API of the embedded documents. They are read once in a process.
    pub(crate) fn embedded() -> Result<Arc<Self>, ReadError> {
        static API: OnceLock<Result<Arc<Api>, ReadError>> = OnceLock::new();
        API.get_or_init(|| {
            let documents = DOCUMENTS
                .map(|(service, name, text)| Document::parse(name, text).map(|document| (service, document)))
                .into_iter()
                .collect::<Result<Vec<_>, _>>()?;
            Self::of(&documents).map(Arc::new)
        })
        .clone()
    }

    /// The API of these documents.
    ///
    /// # Errors
    /// [`ReadError`] with the place of anything that a server cannot check: an unknown keyword, an invalid pattern, a
    /// reference that leads to nothing.
    pub(crate) fn of(documents: &[(Service, Document)]) -> Result<Self, ReadError> {
        let mut schemas = Schemas::default();
        let mut operations = Vec::new();
        let mut named = HashMap::new();
        for (service, document) in documents {
            let mut compiler = schema::Compiler::new(document, &mut schemas);
            for operation in document.operations() {
                operations.push(Operation::compile(*service, &operation, &mut compiler)?);
            }
            if *service == Service::Htap {
                let components = document.value().pointer("/components/schemas").and_then(Value::as_object);
                for name in components.into_iter().flat_map(Map::keys) {
                    let pointer = format!("/components/schemas{}", pointer_step(name));
                    named.insert(name.clone(), compiler.schema(&pointer)?);
                }
            }
        }
        let routes = Routes::of(&operations);
        let examples = Examples::of(&operations, &schemas);
        Ok(Self { operations, routes, schemas, examples, named })
    }

    /// A schema of the HTAP document by its name.
    pub(crate) fn named(&self, name: &str) -> Option<SchemaId> {
        self.named.get(name).copied()
    }
}
