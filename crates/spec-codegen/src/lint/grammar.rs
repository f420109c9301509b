//! OpenAPI 3.0 as this project reads it: which keys an object may have, and what their values are.
//!
//! `openapiv3` ignores unknown keys, so a misspelt `maxlength` would silently be no limit; and the place of a type
//! error inside its untagged enums is lost. Walking the document by this table finds both, and every node of every kind
//! for the steps that follow. A key of OpenAPI that is missing here changes what is sent or read, and nothing is
//! generated from it. One that changes neither is `Ignored` here, as are the extensions of others:
//! [`crate::plain`] removes them.

use std::sync::LazyLock;

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};
use spec_document::{
    ALSO_NAMED, CLIENT_PARAMETER, Document, KEYWORDS, Keyword, KeywordRole, METHODS, PERMISSION, RUST_NAME,
    TOLERATE_NULL, UNDOCUMENTED, pointer_of, pointer_step,
};

use super::{
    Report,
    keys::{is_near, problem_of_key},
};

/// The methods of [`METHODS`] that the generator writes a function for.
const GENERATED_METHODS: [&str; 6] = ["get", "put", "post", "delete", "patch", "head"];

/// The keys of a path item.
static PATH_ITEM: LazyLock<Vec<(&str, KeyValue)>> = LazyLock::new(|| {
    let methods = METHODS.into_iter().filter(|method| GENERATED_METHODS.contains(method));
    let methods = methods.map(|method| (method, KeyValue::One(Kind::Operation)));
    let others = [
        ("summary", KeyValue::Ignored),
        ("description", KeyValue::Ignored),
        ("parameters", KeyValue::List(Kind::Parameter)),
    ];
    others.into_iter().chain(methods).collect()
});

/// The keys of a schema.
static SCHEMA: LazyLock<Vec<(&str, KeyValue)>> = LazyLock::new(|| {
    let behind = |role: KeywordRole| match role {
        KeywordRole::Schema => KeyValue::One(Kind::Schema),
        KeywordRole::Schemas => KeyValue::Map(Kind::Schema),
        KeywordRole::Annotation | KeywordRole::Limit | KeywordRole::Shape => KeyValue::Leaf,
    };
    let keywords = KEYWORDS.iter().map(|keyword| (keyword.name, behind(keyword.role)));
    let ignored = IGNORED_KEYWORDS.into_iter().map(|name| (name, KeyValue::Ignored));
    keywords.chain(ignored).chain([("allOf", KeyValue::List(Kind::Schema))]).collect()
});

/// Keywords from which nothing is generated. A `title` would even replace the name of a type.
const IGNORED_KEYWORDS: [&str; 8] =
    ["title", "externalDocs", "xml", "readOnly", "writeOnly", "uniqueItems", "minProperties", "maxProperties"];

/// The keywords that may be beside `allOf`: those that describe a property, and not its type.
pub(crate) const BESIDE_ALL_OF: [&str; 11] = [
    "type",
    "description",
    "nullable",
    "default",
    "example",
    "deprecated",
    ALSO_NAMED,
    RUST_NAME,
    TOLERATE_NULL,
    "x-page-name",
    "x-page-type",
];

/// The extension of an operation that a machine has drafted, and whose owner has not confirmed it.
pub(crate) const DRAFT: &str = "x-draft";

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
pub(crate) enum KeyValue {
    /// Anything; its form is checked by the type that reads it.
    Leaf,
    /// Anything, and nothing is generated from it.
    Ignored,
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
    pub(crate) const ALL: [Self; 19] = [
        Self::Document,
        Self::Info,
        Self::Contact,
        Self::License,
        Self::Server,
        Self::ServerVariable,
        Self::Tag,
        Self::ExternalDocs,
        Self::PathItem,
        Self::Operation,
        Self::Parameter,
        Self::RequestBody,
        Self::MediaType,
        Self::Response,
        Self::Header,
        Self::Components,
        Self::SecurityScheme,
        Self::Example,
        Self::Schema,
    ];

    pub(crate) fn keys(self) -> &'static [(&'static str, KeyValue)] {
        use KeyValue::{Ignored, Leaf, List, Map, One};
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
                (PERMISSION, Leaf),
                (DRAFT, Leaf),
                ("x-documentation-page", Leaf),
                ("x-example-urls", Leaf),
                ("x-page-tables", Leaf),
                ("callbacks", Ignored),
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
                ("style", Leaf),
                ("explode", Leaf),
                ("allowReserved", Leaf),
                ("allowEmptyValue", Ignored),
                (CLIENT_PARAMETER, Leaf),
                (RUST_NAME, Leaf),
                (UNDOCUMENTED, Leaf),
            ],
            Self::RequestBody => &[("description", Leaf), ("required", Leaf), ("content", Map(Self::MediaType))],
            Self::MediaType => &[("schema", One(Self::Schema)), ("example", Leaf), ("examples", Map(Self::Example))],
            Self::Response => &[
                ("description", Leaf),
                ("content", Map(Self::MediaType)),
                ("headers", Map(Self::Header)),
                ("links", Ignored),
                (UNDOCUMENTED, Leaf),
            ],
            Self::Header => &[
                ("description", Leaf),
                ("required", Leaf),
                ("deprecated", Leaf),
                ("schema", One(Self::Schema)),
                ("example", Leaf),
                ("examples", Map(Self::Example)),
                ("style", Ignored),
                ("explode", Ignored),
            ],
            Self::Components => &[
                ("schemas", Map(Self::Schema)),
                ("parameters", Map(Self::Parameter)),
                ("requestBodies", Map(Self::RequestBody)),
                ("responses", Map(Self::Response)),
                ("examples", Map(Self::Example)),
                ("headers", Map(Self::Header)),
                ("securitySchemes", Map(Self::SecurityScheme)),
                ("links", Ignored),
                ("callbacks", Ignored),
            ],
            Self::SecurityScheme => &[
                ("type", Leaf),
                ("description", Leaf),
                ("name", Leaf),
                ("in", Leaf),
                ("scheme", Leaf),
                ("bearerFormat", Leaf),
                ("flows", Leaf),
                ("openIdConnectUrl", Leaf),
            ],
            Self::Example => &[("summary", Leaf), ("description", Leaf), ("value", Leaf), ("externalValue", Ignored)],
            Self::Schema => &SCHEMA,
        }
    }

    /// What the value of a key is; `None` for a key that objects of this kind do not have.
    pub(crate) fn value_of(self, key: &str) -> Option<KeyValue> {
        self.keys().iter().find(|(known, _)| *known == key).map(|(_, value)| *value)
    }

    /// What a node of this kind is called in a message.
    pub(crate) fn name(self) -> &'static str {
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

    /// Where in `components` a reference to such a node must lead.
    fn section(self) -> Option<&'static str> {
        match self {
            Self::Schema => Some("/components/schemas/"),
            Self::Parameter => Some("/components/parameters/"),
            Self::RequestBody => Some("/components/requestBodies/"),
            Self::Response => Some("/components/responses/"),
            Self::Example => Some("/components/examples/"),
            Self::Header => Some("/components/headers/"),
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
pub(crate) fn walk(report: &mut Report<'_>) {
    let document = report.document;
    match document.value().get("openapi") {
        Some(Value::String(version)) if is_3_0(version) => visit(Kind::Document, "", document.value(), report),
        Some(version) => {
            let version = version.as_str().map_or_else(|| version.to_string(), str::to_owned);
            // In another version the same keys mean something else.
            let part = if version.starts_with("3.0") { "/openapi" } else { "" };
            report.refuse(part, "/openapi", format!("OpenAPI {version} is not supported; write 3.0.3"));
            if part == "/openapi" {
                visit(Kind::Document, "", document.value(), report);
            }
        }
        None => {
            let part = if document.value().get("paths").is_some() { "/openapi" } else { "" };
            report.refuse(part, "", "`openapi` is missing: an API description begins with `openapi: 3.0.3`");
            if part == "/openapi" {
                visit(Kind::Document, "", document.value(), report);
            }
        }
    }
}

/// Every object of a document, by its kind. References are not followed, and what is not an object is left out.
pub(crate) fn nodes(document: &Document) -> Vec<Node<'_>> {
    let mut nodes = Vec::new();
    collect(Kind::Document, "", document.value(), &mut nodes);
    nodes
}

fn collect<'d>(kind: Kind, pointer: &str, value: &'d Value, nodes: &mut Vec<Node<'d>>) {
    if !value.is_object() || value.get("$ref").is_some() {
        return;
    }
    for Child { kind, pointer, value } in children(kind, pointer, value) {
        collect(kind, &pointer, value, nodes);
    }
    nodes.push(Node { kind, pointer: pointer.to_owned(), value });
}

/// A part of an object that is an object as well.
struct Child<'d> {
    kind: Kind,
    pointer: String,
    value: &'d Value,
}

/// The parts of an object that are objects, as far as its keys have the right form.
fn children<'d>(kind: Kind, pointer: &str, value: &'d Value) -> Vec<Child<'d>> {
    let mut children = Vec::new();
    for (key, value) in value.as_object().into_iter().flatten() {
        let here = format!("{pointer}{}", pointer_step(key));
        match kind.value_of(key) {
            Some(KeyValue::One(kind)) => children.push(Child { kind, pointer: here, value }),
            Some(KeyValue::List(kind)) => {
                let items = value.as_array().into_iter().flatten().enumerate();
                let child = |(index, value)| Child { kind, pointer: format!("{here}/{index}"), value };
                children.extend(items.map(child));
            }
            Some(KeyValue::Map(kind)) => {
                let entries = value.as_object().into_iter().flatten().filter(|(name, _)| !is_beside(&here, name));
                let child = |(name, value): (&String, _)| {
                    let pointer = format!("{here}{}", pointer_step(name));
                    Child { kind, pointer, value }
                };
                children.extend(entries.map(child));
            }
            Some(KeyValue::Leaf | KeyValue::Ignored) | None => {}
        }
    }
    children
}

/// Whether an entry of a mapping is an extension, which OpenAPI allows beside paths and beside statuses.
pub(crate) fn is_beside(mapping: &str, name: &str) -> bool {
    name.starts_with("x-") && (mapping == "/paths" || mapping.ends_with("/responses") && mapping.starts_with("/paths/"))
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

fn visit(kind: Kind, pointer: &str, value: &Value, report: &mut Report<'_>) {
    let Some(object) = value.as_object() else {
        // A boolean is allowed here in the place of a schema.
        if !(kind == Kind::Schema && value.is_boolean() && pointer.ends_with("/additionalProperties")) {
            report.refuse(pointer, pointer, format!("{} is expected here, and that is an object", kind.name()));
        }
        return;
    };
    if object.contains_key("$ref") {
        return check_reference(kind, pointer, value, report);
    }
    for (key, value) in object {
        let here = format!("{pointer}{}", pointer_step(key));
        match kind.value_of(key) {
            Some(KeyValue::List(_)) if !value.is_array() => {
                report.refuse(&here, &here, format!("`{key}` must be a list"));
            }
            Some(KeyValue::Map(_)) if !value.is_object() => {
                report.refuse(&here, &here, format!("`{key}` must be a mapping"));
            }
            Some(_) => {}
            None => {
                if let Some(problem) = problem_of_key(kind, key) {
                    report.refuse(&here, &here, problem);
                }
            }
        }
    }
    for child in children(kind, pointer, value) {
        visit(child.kind, &child.pointer, child.value, report);
    }
    if kind == Kind::Schema {
        check_all_of(pointer, object, report);
    }
    check_form(kind, pointer, value, report);
}

/// Whether an object is what the generator reads it as. What is wrong with its parts was found on the way, so they are
/// left out.
fn check_form(kind: Kind, pointer: &str, value: &Value, report: &mut Report<'_>) {
    let whole = without_broken(pointer, value, report);
    let Some((inner, message)) = kind.mismatch(&whole) else { return };
    let culprit = || whole.as_object().map(|object| culprit(kind, object)).unwrap_or_default();
    let at = format!("{pointer}{}", if inner.is_empty() { culprit() } else { inner });
    let missing = message.strip_prefix("missing field `").and_then(|rest| rest.strip_suffix('`'));
    let mut keys = value
        .pointer(at.strip_prefix(pointer).unwrap_or_default())
        .and_then(Value::as_object)
        .into_iter()
        .flat_map(Map::keys);
    if report.has_below(&at) || missing.is_some_and(|missing| keys.any(|key| is_near(missing, key))) {
        return;
    }
    // What these lack, no rule looks at.
    if at == pointer && matches!(kind, Kind::Document | Kind::Response) {
        report.add(&at, message);
        report.incomplete.insert(at);
    } else {
        report.refuse(&at, &at, message);
    }
}

/// A part of the document without what is broken in it.
fn without_broken(pointer: &str, value: &Value, report: &Report<'_>) -> Value {
    let mut whole = value.clone();
    let below = format!("{pointer}/");
    let parts = [&report.broken, &report.incomplete].into_iter();
    let broken = parts.flat_map(|parts| parts.range(below.clone()..).take_while(|part| part.starts_with(&below)));
    let mut broken: Vec<_> = broken.filter_map(|part| part.strip_prefix(pointer)?.rsplit_once('/')).collect();
    // Of a list the last first, so that the others keep their indexes.
    broken.sort_by_key(|(owner, step)| (*owner, std::cmp::Reverse(step.parse::<usize>().unwrap_or_default())));
    for (owner, step) in broken {
        match whole.pointer_mut(owner) {
            Some(Value::Object(entries)) => drop(entries.shift_remove(&step.replace("~1", "/").replace("~0", "~"))),
            Some(Value::Array(items)) => {
                if let Some(index) = step.parse().ok().filter(|index| *index < items.len()) {
                    items.remove(index);
                }
            }
            _ => {}
        }
    }
    whole
}

/// `allOf` stands for its one member: OpenAPI 3.0 allows no key beside `$ref`.
fn check_all_of(pointer: &str, schema: &Map<String, Value>, report: &mut Report<'_>) {
    let Some(members) = schema.get("allOf").and_then(Value::as_array) else { return };
    let at = format!("{pointer}/allOf");
    if members.len() != 1 {
        report.refuse(pointer, &at, "`allOf` must have one member; write the properties of several into one schema");
    }
    for key in schema.keys().filter(|key| !BESIDE_ALL_OF.contains(&key.as_str()) && Keyword::of(key).is_some()) {
        let at = format!("{pointer}{}", pointer_step(key));
        report.refuse(
            &at,
            &at,
            format!("`{key}` has no effect beside `allOf`; write it into the schema that `allOf` names"),
        );
    }
}

/// Whether a pointer is that of an entry of this part of `components`, not of something inside one.
fn is_entry(pointer: &str, section: &str) -> bool {
    pointer.strip_prefix(section).is_some_and(|name| !name.contains('/'))
}

fn check_reference(kind: Kind, pointer: &str, node: &Value, report: &mut Report<'_>) {
    let at = format!("{pointer}/$ref");
    if kind == Kind::Schema && is_entry(pointer, "/components/schemas/") {
        let message = "a schema in components/schemas cannot be a reference; refer to the other schema directly";
        report.refuse(pointer, pointer, message);
    }
    if node["$ref"].is_string() {
        if node.as_object().is_some_and(|keys| keys.len() > 1) {
            report.add(&at, "`$ref` must be the only key here; OpenAPI 3.0 ignores the others");
        }
        if kind.section().is_none() {
            return report.refuse(pointer, &at, format!("{} cannot be a reference", kind.name()));
        }
    }
    let section = kind.section().unwrap_or_default();
    let document = report.document;
    for step in document.references(node) {
        match step {
            Ok(part) if is_entry(&part.pointer, section) => {}
            Ok(part) => {
                let message = format!("`#{}` is not {}; those are in #{section}Name", part.pointer, kind.name());
                return report.refuse(pointer, &at, message);
            }
            Err(error) => return report.refuse(pointer, &at, error.to_string()),
        }
    }
}

fn mismatch<T: DeserializeOwned>(value: &Value) -> Option<(String, String)> {
    let error = serde_path_to_error::deserialize::<_, T>(value).err()?;
    Some((pointer_of(error.path()), error.into_inner().to_string()))
}
