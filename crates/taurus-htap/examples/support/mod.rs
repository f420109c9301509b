//! The service of the examples: an emulator that runs as long as the example, or the one that the environment names.
//!
//! | variable | what it sets |
//! |---|---|
//! | `TAURUS_HTAP_INSTANCE_ID`, `TAURUS_HTAP_TAURUS_ID` | the StarRocks instance to work on, and the TaurusDB instance that it follows |
//! | `HUAWEICLOUD_SDK_REGION` or `TAURUS_HTAP_ENDPOINT` | where the service is |
//! | `HUAWEICLOUD_SDK_AUTH_TOKEN` and others | the credential, as [`ClientBuilder::default_credentials`](taurus_htap::ClientBuilder::default_credentials) finds it |
//!
//! They are those of the command `taurus-htap`. Without any `TAURUS_HTAP_` variable, no account is needed.

#![allow(dead_code, reason = "no example needs all of it")]

use std::{env, error::Error, sync::Arc, time::Duration};

use taurus_htap::{
    Client, ClientBuilder, Intercept, Outcome, PollPolicy, PreparedRequest, Replication, Source, StarRocks,
    StarRocksInstanceId, SyncTask, SyncTaskBuilder, Tables, TaskName, TaurusInstance, TaurusInstanceId,
};
use taurus_htap_emulator::{Clock, Emulator, Fault, Seed};

/// What an example ends with: errors of the SDK, and of the emulator's start.
pub(crate) type Result<T> = std::result::Result<T, Box<dyn Error>>;

const ENDPOINT: &str = "TAURUS_HTAP_ENDPOINT";
pub(crate) const INSTANCE: &str = "TAURUS_HTAP_INSTANCE_ID";
const TAURUS: &str = "TAURUS_HTAP_TAURUS_ID";

/// Where an example takes place.
pub(crate) struct Scene {
    pub(crate) taurus: TaurusInstance,
    pub(crate) starrocks: StarRocks,
    /// How often and how long to look while waiting there.
    pub(crate) policy: PollPolicy,
    /// Stops when it is dropped.
    emulator: Option<Emulator>,
}

/// The service that the environment names, or else an emulator; prints which one.
pub(crate) async fn connect() -> Result<Scene> {
    connect_with(|client| client).await
}

/// The same with more settings of the client.
pub(crate) async fn connect_with(set: impl FnOnce(ClientBuilder) -> ClientBuilder) -> Result<Scene> {
    if names_a_service() { real_with(set) } else { emulated(set).await }
}

/// The service that the environment names, if it names one.
pub(crate) fn real() -> Result<Option<Scene>> {
    names_a_service().then(|| real_with(|client| client)).transpose()
}

fn names_a_service() -> bool {
    [ENDPOINT, INSTANCE, TAURUS].into_iter().any(|name| env::var_os(name).is_some())
}

fn real_with(set: impl FnOnce(ClientBuilder) -> ClientBuilder) -> Result<Scene> {
    let [endpoint, instance, taurus] = [ENDPOINT, INSTANCE, TAURUS].map(|name| env::var(name).ok());
    let instance = instance.ok_or_else(|| format!("set {INSTANCE}, too: the ID of a StarRocks instance"))?;
    let taurus = taurus.ok_or_else(|| format!("set {TAURUS}, too: the ID of the TaurusDB instance that it follows"))?;
    let client = match endpoint {
        Some(endpoint) => Client::builder().endpoint(endpoint),
        None => Client::builder().default_region(),
    };
    let client = set(client.default_credentials()).build()?;
    println!("asking {} about {instance}\n", client.endpoint());
    let policy = PollPolicy::default().with_timeout(Duration::from_secs(3600));
    Scene::new(&client, &taurus, &instance, policy, None)
}

/// The emulator's built-in world: a shop's TaurusDB instance, and a StarRocks instance that follows it.
async fn emulated(set: impl FnOnce(ClientBuilder) -> ClientBuilder) -> Result<Scene> {
    let seed = Seed::shop()?;
    let (Some(token), Some(project), Some(taurus), Some(instance)) = (
        seed.identity.tokens.first().cloned(),
        seed.projects.first().map(|project| project.id.clone()),
        seed.taurusdb_instances.first().map(|taurus| taurus.id.clone()),
        seed.starrocks_instances.first().map(|instance| instance.id.clone()),
    ) else {
        return Err("the emulator's built-in world is empty".into());
    };
    // 2026-03-03T12:03:04Z.
    let clock = Clock::fixed(1_772_539_384);
    let emulator = Emulator::builder().seed(seed).clock(clock.clone()).start().await?;
    let client = Client::builder()
        .endpoint(emulator.endpoint())
        .project_id(project)
        .token(token)
        .intercept(Arc::new(TimeFlies(clock)));
    let client = set(client).build()?;
    println!("no {INSTANCE} is set: asking an emulator that was started for this example\n");
    let policy = PollPolicy::default().with_interval(Duration::ZERO, Duration::ZERO);
    Scene::new(&client, &taurus, &instance, policy, Some(emulator))
}

impl Scene {
    fn new(
        client: &Client,
        taurus: &str,
        instance: &str,
        policy: PollPolicy,
        emulator: Option<Emulator>,
    ) -> Result<Self> {
        let taurus = client.taurus_instance(TaurusInstanceId::new(taurus)?);
        let starrocks = taurus.starrocks(StarRocksInstanceId::new(instance)?);
        Ok(Self { taurus, starrocks, policy, emulator })
    }

    pub(crate) fn is_emulated(&self) -> bool {
        self.emulator.is_some()
    }

    /// Lets the next call of an operation fail in the emulator, so that it is retried. The real service does as it
    /// does.
    pub(crate) fn fail_once(&self, operation: &str) -> Result<()> {
        match &self.emulator {
            Some(emulator) => Ok(emulator.plan_fault(Fault::Status(503), Some(operation), 1)?),
            None => Ok(()),
        }
    }

    pub(crate) fn client(&self) -> &Client {
        self.starrocks.instance().client()
    }

    pub(crate) fn replication(&self) -> Replication {
        self.starrocks.instance().replication()
    }

    /// The task that the examples are about: two tables of the database `shop`.
    pub(crate) fn orders(&self) -> SyncTaskBuilder {
        SyncTask::builder()
            .name("orders_to_htap")
            .source(Source::database("shop").instance(self.taurus.id().as_str()))
            .target_database("shop_htap")
            .tables(Tables::include(["orders", "customers"]))
    }

    /// The name of that task, which must be there. The emulator begins without tasks, so there it is made.
    pub(crate) async fn existing_task(&self) -> Result<TaskName> {
        let name = TaskName::new("orders_to_htap")?;
        if self.is_emulated() {
            let (replication, policy) = (self.replication(), || self.policy.clone());
            replication.create(&self.orders().build()?)?.policy(policy()).execute().await?;
            replication.start(&name).policy(policy()).execute().await?;
            let status = replication.wait_until_incremental(&name).policy(policy()).until_done().await?;
            println!("there is a task `{name}`: {status}");
        }
        Ok(name)
    }
}

/// The outcome in a few words.
pub(crate) fn shown(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Done => "done",
        Outcome::Unchanged => "nothing to do",
        Outcome::Ordered => "ordered, and to be paid in the billing service",
        _ => "not known to this example",
    }
}

/// In the emulator each request comes 5 seconds after the one before, so nothing waits, and every run has the same
/// output.
#[derive(Debug)]
struct TimeFlies(Clock);

impl Intercept for TimeFlies {
    fn before_send(&self, _request: PreparedRequest) -> taurus_htap::Result<()> {
        self.0.advance(Duration::from_secs(5));
        Ok(())
    }
}
