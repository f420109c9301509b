//! Creating an instance, and waiting until it is ready.

use huaweicloud_core::{Error, PollPolicy, Response, Result};
use taurus_htap_api::{types, values::HaModeResult};

use crate::{
    InstanceState, JobId, NewStarRocks, Outcome, Request, StarRocks, StarRocksInstanceId, TaurusInstance, jobs,
    starrocks::nodes, words,
};

impl TaurusInstance {
    /// Creates a StarRocks instance that follows it.
    ///
    /// Operation `CreateStarrocksInstance`, after the vendor's API definition.
    pub fn create_starrocks<'a>(&'a self, new: &'a NewStarRocks) -> CreateStarRocks<'a> {
        CreateStarRocks::new(self, new)
    }
}

/// The creation of a StarRocks instance, ready to be sent or executed. Made by
/// [`TaurusInstance::create_starrocks`](crate::TaurusInstance::create_starrocks).
#[must_use = "nothing is created until it is sent or executed"]
#[derive(Clone, Debug)]
pub struct CreateStarRocks<'a> {
    taurus: &'a TaurusInstance,
    new: &'a NewStarRocks,
    policy: PollPolicy,
}

/// An instance that was created, or that was there.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Created {
    /// What became of it. [`Outcome::Unchanged`] when there was an instance of this name that is as described.
    pub outcome: Outcome,
    /// The instance's ID. `None` when there is only an order, which yields it once it is paid.
    pub id: Option<StarRocksInstanceId>,
    /// The job that created it.
    pub job: Option<JobId>,
    /// The order's ID in the billing service, when the outcome is [`Outcome::Ordered`].
    pub order: Option<String>,
    /// The instance when it was ready. `None` when there is only an order.
    pub instance: Option<types::StarRocksInstance>,
}

impl<'a> CreateStarRocks<'a> {
    pub(crate) fn new(taurus: &'a TaurusInstance, new: &'a NewStarRocks) -> Self {
        Self { taurus, new, policy: PollPolicy::default() }
    }

    /// How patiently [`CreateStarRocks::execute`] waits: for the job, and for the instance, each. The vendor's
    /// Terraform provider allows an hour.
    pub fn policy(mut self, policy: PollPolicy) -> Self {
        self.policy = policy;
        self
    }

    /// The one call, without looking or waiting.
    pub fn request(&self) -> Request<types::CreateStarrocksInstanceResponse> {
        let (id, body) = (self.taurus.id().clone(), self.new.body.clone());
        self.taurus.client().request(move |api, on| async move {
            api.create_starrocks_instance(&on.project, &id.0, on.language, &body).await
        })
    }

    /// Asks for the instance, without looking or waiting.
    ///
    /// # Errors
    /// Every [`ErrorKind`](crate::ErrorKind).
    pub async fn send(self) -> Result<Response<types::CreateStarrocksInstanceResponse>> {
        self.request().send().await
    }

    /// Looks whether the TaurusDB instance has a StarRocks instance of this name; if not, asks for it; waits for the
    /// job and until the instance is ready.
    ///
    /// An instance of this name that is as described, or is just becoming so, is waited for and returned, so this can
    /// run twice. Compared are version, number of nodes, flavors and disk sizes; neither the password, which nobody can
    /// see, nor settings like the time zone.
    ///
    /// # Errors
    /// Every [`ErrorKind`](crate::ErrorKind); [`ErrorKind::Conflict`](crate::ErrorKind::Conflict) when there is an
    /// instance of this name that is otherwise, which is not touched; [`ErrorKind::Failed`](crate::ErrorKind::Failed)
    /// when the job or the instance fails.
    pub async fn execute(self) -> Result<Created> {
        let name = self.new.name();
        let known = self.taurus.htap_instances().send().await?.into_inner().instances;
        if let Some(known) = known.into_iter().find(|known| known.name.as_deref() == Some(name)) {
            let Some(id) = known.id else {
                return Err(Error::failed(format!(
                    "there is an instance {name:?}, but the service does not tell its ID"
                )));
            };
            return self.adopt(StarRocksInstanceId::new(id)?).await;
        }
        let response = self.request().send().await?.into_inner();
        let order = response.order_id.or_else(|| response.instance.as_ref()?.pay_info.as_ref()?.order_id.clone());
        let id = response.instance.and_then(|instance| instance.id).map(StarRocksInstanceId::new).transpose()?;
        let job = jobs::named(response.job_id)?;
        let order = words::said(order.as_deref()).map(str::to_owned);
        let (id, job) = match (id, job, order) {
            (id, None, Some(order)) => {
                let (outcome, order) = (Outcome::Ordered, Some(order));
                return Ok(Created { outcome, id, job: None, order, instance: None });
            }
            (Some(id), Some(job), _) => (id, job),
            (id, job, _) => {
                let lacks = if id.is_none() { "the instance's ID" } else { "the job's ID" };
                let rest = id.map(|id| format!(" of instance {id}")).or(job.map(|job| format!(" of job {job}")));
                let what =
                    format!("the service accepted the creation{}, but did not tell {lacks}", rest.unwrap_or_default());
                return Err(Error::decode(what));
            }
        };
        self.taurus.client().job(job.clone()).wait().policy(self.policy.clone()).until_done().await?;
        let instance = self.ready(&id).await?;
        Ok(Created { outcome: Outcome::Done, id: Some(id), job: Some(job), order: None, instance: Some(instance) })
    }

    /// Takes an instance that is there for the one that is wanted, if it is.
    async fn adopt(&self, id: StarRocksInstanceId) -> Result<Created> {
        let instance = self.ready(&id).await?;
        let differences = differences(&self.new.body, &instance);
        if !differences.is_empty() {
            let what = format!("there is an instance {:?} already ({id}), and it differs", self.new.name());
            return Err(Error::conflict(format!("{what}: {}", differences.join("; "))));
        }
        Ok(Created { outcome: Outcome::Unchanged, id: Some(id), job: None, order: None, instance: Some(instance) })
    }

    async fn ready(&self, id: &StarRocksInstanceId) -> Result<types::StarRocksInstance> {
        let starrocks: StarRocks = self.taurus.starrocks(id.clone());
        // The service has named it.
        let named = Some(InstanceState::not_shown());
        starrocks.until(named, "to be ready", |_| true).policy(self.policy.clone()).until_done().await
    }
}

/// What of an instance is otherwise than described. What the service does not tell does not differ.
fn differences(wanted: &types::CreateStarrocksInstanceRequest, seen: &types::StarRocksInstance) -> Vec<String> {
    let mut differences = Vec::new();
    let mut compare = |what: &str, wanted: String, seen: Option<String>| {
        if let Some(seen) = seen.filter(|seen| *seen != wanted) {
            differences.push(format!("{what} is {seen}, not {wanted}"));
        }
    };
    // The version may be asked for in two parts and is told in four.
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
