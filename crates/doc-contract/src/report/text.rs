//! Findings for people: as a compiler would print them.
//!
//! Owns excerpts, underlines and order. The layout is `annotate-snippets`'s. The text of a page or of a spec is made
//! printable before it is laid out, so that underlines are below what is shown.

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use serde_json::Value;

use super::Report;
use crate::{
    finding::{Effect, Finding},
    source::Source,
};

/// Whether the output has colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// Text only.
    Plain,
    /// With terminal colours.
    Coloured,
}

/// The longest excerpt, in characters; of a longer line the part around the value is shown.
const MAX_EXCERPT: usize = 160;

/// Findings with an excerpt of both sides.
pub(super) fn write(report: &Report<'_>, style: Style) -> String {
    let renderer = match style {
        Style::Plain => Renderer::plain(),
        Style::Coloured => Renderer::styled(),
    };
    let mut out = String::new();
    for finding in report.findings {
        out.push_str(&renderer.render(&[group(report, finding)]));
        out.push_str("\n\n");
    }
    out
}

fn group<'a>(report: &Report<'_>, finding: &'a Finding) -> Group<'a> {
    let level = match finding.effect {
        Effect::Breaking => Level::ERROR,
        Effect::Unclear(_) => Level::WARNING,
        Effect::Compatible => Level::NOTE,
    };
    let is_older = |source: &Source| Some(source.name()) == finding.spec_file.as_deref();
    let [page_label, spec_label] = match report.older.iter().any(is_older) {
        true => ["now".to_owned(), "before".to_owned()],
        false => [format!("the {}", report.origin(finding).noun()), "the spec".to_owned()],
    };
    let (message, edit) = (printable::line(&finding.message).to_string(), printable::line(&finding.edit).to_string());
    let mut group = Group::with_title(level.primary_title(message).id(finding.rule.as_str()));
    let (documented, specified) = (finding.documented.as_ref(), finding.specified.as_ref());
    let page = excerpt(report, finding.page_file.as_deref(), finding.page_line, documented, specified);
    let spec = excerpt(report, finding.spec_file.as_deref(), finding.spec_line, specified, documented);
    let unshown = finding.page_file.as_deref().filter(|_| page.is_none() && report.pages.len() > 1);
    for (excerpt, kind, label) in
        [(page, AnnotationKind::Primary, page_label), (spec, AnnotationKind::Context, spec_label)]
    {
        if let Some(excerpt) = excerpt {
            let snippet = Snippet::source(excerpt.text)
                .line_start(excerpt.line)
                .path(excerpt.file)
                .annotation(kind.span(excerpt.start..excerpt.end).label(label));
            group = group.element(snippet);
        }
    }
    if let Some(page) = unshown {
        group = group.element(Level::NOTE.message(format!("the page is {}", printable::line(page))));
    }
    group.element(Level::HELP.message(edit))
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
    report: &Report<'_>,
    file: Option<&str>,
    line: Option<usize>,
    value: Option<&Value>,
    other: Option<&Value>,
) -> Option<Excerpt> {
    let (file, line) = (file?, line?);
    // The terminal's own tabs and spaces without breaks would shift the underline.
    let shown = |text: &str| printable::line(text).to_string().replace('\u{a0}', " ");
    let text = shown(report.line(file, line)?);
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
