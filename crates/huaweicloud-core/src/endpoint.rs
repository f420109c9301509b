//! Where a service is.

use std::fmt;

use reqwest::Url;

use crate::{Error, Result};

const RULE: &str = "https://HOST[:PORT][/PATH], or http:// to this machine";

/// The base of a service's URLs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Endpoint {
    /// Without a slash at the end.
    base: String,
    is_loopback: bool,
}

impl Endpoint {
    /// Reads an endpoint such as `https://gaussdb.cn-north-4.myhuaweicloud.com`. Plain HTTP is taken for loopback addresses only.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput) when it is no URL, when it would send credentials in the clear, or
    /// when it has a user name, a query or a fragment.
    pub fn parse(endpoint: &str) -> Result<Self> {
        let (url, base) = Self::read(endpoint)?;
        match url.scheme() {
            "https" => Ok(base),
            _ if base.is_loopback => Ok(base),
            _ => Err(malformed(endpoint, "would send credentials in the clear")),
        }
    }

    /// Like [`Endpoint::parse`], but takes plain HTTP to any host. Credentials can then be read on the way.
    ///
    /// # Errors
    /// See [`Endpoint::parse`].
    pub fn parse_insecure(endpoint: &str) -> Result<Self> {
        Self::read(endpoint).map(|(_, base)| base)
    }

    fn read(endpoint: &str) -> Result<(Url, Self)> {
        if endpoint.contains('@') {
            // Not shown: what stands before it may be a secret.
            return Err(Error::invalid_input("endpoint", "it has a user name or password", RULE));
        }
        let url = Url::parse(endpoint).map_err(|error| malformed(endpoint, &format!("is no URL: {error}")))?;
        let problem = if !matches!(url.scheme(), "http" | "https") {
            "has a scheme that is neither https nor http"
        } else if url.query().is_some() || url.fragment().is_some() {
            "has a query or a fragment"
        } else {
            let base = url.as_str().trim_end_matches('/').to_owned();
            let is_loopback = url.host_str().is_some_and(is_loopback);
            return Ok((url, Self { base, is_loopback }));
        };
        Err(malformed(endpoint, problem))
    }

    /// Whether it is on this machine, by its address or the name `localhost`.
    pub fn is_loopback(&self) -> bool {
        self.is_loopback
    }

    /// The endpoint as a URL without a slash at the end.
    pub fn as_str(&self) -> &str {
        &self.base
    }
}

impl fmt::Display for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.base)
    }
}

/// Whether the host of a URL is this machine.
pub(crate) fn is_loopback(host: &str) -> bool {
    // URLs have IPv6 addresses in brackets.
    let host = host.trim_matches(['[', ']']);
    host == "localhost" || host.parse::<std::net::IpAddr>().is_ok_and(|address| address.is_loopback())
}

fn malformed(endpoint: &str, problem: &str) -> Error {
    // A query or a fragment is not shown: URLs carry tokens there.
    let shown = endpoint.split(['?', '#']).next().unwrap_or_default();
    Error::invalid_input("endpoint", format!("{shown:?} {problem}"), RULE)
}
