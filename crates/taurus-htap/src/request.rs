//! One call of one operation, ready to be sent: what all methods that end in `send()` give.

use std::fmt;

use api_runtime::{ByteStream, Error, Operation, PagedRequest, Request as RequestValue, ResponseValue};
use futures_util::{FutureExt, future::BoxFuture};
use huaweicloud_core::{Call, CallOptions, Download, Error as CallError, Idempotency, Pages, Response, Result};
use serde::{Serialize, de::DeserializeOwned};
use taurus_htap_api::{requests::ClientParameters, types::Language};

use crate::{Client, api};

/// The items of a page: the documented maximum of each list that has one, and the number that the vendor's Terraform
/// provider requests of the others. A maximum that is not documented can be less: then full pages look like last pages.
pub(crate) const PAGE_SIZE: u32 = 100;

type Answer<T> = Result<ResponseValue<T>, Error>;

/// A call that is ready to be sent; `T` is the body of its response.
#[must_use = "a request does nothing until it is sent"]
pub struct Request<T> {
    client: Client,
    language: Option<Language>,
    options: CallOptions,
    /// What is wrong with the input; reported when the request is sent.
    problem: Option<CallError>,
    operation: &'static Operation,
    send: Box<dyn FnOnce(api::Client, ClientParameters) -> BoxFuture<'static, Answer<T>> + Send>,
    /// Whether the body of a success reports a failure.
    success: fn(&T) -> Result<(), String>,
}

impl Client {
    /// A call of any operation, from its generated request: [`api::requests`] has one for each. The project and the
    /// language are the client's.
    ///
    /// ```
    /// use taurus_htap::{StarRocksInstanceId, api::requests::ListInstanceNode};
    ///
    /// # let spec = taurus_htap_spec::TAURUS_HTAP;
    /// # tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
    /// # let replay = spec_replay::Replay::start(spec).await;
    /// # let project = "0483b6b16e954cb88930a360d2c4e663";
    /// # let client = taurus_htap::Client::builder().endpoint(replay.uri()).project_id(project).token("t").build()?;
    /// let instance = StarRocksInstanceId::new("0123456789abcdef0123456789abcdefin17")?;
    /// let response = client.request(ListInstanceNode::new(instance)).send().await?;
    /// println!("{response:?}, request {:?}", response.request_id());
    /// # Ok::<(), taurus_htap::Error>(())
    /// # }).unwrap();
    /// ```
    pub fn request<R: RequestValue<Api = api::Client>>(&self, request: R) -> Request<R::Response> {
        self.expect(R::OPERATION);
        let send = |api, client| async { request.send(api, client).await.map_err(Error::into_untyped) }.boxed();
        Request {
            client: self.clone(),
            language: self.language(),
            options: CallOptions::new(),
            problem: None,
            operation: R::OPERATION,
            send: Box::new(send),
            success: |_| Ok(()),
        }
    }

    /// A list that the service returns in pages, from the generated request of one of them; each page is requested when
    /// its items are needed.
    ///
    /// ```
    /// use taurus_htap::{StarRocksInstanceId, api::requests::ListStarRocksDataBases};
    ///
    /// # let spec = taurus_htap_spec::TAURUS_HTAP;
    /// # tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
    /// # let replay = spec_replay::Replay::start(spec).await;
    /// # let answer = serde_json::json!({ "databases": ["shop_htap"] });
    /// # replay.answer_in_turn("ListStarRocksDataBases", [answer]).await;
    /// # let project = "0483b6b16e954cb88930a360d2c4e663";
    /// # let client = taurus_htap::Client::builder().endpoint(replay.uri()).project_id(project).token("t").build()?;
    /// let instance = StarRocksInstanceId::new("0123456789abcdef0123456789abcdefin17")?;
    /// let databases = client.pages(ListStarRocksDataBases::new(instance).database_name("shop")).all().await?;
    /// println!("{databases:?}");
    /// # Ok::<(), taurus_htap::Error>(())
    /// # }).unwrap();
    /// ```
    pub fn pages<R>(&self, request: R) -> Pages<R::Item>
    where
        R: PagedRequest<Api = api::Client, Response: DeserializeOwned, Item: Serialize>,
    {
        let client = self.clone();
        Pages::of(PAGE_SIZE, request, move |request| client.request(request).send())
    }

    /// The same for input that was checked; a problem of it is the first page.
    pub(crate) fn checked_pages<R>(&self, request: R, input: Result<()>) -> Pages<R::Item>
    where
        R: PagedRequest<Api = api::Client, Response: DeserializeOwned, Item: Serialize>,
    {
        match input {
            Ok(()) => self.pages(request),
            Err(problem) => Pages::failed(problem),
        }
    }
}

impl<T> Request<T> {
    /// The language of the service's messages in this call, instead of the client's.
    pub fn language(mut self, language: Language) -> Self {
        self.language = Some(language);
        self
    }

    /// Whether this call may be sent again when its outcome is unknown, instead of what the spec says of its operation.
    pub fn idempotency(self, idempotency: Idempotency) -> Self {
        self.options(CallOptions::new().idempotency(idempotency))
    }

    /// Options of this call, such as its time limit or a header, instead of the client's.
    pub fn options(mut self, options: CallOptions) -> Self {
        self.options = options.or(&self.options);
        self
    }

    /// Makes a success a failure when its body reports one; see `success`.
    pub(crate) fn fails_unless(mut self, success: fn(&T) -> Result<(), String>) -> Self {
        self.success = success;
        self
    }

    /// Fails with the problem of the input, if there is one, when it is sent.
    pub(crate) fn checked(mut self, input: Result<()>) -> Self {
        self.problem = input.err();
        self
    }

    async fn call(self) -> Result<Call<api::Client, impl FnOnce(api::Client) -> BoxFuture<'static, Answer<T>>>> {
        let Self { client, language, options, problem, send, .. } = self;
        if let Some(problem) = problem {
            return Err(problem);
        }
        let client = client.with_options(options);
        let mut parameters = ClientParameters::new(client.project_id().await?.clone());
        parameters.language = language;
        Ok(client.call(|api| send(api, parameters)))
    }
}

impl<T: DeserializeOwned> Request<T> {
    /// Sends the request and waits for the response. Dropping the future cancels the call; the service may have acted.
    ///
    /// # Errors
    /// Every [`ErrorKind`](crate::ErrorKind) of a single call.
    pub async fn send(self) -> Result<Response<T>> {
        let success = self.success;
        self.call().await?.send_checked(success).await
    }
}

/// Awaiting a request is [`Request::send`].
impl<T: DeserializeOwned + Send + 'static> IntoFuture for Request<T> {
    type Output = Result<Response<T>>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        self.send().boxed()
    }
}

impl Request<ByteStream> {
    /// Sends the request and reads the response as a file.
    ///
    /// # Errors
    /// Every [`ErrorKind`](crate::ErrorKind) of a single call.
    pub async fn download(self) -> Result<Response<Download>> {
        self.call().await?.download().await
    }
}

impl<T> fmt::Debug for Request<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Request")
            .field("client", &self.client)
            .field("operation", &self.operation.id)
            .field("language", &self.language)
            .field("options", &self.options)
            .finish_non_exhaustive()
    }
}
