//! Findings as the lines of a release note, in Markdown.
//!
//! Owns their order (operations that break first, in each what breaks first) and their wording.

use std::fmt::Write as _;

use serde_json::Value;

use super::{Report, markdown::code};
use crate::{
    explain,
    finding::{Effect, Finding},
};

/// A heading for each operation, and a line for each finding. Nothing where nothing changed.
pub(super) fn write(report: &Report<'_>) -> String {
    let mut findings: Vec<&Finding> = report.findings.iter().collect();
    findings.sort_by_key(|finding| order(&finding.effect));
    let mut operations: Vec<&str> = Vec::new();
    for finding in &findings {
        if !operations.contains(&finding.operation.as_str()) {
            operations.push(&finding.operation);
        }
    }
    let mut out = String::new();
    for operation in operations {
        let start = if out.is_empty() { "" } else { "\n" };
        let _ = writeln!(out, "{start}### {}\n", code(operation));
        for finding in findings.iter().filter(|finding| finding.operation == operation) {
            let _ = writeln!(out, "- {}", line(finding));
        }
    }
    out
}

fn order(effect: &Effect) -> usize {
    match effect {
        Effect::Breaking => 0,
        Effect::Unclear(_) => 1,
        Effect::Compatible => 2,
    }
}

fn line(finding: &Finding) -> String {
    let value = |value: &Value| code(&explain::shown(value));
    let subject = code(&finding.location);
    let change = match (&finding.documented, &finding.specified) {
        (Some(new), Some(old)) => format!("{subject} changed from {} to {}", value(old), value(new)),
        (Some(new), None) => format!("{subject} was added: {}", value(new)),
        (None, Some(old)) => format!("{subject} was removed: {}", value(old)),
        (None, None) => subject,
    };
    match &finding.effect {
        Effect::Breaking => format!("**Breaking:** {change}"),
        Effect::Unclear(reason) => format!("{change} ({reason})"),
        Effect::Compatible => change,
    }
}
