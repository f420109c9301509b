//! Findings for people: as a compiler would print them.
//!
//! Owns excerpts, underlines and order. The layout is `annotate-snippets`'s. The text of a page or of a spec is made
//! printable before it is laid out, so that underlines are below what is shown.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use serde_json::Value;

use super::{Place, Report, page_place, spec_place};
use crate::{
    finding::{Effect, Finding},
    source::Source,
    spot::spelled_at,
};

/// Whether the output has colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// Text only.
    Plain,
    /// With terminal colours.
    Coloured,
}

/// The longest underline, in characters.
const MAX_UNDERLINE: usize = 100;

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
    let page = excerpt(report, page_place(finding), documented, specified);
    let spec = excerpt(report, spec_place(finding), specified, documented);
    let unshown = finding.page_file.as_deref().filter(|_| page.is_none() && report.pages.len() > 1);
    for (excerpt, kind, label) in
        [(page, AnnotationKind::Primary, page_label), (spec, AnnotationKind::Context, spec_label)]
    {
        if let Some(excerpt) = excerpt {
            let snippet = Snippet::source(excerpt.text)
                .line_start(excerpt.line)
                .path(excerpt.file)
                .annotation(kind.span(excerpt.underlined).label(label));
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
    /// The underlined part of the text.
    underlined: Range<usize>,
}

/// One line of a file with the value underlined where it is there; otherwise the part of a JSON file that is meant, or
/// the whole text of the line.
fn excerpt(
    report: &Report<'_>,
    place: Option<Place<'_>>,
    value: Option<&Value>,
    other: Option<&Value>,
) -> Option<Excerpt> {
    let Place { file, line, spot } = place?;
    let line = line?;
    let whole = report.line(file, line)?;
    let part = match spot {
        Some(spot) => spot.bytes(whole),
        None => spelled_at(whole, value, other).unwrap_or_else(|| {
            let start = whole.len() - whole.trim_start().len();
            start..whole.trim_end().len().max(start)
        }),
    };
    // The renderer shows what is around the underlined part of a long line.
    let end = whole[part.clone()].char_indices().nth(MAX_UNDERLINE).map_or(part.end, |(length, _)| part.start + length);
    let [before, marked, after] = [0..part.start, part.start..end, end..whole.len()].map(|part| shown(&whole[part]));
    Some(Excerpt {
        file: shown(file),
        line,
        underlined: before.len()..before.len() + marked.len(),
        text: before + &marked + &after,
    })
}

/// Text as it is shown: the terminal's own tabs and spaces without breaks would shift the underline.
fn shown(text: &str) -> String {
    printable::line(text).to_string().replace('\u{a0}', " ")
}
