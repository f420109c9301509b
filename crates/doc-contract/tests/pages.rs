//! The same page as text, HTML and Markdown, in English and in Chinese, has the same facts.

use std::{fs, path::PathBuf};

use doc_contract::{Form, Language, Page, Source, Spec, compare, read, scaffold};
use spec_document::Document;

const FORMS: [(&str, Form); 3] = [("txt", Form::Text), ("html", Form::Html), ("md", Form::Markdown)];
const LANGUAGES: [(&str, Language); 2] = [("en", Language::English), ("zh", Language::Chinese)];

fn bytes(name: &str) -> Vec<u8> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/pages").join(name);
    fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn expected(name: &str) -> Page {
    serde_json::from_slice(&bytes(&format!("{name}.facts.json"))).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// The facts with the title that the language gives the page.
fn without_title(mut page: Page) -> Page {
    page.title.clear();
    page
}

#[test]
fn each_form_and_language_has_the_same_facts() {
    for name in ["brew", "smash"] {
        let expected = without_title(expected(name));
        for (language, language_found) in LANGUAGES {
            for (form, form_found) in FORMS {
                let file = format!("{name}.{language}.{form}");
                let reading = read(&bytes(&file)).unwrap_or_else(|error| panic!("{file}: {error}"));
                assert_eq!((reading.form, reading.language), (form_found, language_found), "{file}");
                assert_eq!(without_title(reading.page), expected, "{file}");
            }
        }
    }
}

#[test]
fn only_the_broken_example_is_noticed() {
    for (language, _) in LANGUAGES {
        for (form, _) in FORMS {
            let rules = |name: &str| -> Vec<&str> {
                read(&bytes(&format!("{name}.{language}.{form}")))
                    .map(|reading| reading.notices.iter().map(|notice| notice.rule).collect())
                    .unwrap_or_default()
            };
            assert_eq!(rules("brew"), ["example-not-json"], "{language} {form}");
            assert!(rules("smash").is_empty(), "{language} {form}");
        }
    }
}

#[test]
fn titles_are_those_of_the_language() {
    for (form, _) in FORMS {
        for (language, title) in [("en", "Planning a Brew"), ("zh", "规划一次冲泡")] {
            let found = read(&bytes(&format!("brew.{language}.{form}"))).map(|reading| reading.page.title);
            assert_eq!(found.as_deref(), Ok(title), "{form}");
        }
    }
}

#[test]
fn each_fact_has_the_line_it_stands_on() {
    let cases = [
        ("brew.en.txt", "request.path.kettle_id.suffix", "kt07"),
        ("brew.en.txt", "request.body.type.enum", "green/black"),
        ("brew.en.txt", "request.body.steps[].duration.maximum", "732"),
        ("brew.en.html", "request.header.X-Language.default", "en-us"),
        ("brew.en.html", "response.202.cup.filled.type", "Boolean"),
        ("brew.en.md", "request.body.steps[].kind.enum", "heat"),
        ("brew.zh.md", "request.body.name.max_length", "1024"),
        ("brew.en.html", "example.request.steps[0].name", "heat_it"),
        ("brew.en.txt", "example.request[1].cup.size", "2"),
        ("brew.en.md", "example.response.202.value.unit", "penny"),
        ("smash.zh.html", "path", "/v1/{project_id}/cups/{cup_id}"),
    ];
    for (file, location, word) in cases {
        let bytes = bytes(file);
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let reading = read(&bytes).unwrap_or_else(|error| panic!("{file}: {error}"));
        let line = reading.places.get(location).copied().unwrap_or_else(|| panic!("{file}: no place for {location}"));
        let found = text.lines().nth(line - 1).unwrap_or_default();
        assert!(found.contains(word), "{file}:{line}: {location} should be at `{word}`, is at `{found}`");
    }
}

#[test]
fn each_page_agrees_with_its_own_scaffold() {
    for name in ["brew", "smash"] {
        for (language, _) in LANGUAGES {
            for (form, _) in FORMS {
                let file = format!("{name}.{language}.{form}");
                let source = Source::read(file.as_str(), &bytes(&file)).unwrap_or_else(|error| panic!("{error}"));
                let draft = scaffold(source.page());
                let document =
                    Document::parse("draft.yaml", draft.as_str()).unwrap_or_else(|error| panic!("{error}\n{draft}"));
                let spec = Spec::default()
                    .with_api("draft", document, None)
                    .unwrap_or_else(|error| panic!("{error}\n{draft}"));
                let findings = compare(&source, &spec);
                assert!(findings.is_empty(), "{file}: {findings:#?}\n{draft}");
            }
        }
    }
}

#[test]
fn breadcrumb_is_read_where_the_page_has_one() {
    let brew = ["Help Center", "Kettles", "API Reference", "Brewing", "Planning a Brew"];
    let listed = "  1. Help Center\n  2. Kettles\n  3. T\n\nT\n\nURI\n\nGET /v1/x\n\nResponse\n\nStatus code: 204\n";
    let html = |before: &str| {
        format!("<html>{before}<h1>T</h1><h4>URI</h4><p>GET /v1/x</p><h4>Response</h4><p>Status code: 204</p></html>")
    };
    let crumbs = "<nav class='Crumbs'><a>Help Center</a><i>/</i><a>Kettles</a><i>/</i><b>T</b></nav>";
    let open = "<div class='breadcrumb'><a>Help Center</a> &gt; <a>Kettles</a> &gt; T";
    for (page, expected) in [
        (bytes("brew.en.txt"), &brew[..]),
        (bytes("brew.en.html"), &brew),
        (bytes("brew.en.md"), &[]),
        (listed.into(), &["Help Center", "Kettles", "T"]),
        (html(crumbs).into(), &["Help Center", "Kettles", "T"]),
        (html(open).into(), &["Help Center", "Kettles", "T"]),
        (html("<head><title>T_Kettles_Help Center</title></head>").into(), &["Help Center", "Kettles", "T"]),
        (html("<head><title>Kettles_T</title></head>").into(), &[]),
    ] {
        let text = String::from_utf8_lossy(&page).into_owned();
        let found = read(&page).map(|reading| reading.breadcrumb).unwrap_or_else(|error| panic!("{text}: {error}"));
        assert_eq!(found, expected, "{text}");
    }
}
