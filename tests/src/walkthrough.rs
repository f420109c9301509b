//! A page that walks its readers through commands: each block of code on it is a step that is run, in order, in a
//! scratch workspace.

use std::{
    cell::RefCell,
    ffi::OsString,
    fs,
    io::{self, Write},
    path::Path,
    process::ExitCode,
};

use crate::command::{Workspace, edited};

/// A block of code, or a command with its output in one.
#[derive(Debug)]
pub enum Step<'p> {
    /// A `console` block has commands, each on a line that begins with `$ `, and what each shows.
    Command {
        /// The command.
        line: &'p str,
        /// What the page says that it shows.
        output: &'p str,
    },
    /// A `diff` block is a change of a file, which its first line names after `--- `.
    Edit {
        /// The file.
        file: &'p str,
        /// The text that is replaced.
        from: String,
        /// What replaces it.
        to: String,
    },
    /// A block in another language is a whole file, which is named after the language.
    File {
        /// The file.
        file: &'p str,
        /// The text.
        text: &'p str,
    },
}

/// The steps of a page.
///
/// # Panics
/// When a block is none.
pub fn steps(page: &str) -> Vec<Step<'_>> {
    let mut steps = Vec::new();
    for block in page.split("```").skip(1).step_by(2) {
        let (head, code) = block.split_once('\n').expect("a block of code has lines");
        match head {
            "console" => {
                let commands = code.strip_prefix("$ ").expect("a console block begins with a command");
                steps.extend(commands.split("\n$ ").map(|command| {
                    let (line, output) = command.split_once('\n').unwrap_or((command, ""));
                    Step::Command { line, output: output.trim_end() }
                }));
            }
            "diff" => steps.push(edit(code)),
            _ => {
                let Some((_, file)) = head.split_once(' ') else { panic!("which file is this?\n{block}") };
                steps.push(Step::File { file, text: code });
            }
        }
    }
    steps
}

fn edit(patch: &str) -> Step<'_> {
    let (file, lines) = patch.split_once('\n').expect("a diff has lines");
    let side = |left: char| -> String {
        let kept = lines.lines().filter(|line| !line.starts_with(left));
        kept.map(|line| format!("{}\n", line.get(1..).unwrap_or_default())).collect()
    };
    let file = file.strip_prefix("--- ").expect("the first line of a diff names its file");
    Step::Edit { file, from: side('+'), to: side('-') }
}

/// Runs the steps in a workspace, and returns the exit codes of the commands. `home` is where the workspace is on the
/// page.
///
/// # Panics
/// When a command is not one of `cargo xtask`, or does not show what the page says.
pub fn walk(steps: &[Step<'_>], workspace: &Workspace, home: &str) -> Vec<ExitCode> {
    let mut codes = Vec::new();
    for step in steps {
        match step {
            Step::Command { line, output } => {
                let (shown, code) = shown(&workspace.path(""), line);
                let output = output.replace(home, "");
                assert_eq!(output, shown.trim_end(), "the page does not show what `{line}` does, which is:\n{shown}");
                codes.push(code);
            }
            Step::Edit { file, from, to } => workspace.put(file, edited(&workspace.read(file), from, to)),
            Step::File { file, text } => workspace.put(file, text),
        }
    }
    codes
}

/// What a command line shows when it is run at the root of the workspace, and how it ends.
fn shown(root: &Path, command: &str) -> (String, ExitCode) {
    let root = format!("{}/", root.display().to_string().trim_end_matches('/'));
    let Some(arguments) = command.strip_prefix("cargo xtask ") else { panic!("what runs `{command}`?") };
    // The commands take paths as the shell does, from the current directory, which a test leaves alone.
    let path = |word: &str| if word.contains('/') { format!("{root}{word}") } else { word.to_owned() };
    let start = ["cargo xtask", "--root", root.as_str()].map(str::to_owned).into_iter();
    let arguments = start.chain(arguments.split(' ').map(path)).map(OsString::from);
    let screen = RefCell::new(Vec::new());
    let code = xtask::main(arguments, &mut Terminal(&screen), &mut Terminal(&screen));
    let shown = String::from_utf8(screen.into_inner()).expect("messages are text");
    (shown.replace(&root, ""), code)
}

/// Standard output and standard error as a terminal shows them, in the order of writing.
struct Terminal<'t>(&'t RefCell<Vec<u8>>);

impl Write for Terminal<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Copies a folder.
///
/// # Panics
/// When a file cannot be read or written.
pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a directory");
    for entry in fs::read_dir(from).expect("a directory that can be read") {
        let entry = entry.expect("a directory that can be read");
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).expect("a file that can be copied");
        }
    }
}
