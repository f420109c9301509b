//! What the examples of instances talk to: the real service when the variables below are set, or else documented replies on loopback,
//! among which an example writes those that its story needs.

use std::{env, time::Duration};

use serde_json::{Value, json};
use spec_replay::Replay;
use taurus_htap::{Client, Error, PollPolicy, StarRocks, StarRocksInstanceId, TaurusInstanceId};

const VARIABLES: [&str; 5] = [
    "TAURUS_HTAP_ENDPOINT",
    "TAURUS_HTAP_PROJECT_ID",
    "TAURUS_HTAP_TOKEN",
    "TAURUS_HTAP_SOURCE_INSTANCE_ID",
    "TAURUS_HTAP_INSTANCE_ID",
];

/// The instance of the documented replies.
const INSTANCE: &str = "9ac58f9b88744f8a87893d22f6ef9a28in17";
/// The TaurusDB instance that it follows.
const TAURUS: &str = "40dc4c5729f14aad893e2dcd5baf6a15in07";

/// A client, the instance that the example is about, how patiently to wait, and what has to live as long as the client.
pub(crate) async fn connect(story: &[(&str, Value)]) -> Result<(Client, StarRocks, PollPolicy, Option<Replay>), Error> {
    let set: Vec<String> = VARIABLES.iter().filter_map(|name| env::var(name).ok()).collect();
    let (client, taurus, instance, policy, replay) = match set.as_slice() {
        [endpoint, project, token, taurus, instance] => {
            println!("asking {endpoint}\n");
            let client = Client::builder().endpoint(endpoint).project_id(project).token(token).build()?;
            let policy = PollPolicy::default().with_deadline(Duration::from_secs(3600));
            (client, taurus.clone(), instance.clone(), policy, None)
        }
        [] => {
            println!("{} is not set: replaying the documentation on loopback\n", VARIABLES[0]);
            let replay = Replay::start(include_str!("../../../../spec/taurus-htap.yaml")).await;
            for (operation, body) in story {
                replay.answer_once(operation, 200, body).await;
            }
            let project = "0123456789abcdef0123456789abcdef";
            let client = Client::builder().endpoint(replay.uri()).project_id(project).token("a-token").build()?;
            // Nothing takes time there.
            let policy = PollPolicy::default().with_waits(Duration::ZERO, Duration::ZERO);
            (client, TAURUS.to_owned(), INSTANCE.to_owned(), policy, Some(replay))
        }
        _ => return Err(Error::credential(format!("set all of {}, or none", VARIABLES.join(", ")))),
    };
    let taurus = client.taurus_instance(TaurusInstanceId::new(taurus)?);
    let starrocks = taurus.starrocks(StarRocksInstanceId::new(instance)?);
    Ok((client, starrocks, policy, replay))
}

/// The detail of the instance, as a reply: what is being done with it, and the flavor of its BE nodes.
#[allow(dead_code, reason = "not every example has a story of its own")]
pub(crate) fn detail(action: Option<&str>, flavor: &str) -> (&'static str, Value) {
    let actions: Vec<_> = action.iter().map(|action| json!({ "action": action })).collect();
    let node = |id: &str, role: &str, flavor: &str| {
        json!({ "id": format!("{id}c464fbdc8ea4c59814dab2243d8e270no17"), "name": role, "type": role, "status": "normal",
            "actions": [], "flavor_id": flavor, "need_restart": true, "sg_id": "sg-old" })
    };
    let groups = json!([{ "nodes": [node("2", "fe-leader", "fe-small")] }, { "nodes": [node("3", "be", flavor)] }]);
    let detail = json!({ "id": INSTANCE, "name": "htap-shop", "status": "normal", "actions": actions, "groups": groups,
        "new_version_available": true, "data_store_version": "3.1.6.0" });
    ("ListStarrocksInstanceInfo", json!({ "instances": [detail] }))
}

/// A job that is done, as a reply.
#[allow(dead_code, reason = "not every example has a story of its own")]
pub(crate) fn done() -> (&'static str, Value) {
    ("ShowGaussMySqlJobInfo", json!({ "job": { "id": "j", "status": "Completed" } }))
}
