//! Everything that the page documents can be sent and read through the friendly layer: proved by walking the spec.

use std::collections::BTreeSet;

use integration_tests::{INSTANCE, PROJECT, SPEC, TAURUS, TAURUS_NODE, TOKEN, client, instance, spec};
use serde_json::{Map, Value, json};
use spec_document::Document;
use spec_replay::Replay;
use taurus_htap::{Language, Source, SyncTask, Tables};
use wiremock::ResponseTemplate;

/// The dotted path of each leaf of a schema.
fn leaves(document: &Document, schema: &Value, path: &str, found: &mut BTreeSet<String>) {
    let schema = match schema.get("$ref").and_then(Value::as_str) {
        Some(reference) => document.resolve(reference).expect("the lint has seen to it").1,
        None => schema,
    };
    match schema["type"].as_str() {
        Some("object") => {
            for (name, field) in schema["properties"].as_object().expect("an object has properties") {
                leaves(document, field, &format!("{path}.{name}"), found);
            }
        }
        Some("array") => leaves(document, &schema["items"], &format!("{path}[]"), found),
        _ => {
            found.insert(path.to_owned());
        }
    }
}

/// The dotted path of each leaf of a value.
fn value_leaves(value: &Value, path: &str, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            fields.iter().for_each(|(name, field)| value_leaves(field, &format!("{path}.{name}"), found))
        }
        Value::Array(items) => items.iter().for_each(|item| value_leaves(item, &format!("{path}[]"), found)),
        _ => {
            found.insert(path.to_owned());
        }
    }
}

/// A value of a schema with its own path in each string.
fn labelled(document: &Document, schema: &Value, path: &str) -> Value {
    let schema = match schema.get("$ref").and_then(Value::as_str) {
        Some(reference) => document.resolve(reference).expect("the lint has seen to it").1,
        None => schema,
    };
    match schema["type"].as_str() {
        Some("object") => {
            let fields = schema["properties"].as_object().expect("an object has properties");
            let field =
                |(name, field): (&String, &Value)| (name.clone(), labelled(document, field, &format!("{path}.{name}")));
            Value::Object(fields.iter().map(field).collect::<Map<_, _>>())
        }
        Some("array") => json!([labelled(document, &schema["items"], &format!("{path}[]"))]),
        _ => json!(path),
    }
}

#[tokio::test]
async fn everything_documented_can_be_sent() {
    let replay = Replay::start(SPEC).await;
    let client = client(&replay.uri()).language(Language::ZhCn).build().unwrap();
    let task = SyncTask::builder()
        .name("task")
        .source(Source::database("source").instance(TAURUS).node(TAURUS_NODE))
        .target_database("target")
        .tables(Tables::include(["table"]))
        .table_config("table", "order by id")
        .parameter("parameter", "value")
        .build()
        .unwrap();
    instance(&client).replication().check_table_config(&task).send().await.unwrap();
    let [request] = replay.received().await.try_into().expect("one call is one request");

    let document = spec();
    let operation = document.operation("CheckTableConfig").unwrap();
    let mut documented = BTreeSet::new();
    leaves(&document, operation.request_schema().unwrap(), "body", &mut documented);
    let mut sent = BTreeSet::new();
    value_leaves(&request.body_json().unwrap(), "body", &mut sent);
    assert_eq!(sent, documented);

    for parameter in operation.parameters() {
        let name = parameter["name"].as_str().unwrap();
        let sent = match parameter["in"].as_str().unwrap() {
            "header" => request.headers[name].to_str().unwrap().to_owned(),
            "path" => {
                let index = operation.path().split('/').position(|part| part == format!("{{{name}}}")).unwrap();
                request.url.path().split('/').nth(index).unwrap().to_owned()
            }
            place => panic!("no test knows parameters in {place}"),
        };
        let expected = match name {
            "project_id" => PROJECT,
            "instance_id" => INSTANCE,
            "X-Language" => "zh-cn",
            name => panic!("no value is known for the parameter {name} of the spec"),
        };
        assert_eq!(sent, expected, "{name}");
    }
    let token = &document.value()["components"]["securitySchemes"]["UserToken"]["name"];
    assert_eq!(request.headers[token.as_str().unwrap()], TOKEN);
}

#[tokio::test]
async fn everything_documented_can_be_read() {
    let document = spec();
    let operation = document.operation("CheckTableConfig").unwrap();
    for status in operation.statuses() {
        let schema = operation.response_schema(status).unwrap();
        let mut documented = BTreeSet::new();
        leaves(&document, schema, "response", &mut documented);
        let response = ResponseTemplate::new(status).set_body_json(labelled(&document, schema, "response"));
        let replay = Replay::start(SPEC).await;
        replay.answer("CheckTableConfig", response).await;
        let client = client(&replay.uri()).build().unwrap();
        let read: Vec<String> =
            match instance(&client).replication().check_table_config(&SyncTask::default()).send().await {
                Ok(report) => {
                    let [table] = report.tables() else { panic!("one table was answered") };
                    let names = [report.task_name(), report.source_database_name(), report.target_database_name()];
                    let table =
                        [table.name().to_owned(), table.result().to_owned(), table.config().unwrap().to_string()];
                    names.into_iter().flatten().map(str::to_owned).chain(table).collect()
                }
                Err(error) => [error.code(), error.message()].into_iter().flatten().map(str::to_owned).collect(),
            };
        assert_eq!(read.into_iter().collect::<BTreeSet<_>>(), documented, "{status}");
    }
}
