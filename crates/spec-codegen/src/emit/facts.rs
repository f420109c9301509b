//! The facts of each operation that a runtime needs.

use std::fmt::Debug;

use api_runtime::Content;
use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};

use super::permission;
use crate::model::{Model, Operation, Parameter};

/// `OPERATIONS` of a document's client, and its constructor with an executor.
pub(super) fn operations(model: &Model<'_>) -> TokenStream {
    let facts = model.operations.iter().map(facts);
    quote! {
        impl api_runtime::Api for Client {
            const OPERATIONS: &'static [api_runtime::Operation] = &[#(#facts),*];

            type ClientParameters = crate::requests::ClientParameters;

            fn with_executor(base_url: &str, executor: std::sync::Arc<dyn api_runtime::Executor>) -> Self {
                Self { baseurl: base_url.to_owned(), inner: executor }
            }
        }
    }
}

fn facts(operation: &Operation<'_>) -> TokenStream {
    let Operation { id, method, path, .. } = operation;
    let effect = variant(operation.effect);
    let idempotent = operation.is_idempotent.then(|| quote! { .idempotent() });
    let parameters = operation.parameters.iter().map(parameter);
    let parameters = (!operation.parameters.is_empty()).then(|| quote! { .parameters(&[#(#parameters),*]) });
    let request = content("request", operation.request);
    let response = content("response", operation.response);
    let secrets = names("secrets", &operation.secrets.iter().copied().collect::<Vec<_>>());
    let response_fields = names("response_fields", &operation.response_fields);
    let response_needs = names("response_needs", &operation.response_needs);
    let permission = operation.permission.as_ref().map(permission::fact);
    quote! {
        api_runtime::Operation::new(#id, #method, #path, api_runtime::Effect::#effect)
            #idempotent
            #parameters
            #request
            #response
            #secrets
            #response_fields
            #response_needs
            #permission
    }
}

/// The call that sets a list of names; nothing for an empty list.
pub(super) fn names(method: &str, names: &[&str]) -> Option<TokenStream> {
    let method = format_ident!("{method}");
    (!names.is_empty()).then(|| quote! { .#method(&[#(#names),*]) })
}

fn parameter(parameter: &Parameter<'_>) -> TokenStream {
    let (name, location) = (parameter.name, format_ident!("{}", parameter.location));
    // A parameter in the path is always required.
    let required = (parameter.is_required && location != "path").then(|| quote! { .required() });
    let list = parameter.is_list.then(|| quote! { .list() });
    quote! { api_runtime::Parameter::#location(#name) #required #list }
}

/// The call that sets the media type of a body; nothing without a body.
fn content(method: &str, content: Option<Content>) -> Option<TokenStream> {
    let (method, variant) = (format_ident!("{method}"), variant(content?));
    Some(quote! { .#method(api_runtime::Content::#variant) })
}

/// The name of a variant without fields, which is what its `Debug` writes.
pub(super) fn variant(value: impl Debug) -> Ident {
    Ident::new(&format!("{value:?}"), Span::call_site())
}
