//! The rules that a document must follow before anything is generated from it.
//!
//! The generator panics on some documents and misreads others; the lint reports that first, all problems at once, each
//! with its place. [`grammar`] looks at the document as it is written (known keys, references that can be followed,
//! values of the right type). The others look at its [plain form](crate::plain), without the parts that the grammar
//! refuses: operations ([`operations`], [`parameters`], [`bodies`], [`flows`]), schemas ([`schemas`], [`values`]) and
//! [`examples`]. `names` has the names in Rust that the document's names become.

pub mod bodies;
pub mod examples;
pub mod flows;
pub mod grammar;
pub(crate) mod keys;
pub mod operations;
pub mod parameters;
mod permission;
pub mod schemas;
pub mod values;

use std::collections::BTreeSet;

use serde_json::Value;
use spec_document::{Document, ReadError};

use crate::plain;
use grammar::DRAFT;

/// All problems of a document, in the order of the text. Empty: it can be generated from.
pub fn lint(document: &Document) -> Vec<ReadError> {
    let mut report = Report { document, problems: Vec::new(), broken: BTreeSet::new(), incomplete: BTreeSet::new() };
    grammar::walk(&mut report);
    let Report { mut problems, broken, .. } = report;
    let plain = plain::without(document, &broken);
    let nodes = grammar::nodes(&plain);
    let mut report = Report { document: &plain, problems: Vec::new(), broken, incomplete: BTreeSet::new() };
    operations::check(&nodes, &mut report);
    schemas::check(&nodes, &mut report);
    values::check(&nodes, &mut report);
    examples::check(&nodes, &mut report);
    problems.extend(report.problems);
    problems.sort_by(|a, b| (a.place(), a.message()).cmp(&(b.place(), b.message())));
    // What is shared by two operations is looked at twice.
    problems.dedup();
    problems
}

/// What a document can be generated with, and should not be released with, in the order of the text.
pub fn warnings(document: &Document) -> Vec<ReadError> {
    let drafts = document.operations().filter(|operation| operation.value().get(DRAFT) == Some(&Value::Bool(true)));
    let warning = |operation: spec_document::Operation<'_>| {
        let message = format!(
            "{} is a draft: compare it with its documentation, decide `x-effect` and `x-idempotent`, and remove `{DRAFT}`",
            operation.id()
        );
        document.error(&format!("{}/{DRAFT}", operation.pointer()), message)
    };
    let mut warnings: Vec<_> = drafts.map(warning).collect();
    warnings.sort_by_key(ReadError::place);
    warnings
}

/// Collects problems, each with the place of what it is about.
pub(crate) struct Report<'d> {
    document: &'d Document,
    problems: Vec<ReadError>,
    /// The pointers of the parts that the grammar refuses. Of these, and of what is in them, no rule says anything.
    broken: BTreeSet<String>,
    /// The pointers of the parts that lack something which no rule looks at.
    incomplete: BTreeSet<String>,
}

impl<'d> Report<'d> {
    fn add(&mut self, pointer: &str, message: impl Into<String>) {
        if !self.is_broken(pointer) {
            self.problems.push(self.document.error(pointer, message));
        }
    }

    /// Reports that an object lacks a key, unless it has one that is broken.
    fn add_missing(&mut self, pointer: &str, key: &str, message: impl Into<String>) {
        if !self.is_broken(&format!("{pointer}/{key}")) {
            self.add(pointer, message);
        }
    }

    /// Reports a problem of the grammar at a place, for which a part is left out of what follows.
    fn refuse(&mut self, part: &str, pointer: &str, message: impl Into<String>) {
        self.problems.push(self.document.error(pointer, message));
        self.broken.insert(part.to_owned());
    }

    /// Whether a part is broken, or is in one that is.
    fn is_broken(&self, pointer: &str) -> bool {
        let ends = pointer.match_indices('/').map(|(end, _)| end).chain([pointer.len()]);
        !self.broken.is_empty() && ends.into_iter().any(|end| self.broken.contains(&pointer[..end]))
    }

    /// Whether a part is broken, or has something in it that is.
    fn has_broken(&self, pointer: &str) -> bool {
        let below = self.broken.range(format!("{pointer}/")..).next();
        self.is_broken(pointer) || below.is_some_and(|part| part.starts_with(&format!("{pointer}/")))
    }

    /// The same of a part, and of every schema that it leads to.
    fn leads_to_broken(&self, pointer: &str) -> bool {
        let schemas = || self.document.schemas_below([pointer]);
        !self.broken.is_empty()
            && (self.has_broken(pointer) || schemas().iter().any(|schema| self.has_broken(&schema.pointer)))
    }

    /// Whether there is a problem at or below a part already.
    fn has_below(&self, pointer: &str) -> bool {
        let place = self.document.place(pointer);
        self.problems.iter().any(|problem| problem.place() == place)
    }

    /// A node, or what it refers to; with the pointer to it.
    fn follow(&self, pointer: &str, value: &'d Value) -> (String, &'d Value) {
        // `grammar` has reported the references that lead nowhere.
        match self.document.references(value).last() {
            Some(Ok(part)) => (part.pointer, part.value),
            _ => (pointer.to_owned(), value),
        }
    }

    /// A value, or what it refers to.
    fn target(&self, value: &'d Value) -> &'d Value {
        self.document.target(value).unwrap_or(value)
    }
}
