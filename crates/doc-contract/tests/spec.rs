//! The commands against a spec with errata: exit codes, findings, what people see.

use doc_contract::{
    Finding, Source, Spec, Style,
    commands::{self, Input, Output},
    compare,
    report::Format,
};
use spec_document::Document;

const PAGE: &str = include_str!("pages/smash.en.txt");

const ERRATA: &str = r"errata:
  - id: cup-id
    operation: SmashCup
    page: Smashing a Cup
    location: request.path.cup_id.max_length
    claim: An ID has any length.
    evidence: All that were seen have at most 8 characters.
    decision: Longer ones are refused.
    specified: 8
  - id: cup-id-blank
    operation: SmashCup
    page: Smashing a Cup
    location: request.path.cup_id
    claim: Any text is an ID.
    evidence: Blanks are not.
    decision: They are refused.
    probe:
      value: a cup
      accepted: false
";

fn spec_text() -> String {
    let draft = doc_contract::scaffold(source(PAGE).page());
    let draft = draft.replace("operationId: DeleteCups", "operationId: SmashCup");
    let cup =
        "- name: cup_id\n          in: path\n          required: true\n          schema:\n            type: string\n";
    assert!(draft.contains(cup), "{draft}");
    // The pattern allows what it allows so that the erratum's probe is refused; a page cannot describe such a pattern.
    draft.replace(cup, &format!("{cup}            maxLength: 8\n"))
}

fn source(page: &str) -> Source {
    Source::read("page.txt", page.as_bytes()).unwrap_or_else(|error| panic!("{error}"))
}

fn spec(text: &str, errata: &str) -> Spec {
    let document = |name: &str, text: &str| Document::parse(name, text).unwrap_or_else(|error| panic!("{error}"));
    Spec::default()
        .with_api("cups", document("spec/cups.yaml", text), Some(document("spec/errata/cups.yaml", errata)))
        .unwrap_or_else(|error| panic!("{error}"))
}

/// The first erratum only.
fn first_erratum() -> String {
    ERRATA.split("  - id: cup-id-blank").next().unwrap_or_default().to_owned()
}

fn brief(findings: &[Finding]) -> Vec<(String, String)> {
    findings.iter().map(|finding| (finding.rule.clone(), finding.location.clone())).collect()
}

fn one(rule: &str, location: &str) -> Vec<(String, String)> {
    vec![(rule.to_owned(), location.to_owned())]
}

#[test]
fn an_erratum_waives_its_own_difference_and_no_other() {
    let text = spec_text();
    assert_eq!(brief(&compare(&source(PAGE), &spec(&text, &first_erratum()))), []);
    let without = brief(&compare(&source(PAGE), &spec(&text, "errata: []\n")));
    assert_eq!(without, one("max-length-removed", "request.path.cup_id.max_length"));
    let other = text.replace("maxLength: 8", "maxLength: 9");
    let findings = compare(&source(PAGE), &spec(&other, &first_erratum()));
    assert_eq!(brief(&findings), one("max-length-removed", "request.path.cup_id.max_length"));
    assert!(findings[0].message.contains("erratum `cup-id`"), "{}", findings[0].message);
}

#[test]
fn an_erratum_that_no_longer_deviates_is_a_finding_at_its_own_line() {
    let text = spec_text().replace("            maxLength: 8\n", "");
    let findings = compare(&source(PAGE), &spec(&text, &first_erratum()));
    assert_eq!(brief(&findings), one("erratum-stale", "request.path.cup_id.max_length"));
    assert_eq!((findings[0].spec_file.as_deref(), findings[0].spec_line), (Some("spec/errata/cups.yaml"), Some(2)));
}

#[test]
fn a_probe_is_tried_on_the_schema() {
    let findings = compare(&source(PAGE), &spec(&spec_text(), ERRATA));
    assert_eq!(brief(&findings), one("erratum-probe-failed", "request.path.cup_id"));
    let refusing = ERRATA.replace("value: a cup", "value: a cup that is too long");
    assert_eq!(brief(&compare(&source(PAGE), &spec(&spec_text(), &refusing))), []);
}

#[test]
fn an_erratum_for_several_operations_is_needed_for_each() {
    let single = "    operation: SmashCup\n    page: Smashing a Cup\n";
    let listed = |operations: &str| first_erratum().replace(single, &format!("    operations: [{operations}]\n"));
    let text = spec_text();
    // A second operation, which has the limit on its page.
    let other = text.split_once("  /v1/{project_id}/cups/{cup_id}:\n").map(|(_, operation)| {
        let (operation, _) = operation.split_once("\ncomponents:").unwrap_or((operation, ""));
        format!(
            "  /v1/{{project_id}}/mugs/{{cup_id}}:\n{}\n",
            operation.replace("SmashCup", "SmashMug").replace("/cups/", "/mugs/")
        )
    });
    let Some(other) = other else { panic!("no operation in {text}") };
    let both = text.replacen("paths:\n", &format!("paths:\n{other}"), 1);
    let mugs = |page: &str| page.replace("/cups/", "/mugs/");
    let spec = |operations: &str| spec(&both, &listed(operations));
    let check = |page: &str, operations: &str| compare(&source(page), &spec(operations));

    assert_eq!(brief(&check(PAGE, "SmashCup, SmashMug")), []);
    assert_eq!(brief(&check(&mugs(PAGE), "SmashCup, SmashMug")), []);
    let unlisted = check(&mugs(PAGE), "SmashCup");
    assert_eq!(brief(&unlisted), one("max-length-removed", "request.path.cup_id.max_length"));

    let limited =
        mugs(PAGE).replacen("cup_id\n\nYes\n\nString\n\n", "cup_id\n\nYes\n\nString\n\nAt most 8 characters. ", 1);
    let needless = check(&limited, "SmashCup, SmashMug");
    assert_eq!(brief(&needless), one("erratum-stale", "request.path.cup_id.max_length"));
    assert!(needless[0].message.starts_with("erratum `cup-id` for `SmashMug` waives nothing"), "{needless:?}");
    assert_eq!(needless[0].edit, "remove `SmashMug` from `operations` of the erratum `cup-id`");

    let unknown = commands::check_contracts(&[], &spec("SmashCup, SmashJug"), Format::Json);
    assert!(unknown.stdout.contains("for `SmashJug` is about an operation that the spec does not have"), "{unknown:?}");
    assert!(!unknown.stdout.contains("for `SmashCup`"), "{unknown:?}");
}

#[test]
fn exit_codes_tell_agreement_findings_and_unreadable_pages() {
    let text = spec_text();
    let check = |pages: &[Input], errata: &str| commands::check(pages, &spec(&text, errata), Format::Json);
    let page = || Input::new("page.txt", PAGE);
    assert_eq!(check(&[page()], &first_erratum()).exit, Output::AGREE);
    assert_eq!(check(&[page()], "errata: []\n").exit, Output::FINDINGS);
    let mixed = check(&[page(), Input::new("photo.png", &b"\x89PNG\0"[..])], "errata: []\n");
    assert_eq!(mixed.exit, Output::UNREADABLE);
    assert!(
        mixed.stderr.contains("photo.png: the file is not text") && mixed.stdout.contains("max-length-removed"),
        "{mixed:?}"
    );
    let list = check(&[Input::new("list.txt", "milk\neggs\n")], &first_erratum());
    assert!(list.exit == Output::UNREADABLE && list.stderr.contains("does not look like"), "{list:?}");
}

#[test]
fn json_findings_have_both_values_and_both_lines() {
    let output = commands::check(
        &[Input::new("page.txt", PAGE.replace("3 to 128", "3 to 64"))],
        &spec(&spec_text(), &first_erratum()),
        Format::Json,
    );
    let findings: serde_json::Value = serde_json::from_str(&output.stdout).unwrap_or_default();
    let finding = &findings[0];
    assert_eq!(findings.as_array().map(Vec::len), Some(1));
    for (key, value) in [
        ("rule", serde_json::json!("max-length-changed")),
        ("effect", "breaking".into()),
        ("location", "request.body.reason.max_length".into()),
        ("documented", 64.into()),
        ("specified", 128.into()),
        ("spec_file", "spec/cups.yaml".into()),
    ] {
        assert_eq!(finding[key], value, "{key}");
    }
    let line = |text: &str, line: &serde_json::Value| {
        text.lines()
            .nth(line.as_u64().map_or(0, |line| usize::try_from(line).unwrap_or(0)).saturating_sub(1))
            .unwrap_or_default()
            .to_owned()
    };
    assert!(line(PAGE, &finding["page_line"]).contains("3 to 128"));
    assert!(line(&spec_text(), &finding["spec_line"]).contains("maxLength: 128"));
}

#[test]
fn people_see_both_excerpts_and_what_to_edit() {
    let page = Input::new("page.txt", PAGE.replace("3 to 128", "3 to 64"));
    let output = commands::check(&[page], &spec(&spec_text(), &first_erratum()), Format::Text(Style::Plain));
    let expected = [
        "error[max-length-changed]: `request.body.reason.max_length` is 64 on the page, but 128 in the spec; breaking for callers",
        " --> page.txt:",
        "| Why it is smashed. The value can contain 3 to 64 characters.",
        "^^ the page",
        "::: spec/cups.yaml:",
        "maxLength: 128",
        "--- the spec",
        "= help: at spec/cups.yaml:",
        "set `maxLength` to 64; if the page is wrong, add an erratum for `request.body.reason.max_length` to spec/errata/cups.yaml",
    ];
    let mut rest = output.stdout.as_str();
    for part in expected {
        match rest.split_once(part) {
            Some((_, behind)) => rest = behind,
            None => panic!("no `{part}` in its place in\n{}", output.stdout),
        }
    }
    assert_eq!(output.stderr, "1 finding: 1 breaking, 0 unclear, 0 compatible\n");
}

#[test]
fn a_page_that_changed_method_or_path_is_still_told_from_a_new_one() {
    let spec = spec(&spec_text(), &first_erratum());
    for (from, to, location) in [
        ("DELETE /v1", "PUT /v1", "method"),
        ("/v1/{project_id}/cups/{cup_id}\n", "/v1/{project_id}/cups/{mug_id}\n", "path"),
    ] {
        let rule = format!("{location}-changed");
        assert_eq!(brief(&compare(&source(&PAGE.replacen(from, to, 1)), &spec)), one(&rule, location));
    }
    let other = include_str!("pages/brew.en.txt");
    assert_eq!(brief(&compare(&source(other), &spec)), one("operation-missing", "path"));
}

#[test]
fn contracts_are_recorded_checked_and_missed() {
    let spec = spec(&spec_text(), &first_erratum());
    let Some(file) = commands::record(&Input::new("page.txt", PAGE), None, &spec).file else {
        panic!("nothing to write")
    };
    let (name, text) = (file.name, file.text);
    assert_eq!((file.api.as_str(), file.operation.as_str(), name.as_str()), ("cups", "SmashCup", "SmashCup.json"));
    assert!(!text.contains("Why it is smashed"), "prose in {text}");
    let contract = Input::new(format!("spec/contracts/cups/{name}"), text.clone());
    let output = commands::check_contracts(std::slice::from_ref(&contract), &spec, Format::Json);
    assert_eq!((output.exit, output.stdout.as_str()), (Output::AGREE, "[]\n"));
    let output = commands::check_contracts(&[], &spec, Format::Json);
    assert!(
        output.exit == Output::AGREE && output.stderr.contains("unchecked: no page of the operation SmashCup"),
        "{output:?}"
    );
    let same = commands::diff(&contract, &Input::new("page.txt", PAGE), Format::Json);
    assert_eq!(same.exit, Output::AGREE);
    let unknown = commands::record(&Input::new("brew.txt", include_str!("pages/brew.en.txt")), None, &spec);
    assert!(unknown.exit == Output::UNREADABLE && unknown.stderr.contains("docs scaffold"), "{unknown:?}");
}

#[test]
fn a_contract_without_an_operation_is_a_finding() {
    let own = spec(&spec_text(), &first_erratum());
    let Some(file) = commands::record(&Input::new("page.txt", PAGE), None, &own).file else {
        panic!("nothing to write")
    };
    let empty = "openapi: 3.0.3\ninfo: {title: x, version: v1}\npaths: {}\n";
    let output = commands::check_contracts(
        &[Input::new("SmashCup.json", file.text)],
        &spec(empty, "errata: []\n"),
        Format::Json,
    );
    assert!(output.exit == Output::FINDINGS && output.stdout.contains("operation-missing"), "{output:?}");
}

#[test]
fn the_effect_depends_on_the_direction() {
    let spec = spec(&spec_text(), &first_erratum());
    for (from, to, effect) in [
        ("reason\n\nYes", "reason\n\nNo", "compatible"),
        ("loud\n\nNo", "loud\n\nYes", "breaking"),
        ("3 to 128", "3 to 256", "compatible"),
        ("Value: 1-732", "Value: 2-732", "breaking"),
        ("job_id\n\nString", "job_id\n\nInteger", "breaking"),
        ("The job.", "The job. The value can contain 1 to 9 characters.", "compatible"),
        ("  • zh-cn\n", "  • zh-cn\n\n  • fr-fr\n", "compatible"),
        ("  • zh-cn\n", "  • zh-tw\n", "breaking"),
        ("state\n\nString\n\nStatus code", "state\n\nString\n\nState. up: one; down: two.", "compatible"),
    ] {
        assert!(PAGE.contains(from), "{from}");
        let findings = compare(&source(&PAGE.replacen(from, to, 1)), &spec);
        assert!(
            !findings.is_empty() && findings.iter().all(|finding| finding.effect.word() == effect),
            "{to}: {findings:#?}"
        );
    }
}

/// The draft of a page, as the operation of a spec.
fn drafted(page: &str) -> String {
    doc_contract::scaffold(source(page).page())
}

/// Two operations: that of the page, and a neighbour with the same method whose fields are nearly those of the page.
fn neighbours() -> Spec {
    let own = drafted(PAGE);
    let neighbour = drafted(
        &PAGE.replace("/cups/{cup_id}", "/cups/{cup_id}/saucer").replace("Smashing a Cup", "Smashing a Saucer"),
    );
    let document = |name: &str, text: &str| Document::parse(name, text).unwrap_or_else(|error| panic!("{error}"));
    Spec::default()
        .with_api("saucers", document("spec/saucers.yaml", &neighbour), None)
        .and_then(|spec| spec.with_api("cups", document("spec/cups.yaml", &own), None))
        .unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn a_page_whose_method_changed_is_one_finding() {
    for method in ["POST", "GET"] {
        let findings = compare(&source(&PAGE.replace("DELETE", method)), &neighbours());
        assert_eq!(brief(&findings), one("method-changed", "method"), "{findings:#?}");
        assert_eq!(findings[0].effect.word(), "breaking");
        assert_eq!(findings[0].spec_file.as_deref(), Some("spec/cups.yaml"));
    }
    // Examples may lag behind.
    let uri = PAGE.replacen("DELETE /v1", "PUT /v1", 1);
    assert_eq!(brief(&compare(&source(&uri), &neighbours())), one("method-changed", "method"));
}

#[test]
fn a_page_of_another_operation_at_the_same_path_is_missing_from_the_spec() {
    let page = "#### URI\n\nPOST /v1/{project_id}/cups/{cup_id}\n\n#### Response Parameters\n\nStatus code: 200\n\n\
                Table 1 Response body parameters\n\n| Parameter | Type | Description |\n|---|---|---|\n| lid | String | A lid. |\n";
    assert_eq!(brief(&compare(&source(page), &neighbours())), one("operation-missing", "path"));
}

#[test]
fn a_changed_title_is_found() {
    let spec = spec(&drafted(PAGE), "errata: []\n");
    let page = PAGE.replace("Smashing a Cup", "Breaking a Cup");
    let findings = compare(&source(&page), &spec);
    assert_eq!(brief(&findings), one("title-changed", "title"));
    assert_eq!(findings[0].effect.word(), "compatible");
    let line = |text: &str, line: Option<usize>| text.lines().nth(line.unwrap_or(1) - 1).unwrap_or("").to_owned();
    assert!(line(&page, findings[0].page_line).contains("Breaking a Cup"), "{findings:?}");
    assert!(line(&drafted(PAGE), findings[0].spec_line).contains("x-documentation-page"), "{findings:?}");
}

#[test]
fn an_operation_whose_page_is_not_named_has_no_title_to_compare() {
    let draft: String =
        drafted(PAGE).lines().filter(|line| !line.contains("x-documentation-page")).collect::<Vec<_>>().join("\n");
    let page = PAGE.replace("Smashing a Cup", "Breaking a Cup");
    assert_eq!(brief(&compare(&source(&page), &spec(&draft, "errata: []\n"))), []);
}

#[test]
fn a_schema_that_the_page_calls_otherwise_is_one_compatible_finding() {
    let page = include_str!("pages/brew.en.md");
    let draft = drafted(page).replace("brew-step", "BrewStage");
    let findings = compare(&source(page), &spec(&draft, "errata: []\n"));
    assert_eq!(brief(&findings), one("object-renamed", "request.body.steps[]"));
    assert_eq!(findings[0].effect.word(), "compatible");
    assert!(findings[0].edit.contains("`x-page-name`"), "{}", findings[0].edit);
}

/// The page of an operation that answers one field of that type and description.
fn page_of(name: &str, kind: &str, description: &str) -> String {
    format!(
        "# Counting Cups\n\n#### URI\n\nGET /v1/cups/count\n\n#### Response Parameters\n\nStatus code: 200\n\n\
         Table 1 Response body parameters\n\n| Parameter | Type | Description |\n|---|---|---|\n\
         | {} | {kind} | {description} |\n",
        name.replace('_', "\\_")
    )
}

#[test]
fn text_that_holds_a_value_of_another_type_is_a_string_to_a_page() {
    let spec = spec(
        "openapi: 3.0.3
info: {title: Cups, version: v1}
paths:
  /v1/cups/count:
    get:
      operationId: CountCups
      responses:
        '200':
          description: How many there are.
          content:
            application/json:
              schema:
                type: object
                properties:
                  count: {type: string, format: int64}
                  clean: {type: string, enum: ['true', 'false']}
                  cup_name: {type: string, x-also-named: [cupName]}
",
        "errata: []\n",
    );
    let about = |name: &str, kind: &str, description: &str| {
        let source = Source::read("page.md", page_of(name, kind, description).as_bytes()).unwrap();
        let rules = compare(&source, &spec);
        let rules = rules.into_iter().filter(|finding| finding.location.starts_with(&format!("response.200.{name}")));
        rules.map(|finding| finding.rule).collect::<Vec<_>>()
    };
    for (name, kind, description) in [
        ("count", "String", "How many."),
        ("clean", "String", "Whether they are clean."),
        ("clean", "String", "Whether they are clean. Value: true or false."),
        ("cup_name", "String", "What they are called."),
        ("cupName", "String", "What they are called."),
    ] {
        assert_eq!(about(name, kind, description), [""; 0], "{name} {kind} {description}");
    }
    for (name, kind) in [("count", "Integer"), ("count", "Long"), ("clean", "Boolean"), ("cup_name", "Integer")] {
        assert_eq!(about(name, kind, "Words."), ["type-changed"], "{name} {kind}");
    }
    assert_eq!(about("cupname", "String", "What they are called.").len(), 1, "another name is another field");
}

/// A page with a header, and without a documented success.
const UNDOCUMENTED: &str = "# Pouring Tea

#### URI

POST /v1/cups

#### Request Parameters

Table 1 Request header parameters

| Parameter | Mandatory | Type | Description |
|:---|:---|:---|:---|
| X-Kettle | No | String | The kettle. |

Table 2 Request body parameters

| Parameter | Mandatory | Type | Description |
|:---|:---|:---|:---|
| sugar | No | Integer | Lumps. The value can be 1 or 5. |
| heat | No | String | Degrees. The value ranges from 1 to 100. |

#### Response Parameters

Status code: 400

Table 3 Response body parameters

| Parameter | Type | Description |
|:---|:---|:---|
| reason | String | What went wrong. |
";

/// The operation of that page.
const POUR_TEA: &str = "openapi: 3.0.3
info: {title: Tea, version: '1'}
paths:
  x-vendor: {post: {operationId: NoOperation}}
  /v1/cups:
    parameters:
      - {name: x-kettle, in: header, required: true, schema: {type: integer}}
    post:
      operationId: PourTea
      summary: Pour tea
      x-draft: true
      parameters:
        - {name: x-KETTLE, in: header, schema: {type: string}}
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: '#/components/schemas/tea'}}}
      responses:
        '204': {description: Poured., x-undocumented: observed}
        '400': {description: Spilt., content: {application/json: {schema: {$ref: '#/components/schemas/spill'}}}}
components:
  schemas:
    tea:
      type: object
      properties:
        sugar: {type: integer, format: int32, enum: [1, 5]}
        heat: {type: string, format: int64, minimum: 1, maximum: 100}
    spill: {type: object, title: Spill, properties: {reason: {type: string}}}
";

#[test]
fn a_page_agrees_with_shapes_that_it_cannot_have_itself() {
    let page = || Source::read("page.md", UNDOCUMENTED.as_bytes()).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(brief(&compare(&page(), &spec(POUR_TEA, "errata: []\n"))), []);
    let documented = POUR_TEA.replace(", x-undocumented: observed", "");
    assert_eq!(brief(&compare(&page(), &spec(&documented, "errata: []\n"))), one("status-removed", "response.204"));
    let other = POUR_TEA.replace("enum: [1, 5]", "enum: [1, 4]");
    assert_eq!(brief(&compare(&page(), &spec(&other, "errata: []\n"))).len(), 1);
}

/// A page of `GET /v3/instances` with a breadcrumb and a field.
fn page_in(service: &str, field: &str) -> String {
    format!("Help Center> {service}> API Reference> Counting Cups\n\n{}", page_of(field, "String", "Words."))
}

/// A spec of APIs, each with a name, a title and the page of its operation.
fn spec_of(apis: &[(&str, &str, &str)]) -> Spec {
    apis.iter().fold(Spec::default(), |spec, (name, title, page)| {
        let draft = drafted(page).replacen("title: Counting Cups", &format!("title: {title}"), 1);
        let document = Document::parse("spec.yaml", draft).unwrap_or_else(|error| panic!("{error}"));
        spec.with_api(*name, document, None).unwrap_or_else(|error| panic!("{error}"))
    })
}

#[test]
fn a_page_of_another_service_is_not_taken_for_the_only_operation() {
    let own = page_in("Alpha Service", "one");
    for (title, service, is_contradiction) in [
        ("Alpha Service", "Gamma Service", true),
        ("Alpha Service", "Alpha Service Plus", true),
        ("GaussDB", "GaussDB(for openGauss)", true),
        ("GaussDB", "云数据库 GaussDB(for openGauss)", true),
        ("阿尔法", "伽马", true),
        ("Alpha Service", "Alpha Service", false),
        ("Alpha Service", "ALPHA", false),
        ("Alpha Service API", "Alpha Service (AS)", false),
        ("TaurusDB HTAP (Standard Edition)", "TaurusDB", false),
        ("TaurusDB HTAP (Standard Edition)", "云数据库TaurusDB", false),
        ("TaurusDB\n  description: It was called GaussDB(for MySQL).", "GaussDB(for MySQL)", false),
        // Nothing can be compared.
        ("Alpha Service", "伽马", false),
        ("Counting Cups", "Gamma Service", false),
        ("API", "Gamma Service", false),
    ] {
        let spec = spec_of(&[("alpha", title, &own)]);
        let page = page_in(service, "one");
        let rules: Vec<_> = compare(&source(&page), &spec).into_iter().map(|finding| finding.rule).collect();
        let recorded = commands::record(&Input::new("page.md", page.as_str()), None, &spec);
        assert_eq!(rules, if is_contradiction { vec!["operation-ambiguous"] } else { vec![] }, "{title}: {service}");
        assert_eq!(recorded.file.is_none(), is_contradiction, "{title}: {service}: {recorded:?}");
        let named = compare(&source(&page).with_api("alpha"), &spec);
        assert_eq!(brief(&named), [], "{title}: {service}");
    }
    let refused = commands::record(
        &Input::new("page.md", page_in("Gamma Service", "g")),
        None,
        &spec_of(&[("alpha", "Alpha Service", &own)]),
    );
    assert_eq!(refused.exit, Output::UNREADABLE);
    for part in ["of the API alpha, but", "another service: Gamma Service", "name it: --api alpha"] {
        assert!(refused.stderr.contains(part), "{}", refused.stderr);
    }
}

#[test]
fn the_name_of_a_service_is_compared_as_a_whole_before_its_beginning() {
    let services = [("gaussdb", "GaussDB"), ("gaussdb-mysql", "GaussDB(for MySQL)"), ("plus", "GaussDB Plus")];
    let pages = services.map(|(name, title)| (name, title, page_in(title, &name.replace('-', ""))));
    let spec = spec_of(&pages.each_ref().map(|(name, title, page)| (*name, *title, page.as_str())));
    for (name, _, page) in &pages {
        assert_eq!(brief(&compare(&source(page), &spec)), [], "{name}");
        let recorded = commands::record(&Input::new("page.md", page.as_str()), None, &spec);
        assert_eq!(recorded.file.map(|file| file.api).as_deref(), Some(*name));
    }
    let other = page_in("GaussDB(for openGauss)", "gaussdb");
    assert_eq!(brief(&compare(&source(&other), &spec)), one("operation-ambiguous", "path"));
}
