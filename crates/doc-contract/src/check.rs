//! Whether a page and the spec agree, errata aside.
//!
//! Owns what the spec may leave out (the URL of an example that fits its path, the Content-Type header). The comparison
//! itself is `diff`'s; what errata waive is `errata`'s.

use serde_json::Value;
use spec_document::{Document, PathTemplates};

use crate::{
    definition::{self, Side},
    diff::{self, Difference, Objects},
    effect,
    errata::{self, Waived},
    explain::{self, signature},
    finding::{Effect, Finding},
    meanings,
    origin::Origin,
    page::{ExampleRequest, Page},
    read::nearest,
    rules,
    source::Source,
    spec::{ANY_STATUS, Found, Operation, Spec},
    spot::Spot,
    tables::same_set,
};

/// Compares a page or a contract with the operation of the spec that it is about, through the errata.
#[must_use]
pub fn compare(source: &Source, spec: &Spec) -> Vec<Finding> {
    match spec.find(source) {
        Found::Exact(operation) | Found::Near(operation) => compare_with(source, spec, operation),
        Found::Ambiguous(operations) => vec![ambiguous(source, spec, &operations)],
        Found::Missing => vec![missing(source, spec)],
    }
}

fn compare_with(source: &Source, spec: &Spec, operation: &Operation) -> Vec<Finding> {
    let through_errata = |of: &Source| {
        let mut differences = deviations(of, operation);
        differences.extend(moved_meanings(of, spec, operation));
        errata::waive(spec, operation, of.origin(), differences)
    };
    let waived = through_errata(source);
    let others = spec.recorded_beside(source, operation);
    let by_others: Vec<Waived> = others.iter().map(|other| through_errata(other)).collect();
    let is_needed = |index: usize| waived.about[index] || by_others.iter().any(|other| other.needed[index]);
    let stale = errata::stale(source, &others, spec, operation, is_needed);
    let found = waived.left.into_iter();
    found.map(|(difference, other)| finding(source, spec, operation, difference, other)).chain(stale).collect()
}

/// The values that mean something else than when a source of this origin was recorded. The spec has meanings in words
/// of its own.
fn moved_meanings(source: &Source, spec: &Spec, operation: &Operation) -> Vec<Difference> {
    let mut recorded = spec.recorded(operation).filter(|recorded| recorded.origin() == source.origin());
    let recorded = recorded.next().map(Source::meanings);
    recorded.map(|recorded| meanings::differences(source.meanings(), recorded)).unwrap_or_default()
}

/// What differs between a source and an operation of the spec, errata aside.
pub(crate) fn deviations(source: &Source, operation: &Operation) -> Vec<Difference> {
    let page = source.page();
    let mut differences = diff::differences(page, &completed(page, operation), Objects::Tables);
    differences.retain(|difference| !is_implied_by_type(difference) && !is_another_name(difference, operation));
    differences.retain(|difference| states_deprecation(source) || difference.rule != rules::DEPRECATION_REMOVED);
    if source.is_definition() {
        differences.retain(|difference| !definition::allows(difference, source, Side::Documented));
    }
    for difference in &mut differences {
        doubt(difference, source, None);
    }
    differences
}

/// Compares two pages, either of which may be a contract: what the newer one changed, and whom it breaks.
#[must_use]
pub fn compare_pages(old: &Source, new: &Source) -> Vec<Finding> {
    let operation = new.operation().or(old.operation()).map_or_else(|| new.called(), str::to_owned);
    let noun = new.origin().noun();
    let objects = if old.is_definition() && new.is_definition() { Objects::Parts } else { Objects::Tables };
    diff::differences(new.page(), old.page(), objects)
        .into_iter()
        .chain(meanings::differences(new.meanings(), old.meanings()))
        .filter(|difference| !is_of_origin(difference, old, new))
        .map(|mut difference| {
            doubt(&mut difference, new, Some(old));
            let page = page_place(new, &difference);
            let old_key = difference.spec_key.as_deref().unwrap_or(&difference.location);
            let spec_spot = old.spot(old_key, difference.specified.as_ref(), difference.documented.as_ref());
            let spec_line = old.line(old_key);
            let message = explain::change(&difference);
            Finding {
                api: None,
                rule: difference.rule.to_owned(),
                effect: difference.effect,
                operation: operation.clone(),
                location: difference.location,
                documented: difference.documented,
                specified: difference.specified,
                page_file: Some(new.name().to_owned()),
                page_line: page.0,
                page_spot: page.1,
                spec_file: Some(old.name().to_owned()),
                spec_line,
                spec_spot,
                message,
                edit: format!(
                    "decide whether the spec follows the new {noun}, edit it, then check the new {noun} against it"
                ),
            }
        })
        .collect()
}

/// Whether a difference is only that the facts of two pages are of different origins, or how definitions are written.
fn is_of_origin(difference: &Difference, old: &Source, new: &Source) -> bool {
    if old.origin() == new.origin() {
        return new.is_definition() && (definition::is_no_fact(difference) || is_list_of_booleans(difference));
    }
    let is_unstated = (difference.rule == rules::DEPRECATION_REMOVED && !states_deprecation(new))
        || (difference.rule == rules::DEPRECATION_ADDED && !states_deprecation(old));
    let allows = |source: &Source, side| source.is_definition() && definition::allows(difference, source, side);
    is_unstated || allows(new, Side::Documented) || allows(old, Side::Specified) || is_implied_by_type(difference)
}

/// Whether a source says what is deprecated: API definitions do.
fn states_deprecation(source: &Source) -> bool {
    source.origin() == Origin::Definition
}

/// Compares the published page of an operation with the spec and with the contract that was recorded of it: where page
/// and spec disagree, and what else changed since the page was recorded.
pub(crate) fn compare_published(page: &Source, contract: Option<&Source>, spec: &Spec) -> Vec<Finding> {
    let mut findings = compare(page, spec);
    let changes = contract.map(|contract| compare_pages(contract, page)).unwrap_or_default();
    let api = spec.known_api(page).and_then(|api| spec.api_shown(api));
    let option = api.map(|api| format!(" --api {api}")).unwrap_or_default();
    for mut change in changes {
        if !findings.iter().any(|finding| finding.location == change.location) {
            let record = format!("docs record {}{option}", page.name());
            change.edit = format!("the spec agrees with the page: record it with `{record}`");
            findings.push(change);
        }
    }
    findings
}

/// The operation that a page is about, as findings call it: the spec's, or the one that the contract was recorded for.
pub(crate) fn operation_name(source: &Source, spec: Option<&Spec>) -> String {
    match spec.map(|spec| (spec, spec.find(source))) {
        Some((spec, Found::Exact(operation) | Found::Near(operation))) => spec.shown(operation),
        _ => source.called(),
    }
}

/// Makes the effect of a difference unclear where one side has something about the fact that was not read: a limit
/// under a condition, or half a list.
fn doubt(difference: &mut Difference, page: &Source, other: Option<&Source>) {
    let is_unread = |source: Option<&Source>, key: &Option<String>| {
        source.is_some_and(|source| source.is_unread(key.as_deref().unwrap_or(&difference.location)))
    };
    if (difference.documented.is_none() && is_unread(Some(page), &difference.page_key))
        || (difference.specified.is_none() && is_unread(other, &difference.spec_key))
    {
        difference.effect = effect::UNREAD;
    }
}

/// Whether a difference is a field of the page that the spec has as another name of one of its own.
fn is_another_name(difference: &Difference, operation: &Operation) -> bool {
    difference.specified.is_none() && operation.facts().schemas.contains_key(&difference.location)
}

/// Whether a difference is that one side alone lists both values of a boolean, which its type already says; or that the
/// spec does where it is text, which a page calls a string without saying more.
fn is_implied_by_type(difference: &Difference) -> bool {
    let is_text = |side: &Value| lists(side, ["true".into(), "false".into()]);
    is_list_of_booleans(difference)
        || difference.location.ends_with(".enum")
            && difference.documented.is_none()
            && difference.specified.as_ref().is_some_and(is_text)
}

/// Whether a difference is that one side alone lists both values of a boolean.
fn is_list_of_booleans(difference: &Difference) -> bool {
    let is_boolean = |side: &Value| lists(side, [true.into(), false.into()]);
    difference.location.ends_with(".enum")
        && match (&difference.documented, &difference.specified) {
            (Some(side), None) | (None, Some(side)) => is_boolean(side),
            _ => false,
        }
}

fn lists(side: &Value, values: [Value; 2]) -> bool {
    side.as_array().is_some_and(|listed| same_set(listed, &values))
}

/// The specified page, completed by what a spec may leave out.
fn completed(page: &Page, operation: &Operation) -> Page {
    let mut specified = operation.facts().page.clone();
    // A summary is in words of the spec's own.
    if !operation.names_page {
        specified.title.clear();
    }
    if !operation.facts().has_urls {
        // An example without a body is nowhere in a spec that has no URLs of examples.
        if specified.example_requests.is_empty() && page.example_requests.iter().all(|example| example.body.is_none()) {
            let method = specified.method.clone();
            let example = |_| ExampleRequest { method: method.clone(), ..ExampleRequest::default() };
            specified.example_requests = page.example_requests.iter().map(example).collect();
        }
        let path = specified.path.clone();
        for (index, example) in specified.example_requests.iter_mut().enumerate() {
            example.url = match page.example_requests.get(index) {
                Some(documented) if fits(&documented.url, &path, page) => documented.url.clone(),
                _ => format!("https://{{endpoint}}{path}"),
            };
        }
    }
    // A definition may have the response for all other statuses, with a body or without one.
    if let (Some(default), Some(documented)) = (&operation.facts().default_response, page.responses.get(ANY_STATUS)) {
        let fields = if documented.is_empty() { Vec::new() } else { default.fields.clone() };
        if !fields.is_empty() {
            specified.objects.extend(default.objects.iter().cloned());
        }
        specified.responses.insert(ANY_STATUS.to_owned(), fields);
    }
    // OpenAPI gives the content type with the content, and ignores a parameter of that name.
    let is_content_type = |name: &str| name.eq_ignore_ascii_case("content-type");
    if let Some(header) = page.header_params.iter().find(|field| is_content_type(&field.name))
        && !specified.header_params.iter().any(|field| is_content_type(&field.name))
        && !operation.facts().content_types.is_empty()
    {
        let known = |value: &Value| {
            let kind = value.as_str().unwrap_or_default().split(';').next().unwrap_or_default().trim();
            operation.facts().content_types.iter().any(|known| known.eq_ignore_ascii_case(kind))
        };
        if header.values.iter().chain(&header.default).all(known) {
            specified.header_params.push(header.clone());
        }
    }
    specified
}

/// Whether the URL of an example has the path of its operation, with any values in place of its parameters.
fn fits(url: &str, path: &str, page: &Page) -> bool {
    let rest = match url.split_once("://") {
        Some(("https", rest)) => rest.find('/').map_or("", |start| &rest[start..]),
        Some(_) => return false,
        None => url.strip_prefix("{endpoint}").unwrap_or(url),
    };
    let (found, query) = rest.split_once('?').unwrap_or((rest, ""));
    let same_path = found.strip_prefix('/').is_some_and(|found| matches(found.trim_end_matches('/'), path));
    let key = |pair: &str| pair.split('=').next().unwrap_or_default().to_owned();
    same_path
        && query
            .split('&')
            .filter(|pair| !pair.is_empty())
            .all(|pair| page.query_params.iter().any(|field| field.name == key(pair)))
}

/// Whether a path, without its first slash, matches a template. A parameter may have its own name in braces for a
/// value.
fn matches(path: &str, template: &str) -> bool {
    let segments: Vec<&str> = path.split('/').collect();
    let named: Vec<&str> = template.split('/').skip(1).collect();
    let is_value = |index: &usize| !segments[*index].starts_with('{') || segments[*index] == named[*index];
    let templates: PathTemplates<()> = [(template, ())].into_iter().collect();
    templates.find(&segments).iter().any(|found| found.parameters.iter().all(is_value))
}

fn finding(
    source: &Source,
    spec: &Spec,
    operation: &Operation,
    difference: Difference,
    other: Option<String>,
) -> Finding {
    let document = spec.document(operation);
    let key = difference.spec_key.as_deref().unwrap_or(&difference.location);
    let spec_line = pointer(operation, key).map(|pointer| document.place(&pointer).line);
    let (page_line, page_spot) = page_place(source, &difference);
    let mut message = explain::deviation(&difference, source.origin().place());
    if let Some(id) = other {
        message.push_str(&format!("; erratum `{id}` is about this place, but not about these two values"));
    }
    let edit = explain::edit(
        &difference,
        source.origin().noun(),
        (document.name(), spec_line),
        spec.api(operation).errata_document.as_ref().map(Document::name),
    );
    Finding {
        api: spec.api_shown(spec.api(operation)).map(str::to_owned),
        rule: difference.rule.to_owned(),
        effect: difference.effect,
        operation: spec.shown(operation),
        location: difference.location,
        documented: difference.documented,
        specified: difference.specified,
        page_file: Some(source.name().to_owned()),
        page_line,
        page_spot,
        spec_file: Some(document.name().to_owned()),
        spec_line,
        spec_spot: None,
        message,
        edit,
    }
}

/// The line of a difference on the page, and the part of it.
fn page_place(page: &Source, difference: &Difference) -> (Option<usize>, Option<Spot>) {
    let key = difference.page_key.as_deref().unwrap_or(&difference.location);
    (page.line(key), page.spot(key, difference.documented.as_ref(), difference.specified.as_ref()))
}

/// The JSON pointer of a location: that of the nearest one that is known, and inside an example the rest of the path.
fn pointer(operation: &Operation, location: &str) -> Option<String> {
    let places = &operation.facts().places;
    if let Some(pointer) = places.get(location) {
        return Some(pointer.clone());
    }
    if location.starts_with("example.") {
        let base = places
            .keys()
            .filter(|key| location.strip_prefix(key.as_str()).is_some_and(|rest| rest.starts_with(['.', '['])));
        if let Some(base) = base.max_by_key(|key| key.len()) {
            let mut pointer = places.get(base)?.clone();
            for step in location[base.len()..].split(['.', '[']).filter(|step| !step.is_empty()) {
                pointer.push_str(&spec_document::pointer_step(step.trim_end_matches(']')));
            }
            return Some(pointer);
        }
    }
    nearest(places, location).cloned()
}

/// The page's operation is not in the spec.
fn missing(source: &Source, spec: &Spec) -> Finding {
    let api = spec.known_api(source);
    let document = api.or(spec.apis.first()).map(|api| api.document.name().to_owned());
    let name = signature(source.page());
    let message = format!("no operation of {} is {name}, nor is one like it", spec.owner(source));
    let mut edit = format!("draft the operation with `docs scaffold {}` and add it to the spec", source.name());
    if api.is_some() && source.api().is_none() {
        edit.push_str("; if the page is of another API than its breadcrumb says, name it with --api");
    }
    let rule = (rules::OPERATION_MISSING, Effect::Compatible);
    unplaced(source, rule, api.and_then(|api| spec.api_shown(api)), document, message, edit)
}

/// The page's operation is one of several APIs, or its breadcrumb names another service.
fn ambiguous(source: &Source, spec: &Spec, operations: &[&Operation]) -> Finding {
    let rule = (rules::OPERATION_AMBIGUOUS, effect::AMBIGUOUS);
    let other_service = operations.first().and_then(|operation| spec.contradiction(operation, source));
    let (message, edit) = explain::ambiguous(source.page(), &spec.names(operations), other_service);
    unplaced(source, rule, None, None, message, edit)
}

/// The newer of two folders has an operation that the older one lacks.
pub(crate) fn operation_added(source: &Source) -> Finding {
    let message = format!("the operation {} is new; compatible for callers", titled(source));
    let edit = format!("draft the operation with `docs scaffold {}`, if the spec is to have it", source.name());
    unplaced(source, (rules::OPERATION_ADDED, Effect::Compatible), None, None, message, edit)
}

/// The newer of two folders lacks an operation that the older one has.
pub(crate) fn operation_removed(source: &Source) -> Finding {
    let message = format!("the operation {} is gone; breaking for callers", titled(source));
    let edit = "find out whether the service still has the operation, and remove it from the spec if not".to_owned();
    let added = unplaced(source, (rules::OPERATION_REMOVED, Effect::Breaking), None, None, message, edit);
    Finding {
        specified: added.documented,
        documented: None,
        spec_file: added.page_file,
        spec_line: added.page_line,
        spec_spot: added.page_spot,
        page_file: None,
        page_line: None,
        page_spot: None,
        ..added
    }
}

/// The title of a page or the name of a definition, with its method and path.
fn titled(source: &Source) -> String {
    format!("{} ({})", source.page().title, signature(source.page()))
}

/// A finding about a page's operation as a whole.
fn unplaced(
    source: &Source,
    (rule, effect): (&str, Effect),
    api: Option<&str>,
    spec_file: Option<String>,
    message: String,
    edit: String,
) -> Finding {
    Finding {
        api: api.map(str::to_owned),
        rule: rule.to_owned(),
        effect,
        operation: operation_name(source, None),
        location: "path".to_owned(),
        documented: Some(signature(source.page()).into()),
        specified: None,
        page_file: Some(source.name().to_owned()),
        page_line: source.line("path"),
        page_spot: source.spot("path", None, None),
        spec_file,
        spec_line: None,
        spec_spot: None,
        message,
        edit,
    }
}
