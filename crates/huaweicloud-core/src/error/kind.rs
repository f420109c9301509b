//! The kinds of failure.

/// What kind of failure an [`Error`](crate::Error) is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorKind {
    /// The caller gave something that the documentation forbids. Nothing was sent.
    InvalidInput,
    /// No credential was found, or the source of one is broken. The last attempt was not sent.
    Credential,
    /// The service could not be reached. The last attempt was not sent.
    Connect,
    /// All of the client's connections were in use for as long as the call could wait: see
    /// [`Limits::max_concurrent_attempts`](crate::Limits::max_concurrent_attempts). The last attempt was not sent.
    PoolTimeout,
    /// No complete response came in time. The service may have acted.
    Timeout,
    /// The connection broke before a complete response was there. The service may have acted.
    Transport,
    /// The service answered with something other than success.
    Service,
    /// The service answered with success, but its response is not of the documented form. The service has acted.
    Decode,
    /// The response is larger than [`Limits`](crate::Limits) allow. The service may have acted.
    TooLarge,
    /// Something is not there, which the service shows by leaving it out or by a code of its own, and not by a 404.
    NotFound,
    /// What exists conflicts with what was asked for, and was left as it is.
    Conflict,
    /// The service has checked what was asked for, and refuses it in a response of success. It was not done.
    Refused,
    /// Something that the service did in its own time, such as a job, has failed.
    Failed,
    /// Something that was waited for is paused, and does not continue by itself.
    Paused,
    /// A wait has timed out. The operation continues at the service, and can be waited for again.
    Deadline,
}

/// One list for both, so that neither can lack a kind.
macro_rules! words {
    ($($kind:ident = $word:literal,)*) => {
        impl ErrorKind {
            /// Every kind.
            pub const ALL: &[Self] = &[$(Self::$kind),*];

            /// Its name in small letters with hyphens, such as `not-found`; for logs and labels of metrics.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$kind => $word,)*
                }
            }
        }
    };
}

words! {
    InvalidInput = "invalid-input",
    Credential = "credential",
    Connect = "connect",
    PoolTimeout = "pool-timeout",
    Timeout = "timeout",
    Transport = "transport",
    Service = "service",
    Decode = "decode",
    TooLarge = "too-large",
    NotFound = "not-found",
    Conflict = "conflict",
    Refused = "refused",
    Failed = "failed",
    Paused = "paused",
    Deadline = "deadline",
}
