//! One run of the command: its options, and the client that they describe.

use std::{
    cell::{Cell, OnceCell},
    fmt::Display,
    sync::{Arc, Mutex, PoisonError},
    time::Duration,
};

use taurus_htap::{
    Client, ClientBuilder, Context, Flow, PollPolicy, Region, StarRocksInstanceId, Steps, WaitUntil,
    credential::AgencySession, iam::Permissions,
};

use crate::{
    advice::Place,
    args::{GlobalArgs, Line, WaitArgs},
    changes::Changes,
    confirm,
    credentials::Credentials,
    dry_run::DryRun,
    emulator::OwnEmulator,
    error::{CliError, Result},
    output::Output,
    progress::Progress,
    screen::note,
    session::Session,
    tasks::Course,
};

/// One run.
#[derive(Debug)]
pub(crate) struct App {
    pub(crate) options: GlobalArgs,
    line: Line,
    dry_run: Arc<DryRun>,
    changes: Arc<Changes>,
    /// Whether the command has begun to wait.
    waits: Cell<bool>,
    /// The command that shows how it is, for one that is not to be run again.
    look_again: OnceCell<String>,
    /// The StarRocks instance that the command has used last.
    instance: Mutex<Option<StarRocksInstanceId>>,
    /// How far a command with several tasks is.
    course: Course,
}

impl App {
    /// A run of this command line, of a command that can make these calls.
    pub(crate) fn new(options: GlobalArgs, line: Line, calls: Permissions) -> Self {
        let dry_run = Arc::new(DryRun::new(options.dry_run, calls));
        Self {
            options,
            line,
            dry_run,
            changes: Arc::default(),
            waits: Cell::default(),
            look_again: OnceCell::new(),
            instance: Mutex::default(),
            course: Course::default(),
        }
    }

    /// How far a command with several tasks is.
    pub(crate) fn course(&self) -> &Course {
        &self.course
    }

    /// Begins with one of several tasks, of this instance.
    pub(crate) fn begin_task(&self, instance: Option<StarRocksInstanceId>) {
        self.changes.begin();
        *self.instance.lock().unwrap_or_else(PoisonError::into_inner) = instance;
    }

    /// What the run has changed so far.
    pub(crate) fn changes(&self) -> &Changes {
        &self.changes
    }

    /// Whether the command has begun to wait for something.
    pub(crate) fn waits(&self) -> bool {
        self.waits.get()
    }

    /// The command that shows how it is, for one that would act again if it were run again.
    pub(crate) fn look_again(&self) -> Option<&str> {
        self.look_again.get().map(String::as_str)
    }

    /// Sets the command that shows how it is; see [`App::look_again`].
    pub(crate) fn look_again_with(&self, command: String) {
        // The first one of a run stays.
        let _ = self.look_again.set(command);
    }

    /// A client as the options describe it, or one of an emulator that stops with the session.
    pub(crate) async fn connect(&self) -> Result<Session<'_>> {
        let options = &self.options;
        if options.emulator {
            let client = self.client();
            let project_id = options.project_id()?;
            let emulator = OwnEmulator::start().await?;
            note("emulator: started for this command, with its built-in data; no other service is called");
            let project = project_id.as_ref().map_or(&emulator.project, |project| &project.value);
            let (id, secret) = &emulator.access_key;
            let mut client = client.endpoint(emulator.endpoint()).project_id(project.as_str()).access_key(id, secret);
            // The emulator is every service at once.
            let context = Context::system_builder().variable("HUAWEICLOUD_SDK_STS_ENDPOINT", emulator.endpoint());
            let context = context.variable("HUAWEICLOUD_SDK_IAM_ENDPOINT", emulator.endpoint()).build();
            if let Some(agency) = options.agency()? {
                client = client.assume_agency(AgencySession::with_environment(agency, &context)?);
            }
            client = client.context(context);
            return Ok(Session::new(client.build()?, options, Some(emulator), &self.instance));
        }
        let (credentials, region) = self.credentials().await?;
        self.connect_with(credentials, region)
    }

    /// A client of the service, with a credential that is looked for there.
    pub(crate) fn connect_with(&self, credentials: Credentials, region: Option<Region>) -> Result<Session<'_>> {
        let options = &self.options;
        let mut client = self.client();
        self.require_service(region.as_ref())?;
        let endpoint = options.endpoint()?;
        if let Some(region) = region {
            client = client.region(region.id());
        }
        if let Some(endpoint) = endpoint {
            // Whether it may be insecure is decided by the options.
            client = client.insecure_endpoint(endpoint.value.as_str());
        }
        match options.project_id()? {
            Some(project) => client = client.project_id(project.value.as_str()),
            None if self.dry_run.is_active() => {
                let help = "a dry run sends no request to look the project up; give --project-id ID";
                return Err(CliError::missing("--project-id", help));
            }
            None => {}
        }
        let client = client.context(credentials.context).credentials(credentials.chain);
        Ok(Session::new(client.build()?, options, None, &self.instance))
    }

    fn client(&self) -> ClientBuilder {
        let client = Client::builder().application(concat!("taurus-htap-cli/", env!("CARGO_PKG_VERSION")));
        client.intercept(Arc::<DryRun>::clone(&self.dry_run)).intercept(Arc::<Changes>::clone(&self.changes))
    }

    /// Refuses options that name no service.
    pub(crate) fn require_service(&self, region: Option<&Region>) -> Result<()> {
        if region.is_none() && self.options.endpoint()?.is_none() {
            let help = "give --region (such as cn-north-4) or --endpoint, or try the command with --emulator";
            return Err(CliError::missing("--region", help));
        }
        Ok(())
    }

    /// Where the credential is looked for; and the region, if the options or the profile of hcloud name one.
    pub(crate) async fn credentials(&self) -> Result<(Credentials, Option<Region>)> {
        Credentials::of(&self.options)?.with_region_of_profile(&self.options).await
    }

    /// Whether this is a dry run.
    pub(crate) fn is_dry_run(&self) -> bool {
        self.dry_run.is_active()
    }

    /// The calls that the command can make, where its arguments say more than its words.
    pub(crate) fn calls(&self, calls: Permissions) {
        self.dry_run.calls(calls);
    }

    /// Executes a flow, with one timeout for all of it, and shows what is `ongoing`. A dry run sends nothing, and shows
    /// the request of `acting`: the call with which the flow acts.
    pub(crate) async fn execute<S: Steps, R>(
        &self,
        flow: Flow<S>,
        acting: impl Future<Output = taurus_htap::Result<R>>,
        waiting: WaitArgs,
        ongoing: impl Display,
    ) -> Result<S::Done> {
        let flow = self.waiting_flow(flow, waiting);
        let _progress = self.progress(ongoing);
        self.execute_at_once(flow, acting).await
    }

    /// Executes a flow that has nothing to wait for; see [`App::execute`].
    pub(crate) async fn execute_at_once<S: Steps, R>(
        &self,
        flow: Flow<S>,
        acting: impl Future<Output = taurus_htap::Result<R>>,
    ) -> Result<S::Done> {
        self.calls(flow.permissions());
        if self.is_dry_run() {
            acting.await?;
        }
        Ok(flow.execute().await?)
    }

    /// As [`App::execute`], for a flow whose request depends on what it reads: a dry run sends what only reads.
    pub(crate) async fn execute_with_reads<S: Steps>(
        &self,
        flow: Flow<S>,
        waiting: WaitArgs,
        ongoing: impl Display,
    ) -> Result<S::Done> {
        let flow = self.waiting_flow(flow, waiting);
        self.calls(flow.permissions());
        self.send_reads();
        let _progress = self.progress(ongoing);
        Ok(flow.execute().await?)
    }

    fn waiting_flow<S: Steps>(&self, flow: Flow<S>, waiting: WaitArgs) -> Flow<S> {
        let flow = flow.wait_until(if waiting.no_wait { WaitUntil::Accepted } else { WaitUntil::Done });
        // The deadline counts for each wait of the flow.
        flow.policy(self.policy(Duration::MAX)).deadline(self.timeout(waiting.timeout))
    }

    /// How long a command waits. A dry run only looks, although the service may be busy.
    fn timeout(&self, timeout: Duration) -> Duration {
        if self.is_dry_run() { timeout.min(Duration::from_secs(10)) } else { timeout }
    }

    /// From now on, operations that only read are sent, even in a dry run: the request to show depends on their
    /// responses.
    pub(crate) fn send_reads(&self) {
        self.dry_run.send_reads();
    }

    /// Shows what the command is waiting for, until the result is dropped. A dry run does not wait.
    pub(crate) fn progress(&self, what: impl Display) -> Progress {
        if self.dry_run.is_active() {
            return Progress::silent();
        }
        self.waits.set(true);
        Progress::start(what)
    }

    /// How often and how long a command polls.
    pub(crate) fn policy(&self, timeout: Duration) -> PollPolicy {
        let policy = PollPolicy::default().with_timeout(timeout);
        // The clock of our own emulator runs fast.
        if self.options.emulator {
            policy.with_interval(Duration::from_millis(20), Duration::from_millis(200))
        } else {
            policy
        }
    }

    /// Asks for confirmation of `what`, such as "delete the user reader", unless `--yes` gives it.
    pub(crate) fn confirm(&self, what: &str) -> Result<()> {
        // Our own emulator holds nothing of value, and a dry run changes nothing.
        if self.options.yes || self.options.emulator || self.dry_run.is_active() {
            return Ok(());
        }
        confirm::ask(what)
    }

    /// The result to show: in a dry run, the request in place of what the command returned.
    pub(crate) fn result(&self, returned: Result<Output>) -> Result<Output> {
        match self.dry_run.withheld() {
            Some(request) => Ok(request),
            None => returned,
        }
    }

    /// The command, for advice on its errors.
    pub(crate) fn place(&self) -> Place {
        self.place_of(self.line.task.clone())
    }

    /// The command and one of its tasks, for advice on errors.
    pub(crate) fn place_of(&self, task: Option<String>) -> Place {
        let words = self.line.words.clone();
        let is_emulator = self.options.emulator;
        let options = match &*self.instance.lock().unwrap_or_else(PoisonError::into_inner) {
            _ if is_emulator => Some("--emulator".to_owned()),
            Some(instance) => Some(format!("--instance {instance}")),
            None => None,
        };
        Place { words, task, options, is_emulator, change: self.changes().get() }
    }
}
