//! Errors of commands: what went wrong, why, and what to do about it.

use std::{error, io};

use spec_document::ReadError;
use taurus_htap::{Error, ErrorKind, codes, iam::Permissions};

use crate::exit::Exit;

/// Why a command failed.
#[derive(Debug)]
pub(crate) struct CliError {
    pub(crate) exit: Exit,
    pub(crate) message: String,
    /// The chain of causes, the nearest first.
    pub(crate) causes: Vec<String>,
    /// What to do about it.
    pub(crate) help: Option<String>,
    /// Whether the same command may succeed a little later.
    pub(crate) is_transient: bool,
}

/// The result of a command, or a part of one.
pub(crate) type Result<T, E = CliError> = std::result::Result<T, E>;

impl CliError {
    /// An error of the command line or of a file. The message names the flag or file.
    pub(crate) fn usage(message: impl Into<String>) -> Self {
        Self { exit: Exit::Usage, message: message.into(), causes: Vec::new(), help: None, is_transient: false }
    }

    /// A required flag that is missing.
    pub(crate) fn missing(flag: &str, help: impl Into<String>) -> Self {
        Self::usage(format!("{flag} is missing")).with_help(help)
    }

    /// Adds the cause.
    pub(crate) fn with_source(mut self, error: &dyn error::Error) -> Self {
        self.causes.push(error.to_string());
        self.causes.extend(chain(error));
        self
    }

    /// Sets the exit code.
    pub(crate) fn with_exit(mut self, exit: Exit) -> Self {
        self.exit = exit;
        self
    }

    /// Adds what to do about it.
    pub(crate) fn with_help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}

fn chain(error: &dyn error::Error) -> Vec<String> {
    std::iter::successors(error.source(), |error| error.source()).map(ToString::to_string).collect()
}

impl From<Error> for CliError {
    fn from(error: Error) -> Self {
        Self::from(&error)
    }
}

impl From<&Error> for CliError {
    fn from(error: &Error) -> Self {
        Self {
            exit: Exit::of(error),
            message: error.to_string(),
            causes: chain(error),
            help: permission_help(error).or_else(|| help(error).map(str::to_owned)),
            is_transient: is_transient(error),
        }
    }
}

impl From<ReadError> for CliError {
    fn from(error: ReadError) -> Self {
        Self::usage(error.to_string()).with_help("`taurus-htap schema` prints the JSON schema of the file")
    }
}

/// Errors of this machine, such as a port that cannot be opened.
impl From<io::Error> for CliError {
    fn from(error: io::Error) -> Self {
        Self { causes: chain(&error), ..Self::usage(error.to_string()).with_exit(Exit::Unreachable) }
    }
}

/// Whether the service may answer a little later.
fn is_transient(error: &Error) -> bool {
    Exit::of(error) == Exit::Unreachable
        || error.is_throttled()
        || error.status().is_some_and(|status| status.is_server_error())
}

/// What to do about a call that was refused for a missing permission.
fn permission_help(error: &Error) -> Option<String> {
    // Those of other services have no command.
    let missing = error.missing_permission().filter(|missing| Permissions::of([missing.operation]).is_ok())?;
    let mut help = format!(
        "`taurus-htap permissions {} --policy identity` prints a policy that allows it, as the documentation has it",
        missing.operation
    );
    if let Some(encoded) = error.encoded_authorization_message() {
        help.push_str(&format!("; `taurus-htap auth explain` decodes the reason: {encoded}"));
    }
    Some(help)
}

fn help(error: &Error) -> Option<&'static str> {
    Some(match error.code() {
        Some(codes::INSTANCE_NOT_FOUND | codes::STARROCKS_INSTANCE_NOT_FOUND) => {
            "check --instance and --region; `taurus-htap instances list` lists the instances"
        }
        Some(codes::REPLICATION_CONFIG_NOT_FOUND | codes::REPLICATION_NOT_FOUND) => {
            "`taurus-htap sync list` lists the tasks of the instance"
        }
        Some(codes::INSTANCE_BUSY) => "try again when the current operation of the instance has ended",
        Some(_) | None => match error.kind() {
            ErrorKind::Credential => "`taurus-htap auth status --help` lists where credentials are looked up",
            ErrorKind::Connect => "check --region or --endpoint, the network, and the proxy (HTTPS_PROXY, NO_PROXY)",
            ErrorKind::Timeout | ErrorKind::Transport => {
                "the service may have executed the request: check before you try again"
            }
            ErrorKind::Service if error.is_unauthorized() => {
                "the credential was refused: `taurus-htap auth status --offline` shows which one is used and when it expires"
            }
            ErrorKind::Service if error.is_throttled() => {
                "the service limits the rate of requests: wait before you try again"
            }
            ErrorKind::Deadline => {
                "the operation may still complete: run the command again to keep waiting, or give a longer --timeout"
            }
            _ => return None,
        },
    })
}
