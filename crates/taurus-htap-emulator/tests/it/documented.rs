//! The emulator serves what is documented: every operation, and every example.

use reqwest::Method;
use serde_json::{Value, json};
use spec_document::{Document, Operation};

use crate::support::{PROJECT, STARROCKS, TAURUSDB, TOKEN, World, send, starrocks};

const SPEC: &str = include_str!("../../../../spec/taurus-htap.yaml");

/// An instance that is in the documents' examples, and in no world.
const OF_THE_DOCUMENTATION: &str = "b6280c323ce449f2ad02af74e21f3dc5in17";

/// A call of an operation: documented body, required parameters, these instances.
async fn call(world: &World, operation: &Operation<'_>, taurusdb: &str, starrocks: &str) -> (u16, Value) {
    let is_taurusdb = |parameter: &Value| parameter["schema"]["$ref"] == "#/components/schemas/TaurusDbInstanceId";
    let mut path = operation.path().to_owned();
    let mut query = Vec::new();
    for parameter in operation.parameters() {
        let name = parameter["name"].as_str().unwrap();
        let value = match name {
            "project_id" => PROJECT,
            "instance_id" if is_taurusdb(parameter) => taurusdb,
            "instance_id" | "starrocks_instance_id" => starrocks,
            "starrocks_node_id" => "2c464fbdc8ea4c59814dab2243d8e270no17",
            "engine_name" => "star-rocks",
            "database" if operation.id() == "ListHtapStorageType" => "star-rocks",
            "database" => "target_database_name",
            "limit" => "10",
            "offset" => "0",
            "task_name" => "task_name",
            "user_name" => "user_test",
            "node_type" => "be",
            "version_name" => "3.1",
            "template_type" => "import_async",
            "id" => "123",
            _ if parameter["required"] == true => panic!("{}: {name}", operation.id()),
            _ => continue,
        };
        match parameter["in"].as_str().unwrap() {
            "path" => path = path.replace(&format!("{{{name}}}"), value),
            "query" if parameter["required"] == true => query.push(format!("{name}={value}")),
            _ => {}
        }
    }
    let method = Method::from_bytes(operation.method().as_bytes()).unwrap();
    let url = format!("{}{path}?{}", world.emulator.endpoint(), query.join("&"));
    let mut request = world.client.request(method, url).header("X-Auth-Token", TOKEN);
    if let Some((_, body)) = operation.request_examples().first() {
        request = request.json(body);
    }
    let answer = send(request).await;
    (answer.status, answer.body)
}

#[tokio::test]
async fn documented_requests_get_documented_responses_on_instances_of_the_documentation() {
    let world = World::start().await;
    let spec = Document::parse("spec", SPEC).unwrap();
    let mut count = 0;
    for operation in spec.operations() {
        let takes_instance =
            operation.path().contains("starrocks_instance_id") || operation.path().contains("{instance_id}");
        if !takes_instance {
            continue;
        }
        // The same ID names both, where the path takes it.
        let (status, body) =
            call(&world, &operation, "bfc970d8e9b34a399b4c422aabe11409in07", OF_THE_DOCUMENTATION).await;
        if operation.path().contains("{instance_id}") && status == 400 {
            // Every TaurusDB instance that an example names is in the world.
            assert_eq!(body["error_code"].as_str().map(|code| &code[..4]), Some("DBS."), "{}", operation.id());
            continue;
        }
        let success = operation.statuses().find(|status| *status < 300).unwrap();
        let documented =
            operation.response_examples(success).first().map_or(Value::Null, |(_, value)| (*value).clone());
        assert_eq!((status, body), (success, documented), "{}", operation.id());
        count += 1;
    }
    assert!(count >= 30, "{count}");
}

#[tokio::test]
async fn documented_requests_with_placeholders_get_documented_responses_on_instances_of_the_world() {
    let world = World::start().await;
    let spec = Document::parse("spec", SPEC).unwrap();
    for id in [
        "CheckTableConfig",
        "CheckDataBaseConfig",
        "CreateStarRocksDataReplication",
        "ModifyDataSync",
        "DeleteStarRocksDataReplication",
        "PauseStarRocksDataReplication",
        "ResumeStarRocksDataReplication",
        "DeleteStarRockLtsConfig",
        "DeleteHtapProcessList",
        "CheckStarRocksResource",
        "ListHtapDataStore",
        "ShowGaussMySqlJobInfo",
    ] {
        let operation = spec.operation(id).unwrap();
        let response = call(&world, &operation, TAURUSDB, STARROCKS).await;
        let (_, documented) = operation.response_examples(200)[0];
        assert_eq!(response, (200, documented.clone()), "{id}");
    }
}

#[tokio::test]
async fn every_operation_answers_within_its_document_in_the_world() {
    let world = World::start().await;
    let spec = Document::parse("spec", SPEC).unwrap();
    for operation in spec.operations() {
        let (status, body) = call(&world, &operation, TAURUSDB, STARROCKS).await;
        let is_known = operation.statuses().any(|known| known == status) || [403, 404, 409].contains(&status);
        assert!(is_known && status != 500, "{}: {status} {body}", operation.id());
    }
}

#[tokio::test]
async fn instance_that_is_not_there_is_refused_as_documented() {
    let world = World::start().await;
    let spec = Document::parse("spec", SPEC).unwrap();
    let operation = spec.operation("CheckTableConfig").unwrap();
    let (_, documented) = operation.response_examples(400)[0];
    let response = call(&world, &operation, TAURUSDB, "00000000000000000000000000000000in17").await;
    assert_eq!(response, (400, documented.clone()));
    let body =
        json!({ "source_database_name": "shop", "target_database_name": "shop_rep", "source_instance_id": STARROCKS });
    let path = "/starrocks/databases/replication/table-config-check";
    assert_eq!(world.post(&starrocks(path), &body).await.body, *documented);
}

/// The example is kept as the page has it, with an object for the list of configurations.
#[tokio::test]
async fn the_documented_example_with_an_object_for_a_list_is_answered_with_the_list() {
    let world = World::start().await;
    let example = include_str!("../../../../tests/documented/check-table-config.request.json");
    let mut body: Value = serde_json::from_str(example).unwrap();
    assert!(body["tables_configs"].is_object());
    let path = starrocks("/starrocks/databases/replication/table-config-check");
    insta::assert_snapshot!(world.post(&path, &body).await.refusal());
    body["tables_configs"] = json!([body["tables_configs"].take()]);
    world.post(&path, &body).await.ok();
}

#[tokio::test]
async fn a_method_that_a_literal_path_does_not_have_is_not_that_of_a_parameter() {
    let world = World::start().await;
    let answer = world.delete(&starrocks("/starrocks/nodes"), &Value::Null).await;
    assert_eq!((answer.status, answer.headers["allow"].to_str().unwrap()), (405, "GET"));
}
