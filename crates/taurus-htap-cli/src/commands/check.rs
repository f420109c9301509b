//! `check`: whether a task and its tables can be synchronized.

mod guide;
mod reason;

use std::{
    collections::{HashMap, HashSet},
    path::PathBuf,
};

use anstyle::Style;
use clap::Args;
use serde_json::{Value, json};
use taurus_htap::{
    CheckReport, Finding, Instance, Subject, SyncTask, Verdict,
    fitness::{ExplainedTable, Explanation, GuideVerdict, Schema, Setting, SettingVerdict, Severity},
};

pub(super) use self::guide::{about_every_task, counted, grouped, rule_line};
use self::{guide::GuideRows, reason::EmulatorReasons};
use crate::{
    app::App,
    args::GlobalArgs,
    emulator::built_in_schema,
    error::{CliError, Result},
    exit::Exit,
    output::Output,
    plain,
    screen::note,
    source_schema::{read_schema, read_variables},
    table::{BAD, DOUBTFUL, GOOD, PLAIN, Table},
    task_args::{Described, TaskArgs},
    tasks,
    text::Text,
};

/// The task that is checked with an emulator if none is given.
const EXAMPLE: (&str, &str) = ("examples/shop.yaml", include_str!("../../examples/shop.yaml"));

/// Check whether a task and its tables can be synchronized, without creating anything
///
/// Checks the name of the task, its source database, its parameters, its lists of tables, and its tables with their
/// configurations. What the service refuses is a finding like the others: the check continues. The exit code is 1 if a
/// check fails or is undetermined.
///
/// With --schema, what the vendor's guides say about each table is shown beside what the service said: the reasons for
/// which it may have failed. The verdict of the service decides the exit code. With --offline, the guides alone do: it
/// is 1 if a table is blocked by them or is not in the schema, also one that is excluded. In both cases it is 1 if a
/// setting of the source (--variables) must have another value. `taurus-htap rules` lists what the guides say. With
/// --emulator and without --schema, the schema is that of the emulator's built-in data.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  taurus-htap check --emulator
  taurus-htap check --instance ID -f sync.yaml
  mysqldump --no-data shop > shop.sql; mysql -e 'SHOW VARIABLES' > variables.txt
  taurus-htap check --instance ID -f sync.yaml --schema shop.sql --variables variables.txt
  taurus-htap check --schema shop.sql --offline
  taurus-htap check --instance ID --source-instance ID --source-database shop --target-database shop_htap \\
      --name orders_to_htap --include orders --table-config orders='order by id' --output json")]
pub(crate) struct Check {
    #[command(flatten)]
    task: TaskArgs,
    #[command(flatten)]
    source: SourceArgs,
}

/// What is known about the source.
#[derive(Args, Debug)]
#[command(next_help_heading = "Source")]
struct SourceArgs {
    /// Dump of the source without data, or output of SHOW CREATE TABLE or of `SELECT * FROM information_schema.columns`
    /// with --batch, or - for standard input
    #[arg(long, value_name = "FILE")]
    schema: Option<PathBuf>,
    /// Output of SHOW VARIABLES of the source
    #[arg(long, value_name = "FILE", requires = "schema")]
    variables: Option<PathBuf>,
    /// Compare the schema with the vendor's guides only; no service is called, and no credential is needed
    #[arg(long, requires = "schema")]
    offline: bool,
}

/// The source as `--schema` and `--variables` describe it.
#[derive(Debug)]
struct SourceFacts {
    schema: Schema,
    settings: Vec<Setting>,
}

impl SourceArgs {
    /// The source as it is described. That of an own emulator is known if no schema is given.
    fn read(&self, app: &App) -> Result<Option<SourceFacts>> {
        let schema = match &self.schema {
            Some(schema) => read_schema(schema)?,
            None if app.options.emulator => built_in_schema()?,
            None => return Ok(None),
        };
        let variables = self.variables.as_deref().map(read_variables).transpose()?;
        let settings = variables.map(|variables| variables.check(Some(&schema))).unwrap_or_default();
        Ok(Some(SourceFacts { schema, settings }))
    }
}

impl Check {
    pub(crate) async fn run(self, app: &App) -> Result<Output> {
        let facts = self.source.read(app)?;
        let form = Form::of(&app.options);
        if let Some(facts) = facts.as_ref().filter(|_| self.source.offline) {
            let tasks = tasks::prepare(self.task.read()?, |described| Ok((described.instance()?, described.task()?)))?;
            return tasks::each(app, tasks, async |described, task: SyncTask| {
                let explanation = task.explain(&facts.schema).with_settings(&facts.settings);
                let guide = Some(Guide::new(&task, facts, explanation));
                Ok(Checked { described: &described, report: None, guide }.output(form))
            })
            .await;
        }
        let described = self.described(app)?;
        let missing = described.iter().filter_map(|described| described.require_databases().err()).collect();
        if let Some(error) = CliError::all("some of the tasks are invalid", missing) {
            return Err(error);
        }
        let session = app.connect().await?;
        let tasks = tasks::prepare(described, |described| {
            described.or_source(|| session.taurus_id())?;
            let (task, instance) = (described.task()?, session.instance_of(described)?);
            Ok((Some(instance.id().clone()), (task, instance)))
        })?;
        let facts = facts.as_ref();
        tasks::each(app, tasks, async |described, (task, instance): (SyncTask, Instance)| {
            app.calls(task.check_permissions());
            let report = instance.replication().check(&task).execute().await?;
            let (report, guide) = match facts {
                None => (report, None),
                Some(facts) => {
                    let explanation = report.explain(&task, &facts.schema).with_settings(&facts.settings);
                    (report.with_excluded_of(&explanation), Some(Guide::new(&task, facts, explanation)))
                }
            };
            Ok(Checked { described: &described, report: Some(&report), guide }.output(form))
        })
        .await
    }

    fn described(&self, app: &App) -> Result<Vec<Described>> {
        if !self.task.is_empty() {
            self.task.read()
        } else if app.options.emulator {
            note(format!("task: none was given; checking the example crates/taurus-htap-cli/{}", EXAMPLE.0));
            let example = Described::of_text(EXAMPLE.0, EXAMPLE.1.to_owned());
            example.or_else(|errors| {
                match CliError::all("the example has mistakes", errors.into_iter().map(CliError::from).collect()) {
                    Some(error) => Err(error),
                    None => Ok(Vec::new()),
                }
            })
        } else {
            let help = "describe a task in a file (-f sync.yaml) or with flags such as --source-database and \
                        --table-config, or compare a whole schema with the guides: --schema FILE --offline";
            Err(CliError::usage("no task to check").with_help(help))
        }
    }
}

/// Which part of an output is printed.
#[derive(Clone, Copy)]
enum Form {
    People,
    Programs,
}

impl Form {
    fn of(options: &GlobalArgs) -> Self {
        if options.is_for_people() { Self::People } else { Self::Programs }
    }
}

/// What was checked: the service's part, the guides' part, or both.
struct Checked<'c> {
    described: &'c Described,
    report: Option<&'c CheckReport>,
    guide: Option<Guide<'c>>,
}

/// What the guides and the schema say.
struct Guide<'c> {
    facts: &'c SourceFacts,
    explanation: Explanation,
    /// About the lists of tables of the task.
    selection: Vec<Finding>,
}

impl<'c> Guide<'c> {
    fn new(task: &SyncTask, facts: &'c SourceFacts, explanation: Explanation) -> Self {
        let selection = task.selection_findings(&explanation);
        Self { facts, explanation, selection }
    }
}

impl Checked<'_> {
    /// What is printed in this form. Both forms of ten thousand tables take much memory, so only one is made.
    fn output(&self, form: Form) -> Output {
        let output = match (form, &self.guide) {
            (Form::People, Some(guide)) => Output::new(self.text_with_guide(guide), Value::Null),
            (Form::People, None) => Output::new(self.text(), Value::Null),
            (Form::Programs, _) => Output::new(Text::default(), self.data()),
        };
        output.with_exit(if self.has_passed() { Exit::Passed } else { Exit::Failed })
    }

    /// The service decides, where it was asked.
    fn has_passed(&self) -> bool {
        let needs_setting = |setting: &Setting| setting.verdict == SettingVerdict::NeedsSetting;
        let settings_fit = self.guide.as_ref().is_none_or(|guide| !guide.facts.settings.iter().any(needs_setting));
        settings_fit
            && match (self.report, &self.guide) {
                (Some(report), _) => report.all_passed(),
                (None, Some(guide)) => guide.selection.is_empty() && fits(&guide.explanation),
                (None, None) => false,
            }
    }

    /// The findings of the service's part; where it was not asked, those about the lists of tables of the task.
    fn findings(&self) -> impl Iterator<Item = Row<'_>> {
        let emulator = self.report.map(EmulatorReasons::of);
        let findings = match (self.report, &self.guide) {
            (Some(report), _) => report.findings(),
            (None, Some(guide)) => &guide.selection,
            (None, None) => &[],
        };
        findings.iter().map(move |finding| {
            let from_emulator = emulator.as_ref().and_then(|reasons| reasons.reason(finding));
            Row { finding, from_emulator }
        })
    }

    /// The table of the library, with colours, and with the reasons of the emulator.
    fn text(&self) -> Text {
        let mut shown = Table::new(CheckReport::HEADINGS);
        for row in self.findings() {
            let Row { finding, .. } = &row;
            shown.row([
                (finding.subject().to_string(), PLAIN),
                (finding.name().to_owned(), PLAIN),
                (finding.verdict().to_string(), style(finding.verdict())),
                (row.reason_for_people(), PLAIN),
            ]);
        }
        let mut people = shown.text();
        people.append(&self.totals());
        people
    }

    /// One table with what the service said and what the guides say.
    fn text_with_guide(&self, guide: &Guide<'_>) -> Text {
        let Guide { facts, explanation, selection } = guide;
        let mut rows = GuideRows::new(explanation, self.report);
        let tables = explanation.by_name();
        let mut missing: HashMap<&str, _> =
            explanation.missing_excludes.iter().map(|table| (table.name.as_str(), table)).collect();
        let (mut shown, mut excluded) = (HashSet::new(), Vec::new());
        for row in self.findings() {
            let (finding, reason) = (row.finding, row.reason_for_people());
            let said = (finding.verdict().to_string(), style(finding.verdict()));
            match tables.get(finding.name()).filter(|_| is_of_table(finding)) {
                Some(table) => {
                    shown.insert((table.database.as_deref(), table.name.as_str()));
                    rows.table(table, said, &reason);
                }
                None if finding.is_exclusion() => excluded.push((finding.name(), said, reason)),
                None => rows.other(&finding.subject().to_string(), finding.name(), said, &reason),
            }
        }
        rows.database(&explanation.database);
        // What the service said nothing about.
        let is_shown = |table: &&ExplainedTable| shown.contains(&(table.database.as_deref(), table.name.as_str()));
        for table in explanation.tables.iter().filter(|table| !is_shown(table)) {
            rows.table(table, (String::new(), PLAIN), "");
        }
        for (name, said, reason) in excluded {
            rows.excluded(name, said, missing.remove(name), &reason);
        }
        for finding in selection {
            if let Some(table) = missing.remove(finding.name()) {
                rows.excluded(
                    finding.name(),
                    (String::new(), PLAIN),
                    Some(table),
                    finding.reason().unwrap_or_default(),
                );
            }
        }
        rows.settings(&facts.settings);
        let mut people = if rows.is_empty() { Text::default() } else { rows.text(explanation) };
        if explanation.tables.is_empty() {
            people.append(&Text::summary(self.no_table(facts)));
        }
        people.append(&self.totals());
        people.append(&guide::totals(explanation));
        people
    }

    /// Why there is nothing for the guides to say anything about.
    fn no_table(&self, facts: &SourceFacts) -> String {
        let has = |database: &&str| facts.schema.tables.iter().any(|table| table.database.as_deref() == Some(database));
        match self.described.file.source.database.as_deref().filter(|database| !has(database)) {
            Some(database) => format!("the schema has no table of the database {database}"),
            None => "the schema has no table of the task".to_owned(),
        }
    }

    /// How much the service passed and failed, and which reasons it would not have given.
    fn totals(&self) -> Text {
        let mut text = Text::default();
        if let Some(report) = self.report {
            // What is counted is said where the guides count as well.
            let totals = report.totals();
            match &self.guide {
                Some(_) => {
                    let checks = counted(report.findings().len(), "check", "checks");
                    text.append(&Text::summary(format_args!("service, {checks}: {totals}")));
                }
                None => text.append(&Text::summary(totals)),
            }
        }
        if self.findings().any(|row| row.from_emulator.is_some()) {
            text.append(&Text::summary(reason::EMULATOR_NOTE));
        }
        text
    }

    fn data(&self) -> Value {
        let file = &self.described.file;
        let tables = self.guide.as_ref().map(|guide| guide.explanation.by_name()).unwrap_or_default();
        let findings: Vec<_> = self.findings().map(|row| row.data(&tables)).collect();
        let mut data = json!({
            "task": file.name,
            "source_database": file.source.database,
            "target_database": file.target.database,
        });
        let report = self.report.map(|report| plain::to_value(report).unwrap_or_default());
        if let (Some(Value::Object(report)), Value::Object(data)) = (report, &mut data) {
            data.extend(report);
        }
        // Those of the report, with what the emulator and the guides add to them.
        data["findings"] = findings.into();
        if let Some(Guide { facts, explanation, .. }) = &self.guide {
            data["guide"] = plain::to_value(explanation).unwrap_or_default();
            data["settings"] = plain::to_value(&facts.settings).unwrap_or_default();
            data["notices"] = plain::to_value(&facts.schema.notices).unwrap_or_default();
        }
        data
    }
}

/// Whether it is about a table that would be synchronized.
fn is_of_table(finding: &Finding) -> bool {
    finding.subject() == Subject::Table && !finding.is_exclusion()
}

/// Whether the guides block nothing. A schema without a table of the task says nothing.
fn fits(explanation: &Explanation) -> bool {
    !explanation.tables.is_empty()
        && explanation.count(GuideVerdict::Blocks) + explanation.count(GuideVerdict::NotInSchema) == 0
        && explanation.database.iter().all(|finding| finding.severity() != Severity::Blocks)
}

/// A finding of the service's part.
struct Row<'r> {
    finding: &'r Finding,
    /// The reason in place of the finding's, where the emulator gave one.
    from_emulator: Option<String>,
}

impl Row<'_> {
    fn reason(&self) -> Option<&str> {
        self.from_emulator.as_deref().or(self.finding.reason())
    }

    fn reason_for_people(&self) -> String {
        let reason = self.reason().unwrap_or_default();
        match self.from_emulator {
            Some(_) => format!("{reason} {}", reason::EMULATOR_MARK),
            None => reason.to_owned(),
        }
    }

    fn data(&self, tables: &HashMap<&str, &ExplainedTable>) -> Value {
        let Self { finding, from_emulator } = self;
        let mut data = plain::to_value(finding).unwrap_or_default();
        data["reason"] = self.reason().into();
        data["reason_of_emulator"] = from_emulator.is_some().into();
        if let Some(table) = tables.get(finding.name()).filter(|_| is_of_table(finding)) {
            data["guide"] = json!({ "verdict": table.guide, "agreement": table.agreement });
        }
        data
    }
}

fn style(verdict: Verdict) -> Style {
    match verdict {
        Verdict::Passed => GOOD,
        Verdict::Failed => BAD,
        // Undetermined, and verdicts of later versions.
        _ => DOUBTFUL,
    }
}
