//! For tests of programs that use this crate: a service that is played by a script, and the statuses, reports and
//! changes that only calls give otherwise. With the cargo feature `test-util`;
//! [`guide::testing`](crate::guide::testing) shows how they are used.
//!
//! What the service would show is given as its JSON, so a test reads like the documentation page, and does not change
//! when a generated type gains a field. The structs whose fields are public, such as [`TaskChange`], can be edited
//! after they are made.
//!
//! ```
//! use serde_json::json;
//! use taurus_htap::{ReplicationStage, TaskName, test_util};
//!
//! let listed = json!({ "stage": "Full", "status": "Yes", "percentage": 42 });
//! let status = test_util::task_status(TaskName::new("orders")?, listed, json!({}));
//! assert_eq!((status.stage(), status.percentage()), (Some(ReplicationStage::Full), Some(42)));
//! # Ok::<(), taurus_htap::Error>(())
//! ```

use serde::{Deserialize, Deserializer};

pub use huaweicloud_core::test_util::{
    ErrorBuilder, ExpectedRequest, ResponseBuilder, ScriptedResponse, ScriptedService, ScriptedTransport,
};

use crate::{
    Changed, CheckReport, Created, Deleted, Finding, InstanceState, JobState, Outcome, ParameterChange, ParametersSet,
    RestartNeed, Subject, TableConfigReport, TaskChange, TaskName, TaskStatus, UserChange, UserName, Verdict,
};

/// The status of a task: its entry in the list of tasks, and its configuration.
///
/// # Panics
/// If one of them is not of the documented form.
pub fn task_status<'de>(name: TaskName, listed: impl Deserializer<'de>, config: impl Deserializer<'de>) -> TaskStatus {
    TaskStatus::new(name, read("the entry in the list", listed), read("the configuration", config))
}

/// The state of a job, as `ShowGaussMySqlJobInfo` shows it in `job`.
///
/// # Panics
/// If it is not of the documented form.
pub fn job_state<'de>(job: impl Deserializer<'de>) -> JobState {
    JobState::of(read("the job", job))
}

/// The state of an instance, as `ListStarrocksInstanceInfo` shows it in `instances`.
///
/// # Panics
/// If it is not of the documented form.
pub fn instance_state<'de>(detail: impl Deserializer<'de>) -> InstanceState {
    InstanceState::of(&read("the instance", detail))
}

/// The report of a check of table configurations: the body of the request `CheckTableConfig` and that of its response.
///
/// # Panics
/// If one of them is not of the documented form.
pub fn table_config_report<'de>(
    request: impl Deserializer<'de>,
    response: impl Deserializer<'de>,
) -> TableConfigReport {
    let response = ResponseBuilder::new(read("the response", response)).build();
    TableConfigReport::new(response, &read("the request", request))
}

/// One thing that a check has looked at.
pub fn finding(subject: Subject, name: &str, verdict: Verdict, reason: Option<&str>) -> Finding {
    Finding::new(subject, name, verdict, reason.unwrap_or_default())
}

/// The report of the check of a task. Its verdict and its totals are those of the findings, so the verdicts in `tables`
/// are [`finding`]s as well.
pub fn check_report(findings: Vec<Finding>, tables: TableConfigReport) -> CheckReport {
    CheckReport::new(findings, tables)
}

/// What a flow of a task has done; without statuses and job.
pub fn task_change(name: TaskName, outcome: Outcome) -> TaskChange {
    TaskChange { name, outcome, found: None, status: None, job: None, unverified: Vec::new() }
}

/// What a flow of a database user has done; without how it was before.
pub fn user_change(name: UserName, outcome: Outcome) -> UserChange {
    UserChange { name, outcome, found: None }
}

/// The end of [`CreateStarRocks`](crate::CreateStarRocks); without IDs and instance.
pub fn created(outcome: Outcome) -> Created {
    Created { outcome, id: None, job: None, order: None, instance: None }
}

/// The end of a [`Change`](crate::Change): how the instance was, and how it was last seen, as
/// `ListStarrocksInstanceInfo` shows it in `instances`; without job and order.
///
/// # Panics
/// If one of them is not of the documented form.
pub fn changed<'de>(outcome: Outcome, found: impl Deserializer<'de>, instance: impl Deserializer<'de>) -> Changed {
    let instance = read("the instance", instance);
    Changed { outcome, found: instance_state(found), job: None, order: None, instance }
}

/// The end of [`DeleteStarRocks`](crate::DeleteStarRocks); without state and job.
pub fn deleted(outcome: Outcome) -> Deleted {
    Deleted { outcome, found: None, job: None }
}

/// The end of [`SetParameters`](crate::SetParameters); without changes and job.
pub fn parameters_set(outcome: Outcome, restart: RestartNeed) -> ParametersSet {
    ParametersSet { outcome, changes: Vec::new(), job: None, restart }
}

/// A change that [`ParametersSet`] lists.
pub fn parameter_change(name: &str, from: Option<&str>, to: &str) -> ParameterChange {
    ParameterChange { name: name.to_owned(), from: from.map(str::to_owned), to: to.to_owned() }
}

/// What the service would show, as it would be read.
fn read<'de, T: Deserialize<'de>>(what: &str, shown: impl Deserializer<'de>) -> T {
    T::deserialize(shown).unwrap_or_else(|error| panic!("{what} is not of the documented form: {error}"))
}
