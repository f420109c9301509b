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
/// It has a small world of its own: a TaurusDB instance with a shop's database, and a StarRocks instance that follows
/// it. Clients of any language can call it, with the credentials that it tells.
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
        let variables = variables(&seed);
        let mut builder = Emulator::builder().port(self.port).bind(self.bind).seed(seed);
        if let Some(path) = self.state {
            builder = builder.state_file(path);
        }
        let emulator = builder.start().await.map_err(|error| unstarted(&error))?;
        note(announcement(&emulator.endpoint(), &variables));
        tokio::signal::ctrl_c().await?;
        emulator
            .shutdown()
            .await
            .map_err(|error| Problem::usage("--state: the state was not saved").with_source(&error))?;
        Ok(Outcome::text(""))
    }
}

/// The variables that clients read, and what the world has for them. An access key comes first: the vendor's SDKs know
/// no token.
fn variables(seed: &Seed) -> Vec<(&'static str, String)> {
    let access_key = seed.identity.access_keys.first();
    [
        ("HUAWEICLOUD_SDK_AK", access_key.map(|(id, _)| id)),
        ("HUAWEICLOUD_SDK_SK", access_key.map(|(_, secret)| secret)),
        ("HUAWEICLOUD_SDK_AUTH_TOKEN", seed.identity.tokens.first()),
        ("HUAWEICLOUD_SDK_PROJECT_ID", seed.projects.first().map(|project| &project.id)),
        ("TAURUS_HTAP_TAURUS_ID", seed.taurusdb_instances.first().map(|instance| &instance.id)),
        ("TAURUS_HTAP_INSTANCE_ID", seed.starrocks_instances.first().map(|instance| &instance.id)),
    ]
    .into_iter()
    // On its line, even where a seed has line breaks in it: the lines are meant to be pasted into a shell.
    .filter_map(|(name, value)| Some((name, printable::line(value?).to_string())))
    .collect()
}

/// What the command prints when it serves.
fn announcement(endpoint: &str, variables: &[(&str, String)]) -> String {
    let endpoints = ["TAURUS_HTAP_ENDPOINT", "HUAWEICLOUD_SDK_IAM_ENDPOINT"].map(|name| (name, endpoint));
    let values = variables.iter().map(|(name, value)| (*name, value.as_str()));
    let exports: String =
        endpoints.into_iter().chain(values).map(|(name, value)| format!("export {name}={value}\n")).collect();
    format!(
        "\
serving at {endpoint}; Ctrl-C ends it. For taurus-htap and the vendor's SDKs in another shell:

{exports}
Other clients, the SDKs among them, take {endpoint} as their endpoint, and as that of IAM."
    )
}

#[cfg(test)]
mod tests {
    use taurus_htap_emulator::Seed;

    use super::{announcement, variables};

    #[test]
    fn announcement_has_what_clients_of_any_language_read() {
        let seed = Seed::shop().unwrap();
        insta::assert_snapshot!(announcement("http://127.0.0.1:8080", &variables(&seed)));
    }

    #[test]
    fn what_a_world_does_not_have_is_not_exported() {
        assert_eq!(variables(&Seed::default()), []);
    }
}
