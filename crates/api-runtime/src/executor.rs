//! The seam between a generated client, which builds requests, and what sends them.

use std::{fmt, future::Future, pin::Pin};

use bytes::Bytes;
use http::Request;

use crate::Operation;

/// Sends the requests of a generated client.
///
/// An executor sees the operation of each request, so it can authenticate requests, limit them, and repeat those that
/// are safe to repeat. A [`reqwest::Client`] is an executor that sends each request once, as it is.
pub trait Executor: fmt::Debug + Send + Sync {
    /// Sends a request of `operation`, and returns the response.
    fn execute<'a>(
        &'a self,
        request: Request<Bytes>,
        operation: &'static Operation,
    ) -> Pin<Box<dyn Future<Output = reqwest::Result<reqwest::Response>> + Send + 'a>>;
}

impl Executor for reqwest::Client {
    fn execute<'a>(
        &'a self,
        request: Request<Bytes>,
        _: &'static Operation,
    ) -> Pin<Box<dyn Future<Output = reqwest::Result<reqwest::Response>> + Send + 'a>> {
        Box::pin(async move { Self::execute(self, request.try_into()?).await })
    }
}
