//! Why a page could not be read.

use std::{error, fmt};

use crate::limits::{MAX_PAGE_BYTES, MAX_ROWS};

/// Why a page could not be read. Its text includes what to do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadError {
    kind: Kind,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Kind {
    TooLarge { bytes: usize },
    TooManyRows,
    NotText { offset: usize },
    NotApiPage { missing: &'static str },
    Language { name: &'static str },
    Cut { end: String },
    NoResponse { reason: &'static str },
    NoTable { caption: String },
    Json { line: usize, problem: String },
    NotDefinition,
    Operations { count: usize, line: usize },
}

impl ReadError {
    pub(crate) fn new(kind: Kind) -> Self {
        Self { kind }
    }

    /// Whether the file is text, but not the documentation page of an API operation.
    #[must_use]
    pub fn is_not_api_page(&self) -> bool {
        matches!(self.kind, Kind::NotApiPage { .. })
    }

    /// Whether the page is in a language that is not read.
    #[must_use]
    pub fn is_other_language(&self) -> bool {
        matches!(self.kind, Kind::Language { .. })
    }

    /// Whether the page is incomplete: it ends in the middle, has no response that could be
    /// read, or lacks a table.
    #[must_use]
    pub fn is_incomplete(&self) -> bool {
        matches!(self.kind, Kind::Cut { .. } | Kind::NoResponse { .. } | Kind::NoTable { .. })
    }

    /// Whether the file is beyond a limit of the reader.
    #[must_use]
    pub fn is_too_large(&self) -> bool {
        matches!(self.kind, Kind::TooLarge { .. } | Kind::TooManyRows)
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.kind {
            Kind::TooLarge { bytes } => {
                write!(
                    f,
                    "the page has {bytes} bytes, the limit is {MAX_PAGE_BYTES}; save only the page of one operation"
                )
            }
            Kind::TooManyRows => {
                write!(f, "the page has more than {MAX_ROWS} table rows; save only the page of one operation")
            }
            Kind::NotText { offset } => write!(
                f,
                "the file is not text: byte {offset} is not UTF-8 or is a control character; save the page as UTF-8 text, HTML or \
                 Markdown"
            ),
            Kind::NotApiPage { missing } => write!(
                f,
                "this does not look like the documentation page of an API operation: {missing}; save the whole page of one \
                 operation as text, HTML or Markdown"
            ),
            Kind::Language { name } => write!(
                f,
                "the page is in {name}; pages in English and in Chinese are read: save the English or the Chinese page of this \
                 operation"
            ),
            Kind::Cut { end } => write!(f, "the page is cut off: {end}; save the whole page again"),
            Kind::NoTable { caption } => write!(
                f,
                "the table `{caption}` could not be read: no table follows its caption; save the page as HTML, or as text \
                 with each cell in a paragraph of its own or with tabs between the cells"
            ),
            Kind::Json { line, problem } => {
                write!(
                    f,
                    "line {line}: the file begins as JSON and is not JSON: {problem}; save the whole document again"
                )
            }
            Kind::NotDefinition => f.write_str(
                "this does not look like an API definition: it has no `paths`; save the JSON document of one operation",
            ),
            Kind::Operations { count, line } => write!(
                f,
                "line {line}: the definition has {count} operations, and none of them has its `name`; save the document of one \
                 operation"
            ),
            Kind::NoResponse { reason } => write!(
                f,
                "no response of this operation could be read: {reason}; save the whole page, in English or in Chinese, and check that \
                 its response section has a status code and a table with columns for name and type"
            ),
        }
    }
}

impl error::Error for ReadError {}
