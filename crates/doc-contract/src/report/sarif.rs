//! Findings as a SARIF 2.1.0 log, for code scanning.
//!
//! Owns the log's shape, the fingerprints, and the escapes of URIs and of SARIF's messages. Rules are those of `rules`.

use std::{collections::HashMap, path::Path};

use serde_json::{Value, json};

use super::{Place, Report, places};
use crate::{
    contract,
    finding::{Effect, Finding},
    rules::{RULES, Rule},
};

/// The log with one run.
pub(super) fn write(report: &Report<'_>) -> String {
    let mut seen = HashMap::new();
    let results: Vec<Value> = report.findings.iter().map(|finding| result(report, finding, &mut seen)).collect();
    let log = json!({
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {
                "driver": {
                    "name": env!("CARGO_PKG_NAME"),
                    "semanticVersion": env!("CARGO_PKG_VERSION"),
                    "rules": RULES.iter().map(rule).collect::<Vec<_>>(),
                },
            },
            "automationDetails": { "id": format!("{}/", report.comparison.command().replace(' ', "-")) },
            "invocations": [{
                "executionSuccessful": report.unreadable.is_empty(),
                "toolExecutionNotifications": notifications(report),
            }],
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    format!("{}\n", printable::json(format_args!("{log:#}")))
}

/// A rule, with the most severe level that it can have.
fn rule(rule: &Rule) -> Value {
    let effects = [("In a request", rule.request), ("In a response", rule.response)];
    let can_be = |word| effects.iter().any(|(_, effect)| effect.is_some_and(|effect| effect.contains(word)));
    let level = match (can_be(Effect::Breaking.word()), can_be(Effect::Unclear("").word())) {
        (true, _) => level(&Effect::Breaking),
        (false, true) => level(&Effect::Unclear("")),
        (false, false) => level(&Effect::Compatible),
    };
    let help: Vec<String> =
        effects.iter().filter_map(|(place, effect)| Some(format!("{place}: {}.", (*effect)?))).collect();
    json!({
        "id": rule.id,
        "shortDescription": { "text": rule.meaning },
        "help": { "text": help.join("\n") },
        "defaultConfiguration": { "level": level },
    })
}

fn level(effect: &Effect) -> &'static str {
    match effect {
        Effect::Breaking => "error",
        Effect::Unclear(_) => "warning",
        Effect::Compatible => "note",
    }
}

fn result(report: &Report<'_>, finding: &Finding, seen: &mut HashMap<String, usize>) -> Value {
    let [at, other] = places(report.comparison, finding);
    let logical = json!([{ "name": finding.location, "fullyQualifiedName": subject(finding) }]);
    let mut location = at.map_or_else(|| json!({}), physical);
    location["logicalLocations"] = logical;
    let mut result = json!({
        "ruleId": finding.rule,
        "level": level(&finding.effect),
        "message": { "text": message(&format!("{}. {}", finding.message, finding.edit)) },
        "locations": [location],
        "partialFingerprints": { "findingHash/v1": fingerprint(finding, seen) },
        "properties": {
            "operation": finding.operation,
            "effect": finding.effect.word(),
            "documented": finding.documented,
            "specified": finding.specified,
        },
    });
    if let Some(index) = RULES.iter().position(|rule| rule.id == finding.rule) {
        result["ruleIndex"] = index.into();
    }
    if let Some(other) = other {
        result["relatedLocations"] = json!([physical(other)]);
    }
    result
}

fn subject(finding: &Finding) -> String {
    format!("{} {}", finding.operation, finding.location)
}

fn physical(place: Place<'_>) -> Value {
    let mut physical = json!({ "artifactLocation": artifact(place.file) });
    if let Some(line) = place.line.filter(|line| *line > 0) {
        physical["region"] = json!({ "startLine": line });
        if let Some(spot) = place.spot {
            physical["region"]["startColumn"] = spot.column.into();
            physical["region"]["endColumn"] = spot.end_column.into();
            physical["properties"] = json!({ "pointer": spot.pointer });
        }
    }
    json!({ "physicalLocation": physical })
}

/// What could not be read: files, and parts of pages.
fn notifications(report: &Report<'_>) -> Vec<Value> {
    let files = report.unreadable.iter().map(|file| {
        json!({
            "level": "error",
            "message": { "text": message(&file.message) },
            "locations": [physical(Place { file: &file.name, line: None, spot: None })],
        })
    });
    let parts = report.pages.iter().flat_map(|source| {
        source.notices().iter().map(|notice| {
            json!({
                "level": "note",
                "descriptor": { "id": notice.rule },
                "message": { "text": message(&notice.message) },
                "locations": [physical(Place {
                    file: source.name(),
                    line: Some(notice.line),
                    spot: notice.spot.as_ref(),
                })],
            })
        })
    });
    files.chain(parts).collect()
}

/// What makes a finding the same one in another run, whatever its lines are. Equal ones are numbered.
fn fingerprint(finding: &Finding, seen: &mut HashMap<String, usize>) -> String {
    let identity = json!([finding.rule, subject(finding), finding.documented, finding.specified]).to_string();
    let hash = contract::sha256(&identity);
    let count = seen.entry(hash.clone()).or_default();
    *count += 1;
    format!("{hash}:{count}")
}

/// A file by its URI: relative to the root of the sources unless its path is absolute.
fn artifact(file: &str) -> Value {
    let uri = encoded(&file.replace('\\', "/"));
    if Path::new(file).is_absolute() {
        return json!({ "uri": format!("file://{uri}") });
    }
    json!({ "uri": uri.strip_prefix("./").unwrap_or(&uri), "uriBaseId": "%SRCROOT%" })
}

/// A path with what a URI does not allow in it percent-encoded.
fn encoded(path: &str) -> String {
    path.bytes()
        .map(|byte| match byte {
            b'/' | b'-' | b'.' | b'_' | b'~' => char::from(byte).to_string(),
            byte if byte.is_ascii_alphanumeric() => char::from(byte).to_string(),
            byte => format!("%{byte:02X}"),
        })
        .collect()
}

/// Text as a message of SARIF, in which braces hold arguments and brackets links.
fn message(text: &str) -> String {
    let text = printable::line(text).to_string().replace('{', "{{").replace('}', "}}");
    if text.contains("](") {
        return text.replace('\\', "\\\\").replace('[', "\\[").replace(']', "\\]");
    }
    text
}
