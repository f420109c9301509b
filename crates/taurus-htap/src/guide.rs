//! A guide, from credentials to a task that has caught up. Only words; there is nothing to call here.
//!
//! # 1. Who is calling, and where
//!
//! A [`Client`](crate::Client) needs a region or an endpoint, and a credential.
//! [`Client::from_env`](crate::Client::from_env) finds all of it in the environment; the
//! [`credential`](crate::credential) module has every way to say it. Make one client and keep it: it holds connections
//! and renews its credential.
//!
//! ```no_run
//! use taurus_htap::{Client, StarRocksInstanceId};
//!
//! # fn connected() -> taurus_htap::Result<()> {
//! let client = Client::builder().region("cn-north-4").default_credentials().build()?;
//! let instance = client.instance(StarRocksInstanceId::new("0123456789abcdef0123456789abcdefin17")?);
//! let replication = instance.replication();
//! # let _ = replication.tasks();
//! # Ok(())
//! # }
//! ```
//!
//! # 2. What is to be synchronized
//!
//! A [`SyncTask`](crate::SyncTask) is described once and used in every call. Flows find a task by its name, so give it
//! one.
//!
//! ```
//! use taurus_htap::{Source, SyncTask, TableConfig, Tables};
//!
//! let task = SyncTask::builder()
//!     .name("orders_to_htap")
//!     .source(Source::database("shop").instance("0123456789abcdef0123456789abcdefin07"))
//!     .target_database("shop_htap")
//!     .tables(Tables::include(["orders", "customers"]))
//!     .table_config("orders", TableConfig::order_by(["id", "created_at"]).key_columns(["id"]))
//!     .parameter("sync_commit_interval_ms", 5000)
//!     .build()?;
//! # assert_eq!(task.name().unwrap().as_str(), "orders_to_htap");
//! # Ok::<(), taurus_htap::Error>(())
//! ```
//!
//! # 3. Check it
//!
//! [`Replication::check`](crate::Replication::check) gives one report about the name, the source database, the
//! parameters and the tables. It never creates. The service gives no reasons for its verdicts on tables; where the
//! report has one, it was found by looking at what the source has.
//!
//! The service has an operation `CheckDataBaseConfig`, too. Its name says that it checks, and the vendor's Terraform
//! provider creates tasks by calling it and nothing else. So no check here calls it; it is what
//! [`ReplicationCalls::create_task`](crate::ReplicationCalls::create_task) is made of.
//!
//! # 4. Create it, start it, wait
//!
//! These are three steps of the service, and three here. Each one looks before it acts, and says whether there was
//! anything to do ([`Outcome`](crate::Outcome)). So a program that was broken off anywhere is just run again.
//!
//! ```
//! use taurus_htap::{IfBroken, PollStatus};
//! # use taurus_htap::{Client, Instance, Source, StarRocksInstanceId, SyncTask, Tables};
//!
//! # const SPEC: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../spec/taurus-htap.yaml"));
//! # tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
//! # let replay = spec_replay::Replay::start(SPEC).await;
//! # let task_at = |stage: &str| serde_json::json!({ "replications": [{
//! #     "task_name": "orders_to_htap", "source_database": "shop", "stage": stage, "status": "Yes", "percentage": 100,
//! # }] });
//! # let stages = ["Wait", "Wait", "Full", "Incremental"].map(task_at);
//! # let nothing = serde_json::json!({ "replications": [] });
//! # replay.answer_in_turn("ListStarRocksDataReplications", [nothing].into_iter().chain(stages)).await;
//! # let client = Client::builder().endpoint(replay.uri()).project_id("0483b6b16e954cb88930a360d2c4e663").token("t").build()?;
//! # let instance = client.instance(StarRocksInstanceId::new("0123456789abcdef0123456789abcdefin17")?);
//! # let replication = instance.replication();
//! # let source = Source::database("shop").instance("0123456789abcdef0123456789abcdefin07");
//! # let task = SyncTask::builder().name("orders_to_htap").source(source).target_database("shop_htap").build()?;
//! let created = replication.create(&task)?.if_broken(IfBroken::Delete).execute().await?;
//! let started = replication.start(&created.name).execute().await?;
//!
//! let mut wait = replication.wait_until_incremental(&created.name);
//! while let Some(look) = wait.next().await {
//!     match look? {
//!         PollStatus::InProgress(status) => println!("{status}"),
//!         PollStatus::Done(status) => println!("caught up: {status}"),
//!     }
//! }
//! # assert_eq!(started.status.unwrap().to_string(), "Full 100 %");
//! # Ok::<(), taurus_htap::Error>(())
//! # }).unwrap();
//! ```
//!
//! What the service does there, as far as the sources tell:
//! - Creating is answered at once, and the task shows some seconds later. It may show broken: then its error is the
//!   error of [`CreateTask::execute`](crate::CreateTask::execute), and [`IfBroken`](crate::IfBroken) says what becomes
//!   of it.
//! - A task of the same name that is not as described is never touched: creating it is a conflict, and the message says
//!   what differs. Only what the service shows can be compared; the rest stands in
//!   [`TaskChange::unverified`](crate::TaskChange::unverified).
//! - A call that creates or acts and whose response gets lost may have acted. It is not sent again. Run the flow again:
//!   it looks.
//! - A task is `Incremental` when the copy is done and it follows changes. Tables that are added later catch up on
//!   their own ([`TaskStatus::catchup_stage`](crate::TaskStatus::catchup_stage)) while the task stays incremental.
//!
//! # 5. Waiting
//!
//! Whatever takes time gives a [`Poller`](crate::Poller): wait for its end ([`until_done`](crate::Poller::until_done)),
//! take look after look as above, or feed a progress bar from a stream ([`into_stream`](crate::Poller::into_stream)). A
//! [`PollPolicy`](crate::PollPolicy) says how often and how long. By default the waits are 5 and then 10 seconds, for
//! half an hour in all: the vendor's own.
//!
//! Errors that pass cost nothing but time. A deadline is an [`Error`](crate::Error) that says what was last seen; what
//! was waited for goes on. A wait needs only the name of the task, or the ID of the job, so it can be picked up later
//! and elsewhere.
//!
//! # 6. Later
//!
//! [`pause`](crate::Replication::pause), [`resume`](crate::Replication::resume), [`modify`](crate::Replication::modify)
//! and [`delete`](crate::Replication::delete) are flows of the same kind. A started task cannot be un-started: it can
//! be paused and deleted. A modification replaces the whole configuration, so describe all of it; it is done by a job,
//! and a job that fails is an error.
//!
//! Each flow has an example: `check_all`, `replicate`, `pause_resume`, `modify`, `delete` and `job`. `cargo run -p
//! taurus-htap --example replicate` needs no account: it runs against an emulator, in which nobody waits.
//! `examples/support` says how to ask the real service. `check_table_config` sends the documented request and gets the
//! documented responses.
//!
//! Instances have a chapter of their own: [`instances`].

pub mod instances;
