//! The parameters of a StarRocks instance's nodes.

use serde_json::{Value, json};

use super::{Call, value_range};
use crate::{
    refusal::Refusal,
    world::{Change, World},
};

/// ShowStarrocksParams.
pub(super) fn list(world: &mut World, call: &mut Call<'_>) -> Result<Value, Refusal> {
    let mut configuration = call.example()["configurations"].take();
    let instance = call.starrocks(world)?;
    configuration["datastore_version_name"] = instance.version.as_str().into();
    configuration["created"] = crate::clock::written(instance.created).into();
    configuration["updated"] = crate::clock::written(instance.updated).into();
    let kind = call.query("node_type").as_str().unwrap_or_default();
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
        let told = |why: &str| Refusal::invalid(format!("Parameter error: body.parameter_values.{name}: {why}."));
        let value = value.as_str().unwrap_or_default();
        let parameter = changed.iter_mut().find(|parameter| parameter.name == *name);
        let parameter = parameter.ok_or_else(|| told(&format!("{kind} nodes have no such parameter")))?;
        if parameter.readonly {
            return Err(told("it is read-only"));
        }
        if let Some(misfit) = value_range::misfit(&parameter.kind, &parameter.value_range, value) {
            return Err(told(&misfit));
        }
        restart_required |= parameter.restart_required && parameter.value != value;
        parameter.value = value.to_owned();
    }
    let seconds = world.timing.change_task;
    let job = call.occupy(world, "modify_parameters", seconds, Change::Nothing)?;
    if !call.job_fails {
        call.starrocks(world)?.parameters.insert(kind.to_owned(), changed);
    }
    Ok(json!({ "job_id": job, "restart_required": restart_required }))
}
