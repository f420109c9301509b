//! The HTAP (Standard Edition) API of Huawei Cloud TaurusDB: StarRocks instances that follow a TaurusDB source through
//! data synchronization tasks.
//!
//! # From credentials to a task that has caught up
//!
//! ```
//! use taurus_htap::{Client, Source, StarRocksInstanceId, SyncTask, TableConfig, Tables};
//!
//! # let spec = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../spec/taurus-htap.yaml"));
//! # tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
//! # let replay = spec_replay::Replay::start(spec).await;
//! # let task_at = |stage: &str| serde_json::json!({ "replications": [{
//! #     "task_name": "orders_to_htap", "source_database": "shop", "stage": stage, "status": "Yes", "percentage": 100,
//! # }] });
//! # let nothing = serde_json::json!({ "replications": [] });
//! # let looks = [nothing.clone(), nothing].into_iter().chain(["Wait", "Wait", "Full", "Incremental"].map(task_at));
//! # replay.answer_in_turn("ListStarRocksDataReplications", looks).await;
//! # let verdict = serde_json::json!({ "table_name": "orders", "check_result": "success" });
//! # let verdicts = serde_json::json!({ "task_name": "orders_to_htap", "tbl_config_check_results": [verdict] });
//! # replay.answer_in_turn("CheckTableConfig", [verdicts]).await;
//! # replay.answer_in_turn("ShowInstanceDatabasesForHtap", [serde_json::json!({ "databases": ["shop"] })]).await;
//! # let tables = serde_json::json!({ "tables": ["shop.orders", "shop.customers"] });
//! # replay.answer_in_turn("ShowInstanceTablesForHtap", [tables]).await;
//! let endpoint = "https://gaussdb.cn-north-4.myhuaweicloud.com";
//! # let endpoint = replay.uri();
//! let client = Client::builder()
//!     .endpoint(endpoint)
//!     .project_id("0483b6b16e954cb88930a360d2c4e663")
//!     .token("the-value-of-X-Subject-Token")
//!     .build()?;
//! let instance = client.instance(StarRocksInstanceId::new("0123456789abcdef0123456789abcdefin17")?);
//! let replication = instance.replication();
//!
//! let task = SyncTask::builder()
//!     .name("orders_to_htap")
//!     .source(Source::database("shop").instance("0123456789abcdef0123456789abcdefin07"))
//!     .target_database("shop_htap")
//!     .tables(Tables::include(["orders", "customers"]))
//!     .table_config("orders", TableConfig::order_by(["id", "created_at"]).key_columns(["id"]))
//!     .build()?;
//!
//! let report = replication.check(&task).execute().await?;
//! print!("{report}");
//! # assert_eq!(report.to_string().lines().last(), Some("4 passed, 0 failed"));
//! if report.all_passed() {
//!     let created = replication.create(&task)?.execute().await?;
//!     replication.start(&created.name).execute().await?;
//!     let status = replication.wait_until_incremental(&created.name).until_done().await?;
//!     println!("caught up: {status}");
//! }
//! # assert_eq!(replay.received().await.len(), 15, "check 4, create 4, start 5, wait 2");
//! # Ok::<(), taurus_htap::Error>(())
//! # }).unwrap();
//! ```
//!
//! The [`guide`] goes through it step by step, and tells what the service really does. Every flow looks before it acts,
//! so each of them can be run twice.
//!
//! # What is where
//!
//! | you want to | look at |
//! |---|---|
//! | connect | [`Client::builder`] |
//! | say what is to be synchronized, and how | [`SyncTask`], [`Tables`], [`TableConfig`] |
//! | check it, create the task, start, pause, modify, delete it | [`Replication`] |
//! | know what fits | [`CheckReport`], [`TableConfigReport`] |
//! | know how a task is | [`TaskStatus`] |
//! | wait | [`Poller`], [`PollPolicy`] |
//! | follow a job | [`Client::job`] |
//! | read a list | [`Pages`] |
//! | make single calls, and no more | [`ReplicationCalls`] |
//! | create, change, restart or delete an instance | [`guide::instances`], [`TaurusInstance`], [`StarRocks`] |
//! | see to its nodes, users, parameters, logs, sessions or query queue | [`Instance`] |
//! | know what instances can be made of | [`Client::catalog`] |
//! | send logs to the log service | [`Client::log_shipping`] |
//! | know what went wrong | [`Error`] |
//! | find credentials, or bring your own | [`credential`] |
//! | call an operation that has no method here | [`Client::call`]; by its name alone, [`Client::raw`] |
//! | see a request without sending it | [`Call::request`] |
//! | send or take a file | [`form`], [`Call::download`] |

mod catalog;
mod client;
pub mod codes;
pub mod guide;
mod ids;
mod jobs;
mod log_shipping;
mod logs;
mod nodes;
mod numbers;
mod outcome;
mod parameters;
mod presence;
mod query_queue;
mod replication;
mod report;
mod request;
mod restart;
mod sessions;
mod set_parameters;
mod starrocks;
mod sync_task;
mod table_config;
mod taurus_instance;
mod templates;
mod text_table;
mod users;
mod verdict;
mod words;

pub use catalog::{Catalog, FlavorFilter};
pub use client::{Client, ClientBuilder};
pub use ids::{
    ConfigurationId, JobId, ProjectId, SourceDatabaseName, StarRocksInstanceId, StarRocksNodeId, TargetDatabaseName,
    TaskName, TaurusInstanceId, TaurusNodeId, UserName,
};
pub use jobs::{Job, JobState};
pub use log_shipping::{LogRoute, LogShipping, LogShippingFilter};
pub use logs::{LogWindow, Logs, SlowLogFilter, StatementText};
pub use nodes::Nodes;
pub use outcome::Outcome;
pub use parameters::Parameters;
pub use query_queue::{QueryQueue, QueryQueueRules, Switch};
pub use replication::{
    CheckReport, CheckTableConfig, CheckTask, CreateTask, CreateTaskWithTableConfig, Finding, IfBroken, Instance,
    Replication, ReplicationCalls, Subject, TaskChange, TaskFlow, TaskStatus, Verdict,
};
pub use report::{TableCheck, TableConfigReport};
pub use request::Request;
pub use sessions::Sessions;
pub use set_parameters::{ParameterChange, ParametersSet, RestartNeed, SetParameters};
pub use starrocks::{
    Action, Billing, Change, Changed, CreateStarRocks, Created, DeleteStarRocks, Deleted, Deployment, Disk,
    InstanceState, NewStarRocks, NewStarRocksBuilder, Period, Renewal, Resize, Restart, RestartNode, RestartWhen,
    SetSecurityGroup, StarRocks, SyncUsers, Upgrade, UpgradeCheck, UpgradeTime,
};
pub use sync_task::{Source, SyncTask, SyncTaskBuilder, Tables};
pub use table_config::TableConfig;
pub use taurus_instance::TaurusInstance;
pub use templates::{TableNames, Template, Workbook, WorkbookScope};
pub use users::{Ddl, Dml, NewUser, Permissions, UserSync, Users};

pub(crate) use numbers::{number, text_of};

pub use api_runtime::Secret;
pub use huaweicloud_core::{
    Call, Context, Download, Endpoint, Error, ErrorKind, Idempotency, Intercept, Limits, Pages, PollPolicy, PollStatus,
    Poller, PreparedRequest, RawCall, Region, Response, Result, RetryPolicy, Service, credential, form,
};
pub use taurus_htap_api as api;
pub use taurus_htap_api::{
    types::{EngineName as Engine, Language, NodeType, ReplScope, ReplType},
    values::{CheckResult, InstanceStatus, IoType, JobStatus, LogLevel, LogType, ReplicationStage, StatementType},
};

/// The README's code, run as a test.
#[cfg(doctest)]
#[doc = include_str!("../../../README.md")]
pub struct Readme;
