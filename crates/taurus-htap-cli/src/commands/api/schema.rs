//! The schemas of parameters and fields: what they allow, in words, and whether they allow a text.

use std::iter;

use regex_lite::Regex;
use serde_json::{Map, Value};
use spec_document::{Document, OPEN_ENUM};

use crate::spec::Spec;

/// A schema, with references followed. One with a single `allOf` adds its own keywords to those of the other.
#[derive(Clone, Debug, Default)]
pub(super) struct Schema<'d>(Vec<&'d Map<String, Value>>);

impl<'d> Schema<'d> {
    /// The schema that a value is or refers to; one without keywords if it is not a schema.
    pub(super) fn of(value: &'d Value) -> Self {
        let keywords = |value| Spec::embedded().target(value)?.as_object();
        let layers = iter::successors(keywords(value), |layer| keywords(layer.get("allOf")?.get(0)?));
        Self(layers.take(Document::MAX_REFERENCES).collect())
    }

    /// The value of a keyword.
    pub(super) fn get(&self, keyword: &str) -> Option<&'d Value> {
        self.0.iter().find_map(|layer| layer.get(keyword))
    }

    fn text(&self, keyword: &str) -> &'d str {
        self.get(keyword).and_then(Value::as_str).unwrap_or_default()
    }

    /// What the value is, in one sentence or a few.
    pub(super) fn description(&self) -> &'d str {
        self.text("description")
    }

    /// The properties of an object, each with whether it is required.
    pub(super) fn properties(&self) -> impl Iterator<Item = (&'d str, Schema<'d>, bool)> + use<'d> {
        let required = self.get("required").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        let properties = self.get("properties").and_then(Value::as_object);
        properties.into_iter().flatten().map(move |(name, schema)| {
            (name.as_str(), Schema::of(schema), required.iter().any(|required| required == name.as_str()))
        })
    }

    /// The schema of the items of an array, or of the values of a map.
    pub(super) fn items(&self) -> Option<Schema<'d>> {
        let values = self.get("items").or_else(|| self.get("additionalProperties").filter(|it| it.is_object()));
        values.map(Schema::of)
    }

    /// Whether it is an array.
    pub(super) fn is_array(&self) -> bool {
        self.text("type") == "array"
    }

    /// Whether it is a file, in a form.
    pub(super) fn is_file(&self) -> bool {
        self.text("format") == "binary"
    }

    /// Whether it is a secret, which is not shown.
    pub(super) fn is_secret(&self) -> bool {
        self.text("format") == "password"
    }

    /// The name of the type, such as `array of strings`.
    pub(super) fn type_name(&self) -> String {
        match (self.text("type"), self.items()) {
            ("array", Some(items)) => format!("array of {}", items.plural()),
            ("object", Some(values)) => format!("map of {}", values.plural()),
            _ if self.is_file() => "file".to_owned(),
            ("string", _) if self.text("format") == "int64" => "integer as a string".to_owned(),
            ("", _) => "any value".to_owned(),
            (name, _) => name.to_owned(),
        }
    }

    fn plural(&self) -> String {
        let name = self.type_name();
        let end = name.find(" of ").or_else(|| name.find(" as ")).unwrap_or(name.len());
        format!("{}s{}", &name[..end], &name[end..])
    }

    /// What limits the values, in words: `3 to 128 characters`.
    pub(super) fn rules(&self) -> Vec<String> {
        // The digits of a number need no words beside its limits.
        let is_number = self.text("format") == "int64" && self.get("minimum").is_some();
        let has_length = !(is_number && self.get("maximum").is_some());
        let between = |least: &str, most: &str, unit: &str| {
            let (least, most) = (self.get(least), self.get(most));
            let unit = if most.or(least)? == 1 { unit.trim_end_matches('s') } else { unit };
            Some(match (least, most) {
                (Some(least), Some(most)) if least == most => format!("{least}{unit}"),
                (Some(least), Some(most)) => format!("{least} to {most}{unit}"),
                (Some(least), None) => format!("at least {least}{unit}"),
                (None, most) => format!("at most {}{unit}", most?),
            })
        };
        let with = |keyword: &str, words: &str| self.get(keyword).map(|value| format!("{words} {}", joined(value)));
        let rules = [
            with("enum", "one of"),
            with(OPEN_ENUM, "such as"),
            between("minLength", "maxLength", " characters").filter(|_| has_length),
            between("minimum", "maximum", ""),
            with("multipleOf", "a multiple of"),
            between("minItems", "maxItems", " items"),
            with("pattern", "matching").filter(|_| !is_number),
            // The limits of an array's items are not fields of their own.
            self.items().filter(|items| self.is_array() && items.properties().next().is_none()).and_then(|items| {
                let rules = items.rules().join(", ");
                (!rules.is_empty()).then(|| format!("each {rules}"))
            }),
        ];
        rules.into_iter().flatten().collect()
    }

    /// The type and the limits, in words.
    pub(super) fn in_words(&self) -> String {
        [vec![self.type_name()], self.rules()].concat().join(", ")
    }

    /// Whether a text can be the value, or one of the values of an array.
    pub(super) fn allows(&self, text: &str) -> bool {
        if let Some(items) = self.items().filter(|_| self.is_array()) {
            return items.allows(text);
        }
        let number = text.parse::<f64>().ok().filter(|number| number.is_finite());
        let is_integer = text.parse::<i64>().is_ok();
        let is_of_type = match (self.text("type"), self.text("format")) {
            ("integer", _) | ("string", "int64") => is_integer,
            ("number", _) => number.is_some(),
            ("boolean", _) => text.parse::<bool>().is_ok(),
            _ => true,
        };
        let mut keywords = self.0.iter().flat_map(|layer| layer.iter());
        is_of_type
            && keywords.all(|(keyword, limit)| {
                let count = || limit.as_u64().map(|limit| (text.chars().count() as u64, limit));
                let numbers = || number.zip(limit.as_f64());
                match keyword.as_str() {
                    "enum" => limit.as_array().is_none_or(|values| values.iter().any(|value| shown(value) == text)),
                    "minLength" => count().is_none_or(|(count, limit)| count >= limit),
                    "maxLength" => count().is_none_or(|(count, limit)| count <= limit),
                    "minimum" => numbers().is_none_or(|(number, limit)| number >= limit),
                    "maximum" => numbers().is_none_or(|(number, limit)| number <= limit),
                    "multipleOf" => numbers().is_none_or(|(number, limit)| number % limit == 0.0),
                    "pattern" => limit.as_str().and_then(|it| Regex::new(it).ok()).is_none_or(|it| it.is_match(text)),
                    _ => true,
                }
            })
    }

    /// A value that the schema allows, if it names one.
    pub(super) fn sample(&self) -> Option<String> {
        let first = |keyword: &str| self.get(keyword).and_then(|values| values.get(0));
        let value = self.get("default").or_else(|| first("enum")).or_else(|| first(OPEN_ENUM));
        value.or_else(|| self.get("minimum")).map(shown)
    }
}

/// A value as it is given on the command line.
pub(super) fn shown(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

fn joined(value: &Value) -> String {
    match value {
        Value::Array(values) => values.iter().map(shown).collect::<Vec<_>>().join(", "),
        value => shown(value),
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};
    use spec_document::{KEYWORDS, KeywordRole};

    use super::Schema;

    #[test]
    fn every_limit_has_words() {
        for keyword in KEYWORDS.iter().filter(|keyword| keyword.role == KeywordRole::Limit) {
            let schema = json!({ keyword.name: ["7"] });
            let rules = Schema::of(&schema).rules();
            assert!(rules.len() == 1 && rules[0].contains('7'), "{}: {rules:?}", keyword.name);
        }
    }

    #[test]
    fn types_and_limits_are_in_words() {
        for (schema, words) in [
            (json!({"type": "integer", "minimum": 1, "maximum": 100}), "integer, 1 to 100"),
            (json!({"type": "string", "minLength": 32, "maxLength": 32}), "string, 32 characters"),
            (json!({"type": "string", "maxLength": 9, "pattern": "^a"}), "string, at most 9 characters, matching ^a"),
            (json!({"type": "string", "enum": ["a", "b"]}), "string, one of a, b"),
            (json!({"type": "string", "x-extensible-enum": ["a"]}), "string, such as a"),
            (json!({"type": "string", "format": "int64", "minimum": 0}), "integer as a string, at least 0"),
            (
                json!({"type": "string", "format": "int64", "minimum": 0, "maximum": 9, "maxLength": 1, "pattern": "^[0-9]+$"}),
                "integer as a string, 0 to 9",
            ),
            (json!({"type": "string", "format": "binary"}), "file"),
            (
                json!({"type": "array", "minItems": 1, "items": {"type": "string", "enum": ["a", "b"]}}),
                "array of strings, at least 1 item, each one of a, b",
            ),
            (json!({"type": "array", "items": {"type": "array", "items": {}}}), "array of arrays of any values"),
            (json!({"type": "object", "additionalProperties": {"type": "string"}}), "map of strings"),
            (json!({"allOf": [{"type": "string", "enum": ["a"]}], "default": "a"}), "string, one of a"),
            (json!({}), "any value"),
        ] {
            assert_eq!(Schema::of(&schema).in_words(), words);
        }
    }

    #[test]
    fn texts_are_compared_with_type_and_limits() {
        let check = |schema: &Value, allowed: &[&str], refused: &[&str]| {
            let schema = Schema::of(schema);
            let is_allowed = |text: &&&str| schema.allows(text);
            assert_eq!(allowed.iter().find(|text| !is_allowed(text)), None, "{schema:?}");
            assert_eq!(refused.iter().find(is_allowed), None, "{schema:?}");
        };
        let integer = json!({"type": "integer", "minimum": 1, "maximum": 100, "multipleOf": 2});
        check(&integer, &["2", "100"], &["", "0", "3", "102", "2.0", "x", "NaN"]);
        check(&json!({"type": "number", "maximum": 1}), &["0.5", "-3"], &["", "1.5", "x", "inf"]);
        check(&json!({"type": "boolean"}), &["true", "false"], &["", "1", "True"]);
        let text = json!({"type": "string", "minLength": 2, "maxLength": 3, "pattern": "^[a-z表]+$"});
        check(&text, &["ab", "表表表"], &["", "a", "abcd", "A1"]);
        let number = json!({"type": "string", "format": "int64", "minimum": 0, "maxLength": 2});
        check(&number, &["0", "99"], &["", "-1", "100", "1.5"]);
        check(&json!({"type": "array", "items": {"enum": ["a", 7]}}), &["a", "7"], &["", "b"]);
        check(&json!({"allOf": [{"enum": ["a"]}], "default": "a"}), &["a"], &["b"]);
        check(&json!({"type": "string"}), &["", "anything"], &[]);
    }
}
