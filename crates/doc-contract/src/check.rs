//! Whether a page and the spec agree, errata aside.
//!
//! Owns what the spec may leave out (the URL of an example that fits its path, the Content-Type header), what an
//! erratum waives, and when one is stale. The comparison itself is `diff`'s.

use serde_json::Value;
use spec_document::{Document, Erratum, PathTemplates, Probe};

use crate::{
    definition,
    diff::{self, Difference},
    effect,
    explain::{self, signature},
    finding::{Effect, Finding},
    page::{ExampleRequest, Field, Page},
    read::nearest,
    rules,
    source::Source,
    spec::{Api, Found, Operation, Spec, accepts},
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
    let errata = &spec.api(operation).errata;
    let page = source.page();
    let specified = completed(page, operation);
    let mut used = vec![false; errata.len()];
    let mut findings = Vec::new();
    let mut differences = diff::differences(page, &specified);
    differences.retain(|difference| !is_implied_by_type(difference) && !is_another_name(difference, operation));
    if source.is_definition() {
        differences.retain(|difference| !definition::allows(difference, page, source.general()));
    }
    if source.sdk().is_some() {
        differences.retain(|difference| !definition::sdk_allows(difference, page));
    }
    for (erratum, used) in errata.iter().zip(&mut used) {
        // Where a whole row or table is reported, the fact inside it is not stale, it went with it.
        *used = differences.iter().any(|difference| encloses(&difference.location, &erratum.location));
    }
    for mut difference in differences {
        doubt(&mut difference, source, None);
        let errata = errata.iter().enumerate().filter(|(_, erratum)| {
            erratum.is_about(&operation.id) && erratum.probe.is_none() && erratum.location == difference.location
        });
        let mut left = vec![difference.clone()];
        let mut other = None;
        for (index, erratum) in errata {
            used[index] = true;
            let as_specified = same(&erratum.specified, &difference.specified);
            if as_specified && same(&erratum.documented, &difference.documented) {
                left.clear();
                other = None;
                break;
            }
            other = Some(erratum.id.as_str());
            // An example that is waived as a whole: only what changed in it since.
            if as_specified && same_kind(&erratum.documented, &difference.documented) {
                left = diff::value_differences(
                    &difference.location,
                    difference.documented.as_ref(),
                    erratum.documented.as_ref(),
                );
            }
        }
        findings.extend(left.into_iter().map(|difference| finding(source, spec, operation, difference, other)));
    }
    // An erratum is needed for what is recorded; a definition may lack what a page gets wrong.
    if !source.is_definition() {
        findings.extend(stale(source, spec, operation, &used));
    }
    findings
}

/// Compares two pages, either of which may be a contract: what the newer one changed, and whom it breaks.
#[must_use]
pub fn compare_pages(old: &Source, new: &Source) -> Vec<Finding> {
    let operation = new.operation().or(old.operation()).map_or_else(|| signature(new.page()), str::to_owned);
    let are_definitions = old.is_definition() && new.is_definition();
    // The contract of a definition has no examples.
    let without_examples = [old, new].iter().any(|source| source.is_definition() && source.operation().is_some());
    diff::differences(new.page(), old.page())
        .into_iter()
        .filter(|difference| !(are_definitions && definition::is_table(difference)))
        .filter(|difference| !(without_examples && definition::is_example(difference)))
        .map(|mut difference| {
            doubt(&mut difference, new, Some(old));
            let page_line = new.line(difference.page_key.as_deref().unwrap_or(&difference.location));
            let spec_line = old.line(difference.spec_key.as_deref().unwrap_or(&difference.location));
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
                page_line,
                spec_file: Some(old.name().to_owned()),
                spec_line,
                message,
                edit: "decide whether the spec follows the new page, edit it, then check the new page against it"
                    .to_owned(),
            }
        })
        .collect()
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
        _ => source.operation().map_or_else(|| signature(source.page()), str::to_owned),
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

/// Whether a difference is that one side alone lists both values of a boolean: the spec where it is text, which a page
/// calls a string without saying more; the page where the type already says it.
fn is_implied_by_type(difference: &Difference) -> bool {
    let lists = |side: &Option<Value>, values: [Value; 2]| {
        side.as_ref().and_then(Value::as_array).is_some_and(|listed| same_set(listed, &values))
    };
    difference.location.ends_with(".enum")
        && match (&difference.documented, &difference.specified) {
            (None, specified) => lists(specified, ["true".into(), "false".into()]),
            (documented, None) => lists(documented, [true.into(), false.into()]),
            _ => false,
        }
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
    // Names of headers are compared without case.
    let is_of_page = |field: &&mut Field| page.header_params.iter().any(|header| header.name == field.name);
    for field in specified.header_params.iter_mut().filter(|field| !is_of_page(field)) {
        let mut same = page.header_params.iter().filter(|header| header.name.eq_ignore_ascii_case(&field.name));
        if let Some(header) = same.next() {
            field.name.clone_from(&header.name);
        }
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

/// Whether a path, without its first slash, matches a template. A parameter may have its own name in braces for a value.
fn matches(path: &str, template: &str) -> bool {
    let segments: Vec<&str> = path.split('/').collect();
    let named: Vec<&str> = template.split('/').skip(1).collect();
    let is_value = |index: &usize| !segments[*index].starts_with('{') || segments[*index] == named[*index];
    let templates: PathTemplates<()> = [(template, ())].into_iter().collect();
    templates.find(&segments).iter().any(|found| found.parameters.iter().all(is_value))
}

/// Whether a location lies inside another one.
fn encloses(outer: &str, inner: &str) -> bool {
    inner.strip_prefix(outer).is_some_and(|rest| rest.starts_with(['.', '[']))
}

/// Whether an erratum's value is the one that was found; the order of a set does not matter.
fn same(erratum: &Option<Value>, found: &Option<Value>) -> bool {
    match (erratum, found) {
        (Some(Value::Array(left)), Some(Value::Array(right)))
            if left.iter().chain(right).all(|value| !value.is_object()) =>
        {
            left.len() == right.len() && left.iter().all(|value| right.contains(value))
        }
        (Some(Value::Number(left)), Some(Value::Number(right))) => left.as_f64() == right.as_f64(),
        (left, right) => left == right,
    }
}

/// Whether both are objects, or both are lists of an example.
fn same_kind(left: &Option<Value>, right: &Option<Value>) -> bool {
    matches!((left, right), (Some(Value::Object(_)), Some(Value::Object(_))))
        || matches!((left, right), (Some(Value::Array(left)), Some(Value::Array(_))) if left.iter().any(Value::is_object))
}

fn finding(
    source: &Source,
    spec: &Spec,
    operation: &Operation,
    difference: Difference,
    other: Option<&str>,
) -> Finding {
    let document = spec.document(operation);
    let key = difference.spec_key.as_deref().unwrap_or(&difference.location);
    let spec_line = pointer(operation, key).map(|pointer| document.place(&pointer).line);
    let page_line = source.line(difference.page_key.as_deref().unwrap_or(&difference.location));
    let mut message = explain::deviation(&difference);
    if let Some(id) = other {
        message.push_str(&format!("; erratum `{id}` is about this place, but not about these two values"));
    }
    let edit = explain::edit(
        &difference,
        document.name(),
        spec_line,
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
        spec_file: Some(document.name().to_owned()),
        spec_line,
        message,
        edit,
    }
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

/// The errata of the operation that waive nothing, and the probes that come out otherwise.
fn stale(source: &Source, spec: &Spec, operation: &Operation, used: &[bool]) -> Vec<Finding> {
    let mut findings = Vec::new();
    let api = spec.api(operation);
    for (index, erratum) in api.errata.iter().enumerate().filter(|(_, erratum)| erratum.is_about(&operation.id)) {
        let problem = match &erratum.probe {
            Some(probe) => probed(spec, operation, erratum, probe),
            None if used.get(index).copied().unwrap_or(false) => None,
            None => Some((
                rules::ERRATUM_STALE,
                format!("{} waives nothing any more: page and spec agree here", named(erratum, &operation.id)),
                removal(erratum, &operation.id),
            )),
        };
        let about = |problem| about_erratum(spec, api, index, spec.shown(operation), Some(source), problem);
        findings.extend(problem.map(about));
    }
    findings
}

/// The probes that come out otherwise, and those of unknown operations, among the errata of operations that no recorded
/// page is about.
pub(crate) fn probes_without_page(spec: &Spec, recorded: &[&Operation]) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (api_index, api) in spec.apis.iter().enumerate() {
        let operation = |id: &str| spec.operations.iter().find(|it| it.document == api_index && it.id == id);
        for (index, erratum) in api.errata.iter().enumerate() {
            for id in &erratum.operations {
                let problem = match operation(id) {
                    Some(operation) if recorded.iter().any(|known| std::ptr::eq(*known, operation)) => None,
                    Some(operation) => erratum.probe.as_ref().and_then(|probe| probed(spec, operation, erratum, probe)),
                    None => Some((
                        rules::ERRATUM_STALE,
                        format!("{} is about an operation that the spec does not have", named(erratum, id)),
                        format!("{}, or correct its operation", removal(erratum, id)),
                    )),
                };
                let shown = operation(id).map_or_else(|| id.clone(), |operation| spec.shown(operation));
                findings.extend(problem.map(|problem| about_erratum(spec, api, index, shown, None, problem)));
            }
        }
    }
    findings
}

/// An erratum in a message, with the operation where it is about several.
fn named(erratum: &Erratum, operation: &str) -> String {
    match erratum.operations.len() {
        1 => format!("erratum `{}`", erratum.id),
        _ => format!("erratum `{}` for `{operation}`", erratum.id),
    }
}

/// How an operation is taken out of an erratum.
fn removal(erratum: &Erratum, operation: &str) -> String {
    match erratum.operations.len() {
        1 => format!("delete the erratum `{}`", erratum.id),
        _ => format!("remove `{operation}` from `operations` of the erratum `{}`", erratum.id),
    }
}

/// The rule, the message and the edit of a finding.
type Problem = (&'static str, String, String);

/// The message when the result of a probe is not the one in its erratum.
fn probed(spec: &Spec, operation: &Operation, erratum: &Erratum, probe: &Probe) -> Option<Problem> {
    let pointer = operation.facts().schemas.get(&erratum.location);
    let schema = pointer.and_then(|pointer| spec.document(operation).value().pointer(pointer));
    let erratum_named = named(erratum, &operation.id);
    Some(match schema.map(|schema| accepts(schema, &probe.value)) {
        Some(Ok(accepted)) if accepted == probe.accepted => return None,
        Some(Ok(accepted)) => (
            rules::ERRATUM_PROBE_FAILED,
            format!(
                "{erratum_named} says that the spec {} {}, but it {}",
                if probe.accepted { "accepts" } else { "refuses" },
                probe.value,
                if accepted { "accepts it" } else { "refuses it" },
            ),
            format!("edit the schema at `{}`, or the erratum `{}`", erratum.location, erratum.id),
        ),
        Some(Err(pattern)) => (
            rules::ERRATUM_PROBE_FAILED,
            format!("{erratum_named} cannot be tried: the pattern {pattern} is not supported"),
            format!("simplify the pattern at `{}`", erratum.location),
        ),
        None => (
            rules::ERRATUM_STALE,
            format!("{erratum_named} is about a place that the spec does not have"),
            format!("{}, or correct its location", removal(erratum, &operation.id)),
        ),
    })
}

fn about_erratum(
    spec: &Spec,
    api: &Api,
    index: usize,
    operation: String,
    source: Option<&Source>,
    (rule, message, edit): Problem,
) -> Finding {
    let (document, erratum) = (api.errata_document.as_ref(), &api.errata[index]);
    Finding {
        api: spec.api_shown(api).map(str::to_owned),
        rule: rule.to_owned(),
        effect: Effect::Compatible,
        operation,
        location: erratum.location.clone(),
        documented: erratum.documented.clone(),
        specified: erratum.specified.clone(),
        page_file: source.map(|source| source.name().to_owned()),
        page_line: source.and_then(|source| source.line(&erratum.location)),
        spec_file: document.map(|document| document.name().to_owned()),
        spec_line: document.map(|document| document.place(&format!("/errata/{index}")).line),
        message,
        edit,
    }
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
        page_file: None,
        page_line: None,
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
        spec_file,
        spec_line: None,
        message,
        edit,
    }
}
