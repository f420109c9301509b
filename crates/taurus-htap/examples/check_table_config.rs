//! Checks table configurations and prints the verdict on each table.
//!
//! With no further ado it serves the documented replies on loopback and sends the documented request. To ask the real
//! service, set `TAURUS_HTAP_ENDPOINT`, `TAURUS_HTAP_PROJECT_ID`, `TAURUS_HTAP_TOKEN` and `TAURUS_HTAP_INSTANCE_ID`; the
//! example only ever checks there.

use std::env;

use spec_replay::Replay;
use taurus_htap::{Client, Error, Source, StarRocksInstanceId, SyncTask, TableConfigReport, Tables};

const VARIABLES: [&str; 4] =
    ["TAURUS_HTAP_ENDPOINT", "TAURUS_HTAP_PROJECT_ID", "TAURUS_HTAP_TOKEN", "TAURUS_HTAP_INSTANCE_ID"];

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    let set: Vec<String> = VARIABLES.iter().filter_map(|name| env::var(name).ok()).collect();
    let outcome = match set.as_slice() {
        [endpoint, project, token, instance] => {
            println!("asking {endpoint}\n");
            ask(endpoint, project, token, instance, Documented::ButOnlyChecking).await
        }
        [] => {
            let replay = Replay::start(include_str!("../../../spec/taurus-htap.yaml")).await;
            println!("{} is not set: replaying the documentation on loopback\n", VARIABLES[0]);
            let (project, instance) = ("0123456789abcdef0123456789abcdef", "0123456789abcdef0123456789abcdefin17");
            println!("{}", ask(&replay.uri(), project, "a-token", instance, Documented::Exactly).await?);
            println!("the same request, refused as documented:");
            replay.answer_documented("CheckTableConfig", 400).await;
            ask(&replay.uri(), project, "a-token", instance, Documented::Exactly).await
        }
        _ => Err(Error::credential(format!("set all of {}, or none", VARIABLES.join(", ")))),
    };
    match (outcome, set.is_empty()) {
        (Ok(report), _) => println!("{report}"),
        // Only the documented refusal is meant to be one.
        (Err(error), true) => println!("error: {error}"),
        (Err(error), false) => return Err(error),
    }
    Ok(())
}

/// The documented request also creates the task, which must not happen to a real instance by running an example.
enum Documented {
    Exactly,
    ButOnlyChecking,
}

async fn ask(
    endpoint: &str,
    project: &str,
    token: &str,
    instance: &str,
    request: Documented,
) -> Result<TableConfigReport, Error> {
    let client = Client::builder().endpoint(endpoint).project_id(project).token(token).build()?;
    let task = SyncTask::builder()
        .source(Source::database("source_database_name").instance("source_instance_id").node("source_node_id"))
        .target_database("target_database_name")
        .tables(Tables::all())
        .table_config("tableName", "tableConfig")
        .parameter("enable_chunk_level_dump", false)
        .parameter("snapshot_with_lock", true)
        .parameter("sync_commit_interval_ms", 5000)
        .parameter("max_sync_commit_rows", 500_000)
        .parameter("max_sync_commit_bytes", 268_435_456)
        .parameter("max_full_sync_task_threads_num", 1)
        .parameter("max_rows_per_chunk", 0)
        .parameter("max_bytes_per_chunk", 268_435_456)
        .parameter("binlog_expire_logs_seconds", 0)
        .build()?;
    let instance = client.instance(StarRocksInstanceId::new(instance)?);
    match request {
        Documented::Exactly => instance.replication().create_task_with_table_config(&task).send().await,
        Documented::ButOnlyChecking => instance.replication().check_table_config(&task).send().await,
    }
}
