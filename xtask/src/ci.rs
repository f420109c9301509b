//! `cargo xtask ci`: everything that the project promises, as steps that have names and can be run alone.
//!
//! The steps stand in one table, in the order in which they run. This module chooses, times and reports them; what each
//! does is in `steps`.

mod shell;
mod steps;

use std::{
    fmt,
    io::{self, Write},
    process::ExitCode,
    time::{Duration, Instant},
};

use self::{shell::Shell, steps::STEPS};

/// The step arguments of `cargo xtask ci`.
#[derive(clap::Args)]
pub struct Ci {
    /// Steps to run, in the order given [default: all of them]
    #[arg(value_name = "STEP")]
    steps: Vec<String>,
    /// List the steps instead of running them
    #[arg(long)]
    list: bool,
}

/// One step.
struct Step {
    name: &'static str,
    /// What it shows when it passes.
    about: &'static str,
    run: fn(&Shell) -> Result<(), Stop>,
}

/// Why a step did not pass.
#[derive(Debug)]
enum Stop {
    /// Something that it needs is not on this machine and does not install.
    Skipped(String),
    /// It ran, and what it checks does not hold.
    Failed(String),
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Self::Failed(error.to_string())
    }
}

impl fmt::Display for Stop {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Skipped(why) => write!(f, "SKIPPED: {why}"),
            Self::Failed(why) => write!(f, "FAILED: {why}"),
        }
    }
}

/// Runs the steps that are named, or all, until one fails; then says how long each took and which were skipped.
///
/// Exit codes: 0 when no step failed, 1 when one did, 2 when a step is unknown or nothing could be run.
pub(crate) fn main(root: &std::path::Path, arguments: &Ci, out: &mut dyn Write, err: &mut dyn Write) -> ExitCode {
    if arguments.list {
        for step in STEPS {
            let _ = writeln!(out, "{:<16} {}", step.name, step.about);
        }
        return ExitCode::SUCCESS;
    }
    let steps = match chosen(&arguments.steps) {
        Ok(steps) => steps,
        Err(unknown) => {
            let _ = writeln!(err, "error: there is no step `{}`", printable::line(unknown));
            let _ = writeln!(err, "help: `cargo xtask ci --list` lists the steps");
            return ExitCode::from(2);
        }
    };
    let shell = match Shell::new(root) {
        Ok(shell) => shell,
        Err(error) => {
            let _ = writeln!(err, "error: no temporary directory can be made: {error}");
            return ExitCode::from(2);
        }
    };
    let mut outcomes = Vec::new();
    for step in steps {
        // Shown at once: a step takes minutes.
        let _ = writeln!(out, "\n== {}: {}", step.name, step.about).and_then(|()| out.flush());
        let start = Instant::now();
        let outcome = (step.run)(&shell);
        let failed = matches!(outcome, Err(Stop::Failed(_)));
        if let Err(stop) = &outcome {
            let _ = writeln!(out, "{}: {stop}", step.name);
        }
        outcomes.push((step.name, start.elapsed(), outcome));
        if failed {
            break;
        }
    }
    let _ = report(&outcomes, out);
    match outcomes.iter().any(|(_, _, outcome)| matches!(outcome, Err(Stop::Failed(_)))) {
        true => ExitCode::from(1),
        false => ExitCode::SUCCESS,
    }
}

/// The steps of these names; all steps for no names.
fn chosen(names: &[String]) -> Result<Vec<&'static Step>, &str> {
    if names.is_empty() {
        return Ok(STEPS.iter().collect());
    }
    names.iter().map(|name| STEPS.iter().find(|step| step.name == name).ok_or(name.as_str())).collect()
}

fn report(outcomes: &[(&str, Duration, Result<(), Stop>)], out: &mut dyn Write) -> io::Result<()> {
    writeln!(out)?;
    for (name, took, outcome) in outcomes {
        let seconds = took.as_secs();
        match outcome {
            Ok(()) => writeln!(out, "{name:<16} {seconds:>5} s  passed")?,
            Err(stop) => {
                let stop = stop.to_string();
                let first_line = stop.lines().next().unwrap_or_default();
                writeln!(out, "{name:<16} {seconds:>5} s  {first_line}")?;
            }
        }
    }
    out.flush()
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeSet, time::Duration};

    use super::{STEPS, Stop, chosen, report};

    #[test]
    fn steps_have_names_of_their_own() {
        let names: BTreeSet<_> = STEPS.iter().map(|step| step.name).collect();
        assert_eq!(names.len(), STEPS.len());
    }

    #[test]
    fn named_steps_run_in_the_order_given_and_unknown_ones_are_refused() {
        let names = |names: &[&str]| -> Vec<String> { names.iter().map(|name| (*name).to_owned()).collect() };
        let steps = chosen(&names(&["test", "format"])).unwrap_or_default();
        assert_eq!(steps.iter().map(|step| step.name).collect::<Vec<_>>(), ["test", "format"]);
        assert_eq!(chosen(&[]).unwrap_or_default().len(), STEPS.len());
        assert_eq!(chosen(&names(&["format", "tests"])).err(), Some("tests"));
    }

    #[test]
    fn report_says_what_was_skipped_and_what_failed() {
        let mut out = Vec::new();
        let outcomes = [
            ("format", Duration::from_secs(2), Ok(())),
            ("fuzz", Duration::ZERO, Err(Stop::Skipped("there is no C++ compiler".to_owned()))),
            ("test", Duration::from_secs(90), Err(Stop::Failed("cargo test: exit status: 101".to_owned()))),
        ];
        report(&outcomes, &mut out).unwrap();
        insta::assert_snapshot!(String::from_utf8(out).unwrap(), @r"

        format               2 s  passed
        fuzz                 0 s  SKIPPED: there is no C++ compiler
        test                90 s  FAILED: cargo test: exit status: 101
        ");
    }
}
