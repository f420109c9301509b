//! `cargo xtask generate` as it is run: what it writes, what it prints, its exit code, and what it does not change.

use std::{env, fs, path::Path};

use insta::assert_snapshot;
use integration_tests::{
    ERRATA, SPEC,
    command::{Ran, Workspace, code, edited, run},
};
use spec_codegen::emit;
use spec_document::Document;

const THINGS: &str = include_str!("../../crates/spec-codegen/tests/fixtures/things.yaml");

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
    wrote crates/generated/things/src/requests.rs
    ");
    let files = workspace.files();
    assert_eq!(
        workspace.generate(&[]),
        Ran { code: code(0), out: "crates/generated is up to date\n".to_owned(), err: String::new() }
    );
    assert_eq!(workspace.files(), files);
    assert_eq!(workspace.generate(&["--check"]), Ran { code: code(0), out: String::new(), err: String::new() });
}

/// tests/request_values/main.rs and tests/shapes/main.rs compile these modules. `INSTA_UPDATE=always` writes them anew.
#[test]
fn modules_of_other_apis_are_those_that_tests_compile() {
    let workspace = Workspace::generated(&[
        ("parcels.yaml", include_str!("../fixtures/parcels.yaml")),
        ("shapes.yaml", include_str!("../fixtures/shapes.yaml")),
    ]);
    for name in ["parcels/client.rs", "parcels/requests.rs", "shapes/client.rs", "shapes/requests.rs"] {
        let (api, file) = name.split_once('/').expect("a folder");
        let generated = workspace.read(&format!("crates/generated/{api}/src/{file}"));
        let committed = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(name);
        if env::var_os("INSTA_UPDATE").is_some_and(|update| update == "always") {
            fs::write(&committed, &generated).expect("written");
        }
        assert!(fs::read_to_string(&committed).is_ok_and(|text| text == generated), "{name} is stale");
    }
}

#[test]
fn drafts_are_warned_of_and_not_released() {
    let draft = THINGS.replacen("x-effect:", "x-draft: true\n      x-effect:", 1);
    let workspace = Workspace::new(&[("things.yaml", &draft)]);
    let refused = workspace.generate(&["--release"]);
    assert_eq!((refused.code, refused.out.as_str()), (code(2), ""));
    assert!(refused.err.starts_with("spec/things.yaml:") && refused.err.contains("is a draft"), "{}", refused.err);
    assert!(refused.err.ends_with("1 problem; nothing was written\n"), "{}", refused.err);

    let warned = workspace.generate(&[]);
    assert_eq!(warned.code, code(0), "{}", warned.err);
    assert!(warned.err.starts_with("warning: spec/things.yaml:") && warned.out.contains("wrote"), "{}", warned.err);
    assert_eq!(workspace.generate(&["--check"]).code, code(0));
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
    let documents = [("things.yaml", THINGS), ("taurus-htap.yaml", SPEC), ("errata/taurus-htap.yaml", ERRATA)];
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
    let workspace = Workspace::generated(&[("taurus-htap.yaml", SPEC), ("errata/taurus-htap.yaml", ERRATA)]);
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
    refused("crates/generated/removed", "crate", "this is not a generated file");
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
fn messages_about_a_document_are_printable() {
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
    let workspace = Workspace::generated(&[("taurus-htap.yaml", SPEC), ("errata/taurus-htap.yaml", ERRATA)]);
    let mut output = String::new();
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
        output.push_str(&format!("{case}\n{}\n", workspace.refusal()));
    }
    assert_snapshot!(output);
}

#[test]
fn problems_of_all_documents_are_reported_and_none_is_generated() {
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
wrote crates/generated/other-things/src/requests.rs
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
fn other_files_in_spec_are_ignored() {
    let workspace = Workspace::new(&[
        ("things.yaml", THINGS),
        ("errata/things.yaml", "not: [yaml"),
        ("README.md", "# Facts\n"),
        (".things.yaml.swp", "\0"),
        ("things.yaml.orig", "<<<<<<<"),
    ]);
    assert_eq!(
        workspace.generate(&[]).out,
        "wrote crates/generated/things/Cargo.toml\nwrote crates/generated/things/src/client.rs\nwrote crates/generated/things/src/lib.rs\nwrote crates/generated/things/src/requests.rs\n"
    );
}

#[test]
fn documents_with_unusable_crate_names_are_refused() {
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
fn licence_of_a_generated_crate_is_kept() {
    let workspace = Workspace::generated(&[("things.yaml", THINGS)]);
    workspace.put("crates/generated/things/LICENSE-MIT", "MIT License\n");
    workspace.put("spec/things.yaml", edited(THINGS, "note: {type: string}", "remark: {type: string}"));
    assert_eq!(workspace.generate(&[]).code, code(0));
    assert_eq!(workspace.read("crates/generated/things/LICENSE-MIT"), "MIT License\n");
    workspace.put("crates/generated/things/src/LICENSE-MIT", "MIT License\n");
    assert!(workspace.refusal().contains("crates/generated/things/src/LICENSE-MIT:1:1: this is not a generated file"));
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
    assert_snapshot!(Workspace::new(&[("errata/taurus-htap.yaml", ERRATA)]).refusal(), @r"
    spec:1:1: there is no OpenAPI document here (*.yaml, *.yml or *.json)
    1 problem; nothing was written
    ");
}

#[test]
fn unreadable_files_are_named() {
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
fn wrong_command_lines_differ_from_help() {
    let mut output = String::new();
    for arguments in
        [&[][..], &["generat"], &["generate", "--chek"], &["generate", "now"], &["generate", "--check=yes"]]
    {
        let ran = run(arguments);
        assert_eq!((ran.code, ran.out), (code(2), String::new()), "{arguments:?}");
        output.push_str(&format!("$ cargo xtask {}\n{}\n", arguments.join(" "), ran.err));
    }
    for arguments in [&["--help"][..], &["generate", "--help"]] {
        let ran = run(arguments);
        assert_eq!((ran.code, ran.err), (code(0), String::new()), "{arguments:?}");
        output.push_str(&format!("$ cargo xtask {}\n{}\n", arguments.join(" "), ran.out));
    }
    assert_snapshot!(output);
}
