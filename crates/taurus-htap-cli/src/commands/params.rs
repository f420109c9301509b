//! `params`: the parameters of a StarRocks instance.

use clap::{Subcommand, ValueEnum};
use serde_json::json;
use taurus_htap::{ConfigurationId, NodeType, RestartNeed};

use crate::{
    app::App,
    cli::{Waiting, pair, parsed},
    outcome::Outcome,
    problem::{Problem, Result},
};

/// Parameters of a StarRocks instance: list, set and compare them
#[derive(Debug, Subcommand)]
pub(crate) enum Params {
    /// List the parameters with their values and ranges
    #[command(after_help = "Example:\n  taurus-htap params list --nodes be --instance ID")]
    List {
        #[arg(long, help = NODES, value_name = "KIND")]
        nodes: Nodes,
    },
    /// Set parameters; those that are not named stay as they are
    #[command(after_help = "Example:\n  taurus-htap params set --nodes fe query_timeout=600 --instance ID")]
    Set {
        #[arg(long, help = NODES, value_name = "KIND")]
        nodes: Nodes,
        /// The parameters
        #[arg(value_name = "NAME=VALUE", required = true, value_parser = pair)]
        values: Vec<(String, String)>,
        #[command(flatten)]
        waiting: Waiting,
    },
    /// Show the parameters that differ from the default template
    #[command(after_help = "Example:\n  taurus-htap params compare --nodes be --instance ID")]
    Compare {
        #[arg(long, help = NODES, value_name = "KIND")]
        nodes: Nodes,
        /// Group of parameters, instead of the one of the nodes
        #[arg(long, value_name = "ID", value_parser = parsed(|text| ConfigurationId::new(text)))]
        group: Option<ConfigurationId>,
    },
}

const NODES: &str = "Whose parameters";

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

impl Params {
    pub(crate) async fn run(self, app: &App) -> Result<Outcome> {
        let session = app.connect().await?;
        let instance = session.instance()?;
        let parameters = instance.parameters();
        let id = instance.id();
        match self {
            Self::List { nodes } => {
                let list = parameters.list(nodes.into()).all().await?;
                let columns = [
                    ("PARAMETER", "/name"),
                    ("VALUE", "/value"),
                    ("TYPE", "/type"),
                    ("RANGE", "/value_range"),
                    ("NEEDS RESTART", "/restart_required"),
                    ("READ-ONLY", "/readonly"),
                ];
                Ok(Outcome::list(list, &columns, "parameters"))
            }
            Self::Set { nodes, values, waiting } => {
                let set = parameters.set(nodes.into(), values).policy(app.policy(waiting.timeout));
                if waiting.no_wait || app.is_dry_run() {
                    let response = set.send().await?.into_inner();
                    return Ok(Outcome::done(format!("{id}: being set"), "set", id.as_str(), response));
                }
                let progress = app.progress(format!("setting parameters of {id}"));
                let set = set.execute().await?;
                drop(progress);
                let changes: Vec<_> = set
                    .changes
                    .iter()
                    .map(|change| json!({"name": change.name, "from": change.from, "to": change.to}))
                    .collect();
                let needs_restart = set.restart == RestartNeed::Required;
                let mut sentence = match set.changes.len() {
                    0 => format!("{id}: nothing to set, all values are so already"),
                    1 => format!("{id}: 1 parameter set"),
                    count => format!("{id}: {count} parameters set"),
                };
                if needs_restart {
                    sentence.push_str("; they count after `taurus-htap instances restart --if-needed`");
                }
                let response = json!({
                    "changes": changes,
                    "restart_required": needs_restart,
                    "job_id": set.job.map(|job| job.to_string()),
                });
                Ok(Outcome::done(sentence, "set", id.as_str(), response))
            }
            Self::Compare { nodes, group } => {
                let group = match group {
                    Some(group) => group,
                    None => {
                        app.let_reads_out();
                        let found = parameters.group(nodes.into()).await?;
                        let id = found.and_then(|group| group.configuration_id).ok_or_else(|| {
                            Problem::missing("--group", "the service does not tell the group of these nodes; name one")
                        })?;
                        ConfigurationId::new(id)?
                    }
                };
                let differences = parameters.compare(&group).send().await?.into_inner().differences;
                let columns =
                    [("PARAMETER", "/parameter_name"), ("VALUE", "/source_value"), ("DEFAULT", "/target_value")];
                Ok(Outcome::list(differences, &columns, "differences"))
            }
        }
    }
}
