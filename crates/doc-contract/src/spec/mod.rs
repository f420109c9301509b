//! The specified side: OpenAPI documents with the errata that waive differences.
//!
//! Owns finding the operation that a page is about. What an operation's facts are is `lower`'s, whether they agree with
//! a page is `check`'s.

mod lower;
mod probe;

use std::collections::BTreeMap;

use spec_document::{Document, Errata, Erratum, ReadError};

use crate::page::Page;

pub(crate) use probe::accepts;

/// The spec: one or more OpenAPI documents, and the errata.
#[derive(Debug)]
pub struct Spec {
    pub(crate) documents: Vec<Document>,
    pub(crate) operations: Vec<Operation>,
    pub(crate) errata: Vec<Erratum>,
    pub(crate) errata_document: Option<Document>,
}

/// An operation of the spec with its facts.
#[derive(Debug)]
pub(crate) struct Operation {
    /// The operationId, or method and path where it has none.
    pub id: String,
    /// Index of its document.
    pub document: usize,
    pub page: Page,
    /// The JSON pointer of each location.
    pub places: BTreeMap<String, String>,
    /// The JSON pointer of the schema of each field.
    pub schemas: BTreeMap<String, String>,
    /// Whether the spec has the URLs of the examples; otherwise they need only fit the path.
    pub has_urls: bool,
    /// The media types of the request body.
    pub content_types: Vec<String>,
    /// Whether the spec names the page that the operation is described from.
    pub names_page: bool,
}

/// How well an operation matches a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Match {
    /// Method and path agree.
    Exact,
    /// The nearest one: the page has changed its method or its path.
    Near,
}

impl Spec {
    /// Takes OpenAPI 3.0 documents and, where there is one, the document with the errata.
    ///
    /// # Errors
    /// [`ReadError`] at the place of a document that is no OpenAPI 3.0, or of an erratum that is no such entry.
    pub fn new(documents: Vec<Document>, errata: Option<Document>) -> Result<Self, ReadError> {
        let mut operations = Vec::new();
        for (index, document) in documents.iter().enumerate() {
            document.to::<openapiv3::OpenAPI>()?;
            operations.extend(lower::operations(document, index));
        }
        let read = match &errata {
            Some(document) => Errata::read(document)?.errata,
            None => Vec::new(),
        };
        Ok(Self { documents, operations, errata: read, errata_document: errata })
    }

    /// The operationIds of those that are described from a page.
    pub(crate) fn ids_with_page(&self) -> impl Iterator<Item = &str> {
        self.operations.iter().filter(|operation| operation.names_page).map(|operation| operation.id.as_str())
    }

    /// The facts of an operation as a page would give them. Its date is absent.
    #[must_use]
    pub fn facts(&self, operation_id: &str) -> Option<&Page> {
        self.operations.iter().find(|operation| operation.id == operation_id).map(|operation| &operation.page)
    }

    /// The id of the operation with the page's method and path.
    #[must_use]
    pub fn operation_of(&self, page: &Page) -> Option<&str> {
        match self.find(page, None) {
            Some((operation, Match::Exact)) => Some(&operation.id),
            _ => None,
        }
    }

    /// The operation that a page is about. `known` is the id that a recorded contract carries.
    pub(crate) fn find(&self, page: &Page, known: Option<&str>) -> Option<(&Operation, Match)> {
        let exact = |operation: &&Operation| operation.page.method == page.method && operation.page.path == page.path;
        if let Some(operation) = self.operations.iter().find(exact) {
            return Some((operation, Match::Exact));
        }
        if let Some(known) = known {
            return self.operations.iter().find(|operation| operation.id == known).map(|found| (found, Match::Near));
        }
        // An operation of the same path whose method changed is nearer than any other one, provided that its fields or
        // its title show that it is the same operation.
        let same_path = self.operations.iter().filter(|operation| operation.page.path == page.path);
        let same_title = |operation: &Operation| {
            operation.names_page && !page.title.is_empty() && operation.page.title == page.title
        };
        let nearest = same_path
            .map(|operation| (overlap(names(&operation.page), names(page)), operation))
            .filter(|(likeness, operation)| *likeness >= NEAR || same_title(operation))
            .max_by(|left, right| same_title(left.1).cmp(&same_title(right.1)).then(left.0.total_cmp(&right.0)));
        if let Some((_, operation)) = nearest {
            return Some((operation, Match::Near));
        }
        // One of another method at the same path is another operation, so what is compared is not what is sent.
        self.operations
            .iter()
            .filter(|operation| operation.page.path != page.path)
            .map(|operation| (likeness(&operation.page, page), operation))
            .filter(|(likeness, _)| *likeness >= NEAR)
            .max_by(|left, right| left.0.total_cmp(&right.0))
            .map(|(_, operation)| (operation, Match::Near))
    }

    pub(crate) fn document(&self, operation: &Operation) -> &Document {
        &self.documents[operation.document]
    }
}

/// How alike method, path and fields must be for a page to be taken for a changed page of an operation.
const NEAR: f64 = 0.6;

/// The names of all fields of a page but those of its path and its headers, which neighbouring operations share.
fn names(page: &Page) -> Vec<String> {
    let responses = page.responses.values().flatten();
    let objects = page.objects.iter().flat_map(|object| &object.fields);
    let fields = page.query_params.iter().chain(&page.request_body).chain(responses).chain(objects);
    fields.map(|field| field.name.clone()).collect()
}

/// From 0 to 1: the path's segments and the names of all fields that both have, and the method.
fn likeness(left: &Page, right: &Page) -> f64 {
    let segments = |page: &Page| page.path.split('/').skip(1).map(str::to_owned).collect::<Vec<_>>();
    let method = f64::from(u8::from(left.method == right.method));
    let (paths, fields) = (overlap(segments(left), segments(right)), overlap(names(left), names(right)));
    // Neighbouring operations share most of their path, so the last segment weighs, too.
    0.5 * paths + 0.35 * fields + 0.15 * method
}

/// The share of items, counted as often as they occur, that both lists have.
#[allow(clippy::cast_precision_loss, reason = "counts of names")]
fn overlap(mut left: Vec<String>, right: Vec<String>) -> f64 {
    let all = left.len().max(right.len());
    if all == 0 {
        return 1.0;
    }
    left.sort_unstable();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for name in &left {
        *counts.entry(name).or_default() += 1;
    }
    let mut common = 0_usize;
    for name in &right {
        if let Some(count) = counts.get_mut(name.as_str()).filter(|count| **count > 0) {
            *count -= 1;
            common += 1;
        }
    }
    common as f64 / all as f64
}
