//! Faults come when they are asked for, and only then.

use reqwest::{Method, RequestBuilder};
use serde_json::{Value, json};
use taurus_htap_emulator::{Fault, PlanError};

use crate::support::{TAURUSDB, World, send, starrocks};

fn databases(world: &World, fault: &str) -> RequestBuilder {
    world.request(Method::GET, &starrocks("/starrocks/nodes")).header("X-Emulator-Fault", fault)
}

#[tokio::test]
async fn refusals_look_as_those_of_the_service() {
    let world = World::start().await;
    let throttled = send(databases(&world, "throttle")).await;
    assert_eq!(throttled.refusal(), "429 APIG.0308: The throttling threshold has been reached: policy emulator");
    assert_eq!(throttled.headers["retry-after"], "1");
    assert_eq!(
        send(databases(&world, "status=503")).await.refusal(),
        "503 EMULATOR.0001: The emulator was asked to answer with status 503."
    );
    let expired = send(databases(&world, "expired-token")).await;
    assert_eq!(expired.refusal(), "401 APIG.0301: Incorrect IAM authentication information: token expires");
    send(databases(&world, "latency=1ms")).await.ok();
    let unknown = send(databases(&world, "sulk")).await;
    assert!(
        unknown.refusal().starts_with("400 EMULATOR.0003: X-Emulator-Fault: \"sulk\" is not a fault"),
        "{unknown:?}"
    );
}

#[tokio::test]
async fn connections_end_before_and_in_the_middle_of_a_response() {
    let world = World::start().await;
    let error = databases(&world, "reset").send().await.unwrap_err();
    let causes = std::iter::successors(std::error::Error::source(&error), |cause| cause.source());
    let kinds: Vec<_> = causes.filter_map(|cause| Some(cause.downcast_ref::<std::io::Error>()?.kind())).collect();
    assert_eq!(kinds, [std::io::ErrorKind::ConnectionReset], "{error:?}");
    let response = databases(&world, "truncate").send().await.unwrap();
    let promised = response.content_length().unwrap();
    assert!(promised > 0);
    assert!(response.bytes().await.is_err());
    // The next one is served.
    world.get(&starrocks("/starrocks/nodes")).await.ok();
}

#[tokio::test]
async fn responses_drift_from_the_document() {
    let world = World::start().await;
    let node = async |fault: &str| send(databases(&world, fault)).await.ok()["node_list"][0].clone();
    let whole = world.get(&starrocks("/starrocks/nodes")).await.ok()["node_list"][0].clone();
    let changed = |drifted: &Value| {
        let fields = whole.as_object().unwrap().iter().filter(|(name, value)| drifted.get(*name) != Some(value));
        fields.map(|(name, _)| format!("{name}: {}", drifted.get(name).unwrap_or(&Value::Null))).collect::<Vec<_>>()
    };
    assert_eq!(changed(&node("drift=unknown-enum").await), ["role: \"unheard-of\""]);
    assert_eq!(changed(&node("drift=number-for-string").await), ["node_id: 42"]);
    assert_eq!(changed(&node("drift=missing-field").await), ["node_id: null"]);
    assert_eq!(changed(&node("latency=0ms").await), Vec::<String>::new());
}

#[tokio::test]
async fn planned_faults_meet_the_next_requests_of_their_operation() {
    let world = World::start().await;
    let plan = json!({ "fault": "status=502", "count": 2, "operation": "ListInstanceNode" });
    let planned = world.control(Method::POST, "/faults", &plan).await.ok();
    assert_eq!(planned["faults"], json!([plan]));
    world.get("/jobs?id=123").await.ok();
    let nodes = async || world.get(&starrocks("/starrocks/nodes")).await.status;
    assert_eq!([nodes().await, nodes().await, nodes().await], [502, 502, 200]);
    world.emulator.plan_fault(Fault::Throttle, None, 1).unwrap();
    assert_eq!([nodes().await, nodes().await], [429, 200]);
    world.control(Method::POST, "/faults", &plan).await.ok();
    assert_eq!(world.control(Method::DELETE, "/faults", &Value::Null).await.ok()["faults"], json!([]));
    assert_eq!(nodes().await, 200);
    // What a test leaves behind does not meet the next one.
    world.control(Method::POST, "/faults", &plan).await.ok();
    world.control(Method::POST, "/seed", &Value::Null).await.ok();
    assert_eq!(nodes().await, 200);
}

#[tokio::test]
async fn fault_that_can_never_happen_is_refused() {
    let world = World::start().await;
    let plan = |operation| world.emulator.plan_fault(Fault::Throttle, operation, 1);
    let error = plan(Some("ListInstanceNodes")).unwrap_err();
    assert_eq!(error, PlanError::UnknownOperation("ListInstanceNodes".to_owned()));
    assert_eq!(error.to_string(), "operation: there is none called ListInstanceNodes");
    plan(Some("ListInstanceNode")).unwrap();
    let refused = (0..1000).find_map(|_| plan(None).err());
    assert_eq!(refused, Some(PlanError::TooMany));
}

#[tokio::test]
async fn faults_that_refuse_do_nothing() {
    let world = World::start().await;
    let body = json!({ "user_name": "analyst", "password": "Not-A-Real-1", "databases": [] });
    let users = starrocks("/starrocks/users");
    for fault in ["throttle", "status=500", "expired-token"] {
        let request = world.request(Method::POST, &users).json(&body).header("X-Emulator-Fault", fault);
        assert!(send(request).await.status >= 400);
    }
    assert!(world.request(Method::POST, &users).json(&body).header("X-Emulator-Fault", "reset").send().await.is_err());
    // No user was created before.
    world.post(&users, &body).await.ok();
}

#[tokio::test]
async fn task_that_is_created_with_a_fault_is_broken() {
    let world = World::start().await;
    let body = json!({
        "task_name": "task1", "source_instance_id": TAURUSDB, "source_database_name": "shop",
        "target_database_name": "shop_rep",
    });
    let create = world.request(Method::POST, &starrocks("/starrocks/databases/replication/database-config-check"));
    send(create.json(&body).header("X-Emulator-Fault", "job-failed")).await.ok();
    let found = world.get(&starrocks("/starrocks/databases/replication/configuration?task_name=task1")).await.ok();
    assert_eq!(found["error_msg"], "The emulator was asked to let this job fail.");
}
