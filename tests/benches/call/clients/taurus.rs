//! The SDK: credential, limits, retries, errors.

use std::hint::black_box;

use serde_json::Value;
use taurus_htap::{ClientBuilder, Instance, SyncTask};

use super::Client;
use crate::{
    documented,
    documented_task::{INSTANCE, PROJECT, documented_task},
};

pub fn client(endpoint: &str, client: ClientBuilder) -> taurus_htap::Client {
    client.endpoint(endpoint).project_id(PROJECT).build().expect("all is well formed")
}

/// The friendly method.
pub struct Friendly {
    instance: Instance,
    task: SyncTask,
}

impl Friendly {
    pub fn new(client: taurus_htap::Client) -> Self {
        let instance = client.instance(INSTANCE.parse().expect("the instance's ID is well formed"));
        Self { instance, task: documented_task() }
    }
}

impl Client for Friendly {
    async fn call(&self) {
        let report = self.instance.replication().check_table_config(&self.task).send().await;
        black_box(report.expect("the server answers"));
    }
}

/// The operation by its name, with values for parameters and body.
pub struct Raw {
    client: taurus_htap::Client,
    body: Value,
}

impl Raw {
    pub fn new(client: taurus_htap::Client) -> Self {
        Self { client, body: documented::request() }
    }
}

impl Client for Raw {
    async fn call(&self) {
        let call = self.client.raw("CheckTableConfig").expect("the operation exists");
        let response = call.parameter("instance_id", INSTANCE).json(&self.body).send().await;
        black_box(response.expect("the server answers"));
    }
}
