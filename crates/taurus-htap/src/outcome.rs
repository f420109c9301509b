//! What every flow reports.

use std::fmt;

use serde::{Deserialize, Serialize};

/// What came of a flow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Outcome {
    /// It was done.
    Done,
    /// The service has accepted the request and may still be working on it. The flow has not waited for the end, because
    /// it was executed with [`WaitUntil::Accepted`](crate::WaitUntil::Accepted).
    Accepted,
    /// There was nothing to do, and nothing was changed.
    Unchanged,
    /// The instance is a subscription, and the service has placed an order instead of acting. Orders are not paid here:
    /// pay it in the billing service, and wait for the instance then.
    Ordered,
}

/// The word that it serializes to, such as `done`.
impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Done => "done",
            Self::Accepted => "accepted",
            Self::Unchanged => "unchanged",
            Self::Ordered => "ordered",
        })
    }
}
