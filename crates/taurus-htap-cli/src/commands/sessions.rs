//! `sessions`: the sessions of a StarRocks instance.

use clap::Subcommand;
use taurus_htap::operations;

use super::Calls;
use crate::{
    app::App,
    args::ListArgs,
    error::Result,
    output::{Data, Listing, Output},
};

/// Sessions of a StarRocks instance: list and end them
#[derive(Debug, Subcommand)]
pub(crate) enum Sessions {
    /// List the sessions and their statements
    #[command(after_help = "Example:\n  taurus-htap sessions list --instance ID")]
    List(ListArgs),
    /// End sessions, which aborts their statements
    #[command(after_help = "Example:\n  taurus-htap sessions end 1042 1043 --instance ID --yes")]
    End {
        /// IDs from `sessions list`, at most 20
        #[arg(value_name = "SESSION", required = true)]
        sessions: Vec<String>,
    },
}

/// The operations that each command can call.
pub(super) const CALLS: Calls =
    &[("list", operations![ShowHtapProcessList]), ("end", operations![DeleteHtapProcessList])];

const SESSIONS: Listing<'_> = Listing {
    what: "sessions",
    identifiers: Some("/id"),
    columns: &[
        ("SESSION", "/id"),
        ("USER", "/user"),
        ("HOST", "/host"),
        ("DATABASE", "/database"),
        ("STATE", "/state"),
        ("SECONDS", "/duration"),
        ("STATEMENT", "/sql_statement"),
    ],
    further: &[("COMMAND", "/command")],
};

impl Sessions {
    pub(crate) async fn run(self, app: &App) -> Result<Output> {
        let session = app.connect().await?;
        let instance = session.instance()?;
        match self {
            Self::List(list) => {
                let poll = async || Ok(Output::list(list.of_pages(instance.sessions().list()).await?, &SESSIONS));
                list.watch.run(app, poll).await
            }
            Self::End { sessions } => {
                let named = sessions.join(", ");
                app.confirm(&format!("end the sessions {named} of the instance {}", instance.id()))?;
                let response = instance.sessions().end(sessions.clone())?.send().await?.into_inner();
                let mut output = Output::done(format!("ended: {named}"), "end", &named, response);
                if let Data::Value(value) = &mut output.data {
                    value["sessions"] = sessions.into();
                }
                Ok(output.identified_by("/sessions"))
            }
        }
    }
}
