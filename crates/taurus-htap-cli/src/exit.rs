//! Exit codes.

use std::process::ExitCode;

use taurus_htap::{Error, ErrorKind};

/// The exit codes, as `--help` documents them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Exit {
    /// Success; every check has passed.
    Passed,
    /// A check has failed, no table fits a draft, a policy lacks something, a wait has timed out, or the result could
    /// not be written.
    Failed,
    /// The command line or a file is invalid. Nothing was changed.
    Usage,
    /// The service refused the request, its operation failed, or its response cannot be used.
    Service,
    /// The service could not be reached, or did not respond.
    Unreachable,
    /// No credential was found, or the service refused it.
    Credential,
    /// A signal of this number has ended the command: 128 and the number, as shells have it.
    Signal(u8),
}

/// The exit codes for `--help`.
pub(crate) const HELP: &str = "\
Exit codes:
  0  success; every check has passed
  1  a check has failed, no table fits a draft, a policy lacks something, a wait has timed out, or \
     the result could not be written
  2  invalid usage or input; nothing was changed
  3  the service refused or failed, or its response cannot be used
  4  the service could not be reached, or did not respond
  5  no credential was found, or the service refused it
  130 (Ctrl-C), 143 (SIGTERM)  a signal ended the command, which says what it leaves behind";

impl Exit {
    /// The exit code of an error of the library.
    pub(crate) fn of(error: &Error) -> Self {
        match error.kind() {
            ErrorKind::InvalidInput => Self::Usage,
            ErrorKind::Credential => Self::Credential,
            ErrorKind::Connect | ErrorKind::PoolTimeout | ErrorKind::Timeout | ErrorKind::Transport => {
                Self::Unreachable
            }
            ErrorKind::Service if error.is_unauthorized() => Self::Credential,
            ErrorKind::Service
            | ErrorKind::Decode
            | ErrorKind::TooLarge
            | ErrorKind::NotFound
            | ErrorKind::Conflict
            | ErrorKind::Failed => Self::Service,
            ErrorKind::Deadline => Self::Failed,
            // The enum may grow.
            _ => Self::Service,
        }
    }

    /// The number.
    pub(crate) fn code(self) -> u8 {
        match self {
            Self::Passed => 0,
            Self::Failed => 1,
            Self::Usage => 2,
            Self::Service => 3,
            Self::Unreachable => 4,
            Self::Credential => 5,
            Self::Signal(number) => 128 + number,
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit.code())
    }
}
