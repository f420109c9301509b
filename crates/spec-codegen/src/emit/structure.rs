//! How callers make a value of a generated struct. `new` takes what is required, and a method sets each other field, so
//! a field that becomes part of the document later breaks no caller, unless it is required.
//!
//! Beyond [`MOST_ARGUMENTS`] the order of arguments is easily mistaken: `new` then takes a struct of the same name from
//! a module `required`, whose fields are all named. It is exhaustive, because each of its fields has to be given.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::{Expr, Ident, Path, Type};

use super::paths::last;

/// How many required fields `new` takes one by one.
const MOST_ARGUMENTS: usize = 3;

/// Names of methods that values of generated structs have already.
const TAKEN: [&str; 13] = [
    "borrow",
    "clone",
    "default",
    "eq",
    "fields",
    "fmt",
    "into",
    "new",
    "send",
    "serialize",
    "set_limit",
    "to_owned",
    "try_into",
];

/// A field of a struct.
pub(super) struct Member {
    pub(super) ident: Ident,
    /// The type, of an optional field without `Option`.
    pub(super) ty: Type,
    pub(super) presence: Presence,
    pub(super) docs: Vec<String>,
}

/// Whether a caller has to give a field.
pub(super) enum Presence {
    Required,
    /// An `Option`.
    Optional,
    /// It has this value if it is not given.
    Filled(Expr),
}

/// The ways to make a value of a struct.
pub(super) struct Construction {
    /// `new` and the setters: an `impl` block.
    pub(super) methods: TokenStream,
    /// The struct of the module `required`, if `new` takes one.
    pub(super) required: Option<TokenStream>,
}

/// The ways to make a value of the struct `name`. `required` is the path of the module with the arguments of long
/// `new`s.
pub(super) fn construction(name: &Ident, members: &[Member], required: &Path) -> Construction {
    let needed: Vec<_> = members.iter().filter(|member| matches!(member.presence, Presence::Required)).collect();
    let is_long = needed.len() > MOST_ARGUMENTS;
    let parameters = needed.iter().map(|member| member.parameter());
    let values = members.iter().map(|member| member.first_value(is_long));
    let new = if is_long {
        quote! {
            /// Takes what is required, and sets nothing that is optional.
            pub fn new(required: #required::#name) -> Self {
                Self { #(#values),* }
            }
        }
    } else {
        quote! {
            /// Takes what is required, and sets nothing that is optional.
            pub fn new(#(#parameters),*) -> Self {
                Self { #(#values),* }
            }
        }
    };
    let setters = members.iter().filter_map(Member::setter);
    Construction {
        methods: quote! { impl #name { #new #(#setters)* } },
        required: is_long.then(|| required_struct(name, &needed)),
    }
}

/// The arguments of a long `new`, by name.
fn required_struct(name: &Ident, members: &[&Member]) -> TokenStream {
    let docs = format!(" What every `{name}` has.");
    let fields = members.iter().map(|Member { ident, ty, docs, .. }| quote! { #(#[doc = #docs])* pub #ident: #ty });
    quote! {
        #[doc = #docs]
        #[derive(Clone, Debug)]
        pub struct #name { #(#fields),* }
    }
}

/// A module with the structs that it is given, if there are any.
pub(super) fn required_module(structs: &[TokenStream]) -> TokenStream {
    if structs.is_empty() {
        return TokenStream::new();
    }
    quote! {
        /// The arguments of constructors that take many.
        pub mod required { #(#structs)* }
    }
}

impl Member {
    /// The parameter of a function that is given the field.
    fn parameter(&self) -> TokenStream {
        let (ident, ty) = (&self.ident, &self.ty);
        if is_number(ty) {
            quote! { #ident: #ty }
        } else {
            quote! { #ident: impl Into<#ty> }
        }
    }

    /// The value of the field, from that parameter.
    fn value(&self) -> TokenStream {
        let ident = &self.ident;
        if is_number(&self.ty) {
            quote! { #ident }
        } else {
            quote! { #ident.into() }
        }
    }

    /// The field as `new` sets it.
    fn first_value(&self, is_long: bool) -> TokenStream {
        let ident = &self.ident;
        let value = match &self.presence {
            Presence::Required if is_long => quote! { required.#ident },
            Presence::Required => self.value(),
            Presence::Optional => quote! { None },
            Presence::Filled(value) => quote! { #value },
        };
        quote! { #ident: #value }
    }

    /// The method that sets the field, unless `new` does.
    fn setter(&self) -> Option<TokenStream> {
        let (ident, docs, parameter, value) = (&self.ident, &self.docs, self.parameter(), self.value());
        let value = match self.presence {
            Presence::Required => return None,
            Presence::Optional => quote! { Some(#value) },
            Presence::Filled(_) => value,
        };
        let method = if TAKEN.iter().any(|taken| ident == taken) { format_ident!("{ident}_") } else { ident.clone() };
        Some(quote! {
            #(#[doc = #docs])*
            #[must_use]
            pub fn #method(mut self, #parameter) -> Self {
                self.#ident = #value;
                self
            }
        })
    }
}

/// Whether a literal can be a value of this type.
fn is_number(ty: &Type) -> bool {
    const NUMBERS: [&str; 4] = ["bool", "f64", "i64", "u64"];
    last(ty).is_some_and(|ident| NUMBERS.iter().any(|number| ident == number))
}
