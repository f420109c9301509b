//! Bodies that are sent as `multipart/form-data`. The generator cannot write one, so for it they are bytes
//! ([`crate::lower`]); the fields that the spec names become a type here, which a runtime encodes.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use serde_json::Value;
use spec_document::Document;

use super::doc;
use crate::{
    lint::variable,
    lower::{OPEN_ENUM, Text, form_schemas, is_file},
};

/// A type for each form of a document.
pub(super) fn forms(document: &Document) -> TokenStream {
    let forms: Vec<_> = form_schemas(document).iter().map(|(name, schema)| form(document, name, schema)).collect();
    if forms.is_empty() {
        return TokenStream::new();
    }
    quote! {
        /// Bodies that are sent as `multipart/form-data`.
        pub mod forms {
            #(#forms)*
        }
    }
}

fn form(document: &Document, name: &str, schema: &Value) -> TokenStream {
    let (ident, form_doc) = (format_ident!("{name}"), doc(schema));
    let required = schema.get("required").and_then(Value::as_array);
    let is_required = |name: &str| required.is_some_and(|names| names.iter().any(|required| required == name));
    let fields = schema.get("properties").and_then(Value::as_object).into_iter().flatten();
    let (members, pushes): (Vec<_>, Vec<_>) = fields
        .map(|(name, schema)| {
            let (ident, (kind, value)) = (identifier(name), field(document, schema));
            let doc = doc(schema);
            if is_required(name) {
                (quote! { #doc pub #ident: #kind, }, quote! { let value = &self.#ident; fields.push((#name, #value)); })
            } else {
                (
                    quote! { #doc pub #ident: Option<#kind>, },
                    quote! { if let Some(value) = &self.#ident { fields.push((#name, #value)); } },
                )
            }
        })
        .unzip();
    quote! {
        #form_doc
        #[derive(Clone, Debug, PartialEq)]
        pub struct #ident { #(#members)* }

        impl api_runtime::Form for #ident {
            fn fields(&self) -> Vec<(&str, api_runtime::Field<'_>)> {
                let mut fields = Vec::new();
                #(#pushes)*
                fields
            }
        }
    }
}

/// The type of a field, and how a `value` of it is written.
fn field(document: &Document, schema: &Value) -> (TokenStream, TokenStream) {
    if is_file(schema) {
        return (quote! { api_runtime::File }, quote! { api_runtime::Field::File(value) });
    }
    let kind = match schema.get("$ref").and_then(Value::as_str) {
        Some(reference) => {
            let name = format_ident!("{}", reference.rsplit('/').next().unwrap_or_default());
            let is_open = document.resolve(reference).is_some_and(|(_, target)| target.get(OPEN_ENUM).is_some());
            if is_open {
                quote! { super::values::#name }
            } else {
                quote! { super::types::#name }
            }
        }
        None => match schema.get("type").and_then(Value::as_str) {
            _ if Text::of(schema) == Some(Text::Integer) => quote! { i64 },
            Some("boolean") => quote! { bool },
            Some("integer") => quote! { i64 },
            Some("number") => quote! { f64 },
            _ => quote! { String },
        },
    };
    (kind, quote! { api_runtime::Field::Text(value.to_string().into()) })
}

fn identifier(name: &str) -> proc_macro2::Ident {
    let name = variable(name).unwrap_or_default();
    // A keyword gets an underscore, as the generator does it.
    syn::parse_str(&name).unwrap_or_else(|_| format_ident!("{name}_"))
}
