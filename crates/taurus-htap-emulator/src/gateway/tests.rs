//! What only the inside can show: a behaviour that breaks the document is found out, and one that is missing is made up
//! for.

use bytes::Bytes;
use http::{Request, header};
use serde_json::{Value, json};

use super::Gateway;
use crate::{
    behaviour::Behaviour,
    clock::Clock,
    document::Api,
    world::{Seed, World},
};

/// The built-in world, at the beginning of time.
pub(crate) fn gateway() -> Gateway {
    let clock = Clock::fixed(0);
    let world = World::of(Seed::shop().unwrap(), clock.now()).unwrap();
    Gateway::new(Api::embedded().unwrap(), world, clock)
}

/// Status and body of a list of nodes, which this behaviour answers.
fn list_nodes(behaviour: Option<Behaviour>) -> (u16, Value) {
    let mut gateway = gateway();
    let index = gateway.operations().iter().position(|operation| operation.id == "ListInstanceNode").unwrap();
    gateway.behaviours[index] = behaviour;
    let instance = "23a50154cf494ec9ad6883979a12db0a/instances/9ac58f9b88744f8a87893d22f6ef9a28in17";
    let request = Request::get(format!("/v3/{instance}/starrocks/nodes")).header("X-Auth-Token", "emulator-token");
    let (parts, ()) = request.header(header::HOST, "h").body(()).unwrap().into_parts();
    let response = gateway.answer(&gateway.head(&parts), &parts, &Bytes::new());
    (response.status, serde_json::from_slice(&response.body).unwrap())
}

#[test]
fn response_that_would_break_the_document_is_an_error_instead() {
    assert_eq!(list_nodes(Some(|_, _| Ok(json!({ "node_list": [] })))).0, 200);
    let message = "The emulator's response would break the document: response.node_list[0].node_id must be a string, not a number.";
    let broken = list_nodes(Some(|_, _| Ok(json!({ "node_list": [{ "node_id": 1 }] }))));
    assert_eq!(broken, (500, json!({ "error_code": "EMULATOR.0002", "error_msg": message })));
}

#[test]
fn an_operation_without_behaviour_answers_its_example() {
    let (status, body) = list_nodes(None);
    assert_eq!((status, &body["node_list"][0]["node_name"]), (200, &json!("htap-node01")));
}
