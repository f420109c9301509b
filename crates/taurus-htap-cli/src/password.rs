//! Passwords: from a file, standard input, the environment or a prompt. Never from the command line, where everyone can
//! read them.

use std::{
    env,
    io::{self, IsTerminal},
    path::PathBuf,
};

use clap::Args;
use taurus_htap::Secret;

use crate::{
    error::{CliError, Result},
    text_file,
};

const VARIABLE: &str = "TAURUS_HTAP_PASSWORD";

/// The source of a password.
#[derive(Args, Debug)]
pub(crate) struct PasswordSource {
    /// File that contains the password, or - for standard input [default: TAURUS_HTAP_PASSWORD, or a prompt]
    #[arg(long, value_name = "FILE")]
    password_file: Option<PathBuf>,
}

impl PasswordSource {
    /// The password. The prompt names its owner, `whose`.
    pub(crate) fn read(&self, whose: &str) -> Result<Secret> {
        if let Some(path) = &self.password_file {
            let text = text_file::read(path).map_err(|error| {
                CliError::usage(format!("--password-file: {} cannot be read", path.display())).with_source(&error)
            })?;
            // Editors end files with a line break.
            return checked(
                text.strip_suffix('\n').map_or(text.as_str(), |line| line.strip_suffix('\r').unwrap_or(line)),
                "--password-file",
            );
        }
        if let Ok(password) = env::var(VARIABLE) {
            return checked(&password, VARIABLE);
        }
        if !io::stdin().is_terminal() {
            let help = format!("give --password-file FILE (- for standard input), or set {VARIABLE}");
            return Err(CliError::usage(format!("the password of {whose} is missing")).with_help(help));
        }
        let typed = rpassword::prompt_password(format!("Password of {}: ", printable::line(whose)))?;
        let again = rpassword::prompt_password("Repeat the password: ")?;
        match typed == again {
            true => checked(&typed, "the prompt"),
            false => Err(CliError::usage("the two passwords differ: nothing was sent")),
        }
    }
}

fn checked(password: &str, source: &str) -> Result<Secret> {
    match password.is_empty() {
        true => Err(CliError::usage(format!("the password from {source} is empty"))),
        false => Ok(Secret::new(password)),
    }
}
