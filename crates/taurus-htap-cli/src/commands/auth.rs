//! `auth`: which credential is used, and whether the service accepts it.

use std::time::{Duration, SystemTime};

use clap::Subcommand;
use serde_json::json;
use taurus_htap::{
    Context, Engine,
    credential::{Credential, CredentialChain, ProvideCredential as _},
};

use crate::{app::App, error::Result, output::Output, table::details};

/// Credentials: show which one is found, and check whether the service accepts it
#[derive(Debug, Subcommand)]
pub(crate) enum Auth {
    /// Show the kind of the credential that is used, and check whether the service accepts it
    #[command(after_help = status_help())]
    Status {
        /// Only look up the credential, and send no request to the service
        #[arg(long)]
        offline: bool,
    },
}

/// Where credentials are looked for, in the order of the library.
fn status_help() -> String {
    let sources: String = CredentialChain::default()
        .sources()
        .enumerate()
        .map(|(index, source)| format!("  {}. {}: {}\n", index + 1, source.name, source.location))
        .collect();
    format!(
        "Credentials are looked for in this order:\n{sources}\nExample:\n  taurus-htap auth status --region cn-north-4"
    )
}

impl Auth {
    pub(crate) async fn run(self, app: &App) -> Result<Output> {
        let Self::Status { offline } = self;
        let session = app.connect().await?;
        let mut expires_in = None;
        let mut data = json!({"endpoint": session.client.endpoint().as_str()});
        if !app.options.emulator {
            let mut context = Context::system();
            if let Some(region) = app.options.region()? {
                context = context.with_region(region);
            }
            let credential = CredentialChain::default().provide_credential(&context).await?;
            data["credential"] = credential.as_ref().map_or("none", kind).into();
            expires_in = credential.and_then(|credential| credential.expires_at()).map(time_left);
            data["expires_in_seconds"] = expires_in.map(|left| left.as_secs()).into();
        } else {
            data["credential"] = "the emulator's token".into();
        }
        if !offline {
            data["project_id"] = session.client.project_id().await?.as_str().into();
            // Any operation that only reads serves.
            session.client.catalog().datastores(Engine::StarRocks).send().await?;
            data["accepted"] = true.into();
        }
        let lines = [
            ("Endpoint", "/endpoint"),
            ("Project", "/project_id"),
            ("Credential", "/credential"),
            ("Expires in", "/expires_in"),
            ("Accepted", "/accepted"),
        ];
        let mut shown = data.clone();
        shown["expires_in"] = expires_in.map(|left| humantime::format_duration(left).to_string()).into();
        Ok(Output::new(details(&shown, &lines), &data))
    }
}

fn kind(credential: &Credential) -> &'static str {
    match credential {
        Credential::Token(_) => "user token",
        Credential::AccessKey(key) if key.is_temporary() => "temporary access key",
        Credential::AccessKey(_) => "access key",
        Credential::Anonymous => "none",
        // The enum may grow.
        _ => "other",
    }
}

/// The whole seconds until `end`.
fn time_left(end: SystemTime) -> Duration {
    let left = end.duration_since(SystemTime::now()).unwrap_or_default();
    Duration::from_secs(left.as_secs())
}
