//! Findings as workflow commands of GitHub Actions, which show them as annotations at the lines of files.
//!
//! Owns the syntax of the commands and its escapes. A workflow shows a limited number of annotations per step; the log
//! has all of them.

use std::fmt::Write as _;

use super::{Comparison, Place, Report, places};
use crate::finding::{Effect, Finding};

/// A command per finding, per file that could not be read and per part of a page that was not.
pub(super) fn write(report: &Report<'_>) -> String {
    let mut out = String::new();
    for file in report.unreadable {
        let at = Place { file: &file.name, line: None, spot: None };
        command(&mut out, "error", Some(at), "unreadable", &file.message);
    }
    for source in report.pages {
        for notice in source.notices() {
            let at = Place { file: source.name(), line: Some(notice.line), spot: notice.spot.as_ref() };
            command(&mut out, "notice", Some(at), notice.rule, &notice.message);
        }
    }
    for finding in report.findings {
        let level = match finding.effect {
            Effect::Breaking => "error",
            Effect::Unclear(_) => "warning",
            Effect::Compatible => "notice",
        };
        let [at, _] = places(report.comparison, finding);
        command(&mut out, level, at, &finding.rule, &message(report.comparison, finding));
    }
    out
}

/// What differs, where on the other side, and what to edit.
fn message(comparison: Comparison, finding: &Finding) -> String {
    let [_, other] = places(comparison, finding);
    let mut message = format!("{}: {}", finding.operation, finding.message);
    if let Some(other) = other {
        let _ = write!(message, "\n{other}");
    }
    let _ = write!(message, "\n{}", finding.edit);
    message
}

fn command(out: &mut String, level: &str, at: Option<Place<'_>>, title: &str, message: &str) {
    let _ = write!(out, "::{level} ");
    if let Some(Place { file, line, spot }) = at {
        let _ = write!(out, "file={},", property(file));
        if let Some(line) = line {
            let _ = write!(out, "line={line},");
            if let Some(spot) = spot {
                let _ = write!(out, "col={},endColumn={},", spot.column, spot.end_column);
            }
        }
    }
    let _ = writeln!(out, "title={}::{}", property(title), data(message));
}

/// Text as the message of a command. Line feeds stay, escaped; other characters that are not printable do not.
fn data(text: &str) -> String {
    printable::lines(text).to_string().replace('%', "%25").replace('\n', "%0A")
}

/// Text as the value of a property.
fn property(text: &str) -> String {
    data(&printable::line(text).to_string()).replace(':', "%3A").replace(',', "%2C")
}
