//! Calls from generated request values.

use api_runtime::{Api, Error as GeneratedError, PagedRequest, Request, ResponseValue};
use futures_util::{FutureExt, future::BoxFuture};
use serde::{Serialize, de::DeserializeOwned};

use super::Service;
use crate::{Call, Pages};

/// What the generated code returns for a request.
type Sent<R> =
    BoxFuture<'static, Result<ResponseValue<<R as Request>::Response>, GeneratedError<<R as Request>::Error>>>;

impl<A: Api> Service<A> {
    /// The items of a page in [`Service::pages`], unless [`Pages::page_size`] sets it.
    pub const PAGE_SIZE: u32 = 100;

    /// A call of any operation, from its generated request: the module `requests` of a generated crate has one for
    /// each.
    pub fn request<R>(&self, request: R) -> Call<A, impl FnOnce(A) -> Sent<R> + use<A, R>>
    where
        R: Request<Api = A>,
        A: Api<ClientParameters: Default>,
    {
        self.request_with(request, A::ClientParameters::default())
    }

    /// As [`Service::request`], for an API with required parameters that are the same in every request
    /// (`x-client-parameter`).
    pub fn request_with<R>(
        &self,
        request: R,
        parameters: A::ClientParameters,
    ) -> Call<A, impl FnOnce(A) -> Sent<R> + use<A, R>>
    where
        R: Request<Api = A>,
    {
        self.call(move |api| request.send(api, parameters).boxed())
    }

    /// A list that the service returns in pages, from the generated request of one of them; each page is requested when
    /// its items are needed.
    pub fn pages<R>(&self, request: R) -> Pages<R::Item>
    where
        R: PagedRequest<Api = A, Response: DeserializeOwned, Item: Serialize>,
        A: Api<ClientParameters: Default>,
    {
        self.pages_with(request, A::ClientParameters::default())
    }

    /// As [`Service::pages`], for an API with required parameters that are the same in every request.
    pub fn pages_with<R>(&self, request: R, parameters: A::ClientParameters) -> Pages<R::Item>
    where
        R: PagedRequest<Api = A, Response: DeserializeOwned, Item: Serialize>,
    {
        let service = self.clone();
        Pages::of(Self::PAGE_SIZE, request, move |request| service.request_with(request, parameters.clone()).send())
    }
}
