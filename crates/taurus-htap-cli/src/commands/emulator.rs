//! `emulator`: serves the emulator for any client.

use std::{net::IpAddr, path::PathBuf};

use clap::Args;
use taurus_htap_emulator::{ClientSettings, Emulator, Event, Seed};

use crate::{
    emulator::start_error,
    error::{CliError, Result},
    output::Output,
    screen::note,
    signals::EndSignals,
};

/// Serve an emulator of the API until Ctrl-C, SIGTERM or SIGHUP
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
    /// Further host name that requests may have; can be given several times. Other hosts and origins are refused, since
    /// such requests may be from a web page
    #[arg(long, value_name = "NAME")]
    allow_host: Vec<String>,
    /// YAML file with the instances, credentials and other data to start with
    #[arg(long, value_name = "FILE")]
    seed: Option<PathBuf>,
    /// File to save the state to, and to read it from if the file exists; then --seed is not used
    #[arg(long, value_name = "FILE")]
    state: Option<PathBuf>,
}

impl Serve {
    pub(crate) async fn run(self) -> Result<Output> {
        let seed = match &self.seed {
            Some(path) => Seed::read(path).map_err(|error| CliError::usage(format!("--seed: {error}")))?,
            None => Seed::shop()?,
        };
        let mut builder = Emulator::builder().port(self.port).bind(self.bind).seed(seed).observe(report);
        if let Some(path) = &self.state {
            builder = builder.state_file(path);
        }
        for name in self.allow_host {
            builder = builder.allow_host(name);
        }
        let end = EndSignals::listen()?;
        let emulator = builder.start().await.map_err(|error| start_error(&error))?;
        if emulator.is_restored() {
            note(match self.seed {
                Some(_) => "--state: the state in the file is used, and --seed is not",
                None => "--state: the state in the file is used",
            });
        }
        if !self.bind.is_loopback() {
            note(format_args!(
                "warning: everyone who reaches {} can read and change all of the emulator",
                emulator.address()
            ));
        }
        note(announcement(&emulator.endpoint(), &variables(&emulator.client_settings())));
        end.received().await?;
        emulator
            .shutdown()
            .await
            .map_err(|error| CliError::usage("--state: the state could not be saved").with_source(&error))?;
        Ok(Output::text(""))
    }
}

/// Shows what happens while the emulator runs.
fn report(event: &Event<'_>) {
    match event {
        Event::SaveFailed(error) => note(format_args!("--state: the state cannot be saved: {error}; trying again")),
        Event::Saved => note("--state: the state is saved again"),
        _ => {}
    }
}

/// The variables that clients read. An access key comes first: the vendor's SDKs do not take tokens.
fn variables(settings: &ClientSettings) -> Vec<(&'static str, String)> {
    [
        ("HUAWEICLOUD_SDK_AK", &settings.access_key_id),
        ("HUAWEICLOUD_SDK_SK", &settings.secret_access_key),
        ("HUAWEICLOUD_SDK_AUTH_TOKEN", &settings.token),
        ("HUAWEICLOUD_SDK_PROJECT_ID", &settings.project_id),
        ("TAURUS_HTAP_TAURUS_ID", &settings.taurusdb_instance_id),
        ("TAURUS_HTAP_INSTANCE_ID", &settings.starrocks_instance_id),
    ]
    .into_iter()
    // On one line, even if a value of the seed has line breaks: the lines are meant to be pasted into a shell.
    .filter_map(|(name, value)| Some((name, printable::line(value.as_ref()?).to_string())))
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
    use taurus_htap_emulator::{ClientSettings, Emulator};

    use super::{announcement, variables};

    #[tokio::test]
    async fn announcement_has_what_clients_of_any_language_read() {
        let settings = Emulator::start().await.unwrap().client_settings();
        insta::assert_snapshot!(announcement("http://127.0.0.1:8080", &variables(&settings)));
    }

    #[test]
    fn values_that_the_world_lacks_are_not_exported() {
        assert_eq!(variables(&ClientSettings::default()), []);
    }
}
