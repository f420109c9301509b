//! Findings as a JSON array.
//!
//! Owns one key: with several pages, each finding says which one it is about.

use serde_json::Value;

use super::Report;

/// The findings, each as [`Finding`](crate::Finding) is serialised; `page_file` is added where there are several pages.
pub(super) fn write(report: &Report<'_>) -> String {
    let findings: Vec<Value> = report
        .findings
        .iter()
        .filter_map(|finding| {
            let mut value = serde_json::to_value(finding).ok()?;
            if report.pages.len() > 1
                && let Value::Object(members) = &mut value
            {
                let at = members.keys().position(|key| key == "page_line").unwrap_or(members.len());
                members.shift_insert(at, "page_file".to_owned(), finding.page_file.clone().into());
            }
            Some(value)
        })
        .collect();
    format!("{}\n", printable::json(format_args!("{:#}", Value::Array(findings))))
}
