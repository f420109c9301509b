//! Whether to try again, and when. Pure: it is given what happened and the time, and does not sleep.
//!
//! A request is repeated only when that is safe: the operation says so ([`Idempotency`]), or the request surely was not
//! acted on, because it never left or because the service refused it for being busy.

use std::{
    fmt,
    time::{Duration, SystemTime},
};

use http::{HeaderMap, StatusCode, header};

use crate::{Error, ErrorKind, http::tls};

/// Whether a request may be sent again when the fate of the first one is unknown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Idempotency {
    /// Sending it twice does what sending it once does.
    Idempotent,
    /// Sending it twice may act twice.
    NotIdempotent,
}

/// How often and for how long a call is tried.
#[derive(Clone)]
#[non_exhaustive]
pub struct RetryPolicy {
    /// Maximum number of attempts. 4 by default; 1 disables retries. One more is made when the service refuses a
    /// credential (401) and the credential could be renewed.
    pub max_attempts: u32,
    /// Longest time of a whole call, waits included. 3 minutes by default. What a call needs from an identity service
    /// has as long at most: a credential within the call's time, and the project, which is looked up once, before it.
    pub timeout: Duration,
    /// The first wait, before jitter; each further one is twice as long. 250 milliseconds by default.
    pub initial_backoff: Duration,
    /// The longest wait, also when the service asks for a longer one. 30 seconds by default.
    pub max_backoff: Duration,
    /// Gives numbers from 0 to 1 for the jitter.
    pub(crate) random: fn() -> f64,
}

impl Default for RetryPolicy {
    fn default() -> Self {
        Self {
            max_attempts: 4,
            timeout: Duration::from_secs(180),
            initial_backoff: Duration::from_millis(250),
            max_backoff: Duration::from_secs(30),
            random: fastrand::f64,
        }
    }
}

impl fmt::Debug for RetryPolicy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RetryPolicy")
            .field("max_attempts", &self.max_attempts)
            .field("timeout", &self.timeout)
            .field("initial_backoff", &self.initial_backoff)
            .field("max_backoff", &self.max_backoff)
            .finish_non_exhaustive()
    }
}

impl RetryPolicy {
    /// Sends every request once, or once more with a renewed credential.
    #[must_use]
    pub fn never() -> Self {
        Self { max_attempts: 1, ..Self::default() }
    }

    /// Sets the maximum number of attempts.
    #[must_use]
    pub fn with_max_attempts(mut self, max_attempts: u32) -> Self {
        self.max_attempts = max_attempts;
        self
    }

    /// Sets the time limit for a whole call.
    #[must_use]
    pub fn with_timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// Sets the first and the longest wait.
    #[must_use]
    pub fn with_backoff(mut self, initial: Duration, max: Duration) -> Self {
        (self.initial_backoff, self.max_backoff) = (initial, max);
        self
    }

    /// Sets the source of jitter.
    #[must_use]
    pub fn with_random(mut self, random: fn() -> f64) -> Self {
        self.random = random;
        self
    }

    /// The same for a call that another one waits for. It ends a little earlier, so that its own error comes before the
    /// other's timeout ends, and says more.
    pub(crate) fn within(&self) -> Self {
        self.clone().with_timeout(self.timeout / 10 * 9)
    }

    /// How long to wait before the next attempt; `None` when this failure is the last word.
    pub(crate) fn wait(&self, failure: &Failure<'_>) -> Option<Duration> {
        let Failure { error, idempotency, busy_codes, .. } = *failure;
        if failure.attempts >= self.max_attempts || !is_transient(error, idempotency, busy_codes) {
            return None;
        }
        let wait = match retry_after(failure.headers, failure.now) {
            Some(asked) => asked.min(self.max_backoff),
            None => self.backoff(failure.attempts),
        };
        (failure.elapsed.saturating_add(wait) < self.timeout).then_some(wait)
    }

    /// Doubles with each attempt; a random part of up to half is taken off, so that many callers do not come back at
    /// once.
    fn backoff(&self, attempts: u32) -> Duration {
        let doubled =
            self.initial_backoff.saturating_mul(1 << attempts.saturating_sub(1).min(16)).min(self.max_backoff);
        let whole_half = doubled / 2;
        let thousandths = ((self.random)().clamp(0.0, 1.0) * 1000.0) as u32;
        doubled.saturating_sub(whole_half / 1000 * thousandths)
    }
}

/// Whether the same may go well another time, and trying does no harm. The one place where this is decided, for calls
/// and for waits.
pub(crate) fn is_transient(error: &Error, idempotency: Idempotency, busy_codes: &[&str]) -> bool {
    match error.kind() {
        ErrorKind::Connect => tls::refusal(error).is_none() && error.status().is_none_or(may_pass),
        ErrorKind::PoolTimeout => true,
        ErrorKind::Timeout => idempotency == Idempotency::Idempotent,
        // With TLS 1.3 a server refuses the client when that takes the connection for made.
        ErrorKind::Transport => idempotency == Idempotency::Idempotent && tls::refusal(error).is_none(),
        ErrorKind::Service => match error.status() {
            Some(StatusCode::TOO_MANY_REQUESTS) => true,
            Some(StatusCode::CONFLICT) => error.code().is_some_and(|code| busy_codes.contains(&code)),
            Some(
                StatusCode::REQUEST_TIMEOUT
                | StatusCode::INTERNAL_SERVER_ERROR
                | StatusCode::BAD_GATEWAY
                | StatusCode::SERVICE_UNAVAILABLE
                | StatusCode::GATEWAY_TIMEOUT,
            ) => idempotency == Idempotency::Idempotent,
            Some(_) | None => false,
        },
        ErrorKind::InvalidInput
        | ErrorKind::Credential
        | ErrorKind::Decode
        | ErrorKind::TooLarge
        | ErrorKind::NotFound
        | ErrorKind::Conflict
        | ErrorKind::Refused
        | ErrorKind::Failed
        | ErrorKind::Paused
        | ErrorKind::Deadline => false,
    }
}

/// Whether a proxy that refused with this status may do otherwise another time.
fn may_pass(status: StatusCode) -> bool {
    status.is_server_error() || matches!(status, StatusCode::REQUEST_TIMEOUT | StatusCode::TOO_MANY_REQUESTS)
}

/// What is known when an attempt has failed.
pub(crate) struct Failure<'a> {
    pub(crate) error: &'a Error,
    pub(crate) headers: &'a HeaderMap,
    pub(crate) idempotency: Idempotency,
    /// Codes by which the service says that it is busy with something else, and did nothing (HTTP 409).
    pub(crate) busy_codes: &'a [&'a str],
    /// Attempts so far.
    pub(crate) attempts: u32,
    /// Time since the call began.
    pub(crate) elapsed: Duration,
    /// For dates in `Retry-After`.
    pub(crate) now: SystemTime,
}

/// `Retry-After` as seconds or as a date ([RFC 9110, 10.2.3](https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3)); a
/// date that has passed means now.
fn retry_after(headers: &HeaderMap, now: SystemTime) -> Option<Duration> {
    let value = headers.get(header::RETRY_AFTER)?.to_str().ok()?.trim();
    if let Ok(seconds) = value.parse() {
        return Some(Duration::from_secs(seconds));
    }
    let date = httpdate::parse_http_date(value).ok()?;
    Some(date.duration_since(now).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, SystemTime};

    use http::{HeaderMap, HeaderValue, StatusCode, header};

    use super::{Failure, Idempotency, RetryPolicy};
    use crate::{Error, ErrorKind, body::fault::Fault, error::Context};

    const NOW: SystemTime = SystemTime::UNIX_EPOCH;
    const MS: Duration = Duration::from_millis(1);

    fn policy() -> RetryPolicy {
        RetryPolicy::default().with_random(|| 0.0)
    }

    fn service(status: StatusCode, code: Option<&str>) -> Error {
        let fault = Fault { code: code.map(Into::into), ..Fault::default() };
        let context = Context { status: Some(status), ..Context::default() };
        Error::new(ErrorKind::Service, "").with_fault(fault, bytes::Bytes::new()).with_context(context)
    }

    fn wait(
        policy: &RetryPolicy,
        error: &Error,
        idempotency: Idempotency,
        attempts: u32,
        retry_after: Option<&str>,
    ) -> Option<Duration> {
        let mut headers = HeaderMap::new();
        if let Some(value) = retry_after {
            headers.insert(header::RETRY_AFTER, HeaderValue::from_str(value).unwrap());
        }
        policy.wait(&Failure {
            error,
            headers: &headers,
            idempotency,
            busy_codes: &["DBS.200019"],
            attempts,
            elapsed: Duration::ZERO,
            now: NOW,
        })
    }

    #[test]
    fn only_what_is_safe_is_repeated() {
        use Idempotency::{Idempotent, NotIdempotent};
        let is_repeated = |error: &Error| {
            [Idempotent, NotIdempotent].map(|idempotency| wait(&policy(), error, idempotency, 1, None).is_some())
        };
        for (kind, expected) in [
            (ErrorKind::Connect, [true, true]),
            (ErrorKind::PoolTimeout, [true, true]),
            (ErrorKind::Timeout, [true, false]),
            (ErrorKind::Transport, [true, false]),
            (ErrorKind::InvalidInput, [false, false]),
            (ErrorKind::Credential, [false, false]),
            (ErrorKind::Decode, [false, false]),
            (ErrorKind::TooLarge, [false, false]),
            (ErrorKind::NotFound, [false, false]),
            (ErrorKind::Conflict, [false, false]),
            (ErrorKind::Refused, [false, false]),
            (ErrorKind::Failed, [false, false]),
            (ErrorKind::Paused, [false, false]),
            (ErrorKind::Deadline, [false, false]),
        ] {
            assert_eq!(is_repeated(&Error::new(kind, "")), expected, "{kind:?}");
        }
        for (status, code, expected) in [
            (400, None, [false, false]),
            (401, None, [false, false]),
            (408, None, [true, false]),
            (409, None, [false, false]),
            (409, Some("DBS.200019"), [true, true]),
            (409, Some("DBS.000000"), [false, false]),
            (429, None, [true, true]),
            (500, None, [true, false]),
            (501, None, [false, false]),
            (502, None, [true, false]),
            (503, None, [true, false]),
            (504, None, [true, false]),
        ] {
            let error = service(StatusCode::from_u16(status).unwrap(), code);
            assert_eq!(is_repeated(&error), expected, "{status} {code:?}");
        }
    }

    #[test]
    fn waits_double_up_to_the_longest_and_end() {
        let error = Error::new(ErrorKind::Connect, "");
        let policy = policy().with_max_attempts(20).with_backoff(100 * MS, 1000 * MS);
        let waits =
            [1, 2, 3, 4, 5, 19, 20].map(|attempts| wait(&policy, &error, Idempotency::Idempotent, attempts, None));
        assert_eq!(waits, [100, 200, 400, 800, 1000, 1000, 0].map(|ms| (ms > 0).then_some(ms * MS)));
        let jittered = policy.with_random(|| 1.0);
        assert_eq!(wait(&jittered, &error, Idempotency::Idempotent, 1, None), Some(50 * MS));
    }

    #[test]
    fn the_service_is_asked_again_when_it_says_but_no_later_than_the_longest_wait() {
        let error = service(StatusCode::TOO_MANY_REQUESTS, None);
        let wait =
            |value| wait(&policy(), &error, Idempotency::NotIdempotent, 1, Some(value)).map(|wait| wait.as_secs());
        assert_eq!(wait("7"), Some(7));
        assert_eq!(wait("Thu, 01 Jan 1970 00:00:09 GMT"), Some(9));
        assert_eq!(wait("0"), Some(0));
        assert_eq!(wait("86400"), Some(30));
        assert_eq!(wait("soon"), Some(0), "the policy's own wait of 250 ms");
    }

    #[test]
    fn a_date_in_the_past_means_at_once() {
        let error = service(StatusCode::SERVICE_UNAVAILABLE, None);
        let wait = |date: &'static str| {
            let headers = HeaderMap::from_iter([(header::RETRY_AFTER, HeaderValue::from_static(date))]);
            let (busy_codes, elapsed, now) = (&[][..], Duration::ZERO, NOW + 3600 * 1000 * MS);
            let (error, headers, idempotency) = (&error, &headers, Idempotency::Idempotent);
            policy().wait(&Failure { error, headers, idempotency, busy_codes, attempts: 1, elapsed, now })
        };
        assert_eq!(wait("Thu, 01 Jan 1970 00:59:59 GMT"), Some(Duration::ZERO));
        assert_eq!(wait("Thu, 01 Jan 1970 01:00:01 GMT"), Some(1000 * MS));
        assert_eq!(wait("soon"), Some(250 * MS), "the policy's own wait");
    }

    #[test]
    fn a_proxy_that_refuses_is_asked_again_only_when_it_may_do_otherwise() {
        for (status, expected) in
            [(403, false), (407, false), (401, false), (404, false), (408, true), (429, true), (502, true), (503, true)]
        {
            let refused = Error::new(ErrorKind::Connect, "").with_status(StatusCode::from_u16(status).unwrap());
            for idempotency in [Idempotency::Idempotent, Idempotency::NotIdempotent] {
                assert_eq!(wait(&policy(), &refused, idempotency, 1, None).is_some(), expected, "{status}");
            }
        }
    }

    #[test]
    fn tls_that_is_refused_for_good_is_not_tried_again() {
        use rustls::{AlertDescription, CertificateError, Error as Tls, InvalidMessage, PeerIncompatible};
        for (tls, expected) in [
            (Tls::AlertReceived(AlertDescription::HandshakeFailure), false),
            (Tls::AlertReceived(AlertDescription::ProtocolVersion), false),
            (Tls::AlertReceived(AlertDescription::UnrecognisedName), false),
            (Tls::AlertReceived(AlertDescription::CertificateRequired), false),
            (Tls::AlertReceived(AlertDescription::AccessDenied), false),
            (Tls::AlertReceived(AlertDescription::InternalError), true),
            (Tls::AlertReceived(AlertDescription::CloseNotify), true),
            (Tls::AlertReceived(AlertDescription::DecryptError), true),
            (Tls::InvalidCertificate(CertificateError::Expired), false),
            (Tls::NoCertificatesPresented, false),
            (Tls::PeerIncompatible(PeerIncompatible::NoCipherSuitesInCommon), false),
            (Tls::InvalidMessage(InvalidMessage::InvalidContentType), false),
            (Tls::InvalidMessage(InvalidMessage::MessageTooShort), true),
            (Tls::DecryptError, true),
        ] {
            for kind in [ErrorKind::Connect, ErrorKind::Transport] {
                let error = Error::new(kind, "").with_source(std::io::Error::other(tls.clone()));
                assert_eq!(wait(&policy(), &error, Idempotency::Idempotent, 1, None).is_some(), expected, "{tls:?}");
            }
        }
    }

    #[test]
    fn nothing_is_begun_that_the_total_time_has_no_room_for() {
        let error = Error::new(ErrorKind::Connect, "");
        let headers = HeaderMap::new();
        let wait = |elapsed| {
            let failure = Failure {
                error: &error,
                headers: &headers,
                idempotency: Idempotency::Idempotent,
                busy_codes: &[],
                attempts: 1,
                elapsed,
                now: NOW,
            };
            policy().with_timeout(1000 * MS).wait(&failure)
        };
        assert_eq!((wait(749 * MS), wait(750 * MS)), (Some(250 * MS), None));
    }
}
