//! Why an input cannot be read as a schema.

use std::{error::Error, fmt, io};

/// Why an input cannot be read as a schema, or as variables.
#[derive(Debug)]
pub struct ReadError {
    kind: ReadErrorKind,
    message: String,
    line: Option<u64>,
    source: Option<io::Error>,
}

/// The kind of a [`ReadError`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ReadErrorKind {
    /// The reader failed.
    Io,
    /// There is nothing in it.
    Empty,
    /// It is compressed.
    Compressed,
    /// It is text in another encoding, as a whole (UTF-16) or in the definition of a table (Latin-1).
    Encoding,
    /// It is not text.
    Binary,
    /// It is the error message of a tool, and nothing else.
    ToolFailed,
    /// It is text of another kind.
    Unrecognized,
    /// It is longer than what is read.
    TooLong,
}

impl ReadError {
    pub(crate) fn new(kind: ReadErrorKind, message: impl Into<String>) -> Self {
        Self { kind, message: message.into(), line: None, source: None }
    }

    pub(crate) fn at_line(self, line: u64) -> Self {
        Self { line: Some(line), ..self }
    }

    /// What kind of error it is.
    pub fn kind(&self) -> ReadErrorKind {
        self.kind
    }

    /// The line of the input, counted from 1, where the error has one.
    pub fn line(&self) -> Option<u64> {
        self.line
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(line) = self.line {
            write!(f, "line {line}: ")?;
        }
        write!(f, "{}", printable::line(&self.message))
    }
}

impl Error for ReadError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.source.as_ref().map(|source| source as &(dyn Error + 'static))
    }
}

impl From<io::Error> for ReadError {
    fn from(error: io::Error) -> Self {
        Self { source: Some(error), ..Self::new(ReadErrorKind::Io, "the input could not be read") }
    }
}
