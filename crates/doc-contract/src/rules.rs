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
    OPERATION_AMBIGUOUS "operation-ambiguous" | UNCLEAR, NO, "Several APIs have an operation with the method and path of the page, and the page does not say which one is meant; or its breadcrumb names another service.";
    OPERATION_ADDED "operation-added" | COMPATIBLE, NO, "The newer of two folders has an operation that the older one lacks.";
    OPERATION_REMOVED "operation-removed" | BREAKING, NO, "The newer of two folders lacks an operation that the older one has.";
    TITLE_CHANGED "title-changed" | COMPATIBLE, NO, "The title changed.";
    METHOD_CHANGED "method-changed" | BREAKING, NO, "The method changed.";
    PATH_CHANGED "path-changed" | BREAKING, NO, "The path changed.";
    PERMISSION_ADDED "permission-added" | COMPATIBLE, NO, "The page says which actions a caller must be allowed, and the spec does not; a page without it is an older one, and no finding.";
    ACTION_ADDED "action-added" | BREAKING, NO, "An action that a caller must be allowed was added.";
    ACTION_REMOVED "action-removed" | COMPATIBLE, NO, "An action need no longer be allowed.";
    ACTION_CHANGED "action-changed" | BREAKING, NO, "The action that a caller must be allowed changed.";
    ACCESS_LEVEL_CHANGED "access-level-changed" | UNCLEAR, NO, "The access level of an action changed.";
    RESOURCE_TYPES_CHANGED "resource-types-changed" | "breaking if the action has none now or must name another one, otherwise compatible", NO, "The types of the resources that an action acts on changed.";
    CONDITION_KEYS_CHANGED "condition-keys-changed" | "breaking if a key was removed, otherwise compatible", NO, "The keys that a condition may use changed.";
    ALIASES_CHANGED "aliases-changed" | "breaking if an alias was removed, otherwise compatible", NO, "The aliases of an action in the older model of authorization changed.";
    DEPENDENCIES_CHANGED "dependencies-changed" | "breaking if an action was added, otherwise compatible", NO, "The further actions that an action needs changed.";
    PARAMETER_ADDED "parameter-added" | NEW_FIELD, NO, "A path, query or header parameter was added.";
    PARAMETER_REMOVED "parameter-removed" | UNCLEAR, NO, "A path, query or header parameter was removed.";
    FIELD_ADDED "field-added" | NEW_FIELD, COMPATIBLE, "A field of a body or of an object was added.";
    FIELD_REMOVED "field-removed" | UNCLEAR, BREAKING, "A field of a body or of an object was removed.";
    TABLE_ADDED "table-added" | NEW_FIELD, COMPATIBLE, "Several fields were added where there was none.";
    TABLE_REMOVED "table-removed" | UNCLEAR, BREAKING, "All of several fields were removed.";
    STATUS_ADDED "status-added" | NO, "unclear for a success status, otherwise compatible", "A status code was added.";
    STATUS_REMOVED "status-removed" | NO, "breaking for a success status, otherwise compatible", "A status code was removed.";
    OBJECT_ADDED "object-added" | UNCLEAR, UNCLEAR, "The table of an object was added.";
    OBJECT_REMOVED "object-removed" | UNCLEAR, UNCLEAR, "The table of an object was removed.";
    OBJECT_RENAMED "object-renamed" | COMPATIBLE, COMPATIBLE, "The name of an object, which is not sent, changed.";
    MANDATORY_CHANGED "mandatory-changed" | "breaking if it became mandatory, otherwise compatible", "compatible if it became mandatory, otherwise unclear", "Whether a request must have the field or the body, or a response always has the field, changed. Pages do not say it of responses.";
    DEPRECATION_ADDED "deprecation-added" | COMPATIBLE, COMPATIBLE, "The operation, parameter or field is deprecated now. Pages do not say it.";
    DEPRECATION_REMOVED "deprecation-removed" | COMPATIBLE, COMPATIBLE, "The operation, parameter or field is no longer deprecated.";
    TYPE_CHANGED "type-changed" | "compatible if the number became wider, otherwise breaking", "compatible if the number became narrower, otherwise breaking", "The type changed.";
    MIN_LENGTH_ADDED "min-length-added" | BREAKING, COMPATIBLE, "A minimum length was added.";
    MIN_LENGTH_REMOVED "min-length-removed" | COMPATIBLE, UNCLEAR, "A minimum length was removed.";
    MIN_LENGTH_CHANGED "min-length-changed" | TIGHTER_BREAKS, WIDER_UNCLEAR, "The minimum length changed.";
    MAX_LENGTH_ADDED "max-length-added" | BREAKING, COMPATIBLE, "A maximum length was added.";
    MAX_LENGTH_REMOVED "max-length-removed" | COMPATIBLE, UNCLEAR, "A maximum length was removed.";
    MAX_LENGTH_CHANGED "max-length-changed" | TIGHTER_BREAKS, WIDER_UNCLEAR, "The maximum length changed.";
    MIN_ITEMS_ADDED "min-items-added" | BREAKING, COMPATIBLE, "A minimum number of items was added.";
    MIN_ITEMS_REMOVED "min-items-removed" | COMPATIBLE, UNCLEAR, "A minimum number of items was removed.";
    MIN_ITEMS_CHANGED "min-items-changed" | TIGHTER_BREAKS, WIDER_UNCLEAR, "The minimum number of items changed.";
    MAX_ITEMS_ADDED "max-items-added" | BREAKING, COMPATIBLE, "A maximum number of items was added.";
    MAX_ITEMS_REMOVED "max-items-removed" | COMPATIBLE, UNCLEAR, "A maximum number of items was removed.";
    MAX_ITEMS_CHANGED "max-items-changed" | TIGHTER_BREAKS, WIDER_UNCLEAR, "The maximum number of items changed.";
    PATTERN_ADDED "pattern-added" | BREAKING, COMPATIBLE, "A set of allowed characters was added.";
    PATTERN_REMOVED "pattern-removed" | COMPATIBLE, UNCLEAR, "A set of allowed characters was removed.";
    PATTERN_CHANGED "pattern-changed" | "compatible if wider, otherwise breaking", "compatible if tighter, otherwise unclear", "The allowed characters changed.";
    SUFFIX_ADDED "suffix-added" | BREAKING, COMPATIBLE, "A required suffix was added.";
    SUFFIX_REMOVED "suffix-removed" | COMPATIBLE, UNCLEAR, "A required suffix was removed.";
    SUFFIX_CHANGED "suffix-changed" | "compatible if every suffix is still allowed, otherwise breaking", "unclear if every suffix is still allowed, otherwise compatible", "The required suffixes changed.";
    MINIMUM_ADDED "minimum-added" | BREAKING, COMPATIBLE, "A minimum value was added.";
    MINIMUM_REMOVED "minimum-removed" | COMPATIBLE, UNCLEAR, "A minimum value was removed.";
    MINIMUM_CHANGED "minimum-changed" | TIGHTER_BREAKS, WIDER_UNCLEAR, "The minimum value changed.";
    MAXIMUM_ADDED "maximum-added" | BREAKING, COMPATIBLE, "A maximum value was added.";
    MAXIMUM_REMOVED "maximum-removed" | COMPATIBLE, UNCLEAR, "A maximum value was removed.";
    MAXIMUM_CHANGED "maximum-changed" | TIGHTER_BREAKS, WIDER_UNCLEAR, "The maximum value changed.";
    MULTIPLE_OF_ADDED "multiple-of-added" | BREAKING, COMPATIBLE, "A step that all values are multiples of was added.";
    MULTIPLE_OF_REMOVED "multiple-of-removed" | COMPATIBLE, UNCLEAR, "A step that all values are multiples of was removed.";
    MULTIPLE_OF_CHANGED "multiple-of-changed" | "compatible if every multiple is still allowed, otherwise breaking", "compatible if every value is still a multiple, otherwise unclear", "The step that all values are multiples of changed.";
    ENUM_ADDED "enum-added" | BREAKING, COMPATIBLE, "A list of values was added.";
    ENUM_REMOVED "enum-removed" | COMPATIBLE, UNCLEAR, "A list of values was removed.";
    ENUM_CHANGED "enum-changed" | "breaking if a value was removed, otherwise compatible", "unclear if a value was added, otherwise compatible", "The list of values changed.";
    MEANING_MOVED "meaning-moved" | BREAKING, UNCLEAR, "A value has the meaning that another value of the field had, as after two of them were swapped. Pages, definitions and SDK documents are compared with recorded ones of their kind and language; other words for the same meaning are no finding.";
    DEFAULT_ADDED "default-added" | UNCLEAR, COMPATIBLE, "A default was added.";
    DEFAULT_REMOVED "default-removed" | UNCLEAR, COMPATIBLE, "A default was removed.";
    DEFAULT_CHANGED "default-changed" | BREAKING, COMPATIBLE, "The default changed.";
    EXAMPLE_ADDED "example-added" | UNCLEAR, UNCLEAR, "An example, or a value in one, was added.";
    EXAMPLE_REMOVED "example-removed" | UNCLEAR, UNCLEAR, "An example, or a value in one, was removed.";
    EXAMPLE_CHANGED "example-changed" | UNCLEAR, UNCLEAR, "A value in an example changed.";
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
    /// The rules of a fact that is there on both sides, or of which only that it differs counts.
    const fn one(changed: &'static str) -> Self {
        Self::new(changed, changed, changed)
    }

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

pub(crate) const ACCESS_LEVEL: FactRules = FactRules::one(ACCESS_LEVEL_CHANGED);
pub(crate) const RESOURCE_TYPES: FactRules = FactRules::one(RESOURCE_TYPES_CHANGED);
pub(crate) const CONDITION_KEYS: FactRules = FactRules::one(CONDITION_KEYS_CHANGED);
pub(crate) const ALIASES: FactRules = FactRules::one(ALIASES_CHANGED);
pub(crate) const DEPENDENCIES: FactRules = FactRules::one(DEPENDENCIES_CHANGED);
pub(crate) const MANDATORY: FactRules = FactRules::one(MANDATORY_CHANGED);
pub(crate) const DEPRECATION: FactRules = FactRules::new(DEPRECATION_ADDED, DEPRECATION_REMOVED, DEPRECATION_ADDED);
pub(crate) const TYPE: FactRules = FactRules::one(TYPE_CHANGED);
pub(crate) const MIN_LENGTH: FactRules = FactRules::new(MIN_LENGTH_ADDED, MIN_LENGTH_REMOVED, MIN_LENGTH_CHANGED);
pub(crate) const MAX_LENGTH: FactRules = FactRules::new(MAX_LENGTH_ADDED, MAX_LENGTH_REMOVED, MAX_LENGTH_CHANGED);
pub(crate) const MIN_ITEMS: FactRules = FactRules::new(MIN_ITEMS_ADDED, MIN_ITEMS_REMOVED, MIN_ITEMS_CHANGED);
pub(crate) const MAX_ITEMS: FactRules = FactRules::new(MAX_ITEMS_ADDED, MAX_ITEMS_REMOVED, MAX_ITEMS_CHANGED);
pub(crate) const PATTERN: FactRules = FactRules::new(PATTERN_ADDED, PATTERN_REMOVED, PATTERN_CHANGED);
pub(crate) const SUFFIX: FactRules = FactRules::new(SUFFIX_ADDED, SUFFIX_REMOVED, SUFFIX_CHANGED);
pub(crate) const MINIMUM: FactRules = FactRules::new(MINIMUM_ADDED, MINIMUM_REMOVED, MINIMUM_CHANGED);
pub(crate) const MAXIMUM: FactRules = FactRules::new(MAXIMUM_ADDED, MAXIMUM_REMOVED, MAXIMUM_CHANGED);
pub(crate) const MULTIPLE_OF: FactRules = FactRules::new(MULTIPLE_OF_ADDED, MULTIPLE_OF_REMOVED, MULTIPLE_OF_CHANGED);
pub(crate) const ENUM: FactRules = FactRules::new(ENUM_ADDED, ENUM_REMOVED, ENUM_CHANGED);
pub(crate) const DEFAULT: FactRules = FactRules::new(DEFAULT_ADDED, DEFAULT_REMOVED, DEFAULT_CHANGED);
/// The facts that limit a value or say what it is when it is left out.
pub(crate) const FACTS: [FactRules; 11] =
    [MIN_LENGTH, MAX_LENGTH, MIN_ITEMS, MAX_ITEMS, PATTERN, SUFFIX, MINIMUM, MAXIMUM, MULTIPLE_OF, ENUM, DEFAULT];

pub(crate) const EXAMPLE: FactRules = FactRules::new(EXAMPLE_ADDED, EXAMPLE_REMOVED, EXAMPLE_CHANGED);

/// The text before the table.
const HEAD: &str = "# Rules of findings

`cargo xtask docs check` compares a page with the spec, `cargo xtask docs diff` an older page with a newer one. Each
difference is one finding, under one of these rules. Its effect is that on a caller that follows the spec (or the older
page) once the service does as the page (or the newer page) describes. Added is what only the page has, removed is what
only the spec has. Where a fact of the page could not be read, the effect is unclear.

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
