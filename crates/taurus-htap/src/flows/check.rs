//! The check of a described task: its name, its source, its parameters and its tables, in one report. It only reads.
//!
//! `CheckDataBaseConfig`, which the vendor calls the check of the database level, can create the task, so it is not
//! called. What it would check is read instead: which databases and tables the source has for synchronization, and
//! which parameters there are.

mod range;
mod report;

use std::collections::{HashMap, HashSet};

use futures_util::future::try_join5;
use huaweicloud_core::Result;
use taurus_htap_api::types;

pub use self::report::{CheckReport, Finding, Subject, Verdict};
use super::{
    compare::{Comparison, joined},
    flow::{Flow, Steps, Waiting, sealed},
};
use crate::{
    Client, Instance, ReplType, Replication, SyncTask, TableCheck, TableConfigReport, TaurusInstanceId,
    iam::Permissions,
    instance::replication::GET_TASK,
    operations::{Operations, operations},
};

/// Operations of [`Replication::check`] of a task that has all that can be checked.
pub const CHECK_TASK: Operations = operations![; GET_TASK, VERDICTS, DATABASES, TABLES, PARAMETERS];
const VERDICTS: Operations = operations![CheckTableConfig];
const DATABASES: Operations = operations![ShowInstanceDatabasesForHtap];
const TABLES: Operations = operations![ShowInstanceTablesForHtap];
const PARAMETERS: Operations = operations![ListStarRocksDbParameters];

impl Replication {
    /// Checks everything about a task that can be checked without creating it, and gives one report.
    pub fn check(&self, task: &SyncTask) -> Flow<CheckTask> {
        Flow::new(CheckTask { instance: self.instance.clone(), task: Box::new(task.clone()) })
    }
}

/// A check of a whole task. Made by [`Replication::check`].
///
/// It reads the task of that name, the databases and tables that the source instance has for synchronization, the
/// parameters that exist, and the service's verdict on the configuration of each table (`CheckTableConfig`,
/// which does not create). These calls overlap, and the progress of the flow is which of them are done.
///
/// [`Flow::execute`] fails when one of the calls does. What fails the check is not an error; it is in the report.
#[derive(Clone, Debug)]
pub struct CheckTask {
    instance: Instance,
    task: Box<SyncTask>,
}

impl sealed::Sealed for CheckTask {
    fn client_mut(&mut self) -> &mut Client {
        self.instance.client_mut()
    }
}

impl Steps for CheckTask {
    type Done = CheckReport;

    fn operations(&self) -> Vec<Operations> {
        self.task.check_operations()
    }

    async fn run(&self, waiting: &Waiting) -> Result<CheckReport> {
        let names = self.task.table_names();
        let (verdicts, name, database, parameters, present) = try_join5(
            shown(waiting, "table configurations", self.verdicts()),
            shown(waiting, "name", self.name()),
            shown(waiting, "source database", self.database()),
            shown(waiting, "parameters", self.parameters()),
            shown(waiting, "source tables", self.present(&names)),
        )
        .await?;
        let mut findings = Vec::new();
        findings.extend(name);
        findings.extend(self.target());
        findings.extend(database);
        findings.extend(parameters);
        findings.extend(tables(&names, present.as_ref(), &verdicts, self.why_unreported()));
        Ok(CheckReport::new(findings, verdicts))
    }
}

/// What of a task is checked.
impl SyncTask {
    /// What IAM must allow for [`Replication::check`] of this task.
    #[must_use]
    pub fn check_permissions(&self) -> Permissions {
        Permissions::of_flow(&self.check_operations())
    }

    fn check_operations(&self) -> Vec<Operations> {
        let has_source = self.source().is_some();
        let parts = [
            (self.name().is_some(), GET_TASK),
            (true, VERDICTS),
            (has_source, DATABASES),
            (has_source && !self.table_names().is_empty(), TABLES),
            (!self.described_parameters().is_empty(), PARAMETERS),
        ];
        parts.into_iter().filter_map(|(is_checked, part)| is_checked.then_some(part)).collect()
    }

    /// The source instance and its database, where the task names both.
    fn source(&self) -> Option<(&TaurusInstanceId, &str)> {
        Some((self.source_instance()?, self.body.source_database_name.as_ref()?.as_str()))
    }

    fn described_parameters(&self) -> &[types::DbConfig] {
        self.body.db_configs.as_deref().unwrap_or_default()
    }

    /// The tables that are configured, and then those that are only listed.
    fn table_names(&self) -> Vec<&str> {
        let list = self.body.table_repl_config.as_ref();
        let listed = list.filter(|list| list.repl_type == Some(ReplType::IncludeTables));
        let listed = listed.and_then(|list| list.tables.as_deref()).unwrap_or_default();
        let mut seen = HashSet::new();
        self.configured_tables().chain(listed.iter().map(String::as_str)).filter(|name| seen.insert(*name)).collect()
    }
}

/// A part of the check, which is shown once it is done.
async fn shown<T>(waiting: &Waiting, part: &str, check: impl Future<Output = Result<T>>) -> Result<T> {
    let done = check.await?;
    waiting.seen("the check of the task", &format_args!("{part} checked"));
    Ok(done)
}

impl CheckTask {
    /// What is wrong with a task without a target, which the service does not create.
    fn target(&self) -> Option<Finding> {
        let error = self.task.require_target().err()?;
        let name = self.task.body.task_name.as_ref().map(|name| name.as_str()).unwrap_or_default();
        Some(Finding::new(Subject::Task, name, Verdict::Failed, error.to_string()))
    }

    /// The service's verdicts. It refuses a task without a target as a whole, so it is not asked about one.
    async fn verdicts(&self) -> Result<TableConfigReport> {
        match self.task.require_target() {
            Ok(()) => self.instance.replication().check_table_config(&self.task).send().await,
            Err(_) => Ok(TableConfigReport::not_asked(&self.task.body)),
        }
    }

    /// Why there is no verdict on a configuration.
    fn why_unreported(&self) -> &'static str {
        match self.task.require_target() {
            Ok(()) => "the service does not report on its configuration",
            Err(_) => "its configuration cannot be checked without a target",
        }
    }

    async fn name(&self) -> Result<Option<Finding>> {
        let Some(name) = self.task.name() else { return Ok(None) };
        let found = self.instance.replication().get_opt(&name).await?;
        let finding = |verdict, reason| Some(Finding::new(Subject::Task, name.as_str(), verdict, reason));
        let Some(found) = found else { return Ok(finding(Verdict::Passed, "the name is free".to_owned())) };
        let comparison = Comparison::of(&self.task, &found);
        Ok(match comparison.differences.as_slice() {
            [] => finding(Verdict::Passed, "the task exists, as described".to_owned()),
            differences => finding(Verdict::Failed, format!("a task of this name exists: {}", joined(differences))),
        })
    }

    async fn database(&self) -> Result<Option<Finding>> {
        let Some(database) = &self.task.body.source_database_name else { return Ok(None) };
        let finding =
            |verdict, reason: &str| Ok(Some(Finding::new(Subject::Database, database.as_str(), verdict, reason)));
        let Some((source, database)) = self.task.source() else { return finding(Verdict::Undetermined, NO_SOURCE) };
        let found = self.instance.replication().source_databases(source, &[database]).all().await?;
        match found.iter().any(|found| found == database) {
            true => finding(Verdict::Passed, ""),
            false => finding(Verdict::Failed, "the source instance has no such database for synchronization"),
        }
    }

    async fn parameters(&self) -> Result<Vec<Finding>> {
        let described = self.task.described_parameters();
        if described.is_empty() {
            return Ok(Vec::new());
        }
        let known = self.instance.replication().calls().parameters().send().await?.into_inner().db_parameters;
        let mut by_name = HashMap::new();
        for known in &known {
            by_name.entry(known.param_name.as_deref()).or_insert(known);
        }
        let of =
            |described: &types::DbConfig| parameter(described, by_name.get(&described.param_name.as_deref()).copied());
        Ok(described.iter().map(of).collect())
    }

    /// Which of these tables the source has; `None` when the task does not say where they are.
    async fn present(&self, names: &[&str]) -> Result<Option<Present>> {
        match self.task.source() {
            Some((source, database)) if !names.is_empty() => {
                let tables = self.instance.replication().source_tables(source, database, names).all().await?;
                let prefix = format!("{database}.");
                let names = tables.iter().filter_map(|table| table.strip_prefix(&prefix).map(str::to_owned));
                Ok(Some(Present(names.collect())))
            }
            _ => Ok(None),
        }
    }
}

/// The names of the tables that the source has.
struct Present(HashSet<String>);

impl Present {
    fn lacks(&self, name: &str) -> bool {
        !self.0.contains(name)
    }
}

/// The verdicts of the service, and then what is known of the tables without one.
fn tables(
    names: &[&str],
    present: Option<&Present>,
    verdicts: &TableConfigReport,
    why_unreported: &str,
) -> Vec<Finding> {
    let of_verdict = |table| match Finding::of_table(table) {
        finding
            if finding.verdict() == Verdict::Failed && present.is_some_and(|present| present.lacks(finding.name())) =>
        {
            Finding::new(Subject::Table, finding.name(), Verdict::Failed, NO_TABLE)
        }
        finding => finding,
    };
    let reported: HashSet<_> = verdicts.tables().iter().map(TableCheck::name).collect();
    let unreported: HashSet<_> = verdicts.unreported().iter().map(String::as_str).collect();
    let of_name = |name: &&str| {
        let (verdict, reason) = match present {
            None => (Verdict::Undetermined, NO_SOURCE),
            Some(present) if present.lacks(name) => (Verdict::Failed, NO_TABLE),
            Some(_) if unreported.contains(name) => (Verdict::Undetermined, why_unreported),
            Some(_) => (Verdict::Passed, ""),
        };
        Finding::new(Subject::Table, name, verdict, reason)
    };
    let silent = names.iter().filter(|name| !reported.contains(**name));
    verdicts.tables().iter().map(of_verdict).chain(silent.map(of_name)).collect()
}

const NO_TABLE: &str = "the source database has no such table for synchronization";
const NO_SOURCE: &str = "cannot be looked up without the source instance and its database";

fn parameter(described: &types::DbConfig, known: Option<&types::DbParameter>) -> Finding {
    let (name, value) =
        (described.param_name.as_deref().unwrap_or_default(), described.value.as_deref().unwrap_or_default());
    let finding = |verdict, reason: String| Finding::new(Subject::Parameter, name, verdict, reason);
    let Some(known) = known else {
        return finding(Verdict::Failed, "there is no such parameter".to_owned());
    };
    if known.is_modifiable == Some(false) && known.default_value.as_deref() != Some(value) {
        return finding(Verdict::Failed, "it cannot be changed".to_owned());
    }
    let Some(range) = known.value_range.as_deref() else { return finding(Verdict::Passed, String::new()) };
    match range::fits(range, value) {
        Some(true) => finding(Verdict::Passed, String::new()),
        Some(false) => finding(Verdict::Failed, format!("{value} is not within {range}")),
        None => finding(Verdict::Undetermined, format!("its range is in an unknown format: {range}")),
    }
}
