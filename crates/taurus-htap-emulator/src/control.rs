//! The control interface under `/emulator/v1`: clock, faults, state and seed.

use std::time::Duration;

use bytes::Bytes;
use http::{Method, header};
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::{Value, json};

use crate::{
    clock::written,
    fault::{EXAMPLES, Fault, PlannedFault},
    gateway::Gateway,
    refusal::Refusal,
    response::Response,
    world::Seed,
};

const VERSION: &str = concat!("taurus-htap-emulator/", env!("CARGO_PKG_VERSION"));

/// Where the control interface begins.
pub(crate) const PREFIX: &str = "/emulator/v1";

/// How many tasks of an instance are shown.
const MOST_TASKS: usize = 100;

/// The calls: method, path, an example of the body, and what they do.
const CALLS: [(&str, &str, &str, &str); 13] = [
    ("GET", "", "", "this description, the time, and how much is stored"),
    ("GET", "/view", "", "instances, tasks, planned faults and the last requests"),
    ("POST", "/clock", r#"{"advance_seconds": 60}"#, "moves the clock forward"),
    ("GET", "/faults", "", "the planned faults"),
    (
        "POST",
        "/faults",
        r#"{"fault": "status=503", "count": 2, "operation": "CheckTableConfig"}"#,
        "plans a fault for the next requests: one of every operation unless it is narrowed",
    ),
    ("DELETE", "/faults", "", "clears the planned faults"),
    ("GET", "/state", "", "dumps the world and its clock"),
    ("PUT", "/state", "what GET /state answered", "loads them"),
    ("GET", "/policies", "", "what users and agencies may do"),
    (
        "PUT",
        "/policies",
        r#"{"users": {"emulator": {"reader": {"Version": "5.0", "Statement": []}}}}"#,
        "sets it for all of them; {} allows everything",
    ),
    ("POST", "/seed", "", "begins the built-in world again, with its clock and without planned faults"),
    ("POST", "/seed", "timing: {full_copy: 5}", "begins the world of a seed, in YAML or JSON"),
    (
        "GET",
        "/seed",
        "",
        "the built-in seed, to begin one's own from; `taurus-htap emulator seed --schema` prints the JSON schema",
    ),
];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Advance {
    advance_seconds: u64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AddFault {
    fault: String,
    #[serde(default = "once")]
    count: u64,
    #[serde(default)]
    operation: Option<String>,
}

fn once() -> u64 {
    1
}

/// Answers a call of the control interface; `path` is the part after [`PREFIX`].
pub(crate) fn answer(gateway: &Gateway, method: &Method, path: &str, body: &[u8], request_id: &str) -> Response {
    // The body is left out where it is sent.
    let method = if *method == Method::HEAD { &Method::GET } else { method };
    let path = path.strip_suffix('/').unwrap_or(path);
    if (method, path) == (&Method::GET, "/seed") {
        let response = Response { body: Bytes::from_static(Seed::SHOP.as_bytes()), ..Response::empty(200) };
        return response.with(header::CONTENT_TYPE, "application/yaml");
    }
    serve(gateway, method, path, body)
        .map_or_else(|refusal| Response::refusal(&refusal, None, request_id), |body| Response::json(200, &body))
}

fn serve(gateway: &Gateway, method: &Method, path: &str, body: &[u8]) -> Result<Value, Refusal> {
    match (method.as_str(), path) {
        ("GET", "") => {
            let mut described = about(gateway);
            described["calls"] = calls();
            described["faults"] = EXAMPLES.map(|(fault, what)| json!({ "fault": fault, "what": what })).into();
            described["fault_header"] = "X-Emulator-Fault".into();
            Ok(described)
        }
        ("GET", "/view") => Ok(view(gateway)),
        ("POST", "/clock") => {
            let Advance { advance_seconds } = read(path, body)?;
            gateway.clock.advance(Duration::from_secs(advance_seconds));
            Ok(about(gateway))
        }
        ("GET", "/faults") => Ok(faults(gateway)),
        ("POST", "/faults") => add_fault(gateway, read(path, body)?),
        ("DELETE", "/faults") => {
            gateway.state().faults.clear();
            Ok(faults(gateway))
        }
        ("GET", "/state") => gateway
            .save(|saved| serde_json::to_value(saved))
            .map_err(|error| Refusal::broken(format!("The state cannot be written: {error}."))),
        ("PUT", "/state") => {
            gateway.load(read(path, body)?);
            Ok(about(gateway))
        }
        ("GET", "/policies") => serde_json::to_value(gateway.state().world.grants.policies())
            .map_err(|error| Refusal::broken(format!("The policies cannot be written: {error}."))),
        ("PUT", "/policies") => {
            gateway.set_policies(read(path, body)?).map_err(Refusal::wrong_control)?;
            Ok(about(gateway))
        }
        ("POST", "/seed") => {
            let text = std::str::from_utf8(body).map_err(|_| Refusal::wrong_control("The seed is not UTF-8."))?;
            let seed = if text.trim().is_empty() { Seed::shop() } else { Seed::parse("the seed", text) };
            let seed = seed.map_err(|error| Refusal::wrong_control(error.to_string()))?;
            gateway.seed(seed).map_err(Refusal::wrong_control)?;
            Ok(about(gateway))
        }
        _ => Err(no_call(method, path)),
    }
}

/// Why no call has this method and path.
fn no_call(method: &Method, path: &str) -> Refusal {
    let mut methods: Vec<_> = CALLS.iter().filter(|call| call.1 == path).map(|call| call.0).collect();
    methods.dedup();
    match methods.as_slice() {
        [] => Refusal { status: 404, ..Refusal::wrong_control(format!("There is no {PREFIX}{path}.")) },
        methods => {
            let refusal = Refusal::wrong_method(method.as_str(), &format!("{PREFIX}{path}"), &methods.join(", "));
            Refusal { code: Refusal::wrong_control("").code, ..refusal }
        }
    }
}

fn add_fault(gateway: &Gateway, fault: AddFault) -> Result<Value, Refusal> {
    let AddFault { fault, count, operation } = fault;
    if count == 0 {
        return Err(Refusal::wrong_control("count: must be 1 or more; DELETE clears the planned faults."));
    }
    let fault: Fault = fault.parse().map_err(|error| Refusal::wrong_control(format!("fault: {error}.")))?;
    let planned = PlannedFault { fault, operation, count };
    gateway.plan(planned).map_err(|error| Refusal::wrong_control(format!("{error}.")))?;
    Ok(faults(gateway))
}

fn faults(gateway: &Gateway) -> Value {
    let state = gateway.state();
    let shown = |planned: &PlannedFault| json!({ "fault": planned.fault.to_string(), "count": planned.count, "operation": planned.operation });
    json!({ "faults": state.faults.waiting().iter().map(shown).collect::<Value>() })
}

/// The calls of this interface, for people.
fn calls() -> Value {
    let call = |(method, path, body, what): (&str, &str, &str, &str)| json!({ "call": format!("{method} {PREFIX}{path}"), "body": body, "what": what });
    CALLS.map(call).into()
}

fn about(gateway: &Gateway) -> Value {
    let state = gateway.state();
    let tasks: usize = state.world.instances.values().map(|instance| instance.tasks.len()).sum();
    json!({
        "emulator": VERSION,
        "now": written(gateway.clock.now()),
        "operations": gateway.operations().len(),
        "taurusdb_instances": state.world.sources.len(),
        "starrocks_instances": state.world.instances.len(),
        "tasks": tasks,
        "jobs": state.world.jobs.len(),
    })
}

/// What the page shows, as it is now.
fn view(gateway: &Gateway) -> Value {
    let now = gateway.clock.now();
    let faults = faults(gateway)["faults"].take();
    let mut state = gateway.state();
    let timing = state.world.timing;
    let mut instances = Vec::new();
    for (id, instance) in state.world.instances.iter_mut().filter(|(_, instance)| !instance.is_gone(now)) {
        instance.settle(now);
        instance.drop_gone_tasks(now);
        let tasks = instance.tasks.iter_mut().take(MOST_TASKS).map(|(name, task)| {
            task.settle(now, &timing);
            let progress = task.progress(now, &timing);
            json!({
                "name": name,
                "source_database": task.source_database,
                "target_database": task.target_database,
                "stage": progress.stage,
                "percentage": progress.percentage,
                "catchup_stage": progress.catchup_stage,
                "catchup_percentage": progress.catchup_percentage,
            })
        });
        let tasks: Vec<_> = tasks.collect();
        instances.push(json!({
            "id": id,
            "name": instance.name,
            "status": instance.status(),
            "mode": instance.mode,
            "version": instance.version,
            "nodes": instance.nodes.len(),
            "source": instance.source,
            "tasks_left_out": instance.tasks.len() - tasks.len(),
            "tasks": tasks,
        }));
    }
    json!({
        "emulator": VERSION,
        "now": written(now),
        "advanced_seconds": gateway.clock.advanced() / 1000,
        "instances": instances,
        "faults": faults,
        "requests": state.records.iter().collect::<Vec<_>>(),
    })
}

/// The body of a call.
fn read<T: DeserializeOwned>(path: &str, body: &[u8]) -> Result<T, Refusal> {
    let mismatch = |problem: &dyn std::fmt::Display| {
        let example = CALLS.iter().find(|call| call.1 == path && !call.2.is_empty()).map_or("", |call| call.2);
        Refusal::wrong_control(format!("The body does not fit: {problem}. Example: {example}"))
    };
    // serde would take an array for a struct.
    if body.trim_ascii_start().starts_with(b"[") {
        return Err(mismatch(&"it must be an object, not an array"));
    }
    serde_json::from_slice(body).map_err(|error| mismatch(&error))
}
