//! Databases and tables on both sides, and the parameters that a task can have.

use indexmap::{IndexMap, IndexSet};
use serde_json::{Value, json};

use super::Call;
use crate::{
    refusal::Refusal,
    world::{SYSTEM_DATABASE, TaurusDb, World},
};

/// ListStarRocksDbParameters.
pub(super) fn task_parameters(world: &mut World, call: &mut Call<'_>) -> Result<Value, Refusal> {
    call.starrocks(world)?;
    let page = call.page(world.task_parameters.len());
    let parameters: Vec<_> = world.task_parameters[page]
        .iter()
        .map(|parameter| {
            json!({
                "param_name": parameter.param_name,
                "data_type": parameter.data_type,
                "default_value": parameter.default_value,
                "value_range": parameter.value_range,
                "description": parameter.description,
                "is_modifiable": true,
            })
        })
        .collect();
    Ok(json!({ "db_parameters": parameters }))
}

/// ListStarRocksDataBases. The total is 0, as the service is known to answer it.
pub(super) fn of_instance(world: &mut World, call: &mut Call<'_>) -> Result<Value, Refusal> {
    let wanted = call.query("database_name").as_str().unwrap_or_default();
    call.starrocks(world)?.drop_gone_tasks(call.now);
    let instance = world.instances.get(&call.starrocks_id(world)?).ok_or_else(Refusal::no_instance)?;
    let source = world.sources.get(&instance.source).ok_or_else(Refusal::no_instance)?;
    let all = instance.databases(source);
    let databases: Vec<_> = all.iter().filter(|name| name.contains(wanted)).collect();
    let page = call.page(databases.len());
    Ok(json!({ "databases": databases[page], "total_count": 0, "timestamp": call.now / 1000 }))
}

/// ShowInstanceDatabasesForHtap: the databases of the source, or those of them that the request names. A single name is
/// a part of those that are meant. The database of the system itself is shown when it is named.
pub(super) fn of_source(world: &mut World, call: &mut Call<'_>) -> Result<Value, Refusal> {
    let source = source(world, call)?;
    let wanted: Vec<_> = call.entries("databases").iter().filter_map(Value::as_str).collect();
    let is_wanted = |name: &&str| match wanted.as_slice() {
        [] => true,
        [part] => name.contains(part),
        names => names.contains(name),
    };
    let system = (!wanted.is_empty() && !source.databases.contains_key(SYSTEM_DATABASE)).then_some(SYSTEM_DATABASE);
    let databases: Vec<_> = source.databases.keys().map(String::as_str).chain(system).filter(is_wanted).collect();
    let page = call.page(databases.len());
    Ok(json!({ "databases": databases[page], "total_count": databases.len() }))
}

/// ShowInstanceTablesForHtap: the tables that the request looks up, as `database.table`. Those that are selected
/// already are what an include list leaves, and what an exclude list takes out; an include list without any leaves all.
pub(super) fn tables_of_source(world: &mut World, call: &mut Call<'_>) -> Result<Value, Refusal> {
    let source = source(world, call)?;
    let (wanted, selected) = (call.entries("database_tables"), call.entries("selected_tables"));
    let is_exclusion = call.text("filter_type") == Some("exclude_tables");
    let database_of = |entry: &Value| entry.get("database").and_then(Value::as_str).unwrap_or_default().to_owned();
    let names = |entry: &Value, database: &str, table: &str| {
        let tables = entry.get("tables").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        database_of(entry) == database && (tables.is_empty() || tables.iter().any(|name| name == table))
    };
    let named: Vec<_> = wanted.iter().map(database_of).collect();
    let databases: Vec<_> = match named.is_empty() {
        true => source.databases.keys().map(String::as_str).collect(),
        false => named.iter().map(String::as_str).collect::<IndexSet<_>>().into_iter().collect(),
    };
    let mut tables = Vec::new();
    for database in databases {
        for table in source.tables(database).into_iter().flat_map(IndexMap::keys) {
            let is_wanted = wanted.is_empty() || wanted.iter().any(|entry| names(entry, database, table));
            let is_selected = selected.iter().any(|entry| names(entry, database, table));
            if is_wanted && (if is_exclusion { !is_selected } else { is_selected || selected.is_empty() }) {
                tables.push(format!("{database}.{table}"));
            }
        }
    }
    let page = call.page(tables.len());
    Ok(json!({ "tables": tables[page], "total_count": tables.len() }))
}

/// The source of the instance in the path, which the request names again.
fn source<'w>(world: &'w mut World, call: &Call<'_>) -> Result<&'w TaurusDb, Refusal> {
    let id = call.starrocks(world)?.source.clone();
    let is_meant = call.text("source_instance_id").is_none_or(|named| named == id);
    world.sources.get(&id).filter(|_| is_meant).ok_or_else(Refusal::no_instance)
}
