//! What each command does: one file for each group of commands.

pub(crate) mod api;
pub(crate) mod auth;
pub(crate) mod catalog;
pub(crate) mod check;
pub(crate) mod contexts;
pub(crate) mod emulator;
pub(crate) mod instances;
pub(crate) mod logs;
pub(crate) mod nodes;
pub(crate) mod params;
pub(crate) mod permissions;
pub(crate) mod plan;
pub(crate) mod rules;
pub(crate) mod schema;
pub(crate) mod sessions;
pub(crate) mod shell;
pub(crate) mod sync;
pub(crate) mod users;

use api_runtime::Operation;
use taurus_htap::{
    iam::{Operations, Permissions, flows},
    operations,
};

use crate::{
    args::{Format, GlobalArgs},
    error::{CliError, Result},
    screen::no_names,
};

/// The operations that each command of a group can call, by its name.
type Calls = &'static [(&'static str, Operations)];

/// No operation of the API.
const NOTHING: Operations = operations![];

/// The commands that are in no group. Those of `api` are known by its argument.
const TOP: Calls = &[
    ("check", flows::CHECK_TASK),
    ("databases", operations![ShowInstanceDatabasesForHtap, ListStarRocksDataBases]),
    ("tables", operations![ShowInstanceTablesForHtap, ShowInstanceDatabasesForHtap]),
    ("flavors", operations![ListHtapFlavor]),
    ("versions", operations![ListHtapDataStore]),
    ("plan", NOTHING),
    ("rules", NOTHING),
    ("permissions", NOTHING),
    ("api", NOTHING),
    ("emulator seed", NOTHING),
    ("schema", NOTHING),
    ("completions", NOTHING),
    ("man", NOTHING),
];

/// The groups, with the operations of their commands.
const GROUPS: [(&str, Calls); 9] = [
    ("sync", sync::CALLS),
    ("instances", instances::CALLS),
    ("nodes", nodes::CALLS),
    ("users", users::CALLS),
    ("params", params::CALLS),
    ("logs", logs::CALLS),
    ("sessions", sessions::CALLS),
    ("auth", auth::CALLS),
    ("contexts", contexts::CALLS),
];

/// The commands whose results have identifiers: what `--output name` prints, and other commands take.
const IDENTIFYING: &[&str] = &[
    "sync create",
    "sync start",
    "sync status",
    "sync export",
    "sync list",
    "sync wait",
    "sync pause",
    "sync resume",
    "sync modify",
    "sync delete",
    "instances list",
    "instances show",
    "instances create",
    "instances resize",
    "instances restart",
    "instances upgrade",
    "instances delete",
    "databases",
    "tables",
    "flavors",
    "versions",
    "nodes list",
    "nodes restart",
    "users list",
    "users create",
    "users delete",
    "users password",
    "users permission",
    "users sync",
    "params list",
    "params set",
    "params compare",
    "logs route",
    "logs unroute",
    "sessions list",
    "sessions end",
    "contexts list",
    "contexts use",
    "rules",
    "permissions",
    "api",
];

/// The commands that print a text, and not a value that a query could be applied to.
const TEXTS: &[&str] = &["auth exec", "completions", "emulator", "emulator seed", "man", "schema"];

/// Refuses a form that a command does not have, before it does anything.
pub(crate) fn require_form(words: &str, options: &GlobalArgs) -> Result<()> {
    if options.query.is_some() && TEXTS.contains(&words) {
        return Err(CliError::usage("--query is for values, and this command prints a text"));
    }
    match options.output {
        Format::Name if !IDENTIFYING.contains(&words) => Err(no_names()),
        Format::Name if options.dry_run => {
            let help = "give --output table, json, jsonl or yaml to see it";
            Err(CliError::usage("--output name: a dry run has a request, and no identifier").with_help(help))
        }
        _ => Ok(()),
    }
}

/// Every command by its words, such as `sync create`, with the operations that it can call.
fn calls() -> impl Iterator<Item = (String, Operations)> {
    let of_groups =
        GROUPS.iter().flat_map(|(group, calls)| calls.iter().map(move |(name, it)| (format!("{group} {name}"), *it)));
    TOP.iter().map(|(name, it)| ((*name).to_owned(), *it)).chain(of_groups)
}

/// What IAM must allow for a command, or for all of a group, by its words; `None` for what is neither.
pub(crate) fn permissions_of(words: &str) -> Option<Permissions> {
    let is_of = |command: &str| command == words || command.split_once(' ').is_some_and(|(group, _)| group == words);
    let found: Vec<Operations> = calls().filter(|(command, _)| is_of(command)).map(|(_, it)| it).collect();
    (!found.is_empty()).then(|| Permissions::of_flow(&found))
}

/// The operations that a command can call, by its words; none for what is no command.
pub(crate) fn operations_of(words: &str) -> Vec<&'static Operation> {
    calls().filter(|(command, _)| command == words).flat_map(|(_, operations)| operations.list()).collect()
}

/// The words of all commands.
#[cfg(test)]
pub(crate) fn known() -> Vec<String> {
    calls().map(|(command, _)| command).collect()
}
