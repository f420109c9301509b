//! The agency of the cloud server that this runs on, by the server's metadata service.

use std::{
    sync::{Mutex, PoisonError},
    time::Duration,
};

use bytes::Bytes;
use http::{HeaderName, HeaderValue, Method, Request, StatusCode};

use super::{Credential, ProvideCredential, temporary::TemporaryKey};
use crate::{
    Context, Endpoint, Error, ErrorKind, HttpTransport, Limits, Result, error,
    http::attempt::{self, RawResponse},
};

const ADDRESS: &str = "http://169.254.169.254";
const TOKEN_PATH: &str = "/meta-data/latest/api/token";
const KEY_PATH: &str = "/openstack/latest/securitykey";
const X_METADATA_TOKEN: HeaderName = HeaderName::from_static("x-metadata-token");
const X_METADATA_TOKEN_TTL_SECONDS: HeaderName = HeaderName::from_static("x-metadata-token-ttl-seconds");
/// What a server without an agency answers; the status is 401 as for a bad token.
const NO_AGENCY: &[u8] = b"Please configure Cloud Service Agency first";

/// Gives the temporary access key of the agency that the cloud server was given.
///
/// Asked are `http://169.254.169.254/meta-data/latest/api/token` for a token of the metadata service (old services have
/// none: 404, 405, 503), and `/openstack/latest/securitykey` for the key; past any proxy, and each within 3 seconds.
/// Where nothing answers, on a server without an agency, and on one of another cloud, whose metadata service does not
/// know what it is asked (400, 403), there is no credential to give.
#[derive(Debug, Default)]
pub struct InstanceMetadataCredentialProvider {
    endpoint: Option<Endpoint>,
    /// The metadata service's own token, good for 6 hours.
    token: Mutex<Option<HeaderValue>>,
}

impl InstanceMetadataCredentialProvider {
    /// A provider of the server's key.
    pub fn new() -> Self {
        Self::default()
    }

    /// Asks there, and not at 169.254.169.254.
    #[must_use]
    pub fn with_endpoint(mut self, endpoint: Endpoint) -> Self {
        self.endpoint = Some(endpoint);
        self
    }

    fn remembered(&self) -> std::sync::MutexGuard<'_, Option<HeaderValue>> {
        self.token.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A new token, `None` where the service knows none. It is kept for the next time.
    async fn token(&self, transport: &dyn HttpTransport) -> Result<Option<HeaderValue>> {
        let ttl = (X_METADATA_TOKEN_TTL_SECONDS, HeaderValue::from_static("21600"));
        let response = self.ask(transport, Method::PUT, TOKEN_PATH, Some(ttl)).await?;
        let token = match response.status {
            StatusCode::OK => {
                let mut token = HeaderValue::from_bytes(response.body.trim_ascii()).map_err(|error| {
                    Error::credential("the metadata service gave a token that cannot be used").with_source(error)
                })?;
                token.set_sensitive(true);
                Some(token)
            }
            StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED | StatusCode::SERVICE_UNAVAILABLE => None,
            status => {
                let context = error::Context { status: Some(status), ..error::Context::default() };
                let what = format!("the metadata service answered {status} when asked for a token");
                return Err(Error::credential(what).with_context(context));
            }
        };
        *self.remembered() = token.clone();
        Ok(token)
    }

    async fn key(&self, transport: &dyn HttpTransport, token: Option<HeaderValue>) -> Result<RawResponse> {
        self.ask(transport, Method::GET, KEY_PATH, token.map(|token| (X_METADATA_TOKEN, token))).await
    }

    async fn ask(
        &self,
        transport: &dyn HttpTransport,
        method: Method,
        path: &str,
        header: Option<(HeaderName, HeaderValue)>,
    ) -> Result<RawResponse> {
        let base = self.endpoint.as_ref().map_or(ADDRESS, Endpoint::as_str);
        let unwritable =
            |error| Error::credential("a request to the metadata service cannot be written").with_source(error);
        let mut request = Request::builder().method(method).uri(format!("{base}{path}"));
        if let Some((name, value)) = header {
            request = request.header(name, value);
        }
        let request = request.body(Bytes::new()).map_err(unwritable)?;
        let limits = Limits::default().with_attempt_timeout(Duration::from_secs(3)).with_max_response_bytes(64 << 10);
        attempt::attempt(transport, request, &limits, limits.attempt_timeout).await.map_err(|failed| failed.error)
    }
}

impl ProvideCredential for InstanceMetadataCredentialProvider {
    async fn provide_credential(&self, context: &Context) -> Result<Option<Credential>> {
        let transport = &*context.local_transport()?;
        let silent = |error: Error| Error::credential("the metadata service gave no access key").with_source(error);
        let remembered = self.remembered().clone();
        let token = match remembered {
            Some(token) => Some(token),
            None => match self.token(transport).await {
                Ok(token) => token,
                // There is no metadata service: this is not a cloud server.
                Err(error) if matches!(error.kind(), ErrorKind::Connect | ErrorKind::Timeout) => return Ok(None),
                Err(error) if matches!(error.status(), Some(StatusCode::BAD_REQUEST | StatusCode::FORBIDDEN)) => {
                    return Ok(None);
                }
                Err(error) => return Err(error),
            },
        };
        let mut response = self.key(transport, token).await.map_err(silent)?;
        if response.status == StatusCode::UNAUTHORIZED && !has_no_agency(&response) {
            let Some(token) = self.token(transport).await.map_err(silent)? else {
                return Err(Error::credential("the metadata service wants a token and gives none"));
            };
            response = self.key(transport, Some(token)).await.map_err(silent)?;
        }
        if response.status == StatusCode::NOT_FOUND || has_no_agency(&response) {
            return Ok(None);
        }
        if response.status != StatusCode::OK {
            let what = format!("the metadata service answered {} when asked for an access key", response.status);
            return Err(Error::credential(what));
        }
        TemporaryKey::read(&response.body, "the metadata service").map(|key| Some(Credential::AccessKey(key)))
    }
}

fn has_no_agency(response: &RawResponse) -> bool {
    !response.status.is_success() && response.body.windows(NO_AGENCY.len()).any(|window| window == NO_AGENCY)
}
