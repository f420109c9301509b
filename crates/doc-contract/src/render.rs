//! Findings for people: as a compiler would print them.
//!
//! Owns excerpts, underlines and order. The layout is `annotate-snippets`'s. The text of a page or of a spec is made
//! printable before it is laid out, so that underlines are below what is shown.

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use serde_json::Value;

use crate::{
    finding::{Effect, Finding},
    source::Source,
    spec::Spec,
};

/// Whether the output has colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// Text only.
    Plain,
    /// With terminal colours.
    Coloured,
}

/// Finds the text of a line of a file.
pub(crate) trait Lines {
    /// The text of a 1-based line.
    fn line(&self, file: &str, line: usize) -> Option<&str>;
}

/// The lines of pages and of a spec.
pub(crate) struct Known<'a> {
    pub sources: &'a [&'a Source],
    pub spec: Option<&'a Spec>,
}

impl Lines for Known<'_> {
    fn line(&self, file: &str, line: usize) -> Option<&str> {
        if let Some(source) = self.sources.iter().find(|source| source.name() == file) {
            return source.text_line(line);
        }
        let spec = self.spec?;
        let mut documents =
            spec.apis.iter().flat_map(|api| [Some(&api.document), api.errata_document.as_ref()]).flatten();
        let document = documents.find(|document| document.name() == file)?;
        document.text().lines().nth(line.checked_sub(1)?)
    }
}

/// The longest excerpt, in characters; of a longer line the part around the value is shown.
const MAX_EXCERPT: usize = 160;

/// Prints findings with an excerpt of both sides.
pub(crate) fn render(findings: &[Finding], lines: &dyn Lines, style: Style, sides: [&str; 2]) -> String {
    let renderer = match style {
        Style::Plain => Renderer::plain(),
        Style::Coloured => Renderer::styled(),
    };
    let mut out = String::new();
    for finding in findings {
        let level = match finding.effect {
            Effect::Breaking => Level::ERROR,
            Effect::Unclear(_) => Level::WARNING,
            Effect::Compatible => Level::NOTE,
        };
        let (message, edit) =
            (printable::line(&finding.message).to_string(), printable::line(&finding.edit).to_string());
        let mut group = Group::with_title(level.primary_title(message).id(finding.rule.as_str()));
        let (documented, specified) = (finding.documented.as_ref(), finding.specified.as_ref());
        let page = excerpt(lines, finding.page_file.as_deref(), finding.page_line, documented, specified);
        let spec = excerpt(lines, finding.spec_file.as_deref(), finding.spec_line, specified, documented);
        for (excerpt, kind, label) in
            [(page, AnnotationKind::Primary, sides[0]), (spec, AnnotationKind::Context, sides[1])]
        {
            if let Some(excerpt) = excerpt {
                let snippet = Snippet::source(excerpt.text)
                    .line_start(excerpt.line)
                    .path(excerpt.file)
                    .annotation(kind.span(excerpt.start..excerpt.end).label(label.to_owned()));
                group = group.element(snippet);
            }
        }
        group = group.element(Level::HELP.message(edit));
        out.push_str(&renderer.render(&[group]));
        out.push_str("\n\n");
    }
    out
}

struct Excerpt {
    file: String,
    line: usize,
    text: String,
    start: usize,
    end: usize,
}

/// One line of a file with the value underlined where it is there, the whole text of the line otherwise.
fn excerpt(
    lines: &dyn Lines,
    file: Option<&str>,
    line: Option<usize>,
    value: Option<&Value>,
    other: Option<&Value>,
) -> Option<Excerpt> {
    let (file, line) = (file?, line?);
    // The terminal's own tabs and spaces without breaks would shift the underline.
    let shown = |text: &str| printable::line(text).to_string().replace('\u{a0}', " ");
    let text = shown(lines.line(file, line)?);
    let found = value.and_then(|value| {
        let spelled = spelled(value, other).into_iter().map(|value| shown(&value));
        spelled.into_iter().find_map(|value| text.find(&value).map(|at| (at, at + value.len())))
    });
    let whole = || {
        let start = text.len() - text.trim_start().len();
        (start, text.trim_end().len().max(start))
    };
    let (start, end) = found.unwrap_or_else(whole);
    let (from, to) = window(&text, start);
    let (start, end) = (start.max(from), end.min(to).max(start.max(from)));
    let (file, text) = (shown(file), text[from..to].to_owned());
    Some(Excerpt { file, line, text, start: start - from, end: end - from })
}

/// The part of a line that is shown: all of a short one, else the part around an offset.
fn window(text: &str, around: usize) -> (usize, usize) {
    if text.chars().nth(MAX_EXCERPT).is_none() {
        return (0, text.len());
    }
    let before = text[..around].char_indices().rev().nth(MAX_EXCERPT / 3).map_or(0, |(index, _)| index);
    let after = text[before..].char_indices().nth(MAX_EXCERPT).map_or(text.len(), |(index, _)| before + index);
    (before, after)
}

/// How a value may be spelled in a text; of a list, those that the other side lacks come first.
fn spelled(value: &Value, other: Option<&Value>) -> Vec<String> {
    match value {
        Value::String(text) if !text.is_empty() => vec![text.clone()],
        Value::Number(number) => vec![grouped(&number.to_string()), number.to_string()],
        Value::Array(values) => {
            let known = |value: &&Value| other.and_then(Value::as_array).is_some_and(|other| other.contains(value));
            let (same, new): (Vec<&Value>, Vec<&Value>) = values.iter().partition(known);
            new.into_iter().chain(same).take(8).flat_map(|value| spelled(value, None)).collect()
        }
        Value::Object(members) => members.get("name").map(|name| spelled(name, None)).unwrap_or_default(),
        _ => Vec::new(),
    }
}

/// A number with its thousands set apart.
fn grouped(number: &str) -> String {
    let mut out = String::new();
    for (index, c) in number.chars().enumerate() {
        if index > 0 && (number.len() - index).is_multiple_of(3) && c.is_ascii_digit() {
            out.push(',');
        }
        out.push(c);
    }
    out
}
