//! Values that mean what another value of their field meant: where that is reported, and what is no such change.

mod support;

use doc_contract::{
    Contract, Finding, Meanings, Source, Spec,
    commands::{self, Input},
    compare, compare_pages, read, scaffold,
};
use serde_json::{Value, json};
use spec_document::Document;
use support::{Form, Language, VARIANTS, described};

fn source(text: &str) -> Source {
    Source::read("page", text.as_bytes()).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

fn meanings(text: &str) -> Meanings {
    read(text.as_bytes()).unwrap_or_else(|error| panic!("{error}\n{text}")).meanings
}

/// What `docs diff` reports: each rule with its location and its line on the newer page.
fn changes(old: &str, new: &str) -> Vec<String> {
    let line = |finding: &Finding| format!("{} {}", finding.rule, finding.location);
    compare_pages(&source(old), &source(new)).iter().map(line).collect()
}

const BOTH: [&str; 2] =
    ["meaning-moved request.body.leaves.meaning.black_tea", "meaning-moved request.body.leaves.meaning.green_tea"];

#[test]
fn swapped_meanings_are_found_in_each_form_and_layout() {
    let english: [&[&str]; 6] = [
        &["Kind of tea. green_tea: ONE; black_tea: TWO."],
        &["Range", "• green_tea: ONE", "• black_tea: TWO. It may be strong."],
        &["green_tea indicates ONE; black_tea indicates TWO."],
        &["The value green_tea indicates that ONE, and the value black_tea indicates that TWO."],
        &["Options: green_tea (ONE) or black_tea (TWO)"],
        &["If the value is green_tea, it is ONE. If the value is black_tea, it is TWO."],
    ];
    let chinese: [&[&str]; 4] = [
        &["茶的种类。green_tea：ONE；black_tea：TWO。"],
        &["取值范围：", "• green_tea：ONE", "• black_tea：TWO"],
        &["green_tea表示ONE，black_tea表示TWO。"],
        &["取值为green_tea时，表示ONE；取值为black_tea时，表示TWO。"],
    ];
    for (form, language) in VARIANTS {
        let texts: Vec<&[&str]> = match language {
            Language::English => english.to_vec(),
            Language::Chinese => chinese.to_vec(),
        };
        for pieces in texts {
            let page = |one: &str, two: &str| {
                let pieces: Vec<String> =
                    pieces.iter().map(|text| text.replace("ONE", one).replace("TWO", two)).collect();
                described("String", &pieces.iter().map(String::as_str).collect::<Vec<_>>(), form, language)
            };
            let old = page("dried at once", "left to ferment");
            assert_eq!(changes(&old, &page("left to ferment", "dried at once")), BOTH, "{form:?} {old}");
            for (one, two) in
                [("dried at once", "fermented"), ("dried", "left to stand"), ("Dried at  once", "left to ferment")]
            {
                assert_eq!(changes(&old, &page(one, two)), [""; 0], "{form:?} {old}");
            }
        }
    }
}

#[test]
fn the_rows_of_a_table_inside_a_description_are_values_with_meanings() {
    let page = |one: &str, two: &str| {
        let page = described("String", &["Kind of tea."], Form::Html, Language::English);
        let row = |value: &str, meaning: &str| format!("<tr><td>{value}</td><td>{meaning}</td></tr>");
        let rows = format!("{}{}", row("green_tea", one), row("black_tea", two));
        page.replacen("Kind of tea.</p>", &format!("Kind of tea.</p><table>{rows}</table>"), 1)
    };
    assert_eq!(changes(&page("dried", "fermented"), &page("fermented", "dried")), BOTH);
}

#[test]
fn one_of_three_values_that_takes_the_meaning_of_another_is_reported_alone() {
    let page = |a: &str, b: &str, c: &str| {
        let text = format!("Kind of it. a1: {a}; b1: {b}; c1: {c}.");
        described("String", &[&text], Form::Text, Language::English)
    };
    let found = changes(&page("one", "two", "three"), &page("one", "three", "four"));
    assert_eq!(found, ["meaning-moved request.body.leaves.meaning.b1"]);
}

const TEA: &str = "green_tea: dried; black_tea: fermented.";
const SWAPPED: &str = "green_tea: fermented; black_tea: dried.";

fn tea(description: &str) -> String {
    described("String", &["Kind of tea.", description], Form::Text, Language::English)
}

/// The spec of the page, with its recorded contract and an erratum.
fn spec(errata: &str) -> Spec {
    let document = |name: &str, text: String| Document::parse(name, text).unwrap_or_else(|error| panic!("{error}"));
    let old = source(&tea(TEA));
    let (draft, errata) = (document("spec.yaml", scaffold(old.page())), document("errata.yaml", errata.to_owned()));
    let spec = Spec::default().with_api("tea", draft, Some(errata)).unwrap_or_else(|error| panic!("{error}"));
    let (_, id) = spec.operation_of(&old).unwrap_or_else(|| panic!("no operation"));
    let contract = Contract::new(id, old.page().clone()).with_meanings(meanings(&tea(TEA)));
    spec.with_contract(Source::from_contract("contract.json", contract).with_api("tea"))
}

#[test]
fn a_page_is_compared_with_the_meanings_of_its_contract() {
    let spec = spec("errata: []\n");
    assert_eq!(compare(&source(&tea(TEA)), &spec), []);
    let swapped = tea(SWAPPED);
    let findings = compare(&source(&swapped), &spec);
    let [first, _] = findings.as_slice() else { panic!("{findings:#?}") };
    assert_eq!(
        (first.documented.clone(), first.specified.clone()),
        (Some(json!("black_tea")), Some(json!("green_tea")))
    );
    assert_eq!(first.page_line, swapped.lines().position(|line| line == SWAPPED).map(|line| line + 1));
    let message = "the meaning of \"black_tea\" in `request.body.leaves` is on the page what the one of \"green_tea\" was when \
                   it was recorded; breaking for callers";
    assert_eq!(first.message, message);
    assert!(
        first.edit.contains("describe \"black_tea\" as the page does, and record the page again"),
        "{}",
        first.edit
    );
}

#[test]
fn an_erratum_waives_a_moved_meaning() {
    let draft = spec("errata: []\n");
    let (_, id) = draft.operation_of(&source(&tea(TEA))).unwrap_or_else(|| panic!("no operation"));
    let of = |value: &str, other: &str| {
        format!(
            "  - id: {}\n    operation: {id}\n    page: Teas\n    location: request.body.leaves.meaning.{value}\n    \
             documented: {value}\n    specified: {other}\n    claim: c\n    evidence: e\n    decision: d\n",
            value.replace('_', "-")
        )
    };
    let errata = format!("errata:\n{}{}", of("black_tea", "green_tea"), of("green_tea", "black_tea"));
    assert_eq!(compare(&source(&tea(SWAPPED)), &spec(&errata)), []);
    let found: Vec<_> = compare(&source(&tea(TEA)), &spec(&errata)).into_iter().map(|finding| finding.rule).collect();
    assert_eq!(found, ["erratum-stale", "erratum-stale"]);
}

#[test]
fn a_contract_keeps_digests_and_no_words_and_notices_a_change_by_hand() {
    let old = source(&tea(TEA));
    let text = Contract::new("Tea", old.page().clone()).with_meanings(meanings(&tea(TEA))).to_text();
    assert!(!text.contains("ferment"), "{text}");
    let file: Value = serde_json::from_str(&text).unwrap_or_default();
    let digest = file["meanings"]["request.body.leaves"]["black_tea"].as_str().unwrap_or_default();
    assert_eq!(digest.len(), 16, "{text}");
    assert!(Contract::read(text.as_bytes()).is_ok_and(|read| read.meanings == meanings(&tea(TEA))));
    let changed = text.replace(digest, "0123456789abcdef");
    assert!(Contract::read(changed.as_bytes()).is_err_and(|error| error.to_string().contains("changed by hand")));
    let contract = Source::read("contract.json", text.as_bytes()).unwrap_or_else(|error| panic!("{error}"));
    let findings = compare_pages(&contract, &source(&tea(SWAPPED)));
    assert_eq!(findings.len(), 2, "{findings:#?}");
    let line = text.lines().position(|line| line.contains("\"green_tea\": \"")).map(|line| line + 1);
    assert_eq!(findings[0].spec_line, line);
}

#[test]
fn definitions_have_meanings_as_pages_have() {
    let definition = |description: &str| {
        let field = json!({ "type": "string", "enum": ["green_tea", "black_tea"], "description": description });
        let schema = json!({ "type": "object", "properties": { "leaves": field } });
        let operation = json!({
            "operationId": "Brew",
            "parameters": [{ "in": "body", "name": "body", "required": true, "schema": schema }],
            "responses": { "200": { "description": "" } },
        });
        json!({ "swagger": "2.0", "paths": { "/v1/teas": { "post": operation } } }).to_string()
    };
    assert_eq!(changes(&definition(TEA), &definition(SWAPPED)), BOTH);
    assert_eq!(changes(&definition(TEA), &definition("green_tea: dry; black_tea: old")), [""; 0]);
    let sdk = |description: &str| definition(description).replacen('{', "{\"x-sdk\": \"teasdk 1.2.3\",", 1);
    assert_eq!(changes(&sdk(TEA), &sdk(SWAPPED)), BOTH);

    // They are recorded with them, and each is compared with the contract of its kind.
    let draft = Document::parse("spec.yaml", scaffold(source(&definition(TEA)).page()));
    let spec = |contract: &str| {
        let recorded = Source::read("contract.json", contract.as_bytes()).unwrap_or_else(|error| panic!("{error}"));
        let draft = draft.clone().unwrap_or_else(|error| panic!("{error}"));
        let spec = Spec::default().with_api("tea", draft, None).unwrap_or_else(|error| panic!("{error}"));
        spec.with_contract(recorded.with_api("tea"))
    };
    let unrecorded = Spec::default().with_api("tea", draft.clone().unwrap_or_else(|error| panic!("{error}")), None);
    let unrecorded = unrecorded.unwrap_or_else(|error| panic!("{error}"));
    for (text, release) in [(&definition as &dyn Fn(&str) -> String, Some("0.1.2")), (&sdk, None)] {
        let recorded = commands::record(&Input::new("Brew.json", text(TEA)), release, &unrecorded);
        let Some(contract) = recorded.file else { panic!("{}", recorded.stderr) };
        let spec = spec(&contract.text);
        assert_eq!(compare(&source(&text(TEA)), &spec), []);
        let locations: Vec<_> =
            compare(&source(&text(SWAPPED)), &spec).into_iter().map(|finding| finding.location).collect();
        assert_eq!(locations, BOTH.map(|line| line.trim_start_matches("meaning-moved ").to_owned()), "{release:?}");
    }
}
