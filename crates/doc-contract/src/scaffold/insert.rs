//! More entries in a YAML document, which otherwise keeps its text: comments, order and all.
//!
//! Owns where the lines go. The result is read again, and is only returned where it is the old value with the new
//! entries; a part that is not written in block style is refused with its place.

use serde_json::{Map, Value};
use spec_document::{Document, ReadError, pointer_step};

use super::yaml;

/// The document with further entries in the mapping at `pointer`, which is made where there is none. The comments are
/// written before them.
pub(super) fn entries(
    document: &Document,
    pointer: &str,
    entries: Map<String, Value>,
    comments: &[String],
) -> Result<Document, ReadError> {
    let Some(mapping) = document.value().pointer(pointer) else {
        let (parent, name) = parent(pointer);
        let entry = [(name, Value::Object(entries))].into_iter().collect();
        return self::entries(document, parent, entry, comments);
    };
    let mut text: String = comments.iter().map(|comment| format!("{comment}\n")).collect();
    text.push_str(&yaml::to_string(&Value::Object(entries.clone())));
    let first = mapping.as_object().and_then(|mapping| mapping.keys().next());
    let first = first.map(|name| format!("{pointer}{}", pointer_step(name)));
    let whole = match mapping {
        Value::Object(mapping) => mapping.clone().into_iter().chain(entries).collect::<Map<_, _>>().into(),
        _ => Value::Object(entries),
    };
    add(document, pointer, first.as_deref(), &text, whole)
}

/// The document with further items in the list at `pointer`; unchanged where it has no such list.
pub(super) fn items(document: &Document, pointer: &str, items: Vec<Value>) -> Result<Document, ReadError> {
    let Some(Value::Array(list)) = document.value().pointer(pointer) else { return Ok(document.clone()) };
    let text = yaml::to_string(&Value::Array(items.clone()));
    let first = (!list.is_empty()).then(|| format!("{pointer}/0"));
    let whole = Value::Array(list.iter().cloned().chain(items).collect());
    add(document, pointer, first.as_deref(), &text, whole)
}

/// Adds text to the part at `pointer`, whose first entry is at `first`; its value is `whole` then.
fn add(
    document: &Document,
    pointer: &str,
    first: Option<&str>,
    text: &str,
    whole: Value,
) -> Result<Document, ReadError> {
    let refused = || {
        let name = if pointer.is_empty() { "the document" } else { pointer.rsplit('/').next().unwrap_or(pointer) };
        document
            .error(pointer, format!("nothing can be added to {name} here; write it in block style, an entry a line"))
    };
    let lines: Vec<&str> = document.text().split_inclusive('\n').collect();
    let (at, indent) = match first {
        Some(first) => end(&lines, document.place(first).line).ok_or_else(refused)?,
        None => (document.place(pointer).line, document.place(pointer).column + 1),
    };
    let newline = if document.text().contains("\r\n") { "\r\n" } else { "\n" };
    let mut out = String::with_capacity(document.text().len() + text.len());
    for (index, line) in lines[..at.min(lines.len())].iter().enumerate() {
        let is_empty_value = first.is_none() && index + 1 == at;
        let kept = if is_empty_value { line.trim_end().trim_end_matches(['{', '}', '[', ']', ' ']) } else { line };
        out.push_str(kept);
        if !kept.ends_with('\n') {
            out.push_str(newline);
        }
    }
    for line in text.lines() {
        out.extend(std::iter::repeat_n(' ', indent));
        out.push_str(line);
        out.push_str(newline);
    }
    out.extend(lines.get(at..).into_iter().flatten().copied());
    let mut expected = document.value().clone();
    match expected.pointer_mut(pointer) {
        Some(part) => *part = whole,
        None => return Err(refused()),
    }
    match Document::parse(document.name(), out) {
        Ok(changed) if *changed.value() == expected => Ok(changed),
        _ => Err(refused()),
    }
}

/// The number of lines up to the end of the block whose first entry is in this line, and the block's indentation.
fn end(lines: &[&str], first: usize) -> Option<(usize, usize)> {
    let indent_of = |line: &str| line.len() - line.trim_start_matches(' ').len();
    let is_item = |line: &str| line.trim_start_matches(' ').starts_with("- ");
    let first_line = lines.get(first.checked_sub(1)?)?;
    let indent = indent_of(first_line);
    let mut end = first;
    for (index, line) in lines.iter().enumerate().skip(first) {
        let content = line.trim();
        if content.is_empty() {
            continue;
        }
        let own = indent_of(line);
        let is_comment = content.starts_with('#');
        let is_mark = own == 0 && (content == "---" || content == "...");
        // A list may be as far to the left as its key, so that its end is what is no item.
        let is_after = own < indent || own == indent && is_item(first_line) && !is_item(line);
        if is_mark || is_after && !is_comment {
            break;
        }
        if !is_after {
            end = index + 1;
        }
    }
    Some((end, indent))
}

/// The pointer of what a pointer's part is in, and the name of the part there.
fn parent(pointer: &str) -> (&str, String) {
    let (parent, step) = pointer.rsplit_once('/').unwrap_or_default();
    (parent, step.replace("~1", "/").replace("~0", "~"))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn inserted(text: &str, pointer: &str, value: Value) -> Result<String, ReadError> {
        let document = Document::parse("a.yaml", text)?;
        let entries = value.as_object().cloned().unwrap_or_default();
        super::entries(&document, pointer, entries, &["# new".to_owned()]).map(|document| document.text().to_owned())
    }

    #[test]
    fn entries_come_last_in_their_block() -> Result<(), ReadError> {
        let text = "# head\na:\n    # of b\n    b: |\n        x\n\n    c: 1 # one\n\n# of d\nd: {}\n";
        let expected =
            "# head\na:\n    # of b\n    b: |\n        x\n\n    c: 1 # one\n    # new\n    e: 2\n\n# of d\nd: {}\n";
        assert_eq!(inserted(text, "/a", json!({ "e": 2 }))?, expected);
        assert_eq!(inserted("a: {}\nd: 1\n", "/a", json!({ "e": 2 }))?, "a:\n  # new\n  e: 2\nd: 1\n");
        assert_eq!(inserted("a: 1\r\n", "/b", json!({ "e": 2 }))?, "a: 1\r\n# new\r\nb:\r\n  e: 2\r\n");
        assert_eq!(inserted("a: 1", "", json!({ "e": 2 }))?, "a: 1\n# new\ne: 2\n");
        Ok(())
    }

    #[test]
    fn flow_style_is_refused_with_its_place() {
        let error = inserted("x: 1\na: {b: 1}\n", "/a", json!({ "e": 2 })).err().map(|error| error.to_string());
        assert_eq!(
            error.as_deref(),
            Some("a.yaml:2:1: nothing can be added to a here; write it in block style, an entry a line")
        );
    }

    #[test]
    fn items_come_last_in_their_list() -> Result<(), ReadError> {
        let document = Document::parse("a.yaml", "tags:\n- name: a\n  x: 1\n# end\nb: 1\n")?;
        let changed = items(&document, "/tags", vec![json!({ "name": "c" })])?;
        assert_eq!(changed.text(), "tags:\n- name: a\n  x: 1\n- name: c\n# end\nb: 1\n");
        Ok(())
    }
}
