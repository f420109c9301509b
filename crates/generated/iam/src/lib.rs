// DO NOT EDIT: written by `cargo xtask generate` from spec/.
//! Client and types of Identity and Access Management.
//!
//! A [`Client`] works by itself: [`Client::new`] sends requests with a `reqwest::Client`. This crate enables no
//! TLS feature of `reqwest`: for `https` URLs, enable one in your own crate, or pass a client that has TLS to
//! [`Client::new_with_client`].
//!
//! [`requests`] has the request of each operation as a value: its `new` takes what is required, and each
//! optional parameter has a method. `send` of [`runtime::Request`] sends it with a client.
//!
//! Values of [`types`] are made in the same way. All types can grow, as the API does: types get fields, and
//! enums get values.
//!
//! A runtime that authenticates, limits and repeats requests implements [`runtime::Executor`], and makes the
//! client with [`runtime::Api::with_executor`]. `huaweicloud-core` has one.
#[rustfmt::skip]
#[allow(missing_docs, unreachable_pub, unused_mut, clippy::all, rustdoc::all)]
mod client;
#[rustfmt::skip]
#[allow(clippy::all, rustdoc::all)]
pub mod requests;
pub use api_runtime as runtime;
pub use client::*;
