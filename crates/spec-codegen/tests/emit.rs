//! The code that is emitted for a document: types, facts of operations, open enums, forms. And documents with a part
//! missing or replaced: each is refused by the lint, or code is emitted for it.

#![allow(missing_docs, clippy::expect_used)]

use insta::assert_snapshot;
use serde_json::{Value, json};
use spec_codegen::{emit, lint::lint, model::Model, plain::plain};
use spec_document::{Document, pointer_step};

const IAM: &str = include_str!("../../../spec/iam.yaml");
const THINGS: &str = include_str!("fixtures/things.yaml");
const FILES: &str = include_str!("fixtures/files.yaml");

/// A text with one place of it changed.
fn edited(text: &str, from: &str, to: &str) -> String {
    assert_eq!(text.matches(from).count(), 1, "{from:?} is not one place of the text");
    text.replace(from, to)
}

/// The module of the fixture, after an edit of its text if there is one.
fn module(from: &str, to: &str) -> String {
    let text = if from.is_empty() { THINGS.to_owned() } else { edited(THINGS, from, to) };
    let document = Document::parse("spec/things.yaml", text).expect("sound");
    assert_eq!(lint(&document), []);
    emit::modules(&Model::of(&document)).unwrap_or_else(|error| panic!("{error}")).client
}

/// The text from `start` up to the next line that closes a block of this depth.
fn block<'t>(text: &'t str, start: &str) -> &'t str {
    let begin = text.find(start).unwrap_or_else(|| panic!("there is no {start:?} in\n{text}"));
    let line = text[..begin].rfind('\n').map_or(0, |end| end + 1);
    let indent = &text[line..begin];
    let end = text[begin..].find(&format!("\n{indent}}}")).expect("a block ends");
    &text[begin..begin + end]
}

#[test]
fn requests_keep_limits_and_names_and_what_is_required() {
    let module = module("", "");
    assert_snapshot!(block(&module, "pub struct ThingRequest"));
    assert!(block(&module, "impl ::std::str::FromStr for Name").contains("longer than 8 characters"));
}

#[test]
fn responses_keep_nothing_that_could_make_them_unreadable() {
    let module = module("", "");
    assert_snapshot!(block(&module, "pub struct ThingResponse"));
    assert!(!module.contains("deny_unknown_fields"), "a field more would cost the others");
}

#[test]
fn open_enum_is_beside_the_types() {
    let module = module("", "");
    assert_snapshot!(block(&module, "pub mod values"));
    assert!(!module.contains("pub struct State") && !module.contains("pub enum State"), "{module}");
}

#[test]
fn open_enum_can_be_a_parameter_and_a_whole_response() {
    let module = module(
        "{name: X-Trace, in: header, schema: {type: string}}",
        "{name: X-State, in: header, schema: {$ref: '#/components/schemas/State'}}",
    );
    assert!(
        block(&module, "pub(crate) async fn put_thing").contains("x_state: Option<&'a crate::values::State>"),
        "{module}"
    );
}

#[test]
fn facts_of_the_operations_are_in_the_order_of_their_methods() {
    let module = module("", "");
    let facts = module.split("const OPERATIONS").nth(1).and_then(|rest| rest.split("];").next());
    assert_snapshot!(facts.expect("the facts are there"));
    for (index, method) in ["list_things", "put_thing"].into_iter().enumerate() {
        let method = block(&module, &format!("pub(crate) async fn {method}"));
        assert!(method.contains(&format!("OPERATIONS[{index}usize]")), "{method}");
    }
}

#[test]
fn form_is_a_type_of_its_own_and_bytes_to_the_method() {
    let document = Document::parse("files.yaml", FILES).expect("sound");
    assert_eq!(lint(&document), []);
    let module = emit::modules(&Model::of(&document)).expect("sound").client;
    assert_snapshot!(format!(
        "{}\n\n{}",
        block(&module, "pub mod forms"),
        block(&module, "pub(crate) async fn put_picture").split('{').next().expect("a signature")
    ));
    let types = block(&module, "pub mod types");
    assert!(!types.contains("PictureForm") && types.contains("pub enum Kind"), "{types}");
    assert!(block(&module, "pub(crate) async fn get_picture").contains("ResponseValue<ByteStream>"), "{module}");
}

#[test]
fn facts_have_parameters_bodies_and_secrets() {
    let document = Document::parse("files.yaml", FILES).expect("sound");
    let module = emit::modules(&Model::of(&document)).expect("sound").client;
    let facts = module.split("const OPERATIONS").nth(1).and_then(|rest| rest.split("];\n").next());
    assert_snapshot!(facts.expect("the facts are there"));
}

#[test]
fn rule_of_a_string_has_all_its_limits() {
    let limits = "      minLength: 3\n      maxLength: 8\n      pattern: '^[a-z]+$'\n";
    for (limits_now, rule) in [
        (limits, Some("3 to 8 characters, matching ^[a-z]+$")),
        ("      minLength: 8\n      maxLength: 8\n", Some("exactly 8 characters")),
        ("      minLength: 3\n", Some("at least 3 characters")),
        ("      maxLength: 8\n", Some("at most 8 characters")),
        ("      pattern: '^[a-z]+$'\n", Some("matching ^[a-z]+$")),
        ("", None),
    ] {
        let module = module(limits, limits_now);
        let found = module.split("const RULE: &'static str = \"").nth(1).and_then(|rest| rest.split('"').next());
        assert_eq!(found, rule, "{limits_now:?}");
    }
}

#[test]
fn text_that_holds_integers_and_booleans_becomes_both() {
    let module = module(
        "        tags: {type: array, items: {type: string}}\n",
        "        bytes: {description: How large it is., type: string, format: int64, nullable: true}
        is_small: {$ref: '#/components/schemas/YesOrNo'}
        is_new: {type: string, enum: ['false', 'true']}
        thing_name: {type: string, format: int64, x-also-named: [thingName, label]}
        others: {type: array, items: {type: string}, x-tolerate-null: true}
        shape: {type: object, x-any-type: true}
    YesOrNo:
      type: string
      enum: ['true', 'false']
",
    );
    assert_snapshot!(block(&module, "pub struct ThingResponse"));
    assert!(!module.contains("YesOrNo"), "nothing is sent as it");
}

#[test]
fn text_that_holds_an_integer_can_be_sent() {
    let module = module("note: {type: string}", "note: {type: string, format: int64}");
    let request = block(&module, "pub struct ThingRequest");
    assert!(request.contains(r#"#[serde(with = "api_runtime::text", default)]"#), "{request}");
    assert!(request.contains("pub note: ::std::option::Option<i64>"), "{request}");
}

#[test]
fn variants_of_an_enum_have_their_documented_names() {
    let module = module("enum: [fast, slow]", "enum: ['1', '0']\n      x-enum-varnames: [Fast, very_slow]");
    let (declared, read) = (block(&module, "pub enum Mode"), block(&module, "impl ::std::str::FromStr for Mode"));
    for expected in ["#[serde(rename = \"1\")]", "Fast,", "#[serde(rename = \"0\")]", "VerySlow,"] {
        assert!(declared.contains(expected), "{declared}");
    }
    assert!(read.contains(r#""0" => Ok(Self::VerySlow)"#), "{read}");
    assert!(!module.contains("X1") && !module.contains("X0"), "{module}");
}

#[test]
fn field_called_default_or_example_leads_to_its_schema() {
    let module = module(
        "properties: {name: {$ref: '#/components/schemas/Name'}, note: {type: string}",
        "properties: {name: {type: string}, default: {$ref: '#/components/schemas/Name'}, example: {type: string}",
    );
    assert!(module.contains("impl api_runtime::Checked for types::Name"), "the schema is used in a request");
    assert!(block(&module, "pub struct ThingRequest").contains("pub example: "), "{module}");
}

/// Every part of a value, by pointer; examples are data.
fn parts(value: &Value, pointer: &str, found: &mut Vec<String>) {
    let mut visit = |step: String, part: &Value| {
        let pointer = format!("{pointer}{step}");
        found.push(pointer.clone());
        parts(part, &pointer, found);
    };
    match value {
        Value::Array(items) => items.iter().enumerate().for_each(|(index, item)| visit(format!("/{index}"), item)),
        Value::Object(entries) => {
            for (key, part) in entries.iter().filter(|(key, _)| *key != "examples") {
                visit(pointer_step(key), part);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// The owner of a part, and the part's own name or index.
fn split<'v>(value: &'v mut Value, pointer: &str) -> (&'v mut Value, String) {
    let (owner, name) = pointer.rsplit_once('/').expect("a part has an owner");
    (value.pointer_mut(owner).expect("it was found there"), name.replace("~1", "/").replace("~0", "~"))
}

fn without(value: &Value, pointer: &str) -> Value {
    let mut value = value.clone();
    match split(&mut value, pointer) {
        (Value::Array(items), index) => drop(items.remove(index.parse().expect("an index"))),
        (Value::Object(entries), name) => drop(entries.shift_remove(&name)),
        (other, _) => panic!("{other} has no parts"),
    }
    value
}

fn with(value: &Value, pointer: &str, part: &Value) -> Value {
    let mut value = value.clone();
    *value.pointer_mut(pointer).expect("it was found there") = part.clone();
    value
}

/// Lints a document, and when that finds nothing, generates from it: both must come to an end, and agree.
fn lints_or_generates(value: &Value, how: &str) -> bool {
    let document =
        Document::parse("spec/mutated.yaml", value.to_string()).unwrap_or_else(|error| panic!("{how}: {error}"));
    let problems = lint(&document);
    if problems.is_empty()
        && let Err(error) = emit::modules(&Model::of(&plain(&document)))
    {
        panic!("{how}: the lint lets pass what cannot be generated: {error}");
    }
    problems.is_empty()
}

/// The fixture with what its own tests have no use for: text that is something else, and extensions.
fn things_with_extensions() -> String {
    let things = edited(
        THINGS,
        "        tags: {type: array, items: {type: string}}\n",
        "        bytes: {type: string, format: int64, example: '7'}
        is_small: {$ref: '#/components/schemas/YesOrNo'}
        label: {type: string, x-also-named: [Label]}
        others: {type: array, items: {type: string}, x-tolerate-null: true}
        shape: {type: object, x-any-type: true}
    YesOrNo: {type: string, enum: ['true', 'false']}
",
    );
    let things = edited(&things, "enum: [fast, slow]", "enum: ['1', '0']\n      x-enum-varnames: [Fast, Slow]");
    let pages = "x-paging: {style: offset, limit: size, offset: note, items: others, total: bytes}";
    let things = edited(&things, "x-effect: update\n", &format!("x-effect: update\n      {pages}\n"));
    let permission =
        "x-permission: {actions: [{action: shop:thing:update, access-level: Write, aliases: [old:thing:set]}]}";
    let things = edited(&things, "x-idempotent: true\n", &format!("x-idempotent: true\n      {permission}\n"));
    edited(&things, "{name: thing_id, ", "{name: thing_id, x-client-parameter: thing, ")
}

#[test]
fn permission_is_a_fact_and_a_line_of_the_documentation() {
    let document = Document::parse("things.yaml", things_with_extensions()).expect("sound");
    let modules = emit::modules(&Model::of(&plain(&document))).expect("generated");
    // The formatter breaks lines and adds commas.
    let squeezed = |text: &str| text.replace(|c: char| c.is_whitespace() || c == ',', "");
    let fact = r#".permission(api_runtime::Permission::new(&[api_runtime::RequiredAction::new("shop:thing:update")
        .access_level(api_runtime::AccessLevel::Write).aliases(&["old:thing:set"])]))"#;
    assert!(squeezed(&modules.client).contains(&squeezed(fact)), "{}", modules.client);
    assert_eq!(modules.client.matches(".permission(").count(), 1);
    assert_eq!(modules.requests.matches("/// Permission: `shop:thing:update` (Write).\n").count(), 1);
    let none = things_with_extensions()
        .replace("[{action: shop:thing:update, access-level: Write, aliases: [old:thing:set]}]", "[]");
    let document = Document::parse("things.yaml", none).expect("sound");
    let modules = emit::modules(&Model::of(&plain(&document))).expect("generated");
    assert!(modules.requests.contains("/// Permission: none is needed.\n"), "{}", modules.requests);
}

#[test]
fn documents_that_lack_a_part_are_refused_or_generated() {
    // Not the large document: the work grows with the square of its size, and these two have all kinds of parts.
    for text in [IAM, &things_with_extensions()] {
        let document = Document::parse("spec", text).expect("sound");
        let mut pointers = Vec::new();
        parts(document.value(), "", &mut pointers);
        let passed =
            pointers.iter().filter(|pointer| lints_or_generates(&without(document.value(), pointer), pointer)).count();
        assert!(passed > 0 && passed < pointers.len(), "{passed} of {} pass", pointers.len());
    }
}

#[test]
fn documents_with_a_part_of_another_kind_are_refused_or_generated() {
    let document = Document::parse("spec", things_with_extensions()).expect("sound");
    let mut pointers = Vec::new();
    parts(document.value(), "", &mut pointers);
    let others = [
        json!(null),
        json!(true),
        json!(-1),
        json!(1.5),
        json!(""),
        json!("x"),
        json!([]),
        json!([{}]),
        json!({}),
        json!({ "x": {} }),
    ];
    for pointer in &pointers {
        for other in &others {
            lints_or_generates(&with(document.value(), pointer, other), &format!("{pointer} is {other}"));
        }
    }
}

#[test]
fn documents_with_a_part_in_the_place_of_another_are_refused_or_generated() {
    let document = Document::parse("spec", things_with_extensions()).expect("sound");
    let mut pointers = Vec::new();
    parts(document.value(), "", &mut pointers);
    // Every part meets some of the others; a prime step walks over all kinds.
    for (index, pointer) in pointers.iter().enumerate() {
        for donor in (0..8).map(|turn| &pointers[(index * 7 + turn * 37) % pointers.len()]) {
            let part = document.value().pointer(donor).expect("it was found there");
            lints_or_generates(&with(document.value(), pointer, part), &format!("{pointer} is {donor}"));
        }
    }
}

#[test]
fn default_beside_other_statuses_is_the_error_response() {
    let text = include_str!("fixtures/default.yaml");
    let document = Document::parse("spec/kennels.yaml", text).expect("sound");
    assert_eq!(lint(&document), []);
    let module = emit::modules(&Model::of(&plain(&document))).unwrap_or_else(|error| panic!("{error}")).client;
    let types = |start: &str| {
        let method = block(&module, start);
        let (signature, _) = method.split_once(" {\n").expect("a method has a body");
        signature.split_once("-> ").expect("a method returns something").1.split_whitespace().collect::<String>()
    };
    for (start, returned) in [
        ("pub(crate) async fn list_kennels<", "Result<ResponseValue<types::Kennels>,Error<types::Problem>>"),
        ("pub(crate) async fn build_kennel<", "Result<ResponseValue<()>,Error<types::Problem>>"),
        ("pub(crate) async fn clear_kennels<", "Result<ResponseValue<types::Problem>,Error<types::Problem>>"),
    ] {
        assert_eq!(types(start), returned, "{start}");
    }
    // One error type, and a success.
    let other = edited(text, "'404': {$ref: '#/components/responses/Problem'}", "'404': {description: None.}");
    let alone = edited(text, "        '201': {description: Built.}\n", "");
    for (text, problem) in [(other, "an operation has one error type"), (alone, "has no success response (2xx)")] {
        let problems = lint(&Document::parse("spec/kennels.yaml", text).expect("sound"));
        assert!(matches!(problems.as_slice(), [only] if only.to_string().contains(problem)), "{problems:?}");
    }
}
