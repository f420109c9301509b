//! `docs fetch` and `docs watch` against a site on loopback.

#![allow(clippy::unwrap_used, reason = "helpers of tests")]

mod site;

use std::{fs, path::PathBuf, process::ExitCode, time::Duration};

use sdk_tools::{Command, Style};
use tempfile::TempDir;

use site::{Reply, Site};

/// Pages in the layout of the vendor's site.
const SMASH: &str = include_str!("../../doc-contract/tests/pages/smash.en.html");
const BREW: &str = include_str!("../../doc-contract/tests/pages/brew.en.md");

const SMASH_ID: &str = "DeleteCups";
const BREW_ID: &str = "PostKettlesBrewPlans";

/// A workspace whose documents agree with both pages, and a site that serves them.
struct Scene {
    site: Site,
    folder: TempDir,
}

/// How a command ended.
struct Ran {
    exit: u8,
    out: String,
    err: String,
}

impl Scene {
    fn new() -> Self {
        let site = Site::start();
        let folder = TempDir::new().unwrap();
        let scene = Self { site, folder };
        for (name, page) in [("cups", SMASH), ("kettles", BREW)] {
            let page = doc_contract::read(page.as_bytes()).unwrap().page;
            scene.put(&format!("spec/{name}.yaml"), &doc_contract::scaffold(&page));
        }
        let pattern = scene.site.url("/{operationId}.html");
        scene.put("sdk.toml", &format!("[apis.cups]\npages = \"{pattern}\"\n[apis.kettles]\npages = \"{pattern}\"\n"));
        scene.site.serve(&format!("/{SMASH_ID}.html"), Reply::page("text/html; charset=utf-8", SMASH));
        scene.site.serve(&format!("/{BREW_ID}.html"), Reply::page("text/markdown", BREW));
        scene
    }

    fn put(&self, name: &str, text: &str) {
        let path = self.folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// Replaces the page of the cups.
    fn smash(&self, reply: Reply) {
        self.site.serve(&format!("/{SMASH_ID}.html"), reply);
    }

    fn run(&self, arguments: &[&str]) -> Ran {
        let root = self.folder.path().to_str().unwrap();
        let fixed = ["sdk-tools", "--root", root, "docs"];
        let is_fetching = ["fetch", "watch"].contains(&arguments[0]) && !arguments.contains(&"--pause");
        let pause: &[&str] = if is_fetching { &["--pause", "0"] } else { &[] };
        let arguments = fixed.iter().chain(arguments).chain(pause).map(Into::into);
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let exit = sdk_tools::run::<Command>(Style::Plain, arguments, &mut out, &mut err);
        let exit = (0..=2).find(|code| format!("{exit:?}") == format!("{:?}", ExitCode::from(*code))).unwrap();
        Ran { exit, out: String::from_utf8(out).unwrap(), err: String::from_utf8(err).unwrap() }
    }

    /// The copies of the page of the cups, in the order of time.
    fn copies(&self) -> Vec<PathBuf> {
        let folder = self.folder.path().join(format!("target/pages/cups/{SMASH_ID}"));
        let files = fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap().path());
        let mut files: Vec<PathBuf> = files.filter(|path| !path.ends_with("newest.json")).collect();
        files.sort();
        files
    }

    /// Fetches the page of the cups, which fails; returns what is reported.
    fn refusal(&self, timeout: &str) -> String {
        let ran = self.run(&["fetch", SMASH_ID, "--timeout", timeout]);
        assert_eq!((ran.exit, ran.out.as_str(), self.copies().len()), (2, "", 0), "{}", ran.err);
        ran.err.replace(&self.site.url(""), "SITE")
    }
}

#[test]
fn pages_are_copied_as_they_are_served() {
    let scene = Scene::new();
    let ran = scene.run(&["fetch"]);
    assert_eq!((ran.exit, ran.err.as_str()), (0, ""));
    let lines: Vec<&str> = ran.out.lines().collect();
    assert!(lines[0].starts_with("DeleteCups: target/pages/cups/DeleteCups/2") && lines[0].ends_with("Z.html"));
    assert!(lines[1].starts_with("PostKettlesBrewPlans: target/pages/kettles/") && lines[1].ends_with("Z.md"));
    assert_eq!(fs::read_to_string(&scene.copies()[0]).unwrap(), SMASH);
    assert_eq!(fs::read_to_string(scene.folder.path().join("target/pages/.gitignore")).unwrap(), "*\n");
}

#[test]
fn page_that_is_unchanged_is_not_sent_again() {
    let scene = Scene::new();
    scene.smash(
        Reply::page("text/html", SMASH).with("ETag", "\"one\"").with("Last-Modified", "Mon, 05 Jan 2026 08:00:00 GMT"),
    );
    let first = scene.run(&["fetch", SMASH_ID]);
    scene.smash(Reply::status("304 Not Modified"));
    let second = scene.run(&["fetch", SMASH_ID]);
    assert_eq!((second.exit, second.out, scene.copies().len()), (0, first.out, 1));
    let requests = scene.site.requests();
    assert!(!requests[0].head.contains("if-none-match"));
    assert!(requests[1].head.contains("if-none-match: \"one\"\r\n"), "{}", requests[1].head);
    assert!(requests[1].head.contains("if-modified-since: mon, 05 jan 2026 08:00:00 gmt\r\n"));
}

#[test]
fn changed_page_is_another_copy_and_the_same_page_is_not() {
    let scene = Scene::new();
    for (page, copies) in [(SMASH, 1), (SMASH, 1), (&SMASH.replace("for good", "for ever"), 2)] {
        scene.smash(Reply::page("text/html", page));
        assert_eq!(scene.run(&["fetch", SMASH_ID]).exit, 0);
        assert_eq!(scene.copies().len(), copies);
    }
    assert!(fs::read_to_string(&scene.copies()[1]).unwrap().contains("for ever"));
}

#[test]
fn damaged_notes_about_a_copy_cost_a_request() {
    let scene = Scene::new();
    scene.smash(Reply::page("text/html", SMASH).with("ETag", "\"one\""));
    scene.run(&["fetch", SMASH_ID]);
    let notes = format!("target/pages/cups/{SMASH_ID}/newest.json");
    for text in ["{", "{\"url\":\"x\",\"file\":\"../../../spec/cups.yaml\",\"etag\":\"\\\"one\\\"\"}"] {
        scene.put(&notes, text);
        assert_eq!(scene.run(&["fetch", SMASH_ID]).exit, 0);
    }
    assert!(scene.site.requests().iter().all(|request| !request.head.contains("if-none-match")));
}

#[test]
fn there_is_a_pause_between_requests() {
    let scene = Scene::new();
    scene.run(&["fetch", "--pause", "0.2"]);
    let requests = scene.site.requests();
    assert!(requests[1].at - requests[0].at >= Duration::from_millis(200));
}

#[test]
fn moved_page_is_followed_on_its_host_only() {
    let scene = Scene::new();
    scene.site.serve("/new/place.html", Reply::page("text/html", SMASH));
    scene.smash(Reply::status("301 Moved Permanently").with("Location", "new/place.html"));
    let ran = scene.run(&["fetch", SMASH_ID]);
    let moved = format!("moved: DeleteCups: the page is at {} now\n", scene.site.url("/new/place.html"));
    assert_eq!((ran.exit, ran.err), (0, moved));

    let other = Site::start();
    other.serve("/", Reply::page("text/html", SMASH));
    for location in [other.url("/"), "https://docs.example.com/x".to_owned(), "file:///etc/passwd".to_owned()] {
        let scene = Scene::new();
        scene.smash(Reply::status("302 Found").with("Location", &location));
        let refusal = scene.refusal("30");
        assert!(refusal.ends_with(&format!("the site redirects to another host, {location}\n")), "{refusal}");
    }
    assert!(other.requests().is_empty());
}

#[test]
fn what_is_no_page_is_refused_with_its_reason() {
    let endless = format!("/{SMASH_ID}.html");
    for (reply, reason) in [
        (Reply::status("404 Not Found"), "the site answers 404 Not Found"),
        (Reply::status("503 Service Unavailable"), "the site answers 503 Service Unavailable"),
        (Reply::status("304 Not Modified"), "the site says that the page is unchanged, but there is no copy of it"),
        (Reply::status("302 Found").with("Location", &endless), "the site redirects more than 5 times"),
        (Reply::status("302 Found"), "the site answers 302 Found without a URL"),
        (Reply::page("application/zip", "PK"), "the site serves `application/zip`, which is not a page"),
        (
            Reply::page("text/html", "\u{1f}").with("Content-Encoding", "gzip"),
            "the page is encoded with gzip, which was not asked for",
        ),
        (Reply::page("text/html", &" ".repeat((8 << 20) + 1)), "the page is longer than 8 MiB"),
        (Reply::Silence, "the site did not respond in time"),
        (Reply::Endless, "the site did not respond in time"),
        (Reply::Raw(b"\x1b[2J::error::\r\n\r\n".to_vec()), "the response cannot be read: "),
    ] {
        let scene = Scene::new();
        let timeout = if matches!(reply, Reply::Raw(_)) { "30" } else { "0.4" };
        scene.smash(reply);
        let refusal = scene.refusal(timeout);
        let start = format!("error: DeleteCups: SITE/DeleteCups.html: {reason}");
        assert!(refusal.starts_with(&start) && refusal.lines().count() == 1, "{refusal}");
        assert!(refusal.chars().all(|c| c == '\n' || !c.is_control()), "{refusal}");
    }
}

#[test]
fn site_that_does_not_respond_is_not_asked_for_ever() {
    let scene = Scene::new();
    let page = doc_contract::read(SMASH.as_bytes()).unwrap().page;
    let draft = doc_contract::scaffold(&page);
    let (head, operation) = draft.split_at(draft.find("  /v1/").unwrap());
    let (operation, rest) = operation.split_at(operation.find("components:").unwrap_or(operation.len()));
    let copies = (0..6).map(|index| {
        operation.replace("/cups/", &format!("/cups{index}/")).replace(SMASH_ID, &format!("{SMASH_ID}{index}"))
    });
    scene.put("spec/cups.yaml", &format!("{head}{}{rest}", copies.collect::<String>()));
    for index in 0..6 {
        scene.site.serve(&format!("/{SMASH_ID}{index}.html"), Reply::Silence);
    }
    let ran = scene.run(&["fetch", "--timeout", "0.2"]);
    assert_eq!((ran.exit, scene.site.requests().len()), (2, 3), "{}", ran.err);
    assert!(ran.err.contains("DeleteCups3.html was not requested: the site does not respond"), "{}", ran.err);
}

#[test]
fn url_of_a_page_is_the_operations_own_or_that_of_the_pattern() {
    let scene = Scene::new();
    let spec = fs::read_to_string(scene.folder.path().join("spec/cups.yaml")).unwrap();
    let own = |url: &str| {
        let docs = format!("operationId: {SMASH_ID}\n      externalDocs:\n        url: {url}\n");
        scene.put("spec/cups.yaml", &spec.replacen(&format!("operationId: {SMASH_ID}\n"), &docs, 1));
        scene.run(&["fetch", SMASH_ID])
    };
    scene.site.serve("/a.html", Reply::page("text/html", SMASH));
    assert_eq!(own(&scene.site.url("/a.html")).exit, 0);
    assert!(scene.site.requests()[0].head.starts_with("get /a.html "));
    for url in ["http://docs.example.com/a", "https://user:word@docs.example.com/", "file:///etc/passwd", "x y"] {
        let ran = own(&format!("'{url}'"));
        assert!(ran.exit == 2 && ran.err.starts_with("error: spec/cups.yaml:"), "{}", ran.err);
    }
    assert_eq!(scene.site.requests().len(), 1);
}

#[test]
fn what_cannot_be_fetched_at_all_is_reported() {
    let scene = Scene::new();
    let ran = scene.run(&["fetch", "ShowTea"]);
    assert_eq!((ran.exit, ran.err.as_str()), (2, "error: spec:1:1: no document has an operation `ShowTea`\n"));
    scene.put("sdk.toml", "");
    let ran = scene.run(&["fetch"]);
    let none = "error: spec:1:1: the URL of no page is known: give the API in sdk.toml a `pages`, or operations an `externalDocs`\n";
    assert_eq!((ran.exit, ran.err.as_str()), (2, none));
    for (pattern, problem) in [
        ("https://docs.example.com/page.html", "the URL of a page has {operationId} where the operationId is"),
        ("http://docs.example.com/{operationId}", "cannot be fetched: a page is at a URL with `https`"),
    ] {
        scene.put("sdk.toml", &format!("[apis.cups]\npages = \"{pattern}\"\n"));
        let ran = scene.run(&["fetch"]);
        assert!(ran.exit == 2 && ran.err.starts_with("error: sdk.toml:2:9: "), "{}", ran.err);
        assert!(ran.err.contains(problem), "{}", ran.err);
    }
}

#[test]
fn watch_is_silent_while_pages_spec_and_contracts_agree() {
    let scene = Scene::new();
    let ran = scene.run(&["watch"]);
    assert_eq!((ran.exit, ran.out.as_str()), (0, ""), "{}", ran.err);
    assert!(ran.err.ends_with("2 pages and the spec agree\n"), "{}", ran.err);
}

#[test]
fn watch_reports_what_a_page_changed_since_the_spec() {
    let scene = Scene::new();
    scene.smash(Reply::page("text/html", &SMASH.replacen("DELETE", "POST", 1)));
    let ran = scene.run(&["watch", "--format", "github"]);
    assert_eq!(ran.exit, 1, "{}", ran.err);
    assert!(ran.out.contains("::error file=spec/cups.yaml,line="), "{}", ran.out);
    assert!(ran.out.contains(",title=method-changed::DeleteCups: "), "{}", ran.out);
    assert!(ran.out.contains("%0Atarget/pages/cups/DeleteCups/2"), "{}", ran.out);
    assert_eq!(scene.run(&["watch", BREW_ID]).exit, 0);
}

#[test]
fn watch_reports_what_the_spec_follows_but_the_contract_does_not() {
    let scene = Scene::new();
    scene.put("page.html", SMASH);
    let page = scene.folder.path().join("page.html");
    assert_eq!(scene.run(&["record", page.to_str().unwrap(), "--api", "cups"]).exit, 0);
    let changed = SMASH.replacen("DELETE", "POST", 1);
    let draft = doc_contract::scaffold(&doc_contract::read(changed.as_bytes()).unwrap().page);
    scene.put("spec/cups.yaml", &draft.replace("PostCups", SMASH_ID));
    scene.smash(Reply::page("text/html", &changed));
    let ran = scene.run(&["watch", SMASH_ID]);
    assert_eq!(ran.exit, 1, "{}", ran.err);
    assert!(ran.out.contains("the method is \"POST\" now and was \"DELETE\""), "{}", ran.out);
    assert!(ran.out.contains("the spec agrees with the page: record it with `docs record target/pages"), "{}", ran.out);
}

#[test]
fn watch_does_not_take_another_page_for_that_of_an_operation() {
    let scene = Scene::new();
    for reply in [
        Reply::status("404 Not Found"),
        Reply::page("text/html", "<html><h1>This page does not exist</h1></html>"),
        Reply::page("text/markdown", BREW),
        Reply::page("text/html", &"<table>".repeat(100_000)),
    ] {
        scene.smash(reply);
        let ran = scene.run(&["watch", "--format", "junit"]);
        assert_eq!(ran.exit, 2, "{}", ran.err);
        assert!(ran.out.contains("tests=\"2\" failures=\"0\" errors=\"1\""), "{}", ran.out);
        assert!(ran.err.contains("error: "), "{}", ran.err);
    }
}
