//! The help of the whole tree.

use crate::support::run;

const GLOBAL: &str = "Global options:\n";

/// A command's help, without what all commands have, and the names of its commands.
fn help(path: &[String], global: &str) -> (String, Vec<String>) {
    let ran = run(path.iter().map(String::as_str).chain(["--help"])).ran();
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{path:?}");
    let text = ran.out.replace(global, "(global options)\n");
    let listed = text.split("Commands:\n").nth(1).unwrap_or_default().split("\n\n").next().unwrap_or_default();
    let names = listed.lines().filter_map(|line| line.split_whitespace().next()).filter(|name| *name != "help");
    let names = names.map(str::to_owned).collect();
    (text, names)
}

/// The words of every command that is no group.
pub(crate) fn commands() -> Vec<String> {
    fn below(path: &[String], found: &mut Vec<String>) {
        let (_, commands) = help(path, GLOBAL);
        if commands.is_empty() {
            found.push(path.join(" "));
        }
        commands.into_iter().for_each(|command| below(&[path, &[command]].concat(), found));
    }
    let mut found = Vec::new();
    below(&[], &mut found);
    found
}

fn walk(path: &[String], global: &str, texts: &mut Vec<String>) {
    let (text, commands) = help(path, global);
    let line = path.join(" ");
    if commands.is_empty() {
        assert!(text.contains("(global options)"), "`{line}` does not take the global options:\n{text}");
        let has_example = text.contains("\nExample:\n  taurus-htap ") || text.contains("\nExamples:\n  taurus-htap ");
        let is_own = text.contains(&format!("\n  taurus-htap {line}"));
        assert!(has_example && is_own, "`{line}` has no example of its own:\n{text}");
    }
    texts.push(format!("$ taurus-htap {line} --help\n{text}"));
    for command in commands {
        walk(&[path, &[command]].concat(), global, texts);
    }
}

#[test]
fn every_command_has_help_with_an_example() {
    let whole = run(["--help"]).ran().out;
    let (_, global) = whole.split_once(GLOBAL).unwrap();
    let (global, _) = global.split_once("\nExit codes:").unwrap();
    let mut texts = Vec::new();
    walk(&[], &format!("{GLOBAL}{global}"), &mut texts);
    assert!(texts.len() > 40, "{} commands", texts.len());
    // The global options, which are removed from each text, are shown once.
    texts[0] = format!("$ taurus-htap --help\n{whole}");
    insta::assert_snapshot!("tree", texts.join("\n"));
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
