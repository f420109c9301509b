//! The trait of every generated client.

use std::{fmt, sync::Arc};

use crate::{Executor, Operation};

/// A generated client.
pub trait Api: Clone + Send + Sync + 'static {
    /// The operations of the API, in the order of the names of the client's methods.
    const OPERATIONS: &'static [Operation];

    /// The parameters that are the same in every request of a client, such as the project. The document says which they
    /// are (`x-client-parameter`).
    type ClientParameters: Clone + fmt::Debug + Send + Sync + 'static;

    /// A client that writes requests for the service at `base_url`, and sends them with `executor`.
    fn with_executor(base_url: &str, executor: Arc<dyn Executor>) -> Self;
}
