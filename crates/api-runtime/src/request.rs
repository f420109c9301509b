//! Requests as values.

use std::fmt;

use bytes::Bytes;

use crate::{Api, Error, Operation, ResponseValue};

/// A request of one operation, with its parameters and its body.
///
/// Generated code has a type per operation, named after its `operationId`: `new` takes what every request has, and a
/// method per optional parameter sets that parameter. So a document that gains an optional parameter does not change
/// how existing callers build their requests.
///
/// Parameters that are the same in every request of a client are not part of it: [`Api::ClientParameters`] has them.
pub trait Request: Clone + fmt::Debug + Send + Sized + 'static {
    /// The client that sends the request.
    type Api: Api;
    /// The body of a successful response.
    type Response: Send + 'static;
    /// The body of a documented error.
    type Error: fmt::Debug + Send + 'static;

    /// The operation.
    const OPERATION: &'static Operation;

    /// Sends the request with `api`.
    fn send(
        self,
        api: Self::Api,
        client: <Self::Api as Api>::ClientParameters,
    ) -> impl Future<Output = Result<ResponseValue<Self::Response>, Error<Self::Error>>> + Send;
}

/// A request body that is neither JSON nor text, such as an encoded [`Form`](crate::Form). `Debug` shows its length
/// only.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct BodyBytes(Vec<u8>);

impl fmt::Debug for BodyBytes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} bytes", self.0.len())
    }
}

impl From<Vec<u8>> for BodyBytes {
    fn from(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }
}

impl From<BodyBytes> for Bytes {
    fn from(BodyBytes(bytes): BodyBytes) -> Self {
        bytes.into()
    }
}

#[cfg(test)]
mod tests {
    use super::BodyBytes;

    #[test]
    fn debug_of_bytes_shows_their_number_only() {
        assert_eq!(format!("{:?}", BodyBytes::from(b"password=hunter2".to_vec())), "16 bytes");
    }
}
