//! Completion in shells: the scripts of `completions` call this program with the command line typed so far.
//!
//! Names that only the service knows are completed from it, if the options, the variables, the context and the
//! credentials of the command line are enough, and quickly or not at all: a shell waits for the answer.

use std::{env, ffi::OsStr, io, time::Duration};

use api_runtime::Api as _;
use clap::{Command, FromArgMatches as _};
use clap_complete::{
    ArgValueCompleter, CompletionCandidate,
    env::{CompleteEnv, Shells},
};
use serde_json::Value;
use taurus_htap::{StarRocksInstanceId, TaskName, UserName, api, iam::Permissions};

use crate::{
    app::App,
    args::{Format, GlobalArgs, Line},
    config::ConfigFile,
    error::Result,
    session::Session,
};

/// The name of the program.
const NAME: &str = "taurus-htap";
/// The variable by which a script asks for completion. It is not `COMPLETE`, which other programs may set.
const VARIABLE: &str = "TAURUS_HTAP_COMPLETE";
/// How long a shell may wait for names of the service.
const LONGEST: Duration = Duration::from_secs(2);

/// Makes the tree of commands. This module is below it and does not import it.
type Tree = fn() -> Command;

/// Answers a completion script, if one has called: then the program is done.
pub(crate) fn answer(tree: Tree) -> clap::error::Result<bool> {
    let current_dir = env::current_dir().ok();
    let completed = || with_completers(tree(), tree);
    CompleteEnv::with_factory(completed).var(VARIABLE).try_complete(env::args_os(), current_dir.as_deref())
}

/// The completion script of a shell.
pub(crate) fn script(shell: &str) -> io::Result<Vec<u8>> {
    let mut script = Vec::new();
    let shells = Shells::builtins();
    let completer = shells.completer(shell).ok_or_else(|| io::Error::other("the shell is unknown"))?;
    completer.write_registration(VARIABLE, NAME, NAME, NAME, &mut script)?;
    Ok(script)
}

/// Completes each argument whose values are known here or to the service. Arguments are recognized by the
/// value names of the help, so that those of new commands are completed as well.
fn with_completers(command: Command, tree: Tree) -> Command {
    let command = command.mut_args(|argument| {
        let name = argument.get_value_names().and_then(|names| names.first()).map(|name| name.to_string());
        match (name.as_deref(), argument.get_id().as_str()) {
            (Some("OPERATION"), _) => argument.add(ArgValueCompleter::new(operations)),
            (Some("CONTEXT"), _) => argument.add(ArgValueCompleter::new(contexts)),
            (Some("TASK"), _) => argument.add(ArgValueCompleter::new(move |current: &OsStr| tasks(tree, current))),
            (Some("USER"), _) => argument.add(ArgValueCompleter::new(move |current: &OsStr| users(tree, current))),
            (Some("ID"), "instance") => {
                argument.add(ArgValueCompleter::new(move |current: &OsStr| instances(tree, current)))
            }
            _ => argument,
        }
    });
    command.mut_subcommands(|command| with_completers(command, tree))
}

/// The IDs of the operations.
fn operations(current: &OsStr) -> Vec<CompletionCandidate> {
    let operations = api::Client::OPERATIONS.iter();
    starting_with(current, operations.map(|operation| (operation.id.to_owned(), Some(operation.effect.as_str()))))
}

/// The names of the contexts in the configuration file, each with its region or its endpoint.
fn contexts(current: &OsStr) -> Vec<CompletionCandidate> {
    let Ok(Some(file)) = ConfigFile::find() else { return Vec::new() };
    let place = |values: &Value| ["region", "endpoint"].iter().find_map(|key| Some(values[key].as_str()?.to_owned()));
    starting_with(current, file.contexts().map(|(name, values)| (name.to_owned(), place(values))))
}

/// The names of the tasks of the instance.
fn tasks(tree: Tree, current: &OsStr) -> Vec<CompletionCandidate> {
    let tasks = from_service(tree, async |session| Ok(session.instance()?.replication().tasks().all().await?));
    let names = tasks.into_iter().flatten().filter_map(|task| Some((task.task_name?, task.stage)));
    // A name that no command takes, such as one with line breaks, is not offered.
    let names = names.filter(|(name, _)| TaskName::new(name).is_ok());
    starting_with(current, names.map(|(name, stage)| (name, stage.map(|stage| stage.to_string()))))
}

/// The names of the database users of the instance.
fn users(tree: Tree, current: &OsStr) -> Vec<CompletionCandidate> {
    let users = from_service(tree, async |session| Ok(session.instance()?.users().list().all().await?));
    let names = users.into_iter().flatten().filter_map(|user| user.user_name);
    starting_with(current, names.filter(|name| UserName::new(name).is_ok()).map(|name| (name, None::<String>)))
}

/// The IDs of the StarRocks instances that replicate the TaurusDB instance.
fn instances(tree: Tree, current: &OsStr) -> Vec<CompletionCandidate> {
    let response =
        from_service(tree, async |session| Ok(session.taurus()?.htap_instances().send().await?.into_inner()));
    let instances = response.into_iter().flat_map(|response| response.instances);
    let instances = instances.filter_map(|instance| Some((instance.id?, instance.name)));
    starting_with(current, instances.filter(|(id, _)| StarRocksInstanceId::new(id).is_ok()))
}

/// The values that start with what is typed, each with a description.
fn starting_with<D: ToString>(
    current: &OsStr,
    values: impl IntoIterator<Item = (String, Option<D>)>,
) -> Vec<CompletionCandidate> {
    let Some(current) = current.to_str() else { return Vec::new() };
    let described = |(value, description): (String, Option<D>)| {
        let description = description.map(|text| printable::line(text.to_string()).to_string().into());
        CompletionCandidate::new(value).help(description)
    };
    values.into_iter().filter(|(value, _)| value.starts_with(current)).map(described).collect()
}

/// What the service has, or nothing: a completion reports no error.
fn from_service<T>(tree: Tree, ask: impl AsyncFnOnce(Session<'_>) -> Result<T>) -> Option<T> {
    let options = options(tree)?;
    // Its messages would be written among what is typed.
    if options.emulator {
        return None;
    }
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().ok()?;
    // A completion is no command, so which calls it makes is not compared with those of one.
    let app = App::new(options, Line::default(), Permissions::of_all());
    let asked = async { ask(app.connect().await?).await };
    runtime.block_on(async { tokio::time::timeout(LONGEST, asked).await }).ok()?.ok()
}

/// The global options among the words of the command line that is being completed.
fn options(tree: Tree) -> Option<GlobalArgs> {
    // A script calls `taurus-htap -- taurus-htap WORD...`.
    let words = env::args_os().skip_while(|word| word != "--").skip(1);
    let matches = tree().ignore_errors(true).try_get_matches_from(words).ok()?;
    let mut options = GlobalArgs::from_arg_matches(&matches).ok()?;
    // A completion reads, and prints nothing.
    (options.dry_run, options.verbose, options.output) = (false, false, Format::Table);
    Some(options)
}
