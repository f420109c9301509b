//! StarRocks instances from creation to deletion, and what goes on with them in between.

use serde_json::{Value, json};
use taurus_htap_emulator::{Emulator, Seed};

use crate::support::{NODE, STARROCKS, TAURUSDB, World, starrocks};

pub(crate) fn request() -> Value {
    json!({
        "name": "htap-new",
        "engine": { "type": "star-rocks", "version": "3.1" },
        "ha": { "mode": "Cluster" },
        "fe_flavor_id": "afef3bfd-ac7c-32e1-ba44-c388acbb196a",
        "be_flavor_id": "de565db8-0a96-37ea-9388-61167624712c",
        "db_root_pwd": "Not-A-Real-1",
        "fe_count": 3,
        "be_count": 3,
        "az_mode": "single",
        "fe_volume": { "io_type": "SSD", "capacity_in_gb": 50 },
        "be_volume": { "io_type": "SSD", "capacity_in_gb": 100 },
        "az_code": "cn-north-4a",
        "tags_info": { "sys_tags": [{ "key": "_sys_enterprise_project_id", "value": "0" }] },
    })
}

async fn show(world: &World, id: &str) -> Value {
    world.get(&format!("/instances/{TAURUSDB}/starrocks/{id}")).await.ok()["instances"][0].clone()
}

async fn job(world: &World, id: &Value) -> Value {
    world.get(&format!("/jobs?id={}", id.as_str().unwrap())).await.ok()["job"].clone()
}

#[tokio::test]
async fn an_instance_is_created_becomes_normal_and_is_deleted() {
    let world = World::start().await;
    let created = world.post(&format!("/instances/{TAURUSDB}/starrocks"), &request()).await;
    assert_eq!(created.status, 201);
    let created = created.ok();
    let id = created["instance"]["id"].as_str().unwrap().to_owned();
    assert_eq!(created["instance"]["name"], "htap-new");
    let creating = show(&world, &id).await;
    assert_eq!((&creating["status"], &creating["actions"][0]["action"]), (&json!("creating"), &json!("create")));
    let job_running = job(&world, &created["job_id"]).await;
    assert_eq!(job_running["instance"], json!({ "id": id, "name": "htap-new" }));
    world.advance(300);
    assert_eq!(job(&world, &created["job_id"]).await["status"], "Completed");
    let normal = show(&world, &id).await;
    assert_eq!((&normal["status"], &normal["actions"]), (&json!("normal"), &json!([])));
    let be = &normal["groups"][1]["nodes"];
    assert_eq!((be.as_array().unwrap().len(), &be[2]["name"]), (3, &json!("htap-new_be_node03")));
    assert_eq!(normal["be_node_volume_size"], "100000000000");
    assert_eq!(world.get(&format!("/instances/{TAURUSDB}/htap")).await.ok()["total"], 2);

    let deleted = world.delete(&format!("/instances/{TAURUSDB}/starrocks/{id}"), &Value::Null).await.ok();
    assert_eq!(show(&world, &id).await["actions"][0]["action"], "delete");
    world.advance(60);
    assert_eq!(job(&world, &deleted["workflow_id"]).await["status"], "Completed");
    let gone = world.get(&format!("/instances/{TAURUSDB}/starrocks/{id}")).await;
    assert_eq!(gone.refusal(), "400 DBS.05000044: The StarRocks instance does not exist.");
    let gone = world.get(&format!("/instances/{id}/starrocks/nodes")).await;
    assert_eq!(gone.refusal(), "400 DBS.200022: Instance not found.");
    assert_eq!(world.get(&format!("/instances/{TAURUSDB}/htap")).await.ok()["total"], 1);
}

#[tokio::test]
async fn an_instance_of_the_seed_stays_deleted_although_the_document_shows_it() {
    let world = World::start().await;
    world.delete(&format!("/instances/{TAURUSDB}/starrocks/{STARROCKS}"), &Value::Null).await.ok();
    world.advance(60);
    let gone = world.get(&format!("/instances/{TAURUSDB}/starrocks/{STARROCKS}")).await;
    assert_eq!(gone.refusal(), "400 DBS.05000044: The StarRocks instance does not exist.");
}

#[tokio::test]
async fn one_operation_at_a_time() {
    let world = World::start().await;
    let resized = json!({ "be_flavor_id": "c44cfde6-d250-313c-8d7a-cd216f071670" });
    world.post(&starrocks("/starrocks/resize-flavor"), &resized).await.ok();
    let busy = "409 DBS.200019: Another operation is being performed on the instance: resize_flavor.";
    assert_eq!(world.put(&starrocks("/starrocks/restart"), &Value::Null).await.refusal(), busy);
    assert_eq!(world.put(&starrocks(&format!("/starrocks/{NODE}/restart")), &Value::Null).await.refusal(), busy);
    assert_eq!(world.post(&starrocks("/starrocks/db-upgrade"), &json!({})).await.refusal(), busy);
    assert_eq!(
        world.post(&starrocks("/starrocks/users/sync"), &json!({ "action": "startSyncTaurusAccount" })).await.refusal(),
        busy
    );
    let flavors = async || {
        let shown = show(&world, STARROCKS).await;
        [0, 1].map(|group| shown["groups"][group]["nodes"][0]["flavor_id"].as_str().unwrap()[..8].to_owned())
    };
    assert_eq!(flavors().await, ["afef3bfd", "de565db8"]);
    world.advance(60);
    assert_eq!(flavors().await, ["afef3bfd", "c44cfde6"]);
    world.put(&starrocks("/starrocks/security-group"), &json!({ "security_group_id": "sg-2" })).await.ok();
    world.advance(60);
    assert_eq!(show(&world, STARROCKS).await["groups"][0]["nodes"][0]["sg_id"], "sg-2");
    world.put(&starrocks("/starrocks/restart"), &Value::Null).await.ok();
    world.advance(60);
    world.put(&starrocks(&format!("/starrocks/{NODE}/restart")), &Value::Null).await.ok();
    assert_eq!(
        world.put(&starrocks("/starrocks/00000000000000000000000000000000no17/restart"), &Value::Null).await.status,
        404
    );
}

#[tokio::test]
async fn instances_are_bounded() {
    let world = World::start().await;
    for _ in 0..9 {
        world.post(&format!("/instances/{TAURUSDB}/starrocks"), &request()).await.ok();
    }
    let refused = world.post(&format!("/instances/{TAURUSDB}/starrocks"), &request()).await;
    assert_eq!(refused.refusal(), "403 DBS.200041: The emulator keeps no more StarRocks instances.");
}

#[tokio::test]
async fn creation_that_fails_leaves_a_failed_instance() {
    let mut seed = taurus_htap_emulator::Seed::shop().unwrap();
    seed.timing.job_visible = 3;
    let world = World::with(taurus_htap_emulator::Emulator::builder().seed(seed)).await;
    let path = format!("/instances/{TAURUSDB}/starrocks");
    let create = world.request(reqwest::Method::POST, &path).json(&request()).header("X-Emulator-Fault", "job-failed");
    let created = crate::support::send(create).await.ok();
    let id = created["instance"]["id"].as_str().unwrap().to_owned();
    let asked = format!("/jobs?id={}", created["job_id"].as_str().unwrap());
    world.advance(2);
    assert_eq!(world.get(&asked).await.refusal(), "404 DBS.200002: The job does not exist.");
    world.advance(1);
    assert_eq!(job(&world, &created["job_id"]).await["status"], "Running");
    world.advance(297);
    let failed = job(&world, &created["job_id"]).await;
    assert_eq!((&failed["status"], failed["fail_reason"].is_string()), (&json!("Failed"), true));
    assert_eq!(show(&world, &id).await["status"], "createfail");
    world.delete(&format!("{path}/{id}"), &Value::Null).await.ok();
}

#[tokio::test]
async fn a_subscription_is_ordered_instead() {
    let world = World::start().await;
    let mut body = request();
    body["pay_info"] = json!({ "pay_model": "1", "period": "1", "period_type": "2", "is_auto_renew": "0" });
    let created = world.post(&format!("/instances/{TAURUSDB}/starrocks"), &body).await.ok();
    assert!(created["order_id"].is_string() && created.get("job_id").is_none(), "{created}");
}

#[tokio::test]
async fn nodes_are_those_of_the_instance() {
    let world = World::start().await;
    let nodes = world.get(&starrocks("/starrocks/nodes")).await.ok();
    assert_eq!(
        nodes["node_list"][0],
        json!({ "node_id": NODE, "node_name": "shop-analytics_fe_node01", "role": "fe-leader", "status": "normal" })
    );
    // Named by its TaurusDB instance, as some of the vendor's tools do.
    assert_eq!(world.get(&format!("/instances/{TAURUSDB}/starrocks/nodes")).await.ok(), nodes);
}

/// The places of one fact in the list and in what is shown of an instance.
const SAME: [(&str, &str); 15] = [
    ("/id", "/id"),
    ("/name", "/name"),
    ("/project_id", "/project_id"),
    ("/engine_name", "/data_store_type"),
    ("/engine_version", "/data_store_version"),
    ("/instance_state/instance_status", "/status"),
    ("/instance_state/create_fail_error_code", "/create_fail_error_code"),
    ("/create_at", "/create_at"),
    ("/ha_mode", "/cluster_mode"),
    ("/pay_model", "/pay_model"),
    ("/data_vip", "/data_vip"),
    ("/port", "/port_info/mysql_port"),
    ("/current_actions", "/actions"),
    ("/enterprise_project_id", "/enterprise_project_id"),
    ("/volume_type", "/groups/1/nodes/0/volume/type"),
];

#[tokio::test]
async fn the_list_and_the_instance_say_the_same() {
    let world = World::start().await;
    let mut body = request();
    body["be_volume"]["io_type"] = "ESSD".into();
    body["az_code"] = "cn-southwest-244b".into();
    body["security_group_id"] = "sg-own".into();
    let created = world.post(&format!("/instances/{TAURUSDB}/starrocks"), &body).await.ok();
    let mut addresses = std::collections::BTreeSet::new();
    let list = world.get(&format!("/instances/{TAURUSDB}/htap")).await.ok()["instances"].clone();
    for listed in list.as_array().unwrap() {
        let shown = show(&world, listed["id"].as_str().unwrap()).await;
        for (in_list, in_show) in SAME {
            let (one, other) = (listed.pointer(in_list), shown.pointer(in_show));
            assert!(one.is_some() && one == other, "{in_list}: {one:?}, {in_show}: {other:?}");
        }
        assert_eq!((&listed["is_frozen"], &shown["is_frozen"]), (&json!(false), &json!(0)));
        assert_eq!(listed["port"].to_string(), shown["db_port"].as_str().unwrap());
        let nodes = [0, 1].map(|group| shown["groups"][group]["nodes"].as_array().unwrap().clone()).concat();
        let readable = listed["readable_node_infos"].as_array().unwrap();
        assert_eq!((nodes.len(), listed["node_num"].as_u64()), (readable.len(), Some(readable.len() as u64)));
        let mut front_ends = Vec::new();
        for (node, readable) in nodes.iter().zip(readable) {
            assert_eq!([&node["id"], &node["name"]], [&readable["node_id"], &readable["node_name"]]);
            assert_eq!(node["traffic_ip"], readable["data_ip"]);
            let (network, zone) = (&listed["network"], &listed["available_zones"][0]);
            assert_eq!(
                [&node["vpc_id"], &node["subnet_id"], &node["sg_id"]],
                [&network["vpc_id"], &network["sub_net_id"], &network["security_group_id"]]
            );
            assert_eq!([&node["az_code"], &node["az_description"]], [&zone["code"], &zone["description"]]);
            let address = node["traffic_ip"].as_str().unwrap().to_owned();
            assert!(address.parse::<std::net::Ipv4Addr>().is_ok(), "{address}");
            if node["type"] != "be" {
                front_ends.push(address.clone());
            }
            assert!(addresses.insert(address), "two nodes have the address of {node}");
        }
        assert_eq!(shown["data_vip"], front_ends.join(","));
        let first = &readable[0];
        assert_eq!(
            listed["data_ips"],
            json!({ "node_ip": first["data_ip"], "node_id": first["node_id"], "node_name": first["node_name"] })
        );
    }
    assert_eq!(addresses.len(), 2 + 6);
    let own = &created["instance"];
    let shown = show(&world, own["id"].as_str().unwrap()).await;
    let node = &shown["groups"][0]["nodes"][0];
    assert_eq!(
        [&own["vpc_id"], &own["sub_net_id"], &own["security_group_id"]],
        [&node["vpc_id"], &node["subnet_id"], &node["sg_id"]]
    );
    assert_eq!(shown["fe_node_volume_code"], "gaussdb.sr.evs.ultrahighio");
    assert_eq!(shown["be_node_volume_code"], "gaussdb.sr.evs.essd");
}

#[tokio::test]
async fn nodes_keep_their_addresses_in_a_state_and_get_them_in_an_older_one() {
    let world = World::start().await;
    let path = format!("/instances/{TAURUSDB}/htap");
    let before = world.get(&path).await.ok();
    let mut state = world.control(reqwest::Method::GET, "/state", &Value::Null).await.ok();
    world.control(reqwest::Method::PUT, "/state", &state).await.ok();
    assert_eq!(world.get(&path).await.ok(), before);
    for node in state["world"]["instances"][STARROCKS]["nodes"].as_array_mut().unwrap() {
        node.as_object_mut().unwrap().remove("address").unwrap();
    }
    world.control(reqwest::Method::PUT, "/state", &state).await.ok();
    assert_eq!(world.get(&path).await.ok(), before);
}

#[tokio::test]
async fn what_the_document_rules_out_is_not_created() {
    let world = World::start().await;
    let path = format!("/instances/{TAURUSDB}/starrocks");
    let with = |changes: &[(&str, Value)]| {
        let mut body = request();
        body["pay_info"] = json!({});
        for (pointer, value) in changes {
            let (parent, field) = pointer.rsplit_once('/').unwrap();
            body.pointer_mut(parent).unwrap()[field] = value.clone();
        }
        body
    };
    let single = ("/ha/mode", json!("Single"));
    let paid = ("/pay_info/pay_model", json!("1"));
    let months = ("/pay_info/period_type", json!("2"));
    for (changes, reason) in [
        (
            vec![single.clone()],
            "body.fe_count must be 1 when ha.mode is Single, not 3; body.be_count must be 1 when ha.mode is Single, not 3",
        ),
        (
            vec![("/fe_count", json!(2)), ("/be_count", json!(2))],
            "body.fe_count must be from 3 to 10 when ha.mode is Cluster, not 2; \
             body.be_count must be from 3 to 10 when ha.mode is Cluster, not 2",
        ),
        (vec![("/fe_count", json!(2))], "body.fe_count must be from 3 to 10 when ha.mode is Cluster, not 2"),
        (vec![("/be_count", json!(1))], "body.be_count must be from 3 to 10 when ha.mode is Cluster, not 1"),
        (vec![("/engine/version", json!("9.9"))], "body.engine.version must be one of 3.1, 3.1.6.0"),
        (vec![("/engine/type", json!("click-house"))], "body.engine.type must be star-rocks"),
        (
            vec![("/time_zone", json!("Mars"))],
            "body.time_zone must be an offset such as UTC+08:00, from UTC-12:00 to UTC+14:00",
        ),
        (vec![("/fe_volume/io_type", json!("SATA"))], "body.fe_volume.io_type must be one of SSD, ESSD"),
        (
            vec![("/be_volume/capacity_in_gb", json!(51))],
            "body.be_volume.capacity_in_gb must be a multiple of 10, not 51",
        ),
        (
            vec![paid.clone(), months.clone(), ("/pay_info/period", json!("0"))],
            "body.pay_info.period must be from 1 to 9",
        ),
        (vec![("/pay_info/period", json!("99"))], "body.pay_info.period must be from 1 to 9"),
        (vec![paid.clone(), months.clone()], "body.pay_info.period is required when pay_model is 1"),
        (
            vec![paid.clone(), ("/pay_info/period", json!("1"))],
            "body.pay_info.period_type is required when pay_model is 1",
        ),
    ] {
        let refused = world.post(&path, &with(&changes)).await.refusal();
        assert_eq!(refused, format!("400 DBS.200001: Parameter error: {reason}."));
    }
    assert_eq!(world.get(&format!("/instances/{TAURUSDB}/htap")).await.ok()["total"], 1);
    for changes in [
        vec![single, ("/fe_count", json!(1)), ("/be_count", json!(1))],
        vec![("/fe_count", json!(3)), ("/be_count", json!(10))],
        vec![("/engine/version", json!("3.1.6.0")), ("/time_zone", json!("UTC-03:00"))],
        vec![("/be_volume/io_type", json!("ESSD")), ("/be_volume/capacity_in_gb", json!(32_000))],
        vec![paid, months, ("/pay_info/period", json!("9"))],
        vec![("/pay_info/pay_model", json!("0"))],
    ] {
        world.post(&path, &with(&changes)).await.ok();
    }
}

#[tokio::test]
async fn upgrade_brings_the_version_of_the_catalog() {
    let mut seed = Seed::shop().unwrap();
    seed.starrocks_instances[0].version = "3.1.0.0".to_owned();
    let world = World::with(Emulator::builder().seed(seed)).await;
    let path = format!("/instances/{TAURUSDB}/starrocks/{STARROCKS}");
    let state = async || {
        let instance = world.get(&path).await.ok()["instances"][0].clone();
        (instance["data_store_version"].clone(), instance["new_version_available"].clone())
    };
    assert_eq!(state().await, (json!("3.1.0.0"), json!(true)));
    world.post(&starrocks("/starrocks/db-upgrade"), &json!({})).await.ok();
    world.advance(60);
    assert_eq!(state().await, (json!("3.1.6.0"), json!(false)));
}
