//! Bodies that are sent as `multipart/form-data`. The generator cannot write one, so for it they are bytes
//! ([`crate::lower`]); the fields that the spec names become a type here, which a runtime encodes.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use syn::parse_quote;

use super::{
    by_name, doc,
    structure::{Construction, Member, Presence, construction},
};
use crate::model::{Field, FieldType, Model, Schema};

/// A type for each form of a document. The arguments of long constructors are added to `required`.
pub(super) fn forms(model: &Model<'_>, required: &mut Vec<TokenStream>) -> TokenStream {
    let mut forms = Vec::new();
    for schema in by_name(model.schemas.iter()) {
        if let Some(fields) = &schema.form {
            let (form, long) = form(model, schema, fields);
            forms.push(form);
            required.extend(long);
        }
    }
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

fn form(model: &Model<'_>, schema: &Schema<'_>, fields: &[Field<'_>]) -> (TokenStream, Option<TokenStream>) {
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
    let arguments: Vec<_> = fields.iter().map(|field| member(model, field)).collect();
    let Construction { methods, required } = construction(&ident, &arguments, &parse_quote! { crate::required });
    let form = quote! {
        #form_doc
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub struct #ident { #(#members)* }

        #methods

        impl api_runtime::Form for #ident {
            fn fields(&self) -> Vec<(&str, api_runtime::Field<'_>)> {
                let mut fields = Vec::new();
                #(#pushes)*
                fields
            }
        }
    };
    (form, required)
}

/// A field, as constructors have it.
fn member(model: &Model<'_>, field: &Field<'_>) -> Member {
    let (kind, _) = kind_and_value(model, field.of);
    Member {
        ident: identifier(&field.rust_name),
        ty: parse_quote! { #kind },
        presence: if field.is_required { Presence::Required } else { Presence::Optional },
        docs: field.description.map(str::to_owned).into_iter().collect(),
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
            (quote! { crate::values::#name }, text)
        }
        FieldType::Named(name) => {
            let name = format_ident!("{}", model.type_name(name));
            (quote! { crate::types::#name }, text)
        }
    }
}

fn identifier(name: &str) -> proc_macro2::Ident {
    // A keyword gets an underscore, as the generator does it.
    syn::parse_str(name).unwrap_or_else(|_| format_ident!("{name}_"))
}
