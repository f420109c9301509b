//! StarRocks instances and their nodes. What the world does not know of an instance is as in the documented replies.

use serde_json::{Value, json};

use super::Call;
use crate::{
    clock::Millis,
    refusal::Refusal,
    world::{Busy, Change, Node, StarRocks, StarRocksSeed, World},
};

/// How many instances follow one TaurusDB instance at most: `max_htap_instance_num_of_taurus` of the documented reply.
const MOST_OF_SOURCE: usize = 10;

/// ListHtapInstanceInfo.
pub(super) fn list(world: &mut World, call: &mut Call<'_>) -> Result<Value, Refusal> {
    let source = call.path("instance_id").to_owned();
    world.instances.retain(|_, instance| instance.source != source || !instance.is_gone(call.now));
    let example = call.example();
    let mut instances = Vec::new();
    for (id, instance) in world.instances.iter_mut().filter(|(_, instance)| instance.source == source) {
        instance.settle(call.now);
        let mut reply = example["instances"][0].clone();
        reply["id"] = id.as_str().into();
        reply["name"] = instance.name.as_str().into();
        reply["project_id"] = instance.project.as_str().into();
        reply["engine_version"] = instance.version.as_str().into();
        reply["instance_state"]["instance_status"] = instance.status().into();
        reply["create_at"] = instance.created.into();
        reply["ha_mode"] = instance.mode.as_str().into();
        reply["current_actions"] = actions(instance, id);
        reply["network"]["security_group_id"] = instance.security_group.as_str().into();
        reply["node_num"] = instance.nodes.len().into();
        if let Some(node) = instance.nodes.first() {
            reply["data_ips"]["node_id"] = node.id.as_str().into();
            reply["data_ips"]["node_name"] = node.name.as_str().into();
        }
        instances.push(reply);
    }
    let most = MOST_OF_SOURCE;
    Ok(json!({ "total": instances.len(), "instances": instances, "max_htap_instance_num_of_taurus": most }))
}

/// ListStarrocksInstanceInfo.
pub(super) fn show(world: &mut World, call: &mut Call<'_>) -> Result<Value, Refusal> {
    let id = follower(world, call)?;
    let mut reply = call.example();
    let instance = call.starrocks(world)?;
    let example = &mut reply["instances"][0];
    let group = example["groups"][0].take();
    example["id"] = id.as_str().into();
    example["name"] = instance.name.as_str().into();
    example["project_id"] = instance.project.as_str().into();
    example["cluster_mode"] = instance.mode.as_str().into();
    example["status"] = instance.status().into();
    example["data_store_version"] = instance.version.as_str().into();
    example["create_at"] = instance.created.into();
    example["update_at"] = instance.updated.into();
    example["actions"] = actions(instance, &id);
    example["create_fail_error_code"] = "".into();
    example["users_sync_switch_on"] = instance.has_user_sync.into();
    for (field, gigabytes) in ["fe_node_volume_size", "be_node_volume_size"].into_iter().zip(instance.volumes_in_gb) {
        example[field] = (gigabytes * 1_000_000_000).into();
    }
    let groups = [("fe", true), ("be", false)].map(|(kind, is_fe)| {
        let nodes = instance.nodes.iter().filter(|node| node.is_fe() == is_fe);
        let nodes: Vec<_> = nodes.map(|node| node_reply(&group["nodes"][0], instance, node)).collect();
        let mut group = group.clone();
        group["id"] = format!("{:0>32}gr17", &id[..id.len().min(28)])
            .replacen("0000", if is_fe { "00fe" } else { "00be" }, 1)
            .into();
        group["name"] = format!("{}_{kind}_shard01", instance.name).into();
        group["group_node_type"] = kind.into();
        group["nodes"] = nodes.into();
        group
    });
    example["groups"] = groups.into_iter().collect();
    Ok(reply)
}

fn node_reply(example: &Value, instance: &StarRocks, node: &Node) -> Value {
    let mut reply = example.clone();
    reply["id"] = node.id.as_str().into();
    reply["name"] = node.name.as_str().into();
    reply["type"] = node.role.as_str().into();
    reply["status"] = instance.status().into();
    reply["datastore"]["version"] = instance.version.as_str().into();
    reply["create_at"] = instance.created.into();
    reply["update_at"] = instance.updated.into();
    reply["flavor_id"] = node.flavor.as_str().into();
    reply["sg_id"] = instance.security_group.as_str().into();
    reply
}

/// ListInstanceNode.
pub(super) fn nodes(world: &mut World, call: &mut Call<'_>) -> Result<Value, Refusal> {
    let instance = call.starrocks(world)?;
    let status = instance.status();
    let nodes: Vec<_> = instance
        .nodes
        .iter()
        .map(|node| json!({ "node_id": node.id, "node_name": node.name, "role": node.role, "status": status }))
        .collect();
    Ok(json!({ "node_list": nodes }))
}

/// CreateStarrocksInstance.
pub(super) fn create(world: &mut World, call: &mut Call<'_>) -> Result<Value, Refusal> {
    let source_id = call.path("instance_id").to_owned();
    let project = world.sources.get(&source_id).ok_or_else(Refusal::no_instance)?.project.clone();
    world.instances.retain(|_, instance| !instance.is_gone(call.now));
    let followers = world.instances.values().filter(|instance| instance.source == source_id).count();
    if followers >= MOST_OF_SOURCE || world.instances.len() >= World::MOST_INSTANCES {
        return Err(Refusal::too_many("StarRocks instances"));
    }
    let at = |pointer: &str| call.body.pointer(pointer).and_then(Value::as_str).unwrap_or_default().to_owned();
    if at("/engine/type") != "star-rocks" {
        return Err(Refusal::invalid("Parameter error: body.engine.type must be star-rocks."));
    }
    let count = |field: &str| call.body.get(field).and_then(Value::as_u64).unwrap_or_default();
    let id = format!("{}in17", world.new_id());
    let mut nodes = Vec::new();
    for (kind, count) in [("fe", count("fe_count")), ("be", count("be_count"))] {
        for number in 1..=count {
            let role = match (kind, number) {
                ("fe", 1) => "fe-leader",
                ("fe", _) => "fe-follower",
                _ => "be",
            };
            nodes.push(Node {
                id: format!("{}no17", world.new_id()),
                name: format!("{}_{kind}_node{number:02}", at("/name")),
                role: role.to_owned(),
                flavor: at(&format!("/{kind}_flavor_id")),
            });
        }
    }
    let seed = StarRocksSeed {
        id: id.clone(),
        name: at("/name"),
        source: source_id,
        version: at("/engine/version"),
        mode: at("/ha/mode"),
        nodes: Vec::new(),
        databases: vec!["INFORMATION_SCHEMA".to_owned()],
        users: Vec::new(),
        // The parameters of an instance that is there already, whose values are believable ones.
        parameters: world.instances.values().next().map(|other| other.parameters.clone()).unwrap_or_default(),
        error_log: Vec::new(),
        slow_log: Vec::new(),
        sessions: Vec::new(),
    };
    let mut instance = StarRocks::of(seed, project, call.now);
    instance.nodes = nodes;
    let volume = |kind: &str| call.body.pointer(&format!("/{kind}_volume/capacity_in_gb")).and_then(Value::as_i64);
    instance.volumes_in_gb = ["fe", "be"].map(|kind| volume(kind).unwrap_or(50));
    if let Some(group) = call.text("security_group_id") {
        instance.security_group = group.to_owned();
    }
    let mut reply = call.example();
    let created = &mut reply["instance"];
    for (field, pointer) in
        [("name", "/name"), ("az_code", "/az_code"), ("az_mode", "/az_mode"), ("ha_mode", "/ha/mode")]
    {
        created[field] = at(pointer).into();
    }
    created["id"] = id.as_str().into();
    created["engine"] = json!({ "type": at("/engine/type"), "version": at("/engine/version") });
    created["security_group_id"] = instance.security_group.as_str().into();
    created["status"] = "creating".into();
    world.instances.insert(id.clone(), instance);
    let job = call.begin_job(world, &id, world.timing.create_instance);
    let until = world.jobs.get(&job).map_or(call.now, |job| job.ends);
    if let Some(instance) = world.instances.get_mut(&id) {
        let change = (!call.job_fails).then_some(Change::Nothing);
        let busy = Busy { action: Busy::CREATION.to_owned(), job: job.clone(), since: call.now, until, change };
        instance.busy = Some(busy);
    }
    if at("/pay_info/pay_model") == "1" {
        // A subscription is paid elsewhere; here it is paid at once.
        reply["order_id"] = format!("CS{:014}", world.next_id).into();
        reply["instance"]["pay_info"]["pay_model"] = "1".into();
        reply.as_object_mut().and_then(|reply| reply.shift_remove("job_id"));
    } else {
        reply["job_id"] = job.into();
    }
    Ok(reply)
}

/// DeleteStarrocksInstance.
pub(super) fn delete(world: &mut World, call: &mut Call<'_>) -> Result<Value, Refusal> {
    follower(world, call)?;
    let seconds = world.timing.delete_instance;
    Ok(json!({ "workflow_id": call.occupy(world, "delete", seconds, Change::Removed)? }))
}

/// RestartStarrocksInstance.
pub(super) fn restart(world: &mut World, call: &mut Call<'_>) -> Result<Value, Refusal> {
    let seconds = world.timing.change_instance;
    Ok(json!({ "workflow_id": call.occupy(world, "restart", seconds, Change::Nothing)? }))
}

/// RestartStarrocksNode.
pub(super) fn restart_node(world: &mut World, call: &mut Call<'_>) -> Result<Value, Refusal> {
    let node = call.path("starrocks_node_id");
    if !call.starrocks(world)?.nodes.iter().any(|known| known.id == node) {
        return Err(Refusal::no_node(node));
    }
    restart(world, call)
}

/// ResizeStarRocksFlavor. Every flavor is taken to exist.
pub(super) fn resize(world: &mut World, call: &mut Call<'_>) -> Result<Value, Refusal> {
    let flavor = |field| call.text(field).filter(|flavor| !flavor.is_empty()).map(str::to_owned);
    let (fe, be) = (flavor("fe_flavor_id"), flavor("be_flavor_id"));
    if fe.is_none() && be.is_none() {
        return Err(Refusal::invalid("Parameter error: body.fe_flavor_id or body.be_flavor_id is required."));
    }
    let seconds = world.timing.change_instance;
    Ok(json!({ "job_id": call.occupy(world, "resize_flavor", seconds, Change::Flavors { fe, be })? }))
}

/// ModifyStarRocksSecurityGroup.
pub(super) fn change_security_group(world: &mut World, call: &mut Call<'_>) -> Result<Value, Refusal> {
    let group = call.text("security_group_id").unwrap_or_default().to_owned();
    let seconds = world.timing.change_instance;
    Ok(json!({ "job_id": call.occupy(world, "modify_security_group", seconds, Change::SecurityGroup(group))? }))
}

/// UpgradeSrKernelVersion. There is no newer version, so nothing changes.
pub(super) fn upgrade(world: &mut World, call: &mut Call<'_>) -> Result<Value, Refusal> {
    let seconds = world.timing.change_instance;
    Ok(json!({ "job_id": call.occupy(world, "db_upgrade", seconds, Change::Nothing)? }))
}

/// The instance in the path, which follows the TaurusDB instance in the path.
fn follower(world: &World, call: &Call<'_>) -> Result<String, Refusal> {
    let id = call.starrocks_id(world).map_err(|_| Refusal::no_starrocks_instance())?;
    let follows = world.instances.get(&id).is_some_and(|instance| instance.source == call.path("instance_id"));
    follows.then_some(id).ok_or_else(Refusal::no_starrocks_instance)
}

/// What goes on with an instance.
fn actions(instance: &StarRocks, id: &str) -> Value {
    let action = |busy: &Busy| {
        json!({
            "id": busy.job,
            "action": busy.action,
            "object_id": id,
            "type": "INSTANCE",
            "job_id": busy.job,
            "status": "OK_TO_RUN",
            "created_at": busy.since,
            "updated_at": Millis::from(busy.since),
        })
    };
    instance.busy.iter().map(action).collect()
}
