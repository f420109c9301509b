//! `completions` and `man`: completion scripts and manual pages.

use std::{fs, path::PathBuf};

use clap::{Args, Command};

use crate::{
    complete,
    error::{CliError, Result},
    help,
    output::Output,
    text::Text,
};

/// Print a completion script for a shell
///
/// The script calls taurus-htap, which completes commands, options, operations, contexts, and the names of tasks, users
/// and instances: those are asked of the service, where the options, the variables or a context, and the credentials are
/// there.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  taurus-htap completions bash > /etc/bash_completion.d/taurus-htap
  taurus-htap completions zsh > \"${fpath[1]}/_taurus-htap\"
  taurus-htap completions fish > ~/.config/fish/completions/taurus-htap.fish")]
pub(crate) struct Completions {
    /// Shell to write the script for
    #[arg(value_name = "SHELL", value_parser = ["bash", "elvish", "fish", "powershell", "zsh"])]
    shell: String,
}

impl Completions {
    pub(crate) fn run(&self) -> Result<Output> {
        let script = complete::script(&self.shell)?;
        Ok(Output::text(String::from_utf8_lossy(&script)))
    }
}

/// Print the manual page, or write the pages of all commands
#[derive(Args, Debug)]
#[command(
    after_help = "Examples:\n  taurus-htap man | man -l -\n  taurus-htap man --directory /usr/local/share/man/man1"
)]
pub(crate) struct Man {
    /// Existing directory to write a page for each command to
    #[arg(long, value_name = "DIRECTORY")]
    directory: Option<PathBuf>,
}

impl Man {
    pub(crate) fn run(self, tree: Command) -> Result<Output> {
        let command = help::for_manual(tree);
        if let Some(directory) = self.directory {
            let failed = |error| {
                CliError::usage(format!("--directory: {} cannot be written to", directory.display()))
                    .with_source(&error)
            };
            if !directory.is_dir() {
                return Err(CliError::usage(format!("--directory: {} is not a directory", directory.display())));
            }
            clap_mangen::generate_to(command, &directory).map_err(failed)?;
            let pages = fs::read_dir(&directory).map_err(failed)?.count();
            return Ok(Output::new(
                Text::line(format_args!("{pages} pages written to {}", directory.display())),
                pages,
            ));
        }
        let mut page = Vec::new();
        clap_mangen::Man::new(command).render(&mut page)?;
        Ok(Output::text(String::from_utf8_lossy(&page)))
    }
}
