//! `emulator`: the service in memory, for any client.

use std::{net::IpAddr, path::PathBuf};

use clap::Args;
use taurus_htap_emulator::{Emulator, Seed};

use crate::{
    emulator::unstarted,
    outcome::Outcome,
    problem::{Problem, Result},
    screen::note,
};

/// Serve an emulator of the API until Ctrl-C
///
/// It has a small world of its own: a TaurusDB instance with a shop's database, and a StarRocks instance that follows it. Clients of any
/// language can call it, with the credentials that it tells.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  taurus-htap emulator --port 8080
  taurus-htap emulator --port 8080 --seed world.yaml --state world.state.json")]
pub(crate) struct Serve {
    /// Port to serve at; a free one when it is 0
    #[arg(long, value_name = "PORT", default_value_t = 8080)]
    port: u16,
    /// Address to serve at; whoever reaches it can do everything with the emulator
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1")]
    bind: IpAddr,
    /// YAML file that describes the world it begins with
    #[arg(long, value_name = "FILE")]
    seed: Option<PathBuf>,
    /// File that the state is read from, if it is there, and saved to
    #[arg(long, value_name = "FILE")]
    state: Option<PathBuf>,
}

impl Serve {
    pub(crate) async fn run(self) -> Result<Outcome> {
        let seed = match &self.seed {
            Some(path) => Seed::read(path).map_err(|error| Problem::usage(format!("--seed: {error}")))?,
            None => Seed::shop()?,
        };
        // On its line, even where a seed has line breaks in it: the lines below are meant to be pasted into a shell.
        let first = |list: Option<&String>| list.map(|text| printable::line(text).to_string()).unwrap_or_default();
        let token = first(seed.identity.tokens.first());
        let project = first(seed.projects.first().map(|project| &project.id));
        let taurus = first(seed.taurusdb_instances.first().map(|instance| &instance.id));
        let starrocks = first(seed.starrocks_instances.first().map(|instance| &instance.id));
        let mut builder = Emulator::builder().port(self.port).bind(self.bind).seed(seed);
        if let Some(path) = self.state {
            builder = builder.state_file(path);
        }
        let emulator = builder.start().await.map_err(|error| unstarted(&error))?;
        let endpoint = emulator.endpoint();
        note(format!(
            "\
serving at {endpoint}; Ctrl-C ends it. For taurus-htap in another shell:

export TAURUS_HTAP_ENDPOINT={endpoint}
export HUAWEICLOUD_SDK_AUTH_TOKEN={token}
export HUAWEICLOUD_SDK_PROJECT_ID={project}
export TAURUS_HTAP_TAURUS_ID={taurus}
export TAURUS_HTAP_INSTANCE_ID={starrocks}
export HUAWEICLOUD_SDK_IAM_ENDPOINT={endpoint}

Other clients take {endpoint} as their endpoint, and as that of IAM."
        ));
        tokio::signal::ctrl_c().await?;
        emulator
            .shutdown()
            .await
            .map_err(|error| Problem::usage("--state: the state was not saved").because(&error))?;
        Ok(Outcome::text(""))
    }
}
