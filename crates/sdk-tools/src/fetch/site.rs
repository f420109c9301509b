//! Requests to the site of an API's documentation.
//!
//! Owns what is sent, and what is accepted: responses of one host, over TLS, of a greatest size and within a time. The
//! client is `ureq`: it blocks, as a command may, and brings no features to the `reqwest` of generated code.

use std::{fmt, sync::Arc, time::Duration};

use rustls::crypto::ring;
use serde::{Deserialize, Serialize};
use ureq::{
    Agent, Body,
    http::{HeaderMap, HeaderName, Response, StatusCode, header},
    tls::{RootCerts, TlsConfig},
};
use url::Url;

use super::targets::{is_loopback, is_page_url};

/// The longest page, in bytes (8 MiB); those of the vendor have less than one.
const MOST_BYTES: u64 = 8 << 20;

/// The most redirects for one page.
const MOST_REDIRECTS: usize = 5;

/// What a site wants to be asked by whether a page has changed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Validators {
    /// The `ETag` of the copy.
    pub etag: Option<String>,
    /// The `Last-Modified` of the copy.
    pub last_modified: Option<String>,
}

/// A page as it was served.
pub(super) struct Page {
    pub url: Url,
    pub bytes: Vec<u8>,
    /// The extension of files of its kind.
    pub extension: &'static str,
    pub validators: Validators,
}

/// What a site answers.
pub(super) enum Answer {
    Page(Page),
    /// The copy with these validators is still the page.
    Unchanged,
}

/// Why there is no page.
#[derive(Debug)]
pub(super) enum NoPage {
    /// The site did not respond.
    NoResponse(String),
    /// It did, but not with a page that is accepted.
    Refused(String),
}

impl fmt::Display for NoPage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoResponse(problem) | Self::Refused(problem) => f.write_str(problem),
        }
    }
}

/// Sites of documentation.
pub(super) struct Site {
    agent: Agent,
}

impl Site {
    /// Requests that each end within the timeout.
    pub(super) fn new(timeout: Duration) -> Self {
        let tls = TlsConfig::builder()
            .unversioned_rustls_crypto_provider(Arc::new(ring::default_provider()))
            .root_certs(RootCerts::PlatformVerifier)
            .build();
        let config = Agent::config_builder()
            .tls_config(tls)
            .user_agent(concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")))
            .accept("text/html, text/markdown, text/plain;q=0.9")
            .accept_encoding("identity")
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            // A connection that is kept through a pause may be closed by the site just when it is used again.
            .max_idle_connections(0)
            .timeout_global(Some(timeout));
        Self { agent: config.build().into() }
    }

    /// Requests a page, unless it is the one with these validators. Redirects are followed on the same host.
    pub(super) fn get(&self, url: &Url, validators: &Validators) -> Result<Answer, NoPage> {
        let mut url = url.clone();
        for _ in 0..=MOST_REDIRECTS {
            let response = self.send(&url, validators)?;
            match response.status() {
                StatusCode::OK => return page(url, response).map(Answer::Page),
                StatusCode::NOT_MODIFIED => return Ok(Answer::Unchanged),
                status if status.is_redirection() => url = redirected(&url, status, response.headers())?,
                status => return Err(NoPage::Refused(format!("the site answers {status}"))),
            }
        }
        Err(NoPage::Refused(format!("the site redirects more than {MOST_REDIRECTS} times")))
    }

    fn send(&self, url: &Url, validators: &Validators) -> Result<Response<Body>, NoPage> {
        let mut request = self.agent.get(url.as_str());
        if is_loopback(url) {
            // A proxy cannot reach this machine.
            request = request.config().proxy(None).build();
        }
        for (name, value) in
            [(header::IF_NONE_MATCH, &validators.etag), (header::IF_MODIFIED_SINCE, &validators.last_modified)]
        {
            if let Some(value) = value {
                request = request.header(name, value);
            }
        }
        request.call().map_err(no_page)
    }
}

/// Reads the page of a response.
fn page(url: Url, mut response: Response<Body>) -> Result<Page, NoPage> {
    let headers = response.headers();
    if let Some(encoding) = text(headers, header::CONTENT_ENCODING).filter(|encoding| encoding != "identity") {
        return Err(NoPage::Refused(format!("the page is encoded with {encoding}, which was not asked for")));
    }
    let extension = extension(text(headers, header::CONTENT_TYPE).as_deref().unwrap_or_default())?;
    let validators =
        Validators { etag: text(headers, header::ETAG), last_modified: text(headers, header::LAST_MODIFIED) };
    let bytes = response.body_mut().with_config().limit(MOST_BYTES).read_to_vec().map_err(no_page)?;
    Ok(Page { url, bytes, extension, validators })
}

/// The extension of files of a media type.
fn extension(media_type: &str) -> Result<&'static str, NoPage> {
    match media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase().as_str() {
        "text/html" | "application/xhtml+xml" => Ok("html"),
        "text/markdown" | "text/x-markdown" => Ok("md"),
        "text/plain" | "" => Ok("txt"),
        other => Err(NoPage::Refused(format!("the site serves `{other}`, which is not a page"))),
    }
}

fn text(headers: &HeaderMap, name: HeaderName) -> Option<String> {
    headers.get(name)?.to_str().ok().map(str::to_owned)
}

/// Where a redirect leads, on the same host.
fn redirected(from: &Url, status: StatusCode, headers: &HeaderMap) -> Result<Url, NoPage> {
    let location = text(headers, header::LOCATION).unwrap_or_default();
    let to = from.join(&location).ok().filter(|_| !location.is_empty());
    match to {
        Some(to) if to.origin() == from.origin() && is_page_url(&to) => Ok(to),
        Some(to) => Err(NoPage::Refused(format!("the site redirects to another host, {to}"))),
        None => Err(NoPage::Refused(format!("the site answers {status} without a URL"))),
    }
}

fn no_page(error: ureq::Error) -> NoPage {
    match error {
        ureq::Error::Timeout(_) => NoPage::NoResponse("the site did not respond in time".to_owned()),
        ureq::Error::BodyExceedsLimit(limit) => NoPage::Refused(format!("the page is longer than {} MiB", limit >> 20)),
        ureq::Error::Io(_) | ureq::Error::HostNotFound | ureq::Error::ConnectionFailed => {
            NoPage::NoResponse(format!("the site cannot be reached: {error}"))
        }
        error => NoPage::Refused(format!("the response cannot be read: {error}")),
    }
}
