//! One run of the command: its options, and the way from them to a client.

use std::{fmt::Display, sync::Arc, time::Duration};

use taurus_htap::{Client, PollPolicy};

use crate::{
    cli::Global,
    confirm,
    emulator::OwnEmulator,
    gate::Gate,
    outcome::Outcome,
    problem::{Problem, Result},
    progress::Progress,
    screen::note,
    session::Session,
};

/// One run.
#[derive(Debug)]
pub(crate) struct App {
    pub(crate) options: Global,
    gate: Arc<Gate>,
}

impl App {
    /// A run with these options.
    pub(crate) fn new(options: Global) -> Self {
        let gate = Arc::new(Gate::new(options.dry_run));
        Self { options, gate }
    }

    /// A client as the options describe it, or one of an emulator that lives as long as the session.
    pub(crate) async fn connect(&self) -> Result<Session> {
        let Global { region, endpoint, project_id, instance, taurus, .. } = &self.options;
        let client = Client::builder().application(concat!("taurus-htap-cli/", env!("CARGO_PKG_VERSION")));
        let mut client = client.intercept(Arc::<Gate>::clone(&self.gate));
        let (instance, taurus) = (instance.clone(), taurus.clone());
        if self.options.emulator {
            let emulator = OwnEmulator::start().await?;
            note("emulator: started for this command, with its built-in world; nothing else is called");
            let project = project_id.as_ref().unwrap_or(&emulator.project);
            let client = client.endpoint(emulator.endpoint()).project_id(project.as_str()).token(&emulator.token);
            let instance = instance.unwrap_or_else(|| emulator.starrocks.clone());
            let taurus = taurus.unwrap_or_else(|| emulator.taurus.clone());
            return Ok(Session::new(client.build()?, Some(instance), Some(taurus), Some(emulator)));
        }
        match (region, endpoint) {
            (None, None) => {
                let help = "give --region cn-north-4 (or another), --endpoint URL, or --emulator to try things out";
                return Err(Problem::missing("--region", help));
            }
            (region, endpoint) => {
                if let Some(region) = region {
                    client = client.region(region.id());
                }
                if let Some(endpoint) = endpoint {
                    client = client.endpoint(endpoint.as_str());
                }
            }
        }
        match project_id {
            Some(project) => client = client.project_id(project.as_str()),
            None if self.gate.is_shut() => {
                let help = "a dry run sends nothing, so it cannot look the project up; give --project-id ID";
                return Err(Problem::missing("--project-id", help));
            }
            None => {}
        }
        Ok(Session::new(client.default_credentials().build()?, instance, taurus, None))
    }

    /// Whether this is a dry run.
    pub(crate) fn is_dry_run(&self) -> bool {
        self.gate.is_shut()
    }

    /// From now on, requests that only look are sent, dry run or not: what is to be shown depends on what they find.
    pub(crate) fn let_reads_out(&self) {
        self.gate.let_reads_out();
    }

    /// Shows that something is waited for, until it is dropped. A dry run waits for nothing.
    pub(crate) fn progress(&self, what: impl Display) -> Progress {
        if self.gate.is_shut() { Progress::silent() } else { Progress::start(what) }
    }

    /// How patiently things are waited for.
    pub(crate) fn policy(&self, deadline: Duration) -> PollPolicy {
        let policy = PollPolicy::default().with_timeout(deadline);
        // In an emulator of our own time flies.
        if self.options.emulator {
            policy.with_interval(Duration::from_millis(20), Duration::from_millis(200))
        } else {
            policy
        }
    }

    /// Makes sure that somebody wants `what` to happen, such as "delete the user reader".
    pub(crate) fn confirm(&self, what: &str) -> Result<()> {
        // An emulator of our own has nothing that could be lost, and a dry run loses nothing.
        if self.options.yes || self.options.emulator || self.gate.is_shut() {
            return Ok(());
        }
        confirm::ask(what)
    }

    /// What is shown in place of what a command has come to: the request, in a dry run.
    pub(crate) fn instead(&self, ended: Result<Outcome>) -> Result<Outcome> {
        match self.gate.kept() {
            Some(request) => Ok(request),
            None => ended,
        }
    }
}
