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

/// What dumps of other databases say at their beginning, and files that are no dumps begin with, in lower case.
const OTHERS: &[(&str, &str)] = &[
    ("-- postgresql database", "a dump of PostgreSQL"),
    ("pgdmp", "an archive of PostgreSQL"),
    ("sqlite format 3", "a database file of SQLite"),
    ("pragma foreign_keys", "a dump of SQLite"),
    ("%pdf-", "a PDF document"),
    ("par1", "a Parquet file"),
    ("<!doctype html", "an HTML page"),
    ("<html", "an HTML page"),
    ("<head", "an HTML page"),
    ("<body", "an HTML page"),
    ("<", "an XML document"),
    ("{", "a JSON document"),
    ("[{", "a JSON document"),
    ("[\"", "a JSON document"),
    ("[\n", "a JSON document"),
];

/// Where an archive of tar says what it is.
const TAR: (usize, &[u8]) = (257, b"ustar");

/// Which bytes below 0x20 are in text: tabulator, line breaks, form feed and escape.
const CONTROLS_IN_TEXT: &[u8] = b"\t\n\r\x0c\x1b";

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
        refuse_old_line_ends(&text)?;
        column_rows::refuse_other_forms(text.lines().take(LINES))?;
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
    refuse_binary(beginning, expected)
}

fn refuse_binary(beginning: &[u8], expected: &str) -> Result<(), ReadError> {
    let (at, mark) = TAR;
    // Data can have any bytes, but no dump begins with data.
    let is_control = |byte: &u8| *byte < 0x20 && !CONTROLS_IN_TEXT.contains(byte);
    let found = match () {
        () if beginning.get(at..).is_some_and(|rest| rest.starts_with(mark)) => "an archive of tar",
        () if beginning.iter().take(64).any(is_control) => "not text",
        () => return Ok(()),
    };
    Err(ReadError::new(ReadErrorKind::Binary, format!("the input is {found}; {expected} was expected")))
}

/// With CR alone, all of a dump is the comment that it begins with.
fn refuse_old_line_ends(text: &str) -> Result<(), ReadError> {
    if text.starts_with(['-', '#']) && text.trim_end().contains('\r') && !text.contains('\n') {
        let message = "the lines end with CR alone; convert the line ends to LF";
        return Err(ReadError::new(ReadErrorKind::Encoding, message));
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
    let is_half_zeros = |half: usize, other: usize| zeros(half) * 3 > sample.len() && zeros(other) == 0;
    let is_alternating = sample.len() >= 8 && (is_half_zeros(0, 1) || is_half_zeros(1, 0));
    if !has_mark && !is_alternating {
        return Ok(());
    }
    let message = "the input is UTF-16, which PowerShell writes for `>`; use `--result-file`, or convert it to UTF-8";
    Err(ReadError::new(ReadErrorKind::Encoding, message))
}

fn refuse_others(text: &str, expected: &str) -> Result<(), ReadError> {
    let text = text.trim_start().trim_start_matches("--\n").trim_start_matches("--\r\n");
    let begins_with = |(beginning, _): &&(&str, &str)| {
        text.get(..beginning.len()).is_some_and(|text| text.eq_ignore_ascii_case(beginning))
    };
    let Some((_, name)) = OTHERS.iter().find(begins_with) else { return Ok(()) };
    Err(ReadError::new(
        ReadErrorKind::Unrecognized,
        format!("the input is {name}; {expected} of MySQL or MariaDB was expected"),
    ))
}
