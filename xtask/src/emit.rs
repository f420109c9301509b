//! Code out: progenitor's client for one document, what the spec knows beyond it, and the crate's root.
//!
//! progenitor writes the types and the client. Beside them stand, from the same document: the facts of each operation
//! (`OPERATIONS`), the rule of each checked string (`Checked`), the open enums (`values`), and the seam that lets a runtime
//! carry the requests (`gate`). Formatting is `prettyplease`'s, so that it depends on nothing but Cargo.lock.

use std::{
    cell::Cell,
    panic::{self, AssertUnwindSafe},
    sync::Once,
};

use heck::{ToSnakeCase, ToUpperCamelCase};
use proc_macro2::TokenStream;
use progenitor::{GenerationSettings, Generator, HooksMode, InterfaceStyle, TagStyle, TypeImpl};
use quote::{format_ident, quote};
use serde_json::Value;
use spec_document::{Document, Place, ReadError};

use crate::lower::{Direction, OPEN_ENUM, is_secret, reachable};

/// What every generated file begins with.
pub const HEADER: &str = "// DO NOT EDIT: written by `cargo xtask generate` from spec/.\n";

const METHODS: [&str; 6] = ["get", "put", "post", "delete", "patch", "head"];

/// The module `name` of the generated crate, from one document.
///
/// # Errors
/// When the generator refuses the document although the lint let it pass; the message is the generator's.
pub fn module(name: &str, document: &Document, lowered: &Value) -> Result<String, ReadError> {
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
        .with_inner_type(quote! { std::sync::Arc<dyn crate::Carrier> });
    for (open_enum, _) in open_enums(document) {
        // Named from the root, because both `types` and the client beside it use it.
        let path = format!("crate::{name}::values::{open_enum}");
        settings.with_replacement(open_enum, path, [TypeImpl::FromStr, TypeImpl::Display].into_iter());
    }

    for (name, _) in named_schemas(document).filter(|(_, schema)| is_secret(schema)) {
        settings.with_replacement(name, "crate::Secret", std::iter::empty());
    }

    let client = quietly(|| Generator::new(&settings).generate_tokens(&spec).map_err(|error| error.to_string()))
        .map_err(refused)?;
    let operations = operations(document);
    let checked = checked(document);
    let values = values(document);
    format(quote! { #client #operations #checked #values }).map_err(|error| refused(error.to_string()))
}

/// `lib.rs`: one module per document, and the seam between generated clients and the runtime.
pub fn gate(modules: &[&str]) -> String {
    let modules = modules.iter().map(|name| {
        let ident = format_ident!("{name}");
        let doc = format!("Generated from the document `{name}` in `spec/`.");
        quote! {
            #[doc = #doc]
            #[rustfmt::skip]
            #[allow(missing_docs, unreachable_pub, clippy::all, rustdoc::all)]
            pub mod #ident;
        }
    });
    let gate = quote! {
        //! Clients and types generated from the documents in `spec/`, one module per document.
        //!
        //! Nothing here is meant to be used on its own: a generated client knows how to write a request and read a reply, and
        //! leaves credentials, limits, retries and errors to the [`Carrier`] that it is given. `huaweicloud-core` has one.

        #(#modules)*

        use std::{fmt, future::Future, pin::Pin};

        /// What the spec says of an operation, beyond its request and reply.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub struct Operation {
            /// The operationId, as the vendor writes it.
            pub id: &'static str,
            /// The HTTP method.
            pub method: &'static str,
            /// The path, with its parameters in braces.
            pub path: &'static str,
            /// What a call does.
            pub effect: Effect,
            /// Whether a request may be sent again when the fate of the first one is unknown.
            pub repeat_safe: bool,
        }

        /// What a call of an operation does.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Effect {
            /// It looks, and changes nothing.
            Read,
            /// It makes something, or can.
            Create,
            /// It changes something that is there.
            Update,
            /// It takes something away.
            Delete,
            /// It makes something happen that is none of these, such as a restart.
            Action,
        }

        /// What brings a generated client's request to the service, and the reply back.
        pub trait Carrier: fmt::Debug + Send + Sync {
            /// Sends one request of an operation.
            fn carry<'a>(
                &'a self,
                request: reqwest::Request,
                operation: &'static Operation,
            ) -> Pin<Box<dyn Future<Output = reqwest::Result<reqwest::Response>> + Send + 'a>>;
        }

        /// A generated client.
        #[rustfmt::skip]
        pub trait Api: Clone + Send + Sync + 'static {
            /// Everything that the client can do, in the order of the names of its methods.
            const OPERATIONS: &'static [Operation];

            /// A client whose requests go to `endpoint` and are carried by `carrier`.
            fn with_carrier(endpoint: &str, http: reqwest::Client, carrier: std::sync::Arc<dyn Carrier>) -> Self;
        }

        /// A string that the spec sets limits to.
        pub trait Checked: Sized + std::str::FromStr<Err: fmt::Display> {
            /// The limits.
            const RULE: &'static str;
        }

        /// A password, a token, the secret half of a key. `Debug` does not show it, and it is wiped when it is dropped.
        #[derive(Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
        #[serde(transparent)]
        pub struct Secret(String);

        impl Secret {
            /// Keeps a secret.
            pub fn new(secret: impl Into<String>) -> Self {
                Self(secret.into())
            }

            /// The secret itself, for the wire only.
            pub fn expose(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for Secret {
            fn from(secret: &str) -> Self {
                Self::new(secret)
            }
        }

        impl From<String> for Secret {
            fn from(secret: String) -> Self {
                Self(secret)
            }
        }

        impl fmt::Debug for Secret {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("***")
            }
        }

        impl Drop for Secret {
            fn drop(&mut self) {
                zeroize::Zeroize::zeroize(&mut self.0);
            }
        }

        /// An enum of the known values of a string, which keeps the unknown ones.
        macro_rules! open_enum {
            ($(#[$meta:meta])* $name:ident { $($(#[$variant_meta:meta])* $variant:ident = $value:literal,)* }) => {
                $(#[$meta])*
                #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
                #[non_exhaustive]
                pub enum $name {
                    $($(#[$variant_meta])* $variant,)*
                    /// A value that the spec does not know.
                    Unknown(String),
                }

                impl $name {
                    /// The value as it stands on the wire.
                    pub fn as_str(&self) -> &str {
                        match self {
                            $(Self::$variant => $value,)*
                            Self::Unknown(value) => value,
                        }
                    }
                }

                impl From<&str> for $name {
                    fn from(value: &str) -> Self {
                        match value {
                            $($value => Self::$variant,)*
                            value => Self::Unknown(value.to_owned()),
                        }
                    }
                }

                impl std::str::FromStr for $name {
                    type Err = std::convert::Infallible;

                    fn from_str(value: &str) -> Result<Self, Self::Err> {
                        Ok(Self::from(value))
                    }
                }

                impl std::fmt::Display for $name {
                    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                        f.write_str(self.as_str())
                    }
                }

                impl serde::Serialize for $name {
                    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                        serializer.serialize_str(self.as_str())
                    }
                }

                impl<'de> serde::Deserialize<'de> for $name {
                    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                        std::borrow::Cow::<'de, str>::deserialize(deserializer).map(|value| Self::from(&*value))
                    }
                }
            };
        }
        use open_enum;
    };
    // The template above is ours, so it always parses.
    format(gate).unwrap_or_else(|error| unreachable!("the template of lib.rs: {error}"))
}

/// The facts of each operation, and the client's way through the seam.
fn operations(document: &Document) -> TokenStream {
    let paths = document.value().get("paths").and_then(Value::as_object);
    let mut operations: Vec<(String, TokenStream)> = paths
        .into_iter()
        .flatten()
        .flat_map(|(path, item)| METHODS.iter().filter_map(move |method| Some((path, *method, item.get(method)?))))
        .map(|(path, method, operation)| {
            let id = operation.get("operationId").and_then(Value::as_str).unwrap_or_default();
            let method = method.to_uppercase();
            let effect = operation.get("x-effect").and_then(Value::as_str).unwrap_or("action");
            let effect = format_ident!("{}", effect.to_upper_camel_case());
            let repeat_safe = operation.get("x-repeat-safe").and_then(Value::as_bool).unwrap_or_default();
            let facts = quote! {
                crate::Operation {
                    id: #id,
                    method: #method,
                    path: #path,
                    effect: crate::Effect::#effect,
                    repeat_safe: #repeat_safe,
                }
            };
            (id.to_snake_case(), facts)
        })
        .collect();
    operations.sort_by(|(a, _), (b, _)| a.cmp(b));
    let (names, facts): (Vec<_>, Vec<_>) = operations.into_iter().unzip();
    quote! {
        /// The names of the client's methods, in the order of [`OPERATIONS`](crate::Api::OPERATIONS).
        const METHODS: &[&str] = &[#(#names),*];

        impl crate::Api for Client {
            const OPERATIONS: &'static [crate::Operation] = &[#(#facts),*];

            fn with_carrier(endpoint: &str, http: reqwest::Client, carrier: std::sync::Arc<dyn crate::Carrier>) -> Self {
                Self::new_with_client(endpoint, http, carrier)
            }
        }

        impl ClientHooks<std::sync::Arc<dyn crate::Carrier>> for Client {
            async fn exec(
                &self,
                request: reqwest::Request,
                info: &OperationInfo,
            ) -> reqwest::Result<reqwest::Response> {
                match METHODS.binary_search(&info.operation_id) {
                    Ok(index) => self.inner.carry(request, &<Self as crate::Api>::OPERATIONS[index]).await,
                    Err(_) => unreachable!("METHODS has the name of every method"),
                }
            }
        }
    }
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
                impl crate::Checked for types::#ident {
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
            let doc = schema.get("description").and_then(Value::as_str).map(|text| quote! { #[doc = #text] });
            let known = schema[OPEN_ENUM].as_array().into_iter().flatten().filter_map(Value::as_str);
            let variants = known.map(|value| {
                let variant = format_ident!("{}", value.to_upper_camel_case());
                let doc = format!("`{value}`");
                quote! { #[doc = #doc] #variant = #value, }
            });
            quote! { crate::open_enum! { #doc #name { #(#variants)* } } }
        })
        .collect();
    if enums.is_empty() {
        return TokenStream::new();
    }
    quote! {
        /// Values that may take others tomorrow than those known today.
        pub mod values {
            #(#enums)*
        }
    }
}

fn format(code: TokenStream) -> syn::Result<String> {
    Ok(format!("{HEADER}{}", prettyplease::unparse(&syn::parse2(code)?)))
}

/// Runs the generator; its panics, which the lint should have made impossible, come back as errors.
fn quietly<T>(work: impl FnOnce() -> Result<T, String>) -> Result<T, String> {
    thread_local! {
        static QUIET: Cell<bool> = const { Cell::new(false) };
    }
    // The hook is the process's own, so it is put in place once and for all, and stands back for other threads.
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
