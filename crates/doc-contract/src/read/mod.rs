//! Reads a saved documentation page.
//!
//! Owns finding out the form and the language, and the limits. The forms are read into one `skeleton`, which `assemble`
//! turns into the facts of a page; `facts` reads the descriptions, and `example` the examples.

mod assemble;
mod error;
mod example;
mod languages;
mod link;
mod uri;

use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
    fmt,
};

use serde::Serialize;

pub(crate) use error::Kind;
pub use error::ReadError;

use crate::{
    definition,
    limits::MAX_PAGE_BYTES,
    meanings::Meanings,
    page::Page,
    skeleton::{html, markdown, text},
    spot::Spot,
};

/// The form that a page was saved in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Form {
    /// Plain text, each cell a paragraph.
    Text,
    /// HTML.
    Html,
    /// Markdown with pipe tables.
    Markdown,
    /// The JSON document of an API definition.
    Definition,
}

/// The language of a page's headings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Language {
    /// English.
    English,
    /// Chinese.
    Chinese,
}

/// A page that was read.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Reading {
    /// The facts.
    pub page: Page,
    /// The steps of the page's breadcrumb, from the documentation's start to the page itself, such as the name of the
    /// service; empty where the page has none. It is not a fact: pages of one operation may lack it or differ in it.
    pub breadcrumb: Vec<String>,
    /// The form that was found out.
    pub form: Form,
    /// The language that was found out.
    pub language: Language,
    /// The 1-based line of each fact on the page by its dotted location, such as `request.body.name.max_length`.
    pub places: BTreeMap<String, usize>,
    /// The part of its line where each fact of an API definition is; empty for a page.
    pub spots: BTreeMap<String, Spot>,
    /// What could not be read, in page order.
    pub notices: Vec<Notice>,
    /// The locations of the facts that the page has something about that was not read: that the page has no such fact
    /// is not known.
    pub unread: BTreeSet<String>,
    /// What the values of fields mean.
    pub meanings: Meanings,
    /// The package and the release of the SDK that a definition was made from; `None` for all others.
    pub sdk: Option<String>,
}

impl Reading {
    /// The line of a location, or of the nearest enclosing one that is on the page.
    #[must_use]
    pub fn line(&self, location: &str) -> Option<usize> {
        nearest(&self.places, location).copied()
    }
}

/// What is known about a location, or about the nearest one around it.
pub(crate) fn nearest<'a, T>(places: &'a BTreeMap<String, T>, location: &str) -> Option<&'a T> {
    let mut location = location;
    loop {
        if let Some(found) = places.get(location) {
            return Some(found);
        }
        let cut = location.rfind(['.', '['])?;
        location = &location[..cut];
    }
}

/// Something on the page that was not read, or that a reader should know. No fact was taken from it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Notice {
    /// What kind of notice: a stable kebab-case word.
    pub rule: &'static str,
    /// The 1-based line on the page.
    pub line: usize,
    /// The part of that line, of an API definition.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub spot: Option<Spot>,
    /// What was found.
    pub message: String,
}

/// The rules of notices after which the facts of a page are not complete: a table, a row, a column, the query of the
/// URI, an operation of it or what it requires of its caller was not read.
const LOSSES: [&str; 11] = [
    "table-not-read",
    "table-without-caption",
    "table-without-field",
    "table-too-deep",
    "row-with-too-few-cells",
    "row-with-too-many-cells",
    "row-not-placed",
    "column-not-read",
    "uri-not-read",
    "query-not-read",
    "permission-not-read",
];

impl Notice {
    pub(crate) fn new(rule: &'static str, line: usize, message: impl Into<String>) -> Self {
        Self { rule, line, spot: None, message: message.into() }
    }

    /// Whether a table, a row or an operation of the page was not read, so that its facts are not all that it has. A
    /// single limit or default that was not understood is no such loss.
    #[must_use]
    pub fn loses_facts(&self) -> bool {
        LOSSES.contains(&self.rule)
    }
}

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let column = self.spot.as_ref().map(|spot| format!(", column {}", spot.column)).unwrap_or_default();
        printable::line(format_args!("line {}{column}: {} [{}]", self.line, self.message, self.rule)).fmt(f)
    }
}

/// Reads a saved page: finds out its form and language, and takes its facts.
///
/// # Errors
/// [`ReadError`] when the bytes are no text, are beyond the [limits](crate::limits), or are not the page of an API
/// operation.
///
/// ```
/// let page = "URI\n\nGET /v1/{id}\n\nTable 1 URI parameters\n\nParameter\n\nMandatory\n\nType\n\nDescription\n\n\
///             id\n\nYes\n\nString\n\nContains 36 characters.\n\nResponse Parameters\n\nStatus code: 200\n";
/// let reading = doc_contract::read(page.as_bytes())?;
/// assert_eq!(reading.page.path_params[0].max_length, Some(36));
/// assert_eq!(reading.line("request.path.id.max_length"), Some(21));
/// # Ok::<(), doc_contract::ReadError>(())
/// ```
pub fn read(bytes: &[u8]) -> Result<Reading, ReadError> {
    if bytes.len() > MAX_PAGE_BYTES {
        return Err(ReadError::new(Kind::TooLarge { bytes: bytes.len() }));
    }
    let text = decode(bytes)?;
    if text.trim_start().starts_with('{') {
        return definition::read(&text);
    }
    let text = unindented(text);
    let form = form(&text);
    let mut notices = Vec::new();
    let mut ending = Ending::default();
    let mut titles = html::Titles::default();
    let blocks = match form {
        Form::Text => {
            let text = text::blocks(&text);
            ending.cut = text.cut;
            text.blocks
        }
        Form::Markdown => {
            ending.cut = markdown::cut(&text);
            markdown::blocks(&text)
        }
        Form::Html => {
            let html = html::blocks(&text);
            (ending.cut, ending.whole) = (html.cut, html.closed);
            titles = html.titles;
            let too_deep = |line| Notice::new("table-too-deep", line, "a table is nested too deep and was not read");
            notices.extend(html.too_deep.map(too_deep));
            html.blocks
        }
        Form::Definition => Vec::new(),
    };
    let mut reading = assemble::assemble(blocks, form, notices, ending)?;
    if let Some(breadcrumb) = titles.breadcrumb(&reading.page.title) {
        reading.breadcrumb = breadcrumb;
    }
    Ok(reading)
}

/// What the form of a page shows about its end.
#[derive(Debug, Default)]
pub(crate) struct Ending {
    /// What the page ends in the middle of.
    cut: Option<&'static str>,
    /// Whether the form itself shows that nothing is missing at the end.
    whole: bool,
}

/// The text without the white space that every line begins with: a page that was indented as a whole.
fn unindented(text: Cow<'_, str>) -> Cow<'_, str> {
    let blank = |line: &str| line.trim().is_empty();
    let mut lines = text.lines().filter(|line| !blank(line));
    let Some(first) = lines.next() else { return text };
    let mut indent = &first[..first.len() - first.trim_start_matches([' ', '\t', '\u{a0}', '\u{3000}']).len()];
    for line in lines {
        if indent.is_empty() {
            break;
        }
        let common = indent.char_indices().zip(line.chars()).take_while(|((_, left), right)| left == right).count();
        indent = indent.char_indices().nth(common).map_or(indent, |(end, _)| &indent[..end]);
    }
    if indent.is_empty() {
        return text;
    }
    let mut out = String::with_capacity(text.len());
    for line in text.lines() {
        out.push_str(line.strip_prefix(indent).unwrap_or_default());
        out.push('\n');
    }
    Cow::Owned(out)
}

/// The page as text: UTF-8, or UTF-16 with its mark, without the mark and with plain line ends.
fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, ReadError> {
    let text: Cow<'_, str> = match bytes {
        [0xff, 0xfe, rest @ ..] => Cow::Owned(utf16(rest, u16::from_le_bytes)?),
        [0xfe, 0xff, rest @ ..] => Cow::Owned(utf16(rest, u16::from_be_bytes)?),
        [0xef, 0xbb, 0xbf, rest @ ..] => Cow::Borrowed(utf8(rest)?),
        _ => Cow::Borrowed(utf8(bytes)?),
    };
    if let Some(offset) =
        text.bytes().position(|byte| byte < b' ' && !matches!(byte, b'\n' | b'\r' | b'\t' | 0x0b | 0x0c))
    {
        return Err(ReadError::new(Kind::NotText { offset }));
    }
    // A carriage return alone ends a line on old systems.
    Ok(if text.contains('\r') { Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n")) } else { text })
}

fn utf8(bytes: &[u8]) -> Result<&str, ReadError> {
    std::str::from_utf8(bytes).map_err(|error| ReadError::new(Kind::NotText { offset: error.valid_up_to() }))
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, ReadError> {
    let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    char::decode_utf16(units)
        .enumerate()
        .map(|(index, c)| c.map_err(|_| ReadError::new(Kind::NotText { offset: 2 * index + 2 })))
        .collect()
}

/// The form of a page: HTML by its tags, Markdown by its headings or table rules.
fn form(text: &str) -> Form {
    let start = text.trim_start();
    let mut html = usize::from(start.starts_with('<')) * 8;
    let (mut headings, mut rules) = (0_usize, 0_usize);
    for line in text.lines() {
        let line = line.trim();
        if line.starts_with('#') && line.trim_start_matches('#').starts_with([' ', '\u{a0}']) {
            headings += 1;
        } else if line.starts_with("|") && line.contains("--") && line.chars().all(|c| "|-: \t".contains(c)) {
            rules += 1;
        } else if let Some(tag) = line.strip_prefix('<') {
            let name: String = tag.chars().take(6).take_while(char::is_ascii_alphanumeric).collect();
            let tags =
                ["html", "body", "table", "tr", "td", "th", "div", "h1", "h2", "h3", "h4", "tbody", "thead", "p"];
            html += usize::from(tags.contains(&name.to_ascii_lowercase().as_str()));
        }
    }
    let markdown = 4 * headings + 8 * rules;
    if html > 4 && html > markdown {
        Form::Html
    } else if markdown > 4 {
        Form::Markdown
    } else if html > 0 {
        Form::Html
    } else {
        Form::Text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_found_out() {
        for (text, expected) in [
            ("URI\n\nGET /v1\n", Form::Text),
            ("<!DOCTYPE html>\n<html><body>", Form::Html),
            ("\n<div><h1>x</h1></div>", Form::Html),
            ("# Title\n\n#### URI\n", Form::Markdown),
            ("Table 1 x\n\n| a | b |\n| --- | --- |\n| <p>x</p> | y |\n", Form::Markdown),
        ] {
            assert_eq!(form(text), expected, "{text}");
        }
    }

    #[test]
    fn what_is_no_text_or_no_api_page_is_refused_with_a_clear_word() {
        for (bytes, word) in [
            (&b"\x89PNG\r\n\x1a\n\0\0\0"[..], "not text"),
            (b"abc\0def", "not text"),
            (b"", "does not look like"),
            (b"# Shopping\n\n- milk\n", "does not look like"),
            (b"<html><body><h1>404</h1></body></html>", "does not look like"),
            (b"{\"a\": 1}", "does not look like"),
        ] {
            match read(bytes) {
                Err(error) => assert!(error.to_string().contains(word), "{error}"),
                Ok(reading) => panic!("read {reading:?}"),
            }
        }
        let long = vec![b'a'; MAX_PAGE_BYTES + 1];
        assert!(read(&long).is_err_and(|error| error.is_too_large()));
    }
}
