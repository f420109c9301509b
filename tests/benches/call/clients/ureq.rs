//! A hand-written client with ureq, without async. A call blocks the thread of the runtime, which runs nothing else.

use std::hint::black_box;

use ureq::Agent;

use super::{
    Client,
    types::{Request, Response},
};
use crate::{
    documented,
    documented_task::{INSTANCE, PROJECT},
};

pub struct Ureq {
    agent: Agent,
    endpoint: String,
    token: String,
    request: Request,
}

impl Ureq {
    pub fn new(endpoint: &str) -> Self {
        Self {
            agent: Agent::new_with_defaults(),
            endpoint: endpoint.to_owned(),
            token: documented::token(),
            request: Request::documented(),
        }
    }
}

impl Client for Ureq {
    async fn call(&self) {
        let url = format!(
            "{}/v3/{PROJECT}/instances/{INSTANCE}/starrocks/databases/replication/table-config-check",
            self.endpoint
        );
        let body = serde_json::to_vec(&self.request).expect("the request is JSON");
        let request = self.agent.post(url).header("X-Auth-Token", &self.token).content_type("application/json");
        let mut response = request.send(&body[..]).expect("the server answers");
        let body = response.body_mut().read_to_vec().expect("the response is whole");
        black_box(serde_json::from_slice::<Response>(&body).expect("the documented response fits"));
    }
}
