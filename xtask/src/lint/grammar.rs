//! The grammar of OpenAPI 3.0 as far as this project speaks it: which keys an object has, and what stands behind them.
//!
//! `openapiv3` ignores unknown keys, so a misspelt `maxlength` would silently be no limit; and the place of a type
//! error inside its untagged enums is lost. Walking the document by this table finds both, and every node of every kind
//! for the steps that follow. A key of OpenAPI that is missing here is one that nothing generates from, or one that the
//! generator reads otherwise than the document means it: a schema's `title`, which replaces the name of its type.

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use spec_document::{pointer_of, pointer_step};

use super::Report;
use crate::lower::{ALSO_NAMED, ANY_TYPE, ENUM_NAMES, OPEN_ENUM, TOLERATE_NULL};

/// The longest chain of references followed; a longer one is a circle.
pub(crate) const LONGEST_CHAIN: usize = 16;

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

/// What stands behind a key.
#[derive(Clone, Copy)]
enum Behind {
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
    fn keys(self) -> &'static [(&'static str, Behind)] {
        use Behind::{Leaf, List, Map, One};
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
            Self::PathItem => &[
                ("summary", Leaf),
                ("description", Leaf),
                ("parameters", List(Self::Parameter)),
                ("get", One(Self::Operation)),
                ("put", One(Self::Operation)),
                ("post", One(Self::Operation)),
                ("delete", One(Self::Operation)),
                ("patch", One(Self::Operation)),
                ("head", One(Self::Operation)),
            ],
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
            Self::Schema => &[
                ("type", Leaf),
                ("description", Leaf),
                ("format", Leaf),
                ("nullable", Leaf),
                ("default", Leaf),
                ("example", Leaf),
                ("deprecated", Leaf),
                ("enum", Leaf),
                (OPEN_ENUM, Leaf),
                (ENUM_NAMES, Leaf),
                (ALSO_NAMED, Leaf),
                (ANY_TYPE, Leaf),
                (TOLERATE_NULL, Leaf),
                ("x-page-name", Leaf),
                ("x-page-type", Leaf),
                ("minLength", Leaf),
                ("maxLength", Leaf),
                ("pattern", Leaf),
                ("minimum", Leaf),
                ("maximum", Leaf),
                ("items", One(Self::Schema)),
                ("minItems", Leaf),
                ("maxItems", Leaf),
                ("properties", Map(Self::Schema)),
                ("required", Leaf),
                ("additionalProperties", One(Self::Schema)),
            ],
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

    /// Whether an extension here can change what is generated. Then only those that this project knows may stand: the
    /// generator has some of its own, and a misspelt one of ours would silently do nothing.
    fn is_read(self) -> bool {
        matches!(self, Self::Operation | Self::Parameter | Self::Schema)
    }

    /// Where in `components` a reference to such a node must lead.
    fn shelf(self) -> Option<&'static str> {
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

    /// Why a value is no node of this kind, by the type that the generator reads it with.
    fn mismatch(self, value: &Value) -> Option<(String, String)> {
        match self {
            Self::Schema => mismatch::<openapiv3::Schema>(value),
            // Said here, because the type that reads it says it in words of its own.
            Self::Parameter | Self::Header if value.get("schema").is_none() => {
                Some((String::new(), format!("`schema` is missing: {} says what its values are", self.name())))
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
        // A map may stand where a schema can be `true` or `false`.
        if !(kind == Kind::Schema && value.is_boolean() && pointer.ends_with("/additionalProperties")) {
            report.add(pointer, format!("{} is expected here, and that is an object", kind.name()));
        }
        return;
    };
    if let Some(reference) = object.get("$ref") {
        if kind.shelf().is_some_and(|shelf| kind == Kind::Schema && is_entry(pointer, shelf)) {
            report
                .add(pointer, "a schema with a name of its own is no reference to another; refer to that one instead");
        }
        check_reference(kind, pointer, reference, object.len(), report);
        return;
    }
    let problems_before = report.problems.len();
    for (key, value) in object {
        let here = format!("{pointer}{}", pointer_step(key));
        match kind.keys().iter().find(|(known, _)| known == key).map(|(_, behind)| *behind) {
            Some(Behind::Leaf) => {}
            Some(Behind::One(kind)) => visit(kind, &here, value, nodes, report),
            Some(Behind::List(kind)) => match value.as_array() {
                Some(items) => {
                    for (index, item) in items.iter().enumerate() {
                        visit(kind, &format!("{here}/{index}"), item, nodes, report);
                    }
                }
                None => report.add(&here, format!("`{key}` is a list")),
            },
            Some(Behind::Map(kind)) => match value.as_object() {
                Some(entries) => {
                    for (name, entry) in entries {
                        visit(kind, &format!("{here}{}", pointer_step(name)), entry, nodes, report);
                    }
                }
                None => report.add(&here, format!("`{key}` is a mapping")),
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

/// Whether a pointer leads to an entry of a shelf, and not into the middle of one.
fn is_entry(pointer: &str, shelf: &str) -> bool {
    pointer.strip_prefix(shelf).is_some_and(|name| !name.contains('/'))
}

fn check_reference(kind: Kind, pointer: &str, reference: &Value, keys: usize, report: &mut Report<'_>) {
    let at = format!("{pointer}/$ref");
    let Some(reference) = reference.as_str() else {
        return report.add(&at, "`$ref` is a string such as '#/components/schemas/Name'");
    };
    if keys > 1 {
        report.add(&at, "nothing may stand beside `$ref`; OpenAPI 3.0 ignores it");
    }
    let Some(shelf) = kind.shelf() else {
        return report.add(&at, format!("{} cannot be a reference", kind.name()));
    };
    let mut target = reference;
    for _ in 0..LONGEST_CHAIN {
        match report.document.resolve(target) {
            None if !target.starts_with('#') => {
                return report
                    .add(&at, format!("`{target}` leads out of this document; only #/components/... is supported"));
            }
            None => return report.add(&at, format!("`{target}` leads nowhere")),
            Some((found, _)) if !is_entry(found, shelf) => {
                return report.add(&at, format!("`{target}` is not {}; those stand in #{shelf}Name", kind.name()));
            }
            Some((_, value)) => match value.get("$ref").and_then(Value::as_str) {
                Some(next) => target = next,
                None => return,
            },
        }
    }
    report.add(&at, format!("`{reference}` leads round in a circle"));
}

fn unknown_key(kind: Kind, key: &str) -> String {
    let closest = kind.keys().iter().map(|(known, _)| known).find(|known| known.eq_ignore_ascii_case(key));
    match closest {
        Some(known) => format!("`{key}` is no key of {}; did you mean `{known}`?", kind.name()),
        None => format!("`{key}` is no key of {} that anything is generated from", kind.name()),
    }
}

fn mismatch<T: DeserializeOwned>(value: &Value) -> Option<(String, String)> {
    let error = serde_path_to_error::deserialize::<_, T>(value).err()?;
    Some((pointer_of(error.path()), error.into_inner().to_string()))
}
