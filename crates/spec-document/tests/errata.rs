//! The shape of errata, and the rules that an entry can break on its own.

#![allow(missing_docs)]

use serde_json::json;
use spec_document::{Document, Errata};

const ENTRY: &str = "
  - id: tables-are-a-list
    operation: CheckTableConfig
    page: Checking Table Configurations
    location: request.body.tables_configs.type
    claim: An array in the table, an object in the example.
    evidence: The vendor's own SDK sends an array.
    decision: An array.
    documented: object
    specified: array
";

fn read(entries: &str) -> Result<Errata, String> {
    let document =
        Document::parse("spec/errata.yaml", format!("errata:{entries}")).map_err(|error| error.to_string())?;
    Errata::read(&document).map_err(|error| error.to_string())
}

fn refusal(from: &str, to: &str) -> String {
    assert_eq!(ENTRY.matches(from).count(), 1, "{from:?} is not part of the entry");
    let broken = ENTRY.replace(from, to);
    match read(&broken) {
        Ok(_) => panic!("this is read: {broken}"),
        Err(refusal) => refusal,
    }
}

#[test]
fn a_whole_entry_is_read() {
    let errata = read(ENTRY).expect("the entry is whole").errata;
    let [erratum] = errata.as_slice() else { panic!("one entry is read as {}", errata.len()) };
    assert_eq!(erratum.id, "tables-are-a-list");
    assert_eq!((&erratum.documented, &erratum.specified), (&Some(json!("object")), &Some(json!("array"))));
    assert!(erratum.probe.is_none());
}

#[test]
fn a_fact_may_be_missing_on_one_side_and_a_probe_needs_no_values() {
    assert!(read(&ENTRY.replace("    documented: object\n", "")).is_ok());
    let probe = "    probe: {value: [], accepted: true}\n";
    let values = "    documented: object\n    specified: array\n";
    let errata = read(&ENTRY.replace(values, probe)).expect("a probe is enough").errata;
    assert_eq!(errata[0].probe.as_ref().map(|probe| (&probe.value, probe.accepted)), Some((&json!([]), true)));
}

#[test]
fn an_entry_that_decides_nothing_is_refused() {
    let expected = "spec/errata.yaml:2:5: erratum `tables-are-a-list` needs either `documented` and `specified` that differ, or a `probe`";
    assert_eq!(refusal("specified: array", "specified: object"), expected);
    assert_eq!(refusal("    documented: object\n    specified: array\n", ""), expected);
    assert_eq!(
        refusal("    specified: array\n", "    specified: array\n    probe: {value: [], accepted: true}\n"),
        expected
    );
}

#[test]
fn an_entry_of_another_shape_is_refused_at_its_place() {
    assert_eq!(refusal("    page: Checking Table Configurations\n", ""), "spec/errata.yaml:2:5: missing field `page`");
    assert_eq!(
        refusal("    page:", "    pages:"),
        "spec/errata.yaml:4:5: unknown field `pages`, expected one of `id`, `operation`, `operations`, `page`, `location`, `claim`, \
         `evidence`, `decision`, `documented`, `specified`, `probe`, `source`"
    );
    assert_eq!(
        refusal("claim: An array in the table, an object in the example.", "claim: [1]"),
        "spec/errata.yaml:6:5: invalid type: sequence, expected a string"
    );
}

#[test]
fn an_entry_may_be_about_several_operations() {
    let single = "    operation: CheckTableConfig\n    page: Checking Table Configurations\n";
    assert_eq!(read(ENTRY).expect("the entry is whole").errata[0].operations, ["CheckTableConfig"]);
    let listed = ENTRY.replace(single, "    operations: [CheckTableConfig, ModifyDataSync]\n");
    let errata = read(&listed).expect("operations without a page").errata;
    assert_eq!(
        (errata[0].operations.as_slice(), &errata[0].page),
        (&["CheckTableConfig".to_owned(), "ModifyDataSync".to_owned()][..], &None)
    );
    assert!(errata[0].is_about("ModifyDataSync") && !errata[0].is_about("Modify"));

    let list = "`operations` of erratum `tables-are-a-list` has to list one or more, each once";
    let one_way = "erratum `tables-are-a-list` needs either `operation` or `operations`";
    for (operations, problem) in [
        ("    operations: []\n", list),
        ("    operations: [A, A]\n", list),
        ("    operation: A\n    operations: [B]\n", one_way),
        ("", one_way),
        (
            "    operations: [A]\n    page: Title\n",
            "erratum `tables-are-a-list` has `operations`, whose pages are meant: delete its `page`",
        ),
    ] {
        assert_eq!(refusal(single, operations), format!("spec/errata.yaml:2:5: {problem}"));
    }
}

#[test]
fn repeated_id_is_refused() {
    let twice = format!("{ENTRY}{}", ENTRY.trim_start_matches('\n'));
    assert_eq!(
        read(&twice).expect_err("twice"),
        "spec/errata.yaml:11:5: the erratum `tables-are-a-list` is listed twice"
    );
}

#[test]
fn a_file_without_errata_is_refused() {
    let document = Document::parse("spec/errata.yaml", "others: []\n").expect("it is YAML");
    let error = Errata::read(&document).expect_err("there are no errata").to_string();
    assert_eq!(error, "spec/errata.yaml:1:1: unknown field `others`, expected `errata`");
}
