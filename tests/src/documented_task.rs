//! The task of the documented request. The benchmarks include this file as well.

use taurus_htap::{Source, SyncTask, Tables};

/// A project of the documented shape.
pub const PROJECT: &str = "0483b6b16e954cb88930a360d2c4e663";
/// A StarRocks instance of the documented shape.
pub const INSTANCE: &str = "0123456789abcdef0123456789abcdefin17";
/// A TaurusDB instance of the documented shape.
pub const TAURUS: &str = "40dc4c5729f14aad893e2dcd5baf6a15in07";
/// A node of it.
pub const TAURUS_NODE: &str = "40dc4c5729f14aad893e2dcd5baf6a15no07";

/// The task of the documented request, with IDs of the documented shape: the page has the names of the fields there.
pub fn documented_task() -> SyncTask {
    SyncTask::builder()
        .source(Source::database("source_database_name").instance(TAURUS).node(TAURUS_NODE))
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
        .expect("the documented request keeps the documented rules")
}
