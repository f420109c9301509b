//! Checks table configurations and prints the verdict on each table.
//!
//! Runs as it is: it serves the documented responses on loopback and sends the documented request. `support` shows how
//! to call the real service, where it only ever checks.

mod support;

use spec_replay::Replay;
use taurus_htap::{Client, Source, StarRocksInstanceId, SyncTask, Tables};

#[tokio::main(flavor = "current_thread")]
async fn main() -> support::Result<()> {
    let task = documented_task()?;
    if let Some(scene) = support::real()? {
        print!("{}", scene.replication().check_table_config(&task).send().await?);
        return Ok(());
    }
    println!("no {} is set: replaying the documentation on loopback\n", support::INSTANCE);
    let replay = Replay::start(taurus_htap_spec::TAURUS_HTAP).await;
    let client = Client::builder()
        .endpoint(replay.uri())
        .project_id("0123456789abcdef0123456789abcdef")
        .token("a-token")
        .build()?;
    let instance = client.instance(StarRocksInstanceId::new("0123456789abcdef0123456789abcdefin17")?);
    // The documented request also creates the task, which must not happen to a real instance by running an example.
    println!("{}", instance.replication().create_task_with_table_config(&task).send().await?);

    println!("the same request, refused as documented:");
    replay.answer_documented("CheckTableConfig", 400).await;
    match instance.replication().create_task_with_table_config(&task).send().await {
        Ok(_) => Err("the documented refusal is a success".into()),
        Err(error) => {
            println!("error: {error}");
            Ok(())
        }
    }
}

const SOURCE: &str = "0123456789abcdef0123456789abcdefin07";
const SOURCE_NODE: &str = "0123456789abcdef0123456789abcdefno07";

fn documented_task() -> taurus_htap::Result<SyncTask> {
    SyncTask::builder()
        .source(Source::database("source_database_name").instance(SOURCE).node(SOURCE_NODE))
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
        .build()
}
