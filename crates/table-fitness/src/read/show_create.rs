//! The output of SHOW CREATE TABLE as the client `mysql` prints it, as statements.
//!
//! What is not a statement is left out, but its line breaks are kept, so that lines are those of the input.

use memchr::{memchr, memchr_iter, memmem};

/// How the client printed it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shown {
    /// As a box: `| t | CREATE TABLE … |`.
    Boxed,
    /// With `\G`: `Create Table: CREATE TABLE …`.
    Vertical,
    /// With `--batch`: fields separated by tabs, with `\n` for line breaks.
    Batch,
}

/// The statements, each with a semicolon.
pub(super) fn statements(text: &[u8], shown: Shown) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len());
    let mut is_inside = false;
    for line in text.split_inclusive(|byte| *byte == b'\n') {
        let line = line.trim_ascii_end();
        if is_inside && is_end(line, shown) {
            out.push(b';');
            is_inside = false;
        }
        if is_inside {
            is_inside = !write(line, shown, &mut out);
        } else if let Some(statement) = beginning(line, shown) {
            is_inside = !write(statement, shown, &mut out);
        }
        out.push(b'\n');
    }
    out
}

/// Writes a line of a statement. Whether it ends the statement.
fn write(line: &[u8], shown: Shown, out: &mut Vec<u8>) -> bool {
    match shown {
        Shown::Vertical => out.extend_from_slice(line),
        // With `--raw`, line breaks are written as they are, and nothing is escaped.
        Shown::Batch if memmem::find(line, b"\\n").is_none() => out.extend_from_slice(line),
        Shown::Batch => out.extend(unescaped(line)),
        Shown::Boxed => {
            let last = line.strip_suffix(b"|");
            out.extend_from_slice(last.unwrap_or(line));
            out.extend_from_slice(if last.is_some() { b";" } else { b"" });
            return last.is_some();
        }
    }
    false
}

/// What a line has of a statement that begins on it.
fn beginning(line: &[u8], shown: Shown) -> Option<&[u8]> {
    let separator = match shown {
        Shown::Vertical => b':',
        Shown::Batch => b'\t',
        Shown::Boxed => b'|',
    };
    let mut starts = memchr_iter(separator, line).map(|at| line[at + 1..].trim_ascii_start());
    let statement = starts.find(|text| is_definition(text))?;
    // Of a view, charset and collation follow.
    let end = if shown == Shown::Batch { memchr(b'\t', statement) } else { None };
    Some(&statement[..end.unwrap_or(statement.len())])
}

/// Whether a line ends the statement before it.
fn is_end(line: &[u8], shown: Shown) -> bool {
    let is_row_count = || line.ends_with(b"sec)") && line.first().is_some_and(u8::is_ascii_digit);
    match shown {
        Shown::Vertical => line.starts_with(b"*****") || line.starts_with(b"character_set_client:") || is_row_count(),
        Shown::Boxed => line.starts_with(b"+--"),
        Shown::Batch => beginning(line, shown).is_some() || memmem::find(line, b"\tCreate ").is_some(),
    }
}

/// Whether a statement begins; the heading `Create Table` is none.
fn is_definition(text: &[u8]) -> bool {
    let mut words = text.split(u8::is_ascii_whitespace).filter(|word| !word.is_empty());
    let is_create = words.next().is_some_and(|word| word.eq_ignore_ascii_case(b"create"));
    is_create && words.next().is_some() && words.next().is_some_and(|word| word != b"|")
}

/// Without the escapes of `--batch`. A line break becomes a space: lines are those of the input.
pub(super) fn unescaped(field: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(field.len());
    let mut bytes = field.iter().copied();
    while let Some(byte) = bytes.next() {
        out.push(match byte {
            b'\\' => match bytes.next() {
                Some(b'n' | b't') => b' ',
                Some(b'0') => 0,
                Some(other) => other,
                None => b'\\',
            },
            other => other,
        });
    }
    out
}
