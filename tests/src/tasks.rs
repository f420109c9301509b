//! Tasks of a scripted service, and the client that the flows are tried with.

use std::time::Duration;

use serde_json::{Value, json};
use taurus_htap::{Client, Instance, PollPolicy, RetryPolicy, Source, SyncTask, SyncTaskBuilder, Tables, TaskName};
use wiremock::ResponseTemplate;

use crate::scripted::{Scripted, ok, refused};

/// The operations that a look at a task takes.
pub const LIST: &str = "ListStarRocksDataReplications";
/// See [`LIST`].
pub const CONFIG: &str = "ListStarRocksDataReplicationConfig";
/// A TaurusDB instance of the documented shape.
pub const SOURCE: &str = "0123456789abcdef0123456789abcdefin07";

/// A service and an instance that calls it.
pub async fn scripted() -> (Scripted, Instance) {
    let service = Scripted::start().await;
    let instance = crate::instance(&client(&service));
    (service, instance)
}

/// A client that sends everything once: what is tried again is then the flow's doing.
pub fn client(service: &Scripted) -> Client {
    crate::client(&service.uri()).retry(RetryPolicy::never()).build().expect("a client of loopback")
}

/// Polls again at once, so that tests do not wait.
pub fn at_once() -> PollPolicy {
    PollPolicy::default().with_interval(Duration::ZERO, Duration::ZERO)
}

/// Looks once, and then not for a long time.
pub fn patient() -> PollPolicy {
    let day = Duration::from_secs(24 * 60 * 60);
    PollPolicy::default().with_interval(day, day).with_timeout(10 * day)
}

/// The name of the task.
pub fn name() -> TaskName {
    TaskName::new("orders_to_htap").expect("a task's name")
}

/// The task, but for what a test adds.
pub fn task() -> SyncTaskBuilder {
    SyncTask::builder()
        .name("orders_to_htap")
        .source(Source::database("shop").instance(SOURCE))
        .target_database("shop_htap")
        .tables(Tables::include(["orders", "customers"]))
}

/// A page with no task on it.
pub fn no_task() -> ResponseTemplate {
    ok(json!({ "total_count": 0, "replications": [] }))
}

/// A page with the task at a stage, such as `Full 40`, and with a status.
pub fn listed_with(stage: &str, status: &str) -> ResponseTemplate {
    let (stage, percentage) = stage.split_once(' ').unwrap_or((stage, "0"));
    ok(json!({
        "total_count": "1",
        "replications": [
            { "task_name": "another_task", "stage": "Cancelled", "status": "No" },
            {
                "task_name": "orders_to_htap", "source_database": "shop", "target_database": "shop_htap",
                "stage": stage, "percentage": percentage, "status": status, "catchup_stage": null,
            },
        ],
    }))
}

/// A page with the healthy task at a stage.
pub fn listed(stage: &str) -> ResponseTemplate {
    listed_with(stage, "Yes")
}

/// The task's configuration, as described by [`task`], with an error or none.
pub fn config_with(change: impl FnOnce(&mut Value)) -> ResponseTemplate {
    let mut config = json!({
        "source_instance_id": SOURCE, "source_node_id": "", "target_database_name": "shop_htap",
        "database_info": { "databaseName": "shop", "dbCfgCheckResults": [] },
        "table_repl_config": { "repl_type": "include_tables", "repl_scope": "part", "tables": ["customers", "orders"] },
        "new_table_repl_config": {}, "table_infos": null, "is_tables_change": false, "last_error_of_alter_table": "",
    });
    change(&mut config);
    ok(config)
}

/// The task's configuration, as described by [`task`].
pub fn config() -> ResponseTemplate {
    config_with(|_| {})
}

/// How the configuration of a task that is not there is refused.
pub fn no_config() -> ResponseTemplate {
    refused(400, "DBS.270022", "The replication task does not exist.")
}

/// The answer of a call that acts.
pub fn job(id: &str) -> ResponseTemplate {
    ok(json!({ "job_id": id }))
}
