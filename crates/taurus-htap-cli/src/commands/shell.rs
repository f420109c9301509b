//! `completions` and `man`: the command for shells and for manuals.

use std::{fs, path::PathBuf};

use clap::{Args, CommandFactory as _};
use clap_complete::Shell;

use crate::{
    cli::Cli,
    outcome::Outcome,
    problem::{Problem, Result},
    text::Text,
};

const NAME: &str = "taurus-htap";

/// Print a completion script for a shell
#[derive(Args, Debug)]
#[command(after_help = "Example:\n  taurus-htap completions bash > /etc/bash_completion.d/taurus-htap")]
pub(crate) struct Completions {
    /// The shell
    #[arg(value_name = "SHELL")]
    shell: Shell,
}

impl Completions {
    pub(crate) fn run(self) -> Result<Outcome> {
        let mut script = Vec::new();
        clap_complete::generate(self.shell, &mut Cli::command(), NAME, &mut script);
        Ok(Outcome::text(String::from_utf8_lossy(&script)))
    }
}

/// Print the manual page, or write one for each command
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  taurus-htap man | man -l -\n  taurus-htap man --directory /usr/local/share/man/man1"
)]
pub(crate) struct Man {
    /// Write a page for each command into this directory, which has to be there
    #[arg(long, value_name = "DIRECTORY")]
    directory: Option<PathBuf>,
}

impl Man {
    pub(crate) fn run(self) -> Result<Outcome> {
        if let Some(directory) = self.directory {
            let failed = |error| {
                Problem::usage(format!("--directory: {} cannot be written to", directory.display())).with_source(&error)
            };
            if !directory.is_dir() {
                return Err(Problem::usage(format!("--directory: {} is no directory", directory.display())));
            }
            clap_mangen::generate_to(Cli::command(), &directory).map_err(failed)?;
            let pages = fs::read_dir(&directory).map_err(failed)?.count();
            return Ok(Outcome::new(Text::line(format_args!("{pages} pages in {}", directory.display())), pages));
        }
        let mut page = Vec::new();
        clap_mangen::Man::new(Cli::command()).render(&mut page)?;
        Ok(Outcome::text(String::from_utf8_lossy(&page)))
    }
}
