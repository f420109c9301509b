//! The layout of help: as wide as the terminal, the commands in groups, and the global options described once.
//!
//! clap wraps descriptions. It leaves usage lines as they are and wraps examples, so both are laid out here.

use std::iter;

use anstream::adapter::strip_str;
use clap::{Command, builder::Styles};
use terminal_size::{Width, terminal_size};

use crate::{commands, spec::takes_taurus};

/// The widest that help is, and its width without a terminal, in columns.
const WIDEST: usize = 100;

/// The name of the section that describes the options of every command.
pub(crate) const GLOBAL_OPTIONS: &str = "Global options";

/// The groups of the commands at the top, by how often they are needed. Commands that are in none are in the last one.
const GROUPS: [(&str, &[&str]); 4] = [
    ("Synchronization commands", &["check", "plan", "sync", "databases", "tables"]),
    ("Instance commands", &["instances", "nodes", "params", "users", "sessions", "logs", "flavors", "versions"]),
    ("Access commands", &["auth", "contexts", "permissions"]),
    ("Other commands", &["api", "emulator", "rules", "schema", "completions", "man", "help"]),
];

/// The tree with help that fits the terminal.
pub(crate) fn for_terminal(tree: Command) -> Command {
    let width = terminal_size().map_or(WIDEST, |(Width(columns), _)| columns.into());
    with_width(tree, width.min(WIDEST))
}

/// The tree for manual pages, which have a layout of their own.
pub(crate) fn for_manual(tree: Command) -> Command {
    // Each of its copies of the tree would have pages, too.
    with_global_options_once(tree.disable_help_subcommand(true))
}

fn with_width(tree: Command, width: usize) -> Command {
    // Global options are options, so they are in the usage.
    let mut complete = tree.clone();
    complete.build();
    let usage = |words: &str| {
        let command = words.split_whitespace().try_fold(&complete, |command, word| command.find_subcommand(word));
        let usage = command.map(|command| command.clone().render_usage().ansi().to_string()).unwrap_or_default();
        // An option stays on a line with its value.
        let (breaking, other) = (" <", "\u{a0}<");
        let hang = "Usage: ".len() + 2;
        let lines = usage.lines().map(|line| wrapped(&line.replace(breaking, other), hang, width));
        lines.collect::<Vec<_>>().join("\n").replace(other, breaking)
    };
    let tree = with_global_options_once(tree.term_width(width));
    let tree = each_below(tree, "", &|command, words| {
        let (usage, end) = (literal(&usage(words)), literal(&end_of(&command, width)));
        with_template(command, &format!("{usage}\n\n{{all-args}}\n\n{end}"))
    });
    let title = heading(tree.get_styles(), GLOBAL_OPTIONS);
    let (usage, commands, end) = (literal(&usage("")), literal(&groups(&tree, width)), literal(&end_of(&tree, width)));
    with_template(tree, &format!("{usage}\n\n{commands}{title}:\n{{options}}\n\n{end}"))
}

/// Sets what follows the description in the help of a command.
fn with_template(command: Command, template: &str) -> Command {
    command.author(OPENING_BRACE).help_template(format!("{{about-with-newline}}\n{template}"))
}

/// The author of our commands is a brace: a template has no other way to show one.
const OPENING_BRACE: &str = "{";

/// Text in a template.
fn literal(text: &str) -> String {
    text.replace(OPENING_BRACE, "{author}")
}

/// The tree in which the commands do not describe the global options, and say where they are described.
fn with_global_options_once(tree: Command) -> Command {
    // clap gives a command the global options that it does not have yet.
    let global: Vec<_> =
        tree.get_arguments().filter(|it| it.is_global_set()).map(|argument| argument.clone().hide(true)).collect();
    let mut tree = each_below(tree, "", &|command, words| {
        let used = match options_of(words).as_slice() {
            [] => String::new(),
            [name] => format!(", such as {name}"),
            [names @ .., last] => format!(", such as {} and {last}", names.join(", ")),
        };
        let reference = format!("{GLOBAL_OPTIONS}{used}: see `taurus-htap --help`");
        let after = iter::once(reference).chain(command.get_after_help().map(ToString::to_string));
        let after = after.collect::<Vec<_>>().join("\n\n");
        command.args(&global).after_help(after)
    });
    tree.build();
    tree
}

/// Changes all commands below one, each with its words, such as `sync create`.
fn each_below(command: Command, words: &str, change: &impl Fn(Command, &str) -> Command) -> Command {
    command.mut_subcommands(|command| {
        // clap's own, which has a copy of the tree.
        if command.get_name() == "help" {
            return command;
        }
        let words = format!("{words} {}", command.get_name());
        each_below(change(command, words.trim_start()), &words, change)
    })
}

/// The global options that name what a command works on.
fn options_of(words: &str) -> Vec<&'static str> {
    let operations = commands::operations_of(words);
    let has = |name: &str, is_taurus: bool| {
        operations
            .iter()
            .any(|operation| operation.path.contains(&format!("{{{name}}}")) && takes_taurus(operation.id) == is_taurus)
    };
    let options = [
        ("--region", !operations.is_empty()),
        ("--instance", has("instance_id", false) || has("starrocks_instance_id", false)),
        ("--taurus", has("instance_id", true)),
    ];
    options.into_iter().filter(|(_, is_used)| *is_used).map(|(name, _)| name).collect()
}

/// The commands in their groups, each with the first line of its description.
fn groups(tree: &Command, width: usize) -> String {
    let visible = || tree.get_subcommands().filter(|command| !command.is_hide_set());
    let longest = visible().map(|command| command.get_name().len()).max().unwrap_or_default();
    let in_none = |name: &str| !GROUPS.iter().any(|(_, names)| names.contains(&name));
    let last = GROUPS.len() - 1;
    let mut text = String::new();
    for (index, (title, names)) in GROUPS.iter().enumerate() {
        text.push_str(&format!("{}:\n", heading(tree.get_styles(), title)));
        let others = visible().filter(|command| index == last && in_none(command.get_name()));
        let listed = names.iter().filter_map(|name| visible().find(|command| command.get_name() == *name));
        for command in listed.chain(others) {
            let literal = tree.get_styles().get_literal();
            let name = format!("{literal}{}{literal:#}", command.get_name());
            let gap = " ".repeat(longest + 2 - command.get_name().len());
            let about = command.get_about().map(ToString::to_string).unwrap_or_default();
            text.push_str(&wrapped(&format!("  {name}{gap}{about}"), longest + 4, width));
            text.push('\n');
        }
        text.push('\n');
    }
    text
}

fn heading(styles: &Styles, title: &str) -> String {
    let style = styles.get_header();
    format!("{style}{title}{style:#}")
}

/// The end of a help: what follows the options, of which examples stay as they are.
fn end_of(command: &Command, width: usize) -> String {
    let text = command.get_after_help().map(ToString::to_string).unwrap_or_default();
    let mut is_example = false;
    let line = |line: &str| {
        let is_indented = line.starts_with(' ');
        is_example = is_indented && is_example || line.starts_with("Example");
        match line.split_once(':') {
            Some((title, rest)) if !is_indented && (rest.is_empty() || title.starts_with(GLOBAL_OPTIONS)) => {
                wrapped(&format!("{}:{rest}", heading(command.get_styles(), title)), 0, width)
            }
            _ if is_example => line.to_owned(),
            _ => wrapped(line, hang_of(line), width),
        }
    };
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}

/// How far the lines after the first one are indented: below its text, which may begin with a number.
fn hang_of(line: &str) -> usize {
    let text = line.trim_start();
    let indent = line.len() - text.len();
    let number = text.trim_start_matches(|character: char| character.is_ascii_digit());
    let number = if number.len() < text.len() { number.trim_start_matches(['.', ' ']) } else { text };
    indent + text.len() - number.len()
}

/// A line with breaks between words, so that none is wider than this, unless a word is.
fn wrapped(line: &str, hang: usize, width: usize) -> String {
    let (mut text, mut column) = (String::new(), 0);
    for word in line.split_inclusive(' ') {
        let columns = |word: &str| strip_str(word).to_string().chars().count();
        if column > hang && column + columns(word.trim_end()) > width {
            text.truncate(text.trim_end().len());
            text.push('\n');
            text.push_str(&" ".repeat(hang));
            column = hang;
        }
        text.push_str(word);
        column += columns(word);
    }
    text
}

#[cfg(test)]
mod tests {
    use clap::{Command, CommandFactory as _};

    use super::{GROUPS, hang_of, with_width, wrapped};
    use crate::cli::Cli;

    /// The help of each command, with its words.
    fn helps(tree: &mut Command) -> Vec<(String, Option<String>, String)> {
        let mut found = Vec::new();
        let end = tree.get_after_help().map(ToString::to_string);
        found.push((tree.get_name().to_owned(), end, tree.render_long_help().to_string()));
        tree.get_subcommands_mut().filter(|it| it.get_name() != "help").for_each(|it| found.extend(helps(it)));
        found
    }

    #[test]
    fn examples_are_shown_as_they_are_written() {
        let mut examples = 0;
        for (name, end, help) in helps(&mut with_width(Cli::command(), 40)) {
            let end = end.unwrap_or_default();
            let lines = end.split("Example").nth(1).into_iter().flat_map(str::lines).skip(1);
            for line in lines.take_while(|line| !line.is_empty()) {
                assert!(help.contains(&format!("\n{line}\n")), "`{name}` has lost or wrapped {line:?}:\n{help}");
                examples += 1;
            }
        }
        assert!(examples > 50, "{examples}");
    }

    #[test]
    fn braces_are_shown() {
        let example = r#"  x '{"a": {"b": {}}}' {options} {"#;
        let tree = Command::new("x").subcommand(Command::new("y").after_help(format!("Example:\n{example}")));
        let mut tree = with_width(tree, 40);
        let help = tree.find_subcommand_mut("y").unwrap().render_help().to_string();
        assert!(help.ends_with(&format!("\n{example}\n")), "{help}");
    }

    #[test]
    fn groups_name_commands_that_exist() {
        let mut tree = Cli::command();
        tree.build();
        for name in GROUPS.iter().flat_map(|(_, names)| *names) {
            assert!(tree.find_subcommand(name).is_some(), "{name}");
        }
    }

    #[test]
    fn lines_break_between_words_and_continue_below_their_text() {
        for (line, width, expected) in [
            ("one two three", 40, "one two three"),
            ("one two three", 7, "one two\nthree"),
            ("  1  one two", 9, "  1  one\n     two"),
            ("  10. one two", 9, "  10. one\n      two"),
            ("  a longwordlongword b", 8, "  a\n  longwordlongword\n  b"),
            ("\x1b[1mone\x1b[0m two", 7, "\x1b[1mone\x1b[0m two"),
        ] {
            assert_eq!(wrapped(line, hang_of(line), width), expected, "{line:?}");
        }
    }
}
