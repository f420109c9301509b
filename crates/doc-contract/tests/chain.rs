//! Each page is drafted, the draft passes the generator's lint and is generated from, and the page agrees with it.

#[path = "support/mod.rs"]
mod support;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use doc_contract::commands::{self, Input, Output};
use doc_contract::{Contract, Page, Spec, Style, report::Format};
use spec_codegen::emit::{self, Package};
use spec_codegen::{lint::lint, model::Model, plain::plain};
use spec_document::Document;
use support::VARIANTS;

fn folder(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// What a draft of these pages is not right about; empty when the pages go all the way.
fn problems(pages: &[Input]) -> Vec<String> {
    let drafted = commands::scaffold(pages, None, false);
    if drafted.exit != Output::AGREE {
        return vec![drafted.stderr];
    }
    let document = match Document::parse("draft.yaml", drafted.stdout.as_str()) {
        Ok(document) => document,
        Err(error) => return vec![error.to_string()],
    };
    let mut problems: Vec<String> = lint(&document).iter().map(ToString::to_string).collect();
    if problems.is_empty() {
        let package = Package::new("draft-api", None, None);
        problems.extend(emit::package(&package, &Model::of(&plain(&document))).err().map(|error| error.to_string()));
    }
    match Spec::default().with_api("draft", document, None) {
        Ok(spec) => {
            let checked = commands::check(pages, &spec, Format::Text(Style::Plain));
            if checked.exit != Output::AGREE {
                problems.push(checked.stdout);
            }
        }
        Err(error) => problems.push(error.to_string()),
    }
    if !problems.is_empty() {
        problems.push(drafted.stdout);
    }
    problems
}

fn input(path: &Path) -> Input {
    Input::new(path.display().to_string(), fs::read(path).unwrap_or_else(|error| panic!("{}: {error}", path.display())))
}

/// The saved pages in a folder.
fn saved(folder: &Path) -> Vec<Input> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.retain(|path| path.extension().is_some_and(|kind| ["txt", "html", "md"].iter().any(|known| kind == *known)));
    paths.sort();
    paths.iter().map(|path| input(path)).collect()
}

#[test]
fn saved_pages_go_from_page_to_checked_draft() {
    let mut failed = Vec::new();
    for page in ["tests/pages", "tests/drafts"].into_iter().flat_map(|path| saved(&folder(path))) {
        let problems = problems(std::slice::from_ref(&page));
        if !problems.is_empty() {
            failed.push(format!("{}:\n{}", page.name, problems.join("\n")));
        }
    }
    assert!(failed.is_empty(), "{} failed:\n{}", failed.len(), failed.join("\n\n"));
}

/// The facts of all operations that the database's API has.
fn operations() -> Vec<Page> {
    let text = fs::read_to_string(folder("../../spec/taurus-htap.yaml")).unwrap_or_default();
    let document = Document::parse("taurus-htap.yaml", text).unwrap_or_else(|error| panic!("{error}"));
    let ids: Vec<String> = document.operations().map(|operation| operation.id().to_owned()).collect();
    let spec = Spec::default().with_api("draft", document, None).unwrap_or_else(|error| panic!("{error}"));
    ids.iter().filter_map(|id| spec.facts("draft", id).cloned()).collect()
}

#[test]
fn all_operations_go_from_page_to_checked_draft() {
    let operations = operations();
    assert_eq!(operations.len(), 52);
    let mut failed = Vec::new();
    for (form, language) in VARIANTS {
        let pages: Vec<Input> = operations
            .iter()
            .enumerate()
            .map(|(index, page)| {
                Input::new(format!("{}-{index}", page.title), support::write(page, form, language, index))
            })
            .collect();
        for page in &pages {
            let problems = problems(std::slice::from_ref(page));
            if !problems.is_empty() {
                failed.push(format!("{form:?} {language:?} {}:\n{}", page.name, problems.join("\n")));
            }
        }
        // All of them in one document.
        let problems = problems(&pages);
        if !problems.is_empty() {
            failed.push(format!("{form:?} {language:?}, together:\n{}", problems[..problems.len() - 1].join("\n")));
        }
    }
    assert!(failed.is_empty(), "{} failed:\n{}", failed.len(), failed.join("\n\n"));
}

/// The crates of drafts compile, each with the types of its pages: those of all operations, in each form and language
/// together, and those of every saved page.
#[test]
#[ignore = "compiles some twenty crates, which takes a minute or more: a step of CI"]
fn crates_of_drafts_compile() {
    let operations = operations();
    let together = VARIANTS.into_iter().map(|(form, language)| {
        let written = operations.iter().enumerate().map(|(index, page)| {
            Input::new(format!("{}-{index}", page.title), support::write(page, form, language, index))
        });
        written.collect::<Vec<_>>()
    });
    let alone =
        ["tests/pages", "tests/drafts"].into_iter().flat_map(|path| saved(&folder(path))).map(|page| vec![page]);
    let workspace = Path::new(env!("CARGO_TARGET_TMPDIR")).join("drafts");
    let _ = fs::remove_dir_all(&workspace);
    for (number, pages) in together.chain(alone).enumerate() {
        write_crate(&workspace, number, &pages);
    }
    let manifest = "[workspace]\nresolver = \"3\"\nmembers = [\"crates/*\"]\n";
    write(&workspace.join("Cargo.toml"), manifest);
    // With the versions that the whole project has, which are there already.
    write(&workspace.join("Cargo.lock"), &fs::read_to_string(folder("../../Cargo.lock")).unwrap_or_default());
    let mut check = Command::new(env!("CARGO"));
    check
        .args(["check", "--quiet", "--offline"])
        .current_dir(&workspace)
        .env("CARGO_TARGET_DIR", workspace.join("target"));
    let checked = check.output().unwrap_or_else(|error| panic!("{error}"));
    assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stderr));
}

/// Writes the crate of a draft into a workspace.
fn write_crate(workspace: &Path, number: usize, pages: &[Input]) {
    let drafted = commands::scaffold(pages, None, false);
    let document = Document::parse("draft.yaml", drafted.stdout.as_str()).unwrap_or_else(|error| panic!("{error}"));
    let (name, runtime) = (format!("draft-{number}"), folder("../api-runtime"));
    let runtime = format!("{{ path = {:?} }}", runtime.display().to_string());
    let package = Package::new(&name, None, Some(&runtime));
    let files = emit::package(&package, &Model::of(&plain(&document)));
    for (file, content) in files.unwrap_or_else(|error| panic!("{}: {error}", pages[0].name)) {
        write(&workspace.join("crates").join(&name).join(file), &content);
    }
}

fn write(path: &Path, text: &str) {
    let written = fs::create_dir_all(path.parent().unwrap_or(path)).and_then(|()| fs::write(path, text));
    written.unwrap_or_else(|error| panic!("{}: {error}", path.display()));
}

/// A page with what generated code cannot have as it is, and the rest of what pages have.
#[test]
fn awkward_facts_go_from_page_to_checked_draft() {
    let page: Page =
        serde_json::from_str(include_str!("drafts/awkward.json")).unwrap_or_else(|error| panic!("{error}"));
    for method in ["POST", "GET", "DELETE"] {
        let mut page = page.clone();
        method.clone_into(&mut page.method);
        let contract = Contract::new("Awkward", page).to_text();
        let problems = problems(&[Input::new("awkward.json", contract)]);
        assert!(problems.is_empty(), "{method}: {}", problems.join("\n"));
    }
}

#[test]
fn a_document_keeps_its_text_and_gets_the_operations_that_it_lacks() {
    let before = input(&folder("../../spec/taurus-htap.yaml"));
    let text = String::from_utf8(before.bytes.clone().unwrap()).unwrap();
    let pages = [input(&folder("tests/pages/brew.en.md")), input(&folder("tests/pages/smash.zh.html"))];
    let drafted = commands::scaffold(&pages, Some(&before), false);
    assert_eq!(drafted.exit, Output::AGREE, "{}", drafted.stderr);
    let after = drafted.document.unwrap_or_default();
    let mut lines = after.lines();
    let is_kept = text.lines().all(|line| lines.any(|kept| kept == line));
    assert!(is_kept, "a line of the document is gone");
    let document = Document::parse("a.yaml", after.as_str()).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(lint(&document), []);
    assert_eq!(document.operations().count(), 54);
    let spec = Spec::default().with_api("draft", document, None).unwrap_or_else(|error| panic!("{error}"));
    let checked = commands::check(&pages, &spec, Format::Text(Style::Plain));
    assert_eq!(checked.exit, Output::AGREE, "{}", checked.stdout);

    let again = commands::scaffold(&pages, Some(&Input::new("a.yaml", after.as_str())), false);
    assert_eq!(again.document, Some(after));
    assert!(again.stderr.contains(" is there already at "), "{}", again.stderr);
}

#[test]
fn a_page_with_a_table_that_was_not_read_is_drafted_only_when_asked() {
    let page = "# Lids\n\n#### URI\n\nGET /v1/lids\n\n#### Request Parameters\n\nTable 1 Sizes\n\n| Colour | Shade |\n\
                |---|---|\n| red | dark |\n\n#### Response Parameters\n\n**Status code: 200**\n\nTable 2 Response body parameters\n\n\
                | Parameter | Type | Description |\n|---|---|---|\n| id | String | ID. |\n";
    let pages = [Input::new("lids.md", page)];
    let refused = commands::scaffold(&pages, None, false);
    assert_eq!((refused.exit, refused.stdout.as_str()), (Output::UNREADABLE, ""));
    assert!(refused.stderr.contains("[table-not-read]") && refused.stderr.contains("--partial"), "{}", refused.stderr);
    let partial = commands::scaffold(&pages, None, true);
    assert_eq!(partial.exit, Output::AGREE);
    assert!(partial.stdout.contains("# Not drafted from lids.md: line 9: "), "{}", partial.stdout);
}

#[test]
fn defaults_of_lists_and_maps_are_not_texts() {
    let drafted = commands::scaffold(&[input(&folder("tests/drafts/container-defaults.md"))], None, false).stdout;
    let document = Document::parse("draft.yaml", drafted.as_str()).unwrap_or_else(|error| panic!("{error}"));
    let request = document.value().pointer("/components/schemas/PostParcelsRequest/properties").cloned();
    let request = request.unwrap_or_else(|| panic!("no request in {drafted}"));
    for (field, place) in [("labels", "items"), ("sizes", "items"), ("marks", "additionalProperties")] {
        assert_eq!(request[field][place].get("default"), None, "{field} in {drafted}");
    }
    assert_eq!(request["note"]["default"], "[]");
}

/// A page of `GET` and this path, with a breadcrumb.
fn page(name: &str, service: &str, path: &str) -> Input {
    let text = format!(
        "Help Center> {service}> API Reference> Listing Parcels\n\n# Listing Parcels\n\n#### URI\n\nGET {path}\n\n\
         #### Response Parameters\n\nStatus code: 200\n\nTable 1 Response body parameters\n\n\
         | Parameter | Type | Description |\n|---|---|---|\n| id | String | The ID. |\n"
    );
    Input::new(name, text)
}

#[test]
fn operation_of_another_service_is_not_there_already() {
    let path = "/v1/{project_id}/parcels";
    let (alpha, gamma) = (page("alpha.md", "Alpha Service", path), page("gamma.md", "Gamma Service", path));
    let both = commands::scaffold(&[alpha.clone(), gamma.clone()], None, false);
    assert_eq!((both.exit, both.stdout.as_str()), (Output::UNREADABLE, ""));
    assert!(both.stderr.contains("gamma.md: GET /v1/{project_id}/parcels is there already from alpha.md, as an"));

    let own = commands::scaffold(std::slice::from_ref(&alpha), None, false).stdout;
    let own = Input::new("spec/alpha.yaml", own);
    let into = commands::scaffold(std::slice::from_ref(&gamma), Some(&own), false);
    assert_eq!((into.exit, into.document), (Output::UNREADABLE, None));
    let problem = "is there already at 11:5, as an operation of another service by the breadcrumb";
    assert!(into.stderr.contains(problem), "{}", into.stderr);

    // The same page again adds nothing.
    let again = commands::scaffold(std::slice::from_ref(&alpha), Some(&own), false);
    assert_eq!((again.exit, again.document.as_deref().map(str::as_bytes)), (Output::AGREE, own.bytes.as_deref().ok()));
    assert!(again.stderr.contains("is there already at 11:5, and was left as it is"), "{again:?}");

    // The name of a parameter makes no other path.
    let renamed = page("renamed.md", "Alpha Service", "/v1/{projectId}/parcels");
    for ran in [
        commands::scaffold(std::slice::from_ref(&renamed), Some(&own), false),
        commands::scaffold(&[alpha, renamed], None, false),
    ] {
        assert_eq!(ran.exit, Output::AGREE, "{ran:?}");
        assert!(ran.stderr.contains("renamed.md: GET /v1/{projectId}/parcels is there already"), "{ran:?}");
        assert!(!ran.stdout.contains("projectId"), "{ran:?}");
    }

    // Another operation is added, with a notice.
    let other = page("other.md", "Gamma Service", "/v1/{project_id}/crates");
    let added = commands::scaffold(&[other], Some(&own), false);
    assert!(added.exit == Output::AGREE && added.document.is_some(), "{added:?}");
    assert!(added.stderr.contains("names another service than the document: Gamma Service"), "{added:?}");
}

#[test]
fn path_that_the_generator_refuses_is_not_drafted() {
    for (path, problem) in [
        ("/v1/parcels/{id}.json", "has the segment `{id}.json`; a parameter is a whole segment"),
        ("/v1/a/{id}/b/{id}", "has {id} twice"),
    ] {
        let ran = commands::scaffold(&[page("page.md", "Alpha Service", path)], None, false);
        assert_eq!((ran.exit, ran.stdout.as_str()), (Output::UNREADABLE, ""), "{path}");
        assert!(ran.stderr.contains(&format!("page.md: the path {path} {problem}")), "{}", ran.stderr);
    }
}

#[test]
fn notice_of_another_name_has_its_reason() {
    let text = "# Packing Boxes\n\n#### URI\n\nPOST /v1/boxes\n\n#### Request Parameters\n\n\
                Table 1 Request body parameters\n\n| Parameter | Mandatory | Type | Description |\n|---|---|---|---|\n\
                | box | Yes | Array of 箱子 objects | Boxes. |\n\n\
                Table 2 箱子\n\n| Parameter | Mandatory | Type | Description |\n|---|---|---|---|\n\
                | size | No | Integer | The size. |\n\n#### Response Parameters\n\nStatus code: 204\n";
    let ran = commands::scaffold(&[Input::new("page.md", text)], None, true);
    assert!(ran.stderr.contains("because a type of generated code cannot have that name"), "{ran:?}");
    assert!(!ran.stderr.contains("because another schema has that name"), "{ran:?}");
}
