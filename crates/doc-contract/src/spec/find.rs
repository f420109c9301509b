//! Which operation a page is about.
//!
//! Owns what decides between operations of several APIs with the same method and path, and which operation is so near
//! that the page has changed its method or its path. Whether a breadcrumb names the service of an API is `service`'s.

use std::collections::BTreeMap;

use super::{Api, Operation, Spec};
use crate::{origin::Origin, page::Page, source::Source};

/// The operation that a page is about.
#[derive(Debug)]
pub(crate) enum Found<'s> {
    /// Method and path agree.
    Exact(&'s Operation),
    /// The nearest one: the page has changed its method or its path.
    Near(&'s Operation),
    /// Operations of several APIs with one method and path, between which nothing decides; or of one API, where the
    /// breadcrumb of the page names another service.
    Ambiguous(Vec<&'s Operation>),
    /// None is like it.
    Missing,
}

impl Spec {
    /// The operation that a page or a contract is about: of the API that it is known to be of, otherwise of all.
    pub(crate) fn find(&self, source: &Source) -> Found<'_> {
        let api = self.api_of(source);
        let scope: Vec<&Operation> =
            self.operations.iter().filter(|operation| api.is_none_or(|api| operation.document == api)).collect();
        let page = source.page();
        let exact = scope.iter().copied().filter(|operation| has_signature(operation, &page.method, &page.path));
        match exact.collect::<Vec<_>>().as_slice() {
            [] => {}
            candidates => {
                let decided = match candidates {
                    [one] => Some(*one),
                    several => self.decide(several, source),
                };
                let decided = decided.filter(|operation| self.contradiction(operation, source).is_none());
                return decided.map_or_else(|| Found::Ambiguous(candidates.to_vec()), Found::Exact);
            }
        }
        let of_definition = source.is_definition().then_some(page.title.as_str()).filter(|id| !id.is_empty());
        if let Some(id) = source.operation().or(of_definition) {
            let named = scope.iter().copied().filter(|operation| operation.id == id).collect::<Vec<_>>();
            match named.as_slice() {
                [] if source.operation().is_some() => return Found::Missing,
                [] => {}
                [one] => return Found::Near(one),
                several => {
                    return self
                        .decide(several, source)
                        .map_or_else(|| Found::Ambiguous(several.to_vec()), Found::Near);
                }
            }
        }
        // A definition with an operationId of its own is of another operation, however alike the two are.
        let like = || if of_definition.is_none() { nearest(&scope, page) } else { None };
        let near = nearest_of_path(&scope, page).or_else(like);
        let near = near.filter(|near| self.contradiction(near, source).is_none());
        let Some(near) = near else { return Found::Missing };
        // Another API may have an operation that is called by the same method and path.
        let (method, path) = (&near.method, &near.path);
        let rivals: Vec<_> = scope.iter().copied().filter(|operation| has_signature(operation, method, path)).collect();
        match rivals.len() {
            1 => Found::Near(near),
            _ => self.decide(&rivals, source).map_or(Found::Ambiguous(rivals), Found::Near),
        }
    }

    /// The operation that a source is about, where it is known.
    pub(crate) fn found(&self, source: &Source) -> Option<&Operation> {
        match self.find(source) {
            Found::Exact(operation) | Found::Near(operation) => Some(operation),
            Found::Ambiguous(_) | Found::Missing => None,
        }
    }

    /// The operation with the method and path of a source, where it is not the one that the source is known to be of.
    pub(crate) fn other_operation_of(&self, source: &Source) -> Option<&Operation> {
        let page = source.page();
        let same = || self.operations.iter().filter(|operation| has_signature(operation, &page.method, &page.path));
        let is_known = |operation: &Operation| {
            source.operation() == Some(operation.id.as_str())
                && source.api().is_none_or(|api| api == self.api(operation).name)
        };
        if same().any(is_known) { None } else { same().next() }
    }

    /// The API that a source is known to be of.
    pub(crate) fn known_api(&self, source: &Source) -> Option<&Api> {
        self.apis.get(self.api_of(source)?)
    }

    /// What would have the operation of a source: the API that it is known to be of, or the spec.
    pub(crate) fn owner(&self, source: &Source) -> String {
        let api = self.known_api(source).and_then(|api| self.api_shown(api));
        api.map_or_else(|| "the spec".to_owned(), |name| format!("the API `{name}`"))
    }

    /// The names of the APIs of operations.
    pub(crate) fn names(&self, operations: &[&Operation]) -> Vec<&str> {
        operations.iter().map(|operation| self.api(operation).name.as_str()).collect()
    }

    /// The index of the API that a source is known to be of: because it was named, or by its breadcrumb.
    fn api_of(&self, source: &Source) -> Option<usize> {
        if let Some(name) = source.api() {
            // An unknown name is an API without operations.
            return Some(self.apis.iter().position(|api| api.name == name).unwrap_or(self.apis.len()));
        }
        let title = &source.page().title;
        let steps: Vec<&str> =
            source.breadcrumb().iter().map(String::as_str).filter(|step| *step != title.as_str()).collect();
        let all = 0..self.apis.len();
        if all.clone().any(|index| self.apis[index].service().is_exactly_in(&steps)) {
            return only(all, |index| self.apis[*index].service().is_exactly_in(&steps));
        }
        only(all, |index| self.apis[*index].service().is_in(&steps))
    }

    /// The service that a page is of by its breadcrumb, where that is not the one of an operation. What is known to be
    /// of the operation, or has the facts of its recorded page, is not doubted.
    pub(crate) fn contradiction<'p>(&self, operation: &Operation, source: &'p Source) -> Option<&'p str> {
        let page = source.page();
        if source.api().is_some() || source.operation().is_some() || self.is_recorded(operation, page) {
            return None;
        }
        self.api(operation).service().contradicted_by(source.breadcrumb(), &page.title)
    }

    /// The one operation among those with the same method and path, each of another API, that the source is about: by
    /// the operationId of a contract, the title of the page, a recorded page with the same facts, or the name of the
    /// service in the title.
    fn decide<'s>(&'s self, candidates: &[&'s Operation], source: &Source) -> Option<&'s Operation> {
        let page = source.page();
        let all = || candidates.iter().copied();
        let by_id = source.operation().and_then(|id| only(all(), |operation| operation.id == id));
        // A title decides when it is known that the pages of the others have other titles.
        let titles: Option<Vec<_>> = all().map(|operation| Some((operation, self.title(operation)?))).collect();
        let by_title = titles.and_then(|titles| only(titles.into_iter(), |(_, title)| *title == page.title));
        by_id
            .or_else(|| by_title.map(|(operation, _)| operation))
            .or_else(|| only(all(), |operation| self.is_recorded(operation, page)))
            .or_else(|| only(all(), |operation| self.api(operation).service().is_named_in(&page.title)))
    }

    /// The title of the page that an operation is from, where it is known.
    fn title<'s>(&'s self, operation: &'s Operation) -> Option<&'s str> {
        let own = operation.names_page.then_some(operation.title.as_str());
        let page = || self.recorded(operation).find(|recorded| recorded.origin() == Origin::Page);
        own.or_else(|| Some(page()?.page().title.as_str()))
    }

    /// Whether the recorded page of an operation has the title and the facts of this one.
    fn is_recorded(&self, operation: &Operation, page: &Page) -> bool {
        self.recorded(operation).map(Source::page).any(|recorded| {
            let same_day = Page { updated_on: recorded.updated_on.clone(), ..page.clone() };
            *recorded == same_day
        })
    }
}

/// The item that something holds for, if it is one.
fn only<T>(items: impl Iterator<Item = T>, holds: impl FnMut(&T) -> bool) -> Option<T> {
    let mut found = items.filter(holds);
    let first = found.next()?;
    found.next().is_none().then_some(first)
}

fn has_signature(operation: &Operation, method: &str, path: &str) -> bool {
    operation.method == method && operation.path == path
}

/// The operation of the same path whose method a page may have changed: its fields or its title show that it is the
/// same operation.
fn nearest_of_path<'s>(operations: &[&'s Operation], page: &Page) -> Option<&'s Operation> {
    let same_path = operations.iter().copied().filter(|operation| operation.path == page.path);
    let same_title =
        |operation: &Operation| operation.names_page && !page.title.is_empty() && operation.title == page.title;
    same_path
        .map(|operation| (overlap(names(&operation.facts().page), names(page)), operation))
        .filter(|(likeness, operation)| *likeness >= NEAR || same_title(operation))
        .max_by(|left, right| same_title(left.1).cmp(&same_title(right.1)).then(left.0.total_cmp(&right.0)))
        .map(|(_, operation)| operation)
}

/// The operation of another path of which a page may be a changed page.
fn nearest<'s>(operations: &[&'s Operation], page: &Page) -> Option<&'s Operation> {
    // One of another method at the same path is another operation, so what is compared is not what is sent.
    operations
        .iter()
        .copied()
        .filter(|operation| operation.path != page.path)
        .map(|operation| (likeness(&operation.facts().page, page), operation))
        .filter(|(likeness, _)| *likeness >= NEAR)
        .max_by(|left, right| left.0.total_cmp(&right.0))
        .map(|(_, operation)| operation)
}

/// How alike method, path and fields must be for a page to be taken for a changed page of an operation.
const NEAR: f64 = 0.6;

/// The names of all fields of a page but those of its path and its headers, which neighbouring operations share.
fn names(page: &Page) -> Vec<String> {
    let responses = page.responses.values().flatten();
    let objects = page.objects.iter().flat_map(|object| &object.fields);
    let fields = page.query_params.iter().chain(&page.request_body).chain(responses).chain(objects);
    fields.map(|field| field.name.clone()).collect()
}

/// From 0 to 1: the path's segments and the names of all fields that both have, and the method.
fn likeness(left: &Page, right: &Page) -> f64 {
    let segments = |page: &Page| page.path.split('/').skip(1).map(str::to_owned).collect::<Vec<_>>();
    let method = f64::from(u8::from(left.method == right.method));
    let (paths, fields) = (overlap(segments(left), segments(right)), overlap(names(left), names(right)));
    // Neighbouring operations share most of their path, so the last segment weighs, too.
    0.5 * paths + 0.35 * fields + 0.15 * method
}

/// The share of items, counted as often as they occur, that both lists have.
#[allow(clippy::cast_precision_loss, reason = "counts of names")]
fn overlap(mut left: Vec<String>, right: Vec<String>) -> f64 {
    let all = left.len().max(right.len());
    if all == 0 {
        return 1.0;
    }
    left.sort_unstable();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for name in &left {
        *counts.entry(name).or_default() += 1;
    }
    let mut common = 0_usize;
    for name in &right {
        if let Some(count) = counts.get_mut(name.as_str()).filter(|count| **count > 0) {
            *count -= 1;
            common += 1;
        }
    }
    common as f64 / all as f64
}
