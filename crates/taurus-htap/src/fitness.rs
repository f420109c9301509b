//! Whether the tables of a source fit, and why others do not: what the vendor's guides say about a schema, beside what
//! the service says about a task.
//!
//! The service gives a verdict on each table and no reason. [`Schema::read`] reads a dump of the source, and
//!
//! - [`SyncTask::plan`] drafts tasks for it,
//! - [`SyncTask::explain`] says what the guides say about the tables of a task, without asking the service,
//! - [`CheckReport::explain`] puts that beside the service's verdicts.
//!
//! None of them sends anything. What the guides leave open is [`Severity::Unknown`], never a verdict.
//!
//! This module needs the cargo feature `fitness`, which adds a parser of SQL.
//!
//! # Examples
//! ```
//! use taurus_htap::{
//!     SyncTask,
//!     fitness::{GuideVerdict, Schema, Views},
//! };
//!
//! let dump = "USE shop;
//!     CREATE TABLE orders (id int unsigned NOT NULL, PRIMARY KEY (id));
//!     CREATE TABLE places (spot point);";
//! let schema = Schema::read(dump.as_bytes())?;
//!
//! let drafts = SyncTask::plan(&schema, Views::LeaveOut);
//! assert_eq!(drafts[0].left_out[0].reasons[0].found, "POINT");
//! let task = taurus_htap::SyncTaskBuilder::from(&drafts[0]).build()?;
//!
//! let explanation = task.explain(&schema);
//! assert_eq!(explanation.tables[0].guide, GuideVerdict::Fits);
//! assert_eq!(explanation.tables[0].findings[0].found, "INT UNSIGNED arrives as BIGINT");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod names;

use std::collections::{HashMap, HashSet};

use serde::{Deserialize, Serialize};
#[doc(inline)]
pub use table_fitness::*;
use taurus_htap_api::types::{ReplScope, ReplType};

use self::names::Names;
use crate::{CheckReport, Subject, SyncTask, SyncTaskBuilder, Tables, Verdict};

/// What the guides say about the tables of a task. Made by [`SyncTask::explain`] and [`CheckReport::explain`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Explanation {
    /// Findings about the source database.
    pub database: Vec<Finding>,
    /// The tables: those of the schema in its order, then those that it does not have.
    pub tables: Vec<ExplainedTable>,
    /// Tables that the task excludes and the schema does not have.
    pub missing_excludes: Vec<MissingTable>,
    /// Findings that are about many tables, each once.
    pub summaries: Vec<Summary>,
    /// The rules about every task, whatever its tables are.
    pub of_tasks: Vec<&'static Rule>,
}

/// A table that a task excludes and the schema does not have.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct MissingTable {
    /// The name, as the task has it.
    pub name: String,
    /// What may be meant.
    pub hint: Option<String>,
}

impl Explanation {
    /// The tables by their names; the first one when several databases have it.
    pub fn by_name(&self) -> HashMap<&str, &ExplainedTable> {
        self.tables.iter().rev().map(|table| (table.name.as_str(), table)).collect()
    }

    /// The same without findings that need a setting of the source which has its value, as [`Variables::check`] says.
    #[must_use]
    pub fn with_settings(mut self, settings: &[Setting]) -> Self {
        let has_row_metadata =
            |setting: &Setting| setting.name == "binlog_row_metadata" && setting.verdict == SettingVerdict::Fits;
        if settings.iter().any(has_row_metadata) {
            self.summaries.retain(|summary| summary.rule.id != "enum-needs-row-metadata");
            let shared = severest(&self.summaries);
            let tables = self.tables.iter_mut().filter(|table| table.guide != GuideVerdict::NotInSchema);
            tables.for_each(|table| table.compare(&shared));
        }
        self
    }

    /// How many tables have findings of this severity, those that are reported once included. A table can have findings
    /// of several, so these numbers do not add up to that of the tables.
    pub fn count_with(&self, severity: Severity) -> usize {
        let of_severity = self.summaries.iter().filter(|summary| summary.rule.severity == severity);
        let shared: HashSet<&str> = of_severity.flat_map(|summary| &summary.tables).map(String::as_str).collect();
        let has_own = |table: &ExplainedTable| table.findings.iter().any(|finding| finding.severity() == severity);
        self.tables.iter().filter(|table| has_own(table) || shared.contains(table.full_name().as_str())).count()
    }

    /// How many tables have this verdict of the guides. Each table has one, so these numbers add up to that of the
    /// tables.
    pub fn count(&self, guide: GuideVerdict) -> usize {
        self.tables.iter().filter(|table| table.guide == guide).count()
    }
}

/// What the guides say about one table, beside what the service said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct ExplainedTable {
    /// The database, where the schema names it.
    pub database: Option<String>,
    /// The name.
    pub name: String,
    /// What the service said; `None` when it was not asked, or said nothing about this table.
    pub service: Option<Verdict>,
    /// What the guides say.
    pub guide: GuideVerdict,
    /// How the two compare.
    pub agreement: Agreement,
    /// What was found in the schema and in the configuration of the table.
    pub findings: Vec<Finding>,
    /// What may be meant, when the schema does not have the table.
    pub hint: Option<String>,
}

/// What the guides say about a table as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum GuideVerdict {
    /// Something in it is not supported.
    Blocks,
    /// It fits if a setting has a certain value.
    NeedsSetting,
    /// The guides leave something open.
    Unknown,
    /// It fits. Columns may arrive as other types.
    Fits,
    /// The schema does not have the table.
    NotInSchema,
}

impl GuideVerdict {
    /// Of the severest of the findings, and of what is reported once about many tables. What that leaves open is about
    /// nearly every table, so it does not count here.
    fn of(findings: &[Finding], shared: Option<Severity>) -> Self {
        let shared = shared.filter(|severity| *severity < Severity::Unknown);
        match findings.iter().map(Finding::severity).chain(shared).min() {
            Some(Severity::Blocks) => Self::Blocks,
            Some(Severity::NeedsSetting) => Self::NeedsSetting,
            Some(Severity::Unknown) => Self::Unknown,
            // Conversions and advice.
            Some(_) | None => Self::Fits,
        }
    }
}

impl std::fmt::Display for GuideVerdict {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Blocks => "blocks",
            Self::NeedsSetting => "needs-setting",
            Self::Unknown => "unknown",
            Self::Fits => "fits",
            Self::NotInSchema => "not-in-schema",
        })
    }
}

/// How the service's verdict on a table compares with the guides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[non_exhaustive]
pub enum Agreement {
    /// The service passed the table, and no guide says that it is not supported.
    Agrees,
    /// The service failed the table, and a guide says why.
    Explained,
    /// The service failed the table. Settings, or what the guides leave open, may be the reason.
    PossiblyExplained,
    /// The service failed the table, and the guides have no reason for it.
    Unexplained,
    /// The service passed the table, and a guide says that something in it is not supported.
    Contradiction,
    /// There is no verdict of the service, or the schema does not have the table.
    NotCompared,
}

/// The word that it serializes to, such as `explained`.
impl std::fmt::Display for Agreement {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Agrees => "agrees",
            Self::Explained => "explained",
            Self::PossiblyExplained => "possibly-explained",
            Self::Unexplained => "unexplained",
            Self::Contradiction => "contradiction",
            Self::NotCompared => "not-compared",
        })
    }
}

impl Agreement {
    fn of(service: Option<Verdict>, guide: GuideVerdict, shared: Option<Severity>) -> Self {
        let leaves_open = shared.is_some_and(|severity| severity <= Severity::Unknown);
        match (service, guide) {
            (None | Some(Verdict::Undetermined), _) | (_, GuideVerdict::NotInSchema) => Self::NotCompared,
            (Some(Verdict::Passed), GuideVerdict::Blocks) => Self::Contradiction,
            (Some(Verdict::Passed), _) => Self::Agrees,
            (Some(Verdict::Failed), GuideVerdict::Blocks) => Self::Explained,
            (Some(Verdict::Failed), GuideVerdict::NeedsSetting | GuideVerdict::Unknown) => Self::PossiblyExplained,
            (Some(Verdict::Failed), GuideVerdict::Fits) if leaves_open => Self::PossiblyExplained,
            (Some(Verdict::Failed), GuideVerdict::Fits) => Self::Unexplained,
        }
    }
}

impl SyncTask {
    /// Drafts a task for each database of a schema, from the tables that fit, and says why the others do not.
    ///
    /// [`SyncTaskBuilder::from`] makes a task of a draft.
    pub fn plan(schema: &Schema, views: Views) -> Vec<TaskPlan> {
        plan(schema, views)
    }

    /// Compares the tables of this task, and their configurations, with the guides. The service is not asked.
    ///
    /// The tables are those that the task names, or all of its source database in the schema when it names none. A
    /// schema that does not name its database is taken to be that of the task.
    pub fn explain(&self, schema: &Schema) -> Explanation {
        explain(self, schema, &[])
    }

    /// What is wrong with the list of tables of this task, as far as the schema shows: that it includes no table, and
    /// each table that it excludes and the schema does not have. [`Replication::check`](crate::Replication::check)
    /// reports the same of the source.
    pub fn selection_findings(&self, explanation: &Explanation) -> Vec<crate::Finding> {
        let missing = explanation.missing_excludes.iter().map(|MissingTable { name, hint, .. }| {
            let hint = hint.as_deref().map(|hint| format!("; {hint}")).unwrap_or_default();
            let reason = format!("the schema has no such table: the name excludes nothing{hint}");
            crate::Finding::of_excluded(name, Verdict::Failed, reason)
        });
        self.includes_nothing_finding().into_iter().chain(missing).collect()
    }

    /// The tables of the source database, as far as the schema has them.
    fn tables_of_database<'s>(&self, schema: &'s Schema) -> impl Iterator<Item = &'s Table> {
        let database = self.body.source_database_name.as_ref().map(|name| name.as_str());
        let is_of_database = move |table: &&Table| {
            database.is_none() || table.database.is_none() || table.database.as_deref() == database
        };
        schema.tables.iter().filter(is_of_database)
    }

    /// Those of them that the task synchronizes or configures.
    fn tables_in<'s>(&self, schema: &'s Schema, also: &HashSet<&str>) -> Vec<&'s Table> {
        let selection = Selection::of(self);
        let is_meant = |table: &&Table| also.contains(table.name.as_str()) || selection.has(&table.name);
        self.tables_of_database(schema).filter(is_meant).collect()
    }

    /// The configurations, by the names of their tables.
    fn configs(&self) -> HashMap<&str, &str> {
        let configs = self.body.tables_configs.iter().flatten();
        configs.filter_map(|config| Some((config.table_name.as_deref()?, config.table_config.as_deref()?))).collect()
    }

    fn synchronizes_views(&self) -> bool {
        let mut parameters = self.body.db_configs.iter().flatten();
        parameters.any(|parameter| {
            parameter.param_name.as_deref() == Some(VIEW_PARAMETER) && parameter.value.as_deref() == Some("true")
        })
    }
}

impl CheckReport {
    /// Puts what the guides say about the tables of the checked task beside the service's verdicts.
    pub fn explain(&self, task: &SyncTask, schema: &Schema) -> Explanation {
        let is_of_table = |finding: &&crate::Finding| finding.subject() == Subject::Table && !finding.is_exclusion();
        let tables = self.findings().iter().filter(is_of_table);
        let verdicts: Vec<_> = tables.map(|finding| (finding.name(), finding.verdict())).collect();
        explain(task, schema, &verdicts)
    }

    /// The same report, in which an excluded table passes if the schema has it. The service lists the tables that can be
    /// synchronized; one that cannot, such as a view, can be excluded all the same, and [`SyncTask::plan`] does so.
    #[must_use]
    pub fn with_excluded_of(mut self, explanation: &Explanation) -> Self {
        let missing: HashSet<&str> = explanation.missing_excludes.iter().map(|table| table.name.as_str()).collect();
        for finding in self.findings_mut() {
            let is_unlisted = finding.is_exclusion() && finding.verdict() == Verdict::Failed;
            if is_unlisted && !missing.contains(finding.name()) {
                let reason = "the schema has it, and the service does not list it for synchronization";
                *finding = crate::Finding::of_excluded(finding.name(), Verdict::Passed, reason);
            }
        }
        self
    }
}

/// Which tables a task means.
enum Selection<'t> {
    Only(HashSet<&'t str>),
    AllBut(HashSet<&'t str>),
}

impl<'t> Selection<'t> {
    fn of(task: &'t SyncTask) -> Self {
        let list = task.body.table_repl_config.as_ref();
        let listed = || list.and_then(|list| list.tables.as_ref()).into_iter().flatten().map(String::as_str);
        let configured: HashSet<&str> = task.configured_tables().collect();
        match list {
            Some(list) if list.repl_type == Some(ReplType::ExcludeTables) => {
                Self::AllBut(listed().filter(|name| !configured.contains(name)).collect())
            }
            Some(list) if list.repl_scope == Some(ReplScope::All) => Self::AllBut(HashSet::new()),
            Some(_) => Self::Only(configured.into_iter().chain(listed()).collect()),
            None if configured.is_empty() => Self::AllBut(HashSet::new()),
            None => Self::Only(configured),
        }
    }

    fn has(&self, table: &str) -> bool {
        match self {
            Self::Only(names) => names.contains(table),
            Self::AllBut(names) => !names.contains(table),
        }
    }

    /// The tables that are included by their names, in the order of these.
    fn included(&self) -> Vec<&'t str> {
        match self {
            Self::Only(names) => sorted(names),
            Self::AllBut(_) => Vec::new(),
        }
    }

    /// The tables that are excluded by their names, in the order of these.
    fn excluded(&self) -> Vec<&'t str> {
        match self {
            Self::Only(_) => Vec::new(),
            Self::AllBut(names) => sorted(names),
        }
    }
}

fn sorted<'t>(names: &HashSet<&'t str>) -> Vec<&'t str> {
    let mut names: Vec<&str> = names.iter().copied().collect();
    names.sort_unstable();
    names
}

fn explain(task: &SyncTask, schema: &Schema, verdicts: &[(&str, Verdict)]) -> Explanation {
    let service: HashMap<&str, Verdict> = verdicts.iter().copied().collect();
    let reported: HashSet<&str> = service.keys().copied().collect();
    let selected = task.tables_in(schema, &reported);
    let Report { findings, summaries, of_tasks, .. } = check_tables(selected.iter().copied());
    let (database, of_tables) = findings.into_iter().partition(|finding| finding.table.is_none());
    let mut findings_of = by_table(of_tables);
    let shared = severest(&summaries);
    let configs = task.configs();
    let mut tables = Vec::with_capacity(selected.len());
    for table in &selected {
        let key = (table.database.clone(), table.name.clone());
        let mut findings = findings_of.remove(&key).unwrap_or_default();
        let config = configs.get(table.name.as_str());
        findings.extend(config.into_iter().flat_map(|config| check_table_config(table, config)));
        if task.synchronizes_views() {
            findings.retain(|finding| !needs_view_parameter(finding));
        }
        let mut explained = ExplainedTable {
            database: key.0,
            name: key.1,
            service: service.get(table.name.as_str()).copied(),
            guide: GuideVerdict::Fits,
            agreement: Agreement::NotCompared,
            findings,
            hint: None,
        };
        explained.compare(&shared);
        tables.push(explained);
    }
    let present: HashSet<&str> = selected.iter().map(|table| table.name.as_str()).collect();
    let selection = Selection::of(task);
    let mut names = Names::of(task.tables_of_database(schema));
    let mut absent = HashSet::new();
    let named = verdicts.iter().map(|(name, _)| *name).chain(selection.included());
    for name in named.filter(|name| !present.contains(name)) {
        if absent.insert(name) {
            tables.push(ExplainedTable {
                database: None,
                name: name.to_owned(),
                service: service.get(name).copied(),
                guide: GuideVerdict::NotInSchema,
                agreement: Agreement::NotCompared,
                findings: Vec::new(),
                hint: names.hint(name),
            });
        }
    }
    let excluded = selection.excluded().into_iter().filter(|name| !names.has(name)).collect::<Vec<_>>();
    let missing = |name: &str| MissingTable { name: name.to_owned(), hint: names.hint(name) };
    let missing_excludes = excluded.into_iter().map(missing).collect();
    Explanation { database, tables, missing_excludes, summaries, of_tasks }
}

/// Database and table.
type TableKey = (Option<String>, String);

fn by_table(findings: Vec<Finding>) -> HashMap<TableKey, Vec<Finding>> {
    let mut of_tables: HashMap<_, Vec<_>> = HashMap::new();
    for finding in findings {
        let key = (finding.database.clone(), finding.table.clone().unwrap_or_default());
        of_tables.entry(key).or_default().push(finding);
    }
    of_tables
}

impl ExplainedTable {
    /// The name with its database, where that is known.
    pub fn full_name(&self) -> String {
        match &self.database {
            Some(database) => format!("{database}.{}", self.name),
            None => self.name.clone(),
        }
    }

    /// Sets what the guides say, and how it compares, from the findings and from those that are reported once.
    fn compare(&mut self, shared: &HashMap<&str, Severity>) {
        let shared = shared.get(self.full_name().as_str()).copied();
        self.guide = GuideVerdict::of(&self.findings, shared);
        self.agreement = Agreement::of(self.service, self.guide, shared);
    }
}

/// The severest of the findings that are reported once, by the full names of their tables.
fn severest(summaries: &[Summary]) -> HashMap<&str, Severity> {
    let mut severities = HashMap::new();
    for Summary { rule, tables, .. } in summaries {
        for table in tables {
            let severity = severities.entry(table.as_str()).or_insert(rule.severity);
            *severity = rule.severity.min(*severity);
        }
    }
    severities
}

/// How many tables a draft names at most, if it can exclude a few instead.
const MOST_INCLUDED: usize = 100;

/// How many times as many tables go into a draft as are few in comparison.
const FEW: usize = 10;

/// The parameter without which views are not synchronized.
const VIEW_PARAMETER: &str = "sync_view";

fn needs_view_parameter(finding: &Finding) -> bool {
    finding.rule.id == "view-needs-sync-view"
}

/// The tables of a draft, as a short list.
fn tables_of(plan: &TaskPlan) -> Tables {
    let include = Tables::include(plan.tables.iter().map(|table| table.name.as_str()));
    let left_out = plan.left_out.len();
    if plan.tables.len() <= MOST_INCLUDED || left_out > plan.tables.len() / FEW {
        return include;
    }
    if left_out == 0 {
        return Tables::all();
    }
    let exclude = Tables::exclude(plan.left_out.iter().map(|table| table.name.as_str()));
    // A table that is left out can have a name that no list takes.
    if exclude.clone().checked().is_ok() { exclude } else { include }
}

/// The description of a drafted task, to which the IDs of the source can be added.
///
/// It names the tables that fit. Of more than a hundred it excludes the others instead, if these are few, or has all
/// tables if there are none; what is created later in the database is then synchronized as well. If it has views, the
/// parameter `sync_view` is true.
impl From<&TaskPlan> for SyncTaskBuilder {
    fn from(plan: &TaskPlan) -> Self {
        let mut builder = Self::default().tables(tables_of(plan));
        if let Some(name) = &plan.task_name {
            builder = builder.name(name);
        }
        if let Some(database) = &plan.source_database {
            builder = builder.source_database(database);
        }
        if let Some(database) = &plan.target_database {
            builder = builder.target_database(database);
        }
        for table in &plan.tables {
            if let Some(config) = &table.table_config {
                builder = builder.table_config(&table.name, config.as_str());
            }
        }
        if plan.tables.iter().flat_map(|table| &table.findings).any(needs_view_parameter) {
            builder = builder.parameter(VIEW_PARAMETER, true);
        }
        builder
    }
}

#[cfg(test)]
mod tests {
    use super::{Agreement, GuideVerdict, Schema, Severity, Views, explain};
    use crate::{CheckReport, SyncTask, SyncTaskBuilder, Tables, Verdict};

    const DUMP: &str = "
        CREATE TABLE orders (id int NOT NULL, total decimal(9,2), PRIMARY KEY (id));
        CREATE TABLE places (id int NOT NULL, spot point, PRIMARY KEY (id));
        CREATE TABLE notes (id int NOT NULL, text inet6, PRIMARY KEY (id));
        CREATE TABLE kinds (id int NOT NULL, kind enum('a'), PRIMARY KEY (id));
        CREATE TABLE parts (id int NOT NULL, FOREIGN KEY (id) REFERENCES kinds (id), PRIMARY KEY (id));
        CREATE VIEW recent AS SELECT 1;";

    fn schema() -> Schema {
        Schema::read(DUMP.as_bytes()).unwrap()
    }

    /// Name, verdict of the guides, and how it compares with what the service said.
    fn explained(task: &SyncTask, verdicts: &[(&str, Verdict)]) -> Vec<String> {
        let explanation = explain(task, &schema(), verdicts);
        let line = |table: &super::ExplainedTable| format!("{} {} {:?}", table.name, table.guide, table.agreement);
        explanation.tables.iter().map(line).collect()
    }

    #[test]
    fn verdicts_of_service_and_guides_are_compared() {
        let task = SyncTask::builder().tables(Tables::all()).build().unwrap();
        let passed =
            ["orders", "places", "notes", "kinds", "parts", "recent", "other"].map(|name| (name, Verdict::Passed));
        let failed = passed.map(|(name, _)| (name, Verdict::Failed));
        assert_eq!(
            explained(&task, &passed),
            [
                "orders fits Agrees",
                "places blocks Contradiction",
                "notes unknown Agrees",
                "kinds needs-setting Agrees",
                "parts fits Agrees",
                "recent needs-setting Agrees",
                "other not-in-schema NotCompared",
            ]
        );
        assert_eq!(
            explained(&task, &failed),
            [
                "orders fits Unexplained",
                "places blocks Explained",
                "notes unknown PossiblyExplained",
                "kinds needs-setting PossiblyExplained",
                "parts fits PossiblyExplained",
                "recent needs-setting PossiblyExplained",
                "other not-in-schema NotCompared",
            ]
        );
        assert!(explained(&task, &[]).iter().all(|line| line.ends_with("NotCompared")));
    }

    #[test]
    fn what_is_left_open_about_few_tables_is_their_verdict() {
        let guide = |table: &str| {
            let schema = Schema::read(format!("CREATE TABLE t (id int PRIMARY KEY, {table};").as_bytes()).unwrap();
            SyncTask::builder().tables(Tables::all()).build().unwrap().explain(&schema).tables[0].guide
        };
        for table in [
            "a int) ENGINE=MEMORY",
            "a int AS (id + 1))",
            "a int /*!80023 INVISIBLE */)",
            "a int) WITH SYSTEM VERSIONING",
            "a int) PARTITION BY HASH (id) PARTITIONS 4",
        ] {
            assert_eq!(guide(table), GuideVerdict::Unknown, "{table}");
        }
        assert_eq!(guide("a longtext)"), GuideVerdict::Fits);
    }

    #[test]
    fn tables_are_those_that_the_task_means() {
        let names = |tables: Tables| {
            let task = SyncTask::builder().tables(tables).table_config("orders", "order by total").build().unwrap();
            explained(&task, &[]).join(", ").replace(" NotCompared", "")
        };
        assert_eq!(names(Tables::include(["notes", "gone"])), "orders blocks, notes unknown, gone not-in-schema");
        assert_eq!(
            names(Tables::exclude(["notes", "orders", "places", "kinds", "parts"])),
            "orders blocks, recent needs-setting"
        );
        let unlisted = SyncTask::builder().table_config("orders", "order by ID").build().unwrap();
        assert_eq!(explained(&unlisted, &[]), ["orders fits NotCompared"]);
        let views =
            SyncTask::builder().parameter("sync_view", true).tables(Tables::include(["recent"])).build().unwrap();
        assert_eq!(explained(&views, &[]), ["recent fits NotCompared"]);
    }

    #[test]
    fn setting_that_has_its_value_is_not_needed() {
        let task = SyncTask::builder().tables(Tables::include(["kinds", "places", "gone"])).build().unwrap();
        let guides = |value: &str| {
            let variables = super::Variables::read(format!("binlog_row_metadata\t{value}\n").as_bytes()).unwrap();
            let explanation = task.explain(&schema()).with_settings(&variables.check(Some(&schema())));
            explanation.tables.iter().map(|table| table.guide.to_string()).collect::<Vec<_>>()
        };
        assert_eq!(guides("FULL"), ["blocks", "fits", "not-in-schema"]);
        assert_eq!(guides("MINIMAL"), ["blocks", "needs-setting", "not-in-schema"]);
    }

    #[test]
    fn tables_are_counted_once_by_verdict_and_once_for_each_severity() {
        let schema = Schema::read(
            "CREATE TABLE t (id int unsigned PRIMARY KEY, a enum('a'), b point, c decimal(50));
             CREATE TABLE u (id int unsigned PRIMARY KEY);
             CREATE TABLE v (a varchar(9) COLLATE utf8mb4_general_ci);"
                .as_bytes(),
        )
        .unwrap();
        let explanation = SyncTask::builder().tables(Tables::all()).build().unwrap().explain(&schema);
        let verdicts = [
            GuideVerdict::Blocks,
            GuideVerdict::NeedsSetting,
            GuideVerdict::Unknown,
            GuideVerdict::Fits,
            GuideVerdict::NotInSchema,
        ];
        assert_eq!(verdicts.map(|verdict| explanation.count(verdict)), [1, 0, 0, 2, 0]);
        let severities =
            [Severity::Blocks, Severity::NeedsSetting, Severity::Unknown, Severity::Converts, Severity::Advice];
        assert_eq!(severities.map(|severity| explanation.count_with(severity)), [1, 1, 1, 2, 1]);
    }

    #[test]
    fn draft_of_many_tables_has_a_short_list() {
        let tables = |fits: usize, left_out: &[&str]| {
            let fits = (0..fits).map(|at| format!("CREATE TABLE shop.t{at} (id int);"));
            let left_out = left_out.iter().map(|name| format!("CREATE TABLE shop.`{name}` (spot point);"));
            let schema = Schema::read(fits.chain(left_out).collect::<String>().as_bytes()).unwrap();
            let task = SyncTaskBuilder::from(&SyncTask::plan(&schema, Views::LeaveOut)[0]).build().unwrap();
            assert!(task.explain(&schema).tables.iter().all(|table| table.guide == GuideVerdict::Fits));
            let list = task.body.table_repl_config.clone().unwrap();
            let (list, scope, names) = (list.repl_type.unwrap(), list.repl_scope.unwrap(), list.tables.unwrap());
            format!("{list} {scope} {}", if names.len() < 20 { names.join(",") } else { names.len().to_string() })
        };
        let few: Vec<String> = (0..11).map(|at| format!("p{at}")).collect();
        let few: Vec<&str> = few.iter().map(String::as_str).collect();
        assert_eq!(tables(100, &["p"]), "include_tables part 100");
        assert_eq!(tables(101, &["p"]), "exclude_tables part p");
        assert_eq!(tables(101, &[]), "include_tables all ");
        assert_eq!(tables(109, &few), "include_tables part 109");
        assert_eq!(tables(110, &few), "exclude_tables part p0,p1,p2,p3,p4,p5,p6,p7,p8,p9,p10");
        assert_eq!(tables(101, &["a\nb"]), "include_tables part 101");
    }

    #[test]
    fn draft_with_views_has_the_parameter_that_they_need() {
        let explained = |views| {
            let task = SyncTaskBuilder::from(&SyncTask::plan(&schema(), views)[0]).build().unwrap();
            let last = task.explain(&schema()).tables.pop().unwrap();
            (task.synchronizes_views(), format!("{} {}", last.name, last.guide))
        };
        assert_eq!(explained(Views::Synchronize), (true, "recent fits".to_owned()));
        assert_eq!(explained(Views::LeaveOut), (false, "parts fits".to_owned()));
    }

    /// The limits of names are the task's; the draft has to know them.
    #[test]
    fn draft_is_a_task_whatever_the_names_of_its_tables_are() {
        for name in ["a\tb", " a", "a\u{a0}", "\u{85}", "\u{200b}", "\u{feff}", "a\u{feff}", "", "*", "a,b", "größe"]
        {
            let dump =
                format!("CREATE TABLE shop.`{name}` (note text, id int PRIMARY KEY); CREATE TABLE shop.t (id int);");
            let draft = SyncTask::plan(&Schema::read(dump.as_bytes()).unwrap(), Views::LeaveOut).remove(0);
            let task = SyncTaskBuilder::from(&draft).build();
            assert!(task.is_ok(), "{name:?}: {task:?}");
            let included = SyncTask::builder().tables(Tables::include([name])).build().is_ok();
            assert_eq!(draft.tables.len(), if included { 2 } else { 1 }, "{name:?}");
        }
    }

    #[test]
    fn names_that_the_schema_does_not_have_get_a_hint() {
        let schema = Schema::read("CREATE TABLE orders (id int); CREATE TABLE `a*b` (id int);".as_bytes()).unwrap();
        let explained = |tables: Tables| SyncTask::builder().tables(tables).build().unwrap().explain(&schema);
        let included = explained(Tables::include(["ORDERS", "a*b", "gone"])).tables;
        let hints: Vec<_> = included.iter().map(|table| (table.name.as_str(), table.hint.as_deref())).collect();
        assert_eq!(
            hints,
            [("a*b", None), ("ORDERS", Some("the schema has orders; names are case-sensitive")), ("gone", None)]
        );
        let excluded = explained(Tables::exclude(["order", "orders", "a*b", "nope"]));
        let hints: Vec<_> =
            excluded.missing_excludes.iter().map(|table| (table.name.as_str(), table.hint.as_deref())).collect();
        assert_eq!(hints, [("nope", None), ("order", Some("the schema has orders"))]);
        assert!(excluded.tables.is_empty());
    }

    #[test]
    fn lists_of_tables_are_checked_against_the_schema() {
        let schema = Schema::read("CREATE TABLE orders (id int); CREATE VIEW recent AS SELECT 1;".as_bytes()).unwrap();
        let task = |tables| SyncTask::builder().name("some_task").tables(tables).build().unwrap();
        let findings = |tables| {
            let task = task(tables);
            let found = task.selection_findings(&task.explain(&schema));
            let shown = found.iter().map(|it| format!("{} {}: {}", it.subject(), it.name(), it.reason().unwrap()));
            shown.collect::<Vec<_>>()
        };
        let none = "task some_task: the list of included tables is empty: nothing would be synchronized; name tables, or \
                    take all";
        assert_eq!(findings(Tables::include::<&str>([])), [none]);
        let typo = "table order: the schema has no such table: the name excludes nothing; the schema has orders";
        assert_eq!(findings(Tables::exclude(["order", "recent"])), [typo]);
        assert!(findings(Tables::all()).is_empty());

        let unlisted = |name| crate::Finding::of_excluded(name, Verdict::Failed, "no such table");
        let unknown = crate::Finding::of_excluded("orders", Verdict::Undetermined, "not looked up");
        let report = CheckReport::new(vec![unlisted("order"), unlisted("recent"), unknown], Default::default());
        let task = task(Tables::exclude(["order", "recent", "orders"]));
        let explanation = report.explain(&task, &schema);
        assert_eq!(explanation.tables, []);
        let report = report.with_excluded_of(&explanation);
        let verdicts: Vec<_> = report.findings().iter().map(|finding| finding.verdict()).collect();
        assert_eq!(verdicts, [Verdict::Failed, Verdict::Passed, Verdict::Undetermined]);
    }

    #[test]
    fn schema_of_another_database_is_not_used() {
        let schema = Schema::read("CREATE DATABASE b; USE b; CREATE TABLE t (id int PRIMARY KEY);".as_bytes()).unwrap();
        let task = |database: &str| {
            SyncTask::builder().source_database(database).tables(Tables::include(["t"])).build().unwrap()
        };
        let guide = |database| task(database).explain(&schema).tables[0].guide;
        assert_eq!((guide("bbb"), GuideVerdict::NotInSchema), (GuideVerdict::NotInSchema, guide("aaa")));
        let all = SyncTask::builder().source_database("aaa").build().unwrap();
        assert!(all.explain(&schema).tables.is_empty());
        assert_eq!(Agreement::of(None, GuideVerdict::Blocks, None), Agreement::NotCompared);
    }
}
