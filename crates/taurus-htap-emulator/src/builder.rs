//! The settings of an emulator: where it listens, what its world begins with, and its clock.

use std::{
    error::Error,
    fmt, io,
    net::{IpAddr, Ipv4Addr, SocketAddr},
    path::PathBuf,
    sync::Arc,
};

use tokio::net::TcpListener;

use crate::{
    clock::Clock,
    document::Api,
    emulator::Emulator,
    gateway::Gateway,
    state_file::{self, StateFile},
    world::{Seed, World},
};

/// Settings of an emulator: see [`Emulator::builder`].
#[derive(Clone, Debug)]
#[must_use]
pub struct Builder {
    address: IpAddr,
    port: u16,
    seed: Option<Seed>,
    state_file: Option<PathBuf>,
    clock: Clock,
}

impl Default for Builder {
    fn default() -> Self {
        let address = Ipv4Addr::LOCALHOST.into();
        Self { address, port: 0, seed: None, state_file: None, clock: Clock::system() }
    }
}

impl Builder {
    /// The port; 0, the default, for a free one.
    pub fn port(mut self, port: u16) -> Self {
        self.port = port;
        self
    }

    /// The address to listen on; loopback by default. Every client that reaches it controls the emulator.
    pub fn bind(mut self, address: IpAddr) -> Self {
        self.address = address;
        self
    }

    /// What the world begins with; [`Seed::shop`] by default.
    pub fn seed(mut self, seed: Seed) -> Self {
        self.seed = Some(seed);
        self
    }

    /// A file that the state is read from, if it is there, and saved to. It holds the seed's credentials and any that
    /// were issued.
    pub fn state_file(mut self, path: impl Into<PathBuf>) -> Self {
        self.state_file = Some(path.into());
        self
    }

    /// The time; the machine's by default.
    pub fn clock(mut self, clock: Clock) -> Self {
        self.clock = clock;
        self
    }

    /// Starts the emulator on the current tokio runtime.
    ///
    /// # Errors
    /// [`StartError`] when the address is taken, or seed or state file do not fit.
    pub async fn start(self) -> Result<Emulator, StartError> {
        let Self { address, port, seed, state_file, clock } = self;
        let api = Api::embedded().map_err(|error| StartError(Cause::Document(error)))?;
        let kept = match &state_file {
            Some(path) => state_file::read(path).map_err(|error| StartError(Cause::StateFile(path.clone(), error)))?,
            None => None,
        };
        let world = match kept {
            Some(world) => world,
            None => {
                let seed = seed.map_or_else(Seed::shop, Ok).map_err(|error| StartError(Cause::Document(error)))?;
                World::of(seed, clock.now()).map_err(|error| StartError(Cause::Seed(error)))?
            }
        };
        let address = SocketAddr::new(address, port);
        let cannot_listen = |error| StartError(Cause::Listen(address, error));
        let listener = TcpListener::bind(address).await.map_err(cannot_listen)?;
        let address = listener.local_addr().map_err(cannot_listen)?;
        let gateway = Arc::new(Gateway::new(api, world, clock));
        let state_file = state_file.map(|path| Arc::new(StateFile::new(path, Arc::clone(&gateway))));
        Ok(Emulator::run(listener, address, gateway, state_file))
    }
}

/// Why an emulator could not start.
#[derive(Debug)]
pub struct StartError(Cause);

#[derive(Debug)]
enum Cause {
    Document(spec_document::ReadError),
    Seed(String),
    StateFile(PathBuf, String),
    Listen(SocketAddr, io::Error),
}

impl fmt::Display for StartError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Cause::Document(_) => f.write_str("a document that is built in cannot be read"),
            Cause::Seed(error) => write!(f, "the seed does not fit: {}", printable::line(error)),
            Cause::StateFile(path, error) => {
                let text = format_args!("the state file {} cannot be read: {error}", path.display());
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
            Cause::Seed(_) | Cause::StateFile(..) => None,
        }
    }
}
