//! A request value for each operation: its parameters and its body as a type that implements `api_runtime::Request`,
//! and `api_runtime::PagedRequest` if the document describes its pages.
//!
//! The types of parameters, bodies and responses are read from the client's methods, which the generator has written:
//! only it knows what it makes of a schema. Names, descriptions and pages are the document's.

use std::collections::{BTreeMap, BTreeSet};

use heck::{ToSnakeCase, ToUpperCamelCase};
use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use spec_document::Paging;
use syn::{Field, File, FnArg, Ident, ImplItem, Item, ItemStruct, Pat, ReturnType, Signature, Type, parse_quote};

use super::{
    paths::{from_elsewhere, generics, last, option, type_names, types},
    permission,
    refine::wire_name,
    structure::{Construction, Member, Presence, construction, required_module},
};
use crate::{
    model::{Model, Operation},
    schema::in_words,
};

/// The module `requests` of a document, for the client that was generated from it.
///
/// # Errors
/// When the client's methods are not those of the document.
pub(super) fn requests(model: &Model<'_>, client: &File) -> Result<File, String> {
    let code = Code::read(client);
    let mut shared = BTreeMap::new();
    let (mut values, mut required) = (Vec::new(), Vec::new());
    for (index, operation) in model.operations.iter().enumerate() {
        let call = Call::read(&code, operation)?;
        for argument in call.arguments.iter().filter(|argument| argument.is_shared) {
            shared.entry(argument.field.clone()).or_insert_with(|| argument.clone());
        }
        let (value, long) = request(model, operation, &call, index);
        values.push(value);
        required.extend(long);
        if let Some(paging) = &operation.paging {
            values.push(paged(&code, operation, &call, paging)?);
        }
    }
    let shared: Vec<_> = shared.into_values().collect();
    let name = format_ident!("ClientParameters");
    let docs = [" The parameters that are the same in every request of a client.".to_owned()];
    let (client, long) = structure(&name, &docs, &shared);
    required.extend(long);
    let required = required_module(&required);
    // A runtime makes them by itself where nothing is required.
    let default = shared.iter().all(|parameter| parameter.is_optional).then(|| {
        quote! {
            impl Default for #name {
                fn default() -> Self {
                    Self::new()
                }
            }
        }
    });
    let file = syn::parse2(quote! {
        //! A type for the request of each operation. It implements [`api_runtime::Request`], and requests of lists that
        //! the service returns in pages implement [`api_runtime::PagedRequest`].
        //!
        //! A new optional parameter is a compatible change: it becomes a field and a method, and `new` does not take
        //! it.

        #client
        #default
        #(#values)*
        #required
    });
    file.map_err(|error| error.to_string())
}

/// What the generator has written.
struct Code<'f> {
    /// The client's methods, by name.
    methods: BTreeMap<String, &'f Signature>,
    /// The structs of the module `types`, by name.
    structs: BTreeMap<String, &'f ItemStruct>,
    /// The names of everything in the module `types`.
    types: BTreeSet<String>,
}

impl<'f> Code<'f> {
    fn read(file: &'f File) -> Self {
        let mut code = Self { methods: BTreeMap::new(), structs: BTreeMap::new(), types: BTreeSet::new() };
        for item in &file.items {
            match item {
                Item::Impl(item) if item.trait_.is_none() => {
                    for item in &item.items {
                        if let ImplItem::Fn(function) = item {
                            code.methods.insert(function.sig.ident.to_string(), &function.sig);
                        }
                    }
                }
                item => {
                    let Some(types) = types(item) else { continue };
                    for item in types {
                        if let Item::Struct(item) = item {
                            code.structs.insert(item.ident.to_string(), item);
                        }
                    }
                    code.types = type_names(types);
                }
            }
        }
        code
    }

    /// A type of the client or of the module `types`, as the module `requests` names it.
    fn in_requests(&self, ty: &Type) -> Type {
        from_elsewhere(&self.types, ty)
    }

    /// The struct that a type of the client names.
    fn structure(&self, ty: &Type) -> Option<&'f ItemStruct> {
        self.structs.get(&last(ty)?.to_string()).copied()
    }
}

/// A method of the client.
struct Call {
    method: Ident,
    /// In the order of the method.
    arguments: Vec<Argument>,
    response: Type,
    error: Type,
}

/// An argument of a method, and the field that has it.
#[derive(Clone)]
struct Argument {
    /// The name of the field.
    field: String,
    /// The type of what the method takes, without `Option` and reference.
    ty: Type,
    is_optional: bool,
    pass: Pass,
    docs: Vec<String>,
    /// Whether the client's parameters have the field, and not the request.
    is_shared: bool,
}

/// How a method takes an argument.
#[derive(Clone, Copy)]
enum Pass {
    Value,
    Reference,
    /// A `&str`, which matters if it is optional.
    Text,
}

impl Call {
    fn read(code: &Code<'_>, operation: &Operation<'_>) -> Result<Self, String> {
        let method = &operation.rust_name;
        let signature = code.methods.get(method).ok_or_else(|| format!("the client has no method `{method}`"))?;
        let unexpected = |what: &str| format!("{what} of the method `{method}` is not as expected");
        let mut arguments = Vec::new();
        for argument in &signature.inputs {
            let FnArg::Typed(argument) = argument else { continue };
            let Pat::Ident(name) = &*argument.pat else { return Err(unexpected("an argument")) };
            arguments.push(Argument::read(code, operation, &name.ident.to_string(), &argument.ty)?);
        }
        let result = match &signature.output {
            ReturnType::Type(_, result) => generics(result),
            ReturnType::Default => Vec::new(),
        };
        let [response, error] = result.as_slice() else { return Err(unexpected("the result")) };
        let (response, error) = (generics(response), generics(error));
        let ([response], [error]) = (response.as_slice(), error.as_slice()) else {
            return Err(unexpected("the result"));
        };
        Ok(Self {
            method: signature.ident.clone(),
            arguments,
            response: code.in_requests(response),
            error: code.in_requests(error),
        })
    }

    /// The arguments that the request has.
    fn own(&self) -> Vec<Argument> {
        self.arguments.iter().filter(|argument| !argument.is_shared).cloned().collect()
    }

    fn body(&self) -> Option<&Argument> {
        self.arguments.iter().find(|argument| argument.field == "body")
    }
}

impl Argument {
    fn read(code: &Code<'_>, operation: &Operation<'_>, name: &str, ty: &Type) -> Result<Self, String> {
        let optional = option(ty);
        let inner = optional.as_ref().unwrap_or(ty);
        let (ty, pass) = match inner {
            Type::Reference(reference) if last(&reference.elem).is_some_and(|ident| ident == "str") => {
                (parse_quote! { String }, Pass::Text)
            }
            Type::Reference(reference) => (code.in_requests(&reference.elem), Pass::Reference),
            // The only generic argument is a body of any type that can be one.
            _ if last(inner).is_some_and(|ident| ident == "B") => {
                (parse_quote! { api_runtime::BodyBytes }, Pass::Value)
            }
            _ => (code.in_requests(inner), Pass::Value),
        };
        let mut argument = Self {
            field: name.to_owned(),
            ty,
            is_optional: optional.is_some(),
            pass,
            docs: Vec::new(),
            is_shared: false,
        };
        if name == "body" {
            argument.docs = lines(&format!("The body. {}", operation.body_description.unwrap_or_default()));
            return Ok(argument);
        }
        let parameter = operation.parameters.iter().rev().find(|parameter| is_named(name, parameter.variable()));
        let parameter = parameter.ok_or_else(|| format!("{} has no parameter `{name}`", operation.id))?;
        let location = parameter.location.to_upper_camel_case();
        let description = parameter.description.unwrap_or_default();
        let values = parameter.values.map(|values| format!(" {}", in_words(values))).unwrap_or_default();
        argument.docs = lines(&format!("{location} parameter `{}`. {description}{values}", parameter.name));
        if let Some(field) = parameter.client {
            argument.field = field.to_owned();
            argument.is_shared = true;
        }
        Ok(argument)
    }

    fn ident(&self) -> Ident {
        // The names of arguments and, as the lint checks, of client parameters are identifiers.
        format_ident!("{}", self.field)
    }

    /// Whether it is the body, and a type of the document. Then clones of the request share it: bodies can be large.
    fn is_shared_body(&self) -> bool {
        self.field == "body" && matches!(self.pass, Pass::Reference)
    }

    /// The type of the field, without `Option`.
    fn held(&self) -> Type {
        let ty = &self.ty;
        if self.is_shared_body() {
            parse_quote! { std::sync::Arc<#ty> }
        } else {
            ty.clone()
        }
    }

    fn member(&self) -> Member {
        let presence = if self.is_optional { Presence::Optional } else { Presence::Required };
        Member { ident: self.ident(), ty: self.held(), presence, docs: self.docs.clone() }
    }

    /// The argument of the method.
    fn passed(&self) -> TokenStream {
        let ident = self.ident();
        let owner = if self.is_shared {
            quote! { client }
        } else {
            quote! { self }
        };
        match (self.pass, self.is_optional) {
            (Pass::Value, _) => quote! { #owner.#ident },
            (Pass::Reference, true) if self.is_shared_body() => quote! { #owner.#ident.as_deref() },
            (Pass::Text, true) => quote! { #owner.#ident.as_deref() },
            (Pass::Reference, true) => quote! { #owner.#ident.as_ref() },
            (Pass::Text | Pass::Reference, false) => quote! { &#owner.#ident },
        }
    }
}

/// The type of a request, and how it is sent.
fn request(
    model: &Model<'_>,
    operation: &Operation<'_>,
    call: &Call,
    index: usize,
) -> (TokenStream, Option<TokenStream>) {
    let Call { method, arguments, response, error } = call;
    let name = format_ident!("{}", operation.type_name);
    let docs = docs(model, operation);
    let (structure, required) = structure(&name, &docs, &call.own());
    let passed = arguments.iter().map(Argument::passed);
    let uses_client = arguments.iter().any(|argument| argument.is_shared);
    let client = if uses_client { format_ident!("client") } else { format_ident!("_client") };
    let request = quote! {
        #structure

        impl api_runtime::Request for #name {
            type Api = crate::Client;
            type Response = #response;
            type Error = #error;
            const OPERATION: &'static api_runtime::Operation =
                &<crate::Client as api_runtime::Api>::OPERATIONS[#index];

            async fn send(
                self,
                api: crate::Client,
                #client: ClientParameters,
            ) -> Result<api_runtime::ResponseValue<Self::Response>, api_runtime::Error<Self::Error>> {
                api_runtime::private::sent(api.#method(#(#passed),*).await)
            }
        }
    };
    (request, required)
}

/// A struct with its fields, and how it is made; see [`construction`].
fn structure(name: &Ident, docs: &[String], fields: &[Argument]) -> (TokenStream, Option<TokenStream>) {
    let members = fields.iter().map(|field| {
        let (ident, ty, docs) = (field.ident(), field.held(), &field.docs);
        let ty = if field.is_optional {
            quote! { Option<#ty> }
        } else {
            quote! { #ty }
        };
        quote! { #(#[doc = #docs])* pub #ident: #ty }
    });
    let arguments: Vec<_> = fields.iter().map(Argument::member).collect();
    let Construction { methods, required } = construction(name, &arguments, &parse_quote! { required });
    let structure = quote! {
        #(#[doc = #docs])*
        #[derive(Clone, Debug)]
        #[non_exhaustive]
        pub struct #name { #(#members),* }

        #methods
    };
    (structure, required)
}

/// How the pages of a list are requested and read.
fn paged(code: &Code<'_>, operation: &Operation<'_>, call: &Call, paging: &Paging<'_>) -> Result<TokenStream, String> {
    let name = format_ident!("{}", operation.type_name);
    let problem = |what: String| format!("`x-paging` of {}: {what}", operation.id);
    let field_of = |ty: &Type, wire: &str| {
        let missing = || problem(format!("there is no field for `{wire}`"));
        let structure = code.structure(ty).ok_or_else(missing)?;
        structure.fields.iter().find(|field| wire_name(field).as_deref() == Some(wire)).ok_or_else(missing)
    };
    // The statement that sets a parameter, or a field of the body, to `value`.
    let set = |wire: &str| {
        let mut in_query = operation.parameters.iter().filter(|parameter| parameter.location == "query");
        let argument = in_query.find(|parameter| parameter.name == wire).and_then(|parameter| {
            let name = parameter.variable();
            call.arguments.iter().find(|argument| !argument.is_shared && is_named(&argument.field, name))
        });
        let (place, is_optional) = match (argument, call.body()) {
            (Some(argument), _) => {
                let ident = argument.ident();
                (quote! { request.#ident }, argument.is_optional)
            }
            (None, Some(body)) => {
                let field = field_of(&body.ty, wire)?;
                let ident = &field.ident;
                (quote! { std::sync::Arc::make_mut(&mut request.body).#ident }, is_option(field))
            }
            (None, None) => return Err(problem(format!("there is no parameter `{wire}`"))),
        };
        let value = quote! { api_runtime::private::page_value(#wire, value)? };
        let value = if is_optional {
            quote! { Some(#value) }
        } else {
            value
        };
        Ok(quote! { #place = #value; })
    };

    let items = field_of(&call.response, paging.items)?;
    let (items_ident, items_are_optional) = (&items.ident, is_option(items));
    let list = if items_are_optional { generics(&items.ty).into_iter().next() } else { Some(items.ty.clone()) };
    let item = list.and_then(|list| generics(&list).into_iter().next());
    let item = item.ok_or_else(|| problem("`items` is not a list".to_owned()))?;
    let unwrapped = items_are_optional.then(|| quote! { .unwrap_or_default() });
    // Of a field of an item or a response, as text.
    let read = |ty: &Type, wire: &str, from: &str| {
        let (field, from) = (field_of(ty, wire)?, format_ident!("{from}"));
        let ident = &field.ident;
        Ok::<_, String>(if is_option(field) {
            quote! { #from.#ident.as_ref().map(|value| value.to_string()) }
        } else {
            quote! { Some(#from.#ident.to_string()) }
        })
    };

    let limit = set(paging.limit)?;
    let style = match (paging.offset, paging.cursor) {
        (Some(offset), _) => {
            let set = set(offset)?;
            let total = match paging.total {
                Some(wire) => {
                    let (field, total) = (field_of(&call.response, wire)?, read(&call.response, wire, "response")?);
                    let (ident, ty) = (&field.ident, generics(&field.ty));
                    match ty.first().and_then(last) {
                        Some(number) if number == "i64" => quote! { |response| response.#ident },
                        _ => quote! { |response| #total.and_then(|total| total.parse().ok()) },
                    }
                }
                None => quote! { |_| None },
            };
            quote! { api_runtime::Paging::Offset { set: |request, value| { #set Ok(()) }, total: #total } }
        }
        (None, Some(cursor)) => {
            // Services call the parameter `marker`, and the field `id`.
            let name = if field_of(&item, cursor).is_ok() { cursor } else { paging.key.unwrap_or(cursor) };
            let (set, of) = (set(cursor)?, read(&item, name, "item")?);
            quote! {
                api_runtime::Paging::Cursor {
                    name: #name,
                    set: |request, value| { #set Ok(()) },
                    of: |item| #of,
                }
            }
        }
        (None, None) => return Err(problem("there is neither an offset nor a cursor".to_owned())),
    };
    let key = match paging.key {
        Some(key) => {
            let ident = &field_of(&item, key)?.ident;
            quote! { Some(|item| item.#ident.as_deref()) }
        }
        None => quote! { None },
    };
    let item = code.in_requests(&item);
    Ok(quote! {
        impl api_runtime::PagedRequest for #name {
            type Item = #item;
            const PAGING: api_runtime::Paging<Self> = #style;
            const KEY: Option<api_runtime::ItemKey<Self::Item>> = #key;

            fn set_limit(&mut self, value: u32) -> Result<(), api_runtime::InvalidPage> {
                let request = self;
                #limit
                Ok(())
            }

            fn items(response: Self::Response) -> Vec<Self::Item> {
                response.#items_ident #unwrapped
            }
        }
    })
}

/// What the document says of an operation.
fn docs(model: &Model<'_>, operation: &Operation<'_>) -> Vec<String> {
    let route = format!("Operation `{}`: `{} {}`.", operation.id, operation.method, operation.path);
    let permission = permission::in_words(model, operation);
    let paragraphs = [operation.summary, operation.description, permission.as_deref(), Some(&*route)];
    let paragraphs: Vec<_> = paragraphs.into_iter().flatten().filter(|text| !text.is_empty()).collect();
    lines(&paragraphs.join("\n\n"))
}

/// Lines of a doc comment.
fn lines(text: &str) -> Vec<String> {
    let line = |line: &str| if line.is_empty() { String::new() } else { format!(" {line}") };
    text.trim().lines().map(|text| line(text.trim_end())).collect()
}

fn is_option(field: &Field) -> bool {
    option(&field.ty).is_some()
}

/// Whether an argument is that of a parameter. The generator adds an underscore to keywords and before digits.
fn is_named(argument: &str, parameter: &str) -> bool {
    argument.trim_matches('_') == parameter.to_snake_case()
}
