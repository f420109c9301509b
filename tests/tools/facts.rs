//! The spec describes every operation that the vendor's sources know, with the same names and types. Each difference is
//! an erratum, and each erratum is needed.
//!
//! What the sources say is in `documented/htap-operations.json`. Limits are left to the pages: `errata.rs`.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
};

use integration_tests::{SPEC, command::run, errata, resolved, spec};
use serde_json::Value;
use spec_document::{Document, Erratum, Operation};

const SOURCES: &str = include_str!("../documented/htap-operations.json");

/// The names and types of an operation, by location.
type Facts = BTreeMap<String, Value>;
/// Operation, location, and what the sources and the spec say.
type Difference = (String, String, Option<Value>, Option<Value>);

fn sources() -> Value {
    serde_json::from_str(SOURCES).unwrap()
}

fn facts_of_sources(sources: &Value) -> BTreeMap<String, Facts> {
    let read = |operation: &Value| {
        let id = operation["operation"].as_str().unwrap().to_owned();
        let mut facts: Facts = ["method", "path", "status"].map(|key| (key.to_owned(), operation[key].clone())).into();
        let body = [("request.body".to_owned(), operation["body_required"].clone())];
        facts.extend(body.into_iter().filter(|_| operation["request"] != Value::Object(Default::default())));
        let headers = operation["required_headers"].as_array().unwrap().iter().map(|name| name.as_str().unwrap());
        facts.extend(headers.map(|name| (format!("request.header.{name}.required"), true.into())));
        let response = format!("response.{}", operation["status"]);
        for (key, place) in [
            ("path_parameters", "request.path"),
            ("query_parameters", "request.query"),
            ("header_parameters", "request.header"),
            ("request", "request.body"),
            ("response", &response),
        ] {
            let fields = operation[key].as_object().unwrap();
            facts.extend(fields.iter().map(|(name, kind)| (format!("{place}.{name}"), kind.clone())));
        }
        (id, facts)
    };
    sources["operations"].as_array().unwrap().iter().map(read).collect()
}

fn facts_of_spec(document: &Document) -> BTreeMap<String, Facts> {
    document.operations().map(|operation| (operation.id().to_owned(), facts_of(document, &operation))).collect()
}

fn facts_of(document: &Document, operation: &Operation<'_>) -> Facts {
    let mut facts =
        Facts::from([("method".to_owned(), operation.method().into()), ("path".to_owned(), operation.path().into())]);
    let value = operation.value();
    let shared = &document.value()["paths"][operation.path()]["parameters"];
    for parameter in [shared, &value["parameters"]].into_iter().filter_map(Value::as_array).flatten() {
        let parameter = resolved(document, parameter);
        let (place, name) = (parameter["in"].as_str().unwrap(), parameter["name"].as_str().unwrap());
        add(document, &parameter["schema"], &format!("request.{place}.{name}"), &mut facts);
        if place == "header" && parameter["required"] == true {
            facts.insert(format!("request.header.{name}.required"), true.into());
        }
    }
    if let Some(body) = value.get("requestBody") {
        facts.insert("request.body".to_owned(), body["required"].clone());
        for media in body["content"].as_object().unwrap().values() {
            add_fields(document, &media["schema"], "request.body.", &mut facts);
        }
    }
    let (status, response) =
        value["responses"].as_object().unwrap().iter().find(|(status, _)| status.starts_with('2')).unwrap();
    facts.insert("status".to_owned(), status.parse::<u16>().unwrap().into());
    for media in response.get("content").and_then(Value::as_object).into_iter().flat_map(|content| content.values()) {
        add_fields(document, &media["schema"], &format!("response.{status}."), &mut facts);
    }
    facts
}

fn add_fields(document: &Document, schema: &Value, place: &str, facts: &mut Facts) {
    let schema = resolved(document, schema);
    for (name, field) in schema.get("properties").and_then(Value::as_object).into_iter().flatten() {
        add(document, field, &format!("{place}{name}"), facts);
    }
}

fn add(document: &Document, schema: &Value, place: &str, facts: &mut Facts) {
    let schema = resolved(document, schema);
    let name = |schema: &Value| schema.get("type").and_then(Value::as_str).unwrap_or("anything").to_owned();
    let (kind, inner, place_of_fields) = match (schema.get("items"), schema.get("additionalProperties")) {
        (Some(item), _) => (format!("array of {}", name(resolved(document, item))), item, format!("{place}[].")),
        (None, Some(_)) if schema.get("properties").is_some() => {
            ("open object".to_owned(), schema, format!("{place}."))
        }
        (None, Some(value)) => (format!("map of {}", name(resolved(document, value))), value, format!("{place}{{}}.")),
        (None, None) => (name(schema), schema, format!("{place}.")),
    };
    facts.insert(place.to_owned(), kind.into());
    add_fields(document, inner, &place_of_fields, facts);
}

/// What differs. Of a whole object that one side lacks, the object alone, without the fields in it.
fn differences(sources: &BTreeMap<String, Facts>, spec: &BTreeMap<String, Facts>) -> BTreeSet<String> {
    let mut found: Vec<Difference> = Vec::new();
    for id in sources.keys().chain(spec.keys()).collect::<BTreeSet<_>>() {
        let (Some(documented), Some(specified)) = (sources.get(id), spec.get(id)) else {
            // An operation that one side lacks is one difference, with the method as its value.
            let method = |facts: &BTreeMap<String, Facts>| facts.get(id)?.get("method").cloned();
            found.push((id.clone(), "operation".to_owned(), method(sources), method(spec)));
            continue;
        };
        // The fields of an object that one side lacks, or describes as a map, are covered by that difference.
        let mut outer: Vec<&str> = Vec::new();
        for location in documented.keys().chain(specified.keys()).collect::<BTreeSet<_>>() {
            let (left, right) = (documented.get(location), specified.get(location));
            let is_inside =
                |outer: &&str| location.strip_prefix(*outer).is_some_and(|rest| rest.starts_with(['.', '[', '{']));
            if left == right || outer.iter().any(is_inside) {
                continue;
            }
            if left.is_none() || right.is_none() || is_map(left) != is_map(right) {
                outer.push(location);
            }
            found.push((id.clone(), location.clone(), left.cloned(), right.cloned()));
        }
    }
    found.iter().map(described).collect()
}

fn is_map(kind: Option<&Value>) -> bool {
    kind.and_then(Value::as_str).is_some_and(|kind| kind.starts_with("map of"))
}

fn described((operation, location, documented, specified): &Difference) -> String {
    let shown = |value: &Option<Value>| value.as_ref().map_or_else(|| "nothing".to_owned(), Value::to_string);
    format!("{operation} {location}: the sources say {}, the spec {}", shown(documented), shown(specified))
}

/// The differences that errata are about. Those of a recorded page are held against the page.
fn waived() -> BTreeSet<String> {
    let mut waived = BTreeSet::new();
    for erratum in errata().errata.into_iter().filter(|erratum| erratum.probe.is_none()) {
        let Some((location, documented, specified)) = in_terms_of_sources(&erratum) else { continue };
        for operation in erratum.operations.into_iter().filter(|operation| !has_page(operation)) {
            waived.insert(described(&(operation, location.clone(), documented.clone(), specified.clone())));
        }
    }
    waived
}

/// An erratum as a difference of names and types, which it may be in the terms of `docs check`; `None` if it is about
/// something else, such as a limit.
fn in_terms_of_sources(erratum: &Erratum) -> Option<(String, Option<Value>, Option<Value>)> {
    let Erratum { location, documented, specified, .. } = erratum;
    if let Some(parameter) = location.strip_suffix(".mandatory") {
        let required = |side: &Option<Value>| side.clone().filter(|required| required == true);
        return Some((format!("{parameter}.required"), required(documented), required(specified)));
    }
    if FACTS.iter().any(|fact| location.ends_with(fact)) {
        return None;
    }
    Some((location.clone(), documented.as_ref().map(type_of), specified.as_ref().map(type_of)))
}

/// The facts of a field or a body that are neither its name nor its type.
const FACTS: [&str; 7] = [".suffix", ".enum", ".default", ".pattern", ".min_length", ".max_length", ".$mandatory"];

/// The type of a field in the words of JSON, where an erratum has the field with its facts.
fn type_of(value: &Value) -> Value {
    let Some(kind) = value.get("type").and_then(Value::as_str) else { return value.clone() };
    let (list, item) = match kind.strip_prefix("Array of ") {
        Some(items) => ("array of ", items.trim_end_matches('s')),
        None => ("", kind),
    };
    let item = if item.ends_with(" object") { "object" } else { item };
    format!("{list}{}", item.to_lowercase().replace("long", "integer")).into()
}

/// What is required of an operation with a recorded page is for the page to say.
fn is_for_the_page(difference: &str) -> bool {
    let (operation, rest) = difference.split_once(' ').unwrap();
    let location = rest.split(':').next().unwrap();
    location.ends_with(".required") && has_page(operation)
}

fn has_page(id: &str) -> bool {
    static PAGES: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
        let document = spec();
        let with_page = document.operations().filter(|it| it.value().get("x-documentation-page").is_some());
        with_page.map(|it| it.id().to_owned()).collect()
    });
    PAGES.contains(id)
}

#[test]
fn sources_and_spec_differ_where_the_errata_say_and_nowhere_else() {
    let found = differences(&facts_of_sources(&sources()), &facts_of_spec(&spec()));
    let waived = waived();
    let found: BTreeSet<_> = found.into_iter().filter(|found| !is_for_the_page(found)).collect();
    let unexplained: Vec<_> = found.difference(&waived).collect();
    assert!(unexplained.is_empty(), "no erratum is about {unexplained:#?}");
    let needless: Vec<_> = waived.difference(&found).collect();
    assert!(needless.is_empty(), "nothing differs where errata say {needless:#?}");
}

#[test]
fn each_change_of_a_name_or_a_type_is_a_difference() {
    let sources = facts_of_sources(&sources());
    let before = differences(&sources, &facts_of_spec(&spec()));
    for (from, to, location) in [
        ("        is_tables_change:\n", "        are_tables_changed:\n", "response.200.is_tables_change"),
        (
            "description: When the service looked, in seconds since 1970.\n          type: integer",
            "description: When.\n          type: string",
            "response.200.timestamp",
        ),
        (
            "        - name: spec_code\n          in: query",
            "        - name: spec_code\n          in: header",
            "request.query.spec_code",
        ),
        ("      operationId: SyncStarRocksUsers\n", "      operationId: SyncUsers\n", "operation"),
        ("  /v3/{project_id}/jobs:\n", "  /v3/{project_id}/tasks:\n", "path"),
    ] {
        assert!(SPEC.contains(from), "{from}");
        let changed = Document::parse("changed", SPEC.replacen(from, to, 1)).unwrap();
        let after = differences(&sources, &facts_of_spec(&changed));
        let new: Vec<_> = after.difference(&before).collect();
        assert!(new.iter().any(|found| found.contains(&format!(" {location}:"))), "{location}: {new:#?}");
    }
}

#[test]
fn each_decision_of_an_erratum_without_a_page_is_kept() {
    assert!(errata().errata.iter().any(|erratum| erratum.probe.is_some() && !erratum.is_about("CheckTableConfig")));
    let ran = run(&["docs", "check"]);
    assert_eq!((ran.code, ran.out), (integration_tests::command::code(0), String::new()), "{}", ran.err);
}
