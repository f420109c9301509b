//! Creating an instance, and waiting until it is ready.

use huaweicloud_core::{Error, Result};
use serde::Serialize;
use taurus_htap_api::{requests::CreateStarrocksInstance, types, values::HaModeResult};

use crate::{
    Client, InstanceState, JobId, NewStarRocks, Outcome, Request, StarRocksInstanceId, TaurusInstance,
    flows::flow::{Flow, SingleCall, Steps, WaitUntil, Waiting, sealed},
    ids,
    jobs::JOB,
    operations::{Operations, operations},
    starrocks::{GET_INSTANCE, nodes},
    text::non_empty,
};

/// Operations of [`TaurusInstance::create_starrocks`].
pub const CREATE_INSTANCE: Operations = operations![ListHtapInstanceInfo, CreateStarrocksInstance; GET_INSTANCE, JOB];

impl TaurusInstance {
    /// Creates a StarRocks instance that follows this one.
    ///
    /// Operation `CreateStarrocksInstance`, after the vendor's API definition.
    ///
    #[doc = taurus_htap_api::permission_in_words!(CreateStarrocksInstance)]
    pub fn create_starrocks(&self, new: &NewStarRocks) -> Flow<CreateStarRocks> {
        Flow::new(CreateStarRocks { taurus: self.clone(), new: new.clone() })
    }
}

/// Creates a StarRocks instance. Made by [`TaurusInstance::create_starrocks`].
///
/// [`Flow::execute`] looks whether the TaurusDB instance has a StarRocks instance of this name; if not, requests it;
/// and waits for the job and until the instance is ready. The vendor's Terraform provider allows an hour.
///
/// An instance of this name that is as described, or is just being created, is waited for and returned, so this can be
/// executed twice. Compared are version, mode, number of nodes, flavors and disk sizes; neither the password, which the
/// service does not show, nor settings like the time zone.
///
/// It fails with
/// - [`ErrorKind::Conflict`](crate::ErrorKind::Conflict) when there is an instance of this name that is not as
///   described, which is not touched;
/// - [`ErrorKind::Failed`](crate::ErrorKind::Failed) when the job or the instance fails.
#[derive(Clone, Debug)]
pub struct CreateStarRocks {
    taurus: TaurusInstance,
    new: NewStarRocks,
}

/// An instance that was created, or that was there.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Created {
    /// Whether there was something to do. [`Outcome::Unchanged`] when there was an instance of this name that is as
    /// described.
    pub outcome: Outcome,
    /// The instance's ID. `None` when there is only an order, which yields it once it is paid.
    pub id: Option<StarRocksInstanceId>,
    /// The job that created it.
    #[serde(rename = "job_id")]
    pub job: Option<JobId>,
    /// The order's ID in the billing service, when the outcome is [`Outcome::Ordered`].
    #[serde(rename = "order_id")]
    pub order: Option<String>,
    /// The instance when it was ready. `None` when there is only an order, and when the flow did not wait.
    pub instance: Option<types::StarRocksInstance>,
}

impl SingleCall for CreateStarRocks {
    type Response = types::CreateStarrocksInstanceResponse;

    fn request(&self) -> Result<Request<Self::Response>> {
        Ok(self.taurus.client().request(CreateStarrocksInstance::new(self.taurus.id(), self.new.body.clone())))
    }
}

impl sealed::Sealed for CreateStarRocks {
    fn client_mut(&mut self) -> &mut Client {
        self.taurus.client_mut()
    }
}

impl Steps for CreateStarRocks {
    type Done = Created;

    fn operations(&self) -> Vec<Operations> {
        vec![CREATE_INSTANCE]
    }

    async fn run(&self, waiting: &Waiting) -> Result<Created> {
        let name = self.new.name();
        let known = self.taurus.htap_instances().send().await?.into_inner().instances;
        if let Some(known) = known.into_iter().find(|known| known.name.as_deref() == Some(name)) {
            let Some(id) = ids::named(known.id.as_deref()) else {
                let what = format!("there is an instance {name:?}, but the service does not show its ID");
                return Err(Error::failed(what));
            };
            return self.existing(id, waiting).await;
        }
        let response = self.request()?.send().await?.into_inner();
        let order = response.order_id.or_else(|| response.instance.as_ref()?.pay_info.as_ref()?.order_id.clone());
        let id: Option<StarRocksInstanceId> = ids::named(response.instance.and_then(|instance| instance.id).as_deref());
        let order = non_empty(order.as_deref()).map(str::to_owned);
        let (id, job) = match (id, ids::named::<JobId>(response.job_id.as_deref())) {
            (id, None) if order.is_some() => {
                return Ok(Created { outcome: Outcome::Ordered, id, job: None, order, instance: None });
            }
            (id, job) if waiting.until == WaitUntil::Accepted => {
                return Ok(Created { outcome: Outcome::Accepted, id, job, order: None, instance: None });
            }
            (Some(id), Some(job)) => (id, job),
            (Some(id), None) => return Err(lacking(&format!(" (instance {id})"), "ID of the job")),
            (None, Some(job)) => return Err(lacking(&format!(" (job {job})"), "ID of the instance")),
            (None, None) => return Err(lacking("", "ID of the instance")),
        };
        waiting.job_done(self.taurus.client(), &job).await?;
        let instance = self.ready(&id, waiting).await?;
        Ok(Created { outcome: Outcome::Done, id: Some(id), job: Some(job), order: None, instance: Some(instance) })
    }
}

impl CreateStarRocks {
    /// The instance of this name, if it is as described.
    async fn existing(&self, id: StarRocksInstanceId, waiting: &Waiting) -> Result<Created> {
        let instance = match waiting.until {
            WaitUntil::Accepted => self.seen(&id).await?,
            WaitUntil::Done => Some(self.ready(&id, waiting).await?),
        };
        let differences = instance.as_ref().map(|seen| differences(&self.new.body, seen)).unwrap_or_default();
        if !differences.is_empty() {
            let what = format!("there is already an instance {:?} ({id}), which differs", self.new.name());
            return Err(Error::conflict(format!("{what}: {}", differences.join("; "))));
        }
        Ok(Created { outcome: Outcome::Unchanged, id: Some(id), job: None, order: None, instance })
    }

    /// The instance as it is, unless it has failed; `None` when the service does not show it yet.
    async fn seen(&self, id: &StarRocksInstanceId) -> Result<Option<types::StarRocksInstance>> {
        let seen = self.taurus.starrocks(id.clone()).get_opt().await?;
        match seen.as_ref().and_then(|seen| InstanceState::of(seen).failure()) {
            Some(failure) => Err(Error::failed(format!("StarRocks instance {id}: {failure}"))),
            None => Ok(seen),
        }
    }

    async fn ready(&self, id: &StarRocksInstanceId, waiting: &Waiting) -> Result<types::StarRocksInstance> {
        // The service has named it, so a first look that does not find it is not its end.
        let named = Some(types::StarRocksInstance::default());
        let ready = self.taurus.starrocks(id.clone()).wait_until(named, "to be ready", |_| true);
        waiting.until_done(ready).await
    }
}

fn lacking(what: &str, field: &str) -> Error {
    Error::decode(format!("the service accepted the creation{what}, but its response has no valid {field}"))
}

/// How an instance differs from its description. What the service does not show does not differ.
fn differences(wanted: &types::CreateStarrocksInstanceRequest, seen: &types::StarRocksInstance) -> Vec<String> {
    let mut differences = Vec::new();
    let mut compare = |what: &str, wanted: String, seen: Option<String>| {
        if let Some(seen) = seen.filter(|seen| *seen != wanted) {
            differences.push(format!("{what} is {seen}, not {wanted}"));
        }
    };
    // The version may be requested in two parts and is shown in four.
    let version = seen.data_store_version.clone().filter(|seen| !is_version(seen, &wanted.engine.version));
    compare("version", wanted.engine.version.clone(), version);
    let mode = seen.cluster_mode.as_ref().map(HaModeResult::to_string);
    compare("mode", wanted.ha.mode.to_string(), mode);
    for (kind, count, flavor, volume, size) in [
        ("fe", wanted.fe_count, &wanted.fe_flavor_id, wanted.fe_volume.capacity_in_gb, seen.fe_node_volume_size),
        ("be", wanted.be_count, &wanted.be_flavor_id, wanted.be_volume.capacity_in_gb, seen.be_node_volume_size),
    ] {
        let of_kind: Vec<_> = nodes(seen)
            .filter(|node| node.type_.as_ref().is_some_and(|role| role.as_str().to_ascii_lowercase().starts_with(kind)))
            .collect();
        if !of_kind.is_empty() {
            compare(&format!("the number of {kind} nodes"), count.to_string(), Some(of_kind.len().to_string()));
        }
        let other = of_kind.iter().filter_map(|node| node.flavor_id.as_ref()).find(|seen| *seen != flavor);
        compare(&format!("the flavor of {kind} nodes"), flavor.clone(), other.cloned());
        let gigabytes = size.map(|bytes| format!("{} GB", bytes / 1_000_000_000));
        compare(&format!("the disk of {kind} nodes"), format!("{volume} GB"), gigabytes);
    }
    differences
}

fn is_version(seen: &str, wanted: &str) -> bool {
    seen.strip_prefix(wanted).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}
