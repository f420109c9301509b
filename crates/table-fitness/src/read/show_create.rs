//! The output of SHOW CREATE TABLE as the client `mysql` prints it, as statements.
//!
//! What is not a statement is left out, but its line breaks are kept, so that lines are those of the input.

use memchr::memchr_iter;

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
        let content = line.trim_ascii_end();
        if !is_inside {
            let statement = beginning(content, shown);
            is_inside = statement.is_some();
            is_inside = is_inside && !write(statement.unwrap_or_default(), shown, &mut out);
        } else if is_end(content, shown) {
            out.extend_from_slice(b";");
            is_inside = beginning(content, shown).is_some();
        } else {
            is_inside = !write(content, shown, &mut out);
        }
        out.push(b'\n');
    }
    out
}

/// Writes a line of a statement. Whether it ends the statement.
fn write(line: &[u8], shown: Shown, out: &mut Vec<u8>) -> bool {
    match shown {
        Shown::Vertical => {
            out.extend_from_slice(line);
            false
        }
        Shown::Batch => {
            out.extend(unescaped(line));
            out.push(b';');
            true
        }
        Shown::Boxed => {
            let (text, is_last) = line.strip_suffix(b"|").map_or((line, false), |text| (text, true));
            // Of a view, two more columns follow: charset and collation.
            out.extend_from_slice(text);
            out.extend_from_slice(if is_last { b";" } else { b"" });
            is_last
        }
    }
}

/// What a line has of a statement that begins on it.
fn beginning(line: &[u8], shown: Shown) -> Option<&[u8]> {
    let fields: Vec<&[u8]> = match shown {
        Shown::Vertical => {
            let at = memchr_iter(b':', line).next()?;
            return Some(line[at + 1..].trim_ascii_start()).filter(|text| is_definition(text));
        }
        Shown::Batch => line.split(|byte| *byte == b'\t').collect(),
        Shown::Boxed => {
            let starts = memchr_iter(b'|', line).map(|at| line[at + 1..].trim_ascii_start());
            return starts.into_iter().find(|text| is_definition(text));
        }
    };
    fields.into_iter().find(|field| is_definition(field))
}

/// Whether a line ends the statement before it.
fn is_end(line: &[u8], shown: Shown) -> bool {
    let is_row_count = || line.ends_with(b"sec)") && line.first().is_some_and(u8::is_ascii_digit);
    match shown {
        Shown::Vertical => line.starts_with(b"*****") || line.starts_with(b"character_set_client:") || is_row_count(),
        Shown::Boxed => line.starts_with(b"+--"),
        Shown::Batch => true,
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
