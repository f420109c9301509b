//! The kinds of errors, and the exit code of each.

use taurus_htap::{Error, ErrorKind, codes, http::StatusCode};

use crate::exit::Exit;

/// What begins the codes of the API gateway, which responds before the service does. Its 404 is about the operation.
pub(crate) const GATEWAY: [&str; 2] = ["APIG.", "APIGW."];

/// What kind of error it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// The command line, a variable or a file is invalid.
    Usage,
    /// The result could not be written.
    Output,
    /// A wait has timed out.
    Deadline,
    /// The service refused the request.
    Refused,
    /// What exists conflicts with what was requested.
    Conflict,
    /// There was no connection to the service.
    Connect,
    /// All connections were in use.
    PoolTimeout,
    /// There was no response in time.
    Timeout,
    /// The connection was interrupted.
    Transport,
    /// This machine failed, such as with a port that cannot be opened.
    System,
    /// There is no credential, or it was refused.
    Credential,
    /// What the command names does not exist.
    NotFound,
    /// The operation or the service failed.
    Failed,
    /// The response is not of the documented form.
    Decode,
    /// The response is too large.
    TooLarge,
    /// What was waited for is paused.
    Paused,
    /// A signal of this number ended the command.
    Interrupted(u8),
}

impl Kind {
    /// The kind of an error of the library.
    pub(crate) fn of(error: &Error) -> Self {
        // A kind that a later version of the library adds.
        Self::of_kind(error.kind(), || of_response(error)).unwrap_or(Self::Failed)
    }

    /// The compiler demands the last arm; that no kind of this version of the library gets there is tested.
    fn of_kind(kind: ErrorKind, of_response: impl FnOnce() -> Self) -> Option<Self> {
        Some(match kind {
            ErrorKind::InvalidInput => Self::Usage,
            ErrorKind::Credential => Self::Credential,
            ErrorKind::Connect => Self::Connect,
            ErrorKind::PoolTimeout => Self::PoolTimeout,
            ErrorKind::Timeout => Self::Timeout,
            ErrorKind::Transport => Self::Transport,
            ErrorKind::Service => of_response(),
            ErrorKind::Decode => Self::Decode,
            ErrorKind::TooLarge => Self::TooLarge,
            ErrorKind::NotFound => Self::NotFound,
            ErrorKind::Conflict => Self::Conflict,
            ErrorKind::Refused => Self::Refused,
            ErrorKind::Failed => Self::Failed,
            ErrorKind::Paused => Self::Paused,
            ErrorKind::Deadline => Self::Deadline,
            _ => return None,
        })
    }

    /// The word for programs.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Usage => "usage",
            Self::Output => "output",
            Self::Deadline => "deadline",
            Self::Refused => "refused",
            Self::Conflict => "conflict",
            Self::Connect => "connect",
            Self::PoolTimeout => "pool-timeout",
            Self::Timeout => "timeout",
            Self::Transport => "transport",
            Self::System => "system",
            Self::Credential => "credential",
            Self::NotFound => "not-found",
            Self::Failed => "failed",
            Self::Decode => "decode",
            Self::TooLarge => "too-large",
            Self::Paused => "paused",
            Self::Interrupted(_) => "interrupted",
        }
    }

    /// The exit code.
    pub(crate) fn exit(self) -> Exit {
        match self {
            Self::Output | Self::Deadline => Exit::Failed,
            Self::Usage => Exit::Usage,
            Self::Refused | Self::Conflict => Exit::Refused,
            Self::Connect | Self::PoolTimeout | Self::Timeout | Self::Transport | Self::System => Exit::Unreachable,
            Self::Credential => Exit::Credential,
            Self::NotFound => Exit::NotFound,
            Self::Failed | Self::Decode | Self::TooLarge => Exit::ServiceFailed,
            Self::Paused => Exit::Paused,
            Self::Interrupted(signal) => Exit::Signal(signal),
        }
    }
}

/// The kind of an error response: by its code first, and by its status second.
fn of_response(error: &Error) -> Kind {
    let code = error.code().unwrap_or_default();
    let is_of_gateway = GATEWAY.iter().any(|prefix| code.starts_with(prefix));
    match error.status() {
        Some(StatusCode::UNAUTHORIZED) => Kind::Credential,
        _ if codes::NOT_FOUND.contains(&code) => Kind::NotFound,
        Some(StatusCode::NOT_FOUND) if !is_of_gateway => Kind::NotFound,
        // An error with the status of a success is a refusal, too.
        Some(status) if status.is_client_error() || status.is_success() => Kind::Refused,
        Some(_) | None => Kind::Failed,
    }
}

#[cfg(test)]
mod tests {
    use taurus_htap::ErrorKind;

    use super::Kind;

    #[test]
    fn every_kind_of_the_library_is_known() {
        for kind in ErrorKind::ALL {
            assert!(Kind::of_kind(*kind, || Kind::Refused).is_some(), "{kind:?}");
        }
    }

    #[test]
    fn readme_has_the_exit_code_of_each_kind() {
        let kinds = [
            Kind::Usage,
            Kind::Output,
            Kind::Deadline,
            Kind::Refused,
            Kind::Conflict,
            Kind::Connect,
            Kind::PoolTimeout,
            Kind::Timeout,
            Kind::Transport,
            Kind::System,
            Kind::Credential,
            Kind::NotFound,
            Kind::Failed,
            Kind::Decode,
            Kind::TooLarge,
            Kind::Paused,
            Kind::Interrupted(2),
        ];
        let readme = include_str!("../README.md");
        let table = readme.split_once("| `kind` | exit code | meaning |\n|---|---|---|\n").unwrap().1;
        let rows: Vec<_> = table.lines().take_while(|line| line.starts_with('|')).collect();
        assert_eq!(rows.len(), kinds.len());
        for kind in kinds {
            let row = format!("| `{}` | {} | ", kind.as_str(), kind.exit().code());
            assert!(rows.iter().any(|line| line.starts_with(&row)), "{row}");
        }
    }
}
