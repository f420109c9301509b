//! `check`: whether a task and its tables can be synchronized.

use anstyle::Style;
use clap::Args;
use serde_json::json;
use taurus_htap::{CheckReport, Finding, Subject, TableConfigReport, Verdict};
use taurus_htap_emulator::Reason;

use crate::{
    app::App,
    error::{CliError, Result},
    exit::Exit,
    output::Output,
    screen::note,
    table::{BAD, DOUBTFUL, GOOD, PLAIN, Table},
    task_args::{Described, TaskArgs},
    task_file::TaskFile,
    text::Text,
};

/// The task that is checked with an emulator if none is given.
const EXAMPLE: (&str, &str) = ("examples/shop.yaml", include_str!("../../examples/shop.yaml"));

/// Check whether a task and its tables can be synchronized, without creating anything
///
/// Checks the name of the task, its source database, its parameters, and its tables with their configurations. The exit
/// code is 1 if a check fails or is undetermined.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  taurus-htap check --emulator
  taurus-htap check --instance ID -f sync.yaml
  taurus-htap check --instance ID --source-instance ID --source-database shop --target-database shop_htap \\
      --name orders_to_htap --include orders --table-config orders='order by id' --output json")]
pub(crate) struct Check {
    #[command(flatten)]
    task: TaskArgs,
}

impl Check {
    pub(crate) async fn run(self, app: &App) -> Result<Output> {
        let described = if !self.task.is_empty() {
            self.task.read()?
        } else if app.options.emulator {
            note(format!("task: none was given; checking the example crates/taurus-htap-cli/{}", EXAMPLE.0));
            Described { file: TaskFile::read(EXAMPLE.0, EXAMPLE.1.to_owned())?, origin: Some(EXAMPLE.0.to_owned()) }
        } else {
            let help =
                "describe a task in a file (-f sync.yaml) or with flags such as --source-database and --table-config";
            return Err(CliError::usage("no task to check").with_help(help));
        };
        let session = app.connect().await?.or_instance(described.instance()?);
        let described = described.or_source(session.taurus_id());
        let report = session.instance()?.replication().check(&described.task()?).execute().await?;
        Ok(outcome(&described, &report))
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

/// Why a table failed. The service gives no reasons, but the emulator does, in headers.
fn reason_of_emulator(report: &TableConfigReport, finding: &Finding) -> Option<String> {
    if finding.subject() != Subject::Table || finding.verdict() != Verdict::Failed {
        return None;
    }
    let is_of_table = |reason: &Reason| reason.subject == "table" && reason.name == finding.name();
    let reason = Reason::all(report.headers()).find(is_of_table)?.text;
    let config = report.tables().iter().find(|table| table.name() == finding.name())?.config();
    Some(match config.filter(|config| !config.as_str().is_empty()) {
        Some(config) => format!("`{config}`: {reason}"),
        None => reason,
    })
}

fn outcome(described: &Described, report: &CheckReport) -> Output {
    let mut shown = Table::new(CheckReport::HEADINGS);
    let mut findings = Vec::new();
    for finding in report.findings() {
        let (subject, verdict) = (finding.subject().to_string(), finding.verdict().to_string());
        let from_emulator = reason_of_emulator(report.table_configs(), finding);
        let (name, reason) = (finding.name(), from_emulator.as_deref().or(finding.reason()));
        shown.row([
            (subject.as_str(), PLAIN),
            (name, PLAIN),
            (verdict.as_str(), style(finding.verdict())),
            (reason.unwrap_or_default(), PLAIN),
        ]);
        findings.push(json!({"subject": subject, "name": name, "verdict": verdict, "reason": reason}));
    }
    let totals = report.totals();
    let mut people = shown.text();
    people.append(&Text::line(totals));
    let data = json!({
        "task": described.file.name,
        "source_database": described.file.source.database,
        "target_database": described.file.target.database,
        "findings": findings,
        "passed": totals.passed,
        "failed": totals.failed,
        "undetermined": totals.undetermined,
        "request_id": report.table_configs().request_id(),
    });
    let exit = if report.all_passed() { Exit::Passed } else { Exit::Failed };
    Output::new(people, data).with_exit(exit)
}
