//! Writes JSON values as YAML in block style.
//!
//! Owns when a string needs quotes; what is not printable is escaped. Reading YAML is `spec-document`'s.

use serde_json::Value;

/// The value as a YAML document.
pub(crate) fn to_string(value: &Value) -> String {
    let mut out = String::new();
    block(value, 0, &mut out);
    out
}

/// Writes a value from the beginning of a line on.
fn block(value: &Value, indent: usize, out: &mut String) {
    match value {
        Value::Object(members) if !members.is_empty() => {
            for (index, (key, value)) in members.iter().enumerate() {
                // The first member of a list item follows the dash.
                if index > 0 || out.is_empty() || out.ends_with('\n') {
                    out.extend(std::iter::repeat_n(' ', indent));
                }
                out.push_str(&text(key));
                out.push(':');
                nested(value, indent + 2, out);
            }
        }
        Value::Array(items) if !items.is_empty() => {
            for item in items {
                if out.is_empty() || out.ends_with('\n') {
                    out.extend(std::iter::repeat_n(' ', indent));
                }
                out.push_str("- ");
                match item {
                    Value::Array(inner) if !inner.is_empty() => {
                        out.push('\n');
                        block(item, indent + 2, out);
                    }
                    item => block(item, indent + 2, out),
                }
            }
        }
        scalar => {
            out.push_str(&plain(scalar));
            out.push('\n');
        }
    }
}

/// Writes a value behind its key.
fn nested(value: &Value, indent: usize, out: &mut String) {
    let empty = match value {
        Value::Object(members) => members.is_empty(),
        Value::Array(items) => items.is_empty(),
        _ => true,
    };
    if empty {
        out.push(' ');
        out.push_str(&plain(value));
        out.push('\n');
    } else {
        out.push('\n');
        block(value, indent, out);
    }
}

fn plain(value: &Value) -> String {
    match value {
        Value::String(string) => text(string),
        other => other.to_string(),
    }
}

/// A string as it is where nothing could take it for something else, in quotes otherwise.
fn text(string: &str) -> String {
    let starts = string.starts_with(|first: char| first.is_alphabetic() || first == '/' || first == '$');
    let marks = "$ _./{}-()<>,:?=&+;";
    let is_plain = string.chars().all(|c| (c.is_alphanumeric() || marks.contains(c)) && printable::is_printable(c));
    let ends = string.ends_with([' ', ':']) || string.contains(": ") || string.contains("  ");
    let reserved =
        ["true", "false", "null", "yes", "no", "on", "off", "y", "n"].contains(&string.to_ascii_lowercase().as_str());
    if starts && is_plain && !ends && !reserved {
        string.to_owned()
    } else if string.chars().all(printable::is_printable) {
        format!("'{}'", string.replace('\'', "''"))
    } else {
        printable::yaml(Value::from(string)).to_string()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use spec_document::Document;

    #[test]
    fn what_is_not_printable_is_escaped_and_read_again() {
        let value = json!({ "a\u{202e}": "\x1b\x7f\u{85}\u{2028}\u{200b}\u{feff}\u{e0041}" });
        let text = super::to_string(&value);
        assert!(text.chars().all(|c| c == '\n' || printable::is_printable(c)), "{text:?}");
        assert_eq!(Document::parse("x.yaml", text).map(|document| document.value().clone()), Ok(value));
    }

    #[test]
    fn what_is_written_is_read_again() {
        let value = json!({
            "a": { "b": [], "c": {}, "d": [1, { "e": [[1, 2], ["x"]], "f": null }, "no", "1", "a: b", " x", "\"q\"\n\t\\", "你好"] },
            "200": true, "/v1/{id}": -1.5, "": "", "- x": "#", "k": [[], [{}]], "on": "on",
        });
        match Document::parse("x.yaml", super::to_string(&value)) {
            Ok(document) => assert_eq!(document.value(), &value),
            Err(error) => panic!("{error}\n{}", super::to_string(&value)),
        }
    }
}
