//! The generated client alone: no credential but the header, no limit, no error of ours.

use std::{hint::black_box, pin::Pin, sync::Arc};

use api_runtime::{Api as _, Request as _};
use hyper::{Request, body::Bytes, header::HeaderValue};
use taurus_htap::api::{
    self,
    requests::{CheckTableConfig, ClientParameters},
    types::{CheckTableConfigRequest, InstanceId, ProjectId},
};

use super::{Client, reqwest::build};
use crate::{
    documented,
    documented_task::{INSTANCE, PROJECT},
};

pub struct Generated {
    client: api::Client,
    parameters: ClientParameters,
    request: CheckTableConfig,
}

impl Generated {
    pub fn new(endpoint: &str) -> Self {
        let http = build(reqwest::Client::builder());
        let token = documented::token().try_into().expect("the token is visible ASCII");
        let executor = Arc::new(PassOn { http, token });
        let body = serde_json::from_value::<CheckTableConfigRequest>(documented::request());
        Self {
            client: api::Client::with_executor(endpoint, executor),
            parameters: ClientParameters::new(PROJECT.parse::<ProjectId>().expect("the project's ID is well formed")),
            request: CheckTableConfig::new(
                INSTANCE.parse::<InstanceId>().expect("the instance's ID is well formed"),
                body.expect("the documented request fits"),
            ),
        }
    }
}

impl Client for Generated {
    async fn call(&self) {
        let response = self.request.clone().send(self.client.clone(), self.parameters.clone()).await;
        black_box(response.expect("the server answers").into_inner());
    }
}

#[derive(Debug)]
struct PassOn {
    http: reqwest::Client,
    token: HeaderValue,
}

impl api_runtime::Executor for PassOn {
    fn execute<'a>(
        &'a self,
        mut request: Request<Bytes>,
        _: &'static api_runtime::Operation,
    ) -> Pin<Box<dyn Future<Output = reqwest::Result<reqwest::Response>> + Send + 'a>> {
        request.headers_mut().insert("x-auth-token", self.token.clone());
        Box::pin(async { self.http.execute(request.try_into()?).await })
    }
}
