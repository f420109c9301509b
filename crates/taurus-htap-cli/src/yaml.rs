//! Values as YAML, written by the emitter of `saphyr`. What is added here: numbers that do not fit an `i64` are written
//! unchanged, and strings with characters that are not printable are escaped, which the emitter does for ASCII only.

use std::borrow::Cow;

use saphyr::{Mapping, Scalar, Yaml, YamlEmitter};
use serde_json::Value;

/// The value as a YAML document without markers, with a line break at its end.
pub(crate) fn write(value: &Value) -> String {
    let mut text = String::new();
    let mut emitter = YamlEmitter::new(&mut text);
    // Writing to a string does not fail.
    let _ = emitter.dump(&yaml(value));
    let mut text = text.strip_prefix("---\n").map(str::to_owned).unwrap_or(text);
    text.push('\n');
    text
}

fn yaml(value: &Value) -> Yaml<'_> {
    match value {
        Value::Null => Yaml::Value(Scalar::Null),
        Value::Bool(value) => Yaml::Value(Scalar::Boolean(*value)),
        Value::Number(number) => match number.as_i64() {
            Some(integer) => Yaml::Value(Scalar::Integer(integer)),
            // JSON's notation of numbers is valid in YAML.
            None => Yaml::Representation(Cow::Owned(number.to_string()), saphyr::ScalarStyle::Plain, None),
        },
        Value::String(text) => scalar(text),
        Value::Array(items) => Yaml::Sequence(items.iter().map(yaml).collect()),
        Value::Object(members) => {
            Yaml::Mapping(members.iter().map(|(name, value)| (scalar(name), yaml(value))).collect::<Mapping<'_>>())
        }
    }
}

/// A string; in quotes and with escapes if a character is not printable, and in quotes if other readers take it for a
/// number or a date.
fn scalar(text: &str) -> Yaml<'_> {
    let is_printable = text.chars().all(|character| character == '\n' || printable::is_printable(character));
    if is_printable && !begins_as_number(text) {
        return Yaml::Value(Scalar::String(Cow::Borrowed(text)));
    }
    let quoted = printable::yaml(Value::from(text)).to_string();
    Yaml::Representation(Cow::Owned(quoted), saphyr::ScalarStyle::Plain, None)
}

/// `2024-01-01` and `1_000` are a date and a number in YAML 1.1, which the emitter does not know.
fn begins_as_number(text: &str) -> bool {
    text.trim_start_matches(['+', '-', '.']).starts_with(|character: char| character.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use spec_document::Document;

    #[test]
    fn written_values_are_read_back_unchanged() {
        let value = json!({
            "text": ["plain", "true", "12", "1.5", "null", "", "a: b", "- x", "# no comment", "two\nlines\n", "ends in \\", "表", "0x1f", "~", "\"quoted\"", "a\tb"],
            "numbers": [0, -7, 1.5, 1e300],
            "others": [true, false, null, {}, []],
            "key: odd": {"nested": {"deep": [[1], [{"a": 1, "b": [2]}]]}},
        });
        let text = super::write(&value);
        assert_eq!(Document::parse("written", text.clone()).unwrap().value(), &value, "{text}");
    }

    /// Nor may readers of YAML 1.1 take them for something else.
    #[test]
    fn text_that_begins_as_a_number_is_in_quotes() {
        for text in ["2024-01-01", "1_000", "1e3", "12:30:45", "0o17", "+1", "-.5", "1.", "7 tables"] {
            assert_eq!(super::write(&json!([text])), format!("- \"{text}\"\n"));
        }
    }

    proptest::proptest! {
        #[test]
        fn any_names_are_read_back_unchanged(
            names in proptest::collection::btree_map(r#".{0,12}|[-~#&*!|>'"%@`?:,{}0-9a-z \[\]]{0,6}"#, 0..9, 0..6)
        ) {
            let value = json!({"include": names.keys().collect::<Vec<_>>(), "configs": names});
            let text = super::write(&value);
            let read = Document::parse("written", text.clone()).unwrap();
            proptest::prop_assert_eq!(read.value(), &value, "{}", text);
        }
    }

    #[test]
    fn characters_that_are_not_printable_are_escaped_and_read_back_unchanged() {
        let hidden =
            "\0\x07\t\r\n\x1b\x7f\u{85}\u{9b}\u{ad}\u{61c}\u{200b}\u{2028}\u{202e}\u{2066}\u{feff}\u{e0041}\"\\/🦀";
        let value = json!({"a": hidden, hidden: [hidden], "nel": "\u{85}", "bidi": "a\u{202e}b"});
        let text = super::write(&value);
        assert!(text.chars().all(|character| character == '\n' || printable::is_printable(character)), "{text:?}");
        assert_eq!(Document::parse("written", text.clone()).unwrap().value(), &value, "{text}");
    }
}
