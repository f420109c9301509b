//! Values as YAML. The emitter is `saphyr`'s, whose reader this project reads YAML with.

use std::borrow::Cow;

use saphyr::{Mapping, Scalar, Yaml, YamlEmitter};
use serde_json::Value;

/// The value as a YAML document without markers, ending in a line break.
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
            // As it is written, which is how JSON and YAML agree on numbers.
            None => Yaml::Representation(Cow::Owned(number.to_string()), saphyr::ScalarStyle::Plain, None),
        },
        Value::String(text) => Yaml::Value(Scalar::String(Cow::Borrowed(text))),
        Value::Array(items) => Yaml::Sequence(items.iter().map(yaml).collect()),
        Value::Object(members) => {
            let entry = |(name, value): (_, _)| (Yaml::Value(Scalar::String(Cow::<str>::Borrowed(name))), yaml(value));
            Yaml::Mapping(members.iter().map(|(name, value)| entry((name, value))).collect::<Mapping<'_>>())
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use spec_document::Document;

    #[test]
    fn what_is_written_is_read_back_as_the_same() {
        let value = json!({
            "text": ["plain", "true", "12", "1.5", "null", "", "a: b", "- x", "# no comment", "two\nlines\n", "ends in \\", "表", "0x1f", "~", "\"quoted\"", "a\tb"],
            "numbers": [0, -7, 1.5, 1e300],
            "others": [true, false, null, {}, []],
            "key: odd": {"nested": {"deep": [[1], [{"a": 1, "b": [2]}]]}},
        });
        let text = super::write(&value);
        assert_eq!(Document::parse("written", text.clone()).unwrap().value(), &value, "{text}");
    }
}
