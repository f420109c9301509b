//! Setting parameters: look which of them are otherwise, set those, wait for the job.

use std::collections::BTreeMap;

use huaweicloud_core::{Error, PollPolicy, Response, Result};
use taurus_htap_api::types;

use crate::{Instance, JobId, NodeType, Outcome, Parameters, Request, jobs};

impl Parameters<'_> {
    /// Sets parameters of the FE nodes or of the BE nodes. Those that are not named stay as they are.
    ///
    /// Operation `UpdateStarrocksParams`, after the vendor's SDK.
    pub fn set<N: Into<String>, V: ToString>(
        &self,
        nodes: NodeType,
        values: impl IntoIterator<Item = (N, V)>,
    ) -> SetParameters {
        let values = values.into_iter().map(|(name, value)| (name.into(), value.to_string())).collect();
        SetParameters::new(self.instance, nodes, values)
    }
}

/// Parameters that are to be set, ready to be sent or executed. Made by [`Parameters::set`](crate::Parameters::set).
#[must_use = "nothing is set until it is sent or executed"]
#[derive(Clone, Debug)]
pub struct SetParameters {
    instance: Instance,
    nodes: NodeType,
    values: BTreeMap<String, String>,
    policy: PollPolicy,
}

/// Parameters that were set.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ParametersSet {
    /// What became of it. [`Outcome::Unchanged`] when all of them had these values.
    pub outcome: Outcome,
    /// The parameters that had other values.
    pub changes: Vec<ParameterChange>,
    /// The job that set them.
    pub job: Option<JobId>,
    /// Whether the new values count only after [`StarRocks::restart`](crate::StarRocks::restart).
    pub restart: RestartNeed,
}

/// A parameter that had another value.
#[derive(Clone, Debug, PartialEq, Eq)]
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
pub enum RestartNeed {
    /// It does.
    Required,
    /// It does not.
    NotRequired,
}

impl SetParameters {
    pub(crate) fn new(instance: &Instance, nodes: NodeType, values: BTreeMap<String, String>) -> Self {
        Self { instance: instance.clone(), nodes, values, policy: PollPolicy::default() }
    }

    /// How patiently [`SetParameters::execute`] waits for the job.
    pub fn policy(mut self, policy: PollPolicy) -> Self {
        self.policy = policy;
        self
    }

    /// The one call, with all values, without looking or waiting.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput) when there are no values.
    pub fn request(&self) -> Result<Request<types::UpdateStarrocksParamsResponse>> {
        self.request_of(self.values.clone())
    }

    /// Sets all values, without looking or waiting. The response names the job, which
    /// [`Client::job`](crate::Client::job) waits for.
    ///
    /// # Errors
    /// Every [`ErrorKind`](crate::ErrorKind).
    pub async fn send(self) -> Result<Response<types::UpdateStarrocksParamsResponse>> {
        self.request()?.send().await
    }

    /// Looks which parameters have other values, sets those, and waits for the job. A second run finds nothing to set.
    ///
    /// # Errors
    /// Every [`ErrorKind`](crate::ErrorKind); [`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput), before
    /// anything is set, for a parameter that these nodes do not have or that is read-only;
    /// [`ErrorKind::Failed`](crate::ErrorKind::Failed) when the job fails.
    pub async fn execute(self) -> Result<ParametersSet> {
        let known = self.instance.parameters().list(self.nodes).all().await?;
        let changes = self.changes(&known)?;
        if changes.is_empty() {
            let restart = RestartNeed::NotRequired;
            return Ok(ParametersSet { outcome: Outcome::Unchanged, changes, job: None, restart });
        }
        let values = changes.iter().map(|change| (change.name.clone(), change.to.clone())).collect();
        let response = self.request_of(values)?.send().await?.into_inner();
        let job = jobs::named(response.job_id)?;
        if let Some(job) = &job {
            self.instance.client().job(job.clone()).wait().policy(self.policy.clone()).until_done().await?;
        }
        // The response says it of the whole, the list of each parameter.
        let needs = |change: &ParameterChange| {
            find(&known, &change.name).is_some_and(|known| known.restart_required == Some(true))
        };
        let restart = match response.restart_required.unwrap_or_else(|| changes.iter().any(needs)) {
            true => RestartNeed::Required,
            false => RestartNeed::NotRequired,
        };
        Ok(ParametersSet { outcome: Outcome::Done, changes, job, restart })
    }

    fn request_of(&self, values: BTreeMap<String, String>) -> Result<Request<types::UpdateStarrocksParamsResponse>> {
        if values.is_empty() {
            return Err(Error::invalid_input("parameter_values", "it is empty", "one parameter or more"));
        }
        let id = self.instance.id().clone();
        let parameter_values = values.into_iter().collect();
        let body = types::UpdateStarrocksParamsRequest { node_type: self.nodes, parameter_values };
        Ok(self.instance.client().request(move |api, on| async move {
            api.update_starrocks_params(&on.project, &id.0, on.language, &body).await
        }))
    }

    fn changes(&self, known: &[types::ParameterValue]) -> Result<Vec<ParameterChange>> {
        let mut changes = Vec::new();
        for (name, value) in &self.values {
            let field = format!("parameter_values.{name}");
            let Some(parameter) = find(known, name) else {
                let problem = format!("{} nodes have no such parameter", self.nodes);
                return Err(Error::invalid_input(&field, problem, "one of the list of parameters"));
            };
            if parameter.value.as_ref() == Some(value) {
                continue;
            }
            if parameter.readonly == Some(true) {
                return Err(Error::invalid_input(&field, "it is read-only", "a parameter that can be set"));
            }
            changes.push(ParameterChange { name: name.clone(), from: parameter.value.clone(), to: value.clone() });
        }
        Ok(changes)
    }
}

fn find<'a>(known: &'a [types::ParameterValue], name: &str) -> Option<&'a types::ParameterValue> {
    known.iter().find(|parameter| parameter.name.as_deref() == Some(name))
}
