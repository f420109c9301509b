//! The rules that a document must follow before anything is generated from it.
//!
//! The generator panics on some documents and misreads others; the lint reports that first, all problems at once, each
//! with its place. It has two steps, and the second runs only when the first finds no problem: [`grammar`] (known keys,
//! references that can be followed, values of the right type), then operations ([`operations`], [`parameters`],
//! [`bodies`], [`flows`]), schemas ([`schemas`], [`values`]) and [`examples`]. `names` has the names in Rust that
//! the document's names become.

pub mod bodies;
pub mod examples;
pub mod flows;
pub mod grammar;
pub mod operations;
pub mod parameters;
pub mod schemas;
pub mod values;

use serde_json::Value;
use spec_document::{Document, ReadError};

/// All problems of a document, in the order of the text. Empty: it can be generated from.
pub fn lint(document: &Document) -> Vec<ReadError> {
    let mut report = Report { document, problems: Vec::new() };
    let nodes = grammar::walk(&mut report);
    if report.problems.is_empty() {
        operations::check(&nodes, &mut report);
        schemas::check(&nodes, &mut report);
        values::check(&nodes, &mut report);
        examples::check(&nodes, &mut report);
    }
    let mut problems = report.problems;
    problems.sort_by(|a, b| (a.place(), a.message()).cmp(&(b.place(), b.message())));
    // What is shared by two operations is looked at twice.
    problems.dedup();
    problems
}

/// Collects problems, each with the place of what it is about.
pub(crate) struct Report<'d> {
    document: &'d Document,
    problems: Vec<ReadError>,
}

impl<'d> Report<'d> {
    fn add(&mut self, pointer: &str, message: impl Into<String>) {
        self.problems.push(self.document.error(pointer, message));
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
