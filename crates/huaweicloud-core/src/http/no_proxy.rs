//! Which hosts no proxy leads to, as `NO_PROXY` lists them. Pure.
//!
//! There is no standard. This reads what any of curl, Go and Node reads, since one environment serves them all:
//!
//! | entry | matches |
//! |---|---|
//! | `*` | every host |
//! | `example.com`, `.example.com` | the host and all below it, as for curl |
//! | `*.example.com` | all below the host; in general every host that ends like that |
//! | `192.0.2.1`, `2001:db8::1`, `[2001:db8::1]` | the address |
//! | `192.0.2.0/24`, `2001:db8::/32`, `192.0.2.1-192.0.2.9` | the addresses of a network or a range |
//! | any of these with `:PORT` | the same on this port only, which is 443 for `https` and 80 for `http` when the URL has none |
//!
//! Entries are separated by commas or white space. Case and a dot at the end of a name do not matter. What is none of
//! these matches nothing. A host that is an address is compared with addresses only: names are not looked up.

use std::net::{IpAddr, Ipv6Addr};

use http::{Uri, uri::Scheme};

/// The exceptions from proxies.
#[derive(Debug, Default)]
pub(crate) struct NoProxy(Vec<Entry>);

#[derive(Debug)]
struct Entry {
    hosts: Hosts,
    port: Option<u16>,
}

#[derive(Debug)]
enum Hosts {
    All,
    /// From the first to the last, both included.
    Addresses(IpAddr, IpAddr),
    /// This name and those below it.
    Domain(String),
    /// Names that end like this.
    Suffix(String),
}

impl NoProxy {
    /// Reads a list.
    pub(crate) fn parse(list: &str) -> Self {
        let entries = list.split(|character: char| character == ',' || character.is_whitespace());
        Self(entries.filter_map(Entry::parse).collect())
    }

    /// Whether no proxy leads to the host of this URL.
    pub(crate) fn matches(&self, url: &Uri) -> bool {
        if self.0.is_empty() {
            return false;
        }
        let Some(host) = url.host() else { return false };
        let of_scheme = if url.scheme() == Some(&Scheme::HTTPS) { 443 } else { 80 };
        let port = url.port_u16().unwrap_or(of_scheme);
        let host = normalized(host);
        let address = address(&host);
        self.0.iter().any(|entry| entry.port.is_none_or(|only| only == port) && entry.hosts.include(&host, address))
    }
}

impl Entry {
    fn parse(text: &str) -> Option<Self> {
        let (host, port) = split_port(text);
        let hosts = if let Some((first, last)) = addresses(host) {
            Hosts::Addresses(first, last)
        } else {
            let host = normalized(host);
            match (host.strip_prefix('*'), host.trim_start_matches('.')) {
                (Some(""), _) => Hosts::All,
                (Some(suffix), _) => Hosts::Suffix(suffix.to_owned()),
                (None, "") => return None,
                (None, name) => Hosts::Domain(name.to_owned()),
            }
        };
        Some(Self { hosts, port })
    }
}

impl Hosts {
    fn include(&self, host: &str, address: Option<IpAddr>) -> bool {
        match (self, address) {
            (Self::All, _) => true,
            (Self::Addresses(first, last), Some(address)) => {
                first.is_ipv4() == address.is_ipv4() && (first..=last).contains(&&address)
            }
            (Self::Domain(name), None) => {
                host.strip_suffix(name.as_str()).is_some_and(|below| below.is_empty() || below.ends_with('.'))
            }
            (Self::Suffix(suffix), None) => host.ends_with(suffix.as_str()),
            (Self::Addresses(..), None) | (Self::Domain(_) | Self::Suffix(_), Some(_)) => false,
        }
    }
}

/// A host as hosts are compared.
fn normalized(host: &str) -> String {
    host.strip_suffix('.').unwrap_or(host).to_ascii_lowercase()
}

fn split_port(entry: &str) -> (&str, Option<u16>) {
    if entry.parse::<Ipv6Addr>().is_ok() {
        // All colons are its own.
        return (entry, None);
    }
    match entry.rsplit_once(':') {
        Some((host, "")) => (host, None),
        Some((host, port)) => port.parse().map_or((entry, None), |port| (host, Some(port))),
        None => (entry, None),
    }
}

/// An address, in brackets or not. One of IPv4 that is written as one of IPv6 is the same address.
fn address(text: &str) -> Option<IpAddr> {
    let bare = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')).unwrap_or(text);
    bare.parse().ok().map(|address: IpAddr| address.to_canonical())
}

/// The first and the last address of an address, a network or a range.
fn addresses(text: &str) -> Option<(IpAddr, IpAddr)> {
    if let Some(one) = address(text) {
        return Some((one, one));
    }
    if let Some((first, last)) = text.split_once('-') {
        let (first, last) = (address(first)?, address(last)?);
        return (first.is_ipv4() == last.is_ipv4()).then_some((first, last));
    }
    let (one, length) = text.split_once('/')?;
    let length: u32 = length.parse().ok()?;
    match address(one)? {
        IpAddr::V4(address) => {
            let hosts = u32::MAX.checked_shr(length).unwrap_or(0);
            let first = address.to_bits() & !hosts;
            (length <= 32).then(|| (IpAddr::V4(first.into()), IpAddr::V4((first | hosts).into())))
        }
        IpAddr::V6(address) => {
            let hosts = u128::MAX.checked_shr(length).unwrap_or(0);
            let first = address.to_bits() & !hosts;
            (length <= 128).then(|| (IpAddr::V6(first.into()), IpAddr::V6((first | hosts).into())))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::NoProxy;

    #[test]
    fn entries_match_the_hosts_that_curl_go_or_node_match() {
        for (list, direct, proxied) in [
            ("", "", "h.example 10.0.0.1"),
            (", ,", "", "h.example 10.0.0.1"),
            ("*", "h.example 10.0.0.1:8080 [2001:db8::1]", ""),
            ("other.example,*", "h.example 10.0.0.1", ""),
            (
                "h.example",
                "h.example H.Example h.example. a.h.example h.example:8443",
                "xh.example example h.example.net",
            ),
            (".h.example", "h.example a.h.example a.b.h.example", "xh.example example"),
            ("*.h.example", "a.h.example a.b.h.example", "h.example xh.example"),
            ("*h.example", "h.example a.h.example xh.example", "i.example"),
            ("H.EXAMPLE.", "h.example h.example. a.h.example", "h.example.example"),
            ("a.example b.example\tc.example\n", "a.example b.example c.example", "d.example"),
            ("a.example, b.example", "a.example b.example", "c.example"),
            // The URLs have https.
            ("h.example:443", "h.example h.example:443", "h.example:8443"),
            ("h.example:8443", "h.example:8443 a.h.example:8443", "h.example"),
            (".h.example:8443", "a.h.example:8443", "a.h.example"),
            ("*.h.example:8443", "a.h.example:8443", "a.h.example h.example:8443"),
            ("*:8443", "h.example:8443 10.0.0.1:8443", "h.example 10.0.0.1"),
            ("h.example:", "h.example h.example:8443", "i.example"),
            ("h.example:https", "", "h.example"),
            ("h.example:99999", "", "h.example"),
            ("10.0.0.1", "10.0.0.1 10.0.0.1:8443 [::ffff:10.0.0.1]", "10.0.0.11 110.0.0.1 a.10.0.0.1.example"),
            ("10.0.0.1:8443", "10.0.0.1:8443", "10.0.0.1"),
            ("10.0.0.0/8", "10.0.0.0 10.1.2.3 10.255.255.255", "11.0.0.0 9.255.255.255 h.example [2001:db8::1]"),
            ("10.1.2.3/31", "10.1.2.2 10.1.2.3", "10.1.2.1 10.1.2.4"),
            ("0.0.0.0/0", "10.1.2.3", "h.example [2001:db8::1]"),
            ("10.1.2.3/32", "10.1.2.3", "10.1.2.4"),
            ("10.0.0.0/33", "", "10.0.0.0"),
            ("10.0.0.3-10.0.0.5", "10.0.0.3 10.0.0.4 10.0.0.5", "10.0.0.2 10.0.0.6"),
            ("a-b.example", "a-b.example", "a.example"),
            ("2001:db8::1", "[2001:db8::1] [2001:DB8:0::1]:8443", "[2001:db8::2]"),
            ("[2001:db8::1]", "[2001:db8::1] [2001:db8::1]:8443", "[2001:db8::2]"),
            ("[2001:db8::1]:8443", "[2001:db8::1]:8443", "[2001:db8::1]"),
            ("2001:db8::/32", "[2001:db8::1] [2001:db8:ffff::]", "[2001:db9::] 32.1.13.184"),
            ("[2001:db8::]/32", "[2001:db8::1]", "[2001:db9::]"),
            ("::/0", "[2001:db8::1]", "10.0.0.1"),
            ("2001:db8::/129", "", "[2001:db8::]"),
        ] {
            let no_proxy = NoProxy::parse(list);
            for (hosts, expected) in [(direct, true), (proxied, false)] {
                for host in hosts.split_whitespace() {
                    let url = format!("https://{host}/v3").parse().unwrap();
                    assert_eq!(no_proxy.matches(&url), expected, "{list:?} {host}");
                }
            }
        }
    }

    #[test]
    fn port_of_a_url_without_one_is_that_of_its_scheme() {
        for (list, url, expected) in [
            ("h.example:80", "http://h.example/", true),
            ("h.example:443", "http://h.example/", false),
            ("h.example:80", "https://h.example/", false),
        ] {
            assert_eq!(NoProxy::parse(list).matches(&url.parse().unwrap()), expected, "{list} {url}");
        }
    }
}
