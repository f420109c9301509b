//! What surrounds the generated module in its crate: the manifest and the crate's root. Only the document's name, title
//! and description differ from crate to crate; what is the same for every API is hand-written, in `api-runtime`.

use quote::quote;
use serde_json::Value;

use super::{MANIFEST_HEADER, format};
use crate::model::Model;

/// The dependencies that generated code can have. Each is taken when the code names it.
const DEPENDENCIES: [&str; 6] = ["api-runtime", "progenitor-client", "regress", "reqwest", "serde", "serde_json"];

/// `Cargo.toml` of a crate.
pub(super) fn manifest(package: &str, model: &Model<'_>, code: &[&str]) -> String {
    // A TOML string escapes what a JSON string escapes.
    let description = Value::from(format!("Client and types of {}, generated from its API description", model.title));
    let dependencies: String = DEPENDENCIES
        .into_iter()
        .filter(|name| {
            let path = format!("{}::", name.replace('-', "_"));
            code.iter().any(|code| code.contains(&path))
        })
        .map(|name| format!("{name}.workspace = true\n"))
        .collect();
    format!(
        r#"{MANIFEST_HEADER}
[package]
name = "{package}"
description = {description}
version.workspace = true
edition.workspace = true
rust-version.workspace = true
license.workspace = true
publish.workspace = true

[lib]
doctest = false

[dependencies]
{dependencies}"#
    )
}

/// `src/lib.rs` of a crate.
pub(super) fn library(model: &Model<'_>) -> String {
    let about = format!(" Client and types of {}.", model.title);
    let root = quote! {
        #![doc = #about]
        //!
        //! A [`Client`] works by itself: [`Client::new`] sends requests with a `reqwest::Client`. This crate enables no
        //! TLS feature of `reqwest`: for `https` URLs, enable one in your own crate, or pass a client that has TLS to
        //! [`Client::new_with_client`].
        //!
        //! [`requests`] has the request of each operation as a value, which `new` takes without its optional parameters.
        //!
        //! A runtime that authenticates, limits and repeats requests implements `api_runtime::Executor`, and makes the
        //! client with `api_runtime::Api::with_executor`. `huaweicloud-core` has one.

        #[rustfmt::skip]
        #[allow(missing_docs, unreachable_pub, unused_mut, clippy::all, rustdoc::all)]
        mod client;
        #[rustfmt::skip]
        #[allow(clippy::all, rustdoc::all)]
        pub mod requests;

        pub use client::*;
    };
    // The template above always parses.
    format(&syn::parse2(root).unwrap_or_else(|error| unreachable!("the template of lib.rs: {error}")))
}
