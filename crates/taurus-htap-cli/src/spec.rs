//! The API's description, which is in the binary: for what the generated code does not know of an operation.

use std::sync::LazyLock;

use serde_json::Value;
use spec_document::{Document, Operation};

/// The description of the API.
#[derive(Debug)]
pub(crate) struct Spec(Document);

static EMBEDDED: LazyLock<Spec> = LazyLock::new(|| {
    let text = include_str!("../../../spec/taurus-htap.yaml");
    // The linter has read it before it became code; an empty one would show in the tests.
    let document = Document::parse("spec/taurus-htap.yaml", text).or_else(|_| Document::parse("nothing", "{}"));
    Spec(document.unwrap_or_else(|_| unreachable!("`{{}}` is a document")))
});

impl Spec {
    /// The one in the binary. It is read when it is first asked for.
    pub(crate) fn embedded() -> &'static Self {
        &EMBEDDED
    }

    /// An operation by its name, in any case.
    pub(crate) fn operation(&self, id: &str) -> Option<Operation<'_>> {
        self.operations().find(|operation| operation.id().eq_ignore_ascii_case(id))
    }

    /// Every operation.
    pub(crate) fn operations(&self) -> impl Iterator<Item = Operation<'_>> {
        self.0.operations()
    }

    /// A named schema.
    pub(crate) fn schema(&self, name: &str) -> Option<&Value> {
        self.0.value().pointer("/components/schemas")?.get(name)
    }
}

#[cfg(test)]
mod tests {
    use super::Spec;

    #[test]
    fn description_in_the_binary_is_whole() {
        assert!(Spec::embedded().operations().count() > 40);
    }
}
