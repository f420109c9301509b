//! The errata of an API: where a documentation page is not followed, and why. Owns the file's shape and its local
//! rules; whether an entry is needed is for those who compare page and spec.

use std::collections::HashSet;

use serde::Deserialize;
use serde_json::Value;

use crate::{Document, ReadError};

/// The list of errata, in the order of the file.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Errata {
    /// The entries.
    pub errata: Vec<Erratum>,
}

/// One place where pages contradict themselves, a sibling page or the observed wire, and what was decided.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Erratum {
    /// Stable name of the entry.
    pub id: String,
    /// The operationIds, each once; one or more.
    pub operations: Vec<String>,
    /// Title of the page; `None` for an entry with `operations`, whose pages are those of the operations.
    pub page: Option<String>,
    /// Dotted path of the fact, such as `request.body.task_name.max_length`.
    pub location: String,
    /// The claim of the page.
    pub claim: String,
    /// The evidence against it.
    pub evidence: String,
    /// What the spec does about it.
    pub decision: String,
    /// The page's value; absent when the page has no such fact.
    pub documented: Option<Value>,
    /// The spec's value; absent when the spec has no such fact.
    pub specified: Option<Value>,
    /// For a claim that is not a machine-readable fact of the page.
    pub probe: Option<Probe>,
    /// What the claim is made by, where it is not made by all sources of the operation.
    pub source: Option<ErratumSource>,
}

/// What makes a claim.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq, Hash)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum ErratumSource {
    /// A documentation page.
    Page,
    /// An API definition.
    Definition,
    /// An SDK.
    Sdk,
}

/// The file as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    errata: Vec<Entry>,
}

/// An entry as it is written: about one operation and its page, or about several operations.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    id: String,
    operation: Option<String>,
    operations: Option<Vec<String>>,
    page: Option<String>,
    location: String,
    claim: String,
    evidence: String,
    decision: String,
    documented: Option<Value>,
    specified: Option<Value>,
    probe: Option<Probe>,
    source: Option<ErratumSource>,
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
    /// [`ReadError`] at the first entry that lacks a field, has an unknown one, repeats the `id` of another, names its
    /// operations in no way or in two, or has neither two different values nor a probe.
    pub fn read(document: &Document) -> Result<Self, ReadError> {
        let File { errata: entries } = document.to()?;
        let (mut errata, mut ids) = (Vec::new(), HashSet::new());
        for (index, entry) in entries.into_iter().enumerate() {
            let is_new = ids.insert(entry.id.clone());
            let erratum = match is_new {
                true => entry.read(),
                false => Err(format!("the erratum `{}` is listed twice", entry.id)),
            };
            errata.push(erratum.map_err(|problem| document.error(&format!("/errata/{index}"), problem))?);
        }
        Ok(Self { errata })
    }
}

impl Erratum {
    /// Whether the entry is about this operation, alone or among others.
    #[must_use]
    pub fn is_about(&self, operation: &str) -> bool {
        self.operations.iter().any(|id| id == operation)
    }
}

impl Entry {
    fn read(self) -> Result<Erratum, String> {
        let Self { id, operation, operations, page, location, claim, evidence, decision, .. } = self;
        let (documented, specified, probe, source) = (self.documented, self.specified, self.probe, self.source);
        if probe.is_some() == (documented != specified) {
            return Err(format!("erratum `{id}` needs either `documented` and `specified` that differ, or a `probe`"));
        }
        let operations = match (operation, operations, &page) {
            (Some(_), None, None) => return Err("missing field `page`".to_owned()),
            (Some(operation), None, Some(_)) => vec![operation],
            (None, Some(operations), None) => operations,
            (None, Some(_), Some(_)) => {
                return Err(format!("erratum `{id}` has `operations`, whose pages are meant: delete its `page`"));
            }
            (None, None, _) | (Some(_), Some(_), _) => {
                return Err(format!("erratum `{id}` needs either `operation` or `operations`"));
            }
        };
        let distinct: HashSet<_> = operations.iter().collect();
        if operations.is_empty() || distinct.len() < operations.len() {
            return Err(format!("`operations` of erratum `{id}` has to list one or more, each once"));
        }
        Ok(Erratum { id, operations, page, location, claim, evidence, decision, documented, specified, probe, source })
    }
}
