//! Dotted locations: what each field of a page is called in findings.
//!
//! Owns the notation. A field of an object is located through the first field that has the object as its type, so
//! `response.200.results[].status`; an object that no field names is at `request.object.Name`.

use std::collections::{HashMap, HashSet};

use crate::{
    page::{Field, Object, Page},
    types::PageType,
};

/// The lists of fields of a page that are no objects, with their locations.
pub(crate) fn roots(page: &Page) -> Vec<(String, &str, &[Field])> {
    let mut roots = vec![
        ("request.path".to_owned(), Object::REQUEST, page.path_params.as_slice()),
        ("request.query".to_owned(), Object::REQUEST, &page.query_params),
        ("request.header".to_owned(), Object::REQUEST, &page.header_params),
        ("request.body".to_owned(), Object::REQUEST, &page.request_body),
    ];
    roots.extend(
        page.responses
            .iter()
            .map(|(status, fields)| (format!("response.{status}"), status.as_str(), fields.as_slice())),
    );
    roots
}

/// The location of whether a request must have its body.
pub(crate) const BODY_MANDATORY: &str = "request.body.$mandatory";

/// The index of each object by its place and name: the first one of a name.
pub(crate) fn index(page: &Page) -> HashMap<(&str, &str), usize> {
    let mut index = HashMap::new();
    for (at, object) in page.objects.iter().enumerate() {
        index.entry((object.place.as_str(), object.name.as_str())).or_insert(at);
    }
    index
}

/// The location of each object, in the order of `page.objects`; none where no field leads to it.
pub(crate) fn objects(page: &Page) -> Vec<Option<String>> {
    let index = index(page);
    let mut found: Vec<Option<String>> = vec![None; page.objects.len()];
    let mut seen: HashSet<usize> = HashSet::new();
    let mut queue: std::collections::VecDeque<(String, &str, &[Field])> = roots(page).into();
    while let Some((prefix, place, fields)) = queue.pop_front() {
        for field in fields {
            let kind = PageType::parse(&field.kind);
            let Some((name, brackets)) = kind.object() else { continue };
            let Some(&at) = index.get(&(place, name)) else { continue };
            if seen.insert(at) {
                let location = format!("{prefix}.{}{brackets}", field.name);
                queue.push_back((location.clone(), place, &page.objects[at].fields));
                found[at] = Some(location);
            }
        }
    }
    found
}

/// The location of an object that no field leads to.
pub(crate) fn orphan(object: &Object) -> String {
    format!("{}.object.{}", scope(&object.place), object.name)
}

/// `request` or `response.200`.
pub(crate) fn scope(place: &str) -> String {
    if place == Object::REQUEST { Object::REQUEST.to_owned() } else { format!("response.{place}") }
}

/// The location of the example request at `index`.
pub(crate) fn example_request(index: usize) -> String {
    if index == 0 { "example.request".to_owned() } else { format!("example.request[{index}]") }
}
