//! StarRocks instances and their nodes. What the world does not know of an instance is as in the documented responses.

use serde_json::{Value, json};

use super::{Call, order, password};
use crate::{
    clock::Millis,
    refusal::Refusal,
    world::{
        Busy, Catalog, Change, DataStore, Node, NodeParameter, Payment, Settings, StarRocks, StarRocksSeed, World,
    },
};
use indexmap::IndexMap;

/// What a gigabyte of a disk is to the service.
const BYTES_IN_GB: i64 = 1_000_000_000;

/// The kind of every zone that the sources show.
const AZ_TYPE: &str = "Center";

/// How many instances follow one TaurusDB instance at most: `max_htap_instance_num_of_taurus` of the documented
/// response.
const MOST_OF_SOURCE: usize = 10;

/// ListHtapInstanceInfo.
pub(super) fn list(world: &mut World, call: &mut Call<'_>) -> Result<Value, Refusal> {
    let source = call.path("instance_id").to_owned();
    world.instances.retain(|_, instance| instance.source != source || !instance.is_gone(call.now));
    let example = call.example();
    let World { instances, catalog, .. } = world;
    let mut responses = Vec::new();
    for (id, instance) in instances.iter_mut().filter(|(_, instance)| instance.source == source) {
        instance.settle(call.now);
        let (settings, mut response) = (&instance.settings, example["instances"][0].clone());
        response["id"] = id.as_str().into();
        response["name"] = instance.name.as_str().into();
        response["project_id"] = instance.project.as_str().into();
        response["engine_name"] = settings.engine.as_str().into();
        response["engine_version"] = instance.version.as_str().into();
        response["instance_state"] = json!({
            "instance_status": instance.status(),
            "create_fail_error_code": instance.failure(),
            "fail_message": "",
            "wait_restart_for_params": instance.nodes.iter().any(|node| node.needs_restart),
        });
        response["create_at"] = instance.created.into();
        response["ha_mode"] = instance.mode.as_str().into();
        response["pay_model"] = settings.payment.model.as_str().into();
        response["order_id"] = settings.payment.order.clone().unwrap_or_default().into();
        response["current_actions"] = actions(instance, id);
        response["network"] = json!({
            "vpc_id": settings.vpc,
            "sub_net_id": settings.subnet,
            "security_group_id": instance.security_group,
        });
        response["data_vip"] = instance.address().into();
        response["node_num"] = instance.nodes.len().into();
        response["volume_type"] = settings.io_types[1].as_str().into();
        response["enterprise_project_id"] = settings.enterprise_project().into();
        response["enter_prise_project_id"] = settings.enterprise_project().into();
        response["available_zones"] = json!([{
            "code": settings.az_code,
            "description": zone_description(catalog, &settings.az_code),
            "az_type": AZ_TYPE,
        }]);
        let node = |node: &Node| json!({ "data_ip": node.address, "node_id": node.id, "node_name": node.name });
        response["readable_node_infos"] = instance.nodes.iter().map(node).collect();
        if let Some(node) = instance.nodes.first() {
            response["data_ips"] = json!({ "node_ip": node.address, "node_id": node.id, "node_name": node.name });
            response["ch_master_node_id"] = node.id.as_str().into();
        }
        responses.push(response);
    }
    let most = MOST_OF_SOURCE;
    Ok(json!({ "total": responses.len(), "instances": responses, "max_htap_instance_num_of_taurus": most }))
}

/// ListStarrocksInstanceInfo.
pub(super) fn show(world: &mut World, call: &mut Call<'_>) -> Result<Value, Refusal> {
    let id = follower(world, call)?;
    let mut response = call.example();
    call.starrocks(world)?;
    let World { instances, catalog, .. } = &*world;
    let instance = instances.get(&id).ok_or_else(Refusal::no_starrocks_instance)?;
    let settings = &instance.settings;
    let example = &mut response["instances"][0];
    let group = example["groups"][0].take();
    example["id"] = id.as_str().into();
    example["name"] = instance.name.as_str().into();
    example["project_id"] = instance.project.as_str().into();
    example["cluster_mode"] = instance.mode.as_str().into();
    example["status"] = instance.status().into();
    if let Some(data_store) = data_store(catalog, instance) {
        example["data_store_version_id"] = data_store.id.as_str().into();
    }
    example["data_vip"] = instance.address().into();
    example["db_user"] = super::users::ROOT.into();
    example["data_store_type"] = settings.engine.as_str().into();
    example["data_store_version"] = instance.version.as_str().into();
    example["new_version_available"] = newer_version(catalog, instance).is_some().into();
    example["create_at"] = instance.created.into();
    example["update_at"] = instance.updated.into();
    example["actions"] = actions(instance, &id);
    example["create_fail_error_code"] = instance.failure().into();
    example["users_sync_switch_on"] = instance.has_user_sync.into();
    example["az_mode"] = settings.az_mode.as_str().into();
    example["time_zone"] = settings.time_zone.as_str().into();
    example["pay_model"] = settings.payment.model.as_str().into();
    example["enterprise_project_id"] = settings.enterprise_project().into();
    example["tags_info"] = tags(instance);
    example["ssl_option"] = true.into();
    for (index, kind) in ["fe", "be"].into_iter().enumerate() {
        example[format!("{kind}_node_volume_size")] = (instance.volumes_in_gb[index] * BYTES_IN_GB).into();
        example[format!("{kind}_node_volume_code")] = volume_code(&settings.io_types[index]).into();
    }
    let groups = [("fe", true), ("be", false)].map(|(kind, is_fe)| {
        let nodes = instance.nodes.iter().filter(|node| node.is_fe() == is_fe);
        let nodes: Vec<_> = nodes.map(|node| node_response(&group["nodes"][0], catalog, instance, node)).collect();
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
    Ok(response)
}

fn node_response(example: &Value, catalog: &Catalog, instance: &StarRocks, node: &Node) -> Value {
    let (settings, kind) = (&instance.settings, usize::from(!node.is_fe()));
    let mut response = example.clone();
    response["id"] = node.id.as_str().into();
    response["name"] = node.name.as_str().into();
    response["type"] = node.role.as_str().into();
    response["status"] = instance.status().into();
    // The service answers the text `null` where there is no subscription.
    response["period"] = settings.payment.period.as_deref().unwrap_or("null").into();
    response["volume"] = json!({ "type": settings.io_types[kind], "size": instance.volumes_in_gb[kind] * BYTES_IN_GB });
    response["datastore"]["type"] = settings.engine.as_str().into();
    response["datastore"]["version"] = instance.version.as_str().into();
    if let Some(data_store) = data_store(catalog, instance) {
        response["datastore"]["id"] = data_store.id.as_str().into();
    }
    response["create_at"] = instance.created.into();
    response["update_at"] = instance.updated.into();
    response["pay_model"] = settings.payment.model.as_str().into();
    response["order_id"] = settings.payment.order.clone().unwrap_or_default().into();
    response["az_code"] = settings.az_code.as_str().into();
    response["az_description"] = zone_description(catalog, &settings.az_code).into();
    response["az_type"] = AZ_TYPE.into();
    response["region_code"] = settings.region.as_str().into();
    response["need_restart"] = node.needs_restart.into();
    response["flavor_id"] = node.flavor.as_str().into();
    if let Some(flavor) = catalog.flavor(&node.flavor) {
        response["cpu"] = flavor.vcpus.into();
        response["mem"] = flavor.ram.into();
        response["flavor_ref"] = flavor.spec_code.as_str().into();
        let size = flavor.spec_code.split('.').nth(2).unwrap_or_default();
        response["iass_flavor_ref"] = format!("c6.{size}.4").into();
    }
    response["traffic_ip"] = node.address.as_str().into();
    response["vpc_id"] = settings.vpc.as_str().into();
    response["subnet_id"] = settings.subnet.as_str().into();
    response["sg_id"] = instance.security_group.as_str().into();
    response
}

/// The code of a kind of disk. The sources show that of `SSD` alone; the others are made after it.
fn volume_code(io_type: &str) -> String {
    let name = match io_type {
        "SSD" | "ULTRAHIGH" => "ultrahighio".to_owned(),
        other => other.to_ascii_lowercase(),
    };
    format!("gaussdb.sr.evs.{name}")
}

/// The version that the catalog has of the short version of an instance, if it is another one.
fn newer_version<'c>(catalog: &'c Catalog, instance: &StarRocks) -> Option<&'c str> {
    let is_of = |short: &str| instance.version.strip_prefix(short).is_some_and(|rest| rest.starts_with('.'));
    let known = catalog.engines.get(&instance.settings.engine)?.data_stores.iter().find(|known| is_of(&known.name))?;
    Some(known.kernel_version.as_str()).filter(|version| *version != instance.version)
}

/// The version of the engine of an instance, as the catalog has it.
fn data_store<'c>(catalog: &'c Catalog, instance: &StarRocks) -> Option<&'c DataStore> {
    catalog.engines.get(&instance.settings.engine)?.data_store(&instance.version)
}

/// The tags of an instance; only those of the system can be given.
fn tags(instance: &StarRocks) -> Value {
    let tags = instance.settings.system_tags.iter().map(|(key, value)| json!({ "key": key, "value": value }));
    json!({ "tags": [], "sys_tags": tags.collect::<Vec<_>>() })
}

/// What a zone is called for people; its code where the catalog does not have it.
fn zone_description<'c>(catalog: &'c Catalog, code: &'c str) -> &'c str {
    catalog.zone(code).map_or(code, |zone| &zone.description)
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

/// How many more instances can follow the TaurusDB instances of the caller's project. Deleted ones do not count.
pub(super) fn room(world: &mut World, call: &Call<'_>) -> usize {
    world.instances.retain(|_, instance| !instance.is_gone(call.now));
    let project = call.path("project_id");
    let sources = world.sources.iter().filter(|(_, source)| source.project == project);
    let room: usize = sources.map(|(id, _)| room_of(world, id)).sum();
    room.min(World::MOST_INSTANCES.saturating_sub(world.instances.len()))
}

/// How many more instances can follow this TaurusDB instance.
fn room_of(world: &World, source: &str) -> usize {
    let followers = world.instances.values().filter(|instance| instance.source == source).count();
    let in_all = World::MOST_INSTANCES.saturating_sub(world.instances.len());
    MOST_OF_SOURCE.saturating_sub(followers).min(in_all)
}

/// CreateStarrocksInstance.
pub(super) fn create(world: &mut World, call: &mut Call<'_>) -> Result<Value, Refusal> {
    let source_id = call.path("instance_id").to_owned();
    let project = world.sources.get(&source_id).ok_or_else(Refusal::no_instance)?.project.clone();
    world.instances.retain(|_, instance| !instance.is_gone(call.now));
    if room_of(world, &source_id) == 0 {
        return Err(Refusal::too_many("StarRocks instances"));
    }
    let at = |pointer: &str| call.body.pointer(pointer).and_then(Value::as_str).unwrap_or_default().to_owned();
    order::check(&world.catalog, call)?;
    let count = |field: &str| call.body.get(field).and_then(Value::as_u64).unwrap_or_default();
    password::check("db_root_pwd", call.text("db_root_pwd").unwrap_or_default(), super::users::ROOT)?;
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
                address: String::new(),
                needs_restart: false,
            });
        }
    }
    let (engine, version) = (at("/engine/type"), at("/engine/version"));
    let known = world.catalog.engines.get(&engine).and_then(|engine| engine.data_store(&version));
    let seed = StarRocksSeed {
        id: id.clone(),
        name: at("/name"),
        source: source_id,
        version: known.map_or_else(|| version.clone(), |known| known.kernel_version.clone()),
        mode: at("/ha/mode"),
        nodes: Vec::new(),
        databases: Vec::new(),
        tasks: Vec::new(),
        users: Vec::new(),
        parameters: default_parameters(world),
        error_log: Vec::new(),
        slow_log: Vec::new(),
        sessions: Vec::new(),
    };
    let mut instance = StarRocks::of(seed, project, call.now);
    instance.nodes = nodes;
    let volume = |kind: &str| call.body.pointer(&format!("/{kind}_volume/capacity_in_gb")).and_then(Value::as_i64);
    instance.volumes_in_gb = ["fe", "be"].map(|kind| volume(kind).unwrap_or(50));
    instance.settings = settings(call, engine);
    let payment = instance.settings.payment.clone();
    let order = payment.is_subscription().then(|| new_order(world));
    instance.settings.payment.order.clone_from(&order);
    if let Some(group) = call.text("security_group_id").filter(|group| !group.is_empty()) {
        instance.security_group = group.to_owned();
    }
    let mut response = call.example();
    let created = &mut response["instance"];
    for (field, pointer) in
        [("name", "/name"), ("az_code", "/az_code"), ("az_mode", "/az_mode"), ("ha_mode", "/ha/mode")]
    {
        created[field] = at(pointer).into();
    }
    created["region"] = instance.settings.region.as_str().into();
    created["tags_info"] = tags(&instance);
    created["enable_ssl"] = true.into();
    created["pay_info"] = json!({ "pay_model": payment.model });
    for field in ["period", "period_type", "is_auto_renew"] {
        if let Some(value) = call.body.pointer(&format!("/pay_info/{field}")).filter(|value| value.is_string()) {
            created["pay_info"][field] = value.clone();
        }
    }
    created["id"] = id.as_str().into();
    created["engine"] = json!({ "type": at("/engine/type"), "version": version });
    created["vpc_id"] = instance.settings.vpc.as_str().into();
    created["sub_net_id"] = instance.settings.subnet.as_str().into();
    created["security_group_id"] = instance.security_group.as_str().into();
    created["status"] = "creating".into();
    world.instances.insert(id.clone(), instance);
    world.give_addresses();
    let job = call.begin_job(world, &id, world.timing.create_instance);
    let until = world.jobs.get(&job).map_or(call.now, |job| job.ends);
    if let Some(instance) = world.instances.get_mut(&id) {
        let change = (!call.job_fails).then_some(Change::Nothing);
        let busy = Busy { action: Busy::CREATION.to_owned(), job: job.clone(), since: call.now, until, change };
        instance.busy = Some(busy);
    }
    if let Some(order) = order {
        // A subscription is paid elsewhere; here it is paid at once.
        response["instance"]["pay_info"]["order_id"] = order.as_str().into();
        response["order_id"] = order.into();
        response.as_object_mut().and_then(|response| response.shift_remove("job_id"));
    } else {
        response["job_id"] = job.into();
    }
    Ok(response)
}

/// The attributes of an instance that its request sets.
fn settings(call: &Call<'_>, engine: String) -> Settings {
    let text = |pointer: &str| call.body.pointer(pointer).and_then(Value::as_str).filter(|text| !text.is_empty());
    let or_default = |pointer: &str, default: String| text(pointer).map_or(default, str::to_owned);
    let default = Settings::default();
    let tags = call.body.pointer("/tags_info/sys_tags").and_then(Value::as_array).into_iter().flatten();
    let tag = |tag: &Value| Some((tag.get("key")?.as_str()?.to_owned(), tag.get("value")?.as_str()?.to_owned()));
    let [fe, be] = default.io_types;
    let az_code = or_default("/az_code", default.az_code);
    let region = region_of(&az_code).to_owned();
    Settings {
        engine,
        az_mode: or_default("/az_mode", default.az_mode),
        region: or_default("/region_code", region),
        az_code,
        time_zone: or_default("/time_zone", default.time_zone),
        vpc: default.vpc,
        subnet: default.subnet,
        io_types: [or_default("/fe_volume/io_type", fe), or_default("/be_volume/io_type", be)],
        system_tags: tags.filter_map(tag).collect(),
        payment: Payment {
            model: or_default("/pay_info/pay_model", default.payment.model),
            period: text("/pay_info/period").map(str::to_owned),
            order: None,
        },
    }
}

/// The region of a zone whose code is the region's and a letter; the zone itself where it is another.
fn region_of(zone: &str) -> &str {
    let region = zone.strip_suffix(|last: char| last.is_ascii_lowercase());
    region.filter(|region| region.ends_with(|last: char| last.is_ascii_digit())).unwrap_or(zone)
}

/// The default template, as far as an instance shows it.
fn default_parameters(world: &World) -> IndexMap<String, Vec<NodeParameter>> {
    let mut parameters = world.instances.values().next().map(|other| other.parameters.clone()).unwrap_or_default();
    for parameter in parameters.values_mut().flatten() {
        if let Some(default) = &parameter.default {
            parameter.value.clone_from(default);
        }
    }
    parameters
}

/// The ID of an order that was not there before.
fn new_order(world: &mut World) -> String {
    world.next_id = world.next_id.wrapping_add(1);
    format!("CS{:014}", world.next_id)
}

/// DeleteStarrocksInstance.
pub(super) fn delete(world: &mut World, call: &mut Call<'_>) -> Result<Value, Refusal> {
    follower(world, call)?;
    let seconds = world.timing.delete_instance;
    Ok(json!({ "workflow_id": call.occupy(world, "delete", seconds, Change::Removed)? }))
}

/// RestartStarrocksInstance.
pub(super) fn restart(world: &mut World, call: &mut Call<'_>) -> Result<Value, Refusal> {
    restarting(world, call, None)
}

/// What restarts are named differently for is answered by both names.
fn restarting(world: &mut World, call: &Call<'_>, node: Option<String>) -> Result<Value, Refusal> {
    let seconds = world.timing.change_instance;
    let job = call.occupy(world, "restart", seconds, Change::Restarted(node))?;
    Ok(json!({ "workflow_id": job, "job_id": job }))
}

/// RestartStarrocksNode.
pub(super) fn restart_node(world: &mut World, call: &mut Call<'_>) -> Result<Value, Refusal> {
    let node = call.path("starrocks_node_id");
    if !call.starrocks(world)?.nodes.iter().any(|known| known.id == node) {
        return Err(Refusal::no_node(node));
    }
    restarting(world, call, Some(node.to_owned()))
}

/// ResizeStarRocksFlavor. Every flavor is taken to exist.
pub(super) fn resize(world: &mut World, call: &mut Call<'_>) -> Result<Value, Refusal> {
    let flavor = |field| call.text(field).filter(|flavor| !flavor.is_empty()).map(str::to_owned);
    let (fe, be) = (flavor("fe_flavor_id"), flavor("be_flavor_id"));
    if fe.is_none() && be.is_none() {
        return Err(Refusal::invalid("Parameter error: body.fe_flavor_id or body.be_flavor_id is required."));
    }
    let seconds = world.timing.change_instance;
    let is_subscription = call.starrocks(world)?.settings.payment.is_subscription();
    let job = call.occupy(world, "resize_flavor", seconds, Change::Flavors { fe, be })?;
    Ok(match is_subscription {
        // Paid elsewhere as well, and here at once.
        true => json!({ "orderId": new_order(world) }),
        false => json!({ "job_id": job }),
    })
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
    let id = call.starrocks_id(world)?;
    let newer = world.instances.get(&id).and_then(|instance| newer_version(&world.catalog, instance));
    let change = newer.map_or(Change::Nothing, |version| Change::Upgraded(version.to_owned()));
    Ok(json!({ "job_id": call.occupy(world, "db_upgrade", seconds, change)? }))
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
