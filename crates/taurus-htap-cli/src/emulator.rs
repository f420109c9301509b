//! The emulator of `--emulator`, and who its built-in world knows.

use std::time::Duration;

use taurus_htap::{ProjectId, StarRocksInstanceId, TaurusInstanceId};
use taurus_htap_emulator::{Emulator, Seed};
use tokio::task::JoinHandle;

use crate::{
    exit::Exit,
    problem::{Problem, Result},
};

/// An emulator in this process, whose time flies: what takes minutes in its world takes a second here. It stops when it
/// is dropped.
#[derive(Debug)]
pub(crate) struct OwnEmulator {
    emulator: Emulator,
    time: JoinHandle<()>,
    pub(crate) token: String,
    pub(crate) project: ProjectId,
    pub(crate) taurus: TaurusInstanceId,
    pub(crate) starrocks: StarRocksInstanceId,
}

impl OwnEmulator {
    /// Starts one on a free port of this machine.
    pub(crate) async fn start() -> Result<Self> {
        let seed = Seed::shop()?;
        let (Some(token), Some(project), Some(taurus), Some(starrocks)) = (
            seed.identity.tokens.first().cloned(),
            seed.projects.first().map(|project| ProjectId::new(&project.id)).transpose()?,
            seed.taurusdb_instances.first().map(|instance| TaurusInstanceId::new(&instance.id)).transpose()?,
            seed.starrocks_instances.first().map(|instance| StarRocksInstanceId::new(&instance.id)).transpose()?,
        ) else {
            return Err(Problem::usage("the built-in world has nobody who calls, or nothing to call for"));
        };
        let emulator = Emulator::builder().seed(seed).start().await.map_err(|error| unstarted(&error))?;
        let clock = emulator.clock().clone();
        let time = tokio::spawn(async move {
            loop {
                tokio::time::sleep(Duration::from_millis(10)).await;
                clock.advance(Duration::from_secs(1));
            }
        });
        Ok(Self { emulator, time, token, project, taurus, starrocks })
    }

    /// Where it is.
    pub(crate) fn endpoint(&self) -> String {
        self.emulator.endpoint()
    }
}

impl Drop for OwnEmulator {
    fn drop(&mut self) {
        self.time.abort();
    }
}

/// Why an emulator has not started.
pub(crate) fn unstarted(error: &taurus_htap_emulator::StartError) -> Problem {
    Problem { exit: Exit::Usage, ..Problem::usage("the emulator could not be started") }.with_source(error)
}
