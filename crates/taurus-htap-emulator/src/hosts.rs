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
    /// Further names and addresses, as [`normal`] writes them.
    allowed: Vec<String>,
}

impl Hosts {
    /// The hosts of an emulator that listens on an address.
    ///
    /// # Errors
    /// The further name that is not one: no request could have it.
    pub(crate) fn of(address: IpAddr, allowed: Vec<String>) -> Result<Self, String> {
        let normalized = allowed.iter().map(|name| normal(name)).collect();
        match allowed.into_iter().find(|name| !is_name(&normal(name))) {
            Some(name) => Err(name),
            None => Ok(Self { is_loopback: address.to_canonical().is_loopback(), allowed: normalized }),
        }
    }

    /// Refuses a request whose `Host` is missing or not one of these, or whose `Origin` is another site.
    pub(crate) fn check(&self, parts: &Parts) -> Result<(), Refusal> {
        let host = only(&parts.headers, header::HOST)?.ok_or_else(|| Refusal::bad_host("Host is missing."))?;
        let no_authority = || Refusal::bad_host("Host is not a host and a port.");
        let authority: Authority = host.parse().map_err(|_| no_authority())?;
        let is_with_port = host.len() > authority.host().len() && !host.ends_with(':');
        if host.contains('@') || is_with_port && authority.port().is_none() {
            return Err(no_authority());
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
        let name = normal(name);
        if self.allowed.contains(&name) {
            return true;
        }
        if let Ok(address) = name.parse::<IpAddr>() {
            // A site is reached by its address only where it is.
            return !self.is_loopback || address.is_loopback();
        }
        let is_private = || !name.contains('.') || PRIVATE_DOMAINS.iter().any(|domain| name.ends_with(domain));
        name == "localhost"
            || name.ends_with(".localhost")
            // Such as the name of a container.
            || (!self.is_loopback && is_private())
    }
}

/// A name or an address in the form in which they are compared.
fn normal(name: &str) -> String {
    let name = name.to_ascii_lowercase();
    let name = name.strip_suffix('.').unwrap_or(&name);
    let address = name.strip_prefix('[').and_then(|name| name.strip_suffix(']')).unwrap_or(name).parse::<IpAddr>();
    address.map_or_else(|_| name.to_owned(), |address| address.to_canonical().to_string())
}

/// Whether this is an address, or a name without a scheme, a port or a wildcard.
fn is_name(normal: &str) -> bool {
    let is_label = |label: &str| {
        !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
    };
    normal.parse::<IpAddr>().is_ok() || normal.split('.').all(is_label)
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
        let allowed = ["Emulator.Example.com.", "10.9.9.9", "[FD00::9]"].map(str::to_owned).to_vec();
        let hosts = Hosts::of(bind.parse().unwrap(), allowed).unwrap();
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
            "10.9.9.9:8080",
            "[fd00:0::9]:8080",
            "[::ffff:127.0.0.1]",
            "[::ffff:10.0.0.7]",
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
        let headers: [&[(&str, &str)]; 15] = [
            &[],
            &[own, own],
            &[("host", "")],
            &[("host", "a b")],
            &[("host", "user@localhost")],
            &[("host", "localhost:")],
            &[("host", "localhost:http")],
            &[("host", "localhost:65536")],
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
        let hosts = Hosts::of("127.0.0.1".parse().unwrap(), Vec::new()).unwrap();
        assert_eq!(hosts.check(&request.into_parts().0).unwrap_err().status, 403);
    }

    #[test]
    fn further_hosts_that_no_request_could_have_are_refused() {
        for name in
            ["", "http://a", "a:8080", "*", "*.a", "a/b", "a b", ".a", "a..b", "[a]", "10.0.0.0/8", "m\u{fc}nchen"]
        {
            assert_eq!(Hosts::of("127.0.0.1".parse().unwrap(), vec![name.to_owned()]).unwrap_err(), name);
        }
    }
}
