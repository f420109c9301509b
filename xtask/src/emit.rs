//! Emits a crate for one document.
//!
//! progenitor writes the types and the client. From the same document come the facts of each operation (`OPERATIONS`,
//! see `facts`), the rule of each checked string (`Checked`), the open enums (`values`), the bodies that are sent as
//! forms (`forms`), and the crate's manifest and root (`crate_root`). What progenitor has no setting for is changed in
//! its syntax tree (`refine`). `prettyplease` formats the code, so that the result depends on Cargo.lock alone.

use std::{
    cell::Cell,
    panic::{self, AssertUnwindSafe},
    sync::Once,
};

use heck::ToUpperCamelCase;
use proc_macro2::TokenStream;
use progenitor::{GenerationSettings, Generator, HooksMode, InterfaceStyle, TagStyle, TypeImpl};
use quote::{format_ident, quote};
use serde_json::Value;
use spec_document::{Document, Place, ReadError};

use crate::lower::{Direction, OPEN_ENUM, is_secret, reachable};

mod crate_root;
mod facts;
mod forms;
pub mod refine;

/// The first line of every generated Rust file.
pub const HEADER: &str = "// DO NOT EDIT: written by `cargo xtask generate` from spec/.\n";
/// The first line of every generated manifest.
const MANIFEST_HEADER: &str = "# DO NOT EDIT: written by `cargo xtask generate` from spec/.\n";
/// The first lines by which a generated file is recognised.
pub(crate) const HEADERS: [&str; 2] = [HEADER, MANIFEST_HEADER];

/// The files of a document's crate: path below the crate's folder, and content.
///
/// # Errors
/// See [`module`].
pub fn package(name: &str, document: &Document, lowered: &Value) -> Result<[(&'static str, String); 3], ReadError> {
    let code = module(document, lowered)?;
    Ok([
        ("Cargo.toml", crate_root::manifest(name, document, &code)),
        ("src/client.rs", code),
        ("src/lib.rs", crate_root::library(document)),
    ])
}

/// The module `client` of a document's crate.
///
/// # Errors
/// When the generator refuses the document although the lint accepted it; the message is the generator's.
pub fn module(document: &Document, lowered: &Value) -> Result<String, ReadError> {
    let refused = |message: String| {
        ReadError::new(document.name(), Place::START, format!("the generator refuses this document: {message}"))
    };
    let spec: openapiv3::OpenAPI =
        serde_json::from_value(lowered.clone()).map_err(|error| refused(error.to_string()))?;

    let mut settings = GenerationSettings::new();
    settings
        .with_interface(InterfaceStyle::Positional)
        .with_tag(TagStyle::Merged)
        .with_hooks(HooksMode::Expected)
        .with_derive("PartialEq")
        .with_inner_type(quote! { std::sync::Arc<dyn api_runtime::Executor> });
    for (open_enum, _) in open_enums(document) {
        // A path from the root, because both `types` and the client use it.
        let path = format!("crate::values::{open_enum}");
        settings.with_replacement(open_enum, path, [TypeImpl::FromStr, TypeImpl::Display].into_iter());
    }

    for (name, _) in named_schemas(document).filter(|(_, schema)| is_secret(schema)) {
        settings.with_replacement(name, "api_runtime::Secret", std::iter::empty());
    }

    let client = quietly(|| Generator::new(&settings).generate_tokens(&spec).map_err(|error| error.to_string()))
        .map_err(refused)?;
    let operations = facts::operations(document);
    let checked = checked(document);
    let values = values(document);
    let forms = forms::forms(document);
    let mut file = syn::parse2(quote! { #client #operations #checked #values #forms })
        .map_err(|error| refused(error.to_string()))?;
    refine::refine(document, &mut file).map_err(refused)?;
    Ok(format(&file))
}

/// The rule of each string type that callers write.
fn checked(document: &Document) -> TokenStream {
    let schemas = &document.value()["components"]["schemas"];
    let impls = reachable(document, Direction::Request).into_iter().filter_map(|name| {
        let schema = &schemas[&name];
        let is_checked = schema["type"] == "string"
            && ["minLength", "maxLength", "pattern"].iter().any(|limit| schema.get(limit).is_some());
        is_checked.then(|| {
            let ident = format_ident!("{name}");
            let rule = rule(schema);
            quote! {
                impl api_runtime::Checked for types::#ident {
                    const RULE: &'static str = #rule;
                }
            }
        })
    });
    quote! { #(#impls)* }
}

/// The limits of a string, in words.
fn rule(schema: &Value) -> String {
    let limit = |name: &str| schema.get(name).and_then(Value::as_u64);
    let length = match (limit("minLength"), limit("maxLength")) {
        (Some(least), Some(most)) if least == most => Some(format!("exactly {least} characters")),
        (Some(least), Some(most)) => Some(format!("{least} to {most} characters")),
        (Some(least), None) => Some(format!("at least {least} characters")),
        (None, Some(most)) => Some(format!("at most {most} characters")),
        (None, None) => None,
    };
    let pattern = schema.get("pattern").and_then(Value::as_str).map(|pattern| format!("matching {pattern}"));
    length.into_iter().chain(pattern).collect::<Vec<_>>().join(", ")
}

/// The open enums of a document: name and schema.
fn open_enums(document: &Document) -> impl Iterator<Item = (&String, &Value)> {
    named_schemas(document).filter(|(_, schema)| schema.get(OPEN_ENUM).is_some())
}

fn named_schemas(document: &Document) -> impl Iterator<Item = (&String, &Value)> {
    document.value().pointer("/components/schemas").and_then(Value::as_object).into_iter().flatten()
}

fn values(document: &Document) -> TokenStream {
    let enums: Vec<_> = open_enums(document)
        .map(|(name, schema)| {
            let name = format_ident!("{name}");
            let doc = doc(schema);
            let known = schema[OPEN_ENUM].as_array().into_iter().flatten().filter_map(Value::as_str);
            let variants = known.map(|value| {
                let variant = format_ident!("{}", value.to_upper_camel_case());
                let doc = format!("`{value}`");
                quote! { #[doc = #doc] #variant = #value, }
            });
            quote! { api_runtime::open_enum! { #doc #name { #(#variants)* } } }
        })
        .collect();
    if enums.is_empty() {
        return TokenStream::new();
    }
    quote! {
        /// Enums of known values, which keep values that the document does not list.
        pub mod values {
            #(#enums)*
        }
    }
}

/// The description of a schema as a doc comment.
fn doc(schema: &Value) -> Option<TokenStream> {
    schema.get("description").and_then(Value::as_str).map(|text| quote! { #[doc = #text] })
}

fn format(code: &syn::File) -> String {
    format!("{HEADER}{}", prettyplease::unparse(code))
}

/// Runs the generator, and returns its panics as errors. The lint should have made panics impossible.
fn quietly<T>(work: impl FnOnce() -> Result<T, String>) -> Result<T, String> {
    thread_local! {
        static QUIET: Cell<bool> = const { Cell::new(false) };
    }
    // The panic hook belongs to the process, so it is set once, and it changes nothing for other threads.
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let usual = panic::take_hook();
        panic::set_hook(Box::new(move |info| {
            if !QUIET.get() {
                usual(info);
            }
        }));
    });
    QUIET.set(true);
    let outcome = panic::catch_unwind(AssertUnwindSafe(work));
    QUIET.set(false);
    outcome.unwrap_or_else(|payload| {
        let message =
            payload.downcast_ref::<String>().map(String::as_str).or_else(|| payload.downcast_ref::<&str>().copied());
        Err(message.unwrap_or("it panicked").to_owned())
    })
}
