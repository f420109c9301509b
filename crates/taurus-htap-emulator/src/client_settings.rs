//! What a client needs to call the emulator.

use std::fmt;

use crate::{clock::Millis, world::World};

/// What a client needs beside the endpoint: the first of each that the world has. `Debug` shows no secret.
#[derive(Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct ClientSettings {
    /// The ID of an access key that does not expire.
    pub access_key_id: Option<String>,
    /// Its secret.
    pub secret_access_key: Option<String>,
    /// A token that is valid now.
    pub token: Option<String>,
    /// The project.
    pub project_id: Option<String>,
    /// The TaurusDB instance: the source.
    pub taurusdb_instance_id: Option<String>,
    /// The StarRocks instance that follows.
    pub starrocks_instance_id: Option<String>,
}

impl ClientSettings {
    pub(crate) fn of(world: &World, now: Millis) -> Self {
        let (id, secret) = world.access.first_key().unzip();
        Self {
            access_key_id: id.map(str::to_owned),
            secret_access_key: secret.map(str::to_owned),
            token: world.access.first_token(now).map(str::to_owned),
            project_id: world.projects.first().map(|project| project.id.clone()),
            taurusdb_instance_id: world.sources.keys().next().cloned(),
            starrocks_instance_id: world.instances.keys().next().cloned(),
        }
    }
}

impl fmt::Debug for ClientSettings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientSettings")
            .field("access_key_id", &self.access_key_id)
            .field("project_id", &self.project_id)
            .field("taurusdb_instance_id", &self.taurusdb_instance_id)
            .field("starrocks_instance_id", &self.starrocks_instance_id)
            .finish_non_exhaustive()
    }
}
