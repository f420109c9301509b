//! Errors of commands: what went wrong, why, and what to do about it.

use std::{error, fmt::Display, io};

use serde_json::{Value, json};
use spec_document::ReadError;
use taurus_htap::Error;

use crate::{
    advice::{self, Place},
    exit::Exit,
    kind::Kind,
};

/// Why a command failed.
#[derive(Debug)]
pub(crate) struct CliError {
    pub(crate) kind: Kind,
    pub(crate) message: String,
    /// The chain of causes, the nearest first.
    pub(crate) causes: Vec<String>,
    /// What to do about it.
    pub(crate) help: Option<String>,
    /// Whether the same command may succeed a little later.
    pub(crate) is_transient: bool,
    /// The error of the library that it was made from.
    pub(crate) library: Option<Error>,
}

/// The result of a command, or a part of one.
pub(crate) type Result<T, E = CliError> = std::result::Result<T, E>;

impl CliError {
    fn new(kind: Kind, message: impl Into<String>) -> Self {
        Self { kind, message: message.into(), causes: Vec::new(), help: None, is_transient: false, library: None }
    }

    /// An error of the command line or of a file. The message names the flag or file.
    pub(crate) fn usage(message: impl Into<String>) -> Self {
        Self::new(Kind::Usage, message)
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

    /// Sets the kind.
    pub(crate) fn with_kind(mut self, kind: Kind) -> Self {
        self.kind = kind;
        self
    }

    /// Adds what to do about it.
    pub(crate) fn with_help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Adds what it is about, such as a place in a file, before its message.
    pub(crate) fn about(mut self, what: impl Display) -> Self {
        self.message = format!("{what}: {}", self.message);
        self
    }

    /// One error of all of these, which are of input; `None` if there are none, and the only one unchanged.
    pub(crate) fn all(message: &str, mut errors: Vec<Self>) -> Option<Self> {
        if errors.len() < 2 {
            return errors.pop();
        }
        let mut helps: Vec<_> = errors.iter_mut().filter_map(|error| error.help.take()).collect();
        helps.dedup();
        let mut all = Self::usage(message);
        for Self { message, causes, .. } in errors {
            all.causes.push(std::iter::once(message).chain(causes).collect::<Vec<_>>().join(": "));
        }
        // Several would be for one of the errors each.
        match helps.as_slice() {
            [help] => Some(all.with_help(help)),
            _ => Some(all),
        }
    }

    /// Adds what to do about it where the command did not, by what the library knows of the error.
    pub(crate) fn or_advice(mut self, place: &Place) -> Self {
        if self.help.is_none() {
            self.help = self.library.as_ref().and_then(|error| advice::of(error, place));
        }
        self
    }

    /// The exit code.
    pub(crate) fn exit(&self) -> Exit {
        self.kind.exit()
    }

    /// The form for programs. Every key is always there.
    pub(crate) fn to_value(&self) -> Value {
        let Self { kind, message, causes, help, is_transient: _, library } = self;
        let library = library.as_ref();
        // The status of a proxy is not one of the service.
        let status = library.filter(|error| !error.is_connect()).and_then(Error::status);
        json!({
            "error": {
                "kind": kind.as_str(),
                "message": message,
                "causes": causes,
                "help": help,
                "exit_code": self.exit().code(),
                "status": status.map(|status| status.as_u16()),
                "code": library.and_then(Error::code),
                "request_id": library.and_then(Error::request_id),
                "operation": library.and_then(Error::operation),
            },
        })
    }
}

fn chain(error: &dyn error::Error) -> Vec<String> {
    std::iter::successors(error.source(), |error| error.source()).map(ToString::to_string).collect()
}

impl From<Error> for CliError {
    fn from(error: Error) -> Self {
        Self {
            causes: chain(&error),
            is_transient: is_transient(&error),
            library: Some(error.clone()),
            ..Self::new(Kind::of(&error), error.to_string())
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
        Self { causes: chain(&error), ..Self::new(Kind::System, error.to_string()) }
    }
}

/// Whether the service may answer a little later.
fn is_transient(error: &Error) -> bool {
    Kind::of(error).exit() == Exit::Unreachable
        || error.is_throttled()
        || error.status().is_some_and(|status| status.is_server_error())
}
