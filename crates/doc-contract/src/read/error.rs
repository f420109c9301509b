//! Why a page could not be read.

use std::{error, fmt};

use crate::limits::{MAX_PAGE_BYTES, MAX_ROWS};

/// Why a page could not be read. Its text says what to do about it.
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

    /// Whether the file is no text.
    #[must_use]
    pub fn is_not_text(&self) -> bool {
        matches!(self.kind, Kind::NotText { .. })
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
                "the file is no text: byte {offset} is not UTF-8 or is a control character; save the page as UTF-8 text, HTML or \
                 Markdown"
            ),
            Kind::NotApiPage { missing } => write!(
                f,
                "this does not look like the documentation page of an API operation: {missing}; save the whole page of one \
                 operation as text, HTML or Markdown"
            ),
        }
    }
}

impl error::Error for ReadError {}
