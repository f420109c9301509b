//! The types that the generator's code names, and how another module names them.

use std::collections::BTreeSet;

use syn::{
    GenericArgument, Ident, Item, ItemMod, Path, PathArguments, Type, TypePath, parse_quote,
    visit_mut::{self, VisitMut},
};

/// The items of the module `types`.
pub(super) fn types(item: &Item) -> Option<&Vec<Item>> {
    match item {
        Item::Mod(ItemMod { ident, content: Some((_, items)), .. }) if ident == "types" => Some(items),
        _ => None,
    }
}

/// The items of the module `types`, to be changed.
pub(super) fn types_mut(item: &mut Item) -> Option<&mut Vec<Item>> {
    match item {
        Item::Mod(ItemMod { ident, content: Some((_, items)), .. }) if ident == "types" => Some(items),
        _ => None,
    }
}

/// The names of the types among the items of a module.
pub(super) fn type_names(items: &[Item]) -> BTreeSet<String> {
    let name = |item: &Item| match item {
        Item::Struct(item) => Some(item.ident.to_string()),
        Item::Enum(item) => Some(item.ident.to_string()),
        Item::Type(item) => Some(item.ident.to_string()),
        _ => None,
    };
    items.iter().filter_map(name).collect()
}

/// A type of the client or of the module `types`, which has these `types`, as any other module names it.
pub(super) fn from_elsewhere(types: &BTreeSet<String>, ty: &Type) -> Type {
    let mut ty = ty.clone();
    FromElsewhere(types).visit_type_mut(&mut ty);
    ty
}

/// Names types by paths that lead to them from every module.
struct FromElsewhere<'t>(&'t BTreeSet<String>);

impl VisitMut for FromElsewhere<'_> {
    fn visit_path_mut(&mut self, path: &mut Path) {
        visit_mut::visit_path_mut(self, path);
        let Some(first) = path.segments.first().filter(|_| path.leading_colon.is_none()).map(|it| it.ident.clone())
        else {
            return;
        };
        let prefix: Path = if first == "types" {
            parse_quote! { crate }
        } else if path.segments.len() > 1 {
            return;
        } else if self.0.contains(&first.to_string()) {
            parse_quote! { crate::types }
        } else if first == "ByteStream" {
            parse_quote! { api_runtime }
        } else {
            return;
        };
        let own = std::mem::replace(path, prefix);
        path.segments.extend(own.segments);
    }
}

/// The last name of a path.
pub(super) fn last(ty: &Type) -> Option<&Ident> {
    match ty {
        Type::Path(TypePath { path, .. }) => path.segments.last().map(|segment| &segment.ident),
        _ => None,
    }
}

/// The types in the angle brackets of a path.
pub(super) fn generics(ty: &Type) -> Vec<Type> {
    let Type::Path(TypePath { path, .. }) = ty else { return Vec::new() };
    match path.segments.last().map(|segment| &segment.arguments) {
        Some(PathArguments::AngleBracketed(arguments)) => {
            let ty = |argument: &GenericArgument| match argument {
                GenericArgument::Type(ty) => Some(ty.clone()),
                _ => None,
            };
            arguments.args.iter().filter_map(ty).collect()
        }
        _ => Vec::new(),
    }
}

/// What an `Option` is of.
pub(super) fn option(ty: &Type) -> Option<Type> {
    last(ty).filter(|ident| *ident == "Option").and_then(|_| generics(ty).into_iter().next())
}
