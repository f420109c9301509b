//! What went wrong, why, and what to do about it.

use std::{error, io};

use spec_document::ReadError;
use taurus_htap::{Error, ErrorKind, codes};

use crate::exit::Exit;

/// Why a command did not do what it was asked to.
#[derive(Debug)]
pub(crate) struct Problem {
    pub(crate) exit: Exit,
    pub(crate) message: String,
    /// Why it happened, the nearest reason first.
    pub(crate) causes: Vec<String>,
    /// What to do about it.
    pub(crate) help: Option<String>,
}

/// The result of a command, or a part of one.
pub(crate) type Result<T, E = Problem> = std::result::Result<T, E>;

impl Problem {
    /// Something about the command line or a file: which flag or file, and what is wrong.
    pub(crate) fn usage(message: impl Into<String>) -> Self {
        Self { exit: Exit::Usage, message: message.into(), causes: Vec::new(), help: None }
    }

    /// A flag that a command cannot do without.
    pub(crate) fn missing(flag: &str, help: impl Into<String>) -> Self {
        Self::usage(format!("{flag} is missing")).with_help(help)
    }

    /// Adds why it happened.
    pub(crate) fn with_source(mut self, error: &dyn error::Error) -> Self {
        self.causes.push(error.to_string());
        self.causes.extend(chain(error));
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

impl From<Error> for Problem {
    fn from(error: Error) -> Self {
        Self {
            exit: Exit::of(&error),
            message: error.to_string(),
            causes: chain(&error),
            help: help(&error).map(str::to_owned),
        }
    }
}

impl From<ReadError> for Problem {
    fn from(error: ReadError) -> Self {
        Self::usage(error.to_string()).with_help("`taurus-htap schema` prints what the file may hold")
    }
}

/// Of the machine: no runtime, no loopback.
impl From<io::Error> for Problem {
    fn from(error: io::Error) -> Self {
        Self { exit: Exit::Unreachable, message: error.to_string(), causes: chain(&error), help: None }
    }
}

fn help(error: &Error) -> Option<&'static str> {
    Some(match error.code() {
        Some(codes::INSTANCE_NOT_FOUND | codes::STARROCKS_INSTANCE_NOT_FOUND) => {
            "check --instance and --region; `taurus-htap instances list` shows what there is"
        }
        Some(codes::REPLICATION_CONFIG_NOT_FOUND | codes::REPLICATION_NOT_FOUND) => {
            "`taurus-htap sync list` shows the tasks of the instance"
        }
        Some(codes::INSTANCE_BUSY) => "try again when what is being done with the instance is done",
        Some(_) | None => match error.kind() {
            ErrorKind::Credential => "`taurus-htap auth status` says which credential is found",
            ErrorKind::Connect => "check --region or --endpoint, the network, and the proxy (HTTPS_PROXY, NO_PROXY)",
            ErrorKind::Timeout | ErrorKind::Transport => {
                "whether the service has acted is not known: look before you try again"
            }
            ErrorKind::Service if error.is_unauthorized() => {
                "the credential was refused: `taurus-htap auth status` says which one is used and when it ends"
            }
            ErrorKind::Service if error.is_forbidden() => "the account may not do this, or not in this project",
            ErrorKind::Service if error.is_throttled() => "too many calls: wait a while",
            ErrorKind::Deadline => "it may still come about: run the command again to go on waiting, or give --timeout",
            _ => return None,
        },
    })
}
