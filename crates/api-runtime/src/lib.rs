//! What generated API clients are built on: ordinary Rust that is the same for every API.
//!
//! A generated crate has the types and methods of one OpenAPI document. What they have in common is here:
//!
//! | item | what it is |
//! |---|---|
//! | [`Api`], [`Operation`] | a generated client, and what its document says about each operation |
//! | [`Permission`] | what a caller of an operation must be allowed |
//! | [`Request`], [`PagedRequest`] | requests as values, and those of lists that the service returns in pages |
//! | [`ResponseValue`], [`ByteStream`], [`Error`] | what a generated client returns |
//! | [`Executor`] | what sends the requests of a generated client |
//! | [`open_enum!`], [`UnknownValue`] | enums of known values that keep unknown ones |
//! | [`Checked`] | strings with limits |
//! | [`Secret`] | passwords, tokens and keys |
//! | [`Form`], [`Field`], [`File`] | bodies of the type `multipart/form-data` |
//! | [`text`] | integers and booleans that are strings in JSON |
//!
//! Credentials, retries, limits and errors are not here: an [`Executor`] adds them, such as the one of
//! `huaweicloud-core`.

mod api;
mod checked;
mod content;
mod executor;
mod form;
mod open_enum;
mod operation;
mod paging;
mod parameter;
mod permission;
mod request;
mod request_builder;
mod response;
mod secret;
pub mod text;

pub use api::Api;
pub use checked::Checked;
pub use content::Content;
pub use executor::Executor;
pub use form::{Field, File, Form};
pub use open_enum::UnknownValue;
pub use operation::{Effect, Operation, UnknownEffect};
pub use paging::{InvalidPage, ItemKey, PagedRequest, Paging};
pub use parameter::{Location, Parameter};
pub use permission::{AccessLevel, Permission, RequiredAction, ResourceType, UnknownAccessLevel};
pub use request::{BodyBytes, Request};
pub use response::{ByteStream, Error, ResponseValue};
pub use secret::Secret;

/// For [`open_enum!`], generated code and its runtime only.
#[doc(hidden)]
pub mod private {
    pub use bytes::Bytes;
    pub use serde;

    pub use crate::{open_enum::compare, paging::page_value, request_builder::RequestBuilder, response::sent};
}
