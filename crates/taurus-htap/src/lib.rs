//! The HTAP (Standard Edition) API of Huawei Cloud TaurusDB: StarRocks instances that follow a TaurusDB source through data
//! synchronization tasks.
//!
//! # Are these tables fit for synchronization?
//!
//! ```
//! use taurus_htap::{Client, StarRocksInstanceId, SyncTask, TableConfig, Tables};
//!
//! # let spec = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../spec/taurus-htap.yaml"));
//! # tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
//! # let replay = spec_replay::Replay::start(spec).await;
//! let endpoint = "https://gaussdb.cn-north-4.myhuaweicloud.com";
//! # let endpoint = replay.uri();
//! let client = Client::builder()
//!     .endpoint(endpoint)
//!     .project_id("0483b6b16e954cb88930a360d2c4e663")
//!     .token("the-value-of-X-Subject-Token")
//!     .build()?;
//!
//! let task = SyncTask::builder()
//!     .name("orders_to_htap")
//!     .source_database("shop")
//!     .target_database("shop_htap")
//!     .tables(Tables::include(["orders", "customers"]))
//!     .table_config("orders", TableConfig::order_by(["id", "created_at"]).key_columns(["id"]))
//!     .parameter("sync_commit_interval_ms", 5000)
//!     .build()?;
//!
//! let instance = client.instance(StarRocksInstanceId::new("0123456789abcdef0123456789abcdefin17")?);
//! let report = instance.replication().check_table_config(&task).send().await?;
//! for table in report.failed() {
//!     println!("{}: {}", table.name(), table.result());
//! }
//! # assert_eq!(report.passed().count(), 1);
//! # Ok::<(), taurus_htap::Error>(())
//! # }).unwrap();
//! ```
//!
//! # What is where
//!
//! | you want to | look at |
//! |---|---|
//! | connect | [`Client::builder`] |
//! | say what is to be synchronized, and how | [`SyncTask`], [`Tables`], [`TableConfig`] |
//! | check it, or create the task | [`Replication`] |
//! | know which tables passed | [`TableConfigReport`] |
//! | know what went wrong | [`Error`] |
//! | find credentials, or bring your own | [`credential`] |
//! | call an operation that has no method here | [`Client::call`] |

mod client;
pub mod codes;
mod ids;
mod jobs;
mod replication;
mod report;
mod request;
mod sync_task;
mod table_config;
mod text_table;
mod words;

pub use client::{Client, ClientBuilder};
pub use ids::{
    JobId, ProjectId, SourceDatabaseName, StarRocksInstanceId, StarRocksNodeId, TargetDatabaseName, TaskName,
    TaurusInstanceId, TaurusNodeId,
};
pub use jobs::{Job, JobState};
pub use replication::{
    CheckReport, CheckTableConfig, CheckTask, CreateTask, CreateTaskWithTableConfig, Finding, IfBroken, Instance,
    Outcome, Replication, ReplicationCalls, Subject, TaskChange, TaskFlow, TaskStatus, Verdict,
};
pub use report::{TableCheck, TableConfigReport};
pub use request::Request;
pub use sync_task::{Source, SyncTask, SyncTaskBuilder, Tables};
pub use table_config::TableConfig;

pub use generated::taurus_htap as api;
pub use generated::taurus_htap::{
    types::{Language, ReplScope, ReplType},
    values::{CheckResult, JobStatus, ReplicationStage},
};
pub use huaweicloud_core::{
    Call, Context, Endpoint, Error, ErrorKind, Limits, Look, Pages, PollPolicy, Poller, Region, Repeat, Reply, Result,
    RetryPolicy, Service, credential,
};

/// The README's code, run as a test.
#[cfg(doctest)]
#[doc = include_str!("../../../README.md")]
pub struct Readme;
