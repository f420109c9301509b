//! Which form an input has, found out from how it begins.

use super::{BEGINNING, ReadError, ReadErrorKind, column_rows, show_create::Shown};

/// The forms of a schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// SQL.
    Statements,
    /// The output of SHOW CREATE TABLE.
    ShowCreate(Shown),
    /// The rows of `information_schema.columns`.
    ColumnRows,
}

/// How files that are not text begin.
const COMPRESSED: &[(&[u8], &str, &str)] = &[
    (b"\x1f\x8b", "gzip", "gunzip"),
    (b"PK\x03\x04", "zip", "unzip"),
    (b"\x28\xb5\x2f\xfd", "zstd", "unzstd"),
    (b"BZh", "bzip2", "bunzip2"),
    (b"\xfd7zXZ\0", "xz", "unxz"),
    (b"7z\xbc\xaf\x27\x1c", "7-Zip", "7z x"),
    (b"\x04\x22\x4d\x18", "lz4", "unlz4"),
];

/// What dumps of other databases say at their beginning, and files that are no dumps begin with.
const OTHERS: &[(&str, &str)] = &[
    ("-- PostgreSQL database", "a dump of PostgreSQL"),
    ("PGDMP", "an archive of PostgreSQL"),
    ("SQLite format 3", "a database file of SQLite"),
    ("PRAGMA foreign_keys", "a dump of SQLite"),
    ("<!DOCTYPE", "an HTML page"),
    ("<html", "an HTML page"),
    ("<?xml", "an XML document"),
    ("{\"", "a JSON document"),
];

/// How many lines are looked at.
const LINES: usize = 50;

impl Form {
    /// The form of an input that begins like this.
    ///
    /// # Errors
    /// It is none of these forms.
    pub(super) fn of(beginning: &[u8]) -> Result<Self, ReadError> {
        let is_whole = beginning.len() < BEGINNING;
        if !is_whole && beginning.trim_ascii().is_empty() {
            return Ok(Self::Statements);
        }
        refuse_other_files(beginning, "a dump of a schema")?;
        let text = String::from_utf8_lossy(beginning);
        Ok(text.lines().take(LINES).find_map(Self::of_line).unwrap_or(Self::Statements))
    }

    /// The form that a line shows; `None` when it shows none.
    fn of_line(line: &str) -> Option<Self> {
        let line = line.trim_end();
        let has_create = |line: &str| ["create table", "create view"].contains(&line.to_lowercase().as_str());
        if line.starts_with("+--") {
            return Some(Self::ShowCreate(Shown::Boxed));
        }
        if line.starts_with("*****") && line.contains(". row") {
            return Some(Self::ShowCreate(Shown::Vertical));
        }
        if line.split('\t').nth(1).is_some_and(|field| has_create(field) || is_definition(field)) {
            return Some(Self::ShowCreate(Shown::Batch));
        }
        if column_rows::is_heading(line) {
            return Some(Self::ColumnRows);
        }
        let is_comment = ["--", "/*", "#"].iter().any(|marker| line.starts_with(marker));
        (is_comment || is_definition(line)).then_some(Self::Statements)
    }
}

/// Refuses what is empty, or is not text in UTF-8.
///
/// # Errors
/// What it is; `expected` says what it should be.
pub(crate) fn refuse_other_files(beginning: &[u8], expected: &str) -> Result<(), ReadError> {
    if beginning.trim_ascii().is_empty() {
        return Err(ReadError::new(ReadErrorKind::Empty, format!("the input is empty; {expected} was expected")));
    }
    refuse_compressed(beginning)?;
    refuse_utf_16(beginning)?;
    refuse_others(&String::from_utf8_lossy(beginning), expected)?;
    // Data can have any bytes, but no dump begins with data.
    if beginning.iter().take(64).any(|byte| *byte == 0) {
        return Err(ReadError::new(ReadErrorKind::Binary, format!("the input is not text; {expected} was expected")));
    }
    Ok(())
}

fn is_definition(text: &str) -> bool {
    text.get(..7).is_some_and(|word| word.eq_ignore_ascii_case("create "))
}

fn refuse_compressed(beginning: &[u8]) -> Result<(), ReadError> {
    let Some((_, name, tool)) = COMPRESSED.iter().find(|(magic, ..)| beginning.starts_with(magic)) else {
        return Ok(());
    };
    let message = format!("the input is compressed with {name}; decompress it first, for example with `{tool}`");
    Err(ReadError::new(ReadErrorKind::Compressed, message))
}

fn refuse_utf_16(beginning: &[u8]) -> Result<(), ReadError> {
    let has_mark = beginning.starts_with(b"\xff\xfe") || beginning.starts_with(b"\xfe\xff");
    let sample = &beginning[..beginning.len().min(64)];
    let zeros = |parity: usize| sample.iter().skip(parity).step_by(2).filter(|byte| **byte == 0).count();
    let is_alternating = sample.len() >= 8 && (zeros(0) * 3 > sample.len() || zeros(1) * 3 > sample.len());
    if !has_mark && !is_alternating {
        return Ok(());
    }
    let message = "the input is UTF-16, which PowerShell writes for `>`; use `--result-file`, or convert it to UTF-8";
    Err(ReadError::new(ReadErrorKind::Encoding, message))
}

fn refuse_others(text: &str, expected: &str) -> Result<(), ReadError> {
    let text = text.trim_start().trim_start_matches("--\n").trim_start_matches("--\r\n");
    let Some((_, name)) = OTHERS.iter().find(|(beginning, _)| text.starts_with(beginning)) else { return Ok(()) };
    Err(ReadError::new(
        ReadErrorKind::Unrecognized,
        format!("the input is {name}; {expected} of MySQL or MariaDB was expected"),
    ))
}
