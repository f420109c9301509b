//! What is read from YAML text, the place of each part, and how text that cannot be read is refused.

#![allow(missing_docs)]

use serde::Deserialize;
use serde_json::json;
use spec_document::{Document, Place, ReadError, pointer_step};

fn read(text: &str) -> Document {
    Document::parse("spec/things.yaml", text).unwrap_or_else(|error| panic!("{error}"))
}

fn refusal(text: &str) -> String {
    match Document::parse("spec/things.yaml", text) {
        Ok(document) => panic!("{text:?} is read as {}", document.value()),
        Err(error) => error.to_string(),
    }
}

#[test]
fn scalars_become_what_json_has() {
    let document = read("a: text\nb: '1'\nc: 0x1F\nd: 1.5\ne: true\nf: null\ng:\nh: yes\ni: |\n  two\n  lines\n");
    assert_eq!(
        *document.value(),
        json!({
            "a": "text", "b": "1", "c": 31, "d": 1.5, "e": true, "f": null, "g": null, "h": "yes", "i": "two\nlines\n",
        })
    );
}

#[test]
fn mappings_keep_the_order_of_the_text() {
    let document = read("zebra: 1\nant: 2\nmole: 3\n");
    let keys: Vec<_> = document.value().as_object().expect("a mapping").keys().collect();
    assert_eq!(keys, ["zebra", "ant", "mole"]);
}

#[test]
fn json_is_read_like_yaml() {
    let document = read("{\n  \"info\": {\n    \"title\": \"Things\"\n  }\n}\n");
    assert_eq!(*document.value(), json!({ "info": { "title": "Things" } }));
    assert_eq!(document.place("/info/title").to_string(), "3:5");
}

#[test]
fn an_alias_is_its_anchor_again() {
    assert_eq!(*read("a: &one {b: 1}\nc: *one\n").value(), json!({ "a": { "b": 1 }, "c": { "b": 1 } }));
}

#[test]
fn place_of_a_part_is_that_of_its_key_or_item() {
    let document = read("# comment\npaths:\n  /a~b:\n    - first\n    - {x: 1, y: 2}\n");
    for (pointer, place) in [
        ("", "2:1"),
        ("/paths", "2:1"),
        ("/paths/~1a~0b", "3:3"),
        ("/paths/~1a~0b/0", "4:7"),
        ("/paths/~1a~0b/1", "5:7"),
        ("/paths/~1a~0b/1/y", "5:14"),
    ] {
        assert_eq!(document.place(pointer).to_string(), place, "{pointer}");
    }
}

#[test]
fn columns_are_characters_and_not_bytes() {
    assert_eq!(read("größe: {höhe: 1, tiefe: 2}\n").place("/größe/tiefe"), Place { line: 1, column: 18 });
}

#[test]
fn line_ends_of_another_system_count_once() {
    assert_eq!(read("a: 1\r\nb: 2\r\n").place("/b"), Place { line: 2, column: 1 });
}

#[test]
fn place_of_a_missing_part_is_that_of_its_nearest_owner() {
    let document = read("info:\n  title: Things\n");
    assert_eq!(document.place("/info/contact/name").to_string(), "1:1");
    assert_eq!(document.place("/info/title/nothing").to_string(), "2:3");
    assert_eq!(document.place("no pointer"), Place::START);
}

#[test]
fn text_that_is_not_a_single_json_value_is_refused_with_its_place() {
    for (text, expected) in [
        ("", "spec/things.yaml:1:1: the document is empty"),
        ("# only this\n", "spec/things.yaml:1:1: the document is empty"),
        ("a: 1\n---\nb: 2\n", "spec/things.yaml:3:1: a second document begins here; only one is expected"),
        ("a: 1\nb: 2\na: 3\n", "spec/things.yaml:3:1: duplicated key in mapping"),
        ("a:\n  b: 1\n  \"b\": 2\n", "spec/things.yaml:3:3: duplicated key in mapping"),
        ("a: !thing b\n", "spec/things.yaml:1:4: tags are not supported; JSON has none"),
        ("200: a\n", "spec/things.yaml:1:1: this key is not a string; put it in quotes"),
        ("a: {true: b}\n", "spec/things.yaml:1:5: this key is not a string; put it in quotes"),
        ("~: a\n", "spec/things.yaml:1:1: this key is not a string; put it in quotes"),
        ("? [a]\n: b\n", "spec/things.yaml:1:3: this key is not a string; put it in quotes"),
        ("a: .nan\n", "spec/things.yaml:1:4: JSON cannot express this number"),
        ("a: [-.inf]\n", "spec/things.yaml:1:5: JSON cannot express this number"),
        (
            "a: &x {b: 1}\nc:\n  <<: *x\n",
            "spec/things.yaml:3:3: merge keys (`<<`) are not supported; write out the merged keys",
        ),
        ("a: &x [*x]\n", "spec/things.yaml:1:8: this value cannot be read"),
        ("a: *x\n", "spec/things.yaml:1:4: while parsing node, found unknown anchor"),
        ("a: b: c\n", "spec/things.yaml:1:5: mapping values are not allowed in this context"),
        ("a: [1,\n", "spec/things.yaml:2:1: while parsing a node, did not find expected node content"),
        ("a: 'b\n", "spec/things.yaml:1:4: while scanning a quoted scalar, found unexpected end of stream"),
        ("a: \0\n", "spec/things.yaml:1:4: found unprintable character"),
    ] {
        assert_eq!(refusal(text), expected, "{text:?}");
    }
}

fn read_all(text: &str) -> Result<Vec<Document>, String> {
    Document::parse_all("spec/things.yaml", text).map_err(|error| error.to_string())
}

#[test]
fn documents_of_a_text_have_their_places_in_the_whole_text() {
    for text in [
        "a: 1\nb: 2\n---\na: 3\nb: 4\n",
        "---\na: 1\n--- {a: 3,\n  b: 4}\n",
        "---\n# nothing\n---\na: 1\n...\n---\n~\n---\na: 3\n---\n",
        "a: 1\nc: &one 2\nd: *one\n---\na: 3\nc: &one 4\nd: *one\n",
    ] {
        let documents = read_all(text).unwrap();
        assert_eq!(documents.iter().map(|it| &it.value()["a"]).collect::<Vec<_>>(), [1, 3], "{text:?}");
        for document in &documents {
            let Place { line, column } = document.place("/a");
            let found = text.lines().nth(line - 1).and_then(|line| line.get(column - 1..)).unwrap_or_default();
            assert!(found.starts_with(&format!("a: {}", document.value()["a"])), "{text:?}: {found:?}");
            assert_eq!(document.text(), text);
        }
    }
}

#[test]
fn documents_that_cannot_be_read_are_refused_with_their_place_in_the_whole_text() {
    for (text, expected) in [
        ("", "spec/things.yaml:1:1: the document is empty"),
        ("---\n---\n", "spec/things.yaml:1:1: the document is empty"),
        ("a: 1\n---\nb: 1\nb: 2\n", "spec/things.yaml:4:1: duplicated key in mapping"),
        ("a: 1\n---\nb: [\n", "spec/things.yaml:4:1: while parsing a node, did not find expected node content"),
        ("a: &one 1\n---\nb: *one\n", "spec/things.yaml:3:4: this anchor is that of another document"),
        ("a: 1\n---\n200: b\n", "spec/things.yaml:3:1: this key is not a string; put it in quotes"),
    ] {
        assert_eq!(read_all(text).map(|all| all.len()), Err(expected.to_owned()), "{text:?}");
    }
}

/// A single document is read the same by both functions, also one without a value.
#[test]
fn one_document_is_read_as_by_parse() {
    for text in ["a: 1\n", "---\n", "~", "- 1\n...\n"] {
        let documents = read_all(text).unwrap();
        assert_eq!(documents.iter().map(Document::value).collect::<Vec<_>>(), [read(text).value()], "{text:?}");
    }
}

#[test]
fn aliases_that_multiply_are_refused() {
    let mut text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
    for level in 1..10 {
        let below = vec![format!("*a{}", level - 1); 10].join(", ");
        text.push_str(&format!("a{level}: &a{level} [{below}]\n"));
    }
    assert!(refusal(&text).contains("alias expansion"), "{}", refusal(&text));
}

/// What this test reads of an API description.
#[derive(Debug, Deserialize)]
struct Api {
    #[serde(rename = "info")]
    _info: Info,
}

#[derive(Debug, Deserialize)]
struct Info {
    #[serde(rename = "version")]
    _version: String,
}

#[test]
fn a_part_of_the_wrong_type_is_an_error_at_its_place() {
    let document = read("openapi: 3.0.3\ninfo:\n  title: Things\n  version: 1\npaths: {}\n");
    let error = document.to::<Api>().expect_err("the version is a number");
    assert_eq!(error.place().to_string(), "4:3");
    assert_eq!(error.document(), "spec/things.yaml");
    assert_eq!(error.message(), "invalid type: integer `1`, expected a string");
}

#[test]
fn references_are_followed_inside_the_document_only() {
    let document = read("a:\n  b/c: 1\n");
    assert_eq!(document.resolve("#/a/b~1c"), Some(("/a/b~1c", &json!(1))));
    assert_eq!(document.resolve("#/a/d"), None);
    assert_eq!(document.resolve("other.yaml#/a"), None);
    assert_eq!(pointer_step("b/c~d"), "/b~1c~0d");
}

#[test]
fn an_error_keeps_what_it_was_made_of() {
    let error = ReadError::new("spec/things.yaml", Place { line: 7, column: 9 }, "it is broken");
    assert_eq!((error.document(), error.place().line, error.message()), ("spec/things.yaml", 7, "it is broken"));
    assert_eq!(error.to_string(), "spec/things.yaml:7:9: it is broken");
}

#[test]
fn nesting_is_read_to_its_limit_and_refused_beyond_it() {
    let flow = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    let on_one_line = |depth: usize| format!("{}x\n", "- ".repeat(depth));
    let mappings = |depth: usize| (0..depth).map(|level| format!("{}a:\n", " ".repeat(level))).collect();
    let aliases = |depth: usize| {
        let more = (1..depth - 1).map(|level| format!("a{level}: &a{level} [*a{}]\n", level - 1));
        std::iter::once("a0: &a0 []\n".to_owned()).chain(more).collect()
    };
    let works: [(&str, &dyn Fn(usize) -> String); 4] =
        [("flow", &flow), ("one line", &on_one_line), ("mappings", &mappings), ("aliases", &aliases)];
    for (what, text) in works {
        let parse = |depth| Document::parse("x", text(depth)).map(drop).map_err(|error| error.message().to_owned());
        assert_eq!(parse(Document::MAX_DEPTH), Ok(()), "{what}");
        let refused = Err("mappings and sequences are nested more than 128 levels deep here".to_owned());
        assert_eq!(parse(Document::MAX_DEPTH + 1), refused, "{what}");
    }
    assert!(refusal(&on_one_line(200)).starts_with("spec/things.yaml:1:257: mappings and sequences are nested"));
}

#[test]
fn bottomless_text_is_refused_and_overflows_no_stack() {
    for piece in ["- ", "? ", "- ? ", "[", "{a: ", "{\"a\":", "- ? - "] {
        let error = refusal(&piece.repeat(100_000));
        // The scanner itself reads up to 255 brackets before it gives an event.
        let is_reported = ["nested more than 128 levels", "recursion limit exceeded"].map(|word| error.contains(word));
        assert_ne!(is_reported, [false; 2], "{piece}: {error}");
    }
    let mappings: String = (0..2_000).map(|level| format!("{}a:\n", " ".repeat(level))).collect();
    assert!(
        refusal(&mappings).starts_with("spec/things.yaml:129:129: mappings and sequences are nested"),
        "{}",
        refusal(&mappings)
    );
}
