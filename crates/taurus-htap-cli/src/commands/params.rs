//! `params`: the parameters of a StarRocks instance.

use clap::{Subcommand, ValueEnum};
use taurus_htap::{ConfigurationId, NodeType, Outcome, RestartNeed, iam::flows, operations};

use super::Calls;
use crate::{
    app::App,
    args::{ListArgs, WaitArgs, pair, parsed},
    error::{CliError, Result},
    output::{Listing, Output},
};

/// Parameters of a StarRocks instance: list, set and compare them
#[derive(Debug, Subcommand)]
pub(crate) enum Params {
    /// List the parameters, their values and ranges
    #[command(after_help = "Example:\n  taurus-htap params list --nodes be --instance ID")]
    List {
        #[arg(long, help = NODES, value_name = "TYPE")]
        nodes: Nodes,
        #[command(flatten)]
        list: ListArgs,
    },
    /// Set parameters; all others keep their values
    #[command(after_help = "Example:\n  taurus-htap params set --nodes fe query_timeout=600 --instance ID")]
    Set {
        #[arg(long, help = NODES, value_name = "TYPE")]
        nodes: Nodes,
        /// Parameters and their new values
        #[arg(value_name = "NAME=VALUE", required = true, value_parser = pair)]
        values: Vec<(String, String)>,
        #[command(flatten)]
        waiting: WaitArgs,
    },
    /// Show the parameters that differ from the default template
    #[command(after_help = "Example:\n  taurus-htap params compare --nodes be --instance ID")]
    Compare {
        #[arg(long, help = NODES, value_name = "TYPE")]
        nodes: Nodes,
        /// ID of the parameter group to compare [default: the one of the nodes]
        #[arg(long, value_name = "ID", value_parser = parsed(|text| ConfigurationId::new(text)))]
        group: Option<ConfigurationId>,
        #[command(flatten)]
        list: ListArgs,
    },
}

/// The operations that each command can call.
pub(super) const CALLS: Calls = &[
    ("list", operations![ShowStarrocksParams]),
    ("set", flows::SET_PARAMETERS),
    ("compare", operations![ShowStarrocksParams, CheckStarrocksParams]),
];

const NODES: &str = "Type of the nodes";

#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Nodes {
    /// Frontends, which plan queries
    Fe,
    /// Backends, which store data
    Be,
}

impl From<Nodes> for NodeType {
    fn from(nodes: Nodes) -> Self {
        match nodes {
            Nodes::Fe => Self::Fe,
            Nodes::Be => Self::Be,
        }
    }
}

const PARAMETERS: Listing<'_> = Listing {
    what: "parameters",
    identifiers: Some("/name"),
    columns: &[
        ("PARAMETER", "/name"),
        ("VALUE", "/value"),
        ("TYPE", "/type"),
        ("RANGE", "/value_range"),
        ("NEEDS RESTART", "/restart_required"),
        ("READ-ONLY", "/readonly"),
    ],
    further: &[("DESCRIPTION", "/description")],
};

const DIFFERENCES: Listing<'_> = Listing {
    what: "differences",
    identifiers: Some("/parameter_name"),
    columns: &[("PARAMETER", "/parameter_name"), ("VALUE", "/source_value"), ("DEFAULT", "/target_value")],
    further: &[],
};

impl Params {
    pub(crate) async fn run(self, app: &App) -> Result<Output> {
        let session = app.connect().await?;
        let instance = session.instance()?;
        let parameters = instance.parameters();
        let id = instance.id();
        match self {
            Self::List { nodes, list } => {
                let poll = async || Ok(Output::list(list.of_pages(parameters.list(nodes.into())).await?, &PARAMETERS));
                list.watch.run(app, poll).await
            }
            Self::Set { nodes, values, waiting } => {
                let set = parameters.set(nodes.into(), values);
                let acting = set.clone().send();
                let set = app.execute(set, acting, waiting, format!("setting parameters of {id}")).await?;
                let count = match set.changes.len() {
                    1 => "1 parameter".to_owned(),
                    count => format!("{count} parameters"),
                };
                let mut sentence = match set.outcome {
                    Outcome::Unchanged => format!("{id}: all parameters have these values already"),
                    Outcome::Accepted => format!("{id}: change of {count} accepted"),
                    _ => format!("{id}: {count} set"),
                };
                if set.restart == RestartNeed::Required {
                    sentence.push_str("; effective after `taurus-htap instances restart --if-needed`");
                }
                Ok(Output::done(sentence, "set", id.as_str(), set))
            }
            Self::Compare { nodes, group, list } => {
                let group = match group {
                    Some(group) => group,
                    None => {
                        app.send_reads();
                        let found = parameters.group(nodes.into()).await?;
                        let id = found.and_then(|group| group.configuration_id).ok_or_else(|| {
                            CliError::missing(
                                "--group",
                                "the service returned no parameter group for these nodes; give --group ID",
                            )
                        })?;
                        ConfigurationId::new(id)?
                    }
                };
                let poll = async || {
                    let differences = parameters.compare(&group).send().await?.into_inner().differences;
                    Ok(Output::list(list.of_all(differences), &DIFFERENCES))
                };
                list.watch.run(app, poll).await
            }
        }
    }
}
