//! What a generated client returns: a response, or an error. The types of the generator's support crate stay inside, so
//! that they are not part of a generated crate's API.

use std::{
    error, fmt,
    future::poll_fn,
    ops::{Deref, DerefMut},
};

use futures_util::StreamExt;
use reqwest::{StatusCode, header::HeaderMap};

/// A response: its body as the documented type, its status and its headers.
pub struct ResponseValue<T> {
    body: T,
    status: StatusCode,
    headers: HeaderMap,
}

impl<T> ResponseValue<T> {
    /// A response of these parts.
    pub fn new(body: T, status: StatusCode, headers: HeaderMap) -> Self {
        Self { body, status, headers }
    }

    /// The status.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The headers.
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// The body.
    pub fn into_inner(self) -> T {
        self.body
    }
}

impl<T> Deref for ResponseValue<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.body
    }
}

impl<T> DerefMut for ResponseValue<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.body
    }
}

impl<T: fmt::Debug> fmt::Debug for ResponseValue<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.body.fmt(f)
    }
}

/// The body of a response that is a file, as it arrives.
pub struct ByteStream(progenitor_client::ByteStream);

impl ByteStream {
    /// The next part of the body, or `None` after the last one.
    ///
    /// # Errors
    /// When the connection fails before the body has ended.
    pub async fn chunk(&mut self) -> reqwest::Result<Option<Vec<u8>>> {
        let chunk = poll_fn(|cx| self.0.poll_next_unpin(cx)).await.transpose()?;
        Ok(chunk.map(|bytes| bytes.to_vec()))
    }
}

impl fmt::Debug for ByteStream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ByteStream")
    }
}

#[doc(hidden)]
impl From<progenitor_client::ByteStream> for ByteStream {
    fn from(stream: progenitor_client::ByteStream) -> Self {
        Self(stream)
    }
}

/// Why a request of a generated client has no success; `E` is the body of a documented error.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error<E = ()> {
    /// The request could not be written.
    InvalidRequest(String),
    /// The request could not be sent, or no response arrived.
    Communication(reqwest::Error),
    /// An error that the document describes.
    ErrorResponse(ResponseValue<E>),
    /// The body of a response did not arrive.
    ResponseBody(reqwest::Error),
    /// The body of a response is not of the documented type.
    InvalidResponse(Box<dyn error::Error + Send + Sync>),
    /// A response with a status that the document does not describe.
    UnexpectedResponse(Box<reqwest::Response>),
}

impl<E> Error<E> {
    /// The same error without its body.
    pub fn into_untyped(self) -> Error {
        match self {
            Self::InvalidRequest(why) => Error::InvalidRequest(why),
            Self::Communication(error) => Error::Communication(error),
            Self::ErrorResponse(ResponseValue { status, headers, .. }) => {
                Error::ErrorResponse(ResponseValue { body: (), status, headers })
            }
            Self::ResponseBody(error) => Error::ResponseBody(error),
            Self::InvalidResponse(error) => Error::InvalidResponse(error),
            Self::UnexpectedResponse(response) => Error::UnexpectedResponse(response),
        }
    }
}

impl<E> fmt::Display for Error<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::InvalidRequest(why) => write!(f, "the request cannot be written: {why}"),
            Self::Communication(_) => f.write_str("the request failed"),
            Self::ErrorResponse(response) => write!(f, "the service refused the request with {}", response.status),
            Self::ResponseBody(_) => f.write_str("the body of the response did not arrive"),
            Self::InvalidResponse(_) => f.write_str("the body of the response is not of the documented type"),
            Self::UnexpectedResponse(response) => write!(f, "{} is not a documented status", response.status()),
        }
    }
}

impl<E: fmt::Debug> error::Error for Error<E> {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        match self {
            Self::Communication(error) | Self::ResponseBody(error) => Some(error),
            Self::InvalidResponse(error) => Some(error.as_ref()),
            Self::InvalidRequest(_) | Self::ErrorResponse(_) | Self::UnexpectedResponse(_) => None,
        }
    }
}

/// What a method of the generator's returns, in the types above. Bodies are the same, but for streams.
pub fn sent<T, E, FromT: From<T>, FromE: From<E>>(
    result: Result<progenitor_client::ResponseValue<T>, progenitor_client::Error<E>>,
) -> Result<ResponseValue<FromT>, Error<FromE>> {
    use progenitor_client::Error as Generated;
    match result {
        Ok(response) => Ok(response_value(response)),
        Err(error) => Err(match error {
            Generated::InvalidRequest(why) | Generated::Custom(why) => Error::InvalidRequest(why),
            Generated::CommunicationError(error) | Generated::InvalidUpgrade(error) => Error::Communication(error),
            Generated::ErrorResponse(response) => Error::ErrorResponse(response_value(response)),
            Generated::ResponseBodyError(error) => Error::ResponseBody(error),
            Generated::InvalidResponsePayload(_, error) => Error::InvalidResponse(error.into()),
            Generated::UnexpectedResponse(response) => Error::UnexpectedResponse(Box::new(response)),
        }),
    }
}

fn response_value<T, U: From<T>>(response: progenitor_client::ResponseValue<T>) -> ResponseValue<U> {
    let (status, headers) = (response.status(), response.headers().clone());
    ResponseValue { body: response.into_inner().into(), status, headers }
}
