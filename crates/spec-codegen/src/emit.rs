//! Emits a crate for one document.
//!
//! progenitor writes the types and the client, and `requests` a request value for each of its methods. From the same
//! document come the facts of each operation (`OPERATIONS`, see `facts`), the rule of each checked string (`Checked`),
//! the open enums (`values`), the bodies that are sent as forms (`forms`), and the crate's manifest and root
//! (`crate_root`). What progenitor has no setting for is changed in its syntax tree (`refine`), and so is what would
//! break callers when a document grows (`growth`). How values of all structs are made is in `structure`. `prettyplease`
//! formats the code, so that the result depends on Cargo.lock alone.

use std::{
    cell::Cell,
    panic::{self, AssertUnwindSafe},
    sync::Once,
};

use proc_macro2::TokenStream;
use progenitor::{GenerationSettings, Generator, HooksMode, InterfaceStyle, TagStyle, TypeImpl};
use quote::{format_ident, quote};
use spec_document::{Place, ReadError};

use crate::model::{Model, Schema, TextLimits};

mod crate_root;
mod facts;
mod forms;
pub mod growth;
mod paths;
mod permission;
pub mod refine;
mod requests;
mod structure;

/// The first line of every generated Rust file.
pub const HEADER: &str = "// DO NOT EDIT: written by `cargo xtask generate` from spec/.\n";
/// The first line of every generated manifest.
const MANIFEST_HEADER: &str = "# DO NOT EDIT: written by `cargo xtask generate` from spec/.\n";
/// The first lines by which a generated file is recognised.
pub const HEADERS: [&str; 2] = [HEADER, MANIFEST_HEADER];

pub use crate_root::Package;

/// The files of a document's crate: path below the crate's folder, and content.
///
/// # Errors
/// See [`modules`].
pub fn package(package: &Package<'_>, model: &Model<'_>) -> Result<[(&'static str, String); 4], ReadError> {
    let Modules { client, requests } = modules(model)?;
    Ok([
        ("Cargo.toml", crate_root::manifest(package, model, &[&client, &requests])),
        ("src/client.rs", client),
        ("src/lib.rs", crate_root::library(model)),
        ("src/requests.rs", requests),
    ])
}

/// The modules of a document's crate.
#[derive(Clone, Debug)]
pub struct Modules {
    /// The types and the client.
    pub client: String,
    /// A request value for each operation.
    pub requests: String,
}

/// Writes the modules of a document's crate.
///
/// # Errors
/// When the generator refuses the document although the lint accepted it; the message is the generator's.
pub fn modules(model: &Model<'_>) -> Result<Modules, ReadError> {
    let refused = |message: String| {
        ReadError::new(model.document, Place::START, format!("the generator refuses this document: {message}"))
    };
    let spec: openapiv3::OpenAPI =
        serde_json::from_value(model.lowered.clone()).map_err(|error| refused(error.to_string()))?;

    let mut settings = GenerationSettings::new();
    settings
        .with_interface(InterfaceStyle::Positional)
        .with_tag(TagStyle::Merged)
        .with_hooks(HooksMode::Expected)
        .with_derive("PartialEq")
        .with_inner_type(quote! { std::sync::Arc<dyn api_runtime::Executor> });
    for schema in &model.schemas {
        if schema.open_values.is_some() {
            // A path from the root, because both `types` and the client use it.
            let path = format!("crate::values::{}", schema.type_name);
            settings.with_replacement(&schema.type_name, path, [TypeImpl::FromStr, TypeImpl::Display].into_iter());
        }
        if schema.is_secret {
            settings.with_replacement(&schema.type_name, "api_runtime::Secret", std::iter::empty());
        }
    }

    let client = quietly(|| Generator::new(&settings).generate_tokens(&spec).map_err(|error| error.to_string()))
        .map_err(refused)?;
    let operations = facts::operations(model);
    let checked = checked(model);
    let values = values(model);
    let mut client: syn::File = syn::parse2(client).map_err(|error| refused(error.to_string()))?;
    refine::refine(model, &mut client).map_err(refused)?;
    let mut required = growth::allow(&mut client).map_err(refused)?;
    let forms = forms::forms(model, &mut required);
    let required = structure::required_module(&required);
    let file = syn::parse2(quote! { #client #operations #checked #values #forms #required })
        .map_err(|error| refused(error.to_string()))?;
    let requests = requests::requests(model, &file).map_err(refused)?;
    Ok(Modules { client: format(&file), requests: format(&requests) })
}

/// The rule of each string type that callers write.
fn checked(model: &Model<'_>) -> TokenStream {
    let impls = by_name(model.schemas.iter().filter(|schema| schema.in_requests)).filter_map(|schema| {
        let (ident, rule) = (format_ident!("{}", schema.type_name), rule(schema.limits.as_ref()?));
        Some(quote! {
            impl api_runtime::Checked for types::#ident {
                const RULE: &'static str = #rule;
            }
        })
    });
    quote! { #(#impls)* }
}

/// The limits of a string, in words.
fn rule(limits: &TextLimits<'_>) -> String {
    let length = match (limits.min, limits.max) {
        (Some(min), Some(max)) if min == max => Some(format!("exactly {min} characters")),
        (Some(min), Some(max)) => Some(format!("{min} to {max} characters")),
        (Some(min), None) => Some(format!("at least {min} characters")),
        (None, Some(max)) => Some(format!("at most {max} characters")),
        (None, None) => None,
    };
    let pattern = limits.pattern.map(|pattern| format!("matching {pattern}"));
    length.into_iter().chain(pattern).collect::<Vec<_>>().join(", ")
}

/// Schemas in the order of their names.
fn by_name<'m, 'd>(schemas: impl Iterator<Item = &'m Schema<'d>>) -> impl Iterator<Item = &'m Schema<'d>>
where
    'd: 'm,
{
    let mut schemas: Vec<_> = schemas.collect();
    schemas.sort_by(|a, b| a.type_name.cmp(&b.type_name));
    schemas.into_iter()
}

fn values(model: &Model<'_>) -> TokenStream {
    let open_enum = |schema: &Schema<'_>| {
        let (name, doc) = (format_ident!("{}", schema.type_name), doc(schema.description));
        let variants = schema.open_values.as_ref()?.iter().zip(&schema.open_variants).map(|(value, variant)| {
            let variant = format_ident!("{variant}");
            let doc = format!("`{value}`");
            quote! { #[doc = #doc] #variant = #value, }
        });
        Some(quote! { api_runtime::open_enum! { #doc #name { #(#variants)* } } })
    };
    let enums: Vec<_> = model.schemas.iter().filter_map(open_enum).collect();
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

/// A description as a doc comment.
fn doc(description: Option<&str>) -> Option<TokenStream> {
    description.map(|text| quote! { #[doc = #text] })
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
