//! The errata are complete and needed: the facts of all recorded contracts agree with the spec through them, each of
//! them is needed, and none may stay that waives nothing. What names and types an SDK has: `facts.rs`.

use std::{collections::HashSet, fs, path::Path};

use doc_contract::{Contract, Finding, Source, Spec, compare};
use integration_tests::{ERRATA, errata, spec};
use serde_json::Value;
use spec_document::{Document, Erratum, ErratumSource};

fn contracts() -> Vec<Contract> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec/contracts/taurus-htap");
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    files.map(|path| Contract::read(&fs::read(path).unwrap()).unwrap()).collect()
}

/// The recorded contracts, which are of pages, of API definitions and of an SDK.
fn sources() -> impl Iterator<Item = Source> {
    contracts().into_iter().map(|contract| Source::from_contract("spec/contracts", contract).with_api("taurus-htap"))
}

/// The differences between the recorded contracts and the spec when these are the errata. One that several contracts of
/// an operation have is there once.
fn findings(errata: &Value) -> Vec<Finding> {
    findings_about(errata, |_| true)
}

/// The same of the operations for which this holds.
fn findings_about(errata: &Value, is_meant: impl Fn(&str) -> bool) -> Vec<Finding> {
    let document = Document::parse("spec/errata/taurus-htap.yaml", errata.to_string()).unwrap();
    let spec = Spec::default().with_api("taurus-htap", spec(), Some(document)).unwrap();
    let spec = sources().fold(spec, Spec::with_contract);
    let mut messages = HashSet::new();
    let meant = sources().filter(|source| source.operation().is_some_and(&is_meant));
    let findings = meant.flat_map(|source| compare(&source, &spec));
    findings.filter(|finding| messages.insert((finding.operation.clone(), finding.message.clone()))).collect()
}

fn committed() -> Value {
    Document::parse("spec/errata/taurus-htap.yaml", ERRATA).unwrap().value().clone()
}

fn entries(errata: &mut Value) -> &mut Vec<Value> {
    errata["errata"].as_array_mut().unwrap()
}

#[test]
fn contracts_and_spec_agree_through_the_errata() {
    assert!(!contracts().is_empty(), "a contract is recorded");
    let findings: Vec<_> = findings(&committed()).iter().map(|finding| finding.message.clone()).collect();
    assert!(findings.is_empty(), "{findings:#?}");
}

#[test]
fn each_erratum_that_waives_a_difference_is_needed() {
    let errata = errata().errata;
    // Of some operations what an SDK has is only in `facts.rs`.
    let is_of_sdk = |erratum: &Erratum| erratum.source == Some(ErratumSource::Sdk);
    let waiving = |erratum: &Erratum| erratum.probe.is_none() && !is_of_sdk(erratum);
    for (index, erratum) in errata.iter().enumerate().filter(|(_, erratum)| waiving(erratum)) {
        let mut fewer = committed();
        entries(&mut fewer).remove(index);
        let findings = findings_about(&fewer, |operation| erratum.is_about(operation));
        let found: Vec<_> = findings.iter().map(|finding| finding.location.as_str()).collect();
        assert!(!found.is_empty(), "nothing misses {}", erratum.id);
        assert!(found.iter().all(|location| location.starts_with(&erratum.location)), "{}: {found:?}", erratum.id);
    }
}

#[test]
fn erratum_that_waives_nothing_is_a_finding() {
    let mut more = committed();
    let mut superfluous = entries(&mut more)[1].clone();
    superfluous["id"] = "superfluous".into();
    superfluous["location"] = "request.path.project_id.suffix".into();
    entries(&mut more).push(superfluous);
    let findings = findings(&more);
    assert_eq!(findings.len(), 1, "{findings:#?}");
    assert!(findings[0].message.contains("superfluous"), "{}", findings[0].message);
}

#[test]
fn erratum_whose_decision_is_not_kept_is_a_finding() {
    let mut turned = committed();
    let probe = entries(&mut turned).iter_mut().find(|erratum| erratum.get("probe").is_some()).unwrap();
    probe["probe"]["accepted"] = true.into();
    assert_eq!(findings(&turned).len(), 1);
}

/// What pages claim in prose, against the spec: operation, location, and a word of the claim. No comparison could miss
/// these.
const CLAIMS_IN_PROSE: &[(&str, &str, &str)] = &[
    ("CheckTableConfig", "request.path.instance_id", "UUID"),
    ("CheckTableConfig", "request.path.instance_id", "before the call"),
];

#[test]
fn each_claim_in_prose_that_the_spec_does_not_follow_has_its_erratum() {
    let errata = errata();
    for &(operation, location, word) in CLAIMS_IN_PROSE {
        let covers = |erratum: &&Erratum| {
            erratum.is_about(operation) && erratum.location == location && erratum.claim.contains(word)
        };
        let erratum = errata.errata.iter().find(covers);
        assert!(erratum.is_some_and(|erratum| erratum.probe.is_some()), "{operation} {location}: {word}");
    }
}
