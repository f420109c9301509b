//! What the examples share: which service they ask, and what they synchronize there.

use std::env;

use taurus_htap::{
    Client, Error, Instance, Result, Source, StarRocksInstanceId, SyncTask, SyncTaskBuilder, Tables, TaskName,
};

/// The instance that these variables name: `TAURUS_HTAP_ENDPOINT`, `TAURUS_HTAP_PROJECT_ID`, `TAURUS_HTAP_TOKEN` and
/// `TAURUS_HTAP_INSTANCE_ID`.
pub(crate) fn instance() -> Result<Instance> {
    let client = Client::builder()
        .endpoint(variable("TAURUS_HTAP_ENDPOINT")?)
        .project_id(variable("TAURUS_HTAP_PROJECT_ID")?)
        .token(variable("TAURUS_HTAP_TOKEN")?)
        .build()?;
    Ok(client.instance(StarRocksInstanceId::new(variable("TAURUS_HTAP_INSTANCE_ID")?)?))
}

/// The TaurusDB instance that `TAURUS_HTAP_SOURCE_INSTANCE_ID` names.
#[allow(dead_code, reason = "not every example describes a task")]
pub(crate) fn source_instance() -> Result<String> {
    variable("TAURUS_HTAP_SOURCE_INSTANCE_ID")
}

/// The task that the examples are about: two tables of the database `shop`.
#[allow(dead_code, reason = "not every example describes a task")]
pub(crate) fn orders(source_instance: &str) -> SyncTaskBuilder {
    SyncTask::builder()
        .name("orders_to_htap")
        .source(Source::database("shop").instance(source_instance))
        .target_database("shop_htap")
        .tables(Tables::include(["orders", "customers"]))
}

/// The name of that task.
#[allow(dead_code, reason = "not every example goes by the name")]
pub(crate) fn name() -> Result<TaskName> {
    TaskName::new("orders_to_htap")
}

fn variable(name: &str) -> Result<String> {
    env::var(name).map_err(|_| Error::invalid_input(name, "it is not set", "the variable a value"))
}
