//! Changes to the generator's syntax tree, for what the generator has no setting for: how a field is read and written,
//! the names of fields and variants, how a request is written and sent, the client's constructors, and a header that no
//! document has. The document alone decides what changes.

use std::collections::BTreeMap;

use quote::format_ident;
use syn::{
    Attribute, Block, Expr, ExprCall, ExprField, ExprLit, ExprMethodCall, Field, Fields, File, Ident, ImplItem,
    ImplItemFn, Item, ItemEnum, ItemImpl, ItemStruct, Lit, LitStr, Local, Member, Meta, Path, Stmt, parse_quote,
    visit_mut::{self, VisitMut},
};

use super::paths::types_mut;
use crate::model::{Model, Operation, WireName};

/// Changes what the generator wrote for a document.
///
/// # Errors
/// When something that has to change is not found: it would be read or called otherwise than the document has it.
pub(super) fn refine(model: &Model<'_>, file: &mut File) -> Result<(), String> {
    let constructors = file.items.iter_mut().find(|item| is_constructors(item));
    *constructors.ok_or("the client has no constructors")? = self::constructors();
    VersionHeader.visit_file_mut(file);
    without_http_client(file)?;
    for (index, operation) in model.operations.iter().enumerate() {
        Requests::of(operation, index).apply(file)?;
        WireNames::of(operation).apply(file);
    }
    for schema in &model.schemas {
        let name = &schema.type_name;
        if let Some(item) = structs(file).find(|item| item.ident == *name) {
            for WireName { wire, field: ident } in schema.wire_names.iter().filter(|name| name.wire != name.field) {
                let field = item.fields.iter_mut().find(|field| field.ident.as_ref().is_some_and(|it| it == ident));
                let field = field.ok_or_else(|| format!("{name} has no field `{ident}`"))?;
                field.attrs.push(parse_quote! { #[serde(rename = #wire)] });
            }
            for wire in &schema.text_fields {
                let field = item.fields.iter_mut().find(|field| wire_name(field).as_ref() == Some(wire));
                as_text(field.ok_or_else(|| format!("{name} has no field for `{wire}`"))?);
            }
        }
        if !schema.variants.is_empty() {
            let renamed = schema
                .variants
                .iter()
                .map(|variant| (format_ident!("{}", variant.generated), format_ident!("{}", variant.named)));
            Variants { of: format_ident!("{name}"), renamed: renamed.collect() }.visit_file_mut(file);
        }
    }
    Ok(())
}

/// Whether this is the `impl` block with the client's constructors.
fn is_constructors(item: &Item) -> bool {
    let is_new = |item: &ImplItem| matches!(item, ImplItem::Fn(function) if function.sig.ident == "new_with_client");
    matches!(item, Item::Impl(item) if item.items.iter().any(is_new))
}

/// Constructors without an executor, in place of the generator's, which require one.
fn constructors() -> Item {
    parse_quote! {
        impl Client {
            /// A client for the service at `base_url`, which sends each request once with a `reqwest::Client` of its
            /// own. Connecting may take 15 seconds, and so may a whole call.
            ///
            /// # Panics
            /// When no `reqwest::Client` can be built: its TLS backend cannot be initialised.
            pub fn new(base_url: &str) -> Self {
                #[cfg(not(target_arch = "wasm32"))]
                let http = {
                    let timeout = ::std::time::Duration::from_secs(15);
                    reqwest::ClientBuilder::new().connect_timeout(timeout).timeout(timeout)
                };
                #[cfg(target_arch = "wasm32")]
                let http = reqwest::ClientBuilder::new();
                Self::new_with_client(base_url, http.build().expect("a client with the default TLS configuration"))
            }

            /// A client for the service at `base_url`, which sends each request once with `http`. What every request
            /// has, such as a token, can be a default header of `http`.
            pub fn new_with_client(base_url: &str, http: reqwest::Client) -> Self {
                <Self as api_runtime::Api>::with_executor(base_url, ::std::sync::Arc::new(http))
            }
        }
    }
}

/// Takes the HTTP client of reqwest out of the client, and the hooks through which the generator's methods send.
fn without_http_client(file: &mut File) -> Result<(), String> {
    file.items.retain(|item| match item {
        Item::Impl(ItemImpl { trait_: Some((_, path, _)), .. }) => {
            path.segments.last().is_none_or(|segment| segment.ident != "ClientInfo")
        }
        // That the client has hooks.
        Item::Const(item) => item.ident != "_",
        _ => true,
    });
    let client = file.items.iter_mut().find_map(|item| match item {
        Item::Struct(ItemStruct { ident, fields: Fields::Named(fields), .. }) if ident == "Client" => Some(fields),
        _ => None,
    });
    let fields = &mut client.ok_or("there is no client")?.named;
    *fields = std::mem::take(fields)
        .into_iter()
        .filter(|field| field.ident.as_ref().is_none_or(|it| it != "client"))
        .collect();
    Ok(())
}

/// Lets one method write a request of `http` and pass it to the executor. The generator's own would parse the URL
/// twice, and run hooks that are not used.
struct Requests<'m> {
    method: &'m str,
    /// Of the operation, among `OPERATIONS`.
    index: usize,
    is_written: bool,
    is_sent: bool,
}

impl<'m> Requests<'m> {
    fn of(operation: &'m Operation<'_>, index: usize) -> Self {
        Self { method: &operation.rust_name, index, is_written: false, is_sent: false }
    }

    fn apply(mut self, file: &mut File) -> Result<(), String> {
        self.visit_file_mut(file);
        match (self.is_written, self.is_sent) {
            (true, true) => Ok(()),
            (false, _) => Err(format!("`{}` writes no request", self.method)),
            (true, false) => Err(format!("`{}` sends no request", self.method)),
        }
    }
}

impl VisitMut for Requests<'_> {
    fn visit_impl_item_fn_mut(&mut self, function: &mut ImplItemFn) {
        if function.sig.ident == self.method {
            visit_mut::visit_impl_item_fn_mut(self, function);
        }
    }

    fn visit_block_mut(&mut self, block: &mut Block) {
        block.stmts.retain(|statement| !is_of_hooks(statement));
        visit_mut::visit_block_mut(self, block);
    }

    fn visit_expr_mut(&mut self, expression: &mut Expr) {
        visit_mut::visit_expr_mut(self, expression);
        let Expr::MethodCall(ExprMethodCall { receiver, method, args, .. }) = expression else { return };
        match &**receiver {
            Expr::Field(ExprField { base, member: Member::Named(field), .. }) if is_self(base) && field == "client" => {
                self.is_written = true;
                *expression = parse_quote! { api_runtime::private::RequestBuilder::#method(#args) };
            }
            receiver if is_self(receiver) && method == "exec" => {
                let (request, index) = (args.first(), self.index);
                self.is_sent = true;
                *expression = parse_quote! {
                    self.inner.execute(#request, &<Self as api_runtime::Api>::OPERATIONS[#index])
                };
            }
            _ => {}
        }
    }

    /// A body of bytes is not a stream: it can be sent again.
    fn visit_path_mut(&mut self, path: &mut Path) {
        if path.segments.iter().map(|segment| &segment.ident).eq(["reqwest", "Body"].iter()) {
            *path = parse_quote! { api_runtime::private::Bytes };
        }
        visit_mut::visit_path_mut(self, path);
    }
}

/// Whether a statement calls a hook, or describes the operation to hooks.
fn is_of_hooks(statement: &Stmt) -> bool {
    match statement {
        Stmt::Local(Local { init: Some(init), .. }) => match &*init.expr {
            Expr::Struct(value) => value.path.is_ident("OperationInfo"),
            _ => false,
        },
        Stmt::Expr(Expr::Try(tried), _) => match &*tried.expr {
            Expr::Await(awaited) => match &*awaited.base {
                Expr::MethodCall(call) => is_self(&call.receiver) && (call.method == "pre" || call.method == "post"),
                _ => false,
            },
            _ => false,
        },
        _ => false,
    }
}

/// Whether this is `self`.
fn is_self(expression: &Expr) -> bool {
    matches!(expression, Expr::Path(path) if path.path.is_ident("self"))
}

/// The types of the document.
fn structs(file: &mut File) -> impl Iterator<Item = &mut ItemStruct> {
    file.items.iter_mut().find_map(types_mut).into_iter().flatten().filter_map(|item| match item {
        Item::Struct(item) => Some(item),
        _ => None,
    })
}

/// The name of a field on the wire.
pub(super) fn wire_name(field: &Field) -> Option<String> {
    field.attrs.iter().find_map(renamed).or_else(|| field.ident.as_ref().map(Ident::to_string))
}

/// The name in `#[serde(rename = "...")]`.
fn renamed(attribute: &Attribute) -> Option<String> {
    let mut found = None;
    if attribute.path().is_ident("serde") && matches!(attribute.meta, Meta::List(_)) {
        // Anything beside the name is skipped; an attribute that cannot be read has no name.
        let _ = attribute.parse_nested_meta(|meta| {
            let value = meta.value()?.parse::<LitStr>()?;
            if meta.path.is_ident("rename") {
                found = Some(value.value());
            }
            Ok(())
        });
    }
    found
}

/// Lets a field be read from text or from a value, and be written as text.
fn as_text(field: &mut Field) {
    let is_option = match &field.ty {
        syn::Type::Path(path) => path.path.segments.last().is_some_and(|segment| segment.ident == "Option"),
        _ => false,
    };
    field.attrs.push(if is_option {
        parse_quote! { #[serde(with = "api_runtime::text", default)] }
    } else {
        parse_quote! { #[serde(with = "api_runtime::text")] }
    });
}

/// Writes the parameters of one method with their names on the wire, where the document gives them others in Rust.
struct WireNames<'m> {
    method: &'m str,
    /// By the name in Rust.
    wire: BTreeMap<&'m str, &'m str>,
}

impl<'m> WireNames<'m> {
    fn of(operation: &'m Operation<'_>) -> Self {
        let wire = operation.parameters.iter().filter_map(|parameter| Some((parameter.rust_name?, parameter.name)));
        Self { method: &operation.rust_name, wire: wire.collect() }
    }

    fn apply(mut self, file: &mut File) {
        if !self.wire.is_empty() {
            self.visit_file_mut(file);
        }
    }

    fn rename(&self, name: Option<&mut Expr>) {
        if let Some(Expr::Lit(ExprLit { lit: Lit::Str(text), .. })) = name
            && let Some(wire) = self.wire.get(text.value().as_str())
        {
            *text = LitStr::new(wire, text.span());
        }
    }
}

impl VisitMut for WireNames<'_> {
    fn visit_impl_item_fn_mut(&mut self, function: &mut ImplItemFn) {
        if function.sig.ident == self.method {
            visit_mut::visit_impl_item_fn_mut(self, function);
        }
    }

    fn visit_expr_method_call_mut(&mut self, call: &mut ExprMethodCall) {
        if call.method == "append" {
            self.rename(call.args.first_mut());
        }
        visit_mut::visit_expr_method_call_mut(self, call);
    }

    fn visit_expr_call_mut(&mut self, call: &mut ExprCall) {
        if matches!(&*call.func, Expr::Path(path) if is_query_parameter(&path.path)) {
            self.rename(call.args.first_mut());
        }
        visit_mut::visit_expr_call_mut(self, call);
    }
}

/// Whether this is `progenitor_client::QueryParam::new`.
fn is_query_parameter(path: &Path) -> bool {
    path.segments.iter().any(|segment| segment.ident == "QueryParam")
}

/// Removes the header `api-version`, which the generator adds to every request although no document has it.
struct VersionHeader;

impl VisitMut for VersionHeader {
    fn visit_block_mut(&mut self, block: &mut Block) {
        block.stmts.retain(|statement| match statement {
            Stmt::Expr(Expr::MethodCall(call), _) => {
                !(call.method == "append" && call.args.first().is_some_and(is_version))
            }
            _ => true,
        });
        visit_mut::visit_block_mut(self, block);
    }
}

/// Whether this is the name of the header, `HeaderName::from_static("api-version")`.
fn is_version(name: &Expr) -> bool {
    let Expr::Call(call) = name else { return false };
    let text = match call.args.first() {
        Some(Expr::Lit(ExprLit { lit: Lit::Str(text), .. })) => text.value(),
        _ => return false,
    };
    text == "api-version"
}

/// Gives the variants of one enum other names, wherever generated code writes them.
struct Variants {
    of: Ident,
    renamed: BTreeMap<Ident, Ident>,
}

impl VisitMut for Variants {
    fn visit_item_enum_mut(&mut self, item: &mut ItemEnum) {
        if item.ident == self.of {
            for variant in &mut item.variants {
                if let Some(name) = self.renamed.get(&variant.ident) {
                    variant.ident = name.clone();
                }
            }
        }
    }

    fn visit_item_impl_mut(&mut self, item: &mut ItemImpl) {
        // Elsewhere `Self` is another type.
        if matches!(&*item.self_ty, syn::Type::Path(path) if path.path.is_ident(&self.of)) {
            visit_mut::visit_item_impl_mut(self, item);
        }
    }

    fn visit_path_mut(&mut self, path: &mut Path) {
        let count = path.segments.len();
        if count >= 2 && (path.segments[count - 2].ident == "Self" || path.segments[count - 2].ident == self.of) {
            let variant = &mut path.segments[count - 1].ident;
            if let Some(name) = self.renamed.get(variant) {
                *variant = name.clone();
            }
        }
        visit_mut::visit_path_mut(self, path);
    }
}
