//! The HTAP (Standard Edition) API of Huawei Cloud TaurusDB: StarRocks instances that follow a TaurusDB source through
//! data synchronization tasks.
//!
//! # From credentials to a task that has caught up
//!
//! ```
//! use taurus_htap::{Client, Source, StarRocksInstanceId, SyncTask, TableConfig, Tables};
//!
//! # let spec = taurus_htap_spec::TAURUS_HTAP;
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
//! The [`guide`] goes through it step by step, and describes what the service does. Every flow looks before it acts,
//! so each of them can be run twice.
//!
//! # What is where
//!
//! | you want to | look at |
//! |---|---|
//! | connect | [`Client::builder`] |
//! | describe what is to be synchronized, and how | [`SyncTask`], [`Tables`], [`TableConfig`] |
//! | check it, create the task, start, pause, modify, delete it | [`Replication`] |
//! | know what passes the check | [`CheckReport`], [`TableConfigReport`] |
//! | know the status of a task | [`TaskStatus`] |
//! | compare a task with a described one, or describe it in a file | [`TaskStatus::compare`], [`task_file::TaskFile`] |
//! | wait | [`Poller`], [`PollPolicy`]; within a flow, [`Flow`] |
//! | follow a job | [`Client::job`] |
//! | read a list | [`Pages`] |
//! | make single calls | [`ReplicationCalls`] |
//! | set the time limit, retries, headers or language of a call, a flow or a handle | [`Request::options`], [`Flow::options`], [`Client::with_options`] |
//! | create, change, restart or delete an instance | [`guide::instances`], [`TaurusInstance`], [`StarRocks`] |
//! | manage its nodes, users, parameters, logs, sessions or query queue | [`Instance`] |
//! | know what instances can be made of | [`Client::catalog`] |
//! | send logs to the log service | [`Client::log_shipping`] |
//! | know what went wrong | [`Error`] |
//! | keep what was found, as JSON | [`guide::upgrading`] |
//! | read a task from a file | [`task_file`] |
//! | know which runtime it needs | [`guide::runtime`] |
//! | find credentials, or bring your own | [`credential`] |
//! | call an operation that has no method here | [`Client::request`]; for a list [`Client::pages`]; by its name alone [`Client::raw`] |
//! | send a generated request with client parameters of its own | [`Client::call`] |
//! | know why tables do not fit, or draft a task from a dump | the module `fitness`, with the cargo feature of that name |
//! | test a program without the service | the module `test_util`, with the cargo feature `test-util`: [`guide::testing`] |
//! | know what IAM must allow, as a policy | [`iam::Permissions`] |
//! | see a request without sending it | [`Call::request`] |
//! | send or take a file | [`form`], [`Call::download`] |

mod catalog;
mod client;
pub mod codes;
#[cfg(feature = "fitness")]
pub mod fitness;
mod flows;
pub mod guide;
pub mod iam;
mod ids;
mod instance;
mod jobs;
mod log_shipping;
mod names;
mod operations;
mod outcome;
mod password;
mod request;
mod starrocks;
mod success;
mod sync_task;
pub mod task_file;
mod taurus_instance;
#[cfg(feature = "test-util")]
pub mod test_util;
mod text;
mod wait;

pub use catalog::{Catalog, FlavorFilter};
pub use client::{Client, ClientBuilder, HOSTS};
pub use flows::{
    check::{CheckReport, CheckTask, Finding, Subject, Verdict},
    compare::{Comparison, Difference},
    flow::{Flow, SingleCall, Steps, WaitUntil},
    set_parameters::{ParameterChange, ParametersSet, RestartNeed, SetParameters},
    starrocks::{
        Action, Change, Changed, CreateStarRocks, Created, DeleteStarRocks, Deleted, Resize, Restart, RestartNode,
        RestartWhen, SetSecurityGroup, SyncUsers, Upgrade, UpgradeCheck, UpgradeTime,
    },
    task::{ChangeTask, CreateTask, IfBroken, ModifyTask, TaskChange},
    users::{CreateUser, DeleteUser, SetUserPermissions, UserChange},
};
pub use ids::{
    ConfigurationId, JobId, ProjectId, SourceDatabaseName, StarRocksInstanceId, StarRocksNodeId, TargetDatabaseName,
    TaskName, TaurusInstanceId, TaurusNodeId, UserName,
};
pub use instance::{
    Instance,
    logs::{LogWindow, Logs, SlowLogFilter, StatementText},
    nodes::Nodes,
    parameters::Parameters,
    query_queue::{QueryQueue, QueryQueueRules, Switch},
    replication::{
        CheckTableConfig, CreateTaskWithTableConfig, Replication, ReplicationCalls, TableCheck, TableConfigReport,
        TaskStatus, Totals,
    },
    sessions::Sessions,
    templates::{TableNames, Template, Workbook, WorkbookScope},
    users::{Ddl, Dml, NewUser, Permissions, UserSync, Users},
};
pub use jobs::{Job, JobState};
pub use log_shipping::{LogRoute, LogShipping, LogShippingFilter};
pub use outcome::Outcome;
pub use request::Request;
pub use starrocks::{
    Billing, Deployment, Disk, InstanceState, NewStarRocks, NewStarRocksBuilder, Period, Renewal, StarRocks,
};
pub use sync_task::{Source, SyncTask, SyncTaskBuilder, TableConfig, Tables};
pub use taurus_instance::TaurusInstance;

/// What generated requests and types are made of: operations, request values, forms, checked text.
pub use api_runtime;
pub use api_runtime::{Operation, Secret};
pub use huaweicloud_core::{
    Call, CallOptions, CallOutcome, Context, ContextBuilder, Counted, Download, Endpoint, Error, ErrorKind,
    FinishedAttempt, FinishedCall, Hosts, HttpTransport, Idempotency, Intercept, Limits, MissingPermission, Offset,
    Page, Pages, PollPolicy, PollStatus, Poller, PreparedRequest, RawCall, Region, ReqwestTransport, Response,
    ResponseBody, Result, RetryPolicy, Service, ServiceBuilder, TowerTransport, TransportError, TransportErrorKind,
    TransportFuture, credential, form, signing,
};
pub use taurus_htap_api as api;
pub use taurus_htap_api::{
    types::{EngineName as Engine, Language, NodeType, ReplScope, ReplType},
    values::{CheckResult, InstanceStatus, IoType, JobStatus, LogLevel, LogType, ReplicationStage, StatementType},
};
/// The types of HTTP in public signatures.
pub use {bytes, http, reqwest};

/// The code of the crate's README, run as a test.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct Readme;
