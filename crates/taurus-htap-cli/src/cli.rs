//! The tree of commands, and how each of them is run.

use std::iter;

use clap::{
    Arg, ArgAction, ArgMatches, CommandFactory as _, FromArgMatches as _, Parser, Subcommand, error::ErrorKind,
};
use taurus_htap::TaskName;

use crate::{
    app::App,
    args::{GlobalArgs, Line},
    commands,
    error::Result,
    exit, help,
    output::Output,
};

/// The HTAP (Standard Edition) API of Huawei Cloud TaurusDB: StarRocks instances that follow a TaurusDB source.
#[derive(Debug, Parser)]
#[command(name = "taurus-htap", version, after_help = after_help(), arg_required_else_help = true)]
pub(crate) struct Cli {
    #[command(flatten)]
    pub(crate) global: GlobalArgs,
    #[command(subcommand)]
    pub(crate) command: Command,
}

fn after_help() -> String {
    let examples = "\
Examples:
  taurus-htap check --emulator
  taurus-htap sync create -f sync.yaml --instance ID
  taurus-htap sync start orders_to_htap --instance ID";
    format!("{examples}\n\n{}", exit::HELP)
}

impl Cli {
    /// Reads the command line, with what it names.
    pub(crate) fn read() -> Result<(Self, Line), clap::Error> {
        let read = Self::command().try_get_matches();
        let is_help = |error: &clap::Error| {
            matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand)
        };
        let matches = match read {
            Err(error) if is_help(&error) => {
                if let Some(cli) = Self::read_description() {
                    return Ok((cli, Line { words: "api".to_owned(), task: None }));
                }
                // The layout of all help takes time that only those who read it should wait.
                help::for_terminal(Self::command()).try_get_matches()?
            }
            read => read?,
        };
        let subcommands = || iter::successors(matches.subcommand(), |(_, matches)| matches.subcommand());
        let words = subcommands().map(|(word, _)| word).collect::<Vec<_>>().join(" ");
        // Other commands have no argument of this name, or one of another type.
        let task =
            |matches: &ArgMatches| matches.try_get_one::<TaskName>("name").ok().flatten().map(TaskName::to_string);
        let task = subcommands().last().and_then(|(_, matches)| task(matches));
        Ok((Self::from_arg_matches(&matches)?, Line { words, task }))
    }

    /// Reads `api OPERATION --help`, which describes the operation and not the command. clap has no help of its own for
    /// the values of an argument, so the line is read again without its flag.
    fn read_description() -> Option<Self> {
        let flag = Arg::new("describe").short('h').long("help").action(ArgAction::SetTrue);
        let command = Self::command().mut_subcommand("api", |api| api.disable_help_flag(true).arg(flag));
        let cli = Self::from_arg_matches(&command.ignore_errors(true).try_get_matches().ok()?).ok()?;
        match cli.command {
            Command::Api(api) => Some(Self { command: Command::Api(api.describing()?), ..cli }),
            _ => None,
        }
    }
}

/// The commands.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Check(commands::check::Check),
    Plan(commands::plan::Plan),
    Rules(commands::rules::Rules),
    Permissions(commands::permissions::PermissionsOf),
    #[command(subcommand)]
    Sync(commands::sync::Sync),
    #[command(subcommand)]
    Instances(commands::instances::Instances),
    Databases(commands::catalog::Databases),
    Tables(commands::catalog::Tables),
    Flavors(commands::catalog::Flavors),
    Versions(commands::catalog::Versions),
    #[command(subcommand)]
    Nodes(commands::nodes::Nodes),
    #[command(subcommand)]
    Users(commands::users::Users),
    #[command(subcommand)]
    Params(commands::params::Params),
    #[command(subcommand)]
    Logs(commands::logs::Logs),
    #[command(subcommand)]
    Sessions(commands::sessions::Sessions),
    Api(commands::api::Api),
    #[command(subcommand)]
    Auth(commands::auth::Auth),
    #[command(subcommand)]
    Contexts(commands::contexts::Contexts),
    Emulator(commands::emulator::Serve),
    Schema(commands::schema::Schema),
    Completions(commands::shell::Completions),
    Man(commands::shell::Man),
}

impl Command {
    /// Runs the command.
    pub(crate) async fn run(self, app: &App) -> Result<Output> {
        match self {
            Self::Check(check) => check.run(app).await,
            Self::Plan(plan) => plan.run(),
            Self::Rules(rules) => Ok(rules.run()),
            Self::Permissions(permissions) => permissions.run(app),
            Self::Sync(sync) => sync.run(app).await,
            Self::Instances(instances) => instances.run(app).await,
            Self::Databases(databases) => databases.run(app).await,
            Self::Tables(tables) => tables.run(app).await,
            Self::Flavors(flavors) => flavors.run(app).await,
            Self::Versions(versions) => versions.run(app).await,
            Self::Nodes(nodes) => nodes.run(app).await,
            Self::Users(users) => users.run(app).await,
            Self::Params(params) => params.run(app).await,
            Self::Logs(logs) => logs.run(app).await,
            Self::Sessions(sessions) => sessions.run(app).await,
            Self::Api(api) => api.run(app).await,
            Self::Auth(auth) => auth.run(app).await,
            Self::Contexts(contexts) => contexts.run(app),
            Self::Emulator(serve) => serve.run(app).await,
            Self::Schema(schema) => schema.run(),
            Self::Completions(completions) => completions.run(),
            // It describes the tree, so it is given it: it is below it and does not import it.
            Self::Man(man) => man.run(Cli::command()),
        }
    }
}

#[cfg(test)]
mod tests {
    use clap::{Command, CommandFactory};

    use super::{Cli, commands};

    /// The words of the commands below one, which has these words itself.
    fn below(command: &Command, words: &str) -> Vec<String> {
        let names: Vec<_> = command.get_subcommands().filter(|it| it.get_name() != "help").collect();
        if names.is_empty() {
            return vec![words.to_owned()];
        }
        names.iter().flat_map(|it| below(it, format!("{words} {}", it.get_name()).trim())).collect()
    }

    #[test]
    fn operations_of_every_command_are_known() {
        let (mut commands, mut known) = (below(&Cli::command(), ""), commands::known());
        commands.sort();
        known.sort();
        assert_eq!(commands, known);
    }

    #[test]
    fn tree_is_well_formed() {
        Cli::command().debug_assert();
    }
}
