//! One call of one operation, ready to be sent: what all methods that end in `send()` give.

use std::fmt;

use futures_util::{FutureExt, future::BoxFuture};
use huaweicloud_core::{Idempotency, Response, Result};
use progenitor_client::{Error as Refusal, ResponseValue};
use serde::de::DeserializeOwned;
use taurus_htap_api::types::{self, Language};

use crate::{Client, api};

type Answer<T> = Result<ResponseValue<T>, Refusal<types::ErrorResponse>>;

/// A call that is ready to be sent; `T` is the body of its response.
#[must_use = "a request does nothing until it is sent"]
pub struct Request<T> {
    client: Client,
    language: Option<Language>,
    idempotency: Option<Idempotency>,
    operation: Box<dyn FnOnce(api::Client, Caller) -> BoxFuture<'static, Answer<T>> + Send>,
    /// Whether the body of a success reports a failure.
    success: fn(&T) -> Result<(), String>,
}

/// What every operation needs from the client that calls it.
pub(crate) struct Caller {
    pub(crate) project: types::ProjectId,
    pub(crate) language: Option<Language>,
}

impl Client {
    /// A call of a generated method. `operation` owns the other arguments of the method.
    pub(crate) fn request<T, F, R>(&self, operation: F) -> Request<T>
    where
        F: FnOnce(api::Client, Caller) -> R + Send + 'static,
        R: Future<Output = Answer<T>> + Send + 'static,
    {
        let operation = Box::new(move |api, caller| operation(api, caller).boxed());
        Request { client: self.clone(), language: self.language(), idempotency: None, operation, success: |_| Ok(()) }
    }
}

impl<T: DeserializeOwned> Request<T> {
    /// The language of the service's messages in this call, instead of the client's.
    pub fn language(mut self, language: Language) -> Self {
        self.language = Some(language);
        self
    }

    /// Whether this call may be sent again when its outcome is unknown, instead of what the spec says of its operation.
    pub fn idempotency(mut self, idempotency: Idempotency) -> Self {
        self.idempotency = Some(idempotency);
        self
    }

    /// Sends the request and waits for the response. Dropping the future cancels the call; the service may have acted.
    ///
    /// # Errors
    /// Every [`ErrorKind`](crate::ErrorKind) of a single call.
    pub async fn send(self) -> Result<Response<T>> {
        let Self { client, language, idempotency, operation, success } = self;
        let caller = Caller { project: client.project_id().await?.0.clone(), language };
        let call = client.call(|api| operation(api, caller));
        let call = match idempotency {
            Some(idempotency) => call.idempotency(idempotency),
            None => call,
        };
        let response = call.send().await?;
        success(&response).map_err(|what| response.failed(what))?;
        Ok(response)
    }

    /// Makes a success a failure when its body reports one; see `success`.
    pub(crate) fn fails_unless(mut self, success: fn(&T) -> Result<(), String>) -> Self {
        self.success = success;
        self
    }
}

impl<T> fmt::Debug for Request<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Request")
            .field("client", &self.client)
            .field("language", &self.language)
            .field("idempotency", &self.idempotency)
            .finish_non_exhaustive()
    }
}
