//! What instances can be made of, and what follows from what the world has instead of from an example.

use serde_json::{Value, json};
use taurus_htap_emulator::{Emulator, Seed};

use crate::support::{STARROCKS, World, starrocks};

/// The field of each entry of a list.
fn each(response: &Value, list: &str, field: &str) -> Vec<String> {
    let entries = response[list].as_array().unwrap().iter();
    entries.map(|entry| entry[field].as_str().unwrap_or_else(|| panic!("{field} of {entry}")).to_owned()).collect()
}

#[tokio::test]
async fn flavors_are_those_of_the_version_and_the_code() {
    let world = World::start().await;
    let codes = async |query: &str| {
        each(&world.get(&format!("/htap/flavors/star-rocks{query}")).await.ok(), "flavors", "spec_code")
    };
    let all = codes("?availability_zone_mode=single").await;
    let of_kind = |kind: &str| all.iter().filter(|code| code.contains(kind)).count();
    assert_eq!([all.len(), of_kind("sr-fe"), of_kind("sr-be")], [10, 5, 5]);
    assert_eq!([codes("?version_name=3.1.6.0").await, codes("?version_name=3.1").await], [all.clone(), all]);
    assert_eq!(codes("?version_name=2.5").await, [""; 0]);
    assert_eq!(codes("?spec_code=gaussdb.sr-be.xlarge.x86.4").await, ["gaussdb.sr-be.xlarge.x86.4"]);
    assert_eq!(codes("?spec_code=gaussdb.sr-be.tiny").await, [""; 0]);
    assert_eq!(world.get("/htap/flavors/click-house").await.ok(), json!({ "flavors": [] }));
}

#[tokio::test]
async fn versions_and_storage_are_those_of_the_engine() {
    let world = World::start().await;
    let versions = async |engine: &str| world.get(&format!("/htap/datastores/{engine}")).await.ok();
    assert_eq!(each(&versions("star-rocks").await, "datastores", "kernel_version"), ["3.1.6.0"]);
    assert_eq!(versions("click-house").await, json!({ "datastores": [] }));
    let storage = async |query: &str| world.get(&format!("/htap/storage-type/{query}")).await;
    assert_eq!(
        each(&storage("star-rocks?version_name=3.1.6.0").await.ok(), "storage_type", "name"),
        ["ULTRAHIGH", "ESSD"]
    );
    for unknown in ["star-rocks?version_name=2.5", "click-house?version_name=3.1"] {
        assert!(storage(unknown).await.refusal().starts_with("400 DBS.280238: "), "{unknown}");
    }
}

#[tokio::test]
async fn a_seed_can_have_a_catalog_of_its_own() {
    let seed = Seed::parse(
        "seed",
        "projects: [{id: 23a50154cf494ec9ad6883979a12db0a, name: r, domain_id: d}]
identity: {tokens: [emulator-token]}
catalog: {engines: {click-house: {data_stores: [{id: i, name: '21', kernel_version: '21.3'}]}}}",
    );
    let world = World::with(Emulator::builder().seed(seed.unwrap())).await;
    let versions = async |engine: &str| world.get(&format!("/htap/datastores/{engine}")).await.ok();
    assert_eq!(each(&versions("click-house").await, "datastores", "name"), ["21"]);
    assert_eq!(versions("star-rocks").await, json!({ "datastores": [] }));
}

#[tokio::test]
async fn resources_are_checked_against_the_catalog() {
    let world = World::start().await;
    let check = async |change: Value| {
        let mut resource = json!({
            "enterprise_project_id": "0", "instance_num": 1, "mode": "Cluster", "availability_zone_mode": "single",
            "fe_node_num": 3, "be_node_num": 3, "fe_flavor_ref": "gaussdb.sr-fe.16xlarge.x86.4",
            "be_flavor_ref": "gaussdb.sr-be.xlarge.x86.4", "availability_zone": "cn-southwest-244d", "subnet_id": "s",
        });
        resource.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        let body = json!({ "action": "createInstance", "resource": resource });
        let answer = world.post("/starrocks/resource-check", &body).await;
        let reasons = answer.reasons();
        (answer.ok()["result"].clone(), reasons)
    };
    assert_eq!(check(json!({})).await, (json!(true), vec![]));
    assert_eq!(check(json!({ "availability_zone": "" })).await, (json!(true), vec![]));
    assert_eq!(check(json!({ "instance_num": 9 })).await, (json!(true), vec![]));
    assert_eq!(check(json!({ "mode": "Single", "fe_node_num": 1, "be_node_num": 1 })).await, (json!(true), vec![]));
    for (change, reason) in [
        (json!({ "availability_zone": "mars-1a" }), "there is no availability zone mars-1a"),
        (
            json!({ "availability_zone": "cn-southwest-244c" }),
            "gaussdb.sr-fe.16xlarge.x86.4 is not available in cn-southwest-244c",
        ),
        (
            json!({ "be_flavor_ref": "gaussdb.sr-fe.xlarge.x86.4" }),
            "gaussdb.sr-fe.xlarge.x86.4 is not a flavor of be nodes",
        ),
        (json!({ "fe_node_num": 2 }), "fe_node_num must be from 3 to 10 in this mode, not 2"),
        (json!({ "instance_num": 10 }), "there is room for 9 instances, not for 10"),
        (json!({ "subnet_id": "" }), "no subnet is named"),
    ] {
        let (result, reasons) = check(change).await;
        assert_eq!((result, reasons[0].as_str()), (json!(false), reason));
    }
}

#[tokio::test]
async fn parameters_are_compared_with_the_default_template() {
    let world = World::start().await;
    let path = starrocks("/starrocks/configurations");
    let configuration =
        async |kind: &str| world.get(&format!("{path}?node_type={kind}")).await.ok()["configurations"].clone();
    let compare = async |kind: &str| {
        let id = configuration(kind).await["configuration_id"].clone();
        world.post("/configurations/starrocks/comparison", &json!({ "source_configuration_id": id })).await.ok()
    };
    assert_eq!(compare("be").await, json!({ "differences": [] }));
    let values = json!({ "alter_tablet_worker_count": "1", "base_compaction_num_threads_per_disk": "1" });
    world.put(&path, &json!({ "node_type": "be", "parameter_values": values })).await.ok();
    let difference = |name: &str, source: &str, target: &str| json!({ "parameter_name": name, "source_value": source, "target_value": target });
    assert_eq!(
        compare("be").await["differences"],
        json!([
            difference("alter_tablet_worker_count", "1", "3"),
            difference("base_compaction_num_threads_per_disk", "1", "4"),
        ])
    );
    assert_eq!(compare("fe").await, json!({ "differences": [] }));
    // The ID that the document asks with is that of the default template.
    let template = json!({ "source_configuration_id": "a2069d40256f40078c52d90d6a91ee63pr17" });
    let compared = world.post("/configurations/starrocks/comparison", &template).await.ok();
    assert_eq!(compared, json!({ "differences": [] }));
    let unknown = json!({ "source_configuration_id": format!("{}pr17", "0".repeat(32)) });
    let refused = world.post("/configurations/starrocks/comparison", &unknown).await.refusal();
    assert!(refused.starts_with("400 DBS.200001: Parameter error: body.source_configuration_id: "), "{refused}");
}

#[tokio::test]
async fn every_instance_has_the_databases_of_the_system() {
    let world = World::start().await;
    let databases = async |query: &str| {
        let response = world.get(&starrocks(&format!("/starrocks/databases{query}"))).await.ok();
        response["databases"].clone()
    };
    assert_eq!(databases("").await, json!(["information_schema", "sys", "shop_rep"]));
    assert_eq!(databases("?database_name=sys").await, json!(["sys"]));
}

#[tokio::test]
async fn passwords_keep_to_the_documented_rule() {
    let world = World::start().await;
    let rule = "must have 8 to 32 characters of at least three kinds";
    let refused = async |path: &str, body: Value| {
        let sent =
            world.request(if path.ends_with("password") { reqwest::Method::PUT } else { reqwest::Method::POST }, path);
        let refusal = crate::support::send(sent.json(&body)).await.refusal();
        assert!(refusal.contains(rule) && !refusal.contains("short-1"), "{refusal}");
    };
    refused(&starrocks("/starrocks/users"), json!({ "user_name": "reader", "password": "short-1", "databases": [] }))
        .await;
    refused(&starrocks("/starrocks/users/password"), json!({ "user_name": "root", "password": "short-1" })).await;
    let mut instance = crate::instances::request();
    instance["db_root_pwd"] = "short-1".into();
    refused(&format!("/instances/{}/starrocks", crate::support::TAURUSDB), instance).await;
    assert_eq!(
        world.get(&format!("/starrocks/instances/logs/lts-configs?instance_id={STARROCKS}")).await.ok()["total_count"],
        1
    );
}
