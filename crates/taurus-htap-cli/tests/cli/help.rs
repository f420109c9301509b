//! The help of the whole tree.

use std::{fs, sync::LazyLock};

use tempfile::TempDir;

use crate::support::{all, line, run};

/// What says where the global options are described.
const REFERENCE: &str = "see `taurus-htap --help`";

/// A command's help, and the names of its commands.
fn help(path: &[String]) -> (String, Vec<String>) {
    let ran = run(path.iter().map(String::as_str).chain(["--help"])).ran();
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{path:?}");
    let (mut names, mut is_list) = (Vec::new(), false);
    for line in ran.out.lines() {
        let name = line.strip_prefix("  ").filter(|line| !line.starts_with(' '));
        match name.and_then(|line| line.split_whitespace().next()) {
            Some(name) if is_list && name != "help" => names.push(name.to_owned()),
            Some(_) => {}
            // A title, or an indented line that continues a description.
            None => is_list = line.ends_with("ommands:") || is_list && line.starts_with(' '),
        }
    }
    (ran.out, names)
}

/// The help of every command and every group, with its words.
pub(crate) static HELPS: LazyLock<Vec<(String, Kind, String)>> = LazyLock::new(|| {
    fn below(path: &[String], found: &mut Vec<(String, Kind, String)>) {
        let (text, commands) = help(path);
        found.push((path.join(" "), if commands.is_empty() { Kind::Command } else { Kind::Group }, text));
        commands.into_iter().for_each(|command| below(&[path, &[command]].concat(), found));
    }
    let mut found = Vec::new();
    below(&[], &mut found);
    found
});

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Command,
    Group,
}

/// The words of every command that is no group.
pub(crate) fn commands() -> Vec<String> {
    let commands = HELPS.iter().filter(|(_, kind, _)| *kind == Kind::Command);
    commands.map(|(words, ..)| words.clone()).collect()
}

/// The first line of each option of a section of a help.
fn options(help: &str) -> Vec<&str> {
    help.lines().map(str::trim_start).filter(|line| line.starts_with('-')).collect()
}

#[test]
fn every_command_has_help_with_an_example() {
    assert!(HELPS.len() > 40, "{} commands", HELPS.len());
    for (words, _, text) in HELPS.iter().filter(|(_, kind, _)| *kind == Kind::Command) {
        let has_example = text.contains("\nExample:\n  taurus-htap ") || text.contains("\nExamples:\n  taurus-htap ");
        let is_own = text.contains(&format!("\n  taurus-htap {words}"));
        assert!(has_example && is_own, "`{words}` has no example of its own:\n{text}");
    }
    let texts = HELPS.iter().map(|(words, _, text)| format!("{}\n{text}", format!("$ taurus-htap {words}").trim_end()));
    insta::assert_snapshot!("tree", texts.collect::<Vec<_>>().join("\n"));
}

#[test]
fn global_options_are_described_once_and_taken_everywhere() {
    let (_, global) = HELPS[0].2.split_once("\nGlobal options:\n").unwrap();
    let global = options(global);
    assert!(global.len() > 10, "{global:?}");
    for (words, _, text) in &HELPS[1..] {
        assert!(text.split_whitespace().collect::<Vec<_>>().join(" ").contains(REFERENCE), "`{words}`:\n{text}");
        for option in options(text).iter().filter(|option| !option.starts_with("-h,")) {
            assert!(!global.contains(option), "`{words}` describes {option}:\n{text}");
        }
        // What is not described is taken nevertheless: the value is what is refused.
        let ran = line(&format!("{words} --output wrong")).ran();
        assert!(ran.err.contains("invalid value 'wrong' for '--output <FORM>'"), "{ran}");
    }
}

#[test]
fn help_names_the_global_options_that_a_command_uses() {
    for (words, named) in [
        ("sync status", "Global options, such as --region and --instance: "),
        ("instances list", "Global options, such as --region and --taurus: "),
        ("flavors", "Global options, such as --region: "),
        ("plan", "Global options: "),
        ("sync", "Global options: "),
    ] {
        let ran = line(&format!("{words} --help")).ran();
        assert!(ran.out.contains(&format!("\n{named}{REFERENCE}\n")), "{ran}");
    }
}

#[test]
fn every_way_to_ask_for_help_has_the_same_layout() {
    for words in ["sync", "sync create"] {
        let long = line(&format!("{words} --help")).ran().out;
        assert_eq!(line(&format!("help {words}")).ran().out, long);
        let short = line(&format!("{words} -h")).ran().out;
        assert!(short.contains(REFERENCE) && !short.contains("--region <REGION>"), "{short}");
    }
    assert_eq!(line("sync").ran().err, line("sync -h").ran().out);
}

#[test]
fn manual_pages_describe_the_global_options_once() {
    let pages = TempDir::new().unwrap();
    let ran = run(["man", "--directory", &pages.path().display().to_string()]).ran();
    assert_eq!(ran.code, 0, "{ran}");
    let page = |name: &str| fs::read_to_string(pages.path().join(name)).unwrap();
    assert_eq!(page("taurus-htap.1"), line("man").ran().out);
    assert!(page("taurus-htap.1").contains(r"\-\-project\-id"));
    let of_command = page("taurus-htap-sync-status.1");
    assert!(!of_command.contains(r"\-\-project\-id"), "{of_command}");
    assert!(of_command.contains(r"Global options, such as \-\-region and \-\-instance"), "{of_command}");
    assert!(!pages.path().join("taurus-htap-help.1").exists());
}

#[test]
fn usage_of_an_error_names_what_is_missing() {
    insta::assert_snapshot!(
        "usage",
        all([
            line("sync status"),
            line("sync status --instance 0123456789abcdef0123456789abcdefin17"),
            line("plan --columns"),
            line("params set"),
            line("params set --nodes fe"),
            line("logs route slow --group g"),
            line("instances create --name n"),
            line("users create"),
            line("api"),
            line("emulator seed"),
            line("auth exec"),
            line("sync creat"),
        ])
    );
}

#[test]
fn no_command_at_all_shows_the_help() {
    let ran = run::<&str>([]).ran();
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("Usage: taurus-htap"), "{ran}");
}

#[test]
fn version_is_that_of_the_workspace() {
    assert_eq!(run(["--version"]).ran().out, format!("taurus-htap {}\n", env!("CARGO_PKG_VERSION")));
}
