//! Findings as the lines of a release note, in Markdown.
//!
//! Owns their order (operations that break first, in each what breaks first) and their wording.

use std::fmt::Write as _;

use serde_json::Value;

use super::{Report, markdown::code};
use crate::{
    explain,
    finding::{Effect, Finding},
    rules,
};

/// A heading for each operation, and a line for each finding. Nothing where nothing changed: examples are not binding,
/// and not what a release note is about.
pub(super) fn write(report: &Report<'_>) -> String {
    let is_example = |finding: &&Finding| finding.location.starts_with("example.");
    let mut findings: Vec<&Finding> = report.findings.iter().filter(|finding| !is_example(finding)).collect();
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
    let value = |value: &Value| value_of(finding, value);
    let subject = code(&finding.location);
    let change = match (&finding.documented, &finding.specified) {
        (Some(Value::String(new)), None) if finding.rule == rules::OPERATION_ADDED => {
            format!("{} was added", code(new))
        }
        (None, Some(Value::String(old))) if finding.rule == rules::OPERATION_REMOVED => {
            format!("{} was removed", code(old))
        }
        (Some(new), Some(old)) if finding.rule == rules::MEANING_MOVED => {
            let field = finding.location.split(".meaning.").next().unwrap_or_default();
            format!("{} of {} means what {} meant", value(new), code(field), value(old))
        }
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

/// A value; of a field what a caller has to know of it at once.
fn value_of(finding: &Finding, value: &Value) -> String {
    let Some(kind) = value.get("type").and_then(Value::as_str) else { return code(&explain::shown(value)) };
    let is_response = finding.location.starts_with("response.");
    match value.get("mandatory").and_then(Value::as_bool) {
        Some(true) if is_response => format!("always there, {}", code(kind)),
        Some(true) => format!("mandatory, {}", code(kind)),
        Some(false) if !is_response => format!("optional, {}", code(kind)),
        _ => code(kind),
    }
}
