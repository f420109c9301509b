//! What each command does: one file for each group.

pub(crate) mod api;
pub(crate) mod auth;
pub(crate) mod check;
pub(crate) mod emulator;
pub(crate) mod instances;
pub(crate) mod logs;
pub(crate) mod nodes;
pub(crate) mod params;
pub(crate) mod schema;
pub(crate) mod sessions;
pub(crate) mod shell;
pub(crate) mod sync;
pub(crate) mod users;

use crate::{app::App, cli::Command, outcome::Outcome, problem::Result};

/// Runs a command.
pub(crate) async fn run(app: &App, command: Command) -> Result<Outcome> {
    match command {
        Command::Check(check) => check.run(app).await,
        Command::Sync(sync) => sync.run(app).await,
        Command::Instances(instances) => instances.run(app).await,
        Command::Nodes(nodes) => nodes.run(app).await,
        Command::Users(users) => users.run(app).await,
        Command::Params(params) => params.run(app).await,
        Command::Logs(logs) => logs.run(app).await,
        Command::Sessions(sessions) => sessions.run(app).await,
        Command::Api(api) => api.run(app).await,
        Command::Auth(auth) => auth.run(app).await,
        Command::Emulator(serve) => serve.run().await,
        Command::Schema(schema) => schema.run(),
        Command::Completions(completions) => completions.run(),
        Command::Man(man) => man.run(),
    }
}
