//! Findings as a JSON array.
//!
//! Owns one key (with several pages, each finding says which one it is about), and the entries of files that could not
//! be read.

use serde_json::{Value, json};

use super::{Report, Unreadable};
use crate::finding::Effect;

/// The findings, each as [`Finding`](crate::Finding) is serialised; `page_file` is added where there are several pages.
/// Before them, with the same keys, the files that could not be read.
pub(super) fn write(report: &Report<'_>) -> String {
    let files = report.unreadable.iter().map(unreadable);
    let findings = report.findings.iter().filter_map(|finding| {
        let mut value = serde_json::to_value(finding).ok()?;
        if report.pages.len() + report.unreadable.len() > 1
            && let Value::Object(members) = &mut value
        {
            let at = members.keys().position(|key| key == "page_line").unwrap_or(members.len());
            members.shift_insert(at, "page_file".to_owned(), finding.page_file.clone().into());
        }
        Some(value)
    });
    let entries = files.chain(findings).collect();
    format!("{}\n", printable::json(format_args!("{:#}", Value::Array(entries))))
}

/// The entry of a file that could not be read.
fn unreadable(file: &Unreadable) -> Value {
    json!({
        "rule": "unreadable",
        "effect": Effect::Unclear("").word(),
        "location": "file",
        "documented": null,
        "specified": null,
        "page_file": file.name,
        "page_line": null,
        "spec_file": null,
        "spec_line": null,
        "message": file.message,
    })
}
