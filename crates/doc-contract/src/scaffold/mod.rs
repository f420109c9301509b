//! Drafts of OpenAPI operations from documentation pages: a document of their own, or more of one that there is.
//!
//! Owns what a draft consists of. Each fact is written as the spec writes it, so that the page agrees with its own
//! draft: it is the reverse of `spec::lower`. What is written can be generated from as it is. Descriptions are left to
//! the person who edits the draft.
//!
//! | module | what it does |
//! |---|---|
//! | `operation` | the parts of an operation |
//! | `responses` | its responses, with one type for successes and one for errors |
//! | `schema` | the schema of a field |
//! | `components` | which schemas there are, and under which name |
//! | `names` | names of operations, types, fields and values |
//! | `fits` | whether an example is a value of its schema |
//! | `insert` | more text in a document, which otherwise stays as it is |
//! | `yaml` | values as YAML |

mod components;
mod fits;
mod insert;
mod names;
mod operation;
mod responses;
mod schema;
mod yaml;

use std::{collections::HashSet, ffi::OsStr, path::Path};

use serde_json::{Map, Value, json};
use spec_document::{Document, ReadError, is_same_path, path_parameters, pointer_step};

use crate::{
    page::{Field, Page},
    spec::{Service, are_different, before_reference, is_reference},
};
use components::Components;
pub(crate) use names::is_operation_id;
use operation::{Surroundings, Writer};

/// Drafts an OpenAPI 3.0.3 document in YAML with the page's one operation: named schemas, limits and examples. The page
/// agrees with its draft.
///
/// An object table whose name another table has is drafted under a name of its own with `x-page-name`; one that no
/// field leads to is listed in `x-page-tables` of the operation; a type that OpenAPI does not have is kept in
/// `x-page-type`. What else the page has and generated code cannot have is kept in other `x-page-*` keys.
#[must_use]
pub fn scaffold(page: &Page) -> String {
    new(&[Sheet { name: "", page, id: None, breadcrumb: &[], unread: Vec::new() }]).text
}

/// A page to draft an operation from.
#[derive(Debug)]
pub(crate) struct Sheet<'a> {
    /// The name of its file.
    pub(crate) name: &'a str,
    pub(crate) page: &'a Page,
    /// The operationId of an API definition. Its title is that too, and not the one of a documentation page.
    pub(crate) id: Option<&'a str>,
    pub(crate) breadcrumb: &'a [String],
    /// What the page has that was not read, a line for each.
    pub(crate) unread: Vec<String>,
}

/// A draft.
#[derive(Debug, Default)]
pub(crate) struct Draft {
    /// The text of the document.
    pub(crate) text: String,
    /// What the person who edits it should know.
    pub(crate) notices: Vec<String>,
    /// Pages that cannot be drafted, each with the reason. With one of them, the text is no draft of all pages.
    pub(crate) problems: Vec<(String, String)>,
}

/// A document of these pages alone.
pub(crate) fn new(sheets: &[Sheet<'_>]) -> Draft {
    let mut document = skeleton(sheets);
    let added = Added::of(sheets, &document, None);
    let mut head = String::from(
        "# A draft from documentation pages. Compare each operation with its page, describe it, and decide `x-effect`\n",
    );
    head.push_str("# and `x-idempotent`; then remove its `x-draft`.\n");
    for operation in &added.operations {
        head.extend(operation.comments.iter().map(|comment| format!("{comment}\n")));
        document["paths"][&operation.path][&operation.method] = operation.value.clone();
    }
    for tag in added.tags {
        push(&mut document["tags"], tag);
    }
    for (section, entries) in added.components {
        document["components"][section] = Value::Object(entries);
    }
    let text = format!("{head}{}", yaml::to_string(&document));
    Draft { text, notices: added.notices, problems: added.problems }
}

/// The text of a document with the operations of these pages, but those that it has.
///
/// # Errors
/// [`ReadError`] at a part that cannot be added to without being written anew.
pub(crate) fn into(document: &Document, sheets: &[Sheet<'_>]) -> Result<Draft, ReadError> {
    let mut document = document.clone();
    let added = Added::of(sheets, document.value(), Some(&document));
    for operation in added.operations {
        let pointer = format!("/paths{}", pointer_step(&operation.path));
        let entry = [(operation.method, operation.value)].into_iter().collect();
        document = insert::entries(&document, &pointer, entry, &operation.comments)?;
    }
    for (section, entries) in added.components {
        document = insert::entries(&document, &format!("/components/{section}"), entries, &[])?;
    }
    if !added.tags.is_empty() {
        document = insert::items(&document, "/tags", added.tags)?;
    }
    Ok(Draft { text: document.text().to_owned(), notices: added.notices, problems: added.problems })
}

/// What a document has before it has operations.
fn skeleton(sheets: &[Sheet<'_>]) -> Value {
    let first = sheets.first();
    let page_title = first.map(|sheet| sheet.page.title.as_str()).filter(|title| !title.is_empty());
    let service = first.and_then(|sheet| before_reference(sheet.breadcrumb)).or(page_title).map(str::to_owned);
    let title = service.or_else(|| Some(names::operation_id(first?.page))).unwrap_or_default();
    let segments = first.into_iter().flat_map(|sheet| sheet.page.path.split('/'));
    let version = segments.into_iter().find(|segment| names::is_version(segment)).unwrap_or("v1");
    let mut document = json!({ "openapi": "3.0.3", "info": { "title": title, "version": version } });
    if let Some(host) = sheets.iter().find_map(|sheet| host(sheet.page)) {
        document["servers"] = json!([{ "url": format!("https://{host}") }]);
    }
    document["tags"] = json!([]);
    if sheets.iter().all(|sheet| has_token(sheet.page)) {
        document["security"] = json!([{ SCHEME: [] }]);
        document["paths"] = json!({});
        document["components"] = json!({ "securitySchemes": { SCHEME: scheme() } });
    } else {
        document["paths"] = json!({});
    }
    document
}

/// An operation that a document does not have yet.
struct NewOperation<'s> {
    sheet: &'s Sheet<'s>,
    path: String,
    method: String,
    value: Value,
    comments: Vec<String>,
}

/// What is added to a document.
#[derive(Default)]
struct Added<'s> {
    operations: Vec<NewOperation<'s>>,
    /// Sections of `components` with their new entries.
    components: Vec<(&'static str, Map<String, Value>)>,
    tags: Vec<Value>,
    notices: Vec<String>,
    problems: Vec<(String, String)>,
}

impl<'s> Added<'s> {
    /// What these pages add to a document, which was there before as `existing`.
    fn of(sheets: &'s [Sheet<'s>], document: &Value, existing: Option<&Document>) -> Self {
        let mut components = Components::of(document);
        let mut added = Self::default();
        let mut ids = operation_ids(document);
        let scheme_name = token_scheme(document);
        let mut needs_scheme = false;
        for sheet in sheets {
            let page = sheet.page;
            let method = page.method.to_lowercase();
            if let Err(problem) = path_parameters(&page.path) {
                let problem = format!("the path {} {problem}, so no client can be generated from it", page.path);
                added.problems.push((sheet.name.to_owned(), problem));
                continue;
            }
            if added.has(sheet, &method, existing) {
                continue;
            }
            let wanted = sheet.id.map_or_else(|| names::operation_id(page), str::to_owned);
            let mut candidates = names::operation_ids(&wanted, page);
            let id = candidates.find(|id| ids.insert(names::key(id))).unwrap_or_default();
            if id != wanted {
                added.notices.push(format!("{}: the operationId is {id}, because {wanted} is taken", sheet.name));
            }
            let tag = tag(sheet);
            let scheme = scheme_name.as_deref().unwrap_or(SCHEME);
            let security = security(page, document, scheme);
            needs_scheme |= has_token(page) && scheme_name.is_none();
            let names_page = sheet.id.is_none();
            let around = Surroundings { id, tag: tag.clone(), names_page, security, document };
            let value = Writer::operation(page, &around, &mut components);
            for (wanted, given) in components.renamed.drain(..) {
                let reason = match names::is_type_name(&wanted) {
                    true => "another schema has that name",
                    false => "a type of generated code cannot have that name",
                };
                added.notices.push(format!("{}: the schema of {wanted} is {given}, because {reason}", sheet.name));
            }
            let is_known = |tag: &str| {
                added
                    .tags
                    .iter()
                    .chain(document["tags"].as_array().into_iter().flatten())
                    .any(|known| known["name"] == tag)
            };
            if let Some(tag) = tag.filter(|tag| !is_known(tag)) {
                added.tags.push(json!({ "name": tag }));
            }
            let comments = sheet
                .unread
                .iter()
                .map(|line| format!("# Not drafted from {}: {}", printable::line(sheet.name), printable::line(line)));
            added.operations.push(NewOperation {
                sheet,
                path: page.path.clone(),
                method,
                value,
                comments: comments.collect(),
            });
        }
        if needs_scheme {
            added.components.push(("securitySchemes", Map::from_iter([(SCHEME.to_owned(), scheme())])));
        }
        for (section, entries) in [("parameters", components.parameters), ("schemas", components.schemas)] {
            if !entries.is_empty() {
                added.components.push((section, entries.into_iter().collect()));
            }
        }
        added
    }

    /// Whether the operation of a page was drafted before or is in the document, which is noted: as a problem where it
    /// is the operation of another service.
    fn has(&mut self, sheet: &Sheet<'_>, method: &str, existing: Option<&Document>) -> bool {
        let page = sheet.page;
        let other_service = existing.and_then(|document| contradicted(document, sheet));
        let known = existing.and_then(|document| existing_operation(document, &page.path, method));
        let drafted = self
            .operations
            .iter()
            .find(|drafted| drafted.method == method && is_same_path(&drafted.path, &page.path))
            .map(|drafted| drafted.sheet);
        let (at, is_other_service) = match (&known, drafted) {
            (Some(place), _) => (format!(" at {place}"), other_service.is_some()),
            (None, Some(drafted)) => {
                (format!(" from {}", drafted.name), are_different(drafted.breadcrumb, sheet.breadcrumb))
            }
            (None, None) => {
                self.notices.extend(other_service.map(|service| {
                    format!("{}: its breadcrumb names another service than the document: {service}", sheet.name)
                }));
                return false;
            }
        };
        let there = format!("{} {} is there already{at}", page.method, page.path);
        if is_other_service {
            let problem = format!(
                "{there}, as an operation of another service by the breadcrumb; draft the page into a document of its \
                 own"
            );
            self.problems.push((sheet.name.to_owned(), problem));
        } else {
            self.notices.push(format!("{}: {there}, and was left as it is", sheet.name));
        }
        true
    }
}

/// The service that a page is of by its breadcrumb, where that is not the one of a document.
fn contradicted<'p>(document: &Document, sheet: &Sheet<'p>) -> Option<&'p str> {
    let name = Path::new(document.name()).file_stem().and_then(OsStr::to_str).unwrap_or_default();
    Service { name, document: document.value() }.contradicted_by(sheet.breadcrumb, &sheet.page.title)
}

/// Where a document has an operation.
fn existing_operation(document: &Document, path: &str, method: &str) -> Option<String> {
    let paths = document.value().get("paths")?.as_object()?;
    let (path, _) = paths.iter().find(|(known, item)| is_same_path(known, path) && item.get(method).is_some())?;
    Some(document.place(&format!("/paths{}/{method}", pointer_step(path))).to_string())
}

/// The header that carries the token.
const TOKEN: &str = "X-Auth-Token";

/// The name of the security scheme of that header.
const SCHEME: &str = "UserToken";

fn scheme() -> Value {
    json!({ "type": "apiKey", "in": "header", "name": TOKEN })
}

/// The header that a security scheme represents, where the page only requires that it is there.
fn token() -> Field {
    let mut token = Field::new(TOKEN, "String");
    token.mandatory = Some(true);
    token
}

fn has_token(page: &Page) -> bool {
    page.header_params.iter().any(|field| field.name.eq_ignore_ascii_case(TOKEN))
}

/// The name of the security scheme of a document that is the token.
fn token_scheme(document: &Value) -> Option<String> {
    let schemes = document.pointer("/components/securitySchemes").and_then(Value::as_object);
    let is_token = |scheme: &Value| {
        scheme["type"] == "apiKey"
            && scheme["in"] == "header"
            && scheme["name"].as_str().is_some_and(|name| name.eq_ignore_ascii_case(TOKEN))
    };
    schemes.into_iter().flatten().find(|(_, scheme)| is_token(scheme)).map(|(name, _)| name.clone())
}

/// What an operation requires, where that is not what its document requires.
fn security(page: &Page, document: &Value, scheme: &str) -> Option<Value> {
    let all = document.get("security").and_then(Value::as_array);
    let covers = all.into_iter().flatten().any(|requirement| requirement.get(scheme).is_some());
    match (has_token(page), covers) {
        (true, false) => Some(json!([{ scheme: [] }])),
        (false, true) => Some(json!([])),
        _ => None,
    }
}

fn operation_ids(document: &Value) -> HashSet<String> {
    let items = document.get("paths").and_then(Value::as_object).into_iter().flat_map(|paths| paths.values());
    let operations = items.filter_map(Value::as_object).flat_map(|item| item.values());
    operations.filter_map(|operation| operation.get("operationId")?.as_str()).map(names::key).collect()
}

/// The tag of an operation: the chapter of its page, or the first fixed part of its path.
fn tag(sheet: &Sheet<'_>) -> Option<String> {
    let crumbs = sheet.breadcrumb;
    let reference = crumbs.iter().position(|step| is_reference(step));
    let chapter = crumbs.len().checked_sub(2).filter(|chapter| reference.is_some_and(|reference| reference < *chapter));
    let chapter = chapter.and_then(|chapter| crumbs.get(chapter)).filter(|step| !is_reference(step));
    let is_fixed = |segment: &&str| !segment.is_empty() && !segment.starts_with('{') && !names::is_version(segment);
    chapter.cloned().or_else(|| sheet.page.path.split('/').find(is_fixed).map(str::to_owned))
}

/// The host of an example request, where it is one.
fn host(page: &Page) -> Option<&str> {
    let hosts = page.example_requests.iter().filter_map(|example| {
        let host = example.url.strip_prefix("https://")?.split(['/', '?']).next()?;
        let is_plain = host.contains('.') && host.bytes().all(|c| c.is_ascii_alphanumeric() || b".-".contains(&c));
        is_plain.then_some(host)
    });
    hosts.into_iter().next()
}

fn push(list: &mut Value, item: Value) {
    if let Value::Array(items) = list {
        items.push(item);
    }
}
