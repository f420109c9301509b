//! The facts of each operation that a runtime needs, and how the client hands its requests to an executor.

use std::collections::BTreeSet;

use heck::{ToSnakeCase, ToUpperCamelCase};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use serde_json::{Map, Value};
use spec_document::{Document, Operation};

use crate::lower::{FORM, is_secret};

/// `OPERATIONS` of a document's client, its constructor with an executor, and the hook that calls the executor.
pub(super) fn operations(document: &Document) -> TokenStream {
    let mut operations: Vec<(String, TokenStream)> =
        document.operations().map(|operation| (operation.id().to_snake_case(), facts(document, &operation))).collect();
    operations.sort_by(|(a, _), (b, _)| a.cmp(b));
    let (names, facts): (Vec<_>, Vec<_>) = operations.into_iter().unzip();
    quote! {
        /// The names of the client's methods, in the order of [`OPERATIONS`](api_runtime::Api::OPERATIONS).
        const METHODS: &[&str] = &[#(#names),*];

        impl api_runtime::Api for Client {
            const OPERATIONS: &'static [api_runtime::Operation] = &[#(#facts),*];

            fn with_executor(
                base_url: &str,
                http: reqwest::Client,
                executor: std::sync::Arc<dyn api_runtime::Executor>,
            ) -> Self {
                Self { baseurl: base_url.to_owned(), client: http, inner: executor }
            }
        }

        impl ClientHooks<std::sync::Arc<dyn api_runtime::Executor>> for Client {
            async fn exec(
                &self,
                request: reqwest::Request,
                info: &OperationInfo,
            ) -> reqwest::Result<reqwest::Response> {
                match METHODS.binary_search(&info.operation_id) {
                    Ok(index) => self.inner.execute(request, &<Self as api_runtime::Api>::OPERATIONS[index]).await,
                    Err(_) => unreachable!("METHODS has the name of every method"),
                }
            }
        }
    }
}

fn facts(document: &Document, operation: &Operation<'_>) -> TokenStream {
    let (id, method, path, value) = (operation.id(), operation.method(), operation.path(), operation.value());
    let effect = value.get("x-effect").and_then(Value::as_str).unwrap_or("action");
    let effect = format_ident!("{}", effect.to_upper_camel_case());
    let idempotent = (value.get("x-idempotent") == Some(&Value::Bool(true))).then(|| quote! { .idempotent() });
    let parameters: Vec<_> = operation.parameters().into_iter().map(|value| parameter(document, value)).collect();
    let parameters = (!parameters.is_empty()).then(|| quote! { .parameters(&[#(#parameters),*]) });
    let request = content(operation.request_content().map(|(media_type, _)| media_type));
    let request = request.map(|content| quote! { .request(#content) });
    let response = content(operation.success_content().map(|(media_type, _)| media_type));
    let response = response.map(|content| quote! { .response(#content) });
    let mut secrets = BTreeSet::new();
    if let Some((_, body)) = operation.request_content() {
        collect_secrets(document, body, &mut BTreeSet::new(), &mut secrets);
    }
    let secrets = names("secrets", secrets.iter().map(String::as_str));
    let schema = operation.success_content().and_then(|(_, content)| content.get("schema"));
    let fields = schema.and_then(|schema| follow(document, schema).get("properties")?.as_object());
    let response_fields = names("response_fields", fields.into_iter().flatten().map(|(name, _)| name.as_str()));
    let needs = if effect == "Read" { needs(document, fields) } else { Vec::new() };
    let response_needs = names("response_needs", needs.into_iter());
    quote! {
        api_runtime::Operation::new(#id, #method, #path, api_runtime::Effect::#effect)
            #idempotent
            #parameters
            #request
            #response
            #secrets
            #response_fields
            #response_needs
    }
}

/// The call that sets a list of names; nothing for an empty list.
fn names<'n>(method: &str, names: impl Iterator<Item = &'n str>) -> Option<TokenStream> {
    let (method, names) = (format_ident!("{method}"), names.collect::<Vec<_>>());
    (!names.is_empty()).then(|| quote! { .#method(&[#(#names),*]) })
}

/// The fields of which a response of an operation that reads has at least one: its one list; or else its one object; or
/// else any of its fields. Empty, if it documents several lists or objects: the document does not say which of them a
/// response has.
fn needs<'d>(document: &'d Document, fields: Option<&'d Map<String, Value>>) -> Vec<&'d str> {
    let fields = || fields.into_iter().flatten();
    let of_type = |wanted: &str| -> Vec<&str> {
        let is_wanted = |(name, schema): (&'d String, &'d Value)| {
            (follow(document, schema)["type"] == wanted).then_some(name.as_str())
        };
        fields().filter_map(is_wanted).collect()
    };
    match (of_type("array"), of_type("object")) {
        (lists, _) if lists.len() == 1 => lists,
        (lists, objects) if lists.is_empty() && objects.len() == 1 => objects,
        (lists, objects) if lists.is_empty() && objects.is_empty() => fields().map(|(name, _)| name.as_str()).collect(),
        (_, _) => Vec::new(),
    }
}

fn parameter(document: &Document, value: &Value) -> TokenStream {
    let text = |key| value.get(key).and_then(Value::as_str).unwrap_or_default();
    let (name, location) = (text("name"), format_ident!("{}", text("in")));
    let is_required = value.get("required") == Some(&Value::Bool(true)) && location != "path";
    let required = is_required.then(|| quote! { .required() });
    let is_list = value.get("schema").is_some_and(|schema| follow(document, schema)["type"] == "array");
    let list = is_list.then(|| quote! { .list() });
    quote! { api_runtime::Parameter::#location(#name) #required #list }
}

/// The variant of `Content` for a media type.
fn content(media_type: Option<&str>) -> Option<TokenStream> {
    let variant = match media_type?.split(';').next().unwrap_or_default() {
        "application/json" => quote! { Json },
        FORM => quote! { Form },
        "application/x-www-form-urlencoded" => quote! { UrlEncoded },
        "text/plain" => quote! { Text },
        _ => quote! { Bytes },
    };
    Some(quote! { api_runtime::Content::#variant })
}

/// Adds the names of the fields below a part of the document that hold secrets.
fn collect_secrets(document: &Document, part: &Value, seen: &mut BTreeSet<String>, secrets: &mut BTreeSet<String>) {
    match part {
        Value::Array(items) => items.iter().for_each(|item| collect_secrets(document, item, seen, secrets)),
        Value::Object(entries) => {
            if let Some(reference) = entries.get("$ref").and_then(Value::as_str) {
                if let Some((_, target)) = document.resolve(reference).filter(|_| seen.insert(reference.to_owned())) {
                    collect_secrets(document, target, seen, secrets);
                }
                return;
            }
            for (key, value) in entries {
                match (key.as_str(), value) {
                    ("properties", Value::Object(fields)) => {
                        for (name, field) in fields {
                            if is_secret(follow(document, field)) {
                                secrets.insert(name.clone());
                            }
                            collect_secrets(document, field, seen, secrets);
                        }
                    }
                    ("example" | "examples" | "default", _) => {}
                    _ => collect_secrets(document, value, seen, secrets),
                }
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

/// A schema, or what it refers to.
fn follow<'d>(document: &'d Document, schema: &'d Value) -> &'d Value {
    let reference = schema.get("$ref").and_then(Value::as_str);
    reference.and_then(|reference| document.resolve(reference)).map_or(schema, |(_, target)| target)
}
