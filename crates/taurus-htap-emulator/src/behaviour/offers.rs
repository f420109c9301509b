//! What instances can be made of, by the catalog of the world; and whether one can be made.

use serde_json::{Value, json};

use super::{Call, instances, order};
use crate::{
    refusal::Refusal,
    world::{Catalog, Engine, World},
};

/// The mode of instances that the documented flavors are for.
const FLAVOR_MODE: &str = "Cluster";

/// ListHtapDataStore.
pub(super) fn data_stores(world: &mut World, call: &mut Call<'_>) -> Result<Value, Refusal> {
    let engine = world.catalog.engines.get(call.path("engine_name"));
    let data_stores: Vec<_> = engine
        .into_iter()
        .flat_map(|engine| &engine.data_stores)
        .map(|known| json!({ "id": known.id, "name": known.name, "kernel_version": known.kernel_version }))
        .collect();
    Ok(json!({ "datastores": data_stores }))
}

/// ListHtapFlavor: those with the code and of the version that the query names; none where there are none.
pub(super) fn flavors(world: &mut World, call: &mut Call<'_>) -> Result<Value, Refusal> {
    let engine = world.catalog.engines.get(call.path("engine_name"));
    let code = call.query("spec_code").as_str();
    let version = call.query("version_name").as_str().map(|version| kernel_version(engine, version));
    let flavors: Vec<_> = engine
        .into_iter()
        .flat_map(|engine| &engine.flavors)
        .filter(|flavor| code.is_none_or(|code| flavor.spec_code == code))
        .filter(|flavor| version.is_none_or(|version| flavor.version == version))
        .map(|flavor| {
            json!({
                "type": "x86",
                "vcpus": flavor.vcpus,
                "ram": flavor.ram,
                "id": flavor.id,
                "spec_code": flavor.spec_code,
                "version_name": flavor.version,
                "instance_mode": FLAVOR_MODE,
                "az_status": flavor.zones,
            })
        })
        .collect();
    Ok(json!({ "flavors": flavors }))
}

/// ListHtapStorageType.
pub(super) fn storage_types(world: &mut World, call: &mut Call<'_>) -> Result<Value, Refusal> {
    let (name, version) = (call.path("database"), call.query("version_name").as_str().unwrap_or_default());
    let engine = world.catalog.engines.get(name).filter(|engine| engine.data_store(version).is_some());
    let engine = engine.ok_or_else(|| Refusal::no_version(name, version))?;
    let types: Vec<_> = engine
        .storage_types
        .iter()
        .map(|known| json!({ "name": known.name, "az_status": known.zones, "min_volume_size": known.min_volume_size }))
        .collect();
    Ok(json!({ "storage_type": types }))
}

/// The whole version that a short one means.
fn kernel_version<'v>(engine: Option<&'v Engine>, version: &'v str) -> &'v str {
    engine.and_then(|engine| engine.data_store(version)).map_or(version, |known| &known.kernel_version)
}

/// CheckStarRocksResource: whether there is room for the instances that the request describes, and what they can be
/// made of.
pub(super) fn check(world: &mut World, call: &mut Call<'_>) -> Result<Value, Refusal> {
    let resource = call.body.get("resource").unwrap_or(&Value::Null);
    let count = resource.get("instance_num").and_then(Value::as_u64).unwrap_or_default();
    let room = instances::room(world, call) as u64;
    let mut reasons = shortages(&world.catalog, resource);
    if !(1..=room).contains(&count) {
        reasons.push(format!("there is room for {room} instances, not for {count}"));
    }
    let result = reasons.is_empty();
    call.reasons.extend(reasons);
    Ok(json!({ "result": result }))
}

/// Why what a request describes is not available.
fn shortages(catalog: &Catalog, resource: &Value) -> Vec<String> {
    let text = |field: &str| resource.get(field).and_then(Value::as_str).unwrap_or_default();
    let mut reasons = Vec::new();
    let zone = text("availability_zone");
    if !zone.is_empty() && catalog.zone(zone).is_none() {
        reasons.push(format!("there is no availability zone {zone}"));
    }
    for kind in ["fe", "be"] {
        let number = resource.get(format!("{kind}_node_num")).and_then(Value::as_i64).unwrap_or_default();
        let numbers = order::node_counts(text("mode"));
        if !numbers.contains(&number) {
            let (least, most) = numbers.into_inner();
            reasons.push(format!("{kind}_node_num must be from {least} to {most} in this mode, not {number}"));
        }
        let code = text(&format!("{kind}_flavor_ref"));
        let mut flavors = catalog.engines.values().flat_map(|engine| &engine.flavors);
        match flavors.find(|flavor| flavor.spec_code == code && flavor.is_for(kind)) {
            None => reasons.push(format!("{code} is not a flavor of {kind} nodes")),
            Some(flavor) if !zone.is_empty() && !flavor.is_in(zone) => {
                reasons.push(format!("{code} is not available in {zone}"));
            }
            Some(flavor) if !flavor.zones.keys().any(|zone| flavor.is_in(zone)) => {
                reasons.push(format!("{code} is not available in any zone"));
            }
            Some(_) => {}
        }
    }
    if text("subnet_id").is_empty() {
        reasons.push("no subnet is named".to_owned());
    }
    reasons
}
