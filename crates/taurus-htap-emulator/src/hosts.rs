//! Which hosts and origins a request may name, so that web pages of other sites cannot use an emulator.
//!
//! Any page can have its visitor's browser send requests to loopback. Such a request has the page's site in `Origin`,
//! or in `Host` when that site's name was made to lead to loopback.

use std::net::IpAddr;

use http::{HeaderMap, HeaderName, header, request::Parts, uri::Authority};

use crate::refusal::Refusal;

/// Top-level domains that no site of the internet is in: RFC 6761, RFC 6762, and one that is reserved for private use.
const PRIVATE_DOMAINS: [&str; 3] = [".internal", ".local", ".test"];

/// The hosts that requests may name.
#[derive(Clone, Debug)]
pub(crate) struct Hosts {
    /// Whether only this machine reaches the emulator.
    is_loopback: bool,
    /// Further names, in lower case.
    allowed: Vec<String>,
}

impl Hosts {
    /// The hosts of an emulator that listens on an address.
    pub(crate) fn of(address: IpAddr, allowed: Vec<String>) -> Self {
        let allowed = allowed.into_iter().map(|name| name.to_ascii_lowercase()).collect();
        Self { is_loopback: address.is_loopback(), allowed }
    }

    /// Refuses a request whose `Host` is missing or not one of these, or whose `Origin` is another site.
    pub(crate) fn check(&self, parts: &Parts) -> Result<(), Refusal> {
        let host = only(&parts.headers, header::HOST)?.ok_or_else(|| Refusal::bad_host("Host is missing."))?;
        let authority: Authority = host.parse().map_err(|_| Refusal::bad_host("Host is not a host and a port."))?;
        if host.contains('@') {
            return Err(Refusal::bad_host("Host is not a host and a port."));
        }
        // A request target with a host of its own takes precedence over the header (RFC 9112, section 3.2.2).
        for name in [Some(&authority), parts.uri.authority()].into_iter().flatten().map(Authority::host) {
            if !self.has(name) {
                return Err(Refusal::foreign_host(name));
            }
        }
        match only(&parts.headers, header::ORIGIN)? {
            Some(origin) if !is_same_site(origin, host) => Err(Refusal::foreign_origin(origin)),
            _ => Ok(()),
        }
    }

    fn has(&self, name: &str) -> bool {
        let name = name.to_ascii_lowercase();
        let name = name.strip_suffix('.').unwrap_or(&name);
        if let Ok(address) = name.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>() {
            // A site is reached by its address only where it is.
            return !self.is_loopback || address.is_loopback();
        }
        let is_private = || !name.contains('.') || PRIVATE_DOMAINS.iter().any(|domain| name.ends_with(domain));
        name == "localhost"
            || name.ends_with(".localhost")
            || self.allowed.iter().any(|allowed| allowed == name)
            // Such as the name of a container.
            || (!self.is_loopback && is_private())
    }
}

/// The only value of a header.
fn only(headers: &HeaderMap, name: HeaderName) -> Result<Option<&str>, Refusal> {
    let mut values = headers.get_all(&name).iter();
    let title = if name == header::HOST { "Host" } else { "Origin" };
    match (values.next(), values.next()) {
        (None, _) => Ok(None),
        (Some(value), None) => value
            .to_str()
            .map(Some)
            .map_err(|_| Refusal::bad_host(&format!("{title} has other characters than ASCII."))),
        (Some(_), Some(_)) => Err(Refusal::bad_host(&format!("{title} is given more than once."))),
    }
}

/// Whether an origin is that of a page which the emulator served to this host.
fn is_same_site(origin: &str, host: &str) -> bool {
    let site = origin.strip_prefix("http://").or_else(|| origin.strip_prefix("https://"));
    site.is_some_and(|site| site.eq_ignore_ascii_case(host))
}

#[cfg(test)]
mod tests {
    use http::Request;

    use super::Hosts;

    /// The answer to a request with these headers.
    fn answer(bind: &str, headers: &[(&str, &str)]) -> String {
        let request = headers.iter().fold(Request::get("/"), |request, (name, value)| request.header(*name, *value));
        let hosts = Hosts::of(bind.parse().unwrap(), vec!["Emulator.Example.com".to_owned()]);
        match hosts.check(&request.body(()).unwrap().into_parts().0) {
            Ok(()) => "accepted".to_owned(),
            Err(refusal) => format!("{} {}", refusal.status, refusal.message),
        }
    }

    #[test]
    fn names_of_this_machine_are_accepted_and_others_are_not() {
        let hosts = [
            "localhost",
            "LocalHost:8080",
            "localhost.:8080",
            "shop.localhost",
            "127.0.0.1:8080",
            "127.9.9.9",
            "[::1]:80",
            "emulator.example.com:8080",
            "emulator",
            "host.docker.internal:8080",
            "10.0.0.7:8080",
            "[fd00::1]",
            "evil.example",
            "localhost.evil.example",
            "127.0.0.1.evil.example",
            "evil.example:8080",
        ];
        let shown = hosts.map(|host| {
            let answers = ["127.0.0.1", "0.0.0.0"].map(|bind| answer(bind, &[("host", host)]).starts_with("accepted"));
            let [loopback, all] = answers.map(|is_accepted| if is_accepted { "accepted" } else { "refused" });
            format!("{host}: {loopback} on loopback, {all} on all addresses")
        });
        insta::assert_snapshot!(shown.join("\n"));
    }

    #[test]
    fn requests_without_one_host_or_of_another_site_are_refused_with_the_reason() {
        let own = ("host", "localhost:8080");
        let headers: [&[(&str, &str)]; 12] = [
            &[],
            &[own, own],
            &[("host", "")],
            &[("host", "a b")],
            &[("host", "user@localhost")],
            &[("host", "evil.example")],
            &[own, ("origin", "http://localhost:8080")],
            &[own, ("origin", "https://evil.example")],
            &[own, ("origin", "null")],
            &[own, ("origin", "http://localhost:3000")],
            &[own, ("origin", "http://localhost:8080"), ("origin", "https://evil.example")],
            &[("host", "emulator.example.com"), ("origin", "https://emulator.example.com")],
        ];
        let shown = headers.map(|headers| format!("{headers:?}: {}", answer("127.0.0.1", headers)));
        insta::assert_snapshot!(shown.join("\n"));
    }

    #[test]
    fn the_host_of_the_request_target_counts_as_well() {
        let request = Request::get("http://evil.example/").header("host", "localhost").body(()).unwrap();
        let hosts = Hosts::of("127.0.0.1".parse().unwrap(), Vec::new());
        assert_eq!(hosts.check(&request.into_parts().0).unwrap_err().status, 403);
    }
}
