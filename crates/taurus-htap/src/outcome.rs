//! What every flow reports.

/// Whether there was something to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Outcome {
    /// It was done.
    Done,
    /// There was nothing to do, and nothing was changed.
    Unchanged,
    /// The instance is a subscription, and the service has placed an order instead of acting. Orders are not paid here:
    /// pay it in the billing service, and wait for the instance then.
    Ordered,
}
