//! Synchronization tasks: what they are, how far they have come, and what is done to them.

use serde_json::{Value, json};

use super::{Call, check};
use crate::{
    clock::Millis,
    refusal::Refusal,
    world::{Phase, Task, TaskChange, World},
};

/// ListStarRocksDataReplications.
pub(super) fn list(world: &mut World, call: &mut Call<'_>) -> Result<Value, Refusal> {
    let timing = world.timing;
    let instance = call.starrocks(world)?;
    instance.drop_gone_tasks(call.now);
    let page = call.page(instance.tasks.len());
    let total = instance.tasks.len();
    let mut replications = Vec::with_capacity(page.len());
    for index in page {
        let Some((name, task)) = instance.tasks.get_index_mut(index) else { continue };
        task.settle(call.now, &timing);
        let progress = task.progress(call.now, &timing);
        let mut replication = json!({
            "source_database": task.source_database,
            "target_database": task.target_database,
            "task_name": name,
            "status": progress.status,
            "stage": progress.stage,
            "percentage": progress.percentage,
            "catchup_percentage": progress.catchup_percentage,
            "is_need_repair": false,
            "is_main_task": true,
        });
        if let Some(stage) = progress.catchup_stage {
            replication["catchup_stage"] = stage.into();
        }
        replications.push(replication);
    }
    Ok(json!({ "total_count": total, "replications": replications }))
}

/// ListStarRocksDataReplicationConfig.
pub(super) fn configuration(world: &mut World, call: &mut Call<'_>) -> Result<Value, Refusal> {
    let name = call.query("task_name").as_str().unwrap_or_default().to_owned();
    configuration_response(world, call, &name)
}

/// ListStarRocksDataReplicationConfigByDataBase.
pub(super) fn configuration_of_database(world: &mut World, call: &mut Call<'_>) -> Result<Value, Refusal> {
    let database = call.path("database").to_owned();
    let instance = call.starrocks(world)?;
    instance.drop_gone_tasks(call.now);
    let task = instance.tasks.iter().find(|(_, task)| task.target_database == database);
    let name = task.map(|(name, _)| name.clone());
    let name = name.ok_or_else(|| Refusal::no_task_configuration(&format!("to database {database}")))?;
    configuration_response(world, call, &name)
}

/// What the sources name differently is answered by each of its names, so that each client finds its own.
fn configuration_response(world: &mut World, call: &Call<'_>, name: &str) -> Result<Value, Refusal> {
    let (timing, parameters) = (world.timing, world.task_parameters.clone());
    let instance = call.starrocks(world)?;
    let source = instance.source.clone();
    let task = instance.task(name, call.now, &timing).ok_or_else(|| Refusal::no_task_configuration(name))?;
    let tables: Vec<_> = task
        .table_configs
        .iter()
        .map(|(table, config)| json!({ "table_name": table, "table_config": config, "check_result": "success" }))
        .collect();
    let parameters: Vec<_> = parameters
        .iter()
        .map(|known| {
            let set = task.parameters.iter().find(|(name, _)| *name == known.param_name);
            let value = set.map_or(&known.default_value, |(_, value)| value);
            json!({ "param_name": known.param_name, "value": value, "check_result": "success" })
        })
        .collect();
    let selection = json!({
        "repl_type": if task.tables.is_exclusion { "exclude_tables" } else { "include_tables" },
        "repl_scope": if task.tables.is_part { "part" } else { "all" },
        "tables": task.tables.names,
    });
    let mut response = json!({
        "source_instance_id": source,
        "database_info": {
            "database_name": task.source_database,
            "databaseName": task.source_database,
            "db_config_check_results": parameters,
            "dbCfgCheckResults": parameters,
        },
        "table_info": tables,
        "table_infos": tables,
        "table_repl_config": selection,
        "new_table_repl_config": selection,
        "target_database_name": task.target_database,
        "is_tables_change": false,
        "last_error_of_alter_table": "",
        "error_msg": task.error.as_deref().unwrap_or_default(),
        "is_instance_level_sync": task.is_instance_level,
        "database_repl_scope": if task.is_part_of_databases { "part" } else { "all" },
        "is_support_reg_exp": task.has_regular_expressions,
    });
    if let Some(node) = &task.source_node {
        response["source_node_id"] = node.as_str().into();
    }
    Ok(response)
}

/// CreateStarRocksDataReplication: starts the task that a check has created, or creates it first.
pub(super) fn start(world: &mut World, call: &mut Call<'_>) -> Result<Value, Refusal> {
    let text = |field| call.text(field).unwrap_or_default().to_owned();
    let (name, source_database, target_database) =
        (text("task_name"), text("source_database"), text("target_database"));
    let timing = world.timing;
    let source_id = call.starrocks(world)?.source.clone();
    if call.text("source_instance_id") != Some(&source_id) {
        return Err(Refusal::no_instance());
    }
    let source = world.sources.get(&source_id).ok_or_else(Refusal::no_instance)?;
    let has_database = source.has_database(&source_database);
    let primary_node = source.nodes.first().cloned();
    let source_node = call.text("source_node_id").filter(|node| !node.is_empty()).map(str::to_owned);
    if let Some(node) = source_node.as_ref().filter(|node| !source.nodes.contains(node)) {
        return Err(Refusal::no_node(node));
    }
    let instance = call.starrocks(world)?;
    instance.drop_gone_tasks(call.now);
    let is_full = instance.tasks.len() >= World::MOST_TASKS;
    match instance.task(&name, call.now, &timing) {
        Some(task) if task.source_database != source_database || task.target_database != target_database => {
            let message = format!("synchronizes {} to {}", task.source_database, task.target_database);
            return Err(Refusal::invalid(format!("Parameter error: the task {name} {message}.")));
        }
        Some(task) => task.source_node = source_node.or(task.source_node.take()),
        None if !has_database => {
            return Err(Refusal::unknown("source_database", &format!("database {source_database} in the source")));
        }
        None if is_full => return Err(Refusal::too_many("synchronization tasks")),
        None => {
            let source_node = source_node.or(primary_node);
            let task = Task { source_node, ..Task::new(source_database, target_database, call.now) };
            instance.tasks.insert(name.clone(), task);
        }
    }
    change(world, call, &name, TaskChange::Start)
}

/// PauseStarRocksDataReplication.
pub(super) fn pause(world: &mut World, call: &mut Call<'_>) -> Result<Value, Refusal> {
    change(world, call, call.text("task_name").unwrap_or_default(), TaskChange::Pause)
}

/// ResumeStarRocksDataReplication.
pub(super) fn resume(world: &mut World, call: &mut Call<'_>) -> Result<Value, Refusal> {
    change(world, call, call.text("task_name").unwrap_or_default(), TaskChange::Resume)
}

/// DeleteStarRocksDataReplication.
pub(super) fn delete(world: &mut World, call: &mut Call<'_>) -> Result<Value, Refusal> {
    let Some(name) = call.text("task_name") else {
        return Err(Refusal::invalid("Parameter error: body.task_name is required."));
    };
    let response = change(world, call, name, TaskChange::Remove)?;
    let timing = world.timing;
    if let Some(task) = call.starrocks(world)?.task(name, call.now, &timing)
        && !call.job_fails
    {
        task.phase = Phase::Cancelled;
    }
    Ok(response)
}

/// ModifyDataSync.
pub(super) fn modify(world: &mut World, call: &mut Call<'_>) -> Result<Value, Refusal> {
    let (changed, name) = check::described(world, call)?;
    let name = &name.ok_or_else(|| Refusal::invalid("Parameter error: body.task_name is required."))?;
    let timing = world.timing;
    if call.starrocks(world)?.task(name, call.now, &timing).is_none() {
        return Err(Refusal::no_task(name));
    }
    let (parameters, parameters_fit) = check::parameter_results(world, call);
    let (tables, tables_fit) = check::table_results(world, call, &changed)?;
    let mut response = json!({
        "source_database_name": changed.source_database,
        "target_database_name": changed.target_database,
        "source_db_config_check_results": parameters,
        "tbl_config_check_results": tables,
        "task_name": name,
    });
    if parameters_fit && tables_fit {
        let job = change(world, call, name, TaskChange::Modify)?;
        response["job_id"] = job["job_id"].clone();
        if let Some(task) = call.starrocks(world)?.task(name, call.now, &timing)
            && !call.job_fails
        {
            let (created, phase, next, catches_up) = (task.created, task.phase, task.next, task.catches_up);
            *task = Task { created, phase, next, catches_up, ..changed };
        }
    }
    Ok(response)
}

/// Begins a change of a task, if the stage that it is in allows it.
fn change(world: &mut World, call: &Call<'_>, name: &str, change: TaskChange) -> Result<Value, Refusal> {
    let timing = world.timing;
    let instance = call.starrocks(world)?;
    let task = instance.task(name, call.now, &timing).ok_or_else(|| Refusal::no_task(name))?;
    let stage = task.progress(call.now, &timing).stage;
    let fits = match (change, task.phase) {
        (TaskChange::Start, Phase::Waiting)
        | (TaskChange::Pause, Phase::Running { .. })
        | (TaskChange::Resume, Phase::Paused { .. })
        | (TaskChange::Remove, _) => true,
        (TaskChange::Modify, phase) => phase != Phase::Cancelled,
        _ => false,
    };
    if task.phase == Phase::Cancelled && change == TaskChange::Remove {
        return Err(Refusal::no_task(name));
    }
    let is_changing = task.next.is_some() && task.phase != Phase::Cancelled && change != TaskChange::Remove;
    if is_changing && fits {
        return Err(Refusal::busy(&format!("the synchronization task {name} is being changed")));
    }
    if !fits || task.phase == Phase::Cancelled {
        let problem = "does not allow this";
        return Err(Refusal::wrong_state(format!("The synchronization task {name} in stage {stage} {problem}.")));
    }
    let id = call.starrocks_id(world)?;
    let job = call.begin_job(world, &id, timing.change_task);
    let due = call.now + Millis::from(timing.change_task) * 1000;
    if let Some(task) = call.starrocks(world)?.task(name, call.now, &timing)
        && !call.job_fails
    {
        task.next = Some((due, change));
    }
    Ok(json!({ "job_id": job }))
}
