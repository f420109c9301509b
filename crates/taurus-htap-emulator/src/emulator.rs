//! The handle of a running emulator.

use std::{io, net::SocketAddr, sync::Arc, time::Duration};

use tokio::{net::TcpListener, task::JoinHandle};

use crate::{
    builder::{Builder, StartError},
    clock::Clock,
    fault::{Fault, PlannedFault},
    gateway::Gateway,
    server,
    state_file::StateFile,
};

/// The service in memory. It stops when it is dropped.
#[derive(Debug)]
pub struct Emulator {
    address: SocketAddr,
    gateway: Arc<Gateway>,
    state_file: Option<Arc<StateFile>>,
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

    pub(crate) fn run(
        listener: TcpListener,
        address: SocketAddr,
        gateway: Arc<Gateway>,
        state_file: Option<Arc<StateFile>>,
    ) -> Self {
        let mut tasks = vec![tokio::spawn(server::serve(listener, Arc::clone(&gateway)))];
        if let Some(file) = &state_file {
            tasks.push(tokio::spawn(Arc::clone(file).keep_saving()));
        }
        Self { address, gateway, state_file, tasks }
    }

    /// Where it is: an endpoint for a client, such as `http://127.0.0.1:8080`. The identity services answer there as
    /// well.
    #[must_use]
    pub fn endpoint(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The address that it listens on.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
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
    /// Up to 1,000 faults can wait; more are left out. A fault for a name that no operation has never happens.
    pub fn plan_fault(&self, fault: Fault, operation: Option<&str>, count: u64) {
        let planned = PlannedFault { fault, operation: operation.map(str::to_owned), count };
        self.gateway.state().faults.add(planned);
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
        self.state_file.take().map_or(Ok(()), |file| file.save())
    }
}

impl Drop for Emulator {
    fn drop(&mut self) {
        for task in &self.tasks {
            task.abort();
        }
        if let Some(file) = &self.state_file {
            // `shutdown` returns whether it was saved; dropping cannot.
            let _ = file.save();
        }
    }
}
