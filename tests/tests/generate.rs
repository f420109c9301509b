//! `cargo xtask generate` as it is run: what it writes, what it says, how it exits, and what it leaves alone.

use std::fs;

use insta::assert_snapshot;
use serde_json::{Value, json};
use spec_document::{Document, pointer_step};
use tests::{
    ERRATA, SPEC,
    command::{Ran, Workspace, code, edited, run},
};
use xtask::{emit, lint::lint, lower::lower};

const IAM: &str = include_str!("../../spec/iam.yaml");
const THINGS: &str = include_str!("../fixtures/things.yaml");
const FILES: &str = include_str!("../fixtures/files.yaml");

#[test]
fn committed_code_is_what_is_generated() {
    assert_eq!(run(&["generate", "--check"]), Ran { code: code(0), out: String::new(), err: String::new() });
}

#[test]
fn first_run_writes_and_second_changes_nothing() {
    let workspace = Workspace::new(&[("things.yaml", THINGS)]);
    let first = workspace.generate(&[]);
    assert_eq!((first.code, first.err), (code(0), String::new()));
    assert_snapshot!(first.out, @r"
    wrote crates/generated/things/Cargo.toml
    wrote crates/generated/things/src/client.rs
    wrote crates/generated/things/src/lib.rs
    ");
    let files = workspace.files();
    assert_eq!(
        workspace.generate(&[]),
        Ran { code: code(0), out: "crates/generated is up to date\n".to_owned(), err: String::new() }
    );
    assert_eq!(workspace.files(), files);
    assert_eq!(workspace.generate(&["--check"]), Ran { code: code(0), out: String::new(), err: String::new() });
}

#[test]
fn second_run_leaves_right_files_untouched() {
    let workspace = Workspace::generated(&[("things.yaml", THINGS)]);
    let modified = |path| fs::metadata(workspace.path(path)).and_then(|data| data.modified()).expect("a time");
    let before = modified("crates/generated/things/src/client.rs");
    workspace.put("crates/generated/things/src/lib.rs", emit::HEADER);
    assert_eq!(workspace.generate(&[]).out, "wrote crates/generated/things/src/lib.rs\n");
    assert_eq!(modified("crates/generated/things/src/client.rs"), before);
}

#[test]
fn two_workspaces_become_the_same_bytes() {
    let documents = [("things.yaml", THINGS), ("taurus-htap.yaml", SPEC), ("errata.yaml", ERRATA)];
    assert_eq!(Workspace::generated(&documents).files(), Workspace::generated(&documents).files());
}

#[test]
fn check_before_the_first_run_is_stale_and_writes_nothing() {
    let workspace = Workspace::new(&[("things.yaml", THINGS)]);
    let before = workspace.files();
    let ran = workspace.generate(&["--check"]);
    assert_eq!(ran.code, code(1));
    assert!(ran.out.contains("+name = \"things-api\"") && ran.out.contains("+pub struct Client"), "{}", ran.out);
    assert_eq!(workspace.files(), before);
}

#[test]
fn renamed_property_is_a_difference_until_it_is_generated() {
    let workspace = Workspace::generated(&[("taurus-htap.yaml", SPEC), ("errata.yaml", ERRATA)]);
    let renamed = edited(SPEC, "        is_create_task:\n", "        creates_task:\n");
    workspace.put("spec/taurus-htap.yaml", renamed);
    let before = workspace.files();

    let check = workspace.generate(&["--check"]);
    assert_eq!(check.code, code(1));
    assert_snapshot!(check.out);
    assert_snapshot!(check.err, @"crates/generated is stale: run `cargo xtask generate` and commit what it writes");
    assert_eq!(workspace.files(), before);

    let ran = workspace.generate(&[]);
    assert_eq!((ran.code, ran.out.as_str()), (code(0), "wrote crates/generated/taurus-htap/src/client.rs\n"));
    let module = workspace.read("crates/generated/taurus-htap/src/client.rs");
    assert!(module.contains("pub creates_task: ::std::option::Option<TextBoolean>"));
    assert!(!module.contains("pub is_create_task:"));
    assert_eq!(workspace.generate(&["--check"]).code, code(0));
}

#[cfg(unix)]
#[test]
fn no_link_out_of_the_generated_crate_is_followed() {
    use std::os::unix::fs::symlink;

    let elsewhere = Workspace::new(&[]);
    elsewhere.put("victim.rs", emit::HEADER);
    fs::create_dir(elsewhere.path("src")).unwrap();
    elsewhere.put("crate/src/client.rs", emit::HEADER);
    let refused = |link: &str, target: &str, why: &str| {
        let workspace = Workspace::new(&[("things.yaml", THINGS)]);
        fs::create_dir_all(workspace.path(link).parent().unwrap()).unwrap();
        symlink(elsewhere.path(target), workspace.path(link)).unwrap();
        let before = elsewhere.files();
        for arguments in [&[][..], &["--check"]] {
            let ran = workspace.generate(arguments);
            assert_eq!((ran.code, ran.out.as_str()), (code(2), ""), "{}", ran.err);
            assert!(ran.err.contains(why), "{}", ran.err);
        }
        assert_eq!(elsewhere.files(), before, "something was written elsewhere");
    };
    refused(
        "crates/generated/things/src/client.rs",
        "victim.rs",
        "client.rs:1:1: cannot be read: it is a link out of crates/",
    );
    refused("crates/generated/things/src", "src", "crates/generated/things/src is a link out of the workspace");
    refused("crates/generated/things", "crate", "crates/generated/things is a link out of the workspace");
    refused("crates/generated/gone", "crate", "this is not a generated file");
    refused("spec/other.yaml", "victim.rs", "spec/other.yaml:1:1: cannot be read: it is a link out of spec");

    // A link to nothing is read as nothing, and not written through.
    let workspace = Workspace::generated(&[("things.yaml", THINGS)]);
    fs::remove_file(workspace.path("crates/generated/things/src/client.rs")).unwrap();
    symlink(elsewhere.path("new.rs"), workspace.path("crates/generated/things/src/client.rs")).unwrap();
    let ran = workspace.generate(&[]);
    assert!(ran.code == code(2) && ran.err.contains("client.rs is a link to nothing"), "{}", ran.err);
    assert!(!elsewhere.path("new.rs").exists());
}

#[test]
fn what_is_said_of_a_document_is_shown_as_text() {
    let hostile = "\u{9b}2J\u{202e}\u{200b}\u{2028}";
    let broken = edited(THINGS, "openapi: 3.0.3", &format!("\"open\\e[2J\\nforged{hostile}\": 1\nopenapi: 3.0.3"));
    let workspace = Workspace::new(&[("things.yaml", &broken)]);
    let ran = workspace.generate(&[]);
    assert_eq!(ran.code, code(2));
    let is_shown = |character: char| character == '\n' || printable::is_printable(character);
    assert!(ran.err.chars().all(is_shown) && ran.err.contains(r"\u{1b}[2J forged\u{9b}2J\u{202e}"), "{:?}", ran.err);
    // Descriptions become comments, and a difference shows them.
    let workspace = Workspace::generated(&[("things.yaml", THINGS)]);
    workspace.put("spec/things.yaml", THINGS.replace("description: ", &format!("description: {hostile} ")));
    let ran = workspace.generate(&["--check"]);
    assert!(ran.out.chars().all(is_shown) && ran.out.contains(r"\u{202e}"), "{:?}", ran.out);
}

#[test]
fn edited_output_is_a_difference_and_is_written_anew() {
    let workspace = Workspace::generated(&[("things.yaml", THINGS)]);
    let path = "crates/generated/things/src/client.rs";
    let module = workspace.read(path);
    workspace.put(path, module.replace("pub struct ThingResponse", "pub struct Edited"));
    let check = workspace.generate(&["--check"]);
    assert_eq!(check.code, code(1));
    assert!(
        check.out.contains("-    pub struct Edited") && check.out.contains("+    pub struct ThingResponse"),
        "{}",
        check.out
    );
    assert_eq!(workspace.generate(&[]).code, code(0));
    assert_eq!(workspace.read(path), module);
}

#[test]
fn broken_documents_are_refused_with_file_and_place() {
    let workspace = Workspace::generated(&[("taurus-htap.yaml", SPEC), ("errata.yaml", ERRATA)]);
    let mut told = String::new();
    for (case, from, to) in [
        (
            "broken YAML",
            "operationId: CheckTableConfig\n      tags: [replication]",
            "operationId: CheckTableConfig\n      tags: [replication",
        ),
        (
            "a key twice",
            "      operationId: CheckTableConfig\n",
            "      operationId: CheckTableConfig\n      operationId: CheckTableConfig\n",
        ),
        (
            "two success types",
            "        '400':\n          description: ",
            "        '201':\n          description: Created.\n        '400':\n          description: ",
        ),
        (
            "a reference to nowhere",
            "$ref: '#/components/schemas/CheckTableConfigResponse'",
            "$ref: '#/components/schemas/CheckTableConfigAnswer'",
        ),
        (
            "an operationId twice",
            "components:\n  securitySchemes:",
            "  /v3/again:\n    post:\n      operationId: CheckTableConfig\n      x-effect: create\n      x-idempotent: false\n      responses:\n        '204':\n          description: Again.\ncomponents:\n  securitySchemes:",
        ),
    ] {
        workspace.put("spec/taurus-htap.yaml", edited(SPEC, from, to));
        told.push_str(&format!("{case}\n{}\n", workspace.refusal()));
    }
    assert_snapshot!(told);
}

#[test]
fn problems_of_all_documents_are_told_at_once_and_none_is_generated() {
    let workspace = Workspace::new(&[
        ("b.yaml", &edited(THINGS, "openapi: 3.0.3", "openapi: 3.1.0")),
        ("a.yml", "a: [\n"),
        ("c.yaml", THINGS),
        ("d.json", "{}"),
    ]);
    assert_snapshot!(workspace.refusal());
}

#[test]
fn second_document_is_a_second_crate_and_goes_with_it() {
    const WROTE: &str = "wrote crates/generated/other-things/Cargo.toml
wrote crates/generated/other-things/src/client.rs
wrote crates/generated/other-things/src/lib.rs
";
    let workspace = Workspace::generated(&[("things.yaml", THINGS)]);
    let before = workspace.files();

    workspace.put("spec/other_things.yaml", THINGS);
    assert_eq!(workspace.generate(&[]).out, WROTE);
    assert!(workspace.read("crates/generated/other-things/Cargo.toml").contains("name = \"other-things-api\"\n"));
    let module = workspace.read("crates/generated/other-things/src/client.rs");
    assert_eq!(module, workspace.read("crates/generated/things/src/client.rs"), "its own open enums are its own");

    fs::remove_file(workspace.path("spec/other_things.yaml")).expect("it is there");
    let check = workspace.generate(&["--check"]);
    assert_eq!(check.code, code(1));
    assert!(check.out.contains("-name = \"other-things-api\""), "{}", check.out);
    assert_eq!(workspace.generate(&[]).out, WROTE);
    assert_eq!(workspace.files(), before);
    assert!(!workspace.path("crates/generated/other-things").exists(), "cargo would look for a manifest there");
}

#[test]
fn manifest_has_the_dependencies_that_the_code_names() {
    let workspace = Workspace::generated(&[("things.yaml", THINGS)]);
    assert_snapshot!(workspace.read("crates/generated/things/Cargo.toml"));
    let titled = edited(THINGS, "title: Things", "title: 'The \"best\" \\ things'");
    workspace.put("spec/things.yaml", titled);
    assert_eq!(workspace.generate(&[]).code, code(0));
    let manifest = workspace.read("crates/generated/things/Cargo.toml");
    assert!(manifest.contains(r#"description = "Client and types of The \"best\" \\ things, generated"#), "{manifest}");
}

#[test]
fn json_document_becomes_the_same_module() {
    let document = Document::parse("things.yaml", THINGS).expect("sound");
    let json = serde_json::to_string_pretty(document.value()).expect("a value");
    let (of_yaml, of_json) =
        (Workspace::generated(&[("things.yaml", THINGS)]), Workspace::generated(&[("things.json", &json)]));
    let path = "crates/generated/things/src/client.rs";
    assert_eq!(of_json.read(path), of_yaml.read(path));
}

#[test]
fn what_is_no_document_in_spec_is_passed_over() {
    let workspace = Workspace::new(&[
        ("things.yaml", THINGS),
        ("errata.yaml", "not: [yaml"),
        ("README.md", "# Facts\n"),
        (".things.yaml.swp", "\0"),
        ("things.yaml.orig", "<<<<<<<"),
    ]);
    assert_eq!(
        workspace.generate(&[]).out,
        "wrote crates/generated/things/Cargo.toml\nwrote crates/generated/things/src/client.rs\nwrote crates/generated/things/src/lib.rs\n"
    );
}

#[test]
fn documents_whose_crates_cannot_be_are_refused() {
    let workspace = Workspace::new(&[
        ("--.yaml", THINGS),
        ("größe.yaml", THINGS),
        ("2-things.yaml", THINGS),
        ("a-b.yaml", THINGS),
        ("a_b.json", "{"),
    ]);
    workspace.put(
        "spec/a_b.json",
        serde_json::to_vec(Document::parse("", THINGS).expect("sound").value()).expect("a value"),
    );
    assert_snapshot!(workspace.refusal());
}

#[test]
fn hand_made_file_among_the_generated_is_refused_and_kept() {
    let workspace = Workspace::generated(&[("things.yaml", THINGS)]);
    workspace.put("crates/generated/things/src/extra.rs", "//! Written with care.\n");
    workspace.put("spec/things.yaml", edited(THINGS, "note: {type: string}", "remark: {type: string}"));
    assert_snapshot!(workspace.refusal(), @r"
    crates/generated/things/src/extra.rs:1:1: this is not a generated file; move it to a hand-written crate
    1 problem; nothing was written
    ");
}

#[test]
fn hand_made_directory_among_the_generated_is_refused_and_kept() {
    let workspace = Workspace::generated(&[("things.yaml", THINGS)]);
    workspace.put("crates/generated/things/src/extra/mod.rs", emit::HEADER);
    assert_snapshot!(workspace.refusal(), @r"
    crates/generated/things/src/extra:1:1: this is not a generated file; move it to a hand-written crate
    1 problem; nothing was written
    ");
}

#[test]
fn spec_without_documents_is_refused() {
    assert_snapshot!(Workspace::new(&[("errata.yaml", ERRATA)]).refusal(), @r"
    spec:1:1: there is no OpenAPI document here (*.yaml, *.yml or *.json)
    1 problem; nothing was written
    ");
}

#[test]
fn what_cannot_be_read_is_named() {
    let nowhere = Workspace::new(&[]);
    fs::remove_dir(nowhere.path("spec")).expect("it is empty");
    assert!(nowhere.refusal().starts_with("spec:1:1: cannot be read: "), "{}", nowhere.refusal());

    let directory = Workspace::new(&[("things.yaml", THINGS)]);
    fs::create_dir(directory.path("spec/more.yaml")).expect("a directory");
    assert!(directory.refusal().starts_with("spec/more.yaml:1:1: cannot be read: "), "{}", directory.refusal());

    let bytes = Workspace::new(&[]);
    bytes.put("spec/things.yaml", b"openapi: \xff\n");
    assert!(bytes.refusal().starts_with("spec/things.yaml:1:1: cannot be read: "), "{}", bytes.refusal());

    let occupied = Workspace::new(&[("things.yaml", THINGS)]);
    occupied.put("crates/generated/things/src", "no directory");
    assert!(
        occupied.refusal().starts_with("crates/generated/things/src:1:1: cannot be read: "),
        "{}",
        occupied.refusal()
    );
}

#[cfg(unix)]
#[test]
fn file_that_cannot_be_written_is_named_beside_those_that_were() {
    let workspace = Workspace::new(&[("things.yaml", THINGS)]);
    workspace.put("crates/generated/things/src/lib.rs", emit::HEADER);
    let (nowhere, client) = (workspace.path("nowhere/client.rs"), "crates/generated/things/src/client.rs");
    std::os::unix::fs::symlink(nowhere, workspace.path(client)).expect("a link to nowhere");
    let ran = workspace.generate(&[]);
    assert_eq!((ran.code, ran.out.as_str()), (code(2), "wrote crates/generated/things/Cargo.toml\n"));
    assert!(ran.err.starts_with("crates/generated/things/src/client.rs:1:1: cannot be written: "), "{}", ran.err);
    assert!(ran.err.ends_with("1 problem; not all was written\n"), "{}", ran.err);
}

#[test]
fn wrong_command_lines_are_told_apart_from_help() {
    let mut told = String::new();
    for arguments in
        [&[][..], &["generat"], &["generate", "--chek"], &["generate", "now"], &["generate", "--check=yes"]]
    {
        let ran = run(arguments);
        assert_eq!((ran.code, ran.out), (code(2), String::new()), "{arguments:?}");
        told.push_str(&format!("$ cargo xtask {}\n{}\n", arguments.join(" "), ran.err));
    }
    for arguments in [&["--help"][..], &["generate", "--help"]] {
        let ran = run(arguments);
        assert_eq!((ran.code, ran.err), (code(0), String::new()), "{arguments:?}");
        told.push_str(&format!("$ cargo xtask {}\n{}\n", arguments.join(" "), ran.out));
    }
    assert_snapshot!(told);
}

/// The module of the fixture, after an edit of its text if there is one.
fn module(from: &str, to: &str) -> String {
    let text = if from.is_empty() { THINGS.to_owned() } else { edited(THINGS, from, to) };
    let document = Document::parse("spec/things.yaml", text).expect("sound");
    assert_eq!(lint(&document), []);
    emit::module(&document, &lower(&document)).unwrap_or_else(|error| panic!("{error}"))
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
fn open_enum_stands_beside_the_types() {
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
    assert!(block(&module, "pub async fn put_thing").contains("x_state: Option<&'a crate::values::State>"), "{module}");
}

#[test]
fn facts_of_the_operations_stand_in_the_order_of_their_methods() {
    let module = module("", "");
    let facts = module.split("const OPERATIONS").nth(1).and_then(|rest| rest.split("];").next());
    assert_snapshot!(facts.expect("the facts are there"));
    assert!(module.contains(r#"const METHODS: &[&str] = &["list_things", "put_thing"];"#));
}

#[test]
fn form_is_a_type_of_its_own_and_bytes_to_the_method() {
    let document = Document::parse("files.yaml", FILES).expect("sound");
    assert_eq!(lint(&document), []);
    let module = emit::module(&document, &lower(&document)).expect("sound");
    assert_snapshot!(format!(
        "{}\n\n{}",
        block(&module, "pub mod forms"),
        block(&module, "pub async fn put_picture").split('{').next().expect("a signature")
    ));
    let types = block(&module, "pub mod types");
    assert!(!types.contains("PictureForm") && types.contains("pub enum Kind"), "{types}");
    assert!(block(&module, "pub async fn get_picture").contains("ResponseValue<ByteStream>"), "{module}");
}

#[test]
fn facts_tell_of_parameters_bodies_and_secrets() {
    let document = Document::parse("files.yaml", FILES).expect("sound");
    let module = emit::module(&document, &lower(&document)).expect("sound");
    let facts = module.split("const OPERATIONS").nth(1).and_then(|rest| rest.split("];\n").next());
    assert_snapshot!(facts.expect("the facts are there"));
}

#[test]
fn rule_of_a_string_says_all_its_limits() {
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
fn values_of_an_enum_are_called_as_the_document_names_them() {
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
        && let Err(error) = emit::module(&document, &lower(&document))
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
    edited(&things, "enum: [fast, slow]", "enum: ['1', '0']\n      x-enum-varnames: [Fast, Slow]")
}

#[test]
fn documents_that_lack_a_part_are_told_or_generated() {
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
fn documents_with_a_part_of_another_kind_are_told_or_generated() {
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
fn documents_with_a_part_in_the_place_of_another_are_told_or_generated() {
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
