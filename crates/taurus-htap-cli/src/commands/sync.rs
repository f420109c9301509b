//! `sync`: data synchronization tasks.

use std::time::{Duration, Instant};

use clap::{Args, Subcommand};
use futures_util::{StreamExt as _, pin_mut};
use serde_json::json;
use taurus_htap::{
    Comparison, Difference, IfBroken, Instance, Outcome, PollStatus, Poller, SyncTask, TaskChange, TaskName,
    TaskStatus, iam::flows, operations, task_file::TaskFile,
};

use super::Calls;
use crate::{
    app::App,
    args::{ListArgs, WaitArgs, parsed},
    error::Result,
    exit::Exit,
    output::{Listing, Output},
    plain,
    screen::note,
    session::Session,
    table::{PLAIN, Table, details},
    task_args::{Described, TaskArgs},
    tasks,
    text::Text,
    watch::WatchArgs,
    yaml,
};

/// Data synchronization tasks: create, start, monitor, modify and delete them
#[derive(Debug, Subcommand)]
pub(crate) enum Sync {
    /// Create a task, without starting it, and wait until it exists
    ///
    /// If a task with this name and configuration exists already, nothing is changed, so the command can be repeated. A
    /// task with this name and another configuration is an error.
    ///
    /// Of several tasks, one that fails does not stop the others. --timeout is for each of them, and --dry-run shows a
    /// request of each.
    #[command(after_help = "\
Examples:
  taurus-htap sync create -f sync.yaml --instance ID
  taurus-htap sync create -f orders.yaml -f customers.yaml --instance ID")]
    Create {
        #[command(flatten)]
        task: Box<TaskArgs>,
        /// Delete the task if the service reports it as broken after its creation
        #[arg(long)]
        delete_if_broken: bool,
        #[command(flatten)]
        waiting: WaitArgs,
    },
    /// Start a task and wait until it has caught up
    #[command(after_help = "Example:\n  taurus-htap sync start orders_to_htap --instance ID")]
    Start(Named),
    /// Show the status and the configuration of a task
    #[command(after_help = "\
Examples:
  taurus-htap sync status orders_to_htap --instance ID --output json
  taurus-htap sync status orders_to_htap --instance ID --watch")]
    Status {
        #[command(flatten)]
        task: Task,
        #[command(flatten)]
        watch: WatchArgs,
    },
    /// Print the task file of a task, as the service shows it
    ///
    /// What the service does not show is left out; a message on standard error names it.
    #[command(after_help = "Example:\n  taurus-htap sync export orders_to_htap --instance ID > sync.yaml")]
    Export {
        #[command(flatten)]
        task: Task,
    },
    /// Compare a task with its task file, such as before it is modified; exit code 1 if they differ
    ///
    /// Only what the file and the options describe is compared.
    #[command(after_help = "Example:\n  taurus-htap sync diff -f sync.yaml --instance ID")]
    Diff {
        #[command(flatten)]
        task: Box<TaskArgs>,
    },
    /// List the tasks and their stages
    #[command(after_help = "\
Examples:
  taurus-htap sync list --instance ID --watch
  taurus-htap sync list --instance ID --output name
  taurus-htap sync list --instance ID --query \"[?stage=='Full'].[task_name, percentage]\"")]
    List(ListArgs),
    /// Wait until a task has caught up, which is when its stage is Incremental
    #[command(after_help = "Example:\n  taurus-htap sync wait orders_to_htap --timeout 2h --instance ID")]
    Wait {
        #[command(flatten)]
        task: Task,
        /// How long to wait, such as 90s, 30m or 1h30m
        #[arg(long, value_name = "DURATION", default_value = "30m", value_parser = crate::args::duration)]
        timeout: Duration,
    },
    /// Pause a task
    #[command(after_help = "Example:\n  taurus-htap sync pause orders_to_htap --instance ID")]
    Pause(Named),
    /// Resume a paused task
    #[command(after_help = "Example:\n  taurus-htap sync resume orders_to_htap --instance ID")]
    Resume(Named),
    /// Replace the configuration of a task; settings that are left out are not kept
    ///
    /// Of several tasks, one that fails does not stop the others. --timeout is for each of them, and --dry-run shows a
    /// request of each.
    #[command(after_help = "Example:\n  taurus-htap sync modify -f sync.yaml --instance ID")]
    Modify {
        #[command(flatten)]
        task: Box<TaskArgs>,
        #[command(flatten)]
        waiting: WaitArgs,
    },
    /// Delete a task; the synchronized data is kept
    #[command(after_help = "Example:\n  taurus-htap sync delete orders_to_htap --instance ID --yes")]
    Delete(Named),
}

/// The operations that each command can call.
pub(super) const CALLS: Calls = &[
    ("create", operations![; flows::CREATE_TASK, flows::CREATE_TASK_WITH_TABLE_CONFIGS, flows::DELETE_TASK]),
    ("start", operations![; flows::START_TASK]),
    ("status", flows::GET_TASK),
    ("export", flows::GET_TASK),
    ("diff", flows::GET_TASK),
    ("list", flows::LIST_TASKS),
    ("wait", flows::GET_TASK),
    ("pause", flows::PAUSE_TASK),
    ("resume", flows::RESUME_TASK),
    ("modify", flows::MODIFY_TASK),
    ("delete", flows::DELETE_TASK),
];

const TASKS: Listing<'_> = Listing {
    what: "tasks",
    identifiers: Some("/task_name"),
    columns: &[
        ("TASK", "/task_name"),
        ("SOURCE", "/source_database"),
        ("TARGET", "/target_database"),
        ("STAGE", "/stage"),
        ("PERCENT", "/percentage"),
        ("CATCH-UP STAGE", "/catchup_stage"),
        ("CATCH-UP PERCENT", "/catchup_percentage"),
        ("HEALTHY", "/status"),
        ("NEEDS REPAIR", "/is_need_repair"),
    ],
    further: &[("MAIN TASK", "/is_main_task")],
};

/// A task by its name.
#[derive(Args, Debug)]
pub(crate) struct Task {
    /// Name of the task
    #[arg(value_name = "TASK", value_parser = parsed(|text| TaskName::new(text)))]
    name: TaskName,
}

/// A task by its name, and how long to wait.
#[derive(Args, Debug)]
pub(crate) struct Named {
    #[command(flatten)]
    task: Task,
    #[command(flatten)]
    waiting: WaitArgs,
}

impl Sync {
    pub(crate) async fn run(self, app: &App) -> Result<Output> {
        match self {
            Self::Create { task, delete_if_broken, waiting } => create(app, &task, delete_if_broken, waiting).await,
            Self::Modify { task, waiting } => modify(app, &task, waiting).await,
            Self::List(list) => {
                let session = app.connect().await?;
                let instance = session.instance()?;
                let poll = async || {
                    let tasks = list.of_pages(instance.replication().tasks()).await?;
                    Ok(Output::list(tasks, &TASKS))
                };
                list.watch.run(app, poll).await
            }
            Self::Status { task: Task { name }, watch } => {
                let session = app.connect().await?;
                let instance = session.instance()?;
                watch.run(app, async || Ok(details_of(&instance.replication().get(&name).await?))).await
            }
            Self::Export { task: Task { name } } => export(app, &name).await,
            Self::Diff { task } => diff(app, &task).await,
            Self::Wait { task: Task { name }, timeout } => {
                let session = app.connect().await?;
                let status = caught_up(app, &session, &name, timeout).await?;
                Ok(Output::new(Text::line(format_args!("{name}: {status}")), status).identified_by("/name"))
            }
            Self::Start(Named { task: Task { name }, waiting }) => start(app, &name, waiting).await,
            Self::Pause(Named { task: Task { name }, waiting }) => {
                let session = app.connect().await?;
                let replication = session.instance()?.replication();
                let (pause, acting) = (replication.pause(&name), replication.calls().pause(&name).send());
                Ok(changed(&app.execute(pause, acting, waiting, format!("pausing {name}")).await?, &PAUSE))
            }
            Self::Resume(Named { task: Task { name }, waiting }) => {
                let session = app.connect().await?;
                let replication = session.instance()?.replication();
                let (resume, acting) = (replication.resume(&name), replication.calls().resume(&name).send());
                Ok(changed(&app.execute(resume, acting, waiting, format!("resuming {name}")).await?, &RESUME))
            }
            Self::Delete(Named { task: Task { name }, waiting }) => {
                let session = app.connect().await?;
                let instance = session.instance()?;
                app.confirm(&format!("delete the task {name} of the instance {}", instance.id()))?;
                let replication = instance.replication();
                let (delete, acting) = (replication.delete(&name), replication.calls().delete(&name).send());
                Ok(changed(&app.execute(delete, acting, waiting, format!("deleting {name}")).await?, &DELETE))
            }
        }
    }
}

async fn create(app: &App, args: &TaskArgs, delete_if_broken: bool, waiting: WaitArgs) -> Result<Output> {
    let described = args.read()?;
    let session = app.connect().await?;
    let if_broken = if delete_if_broken { IfBroken::Delete } else { IfBroken::Keep };
    let tasks = tasks::prepare(described, |described| {
        let (instance, task) = required(&session, described)?;
        let create = instance.replication().create(&task)?.if_broken(if_broken);
        Ok((Some(instance.id().clone()), (instance, task, create)))
    })?;
    tasks::each(app, tasks, async |described, (instance, task, create): (Instance, SyncTask, _)| {
        let replication = instance.replication();
        let acting = async {
            match task.configured_tables().next() {
                Some(_) => replication.create_task_with_table_config(&task).send().await.map(drop),
                None => replication.calls().create_task(&task).send().await.map(drop),
            }
        };
        Ok(changed(&app.execute(create, acting, waiting, format!("creating {}", described.name()?)).await?, &CREATE))
    })
    .await
}

async fn modify(app: &App, args: &TaskArgs, waiting: WaitArgs) -> Result<Output> {
    let described = args.read()?;
    let session = app.connect().await?;
    let tasks = tasks::prepare(described, |described| {
        let (instance, task) = required(&session, described)?;
        let replication = instance.replication();
        let (modify, acting) = (replication.modify(&task)?, replication.calls().modify(&task));
        Ok((Some(instance.id().clone()), (modify, acting)))
    })?;
    tasks::each(app, tasks, async |described, (modify, acting)| {
        let ongoing = format!("modifying {}", described.name()?);
        Ok(changed(&app.execute(modify, acting.send(), waiting, ongoing).await?, &MODIFY))
    })
    .await
}

/// The instance of a task, and the task with everything that creating it needs.
fn required(session: &Session<'_>, described: &mut Described) -> Result<(Instance, SyncTask)> {
    described.or_source(|| session.taurus_id())?;
    described.require_all()?;
    let task = described.task()?;
    Ok((session.instance_of(described)?, task))
}

async fn export(app: &App, name: &TaskName) -> Result<Output> {
    let session = app.connect().await?;
    let instance = session.instance()?;
    let mut file = TaskFile::from(&instance.replication().get(name).await?);
    file.target.instance = Some(instance.id().to_string());
    let shown = [
        ("`source.instance`", file.source.instance.is_some()),
        ("`source.database`", file.source.database.is_some()),
        ("`target.database`", file.target.database.is_some()),
        ("`tables`", file.tables.is_some()),
    ];
    let missing: Vec<_> = shown.into_iter().filter(|(_, is_shown)| !is_shown).map(|(field, _)| field).collect();
    if !missing.is_empty() {
        note(format_args!(
            "left out, because the service does not show it in a form that is known: {}",
            missing.join(", ")
        ));
    }
    let data = serde_json::to_value(&file).unwrap_or_default();
    Ok(Output::new(Text::lines(yaml::write(&data)), data).identified_by("/name"))
}

async fn diff(app: &App, args: &TaskArgs) -> Result<Output> {
    let described = args.read()?;
    let session = app.connect().await?;
    let tasks = tasks::prepare(described, |described| {
        let (task, name) = (described.task()?, TaskName::new(described.name()?)?);
        let instance = session.instance_of(described)?;
        Ok((Some(instance.id().clone()), (instance, task, name)))
    })?;
    tasks::each(app, tasks, async |_, (instance, task, name): (Instance, SyncTask, TaskName)| {
        Ok(compared(&name, &instance.replication().get(&name).await?.compare(&task)))
    })
    .await
}

fn compared(name: &TaskName, comparison: &Comparison) -> Output {
    let mut text = Text::default();
    if comparison.differences.is_empty() {
        text.append(&Text::line(format_args!("{name}: no differences")));
    } else {
        let mut table = Table::new(["FIELD", "DESCRIBED", "FOUND"]);
        for Difference { field, described, found, .. } in &comparison.differences {
            table.row([field.clone(), described.join(", "), found.join(", ")].map(|cell| (cell, PLAIN)));
        }
        text.append(&table.text());
    }
    if !comparison.unverified.is_empty() {
        text.append(&Text::line(unverified(&comparison.unverified)));
    }
    let exit = if comparison.differences.is_empty() { Exit::Passed } else { Exit::Failed };
    let Comparison { differences, unverified, .. } = comparison;
    Output::new(text, json!({"task": name.as_str(), "differences": differences, "unverified": unverified}))
        .with_exit(exit)
}

/// The fields that the service does not return.
fn unverified(fields: &[String]) -> String {
    format!("not verifiable, because the service does not return it: {}", fields.join(", "))
}

async fn start(app: &App, name: &TaskName, waiting: WaitArgs) -> Result<Output> {
    let begun = Instant::now();
    let session = app.connect().await?;
    let start = session.instance()?.replication().start(name);
    // The request contains the configuration of the task.
    let mut change = app.execute_with_reads(start, waiting, format!("starting {name}")).await?;
    if !waiting.no_wait && !app.is_dry_run() {
        let left = waiting.timeout.saturating_sub(begun.elapsed());
        change.status = Some(caught_up(app, &session, name, left).await?);
    }
    Ok(changed(&change, &START))
}

/// Waits until a task has caught up with its source, and shows its progress.
async fn caught_up(app: &App, session: &Session<'_>, name: &TaskName, timeout: Duration) -> Result<TaskStatus> {
    let instance: Instance = session.instance()?;
    let poller = instance.replication().wait_until_incremental(name).policy(app.policy(timeout));
    watched(app, poller, &format!("waiting until {name} has caught up")).await
}

async fn watched(app: &App, poller: Poller<TaskStatus, TaskStatus>, what: &str) -> Result<TaskStatus> {
    let mut progress = app.progress(what);
    let polls = poller.into_stream();
    pin_mut!(polls);
    loop {
        match polls.next().await.transpose()? {
            Some(PollStatus::InProgress(status)) => progress.at(&status, status.percentage().map(u64::from)),
            Some(PollStatus::Done(status)) => return Ok(status),
            None => return Err(crate::error::CliError::usage("the wait ended without a result")),
        }
    }
}

/// What a command does with a task, in words.
struct Words {
    action: &'static str,
    request: &'static str,
    done: &'static str,
}

const CREATE: Words = Words { action: "create", request: "creation", done: "created" };
const START: Words = Words { action: "start", request: "start", done: "started" };
const PAUSE: Words = Words { action: "pause", request: "pause", done: "paused" };
const RESUME: Words = Words { action: "resume", request: "resumption", done: "resumed" };
const MODIFY: Words = Words { action: "modify", request: "modification", done: "modified" };
const DELETE: Words = Words { action: "delete", request: "deletion", done: "deleted" };

/// The change of a flow, as a sentence and as data.
fn changed(change: &TaskChange, Words { action, request, done }: &Words) -> Output {
    let name = change.name.as_str();
    let mut sentence = match (change.outcome, &change.found) {
        // Only a deletion has nothing to do then.
        (Outcome::Unchanged, None) => format!("{name}: no such task; nothing was deleted"),
        (Outcome::Unchanged, Some(_)) => format!("{name}: already {done}"),
        (Outcome::Accepted, _) => format!("{name}: {request} accepted"),
        _ => format!("{name}: {done}"),
    };
    // Of a request that was just accepted, it is still the status before.
    if let Some(status) = change.status.as_ref().filter(|_| change.outcome != Outcome::Accepted) {
        sentence.push_str(&format!(" ({status})"));
    }
    if !change.unverified.is_empty() {
        sentence.push_str(&format!("; {}", unverified(&change.unverified)));
    }
    Output::done(sentence, action, name, change)
}

fn details_of(status: &TaskStatus) -> Output {
    let mut data = plain::to_value(status).unwrap_or_default();
    data["configuration"] = plain::to_value(status.config()).unwrap_or_default();
    let lines = [
        ("Task", "/name"),
        ("Stage", "/stage"),
        ("Percent", "/percentage"),
        ("Catch-up stage", "/catchup_stage"),
        ("Catch-up percent", "/catchup_percentage"),
        ("Healthy", "/healthy"),
        ("Needs repair", "/needs_repair"),
        ("Last error", "/last_error"),
        ("Source", "/source_database"),
        ("Target", "/target_database"),
        ("Tables", "/configuration/table_repl_config/tables"),
    ];
    Output::new(details(&data, &lines), &data).identified_by("/name")
}
