//! The settings of an emulator: where it listens, what its world begins with, and its clock.

use std::{
    net::{IpAddr, Ipv4Addr},
    path::PathBuf,
};

use crate::{
    clock::Clock,
    event::{Event, Observer},
    world::Seed,
};

/// Settings of an emulator: see [`Emulator::builder`](crate::Emulator::builder).
#[derive(Clone, Debug)]
#[must_use]
pub struct Builder {
    pub(crate) address: IpAddr,
    pub(crate) port: u16,
    pub(crate) allowed_hosts: Vec<String>,
    pub(crate) seed: Option<Seed>,
    pub(crate) state_file: Option<PathBuf>,
    pub(crate) observer: Observer,
    pub(crate) clock: Clock,
}

impl Default for Builder {
    fn default() -> Self {
        let address = Ipv4Addr::LOCALHOST.into();
        Self {
            address,
            port: 0,
            allowed_hosts: Vec::new(),
            seed: None,
            state_file: None,
            observer: Observer::default(),
            clock: Clock::system(),
        }
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

    /// A further host of the emulator: a name, or an address, without scheme and port. It can be called more than once.
    ///
    /// Requests to other hosts are refused, since they may be from a web page whose site's name was made to lead here.
    /// Known are `localhost`, names that end in `.localhost`, and addresses of loopback; on other addresses than
    /// loopback all addresses, names without a dot, such as those of containers, and names that end in `.internal`,
    /// `.local` or `.test`.
    pub fn allow_host(mut self, name: impl Into<String>) -> Self {
        self.allowed_hosts.push(name.into());
        self
    }

    /// What the world begins with; [`Seed::shop`] by default.
    pub fn seed(mut self, seed: Seed) -> Self {
        self.seed = Some(seed);
        self
    }

    /// A file that the state is read from, if there is one, and saved to: the world and its clock. A state that is
    /// there is used instead of the seed.
    ///
    /// It holds the seed's credentials and any that were issued, so only its owner may read it. It is locked while the
    /// emulator runs, and no link is followed to it.
    pub fn state_file(mut self, path: impl Into<PathBuf>) -> Self {
        self.state_file = Some(path.into());
        self
    }

    /// A function that is called with what happens while the emulator runs. It must not wait: requests wait for it.
    pub fn observe(mut self, function: impl Fn(&Event<'_>) + Send + Sync + 'static) -> Self {
        self.observer = Observer::new(function);
        self
    }

    /// The time; the machine's by default.
    pub fn clock(mut self, clock: Clock) -> Self {
        self.clock = clock;
        self
    }
}
