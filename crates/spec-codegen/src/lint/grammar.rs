//! The part of OpenAPI 3.0 that this project uses: which keys an object may have, and what their values are.
//!
//! `openapiv3` ignores unknown keys, so a misspelt `maxlength` would silently be no limit; and the place of a type
//! error inside its untagged enums is lost. Walking the document by this table finds both, and every node of every kind
//! for the steps that follow. A key of OpenAPI that is missing here is one that nothing generates from, or one that the
//! generator reads otherwise than the document means it: a schema's `title`, which replaces the name of its type.

use std::sync::LazyLock;

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use spec_document::{KEYWORDS, KeywordRole, METHODS, pointer_of, pointer_step};

use super::Report;

/// The methods of [`METHODS`] that the generator writes a function for.
const GENERATED_METHODS: [&str; 6] = ["get", "put", "post", "delete", "patch", "head"];

/// The keys of a path item.
static PATH_ITEM: LazyLock<Vec<(&str, KeyValue)>> = LazyLock::new(|| {
    let methods = METHODS.into_iter().filter(|method| GENERATED_METHODS.contains(method));
    let methods = methods.map(|method| (method, KeyValue::One(Kind::Operation)));
    let others =
        [("summary", KeyValue::Leaf), ("description", KeyValue::Leaf), ("parameters", KeyValue::List(Kind::Parameter))];
    others.into_iter().chain(methods).collect()
});

/// The keys of a schema.
static SCHEMA: LazyLock<Vec<(&str, KeyValue)>> = LazyLock::new(|| {
    let behind = |role: KeywordRole| match role {
        KeywordRole::Schema => KeyValue::One(Kind::Schema),
        KeywordRole::Schemas => KeyValue::Map(Kind::Schema),
        KeywordRole::Annotation | KeywordRole::Limit | KeywordRole::Shape => KeyValue::Leaf,
    };
    KEYWORDS.iter().map(|keyword| (keyword.name, behind(keyword.role))).collect()
});

/// The kinds of objects in a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Document,
    Info,
    Contact,
    License,
    Server,
    ServerVariable,
    Tag,
    ExternalDocs,
    PathItem,
    Operation,
    Parameter,
    RequestBody,
    MediaType,
    Response,
    Header,
    Components,
    SecurityScheme,
    Example,
    Schema,
}

/// The value of a key.
#[derive(Clone, Copy)]
enum KeyValue {
    /// Anything; its form is checked by the type that reads it.
    Leaf,
    One(Kind),
    List(Kind),
    Map(Kind),
}

/// One object of the document.
#[derive(Clone, Debug)]
pub(crate) struct Node<'d> {
    pub(crate) kind: Kind,
    pub(crate) pointer: String,
    pub(crate) value: &'d Value,
}

impl Kind {
    fn keys(self) -> &'static [(&'static str, KeyValue)] {
        use KeyValue::{Leaf, List, Map, One};
        match self {
            Self::Document => &[
                ("openapi", Leaf),
                ("info", One(Self::Info)),
                ("servers", List(Self::Server)),
                ("tags", List(Self::Tag)),
                ("security", Leaf),
                ("paths", Map(Self::PathItem)),
                ("components", One(Self::Components)),
                ("externalDocs", One(Self::ExternalDocs)),
            ],
            Self::Info => &[
                ("title", Leaf),
                ("version", Leaf),
                ("description", Leaf),
                ("termsOfService", Leaf),
                ("contact", One(Self::Contact)),
                ("license", One(Self::License)),
            ],
            Self::Contact => &[("name", Leaf), ("url", Leaf), ("email", Leaf)],
            Self::License => &[("name", Leaf), ("url", Leaf)],
            Self::Server => &[("url", Leaf), ("description", Leaf), ("variables", Map(Self::ServerVariable))],
            Self::ServerVariable => &[("default", Leaf), ("description", Leaf), ("enum", Leaf)],
            Self::Tag => &[("name", Leaf), ("description", Leaf), ("externalDocs", One(Self::ExternalDocs))],
            Self::ExternalDocs => &[("description", Leaf), ("url", Leaf)],
            Self::PathItem => &PATH_ITEM,
            Self::Operation => &[
                ("operationId", Leaf),
                ("tags", Leaf),
                ("summary", Leaf),
                ("description", Leaf),
                ("externalDocs", One(Self::ExternalDocs)),
                ("parameters", List(Self::Parameter)),
                ("requestBody", One(Self::RequestBody)),
                ("responses", Map(Self::Response)),
                ("deprecated", Leaf),
                ("security", Leaf),
                ("x-effect", Leaf),
                ("x-idempotent", Leaf),
                ("x-async-job", Leaf),
                ("x-paging", Leaf),
                ("x-documentation-page", Leaf),
                ("x-example-urls", Leaf),
                ("x-page-tables", Leaf),
            ],
            Self::Parameter => &[
                ("name", Leaf),
                ("in", Leaf),
                ("required", Leaf),
                ("description", Leaf),
                ("deprecated", Leaf),
                ("schema", One(Self::Schema)),
                ("example", Leaf),
                ("examples", Map(Self::Example)),
                ("x-client-parameter", Leaf),
            ],
            Self::RequestBody => &[("description", Leaf), ("required", Leaf), ("content", Map(Self::MediaType))],
            Self::MediaType => &[("schema", One(Self::Schema)), ("example", Leaf), ("examples", Map(Self::Example))],
            Self::Response => {
                &[("description", Leaf), ("content", Map(Self::MediaType)), ("headers", Map(Self::Header))]
            }
            Self::Header => &[
                ("description", Leaf),
                ("required", Leaf),
                ("deprecated", Leaf),
                ("schema", One(Self::Schema)),
                ("example", Leaf),
            ],
            Self::Components => &[
                ("schemas", Map(Self::Schema)),
                ("parameters", Map(Self::Parameter)),
                ("requestBodies", Map(Self::RequestBody)),
                ("responses", Map(Self::Response)),
                ("examples", Map(Self::Example)),
                ("securitySchemes", Map(Self::SecurityScheme)),
            ],
            Self::SecurityScheme => &[
                ("type", Leaf),
                ("description", Leaf),
                ("name", Leaf),
                ("in", Leaf),
                ("scheme", Leaf),
                ("bearerFormat", Leaf),
            ],
            Self::Example => &[("summary", Leaf), ("description", Leaf), ("value", Leaf)],
            Self::Schema => &SCHEMA,
        }
    }

    /// What a node of this kind is called in a message.
    fn name(self) -> &'static str {
        match self {
            Self::Document => "the document",
            Self::Info => "`info`",
            Self::Contact => "a contact",
            Self::License => "a license",
            Self::Server => "a server",
            Self::ServerVariable => "a server variable",
            Self::Tag => "a tag",
            Self::ExternalDocs => "a reference to external documentation",
            Self::PathItem => "a path",
            Self::Operation => "an operation",
            Self::Parameter => "a parameter",
            Self::RequestBody => "a request body",
            Self::MediaType => "a media type",
            Self::Response => "a response",
            Self::Header => "a header of a response",
            Self::Components => "`components`",
            Self::SecurityScheme => "a security scheme",
            Self::Example => "an example",
            Self::Schema => "a schema",
        }
    }

    /// Whether an extension here can change what is generated. Then only those that this project knows are allowed: the
    /// generator has some of its own, and a misspelt one of ours would silently have no effect.
    fn is_read(self) -> bool {
        matches!(self, Self::Operation | Self::Parameter | Self::Schema)
    }

    /// Where in `components` a reference to such a node must lead.
    fn section(self) -> Option<&'static str> {
        match self {
            Self::Schema => Some("/components/schemas/"),
            Self::Parameter => Some("/components/parameters/"),
            Self::RequestBody => Some("/components/requestBodies/"),
            Self::Response => Some("/components/responses/"),
            Self::Example => Some("/components/examples/"),
            Self::Document
            | Self::Info
            | Self::Contact
            | Self::License
            | Self::Server
            | Self::ServerVariable
            | Self::Tag
            | Self::ExternalDocs
            | Self::PathItem
            | Self::Operation
            | Self::MediaType
            | Self::Header
            | Self::Components
            | Self::SecurityScheme => None,
        }
    }

    /// Why a value is not a node of this kind, by the type that the generator reads it as.
    fn mismatch(self, value: &Value) -> Option<(String, String)> {
        match self {
            Self::Schema => mismatch::<openapiv3::Schema>(value),
            // The message of the type that reads it does not name `schema`.
            Self::Parameter | Self::Header if value.get("schema").is_none() => {
                Some((String::new(), format!("`schema` is missing: {} needs the schema of its values", self.name())))
            }
            Self::Parameter => mismatch::<openapiv3::Parameter>(value),
            Self::RequestBody => mismatch::<openapiv3::RequestBody>(value),
            Self::Response => mismatch::<openapiv3::Response>(value),
            Self::Header => mismatch::<openapiv3::Header>(value),
            Self::Example => mismatch::<openapiv3::Example>(value),
            Self::SecurityScheme => mismatch::<openapiv3::SecurityScheme>(value),
            Self::PathItem => mismatch::<openapiv3::PathItem>(value),
            Self::Document => mismatch::<openapiv3::OpenAPI>(value),
            // Read as parts of the kinds above, none of which hides their errors.
            Self::Info
            | Self::Contact
            | Self::License
            | Self::Server
            | Self::ServerVariable
            | Self::Tag
            | Self::ExternalDocs
            | Self::Operation
            | Self::MediaType
            | Self::Components => None,
        }
    }
}

/// Visits the whole document and reports what the grammar forbids.
pub(crate) fn walk<'d>(report: &mut Report<'d>) -> Vec<Node<'d>> {
    let mut nodes = Vec::new();
    let document = report.document;
    match document.value().get("openapi") {
        Some(Value::String(version)) if is_3_0(version) => {
            visit(Kind::Document, "", document.value(), &mut nodes, report);
        }
        Some(version) => {
            let version = version.as_str().map_or_else(|| version.to_string(), str::to_owned);
            report.add("/openapi", format!("OpenAPI {version} is not supported; write 3.0.3"));
        }
        None => report.add("", "`openapi` is missing: an API description begins with `openapi: 3.0.3`"),
    }
    nodes
}

/// The key without which nothing would be wrong. The place of an error inside a flattened type is lost; this finds it
/// again.
fn culprit(kind: Kind, object: &Map<String, Value>) -> String {
    let is_wrong = |key: &&String| {
        let others = object.iter().filter(|(other, _)| other != key).map(|(key, value)| (key.clone(), value.clone()));
        kind.mismatch(&Value::Object(others.collect())).is_none()
    };
    object.keys().find(is_wrong).map(|key| pointer_step(key)).unwrap_or_default()
}

fn is_3_0(version: &str) -> bool {
    version
        .strip_prefix("3.0.")
        .is_some_and(|patch| !patch.is_empty() && patch.bytes().all(|byte| byte.is_ascii_digit()))
}

fn visit<'d>(kind: Kind, pointer: &str, value: &'d Value, nodes: &mut Vec<Node<'d>>, report: &mut Report<'d>) {
    let Some(object) = value.as_object() else {
        // A boolean is allowed here in the place of a schema.
        if !(kind == Kind::Schema && value.is_boolean() && pointer.ends_with("/additionalProperties")) {
            report.add(pointer, format!("{} is expected here, and that is an object", kind.name()));
        }
        return;
    };
    if object.contains_key("$ref") {
        if kind.section().is_some_and(|section| kind == Kind::Schema && is_entry(pointer, section)) {
            report.add(
                pointer,
                "a schema in components/schemas cannot be a reference; refer to the other schema directly",
            );
        }
        check_reference(kind, pointer, value, report);
        return;
    }
    let problems_before = report.problems.len();
    for (key, value) in object {
        let here = format!("{pointer}{}", pointer_step(key));
        match kind.keys().iter().find(|(known, _)| known == key).map(|(_, behind)| *behind) {
            Some(KeyValue::Leaf) => {}
            Some(KeyValue::One(kind)) => visit(kind, &here, value, nodes, report),
            Some(KeyValue::List(kind)) => match value.as_array() {
                Some(items) => {
                    for (index, item) in items.iter().enumerate() {
                        visit(kind, &format!("{here}/{index}"), item, nodes, report);
                    }
                }
                None => report.add(&here, format!("`{key}` must be a list")),
            },
            Some(KeyValue::Map(kind)) => match value.as_object() {
                Some(entries) => {
                    for (name, entry) in entries {
                        visit(kind, &format!("{here}{}", pointer_step(name)), entry, nodes, report);
                    }
                }
                None => report.add(&here, format!("`{key}` must be a mapping")),
            },
            None if key.starts_with("x-") && !kind.is_read() => {}
            None => report.add(&here, unknown_key(kind, key)),
        }
    }
    // Inner problems were found on the way; only what no inner node explains is reported here.
    if report.problems.len() == problems_before
        && let Some((inner, message)) = kind.mismatch(value)
    {
        let at = format!("{pointer}{}", if inner.is_empty() { culprit(kind, object) } else { inner });
        if !report.has_below(&at) {
            report.add(&at, message);
        }
    }
    nodes.push(Node { kind, pointer: pointer.to_owned(), value });
}

/// Whether a pointer is that of an entry of this part of `components`, not of something inside one.
fn is_entry(pointer: &str, section: &str) -> bool {
    pointer.strip_prefix(section).is_some_and(|name| !name.contains('/'))
}

fn check_reference(kind: Kind, pointer: &str, node: &Value, report: &mut Report<'_>) {
    let at = format!("{pointer}/$ref");
    if node["$ref"].is_string() {
        if node.as_object().is_some_and(|keys| keys.len() > 1) {
            report.add(&at, "`$ref` must be the only key here; OpenAPI 3.0 ignores the others");
        }
        if kind.section().is_none() {
            return report.add(&at, format!("{} cannot be a reference", kind.name()));
        }
    }
    let section = kind.section().unwrap_or_default();
    let document = report.document;
    for step in document.references(node) {
        match step {
            Ok(part) if is_entry(&part.pointer, section) => {}
            Ok(part) => {
                let message = format!("`#{}` is not {}; those are in #{section}Name", part.pointer, kind.name());
                return report.add(&at, message);
            }
            Err(error) => return report.add(&at, error.to_string()),
        }
    }
}

fn unknown_key(kind: Kind, key: &str) -> String {
    let closest = kind.keys().iter().map(|(known, _)| known).find(|known| known.eq_ignore_ascii_case(key));
    match closest {
        Some(known) => format!("{} has no key `{key}`; did you mean `{known}`?", kind.name()),
        None => format!("`{key}` is not a supported key of {}", kind.name()),
    }
}

fn mismatch<T: DeserializeOwned>(value: &Value) -> Option<(String, String)> {
    let error = serde_path_to_error::deserialize::<_, T>(value).err()?;
    Some((pointer_of(error.path()), error.into_inner().to_string()))
}
