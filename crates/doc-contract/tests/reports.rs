//! Findings in every format: what each writes, what fails a command, and text of pages that would be markup.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

use std::collections::BTreeSet;

use doc_contract::{
    Contract, Field, Page, RULES, Spec, Style,
    commands::{self, Input, Output},
    report::{FailOn, Format, Reporting},
};
use insta::assert_snapshot;
use serde_json::{Value, json};
use spec_document::Document;

const SMASH: &str = include_str!("pages/smash.en.txt");
const BREW: &str = include_str!("pages/brew.en.md");

const FORMATS: [Format; 7] = [
    Format::Text(Style::Plain),
    Format::Json,
    Format::Markdown,
    Format::Sarif,
    Format::Junit,
    Format::Github,
    Format::Changelog,
];

/// A spec with the operations of both pages.
fn spec() -> Spec {
    let documents = [("cups", SMASH), ("kettles", BREW)].map(|(api, page)| {
        let draft = doc_contract::scaffold(&doc_contract::read(page.as_bytes()).unwrap().page);
        (api, Document::parse(format!("spec/{api}.yaml"), draft).unwrap())
    });
    documents.into_iter().fold(Spec::default(), |spec, (api, document)| spec.with_api(api, document, None).unwrap())
}

/// Findings of each effect on one page, none on another, and a file that is no page.
fn pages() -> [Input; 3] {
    let changed = [
        ("DELETE /v1", "POST /v1"),
        ("Language of the answers. The default value is en-us.", "Language of the answers."),
        ("  • zh-cn\n", "  • zh-cn\n\n  • fr-fr\n"),
    ];
    let page = changed.into_iter().fold(SMASH.to_owned(), |page, (from, to)| {
        assert!(page.contains(from), "{from}");
        page.replacen(from, to, 1)
    });
    let of = |api: &str, page: Input| page.with_api(Some(api.to_owned()));
    [
        of("cups", Input::new("pages/smash.txt", page)),
        of("kettles", Input::new("pages/brew.md", BREW)),
        Input::new("pages/notes.txt", "Tea.\n"),
    ]
}

fn check(format: Format) -> Output {
    commands::check(&pages(), &spec(), format)
}

fn diff(format: Format) -> Output {
    commands::diff(&Input::new("old.txt", SMASH), &pages()[0], format)
}

fn parsed(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

#[test]
fn text_is_as_a_compiler_prints_it() {
    assert_snapshot!(check(Format::Text(Style::Plain)).stdout);
}

#[test]
fn markdown_has_both_values_and_both_places_in_a_table_per_page() {
    assert_snapshot!("check_markdown", check(Format::Markdown).stdout);
    assert_snapshot!("diff_markdown", diff(Format::Markdown).stdout);
    let agreed = commands::check(&pages()[1..2], &spec(), Format::Markdown).stdout;
    assert_eq!(agreed, "### Documentation\n\n1 page and the spec agree.\n");
}

#[test]
fn junit_has_a_case_for_each_page_and_unreadable_file() {
    assert_snapshot!(check(Format::Junit).stdout);
    let breaking = commands::check(&pages(), &spec(), Reporting::new(Format::Junit, FailOn::Breaking)).stdout;
    assert!(breaking.contains("1 finding: 1 breaking") && breaking.contains("<system-out>"), "{breaking}");
}

#[test]
fn github_has_an_annotation_for_each_finding_and_unread_part() {
    assert_snapshot!("check_github", check(Format::Github).stdout);
    assert_snapshot!("diff_github", diff(Format::Github).stdout);
}

#[test]
fn changelog_has_the_operations_with_what_breaks_first() {
    assert_snapshot!(diff(Format::Changelog).stdout);
    let same = commands::diff(&Input::new("old.txt", SMASH), &Input::new("new.txt", SMASH), Format::Changelog);
    assert_eq!((same.stdout.as_str(), same.exit), ("", Output::AGREE));
}

#[test]
fn sarif_has_results_with_rules_places_and_fingerprints() {
    let log = parsed(&check(Format::Sarif).stdout);
    let run = &log["runs"][0];
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    assert!(rules.iter().map(|rule| rule["id"].as_str().unwrap()).eq(RULES.iter().map(|rule| rule.id)));
    let results = run["results"].as_array().unwrap();
    for result in results {
        let rule = &rules[usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap()];
        assert_eq!(rule["id"], result["ruleId"]);
    }
    let prints: BTreeSet<String> = results.iter().map(|result| result["partialFingerprints"].to_string()).collect();
    assert_eq!(prints.len(), results.len());
    let brief = json!({ "invocations": run["invocations"], "first": results[0], "rule": rules[1] });
    assert_snapshot!(format!("{brief:#}"));
}

#[test]
fn fingerprints_stay_when_lines_move_and_differ_for_the_same_page_twice() {
    let fingerprints = |pages: &[Input]| {
        let log = parsed(&commands::check(pages, &spec(), Format::Sarif).stdout);
        let results = log["runs"][0]["results"].as_array().unwrap().clone();
        let print = |result: &Value| result["partialFingerprints"]["findingHash/v1"].as_str().unwrap().to_owned();
        results.iter().map(print).collect::<Vec<_>>()
    };
    let page = &pages()[0];
    let text = String::from_utf8(page.bytes.clone().unwrap()).unwrap();
    let moved = Input::new("moved.txt", text.replacen("Function\n", "\n\n\nFunction\n", 1)).with_api(page.api.clone());
    let once = fingerprints(std::slice::from_ref(page));
    assert_eq!(fingerprints(&[moved]), once);
    let twice = fingerprints(&[page.clone(), page.clone()]);
    assert_eq!(twice.iter().collect::<BTreeSet<_>>().len(), 2 * once.len());
}

#[test]
fn paths_in_sarif_are_uris_relative_to_the_sources() {
    for (name, uri) in [
        ("./pages/a b%.txt", json!({ "uri": "pages/a%20b%25.txt", "uriBaseId": "%SRCROOT%" })),
        ("seiten\\größe#1.txt", json!({ "uri": "seiten/gr%C3%B6%C3%9Fe%231.txt", "uriBaseId": "%SRCROOT%" })),
        ("/var/a.txt", json!({ "uri": "file:///var/a.txt" })),
    ] {
        let old = Input::new("old.txt", SMASH);
        let log = commands::diff(&old, &Input::new(name, pages()[0].bytes.clone().unwrap()), Format::Sarif);
        let result = &parsed(&log.stdout)["runs"][0]["results"][0];
        assert_eq!(result["locations"][0]["physicalLocation"]["artifactLocation"], uri);
    }
}

#[test]
fn json_says_the_page_where_there_are_several() {
    let keys = |pages: &[Input]| {
        let findings = parsed(&commands::check(pages, &spec(), Format::Json).stdout);
        findings[0].as_object().unwrap().keys().cloned().collect::<Vec<_>>().join(" ")
    };
    let one = "api rule effect location documented specified page_line spec_file spec_line message";
    assert_eq!(keys(&pages()[..1]), one);
    assert_eq!(keys(&pages()[..2]), one.replace("page_line", "page_file page_line"));
}

#[test]
fn exit_code_depends_on_the_effects_that_fail() {
    let page = |from: &str, to: &str| Input::new("page.txt", SMASH.replacen(from, to, 1));
    let breaking = page("DELETE /v1", "POST /v1");
    let unclear = page("The default value is en-us.", "");
    let compatible = page("  • zh-cn\n", "  • zh-cn\n\n  • fr-fr\n");
    for (new, fails) in [
        (breaking, [true, true, true]),
        (unclear, [false, true, true]),
        (compatible, [false, false, true]),
        (page("", ""), [false, false, false]),
    ] {
        for (fail_on, fails) in [FailOn::Breaking, FailOn::Unclear, FailOn::Any].into_iter().zip(fails) {
            let output = commands::diff(&Input::new("old.txt", SMASH), &new, Reporting::new(Format::Json, fail_on));
            assert_eq!(output.exit, if fails { Output::FINDINGS } else { Output::AGREE }, "{fail_on:?} {output:?}");
        }
    }
    let unreadable = commands::check(&pages()[2..], &spec(), Reporting::new(Format::Json, FailOn::Breaking));
    assert_eq!(unreadable.exit, Output::UNREADABLE);
}

/// Text that is markup in one format or another.
const HOSTILE: [&str; 12] = [
    "a | b \\| c \\",
    "`code` ``` ~~~",
    "</code></td><script>alert(1)</script>",
    "]]> --> <![CDATA[ &amp; &#x1b; \" '",
    "::error file=a,line=1::owned",
    "100%0A::add-mask::x",
    "a,line=9,title=b:c",
    "\u{1b}[2J\u{0}\u{7}\u{fffe}\u{202e}",
    "a\n::error::b\r\n| c | d |\n\n# e",
    "[click](https://example.com) ![x](y) @team #1 {0} {{1}}",
    "**b** _i_ <!-- c --> $x$ www.example.com",
    "",
];

/// Contracts of an older and a newer page, with hostile text wherever a page has text.
fn hostile() -> [Input; 2] {
    let mut pages = [Page::default(), Page::default()];
    for (page, version) in pages.iter_mut().zip(["1", "2"]) {
        (page.method, page.path) = ("GET".to_owned(), format!("/v{version}/::error::`|<x>{{0}}]("));
        page.title = format!("{} {version}", HOSTILE[2]);
        for (index, text) in HOSTILE.iter().enumerate() {
            let mut field = Field::new(format!("f{index} {text}"), "String");
            field.mandatory = Some(false);
            field.values = vec![format!("{text}{version}").into()];
            page.query_params.push(field);
            let mut field = Field::new(format!("only in {version} {text}"), "String");
            field.mandatory = Some(version == "2");
            page.request_body.push(field);
        }
    }
    let [old, new] = pages.map(|page| Contract::new("Show`|<b>::x\n|", page).to_text());
    [Input::new("old | `x`\n::error::, <b>.json", old), Input::new("new ](%0A:: \u{1b}.json", new)]
}

#[test]
fn text_of_pages_is_never_markup() {
    let [old, new] = hostile();
    let spec = spec();
    for format in FORMATS {
        let broken = Input::new("a ::error::|`<\n.txt", "x");
        let outputs = [commands::diff(&old, &new, format), commands::check(&[new.clone(), broken], &spec, format)];
        for output in outputs {
            assert!(output.stdout.chars().all(|c| c == '\n' || printable::is_printable(c)), "{format:?}");
            match format {
                Format::Json | Format::Sarif => sarif_messages(&parsed(&output.stdout)),
                Format::Markdown | Format::Changelog => markdown_is_inert(&output.stdout),
                Format::Junit => xml_is_well_formed(&output.stdout),
                Format::Github => output.stdout.lines().for_each(command_is_whole),
                _ => assert!(!output.stdout.lines().any(|line| line.starts_with("::")), "{}", output.stdout),
            }
        }
    }
}

/// Braces are doubled and nothing is a link in the messages of a SARIF log.
fn sarif_messages(log: &Value) {
    for result in log["runs"][0]["results"].as_array().into_iter().flatten() {
        let text = result["message"]["text"].as_str().unwrap();
        let without_pairs = text.replace("{{", "").replace("}}", "").replace("\\]", "").replace("\\[", "");
        assert!(!without_pairs.contains(['{', '}']) && !without_pairs.contains("]("), "{text}");
    }
}

/// Outside of code there are only words of ours, and a row of a table has its cells.
fn markdown_is_inert(text: &str) {
    for line in text.lines() {
        if ["<details><summary>What to edit</summary>", "</details>"].contains(&line) {
            continue;
        }
        let prose = without_code(line);
        let ours = |c: char| c.is_ascii_alphanumeric() || " .,:;#*|-()/'".contains(c);
        assert!(prose.chars().all(ours), "{prose:?} of {line:?}");
        assert!(!prose.starts_with('|') || prose.matches('|').count() == 7, "{line}");
        // A table is split into cells before code is looked for.
        assert!(!line.starts_with('|') || line.matches('|').count() == 7, "{line}");
    }
}

/// A line of Markdown without its code spans and code in HTML.
fn without_code(line: &str) -> String {
    let mut prose = String::new();
    let mut rest = line;
    while let Some(at) = rest.find(['`', '<']) {
        prose.push_str(&rest[..at]);
        rest = &rest[at..];
        if let Some(html) = rest.strip_prefix("<code>") {
            let (code, after) = html.split_once("</code>").unwrap();
            assert!(!code.contains(['<', '>', '`', '*', '_', '[', '@', '|']), "{line}");
            rest = after;
            continue;
        }
        let delimiter = &rest[..rest.len() - rest.trim_start_matches('`').len()];
        assert!(!delimiter.is_empty(), "{line}");
        let code = &rest[delimiter.len()..];
        let end = code
            .match_indices(delimiter)
            .find(|(at, _)| !code[..*at].ends_with('`') && !code[at + delimiter.len()..].starts_with('`'));
        rest = &code[end.unwrap().0 + delimiter.len()..];
    }
    prose + rest
}

/// Tags are those of the format, and everything between them is text.
fn xml_is_well_formed(text: &str) {
    let body = text.strip_prefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n").unwrap();
    let mut open = Vec::new();
    for (index, piece) in body.split('<').enumerate() {
        let Some((tag, text)) = piece.split_once('>').filter(|_| index > 0) else {
            assert!(piece.is_empty() && index == 0, "{piece}");
            continue;
        };
        assert!(!text.contains(['>', '\u{fffe}', '\u{ffff}']), "{piece}");
        let name = tag.split([' ', '/']).find(|name| !name.is_empty()).unwrap();
        assert!(["testsuites", "testsuite", "testcase", "failure", "error", "system-out"].contains(&name), "{tag}");
        match (tag.starts_with('/'), tag.ends_with('/')) {
            (true, _) => assert_eq!(open.pop(), Some(name)),
            (false, true) => {}
            (false, false) => open.push(name),
        }
        assert!(tag.matches('"').count().is_multiple_of(2), "{tag}");
    }
    assert!(open.is_empty());
}

/// A line is one command whose properties are ours.
fn command_is_whole(line: &str) {
    let (properties, _) = line.strip_prefix("::").unwrap().split_once("::").unwrap();
    let (level, properties) = properties.split_once(' ').unwrap();
    assert!(["error", "warning", "notice"].contains(&level), "{line}");
    let keys: Vec<&str> = properties.split(',').map(|property| property.split_once('=').unwrap().0).collect();
    let with_line = ["file", "line", "title"];
    let with_column = ["file", "line", "col", "endColumn", "title"];
    assert!([&["file", "title"][..], &with_line, &with_column].contains(&keys.as_slice()), "{line}");
}

#[test]
fn comment_has_a_greatest_length() {
    let mut pages = [Page::default(), Page::default()];
    for page in &mut pages {
        (page.method, page.path) = ("GET".to_owned(), "/v1/cups".to_owned());
    }
    let field = |index: usize| Field::new(format!("a_name_of_some_length_{index}"), "String");
    pages[0].query_params = vec![field(2000), field(2001)];
    pages[1].query_params = (0..2002).map(field).collect();
    let [old, new] = pages.map(|page| Input::new("ListCups.json", Contract::new("ListCups", page).to_text()));
    let output = commands::diff(&new, &old, Format::Markdown).stdout;
    assert!(output.len() < 61_000, "{}", output.len());
    let row = output.lines().filter(|line| line.contains("parameter-removed")).count();
    let rest = format!("{} more findings are left out", 2000 - row);
    assert!(row > 100 && output.contains(&rest), "{row} {}", output.lines().last().unwrap());
}

/// A definition on one line, as the vendor ships them.
const ONE_LINE: &str = concat!(
    r#"{"name":"PourTea","paths":{"/v1/tea":{"post":{"operationId":"PourTea","parameters":["#,
    r#"{"in":"query","name":"limit","required":true,"type":"integer","description":"个数。取值范围：1~100。"},"#,
    r##"{"in":"body","name":"body","schema":{"$ref":"#/definitions/Pot"}}],"##,
    r##""responses":{"200":{"description":"好","schema":{"$ref":"#/definitions/Cup"}}}}}},"##,
    r#""definitions":{"Pot":{"type":"object","required":["kind"],"properties":{"kind":{"type":"string","#,
    r#""enum":["green","black"]},"size":{"type":"string","description":"大小。最大长度为64个字符。"}}},"#,
    r#""Cup":{"type":"object","properties":{"id":{"type":"string","default":"id"}}}}}"#,
);

/// Each change of the definition, and what is marked of it then, by its pointer.
const CHANGES: [(&str, &str, &str, &str); 8] = [
    ("1~100", "1~50", "/paths/~1v1~1tea/post/parameters/0/description", "50"),
    (r#""name":"limit""#, r#""name":"most""#, "/paths/~1v1~1tea/post/parameters/0", "most"),
    (r#""required":true"#, r#""required":false"#, "/paths/~1v1~1tea/post/parameters/0/required", r#""required":false"#),
    (r#""black""#, r#""white""#, "/definitions/Pot/properties/kind/enum", "white"),
    ("64个", "32个", "/definitions/Pot/properties/size/description", "32"),
    (r#""default":"id""#, r#""default":"default""#, "/definitions/Cup/properties/id/default", "default"),
    (r#""id":{"#, r#""key":{"type":"string"},"id":{"#, "/definitions/Cup/properties/key", "key"),
    (r#""post":{"#, r#""put":{"#, "/paths/~1v1~1tea/put", r#""put""#),
];

#[test]
fn definition_on_one_line_is_placed_by_column_and_pointer() {
    for (from, to, pointer, marked) in CHANGES {
        let changed = ONE_LINE.replacen(from, to, 1);
        assert_ne!(changed, ONE_LINE, "{from}");
        let [old, new] = [Input::new("old.json", ONE_LINE), Input::new("new.json", changed.as_str())];
        let report = |format| commands::diff(&old, &new, format).stdout;
        let findings = parsed(&report(Format::Json));
        let finding = findings.as_array().unwrap().iter().find(|finding| finding["page_pointer"] == pointer);
        let finding = finding.unwrap_or_else(|| panic!("{pointer} is not in {findings:#}"));
        let column = |key: &str| usize::try_from(finding[key].as_u64().unwrap()).unwrap();
        let (start, end) = (column("page_column"), column("page_end_column"));
        let part: String = changed.chars().skip(start - 1).take(end - start).collect();
        assert_eq!(part, marked, "{pointer}");
        let place = format!("new.json:1:{start}");
        for (format, shown) in [
            (Format::Text(Style::Plain), place.clone()),
            (Format::Markdown, format!("{place} #{pointer}")),
            (Format::Junit, format!("{place} #{pointer}")),
            (Format::Github, format!("file=new.json,line=1,col={start},endColumn={end},")),
        ] {
            let report = report(format);
            assert!(report.contains(&shown), "{shown} is not in\n{report}");
        }
        let log = parsed(&report(Format::Sarif));
        let results = log["runs"][0]["results"].as_array().unwrap();
        let mut places = results.iter().map(|result| &result["locations"][0]["physicalLocation"]);
        let region = json!({ "startLine": 1, "startColumn": start, "endColumn": end });
        let is_there = |place: &Value| place["region"] == region && place["properties"]["pointer"] == pointer;
        assert!(places.any(is_there), "{region} is not in {log:#}");
    }
}

#[test]
fn excerpt_of_a_definition_on_one_line_is_around_the_place() {
    let changed = ONE_LINE.replace("64个", "32个");
    let diff = commands::diff(&Input::new("old.json", ONE_LINE), &Input::new("new.json", changed), FORMATS[0]);
    assert_snapshot!(diff.stdout);
}

#[test]
fn notices_of_a_definition_on_one_line_have_their_column() {
    let notices = doc_contract::read(ONE_LINE.replace("\"enum\"", "\"enums\"").as_bytes()).unwrap().notices;
    let column = ONE_LINE.chars().count() - ONE_LINE.split_once("\"enum\"").unwrap().1.chars().count() - 5;
    assert!(
        notices.iter().any(|notice| notice.to_string().starts_with(&format!("line 1, column {column}: "))),
        "{notices:?}"
    );
}
