//! What lets a document grow without breaking the callers of its code: types and enums are `#[non_exhaustive]`, values
//! of types are made by `new` and setters (`construction`), and the client's methods, whose arguments are positional,
//! are for request values alone. What is left of the generator's support crate is not documented.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{
    Attribute, Expr, ExprLit, Field, Fields, File, Ident, ImplItem, Item, ItemStruct, Lit, LitStr, Meta, Path,
    Visibility, parse_quote,
};

use super::{
    paths::{from_elsewhere, option, type_names, types_mut},
    structure::{Member, Presence, construction},
};

/// Changes the generator's code so that a document can grow, and gives the structs of the module `required`.
///
/// # Errors
/// When an attribute of a field cannot be read.
pub(super) fn allow(file: &mut File) -> Result<Vec<TokenStream>, String> {
    let mut required = Vec::new();
    for item in &mut file.items {
        match item {
            Item::Use(item) => item.vis = Visibility::Inherited,
            Item::Impl(item) if item.trait_.is_some() => item.attrs.push(parse_quote! { #[doc(hidden)] }),
            Item::Impl(item) => item.items.iter_mut().for_each(keep_operation_inside),
            item => {
                if let Some(types) = types_mut(item) {
                    open(types, &mut required)?;
                }
            }
        }
    }
    Ok(required)
}

/// Hides a method that calls an operation from other crates.
fn keep_operation_inside(item: &mut ImplItem) {
    if let ImplItem::Fn(function) = item
        && function.sig.asyncness.is_some()
    {
        function.vis = parse_quote! { pub(crate) };
    }
}

/// Lets types get fields and enums get values.
fn open(types: &mut Vec<Item>, required: &mut Vec<TokenStream>) -> Result<(), String> {
    let names = type_names(types);
    let mut made = Vec::new();
    for item in types.iter_mut() {
        match item {
            Item::Struct(item) if matches!(item.fields, Fields::Named(_)) => {
                item.attrs.push(parse_quote! { #[non_exhaustive] });
                if item.fields.is_empty() {
                    item.attrs.retain(|attribute| !denies_fields(attribute));
                }
                let (here, elsewhere) = (members(item)?, parse_quote! { crate::required });
                made.push(construction(&item.ident, &here, &elsewhere).methods);
                let members: Vec<_> =
                    here.into_iter().map(|it| Member { ty: from_elsewhere(&names, &it.ty), ..it }).collect();
                required.extend(construction(&item.ident, &members, &elsewhere).required);
            }
            Item::Enum(item) => item.attrs.push(parse_quote! { #[non_exhaustive] }),
            _ => {}
        }
    }
    let made: File = syn::parse2(quote! { #(#made)* }).map_err(|error| error.to_string())?;
    types.extend(made.items);
    Ok(())
}

/// Whether this is `#[serde(deny_unknown_fields)]`, which the generator writes for an object without fields.
fn denies_fields(attribute: &Attribute) -> bool {
    attribute.path().is_ident("serde")
        && attribute.parse_args::<Ident>().is_ok_and(|argument| argument == "deny_unknown_fields")
}

fn members(item: &ItemStruct) -> Result<Vec<Member>, String> {
    item.fields.iter().map(member).collect()
}

fn member(field: &Field) -> Result<Member, String> {
    let ident = field.ident.clone().ok_or("a field has no name")?;
    let optional = option(&field.ty);
    let presence = match (&optional, default(field)?) {
        (Some(_), _) => Presence::Optional,
        (None, Some(value)) => Presence::Filled(value),
        (None, None) => Presence::Required,
    };
    let docs = field.attrs.iter().filter_map(doc).collect();
    Ok(Member { ident, ty: optional.unwrap_or_else(|| field.ty.clone()), presence, docs })
}

/// The text of a doc comment.
fn doc(attribute: &Attribute) -> Option<String> {
    match &attribute.meta {
        Meta::NameValue(meta) if meta.path.is_ident("doc") => match &meta.value {
            Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) => Some(text.value()),
            _ => None,
        },
        _ => None,
    }
}

/// The value that a field is read as when it is missing.
fn default(field: &Field) -> Result<Option<Expr>, String> {
    let mut found = None;
    for attribute in field.attrs.iter().filter(|attribute| attribute.path().is_ident("serde")) {
        let read = attribute.parse_nested_meta(|meta| {
            let value = meta.value().ok().map(|value| value.parse::<LitStr>()).transpose()?;
            if meta.path.is_ident("default") {
                found = Some(match value {
                    Some(function) => {
                        let function: Path = function.parse()?;
                        parse_quote! { #function() }
                    }
                    None => parse_quote! { ::std::default::Default::default() },
                });
            }
            Ok(())
        });
        read.map_err(|error| error.to_string())?;
    }
    Ok(found)
}
