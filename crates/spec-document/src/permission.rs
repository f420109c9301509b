//! What a caller of an operation must be allowed, as `x-permission` has it.

use serde_json::Value;

/// The extension of an operation that says which actions its caller must be allowed. Without it they are not known.
pub const PERMISSION: &str = "x-permission";

/// The actions that a caller must be allowed, and the page that says so.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Permission<'d> {
    /// The actions; empty where the page says that none is needed.
    pub actions: Vec<RequiredAction<'d>>,
    /// The address of the page.
    pub page: Option<&'d str>,
    /// The date on the page, as `YYYY-MM-DD`; `None` where its copy has none.
    pub updated_on: Option<&'d str>,
}

/// An action of identity policies.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct RequiredAction<'d> {
    /// Its name: service, resource type and operation, with colons between them.
    pub action: &'d str,
    /// The access level, such as `Read`.
    pub access_level: Option<&'d str>,
    /// The resource types, each with ` *` behind it where a statement must name a resource of the type.
    pub resource_types: Vec<&'d str>,
    /// The keys that a condition may use.
    pub condition_keys: Vec<&'d str>,
    /// The actions that role and policy authorization, the older model, has for the same call.
    pub aliases: Vec<&'d str>,
    /// Further actions that the call needs.
    pub dependencies: Vec<&'d str>,
}

impl RequiredAction<'_> {
    /// The keys of an action in a document.
    pub const KEYS: [&'static str; 6] =
        ["action", "access-level", "resource-types", "condition-keys", "aliases", "dependencies"];
}

impl<'d> Permission<'d> {
    /// The keys of the extension.
    pub const KEYS: [&'static str; 3] = ["actions", "page", "updated-on"];

    /// Reads the extension; `None` where it has no list of actions. What has the wrong form is left out: reporting it
    /// is the lint's job.
    #[must_use]
    pub fn of(value: &'d Value) -> Option<Self> {
        let text = |key: &str| value.get(key).and_then(Value::as_str);
        let actions = value.get("actions")?.as_array()?;
        Some(Self {
            actions: actions.iter().filter_map(RequiredAction::of).collect(),
            page: text("page"),
            updated_on: text("updated-on"),
        })
    }
}

impl<'d> RequiredAction<'d> {
    fn of(value: &'d Value) -> Option<Self> {
        let text = |key: &str| value.get(key).and_then(Value::as_str);
        let texts = |key: &str| -> Vec<&'d str> {
            value.get(key).and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect()
        };
        Some(Self {
            action: text("action")?,
            access_level: text("access-level"),
            resource_types: texts("resource-types"),
            condition_keys: texts("condition-keys"),
            aliases: texts("aliases"),
            dependencies: texts("dependencies"),
        })
    }
}

/// Whether a text is the name of an action: a service, a resource type, which may be empty, and an operation.
///
/// ```
/// use spec_document::is_action;
///
/// assert!(is_action("sts::decodeAuthorizationMessage"));
/// assert!(!is_action("gaussdb:instance:*") && !is_action("gaussdb:list"));
/// ```
#[must_use]
pub fn is_action(text: &str) -> bool {
    let is_word = |part: &str| part.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-".contains(&byte));
    let mut parts = text.split(':');
    let (Some(service), Some(resource), Some(operation), None) =
        (parts.next(), parts.next(), parts.next(), parts.next())
    else {
        return false;
    };
    [service, resource, operation].iter().all(|part| is_word(part)) && !service.is_empty() && !operation.is_empty()
}

/// The name of a resource type as documents write it, and whether a statement must name a resource of the type.
#[must_use]
pub fn resource_type(text: &str) -> (&str, bool) {
    match text.trim().strip_suffix('*') {
        Some(name) => (name.trim_end(), true),
        None => (text.trim(), false),
    }
}
