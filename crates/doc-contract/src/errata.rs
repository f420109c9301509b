//! What errata waive, and which of them are stale.
//!
//! Owns when an erratum is about a difference. An erratum can be needed for any of the sources of an operation: its
//! page, or its API definition.

use serde_json::Value;
use spec_document::{Erratum, ErratumSource, Probe};

use crate::{
    diff::{self, Difference},
    finding::{Effect, Finding},
    origin::Origin,
    rules,
    source::Source,
    spec::{Api, Operation, Spec, accepts},
    tables,
    types::PageType,
};

/// The differences between a source and the spec, through the errata.
pub(crate) struct Waived {
    /// What is left, each with the erratum that is about its place, but about other values.
    pub left: Vec<(Difference, Option<String>)>,
    /// Which errata are about the place of a difference.
    pub about: Vec<bool>,
    /// Which errata waive something.
    pub needed: Vec<bool>,
}

/// Takes away what the errata of an operation waive of the differences of a source.
pub(crate) fn waive(spec: &Spec, operation: &Operation, origin: Origin, differences: Vec<Difference>) -> Waived {
    let errata = &spec.api(operation).errata;
    // Where a whole row or table is reported, the fact inside it is not stale, it went with it.
    let is_inside = |erratum: &Erratum| differences.iter().any(|outer| encloses(&outer.location, &erratum.location));
    let about: Vec<bool> = errata.iter().map(is_inside).collect();
    let mut waived = Waived { left: Vec::new(), needed: about.clone(), about };
    for difference in differences {
        let candidates = errata.iter().enumerate().filter(|(_, erratum)| {
            erratum.is_about(&operation.id)
                && is_of(erratum, origin)
                && erratum.probe.is_none()
                && is_at(erratum, &difference)
        });
        let mut left = vec![difference.clone()];
        let mut other = None;
        for (index, erratum) in candidates {
            waived.about[index] = true;
            let as_specified = states(&erratum.specified, &difference.specified);
            if as_specified && states(&erratum.documented, &difference.documented) {
                waived.needed[index] = true;
                left.clear();
                other = None;
                break;
            }
            other = Some(erratum.id.clone());
            // An example that is waived as a whole: only what changed in it since.
            if as_specified && same_kind(&erratum.documented, &difference.documented) {
                waived.needed[index] = true;
                left = diff::value_differences(
                    &difference.location,
                    difference.documented.as_ref(),
                    erratum.documented.as_ref(),
                );
            }
        }
        waived.left.extend(left.into_iter().map(|difference| (difference, other.clone())));
    }
    waived
}

/// Whether an erratum is about what a source of this origin says.
fn is_of(erratum: &Erratum, origin: Origin) -> bool {
    match (erratum.source, origin) {
        (None, _)
        | (Some(ErratumSource::Page), Origin::Page)
        | (Some(ErratumSource::Definition), Origin::Definition)
        | (Some(ErratumSource::Sdk), Origin::Sdk) => true,
        (Some(_), _) => false,
    }
}

/// Whether an erratum is about the place of a difference. A difference of types is one of the field, too.
fn is_at(erratum: &Erratum, difference: &Difference) -> bool {
    let place = match difference.rule {
        rules::TYPE_CHANGED if !erratum.location.ends_with(".type") => difference.location.strip_suffix(".type"),
        _ => Some(difference.location.as_str()),
    };
    place == Some(erratum.location.as_str())
}

/// Whether an erratum states the value that was found: the value itself, or of a field the type alone, in the words of
/// a schema, such as `array of string`.
fn states(erratum: &Option<Value>, found: &Option<Value>) -> bool {
    let kind = |found: &Value| {
        let kind = found.get("type").unwrap_or(found).as_str()?;
        Some(PageType::parse(kind).in_schema_words())
    };
    let is_type = |stated: &Option<Value>| {
        let stated = stated.as_ref().and_then(Value::as_str);
        stated.is_some() && stated == found.as_ref().and_then(kind).as_deref()
    };
    same(erratum, found) || is_type(erratum)
}

/// Whether an erratum's value is the one that was found; the order of a set does not matter.
fn same(erratum: &Option<Value>, found: &Option<Value>) -> bool {
    match (erratum, found) {
        (Some(Value::Array(left)), Some(Value::Array(right)))
            if left.iter().chain(right).all(|value| !value.is_object()) =>
        {
            tables::same_set(left, right)
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

/// Whether a location lies inside another one.
fn encloses(outer: &str, inner: &str) -> bool {
    inner.strip_prefix(outer).is_some_and(|rest| rest.starts_with(['.', '[']))
}

/// The errata of an operation that none of its sources needs, and the probes that come out otherwise. `others` are the
/// recorded sources beside this one. An erratum about a source that there is not is not judged.
pub(crate) fn stale(
    source: &Source,
    others: &[&Source],
    spec: &Spec,
    operation: &Operation,
    is_needed: impl Fn(usize) -> bool,
) -> Vec<Finding> {
    let api = spec.api(operation);
    let mut origins: Vec<Origin> = others.iter().map(|other| other.origin()).chain([source.origin()]).collect();
    origins.sort_unstable();
    let nouns: Vec<&str> = origins.iter().map(|origin| origin.noun()).collect();
    let mut findings = Vec::new();
    for (index, erratum) in api.errata.iter().enumerate().filter(|(_, erratum)| erratum.is_about(&operation.id)) {
        let problem = match &erratum.probe {
            Some(probe) => probed(spec, operation, erratum, probe),
            None if is_needed(index) || !origins.iter().any(|origin| is_of(erratum, *origin)) => None,
            None => Some((
                rules::ERRATUM_STALE,
                format!(
                    "{} waives nothing any more: {} and spec agree here",
                    named(erratum, &operation.id),
                    nouns.join(", ")
                ),
                removal(erratum, &operation.id),
            )),
        };
        let about = |problem| about_erratum(spec, api, index, spec.shown(operation), Some(source), problem);
        findings.extend(problem.map(about));
    }
    findings
}

/// The probes that come out otherwise among the errata of operations that have no contract, and the errata of
/// operations that the spec does not have.
pub(crate) fn of_unrecorded(spec: &Spec, is_recorded: impl Fn(&Operation) -> bool) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (api_index, api) in spec.apis.iter().enumerate() {
        let operation = |id: &str| spec.operations.iter().find(|it| it.document == api_index && it.id == id);
        for (index, erratum) in api.errata.iter().enumerate() {
            for id in &erratum.operations {
                let problem = match operation(id) {
                    Some(operation) if is_recorded(operation) => None,
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

/// Whether two findings are one about an erratum: each source of an operation has it.
pub(crate) fn is_same(one: &Finding, other: &Finding) -> bool {
    [rules::ERRATUM_STALE, rules::ERRATUM_PROBE_FAILED].contains(&one.rule.as_str())
        && (&one.rule, &one.operation, &one.message) == (&other.rule, &other.operation, &other.message)
        && (&one.spec_file, one.spec_line) == (&other.spec_file, other.spec_line)
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
        page_spot: source
            .and_then(|source| source.spot(&erratum.location, erratum.documented.as_ref(), erratum.specified.as_ref())),
        spec_file: document.map(|document| document.name().to_owned()),
        spec_line: document.map(|document| document.place(&format!("/errata/{index}")).line),
        spec_spot: None,
        message,
        edit,
    }
}
