//! What each rule means for callers, in each direction.
//!
//! The effects themselves are tested in `effect`; this table tests the path from a page to a finding: that each rule
//! asks for its effect in the right direction.

use std::collections::BTreeSet;

use doc_contract::{Contract, Field, Object, Page, RULES, RequiredAction, Source, commands, compare_pages, report};
use serde_json::{Value, json};

const BREAKING: &str = "breaking";
const COMPATIBLE: &str = "compatible";
const UNCLEAR: &str = "unclear";

/// A page with a field in each direction, an object table in each, and two statuses.
fn page() -> Page {
    let mut page = Page::default();
    (page.title, page.method, page.path) = ("Tea".into(), "POST".into(), "/v1/tea".into());
    let plain = |name: &str| Field::new(name, "String");
    let optional = |name: &str| {
        let mut field = plain(name);
        field.mandatory = Some(false);
        field
    };
    page.permission = Some(vec![action("teas:leaf:brew")]);
    page.query_params = vec![optional("filter"), optional("other")];
    page.body_mandatory = Some(true);
    page.request_body = vec![optional("leaf"), optional("pot")];
    page.request_body[1].kind = "Pot object".into();
    page.responses.insert("200".into(), vec![plain("leaf"), plain("pot")]);
    if let Some(fields) = page.responses.get_mut("200") {
        fields[1].kind = "Pot object".into();
    }
    page.responses.insert("400".into(), vec![plain("error_code")]);
    for place in [Object::REQUEST, "200"] {
        let mut pot = Object::new("Pot", place);
        pot.fields.push(if place == Object::REQUEST { optional("size") } else { field("size", Some(true)) });
        page.objects.push(pot);
    }
    page.example_responses.insert("200".into(), json!({ "leaf": "a" }));
    page
}

fn action(name: &str) -> RequiredAction {
    let mut action = RequiredAction::new(name);
    action.access_level = Some("Write".into());
    action.resource_types = vec!["leaf *".into()];
    action.condition_keys = vec!["g:EnterpriseProjectId".into()];
    action.aliases = vec!["tea:leaf:brew".into()];
    action.dependencies = vec!["water:tap:open".into()];
    action
}

/// The actions that a page requires.
fn actions(page: &mut Page) -> &mut Vec<RequiredAction> {
    page.permission.get_or_insert_default()
}

fn source(page: &Page) -> Source {
    Source::from_contract("contract.json", Contract::new("Tea", page.clone()))
}

/// The rules and effects that are found when the page changes from `old` to `new`.
fn found(old: &Page, new: &Page) -> Vec<(String, String)> {
    let findings = compare_pages(&source(old), &source(new));
    findings.iter().map(|finding| (finding.rule.clone(), finding.effect.word().to_owned())).collect()
}

/// A field of a page.
type FieldOf = fn(&mut Page) -> &mut Field;

/// A change of a field: the rule of it, and its effect in a request and in a response.
fn field_changes() -> Vec<(&'static str, Value, Value, &'static str, &'static str)> {
    vec![
        // rule, the old facts, the new facts, effect in a request, effect in a response
        ("deprecation-added", json!({}), json!({ "deprecated": true }), COMPATIBLE, COMPATIBLE),
        ("deprecation-removed", json!({ "deprecated": true }), json!({}), COMPATIBLE, COMPATIBLE),
        ("type-changed", json!({}), json!({ "type": "Boolean" }), BREAKING, BREAKING),
        ("type-changed", json!({ "type": "Integer" }), json!({ "type": "Long" }), COMPATIBLE, BREAKING),
        ("type-changed", json!({ "type": "Long" }), json!({ "type": "Integer" }), BREAKING, COMPATIBLE),
        ("min-length-added", json!({}), json!({ "min_length": 3 }), BREAKING, COMPATIBLE),
        ("min-length-removed", json!({ "min_length": 3 }), json!({}), COMPATIBLE, UNCLEAR),
        ("min-length-changed", json!({ "min_length": 3 }), json!({ "min_length": 4 }), BREAKING, COMPATIBLE),
        ("min-length-changed", json!({ "min_length": 4 }), json!({ "min_length": 3 }), COMPATIBLE, UNCLEAR),
        ("max-length-added", json!({}), json!({ "max_length": 3 }), BREAKING, COMPATIBLE),
        ("max-length-removed", json!({ "max_length": 3 }), json!({}), COMPATIBLE, UNCLEAR),
        ("max-length-changed", json!({ "max_length": 3 }), json!({ "max_length": 4 }), COMPATIBLE, UNCLEAR),
        ("max-length-changed", json!({ "max_length": 4 }), json!({ "max_length": 3 }), BREAKING, COMPATIBLE),
        ("minimum-added", json!({}), json!({ "minimum": 3 }), BREAKING, COMPATIBLE),
        ("minimum-removed", json!({ "minimum": 3 }), json!({}), COMPATIBLE, UNCLEAR),
        ("minimum-changed", json!({ "minimum": 3 }), json!({ "minimum": 4 }), BREAKING, COMPATIBLE),
        ("maximum-added", json!({}), json!({ "maximum": 3 }), BREAKING, COMPATIBLE),
        ("maximum-removed", json!({ "maximum": 3 }), json!({}), COMPATIBLE, UNCLEAR),
        ("maximum-changed", json!({ "maximum": 3 }), json!({ "maximum": 4 }), COMPATIBLE, UNCLEAR),
        ("multiple-of-added", json!({}), json!({ "multiple_of": 5 }), BREAKING, COMPATIBLE),
        ("multiple-of-removed", json!({ "multiple_of": 5 }), json!({}), COMPATIBLE, UNCLEAR),
        ("multiple-of-changed", json!({ "multiple_of": 5 }), json!({ "multiple_of": 10 }), BREAKING, COMPATIBLE),
        ("multiple-of-changed", json!({ "multiple_of": 10 }), json!({ "multiple_of": 5 }), COMPATIBLE, UNCLEAR),
        ("multiple-of-changed", json!({ "multiple_of": 4 }), json!({ "multiple_of": 10 }), BREAKING, UNCLEAR),
        ("min-items-added", json!({}), json!({ "min_items": 3 }), BREAKING, COMPATIBLE),
        ("min-items-removed", json!({ "min_items": 3 }), json!({}), COMPATIBLE, UNCLEAR),
        ("min-items-changed", json!({ "min_items": 3 }), json!({ "min_items": 4 }), BREAKING, COMPATIBLE),
        ("max-items-added", json!({}), json!({ "max_items": 3 }), BREAKING, COMPATIBLE),
        ("max-items-removed", json!({ "max_items": 3 }), json!({}), COMPATIBLE, UNCLEAR),
        ("max-items-changed", json!({ "max_items": 3 }), json!({ "max_items": 4 }), COMPATIBLE, UNCLEAR),
        ("pattern-added", json!({}), json!({ "pattern": "^[a-z]+$" }), BREAKING, COMPATIBLE),
        ("pattern-removed", json!({ "pattern": "^[a-z]+$" }), json!({}), COMPATIBLE, UNCLEAR),
        ("pattern-changed", json!({ "pattern": "^[a-z]+$" }), json!({ "pattern": "^[a-z0-9]+$" }), COMPATIBLE, UNCLEAR),
        ("pattern-changed", json!({ "pattern": "^[a-z]+$" }), json!({ "pattern": "^[0-9]+$" }), BREAKING, UNCLEAR),
        (
            "pattern-changed",
            json!({ "pattern": "^[a-z0-9]+$" }),
            json!({ "pattern": "^[a-z]+$" }),
            BREAKING,
            COMPATIBLE,
        ),
        ("suffix-added", json!({}), json!({ "suffix": "tea1" }), BREAKING, COMPATIBLE),
        ("suffix-removed", json!({ "suffix": "tea1" }), json!({}), COMPATIBLE, UNCLEAR),
        ("suffix-changed", json!({ "suffix": "tea1" }), json!({ "suffix": "tea2" }), BREAKING, COMPATIBLE),
        ("enum-added", json!({}), json!({ "enum": ["a"] }), BREAKING, COMPATIBLE),
        ("enum-removed", json!({ "enum": ["a"] }), json!({}), COMPATIBLE, UNCLEAR),
        ("enum-changed", json!({ "enum": ["a", "b"] }), json!({ "enum": ["a"] }), BREAKING, COMPATIBLE),
        ("enum-changed", json!({ "enum": ["a"] }), json!({ "enum": ["a", "b"] }), COMPATIBLE, UNCLEAR),
        ("default-added", json!({}), json!({ "default": "a" }), UNCLEAR, COMPATIBLE),
        ("default-removed", json!({ "default": "a" }), json!({}), UNCLEAR, COMPATIBLE),
        ("default-changed", json!({ "default": "a" }), json!({ "default": "b" }), BREAKING, COMPATIBLE),
    ]
}

fn with(field: &Field, facts: &Value) -> Field {
    let mut all = serde_json::to_value(field).unwrap_or_default();
    if let (Value::Object(all), Value::Object(facts)) = (&mut all, facts) {
        all.extend(facts.clone());
    }
    serde_json::from_value(all).unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn each_change_of_a_field_has_its_effect_in_each_direction() {
    for (rule, old, new, request, response) in field_changes() {
        let at: [(&str, FieldOf); 5] = [
            (request, |page| &mut page.query_params[0]),
            (request, |page| &mut page.request_body[0]),
            (request, |page| &mut page.objects[0].fields[0]),
            (response, |page| &mut page.responses.entry("200".into()).or_default()[0]),
            (response, |page| &mut page.objects[1].fields[0]),
        ];
        for (place, (effect, field)) in at.into_iter().enumerate() {
            let (mut before, mut after) = (page(), page());
            let changed = with(field(&mut before), &old);
            *field(&mut before) = changed;
            let changed = with(field(&mut after), &new);
            *field(&mut after) = changed;
            let expected = vec![(rule.to_owned(), effect.to_owned())];
            assert_eq!(found(&before, &after), expected, "{rule} at place {place}: {old} to {new}");
        }
    }
}

/// A change of a page: its rules and their effect.
type Change = (&'static str, &'static str, fn(&mut Page));

/// Changes beyond the facts of a field. Each is made to a page; the rule is found when the page changes so.
const CHANGES: [Change; 40] = [
    ("title-changed", COMPATIBLE, |page| page.title = "Teas".into()),
    ("method-changed", BREAKING, |page| page.method = "PUT".into()),
    ("path-changed", BREAKING, |page| page.path = "/v2/tea".into()),
    ("mandatory-changed", BREAKING, |page| page.request_body[0].mandatory = Some(true)),
    ("mandatory-changed", BREAKING, |page| page.query_params[0].mandatory = Some(true)),
    ("mandatory-changed", COMPATIBLE, |page| page.body_mandatory = Some(false)),
    ("mandatory-changed", UNCLEAR, |page| page.objects[1].fields[0].mandatory = Some(false)),
    ("deprecation-added", COMPATIBLE, |page| page.deprecated = true),
    ("field-added", BREAKING, |page| page.request_body.push(new_field(Some(true)))),
    ("field-added", COMPATIBLE, |page| page.request_body.push(new_field(Some(false)))),
    ("field-added", UNCLEAR, |page| page.request_body.push(new_field(None))),
    ("field-added", BREAKING, |page| page.objects[0].fields.push(new_field(Some(true)))),
    ("action-added", BREAKING, |page| actions(page).push(RequiredAction::new("teas:cup:fill"))),
    ("action-removed", COMPATIBLE, |page| actions(page).clear()),
    ("action-changed", BREAKING, |page| actions(page)[0].action = "teas:leaf:steep".into()),
    ("access-level-changed", UNCLEAR, |page| actions(page)[0].access_level = Some("Permission_management".into())),
    ("resource-types-changed", BREAKING, |page| actions(page)[0].resource_types.clear()),
    ("resource-types-changed", BREAKING, |page| actions(page)[0].resource_types.push("cup *".into())),
    ("resource-types-changed", COMPATIBLE, |page| actions(page)[0].resource_types.push("cup".into())),
    ("condition-keys-changed", BREAKING, |page| actions(page)[0].condition_keys.clear()),
    ("condition-keys-changed", COMPATIBLE, |page| actions(page)[0].condition_keys.push("teas:Kind".into())),
    ("aliases-changed", BREAKING, |page| actions(page)[0].aliases.clear()),
    ("aliases-changed", COMPATIBLE, |page| actions(page)[0].aliases.push("tea:leaf:steep".into())),
    ("dependencies-changed", BREAKING, |page| actions(page)[0].dependencies.push("water:tap:close".into())),
    ("dependencies-changed", COMPATIBLE, |page| actions(page)[0].dependencies.clear()),
    ("field-added", COMPATIBLE, |page| page.objects[0].fields.push(new_field(Some(false)))),
    ("field-added", COMPATIBLE, |page| page.objects[1].fields.push(new_field(None))),
    ("field-added", COMPATIBLE, |page| page.responses.entry("200".into()).or_default().push(new_field(None))),
    ("field-removed", UNCLEAR, |page| drop(page.request_body.remove(0))),
    ("field-removed", BREAKING, |page| drop(page.responses.entry("200".into()).or_default().remove(0))),
    ("parameter-added", BREAKING, |page| page.query_params.push(new_field(Some(true)))),
    ("parameter-added", COMPATIBLE, |page| page.query_params.push(new_field(Some(false)))),
    ("parameter-removed", UNCLEAR, |page| drop(page.query_params.remove(0))),
    ("table-removed", UNCLEAR, |page| page.query_params.clear()),
    ("table-added", BREAKING, |page| page.header_params = vec![new_field(Some(false)), field("b", Some(true))]),
    ("table-added", COMPATIBLE, |page| page.header_params = vec![new_field(Some(false)), field("b", Some(false))]),
    ("status-added", UNCLEAR, |page| drop(page.responses.insert("202".into(), Vec::new()))),
    ("status-added", COMPATIBLE, |page| drop(page.responses.insert("500".into(), Vec::new()))),
    ("status-removed", COMPATIBLE, |page| drop(page.responses.remove("400"))),
    ("example-changed", UNCLEAR, |page| drop(page.example_responses.insert("200".into(), json!({ "leaf": "b" })))),
];

fn field(name: &str, mandatory: Option<bool>) -> Field {
    let mut field = Field::new(name, "String");
    field.mandatory = mandatory;
    field
}

fn new_field(mandatory: Option<bool>) -> Field {
    field("fresh", mandatory)
}

#[test]
fn each_change_of_a_page_has_its_effect() {
    for (index, (rule, effect, change)) in CHANGES.into_iter().enumerate() {
        let mut after = page();
        change(&mut after);
        assert_eq!(found(&page(), &after), [(rule.to_owned(), effect.to_owned())], "change {index}");
    }
}

#[test]
fn page_that_does_not_say_what_a_caller_must_be_allowed_is_older_and_not_wrong() {
    let mut older = page();
    older.permission = None;
    assert_eq!(found(&page(), &older), []);
    assert_eq!(found(&older, &page()), [("permission-added".to_owned(), COMPATIBLE.to_owned())]);
    let mut nothing = page();
    nothing.permission = Some(Vec::new());
    assert_eq!(found(&nothing, &page()), [("action-added".to_owned(), BREAKING.to_owned())]);
}

#[test]
fn action_of_another_name_is_compared_with_the_one_that_it_was() {
    let mut after = page();
    actions(&mut after)[0].action = "teas:leaf:steep".into();
    actions(&mut after)[0].aliases.clear();
    let findings = compare_pages(&source(&page()), &source(&after));
    let places: Vec<_> = findings.iter().map(|finding| finding.location.as_str()).collect();
    assert_eq!(places, ["permission.action", "permission.teas:leaf:brew.aliases"]);
}

#[test]
fn what_went_the_other_way_has_its_own_effect() {
    let mut without = page();
    without.responses.remove("200");
    without.objects.remove(1);
    without.example_responses.clear();
    let rules = |found: Vec<(String, String)>, rule: &str| -> Vec<String> {
        found.into_iter().filter(|(other, _)| other == rule).map(|(_, effect)| effect).collect()
    };
    assert_eq!(rules(found(&page(), &without), "status-removed"), [BREAKING]);
    let mut optional = page();
    optional.request_body[0].mandatory = Some(true);
    assert_eq!(found(&optional, &page()), [("mandatory-changed".to_owned(), COMPATIBLE.to_owned())]);
    let mut cleared = page();
    cleared.responses.insert("200".into(), Vec::new());
    cleared.objects.remove(1);
    assert_eq!(rules(found(&page(), &cleared), "table-removed"), [BREAKING]);
    assert_eq!(rules(found(&cleared, &page()), "table-added"), [COMPATIBLE]);
    assert_eq!(rules(found(&page(), &cleared), "object-removed"), [UNCLEAR]);
    assert_eq!(rules(found(&cleared, &page()), "object-added"), [UNCLEAR]);
    let mut without_example = page();
    without_example.example_responses.clear();
    assert_eq!(found(&page(), &without_example), [("example-removed".to_owned(), UNCLEAR.to_owned())]);
    assert_eq!(found(&without_example, &page()), [("example-added".to_owned(), UNCLEAR.to_owned())]);
}

/// Renames the object table of a direction, and the types that name it.
fn renamed(mut page: Page, place: &str, name: &str) -> Page {
    for object in page.objects.iter_mut().filter(|object| object.place == place) {
        object.name = name.into();
    }
    let fields =
        if place == Object::REQUEST { &mut page.request_body } else { page.responses.entry(place.into()).or_default() };
    for field in fields.iter_mut().filter(|field| field.kind.contains("Pot")) {
        field.kind = field.kind.replace("Pot", name);
    }
    page
}

#[test]
fn an_object_that_was_only_renamed_is_one_compatible_finding() {
    for (place, location) in [(Object::REQUEST, "request.body.pot"), ("200", "response.200.pot")] {
        let findings = compare_pages(&source(&page()), &source(&renamed(page(), place, "Kettle")));
        assert_eq!(findings.len(), 1, "{findings:#?}");
        let finding = &findings[0];
        assert_eq!((finding.rule.as_str(), finding.effect.word()), ("object-renamed", COMPATIBLE));
        assert_eq!(finding.location, location);
        assert_eq!(
            (finding.documented.clone(), finding.specified.clone()),
            (Some("Kettle".into()), Some("Pot".into()))
        );
    }
}

#[test]
fn an_object_that_was_renamed_and_changed_is_compared_field_by_field() {
    let mut after = renamed(page(), Object::REQUEST, "Kettle");
    after.objects[0].fields.push(new_field(Some(true)));
    let expected = [("object-renamed", COMPATIBLE), ("field-added", BREAKING)];
    assert_eq!(found(&page(), &after), expected.map(|(rule, effect)| (rule.to_owned(), effect.to_owned())));
}

/// A page with a second field that has an object, in each direction.
fn with_two_objects(pot: &str, cup: &str) -> Page {
    let mut page = page();
    for (place, mandatory) in [(Object::REQUEST, Some(false)), ("200", None)] {
        let fields = if place == Object::REQUEST {
            &mut page.request_body
        } else {
            page.responses.entry(place.into()).or_default()
        };
        fields[1].kind = format!("{pot} object");
        let mut field = Field::new("cup", format!("Array of {cup} objects"));
        field.mandatory = mandatory;
        fields.push(field);
    }
    page
}

/// Replaces the object tables of both directions by copies of the first ones with these names, and these further
/// fields.
fn with_tables(mut page: Page, tables: &[(&str, &str)]) -> Page {
    let old = std::mem::take(&mut page.objects);
    for object in old {
        for (name, more) in tables {
            let mut object = object.clone();
            object.name = (*name).into();
            if !more.is_empty() {
                let mut field = object.fields[0].clone();
                field.name = (*more).into();
                object.fields.push(field);
            }
            page.objects.push(object);
        }
    }
    page
}

#[test]
fn tables_that_were_split_merged_or_swapped_are_compatible_notes() {
    let shared = || with_tables(with_two_objects("Pot", "Pot"), &[("Pot", "")]);
    let halves = |one: &str, two: &str| with_tables(with_two_objects(one, two), &[(one, ""), (two, "")]);
    let other = |one: &str, two: &str, tables: &[(&str, &str)]| with_tables(with_two_objects(one, two), tables);
    for (what, before, after, notes) in [
        ("split into two new names", shared(), halves("Jug", "Cup"), 2),
        ("split into itself and another", shared(), halves("Pot", "Cup"), 1),
        ("merged into a new name", halves("Jug", "Cup"), shared(), 2),
        ("merged into one of two", halves("Pot", "Cup"), shared(), 1),
        (
            "swapped",
            other("Pot", "Cup", &[("Pot", ""), ("Cup", "lid")]),
            other("Cup", "Pot", &[("Cup", ""), ("Pot", "lid")]),
            2,
        ),
    ] {
        for (old, new) in [(&before, &after), (&after, &before)] {
            let findings = found(old, new);
            let expected = ("object-renamed".to_owned(), COMPATIBLE.to_owned());
            assert_eq!(findings, vec![expected; 2 * notes], "{what}");
        }
    }
}

#[test]
fn tables_that_swapped_names_and_changed_are_still_compared() {
    let page = |one: &str, two: &str, lid: &str| with_tables(with_two_objects(one, two), &[(one, ""), (two, lid)]);
    let rules: Vec<String> =
        found(&page("Pot", "Cup", "lid"), &page("Cup", "Pot", "rim")).into_iter().map(|(rule, _)| rule).collect();
    assert!(rules.iter().any(|rule| rule == "field-removed" || rule == "type-changed"), "{rules:?}");
}

#[test]
fn a_field_whose_type_is_another_known_object_has_changed() {
    let mut before = page();
    before.objects.push(before.objects[0].clone());
    before.objects[2].name = "Cup".into();
    let mut after = before.clone();
    after.request_body[1].kind = "Cup object".into();
    assert_eq!(found(&before, &after), [("type-changed".to_owned(), BREAKING.to_owned())]);
}

#[test]
fn rows_that_do_not_say_whether_they_are_mandatory_say_nothing_about_it() {
    let mut mandatory = page();
    mandatory.request_body[0].mandatory = Some(true);
    let mut lost = page();
    lost.request_body[0].mandatory = None;
    assert_eq!(found(&mandatory, &lost), []);
    assert_eq!(found(&lost, &mandatory), []);
}

#[test]
fn a_title_in_another_language_has_not_changed() {
    let mut other = page();
    other.title = "茶".into();
    assert_eq!(found(&page(), &other), []);
}

#[test]
fn the_table_has_every_rule_about_facts() {
    let rules: BTreeSet<&str> = field_changes().iter().map(|(rule, ..)| *rule).collect();
    let facts = [
        "min-length",
        "max-length",
        "minimum",
        "maximum",
        "multiple-of",
        "min-items",
        "max-items",
        "pattern",
        "suffix",
        "enum",
        "default",
    ];
    for fact in facts {
        for verb in ["added", "removed", "changed"] {
            assert!(rules.contains(format!("{fact}-{verb}").as_str()), "{fact}-{verb}");
        }
    }
}

/// The effects that the table of rules names for a rule and a direction.
fn listed(rule: &str, is_request: bool) -> String {
    let found = RULES.iter().find(|found| found.id == rule).unwrap_or_else(|| panic!("no rule {rule}"));
    let effects = if is_request { found.request } else { found.response };
    effects.unwrap_or_else(|| panic!("{rule} has no effect there")).to_owned()
}

/// The effects that a text names.
fn words(text: &str) -> BTreeSet<&str> {
    [BREAKING, COMPATIBLE, UNCLEAR].into_iter().filter(|word| text.contains(word)).collect()
}

#[test]
fn the_table_of_rules_names_the_effects_that_findings_have() {
    for (rule, _, _, request, response) in field_changes() {
        assert!(words(&listed(rule, true)).contains(request), "{rule} in a request: {request}");
        assert!(words(&listed(rule, false)).contains(response), "{rule} in a response: {response}");
    }
    for (rule, is_request) in [
        "min-length-changed",
        "max-length-changed",
        "minimum-added",
        "pattern-changed",
        "enum-changed",
        "default-changed",
        "type-changed",
    ]
    .into_iter()
    .flat_map(|rule| [(rule, true), (rule, false)])
    {
        // No effect is listed that the table above does not have.
        let seen: BTreeSet<&str> = field_changes()
            .into_iter()
            .filter(|(other, ..)| *other == rule)
            .map(|(_, _, _, request, response)| if is_request { request } else { response })
            .collect();
        let listed = listed(rule, is_request);
        assert_eq!(words(&listed), seen, "{rule}, request {is_request}: {listed}");
    }
    for (rule, effect, _) in CHANGES {
        let rule = RULES.iter().find(|found| found.id == rule).unwrap_or_else(|| panic!("no rule {rule}"));
        let all = [rule.request, rule.response].map(Option::unwrap_or_default).join(" ");
        assert!(words(&all).contains(effect), "{}: {effect}", rule.id);
    }
}

#[test]
fn the_page_about_rules_is_what_the_command_prints() {
    let page = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/rules.md");
    let written = std::fs::read_to_string(&page).unwrap_or_default();
    let printed = commands::rules(report::Format::Text(doc_contract::Style::Plain)).stdout;
    assert_eq!(written, printed, "write the output of `cargo xtask docs rules` to docs/rules.md");
    let json = commands::rules(report::Format::Json).stdout;
    let rules: Vec<Value> = serde_json::from_str(&json).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(rules.len(), RULES.len());
    assert_eq!(rules[0]["id"], RULES[0].id);
}
