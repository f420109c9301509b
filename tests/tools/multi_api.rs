//! The README of examples/multi-api makes the workspace that is there.

use std::{collections::BTreeMap, fs, path::Path};

use integration_tests::{
    command::Workspace,
    walkthrough::{Step, copy, steps, walk},
};

const README: &str = include_str!("../../examples/multi-api/README.md");
/// The workspace of the page.
const ELSEWHERE: &str = "/home/you/multi-api/";
/// What a folder has before the first step, and what no step makes.
const APART: [&str; 4] = ["pages", "target", "Cargo.lock", "README.md"];

#[test]
fn steps_of_the_readme_make_the_workspace() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/multi-api");
    let workspace = Workspace::new(&[]);
    copy(&here.join("pages"), &workspace.path("pages"));
    let mut steps = steps(README);
    // What the program prints is compared where it is built: in the step `multi-api` of `cargo xtask ci`.
    let is_program = |step: &Step<'_>| matches!(step, Step::Command { line, .. } if line.starts_with("cargo run "));
    assert_eq!(steps.extract_if(.., |step| is_program(step)).count(), 1);
    walk(&steps, &workspace, ELSEWHERE);
    let (made, committed) = (files(&workspace.path("")), files(&here));
    assert_eq!(made.keys().collect::<Vec<_>>(), committed.keys().collect::<Vec<_>>());
    for (name, text) in &made {
        assert!(committed[name] == *text, "{name} is not what the steps of the README make");
    }
}

/// The text of each file that a step can make, by its path.
fn files(root: &Path) -> BTreeMap<String, String> {
    let mut files = BTreeMap::new();
    let mut folders = vec![root.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
            if APART.contains(&name.as_str()) {
                continue;
            }
            if path.is_dir() {
                folders.push(path);
            } else {
                files.insert(name, fs::read_to_string(path).unwrap());
            }
        }
    }
    files
}
