//! `cargo xtask docs` as it is run: what each command prints, where to, how it exits, and what it writes.

use std::{collections::BTreeSet, fs, path::Path};

use insta::assert_snapshot;
use integration_tests::{
    ERRATA, SPEC,
    command::{Ran, Workspace, code, edited, run},
};
use serde_json::Value;
use spec_document::Document;

/// The page that the spec is from, in words of our own and with one fact changed.
const CHANGED: &str = include_str!("../documented/check-table-config.changed.md");
const CONTRACT: &str = include_str!("../../spec/contracts/taurus-htap/CheckTableConfig.json");
/// A page of another API.
const BREW: &str = include_str!("../../crates/doc-contract/tests/pages/brew.en.md");
const BREW_FACTS: &str = include_str!("../../crates/doc-contract/tests/pages/brew.facts.json");

/// The changed page, before its change.
fn page() -> String {
    edited(CHANGED, "called. 3 to 64 characters.", "called. 3 to 128 characters.")
}

/// The page with several facts changed, of each effect.
fn changed_much() -> String {
    [
        ("called. 3 to 128 characters.", "called. 3 to 64 characters."),
        ("include_tables/exclude_tables", "include_tables/exclude_tables/match_tables"),
        ("| source\\_node\\_id       | No ", "| source\\_node\\_id       | Yes"),
        ("\"value\" : \"5000\"", "\"value\" : \"6000\""),
        ("success/failed", "success/failed/skipped"),
    ]
    .into_iter()
    .fold(page(), |page, (from, to)| {
        edited(&page.replace("include\\_tables/exclude\\_tables", "include_tables/exclude_tables"), from, to)
    })
}

/// The committed spec and contracts, and pages.
fn workspace(pages: &[(&str, &str)]) -> Workspace {
    let workspace = Workspace::new(&[("taurus-htap.yaml", SPEC), ("errata/taurus-htap.yaml", ERRATA)]);
    workspace.put("spec/contracts/taurus-htap/CheckTableConfig.json", CONTRACT);
    for (name, text) in pages {
        workspace.put(name, text);
    }
    workspace
}

/// A small spec, which the page agrees with.
fn draft(page: &str) -> String {
    doc_contract::scaffold(&doc_contract::read(page.as_bytes()).unwrap().page)
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

fn ran(exit: u8, out: &str, err: &str) -> Ran {
    Ran { code: code(exit), out: out.to_owned(), err: err.to_owned() }
}

#[test]
fn extract_prints_the_facts_as_json_and_notices_beside_them() {
    let ran = workspace(&[("brew.md", BREW)]).docs(&["extract", "brew.md"]);
    assert_eq!(ran.code, code(0));
    assert_eq!(json(&ran.out), json(BREW_FACTS));
    assert_snapshot!(ran.err, @r"notice: brew.md:188: an example is not readable JSON: control character (\u0000-\u001F) found while parsing a string at line 3 column 0 [example-not-json]");
}

#[test]
fn extract_counts_what_the_page_has() {
    let ran = workspace(&[("page.md", CHANGED)]).docs(&["extract", "page.md"]);
    assert_eq!((ran.code, ran.err.as_str()), (code(0), ""));
    let facts = json(&ran.out);
    let count = |key: &str| facts[key].as_array().map_or_else(|| facts[key].as_object().unwrap().len(), Vec::len);
    let keys = facts.as_object().unwrap().keys().map(String::as_str).filter(|key| !facts[*key].is_string());
    let counts: Vec<_> = keys.map(|key| (key, count(key))).collect();
    assert_eq!(
        counts,
        [
            ("path_params", 2),
            ("query_params", 0),
            ("header_params", 2),
            ("request_body", 9),
            ("objects", 4),
            ("responses", 3),
            ("example_requests", 1),
            ("example_responses", 2),
        ]
    );
}

#[test]
fn page_of_the_same_facts_agrees() {
    let workspace = workspace(&[("page.md", &page())]);
    assert_eq!(workspace.docs(&["check", "page.md"]), ran(0, "", "1 page and the spec agree\n"));
    assert_eq!(workspace.docs(&["check", "page.md", "--json"]), ran(0, "[]\n", "1 page and the spec agree\n"));
    let twice = workspace.docs(&["check", "page.md", "page.md"]);
    assert_eq!(twice, ran(0, "", "2 pages and the spec agree\n"));
}

#[test]
fn page_without_its_errata_names_each() {
    let workspace = workspace(&[("page.md", &page())]);
    workspace.put("spec/errata/taurus-htap.yaml", "errata: []\n");
    let ran = workspace.docs(&["check", "page.md", "--json"]);
    let findings = json(&ran.out);
    let locations: Vec<_> =
        findings.as_array().unwrap().iter().map(|finding| finding["location"].as_str().unwrap()).collect();
    assert_eq!(
        (ran.code, locations),
        (
            code(1),
            vec![
                "request.path.instance_id.suffix",
                "response.200.target_database_name.min_length",
                "response.200.tbl_config_check_results[].check_result.enum",
                "example.request.tables_configs",
            ]
        )
    );
}

#[test]
fn changes_are_shown_to_people_as_a_compiler_would() {
    let ran = workspace(&[("page.md", &changed_much())]).docs(&["check", "page.md"]);
    assert_eq!(ran.code, code(1));
    assert_snapshot!(format!("{}{}", ran.out, ran.err));
}

#[test]
fn changes_are_written_as_json_with_the_documented_keys() {
    let ran = workspace(&[("page.md", &changed_much())]).docs(&["check", "page.md", "--json"]);
    assert_eq!(ran.code, code(1));
    for finding in json(&ran.out).as_array().unwrap() {
        let keys: Vec<_> = finding.as_object().unwrap().keys().map(String::as_str).collect();
        let documented =
            ["rule", "effect", "location", "documented", "specified", "page_line", "spec_file", "spec_line", "message"];
        assert_eq!(keys, documented);
    }
    assert_snapshot!(ran.out);
}

#[test]
fn lines_of_findings_point_to_their_subjects() {
    let page = changed_much();
    let ran = workspace(&[("page.md", &page)]).docs(&["check", "page.md", "--json"]);
    let line = |text: &str, finding: &Value, key: &str| {
        let line = usize::try_from(finding[key].as_u64().unwrap()).unwrap();
        text.lines().nth(line - 1).unwrap().to_owned()
    };
    let findings = json(&ran.out);
    let found = findings.as_array().unwrap().iter().map(|finding| {
        let name = finding["location"].as_str().unwrap().split('.').rev().nth(1).unwrap().to_owned();
        (name, line(&page, finding, "page_line"), line(SPEC, finding, "spec_line"))
    });
    for (name, on_page, in_spec) in found {
        match name.as_str() {
            "task_name" => {
                assert!(on_page.contains("3 to 64") && in_spec.contains("maxLength: 128"), "{on_page}, {in_spec}")
            }
            "repl_type" => {
                assert!(on_page.contains("match_tables") && in_spec.contains("enum"), "{on_page}, {in_spec}")
            }
            "source_node_id" => assert!(on_page.contains("| Yes "), "{on_page}, {in_spec}"),
            "check_result" => {
                assert!(on_page.contains("skipped") && in_spec.contains("extensible"), "{on_page}, {in_spec}")
            }
            _ => assert!(on_page.contains("6000") && in_spec.contains("5000"), "{name}: {on_page}, {in_spec}"),
        }
    }
}

#[test]
fn recorded_contracts_are_checked_when_no_page_is_named() {
    let people = run(&["docs", "check"]);
    let programs = run(&["docs", "check", "--json"]);
    assert_eq!((people.code, people.out.as_str()), (code(0), ""), "{}", people.err);
    assert_eq!((programs.code, programs.out.as_str(), programs.err), (code(0), "[]\n", people.err.clone()));
    assert_snapshot!(people.err);
}

#[test]
fn spec_that_drifts_from_a_recorded_contract_is_found() {
    let workspace = workspace(&[]);
    workspace.put("spec/taurus-htap.yaml", edited(SPEC, "enum: [all, part]", "enum: [all]"));
    let ran = workspace.docs(&["check"]);
    assert_eq!(ran.code, code(1));
    assert_snapshot!(format!("{}{}", ran.out, ran.err));
}

#[test]
fn contract_without_an_operation_is_a_finding() {
    let workspace = workspace(&[("brew.md", BREW)]);
    let draft = workspace.docs(&["scaffold", "brew.md"]).out;
    workspace.put("spec/taurus-htap.yaml", draft);
    workspace.put("spec/errata/taurus-htap.yaml", "errata: []\n");
    let ran = workspace.docs(&["check"]);
    assert_eq!(ran.code, code(1));
    assert_snapshot!(format!("{}{}", ran.out, ran.err));
}

#[test]
fn moved_operation_is_reported_with_both_paths() {
    let workspace = workspace(&[]);
    let moved = SPEC.replace("/replication/table-config-check", "/replication/table-check");
    workspace.put("spec/taurus-htap.yaml", moved);
    let ran = workspace.docs(&["check"]);
    assert_eq!(ran.code, code(1));
    assert_snapshot!(format!("{}{}", ran.out, ran.err));
}

#[test]
fn operation_without_a_contract_is_listed_as_unchecked_and_fails_nothing() {
    let workspace = workspace(&[("brew.md", BREW)]);
    let draft = workspace.docs(&["scaffold", "brew.md"]).out;
    workspace.put("spec/kettles.yaml", draft);
    let unchecked = "unchecked: no page of the operation PostKettlesBrewPlans is recorded\n";
    let ran = workspace.docs(&["check"]);
    assert_eq!((ran.code, ran.out.as_str()), (code(0), ""));
    assert!(ran.err.ends_with(unchecked), "{}", ran.err);
    let coverage = "kettles: 0 of 1 operations are under contract; not: PostKettlesBrewPlans\n";
    assert!(ran.err.contains(coverage), "{}", ran.err);

    fs::remove_dir_all(workspace.path("spec/contracts")).unwrap();
    let none = workspace.docs(&["check"]);
    assert_eq!((none.code, none.out.as_str()), (code(0), ""));
    assert!(none.err.contains(unchecked) && none.err.contains("operation CheckTableConfig is"), "{}", none.err);
}

#[test]
fn other_files_among_the_contracts_are_ignored() {
    let workspace = workspace(&[("spec/contracts/README.md", "Facts.\n"), ("spec/contracts/.x.json.swp", "\0")]);
    let ran = workspace.docs(&["check"]);
    assert_eq!((ran.code, ran.out.as_str()), (code(0), ""));
    assert!(ran.err.starts_with("1 page and the spec agree\n"), "{}", ran.err);
}

#[test]
fn diff_lists_changes_since_the_contract_and_since_the_older_page() {
    let workspace = workspace(&[("old.md", &page()), ("new.md", CHANGED)]);
    let since_contract = workspace.docs(&["diff", "spec/contracts/taurus-htap/CheckTableConfig.json", "new.md"]);
    let since_page = workspace.docs(&["diff", "old.md", "new.md"]);
    let back = workspace.docs(&["diff", "new.md", "old.md"]);
    for ran in [&since_contract, &since_page, &back] {
        assert_eq!(ran.code, code(1), "{}", ran.err);
    }
    assert_snapshot!(format!(
        "{}{}\n{}{}\n{}{}",
        since_contract.out, since_contract.err, since_page.out, since_page.err, back.out, back.err
    ));
    let json = json(&workspace.docs(&["diff", "old.md", "new.md", "--json"]).out);
    assert_eq!(json[0]["location"], "request.body.task_name.max_length");

    let same = workspace.docs(&["diff", "spec/contracts/taurus-htap/CheckTableConfig.json", "old.md"]);
    assert_eq!(same, ran(0, "", "the pages have the same facts\n"));
}

#[test]
fn reports_have_the_format_and_the_exit_code_that_were_asked_for() {
    let workspace = workspace(&[("old.md", &page()), ("new.md", &changed_much())]);
    for (format, start) in [
        ("text", "error["),
        ("json", "[\n"),
        ("markdown", "### Documentation\n"),
        ("sarif", "{\n  \"$schema\""),
        ("junit", "<?xml "),
        ("github", "::error file=spec/taurus-htap.yaml,"),
    ] {
        let ran = workspace.docs(&["check", "new.md", "--format", format]);
        assert_eq!((ran.code, ran.out.starts_with(start)), (code(1), true), "{}", ran.out);
        assert_eq!(workspace.docs(&["diff", "old.md", "old.md", "--format", format]).code, code(0));
    }
    let changelog =
        workspace.docs(&["diff", "spec/contracts/taurus-htap/CheckTableConfig.json", "new.md", "--changelog"]).out;
    assert!(changelog.starts_with("### `CheckTableConfig`\n\n- **Breaking:** "), "{changelog}");

    let compatible = edited(&page(), "include\\_tables/exclude\\_tables", "include_tables/exclude_tables/match_tables");
    workspace.put("new.md", compatible);
    for (fail_on, exit) in [("breaking", 0), ("unclear", 0), ("any", 1)] {
        for command in [&["check", "new.md"][..], &["diff", "old.md", "new.md"]] {
            let ran = workspace.docs(&[command, &["--fail-on", fail_on]].concat());
            assert_eq!(ran.code, code(exit), "{fail_on}: {}{}", ran.out, ran.err);
        }
    }
}

#[test]
fn record_writes_the_facts_without_prose() {
    let workspace = workspace(&[("page.md", CHANGED)]);
    fs::remove_dir_all(workspace.path("spec/contracts")).unwrap();
    let recorded = workspace.docs(&["record", "page.md"]);
    assert_eq!(recorded.code, code(0));
    assert_snapshot!(format!("{}{}", recorded.out, recorded.err));
    let contract = workspace.read("spec/contracts/taurus-htap/CheckTableConfig.json");
    let committed = json(CONTRACT);
    let mut expected = committed.clone();
    // The page in words of our own does not say what its values mean.
    expected.as_object_mut().unwrap().shift_remove("meanings");
    expected["facts"]["request_body"][3]["max_length"] = 64.into();
    expected["updated_on"] = "2026-01-15".into();
    expected["digest"] = json(&contract)["digest"].clone();
    assert_eq!(json(&contract), expected);
    assert_ne!(expected["digest"], committed["digest"]);
    assert_eq!(workspace.docs(&["check"]).code, code(1), "the spec does not say so yet");
}

#[test]
fn record_of_the_same_facts_changes_only_the_date() {
    let workspace = workspace(&[("page.md", &page()), ("older.md", &edited(&page(), "2026-01-15", "2025-09-04"))]);
    let record = |page: &str| {
        assert_eq!(workspace.docs(&["record", page]).code, code(0));
        workspace.read("spec/contracts/taurus-htap/CheckTableConfig.json")
    };
    let (older, contract) = (record("older.md"), record("page.md"));
    assert_eq!(contract, edited(&older, "\"updated_on\": \"2025-09-04\"", "\"updated_on\": \"2026-01-15\""));
    assert_eq!(json(&contract)["facts"], json(CONTRACT)["facts"]);
}

#[test]
fn record_of_an_operation_that_the_spec_lacks_writes_nothing() {
    let workspace = workspace(&[("brew.md", BREW)]);
    let before = workspace.files();
    let ran = workspace.docs(&["record", "brew.md"]);
    assert_eq!((ran.code, ran.out.as_str()), (code(2), ""));
    assert!(ran.err.contains("the spec has no operation POST /v2/{project_id}/kettles/"), "{}", ran.err);
    assert_eq!(workspace.files(), before);
}

#[test]
fn record_prints_the_absolute_path_that_it_wrote() {
    let workspace = workspace(&[("page.md", CHANGED)]);
    let (root, page) = (workspace.path(""), workspace.path("page.md"));
    let recorded = run(&["docs", "record", page.to_str().unwrap(), "--root", root.to_str().unwrap()]);
    let written = workspace.path("spec/contracts/taurus-htap/CheckTableConfig.json");
    assert!(written.is_absolute());
    assert_eq!((recorded.code, recorded.out), (code(0), format!("wrote {}\n", written.display())));
}

#[test]
fn record_takes_no_operation_id_that_the_lint_refuses() {
    let draft = draft(&page());
    let id = draft.lines().find(|line| line.contains("operationId: ")).unwrap();
    let named = draft.replace(id, "      operationId: DRAFTED");
    for id in
        ["../../../outside", "/tmp/outside", "a/b", "'a\\b'", "..", "'a b'", "Gr\u{f6}sse", "2x", "new", "fn", "_"]
    {
        let spec = named.replace("DRAFTED", id);
        let outer = Workspace::new(&[]);
        outer.put("inner/spec/draft.yaml", &spec);
        outer.put("inner/page.md", page());
        let (root, page) = (outer.path("inner"), outer.path("inner/page.md"));
        let before = outer.files();
        let ran = run(&["--root", root.to_str().unwrap(), "docs", "record", page.to_str().unwrap()]);
        assert_eq!((ran.code, ran.out.as_str()), (code(2), ""), "{id}: {}", ran.err);
        assert!(ran.err.starts_with("error: ") && ran.err.contains(id.trim_matches('\'')), "{id}: {}", ran.err);
        assert_eq!(outer.files(), before, "{id}: something was written");
    }
}

#[cfg(unix)]
#[test]
fn record_follows_no_link_out_of_its_folder() {
    use std::os::unix::fs::symlink;

    let elsewhere = Workspace::new(&[]);
    elsewhere.put("victim", "as it was");
    let contract = "spec/contracts/taurus-htap/CheckTableConfig.json";
    let refused = |prepare: &dyn Fn(&Workspace), why: &str| {
        let workspace = workspace(&[("page.md", &page())]);
        fs::remove_dir_all(workspace.path("spec/contracts")).unwrap();
        prepare(&workspace);
        let before = elsewhere.files();
        let ran = workspace.docs(&["record", "page.md"]);
        assert_eq!((ran.code, ran.out.as_str()), (code(2), ""), "{}", ran.err);
        assert!(ran.err.contains("cannot be written") && ran.err.contains(why), "{}", ran.err);
        assert_eq!(elsewhere.files(), before, "something was written elsewhere");
    };
    for target in ["victim", "new"] {
        refused(
            &|workspace| {
                fs::create_dir_all(workspace.path("spec/contracts/taurus-htap")).unwrap();
                symlink(elsewhere.path(target), workspace.path(contract)).unwrap();
            },
            "link",
        );
    }
    refused(
        &|workspace| symlink(elsewhere.path(""), workspace.path("spec/contracts")).unwrap(),
        "spec/contracts is a link out of the workspace",
    );
}

#[cfg(unix)]
#[test]
fn linked_files_are_not_read_as_spec_or_contract() {
    use std::os::unix::fs::symlink;

    let elsewhere = Workspace::new(&[("taurus-htap.yaml", SPEC)]);
    elsewhere.put("contract.json", CONTRACT);
    elsewhere.put("errata.yaml", ERRATA);
    let workspace = workspace(&[]);
    for (path, target) in [
        ("spec/contracts/taurus-htap/Linked.json", "contract.json"),
        ("spec/linked.yaml", "spec/taurus-htap.yaml"),
        ("spec/errata/taurus-htap.yaml", "errata.yaml"),
    ] {
        let kept = fs::read(workspace.path(path)).ok();
        let _ = fs::remove_file(workspace.path(path));
        symlink(elsewhere.path(target), workspace.path(path)).unwrap();
        let ran = workspace.docs(&["check"]);
        assert_eq!(ran.code, code(2), "{path}: {}", ran.err);
        assert!(ran.err.contains(&format!("{path}:1:1: cannot be read: it is a link out of spec")), "{}", ran.err);
        fs::remove_file(workspace.path(path)).unwrap();
        if let Some(kept) = kept {
            workspace.put(path, kept);
        }
    }
}

#[test]
fn text_of_pages_and_contracts_is_shown_as_text() {
    const HOSTILE: &str = "\u{9b}2J\u{85}\u{202e}\u{200b}\u{2066}";
    let is_clean = |text: &str, what: &str| {
        let bad = text.chars().find(|character| *character != '\n' && !printable::is_printable(*character));
        assert_eq!(bad, None, "{what}: {text:?}");
    };
    // In every line of the page, at its end and in each of its cells.
    let page = page();
    let mut read = doc_contract::read(page.as_bytes()).unwrap().page;
    read.title.push_str("\x1b[2J\nforged");
    read.updated_on = Some(format!("2026{HOSTILE}"));
    read.request_body.iter_mut().for_each(|field| field.name.push_str("\x1b]0;owned\x07\nforged"));
    let contract = doc_contract::Contract::new("CheckTableConfig\x1b[2J", read).to_text();
    let mut texts = vec![("contract.json".to_owned(), contract)];
    // Some of them: each is read six times.
    for (index, line) in page.lines().enumerate().filter(|(_, line)| line.contains(['|', '#', '/'])).step_by(3) {
        let hostile = line.replace(" |", &format!("{HOSTILE} |")) + HOSTILE;
        texts.push((format!("page{index}.md"), page.replacen(line, &hostile, 1)));
    }
    let spec = draft(&page).replace("128", "127");
    let workspace = Workspace::new(&[("spec.yaml", &spec)]);
    workspace.put("page.md", &page);
    let mut shown = 0;
    for (name, text) in &texts {
        workspace.put(name, text);
        for arguments in [
            &["extract", name.as_str()][..],
            &["check", name],
            &["check", name, "--json"],
            &["diff", "page.md", name],
            &["record", name],
            &["scaffold", name],
        ] {
            let ran = workspace.docs(arguments);
            is_clean(&ran.out, &format!("{arguments:?}"));
            is_clean(&ran.err, &format!("{arguments:?}"));
            assert!(!format!("{}{}", ran.out, ran.err).lines().any(|line| line.starts_with("forged")), "{}", ran.out);
            shown += usize::from(arguments[0] != "extract" && ran.out.contains(r"\u{202e}"));
        }
    }
    assert!(shown > 5, "{shown} of {} were shown", texts.len());
}

#[test]
fn underline_stands_below_what_is_shown_of_a_line() {
    let page = edited(CHANGED, "called. 3 to 64 characters.", "called.\u{202e}\t3 to 64 characters.");
    let ran = workspace(&[("page.md", &page)]).docs(&["check", "page.md"]);
    let lines: Vec<_> = ran.out.lines().collect();
    let at = lines.iter().position(|line| line.contains(r"called.\u{202e} 3 to 64")).expect("the line");
    assert_eq!(lines[at].find("64"), lines[at + 1].find("^^"), "{}", ran.out);
}

#[test]
fn record_reports_what_it_could_not_write() {
    let workspace = workspace(&[("page.md", CHANGED)]);
    fs::remove_file(workspace.path("spec/contracts/taurus-htap/CheckTableConfig.json")).unwrap();
    fs::create_dir(workspace.path("spec/contracts/taurus-htap/CheckTableConfig.json")).unwrap();
    let ran = workspace.docs(&["record", "page.md"]);
    assert_eq!((ran.code, ran.out.as_str()), (code(2), ""));
    assert!(ran.err.contains("spec/contracts/taurus-htap/CheckTableConfig.json:1:1: cannot be written"), "{}", ran.err);
}

#[test]
fn rules_are_listed_as_the_page_about_them_and_as_json() {
    let workspace = workspace(&[]);
    let listed = workspace.docs(&["rules"]);
    assert_eq!(listed, ran(0, include_str!("../../docs/rules.md"), ""));
    let listed = workspace.docs(&["rules", "--json"]);
    assert_eq!((listed.code, listed.err.as_str()), (code(0), ""));
    let rules = json(&listed.out);
    let rule = rules.as_array().unwrap().iter().find(|rule| rule["id"] == "max-length-changed").unwrap();
    assert_eq!(rule["request"], "breaking if tighter, compatible if wider");
    assert_eq!(rule["response"], "compatible if tighter, unclear if wider");
}

#[test]
fn scaffold_agrees_with_its_page_and_a_client_is_generated_from_it() {
    for (page, text) in [("brew.md", BREW), ("page.md", CHANGED)] {
        let workspace = Workspace::new(&[]);
        workspace.put(page, text);
        let draft = workspace.docs(&["scaffold", page]);
        assert_eq!(draft.code, code(0), "{}", draft.err);
        workspace.put("spec/draft.yaml", &draft.out);
        let checked = workspace.docs(&["check", page]);
        assert_eq!((checked.code, checked.out.as_str()), (code(0), ""), "{}", checked.err);
        let document = Document::parse("draft.yaml", draft.out.as_str()).unwrap();
        let read = document.to::<openapiv3::OpenAPI>();
        assert!(read.is_ok(), "{read:?}");
    }
}

#[test]
fn unreadable_input_is_reported_by_each_command_without_a_panic() {
    let workspace = workspace(&[
        ("empty.txt", ""),
        ("shopping.md", "# Shopping\n\n- milk\n"),
        ("error.html", "<html><body><h1>404</h1></body></html>"),
        ("other.json", "{\"openapi\": \"3.0.3\"}"),
        ("broken.json", "{"),
        ("deep.json", &format!("{{\"facts\": {}", "[".repeat(100_000))),
        ("by-hand.json", &edited(CONTRACT, "\"max_length\": 32", "\"max_length\": 31")),
        ("page.md", &page()),
    ]);
    workspace.put("picture.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR");
    let before = workspace.files();
    let mut output = String::new();
    let files = [
        "missing.txt",
        "empty.txt",
        "picture.png",
        "shopping.md",
        "error.html",
        "other.json",
        "broken.json",
        "deep.json",
        "by-hand.json",
    ];
    for file in files {
        let extract = workspace.docs(&["extract", file]);
        for arguments in [
            &["check", file][..],
            &["check", file, "--json"],
            &["diff", file, "page.md"],
            &["diff", "page.md", file],
            &["record", file],
            &["scaffold", file],
        ] {
            let ran = workspace.docs(arguments);
            assert_eq!((&ran.code, &ran.err), (&code(2), &extract.err), "{arguments:?}");
            if arguments.contains(&"--json") {
                assert_eq!(json(&ran.out)[0]["rule"], "unreadable", "{arguments:?}: {}", ran.out);
            } else {
                assert_eq!(ran.out, "", "{arguments:?}");
            }
        }
        assert_eq!((extract.code, extract.out.as_str()), (code(2), ""));
        output.push_str(&format!("{}\n", extract.err));
    }
    assert_eq!(workspace.files(), before, "something was written");
    assert_snapshot!(output);
}

#[test]
fn page_that_cannot_be_trusted_is_refused_by_each_command() {
    let whole = page();
    let middle = whole.find("## Response").unwrap() + 600;
    let cut = whole[..(middle..).find(|index| whole.is_char_boundary(*index)).unwrap()].to_owned();
    let spanish = [
        ("Request Parameters", "Parámetros de solicitud"),
        ("Response Parameters", "Parámetros de respuesta"),
        ("Mandatory", "Obligatorio"),
        ("Description", "Descripción"),
        ("Status code", "Código de estado"),
    ]
    .into_iter()
    .fold(whole.clone(), |page, (word, other)| page.replace(word, other));
    let silent = "#### URI\n\nGET /v3/{project_id}/instances\n\n#### Request Parameters\n\nNone\n";
    for (text, reason) in [
        (cut.as_str(), "the page is cut off: "),
        (&spanish, "the page is in Spanish; pages in English and in Chinese are read"),
        (silent, "no response of this operation could be read: "),
    ] {
        let workspace = workspace(&[("bad.md", text), ("page.md", &whole)]);
        let before = workspace.files();
        for arguments in [
            &["extract", "bad.md"][..],
            &["check", "bad.md"],
            &["diff", "page.md", "bad.md"],
            &["record", "bad.md"],
            &["scaffold", "bad.md"],
        ] {
            let ran = workspace.docs(arguments);
            assert_eq!((ran.code, ran.out.as_str()), (code(2), ""), "{arguments:?}: {}", ran.err);
            assert!(ran.err.starts_with(&format!("error: bad.md: {reason}")), "{arguments:?}: {}", ran.err);
        }
        assert_eq!(workspace.files(), before, "something was written");
    }
}

#[test]
fn unreadable_page_does_not_hide_the_findings_of_another() {
    let workspace = workspace(&[("empty.txt", ""), ("page.md", CHANGED)]);
    let ran = workspace.docs(&["check", "empty.txt", "page.md"]);
    assert_eq!(ran.code, code(2));
    assert!(
        ran.err.starts_with("error: empty.txt: this does not look like") && ran.err.contains("1 finding:"),
        "{}",
        ran.err
    );
    assert!(ran.out.contains("task_name"), "{}", ran.out);
}

#[test]
fn missing_page_is_an_entry_of_every_report_beside_the_findings_of_another() {
    let workspace = workspace(&[("page.md", CHANGED)]);
    for (format, entry) in [
        ("text", ""),
        ("json", "\"rule\": \"unreadable\""),
        ("markdown", "- Not read: `missing.md:1:1: cannot be read: "),
        ("sarif", "\"text\": \"missing.md:1:1: cannot be read: "),
        ("junit", "<testcase classname=\"missing.md\" name=\"missing.md\">\n      <error type=\"unreadable\""),
        ("github", "::error file=missing.md,title=unreadable::missing.md:1:1: cannot be read: "),
    ] {
        let ran = workspace.docs(&["check", "missing.md", "page.md", "--format", format]);
        assert_eq!(ran.code, code(2), "{format}");
        assert!(ran.err.starts_with("error: missing.md:1:1: cannot be read: "), "{format}: {}", ran.err);
        assert!(ran.out.contains(entry) && ran.out.contains("task_name"), "{format}: {}", ran.out);
    }
    let diff = workspace.docs(&["diff", "page.md", "missing.md", "--format", "junit"]);
    assert_eq!(
        (diff.code, diff.out.contains("tests=\"1\" failures=\"0\" errors=\"1\"")),
        (code(2), true),
        "{}",
        diff.out
    );
    let record = workspace.docs(&["record", "missing.md", "page.md"]);
    assert_eq!((record.code, record.out.starts_with("wrote ")), (code(2), true), "{}", record.err);
}

#[test]
fn folder_without_a_page_is_refused_by_its_name() {
    let workspace = workspace(&[("pages.d/below/page.md", CHANGED), ("pages.d/notes.rst", ""), ("page.md", CHANGED)]);
    let rule = "this folder has no page: no file in it has a name that ends in .html, .json, .md, .txt\n";
    for command in [&["extract", "pages.d"][..], &["check", "pages.d"], &["diff", "pages.d", "pages.d/below"]] {
        let ran = workspace.docs(command);
        assert_eq!((ran.code, ran.out.as_str()), (code(2), ""), "{command:?}");
        assert!(ran.err.contains(&format!("error: pages.d:1:1: {rule}")), "{command:?}: {}", ran.err);
    }
    let mixed = workspace.docs(&["diff", "page.md", "pages.d"]);
    let refused = "error: pages.d:1:1: it is a folder, and page.md is not; name two files or two folders\n";
    assert_eq!((mixed.code, mixed.err.as_str()), (code(2), refused));
}

#[test]
fn contract_that_was_changed_by_hand_is_refused() {
    let workspace = workspace(&[]);
    workspace.put(
        "spec/contracts/taurus-htap/CheckTableConfig.json",
        edited(CONTRACT, "\"max_length\": 32", "\"max_length\": 31"),
    );
    let ran = workspace.docs(&["check"]);
    assert_eq!((ran.code, ran.out.as_str()), (code(2), ""));
    assert!(ran.err.contains("the facts were changed by hand"), "{}", ran.err);
}

#[test]
fn unreadable_spec_is_reported_with_its_place() {
    let workspace = workspace(&[("page.md", CHANGED)]);
    workspace.put("spec/taurus-htap.yaml", "openapi: [\n");
    let ran = workspace.docs(&["check", "page.md"]);
    assert_eq!((ran.code, ran.out.as_str()), (code(2), ""));
    assert!(ran.err.starts_with("error: spec/taurus-htap.yaml:2:1: "), "{}", ran.err);
}

/// The reader serves any API of the documentation system: it may not know ours.
#[test]
fn reader_knows_nothing_of_this_api() {
    fn files(folder: &Path, found: &mut Vec<std::path::PathBuf>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { files(&path, found) } else { found.push(path) }
        }
    }
    let mut words: BTreeSet<String> =
        ["taurus", "htap", "starrocks", "huawei", "in07", "in17"].map(str::to_owned).into();
    let contract = json(CONTRACT);
    let (page, objects) = (&contract["facts"], contract["facts"]["objects"].as_array().unwrap());
    let names = objects
        .iter()
        .chain([&contract["operation"]])
        .filter_map(|object| object.get("name").unwrap_or(object).as_str());
    words.extend(names.map(str::to_lowercase));
    // Names of one word are anybody's.
    let lists =
        objects.iter().map(|object| &object["fields"]).chain([&page["request_body"], &page["responses"]["200"]]);
    let fields = lists.flat_map(|fields| fields.as_array().unwrap()).map(|field| field["name"].as_str().unwrap());
    words.extend(fields.filter(|name| name.contains('_')).map(str::to_owned));
    assert!(["task_name", "checktableconfig", "dbconfig"].iter().all(|word| words.contains(*word)), "{words:?}");

    let room = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/doc-contract");
    let mut paths = vec![room.join("Cargo.toml")];
    for folder in ["src", "fuzz/src", "benches"] {
        files(&room.join(folder), &mut paths);
    }
    assert!(paths.len() > 20, "{paths:?}");
    for path in paths {
        let text = fs::read_to_string(&path).unwrap().to_lowercase();
        let known: Vec<_> = words.iter().filter(|word| text.contains(word.as_str())).collect();
        assert!(known.is_empty(), "{} knows {known:?}", path.display());
    }
}

/// What is read of an endless file is what fits into a page, and no more.
#[cfg(unix)]
#[test]
fn page_without_an_end_is_refused() {
    for command in [&["extract", "/dev/zero"][..], &["check", "/dev/zero"], &["diff", "/dev/zero", "/dev/zero"]] {
        let error = "error: /dev/zero:1:1: cannot be read: it is longer than 67108864 bytes, the most that is read\n";
        let files = command.iter().filter(|argument| argument.starts_with('/')).count();
        assert_eq!(workspace(&[]).docs(command), ran(2, "", &error.repeat(files)), "{command:?}");
    }
}
