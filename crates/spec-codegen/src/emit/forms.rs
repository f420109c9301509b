//! Bodies that are sent as `multipart/form-data`. The generator cannot write one, so for it they are bytes
//! ([`crate::lower`]); the fields that the spec names become a type here, which a runtime encodes.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::{by_name, doc};
use crate::model::{Field, FieldType, Model, Schema};

/// A type for each form of a document.
pub(super) fn forms(model: &Model<'_>) -> TokenStream {
    let forms: Vec<_> =
        by_name(model.schemas.iter()).filter_map(|schema| Some(form(model, schema, schema.form.as_ref()?))).collect();
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

fn form(model: &Model<'_>, schema: &Schema<'_>, fields: &[Field<'_>]) -> TokenStream {
    let (ident, form_doc) = (format_ident!("{}", schema.type_name), doc(schema.description));
    let (members, pushes): (Vec<_>, Vec<_>) = fields
        .iter()
        .map(|field| {
            let (name, ident, doc) = (field.name, identifier(&field.rust_name), doc(field.description));
            let (kind, value) = kind_and_value(model, field.of);
            if field.is_required {
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
fn kind_and_value(model: &Model<'_>, of: FieldType<'_>) -> (TokenStream, TokenStream) {
    let text = quote! { api_runtime::Field::Text(value.to_string().into()) };
    match of {
        FieldType::File => (quote! { api_runtime::File }, quote! { api_runtime::Field::File(value) }),
        FieldType::Text => (quote! { String }, text),
        FieldType::Integer => (quote! { i64 }, text),
        FieldType::Number => (quote! { f64 }, text),
        FieldType::Boolean => (quote! { bool }, text),
        FieldType::OpenEnum(name) => {
            let name = format_ident!("{}", model.type_name(name));
            (quote! { super::values::#name }, text)
        }
        FieldType::Named(name) => {
            let name = format_ident!("{}", model.type_name(name));
            (quote! { super::types::#name }, text)
        }
    }
}

fn identifier(name: &str) -> proc_macro2::Ident {
    // A keyword gets an underscore, as the generator does it.
    syn::parse_str(name).unwrap_or_else(|_| format_ident!("{name}_"))
}
