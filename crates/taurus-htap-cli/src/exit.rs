//! Exit codes. Which error has which is in [`crate::kind`].

use std::process::ExitCode;

/// The exit codes, as `--help` documents them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Exit {
    /// Success; every check has passed.
    Passed,
    /// A check has failed, a task differs from its file, no table fits a draft, a policy lacks something, a wait has
    /// timed out, or the result could not be written.
    Failed,
    /// The command line or a file is invalid. Nothing was changed.
    Usage,
    /// The service refused the request, or what exists conflicts with it.
    Refused,
    /// The service could not be reached, or did not respond.
    Unreachable,
    /// No credential was found, or the service refused it.
    Credential,
    /// What the command names does not exist.
    NotFound,
    /// The operation or the service failed, or the response cannot be used.
    ServiceFailed,
    /// What was waited for is paused.
    Paused,
    /// A signal of this number has ended the command: 128 and the number, as shells have it.
    Signal(u8),
}

/// The exit codes for `--help`.
pub(crate) const HELP: &str = "\
Exit codes:
  0  success; every check has passed
  1  a check has failed, a task differs from its file, no table fits a draft, a policy lacks something, a wait has timed \
     out, or the result could not be written
  2  invalid usage or input; nothing was changed
  3  the service refused the request, or what exists conflicts with it
  4  the service could not be reached, or did not respond
  5  no credential was found, or the service refused it
  6  what the command names does not exist, such as an instance, a task or a user
  7  the operation or the service failed, or the response cannot be used
  8  the task that was waited for is paused
  130, 143  Ctrl-C or SIGTERM ended the command, which says what it leaves behind";

impl Exit {
    /// The number.
    pub(crate) fn code(self) -> u8 {
        match self {
            Self::Passed => 0,
            Self::Failed => 1,
            Self::Usage => 2,
            Self::Refused => 3,
            Self::Unreachable => 4,
            Self::Credential => 5,
            Self::NotFound => 6,
            Self::ServiceFailed => 7,
            Self::Paused => 8,
            Self::Signal(number) => 128 + number,
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.code())
    }
}

#[cfg(test)]
mod tests {
    use super::{Exit, HELP};

    const README: &str = include_str!("../README.md");

    #[test]
    fn readme_has_the_exit_codes_of_the_help() {
        let help = HELP.strip_prefix("Exit codes:\n").unwrap();
        let rows: Vec<_> = help
            .lines()
            .map(|line| line.trim_start().split_once("  ").unwrap())
            .map(|(code, meaning)| format!("| {code} | {meaning} |"))
            .collect();
        let table = README.split_once("| exit code | meaning |\n|---|---|\n").unwrap().1;
        // The help has no backquotes.
        let table = table.lines().take_while(|line| line.starts_with('|')).map(|line| line.replace('`', ""));
        let table: Vec<_> = table.collect();
        assert_eq!(rows, table);
        let cells = rows.iter().filter_map(|row| row.split(" | ").next()?.strip_prefix("| "));
        let codes: Vec<u8> = cells.flat_map(|cell| cell.split(", ")).map(|code| code.parse().unwrap()).collect();
        let exits = [
            Exit::Passed,
            Exit::Failed,
            Exit::Usage,
            Exit::Refused,
            Exit::Unreachable,
            Exit::Credential,
            Exit::NotFound,
            Exit::ServiceFailed,
            Exit::Paused,
            Exit::Signal(2),
            Exit::Signal(15),
        ];
        assert_eq!(codes, exits.map(Exit::code));
    }
}
