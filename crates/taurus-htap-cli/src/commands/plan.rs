//! `plan`: a draft of a task file from the schema of the source.

use std::{
    fs::{self, File},
    io::Write,
    path::{Path, PathBuf},
};

use clap::Args;
use indexmap::IndexMap;
use serde_json::{Value, json};
use taurus_htap::{
    SyncTask, SyncTaskBuilder,
    fitness::{Finding, Notice, Severity, Summary, TaskPlan, Views, rules_of_tasks},
    task_file::{Scalar, TablesFile, TaskFile},
};

use super::check::{about_every_task, counted, grouped, rule_line};
use crate::{
    error::{CliError, Result},
    exit::Exit,
    kind::Kind,
    output::Output,
    plain,
    source_schema::read_schema,
    spec::Spec,
    text::Text,
    yaml,
};

/// Draft a task file from the schema of the source, as the vendor's guides have it
///
/// The tables that fit go in, each with a configuration where it needs one. Those that do not are left out, with the
/// reason as a comment. The exit code is 1 if no table fits. No service is called.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  taurus-htap plan --schema shop.sql --to sync.yaml
  taurus-htap check -f sync.yaml --schema shop.sql --offline
  mysqldump --no-data --databases shop | taurus-htap plan --schema - --columns")]
pub(crate) struct Plan {
    /// Dump of the source without data, or output of SHOW CREATE TABLE or of `SELECT * FROM information_schema.columns`
    /// with --batch, or - for standard input
    #[arg(long, value_name = "FILE")]
    schema: PathBuf,
    /// Database of the source; needed if the schema has several, or does not name it
    #[arg(long, value_name = "NAME")]
    database: Option<String>,
    /// Synchronize views as well, with the parameter sync_view
    #[arg(long)]
    views: bool,
    /// Add the columns of each table as comments, with the types in which they arrive
    #[arg(long, visible_alias = "format")]
    columns: bool,
    /// Write the task to this file, which must not exist, instead of standard output
    #[arg(long, value_name = "FILE")]
    to: Option<PathBuf>,
}

impl Plan {
    pub(crate) fn run(self) -> Result<Output> {
        let mut schema = read_schema(&self.schema)?;
        if let Some(database) = &self.database {
            let unnamed = schema.tables.iter_mut().filter(|table| table.database.is_none());
            unnamed.for_each(|table| table.database = Some(database.clone()));
        }
        let views = if self.views { Views::Synchronize } else { Views::LeaveOut };
        let mut plan = self.one_of(SyncTask::plan(&schema, views))?;
        let has_tables = !plan.tables.is_empty();
        let task = has_tables.then(|| SyncTaskBuilder::from(&plan).build()).transpose()?;
        // The task has the parameter that its views need.
        for table in &mut plan.tables {
            table.findings.retain(|finding| finding.rule.id != "view-needs-sync-view");
        }
        let summaries = task.as_ref().map(|task| task.explain(&schema).summaries).unwrap_or_default();
        let task = task.map(|task| task_file(task, views));
        let repeated = Summary::of_repeated(plan.tables.iter().flat_map(|table| &table.findings));
        let draft = Draft { task, plan, summaries, repeated, notices: schema.notices };
        let text = draft.text(self.columns);
        let people = match &self.to {
            Some(path) if !has_tables => {
                let head = format!("{} was not written: {NO_TABLE}", path.display());
                let mut people = Text::line(head);
                people.append(&Text::lines(text));
                people
            }
            Some(path) => {
                write_new(path, &text)?;
                Text::line(format_args!("wrote {}: {}", path.display(), draft.totals()))
            }
            None => Text::lines(text),
        };
        let exit = if has_tables { Exit::Passed } else { Exit::Failed };
        Ok(Output::new(people, draft.data()).with_exit(exit))
    }

    /// The draft of the database that is meant.
    fn one_of(&self, plans: Vec<TaskPlan>) -> Result<TaskPlan> {
        let is_meant = |plan: &TaskPlan| match &self.database {
            Some(database) => plan.source_database.as_deref() == Some(database),
            None => true,
        };
        let names: Vec<String> = plans.iter().filter_map(|plan| plan.source_database.clone()).collect();
        let mut meant: Vec<TaskPlan> = plans.into_iter().filter(is_meant).collect();
        let name = self.schema.display();
        match (meant.pop(), meant.is_empty()) {
            (Some(plan), true) if plan.source_database.is_some() => Ok(plan),
            (Some(_), true) => Err(CliError::usage(format!("--schema: {name} does not name its database"))
                .with_help("give its name with --database, or make the dump with `mysqldump --databases NAME`")),
            (Some(_), false) => Err(CliError::usage(format!("--schema: {name} has several databases"))
                .with_help(format!("give one of them with --database: {}", names.join(", ")))),
            (None, _) => {
                let missing = self.database.as_ref().map(|database| format!("the database {database}"));
                let missing = missing.unwrap_or_else(|| "a table".to_owned());
                let error = CliError::usage(format!("--schema: {name} does not have {missing}"));
                Err(if names.is_empty() { error } else { error.with_help(format!("it has {}", names.join(", "))) })
            }
        }
    }
}

/// The file of a drafted task, with its parameters.
fn task_file(task: SyncTask, views: Views) -> TaskFile {
    let mut file = TaskFile::from(task);
    file.parameters = default_parameters();
    if views == Views::Synchronize {
        file.parameters.insert("sync_view".to_owned(), Scalar::Boolean(true));
    }
    file
}

/// The parameters of a task with their defaults, as the example of the documentation has them.
fn default_parameters() -> IndexMap<String, Scalar> {
    let examples = Spec::embedded().operation("ListStarRocksDbParameters").map(|list| list.response_examples(200));
    let parameters = examples.iter().flatten().filter_map(|(_, example)| example.get("db_parameters")?.as_array());
    let default = |parameter: &Value| {
        let text = |field: &str| parameter.get(field).and_then(Value::as_str);
        Some((text("param_name")?.to_owned(), Scalar::of_text(text("default_value")?)))
    };
    parameters.flatten().filter_map(default).collect()
}

fn write_new(path: &Path, text: &str) -> Result<()> {
    let failed = |error| CliError::usage(format!("--to: {} cannot be written", path.display())).with_source(&error);
    let mut file = File::create_new(path).map_err(failed)?;
    file.write_all(text.as_bytes()).map_err(|error| {
        // A part of a task would be in the way of the next run.
        let _ = fs::remove_file(path);
        failed(error).with_kind(Kind::Output)
    })
}

/// A drafted task, and what there is to know about it.
struct Draft {
    /// `None` when no table fits.
    task: Option<TaskFile>,
    plan: TaskPlan,
    /// What is about many of its tables.
    summaries: Vec<Summary>,
    /// What repeats in the findings of its tables, which the comments have once.
    repeated: Vec<Summary>,
    notices: Vec<Notice>,
}

const HEAD: &str = "\
# A draft by `taurus-htap plan`: what the vendor's guides say about the schema of the source. The service has not been
# asked; `taurus-htap check --file` does. The instances are those of --taurus and --instance, or `source.instance` and
# `target.instance`. The parameters have the defaults of the documentation; `taurus-htap api ListStarRocksDbParameters`
# lists those of the service.
";

/// Where the task does not name its tables.
const LATER_TABLES: &str =
    "# The tables of the task are not named, so those that are created later are synchronized as well.\n";

/// Instead of a task.
const NO_TABLE: &str = "No table fits, so there is no task.";

/// Where comments are broken.
const COMMENT_WIDTH: usize = 118;

impl Draft {
    /// The task file, with comments at its end; the comments alone when no table fits.
    fn text(&self, with_columns: bool) -> String {
        let mut text = match &self.task {
            None => format!("# {NO_TABLE}\n"),
            Some(task) => {
                let note = if matches!(task.tables, Some(TablesFile::Include { .. })) { "" } else { LATER_TABLES };
                let task = yaml::write(&serde_json::to_value(task).unwrap_or_default());
                format!("{HEAD}#\n# {}.\n{note}{task}", self.totals())
            }
        };
        comment(&mut text, "Left out:", self.left_out());
        comment(&mut text, "To know before it is created:", self.remarks());
        comment(&mut text, "The rules:", self.rules());
        comment(&mut text, "About many tables, and every task:", self.about_many());
        comment(&mut text, "About the schema as it was read:", self.notices.iter().map(Notice::to_string).collect());
        if with_columns {
            comment(&mut text, "What arrives:", self.columns());
        }
        text
    }

    /// How many tables go in.
    fn totals(&self) -> String {
        let (tables, left_out) = (self.plan.tables.len(), self.plan.left_out.len());
        format!("{} in the task, {left_out} left out", counted(tables, "table", "tables"))
    }

    fn left_out(&self) -> Vec<String> {
        let tables = self.plan.left_out.iter().map(|table| (&*table.name, &*table.reasons));
        lines_of(tables, &[]).map(|(name, _, text)| format!("{name}: {text}")).collect()
    }

    /// Findings about the tables of the task, without conversions of types.
    fn remarks(&self) -> Vec<String> {
        let tables = self.plan.tables.iter().map(|table| (&*table.name, &*table.findings));
        let lines = lines_of(tables, &self.repeated).filter(|(_, severity, _)| *severity != Severity::Converts);
        lines.map(|(name, severity, text)| format!("{name}: {severity}: {text}")).collect()
    }

    /// What the rules say that the comments name.
    fn rules(&self) -> Vec<String> {
        let left_out = self.plan.left_out.iter().flat_map(|table| &table.reasons);
        let remarks = self.plan.tables.iter().flat_map(|table| &table.findings);
        let is_shown = |finding: &&Finding| !self.repeated.iter().any(|summary| summary.covers(finding));
        let remarks = remarks.filter(|finding| finding.severity() != Severity::Converts).filter(is_shown);
        let rules: IndexMap<_, _> = left_out.chain(remarks).map(|finding| (finding.rule.id, finding.rule)).collect();
        rules.into_values().map(rule_line).collect()
    }

    fn about_many(&self) -> Vec<String> {
        let repeated = self.repeated.iter().filter(|summary| summary.rule.severity != Severity::Converts);
        let summaries = self.summaries.iter().chain(repeated).map(Summary::to_string);
        summaries.chain([about_every_task(&rules_of_tasks().collect::<Vec<_>>())]).collect()
    }

    fn columns(&self) -> Vec<String> {
        let mut table = printable::Table::new(["TABLE", "COLUMN", "SOURCE", "ARRIVES AS"]);
        for planned in &self.plan.tables {
            for column in &planned.columns {
                let source = column.source.sql();
                table.row([planned.name.clone(), column.name.clone(), source, column.target.to_string()]);
            }
        }
        table.to_string().lines().map(str::to_owned).collect()
    }

    fn data(&self) -> serde_json::Value {
        json!({
            "task": plain::to_value(&self.task).unwrap_or_default(),
            "plan": plain::to_value(&self.plan).unwrap_or_default(),
            "summaries": plain::to_value(&self.summaries).unwrap_or_default(),
            "notices": plain::to_value(&self.notices).unwrap_or_default(),
        })
    }
}

/// Name, severity and text for each line about the findings of tables.
fn lines_of<'p>(
    tables: impl Iterator<Item = (&'p str, &'p [Finding])>,
    repeated: &'p [Summary],
) -> impl Iterator<Item = (&'p str, Severity, String)> {
    tables.flat_map(|(name, findings)| {
        grouped(findings, repeated).into_iter().map(move |(severity, text)| (name, severity, text))
    })
}

/// Adds lines as a comment under a heading; nothing when there are none.
fn comment(text: &mut String, heading: &str, lines: Vec<String>) {
    if lines.is_empty() {
        return;
    }
    text.push_str(&format!("#\n# {heading}\n"));
    for line in lines {
        let mut indent = "  ";
        for line in printable::wrapped(&printable::line(line).to_string(), COMMENT_WIDTH) {
            text.push_str(&format!("# {indent}{line}\n"));
            indent = "    ";
        }
    }
}
