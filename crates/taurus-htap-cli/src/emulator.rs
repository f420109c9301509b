//! The emulator of `--emulator`, and the IDs and the access key of its built-in data.

use std::time::Duration;

use taurus_htap::{ProjectId, StarRocksInstanceId, TaurusInstanceId, fitness::Schema};
use taurus_htap_emulator::{Emulator, Seed};
use tokio::task::JoinHandle;

use crate::error::{CliError, Result};

/// An emulator in this process whose clock runs a hundred times as fast as the real one. It stops when it is dropped.
#[derive(Debug)]
pub(crate) struct OwnEmulator {
    emulator: Emulator,
    time: JoinHandle<()>,
    /// The ID and the secret of an access key.
    pub(crate) access_key: (String, String),
    pub(crate) project: ProjectId,
    pub(crate) taurus: TaurusInstanceId,
    pub(crate) starrocks: StarRocksInstanceId,
}

impl OwnEmulator {
    /// Starts one on a free port of this machine.
    pub(crate) async fn start() -> Result<Self> {
        let seed = Seed::shop()?;
        let (Some(access_key), Some(project), Some(taurus), Some(starrocks)) = (
            seed.identity.access_keys.first().map(|(id, secret)| (id.clone(), secret.clone())),
            seed.projects.first().map(|project| ProjectId::new(&project.id)).transpose()?,
            seed.taurusdb_instances.first().map(|instance| TaurusInstanceId::new(&instance.id)).transpose()?,
            seed.starrocks_instances.first().map(|instance| StarRocksInstanceId::new(&instance.id)).transpose()?,
        ) else {
            return Err(CliError::usage("the emulator's built-in data lacks an access key, a project or an instance"));
        };
        let emulator = Emulator::builder().seed(seed).start().await.map_err(|error| start_error(&error))?;
        let clock = emulator.clock().clone();
        let time = tokio::spawn(async move {
            loop {
                tokio::time::sleep(Duration::from_millis(10)).await;
                clock.advance(Duration::from_secs(1));
            }
        });
        Ok(Self { emulator, time, access_key, project, taurus, starrocks })
    }

    /// Its URL.
    pub(crate) fn endpoint(&self) -> String {
        self.emulator.endpoint()
    }
}

impl Drop for OwnEmulator {
    fn drop(&mut self) {
        self.time.abort();
    }
}

/// The databases of the first source in the built-in data.
pub(crate) fn built_in_schema() -> Result<Schema> {
    let source = Seed::shop()?.taurusdb_instances.into_iter().next();
    Ok(source.map(|source| source.schema()).unwrap_or_default())
}

/// The error of an emulator that did not start.
pub(crate) fn start_error(error: &taurus_htap_emulator::StartError) -> CliError {
    CliError::usage("the emulator could not be started").with_source(error)
}
