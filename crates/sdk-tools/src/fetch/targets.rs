//! Which pages there are to fetch.
//!
//! Owns where the URL of a page is from: `externalDocs` of its operation, or the pattern of the API in `sdk.toml`.

use std::{
    io::Write,
    net::{Ipv4Addr, Ipv6Addr},
};

use serde_json::Value;
use spec_codegen::lint::operations::name_problem;
use spec_document::{Document, Operation, ReadError};
use url::{Host, Url};

use crate::{
    config::{Api, Config},
    files,
};

/// What stands for the operationId in a pattern.
const PLACEHOLDER: &str = "{operationId}";

/// What is wrong with a pattern of URLs, if so.
pub(crate) fn pattern_problem(pattern: &str) -> Option<String> {
    if !pattern.contains(PLACEHOLDER) {
        return Some(format!("the URL of a page has {PLACEHOLDER} where the operationId is"));
    }
    page_url(&pattern.replace(PLACEHOLDER, "operation")).err()
}

/// The published page of an operation.
pub(super) struct Target {
    pub api: String,
    /// The operationId, which is a plain name.
    pub operation: String,
    pub url: Url,
}

/// The pages of the operations that are asked for, or of all whose URL is known. How many others there are is reported.
///
/// # Errors
/// All URLs that cannot be fetched from, all operations that are asked for in vain, or that no URL is known.
pub(super) fn of(config: &Config, asked: &[String], err: &mut dyn Write) -> Result<Vec<Target>, Vec<ReadError>> {
    let (mut targets, mut problems, mut unknown, mut known) = (Vec::new(), Vec::new(), 0, Vec::new());
    for api in &config.apis {
        let document = files::document(&config.root, &api.document).map_err(|error| vec![error])?;
        let start = targets.len();
        for operation in document.operations() {
            known.push(operation.id().to_owned());
            if !asked.is_empty() && !asked.iter().any(|id| id == operation.id()) {
                continue;
            }
            match target(api, &document, &operation, targets.get(start)) {
                Ok(Some(target)) => targets.push(target),
                Ok(None) => unknown += 1,
                Err(problem) => problems.push(problem),
            }
        }
    }
    for id in asked.iter().filter(|id| !known.contains(id)) {
        problems.push(files::at_start(&config.spec, format!("no document has an operation `{id}`")));
    }
    if targets.is_empty() && problems.is_empty() {
        let how = format!("give the API in {} a `pages`, or operations an `externalDocs`", Config::FILE);
        problems.push(files::at_start(&config.spec, format!("the URL of no page is known: {how}")));
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    if unknown > 0 {
        let _ = writeln!(err, "not fetched: {unknown} operations, whose pages have no known URL");
    }
    Ok(targets)
}

/// The page of an operation. All pages of an API are on the host of its first one.
fn target(
    api: &Api,
    document: &Document,
    operation: &Operation<'_>,
    first: Option<&Target>,
) -> Result<Option<Target>, ReadError> {
    let own = operation.value().get("externalDocs").and_then(|docs| docs.get("url")).and_then(Value::as_str);
    let id = operation.id();
    let Some(text) = own.map(str::to_owned).or_else(|| Some(api.pages.as_ref()?.replace(PLACEHOLDER, id))) else {
        return Ok(None);
    };
    let step = if own.is_some() { "externalDocs/url" } else { "operationId" };
    let refuse = |problem: String| document.error(&format!("{}/{step}", operation.pointer()), problem);
    if let Some(problem) = name_problem(id) {
        return Err(refuse(problem));
    }
    let url = page_url(&text).map_err(&refuse)?;
    match first.map(|first| &first.url) {
        Some(first) if first.origin() != url.origin() => {
            Err(refuse(format!("{url} is on another host than {first}: all pages of an API are on one")))
        }
        _ => Ok(Some(Target { api: api.name.clone(), operation: id.to_owned(), url })),
    }
}

/// Reads the URL of a page.
///
/// # Errors
/// Text that says what is wrong with it.
fn page_url(text: &str) -> Result<Url, String> {
    let url = Url::parse(text).map_err(|error| format!("`{text}` is not a URL: {error}"))?;
    if !is_page_url(&url) {
        return Err(format!("{url} cannot be fetched: a page is at a URL with `https` and without a password"));
    }
    Ok(url)
}

/// Whether pages are fetched from such a URL: over TLS, or from this machine.
pub(super) fn is_page_url(url: &Url) -> bool {
    let is_safe = url.scheme() == "https" || (url.scheme() == "http" && is_loopback(url));
    is_safe && url.username().is_empty() && url.password().is_none()
}

/// Whether a URL is on this machine.
pub(super) fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Ipv4(address)) => Ipv4Addr::is_loopback(&address),
        Some(Host::Ipv6(address)) => Ipv6Addr::is_loopback(&address),
        Some(Host::Domain(name)) => name == "localhost",
        None => false,
    }
}
