//! The identity of the pod that this runs in.

use std::{net::IpAddr, path::Path, time::Duration};

use bytes::Bytes;
use http::{HeaderValue, Request, header};
use reqwest::Url;

use super::{Credential, ProvideCredential, all_or_none, secret_file, temporary::TemporaryKey};
use crate::{Context, Error, Limits, Result, http::attempt, location::endpoint};

const URI: &str = "HC_CONTAINER_CREDENTIALS_FULL_URI";
const TOKEN_FILE: &str = "HC_CONTAINER_AUTHORIZATION_TOKEN_FILE";

/// Gives the temporary access key of the pod: what the URI in `HC_CONTAINER_CREDENTIALS_FULL_URI` answers to whom shows
/// the content of the file that `HC_CONTAINER_AUTHORIZATION_TOKEN_FILE` names. Without these variables there is none to
/// give.
///
/// The URI may be plain HTTP on this machine, its link or a private network, which is where the cluster has its agent;
/// such a request goes past any proxy. Anything else must be HTTPS. It is asked within 5 seconds.
#[derive(Clone, Copy, Debug, Default)]
#[non_exhaustive]
pub struct PodIdentityCredentialProvider;

impl PodIdentityCredentialProvider {
    /// A provider of the pod's key.
    pub fn new() -> Self {
        Self
    }
}

impl ProvideCredential for PodIdentityCredentialProvider {
    async fn provide_credential(&self, context: &Context) -> Result<Option<Credential>> {
        let Some([uri, file]) = all_or_none([URI, TOKEN_FILE], context)? else { return Ok(None) };
        let url =
            Url::parse(&uri).map_err(|error| Error::credential(format!("{URI} is not a URL")).with_source(error))?;
        let transport = match url.scheme() {
            "https" => context.transport()?,
            "http" if is_near(&url) => context.local_transport()?,
            _ => return Err(Error::credential(format!("{URI} is neither HTTPS nor plain HTTP to a host nearby"))),
        };
        let token = secret_file(Path::new(&file), TOKEN_FILE, context)?;
        let mut token = HeaderValue::from_str(&token).map_err(|error| {
            Error::credential(format!("the file of {TOKEN_FILE} holds no token")).with_source(error)
        })?;
        token.set_sensitive(true);
        let request = Request::post(url.as_str())
            .header(header::AUTHORIZATION, token)
            .header(header::CONTENT_TYPE, "application/json")
            .body(Bytes::from_static(b"{}"))
            .map_err(|error| Error::credential(format!("no request can be made of {URI}")).with_source(error))?;
        let limits = Limits::default().with_attempt_timeout(Duration::from_secs(5)).with_max_response_bytes(64 << 10);
        let response = attempt::attempt(&*transport, request, &limits, limits.attempt_timeout)
            .await
            .map_err(|failed| Error::credential(format!("no access key came from {URI}")).with_source(failed.error))?;
        if !response.status.is_success() {
            return Err(Error::credential(format!("no access key came from {URI}: the answer is {}", response.status)));
        }
        TemporaryKey::read(&response.body, URI).map(|key| Some(Credential::AccessKey(key)))
    }
}

/// Whether a host is so near that plain HTTP to it is not overheard.
fn is_near(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default();
    let is_of_a_private_network = match host.trim_matches(['[', ']']).parse() {
        Ok(IpAddr::V4(address)) => address.is_link_local() || address.is_private(),
        Ok(IpAddr::V6(address)) => address.is_unicast_link_local() || address.is_unique_local(),
        Err(_) => false,
    };
    is_of_a_private_network || endpoint::is_loopback(host)
}
