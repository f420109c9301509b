//! What a call that was refused for a missing permission needs, from the facts of its operation and the request.
//!
//! Owns which refusals are about a permission. A 403 is often about something else, such as the state of an instance or
//! a quota, and is left as it is.

use std::fmt;

use api_runtime::{Operation, Permission, RequiredAction};
use http::{StatusCode, Uri};

use crate::{Error, credential::CallerIdentity};

/// The code of the identity service for a request that policies refuse. Source: the page of its error codes.
const REFUSED_BY_POLICIES: &str = "PAP5.0001";

/// What a call needs that the service has refused for a missing permission: the facts of the documentation, which may
/// not be the reason.
///
/// `Display` is one sentence, such as `PauseThing needs the action shop:thing:pause (in older policies
/// old:thing:modify) on shop:cn-north-4:*:thing:7`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct MissingPermission {
    /// The operationId of the call.
    pub operation: &'static str,
    /// The actions that the operation needs, and the page that says so; `None` where they are not known.
    pub permission: Option<Permission>,
    /// The names (URN) of the resources of each action, in their order. What is not known is `*` in them; an action
    /// without resources has none.
    pub resources: Vec<Vec<String>>,
    /// Who was refused, where an earlier call has asked for it with the same access key.
    pub caller: Option<CallerIdentity>,
}

impl MissingPermission {
    /// The actions that the operation needs, each with the names of its resources.
    pub fn actions(&self) -> impl Iterator<Item = (&'static RequiredAction, &[String])> {
        let actions = self.permission.map_or(&[][..], |permission| permission.actions);
        actions.iter().zip(self.resources.iter().map(Vec::as_slice))
    }
}

impl fmt::Display for MissingPermission {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let operation = self.operation;
        match self.permission {
            None => write!(f, "which action {operation} needs is not known")?,
            Some(permission) if permission.actions.is_empty() => {
                write!(f, "the documentation says that {operation} needs no permission")?;
            }
            Some(_) => {
                for (index, (action, resources)) in self.actions().enumerate() {
                    let before = if index == 0 { format!("{operation} needs the action") } else { " and".to_owned() };
                    write!(f, "{before} {}", action.name)?;
                    if !action.aliases.is_empty() {
                        write!(f, " (in older policies {})", action.aliases.join(", "))?;
                    }
                    if !resources.is_empty() {
                        write!(f, " on {}", resources.join(", "))?;
                    }
                    if !action.dependencies.is_empty() {
                        write!(f, " with {}", action.dependencies.join(", "))?;
                    }
                }
            }
        }
        match &self.caller {
            Some(caller) => write!(f, "; refused was {}", printable::line(&caller.principal_urn)),
            None => Ok(()),
        }
    }
}

/// Where a call went, for the names of its resources.
pub(crate) struct Place<'c> {
    pub(crate) region: Option<&'c str>,
    pub(crate) uri: &'c Uri,
}

/// What the call needs, if the error is a refusal for a missing permission.
pub(crate) fn missing(
    error: &Error,
    operation: &'static Operation,
    place: &Place<'_>,
    caller: impl FnOnce() -> Option<CallerIdentity>,
) -> Option<MissingPermission> {
    if !is_about_permission(error, operation) {
        return None;
    }
    let caller = caller();
    let account = caller.as_ref().map(|caller| caller.account_id.as_str());
    let actions = operation.permission.map_or(&[][..], |permission| permission.actions);
    let resources = actions.iter().map(|action| resources(action, operation, place, account)).collect();
    Some(MissingPermission { operation: operation.id, permission: operation.permission, resources, caller })
}

/// Whether the service says that a permission is missing: by the code of the identity service, by a reason that this
/// one can decode, or by naming an action of the operation.
fn is_about_permission(error: &Error, operation: &Operation) -> bool {
    let names_action = |message: &str| {
        let actions = operation.permission.iter().flat_map(|permission| permission.actions);
        actions
            .flat_map(|action| std::iter::once(&action.name).chain(action.aliases))
            .any(|name| message.contains(name))
    };
    error.status() == Some(StatusCode::FORBIDDEN)
        && (error.code() == Some(REFUSED_BY_POLICIES)
            || error.encoded_authorization_message().is_some()
            || error.message().is_some_and(names_action))
}

/// The names of the resources of an action: those that the path of the request has the ID of, or any.
fn resources(action: &RequiredAction, operation: &Operation, place: &Place<'_>, account: Option<&str>) -> Vec<String> {
    let service = action.name.split(':').next().unwrap_or_default();
    let (region, account) = (place.region.unwrap_or("*"), account.unwrap_or("*"));
    let of_type = |kind: &str| {
        let mut ids = ids(kind, operation.path, place.uri.path());
        if ids.is_empty() {
            ids.push("*");
        }
        ids.into_iter().map(|id| format!("{service}:{region}:{account}:{kind}:{id}")).collect::<Vec<_>>()
    };
    action.resource_types.iter().flat_map(|kind| of_type(kind.name)).collect()
}

/// The parameters of a path that are the ID of a resource of this type, by their names.
fn ids<'p>(kind: &str, template: &str, path: &'p str) -> Vec<&'p str> {
    // The URL of the service may have a path of its own before that of the operation.
    let mut ids: Vec<_> = template
        .rsplit('/')
        .zip(path.rsplit('/'))
        .filter(|(name, id)| {
            let is_of_type = name.strip_suffix("_id}").is_some_and(|name| name.ends_with(kind));
            is_of_type && id.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
        })
        .map(|(_, id)| id)
        .collect();
    ids.reverse();
    ids
}

#[cfg(test)]
mod tests {
    use api_runtime::{Effect, ResourceType};
    use bytes::Bytes;

    use super::*;
    use crate::{ErrorKind, body::fault::Fault, error::Context};

    const ACTIONS: &[RequiredAction] = &[RequiredAction::new("shop:thing:pause")
        .resource_types(&[ResourceType::required("thing")])
        .aliases(&["old:thing:modify"])];
    static PAUSE: Operation =
        Operation::new("PauseThing", "POST", "/v3/boxes/{big_thing_id}/{thing_id}/pause", Effect::Update)
            .permission(Permission::new(ACTIONS));
    static UNKNOWN: Operation = Operation::new("DeleteThing", "DELETE", "/v3/{thing_id}", Effect::Delete);
    static FREE: Operation =
        Operation::new("DeleteThing", "DELETE", "/v3/{thing_id}", Effect::Delete).permission(Permission::new(&[]));

    fn refusal(status: StatusCode, fault: Fault) -> Error {
        let context = Context { status: Some(status), ..Context::default() };
        Error::new(ErrorKind::Service, "refused").with_fault(fault, Bytes::new()).with_context(context)
    }

    fn shown(error: &Error, operation: &'static Operation, caller: Option<CallerIdentity>) -> Option<String> {
        let uri = Uri::from_static("https://shop.example/base/v3/boxes/b-1/t-1/pause?x=1");
        let place = Place { region: Some("cn-north-4"), uri: &uri };
        missing(error, operation, &place, || caller).map(|missing| missing.to_string())
    }

    fn with_code(code: &str, message: &str) -> Error {
        let (code, message) = (Some(code.to_owned()), Some(message.to_owned()));
        refusal(StatusCode::FORBIDDEN, Fault { code, message, ..Fault::default() })
    }

    #[test]
    fn refusal_by_policies_names_action_alias_and_resources() {
        let expected = "PauseThing needs the action shop:thing:pause (in older policies old:thing:modify) on \
                        shop:cn-north-4:*:thing:b-1, shop:cn-north-4:*:thing:t-1";
        let encoded = Fault { authorization_message: Some("e".to_owned()), ..Fault::default() };
        for error in [
            with_code("PAP5.0001", "access denied: "),
            refusal(StatusCode::FORBIDDEN, encoded),
            with_code("DBS.1", "Policy does not allow old:thing:modify."),
        ] {
            assert_eq!(shown(&error, &PAUSE, None).as_deref(), Some(expected), "{error}");
        }
    }

    #[test]
    fn refusal_for_another_reason_is_not_explained() {
        let in_conflict = Fault { code: Some("PAP5.0001".to_owned()), ..Fault::default() };
        for error in [
            with_code("DBS.200011", "No permission."),
            with_code("APIG.0302", "The IAM user is not authorized to access the API."),
            with_code("DBS.200041", "The quota is used up."),
            refusal(StatusCode::FORBIDDEN, Fault::default()),
            refusal(StatusCode::CONFLICT, in_conflict),
        ] {
            assert_eq!(shown(&error, &PAUSE, None), None, "{error}");
        }
    }

    #[test]
    fn what_is_not_known_or_not_needed_is_said_and_so_is_who_was_refused() {
        let error = with_code("PAP5.0001", "access denied: ");
        assert_eq!(shown(&error, &UNKNOWN, None).as_deref(), Some("which action DeleteThing needs is not known"));
        assert_eq!(
            shown(&error, &FREE, None).as_deref(),
            Some("the documentation says that DeleteThing needs no permission")
        );
        let caller = CallerIdentity {
            account_id: "42".to_owned(),
            principal_urn: "iam::42:user:reader".to_owned(),
            principal_id: "7".to_owned(),
        };
        let text = shown(&error, &PAUSE, Some(caller)).unwrap_or_default();
        assert!(text.contains("shop:cn-north-4:42:thing:t-1; refused was iam::42:user:reader"), "{text}");
    }
}
