//! What surrounds the generated module in its crate: the manifest and the crate's root. Only the package, and the title
//! and description of the document, differ from crate to crate; what is the same for every API is hand-written, in
//! `api-runtime`.

use quote::quote;
use serde_json::Value;

use super::{MANIFEST_HEADER, format, permission};
use crate::model::Model;

/// The dependencies that generated code can have, beside the runtime, and what a manifest says of each that does not
/// inherit it. Each is taken when the code names it.
const DEPENDENCIES: [(&str, &str); 5] = [
    ("progenitor-client", r#""0.15.1""#),
    ("regress", r#""0.12""#),
    ("reqwest", r#"{ version = "0.13.5", default-features = false }"#),
    ("serde", r#"{ version = "1.0.229", features = ["derive"] }"#),
    ("serde_json", r#""1.0.154""#),
];
const RUNTIME: &str = "api-runtime";
/// The version of a crate whose manifest does not inherit one.
const FIRST_VERSION: &str = "0.1.0";

/// What the manifest of a crate says beside what follows from its document.
#[derive(Clone, Copy, Debug)]
pub struct Package<'p> {
    name: &'p str,
    version: Option<&'p str>,
    runtime: Option<&'p str>,
}

impl<'p> Package<'p> {
    /// A crate with this name and version. `runtime` is the Cargo dependency on `api-runtime`, as TOML; without it, the
    /// manifest inherits all dependencies, and what it says of the package, from its workspace.
    #[must_use]
    pub fn new(name: &'p str, version: Option<&'p str>, runtime: Option<&'p str>) -> Self {
        Self { name, version, runtime }
    }

    /// The lines about the package but its name and description.
    fn about(&self) -> String {
        let version = match (self.version, self.runtime) {
            (Some(version), _) => format!("version = \"{version}\""),
            (None, Some(_)) => format!("version = \"{FIRST_VERSION}\""),
            (None, None) => "version.workspace = true".to_owned(),
        };
        let rest = match self.runtime {
            Some(_) => concat!(
                "edition = \"2024\"\nrust-version = \"",
                env!("CARGO_PKG_RUST_VERSION"),
                "\"\npublish = false\n"
            ),
            None => {
                "edition.workspace = true\nrust-version.workspace = true\nlicense.workspace = true\n\
                 publish.workspace = true\nkeywords.workspace = true\ncategories.workspace = true\n\
                 readme.workspace = true\n"
            }
        };
        let documentation = match self.runtime {
            Some(_) => String::new(),
            None => format!("documentation = \"https://docs.rs/{}\"\n", self.name),
        };
        format!("{version}\n{rest}{documentation}")
    }

    /// The line of a dependency.
    fn dependency(&self, name: &str, written: &str) -> String {
        match self.runtime {
            Some(_) => format!("{name} = {written}\n"),
            None => format!("{name}.workspace = true\n"),
        }
    }
}

/// `Cargo.toml` of a crate.
pub(super) fn manifest(package: &Package<'_>, model: &Model<'_>, code: &[&str]) -> String {
    // A TOML string escapes what a JSON string escapes.
    let description = Value::from(format!("Client and types of {}, generated from its API description", model.title));
    let runtime = (RUNTIME, package.runtime.unwrap_or_default());
    let dependencies: String = [runtime]
        .into_iter()
        .chain(DEPENDENCIES)
        .filter(|(name, _)| {
            let path = format!("{}::", name.replace('-', "_"));
            code.iter().any(|code| code.contains(&path))
        })
        .map(|(name, written)| package.dependency(name, written))
        .collect();
    let (name, about) = (package.name, package.about());
    format!(
        r#"{MANIFEST_HEADER}
[package]
name = "{name}"
description = {description}
{about}
[lib]
doctest = false

[dependencies]
{dependencies}"#
    )
}

/// `src/lib.rs` of a crate.
pub(super) fn library(model: &Model<'_>) -> String {
    let about = format!(" Client and types of {}.", model.title);
    let permissions = permission::lines(model);
    let root = quote! {
        #![doc = #about]
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
        #permissions
    };
    // The template above always parses.
    format(&syn::parse2(root).unwrap_or_else(|error| unreachable!("the template of lib.rs: {error}")))
}
