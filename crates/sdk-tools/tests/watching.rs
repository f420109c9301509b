//! docs/watching.md: its commands are command lines, and its examples are of their formats.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use std::process::ExitCode;

use sdk_tools::{Command, Style};
use spec_document::Document;

const PAGE: &str = include_str!("../../../docs/watching.md");

/// The first block of code in a language.
fn block(language: &str) -> &'static str {
    let (_, rest) = PAGE.split_once(&format!("```{language}\n")).unwrap();
    rest.split_once("```").unwrap().0
}

#[test]
fn commands_have_the_options_that_are_shown() {
    let lines = PAGE.lines().filter_map(|line| line.split_once("cargo xtask ").map(|(_, arguments)| arguments));
    let mut count = 0;
    for line in lines {
        let arguments = line.split(" >").next().unwrap().split(' ');
        let arguments = ["sdk-tools"].into_iter().chain(arguments).chain(["--help"]).map(Into::into);
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let code = sdk_tools::run::<Command>(Style::Plain, arguments, &mut out, &mut err);
        assert_eq!(
            format!("{code:?}"),
            format!("{:?}", ExitCode::SUCCESS),
            "{line}: {}",
            String::from_utf8_lossy(&err)
        );
        count += 1;
    }
    assert_eq!(count, 3);
}

#[test]
fn workflow_is_yaml_that_watches_and_keeps_the_copies() {
    let workflow = Document::parse("workflow.yaml", block("yaml")).unwrap();
    let steps = workflow.value().pointer("/jobs/watch/steps").unwrap().as_array().unwrap();
    assert_eq!(steps[1]["with"]["path"], "target/pages");
    assert!(steps[2]["run"].as_str().unwrap().starts_with("cargo xtask docs watch "));
}

#[test]
fn pattern_is_that_of_this_workspace() {
    let shown = block("toml");
    assert!(include_str!("../../../sdk.toml").contains(shown), "{shown}");
}
