//! Setting parameters: look which of them have other values, set those, wait for the job.

use std::{
    collections::{BTreeMap, HashMap},
    fmt,
};

use huaweicloud_core::{Error, Result};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use taurus_htap_api::{requests::UpdateStarrocksParams, types};

use super::flow::{Flow, SingleCall, Steps, WaitUntil, Waiting, sealed};
use crate::{
    Client, Instance, JobId, NodeType, Outcome, Parameters, Request, ids,
    jobs::JOB,
    names::{named, plain},
    operations::{Operations, operations},
    text::non_empty,
};

/// Operations of [`Parameters::set`].
pub const SET_PARAMETERS: Operations = operations![ShowStarrocksParams, UpdateStarrocksParams; JOB];

impl Parameters {
    /// Sets parameters of the FE nodes or of the BE nodes. Those that are not named stay as they are.
    ///
    /// Operation `UpdateStarrocksParams`, after the vendor's SDK.
    ///
    #[doc = taurus_htap_api::permission_in_words!(UpdateStarrocksParams)]
    pub fn set<N: Into<String>, V: ToString>(
        &self,
        nodes: NodeType,
        values: impl IntoIterator<Item = (N, V)>,
    ) -> Flow<SetParameters> {
        let values = values.into_iter().map(|(name, value)| (name.into(), value.to_string())).collect();
        Flow::new(SetParameters { instance: self.instance.clone(), nodes, values })
    }
}

/// Sets parameters. Made by [`Parameters::set`].
///
/// [`Flow::execute`] looks which parameters have other values, sets those, and waits for the job. A second run finds
/// nothing to set.
///
/// It fails with
/// - [`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput), before anything is set, for a parameter that these
///   nodes do not have or that is read-only;
/// - [`ErrorKind::Failed`](crate::ErrorKind::Failed) when the job fails.
#[derive(Clone, Debug)]
pub struct SetParameters {
    instance: Instance,
    nodes: NodeType,
    values: BTreeMap<String, String>,
}

/// Parameters that were set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct ParametersSet {
    /// Whether there was something to do. [`Outcome::Unchanged`] when all parameters had these values.
    pub outcome: Outcome,
    /// The parameters that had other values.
    pub changes: Vec<ParameterChange>,
    /// Whether the new values take effect only after [`StarRocks::restart`](crate::StarRocks::restart). It serializes
    /// as a boolean.
    #[serde(rename = "restart_required")]
    pub restart: RestartNeed,
    /// The job that set them.
    #[serde(rename = "job_id")]
    pub job: Option<JobId>,
}

/// A parameter that had another value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct ParameterChange {
    /// The parameter.
    pub name: String,
    /// The value that it had.
    pub from: Option<String>,
    /// The value that it was given.
    pub to: String,
}

/// Whether an instance needs a restart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RestartNeed {
    /// It does.
    Required,
    /// It does not.
    NotRequired,
}

impl RestartNeed {
    fn of(is_required: bool) -> Self {
        if is_required { Self::Required } else { Self::NotRequired }
    }
}

/// `restart required`, or `no restart required`.
impl fmt::Display for RestartNeed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Required => "restart required",
            Self::NotRequired => "no restart required",
        })
    }
}

/// A boolean: whether a restart is required.
impl<'de> Deserialize<'de> for RestartNeed {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        bool::deserialize(deserializer).map(Self::of)
    }
}

/// A boolean: whether a restart is required.
impl Serialize for RestartNeed {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_bool(*self == Self::Required)
    }
}

impl SetParameters {
    /// Refuses malformed names and values, before anything is sent.
    fn input(&self) -> Result<()> {
        named("parameter_values", "parameter", self.values.keys().map(String::as_str))?;
        self.values.iter().try_for_each(|(name, value)| plain(&format!("parameter_values.{name}"), value))
    }

    fn request_of(&self, values: BTreeMap<String, String>) -> Result<Request<types::UpdateStarrocksParamsResponse>> {
        if values.is_empty() {
            return Err(Error::invalid_input("parameter_values", "it is empty", "one parameter or more"));
        }
        let values: HashMap<_, _> = values.into_iter().collect();
        let body = types::UpdateStarrocksParamsRequest::new(self.nodes, values);
        Ok(self.instance.client().request(UpdateStarrocksParams::new(self.instance.id(), body)))
    }
}

impl SingleCall for SetParameters {
    type Response = types::UpdateStarrocksParamsResponse;

    /// Sets all values.
    fn request(&self) -> Result<Request<Self::Response>> {
        self.input()?;
        self.request_of(self.values.clone())
    }
}

impl sealed::Sealed for SetParameters {
    fn client_mut(&mut self) -> &mut Client {
        self.instance.client_mut()
    }
}

impl Steps for SetParameters {
    type Done = ParametersSet;

    fn operations(&self) -> Vec<Operations> {
        vec![SET_PARAMETERS]
    }

    async fn run(&self, waiting: &Waiting) -> Result<ParametersSet> {
        self.input()?;
        let known = self.instance.parameters().list(self.nodes).all().await?;
        let mut by_name = HashMap::new();
        for known in &known {
            by_name.entry(known.name.as_deref()).or_insert(known);
        }
        let (mut changes, mut restart_required) = (Vec::new(), false);
        for (name, value) in &self.values {
            let field = format!("parameter_values.{name}");
            let Some(parameter) = by_name.get(&Some(name.as_str())) else {
                let problem = format!("{} nodes have no such parameter", self.nodes);
                return Err(Error::invalid_input(&field, problem, "a parameter from the list of parameters"));
            };
            if parameter.value.as_ref() == Some(value) {
                continue;
            }
            if parameter.readonly == Some(true) {
                return Err(Error::invalid_input(&field, "it is read-only", "a parameter that can be set"));
            }
            changes.push(ParameterChange { name: name.clone(), from: parameter.value.clone(), to: value.clone() });
            restart_required |= parameter.restart_required == Some(true);
        }
        if changes.is_empty() {
            let (outcome, restart) = (Outcome::Unchanged, RestartNeed::NotRequired);
            return Ok(ParametersSet { outcome, changes, job: None, restart });
        }
        let values = changes.iter().map(|change| (change.name.clone(), change.to.clone())).collect();
        let response = self.request_of(values)?.send().await?.into_inner();
        let job = match non_empty(response.job_id.as_deref()) {
            Some(id) => Some(ids::named(Some(id)).ok_or_else(|| {
                Error::decode("the service accepted the parameters, but its response has no valid ID of the job")
            })?),
            None => None,
        };
        let outcome = match waiting.until {
            WaitUntil::Accepted => Outcome::Accepted,
            WaitUntil::Done => {
                if let Some(job) = &job {
                    waiting.job_done(self.instance.client(), job).await?;
                }
                Outcome::Done
            }
        };
        // The response states it for all parameters together, the list for each one.
        let restart = RestartNeed::of(response.restart_required.unwrap_or(restart_required));
        Ok(ParametersSet { outcome, changes, job, restart })
    }
}
