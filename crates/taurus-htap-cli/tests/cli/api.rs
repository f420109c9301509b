//! `api`: every operation is described, its examples change nothing, and what changes something asks first.

use std::{
    collections::BTreeSet,
    sync::{Arc, Mutex},
};

use crate::support::{NODE, NOWHERE, PROJECT, Run, STARROCKS, TAURUS, all, line};
use spec_document::{Document, Operation};
use spec_replay::Routes;
use tokio::task::block_in_place;
use wiremock::{Mock, MockServer, Request, Respond, ResponseTemplate, matchers::any};

const SPEC: &str = include_str!("../../../../spec/taurus-htap.yaml");

fn document() -> Document {
    Document::parse("the spec", SPEC).unwrap()
}

fn help(operation: &Operation<'_>) -> String {
    let ran = line(&format!("api {} --help", operation.id())).ran();
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{ran}");
    ran.out
}

/// The examples at the end of the help, with values for what they leave open.
fn examples(operation: &Operation<'_>) -> Vec<String> {
    let help = help(operation);
    let (_, examples) = help.split_once("\nExamples:\n").unwrap_or_else(|| panic!("no examples: {help}"));
    let examples: Vec<String> = examples
        .lines()
        .map_while(|line| line.strip_prefix("  taurus-htap "))
        .map(|line| {
            line.replace("--instance ID", &format!("--instance {STARROCKS}"))
                .replace("--taurus ID", &format!("--taurus {TAURUS}"))
                .replace("--project-id ID", &format!("--project-id {PROJECT}"))
                .replace("STARROCKS_NODE_ID", NODE)
                .replace("id=ID", "id=e1bfd0d1-b8d8-417c-9947-7e2ae0de9745")
                .replace("--out FILE", "--out HOME/out")
                .replace("=PATH", "=HOME/in")
        })
        .collect();
    assert!(!examples.is_empty(), "no examples: {help}");
    examples
}

/// Answers as documented, and keeps the IDs of the operations that were called.
#[derive(Clone)]
struct Service {
    document: Arc<Document>,
    routes: Arc<Routes>,
    called: Arc<Mutex<Vec<String>>>,
}

impl Respond for Service {
    fn respond(&self, request: &Request) -> ResponseTemplate {
        let id = self.routes.operation_of(request).expect("a request of the API");
        self.called.lock().unwrap().push(id.to_owned());
        let examples = self.document.operation(id).unwrap().response_examples(200);
        let body = examples.first().map(|(_, body)| (*body).clone());
        ResponseTemplate::new(200).set_body_json(body.unwrap_or_else(|| serde_json::json!({})))
    }
}

impl Service {
    async fn start() -> (Self, MockServer) {
        let (document, server) = (document(), MockServer::start().await);
        let routes = Arc::new(Routes::of(&document));
        let service = Self { document: Arc::new(document), routes, called: Arc::default() };
        Mock::given(any()).respond_with(service.clone()).mount(&server).await;
        (service, server)
    }

    fn take_called(&self) -> Vec<String> {
        std::mem::take(&mut self.called.lock().unwrap())
    }
}

#[test]
fn every_operation_is_described() {
    let document = document();
    for operation in document.operations() {
        let help = help(&operation);
        let (id, effect) = (operation.id(), operation.effect().unwrap());
        let has = |text: &str| assert!(help.contains(text), "{id} lacks {text:?}:\n{help}");
        has(operation.value()["summary"].as_str().unwrap());
        has(&format!("{} {}\n", operation.method(), operation.path()));
        has(&format!("{effect}; {}", if effect == "read" { "changes nothing" } else { "asks for confirmation" }));
        match operation.permission() {
            None => has("not known"),
            Some(permission) if permission.actions.is_empty() => has("none needed"),
            Some(permission) => permission.actions.iter().for_each(|action| has(action.action)),
        }
        for parameter in operation.parameters() {
            let required = if parameter["required"] == true { ", required" } else { "" };
            let place = parameter["in"].as_str().unwrap();
            has(&format!("  {} ({place}{required}): ", parameter["name"].as_str().unwrap()));
        }
        // Every field, however deep, with what it is.
        for (title, content) in [("Body", operation.request_content()), ("Response", operation.success_content())] {
            let Some((media_type, content)) = content else { continue };
            let Some((_, part)) = help.split_once(&format!("\n{title}:")) else { panic!("{id}: {title}\n{help}") };
            let part = part.split("\n\n").next().unwrap_or_default();
            assert!(part.contains(media_type), "{id}: {media_type}\n{help}");
            for name in field_names(&document, &content["schema"]) {
                let field = part.lines().any(|line| line.trim_start().starts_with(&format!("{name}:")));
                let required = part.contains(&format!(" {name} (required): "));
                assert!(field || required, "{id}: {title} lacks {name}:\n{help}");
            }
        }
        has(&format!("\nExamples:\n  taurus-htap api {id}"));
    }
}

/// The names of the fields of a schema, and of those that it refers to.
fn field_names(document: &Document, schema: &serde_json::Value) -> BTreeSet<String> {
    let schema = document.target(schema).unwrap();
    let mut names = BTreeSet::new();
    for (name, field) in schema.get("properties").and_then(|it| it.as_object()).into_iter().flatten() {
        names.insert(name.clone());
        names.extend(field_names(document, field));
    }
    for below in ["/items", "/additionalProperties", "/allOf/0"].iter().filter_map(|it| schema.pointer(it)) {
        names.extend(field_names(document, below));
    }
    names
}

#[test]
fn description_is_for_people_and_programs_and_needs_no_service() {
    insta::assert_snapshot!(all([
        line("api ListInstanceNode --help"),
        line("api CheckTableConfig -h"),
        line("api UploadImportExcelTemplate --help"),
        line("api ShowStarrocksParams --param wrong=1 --help --region cn-north-4"),
        line("api DeleteStarRocksDatabaseUser --help --output json"),
        line("api ListInstanceNodes --help"),
    ]));
    let of_command = line("api --help").ran();
    assert_eq!(of_command.code, 0);
    assert!(of_command.out.contains("Usage: taurus-htap api [OPTIONS] [OPERATION]"), "{of_command}");
    assert_eq!(line("api --list --help").ran().out, of_command.out);
    assert_eq!(line("help api").ran().out, of_command.out);
}

#[tokio::test(flavor = "multi_thread")]
async fn examples_change_nothing_as_they_are_and_changes_ask_without_dry_run() {
    let (service, server) = Service::start().await;
    let document = document();
    let uri = server.uri();
    let run =
        |line_of: &str, body: &str| line(line_of).at(&uri).file("body.json", body).file("in", "PK").file("out", "");
    block_in_place(|| {
        for operation in document.operations() {
            let (id, changes) = (operation.id(), operation.effect() != Some("read"));
            let mut body = String::new();
            for example in examples(&operation) {
                if let Some(example) = example.strip_suffix(" --example > body.json") {
                    let ran = run(&format!("{example} --example"), "").ran();
                    assert_eq!(ran.code, 0, "{ran}");
                    assert!(ran.out.starts_with('{'), "{ran}");
                    body = ran.out;
                    continue;
                }
                let example = example.replace("@body.json", "@HOME/body.json");
                let ran = run(&example, &body).ran();
                assert_eq!(ran.code, 0, "{ran}");
                let expected: &[&str] = if changes { &[] } else { &[id] };
                assert_eq!(service.take_called(), expected, "{ran}");
                let Some(example) = example.strip_suffix(" --dry-run") else {
                    assert!(!changes, "{ran}");
                    continue;
                };
                let ran = run(example, &body).input("y\n").ran();
                assert_eq!(ran.code, 2, "{ran}");
                assert!(ran.err.contains(&format!("confirmation needed to call {id} (")), "{ran}");
                assert_eq!(service.take_called(), Vec::<String>::new(), "{ran}");
                let ran = run(&format!("{example} --yes"), &body).ran();
                assert_eq!((ran.code, service.take_called()), (0, vec![id.to_owned()]), "{ran}");
            }
        }
    });
}

#[test]
fn example_of_a_body_does_not_have_what_creates() {
    let body = line("api CheckTableConfig --example").ran().json();
    assert_eq!(body["is_create_task"], "false");
    assert_eq!(body["source_database_name"], "source_database_name");
}

#[tokio::test(flavor = "multi_thread")]
async fn response_that_cannot_be_written_to_a_file_is_an_error_of_the_output() {
    let (service, server) = Service::start().await;
    let run = |line_of: &str| block_in_place(|| line(line_of).at(&server.uri()).file("out", "").ran());
    for path in ["HOME/out/below-a-file", "no-such-folder/out"] {
        let download = "api DownloadImportExcelTemplate --param template_type=import_async --output json --out";
        let ran = run(&format!("{download} {path}"));
        assert_eq!((ran.code, ran.out.as_str()), (1, ""), "{ran}");
        assert!(ran.err.contains(r#""kind":"output","message":"--out: "#), "{ran}");
    }
    service.take_called();
    let ran = run("api ListInstanceNode --out HOME/out");
    assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{ran}");
    assert!(ran.err.starts_with("error: --out: ListInstanceNode does not respond with a file\n"), "{ran}");
    assert_eq!(service.take_called(), Vec::<String>::new(), "{ran}");
}

#[tokio::test(flavor = "multi_thread")]
async fn form_is_sent_with_its_fields_and_files() {
    let (_, server) = Service::start().await;
    let upload = "api UploadImportExcelTemplate --yes --field template_type=import_async --field selected_dbs=a,b=c";
    let from_file = line(&format!("{upload} --file file=HOME/tables.xlsx")).file("tables.xlsx", "PK\u{3}\u{4}\0\r\n");
    let from_input = line(&format!("{upload} --file file=-")).input("PK");
    for (run, name, content) in [(from_file, "tables.xlsx", "PK\u{3}\u{4}\0\r\n"), (from_input, "-", "PK")] {
        let ran = block_in_place(|| run.at(&server.uri()).ran());
        assert_eq!(ran.code, 0, "{ran}");
        let sent = server.received_requests().await.unwrap().pop().unwrap();
        assert!(sent.headers["content-type"].to_str().unwrap().starts_with("multipart/form-data; boundary="));
        let body = String::from_utf8(sent.body).unwrap();
        for part in [
            "name=\"template_type\"\r\n\r\nimport_async\r\n".to_owned(),
            "name=\"selected_dbs\"\r\n\r\na,b=c\r\n".to_owned(),
            format!(
                "name=\"file\"; filename=\"{name}\"\r\nContent-Type: application/octet-stream\r\n\r\n{content}\r\n"
            ),
        ] {
            assert!(body.contains(&part), "{part:?} is not in {body:?}");
        }
    }
}

/// With the fields that the form requires, and these.
fn upload(more: &str) -> Run {
    let required = "--field template_type=import_async --field selected_dbs=shop --file file=HOME/in";
    line(&format!("api UploadImportExcelTemplate {required} {more}")).at(NOWHERE).file("in", "PK")
}

#[test]
fn forms_that_cannot_be_are_refused_before_anything_is_sent() {
    insta::assert_snapshot!(all([
        line("api UploadImportExcelTemplate").at(NOWHERE),
        line("api UploadImportExcelTemplate --field template_type=import_async --field selected_dbs=a").at(NOWHERE),
        line("api UploadImportExcelTemplate --body {}").at(NOWHERE),
        upload("--body {}"),
        upload("--field selected_db=a"),
        upload("--field other=a"),
        upload("--field selected_dbs=a"),
        upload("--field is_instance_level=yes"),
        upload("--field file=a"),
        upload("--file selected_dbs=HOME/in"),
        upload("--file file"),
        line("api UploadImportExcelTemplate --field template_type=import_async --field selected_dbs=a --file file=HOME/no")
            .at(NOWHERE),
        line("api PauseStarRocksDataReplication --field task_name=a").at(NOWHERE),
        line("api PauseStarRocksDataReplication --file task_name=a").at(NOWHERE),
        line("api ListInstanceNode --file file=a").at(NOWHERE),
    ]));
}

#[test]
fn parameters_that_cannot_be_are_refused_before_anything_is_sent() {
    insta::assert_snapshot!(all([
        line("api ListStarRocksDataReplications --param limits=1").at(NOWHERE),
        line("api ListStarRocksDataReplications --param nothing=1").at(NOWHERE),
        line("api ListStarRocksDataReplications --param Limit=1").at(NOWHERE),
        line("api ListStarRocksDataReplications --param limit=ten").at(NOWHERE),
        line("api ListStarRocksDataReplications --param limit=1 --param limit=2").at(NOWHERE),
        line("api ListStarRocksDataReplications --param x-language=en-us --param X-Language=zh-cn").at(NOWHERE),
        line("api ListStarRocksDataReplications --param X-Language=de-de").at(NOWHERE),
        line("api ListStarRocksDataReplications --param limit").at(NOWHERE),
        line("api ShowHtapProcessList --param limit=101").at(NOWHERE),
        line("api ListStarRocksDataReplicationConfig").at(NOWHERE),
        line("api ListStarRocksDataReplicationConfig --param task_name=a-b").at(NOWHERE),
        line("api ListInstanceNode --param instance_id=in17").at(NOWHERE),
        line("api ListInstanceNode").at(NOWHERE).without("TAURUS_HTAP_INSTANCE_ID"),
        line("api ListHtapInstanceInfo").at(NOWHERE).without("TAURUS_HTAP_TAURUS_ID"),
        line("api PauseStarRocksDataReplication --param task_name=orders_to_htap").at(NOWHERE),
        line("api UploadImportExcelTemplate --param template_type=import_async").at(NOWHERE),
    ]));
}

#[test]
fn operations_that_are_mistyped_are_suggested() {
    insta::assert_snapshot!(all([
        line("api listinstancenode").at(NOWHERE),
        line("api list-instance-node --example"),
        line("api ListInstanceNodes --help"),
        line("api DeleteInstance").at(NOWHERE),
        line("api NothingOfTheKind").at(NOWHERE),
        line("permissions ListInstanceNodes"),
    ]));
}
