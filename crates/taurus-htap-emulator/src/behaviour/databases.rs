//! Databases and tables on both sides, and the parameters that a task can have.

use serde_json::{Value, json};

use super::Call;
use crate::{
    refusal::Refusal,
    world::{TaurusDb, World},
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
    let wanted = call.query("database_name").as_str().unwrap_or_default().to_owned();
    let instance = call.starrocks(world)?;
    let databases: Vec<_> = instance.databases.iter().filter(|name| name.contains(&wanted)).collect();
    let page = call.page(databases.len());
    Ok(json!({ "databases": databases[page], "total_count": 0, "timestamp": call.now / 1000 }))
}

/// ShowInstanceDatabasesForHtap: the databases of the source, or those of them that the request names.
pub(super) fn of_source(world: &mut World, call: &mut Call<'_>) -> Result<Value, Refusal> {
    let source = source(world, call)?;
    let wanted = call.entries("databases");
    let is_wanted = |name: &&String| wanted.is_empty() || wanted.iter().any(|wanted| wanted == name.as_str());
    let databases: Vec<_> = source.databases.keys().filter(is_wanted).collect();
    let page = call.page(databases.len());
    Ok(json!({ "databases": databases[page], "total_count": databases.len() }))
}

/// ShowInstanceTablesForHtap: the tables of the databases that the request names, as `database.table`; without the selected
/// ones when the filter excludes them.
pub(super) fn tables_of_source(world: &mut World, call: &mut Call<'_>) -> Result<Value, Refusal> {
    let source = source(world, call)?;
    let wanted = call.entries("database_tables");
    let is_exclusion = call.text("filter_type") == Some("exclude_tables");
    let names = |entry: &Value, database: &str, table: &str| {
        let tables = entry.get("tables").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        let has_table = tables.is_empty() || tables.iter().any(|name| name == table);
        entry.get("database").and_then(Value::as_str) == Some(database) && has_table
    };
    let mut tables = Vec::new();
    for (database, of_database) in &source.databases {
        let is_wanted = |entry: &Value| entry.get("database").and_then(Value::as_str) == Some(database);
        if !wanted.is_empty() && !wanted.iter().any(is_wanted) {
            continue;
        }
        for table in of_database.keys() {
            let is_selected = call.entries("selected_tables").iter().any(|entry| names(entry, database, table));
            if !(is_exclusion && is_selected) {
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
