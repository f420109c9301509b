//! The accounts of a StarRocks instance.

use indexmap::IndexSet;
use serde_json::{Value, json};

use super::{Call, password};
use crate::{
    refusal::Refusal,
    world::{StarRocks, User, World},
};

/// How many accounts an instance has at most.
const MOST: usize = 1_000;

/// The name that means all databases, as in the acceptance tests of the vendor's Terraform provider.
const EVERY_DATABASE: &str = "*";

/// The account that every instance has, though no list shows it.
pub(super) const ROOT: &str = "root";

/// ShowStarRocksDatabaseUser.
pub(super) fn list(world: &mut World, call: &mut Call<'_>) -> Result<Value, Refusal> {
    let wanted = call.query("user_name").as_str();
    let instance = call.starrocks(world)?;
    let users: Vec<_> = instance.users.iter().filter(|user| wanted.is_none_or(|wanted| user.name == wanted)).collect();
    if let Some(wanted) = wanted.filter(|_| users.is_empty()) {
        return Err(Refusal::no_user(wanted));
    }
    let page = call.page(users.len());
    let details: Vec<_> = users[page]
        .iter()
        .map(|user| {
            // The sources name the list differently: by both names each client finds its own.
            let (name, databases) = (&user.name, &user.databases);
            json!({ "user_name": name, "data_bases": databases, "databases": databases, "dml": user.dml, "ddl": user.ddl })
        })
        .collect();
    Ok(json!({ "user_details": details, "total_count": users.len() }))
}

/// CreateStarRocksDatabaseUser.
pub(super) fn create(world: &mut World, call: &mut Call<'_>) -> Result<Value, Refusal> {
    let name = call.text("user_name").unwrap_or_default();
    password::check("password", call.text("password").unwrap_or_default(), name)?;
    let known = known_databases(world, call)?;
    let instance = call.starrocks(world)?;
    if name == ROOT || instance.users.iter().any(|user| user.name == name) {
        return Err(Refusal::bad_user(format!("There is a database account {name} already.")));
    }
    if instance.users.len() >= MOST {
        return Err(Refusal::too_many("database accounts"));
    }
    let databases = databases(call, &known)?;
    let permission = |field: &str| call.body.get(field).and_then(Value::as_i64).unwrap_or_default();
    let (dml, ddl) = (permission("dml"), permission("ddl"));
    instance.users.push(User { name: name.to_owned(), databases, dml, ddl });
    Ok(success())
}

/// DeleteStarRocksDatabaseUser.
pub(super) fn delete(world: &mut World, call: &mut Call<'_>) -> Result<Value, Refusal> {
    let name = call.query("user_name").as_str().unwrap_or_default();
    let instance = call.starrocks(world)?;
    user(instance, name)?;
    instance.users.retain(|user| user.name != name);
    Ok(success())
}

/// UpdateStarRocksDatabaseUserPassword. The password is kept nowhere.
pub(super) fn change_password(world: &mut World, call: &mut Call<'_>) -> Result<Value, Refusal> {
    let name = call.text("user_name").unwrap_or_default();
    password::check("password", call.text("password").unwrap_or_default(), name)?;
    let instance = call.starrocks(world)?;
    if name != ROOT {
        user(instance, name)?;
    }
    Ok(success())
}

/// UpdateStarRocksDatabaseUserPermission. Fields that are left out stay unchanged.
pub(super) fn change_permission(world: &mut World, call: &mut Call<'_>) -> Result<Value, Refusal> {
    let known = known_databases(world, call)?;
    let user = user(call.starrocks(world)?, call.text("user_name").unwrap_or_default())?;
    if call.body.get("databases").is_some_and(Value::is_array) {
        user.databases = databases(call, &known)?;
    }
    if let Some(dml) = call.body.get("dml").and_then(Value::as_i64) {
        user.dml = dml;
    }
    if let Some(ddl) = call.body.get("ddl").and_then(Value::as_i64) {
        user.ddl = ddl;
    }
    Ok(success())
}

/// SyncStarRocksUsers.
pub(super) fn sync(world: &mut World, call: &mut Call<'_>) -> Result<Value, Refusal> {
    let is_on = match call.text("action").unwrap_or_default() {
        "startSyncTaurusAccount" => true,
        "stopSyncTaurusAccount" => false,
        _ => {
            let known = "startSyncTaurusAccount, stopSyncTaurusAccount";
            return Err(Refusal::invalid(format!("Parameter error: body.action must be one of {known}.")));
        }
    };
    let instance = call.starrocks(world)?;
    if let Some(busy) = &instance.busy {
        return Err(Refusal::busy(&busy.action));
    }
    instance.has_user_sync = is_on;
    Ok(json!({ "success": true }))
}

fn user<'i>(instance: &'i mut StarRocks, name: &str) -> Result<&'i mut User, Refusal> {
    instance.users.iter_mut().find(|user| user.name == name).ok_or_else(|| Refusal::no_user(name))
}

/// The databases that the instance has now.
fn known_databases(world: &mut World, call: &Call<'_>) -> Result<IndexSet<String>, Refusal> {
    call.starrocks(world)?.drop_gone_tasks(call.now);
    let instance = world.instances.get(&call.starrocks_id(world)?).ok_or_else(Refusal::no_instance)?;
    let source = world.sources.get(&instance.source).ok_or_else(Refusal::no_instance)?;
    Ok(instance.databases(source).into_iter().collect())
}

/// The databases that the request names: each exists, or is `*`, which means all.
fn databases(call: &Call<'_>, known: &IndexSet<String>) -> Result<Vec<String>, Refusal> {
    let names = call.entries("databases").iter().filter_map(Value::as_str);
    let is_known = |name: &str| name == EVERY_DATABASE || known.contains(name) || StarRocks::is_of_system(name);
    let checked = names.map(|name| match is_known(name) {
        true => Ok(name.to_owned()),
        false => Err(Refusal::invalid(format!("Parameter error: body.databases: there is no database {name}."))),
    });
    checked.collect()
}

fn success() -> Value {
    json!({ "result": "SUCCESS" })
}
