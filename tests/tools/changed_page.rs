//! What docs/changed-page.md shows is what happens: each of its commands is run, in order, and prints
//! that.

use std::{
    cell::RefCell,
    ffi::OsString,
    fs,
    io::{self, Write},
    path::Path,
    process::ExitCode,
};

use integration_tests::command::{Workspace, edited};

const PAGE: &str = include_str!("../../docs/changed-page.md");
/// What the commands read; nothing else is there when they run.
const READ: [&str; 3] = ["spec", "crates/generated", "tests/documented"];

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

/// The workspace of the page.
const ELSEWHERE: &str = "/home/you/taurus-htap/";

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
    (String::from_utf8(screen.into_inner()).unwrap().replace(&root, ""), code)
}

/// A part of the section that is checked: a command with its output, or an edit of a file.
enum Step<'r> {
    Command { line: &'r str, output: String },
    Edit { file: &'r str, from: String, to: String },
}

fn steps(section: &str) -> Vec<Step<'_>> {
    let mut steps = Vec::new();
    for block in section.split("```").skip(1).step_by(2) {
        if let Some(console) = block.strip_prefix("console\n$ ") {
            for command in console.split("\n$ ") {
                let (line, output) = command.split_once('\n').unwrap_or((command, ""));
                steps.push(Step::Command { line, output: output.trim_end().to_owned() });
            }
        } else if let Some(patch) = block.strip_prefix("diff\n--- ") {
            let (file, lines) = patch.split_once('\n').unwrap();
            let side = |left: char| -> String {
                let kept = lines.lines().filter(|line| !line.starts_with(left));
                kept.map(|line| format!("{}\n", line.get(1..).unwrap_or_default())).collect()
            };
            steps.push(Step::Edit { file, from: side('+'), to: side('-') });
        } else {
            panic!("what is this for?\n{block}");
        }
    }
    steps
}

#[test]
fn walk_through_a_changed_page_matches_its_description() {
    let section = PAGE;
    let workspace = Workspace::new(&[]);
    let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    for folder in READ {
        copy(&here.join(folder), &workspace.path(folder));
    }
    let mut codes = Vec::new();
    for step in steps(section) {
        match step {
            Step::Command { line, output } => {
                let (shown, code) = shown(&workspace.path(""), line);
                let output = output.replace(ELSEWHERE, "");
                assert_eq!(output, shown.trim_end(), "the page does not show what `{line}` does, which is:\n{shown}");
                codes.push(code);
            }
            Step::Edit { file, from, to } => workspace.put(file, edited(&workspace.read(file), &from, &to)),
        }
    }
    assert_eq!(codes, [1, 0, 0, 0].map(ExitCode::from), "the first one finds something, the others are content");
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let to = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &to);
        } else {
            fs::copy(entry.path(), to).unwrap();
        }
    }
}
