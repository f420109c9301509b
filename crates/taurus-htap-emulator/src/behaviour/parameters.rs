//! The parameters of a StarRocks instance's nodes.

use ring::digest::{SHA256, digest};
use serde_json::{Value, json};

use super::{Call, value_range};
use crate::{
    clock::written,
    refusal::Refusal,
    world::{Change, World, hex},
};

/// ShowStarrocksParams.
pub(super) fn list(world: &mut World, call: &mut Call<'_>) -> Result<Value, Refusal> {
    let kind = call.query("node_type").as_str().unwrap_or_default();
    let id = call.starrocks_id(world)?;
    let instance = call.starrocks(world)?;
    let configuration = json!({
        "datastore_version_name": instance.version,
        "datastore_name": instance.settings.engine,
        "configuration_id": configuration_id(&id, kind),
        "created": written(instance.created),
        "updated": written(instance.updated),
    });
    let parameters = instance.parameters.get(kind).map(Vec::as_slice).unwrap_or_default();
    let page = call.page(parameters.len());
    let values: Vec<_> = parameters[page]
        .iter()
        .map(|parameter| {
            json!({
                "name": parameter.name,
                "value": parameter.value,
                "restart_required": parameter.restart_required,
                "readonly": parameter.readonly,
                "value_range": parameter.value_range,
                "type": parameter.kind,
                "description": parameter.description,
            })
        })
        .collect();
    Ok(json!({ "configurations": configuration, "total_count": parameters.len(), "parameter_values": values }))
}

/// UpdateStarrocksParams: all of them, or none when one does not fit.
pub(super) fn update(world: &mut World, call: &mut Call<'_>) -> Result<Value, Refusal> {
    let kind = call.text("node_type").unwrap_or_default();
    let changes = call.body.get("parameter_values").and_then(Value::as_object);
    let mut restart_required = false;
    let mut changed = call.starrocks(world)?.parameters.get(kind).cloned().unwrap_or_default();
    for (name, value) in changes.into_iter().flatten() {
        let invalid =
            |reason: &str| Refusal::invalid(format!("Parameter error: body.parameter_values.{name}: {reason}."));
        let value = value.as_str().unwrap_or_default();
        let parameter = changed.iter_mut().find(|parameter| parameter.name == *name);
        let parameter = parameter.ok_or_else(|| invalid(&format!("{kind} nodes have no such parameter")))?;
        if parameter.readonly {
            return Err(invalid("it is read-only"));
        }
        if let Some(mismatch) = value_range::mismatch(&parameter.kind, &parameter.value_range, value) {
            return Err(invalid(&mismatch));
        }
        restart_required |= parameter.restart_required && parameter.value != value;
        parameter.value = value.to_owned();
    }
    let seconds = world.timing.change_task;
    let job = call.occupy(world, "modify_parameters", seconds, Change::Nothing)?;
    if !call.job_fails {
        let instance = call.starrocks(world)?;
        instance.parameters.insert(kind.to_owned(), changed);
        for node in instance.nodes.iter_mut().filter(|node| node.is_fe() == (kind == "fe")) {
            node.needs_restart |= restart_required;
        }
    }
    Ok(json!({ "job_id": job, "restart_required": restart_required }))
}

/// The ID of the default template itself: the one that the document asks with.
const DEFAULT_TEMPLATE: &str = "a2069d40256f40078c52d90d6a91ee63pr17";

/// CheckStarrocksParams: where the parameters of an instance differ from the default template, which does not differ
/// from itself.
pub(super) fn compare(world: &mut World, call: &mut Call<'_>) -> Result<Value, Refusal> {
    let wanted = call.text("source_configuration_id").unwrap_or_default();
    if wanted == DEFAULT_TEMPLATE {
        return Ok(json!({ "differences": [] }));
    }
    let project = call.path("project_id");
    let of_project = world.instances.iter().filter(|(_, instance)| instance.project == project);
    let mut all =
        of_project.flat_map(|(id, instance)| instance.parameters.iter().map(move |(kind, list)| (id, kind, list)));
    let found = all.find(|(id, kind, _)| configuration_id(id, kind) == wanted);
    let (_, _, parameters) = found
        .ok_or_else(|| Refusal::unknown("source_configuration_id", &format!("parameter configuration {wanted}")))?;
    let differences: Vec<_> = parameters
        .iter()
        .filter_map(|parameter| {
            let default = parameter.default.as_ref().filter(|default| **default != parameter.value)?;
            let (name, value) = (&parameter.name, &parameter.value);
            Some(json!({ "parameter_name": name, "source_value": value, "target_value": default }))
        })
        .collect();
    Ok(json!({ "differences": differences }))
}

/// The ID of the configuration of an instance's FE or BE nodes.
fn configuration_id(instance: &str, kind: &str) -> String {
    let digest = digest(&SHA256, format!("{instance} {kind}").as_bytes());
    format!("{}pr17", hex(&digest.as_ref()[..16]))
}
