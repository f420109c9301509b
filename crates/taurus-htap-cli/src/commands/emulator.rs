//! `emulator`: serves the emulator for any client.

use std::{
    fs,
    io::{self, Write as _},
    net::IpAddr,
    path::{Path, PathBuf},
};

use clap::{Args, Subcommand};
use indexmap::IndexMap;
use serde_json::{Value, json};
use taurus_htap_emulator::{ClientSettings, Emulator, Event, Seed};

use crate::{
    app::App,
    args::{Format, whole_number},
    emulator::start_error,
    error::{CliError, Result},
    output::Output,
    screen::{note, write_error},
    signals::EndSignals,
    text_file,
};

/// Serve an emulator of the API until Ctrl-C, SIGTERM or SIGHUP
///
/// It starts with a TaurusDB instance that has a database of a shop, and a StarRocks instance that replicates it. It
/// prints the credentials with which clients in any language can call it. With --output json it prints one line of JSON
/// when it serves, and with --verbose each request, as text on standard error or as a line of JSON.
///
/// Open /emulator in a browser to look at it. docs/emulator.md describes seeds, faults, the clock and the state.
#[derive(Args, Debug)]
#[command(args_conflicts_with_subcommands = true)]
#[command(after_help = "\
Examples:
  taurus-htap emulator --port 8080
  taurus-htap emulator --port 0 --ready-file ready.json --verbose
  taurus-htap emulator --port 8080 --seed world.yaml --state world.state.json")]
pub(crate) struct Serve {
    /// Port to listen on; 0 picks a free one
    #[arg(long, value_name = "PORT", default_value_t = 8080, value_parser = whole_number(0..=u16::MAX))]
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
    /// File to write when the emulator serves: a line of JSON with its URL and the variables of clients
    #[arg(long, value_name = "FILE")]
    ready_file: Option<PathBuf>,
    #[command(subcommand)]
    command: Option<About>,
}

/// What can be asked without serving.
#[derive(Debug, Subcommand)]
enum About {
    Seed(ShowSeed),
}

/// Print the data that an emulator starts with, or the JSON schema of such files
#[derive(Args, Debug)]
#[command(after_help = "\
Examples:
  taurus-htap emulator seed --print > world.yaml
  taurus-htap emulator --seed world.yaml
  taurus-htap emulator seed --schema > seed.schema.json
  # then, for editors, as the first line of world.yaml:
  # yaml-language-server: $schema=seed.schema.json")]
#[group(required = true, multiple = false)]
struct ShowSeed {
    /// Print the built-in seed, which explains each of its parts
    #[arg(long)]
    print: bool,
    /// Print the JSON schema of seed files, for editors and validators
    #[arg(long)]
    schema: bool,
}

impl Serve {
    pub(crate) async fn run(self, app: &App) -> Result<Output> {
        match self.command {
            Some(About::Seed(ShowSeed { print: _, schema: true })) => {
                return Ok(Output::text(format!("{:#}\n", Seed::file_schema()?)));
            }
            Some(About::Seed(ShowSeed { print: _, schema: false })) => return Ok(Output::text(Seed::SHOP)),
            None => {}
        }
        let is_json = matches!(app.options.output, Format::Json | Format::Jsonl);
        let is_verbose = app.options.verbose;
        let seed = match &self.seed {
            Some(path) => Seed::read(path).map_err(|error| CliError::usage(format!("--seed: {error}")))?,
            None => Seed::shop()?,
        };
        let mut builder = Emulator::builder().port(self.port).bind(self.bind).seed(seed);
        builder = builder.observe(move |event| report(event, is_json, is_verbose));
        if let Some(path) = &self.state {
            builder = builder.state_file(path);
        }
        for name in self.allow_host {
            builder = builder.allow_host(name);
        }
        if let Some(path) = &self.ready_file {
            let others = [("--seed", &self.seed), ("--state", &self.state)];
            if let Some((option, _)) =
                others.iter().find(|(_, other)| other.as_ref().is_some_and(|it| is_same(it, path)))
            {
                return Err(CliError::usage(format!("--ready-file: {} is the file of {option}", path.display()))
                    .with_help("name a file of its own: it is replaced"));
            }
            // One of an earlier run would be taken for this one.
            remove_earlier(path).map_err(|error| ready_file_error(path, &error))?;
        }
        let end = EndSignals::listen()?;
        let emulator = builder.start().await.map_err(|error| start_error(&error))?;
        if emulator.is_restored() {
            note(match self.seed {
                Some(_) => "--state: the state in the file is used, and --seed is not",
                None => "--state: the state in the file is used",
            });
        }
        if !self.bind.to_canonical().is_loopback() {
            note(format_args!(
                "warning: everyone who reaches {} can read and change all of the emulator",
                emulator.address()
            ));
        }
        let (endpoint, variables) = (emulator.endpoint(), variables(&emulator.client_settings()));
        let readiness = readiness(&endpoint, &variables);
        if let Some(path) = &self.ready_file {
            text_file::replace(path, format!("{readiness}\n")).map_err(|error| ready_file_error(path, &error))?;
        }
        if is_json {
            // A program waits for this line.
            if let Some(error) = print_line(&readiness).err().and_then(|error| write_error(&error)) {
                return Err(error.with_help("the emulator has ended, since no program can learn where it serves"));
            }
        } else {
            note(announcement(&endpoint, &variables));
        }
        end.received().await?;
        emulator
            .shutdown()
            .await
            .map_err(|error| CliError::usage("--state: the state could not be saved").with_source(&error))?;
        Ok(Output::text(""))
    }
}

/// What programs read when the emulator serves: where, and the variables of its clients.
fn readiness(endpoint: &str, variables: &[(&str, String)]) -> Value {
    let all = ENDPOINTS.map(|name| (name, endpoint)).into_iter();
    let all = all.chain(variables.iter().map(|(name, value)| (*name, value.as_str())));
    let variables: IndexMap<_, _> = all.collect();
    json!({ "event": "ready", "endpoint": endpoint, "variables": variables })
}

fn ready_file_error(path: &Path, error: &io::Error) -> CliError {
    CliError::usage(format!("--ready-file: {} cannot be written", path.display())).with_source(error)
}

/// Whether both paths lead to the same file.
fn is_same(one: &Path, other: &Path) -> bool {
    match (fs::canonicalize(one), fs::canonicalize(other)) {
        (Ok(one), Ok(other)) => one == other,
        _ => one == other,
    }
}

/// Removes the file of an earlier run. A device, a pipe or a link is no such file: it would be lost.
fn remove_earlier(path: &Path) -> io::Result<()> {
    match fs::symlink_metadata(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error),
        Ok(found) if found.is_file() => fs::remove_file(path),
        Ok(_) => Err(io::Error::other("it is not a regular file; name one, or one that is not there yet")),
    }
}

/// Prints a line for programs.
fn print_line(value: &Value) -> io::Result<()> {
    writeln!(io::stdout().lock(), "{value}")
}

/// Shows what happens while the emulator runs.
fn report(event: &Event<'_>, is_json: bool, is_verbose: bool) {
    match event {
        Event::Request(_) if !is_verbose => {}
        Event::Request(record) if is_json => {
            let mut line = json!({ "event": "request" });
            if let (Some(line), Ok(Value::Object(record))) = (line.as_object_mut(), serde_json::to_value(record)) {
                line.extend(record);
            }
            // A program that no longer reads does not end the emulator.
            let _ = print_line(&line);
        }
        Event::Request(record) => note(record),
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

/// The variables with the URL of the emulator.
const ENDPOINTS: [&str; 3] = ["TAURUS_HTAP_ENDPOINT", "HUAWEICLOUD_SDK_IAM_ENDPOINT", "HUAWEICLOUD_SDK_STS_ENDPOINT"];

/// The message when the emulator has started.
fn announcement(endpoint: &str, variables: &[(&str, String)]) -> String {
    let endpoints = ENDPOINTS.map(|name| (name, endpoint));
    let values = variables.iter().map(|(name, value)| (*name, value.as_str()));
    let exports: String =
        endpoints.into_iter().chain(values).map(|(name, value)| format!("export {name}={value}\n")).collect();
    format!(
        "\
listening on {endpoint}; Ctrl-C stops it. {endpoint}/emulator shows it in a browser. For taurus-htap and the vendor's SDKs in another shell:

{exports}
In the SDKs and in other clients, set {endpoint} as the endpoint of the service, of IAM and of STS."
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
