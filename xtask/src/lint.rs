//! What a document must be like before anything is generated from it.
//!
//! The generator panics on some documents and misreads others; the lint says so first, all problems at once, each with
//! its place. Two steps, of which the second runs only on what the first found whole: [`grammar`] (known keys,
//! references that lead somewhere, values of the right type), then operations ([`operations`], [`parameters`],
//! [`bodies`], [`flows`]), schemas ([`schemas`], [`values`]) and [`examples`]. What becomes of a name in Rust is known
//! to `names`.

pub mod bodies;
pub mod examples;
pub mod flows;
pub mod grammar;
mod names;
pub mod operations;
pub mod parameters;
pub mod schemas;
pub mod values;

pub(crate) use names::{named_variant, variable, variant};

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
        self.problems.push(ReadError::new(self.document.name(), self.document.place(pointer), message));
    }

    /// Whether there is a problem at or below a part already.
    fn has_below(&self, pointer: &str) -> bool {
        let place = self.document.place(pointer);
        self.problems.iter().any(|problem| problem.place() == place)
    }

    /// A node, or what it refers to; with the pointer of where that stands.
    fn follow(&self, pointer: &str, value: &'d Value) -> (String, &'d Value) {
        let (mut pointer, mut value) = (pointer.to_owned(), value);
        // A chain of references longer than this is a circle, which the grammar has reported.
        for _ in 0..grammar::LONGEST_CHAIN {
            let Some(reference) = value.get("$ref").and_then(Value::as_str) else { break };
            let Some((target, found)) = self.document.resolve(reference) else { break };
            (pointer, value) = (target.to_owned(), found);
        }
        (pointer, value)
    }
}
