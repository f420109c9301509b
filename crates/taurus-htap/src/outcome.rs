//! What every flow reports.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Whether there was something to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
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

/// The word that it serializes to, such as `done`.
impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Done => "done",
            Self::Unchanged => "unchanged",
            Self::Ordered => "ordered",
        })
    }
}
