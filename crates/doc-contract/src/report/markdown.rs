//! Findings as Markdown, for a comment on a pull request.
//!
//! Owns the tables, and how text from outside is written in Markdown ([`code`]): as code, so that it is shown and not
//! interpreted.

use std::fmt::Write as _;

use serde_json::Value;

use super::{Comparison, Group, Place, Report, page_place, spec_place};
use crate::{
    explain,
    finding::{Effect, Finding},
};

/// The longest comment, in bytes: hosts of pull requests refuse longer ones.
const MAX_COMMENT: usize = 60_000;

/// A table for each page, with both values, the effect and both places of each finding.
pub(super) fn write(report: &Report<'_>) -> String {
    let mut out = String::from("### Documentation\n\n");
    let outcome = match report.findings.len() {
        0 if report.pages.is_empty() => "No page was read".to_owned(),
        0 => capitalised(&report.comparison.agreement(report.pages)),
        _ => report.summary(),
    };
    let _ = writeln!(out, "{outcome}.");
    unreadable(&mut out, report);
    let mut left_out = 0;
    for group in report.groups().iter().filter(|group| !group.findings.is_empty()) {
        left_out += table(&mut out, report.comparison, group);
    }
    if left_out > 0 {
        let _ = writeln!(out, "\n{left_out} more findings are left out, since a comment has a greatest length.");
    }
    out
}

fn unreadable(out: &mut String, report: &Report<'_>) {
    for (index, file) in report.unreadable.iter().enumerate() {
        let start = if index == 0 { "\n" } else { "" };
        let _ = writeln!(out, "{start}- Not read: {}", code(&file.message));
    }
}

/// The findings of a page. Returns how many of them had no room.
fn table(out: &mut String, comparison: Comparison, group: &Group<'_>) -> usize {
    let heading = match group.page {
        Some(page) => format!("{} on {}", code(&group.operation), code(page)),
        None => code(&group.operation),
    };
    let sides = match comparison {
        Comparison::Spec => ["In the spec", "On the page", "Place in the spec", "Place on the page"],
        Comparison::Published => ["Expected", "On the page", "Place of what was expected", "Place on the page"],
        Comparison::Pages | Comparison::Folders => ["Before", "Now", "Place before", "Place now"],
    };
    let head = format!("\n#### {heading}\n\n| Effect | Fact | {} |\n|---|---|---|---|---|---|\n", sides.join(" | "));
    let mut rows = String::new();
    let mut edits = String::new();
    let mut written = 0;
    for finding in &group.findings {
        let (row, edit) = (row(finding), format!("- {}\n", code(&finding.edit)));
        if out.len() + head.len() + rows.len() + edits.len() + row.len() + edit.len() > MAX_COMMENT {
            break;
        }
        rows.push_str(&row);
        edits.push_str(&edit);
        written += 1;
    }
    if written > 0 {
        let _ = write!(out, "{head}{rows}");
        if !matches!(comparison, Comparison::Pages | Comparison::Folders) {
            let _ = write!(out, "\n<details><summary>What to edit</summary>\n\n{edits}\n</details>\n");
        }
    }
    group.findings.len() - written
}

fn row(finding: &Finding) -> String {
    let value = |value: &Option<Value>| value.as_ref().map(|value| code(&explain::shown(value))).unwrap_or_default();
    let at = |place: Option<Place<'_>>| place.map(|place| code(&place.to_string())).unwrap_or_default();
    format!(
        "| {} | {} | {} | {} | {} | {} |\n",
        effect(finding),
        code(&finding.location),
        value(&finding.specified),
        value(&finding.documented),
        at(spec_place(finding)),
        at(page_place(finding)),
    )
}

/// The effect and the rule, with the reason of an unclear effect.
fn effect(finding: &Finding) -> String {
    let rule = code(&finding.rule);
    match &finding.effect {
        Effect::Breaking => format!("**breaking** ({rule})"),
        Effect::Compatible => format!("compatible ({rule})"),
        Effect::Unclear(reason) => format!("unclear ({rule}): {reason}"),
    }
}

fn capitalised(sentence: &str) -> String {
    let mut characters = sentence.chars();
    characters.next().map(|first| first.to_uppercase().chain(characters).collect()).unwrap_or_default()
}

/// Text from outside as code, on one line, also inside a table.
///
/// Nothing in a code span is interpreted but its end, so its delimiters are longer than any backticks in it. In a table
/// a `|` is, so text with one is written as HTML, with entities.
pub(super) fn code(text: &str) -> String {
    let text = printable::line(text).to_string();
    if text.contains('|') || text.trim().is_empty() {
        return html(&text);
    }
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or_default();
    let delimiter = "`".repeat(longest + 1);
    let space = if text.starts_with(['`', ' ']) || text.ends_with(['`', ' ']) { " " } else { "" };
    format!("{delimiter}{space}{text}{space}{delimiter}")
}

fn html(text: &str) -> String {
    let mut out = String::from("<code>");
    for c in text.chars() {
        let _ = if c.is_ascii_punctuation() { write!(out, "&#{};", u32::from(c)) } else { write!(out, "{c}") };
    }
    out + "</code>"
}
