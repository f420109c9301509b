//! `nodes`: the nodes of a StarRocks instance.

use clap::Subcommand;
use taurus_htap::{StarRocksNodeId, operations};

use super::Calls;
use crate::{
    app::App,
    args::{ListArgs, parsed},
    error::Result,
    output::{Listing, Output},
};

/// Nodes of a StarRocks instance: list and restart them
#[derive(Debug, Subcommand)]
pub(crate) enum Nodes {
    /// List the nodes and their roles
    #[command(after_help = "Example:\n  taurus-htap nodes list --instance ID")]
    List(ListArgs),
    /// Restart one node, which ends its sessions
    #[command(after_help = "Example:\n  taurus-htap nodes restart NODE --instance ID --yes")]
    Restart {
        /// ID of the node
        #[arg(value_name = "NODE", value_parser = parsed(|text| StarRocksNodeId::new(text)))]
        node: StarRocksNodeId,
    },
}

/// The operations that each command can call.
pub(super) const CALLS: Calls =
    &[("list", operations![ListInstanceNode]), ("restart", operations![RestartStarrocksNode])];

const NODES: Listing<'_> = Listing {
    what: "nodes",
    identifiers: Some("/node_id"),
    columns: &[("NODE", "/node_id"), ("NAME", "/node_name"), ("ROLE", "/role"), ("STATUS", "/status")],
    further: &[],
};

impl Nodes {
    pub(crate) async fn run(self, app: &App) -> Result<Output> {
        let session = app.connect().await?;
        let instance = session.instance()?;
        match self {
            Self::List(list) => {
                let poll = async || {
                    let nodes = instance.nodes().list().send().await?.into_inner().node_list;
                    Ok(Output::list(list.of_all(nodes), &NODES))
                };
                list.watch.run(app, poll).await
            }
            Self::Restart { node } => {
                app.confirm(&format!("restart the node {node} and end its sessions"))?;
                let response = instance.nodes().restart(&node).send().await?.into_inner();
                Ok(Output::done(format!("{node}: restart accepted"), "restart", node.as_str(), response))
            }
        }
    }
}
