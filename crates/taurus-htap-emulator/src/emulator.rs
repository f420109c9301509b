//! The handle of a running emulator, and how it starts from its settings.

use std::{
    error::Error,
    fmt, io,
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr},
    path::PathBuf,
    sync::Arc,
    time::Duration,
};

use bytes::Bytes;
use futures_util::{FutureExt, future::BoxFuture};
use tokio::{net::TcpListener, task::JoinHandle};

use crate::{
    builder::Builder,
    client_settings::ClientSettings,
    clock::Clock,
    document::Api,
    event::Observer,
    fault::{Fault, PlanError, PlannedFault},
    gateway::Gateway,
    hosts::Hosts,
    server,
    state_file::{LockedFile, StateFile},
    world::{PrincipalPolicies, Seed, World},
};

type BoxError = Box<dyn Error + Send + Sync>;

/// The service in memory. It stops when it is dropped.
#[derive(Debug)]
pub struct Emulator {
    address: SocketAddr,
    gateway: Arc<Gateway>,
    state_file: Option<Arc<StateFile>>,
    is_restored: bool,
    tasks: Vec<JoinHandle<()>>,
}

impl Emulator {
    /// Starts one on a free port of loopback, with the small world that is built in.
    ///
    /// # Errors
    /// [`StartError`] when no port can be had.
    pub async fn start() -> Result<Self, StartError> {
        Self::builder().start().await
    }

    /// Starts the settings of an emulator.
    pub fn builder() -> Builder {
        Builder::default()
    }

    /// Where it is: an endpoint for a client on this machine, such as `http://127.0.0.1:8080`. The identity services
    /// answer there as well.
    #[must_use]
    pub fn endpoint(&self) -> String {
        let ip = match self.address.ip() {
            // All addresses, which is not one that a client can call.
            IpAddr::V4(ip) if ip.is_unspecified() => Ipv4Addr::LOCALHOST.into(),
            IpAddr::V6(ip) if ip.is_unspecified() => Ipv6Addr::LOCALHOST.into(),
            ip => ip,
        };
        format!("http://{}", SocketAddr::new(ip, self.address.port()))
    }

    /// The address that it listens on.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Whether its state was restored from the state file. Then a seed that was given as well is not used.
    #[must_use]
    pub fn is_restored(&self) -> bool {
        self.is_restored
    }

    /// What a client needs to call it, from the world as it is now.
    #[must_use]
    pub fn client_settings(&self) -> ClientSettings {
        ClientSettings::of(&self.gateway.state().world, self.gateway.clock.now())
    }

    /// The emulator's clock.
    #[must_use]
    pub fn clock(&self) -> &Clock {
        &self.gateway.clock
    }

    /// Moves its world forward in time.
    pub fn advance(&self, by: Duration) {
        self.gateway.clock.advance(by);
    }

    /// Lets the next so many requests meet a fault: those of one operation, or of any.
    ///
    /// # Errors
    /// [`PlanError`] when no operation has this name, or 1,000 faults wait already.
    pub fn plan_fault(&self, fault: Fault, operation: Option<&str>, count: u64) -> Result<(), PlanError> {
        self.gateway.plan(PlannedFault { fault, operation: operation.map(str::to_owned), count })
    }

    /// Sets what users and agencies may do, in place of the policies before: see the crate's documentation.
    ///
    /// ```
    /// use taurus_htap_emulator::{Emulator, seed::PrincipalPolicies};
    ///
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let emulator = Emulator::start().await?;
    /// let policy = serde_json::json!({
    ///     "Version": "5.0",
    ///     "Statement": [{ "Effect": "Allow", "Action": ["gaussdbformysql:htapInstance:*"] }],
    /// });
    /// emulator.set_policies(PrincipalPolicies::default().user("emulator", "htap", policy))?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    /// [`PolicyProblem`] when a policy cannot be read, has a condition key that the emulator has no value for, or is of
    /// a user or an agency that is not there. Then nothing is changed.
    pub fn set_policies(&self, policies: PrincipalPolicies) -> Result<(), PolicyProblem> {
        self.gateway.set_policies(policies).map_err(PolicyProblem)
    }

    /// The emulator without a socket: a function that answers requests, for a client that takes one as its transport. A
    /// connection that a fault breaks is an error.
    pub fn in_memory(
        &self,
    ) -> impl Fn(http::Request<Bytes>) -> BoxFuture<'static, Result<http::Response<Bytes>, BoxError>>
    + Clone
    + Send
    + Sync
    + 'static
    + use<> {
        let gateway = Arc::clone(&self.gateway);
        move |request| {
            let answer = server::handle_in_memory(Arc::clone(&gateway), request);
            async { answer.await.map_err(Into::into) }.boxed()
        }
    }

    /// Stops serving, and saves the state when there is a file for it.
    ///
    /// # Errors
    /// When the state cannot be saved.
    pub async fn shutdown(mut self) -> io::Result<()> {
        for task in self.tasks.drain(..) {
            task.abort();
            // Connections end with the task that holds them.
            let _ = task.await;
        }
        self.state_file.take().map_or(Ok(()), |file| file.close())
    }
}

impl Drop for Emulator {
    fn drop(&mut self) {
        for task in &self.tasks {
            task.abort();
        }
        if let Some(file) = &self.state_file {
            // `shutdown` returns whether it was saved; dropping cannot.
            let _ = file.close();
        }
    }
}

impl Builder {
    /// Starts the emulator on the current tokio runtime.
    ///
    /// # Errors
    /// [`StartError`] when the address is taken, a host that is allowed is no name, the seed does not fit, or the state
    /// file cannot be read and written, is a link, or is used by another emulator.
    pub async fn start(self) -> Result<Emulator, StartError> {
        let Self { address, port, allowed_hosts, seed, state_file, observer, clock } = self;
        let api = Api::embedded().map_err(|error| StartError(Cause::Document(error)))?;
        let hosts = Hosts::of(address, allowed_hosts).map_err(|name| StartError(Cause::Host(name)))?;
        let address = SocketAddr::new(address, port);
        let cannot_listen = |error| StartError(Cause::Listen(address, error));
        let listener = TcpListener::bind(address).await.map_err(cannot_listen)?;
        let address = listener.local_addr().map_err(cannot_listen)?;
        let seed = seed.map_or_else(Seed::shop, Ok).map_err(|error| StartError(Cause::Document(error)))?;
        let world = World::of(seed, clock.now()).map_err(|error| StartError(Cause::Seed(error)))?;
        let gateway = Arc::new(Gateway::new(api, world, clock).observed_by(observer.clone()));
        let (state_file, is_restored) = match state_file {
            None => (None, false),
            Some(path) => {
                let (file, is_restored) = keep_in(path.clone(), &gateway, observer)
                    .map_err(|(action, error)| StartError(Cause::StateFile(path, action, error)))?;
                (Some(Arc::new(file)), is_restored)
            }
        };
        let mut tasks = vec![tokio::spawn(server::serve(listener, hosts, Arc::clone(&gateway)))];
        if let Some(file) = &state_file {
            tasks.push(tokio::spawn(Arc::clone(file).keep_saving()));
        }
        Ok(Emulator { address, gateway, state_file, is_restored, tasks })
    }
}

/// Loads the state of a file, if it has one, and saves it there at once, so that a file that cannot be written is
/// noticed now. Returns whether there was a state; an error is what could not be done, and why.
fn keep_in(
    path: PathBuf,
    gateway: &Arc<Gateway>,
    observer: Observer,
) -> Result<(StateFile, bool), (&'static str, String)> {
    let file = LockedFile::open(path).map_err(|error| ("used", error.to_string()))?;
    let saved = file.read().map_err(|error| ("read", error))?;
    let is_restored = saved.is_some();
    saved.into_iter().for_each(|saved| gateway.load(saved));
    let file = StateFile::new(file, Arc::clone(gateway), observer);
    file.save().map_err(|error| ("written", error.to_string()))?;
    Ok((file, is_restored))
}

/// A policy that the emulator cannot decide with, and the place in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PolicyProblem(String);

impl fmt::Display for PolicyProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        printable::line(&self.0).fmt(f)
    }
}

impl Error for PolicyProblem {}

/// Why an emulator could not start.
#[derive(Debug)]
pub struct StartError(Cause);

#[derive(Debug)]
enum Cause {
    Document(spec_document::ReadError),
    Seed(String),
    /// A further host that is no name.
    Host(String),
    /// The file, what could not be done with it, and why.
    StateFile(PathBuf, &'static str, String),
    Listen(SocketAddr, io::Error),
}

impl fmt::Display for StartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Cause::Document(_) => f.write_str("a document that is built in cannot be read"),
            Cause::Host(name) => {
                let name = printable::line(name);
                write!(f, "the host \"{name}\" cannot be allowed: give a name or an address without scheme and port")
            }
            Cause::Seed(error) => write!(f, "the seed does not fit: {}", printable::line(error)),
            Cause::StateFile(path, action, error) => {
                let text = format_args!("the state file {} cannot be {action}: {error}", path.display());
                printable::line(text).fmt(f)
            }
            Cause::Listen(address, _) => write!(f, "cannot listen on {address}"),
        }
    }
}

impl Error for StartError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match &self.0 {
            Cause::Document(error) => Some(error),
            Cause::Listen(_, error) => Some(error),
            Cause::Seed(_) | Cause::Host(_) | Cause::StateFile(..) => None,
        }
    }
}
