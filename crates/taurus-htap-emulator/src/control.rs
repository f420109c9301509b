//! The control interface under `/emulator/v1`: clock, faults, state and seed.

use std::time::Duration;

use http::Method;
use serde::{Deserialize, de::DeserializeOwned};
use serde_json::{Value, json};

use crate::{
    clock::written,
    fault::{Fault, PlannedFault},
    gateway::Gateway,
    refusal::Refusal,
    response::Response,
    world::Seed,
};

/// Where the control interface begins.
pub(crate) const PREFIX: &str = "/emulator/v1";

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
    serve(gateway, method, path, body)
        .map_or_else(|refusal| Response::refusal(&refusal, None, request_id), |body| Response::json(200, &body))
}

fn serve(gateway: &Gateway, method: &Method, path: &str, body: &[u8]) -> Result<Value, Refusal> {
    match (method.as_str(), path) {
        ("GET", "" | "/") => Ok(about(gateway)),
        ("POST", "/clock") => {
            let Advance { advance_seconds } = read(body)?;
            gateway.clock.advance(Duration::from_secs(advance_seconds));
            Ok(about(gateway))
        }
        ("GET", "/faults") => Ok(faults(gateway)),
        ("POST", "/faults") => add_fault(gateway, read(body)?),
        ("DELETE", "/faults") => {
            gateway.state().faults.clear();
            Ok(faults(gateway))
        }
        ("GET", "/state") => gateway
            .save(|saved| serde_json::to_value(saved))
            .map_err(|error| Refusal::broken(format!("The state cannot be written: {error}."))),
        ("PUT", "/state") => {
            gateway.load(read(body)?);
            Ok(about(gateway))
        }
        ("GET", "/policies") => serde_json::to_value(gateway.state().world.grants.policies())
            .map_err(|error| Refusal::broken(format!("The policies cannot be written: {error}."))),
        ("PUT", "/policies") => {
            gateway.set_policies(read(body)?).map_err(Refusal::wrong_control)?;
            Ok(about(gateway))
        }
        ("POST", "/seed") => {
            let text = std::str::from_utf8(body).map_err(|_| Refusal::wrong_control("The seed is not UTF-8."))?;
            let seed = if text.trim().is_empty() { Seed::shop() } else { Seed::parse("the seed", text) };
            let seed = seed.map_err(|error| Refusal::wrong_control(error.to_string()))?;
            gateway.seed(seed).map_err(Refusal::wrong_control)?;
            Ok(about(gateway))
        }
        (_, "" | "/" | "/clock" | "/faults" | "/state" | "/policies" | "/seed") => {
            Err(Refusal { status: 405, ..Refusal::wrong_control(format!("{PREFIX}{path} does not support {method}.")) })
        }
        _ => Err(Refusal { status: 404, ..Refusal::wrong_control(format!("There is no {PREFIX}{path}.")) }),
    }
}

fn add_fault(gateway: &Gateway, fault: AddFault) -> Result<Value, Refusal> {
    let AddFault { fault, count, operation } = fault;
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

fn about(gateway: &Gateway) -> Value {
    let state = gateway.state();
    let tasks: usize = state.world.instances.values().map(|instance| instance.tasks.len()).sum();
    json!({
        "emulator": concat!("taurus-htap-emulator/", env!("CARGO_PKG_VERSION")),
        "now": written(gateway.clock.now()),
        "operations": gateway.operations().len(),
        "taurusdb_instances": state.world.sources.len(),
        "starrocks_instances": state.world.instances.len(),
        "tasks": tasks,
        "jobs": state.world.jobs.len(),
    })
}

fn read<T: DeserializeOwned>(body: &[u8]) -> Result<T, Refusal> {
    serde_json::from_slice(body).map_err(|error| Refusal::wrong_control(format!("The body does not fit: {error}.")))
}
