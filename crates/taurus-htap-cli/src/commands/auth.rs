//! `auth`: which credential is used, who it belongs to, whether the service accepts it, and programs that are given it.

mod place;

use std::{
    ffi::OsString,
    path::Path,
    process::Command,
    time::{Duration, SystemTime},
};

use clap::Subcommand;
use serde_json::{Value, json};
use taurus_htap::{
    Client, Engine, Error,
    credential::{self, Credential, CredentialChain, CredentialSearch, SourceOutcome},
    iam::DECODE_AUTHORIZATION_MESSAGE,
    operations,
};

use super::{Calls, NOTHING};
use crate::{
    app::App,
    credentials::{USER_TOKEN, kind, masked_id},
    dry_run,
    error::{CliError, Result},
    exit::Exit,
    kind::Kind,
    output::Output,
    table::{BAD, GOOD, PLAIN, Table, details},
    text::Text,
    text_file,
};

/// Credentials: show which one is found and who it belongs to, check whether the service accepts it, pass it on
#[derive(Debug, Subcommand)]
pub(crate) enum Auth {
    /// Show where credentials are looked for and which one is used, and check whether the service accepts it
    ///
    /// It also answers when none is found or the service refuses it. The exit code is then that of the reason.
    #[command(after_help = status_help())]
    Status {
        /// Only look up the credential, and send no request to the service
        #[arg(long)]
        offline: bool,
    },
    /// Show whose the credential is: account, and user or session of an agency
    ///
    /// The security token service (STS) of the region is asked. It needs no permission, and knows access keys only.
    #[command(after_help = WHOAMI_HELP)]
    Whoami,
    /// Run a program with the access key in its environment
    ///
    /// The key is passed in the variables that the vendor's SDKs and its Terraform provider read, and nowhere else:
    /// nothing is written to disk. Variables that would make the program look for another credential are left out. The
    /// exit code is that of the program. The key is not renewed while the program runs.
    #[command(after_help = EXEC_HELP)]
    Exec {
        /// The program and its arguments
        #[arg(required = true, last = true, value_name = "COMMAND")]
        command: Vec<OsString>,
    },
    /// Decode why a call was refused for a missing permission, which the security token service (STS) does
    #[command(after_help = "\
Example:
  taurus-htap auth explain MESSAGE --region cn-north-4")]
    Explain {
        /// The encoded message of the error, or - for standard input
        #[arg(value_name = "MESSAGE")]
        message: String,
    },
}

const WHOAMI_HELP: &str = "\
Example:
  taurus-htap auth whoami --region cn-north-4 --agency iam::27680d67da6b47eb82d00a1a118be145:agency:htap-operator";

const EXEC_HELP: &str = "\
Example:
  taurus-htap auth exec --region cn-north-4 --agency partner/htap-operator -- terraform plan";

/// Where credentials are looked for, in the order of the library, and what a profile looks like.
fn status_help() -> String {
    let sources: String = CredentialChain::default()
        .sources()
        .enumerate()
        .map(|(index, source)| format!("  {}. {}: {}\n", index + 1, source.name, source.location))
        .collect();
    format!(
        "Credentials are looked for in this order:\n{sources}\n\
         With --profile NAME, in the section [NAME] of ~/.huaweicloud/credentials, or else in the profile NAME of \
         hcloud.\n\
         With --agency, or HUAWEICLOUD_SDK_AGENCY_URN, that agency is assumed with the credential that is found.\n\
         A context names a profile and an agency as well; variables win over it.\n\n\
         Profiles in ~/.huaweicloud/credentials:\n  \
         [basic]\n  ak = ACCESS-KEY-ID\n  sk = SECRET\n  \
         [partner]\n  source_profile = basic\n  agency_urn = iam::ACCOUNT-ID:agency:NAME\n  external_id = AGREED\n\n\
         Example:\n  taurus-htap auth status --region cn-north-4"
    )
}

/// The operations that each command can call.
pub(super) const CALLS: Calls = &[
    ("status", operations![ListHtapDataStore]),
    // Asking who one is needs no permission, and a program that is run makes calls of its own.
    ("whoami", NOTHING),
    ("exec", NOTHING),
    ("explain", DECODE_AUTHORIZATION_MESSAGE),
];

impl Auth {
    pub(crate) async fn run(self, app: &App) -> Result<Output> {
        match self {
            Self::Status { offline } => status(app, offline).await,
            Self::Whoami => whoami(app).await,
            Self::Exec { command } => exec(app, command).await,
            Self::Explain { message } => explain(app, &message).await,
        }
    }
}

async fn status(app: &App, offline: bool) -> Result<Output> {
    let mut data = json!({
        "context": null, "context_file": null, "endpoint": null, "endpoint_from": null, "region": null,
        "region_from": null, "project_id": null, "project_id_from": null, "credential": "none", "source": null, "location": null,
        "access_key_id": null, "agency": null, "expires_in_seconds": null, "account_id": null, "principal_urn": null,
        "accepted": null, "reason": null, "sources": [],
    });
    let mut exit = Exit::Passed;
    let mut sources = Text::default();
    let mut project_of_credential = false;
    let session = match app.options.emulator {
        true => {
            data["credential"] = "the emulator's access key".into();
            data["endpoint_from"] = EMULATOR.into();
            Some(app.connect().await)
        }
        false => {
            let (credentials, region) = app.credentials().await?;
            place::describe(app, region.as_ref(), &credentials.context, &mut data)?;
            let search = credentials.search().await;
            sources = describe(&search, &mut data, &mut exit);
            if let Ok(found) = &search.credential {
                project_of_credential = found.project_id().is_some();
            }
            search.credential.ok().map(|found| app.connect_with(credentials.with_found(found), region))
        }
    };
    match session {
        Some(Ok(session)) => {
            data["endpoint"] = session.client.endpoint().as_str().into();
            if !offline {
                ask(&session.client, &mut data, &mut exit).await;
                if data["project_id"].is_string() {
                    data["project_id_from"] = match app.options.project_id()? {
                        Some(given) => given.origin.to_string().into(),
                        None if app.options.emulator => EMULATOR.into(),
                        None if project_of_credential => "the credential".into(),
                        None => "IAM".into(),
                    };
                }
            }
        }
        // Without a region there is no service to ask.
        Some(Err(error)) if offline => data["reason"] = error.message.into(),
        Some(Err(error)) => refused(error, &mut data, &mut exit),
        None => {}
    }
    let mut shown = data.clone();
    place::show_origins(&mut shown);
    let expires_in = data["expires_in_seconds"].as_u64().map(Duration::from_secs);
    shown["expires_in"] = expires_in.map(|left| humantime::format_duration(left).to_string()).into();
    let mut people = details(&shown, &STATUS_LINES);
    people.append(&sources);
    Ok(Output::new(people, &data).with_exit(exit))
}

/// What the endpoint and the project are from with this option.
const EMULATOR: &str = "--emulator";

const STATUS_LINES: [(&str, &str); 13] = [
    ("Context", "/context"),
    ("Endpoint", "/endpoint"),
    ("Region", "/region"),
    ("Project", "/project_id"),
    ("Credential", "/credential"),
    ("Found in", "/location"),
    ("Key ID", "/access_key_id"),
    ("Agency", "/agency"),
    ("Expires in", "/expires_in"),
    ("Account", "/account_id"),
    ("Principal", "/principal_urn"),
    ("Accepted", "/accepted"),
    ("Reason", "/reason"),
];

/// Writes what was found where, and returns the sources for people.
fn describe(search: &CredentialSearch, data: &mut Value, exit: &mut Exit) -> Text {
    data["agency"] = search.agency.as_ref().map(ToString::to_string).into();
    if let Some(source) = search.used() {
        data["source"] = source.name.as_ref().into();
        data["location"] = source.location.as_ref().into();
    }
    match &search.credential {
        Ok(credential) => {
            data["credential"] = kind(credential).into();
            data["access_key_id"] = masked_id(credential).into();
            data["expires_in_seconds"] = credential.expires_at().map(|end| time_left(end).as_secs()).into();
        }
        Err(error) => refused(error.clone(), data, exit),
    }
    let mut table = Table::new(["SOURCE", "RESULT", "LOCATION"]);
    let mut sources = Vec::new();
    for searched in &search.sources {
        let (result, style) = match searched.outcome {
            SourceOutcome::Used => ("used", GOOD),
            SourceOutcome::Absent => ("absent", PLAIN),
            SourceOutcome::Failed => ("failed", BAD),
            SourceOutcome::NotAsked => ("not asked", PLAIN),
            // The enum may grow.
            _ => ("other", PLAIN),
        };
        let source = &searched.source;
        table.row([(source.name.as_ref(), PLAIN), (result, style), (source.location.as_ref(), PLAIN)]);
        sources.push(json!({ "name": source.name, "location": source.location, "result": result }));
    }
    data["sources"] = sources.into();
    table.text()
}

/// Asks the service whether it accepts the credential, and STS whose it is.
async fn ask(client: &Client, data: &mut Value, exit: &mut Exit) {
    let accepted = async {
        let project = client.project_id().await?.as_str();
        // Any operation that only reads serves.
        client.catalog().datastores(Engine::StarRocks).send().await?;
        Ok::<_, Error>(project)
    };
    match accepted.await {
        Ok(project) => {
            data["project_id"] = project.into();
            data["accepted"] = true.into();
        }
        Err(error) => refused(error, data, exit),
    }
    // STS knows access keys only, and not every region has it: what it does not answer is left out.
    if data["credential"] != USER_TOKEN
        && let Ok(identity) = client.caller_identity().await
    {
        data["account_id"] = identity.account_id.into();
        data["principal_urn"] = identity.principal_urn.into();
    }
}

fn refused(error: impl Into<CliError>, data: &mut Value, exit: &mut Exit) {
    let error = error.into();
    *exit = error.exit();
    data["accepted"] = false.into();
    data["reason"] = std::iter::once(error.message).chain(error.causes).collect::<Vec<_>>().join(": ").into();
}

/// Decodes why a call was refused.
async fn explain(app: &App, message: &str) -> Result<Output> {
    let message = match message {
        "-" => text_file::read(Path::new(message))
            .map_err(|error| CliError::usage("standard input cannot be read").with_source(&error))?,
        message => message.to_owned(),
    };
    let session = app.connect().await?;
    if app.is_dry_run() {
        return Ok(dry_run::of_operation(credential::DECODE_AUTHORIZATION_MESSAGE));
    }
    let decoded = session.client.decode_authorization_message(message.trim()).await?;
    // What it looks like is not documented. JSON is shown as such.
    let data = serde_json::from_str(&decoded).unwrap_or(Value::String(decoded));
    let people = match &data {
        Value::String(text) => Text::line(text),
        data => Text::json(data),
    };
    Ok(Output::new(people, data))
}

async fn whoami(app: &App) -> Result<Output> {
    if app.is_dry_run() {
        return Ok(dry_run::of_operation(credential::GET_CALLER_IDENTITY));
    }
    let mut source = None;
    let session = if app.options.emulator {
        app.connect().await?
    } else {
        let (credentials, region) = app.credentials().await?;
        app.require_service(region.as_ref())?;
        let search = credentials.search().await;
        source = search.used().cloned();
        app.connect_with(credentials.with_found(search.credential?), region)?
    };
    let identity = session.client.caller_identity().await?;
    let agency_session = identity.agency_session();
    let data = json!({
        "account_id": identity.account_id,
        "principal_urn": identity.principal_urn,
        "principal_id": identity.principal_id,
        "agency": agency_session.map(|(agency, _)| agency),
        "agency_session": agency_session.map(|(_, name)| name),
        "source": source.as_ref().map(|source| &source.name),
        "location": source.as_ref().map(|source| &source.location),
    });
    let lines = [
        ("Account", "/account_id"),
        ("Principal", "/principal_urn"),
        ("ID", "/principal_id"),
        ("Agency", "/agency"),
        ("Session", "/agency_session"),
        ("Key from", "/source"),
        ("Found in", "/location"),
    ];
    Ok(Output::new(details(&data, &lines), &data))
}

/// The variables of the vendor's SDKs and of its Terraform provider for each part of a key.
const KEY_ID: [&str; 2] = ["HUAWEICLOUD_SDK_AK", "HW_ACCESS_KEY"];
const SECRET: [&str; 2] = ["HUAWEICLOUD_SDK_SK", "HW_SECRET_KEY"];
const SECURITY_TOKEN: [&str; 2] = ["HUAWEICLOUD_SDK_SECURITY_TOKEN", "HW_SECURITY_TOKEN"];
const PROJECT: [&str; 2] = ["HUAWEICLOUD_SDK_PROJECT_ID", "HW_PROJECT_ID"];
const REGION: [&str; 2] = ["HUAWEICLOUD_SDK_REGION", "HW_REGION_NAME"];

/// What begins the names of variables that would make the program look for another credential.
const OTHERS: [&str; 14] = [
    "HUAWEICLOUD_OIDC_",
    "HUAWEICLOUD_SDK_IDP_ID",
    "HUAWEICLOUD_SDK_ID_TOKEN_FILE",
    "HUAWEICLOUD_SDK_AUTH_TOKEN",
    "HUAWEICLOUD_SDK_USERNAME",
    "HUAWEICLOUD_SDK_PASSWORD",
    "HUAWEICLOUD_SDK_DOMAIN",
    "HUAWEICLOUD_SDK_AGENCY_",
    "HUAWEICLOUD_SDK_PROFILE",
    "HUAWEICLOUD_SDK_HCLOUD_PROFILE",
    "HUAWEICLOUD_SDK_SECURITY_TOKEN",
    "HW_SECURITY_TOKEN",
    "HW_ASSUME_ROLE_",
    "HW_PROFILE",
];

async fn exec(app: &App, command: Vec<OsString>) -> Result<Output> {
    if app.options.emulator {
        let help = "start one with `taurus-htap emulator`, which prints what programs need";
        return Err(CliError::usage("--emulator ends with this command, so no program can use it").with_help(help));
    }
    if app.is_dry_run() {
        return Err(CliError::usage("--dry-run shows requests, and auth exec sends none of its own to the service"));
    }
    let Some((program, arguments)) = command.split_first() else { return Err(CliError::usage("COMMAND is missing")) };
    let (credentials, region) = app.credentials().await?;
    let Credential::AccessKey(key) = credentials.search().await.credential? else {
        let help =
            "a user token cannot be passed on: use an access key, or assume an agency with --agency ACCOUNT/NAME";
        let error = CliError::usage("the credential is not an access key, which alone the vendor's SDKs take");
        return Err(error.with_kind(Kind::Credential).with_help(help));
    };
    let mut child = Command::new(program);
    child.args(arguments);
    for (name, _) in std::env::vars_os() {
        if name.to_str().is_some_and(|name| OTHERS.iter().any(|other| name.starts_with(other))) {
            child.env_remove(name);
        }
    }
    let given = app.options.project_id()?;
    let project = given.as_ref().map(|project| project.value.as_str()).or(key.project_id());
    let values = [
        (KEY_ID, Some(key.id())),
        (SECRET, Some(key.secret().expose())),
        (SECURITY_TOKEN, key.security_token()),
        (PROJECT, project),
        (REGION, region.as_ref().map(|region| region.id())),
    ];
    for (names, value) in values {
        for name in names {
            if let Some(value) = value {
                child.env(name, value);
            }
        }
    }
    run(child).map_err(|error| {
        let program = program.to_string_lossy();
        CliError::usage(format!("{program} cannot be run")).with_source(&error)
    })
}

/// Becomes the program, so that its exit code and its signals need no passing on. Returns only when that fails.
#[cfg(unix)]
fn run(mut child: Command) -> std::io::Result<Output> {
    use std::os::unix::process::CommandExt;

    Err(child.exec())
}

/// Runs the program, and ends as it does.
#[cfg(not(unix))]
fn run(mut child: Command) -> std::io::Result<Output> {
    let status = child.status()?;
    std::process::exit(status.code().unwrap_or(1))
}

/// The whole seconds until `end`.
fn time_left(end: SystemTime) -> Duration {
    let left = end.duration_since(SystemTime::now()).unwrap_or_default();
    Duration::from_secs(left.as_secs())
}
