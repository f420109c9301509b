//! What docs/changed-page.md shows is what happens: each of its commands is run, in order, and prints
//! that.

use std::{path::Path, process::ExitCode};

use integration_tests::{
    command::Workspace,
    walkthrough::{copy, steps, walk},
};

const PAGE: &str = include_str!("../../docs/changed-page.md");
/// What the commands read; nothing else is there when they run.
const READ: [&str; 3] = ["spec", "crates/generated", "tests/documented"];

/// The workspace of the page.
const ELSEWHERE: &str = "/home/you/taurus-htap/";

#[test]
fn walk_through_a_changed_page_matches_its_description() {
    let workspace = Workspace::new(&[]);
    let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    for folder in READ {
        copy(&here.join(folder), &workspace.path(folder));
    }
    let codes = walk(&steps(PAGE), &workspace, ELSEWHERE);
    assert_eq!(codes, [1, 0, 0, 0].map(ExitCode::from), "the first one finds something, the others are content");
}
