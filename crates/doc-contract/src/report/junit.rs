//! Findings as JUnit's XML, which hosts of CI show as the results of tests.
//!
//! Owns the file's shape and the escapes of XML. A page is a test case: it fails with the findings that fail the run,
//! and prints the others.

use std::fmt::Write as _;

use super::{Group, Report, page_place, spec_place, summary};
use crate::finding::Finding;

/// A test case for each page, for each operation with a finding that is about no page, and for each unreadable file.
pub(super) fn write(report: &Report<'_>) -> String {
    let mut cases = String::new();
    for file in report.unreadable {
        let (name, message) = (escaped(&file.name), escaped(&file.message));
        let _ = writeln!(cases, "    <testcase classname=\"{name}\" name=\"{name}\">");
        let _ = writeln!(cases, "      <error type=\"unreadable\" message=\"{message}\"/>\n    </testcase>");
    }
    let groups = report.groups();
    let mut failures = 0;
    for group in &groups {
        let (failing, others) =
            group.findings.iter().copied().partition::<Vec<_>, _>(|finding| report.fail_on.includes(&finding.effect));
        failures += usize::from(!failing.is_empty());
        case(&mut cases, group, &failing, &others);
    }
    let name = report.comparison.command();
    let errors = report.unreadable.len();
    let counts =
        format!("name=\"{name}\" tests=\"{}\" failures=\"{failures}\" errors=\"{errors}\"", groups.len() + errors);
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites {counts}>\n  <testsuite {counts} skipped=\"0\">\n\
         {cases}  </testsuite>\n</testsuites>\n"
    )
}

fn case(out: &mut String, group: &Group<'_>, failing: &[&Finding], others: &[&Finding]) {
    let class = group.page.or_else(|| group.findings.first()?.spec_file.as_deref()).unwrap_or_default();
    let _ = write!(out, "    <testcase classname=\"{}\" name=\"{}\"", escaped(class), escaped(&group.operation));
    if group.findings.is_empty() {
        out.push_str("/>\n");
        return;
    }
    out.push_str(">\n");
    if let Some(first) = failing.first() {
        let message = summary(failing.iter().copied());
        let _ = writeln!(
            out,
            "      <failure type=\"{}\" message=\"{}\">{}</failure>",
            escaped(&first.rule),
            escaped(&message),
            lines(failing)
        );
    }
    if !others.is_empty() {
        let _ = writeln!(out, "      <system-out>{}</system-out>", lines(others));
    }
    out.push_str("    </testcase>\n");
}

/// A finding in two lines: what differs with its places, and what to edit.
fn lines(findings: &[&Finding]) -> String {
    let mut out = String::new();
    for finding in findings {
        let places = [page_place(finding), spec_place(finding)].into_iter().flatten();
        let places = places.map(|place| place.to_string()).collect::<Vec<_>>().join(", ");
        let text = format!("[{}] {} ({places})", finding.rule, finding.message);
        let _ = writeln!(out, "{}\n  {}", escaped(&text), escaped(&finding.edit));
    }
    out
}

/// Text of one line as XML, in an attribute or between tags. XML 1.0 has no way to write most control characters.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in printable::line(text).to_string().chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&apos;"),
            '\u{fffe}' | '\u{ffff}' => out.push(char::REPLACEMENT_CHARACTER),
            c => out.push(c),
        }
    }
    out
}
