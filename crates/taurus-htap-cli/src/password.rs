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
    problem::{Problem, Result},
    text_file,
};

const VARIABLE: &str = "TAURUS_HTAP_PASSWORD";

/// Where a password comes from.
#[derive(Args, Debug)]
pub(crate) struct PasswordSource {
    /// File that holds the password, - for standard input [else: TAURUS_HTAP_PASSWORD, else a prompt]
    #[arg(long, value_name = "FILE")]
    password_file: Option<PathBuf>,
}

impl PasswordSource {
    /// The password, asked for as `whose` if nothing else says it.
    pub(crate) fn read(&self, whose: &str) -> Result<Secret> {
        if let Some(path) = &self.password_file {
            let text = text_file::read(path).map_err(|error| {
                Problem::usage(format!("--password-file: {} cannot be read", path.display())).with_source(&error)
            })?;
            // Editors end files in a line break.
            return given(
                text.strip_suffix('\n').map_or(text.as_str(), |line| line.strip_suffix('\r').unwrap_or(line)),
                "--password-file",
            );
        }
        if let Ok(password) = env::var(VARIABLE) {
            return given(&password, VARIABLE);
        }
        if !io::stdin().is_terminal() {
            let help = format!("give --password-file FILE (- for standard input), or set {VARIABLE}");
            return Err(Problem::usage(format!("the password of {whose} is missing")).with_help(help));
        }
        let typed = rpassword::prompt_password(format!("Password of {}: ", printable::line(whose)))?;
        let again = rpassword::prompt_password("Once more: ")?;
        match typed == again {
            true => given(&typed, "the prompt"),
            false => Err(Problem::usage("the two passwords differ; nothing was sent")),
        }
    }
}

fn given(password: &str, by: &str) -> Result<Secret> {
    match password.is_empty() {
        true => Err(Problem::usage(format!("the password that {by} gives is empty"))),
        false => Ok(Secret::new(password)),
    }
}
