//! The check of a described task: its name, its source, its parameters and its tables, in one report. It only reads.
//!
//! `CheckDataBaseConfig`, which the vendor calls the check of the database level, can create the task, so it is not
//! called. What it would check is read instead: which databases and tables the source has for synchronization, and
//! which parameters there are.

mod range;
mod refusal;
mod report;
mod selection;
mod tables;

use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

use futures_util::future::{OptionFuture, try_join5};
use huaweicloud_core::Result;
use taurus_htap_api::types;

pub use self::report::{CheckReport, Finding, Subject, Verdict};
use self::{
    refusal::{Refusal, judged},
    tables::{Present, Verdicts, tables},
};
use super::{
    compare::{Comparison, joined},
    flow::{Flow, Steps, Waiting, sealed},
};
use crate::{
    Client, Instance, Replication, SyncTask, TableConfigReport, TaskName, TaskStatus, TaurusInstanceId,
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
/// What fails the check is not an error; it is in the report. That includes what the service refuses of the task, with
/// its code and message: a task that it refuses as a whole is sent once more without the parameters and the name that
/// have failed by themselves, so that its tables get their verdicts. [`Flow::execute`] fails when a call does for another
/// reason, such as a StarRocks instance that does not exist.
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
        let (names, excluded) = (self.task.table_names(), self.task.excluded_tables());
        let looked_up: Vec<&str> = names.iter().chain(&excluded).copied().collect();
        let asked = self.asked();
        let verdicts = OptionFuture::from(asked.as_ref().map(|task| self.verdicts(task)));
        let (verdicts, found, database, parameters, present) = try_join5(
            shown(waiting, "table configurations", async { verdicts.await.transpose() }),
            shown(waiting, "name", self.found()),
            shown(waiting, "source database", self.database()),
            shown(waiting, "parameters", self.parameters()),
            shown(waiting, "source tables", self.present(&looked_up)),
        )
        .await?;
        let verdicts = match (verdicts, asked) {
            (Some(Err(refusal)), Some(asked)) => match without_mistakes(asked, found.as_ref(), &parameters) {
                Some(task) => Some(self.verdicts(&task).await?),
                None => Some(Err(refusal)),
            },
            (verdicts, _) => verdicts,
        };
        let present = match database {
            Some(SourceDatabase::Missing | SourceDatabase::Refused(_)) => present.without_database(),
            _ => present,
        };
        let mut findings = Vec::new();
        findings.extend(self.task.name().map(|name| self.name(&name, found.as_ref())));
        findings.extend(self.target());
        findings.extend(self.task.includes_nothing_finding());
        if let Some(Err(refusal)) = &verdicts {
            findings.push(self.task.failed(refusal.reason()));
        }
        findings.extend(self.task.body.source_database_name.as_ref().zip(database).map(|(name, it)| it.finding(name)));
        findings.extend(parameters);
        let verdicts = Verdicts::new(verdicts, &self.task.body);
        findings.extend(tables(&names, &present, &verdicts));
        findings.extend(excluded.into_iter().filter_map(|name| present.excluded(name)));
        Ok(CheckReport::new(findings, verdicts.report))
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
            (has_source && (!self.table_names().is_empty() || !self.excluded_tables().is_empty()), TABLES),
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
        self.task.require_target().err().map(|error| self.task.failed(error.to_string()))
    }

    /// The task about whose tables the service is asked. It refuses a task without a target as a whole, so it is not
    /// asked about one; what it does with an empty list of tables is not documented, so that is not sent.
    fn asked(&self) -> Option<SyncTask> {
        self.task.require_target().ok()?;
        let mut task = (*self.task).clone();
        if task.includes_nothing() {
            task.has_table_configs().then_some(())?;
            Arc::make_mut(&mut task.body).table_repl_config = None;
        }
        Some(task)
    }

    async fn verdicts(&self, task: &SyncTask) -> Result<Result<TableConfigReport, Refusal>> {
        self.judged(self.instance.replication().check_table_config(task).send().await)
    }

    /// The StarRocks instance is known to exist where a call about nothing else has to succeed as well.
    fn judged<T>(&self, called: Result<T>) -> Result<Result<T, Refusal>> {
        let is_instance_known = self.task.name().is_some() || !self.task.described_parameters().is_empty();
        judged(called, is_instance_known)
    }

    async fn found(&self) -> Result<Option<TaskStatus>> {
        match self.task.name() {
            Some(name) => self.instance.replication().get_opt(&name).await,
            None => Ok(None),
        }
    }

    fn name(&self, name: &TaskName, found: Option<&TaskStatus>) -> Finding {
        let finding = |verdict, reason: String| Finding::new(Subject::Task, name.as_str(), verdict, reason);
        let Some(found) = found else { return finding(Verdict::Passed, "the name is free".to_owned()) };
        match Comparison::of(&self.task, found).differences.as_slice() {
            [] => finding(Verdict::Passed, "the task exists, as described".to_owned()),
            differences => finding(Verdict::Failed, format!("a task of this name exists: {}", joined(differences))),
        }
    }

    async fn database(&self) -> Result<Option<SourceDatabase>> {
        if self.task.body.source_database_name.is_none() {
            return Ok(None);
        }
        let Some((source, database)) = self.task.source() else { return Ok(Some(SourceDatabase::Unknown)) };
        let listed = self.instance.replication().source_databases(source, &[database]).all().await;
        Ok(Some(match self.judged(listed)? {
            Err(refusal) => SourceDatabase::Refused(refusal),
            Ok(found) if found.iter().any(|found| found == database) => SourceDatabase::Found,
            Ok(_) => SourceDatabase::Missing,
        }))
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

    /// Which of these tables the source has.
    async fn present(&self, names: &[&str]) -> Result<Present> {
        match self.task.source() {
            Some((source, database)) if !names.is_empty() => {
                let tables = self.instance.replication().source_tables(source, database, names).all().await;
                let prefix = format!("{database}.");
                let names = |tables: Vec<String>| {
                    tables.iter().filter_map(|table| table.strip_prefix(&prefix).map(str::to_owned)).collect()
                };
                let unknown = |refusal: Refusal| Present::Unknown(refusal.reason());
                Ok(self.judged(tables)?.map_or_else(unknown, |tables| Present::These(names(tables))))
            }
            _ => Ok(Present::Unknown(NO_SOURCE.to_owned())),
        }
    }
}

/// The task without what has failed by itself: its parameters, and its name if it is in use. `None` if nothing has.
fn without_mistakes(mut task: SyncTask, found: Option<&TaskStatus>, parameters: &[Finding]) -> Option<SyncTask> {
    let failed = parameters.iter().filter(|parameter| parameter.verdict() == Verdict::Failed);
    let failed: HashSet<&str> = failed.map(Finding::name).collect();
    if found.is_none() && failed.is_empty() {
        return None;
    }
    let body = Arc::make_mut(&mut task.body);
    if found.is_some() {
        body.task_name = None;
    }
    let has_failed = |config: &types::DbConfig| failed.contains(config.param_name.as_deref().unwrap_or_default());
    let parameters = body.db_configs.take().into_iter().flatten();
    body.db_configs =
        Some(parameters.filter(|config| !has_failed(config)).collect()).filter(|left: &Vec<_>| !left.is_empty());
    Some(task)
}

/// What is known of the source database.
enum SourceDatabase {
    Found,
    Missing,
    Refused(Refusal),
    /// The task does not say where it is.
    Unknown,
}

impl SourceDatabase {
    fn finding(self, name: &str) -> Finding {
        let (verdict, reason) = match self {
            Self::Found => (Verdict::Passed, String::new()),
            Self::Missing => (Verdict::Failed, NO_DATABASE.to_owned()),
            Self::Refused(refusal) => (Verdict::Failed, refusal.reason()),
            Self::Unknown => (Verdict::Undetermined, NO_SOURCE.to_owned()),
        };
        Finding::new(Subject::Database, name, verdict, reason)
    }
}

const NO_DATABASE: &str = "the source instance has no such database for synchronization";
const NO_SOURCE: &str = "cannot be looked up without the source instance and its database";

fn parameter(described: &types::DbConfig, known: Option<&types::DbParameter>) -> Finding {
    let (name, value) =
        (described.param_name.as_deref().unwrap_or_default(), described.value.as_deref().unwrap_or_default());
    let finding = |verdict, reason: String| Finding::new(Subject::Parameter, name, verdict, reason);
    let Some(known) = known else {
        return finding(Verdict::Failed, "there is no such parameter".to_owned());
    };
    let is_integer = known.data_type.as_ref().is_some_and(|kind| kind.as_str().eq_ignore_ascii_case("integer"));
    let has_choices = known.value_range.as_deref().is_some_and(|range| range.contains('|'));
    if is_integer && !has_choices && value.trim().parse::<i128>().is_err() {
        return finding(Verdict::Failed, format!("{value} is not an integer"));
    }
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
