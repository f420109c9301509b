//! Running programs for a step: where their output goes, and what a failure of theirs means.

use std::{
    env,
    ffi::OsString,
    fs::{self, File},
    io::{self, Read as _, Seek as _, Write},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    thread,
};

use tempfile::TempDir;

use super::Stop;

/// For every program: no colours, no files for incremental builds, and no snapshot is changed.
const ENVIRONMENT: [(&str, &str); 3] =
    [("CARGO_TERM_COLOR", "never"), ("CARGO_INCREMENTAL", "0"), ("INSTA_UPDATE", "no")];

/// A part of a step, with its name.
pub(super) type Part = (&'static str, fn(&Shell) -> Result<(), Stop>);

/// The workspace that the steps are about, and a scratch directory that is removed at the end. Programs print to where
/// the step prints: to the terminal, or to a file while steps run side by side.
pub(super) struct Shell {
    root: PathBuf,
    scratch: TempDir,
    output: Option<File>,
}

impl Shell {
    pub(super) fn new(root: &Path) -> io::Result<Self> {
        Ok(Self {
            root: root.to_owned(),
            scratch: tempfile::Builder::new().prefix("taurus-htap-ci-").tempdir()?,
            output: None,
        })
    }

    /// A path in the workspace.
    pub(super) fn path(&self, path: impl AsRef<Path>) -> PathBuf {
        self.root.join(path)
    }

    /// A path in the scratch directory.
    pub(super) fn scratch(&self, path: impl AsRef<Path>) -> PathBuf {
        self.scratch.path().join(path)
    }

    /// The directory that cargo builds in.
    pub(super) fn target(&self) -> PathBuf {
        self.root.join(env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into()))
    }

    /// A program with its arguments, to be run in the root of the workspace.
    pub(super) fn command<A: Into<OsString>>(
        &self,
        program: impl Into<OsString>,
        arguments: impl IntoIterator<Item = A>,
    ) -> Command {
        let mut command = Command::new(program.into());
        command.args(arguments.into_iter().map(Into::into)).current_dir(&self.root).stdin(Stdio::null());
        command.envs(ENVIRONMENT);
        command
    }

    /// cargo, with arguments separated by spaces.
    pub(super) fn cargo(&self, arguments: &str) -> Command {
        self.command(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()), arguments.split(' '))
    }

    /// Runs a program to its end.
    ///
    /// # Errors
    /// [`Stop::Failed`] when it cannot be run or does not succeed.
    pub(super) fn run(&self, mut command: Command) -> Result<(), Stop> {
        self.direct(&mut command)?;
        let status = command.status().map_err(|error| Stop::Failed(format!("{}: {error}", shown(&command))))?;
        if status.success() { Ok(()) } else { Err(Stop::Failed(format!("{}: {status}", shown(&command)))) }
    }

    /// As [`Shell::run`], for a program that has an exit code for "could not be tried".
    ///
    /// # Errors
    /// [`Stop::Skipped`] with the reason for that exit code, [`Stop::Failed`] for any other but 0.
    pub(super) fn run_or_skip(&self, mut command: Command, code: i32, why: &str) -> Result<(), Stop> {
        self.direct(&mut command)?;
        let status = command.status()?;
        match status.code() {
            Some(0) => Ok(()),
            Some(other) if other == code => Err(Stop::Skipped(why.to_owned())),
            _ => Err(Stop::Failed(format!("{}: {status}", shown(&command)))),
        }
    }

    /// Runs a program to its end, and returns what it printed to standard output and standard error, in the order of
    /// writing.
    ///
    /// # Errors
    /// [`Stop::Failed`] when it cannot be run or does not succeed; it says what the program printed.
    pub(super) fn output(&self, command: Command) -> Result<String, Stop> {
        self.output_with(0, command)
    }

    /// The same for a program that is expected to end with this exit code.
    ///
    /// # Errors
    /// [`Stop::Failed`] when it cannot be run or ends with another one; it says what the program printed.
    pub(super) fn output_with(&self, code: i32, mut command: Command) -> Result<String, Stop> {
        let printed = tempfile::tempfile_in(self.scratch.path())?;
        command.stdout(printed.try_clone()?).stderr(printed.try_clone()?);
        let status = command.status().map_err(|error| Stop::Failed(format!("{}: {error}", shown(&command))))?;
        let mut text = Vec::new();
        (&printed).rewind()?;
        (&printed).read_to_end(&mut text)?;
        let text = String::from_utf8_lossy(&text).into_owned();
        match status.code() {
            Some(other) if other == code => Ok(text),
            _ => Err(Stop::Failed(format!("{}: {status}\n{text}", shown(&command)))),
        }
    }

    /// Runs a program that fetches something from a package registry.
    ///
    /// # Errors
    /// [`Stop::Skipped`] when it does not succeed: nothing was checked, and nothing was found wrong.
    pub(super) fn install(&self, command: Command) -> Result<(), Stop> {
        self.run(command).map_err(|stop| match stop {
            Stop::Failed(why) => Stop::Skipped(format!("something cannot be fetched: {why}")),
            skipped @ Stop::Skipped(_) => skipped,
        })
    }

    /// A Python with packages, in a virtual environment of the scratch directory.
    ///
    /// # Errors
    /// [`Stop::Skipped`] when there is no Python or a package does not install.
    pub(super) fn python(&self, name: &str, packages: &[&str]) -> Result<PathBuf, Stop> {
        self.needs("python3")?;
        let home = self.scratch(name);
        self.run(self.command("python3", [OsString::from("-m"), "venv".into(), home.clone().into()]))?;
        let python = home.join("bin/python");
        let mut pip = self.command(&python, ["-m", "pip", "--quiet", "install"]);
        pip.args(packages);
        self.install(pip)?;
        Ok(python)
    }

    /// # Errors
    /// [`Stop::Skipped`] when this program is not on the machine.
    pub(super) fn needs(&self, program: &str) -> Result<(), Stop> {
        let paths = env::var_os("PATH").unwrap_or_default();
        let is_there = env::split_paths(&paths).any(|directory| directory.join(program).is_file());
        if is_there { Ok(()) } else { Err(Stop::Skipped(format!("there is no {program} on this machine"))) }
    }

    /// Runs parts at the same time that do not need each other, then prints what each printed. One that fails does not
    /// end the others.
    ///
    /// # Errors
    /// [`Stop::Failed`] with the names of those that failed, or else [`Stop::Skipped`] with those that were skipped.
    pub(super) fn side_by_side(&self, parts: &[Part]) -> Result<(), Stop> {
        let logs: Vec<PathBuf> = parts.iter().map(|(name, _)| self.scratch(format!("{name}.log"))).collect();
        let shells: Vec<Shell> = logs.iter().map(|log| self.printing_to(log)).collect::<io::Result<_>>()?;
        let outcomes: Vec<_> = thread::scope(|scope| {
            let running: Vec<_> =
                parts.iter().zip(&shells).map(|((_, run), shell)| scope.spawn(move || run(shell))).collect();
            let panicked = |_| Err(Stop::Failed("it panicked".to_owned()));
            running.into_iter().map(|part| part.join().unwrap_or_else(panicked)).collect()
        });
        let (mut failed, mut skipped) = (Vec::new(), Vec::new());
        for (((name, _), log), outcome) in parts.iter().zip(&logs).zip(outcomes) {
            let mut out = io::stdout().lock();
            writeln!(out, "-- {name}")?;
            out.write_all(&fs::read(log)?)?;
            match outcome {
                Ok(()) => {}
                Err(stop) => {
                    writeln!(out, "{name}: {stop}")?;
                    match stop {
                        Stop::Failed(_) => failed.push(*name),
                        Stop::Skipped(why) => skipped.push(format!("{name} ({why})")),
                    }
                }
            }
        }
        match (failed.is_empty(), skipped.is_empty()) {
            (true, true) => Ok(()),
            (true, false) => Err(Stop::Skipped(skipped.join(", "))),
            (false, _) => Err(Stop::Failed(failed.join(", "))),
        }
    }

    /// The same, with its own files below the same scratch directory, printing to a file.
    fn printing_to(&self, log: &Path) -> io::Result<Self> {
        Ok(Self {
            root: self.root.clone(),
            scratch: tempfile::Builder::new().tempdir_in(self.scratch.path())?,
            output: Some(File::create(log)?),
        })
    }

    /// Prints a line where the programs of this step print. Standard output itself is locked while steps run, so a step
    /// that runs in another thread cannot print to it.
    ///
    /// # Errors
    /// When it cannot be written.
    pub(super) fn print(&self, line: &str) -> io::Result<()> {
        match &self.output {
            Some(output) => writeln!(&*output, "{line}"),
            None => writeln!(io::stdout(), "{line}"),
        }
    }

    fn direct(&self, command: &mut Command) -> io::Result<()> {
        if let Some(output) = &self.output {
            command.stdout(output.try_clone()?).stderr(output.try_clone()?);
        }
        Ok(())
    }
}

fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::{Part, Shell, Stop};

    fn shell() -> Shell {
        Shell::new(&std::env::current_dir().unwrap()).unwrap()
    }

    #[test]
    fn failure_of_a_program_names_it_and_its_status() {
        let shell = shell();
        let command = shell.command("sh", ["-c", "exit 3"]);
        assert!(matches!(shell.run(command), Err(Stop::Failed(why)) if why == "sh -c exit 3: exit status: 3"));
        let missing = shell.command("no-such-program", [""; 0]);
        assert!(matches!(shell.run(missing), Err(Stop::Failed(why)) if why.starts_with("no-such-program: ")));
    }

    #[test]
    fn what_does_not_install_is_skipped() {
        let shell = shell();
        assert!(matches!(shell.install(shell.command("false", [""; 0])), Err(Stop::Skipped(_))));
        assert!(matches!(shell.needs("no-such-program"), Err(Stop::Skipped(_))));
        shell.needs("sh").unwrap();
    }

    #[test]
    fn exit_code_for_not_tried_is_no_failure() {
        let shell = shell();
        let outcome = |code| shell.run_or_skip(shell.command("sh", ["-c", code]), 75, "it does not install");
        assert!(outcome("exit 0").is_ok());
        assert!(matches!(outcome("exit 75"), Err(Stop::Skipped(why)) if why == "it does not install"));
        assert!(matches!(outcome("exit 1"), Err(Stop::Failed(_))));
    }

    #[test]
    fn failures_side_by_side_are_all_named() {
        let parts: [Part; 3] = [
            ("first", |shell| shell.run(shell.command("false", [""; 0]))),
            ("second", |shell| shell.run(shell.command("true", [""; 0]))),
            ("third", |_| Err(Stop::Skipped("there is none".to_owned()))),
        ];
        assert!(matches!(shell().side_by_side(&parts), Err(Stop::Failed(names)) if names == "first"));
        let skipped = shell().side_by_side(&parts[1..]);
        assert!(matches!(skipped, Err(Stop::Skipped(names)) if names == "third (there is none)"));
    }

    #[test]
    fn steps_side_by_side_print_while_standard_output_is_locked() {
        let lock = std::io::stdout().lock();
        assert!(shell().side_by_side(&[("part", |shell| Ok(shell.print("a line")?))]).is_ok());
        drop(lock);
    }

    #[test]
    fn output_is_in_the_order_of_writing() {
        let shell = shell();
        let printed = shell.output(shell.command("sh", ["-c", "echo 1; echo 2 >&2; echo 3"])).unwrap();
        assert_eq!(printed, "1\n2\n3\n");
        let failed = shell.output(shell.command("sh", ["-c", "echo why >&2; exit 1"]));
        assert!(matches!(failed, Err(Stop::Failed(why)) if why.ends_with(": exit status: 1\nwhy\n")));
    }

    #[test]
    fn variables_reach_the_programs() {
        let shell = shell();
        let printed = shell.output(shell.command("sh", ["-c", "echo $CARGO_TERM_COLOR $INSTA_UPDATE"])).unwrap();
        assert_eq!(printed, "never no\n");
    }
}
