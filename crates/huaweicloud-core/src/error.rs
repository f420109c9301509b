//! The one error type.

mod kind;

use std::{error, fmt, io, iter, sync::Arc, time::Duration};

use api_runtime::Effect;
use bytes::Bytes;
use http::StatusCode;

pub use self::kind::ErrorKind;
use crate::{MissingPermission, TransportErrorKind, body::fault::Fault};

/// The result of everything that can fail here.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What went wrong with a call.
///
/// `Display` is what happened; [`source`](error::Error::source) is why, where more is known. Neither shows a
/// secret or a response's body. What the service wrote is shown on one line, with escapes such as `\u{202e}` for
/// characters that are not visible; [`message`](Self::message) and its siblings have it as it came. Cheap to clone:
/// several calls can fail for one reason.
#[derive(Clone)]
pub struct Error(Arc<Inner>);

#[derive(Clone)]
struct Inner {
    kind: ErrorKind,
    what: String,
    context: Context,
    code: Option<String>,
    message: Option<String>,
    authorization_message: Option<String>,
    missing_permission: Option<MissingPermission>,
    unreached: Option<Unreached>,
    body: Bytes,
    source: Option<Arc<dyn error::Error + Send + Sync>>,
}

/// What is known of the call that failed.
#[derive(Clone, Debug, Default)]
pub(crate) struct Context {
    pub(crate) operation: Option<&'static str>,
    pub(crate) effect: Option<Effect>,
    pub(crate) attempts: u32,
    pub(crate) status: Option<StatusCode>,
    pub(crate) request_id: Option<String>,
}

/// Where there is no connection to, and why.
#[derive(Clone, Debug)]
pub(crate) struct Unreached {
    pub(crate) kind: TransportErrorKind,
    pub(crate) host: Option<String>,
    pub(crate) proxy: Option<String>,
}

impl Error {
    pub(crate) fn new(kind: ErrorKind, what: impl Into<String>) -> Self {
        let (what, context) = (what.into(), Context::default());
        Self(Arc::new(Inner {
            kind,
            what,
            context,
            code: None,
            message: None,
            authorization_message: None,
            missing_permission: None,
            unreached: None,
            body: Bytes::new(),
            source: None,
        }))
    }

    /// Input that breaks a documented rule: which field, what is wrong with its value, and the rule.
    pub fn invalid_input(field: &str, problem: impl fmt::Display, rule: impl fmt::Display) -> Self {
        Self::new(ErrorKind::InvalidInput, format!("{field}: {problem}; give {rule}"))
    }

    /// A credential that is missing or broken: name the variable, file, line or section to mend. For providers of your
    /// own.
    pub fn credential(what: impl Into<String>) -> Self {
        Self::new(ErrorKind::Credential, what)
    }

    /// A response that was read and lacks what is needed to go on: which field of which response.
    pub fn decode(what: impl Into<String>) -> Self {
        Self::new(ErrorKind::Decode, what)
    }

    /// Something that is not there: what, and where it was looked for.
    pub fn not_found(what: impl Into<String>) -> Self {
        Self::new(ErrorKind::NotFound, what)
    }

    /// Something that conflicts with what was asked for: what it is, and how it differs. It may quote the
    /// service.
    pub fn conflict(what: impl AsRef<str>) -> Self {
        Self::new(ErrorKind::Conflict, Clean(what.as_ref()).to_string())
    }

    /// Something that has failed for good at the service: what, and the reason that the service gives, of which as much
    /// is shown as fits on a line.
    pub fn failed(what: impl AsRef<str>) -> Self {
        Self::new(ErrorKind::Failed, Clean(what.as_ref()).to_string())
    }

    /// Something that the service has checked and refuses: what, and why. It may quote the service.
    pub fn refused(what: impl AsRef<str>) -> Self {
        Self::new(ErrorKind::Refused, Clean(what.as_ref()).to_string())
    }

    /// Something that is paused and does not go on by itself: what it is, and what makes it go on.
    pub fn paused(what: impl AsRef<str>) -> Self {
        Self::new(ErrorKind::Paused, Clean(what.as_ref()).to_string())
    }

    /// Something that was not over in time: how long it was waited for, what it is, and what was last seen of it.
    pub fn deadline(waited: Duration, what: impl fmt::Display, seen: impl fmt::Display) -> Self {
        Self::new(ErrorKind::Deadline, format!("waited {} for {what}; {seen}", Span(rounded(waited))))
    }

    /// Adds why it happened.
    #[must_use]
    pub fn with_source(mut self, source: impl Into<Box<dyn error::Error + Send + Sync>>) -> Self {
        self.inner().source = Some(source.into().into());
        self
    }

    /// Adds the source of another error, which the message already names.
    pub(crate) fn because_of(mut self, other: &Self) -> Self {
        self.inner().source.clone_from(&other.0.source);
        self
    }

    fn inner(&mut self) -> &mut Inner {
        Arc::make_mut(&mut self.0)
    }

    pub(crate) fn with_fault(mut self, fault: Fault, body: Bytes) -> Self {
        let (inner, fault) = (self.inner(), fault.bounded());
        inner.context.request_id = inner.context.request_id.take().or(fault.request_id);
        (inner.code, inner.message, inner.body) = (fault.code, fault.message, body);
        inner.authorization_message = fault.authorization_message;
        self
    }

    pub(crate) fn with_missing_permission(mut self, missing: MissingPermission) -> Self {
        self.inner().missing_permission = Some(missing);
        self
    }

    pub(crate) fn with_unreached(mut self, unreached: Unreached) -> Self {
        self.inner().unreached = Some(unreached);
        self
    }

    pub(crate) fn with_status(mut self, status: StatusCode) -> Self {
        self.inner().context.status = Some(status);
        self
    }

    pub(crate) fn with_request_id(mut self, id: Option<&str>) -> Self {
        self.inner().context.request_id = id.map(str::to_owned);
        self
    }

    pub(crate) fn with_body(mut self, body: Bytes) -> Self {
        self.inner().body = body;
        self
    }

    /// The same with its message edited.
    pub(crate) fn with_edited_message(mut self, edit: impl FnOnce(&mut String)) -> Self {
        edit(&mut self.inner().what);
        self
    }

    pub(crate) fn with_context(mut self, context: Context) -> Self {
        let known = &mut self.inner().context;
        let request_id = known.request_id.take();
        *known = context;
        known.request_id = known.request_id.take().or(request_id);
        self
    }

    /// What kind of failure this is.
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// The operationId of the call, once it was known.
    pub fn operation(&self) -> Option<&str> {
        self.0.context.operation
    }

    /// What the call does, once its operation was known: an error of one that only reads leaves nothing to check. It is
    /// that of the operation, or what the caller says of the call ([`CallOptions::effect`](crate::CallOptions::effect)).
    pub fn effect(&self) -> Option<Effect> {
        self.0.context.effect
    }

    /// Why there was no connection ([`ErrorKind::Connect`]), where that is known.
    pub fn transport_error_kind(&self) -> Option<TransportErrorKind> {
        self.0.unreached.as_ref().map(|unreached| unreached.kind)
    }

    /// The host and port to which there was no connection ([`ErrorKind::Connect`]), such as `h.example:443`.
    pub fn host(&self) -> Option<&str> {
        self.0.unreached.as_ref()?.host.as_deref()
    }

    /// The host and port of the proxy through which there was no connection ([`ErrorKind::Connect`]), if one was used
    /// and the transport names it. It has no user name and password.
    pub fn proxy(&self) -> Option<&str> {
        self.0.unreached.as_ref()?.proxy.as_deref()
    }

    /// The HTTP status, if there was a response, whether it could be read or not; or that of a proxy that refused to
    /// lead to the service ([`ErrorKind::Connect`]).
    pub fn status(&self) -> Option<StatusCode> {
        self.0.context.status
    }

    /// The vendor's error code, such as `DBS.200022`.
    pub fn code(&self) -> Option<&str> {
        self.0.code.as_deref()
    }

    /// The vendor's error message, as the service wrote it: of a list of errors, each. At most 4,000 characters of it.
    pub fn message(&self) -> Option<&str> {
        self.0.message.as_deref()
    }

    /// Why the service forbids the call (403), in a form that only the identity service can read: its operation to
    /// decode authorization messages takes it. Services give it where fine-grained policies decide.
    pub fn encoded_authorization_message(&self) -> Option<&str> {
        self.0.authorization_message.as_deref()
    }

    /// What the call needs, if the service has refused it (403) for a missing permission: by the code that the identity
    /// service has for that, with an [encoded message](Self::encoded_authorization_message), or naming an action of the
    /// operation. The facts are those of the documentation, and the message ends with them.
    pub fn missing_permission(&self) -> Option<&MissingPermission> {
        self.0.missing_permission.as_ref()
    }

    /// The id under which the service logged the call; name it when asking the vendor for help.
    pub fn request_id(&self) -> Option<&str> {
        self.0.context.request_id.as_deref()
    }

    /// How often the request was sent, or tried to be.
    pub fn attempts(&self) -> u32 {
        self.0.context.attempts
    }

    /// The response's body, if there was one: as it came, but for the secrets of the request, should they be repeated
    /// there. It may hold anything, so no message has it.
    pub fn body(&self) -> &[u8] {
        &self.0.body
    }

    /// Whether the caller's input was refused before anything was sent.
    pub fn is_invalid_input(&self) -> bool {
        self.kind() == ErrorKind::InvalidInput
    }

    /// Whether no credential was found, or the source of one is broken or out of reach.
    pub fn is_credential(&self) -> bool {
        self.kind() == ErrorKind::Credential
    }

    /// Whether the service refused the credential (401).
    pub fn is_unauthorized(&self) -> bool {
        self.has_status(StatusCode::UNAUTHORIZED)
    }

    /// Whether the service knows who is calling and forbids it (403).
    pub fn is_forbidden(&self) -> bool {
        self.has_status(StatusCode::FORBIDDEN)
    }

    /// Whether something does not exist: the service answered 404, or another code means it
    /// ([`ErrorKind::NotFound`]).
    pub fn is_not_found(&self) -> bool {
        self.kind() == ErrorKind::NotFound || self.has_status(StatusCode::NOT_FOUND)
    }

    /// Whether there is a conflict: the service is busy with it (409), or it was found before anything was done
    /// ([`ErrorKind::Conflict`]).
    pub fn is_conflict(&self) -> bool {
        self.kind() == ErrorKind::Conflict || self.has_status(StatusCode::CONFLICT)
    }

    /// Whether the service asks for fewer calls (429).
    pub fn is_throttled(&self) -> bool {
        self.has_status(StatusCode::TOO_MANY_REQUESTS)
    }

    /// Whether no complete response came in time.
    pub fn is_timeout(&self) -> bool {
        self.kind() == ErrorKind::Timeout
    }

    /// Whether the service could not be reached.
    pub fn is_connect(&self) -> bool {
        self.kind() == ErrorKind::Connect
    }

    /// Whether all of the client's connections were in use for too long.
    pub fn is_pool_timeout(&self) -> bool {
        self.kind() == ErrorKind::PoolTimeout
    }

    /// Whether something that the service did in its own time has failed.
    pub fn is_failed(&self) -> bool {
        self.kind() == ErrorKind::Failed
    }

    /// Whether the service has checked what was asked for and refuses it ([`ErrorKind::Refused`]).
    pub fn is_refused(&self) -> bool {
        self.kind() == ErrorKind::Refused
    }

    /// Whether something that was waited for is paused.
    pub fn is_paused(&self) -> bool {
        self.kind() == ErrorKind::Paused
    }

    /// Whether something was not over in the time that was given for it.
    pub fn is_deadline(&self) -> bool {
        self.kind() == ErrorKind::Deadline
    }

    fn has_status(&self, status: StatusCode) -> bool {
        self.kind() == ErrorKind::Service && self.status() == Some(status)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(operation) = self.operation() {
            write!(f, "{operation}: ")?;
        }
        printable::line(&self.0.what).fmt(f)?;
        match (self.code(), self.message()) {
            (Some(code), Some(message)) => write!(f, ": {}: {}", Clean(code), Clean(message))?,
            (Some(text), None) | (None, Some(text)) => write!(f, ": {}", Clean(text))?,
            (None, None) => {}
        }
        let request_id = self.request_id().map(|id| format!("request ID {}", Clean(id)));
        let attempts = (self.attempts() > 1).then(|| format!("{} attempts", self.attempts()));
        let details: Vec<_> = request_id.into_iter().chain(attempts).collect();
        if !details.is_empty() {
            write!(f, " ({})", details.join(", "))?;
        }
        match self.missing_permission() {
            Some(missing) => write!(f, "; {missing}"),
            None => Ok(()),
        }
    }
}

/// An error, what it happened because of, and so on.
pub(crate) fn causes<'e>(
    error: &'e (dyn error::Error + 'static),
) -> impl Iterator<Item = &'e (dyn error::Error + 'static)> {
    iter::successors(Some(error), |&error| {
        // An I/O error that wraps another one does not name it as its source.
        match error.downcast_ref::<io::Error>().and_then(io::Error::get_ref) {
            Some(inner) => Some(inner),
            None => error.source(),
        }
    })
}

/// A time as people read it: to the millisecond.
pub(crate) fn rounded(time: Duration) -> Duration {
    Duration::from_millis(u64::try_from((time.as_micros() + 500) / 1000).unwrap_or(u64::MAX))
}

/// A duration for people: as its `Debug`, but zero is `0s` and not `0ns`.
struct Span(Duration);

impl fmt::Display for Span {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_zero() { f.write_str("0s") } else { fmt::Debug::fmt(&self.0, f) }
    }
}

/// Text from outside, printable, on one line and of bounded length.
pub(crate) struct Clean<'a>(pub(crate) &'a str);

impl fmt::Display for Clean<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const LONGEST: usize = 500;
        printable::line(self.0).at_most(LONGEST).fmt(f)
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Error")
            .field("kind", &self.kind())
            .field("what", &self.0.what)
            .field("operation", &self.operation())
            .field("unreached", &self.0.unreached)
            .field("status", &self.status())
            .field("code", &self.code())
            .field("message", &self.message())
            .field("request_id", &self.request_id())
            .field("attempts", &self.attempts())
            .field("body", &format_args!("{} bytes", self.body().len()))
            .field("source", &self.0.source)
            .finish()
    }
}

impl error::Error for Error {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        self.0.source.as_deref().map(|source| source as _)
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use bytes::Bytes;

    use super::{Clean, Error, ErrorKind};
    use crate::body::fault::Fault;

    #[test]
    fn time_that_was_waited_is_shown_to_the_millisecond() {
        for (waited, shown) in [(989_176_040, "989ms"), (1_999_999_999, "2s"), (100, "0s")] {
            let error = Error::deadline(Duration::from_nanos(waited), "the kettle", "cold");
            assert_eq!(error.to_string(), format!("waited {shown} for the kettle; cold"));
        }
    }

    #[test]
    fn what_a_service_says_is_shown_in_bounded_length() {
        let long = || Some("é".repeat(1 << 16));
        let fault = Fault { code: long(), message: long(), request_id: long(), authorization_message: None };
        let error = Error::new(ErrorKind::Service, "refused").with_fault(fault, Bytes::new());
        // 200 of the code, 500 of the message, 200 of the request ID, and the words around them.
        let shown = error.to_string();
        assert!((900..1000).contains(&shown.chars().count()), "{}", shown.chars().count());
        assert_eq!(error.message().map(|message| message.chars().count()), Some(4001));
        assert!(format!("{error:?}").chars().count() < 5000);
        assert_eq!(Clean(&"é".repeat(501)).to_string().chars().count(), 501);
        assert!(!Clean(&"é".repeat(500)).to_string().ends_with('…'));
        for quoted in [Error::failed(long().unwrap_or_default()), Error::conflict(long().unwrap_or_default())] {
            assert_eq!(quoted.to_string().chars().count(), 501);
        }
    }
}
