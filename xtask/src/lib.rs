//! The project's own commands, run as `cargo xtask`: those of [`sdk_tools`], and the checks of CI.
//!
//! | command | what it does |
//! |---|---|
//! | `cargo xtask generate`, `cargo xtask docs ...` | see [`sdk_tools`] |
//! | `cargo xtask ci [STEP...]` | runs the checks of CI: all of them, or the named steps |

mod ci;

use std::{ffi::OsString, io::Write, process::ExitCode};

use clap::Subcommand;
use sdk_tools::{Run, Session, Style};

/// The commands of this project.
#[derive(Subcommand)]
pub enum Command {
    /// Those that every workspace has.
    #[command(flatten)]
    Sdk(sdk_tools::Command),
    /// Runs the checks of CI: all of them, or the named steps
    Ci(ci::Ci),
}

impl Run for Command {
    fn needs_workspace(&self) -> bool {
        match self {
            Self::Sdk(command) => command.needs_workspace(),
            Self::Ci(_) => true,
        }
    }

    fn run(self, session: &mut Session<'_>) -> ExitCode {
        match self {
            Self::Sdk(command) => command.run(session),
            Self::Ci(arguments) => ci::main(&session.root, &arguments, session.out, session.err),
        }
    }
}

/// Runs one command line, results to `out` and problems to `err`, both without colours.
pub fn main(arguments: impl IntoIterator<Item = OsString>, out: &mut dyn Write, err: &mut dyn Write) -> ExitCode {
    sdk_tools::run::<Command>(Style::Plain, arguments, out, err)
}
