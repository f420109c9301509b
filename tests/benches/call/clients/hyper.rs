//! hyper's pooling client, on which reqwest is built: the floor, and what somebody writes on it by hand.

use std::hint::black_box;

use http_body_util::{BodyExt, Full};
use hyper::{Uri, body::Bytes, header::HeaderValue};
use hyper_util::{
    client::legacy::{self, connect::HttpConnector},
    rt::TokioExecutor,
};

use super::{
    Client,
    types::{Request, Response},
};
use crate::documented;

/// The URL and the token are prepared; the connection is reused.
pub struct Hyper {
    client: legacy::Client<HttpConnector, Full<Bytes>>,
    uri: Uri,
    token: HeaderValue,
    body: Bytes,
    request: Request,
}

impl Hyper {
    pub fn new(endpoint: &str) -> Self {
        Self {
            client: legacy::Client::builder(TokioExecutor::new()).build_http(),
            uri: format!("{endpoint}{}", documented::path()).parse().expect("the URL is well formed"),
            token: documented::token().try_into().expect("the token is visible ASCII"),
            body: documented::request().to_string().into(),
            request: Request::documented(),
        }
    }

    async fn post(&self, body: Bytes) -> Bytes {
        let request = hyper::Request::post(self.uri.clone())
            .header("content-type", "application/json")
            .header("x-auth-token", self.token.clone())
            .body(Full::new(body))
            .expect("the request is well formed");
        let response = self.client.request(request).await.expect("the server answers");
        assert_eq!(response.status(), 200);
        response.into_body().collect().await.expect("the response is whole").to_bytes()
    }
}

/// The floor: a prepared body, and the response's bytes unread.
pub struct Prepared(pub Hyper);

impl Client for Prepared {
    async fn call(&self) {
        black_box(self.0.post(self.0.body.clone()).await);
    }
}

/// Request and response are typed.
pub struct Typed(pub Hyper);

impl Client for Typed {
    async fn call(&self) {
        let body = serde_json::to_vec(&self.0.request).expect("the request is JSON");
        let response = self.0.post(body.into()).await;
        black_box(serde_json::from_slice::<Response>(&response).expect("the documented response fits"));
    }
}
