//! What the caller sets for some calls instead of what the service has for all.

use std::{fmt, time::Duration};

use api_runtime::Effect;
use http::{HeaderMap, HeaderName, HeaderValue, header};

use crate::{Error, Idempotency, Result, RetryPolicy, signing};

/// Headers that authenticate a request.
const OF_CREDENTIALS: [HeaderName; 10] = [
    header::AUTHORIZATION,
    header::PROXY_AUTHORIZATION,
    header::COOKIE,
    HeaderName::from_static("x-auth-token"),
    HeaderName::from_static("x-subject-token"),
    HeaderName::from_static("x-project-id"),
    HeaderName::from_static("x-domain-id"),
    signing::X_SDK_DATE,
    signing::X_SECURITY_TOKEN,
    signing::X_SDK_CONTENT_SHA256,
];

/// Headers that say how the message is framed or read, which this crate and the connection decide.
const OF_THE_MESSAGE: [HeaderName; 16] = [
    header::HOST,
    header::USER_AGENT,
    header::ACCEPT,
    header::ACCEPT_ENCODING,
    header::CONTENT_TYPE,
    header::CONTENT_ENCODING,
    header::CONTENT_LENGTH,
    header::TRANSFER_ENCODING,
    header::CONNECTION,
    header::EXPECT,
    header::RANGE,
    header::TE,
    header::TRAILER,
    header::UPGRADE,
    HeaderName::from_static("keep-alive"),
    HeaderName::from_static("proxy-connection"),
];

/// Options of a call: what is not set is as the service has it.
///
/// [`Call::options`](crate::Call::options) and [`RawCall::options`](crate::RawCall::options) set them for one call,
/// [`Service::with_options`](crate::Service::with_options) for all calls of a handle.
///
/// ```
/// use std::time::Duration;
///
/// use huaweicloud_core::{CallOptions, RetryPolicy};
///
/// let options = CallOptions::new()
///     .timeout(Duration::from_secs(5))
///     .retry(RetryPolicy::never())
///     .header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
/// # let _ = options;
/// ```
#[derive(Clone, Default)]
#[must_use = "options do nothing until a call is given them"]
pub struct CallOptions {
    timeout: Option<Duration>,
    attempt_timeout: Option<Duration>,
    retry: Option<RetryPolicy>,
    idempotency: Option<Idempotency>,
    effect: Option<Effect>,
    headers: Vec<(HeaderName, HeaderValue)>,
    /// The first header that cannot be sent.
    problem: Option<Error>,
}

impl CallOptions {
    /// Sets nothing.
    pub fn new() -> Self {
        Self::default()
    }

    /// The time limit of the whole call, with all attempts and the waits between them, instead of
    /// [`RetryPolicy::timeout`].
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = Some(timeout);
        self
    }

    /// The time limit of one attempt, instead of [`Limits::attempt_timeout`](crate::Limits::attempt_timeout).
    pub fn attempt_timeout(mut self, timeout: Duration) -> Self {
        self.attempt_timeout = Some(timeout);
        self
    }

    /// How often and for how long the call is tried.
    pub fn retry(mut self, retry: RetryPolicy) -> Self {
        self.retry = Some(retry);
        self
    }

    /// Whether the request may be sent again when the outcome of an attempt is unknown, instead of what the spec says
    /// of the operation. Set for a handle or a flow, it holds for each of its calls, also for those that change
    /// something.
    pub fn idempotency(mut self, idempotency: Idempotency) -> Self {
        self.idempotency = Some(idempotency);
        self
    }

    /// What the call does, for [`Error::effect`] and interceptors, instead of what the spec says of the operation: the
    /// same operation may only read with one argument, and change something with another.
    pub fn effect(mut self, effect: Effect) -> Self {
        self.effect = Some(effect);
        self
    }

    /// Adds a header to the request, such as `traceparent`. It is not signed. A header of the same name that was added
    /// before is replaced.
    ///
    /// Headers that authenticate the request or frame the message are refused when the call is sent, with
    /// [`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput); so are headers that the request has already.
    pub fn header(mut self, name: impl AsRef<str>, value: impl AsRef<str>) -> Self {
        match addable(name.as_ref(), value.as_ref()) {
            Ok((name, value)) => {
                self.headers.retain(|(earlier, _)| *earlier != name);
                self.headers.push((name, value));
            }
            Err(problem) => self.problem = self.problem.or(Some(problem)),
        }
        self
    }

    /// These options, and those of `base` where these set nothing.
    pub fn or(mut self, base: &Self) -> Self {
        for (name, value) in &base.headers {
            if !self.headers.iter().any(|(own, _)| own == name) {
                self.headers.push((name.clone(), value.clone()));
            }
        }
        // A retry policy has a time limit of its own, which is not to be overridden by one that was set further out.
        let timeout = self.timeout.or(if self.retry.is_some() { None } else { base.timeout });
        Self {
            timeout,
            attempt_timeout: self.attempt_timeout.or(base.attempt_timeout),
            retry: self.retry.or_else(|| base.retry.clone()),
            idempotency: self.idempotency.or(base.idempotency),
            effect: self.effect.or(base.effect),
            headers: self.headers,
            problem: self.problem.or_else(|| base.problem.clone()),
        }
    }

    /// The retry policy of a call to a service that has this one.
    pub(crate) fn retry_policy(&self, service: &RetryPolicy) -> RetryPolicy {
        let mut retry = self.retry.as_ref().unwrap_or(service).clone();
        retry.timeout = self.timeout.unwrap_or(retry.timeout);
        retry
    }

    /// The time limit of an attempt, of a service that has this one.
    pub(crate) fn attempt_limit(&self, service: Duration) -> Duration {
        self.attempt_timeout.unwrap_or(service)
    }

    /// What the caller says of repeating the call.
    pub(crate) fn repeatable(&self) -> Option<Idempotency> {
        self.idempotency
    }

    /// What the call does, of an operation that has this effect.
    pub(crate) fn effect_or(&self, operation: Effect) -> Effect {
        self.effect.unwrap_or(operation)
    }

    /// Puts the headers on a request.
    pub(crate) fn apply(&self, headers: &mut HeaderMap) -> Result<()> {
        if let Some(problem) = &self.problem {
            return Err(problem.clone());
        }
        for (name, value) in &self.headers {
            if headers.contains_key(name) {
                let problem = "the request has this header already";
                return Err(refused(name.as_str(), problem, "it as the parameter of the operation"));
            }
            headers.insert(name, value.clone());
        }
        Ok(())
    }
}

/// A header that may be added to a request.
fn addable(name: &str, value: &str) -> Result<(HeaderName, HeaderValue)> {
    let Ok(header) = HeaderName::from_bytes(name.as_bytes()) else {
        return Err(refused(name, "it is not the name of a header", "letters, digits and dashes"));
    };
    if OF_CREDENTIALS.contains(&header) {
        return Err(refused(name, "it authenticates the request", "a credential provider"));
    }
    if OF_THE_MESSAGE.contains(&header) {
        return Err(refused(name, "the client writes it itself", "another header"));
    }
    match HeaderValue::from_str(value) {
        Ok(value) => Ok((header, value)),
        Err(_) => Err(refused(name, "its value has characters that are not allowed in a header", "visible ASCII")),
    }
}

fn refused(name: &str, problem: &str, rule: &str) -> Error {
    let name: String = name.chars().take(64).collect();
    Error::invalid_input(&format!("header {name:?}"), problem, rule)
}

/// With the names of the headers only: a value may be a secret.
impl fmt::Debug for CallOptions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let headers: Vec<_> = self.headers.iter().map(|(name, _)| name.as_str()).collect();
        f.debug_struct("CallOptions")
            .field("timeout", &self.timeout)
            .field("attempt_timeout", &self.attempt_timeout)
            .field("retry", &self.retry)
            .field("idempotency", &self.idempotency)
            .field("effect", &self.effect)
            .field("headers", &headers)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use http::{HeaderMap, HeaderValue};

    use super::CallOptions;
    use crate::RetryPolicy;

    const SECOND: Duration = Duration::from_secs(1);

    fn problem(options: CallOptions, headers: &mut HeaderMap) -> String {
        options.apply(headers).map_or_else(|error| error.to_string(), |()| String::new())
    }

    #[test]
    fn headers_of_credentials_and_of_the_message_are_refused_by_name() {
        for name in ["Authorization", "x-auth-token", "X-Sdk-Date", "X-Security-Token", "x-project-id", "Cookie"] {
            let problem = problem(CallOptions::new().header(name, "v"), &mut HeaderMap::new());
            assert_eq!(problem, format!("header {name:?}: it authenticates the request; give a credential provider"));
        }
        for name in ["Host", "content-type", "Content-Length", "Transfer-Encoding", "User-Agent"] {
            let problem = problem(CallOptions::new().header(name, "v"), &mut HeaderMap::new());
            assert_eq!(problem, format!("header {name:?}: the client writes it itself; give another header"));
        }
        for (name, value) in [("not a name", "v"), ("", "v"), ("traceparent", "a\r\nx-auth-token: t")] {
            assert!(!problem(CallOptions::new().header(name, value), &mut HeaderMap::new()).is_empty(), "{name}");
        }
    }

    #[test]
    fn header_that_the_request_has_is_not_overridden() {
        let mut headers = HeaderMap::from_iter([("x-language".parse().unwrap(), HeaderValue::from_static("en-us"))]);
        let problem = problem(CallOptions::new().header("X-Language", "zh-cn"), &mut headers);
        assert!(problem.contains("the request has this header already"), "{problem}");
        assert_eq!(headers["x-language"], "en-us");
    }

    #[test]
    fn options_of_the_call_come_before_those_of_the_handle() {
        let handle = CallOptions::new().timeout(SECOND).header("a", "handle").header("b", "handle");
        let call = CallOptions::new().timeout(2 * SECOND).header("A", "call").header("a", "the last of one name");
        let both = call.or(&handle);
        assert_eq!(both.retry_policy(&RetryPolicy::default()).timeout, 2 * SECOND);
        let mut headers = HeaderMap::new();
        both.apply(&mut headers).unwrap();
        assert_eq!(
            (&headers["a"], &headers["b"]),
            (&"the last of one name".parse().unwrap(), &"handle".parse().unwrap())
        );

        let policy = RetryPolicy::never().with_timeout(3 * SECOND);
        let retry = CallOptions::new().retry(policy).or(&handle).retry_policy(&RetryPolicy::default());
        assert_eq!((retry.max_attempts, retry.timeout), (1, 3 * SECOND));
        let retry = CallOptions::new().or(&handle).retry_policy(&RetryPolicy::default());
        assert_eq!((retry.max_attempts, retry.timeout), (4, SECOND));
    }

    #[test]
    fn debug_shows_no_value_of_a_header() {
        let shown = format!("{:?}", CallOptions::new().header("x-key", "secret-value"));
        assert!(shown.contains("x-key") && !shown.contains("secret-value"), "{shown}");
    }
}
