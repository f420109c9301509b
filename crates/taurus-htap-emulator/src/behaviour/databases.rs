//! Databases and tables on both sides, and the parameters that a task can have.

use std::collections::{BTreeSet, HashSet};

use indexmap::IndexMap;
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
    let selected = Named::of(call.entries("selected_tables"));
    let is_exclusion = call.text("filter_type") == Some("exclude_tables");
    let mut wanted = Named::of(call.entries("database_tables"));
    if wanted.0.is_empty() {
        wanted.0.extend(source.databases.keys().map(|database| (database.as_str(), None)));
    }
    let mut tables = Vec::new();
    for (database, names) in wanted.0 {
        let Some(of_database) = source.tables(database) else { continue };
        let looked_up: Vec<_> = match names {
            None => of_database.keys().collect(),
            // In the order of the source; a long list of its tables is looked up in many requests with few names each.
            Some(names) => {
                let indices: BTreeSet<_> =
                    names.into_iter().filter_map(|name| of_database.get_index_of(name)).collect();
                indices.into_iter().filter_map(|index| of_database.get_index(index)).map(|(name, _)| name).collect()
            }
        };
        let is_left = |table: &&String| match selected.has(database, table) {
            is_selected if is_exclusion => !is_selected,
            is_selected => is_selected || selected.0.is_empty(),
        };
        tables.extend(looked_up.into_iter().filter(is_left).map(|table| (database, table)));
    }
    let page = tables[call.page(tables.len())].iter().map(|(database, table)| format!("{database}.{table}"));
    Ok(json!({ "tables": page.collect::<Vec<_>>(), "total_count": tables.len() }))
}

/// The tables that a list of a request names, by database; `None` is all tables of one.
struct Named<'c>(IndexMap<&'c str, Option<HashSet<&'c str>>>);

impl<'c> Named<'c> {
    fn of(entries: &'c [Value]) -> Self {
        let mut named = IndexMap::new();
        for entry in entries {
            let database = entry.get("database").and_then(Value::as_str).unwrap_or_default();
            let tables = entry.get("tables").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
            let names = named.entry(database).or_insert_with(|| Some(HashSet::new()));
            match names {
                Some(names) if !tables.is_empty() => names.extend(tables.iter().filter_map(Value::as_str)),
                names => *names = None,
            }
        }
        Self(named)
    }

    fn has(&self, database: &str, table: &str) -> bool {
        self.0.get(database).is_some_and(|names| names.as_ref().is_none_or(|names| names.contains(table)))
    }
}

/// The source of the instance in the path, which the request names again.
fn source<'w>(world: &'w mut World, call: &Call<'_>) -> Result<&'w TaurusDb, Refusal> {
    let id = call.starrocks(world)?.source.clone();
    let is_meant = call.text("source_instance_id").is_none_or(|named| named == id);
    world.sources.get(&id).filter(|_| is_meant).ok_or_else(Refusal::no_instance)
}
