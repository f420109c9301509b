//! The facts of one documentation page: what a caller can hold the service to, without any prose.
//!
//! Owns the shape that `docs extract` prints and that a recorded contract keeps. How a page is read is `read`'s
//! business, how two pages differ is `diff`'s.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Number, Value};

/// The facts of the page of one API operation.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Page {
    /// The page's title.
    pub title: String,
    /// The day of the last update as `YYYY-MM-DD`, where the page has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub updated_on: Option<String>,
    /// The HTTP method in upper case.
    pub method: String,
    /// The path template, such as `/v3/{project_id}/instances`.
    pub path: String,
    /// Whether the operation is deprecated; pages do not say so.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub deprecated: bool,
    /// The actions that a caller must be allowed, all of them; empty where the page says that none is needed, absent
    /// where it says nothing about that, as older pages do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub permission: Option<Vec<RequiredAction>>,
    /// The path parameters.
    pub path_params: Vec<Field>,
    /// The query parameters.
    pub query_params: Vec<Field>,
    /// The header parameters.
    pub header_params: Vec<Field>,
    /// Whether a request must have its body; absent where there is none, and on pages, which do not say so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body_mandatory: Option<bool>,
    /// The fields of the request body; empty where there is none.
    pub request_body: Vec<Field>,
    /// The named object tables in page order.
    pub objects: Vec<Object>,
    /// The fields of each response's body by status code; empty where a status has no body.
    pub responses: BTreeMap<String, Vec<Field>>,
    /// The example requests in page order.
    pub example_requests: Vec<ExampleRequest>,
    /// The example response of each status code; null where the page shows none or one that is not JSON.
    pub example_responses: BTreeMap<String, Value>,
}

/// One field or parameter: a row of a table.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Field {
    /// The name as it is sent.
    pub name: String,
    /// Whether a request must carry it, or a response always does; absent in the responses of pages, which do not say
    /// so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mandatory: Option<bool>,
    /// Whether it is deprecated; pages do not say so.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub deprecated: bool,
    /// The type as the page writes it, with single spaces.
    #[serde(rename = "type")]
    pub kind: String,
    /// The least number of characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_length: Option<u64>,
    /// The greatest number of characters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_length: Option<u64>,
    /// The allowed characters as a regular expression of one class, such as `^[A-Za-z0-9_]+$`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pattern: Option<String>,
    /// What each value ends with; several where the end may differ. One is written as a string, several as a list.
    #[serde(default, skip_serializing_if = "Vec::is_empty", with = "one_or_more")]
    pub suffix: Vec<String>,
    /// The least value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minimum: Option<Number>,
    /// The greatest value.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub maximum: Option<Number>,
    /// What each value is a multiple of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub multiple_of: Option<Number>,
    /// The least number of items of a list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_items: Option<u64>,
    /// The greatest number of items of a list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_items: Option<u64>,
    /// The values that are allowed in a request or documented for a response, in page order.
    #[serde(rename = "enum", default, skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<Value>,
    /// What the service assumes when the field is left out.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    pub default: Option<Value>,
    /// The names of the lengths and counts that only the schema of an API definition gives: what a form takes rather
    /// than what the service does.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub general: Vec<String>,
}

/// An action of identity policies that a caller must be allowed.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RequiredAction {
    /// Its name: service, resource type and operation, with colons between them.
    pub action: String,
    /// The access level, such as `Permission_management`, with a first capital letter.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub access_level: Option<String>,
    /// The types of the resources it acts on, with ` *` behind one that a statement must name; empty where it has none.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub resource_types: Vec<String>,
    /// The keys that a condition may use.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub condition_keys: Vec<String>,
    /// The actions that the older model of authorization has for the same call.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// Further actions that the call needs.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub dependencies: Vec<String>,
}

/// A named object table.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Object {
    /// The name in the caption.
    pub name: String,
    /// [`Object::REQUEST`] or the status code of the response that the table belongs to.
    #[serde(rename = "where")]
    pub place: String,
    /// The fields.
    pub fields: Vec<Field>,
}

/// One example request.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ExampleRequest {
    /// The HTTP method in upper case.
    pub method: String,
    /// The URL as the page writes it.
    pub url: String,
    /// The body; absent where the example has none, null where it is not readable JSON.
    #[serde(default, skip_serializing_if = "Option::is_none", deserialize_with = "present")]
    pub body: Option<Value>,
}

impl Field {
    /// A field of that name and type, with no other fact.
    #[must_use]
    pub fn new(name: impl Into<String>, kind: impl Into<String>) -> Self {
        Self { name: name.into(), kind: kind.into(), ..Self::default() }
    }
}

impl RequiredAction {
    /// An action with no further fact.
    #[must_use]
    pub fn new(action: impl Into<String>) -> Self {
        Self { action: action.into(), ..Self::default() }
    }
}

impl Object {
    /// The place of an object table that belongs to the request.
    pub const REQUEST: &'static str = "request";

    /// An object table without fields.
    #[must_use]
    pub fn new(name: impl Into<String>, place: impl Into<String>) -> Self {
        Self { name: name.into(), place: place.into(), fields: Vec::new() }
    }
}

/// Keeps a null apart from an absent member.
fn present<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Value>, D::Error> {
    Value::deserialize(from).map(Some)
}

/// One string as itself, several as a list.
mod one_or_more {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    #[derive(Deserialize)]
    #[serde(untagged)]
    enum OneOrMore {
        One(String),
        More(Vec<String>),
    }

    pub(super) fn serialize<S: Serializer>(values: &[String], to: S) -> Result<S::Ok, S::Error> {
        match values {
            [one] => one.serialize(to),
            more => more.serialize(to),
        }
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<String>, D::Error> {
        Ok(match OneOrMore::deserialize(from)? {
            OneOrMore::One(one) => vec![one],
            OneOrMore::More(more) => more,
        })
    }
}
