//! Rules for `x-permission`: what a caller must be allowed, and the page that says so.

use api_runtime::AccessLevel;
use serde_json::{Map, Value};
use spec_document::{PERMISSION, Permission, RequiredAction, is_action, resource_type};

use super::{Report, grammar::Node};

pub(crate) fn check<'d>(node: &Node<'d>, report: &mut Report<'d>) {
    let Some(value) = node.value.get(PERMISSION) else { return };
    let at = format!("{}/{PERMISSION}", node.pointer);
    let Some(permission) = value.as_object() else {
        return report.add(&at, "`x-permission` is a mapping of `actions`, `page` and `updated-on`");
    };
    unknown_keys(&at, permission, &Permission::KEYS, report);
    check_page(&at, permission, report);
    let Some(actions) = permission.get("actions").and_then(Value::as_array) else {
        return report.add(&at, "`actions` is the list of the actions that are needed, `[]` where none is");
    };
    for (index, action) in actions.iter().enumerate() {
        check_action(&format!("{at}/actions/{index}"), action, report);
    }
}

fn unknown_keys(at: &str, mapping: &Map<String, Value>, known: &[&str], report: &mut Report<'_>) {
    for key in mapping.keys().filter(|key| !known.contains(&key.as_str())) {
        report.add(&format!("{at}/{key}"), format!("`{key}` is none of the keys {}", known.join(", ")));
    }
}

fn check_page(at: &str, permission: &Map<String, Value>, report: &mut Report<'_>) {
    let is_address = |value: &Value| value.as_str().is_some_and(|text| text.starts_with("https://"));
    if permission.get("page").is_some_and(|page| !is_address(page)) {
        let problem = "`page` is the address of the page that the actions are from, beginning with https://";
        report.add(&format!("{at}/page"), problem);
    }
    if permission.get("updated-on").is_some_and(|value| !value.as_str().is_some_and(is_date)) {
        report.add(&format!("{at}/updated-on"), "`updated-on` is the date on the page, such as '2026-01-05'");
    }
}

/// Whether a text has the form of `2026-01-05`.
fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let is_number = |part: &&str| part.bytes().all(|byte| byte.is_ascii_digit());
    parts.iter().map(|part| part.len()).eq([4, 2, 2]) && parts.iter().all(is_number)
}

fn check_action(at: &str, action: &Value, report: &mut Report<'_>) {
    let Some(action) = action.as_object() else {
        return report.add(at, format!("an action is a mapping of {}", RequiredAction::KEYS.join(", ")));
    };
    unknown_keys(at, action, &RequiredAction::KEYS, report);
    if !action.get("action").and_then(Value::as_str).is_some_and(is_action) {
        report.add(at, format!("`action` {ACTION_FORM}"));
    }
    if let Some(level) = action.get("access-level")
        && level.as_str().is_none_or(|level| level.parse::<AccessLevel>().is_err())
    {
        let known = AccessLevel::ALL.map(AccessLevel::as_str).join(", ");
        report.add(&format!("{at}/access-level"), format!("`access-level` is one of {known}"));
    }
    for (key, is_item, form) in LISTS {
        if action.get(key).is_some_and(|list| !is_list_of(list, is_item)) {
            report.add(&format!("{at}/{key}"), format!("each of `{key}` {form}"));
        }
    }
}

const ACTION_FORM: &str = "is the name of one action, such as service:thing:create";

/// Whether a text is an item of a list.
type IsItem = fn(&str) -> bool;

/// The lists of an action, and what each item of them is.
const LISTS: [(&str, IsItem, &str); 4] = [
    ("resource-types", is_resource_type, "is the name of a type, with ` *` behind it where a statement must name one"),
    ("condition-keys", is_condition_key, "is a key with its prefix, such as g:EnterpriseProjectId"),
    ("aliases", is_action, ACTION_FORM),
    ("dependencies", is_action, ACTION_FORM),
];

fn is_list_of(value: &Value, is_item: IsItem) -> bool {
    value.as_array().is_some_and(|list| list.iter().all(|item| item.as_str().is_some_and(is_item)))
}

fn is_resource_type(text: &str) -> bool {
    let (name, _) = resource_type(text);
    !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-".contains(&byte))
}

fn is_condition_key(text: &str) -> bool {
    let is_plain = text.bytes().all(|byte| byte.is_ascii_graphic());
    is_plain && text.split_once(':').is_some_and(|(prefix, name)| !prefix.is_empty() && !name.is_empty())
}
