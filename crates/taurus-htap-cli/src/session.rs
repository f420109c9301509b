//! A client, and the instances that commands use.

use taurus_htap::{Client, Instance, StarRocks, StarRocksInstanceId, TaurusInstance, TaurusInstanceId};

use crate::{
    emulator::OwnEmulator,
    error::{CliError, Result},
};

/// A client, with the IDs of instances that the options name.
#[derive(Debug)]
pub(crate) struct Session {
    pub(crate) client: Client,
    instance: Option<StarRocksInstanceId>,
    taurus: Option<TaurusInstanceId>,
    /// Stops when it is dropped.
    _emulator: Option<OwnEmulator>,
}

impl Session {
    pub(crate) fn new(
        client: Client,
        instance: Option<StarRocksInstanceId>,
        taurus: Option<TaurusInstanceId>,
        emulator: Option<OwnEmulator>,
    ) -> Self {
        Self { client, instance, taurus, _emulator: emulator }
    }

    /// Sets the StarRocks instance, unless the options name one.
    pub(crate) fn or_instance(mut self, instance: Option<StarRocksInstanceId>) -> Self {
        self.instance = self.instance.or(instance);
        self
    }

    /// The StarRocks instance.
    pub(crate) fn instance(&self) -> Result<Instance> {
        Ok(self.client.instance(self.instance_id()?.clone()))
    }

    fn instance_id(&self) -> Result<&StarRocksInstanceId> {
        self.instance.as_ref().ok_or_else(|| {
            CliError::missing("--instance", "give the ID of a StarRocks instance, or set TAURUS_HTAP_INSTANCE_ID")
        })
    }

    /// The ID of the TaurusDB instance, if the options name one.
    pub(crate) fn taurus_id(&self) -> Option<&TaurusInstanceId> {
        self.taurus.as_ref()
    }

    /// The TaurusDB instance.
    pub(crate) fn taurus(&self) -> Result<TaurusInstance> {
        let id = self.taurus.clone().ok_or_else(|| {
            CliError::missing("--taurus", "give the ID of the TaurusDB instance, or set TAURUS_HTAP_TAURUS_ID")
        })?;
        Ok(self.client.taurus_instance(id))
    }

    /// The StarRocks instance, below its TaurusDB instance.
    pub(crate) fn starrocks(&self) -> Result<StarRocks> {
        Ok(self.taurus()?.starrocks(self.instance_id()?.clone()))
    }
}
