//! References inside a document (`$ref`): following them, and what can be wrong with one.

use std::{error, fmt};

use serde_json::Value;

use crate::{Document, ReadError};

/// A part of a document: its value, and the JSON pointer to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Part<'d> {
    /// The JSON pointer.
    pub pointer: String,
    /// The value.
    pub value: &'d Value,
}

/// Why a reference cannot be followed.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ReferenceError {
    /// The value of `$ref` is not a string.
    NotAString,
    /// The reference points outside this document.
    External(String),
    /// The reference points to nothing.
    Missing(String),
    /// The reference comes back to itself, or goes through more than [`Document::MAX_REFERENCES`] others.
    Circular(String),
}

impl fmt::Display for ReferenceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAString => f.write_str("`$ref` must be a string such as '#/components/schemas/Name'"),
            Self::External(reference) => {
                write!(f, "`{reference}` points outside this document; only #/components/... is supported")
            }
            Self::Missing(reference) => write!(f, "`{reference}` does not exist in this document"),
            Self::Circular(reference) => write!(f, "`{reference}` is a circular reference"),
        }
    }
}

impl error::Error for ReferenceError {}

/// The steps of a chain of references: see [`Document::references`].
#[derive(Clone, Debug)]
pub struct References<'d> {
    document: &'d Document,
    /// The value whose `$ref` comes next; `None` when the chain is over.
    next: Option<&'d Value>,
    steps: usize,
}

impl<'d> Iterator for References<'d> {
    type Item = Result<Part<'d>, ReferenceError>;

    fn next(&mut self) -> Option<Self::Item> {
        let reference = self.next.take()?.get("$ref")?;
        let Some(reference) = reference.as_str() else { return Some(Err(ReferenceError::NotAString)) };
        if self.steps == Document::MAX_REFERENCES {
            return Some(Err(ReferenceError::Circular(reference.to_owned())));
        }
        self.steps += 1;
        Some(match self.document.resolve(reference) {
            Some((pointer, value)) => {
                self.next = Some(value);
                Ok(Part { pointer: pointer.to_owned(), value })
            }
            None if reference.starts_with('#') => Err(ReferenceError::Missing(reference.to_owned())),
            None => Err(ReferenceError::External(reference.to_owned())),
        })
    }
}

impl Document {
    /// How many references are followed from one to the next; a longer chain is taken for a circle.
    pub const MAX_REFERENCES: usize = 16;

    /// The value that a reference inside this document (`#/components/...`) points to, with its pointer. One step: see
    /// [`target`](Self::target) for a value that may be a reference itself.
    pub fn resolve<'r>(&self, reference: &'r str) -> Option<(&'r str, &Value)> {
        let pointer = reference.strip_prefix('#')?;
        Some((pointer, self.value().pointer(pointer)?))
    }

    /// What a value refers to, step by step; nothing when it is not a reference. An error is the last item.
    pub fn references<'d>(&'d self, value: &'d Value) -> References<'d> {
        References { document: self, next: Some(value), steps: 0 }
    }

    /// The value itself, or what it refers to.
    ///
    /// # Errors
    /// [`ReferenceError`] when the reference cannot be followed to its end.
    pub fn target<'d>(&'d self, value: &'d Value) -> Result<&'d Value, ReferenceError> {
        self.references(value).last().map_or(Ok(value), |last| last.map(|part| part.value))
    }

    /// The part at a JSON pointer, or what it refers to.
    ///
    /// # Errors
    /// [`ReadError`] at the part when there is none, and at its `$ref` when that cannot be followed to its end.
    pub fn follow(&self, pointer: &str) -> Result<Part<'_>, ReadError> {
        let value = self.value().pointer(pointer).ok_or_else(|| self.error(pointer, "there is nothing here"))?;
        match self.references(value).last() {
            None => Ok(Part { pointer: pointer.to_owned(), value }),
            Some(Ok(part)) => Ok(part),
            Some(Err(error)) => Err(self.error(&format!("{pointer}/$ref"), error.to_string())),
        }
    }
}
