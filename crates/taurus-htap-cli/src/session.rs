//! A client, and the instances that commands use.

use std::sync::{Mutex, PoisonError};

use taurus_htap::{Client, Instance, StarRocks, StarRocksInstanceId, TaurusInstance, TaurusInstanceId};

use crate::{
    args::GlobalArgs,
    emulator::OwnEmulator,
    error::{CliError, Result},
    task_args::Described,
};

/// A client, with the IDs of instances that the options name.
#[derive(Debug)]
pub(crate) struct Session<'o> {
    pub(crate) client: Client,
    options: &'o GlobalArgs,
    /// Stops when it is dropped.
    emulator: Option<OwnEmulator>,
    /// Where the StarRocks instance that was used last is kept.
    used: &'o Mutex<Option<StarRocksInstanceId>>,
}

impl<'o> Session<'o> {
    pub(crate) fn new(
        client: Client,
        options: &'o GlobalArgs,
        emulator: Option<OwnEmulator>,
        used: &'o Mutex<Option<StarRocksInstanceId>>,
    ) -> Self {
        Self { client, options, emulator, used }
    }

    /// The StarRocks instance.
    pub(crate) fn instance(&self) -> Result<Instance> {
        Ok(self.client.instance(self.instance_id(None)?))
    }

    /// The StarRocks instance of a task, whose file may name one.
    pub(crate) fn instance_of(&self, task: &Described) -> Result<Instance> {
        let id = self.instance_id(task.instance()?);
        let id = id.map_err(|error| match task.place_among_several() {
            Some(origin) => error.about(origin),
            None => error,
        })?;
        Ok(self.client.instance(id))
    }

    fn instance_id(&self, of_task: Option<StarRocksInstanceId>) -> Result<StarRocksInstanceId> {
        let own = self.emulator.as_ref().map(|emulator| &emulator.starrocks);
        let id = self.options.instance(own.or(of_task.as_ref()))?;
        let id = id.ok_or_else(|| {
            CliError::missing("--instance", "give the ID of a StarRocks instance, or set TAURUS_HTAP_INSTANCE_ID")
        })?;
        *self.used.lock().unwrap_or_else(PoisonError::into_inner) = Some(id.clone());
        Ok(id)
    }

    /// The ID of the TaurusDB instance, if the options name one.
    pub(crate) fn taurus_id(&self) -> Result<Option<TaurusInstanceId>> {
        Ok(self.options.taurus()?.or_else(|| self.emulator.as_ref().map(|emulator| emulator.taurus.clone())))
    }

    /// The TaurusDB instance.
    pub(crate) fn taurus(&self) -> Result<TaurusInstance> {
        let id = self.taurus_id()?.ok_or_else(|| {
            CliError::missing("--taurus", "give the ID of the TaurusDB instance, or set TAURUS_HTAP_TAURUS_ID")
        })?;
        Ok(self.client.taurus_instance(id))
    }

    /// The StarRocks instance, below its TaurusDB instance.
    pub(crate) fn starrocks(&self) -> Result<StarRocks> {
        Ok(self.taurus()?.starrocks(self.instance_id(None)?))
    }
}
