//! Every operation: what its generated method puts on the wire, what it makes of the documented response, and whether
//! raw calls and the vendor's SDK send the same.
//!
//! What is expected is read from the spec and from the recorded requests, never from generated code.

use std::collections::{BTreeMap, BTreeSet};

use api_runtime::Api;
use huaweicloud_core::{
    ErrorKind, PreparedRequest, Service,
    form::{File, FormData},
};
use integration_tests::{
    INSTANCE, PROJECT, SPEC, TOKEN,
    calls::{CALLS, Call, Given},
    describe, errata, resolved, service, spec,
};
use serde_json::{Value, json};
use spec_document::{Document, Operation};
use spec_replay::Replay;
use taurus_htap_api::Client;
use wiremock::ResponseTemplate;

/// Requests of the vendor's Python SDK, recorded by tests/interop/record_requests.py.
const VECTORS: &str = include_str!("../vectors/official-sdk-requests.json");

/// Recorded requests that ours do not equal: operation, variant, the erratum about it, and our error for the input.
const REFUSED: [(&str, &str, &str, &str); 1] = [(
    "CheckStarrocksParams",
    "minimal",
    "compare-without-a-body",
    "InvalidInput: the request cannot be written\n  because: body: invalid type: null, expected struct CheckStarrocksParamsRequest",
)];

fn call(id: &str) -> Call {
    *CALLS.iter().find(|call| call.id == id).unwrap_or_else(|| panic!("{id} has no line in tests/src/calls.rs"))
}

/// A parameter of the spec: where it goes, its name, whether it is required, and a value that its schema takes.
struct Parameter {
    location: String,
    name: String,
    required: bool,
    value: String,
}

fn parameters(document: &Document, operation: &Operation<'_>) -> Vec<Parameter> {
    let text = |value: &Value, key: &str| value[key].as_str().unwrap().to_owned();
    let parameter = |parameter: &Value| {
        let schema = resolved(document, &parameter["schema"]);
        let name = text(parameter, "name");
        let value = match (schema["enum"].get(0), schema["pattern"].as_str(), schema["type"].as_str()) {
            (Some(value), ..) => value.as_str().unwrap().to_owned(),
            (None, None, Some("integer")) => "7".to_owned(),
            // Two characters that a URL cannot carry as they are.
            (None, None, _) => format!("{name} & /"),
            (None, Some(pattern), _) => [PROJECT, INSTANCE, TAURUS_INSTANCE, NODE, "some_name", "42"]
                .into_iter()
                .find(|value| {
                    let limit = |key: &str| schema[key].as_u64().map(|limit| limit as usize);
                    let is_short = limit("maxLength").is_none_or(|most| value.len() <= most);
                    let is_long = limit("minLength").is_none_or(|least| value.len() >= least);
                    is_short && is_long && regress::Regex::new(pattern).unwrap().find(value).is_some()
                })
                .unwrap_or_else(|| panic!("{name} wants {pattern}"))
                .to_owned(),
        };
        Parameter { location: text(parameter, "in"), required: parameter["required"] == true, name, value }
    };
    operation.parameters().into_iter().map(parameter).collect()
}

/// What a call of an operation is given: every parameter, or those that are required; and the body of its first
/// example.
fn given(document: &Document, operation: &Operation<'_>, all: bool) -> (Vec<Parameter>, Given) {
    let mut parameters = parameters(document, operation);
    parameters.retain(|parameter| all || parameter.required);
    let values = parameters.iter().map(|parameter| (parameter.name.clone(), parameter.value.clone())).collect();
    let body = operation.request_examples().first().map_or(Value::Null, |(_, body)| (*body).clone());
    let mut given = Given { parameters: values, body, ..Given::default() };
    for (name, schema) in form_fields(document, operation) {
        if schema["format"] == "binary" {
            given.file = Some(file());
        } else {
            given.form.insert(name, schema["enum"][0].as_str().unwrap_or("a \"b\"\r\n--c").to_owned());
        }
    }
    (parameters, given)
}

/// The fields of an operation's form, whatever they refer to.
fn form_fields(document: &Document, operation: &Operation<'_>) -> Vec<(String, Value)> {
    let form = operation.request_content().filter(|(media_type, _)| *media_type == "multipart/form-data");
    let schema = form.map(|(_, form)| resolved(document, &form["schema"]));
    let fields = schema.and_then(|schema| schema["properties"].as_object()).into_iter().flatten();
    fields.map(|(name, field)| (name.clone(), resolved(document, field).clone())).collect()
}

/// The file that the SDK's requests were recorded with.
fn file() -> File {
    File::new("template.xlsx", *b"PK\x03\x04 not really a workbook \x00\xff")
}

/// The parts of a form on the wire: what each is declared as, and its content.
fn parts(content_type: &str, body: &[u8]) -> Vec<(String, Vec<u8>)> {
    let boundary = content_type.strip_prefix("multipart/form-data; boundary=").expect("a boundary");
    let at = |needle: &str, from: usize| {
        let needle = needle.as_bytes();
        body[from..].windows(needle.len()).position(|window| window == needle).map(|found| from + found)
    };
    let (open, close) = (format!("--{boundary}\r\n"), format!("\r\n--{boundary}"));
    let mut parts = Vec::new();
    let mut from = 0;
    while let Some(start) = at(&open, from) {
        let head = start + open.len();
        let content = at("\r\n\r\n", head).unwrap() + 4;
        let end = at(&close, content).unwrap();
        parts.push((String::from_utf8(body[head..content - 4].to_vec()).unwrap(), body[content..end].to_vec()));
        from = end + 2;
    }
    assert_eq!(&body[from..], format!("--{boundary}--\r\n").as_bytes());
    parts
}

/// What [`parts`] gives for the fields of a call.
fn form_of(fields: &[(String, Value)], given: &Given) -> Vec<(String, Vec<u8>)> {
    let part = |(name, _): &(String, Value)| {
        let disposition = format!("Content-Disposition: form-data; name=\"{name}\"");
        match given.form.get(name) {
            Some(text) => Some((disposition, text.clone().into_bytes())),
            None if name == "file" => Some((
                format!("{disposition}; filename=\"template.xlsx\"\r\nContent-Type: application/octet-stream"),
                file().content,
            )),
            None => None,
        }
    };
    fields.iter().filter_map(part).collect()
}

/// A path with its parameters as they are decoded: what a server sees.
fn filled(path: &str, parameters: &[Parameter]) -> Vec<String> {
    let value = |segment: &str| {
        let name = segment.strip_prefix('{').and_then(|name| name.strip_suffix('}'));
        name.map_or(segment.to_owned(), |name| {
            let is_it = |parameter: &&Parameter| parameter.location == "path" && parameter.name == name;
            parameters.iter().find(is_it).unwrap().value.clone()
        })
    };
    path.split('/').map(value).collect()
}

fn of(location: &str, parameters: &[Parameter]) -> BTreeSet<(String, String)> {
    let here = parameters.iter().filter(|parameter| parameter.location == location);
    here.map(|parameter| (parameter.name.clone(), parameter.value.clone())).collect()
}

fn json_of(body: &[u8]) -> Value {
    if body.is_empty() { Value::Null } else { serde_json::from_slice(body).unwrap() }
}

#[test]
fn every_operation_can_be_called() {
    let document = spec();
    let specified: BTreeSet<_> = document.operations().map(|operation| operation.id()).collect();
    let ours: BTreeSet<_> = CALLS.iter().map(|call| call.id).collect();
    assert_eq!(ours, specified);
    assert_eq!(CALLS.len(), specified.len(), "an operation has two lines");
}

#[test]
fn facts_of_operations_are_those_of_the_spec() {
    let document = spec();
    for operation in document.operations() {
        let facts = Client::OPERATIONS.iter().find(|facts| facts.id == operation.id()).unwrap();
        let generated: Vec<_> = facts
            .parameters
            .iter()
            .map(|parameter| {
                (parameter.name.to_owned(), format!("{:?}", parameter.location).to_lowercase(), parameter.required)
            })
            .collect();
        let specified: Vec<_> = parameters(&document, &operation)
            .into_iter()
            .map(|parameter| (parameter.name, parameter.location, parameter.required))
            .collect();
        assert_eq!(generated, specified, "{}", operation.id());
        let media_type = |content: Option<api_runtime::Content>| content.map(api_runtime::Content::media_type);
        assert_eq!(media_type(facts.request), operation.request_content().map(|(media_type, _)| media_type));
    }
}

#[tokio::test]
async fn every_operation_sends_what_the_spec_says() {
    let replay = Replay::start(SPEC).await;
    let (service, document) = (service(&replay.uri()), replay.document());
    for operation in document.operations() {
        for all in [true, false] {
            let id = operation.id();
            let (parameters, given) = given(document, &operation, all);
            let has_body = operation.request_schema().is_some();
            assert_eq!(given.body.is_null(), !has_body, "{id} has a body and no example, or an example and no body");
            let before = replay.received().await.len();
            (call(id).send)(service.clone(), given.clone())
                .await
                .unwrap_or_else(|error| panic!("{}", describe(&error)));
            let received = replay.received().await;
            let [request] = &received[before..] else { panic!("{id}: one call is one request") };

            assert_eq!(request.method.as_str(), operation.method(), "{id}");
            let path: Vec<_> = request.url.path().split('/').map(decoded).collect();
            assert_eq!(path, filled(operation.path(), &parameters), "{id}");
            let query: BTreeSet<_> =
                request.url.query_pairs().map(|(name, value)| (name.into_owned(), value.into_owned())).collect();
            assert_eq!(query, of("query", &parameters), "{id}");
            let fields = form_fields(document, &operation);
            if fields.is_empty() {
                assert_eq!(json_of(&request.body), given.body, "{id}");
            } else {
                let content_type = request.headers["content-type"].to_str().unwrap();
                assert_eq!(parts(content_type, &request.body), form_of(&fields, &given), "{id}");
            }

            let mut headers: BTreeMap<String, String> =
                of("header", &parameters).into_iter().map(|(name, value)| (name.to_lowercase(), value)).collect();
            headers.insert("x-auth-token".to_owned(), TOKEN.to_owned());
            headers.insert("accept-encoding".to_owned(), "identity".to_owned());
            if let Some((media_type, _)) = operation.request_content() {
                headers.insert("content-type".to_owned(), media_type.to_owned());
            }
            if !fields.is_empty() {
                headers.insert("content-type".to_owned(), "multipart/form-data; boundary=form-boundary-0".to_owned());
            }
            let sent: BTreeMap<String, String> = request
                .headers
                .iter()
                .filter(|(name, _)| !matches!(name.as_str(), "host" | "content-length" | "user-agent" | "accept"))
                .map(|(name, value)| (name.to_string(), value.to_str().unwrap().to_owned()))
                .collect();
            assert_eq!(sent, headers, "{id}");
        }
    }
}

#[tokio::test]
async fn every_documented_response_is_read_and_written_again() {
    let replay = Replay::start(SPEC).await;
    let (service, document) = (service(&replay.uri()), replay.document());
    for operation in document.operations() {
        let (_, given) = given(document, &operation, false);
        for status in operation.statuses().filter(|status| (200..300).contains(status)) {
            let media_type = operation.success_content().map(|(media_type, _)| media_type);
            let mut responses: Vec<_> =
                operation.response_examples(status).into_iter().map(|(_, response)| response.clone()).collect();
            match media_type {
                Some("application/json") => {
                    assert!(!responses.is_empty(), "{} has no example of {status}", operation.id())
                }
                Some(_) => responses.push(json!([80, 75, 3, 4, 0, 255])),
                None => responses.push(Value::Null),
            }
            for expected in responses {
                let response = ResponseTemplate::new(status);
                let response = match media_type {
                    Some("application/json") => response.set_body_json(&expected),
                    Some(other) => response.set_body_raw(b"PK\x03\x04\0\xff".to_vec(), other),
                    None => response,
                };
                replay.answer(operation.id(), response).await;
                let read = (call(operation.id()).send)(service.clone(), given.clone()).await;
                let read = read.unwrap_or_else(|error| panic!("{}", describe(&error)));
                assert_eq!(read, expected, "{}", operation.id());
            }
        }
    }
}

/// What two requests have in common when they are the same: method, URL, headers and body.
fn shown(request: &PreparedRequest) -> (String, String, BTreeMap<String, Vec<u8>>, Value) {
    let headers =
        request.headers().iter().map(|(name, value)| (name.to_string(), value.as_bytes().to_owned())).collect();
    let body = serde_json::from_slice(request.body()).unwrap_or_else(|_| json!(request.body()));
    (request.method().to_string(), request.url().to_owned(), headers, body)
}

#[tokio::test]
async fn raw_calls_send_what_the_generated_methods_send() {
    let document = spec();
    let service = service("http://127.0.0.1:1");
    for operation in document.operations() {
        for all in [true, false] {
            let (_, given) = given(&document, &operation, all);
            let mut raw = service.raw(operation.id()).unwrap();
            for (name, value) in &given.parameters {
                raw = raw.parameter(name, value);
            }
            if !given.body.is_null() {
                raw = raw.json(given.body.clone());
            }
            let fields = form_fields(&document, &operation);
            if !fields.is_empty() {
                let field = |form: FormData, (name, _): &(String, Value)| match given.form.get(name) {
                    Some(text) => form.text(name, text),
                    None => form.file(name, file()),
                };
                raw = raw.form(&fields.iter().fold(FormData::new(), field)).unwrap();
            }
            let typed = (call(operation.id()).request)(service.clone(), given).await.unwrap();
            assert_eq!(shown(&raw.request().await.unwrap()), shown(&typed), "{}", operation.id());
        }
    }
}

/// The request of ours for the input of a recorded one.
async fn ours(
    service: &Service<Client>,
    recorded: &Value,
    project: &str,
) -> Result<PreparedRequest, huaweicloud_core::Error> {
    let mut parameters = BTreeMap::from([("project_id".to_owned(), project.to_owned())]);
    for place in ["path", "query", "header"] {
        for (name, value) in recorded["input"][place].as_object().into_iter().flatten() {
            let value = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
            assert_eq!(parameters.insert(name.clone(), value), None, "{name} has two values");
        }
    }
    let mut given = Given { parameters, body: recorded["input"]["body"].clone(), ..Given::default() };
    for (name, value) in recorded["input"]["form"].as_object().into_iter().flatten() {
        if name == "file" {
            given.file = Some(file());
        } else {
            given.form.insert(name.clone(), value.as_str().unwrap().to_owned());
        }
    }
    (call(recorded["operation"].as_str().unwrap()).request)(service.clone(), given).await
}

fn pairs(query: &Value) -> BTreeSet<(String, String)> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    query.as_array().unwrap().iter().map(|pair| (text(&pair[0]), text(&pair[1]))).collect()
}

#[tokio::test]
async fn requests_equal_those_of_the_official_sdk() {
    let vectors: Value = serde_json::from_str(VECTORS).unwrap();
    let (service, project) = (service("http://127.0.0.1:1"), vectors["project_id"].as_str().unwrap());
    let mut refused = Vec::new();
    let mut compared = 0;
    for recorded in vectors["requests"].as_array().unwrap() {
        let (id, variant) = (recorded["operation"].as_str().unwrap(), recorded["variant"].as_str().unwrap());
        let request = match ours(&service, recorded, project).await {
            Ok(request) => request,
            Err(error) => {
                assert_eq!(error.kind(), ErrorKind::InvalidInput, "{id} {variant}");
                refused.push((id, variant, describe(&error)));
                continue;
            }
        };
        let url = reqwest::Url::parse(request.url()).unwrap();
        assert_eq!(request.method().as_str(), recorded["method"], "{id} {variant}");
        assert_eq!(url.path(), recorded["path"], "{id} {variant}");
        let query: BTreeSet<_> =
            url.query_pairs().map(|(name, value)| (name.into_owned(), value.into_owned())).collect();
        assert_eq!(query, pairs(&recorded["query"]), "{id} {variant}");
        let language = |value: Option<&str>| value.map(str::to_owned);
        assert_eq!(
            language(request.headers().get("x-language").map(|value| value.to_str().unwrap())),
            language(recorded["headers"]["x-language"].as_str()),
            "{id} {variant}"
        );
        match recorded["multipart"].as_array() {
            None => assert_eq!(json_of(request.body()), recorded["body"], "{id} {variant}"),
            Some(recorded) => {
                let ours = parts(request.headers()["content-type"].to_str().unwrap(), request.body());
                // The SDK names no type of the file.
                let ours = ours.iter().map(|(head, content)| (head.lines().next().unwrap(), content));
                let ours: BTreeMap<_, _> = ours.collect();
                assert_eq!(ours.len(), recorded.len(), "{id} {variant}");
                for part in recorded {
                    let head = format!("Content-Disposition: {}", part["content_disposition"].as_str().unwrap());
                    let content = ours[head.as_str()];
                    match part["value"].as_str() {
                        Some(text) => assert_eq!(content, text.as_bytes(), "{id} {variant}: {head}"),
                        None => assert_eq!(part["length"], content.len(), "{id} {variant}: {head}"),
                    }
                }
            }
        }
        compared += 1;
    }
    assert!(compared > 0, "there are no recorded requests");
    let refused: Vec<_> = refused.iter().map(|(id, variant, why)| (*id, *variant, why.as_str())).collect();
    assert_eq!(refused, REFUSED.map(|(id, variant, _, why)| (id, variant, why)));
    for (id, _, erratum, _) in REFUSED {
        assert!(errata().errata.iter().any(|entry| entry.id == erratum && entry.is_about(id)), "no erratum {erratum}");
    }
}

const TAURUS_INSTANCE: &str = "0123456789abcdef0123456789abcdefin07";
const NODE: &str = "0123456789abcdef0123456789abcdefno17";

/// A segment of a path as the server understands it.
fn decoded(segment: &str) -> String {
    percent_encoding::percent_decode_str(segment).decode_utf8().unwrap().into_owned()
}
