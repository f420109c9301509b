//! CheckTableConfig and CheckDataBaseConfig: whether a task can be, and the task itself when the call asks for it.

use std::collections::HashSet;

use serde_json::{Value, json};

use super::{Call, table_config, value_range};
use crate::{
    reason::Reason,
    refusal::Refusal,
    world::{Table, Tables, Task, TaurusDb, World},
};

/// CheckTableConfig.
pub(super) fn tables(world: &mut World, call: &mut Call<'_>) -> Result<Value, Refusal> {
    let creates = call.text("is_create_task") == Some("true");
    let (task, name) = described(world, call)?;
    refuse_bad_parameters(world, call)?;
    let (results, all_fit) = table_results(world, call, &task)?;
    let name = match (creates, name) {
        (true, name) => {
            // The documented request creates a task without naming it.
            let name = name.unwrap_or_else(|| format!("task_{}", &world.new_id()[..8]));
            create(world, call, &name, &task, all_fit)?;
            Some(name)
        }
        (false, name) => name,
    };
    Ok(echo(&task, name, json!({ "tbl_config_check_results": results })))
}

/// CheckDataBaseConfig. As the vendor's Terraform provider uses it: a task that has a name and passes is created.
pub(super) fn database(world: &mut World, call: &mut Call<'_>) -> Result<Value, Refusal> {
    let (task, name) = described(world, call)?;
    let (results, parameters_fit) = parameter_results(world, call);
    let (_, tables_fit) = table_results(world, call, &task)?;
    if let Some(name) = &name {
        create(world, call, name, &task, parameters_fit && tables_fit)?;
    }
    let results = json!({ "source_db_config_check_results": results, "target_db_config_check_results": [] });
    Ok(echo(&task, name, results))
}

/// The task that a request describes, and its name.
pub(super) fn described(world: &mut World, call: &Call<'_>) -> Result<(Task, Option<String>), Refusal> {
    let instance = call.starrocks(world)?;
    let source_id = instance.source.clone();
    if call.text("source_instance_id").is_some_and(|id| id != source_id) {
        return Err(Refusal::no_instance());
    }
    let source = world.sources.get(&source_id).ok_or_else(Refusal::no_instance)?;
    let source_node = call.text("source_node_id").filter(|node| !node.is_empty());
    if let Some(node) = source_node.filter(|node| !source.nodes.iter().any(|known| known == node)) {
        return Err(Refusal::no_node(node));
    }
    let required = |field: &str| Refusal::invalid(format!("Parameter error: body.{field} is required."));
    let is_instance_level = call.text("is_instance_level_sync") == Some("true");
    let source_database = match call.text("source_database_name") {
        None if is_instance_level => Task::ALL,
        None => return Err(required("source_database_name")),
        Some(name) => name,
    };
    let is_every_database = is_instance_level && source_database == Task::ALL;
    if !is_every_database && !source.has_database(source_database) {
        return Err(Refusal::unknown("source_database_name", &format!("database {source_database} in the source")));
    }
    let target_database = match call.text("target_database_name") {
        None if is_instance_level => Task::ALL,
        None => return Err(required("target_database_name")),
        Some(name) => name,
    };
    let text = |value: &Value, field: &str| value.get(field).and_then(Value::as_str).unwrap_or_default().to_owned();
    let pairs = |list: &str, key: &str, value: &str| {
        call.entries(list).iter().map(|entry| (text(entry, key), text(entry, value))).collect()
    };
    let selection = call.body.get("table_repl_config").unwrap_or(&Value::Null);
    let names = selection.get("tables").and_then(Value::as_array).into_iter().flatten();
    // Without a node in the request, the primary one is meant.
    let source_node = source_node.or(source.nodes.first().map(String::as_str)).map(str::to_owned);
    let task = Task {
        source_node,
        parameters: pairs("db_configs", "param_name", "value"),
        tables: Tables {
            is_exclusion: text(selection, "repl_type") == "exclude_tables",
            is_part: text(selection, "repl_scope") == "part",
            names: names.filter_map(Value::as_str).map(str::to_owned).collect(),
        },
        table_configs: pairs("tables_configs", "table_name", "table_config"),
        is_instance_level,
        is_part_of_databases: call.text("database_repl_scope").map_or(!is_instance_level, |scope| scope == "part"),
        has_regular_expressions: call.text("is_support_reg_exp") == Some("true"),
        ..Task::new(source_database.to_owned(), target_database.to_owned(), call.now)
    };
    Ok((task, call.text("task_name").map(str::to_owned)))
}

/// The verdict on each table that the request names, configured ones first; on every table that would follow when it
/// names none. Returns whether all of them fit.
pub(super) fn table_results(world: &World, call: &mut Call<'_>, task: &Task) -> Result<(Vec<Value>, bool), Refusal> {
    let source = call.starrocks_id(world)?;
    let source = world.instances.get(&source).and_then(|instance| world.sources.get(&instance.source));
    let source = source.ok_or_else(Refusal::no_instance)?;
    let configs = task.table_configs.iter().map(|(table, config)| (table.as_str(), config.as_str()));
    let configured: HashSet<_> = task.table_configs.iter().map(|(table, _)| table).collect();
    let mut named: Vec<_> = configs.collect();
    if !task.tables.is_exclusion {
        named.extend(
            task.tables.names.iter().filter(|table| !configured.contains(table)).map(|table| (table.as_str(), "")),
        );
    }
    if named.is_empty() {
        let tables = source.tables(&task.source_database).into_iter().flat_map(|tables| tables.keys());
        let is_selected = task.tables.selection();
        named.extend(tables.filter(|table| is_selected(table)).map(|table| (table.as_str(), "")));
    }
    let mut all_fit = true;
    let mut results = Vec::with_capacity(named.len());
    let mut seen = HashSet::new();
    for (table, config) in named {
        let verdict = match seen.insert(table) {
            true => table_verdict(source, task, table, config),
            false => Err("the table is configured twice".to_owned()),
        };
        let check_result = if verdict.is_ok() { "success" } else { "failed" };
        if let Err(reason) = verdict {
            all_fit = false;
            call.reasons.push(Reason::new("table", table, reason).to_string());
        }
        results.push(json!({ "table_name": table, "table_config": config, "check_result": check_result }));
    }
    Ok((results, all_fit))
}

/// A configuration for a table that the task's selection leaves out is valid: the service accepts it.
fn table_verdict(source: &TaurusDb, task: &Task, name: &str, config: &str) -> Result<(), String> {
    let table = find_table(source, task, name).ok_or("the source has no such table")?;
    table_config::mismatch(name, table, config).map_or(Ok(()), Err)
}

/// A table of the task's database; in a task of the whole instance it may be named with its database.
fn find_table<'s>(source: &'s TaurusDb, task: &Task, name: &str) -> Option<&'s Table> {
    if task.source_database != Task::ALL {
        return source.tables(&task.source_database)?.get(name);
    }
    match name.split_once('.') {
        Some((database, table)) => source.tables(database)?.get(table),
        None => source.databases.values().find_map(|tables| tables.get(name)),
    }
}

/// The verdict on each parameter of the request, and whether all of them fit.
pub(super) fn parameter_results(world: &World, call: &mut Call<'_>) -> (Vec<Value>, bool) {
    let entries = call.entries("db_configs");
    let text = |entry: &Value, field: &str| entry.get(field).and_then(Value::as_str).unwrap_or_default().to_owned();
    let mut all_fit = true;
    let mut results = Vec::with_capacity(entries.len());
    let mut seen = HashSet::new();
    for entry in entries {
        let (name, value) = (text(entry, "param_name"), text(entry, "value"));
        let known = world.task_parameters.iter().find(|known| known.param_name == name);
        let mismatch = match known {
            None => Some("there is no such parameter".to_owned()),
            Some(known) if !seen.insert(&known.param_name) => Some("it is set twice".to_owned()),
            Some(known) => value_range::mismatch(&known.data_type, &known.value_range, &value),
        };
        let check_result = if mismatch.is_none() { "success" } else { "failed" };
        if let Some(reason) = mismatch {
            all_fit = false;
            call.reasons.push(Reason::new("parameter", &name, reason).to_string());
        }
        results.push(json!({ "param_name": name, "value": value, "check_result": check_result }));
    }
    (results, all_fit)
}

/// Where the response has no place for a verdict on parameters, a bad one is a refusal.
pub(super) fn refuse_bad_parameters(world: &World, call: &mut Call<'_>) -> Result<(), Refusal> {
    match parameter_results(world, call) {
        (_, true) => Ok(()),
        (_, false) => {
            let reasons = std::mem::take(&mut call.reasons).join("; ");
            Err(Refusal::invalid(format!("Parameter error: body.db_configs: {reasons}.")))
        }
    }
}

/// Creates the task, unless something does not fit.
fn create(world: &mut World, call: &mut Call<'_>, name: &str, task: &Task, fits: bool) -> Result<(), Refusal> {
    let now = call.now;
    let timing = world.timing;
    let error = call.fail_reason();
    let instance = call.starrocks(world)?;
    if instance.task(name, now, &timing).is_some() {
        let message = "Parameter error: body.task_name: there is a synchronization task";
        return Err(Refusal::invalid(format!("{message} {name} already.")));
    }
    if instance.tasks.len() >= World::MOST_TASKS {
        return Err(Refusal::too_many("synchronization tasks"));
    }
    if fits {
        let task = Task { error, ..task.clone() };
        instance.tasks.insert(name.to_owned(), task);
    }
    Ok(())
}

/// What the response of a check has besides the verdicts.
fn echo(task: &Task, name: Option<String>, mut verdicts: Value) -> Value {
    verdicts["source_database_name"] = task.source_database.as_str().into();
    verdicts["target_database_name"] = task.target_database.as_str().into();
    if let Some(name) = name {
        verdicts["task_name"] = name.into();
    }
    verdicts
}
