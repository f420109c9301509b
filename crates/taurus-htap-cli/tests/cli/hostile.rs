//! Text of a service that a terminal would obey, or show as nothing: it reaches no output, from whatever field it
//! comes.

use std::{
    collections::BTreeSet,
    sync::{Arc, Mutex},
};

use crate::support::{NODE, Ran, line};
use serde_json::{Value, json};
use spec_document::Document;
use spec_replay::Routes;
use tokio::task::block_in_place;
use wiremock::{Mock, MockServer, Request, Respond, ResponseTemplate, http::HeaderValue, matchers::any};

/// An operating system command, a cleared screen in C0 and C1, a forged line, other line breaks, and characters that
/// are hidden or turn the text around.
pub(crate) const HOSTILE: &str = "\x1b]0;owned\x07\x1b[2J\u{9b}2J\x7f\r\nforged\t\u{85}\u{2028}\u{2029}\u{61c}\u{200b}\u{200d}\
                                  \u{200e}\u{202e}\u{2066}\u{2069}\u{feff}\u{e0041}";

/// What people see of [`HOSTILE`].
const SHOWN: &str = r"\u{1b}]0;owned\u{7}\u{1b}[2J\u{9b}2J\u{7f}  forged    \u{61c}\u{200b}\u{200d}\u{200e}\u{202e}\u{2066}\u{2069}\u{feff}\u{e0041}";

/// The commands that show what a service answers.
fn commands() -> Vec<String> {
    let mut commands: Vec<String> = [
        "sync list",
        "sync status task_name",
        "sync pause task_name --no-wait",
        "instances list",
        "instances show",
        "databases",
        "tables shop",
        "flavors",
        "versions",
        "nodes list",
        "users list",
        "params list --nodes be",
        "params compare --nodes be",
        "logs routes",
        "sessions list",
        "sessions end 7 --yes",
        "auth status",
        "api ListHtapInstanceInfo",
        "check --name task_name --source-database shop --target-database shop_htap --include orders \
         --table-config orders=x",
    ]
    .map(str::to_owned)
    .into();
    commands.push(format!("logs slow --node {NODE} --limit 1"));
    commands.push(format!("logs error --node {NODE} --limit 1"));
    commands
}

/// Which strings of which response are hostile: operation and JSON pointer.
type Places = BTreeSet<(String, String)>;

/// What is added to the strings at some places.
type Additions = (Places, &'static str);

/// Answers as documented, but for some strings.
#[derive(Clone)]
struct Service {
    document: Arc<Document>,
    routes: Routes,
    added: Arc<Mutex<Additions>>,
    called: Arc<Mutex<BTreeSet<String>>>,
}

impl Service {
    fn new() -> Self {
        let document = Document::parse("the spec", include_str!("../../../../spec/taurus-htap.yaml")).unwrap();
        let routes = Routes::of(&document);
        Self { document: Arc::new(document), routes, added: Arc::default(), called: Arc::default() }
    }

    fn documented(&self, operation: &str) -> Value {
        let operation = self.document.operation(operation).unwrap();
        let status = operation.statuses().find(|status| (200..300).contains(status)).unwrap();
        operation.response_examples(status).first().map_or_else(|| json!({}), |(_, example)| (*example).clone())
    }

    /// How a command ends when these strings are hostile.
    async fn shown(&self, command: &str, places: &Places) -> Ran {
        self.shown_with(command, places, HOSTILE).await
    }

    async fn shown_with(&self, command: &str, places: &Places, addition: &'static str) -> Ran {
        *self.added.lock().unwrap() = (places.clone(), addition);
        let server = MockServer::start().await;
        Mock::given(any()).respond_with(self.clone()).mount(&server).await;
        block_in_place(|| line(command).at(&server.uri()).ran())
    }

    /// Every string of the responses that a command reads, once for each field.
    async fn strings(&self, command: &str) -> Places {
        self.called.lock().unwrap().clear();
        self.shown(command, &Places::new()).await;
        let called = self.called.lock().unwrap().clone();
        let mut places = Places::new();
        for operation in called {
            let mut fields = BTreeSet::new();
            let mut found = Vec::new();
            strings(&self.documented(&operation), "", &mut found);
            for pointer in found {
                // Items of a list are alike.
                let field: Vec<_> = pointer.split('/').filter(|step| step.parse::<usize>().is_err()).collect();
                if fields.insert(field.join("/")) {
                    places.insert((operation.clone(), pointer));
                }
            }
        }
        places
    }
}

fn strings(value: &Value, pointer: &str, found: &mut Vec<String>) {
    match value {
        Value::String(_) => found.push(pointer.to_owned()),
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(index, item)| strings(item, &format!("{pointer}/{index}"), found));
        }
        Value::Object(members) => {
            members.iter().for_each(|(name, value)| strings(value, &format!("{pointer}/{name}"), found));
        }
        _ => {}
    }
}

impl Respond for Service {
    fn respond(&self, request: &Request) -> ResponseTemplate {
        let Some(operation) = self.routes.operation_of(request) else { return ResponseTemplate::new(404) };
        self.called.lock().unwrap().insert(operation.to_owned());
        let mut body = self.documented(operation);
        let (places, addition) = &*self.added.lock().unwrap();
        for (_, pointer) in places.iter().filter(|(place, _)| place == operation) {
            if let Some(Value::String(text)) = body.pointer_mut(pointer) {
                text.push_str(addition);
            }
        }
        ResponseTemplate::new(200).set_body_json(body)
    }
}

/// Fails where a character of the output is not printable, or a line is forged.
fn is_clean(ran: &Ran, what: &str) {
    for text in [&ran.out, &ran.err] {
        let bad = text.chars().find(|character| *character != '\n' && !printable::is_printable(*character));
        assert_eq!(bad, None, "{what}: {text:?}");
        assert!(!text.lines().any(|line| line.starts_with("forged")), "{what}: {text:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn no_field_of_any_response_reaches_people_as_it_came() {
    let service = Service::new();
    for command in commands() {
        let places = service.strings(&command).await;
        let usual = service.shown(&command, &Places::new()).await;
        assert_eq!(usual.code, i32::from(command.starts_with("check")), "{usual}");
        let mut shown = Places::new();
        let mut readable = Places::new();
        for place in places {
            let ran = service.shown(&command, &[place.clone()].into()).await;
            is_clean(&ran, &format!("{command}: {place:?}"));
            if ran.out.contains(SHOWN) || ran.err.contains(SHOWN) {
                shown.insert(place.clone());
            }
            if ran.code == usual.code {
                readable.insert(place);
            }
        }
        let (all, plain) =
            (service.shown(&command, &readable).await, service.shown_with(&command, &readable, "x").await);
        is_clean(&all, &command);
        assert_eq!(all.out.lines().count(), plain.out.lines().count(), "{all}{plain}");
        // `auth status` shows nothing of what it asks for, what is done is reported without the response, and `api`
        // shows JSON.
        let is_silent = ["auth", "pause", "end", "api"].iter().any(|word| command.contains(word));
        assert!(is_silent || !shown.is_empty(), "{command} has shown nothing: {all}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn programs_get_every_character_escaped_and_none_lost() {
    let service = Service::new();
    for command in ["sessions list", "users list", "instances list", "api ListHtapInstanceInfo"] {
        let places = service.strings(command).await;
        let json = service.shown(&format!("{command} --output json"), &places).await;
        let yaml = service.shown(&format!("{command} --output yaml"), &places).await;
        is_clean(&json, command);
        is_clean(&yaml, command);
        let value = json.json();
        assert_eq!(Document::parse("output", yaml.out).unwrap().value(), &value, "{command}");
        let mut found = Vec::new();
        strings(&value, "", &mut found);
        let texts = found.iter().filter_map(|pointer| value.pointer(pointer)?.as_str());
        assert!(texts.filter(|text| text.ends_with(HOSTILE)).count() >= 2, "{command}: {value:#}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn refusals_and_traces_are_clean() {
    let server = MockServer::start().await;
    let (text, message) = (format!("refused{HOSTILE}"), format!("why{HOSTILE}"));
    let id = HeaderValue::from_bytes("4f1c\u{9b}2J\u{202e}".as_bytes()).unwrap();
    for (body, shown) in [
        (json!({"error_code": text, "error_msg": message, "request_id": text}), 3),
        (json!({"error": {"code": text, "message": message, "request_id": text}}), 3),
        (json!({text.as_str(): {"errorCode": text, "errorMsg": message}}), 2),
    ] {
        server.reset().await;
        let refused = ResponseTemplate::new(400).insert_header("X-Request-Id", id.clone()).set_body_json(&body);
        Mock::given(any()).respond_with(refused).mount(&server).await;
        let ran = block_in_place(|| line("nodes list --verbose").at(&server.uri()).ran());
        is_clean(&ran, "a refusal");
        assert_eq!(ran.code, 3, "{ran}");
        assert_eq!(ran.err.matches(SHOWN).count(), shown, "{ran}");
    }
    // A form that cannot be read: the error has the names of its fields.
    server.reset().await;
    let misshapen = json!({"node_list": [{text.as_str(): {}, "node_id": {text.as_str(): 1}, "node_name": [text]}]});
    Mock::given(any()).respond_with(ResponseTemplate::new(200).set_body_json(&misshapen)).mount(&server).await;
    for command in ["nodes list --verbose", "users list", "sync list", "instances list", "params list --nodes be"] {
        is_clean(&block_in_place(|| line(command).at(&server.uri()).ran()), command);
    }
}

#[test]
fn arguments_are_repeated_clean() {
    for arguments in [
        vec!["sync", "status", HOSTILE],
        vec!["sync", HOSTILE],
        vec!["nodes", "list", HOSTILE],
        vec!["api", HOSTILE, "--example"],
        vec!["check", "-f", HOSTILE],
        vec!["users", "create", "reader", "--databases=x", "--password-file", HOSTILE, "--dry-run"],
        vec!["params", "set", "--nodes", "be", HOSTILE],
        vec!["users", "delete", HOSTILE, "--dry-run", "--project-id", "x"],
    ] {
        let ran = crate::support::run(&arguments).at(crate::support::NOWHERE).ran();
        is_clean(&ran, &arguments.join(" "));
        assert_eq!(ran.code, 2, "{ran}");
    }
    let hostile = format!("--output=x{HOSTILE}");
    is_clean(&crate::support::run(["sync", "list", hostile.as_str()]).ran(), "--output");
}

#[test]
fn files_are_quoted_clean() {
    let file = format!("name: a\n{:?}: 1\n", HOSTILE).replace("\\u{", "\\U{");
    let yaml = json!({HOSTILE: 1, "name": HOSTILE}).to_string();
    for text in [file, yaml, json!({"name": HOSTILE}).to_string(), json!({"tables": HOSTILE}).to_string()] {
        let ran = line("check -f HOME/task.yaml").file("task.yaml", &text).at(crate::support::NOWHERE).ran();
        is_clean(&ran, &text);
        assert_eq!(ran.code, 2, "{ran}");
    }
}
