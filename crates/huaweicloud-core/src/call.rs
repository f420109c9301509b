//! The door: one call of one generated operation, from its arguments to its reply or the one error.
//!
//! The generated client writes the request and hands it to a [`Carrier`]; ours authenticates it, sends it within the limits, and
//! gives back only successes. What failed waits in the call's own state, with everything that is known of it, because the
//! generated client has no place for it.

use std::{
    fmt,
    future::Future,
    ops::{Deref, DerefMut},
    pin::Pin,
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, SystemTime},
};

use bytes::Bytes;
use generated::{Api, Carrier, Operation};
use http::{HeaderMap, StatusCode, header};
use progenitor_client::ResponseValue;
use reqwest::ResponseBuilderExt;
use serde::de::DeserializeOwned;
use tokio::time::Instant;
use tracing::Instrument;

use crate::{
    Error, ErrorKind, Result, Service,
    credential::Credential,
    decode,
    error::Context,
    fault::Fault,
    retry::{Failure, Repeat},
    service::Shared,
    transport::{self, AttemptError, RawReply},
};

/// A call that is ready to be sent. See [`Service::call`].
#[must_use = "a call does nothing until it is sent"]
pub struct Call<A, F> {
    service: Service<A>,
    operation: F,
    repeat: Option<Repeat>,
}

impl<A, F> fmt::Debug for Call<A, F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Call").field("service", &self.service).field("repeat", &self.repeat).finish_non_exhaustive()
    }
}

impl<A: Api, F> Call<A, F> {
    pub(crate) fn new(service: Service<A>, operation: F) -> Self {
        Self { service, operation, repeat: None }
    }

    /// Says of this call whether it may be repeated, when that is more than the spec knows of its operation: the same
    /// operation may only look with one argument, and act with another.
    pub fn repeat(mut self, repeat: Repeat) -> Self {
        self.repeat = Some(repeat);
        self
    }

    /// Sends the request and waits for the reply; again and again, as the [`RetryPolicy`](crate::RetryPolicy) has it.
    /// Dropping the future cancels the call; the service may have acted.
    ///
    /// # Errors
    /// Every [`ErrorKind`] but [`ErrorKind::InvalidInput`], which is found before there is a call.
    pub async fn send<R, T, E>(self) -> Result<Reply<T>>
    where
        F: FnOnce(A) -> R,
        R: Future<Output = Result<ResponseValue<T>, progenitor_client::Error<E>>>,
        T: DeserializeOwned,
    {
        let Self { service, operation, repeat } = self;
        let shared = &service.shared;
        let carrier = Arc::new(CallCarrier { shared: Arc::clone(shared), repeat, seen: Mutex::default() });
        let api = A::with_carrier(shared.endpoint.as_str(), shared.http.clone(), Arc::<CallCarrier>::clone(&carrier));
        let answer = operation(api).await;
        let Seen { context, error, headers, body } = std::mem::take(&mut *carrier.seen());
        if let Some(error) = error {
            return Err(error.with_context(context));
        }
        let value = match answer {
            Ok(response) => response.into_inner(),
            Err(refusal) => {
                value(refusal, &body).map_err(|error| error.with_body(body).with_context(context.clone()))?
            }
        };
        Ok(Reply { value, context, headers })
    }
}

/// The value of a reply that the generated client would not read.
fn value<T: DeserializeOwned, E>(refusal: progenitor_client::Error<E>, body: &[u8]) -> Result<T> {
    use progenitor_client::Error as Refusal;
    let unsendable =
        |why: String| Err(Error::new(ErrorKind::InvalidInput, format!("the request cannot be written: {why}")));
    match refusal {
        Refusal::InvalidResponsePayload(..) | Refusal::UnexpectedResponse(_) => decode::read(body).map_err(|misfit| {
            let place = if misfit.path.is_empty() { String::new() } else { format!(" at `{}`", misfit.path) };
            Error::new(ErrorKind::Decode, format!("the reply is not of the documented form{place}"))
                .because(misfit.error)
        }),
        Refusal::InvalidRequest(why) | Refusal::Custom(why) => unsendable(why),
        // Before the carrier had it, a request can only have failed to be built.
        Refusal::CommunicationError(error) => unsendable(error.to_string()),
        Refusal::InvalidUpgrade(error) | Refusal::ResponseBodyError(error) => {
            Err(Error::new(ErrorKind::Transport, "the reply could not be handed on").because(error))
        }
        // The carrier passes on no status that the spec has an error for.
        Refusal::ErrorResponse(_) => Err(Error::new(ErrorKind::Service, "the service refused")),
    }
}

/// A reply of the service, with what is known beyond its body. Derefs to the body.
#[derive(Clone, Debug)]
pub struct Reply<T> {
    value: T,
    context: Context,
    headers: HeaderMap,
}

impl<T> Reply<T> {
    /// The reply's body.
    pub fn into_inner(self) -> T {
        self.value
    }

    /// The same reply with something made of its body.
    pub fn map<U>(self, make: impl FnOnce(T) -> U) -> Reply<U> {
        Reply { value: make(self.value), context: self.context, headers: self.headers }
    }

    /// The HTTP status.
    pub fn status(&self) -> StatusCode {
        self.context.status.unwrap_or(StatusCode::OK)
    }

    /// The id under which the service logged the call.
    pub fn request_id(&self) -> Option<&str> {
        self.context.request_id.as_deref()
    }

    /// The reply's headers.
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// How often the request was sent.
    pub fn attempts(&self) -> u32 {
        self.context.attempts
    }
}

impl<T> DerefMut for Reply<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.value
    }
}

impl<T> Deref for Reply<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

/// Carries the one request of a call, as often as it takes, and remembers what happened to it.
#[derive(Debug)]
struct CallCarrier {
    shared: Arc<Shared>,
    repeat: Option<Repeat>,
    seen: Mutex<Seen>,
}

#[derive(Debug, Default)]
struct Seen {
    context: Context,
    error: Option<Error>,
    headers: HeaderMap,
    /// The reply's body, to be read again when the generated client cannot.
    body: Bytes,
}

impl CallCarrier {
    fn seen(&self) -> std::sync::MutexGuard<'_, Seen> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Tries until there is a success or a last word.
    async fn run(
        &self,
        mut request: reqwest::Request,
        operation: &'static Operation,
        context: &mut Context,
    ) -> Result<RawReply> {
        let Shared { limits, retry, .. } = &*self.shared;
        let repeat = self.repeat.unwrap_or(if operation.repeat_safe { Repeat::Safe } else { Repeat::Unsafe });
        let headers = request.headers_mut();
        // Not among the documented headers; the generator adds it.
        headers.remove("api-version");
        headers.insert(header::USER_AGENT, self.shared.user_agent.clone());

        let begun = Instant::now();
        let mut next = Some(request);
        while let Some(mut request) = next.take() {
            context.attempts += 1;
            // A streamed body cannot be sent twice.
            let copy = if context.attempts < retry.attempts { request.try_clone() } else { None };
            self.authorize(&mut request).await?;
            let patience = limits.attempt.min(retry.total.saturating_sub(begun.elapsed()));
            let (error, headers) = match transport::attempt(&self.shared.http, request, limits, patience).await {
                Ok(reply) => {
                    context.status = Some(reply.status);
                    context.request_id = reply.request_id();
                    if reply.status.is_success() {
                        log(context, None, begun.elapsed());
                        return Ok(reply);
                    }
                    refused(reply)
                }
                Err(AttemptError { error, status, headers }) => {
                    context.status = status;
                    context.request_id = transport::request_id(&headers);
                    (error, headers)
                }
            };
            let error = error.with_context(context.clone());
            log(context, Some(&error), begun.elapsed());
            let failure = Failure {
                error: &error,
                headers: &headers,
                repeat,
                busy_codes: self.shared.busy_codes,
                attempts: context.attempts,
                elapsed: begun.elapsed(),
                now: SystemTime::now(),
            };
            match (copy, retry.wait(&failure)) {
                (Some(copy), Some(wait)) => {
                    tracing::debug!(?wait, "trying again");
                    tokio::time::sleep(wait).await;
                    next = Some(copy);
                }
                _ => return Err(error),
            }
        }
        Err(Error::new(ErrorKind::Transport, "nothing was tried"))
    }

    async fn authorize(&self, request: &mut reqwest::Request) -> Result<()> {
        match self.shared.credentials.provide_credential().await? {
            Some(Credential::Token(token)) => request.headers_mut().insert("x-auth-token", token.header()),
            None => return Err(Error::credential("no credential was found")),
        };
        Ok(())
    }
}

/// One event per attempt. It has no header and no body, so no secret.
fn log(context: &Context, error: Option<&Error>, elapsed: Duration) {
    let Context { attempts, status, request_id, .. } = context;
    let status = status.map(|status| status.as_u16());
    match error {
        None => tracing::debug!(attempt = attempts, status, request_id, ?elapsed, "answered"),
        Some(error) => {
            let (kind, code) = (error.kind(), error.code());
            tracing::debug!(attempt = attempts, status, request_id, ?elapsed, ?kind, code, "failed");
        }
    }
}

/// What a reply other than success says, whatever its shape.
fn refused(reply: RawReply) -> (Error, HeaderMap) {
    let RawReply { status, headers, body } = reply;
    let fault = Fault::read(&body);
    let mut what = if status.is_redirection() {
        format!("the service redirects, which is not followed ({status})")
    } else {
        format!("the service answered {status}")
    };
    if fault.is_silent() && !body.is_empty() {
        let media_type = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
        what.push_str(&format!(" with {} bytes of {}", body.len(), media_type.unwrap_or("no named type")));
    }
    (Error::new(ErrorKind::Service, what).with_fault(fault, body), headers)
}

impl Carrier for CallCarrier {
    fn carry<'a>(
        &'a self,
        request: reqwest::Request,
        operation: &'static Operation,
    ) -> Pin<Box<dyn Future<Output = reqwest::Result<reqwest::Response>> + Send + 'a>> {
        Box::pin(async move {
            let url = request.url().clone();
            let mut context = Context { operation: Some(operation.id), ..Context::default() };
            let span = tracing::debug_span!("call", operation = operation.id);
            let outcome = self.run(request, operation, &mut context).instrument(span).await;
            let mut seen = self.seen();
            seen.context = context;
            let mut response = http::Response::builder().url(url);
            match outcome {
                Ok(reply) => {
                    seen.headers = reply.headers;
                    seen.body = reply.body.clone();
                    response = response.status(reply.status);
                    Ok(response.body(reply.body).unwrap_or_default().into())
                }
                Err(error) => {
                    seen.error = Some(error);
                    // Whatever the generated client makes of this, nobody sees it.
                    Ok(http::Response::new(Bytes::new()).into())
                }
            }
        })
    }
}
