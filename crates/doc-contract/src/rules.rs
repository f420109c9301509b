//! The rules of findings: the ID of each, what it means, and what it does to callers in each direction.
//!
//! Owns the one table of IDs; they are stable, so that a finding can be searched for and filtered by its rule. The
//! effect of one difference is computed by `effect`, the effects here are the ones that a rule can have.

use std::fmt::Write as _;

use serde::Serialize;

/// A rule of findings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Rule {
    /// Its stable kebab-case ID, such as `max-length-changed`.
    pub id: &'static str,
    /// What it does to callers in a request, or to the operation as a whole; none where it is not about requests.
    pub request: Option<&'static str>,
    /// What it does to callers in a response; none where it is not about responses.
    pub response: Option<&'static str>,
    /// What differs.
    pub meaning: &'static str,
}

/// An effect of the table: `-` is none.
const fn effect(text: &'static str) -> Option<&'static str> {
    if text.len() == 1 { None } else { Some(text) }
}

macro_rules! rules {
    ($($name:ident $id:literal | $request:expr, $response:expr, $meaning:literal;)*) => {
        $(pub(crate) const $name: &str = $id;)*

        /// Every rule, in the order of a page.
        pub const RULES: &[Rule] = &[
            $(Rule { id: $id, request: effect($request), response: effect($response), meaning: $meaning },)*
        ];
    };
}

const NO: &str = "-";
const BREAKING: &str = "breaking";
const COMPATIBLE: &str = "compatible";
const UNCLEAR: &str = "unclear";
const NEW_FIELD: &str = "breaking if mandatory, compatible if optional, unclear if the page does not say which";
const TIGHTER_BREAKS: &str = "breaking if tighter, compatible if wider";
const WIDER_UNCLEAR: &str = "compatible if tighter, unclear if wider";

rules! {
    OPERATION_MISSING "operation-missing" | COMPATIBLE, NO, "The spec has no operation with the method and path of the page.";
    TITLE_CHANGED "title-changed" | COMPATIBLE, NO, "The page has another title.";
    METHOD_CHANGED "method-changed" | BREAKING, NO, "The operation has another method.";
    PATH_CHANGED "path-changed" | BREAKING, NO, "The operation has another path.";
    PARAMETER_ADDED "parameter-added" | NEW_FIELD, NO, "A path, query or header parameter is new.";
    PARAMETER_REMOVED "parameter-removed" | UNCLEAR, NO, "A path, query or header parameter is gone.";
    FIELD_ADDED "field-added" | NEW_FIELD, COMPATIBLE, "A field of a body or of an object is new.";
    FIELD_REMOVED "field-removed" | UNCLEAR, BREAKING, "A field of a body or of an object is gone.";
    TABLE_ADDED "table-added" | NEW_FIELD, COMPATIBLE, "Several fields are new where none was before.";
    TABLE_REMOVED "table-removed" | UNCLEAR, BREAKING, "All of several fields are gone.";
    STATUS_ADDED "status-added" | NO, "unclear for a success status, otherwise compatible", "A status code is new.";
    STATUS_REMOVED "status-removed" | NO, "breaking for a success status, otherwise compatible", "A status code is gone.";
    OBJECT_ADDED "object-added" | UNCLEAR, UNCLEAR, "The table of an object is new.";
    OBJECT_REMOVED "object-removed" | UNCLEAR, UNCLEAR, "The table of an object is gone.";
    OBJECT_RENAMED "object-renamed" | COMPATIBLE, COMPATIBLE, "An object has another name, which is not sent.";
    MANDATORY_CHANGED "mandatory-changed" | "breaking if it became mandatory, otherwise compatible", NO, "Whether a request must carry the field differs.";
    TYPE_CHANGED "type-changed" | "compatible if the number became wider, otherwise breaking", "compatible if the number became narrower, otherwise breaking", "The type differs.";
    MIN_LENGTH_ADDED "min-length-added" | BREAKING, COMPATIBLE, "A least number of characters is new.";
    MIN_LENGTH_REMOVED "min-length-removed" | COMPATIBLE, UNCLEAR, "A least number of characters is gone.";
    MIN_LENGTH_CHANGED "min-length-changed" | TIGHTER_BREAKS, WIDER_UNCLEAR, "The least number of characters differs.";
    MAX_LENGTH_ADDED "max-length-added" | BREAKING, COMPATIBLE, "A greatest number of characters is new.";
    MAX_LENGTH_REMOVED "max-length-removed" | COMPATIBLE, UNCLEAR, "A greatest number of characters is gone.";
    MAX_LENGTH_CHANGED "max-length-changed" | TIGHTER_BREAKS, WIDER_UNCLEAR, "The greatest number of characters differs.";
    MIN_ITEMS_ADDED "min-items-added" | BREAKING, COMPATIBLE, "A least number of items is new.";
    MIN_ITEMS_REMOVED "min-items-removed" | COMPATIBLE, UNCLEAR, "A least number of items is gone.";
    MIN_ITEMS_CHANGED "min-items-changed" | TIGHTER_BREAKS, WIDER_UNCLEAR, "The least number of items differs.";
    MAX_ITEMS_ADDED "max-items-added" | BREAKING, COMPATIBLE, "A greatest number of items is new.";
    MAX_ITEMS_REMOVED "max-items-removed" | COMPATIBLE, UNCLEAR, "A greatest number of items is gone.";
    MAX_ITEMS_CHANGED "max-items-changed" | TIGHTER_BREAKS, WIDER_UNCLEAR, "The greatest number of items differs.";
    PATTERN_ADDED "pattern-added" | BREAKING, COMPATIBLE, "A set of allowed characters is new.";
    PATTERN_REMOVED "pattern-removed" | COMPATIBLE, UNCLEAR, "A set of allowed characters is gone.";
    PATTERN_CHANGED "pattern-changed" | "compatible if wider, otherwise breaking", "compatible if tighter, otherwise unclear", "The allowed characters differ.";
    SUFFIX_ADDED "suffix-added" | BREAKING, COMPATIBLE, "A suffix that values must have is new.";
    SUFFIX_REMOVED "suffix-removed" | COMPATIBLE, UNCLEAR, "A suffix that values must have is gone.";
    SUFFIX_CHANGED "suffix-changed" | "compatible if every suffix is still allowed, otherwise breaking", "unclear if every suffix is still allowed, otherwise compatible", "The suffixes that values must have differ.";
    MINIMUM_ADDED "minimum-added" | BREAKING, COMPATIBLE, "A least value is new.";
    MINIMUM_REMOVED "minimum-removed" | COMPATIBLE, UNCLEAR, "A least value is gone.";
    MINIMUM_CHANGED "minimum-changed" | TIGHTER_BREAKS, WIDER_UNCLEAR, "The least value differs.";
    MAXIMUM_ADDED "maximum-added" | BREAKING, COMPATIBLE, "A greatest value is new.";
    MAXIMUM_REMOVED "maximum-removed" | COMPATIBLE, UNCLEAR, "A greatest value is gone.";
    MAXIMUM_CHANGED "maximum-changed" | TIGHTER_BREAKS, WIDER_UNCLEAR, "The greatest value differs.";
    ENUM_ADDED "enum-added" | BREAKING, COMPATIBLE, "A list of values is new.";
    ENUM_REMOVED "enum-removed" | COMPATIBLE, UNCLEAR, "A list of values is gone.";
    ENUM_CHANGED "enum-changed" | "breaking if a value is gone, otherwise compatible", "unclear if a value is new, otherwise compatible", "The list of values differs.";
    DEFAULT_ADDED "default-added" | UNCLEAR, COMPATIBLE, "A default is new.";
    DEFAULT_REMOVED "default-removed" | UNCLEAR, COMPATIBLE, "A default is gone.";
    DEFAULT_CHANGED "default-changed" | BREAKING, COMPATIBLE, "The default differs.";
    EXAMPLE_ADDED "example-added" | UNCLEAR, UNCLEAR, "An example, or a value in one, is new.";
    EXAMPLE_REMOVED "example-removed" | UNCLEAR, UNCLEAR, "An example, or a value in one, is gone.";
    EXAMPLE_CHANGED "example-changed" | UNCLEAR, UNCLEAR, "A value in an example differs.";
    ERRATUM_STALE "erratum-stale" | COMPATIBLE, NO, "An erratum waives nothing, or is about something that the spec does not have.";
    ERRATUM_PROBE_FAILED "erratum-probe-failed" | COMPATIBLE, NO, "The spec accepts or refuses a value otherwise than the erratum says.";
}

/// The three rules of a fact that one side can lack.
#[derive(Debug, Clone, Copy)]
pub(crate) struct FactRules {
    added: &'static str,
    removed: &'static str,
    changed: &'static str,
}

impl FactRules {
    const fn new(added: &'static str, removed: &'static str, changed: &'static str) -> Self {
        Self { added, removed, changed }
    }

    /// The rule for a fact that the documented and the specified side have or lack.
    pub(crate) fn of(self, documented: bool, specified: bool) -> &'static str {
        match (documented, specified) {
            (true, false) => self.added,
            (false, true) => self.removed,
            _ => self.changed,
        }
    }
}

pub(crate) const MANDATORY: FactRules = FactRules::new(MANDATORY_CHANGED, MANDATORY_CHANGED, MANDATORY_CHANGED);
pub(crate) const TYPE: FactRules = FactRules::new(TYPE_CHANGED, TYPE_CHANGED, TYPE_CHANGED);
pub(crate) const MIN_LENGTH: FactRules = FactRules::new(MIN_LENGTH_ADDED, MIN_LENGTH_REMOVED, MIN_LENGTH_CHANGED);
pub(crate) const MAX_LENGTH: FactRules = FactRules::new(MAX_LENGTH_ADDED, MAX_LENGTH_REMOVED, MAX_LENGTH_CHANGED);
pub(crate) const MIN_ITEMS: FactRules = FactRules::new(MIN_ITEMS_ADDED, MIN_ITEMS_REMOVED, MIN_ITEMS_CHANGED);
pub(crate) const MAX_ITEMS: FactRules = FactRules::new(MAX_ITEMS_ADDED, MAX_ITEMS_REMOVED, MAX_ITEMS_CHANGED);
pub(crate) const PATTERN: FactRules = FactRules::new(PATTERN_ADDED, PATTERN_REMOVED, PATTERN_CHANGED);
pub(crate) const SUFFIX: FactRules = FactRules::new(SUFFIX_ADDED, SUFFIX_REMOVED, SUFFIX_CHANGED);
pub(crate) const MINIMUM: FactRules = FactRules::new(MINIMUM_ADDED, MINIMUM_REMOVED, MINIMUM_CHANGED);
pub(crate) const MAXIMUM: FactRules = FactRules::new(MAXIMUM_ADDED, MAXIMUM_REMOVED, MAXIMUM_CHANGED);
pub(crate) const ENUM: FactRules = FactRules::new(ENUM_ADDED, ENUM_REMOVED, ENUM_CHANGED);
pub(crate) const DEFAULT: FactRules = FactRules::new(DEFAULT_ADDED, DEFAULT_REMOVED, DEFAULT_CHANGED);
pub(crate) const EXAMPLE: FactRules = FactRules::new(EXAMPLE_ADDED, EXAMPLE_REMOVED, EXAMPLE_CHANGED);

/// The text before the table.
const HEAD: &str = "# Rules of findings

`cargo xtask docs check` compares a page with the spec, `cargo xtask docs diff` an older page with a newer one. Each
difference is one finding, under one of these rules. Its effect is that on a caller that follows the spec (or the older
page) once the service does as the page (or the newer page) says. New is what only the page has, gone is what only the
spec has. Where a page says something about a fact that could not be read, the effect is unclear.

This page is the output of `cargo xtask docs rules`.

| Rule | Meaning | In a request | In a response |
|---|---|---|---|
";

/// The rules as a page of Markdown, one row each.
pub(crate) fn to_markdown() -> String {
    let mut out = HEAD.to_owned();
    for Rule { id, request, response, meaning } in RULES {
        let _ = writeln!(out, "| `{id}` | {meaning} | {} | {} |", request.unwrap_or("–"), response.unwrap_or("–"));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_has_an_id_of_its_own_and_an_effect() {
        for (index, rule) in RULES.iter().enumerate() {
            assert!(!RULES[..index].iter().any(|other| other.id == rule.id), "{}", rule.id);
            assert!(rule.request.or(rule.response).is_some(), "{}", rule.id);
            for effect in rule.request.iter().chain(&rule.response) {
                let words = ["breaking", "compatible", "unclear"];
                assert!(words.iter().any(|word| effect.starts_with(word)), "{}: {effect}", rule.id);
            }
        }
    }
}
