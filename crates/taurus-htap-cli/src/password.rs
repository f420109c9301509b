//! Passwords: from a file, standard input, the environment or a prompt. Never from the command line, where everyone can
//! read them.

use std::{
    env,
    io::{self, IsTerminal},
    path::{Path, PathBuf},
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
    /// File with the password alone; a line end after it is cut. - is standard input [default: TAURUS_HTAP_PASSWORD, or
    /// a prompt]
    #[arg(long, value_name = "FILE")]
    password_file: Option<PathBuf>,
}

impl PasswordSource {
    /// The password. The prompt names its owner, `whose`.
    pub(crate) fn read(&self, whose: &str) -> Result<Secret> {
        if let Some(path) = &self.password_file {
            let name = name_of(path);
            let text = text_file::read(path).map_err(|error| {
                let unreadable = CliError::usage(format!("--password-file: {name} cannot be read")).with_source(&error);
                match error.kind() {
                    io::ErrorKind::InvalidData => unreadable.with_help(FILE_RULE),
                    _ => unreadable,
                }
            })?;
            return password_of_file(&text)
                .map(Secret::new)
                .map_err(|problem| refused(&format!("--password-file ({name})"), problem).with_help(FILE_RULE));
        }
        if let Some(value) = env::var_os(VARIABLE).filter(|value| !value.is_empty()) {
            let problem = match value.to_str().map(checked) {
                Some(Ok(password)) => return Ok(Secret::new(password)),
                Some(Err(problem)) => problem,
                None => "it is not UTF-8",
            };
            return Err(refused(&format!("the variable {VARIABLE}"), problem).with_help("correct or unset it"));
        }
        if !io::stdin().is_terminal() {
            let help = format!("give --password-file FILE (- for standard input), or set {VARIABLE}");
            return Err(CliError::usage(format!("the password of {whose} is missing")).with_help(help));
        }
        let typed = rpassword::prompt_password(format!("Password of {}: ", printable::line(whose)))?;
        let again = rpassword::prompt_password("Repeat the password: ")?;
        match typed == again {
            true => checked(&typed).map(Secret::new).map_err(|problem| refused("the prompt", problem)),
            false => Err(CliError::usage("the two passwords differ: nothing was sent")),
        }
    }
}

impl PasswordSource {
    /// An error of the library, which names its own field: if it is about the password, where that is from.
    pub(crate) fn explain(&self, error: taurus_htap::Error) -> CliError {
        let text = error.to_string();
        let is_of_password =
            FIELDS.iter().any(|field| text.strip_prefix(field).is_some_and(|rest| rest.starts_with(':')));
        let error = CliError::from(error);
        match self.origin() {
            Some(origin) if is_of_password => error.with_help(format!("the password is from {origin}")),
            _ => error,
        }
    }

    /// Where the password is from, unless it is typed.
    fn origin(&self) -> Option<String> {
        match &self.password_file {
            Some(path) => Some(format!("--password-file ({})", name_of(path))),
            None => {
                let is_set = env::var_os(VARIABLE).is_some_and(|value| !value.is_empty());
                is_set.then(|| format!("the variable {VARIABLE}"))
            }
        }
    }
}

/// The fields of passwords in the library.
const FIELDS: [&str; 2] = ["password", "db_root_pwd"];

fn name_of(path: &Path) -> String {
    if path.as_os_str() == "-" { "standard input".to_owned() } else { path.display().to_string() }
}

const FILE_RULE: &str = "it must have the password alone, in UTF-8 without a byte order mark (BOM); one line end (LF or \
                         CRLF) after the password is cut";

fn refused(source: &str, problem: &str) -> CliError {
    CliError::usage(format!("the password from {source} is refused: {problem}"))
}

/// The password in the text of a file: without the line end that editors write after the last line.
fn password_of_file(text: &str) -> Result<&str, &'static str> {
    checked(text.strip_suffix('\n').map_or(text, |line| line.strip_suffix('\r').unwrap_or(line)))
}

/// Refuses what files and variables have by mistake. The problem does not show the password.
fn checked(password: &str) -> Result<&str, &'static str> {
    if password.is_empty() {
        Err("it is empty")
    } else if password.starts_with('\u{feff}') {
        Err("it begins with a byte order mark (BOM)")
    } else if password.contains('\0') {
        Err("it has a NUL character, as text in UTF-16 has")
    } else if password.contains(['\n', '\r']) {
        Err("it has more than one line")
    } else {
        Ok(password)
    }
}

#[cfg(test)]
mod tests {
    use super::password_of_file;

    #[test]
    fn one_line_end_after_the_password_is_cut() {
        for text in ["Horse-1", "Horse-1\n", "Horse-1\r\n"] {
            assert_eq!(password_of_file(text), Ok("Horse-1"), "{text:?}");
        }
        for text in [" Horse-1 ", "\tHorse-1", "Höрse-表", "Horse\u{feff}1"] {
            assert_eq!(password_of_file(text), Ok(text), "nothing else is cut");
        }
    }

    #[test]
    fn what_is_no_password_is_refused() {
        for (texts, part) in [
            (&["", "\n", "\r\n"][..], "empty"),
            (&["Horse-1\n\n", "Horse-1\r\n\r\n", "Horse-1\nSecond", "\nHorse-1", "Horse-1\r", "Horse\r1\n"], "line"),
            (&["\u{feff}Horse-1", "\u{feff}\n", "\u{feff}"], "BOM"),
            (&["Horse\0", "H\0o\0r\0s\0e\0\n\0"], "NUL"),
        ] {
            for text in texts {
                let problem = password_of_file(text).unwrap_err();
                assert!(problem.contains(part) && !problem.contains("Horse"), "{text:?}: {problem}");
            }
        }
    }
}
