//! `spec/errata.yaml`: where a documentation page is not followed, and why. Owns the file's shape and its local rules;
//! whether an entry is needed is for those who compare page and spec.

use std::collections::HashSet;

use serde::Deserialize;
use serde_json::Value;

use crate::{Document, ReadError};

/// The list of errata, in the order of the file.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Errata {
    /// The entries.
    pub errata: Vec<Erratum>,
}

/// One place where a page contradicts itself, a sibling page or the observed wire, and what was decided.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Erratum {
    /// Stable name of the entry.
    pub id: String,
    /// The operationId.
    pub operation: String,
    /// Title of the page.
    pub page: String,
    /// Dotted path of the fact, such as `request.body.task_name.max_length`.
    pub location: String,
    /// The claim of the page.
    pub claim: String,
    /// The evidence against it.
    pub evidence: String,
    /// What the spec does about it.
    pub decision: String,
    /// The page's value; absent when the page has no such fact.
    #[serde(default)]
    pub documented: Option<Value>,
    /// The spec's value; absent when the spec has no such fact.
    #[serde(default)]
    pub specified: Option<Value>,
    /// For a claim that is not a machine-readable fact of the page.
    #[serde(default)]
    pub probe: Option<Probe>,
}

/// A value that shows whether the spec agrees with a claim.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Probe {
    /// The value.
    pub value: Value,
    /// Whether the schema at the erratum's location accepts it.
    pub accepted: bool,
}

impl Errata {
    /// Reads the entries.
    ///
    /// # Errors
    /// [`ReadError`] at the first entry that lacks a field, has an unknown one, repeats the `id` of another, or has
    /// neither two different values nor a probe.
    pub fn read(document: &Document) -> Result<Self, ReadError> {
        let errata: Self = document.to()?;
        let mut ids = HashSet::new();
        for (index, erratum) in errata.errata.iter().enumerate() {
            let problem = if !ids.insert(&erratum.id) {
                format!("the erratum `{}` is listed twice", erratum.id)
            } else if erratum.probe.is_some() == (erratum.documented != erratum.specified) {
                format!("erratum `{}` needs either `documented` and `specified` that differ, or a `probe`", erratum.id)
            } else {
                continue;
            };
            return Err(ReadError::new(document.name(), document.place(&format!("/errata/{index}")), problem));
        }
        Ok(errata)
    }
}
