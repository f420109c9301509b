//! One call of one generated operation, from its arguments to its response or error.
//!
//! The generated client writes the request and passes it to an [`Executor`]. [`CallExecutor`] authenticates it, sends
//! it within the limits, as often as is safe, and keeps the outcome. The response is read here and not by the generated
//! client, which could neither bound it nor say where it does not fit, and would lose the status of what it cannot
//! read. The type that it is read as is the one that the generated method names.

pub(crate) mod answer;
pub(crate) mod decode;
mod download;
mod intercept;
mod options;
pub(crate) mod permission;
mod prepared;
mod raw;
mod secrets;
mod skew;
pub(crate) mod watch;

use std::{
    fmt,
    future::{self, Future},
    ops::{Deref, DerefMut},
    pin::{Pin, pin},
    sync::{Arc, Mutex, PoisonError},
    task::Poll,
    time::{Duration, SystemTime},
};

use api_runtime::{Api, ByteStream, Effect, Executor, Operation, ResponseValue};
use bytes::Bytes;
use http::{HeaderMap, Request, StatusCode, header};
use serde::de::DeserializeOwned;
use tokio::{sync::SemaphorePermit, time::Instant};
use tracing::Instrument;

use self::{
    answer::NoAnswer,
    decode::{EmptyBody, Mismatch},
    permission::Place,
    secrets::Secrets,
    watch::{FailedAttempt, Watch},
};
use crate::{
    Error, ErrorKind, Region, Result, Service,
    body::{
        fault::Fault,
        json::Json,
        text::{self, Undeclared},
    },
    credential::Credential,
    error::{Clean, Context, rounded},
    http::attempt::{self, AttemptError, RawResponse},
    retry::{Failure, Idempotency, RetryPolicy},
    service::Shared,
};

pub(crate) use self::intercept::EndsOnly;
pub use self::{
    download::Download,
    intercept::Intercept,
    options::CallOptions,
    permission::MissingPermission,
    prepared::PreparedRequest,
    raw::RawCall,
    watch::{CallOutcome, FinishedAttempt, FinishedCall},
};

/// A call that is ready to be sent. See [`Service::call`].
#[must_use = "a call does nothing until it is sent"]
pub struct Call<A, F> {
    service: Service<A>,
    operation: F,
    options: CallOptions,
}

impl<A, F> fmt::Debug for Call<A, F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Call").field("service", &self.service).field("options", &self.options).finish_non_exhaustive()
    }
}

impl<A: Api, F> Call<A, F> {
    pub(crate) fn new(service: Service<A>, operation: F) -> Self {
        Self { service, operation, options: CallOptions::new() }
    }

    /// Sets options of this call; those that it has already are kept where these set nothing.
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options.or(&self.options);
        self
    }

    /// Says of this call whether it may be repeated, when that is more than the spec knows of its operation: the same
    /// operation may only look with one argument, and act with another.
    pub fn idempotency(self, idempotency: Idempotency) -> Self {
        self.options(CallOptions::new().idempotency(idempotency))
    }

    /// Sends the request and waits for the response; again and again, as the [`RetryPolicy`](crate::RetryPolicy) has
    /// it. Dropping the future cancels the call; the service may have acted.
    ///
    /// # Errors
    /// Every [`ErrorKind`]; [`ErrorKind::InvalidInput`] when the generated client cannot write the request.
    pub async fn send<R, T, E>(self) -> Result<Response<T>>
    where
        F: FnOnce(A) -> R,
        R: Future<Output = Result<ResponseValue<T>, api_runtime::Error<E>>>,
        T: DeserializeOwned,
    {
        self.send_checked(|_| Ok(())).await
    }

    /// As [`Call::send`], for an operation that can report a failure in the body of a success: `check` finds it, and
    /// describes it. The call has then failed, for [`Intercept::after_call`] and for traces too.
    ///
    /// # Errors
    /// See [`Call::send`]; [`ErrorKind::Failed`] with the description.
    pub async fn send_checked<R, T, E>(self, check: impl FnOnce(&T) -> Result<(), String>) -> Result<Response<T>>
    where
        F: FnOnce(A) -> R,
        R: Future<Output = Result<ResponseValue<T>, api_runtime::Error<E>>>,
        T: DeserializeOwned,
    {
        self.execute().await?.read(check)
    }

    /// Sends the request of an operation that answers with a file, as [`Call::send`] does, and waits for the whole
    /// file; it is no larger than [`Limits::max_response_bytes`](crate::Limits::max_response_bytes).
    ///
    /// # Errors
    /// See [`Call::send`]; a refusal is read as for every call.
    pub async fn download<R, E>(self) -> Result<Response<Download>>
    where
        F: FnOnce(A) -> R,
        R: Future<Output = Result<ResponseValue<ByteStream>, api_runtime::Error<E>>>,
    {
        self.execute().await?.download()
    }

    /// The request as it would be sent, but for the credential: nothing is sent, and no credential is asked for.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidInput`] when the generated client cannot write the request.
    pub async fn request<R, T, E>(self) -> Result<PreparedRequest>
    where
        F: FnOnce(A) -> R,
        R: Future<Output = Result<ResponseValue<T>, api_runtime::Error<E>>>,
    {
        let Self { service, operation, options } = self;
        let (shared, options) = (&service.shared, service.call_options(options));
        let executor = Arc::new(Recorder::default());
        let api = A::with_executor(shared.endpoint.as_str(), Arc::<Recorder>::clone(&executor));
        let written = until_executed(operation(api), || executor.written()).await;
        let (operation, request) = written.map_err(|answer| unwritable(answer.err()))?;
        prepared(shared, operation, &options, request)
    }

    async fn execute<R, T, E>(self) -> Result<Outcome>
    where
        F: FnOnce(A) -> R,
        R: Future<Output = Result<ResponseValue<T>, api_runtime::Error<E>>>,
    {
        let Self { service, operation, options } = self;
        let (shared, options) = (&service.shared, service.call_options(options));
        let executor = Arc::new(CallExecutor { shared: Arc::clone(shared), options, outcome: Mutex::default() });
        let api = A::with_executor(shared.endpoint.as_str(), Arc::<CallExecutor>::clone(&executor));
        let outcome = until_executed(operation(api), || executor.outcome().take()).await;
        outcome.map_err(|answer| unwritable(answer.err()))
    }
}

/// Polls the generated method until its request was executed, and gives the outcome of that; or the result of the
/// method, when that ends before. The method would read the response next; it is dropped instead.
async fn until_executed<R: Future, S>(work: R, mut seen: impl FnMut() -> Option<S>) -> Result<S, R::Output> {
    let mut work = pin!(work);
    let executed = future::poll_fn(|cx| match (work.as_mut().poll(cx), seen()) {
        (_, Some(seen)) => Poll::Ready(Ok(seen)),
        (Poll::Ready(answer), None) => Poll::Ready(Err(answer)),
        (Poll::Pending, None) => Poll::Pending,
    });
    executed.await
}

/// Executes a request that no generated client wrote.
pub(crate) async fn execute(
    shared: &Arc<Shared>,
    operation: &'static Operation,
    options: CallOptions,
    request: Request<Bytes>,
) -> Outcome {
    let outgoing = outgoing(request, operation, &options);
    let executor = CallExecutor { shared: Arc::clone(shared), options, outcome: Mutex::default() };
    executor.run(outgoing, operation).instrument(watch::span(operation)).await
}

/// The request as it is documented, ready to be sent as often as it takes.
fn outgoing(mut request: Request<Bytes>, operation: &Operation, options: &CallOptions) -> Result<Request<Bytes>> {
    prepared::finish(&mut request, operation)?;
    options.apply(request.headers_mut())?;
    Ok(request)
}

/// The request as it would be sent, but for the credential.
pub(crate) fn prepared(
    shared: &Shared,
    operation: &'static Operation,
    options: &CallOptions,
    request: Request<Bytes>,
) -> Result<PreparedRequest> {
    let effect = options.effect_or(operation.effect);
    Ok(PreparedRequest::new(operation, effect, outgoing(request, operation, options)?, &shared.user_agent))
}

/// Why the generated method ended before its request was written.
fn unwritable<E>(refusal: Option<api_runtime::Error<E>>) -> Error {
    use api_runtime::Error as Refusal;
    let error = Error::new(ErrorKind::InvalidInput, "the request cannot be written");
    match refusal {
        Some(Refusal::InvalidRequest(why)) => error.with_source(why),
        Some(Refusal::Communication(why)) => error.with_source(why.without_url()),
        Some(_) | None => Error::new(ErrorKind::InvalidInput, "the operation sent no request"),
    }
}

/// The outcome of a request.
#[derive(Debug)]
pub(crate) struct Outcome {
    operation: &'static Operation,
    watch: Watch,
    outcome: Result<RawResponse>,
    secrets: Secrets,
}

impl Outcome {
    /// A success as what it means, unless `check` finds a failure in it. An error of the service is one, whatever its
    /// status.
    pub(crate) fn read<T: DeserializeOwned>(self, check: impl FnOnce(&T) -> Result<(), String>) -> Result<Response<T>> {
        self.response(|operation, secrets, response| {
            let (value, headers, skipped) = value(operation, secrets, response)?;
            check(&value).map_err(|what| Error::failed(what).with_request_id(attempt::request_id(&headers)))?;
            Ok((value, headers, skipped))
        })
    }

    /// A success as a file; or as an error of the service, if that is what it is.
    pub(crate) fn download(self) -> Result<Response<Download>> {
        self.response(|_, secrets, response| {
            let content_type = attempt::content_type(&response.headers);
            if content_type.is_some_and(|content_type| content_type.to_ascii_lowercase().contains("json"))
                && let Ok(json) = Json::read(&text::decode(&response.body, content_type, Undeclared::GbkIfChinese))
                && let Some(fault) = Fault::of_success(&json)
            {
                return Err(Unusable::Refused(fault).into_error(secrets, response));
            }
            Ok((Download::new(response.body, &response.headers), response.headers, 0))
        })
    }

    fn response<T>(
        self,
        read: impl FnOnce(&'static Operation, &Secrets, RawResponse) -> Result<(T, HeaderMap, u64)>,
    ) -> Result<Response<T>> {
        let read = self.outcome.and_then(|response| read(self.operation, &self.secrets, response));
        let read = read.map_err(|error| error.with_context(self.watch.context.clone()));
        let context = self.watch.end(read.as_ref().err());
        read.map(|(value, headers, skipped)| Response::new(value, context, headers, skipped))
    }
}

/// The value of a success, its headers, and how many items of its list were skipped: read strictly first, which nearly
/// always does; then leniently, with the place of the mismatch.
fn value<T: DeserializeOwned>(
    operation: &Operation,
    secrets: &Secrets,
    mut response: RawResponse,
) -> Result<(T, HeaderMap, u64)> {
    if secrets.has_fields() {
        response.body = secrets.covered(response.body, attempt::content_type(&response.headers));
    }
    match answer::read(operation, &response.body) {
        Ok((value, true)) => Ok((value, response.headers, 0)),
        Ok((value, false)) => match examined(operation, &response) {
            Ok(_) => Ok((value, response.headers, 0)),
            Err(no) => Err(no.into_error(secrets, response)),
        },
        Err(_) => match leniently(operation, &response) {
            Ok((value, skipped)) => Ok((value, response.headers, skipped)),
            Err(no) => Err(no.into_error(secrets, response)),
        },
    }
}

/// Why a success has no value.
enum Unusable {
    Refused(Fault),
    Mismatch(Mismatch),
}

impl Unusable {
    #[cold]
    fn into_error(self, secrets: &Secrets, response: RawResponse) -> Error {
        let body = secrets.covered(response.body, attempt::content_type(&response.headers));
        let request_id = attempt::request_id(&response.headers);
        match self {
            Self::Refused(fault) => {
                let what = format!("the service refused, although it answered {}", response.status);
                let fault = secrets.cover_in_fault(fault);
                Error::new(ErrorKind::Service, what).with_request_id(request_id).with_fault(fault, body)
            }
            Self::Mismatch(mismatch) => {
                let place = if mismatch.path.is_empty() { String::new() } else { format!(" at `{}`", mismatch.path) };
                let mut reason = mismatch.reason();
                secrets.cover_in(&mut reason);
                Error::new(ErrorKind::Decode, format!("the response is not of the documented form{place}"))
                    .with_source(Clean(&reason).to_string())
                    .with_request_id(request_id)
                    .with_body(body)
            }
        }
    }
}

impl From<NoAnswer> for Unusable {
    fn from(no: NoAnswer) -> Self {
        match no {
            NoAnswer::Refused(fault) => Self::Refused(fault),
            NoAnswer::Lacks([]) => Self::Mismatch(Mismatch::new("nothing of what is documented is in it")),
            NoAnswer::Lacks([name]) => Self::Mismatch(Mismatch::new(format_args!("`{name}` is missing"))),
            NoAnswer::Lacks(names) => {
                Self::Mismatch(Mismatch::new(format_args!("all of `{}` are missing", names.join("`, `"))))
            }
        }
    }
}

/// The body as JSON, if it answers what was asked.
#[cold]
fn examined(operation: &Operation, response: &RawResponse) -> Result<Json, Unusable> {
    let text = text::decode(&response.body, attempt::content_type(&response.headers), Undeclared::Utf8);
    let json = Json::read(&text).map_err(|error| Unusable::Mismatch(Mismatch::new(error)))?;
    answer::examine(operation, &json)?;
    Ok(json)
}

/// The value, and how many items of its list were skipped.
#[cold]
fn leniently<T: DeserializeOwned>(operation: &Operation, response: &RawResponse) -> Result<(T, u64), Unusable> {
    // An operation that reads is called for its response, and none would be taken for "there is nothing". One that
    // changes something has done so.
    let empty = if operation.effect == Effect::Read { EmptyBody::Mismatch } else { EmptyBody::NoFields };
    let value = if response.body.trim_ascii().is_empty() {
        decode::read_empty(empty).map(|value| (value, 0))
    } else {
        match examined(operation, response)? {
            Json::Null if empty == EmptyBody::NoFields => decode::read_empty(empty).map(|value| (value, 0)),
            json => decode::read(json),
        }
    };
    value.map_err(Unusable::Mismatch)
}

/// A response of the service, with what is known beyond its body. Derefs to the body.
#[derive(Clone)]
pub struct Response<T> {
    value: T,
    context: Context,
    headers: HeaderMap,
    skipped: u64,
}

/// Without the headers, one of which can be a token.
impl<T: fmt::Debug> fmt::Debug for Response<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Response")
            .field("value", &self.value)
            .field("status", &self.status())
            .field("request_id", &self.request_id())
            .field("attempts", &self.attempts())
            .finish_non_exhaustive()
    }
}

impl<T> Response<T> {
    pub(crate) fn new(value: T, context: Context, headers: HeaderMap, skipped: u64) -> Self {
        Self { value, context, headers, skipped }
    }

    /// The response's body.
    pub fn into_inner(self) -> T {
        self.value
    }

    /// The response's body and headers.
    pub fn into_parts(self) -> (T, HeaderMap) {
        (self.value, self.headers)
    }

    /// The same response with something made of its body.
    pub fn map<U>(self, make: impl FnOnce(T) -> U) -> Response<U> {
        Response::new(make(self.value), self.context, self.headers, self.skipped)
    }

    /// The HTTP status.
    pub fn status(&self) -> StatusCode {
        self.context.status.unwrap_or(StatusCode::OK)
    }

    /// The id under which the service logged the call.
    pub fn request_id(&self) -> Option<&str> {
        attempt::request_id(&self.headers)
    }

    /// The response's headers.
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// How often the request was sent.
    pub fn attempts(&self) -> u32 {
        self.context.attempts
    }

    /// How many items of the response's list are not in it, because they were null or of another type than documented.
    pub fn skipped_items(&self) -> u64 {
        self.skipped
    }
}

impl<T> DerefMut for Response<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.value
    }
}

impl<T> Deref for Response<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

/// Sends the one request of a call, as often as it takes, and keeps the outcome.
#[derive(Debug)]
struct CallExecutor {
    shared: Arc<Shared>,
    options: CallOptions,
    outcome: Mutex<Option<Outcome>>,
}

impl CallExecutor {
    fn outcome(&self) -> std::sync::MutexGuard<'_, Option<Outcome>> {
        self.outcome.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Sends the request, and gives the outcome.
    async fn run(&self, outgoing: Result<Request<Bytes>>, operation: &'static Operation) -> Outcome {
        let mut watch = Watch::new(&self.shared, operation, self.options.effect_or(operation.effect));
        let mut secrets = Secrets::default();
        let outcome = match outgoing {
            Ok(outgoing) => self.attempts(&outgoing, operation, &mut watch, &mut secrets).await,
            Err(error) => Err(error),
        };
        Outcome { operation, watch, outcome, secrets }
    }

    /// Makes attempts until there is a success or a final error.
    async fn attempts(
        &self,
        outgoing: &Request<Bytes>,
        operation: &'static Operation,
        watch: &mut Watch,
        secrets: &mut Secrets,
    ) -> Result<RawResponse> {
        let limits = &self.shared.limits;
        let retry = self.options.retry_policy(&self.shared.retry);
        let attempt_limit = self.options.attempt_limit(limits.attempt_timeout);
        let idempotency = self.options.repeatable().unwrap_or(if operation.idempotent {
            Idempotency::Idempotent
        } else {
            Idempotency::NotIdempotent
        });
        watch.request_bytes = outgoing.body().len();
        for intercept in &self.shared.intercepts {
            let effect = self.options.effect_or(operation.effect);
            let prepared = PreparedRequest::new(operation, effect, outgoing.clone(), &self.shared.user_agent);
            intercept.before_send(prepared)?;
        }

        let in_body = Secrets::of_body(operation, outgoing.body());
        let begun = watch.begun;
        let left = || retry.timeout.saturating_sub(begun.elapsed());
        let mut was_renewed = false;
        let mut last: Option<Error> = None;
        loop {
            (watch.context.status, watch.context.request_id) = (None, None);
            let permit = match (self.permit(left).await, last.take()) {
                (Ok(permit), _) => permit,
                (Err(busy), Some(last)) => return Err(busy.with_source(last)),
                (Err(busy), None) => return Err(busy),
            };
            let credential = self.shared.caller.credential(left).await?;
            let sent = Instant::now();
            // The request goes to the HTTP client before there is anything to wait for, and takes no room in the future
            // of the call.
            let pending = {
                let mut request = outgoing.clone();
                request.headers_mut().insert(header::USER_AGENT, self.shared.user_agent.clone());
                self.shared.caller.authorize(&mut request, &credential)?;
                *secrets = in_body.with_credential(&credential, request.headers());
                watch.begin_attempt();
                let timeout = attempt_limit.min(retry.timeout.saturating_sub(sent.duration_since(begun)));
                attempt::attempt(&*self.shared.transport, request, limits, timeout)
            };
            let outcome = pending.await;
            drop(permit);
            let (error, wait) = match self.judge(outcome, (&credential, secrets), (&retry, idempotency), watch, sent) {
                Ok(response) => return Ok(response),
                Err((error, wait)) => (self.advised(error, operation, outgoing, &credential), wait),
            };
            // A proxy's 401 is none of the service's.
            let is_refused =
                watch.context.status == Some(StatusCode::UNAUTHORIZED) && error.kind() != ErrorKind::Connect;
            if is_refused && !was_renewed {
                // A refused request was not acted on, so this does not ask whether a repeat is safe.
                was_renewed = true;
                let renewal = self.shared.caller.credentials().renew_refused(&credential);
                match tokio::time::timeout(left(), renewal).await {
                    Ok(Ok(Some(_))) if !left().is_zero() => {
                        watch::trace_renewal(watch.context.attempts);
                        last = Some(error);
                        continue;
                    }
                    Ok(Ok(_)) | Err(_) => return Err(error),
                    Ok(Err(why)) => return Err(error.with_source(why)),
                }
            }
            let Some(wait) = wait else { return Err(error) };
            watch::trace_retry(watch.context.attempts, wait);
            last = Some(error);
            tokio::time::sleep(wait).await;
        }
    }

    /// What came of an attempt: a success, or an error and the time to wait before another attempt, if there is to be
    /// one.
    fn judge(
        &self,
        outcome: Result<RawResponse, AttemptError>,
        (credential, secrets): (&Credential, &Secrets),
        (retry, idempotency): (&RetryPolicy, Idempotency),
        watch: &mut Watch,
        sent: Instant,
    ) -> Result<RawResponse, (Error, Option<Duration>)> {
        let caller = &self.shared.caller;
        let elapsed = sent.elapsed();
        let (error, headers, response_bytes) = match outcome {
            Ok(mut response) => {
                watch.context.status = Some(response.status);
                secrets.cover_in_headers(&mut response.headers);
                let response_bytes = response.body.len();
                if response.status.is_success() {
                    watch.succeeded(&response.headers, response_bytes, elapsed);
                    return Ok(response);
                }
                let (error, headers) = refused(response, credential, secrets, || caller.now());
                (error, headers, response_bytes)
            }
            Err(AttemptError { error, status, mut headers }) => {
                watch.context.status = status;
                secrets.cover_in_headers(&mut headers);
                (error.without(secrets), headers, 0)
            }
        };
        watch.context.request_id = attempt::request_id(&headers).map(str::to_owned);
        let error = error.with_context(watch.context.clone());
        let wait = retry.wait(&Failure {
            error: &error,
            headers: &headers,
            idempotency,
            busy_codes: self.shared.busy_codes,
            attempts: watch.context.attempts,
            elapsed: watch.begun.elapsed(),
            now: caller.now(),
        });
        watch.failed(&FailedAttempt { response_bytes, error: &error, elapsed, retry_in: wait });
        Err((error, wait))
    }
}

impl CallExecutor {
    /// The error, with what the call needs if it was refused for a missing permission.
    fn advised(
        &self,
        error: Error,
        operation: &'static Operation,
        outgoing: &Request<Bytes>,
        credential: &Credential,
    ) -> Error {
        let caller = &self.shared.caller;
        let place = Place { region: caller.context().region().map(Region::id), uri: outgoing.uri() };
        match permission::missing(&error, operation, &place, || caller.known_identity(credential)) {
            Some(missing) => error.with_missing_permission(missing),
            None => error,
        }
    }

    /// A permit for one attempt. Waits while as many are under way as there may be connections.
    async fn permit(&self, timeout: impl Fn() -> Duration) -> Result<Option<SemaphorePermit<'_>>> {
        if let Ok(permit) = self.shared.permits.try_acquire() {
            return Ok(Some(permit));
        }
        let timeout = timeout();
        match tokio::time::timeout(timeout, self.shared.permits.acquire()).await {
            // The semaphore is never closed.
            Ok(permit) => Ok(permit.ok()),
            Err(_) => {
                let connections = self.shared.limits.max_concurrent_attempts;
                let what = format!("all {connections} connections were in use for {:?}", rounded(timeout));
                Err(Error::new(ErrorKind::PoolTimeout, what))
            }
        }
    }
}

/// What a response other than success contains, whatever its shape, but for the secrets of the request, should they be
/// repeated there. Of a signed request, also whether the clock may be the reason.
fn refused(
    response: RawResponse,
    credential: &Credential,
    secrets: &Secrets,
    now: impl FnOnce() -> SystemTime,
) -> (Error, HeaderMap) {
    let RawResponse { status, headers, body } = response;
    let content_type = attempt::content_type(&headers);
    let length = body.len();
    let body = secrets.covered(body, content_type);
    let fault = secrets.cover_in_fault(Fault::read(&body, content_type));
    let mut what = if status.is_redirection() {
        format!("the service redirects, which is not followed ({status})")
    } else {
        format!("the service answered {status}")
    };
    if fault.is_empty() && !body.is_empty() {
        let media_type = Clean(content_type.unwrap_or("no named type"));
        what.push_str(&format!(" with {length} bytes of {media_type}"));
    }
    if matches!(credential, Credential::AccessKey(_)) {
        // Some gateways write it in a form that is not an error body.
        let message = fault.message.as_deref().map_or_else(|| String::from_utf8_lossy(&body), Into::into);
        if let Some(hint) = skew::hint(status, &headers, &message, now()) {
            what.push_str(&format!("; {hint}"));
        }
    }
    (Error::new(ErrorKind::Service, what).with_fault(fault, body), headers)
}

impl Executor for CallExecutor {
    fn execute<'a>(
        &'a self,
        request: Request<Bytes>,
        operation: &'static Operation,
    ) -> Pin<Box<dyn Future<Output = reqwest::Result<reqwest::Response>> + Send + 'a>> {
        let outgoing = outgoing(request, operation, &self.options);
        let call = Box::pin(async move {
            let outcome = self.run(outgoing, operation).await;
            *self.outcome() = Some(outcome);
            // `until_executed` looks for the outcome before it polls again.
            future::pending().await
        });
        let span = watch::span(operation);
        if span.is_disabled() { call } else { Box::pin(call.instrument(span)) }
    }
}

/// Sends nothing, and keeps the request.
#[derive(Debug, Default)]
struct Recorder(Mutex<Option<(&'static Operation, Request<Bytes>)>>);

impl Recorder {
    fn written(&self) -> Option<(&'static Operation, Request<Bytes>)> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

impl Executor for Recorder {
    fn execute<'a>(
        &'a self,
        request: Request<Bytes>,
        operation: &'static Operation,
    ) -> Pin<Box<dyn Future<Output = reqwest::Result<reqwest::Response>> + Send + 'a>> {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some((operation, request));
        Box::pin(future::pending())
    }
}

#[cfg(test)]
mod tests;
