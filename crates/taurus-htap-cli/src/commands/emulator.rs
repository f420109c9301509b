//! `emulator`: serves the emulator for any client.

use std::{net::IpAddr, path::PathBuf};

use clap::Args;
use taurus_htap_emulator::{Emulator, Seed};

use crate::{
    emulator::start_error,
    error::{CliError, Result},
    output::Output,
    screen::note,
};

/// Serve an emulator of the API until Ctrl-C
///
/// It starts with a TaurusDB instance that has a database of a shop, and a StarRocks instance that replicates it. It
/// prints the credentials with which clients in any language can call it.
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  taurus-htap emulator --port 8080
  taurus-htap emulator --port 8080 --seed world.yaml --state world.state.json")]
pub(crate) struct Serve {
    /// Port to listen on; 0 picks a free one
    #[arg(long, value_name = "PORT", default_value_t = 8080)]
    port: u16,
    /// Address to listen on; the emulator is not protected from anyone who can reach it
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1")]
    bind: IpAddr,
    /// YAML file with the instances, credentials and other data to start with
    #[arg(long, value_name = "FILE")]
    seed: Option<PathBuf>,
    /// File to save the state to, and to read it from if the file exists
    #[arg(long, value_name = "FILE")]
    state: Option<PathBuf>,
}

impl Serve {
    pub(crate) async fn run(self) -> Result<Output> {
        let seed = match &self.seed {
            Some(path) => Seed::read(path).map_err(|error| CliError::usage(format!("--seed: {error}")))?,
            None => Seed::shop()?,
        };
        let variables = variables(&seed);
        let mut builder = Emulator::builder().port(self.port).bind(self.bind).seed(seed);
        if let Some(path) = self.state {
            builder = builder.state_file(path);
        }
        let emulator = builder.start().await.map_err(|error| start_error(&error))?;
        note(announcement(&emulator.endpoint(), &variables));
        tokio::signal::ctrl_c().await?;
        emulator
            .shutdown()
            .await
            .map_err(|error| CliError::usage("--state: the state could not be saved").with_source(&error))?;
        Ok(Output::text(""))
    }
}

/// The variables that clients read, with the values of the seed. An access key comes first: the vendor's SDKs do not
/// take tokens.
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
    // On one line, even if a value of the seed has line breaks: the lines are meant to be pasted into a shell.
    .filter_map(|(name, value)| Some((name, printable::line(value?).to_string())))
    .collect()
}

/// The message when the emulator has started.
fn announcement(endpoint: &str, variables: &[(&str, String)]) -> String {
    let endpoints = ["TAURUS_HTAP_ENDPOINT", "HUAWEICLOUD_SDK_IAM_ENDPOINT"].map(|name| (name, endpoint));
    let values = variables.iter().map(|(name, value)| (*name, value.as_str()));
    let exports: String =
        endpoints.into_iter().chain(values).map(|(name, value)| format!("export {name}={value}\n")).collect();
    format!(
        "\
listening on {endpoint}; Ctrl-C stops it. For taurus-htap and the vendor's SDKs in another shell:

{exports}
In the SDKs and in other clients, set {endpoint} as the endpoint of the service and of IAM."
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
    fn values_that_the_seed_lacks_are_not_exported() {
        assert_eq!(variables(&Seed::default()), []);
    }
}
