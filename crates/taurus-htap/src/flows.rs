//! What takes more than one call: each flow looks, decides, acts once, and waits for the result. Flows are made of the
//! handles and their calls, which do not know them.

pub(crate) mod check;
pub(crate) mod compare;
pub(crate) mod flow;
pub(crate) mod set_parameters;
pub(crate) mod starrocks;
pub(crate) mod task;
pub(crate) mod users;
