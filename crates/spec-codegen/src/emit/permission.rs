//! What a caller of an operation must be allowed, as a fact of the operation and as a line of its documentation.

use api_runtime::AccessLevel;
use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use spec_document::{Permission, RequiredAction, resource_type};

use super::facts::{names, variant};
use crate::model::{Model, Operation};

/// The call that sets the permission of an operation.
pub(super) fn fact(permission: &Permission<'_>) -> TokenStream {
    let actions = permission.actions.iter().map(action);
    let page = permission.page.map(|page| quote! { .page(#page) });
    let date = permission.updated_on.map(|date| quote! { .updated_on(#date) });
    quote! { .permission(api_runtime::Permission::new(&[#(#actions),*]) #page #date) }
}

fn action(action: &RequiredAction<'_>) -> TokenStream {
    let name = action.action;
    let level = action.access_level.and_then(|level| level.parse::<AccessLevel>().ok()).map(variant);
    let level = level.map(|level| quote! { .access_level(api_runtime::AccessLevel::#level) });
    let types = action.resource_types.iter().map(|text| match resource_type(text) {
        (name, true) => quote! { api_runtime::ResourceType::required(#name) },
        (name, false) => quote! { api_runtime::ResourceType::optional(#name) },
    });
    let types = (types.len() > 0).then(|| quote! { .resource_types(&[#(#types),*]) });
    let keys = names("condition_keys", &action.condition_keys);
    let aliases = names("aliases", &action.aliases);
    let dependencies = names("dependencies", &action.dependencies);
    quote! { api_runtime::RequiredAction::new(#name) #level #types #keys #aliases #dependencies }
}

/// `permission_in_words!`, with which the documentation of crates that build on this one has the line of an operation.
pub(super) fn lines(model: &Model<'_>) -> Option<TokenStream> {
    let names = model.operations.iter().map(|operation| format_ident!("{}", operation.type_name));
    let lines: Option<Vec<_>> = model.operations.iter().map(|operation| in_words(model, operation)).collect();
    let lines = lines.filter(|lines| !lines.is_empty())?;
    Some(quote! {
        /// The line about the permission of an operation, by the name of its request.
        #[doc(hidden)]
        #[macro_export]
        macro_rules! permission_in_words {
            #((#names) => { #lines };)*
        }
    })
}

/// A line of documentation: `Permission: `service:thing:get` (Read).` Nothing for a document that has no permissions.
pub(super) fn in_words(model: &Model<'_>, operation: &Operation<'_>) -> Option<String> {
    let is_of_document = || model.operations.iter().any(|operation| operation.permission.is_some());
    let Some(permission) = &operation.permission else {
        return is_of_document().then(|| "Permission: not known.".to_owned());
    };
    if permission.actions.is_empty() {
        return Some("Permission: none is needed.".to_owned());
    }
    let action = |action: &RequiredAction<'_>| match action.access_level {
        Some(level) => format!("`{}` ({level})", action.action),
        None => format!("`{}`", action.action),
    };
    let actions: Vec<_> = permission.actions.iter().map(action).collect();
    Some(format!("Permission: {}.", actions.join(" and ")))
}
