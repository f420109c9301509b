//! Where a service is.

use std::net::IpAddr;

use http::{Uri, uri::Scheme};
use reqwest::Url;
use serde::{Deserialize, Serialize};

use crate::{Error, Result, text_conversions};

const RULE: &str = "https://HOST[:PORT][/PATH], or http:// to this machine";

/// The base of a service's URLs. It serializes as its URL, and reading one checks the rule of [`Endpoint::parse`].
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Endpoint {
    /// Without a slash at the end.
    base: String,
    is_loopback: bool,
}

impl Endpoint {
    /// Reads an endpoint such as `https://gaussdb.cn-north-4.myhuaweicloud.com`. Plain HTTP is taken for loopback
    /// addresses and the names `localhost` and `*.localhost` only. Our own HTTP client resolves these names to loopback
    /// without asking DNS; a client of the caller's should do the same.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput) when it is not a URL, when it would send credentials
    /// in the clear, or when it has a user name, a query or a fragment.
    pub fn parse(endpoint: &str) -> Result<Self> {
        let (url, base) = Self::read(endpoint)?;
        match url.scheme() {
            "https" => Ok(base),
            _ if base.is_loopback => Ok(base),
            _ => Err(malformed(endpoint, "would send credentials in the clear")),
        }
    }

    /// Like [`Endpoint::parse`], but takes plain HTTP to any host. Others on the network can then read credentials.
    ///
    /// # Errors
    /// See [`Endpoint::parse`].
    pub fn parse_insecure(endpoint: &str) -> Result<Self> {
        Self::read(endpoint).map(|(_, base)| base)
    }

    fn read(endpoint: &str) -> Result<(Url, Self)> {
        if endpoint.contains('@') {
            // Not shown: what is before it may be a secret.
            return Err(Error::invalid_input("endpoint", "it has a user name or password", RULE));
        }
        let url = Url::parse(endpoint).map_err(|error| malformed(endpoint, &format!("is not a URL: {error}")))?;
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

    /// Whether it is on this machine: its host is a loopback address, `localhost` or a name below it.
    pub fn is_loopback(&self) -> bool {
        self.is_loopback
    }

    /// The same without a version such as `/v3` at its end. Identity services are often named with it, since other
    /// tools want it there; the paths of our requests begin with theirs.
    pub(crate) fn without_version(mut self) -> Self {
        let is_version = |segment: &str| {
            let digits = segment.strip_prefix(['v', 'V']).unwrap_or_default();
            digits.starts_with(|first: char| first.is_ascii_digit())
                && digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
        };
        if let Some((rest, last)) = self.base.rsplit_once('/')
            && is_version(last)
            // Otherwise it is the host.
            && !rest.ends_with('/')
        {
            self.base.truncate(rest.len());
        }
        self
    }

    /// The endpoint as a URL without a slash at the end.
    pub fn as_str(&self) -> &str {
        &self.base
    }
}

text_conversions!(Endpoint, Endpoint::parse, Endpoint::as_str);

/// Whether the host of a URL is this machine: a loopback address, or a [name for it](is_loopback_name).
pub(crate) fn is_loopback(host: &str) -> bool {
    // URLs have IPv6 addresses in brackets.
    match host.trim_matches(['[', ']']).parse::<IpAddr>() {
        Ok(address) => address.to_canonical().is_loopback(),
        Err(_) => is_loopback_name(host),
    }
}

/// Whether a host name always means this machine: `localhost` and everything below it
/// ([RFC 6761](https://www.rfc-editor.org/rfc/rfc6761#section-6.3)).
pub(crate) fn is_loopback_name(host: &str) -> bool {
    let host = host.strip_suffix('.').unwrap_or(host);
    host.rsplit('.').next().is_some_and(|label| label.eq_ignore_ascii_case("localhost"))
}

fn malformed(endpoint: &str, problem: &str) -> Error {
    // A query or a fragment is not shown: URLs have tokens there.
    let shown = endpoint.split(['?', '#']).next().unwrap_or_default();
    Error::invalid_input("endpoint", format!("{shown:?} {problem}"), RULE)
}

/// The host and port of a URL, such as `h.example:443`, without a user name and password; `None` for a URL without a
/// host.
pub(crate) fn host_and_port(url: &Uri) -> Option<String> {
    let default = if url.scheme() == Some(&Scheme::HTTPS) { 443 } else { 80 };
    Some(format!("{}:{}", url.host()?, url.port_u16().unwrap_or(default)))
}

#[cfg(test)]
mod tests {
    use super::{Endpoint, host_and_port};

    #[test]
    fn host_and_port_are_those_of_a_url_without_its_user() {
        for (url, expected) in [
            ("https://h.example/v3?a=b", Some("h.example:443")),
            ("http://h.example", Some("h.example:80")),
            ("http://me:sesame@h.example:3128/", Some("h.example:3128")),
            ("https://[2001:db8::1]:8443/", Some("[2001:db8::1]:8443")),
            ("/v3", None),
        ] {
            assert_eq!(host_and_port(&url.parse().unwrap()).as_deref(), expected, "{url}");
        }
    }

    #[test]
    fn plain_http_is_taken_for_this_machine_only() {
        for host in [
            "127.0.0.1",
            "127.9.9.9:8080",
            "127.1",
            "[::1]:80",
            "[::ffff:127.0.0.1]",
            "localhost",
            "LocalHost:8080",
            "localhost.",
            "iam.localhost",
            "a.b.localhost.:8080",
        ] {
            assert!(Endpoint::parse(&format!("http://{host}/")).is_ok_and(|found| found.is_loopback()), "{host}");
        }
        for host in [
            "127.evil.example",
            "127.0.0.1.evil.example",
            "127.0.0.1.nip.io",
            "localhost.evil.example",
            "notlocalhost",
            "evil-localhost",
            "localhost.localdomain",
            "128.0.0.1",
            "0.0.0.0",
            "[::]",
            "[::2]",
            "[::ffff:10.0.0.1]",
            "[fe80::1]",
        ] {
            let error = Endpoint::parse(&format!("http://{host}/")).unwrap_err();
            assert!(error.to_string().contains("would send credentials in the clear"), "{host}: {error}");
            let is_loopback = Endpoint::parse(&format!("https://{host}/")).map(|found| found.is_loopback());
            assert!(!is_loopback.unwrap(), "{host}");
        }
    }

    #[test]
    fn version_at_the_end_is_taken_off() {
        for (endpoint, expected) in [
            ("https://iam.example", "https://iam.example"),
            ("https://iam.example/v3", "https://iam.example"),
            ("https://iam.example/v3/", "https://iam.example"),
            ("https://iam.example:443/v3//", "https://iam.example"),
            ("https://iam.example:8443/V3.0", "https://iam.example:8443"),
            ("https://h.example/iam/v3", "https://h.example/iam"),
            ("https://h.example/v3/iam", "https://h.example/v3/iam"),
            ("https://h.example/v", "https://h.example/v"),
            ("https://h.example/v3x", "https://h.example/v3x"),
            ("https://h.example/vip", "https://h.example/vip"),
            ("https://v3", "https://v3"),
        ] {
            assert_eq!(Endpoint::parse(endpoint).unwrap().without_version().as_str(), expected, "{endpoint}");
        }
    }
}
