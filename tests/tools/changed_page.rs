//! What docs/changed-page.md and docs/definitions.md show is what happens: each of their commands is run, in order, and
//! prints that. Changes of a page, a definition and the spec are reported where they are.

use std::{path::Path, process::ExitCode};

use insta::assert_snapshot;
use integration_tests::{
    SPEC,
    command::{Workspace, code, edited},
    walkthrough::{Step, copy, steps, walk},
};

const PAGE: &str = include_str!("../../docs/changed-page.md");
const DEFINITIONS: &str = include_str!("../../docs/definitions.md");
/// What the commands read; nothing else is there when they run.
const READ: [&str; 3] = ["spec", "crates/generated", "tests/documented"];

/// The workspace of the pages.
const ELSEWHERE: &str = "/home/you/taurus-htap/";

fn workspace() -> Workspace {
    let workspace = Workspace::new(&[]);
    let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    for folder in READ {
        copy(&here.join(folder), &workspace.path(folder));
    }
    workspace
}

#[test]
fn walk_through_a_changed_page_matches_its_description() {
    let codes = walk(&steps(PAGE), &workspace(), ELSEWHERE);
    assert_eq!(codes, [1, 0, 0, 0].map(ExitCode::from), "the first one finds something, the others are content");
}

#[test]
fn walk_through_a_changed_definition_matches_its_description() {
    let codes = walk(&steps(DEFINITIONS), &workspace(), ELSEWHERE);
    assert_eq!(codes, [0, 0, 1, 1].map(ExitCode::from), "what is recorded agrees, and the changes are found");
}

#[test]
fn change_of_a_page_a_definition_or_the_spec_fails_the_check_at_its_place() {
    let workspace = workspace();
    let definition = steps(DEFINITIONS).into_iter().find_map(|step| match step {
        Step::File { file, text } => Some((file, edited(text, "\"required\": false", "\"required\": true"))),
        _ => None,
    });
    let (file, changed) = definition.expect("the page has a definition");
    workspace.put(file, changed);
    let mut shown = String::new();
    for what in ["tests/documented/check-table-config.changed.md", file, ""] {
        if what.is_empty() {
            workspace.put("spec/taurus-htap.yaml", edited(SPEC, "enum: [all, part]", "enum: [all]"));
        }
        let arguments = ["check", what, "--format", "github"];
        let ran = workspace.docs(&arguments.into_iter().filter(|argument| !argument.is_empty()).collect::<Vec<_>>());
        assert_eq!(ran.code, code(1), "{what}: {}", ran.err);
        shown.push_str(&format!("docs check {what}\n{}\n", ran.out.replace("%0A", "\n  ")));
    }
    assert_snapshot!(shown);
}
