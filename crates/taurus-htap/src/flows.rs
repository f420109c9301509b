//! What takes more than one call: each flow looks, decides, acts once, and waits for what comes of it. It stands on the
//! handles and their calls, and nothing of them stands on it.

pub(crate) mod check;
mod compare;
pub(crate) mod set_parameters;
pub(crate) mod starrocks;
pub(crate) mod task;
