//! Bodies of responses, whatever the operation: their text, their JSON, and the error in them.
//!
//! It is below [`crate::error`], which keeps what is read here, and uses nothing else of this crate. Reading a body as
//! the type of an operation is left to `call`.

pub(crate) mod fault;
pub(crate) mod json;
pub(crate) mod text;
