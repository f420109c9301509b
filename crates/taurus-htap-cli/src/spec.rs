//! The API's description, embedded in the binary: for facts of operations that the generated code lacks.

use std::sync::LazyLock;

use serde_json::Value;
use spec_document::{Document, Operation};

use crate::suggest;

/// The description of the API.
#[derive(Debug)]
pub(crate) struct Spec(Document);

static EMBEDDED: LazyLock<Spec> = LazyLock::new(|| {
    // `cargo xtask generate` has checked it, and a test makes sure that it is not the empty one.
    let document = Document::parse("spec/taurus-htap.yaml", taurus_htap_spec::TAURUS_HTAP)
        .or_else(|_| Document::parse("nothing", "{}"));
    Spec(document.unwrap_or_else(|_| unreachable!("`{{}}` is a document")))
});

impl Spec {
    /// The embedded description, parsed at the first use.
    pub(crate) fn embedded() -> &'static Self {
        &EMBEDDED
    }

    /// An operation by its ID.
    pub(crate) fn operation(&self, id: &str) -> Option<Operation<'_>> {
        self.0.operation(id)
    }

    /// Every operation.
    pub(crate) fn operations(&self) -> impl Iterator<Item = Operation<'_>> {
        self.0.operations()
    }

    /// The question that suggests operations with an ID like this one.
    pub(crate) fn did_you_mean(&self, id: &str) -> Option<String> {
        suggest::did_you_mean(id, self.operations().map(|operation| operation.id()))
    }

    /// A named schema.
    pub(crate) fn schema(&self, name: &str) -> Option<&Value> {
        self.0.value().pointer("/components/schemas")?.get(name)
    }

    /// The value itself, or what it refers to.
    pub(crate) fn target<'d>(&'d self, value: &'d Value) -> Option<&'d Value> {
        self.0.target(value).ok()
    }
}

/// Whether the parameter `instance_id` of an operation is the ID of a TaurusDB instance, by the name of its schema.
pub(crate) fn takes_taurus(name: &str) -> bool {
    let operation = Spec::embedded().operation(name);
    operation.into_iter().flat_map(|operation| operation.parameters()).any(|parameter| {
        parameter["name"] == "instance_id"
            && parameter["schema"]["$ref"].as_str().is_some_and(|schema| schema.ends_with("/TaurusDbInstanceId"))
    })
}

#[cfg(test)]
mod tests {
    use super::Spec;

    #[test]
    fn embedded_description_is_complete() {
        assert!(Spec::embedded().operations().count() > 40);
    }
}
