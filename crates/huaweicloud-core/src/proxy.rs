//! Which proxy leads to a host, by the variables that HTTP clients agree on. How it is used is `connect`'s business.

use std::fmt;

use http::{Uri, uri::Scheme};
use hyper_util::client::proxy::matcher::{Intercept, Matcher};

use crate::{Context, Error, Result, endpoint};

/// Where servers started by a web server (CGI) find the request's method; anyone who sends a header `Proxy` sets `HTTP_PROXY` there.
const CGI: &str = "REQUEST_METHOD";
/// Where nobody is ([RFC 6761](https://www.rfc-editor.org/rfc/rfc6761#section-6.4)).
const NOWHERE: &str = "http://proxy.invalid";
const RULE: &str = "http://[USER:PASSWORD@]HOST[:PORT], or the same with https";

/// The proxies that an environment names.
#[derive(Debug, Default)]
pub(crate) struct Proxies {
    http: Option<Proxy>,
    https: Option<Proxy>,
}

struct Proxy {
    variable: &'static str,
    matcher: Matcher,
    /// As the variable has it, password and all; `None` when it names no proxy that can be used.
    url: Option<String>,
}

impl fmt::Debug for Proxy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Proxy").field("variable", &self.variable).finish_non_exhaustive()
    }
}

impl Proxies {
    /// Those of `HTTPS_PROXY`, `HTTP_PROXY` and `ALL_PROXY`, with the exceptions of `NO_PROXY`; each also in small letters.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput) for a variable that is not UTF-8. One that cannot be used is an error
    /// only where it is needed.
    pub(crate) fn from_environment(context: &Context) -> Result<Self> {
        if first(&[CGI], context)?.is_some() {
            return Ok(Self::default());
        }
        let no = first(&["NO_PROXY", "no_proxy"], context)?.map(|(_, hosts)| hosts).unwrap_or_default();
        let proxy = |variables: &[&'static str]| -> Result<Option<Proxy>> {
            Ok(first(variables, context)?.map(|(variable, url)| Proxy::new(variable, url, &no)))
        };
        Ok(Self {
            http: proxy(&["HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"])?,
            https: proxy(&["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"])?,
        })
    }

    /// The proxy on the way to a URL; `None` when there is none. There is none to this machine: it would see what is meant for this
    /// machine alone.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput), naming the variable, when it names no proxy that can be used.
    pub(crate) fn to(&self, url: &Uri) -> Result<Option<Intercept>> {
        match self.find(url) {
            // Not the value: a password can be in it.
            Some((Proxy { variable, url: None, .. }, _)) => {
                Err(Error::invalid_input(variable, "it names no proxy that can be used", RULE))
            }
            Some((_, found)) => Ok(Some(found)),
            None => Ok(None),
        }
    }

    /// The same as the variable has it, password and all, which is how reqwest wants it. One that cannot be used leads nowhere, and not
    /// past it.
    pub(crate) fn url_to(&self, url: &Uri) -> Option<&str> {
        Some(self.find(url)?.0.url.as_deref().unwrap_or(NOWHERE))
    }

    fn find(&self, url: &Uri) -> Option<(&Proxy, Intercept)> {
        let proxy = if url.scheme() == Some(&Scheme::HTTPS) { &self.https } else { &self.http };
        let proxy = proxy.as_ref().filter(|_| !url.host().is_some_and(endpoint::is_loopback))?;
        proxy.matcher.intercept(url).map(|found| (proxy, found))
    }
}

impl Proxy {
    fn new(variable: &'static str, url: String, no: &str) -> Self {
        let matcher = |url: &str| Matcher::builder().all(url.to_owned()).no(no.to_owned()).build();
        let is_usable =
            (Matcher::builder().all(url.clone()).build().intercept(&Uri::from_static("https://h.example/")))
                .is_some_and(|found| matches!(found.uri().scheme_str(), Some("http" | "https")));
        if is_usable {
            return Self { variable, matcher: matcher(&url), url: Some(url) };
        }
        // So that it is known where it would have been needed.
        Self { variable, matcher: matcher(NOWHERE), url: None }
    }
}

/// The first of these variables that is set, and its value.
fn first(variables: &[&'static str], context: &Context) -> Result<Option<(&'static str, String)>> {
    for variable in variables {
        let value = context.variable(variable);
        if let Some(value) = value.map_err(|_| Error::invalid_input(variable, "it is not UTF-8", RULE))? {
            return Ok(Some((variable, value)));
        }
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use http::Uri;

    use super::Proxies;
    use crate::Context;

    fn proxies(variables: &[(&str, &str)]) -> Proxies {
        let world = variables.iter().fold(Context::builder(), |world, (name, value)| world.variable(*name, *value));
        Proxies::from_environment(&world.build()).unwrap()
    }

    /// The proxy to a URL, or what is wrong with it.
    fn to(variables: &[(&str, &str)], url: &str) -> Option<String> {
        match proxies(variables).to(&url.parse::<Uri>().unwrap()) {
            Ok(found) => found.map(|found| found.uri().to_string()),
            Err(error) => Some(error.to_string()),
        }
    }

    const HTTPS: &str = "https://h.example/v3";
    const HTTP: &str = "http://h.example/v3";

    #[test]
    fn the_variable_of_the_scheme_goes_before_that_of_all_and_capitals_before_small_letters() {
        let all = ("ALL_PROXY", "http://all:1");
        for (variables, https, http) in [
            (&[][..], None, None),
            (&[("HTTPS_PROXY", "http://s:1")][..], Some("http://s:1/"), None),
            (&[("HTTP_PROXY", "p:1")][..], None, Some("http://p:1/")),
            (&[("https_proxy", "https://s"), all][..], Some("https://s/"), Some("http://all:1/")),
            (&[("http_proxy", "http://p:1"), ("HTTP_PROXY", "http://q:1")][..], None, Some("http://q:1/")),
            (&[("all_proxy", "http://a:1"), all][..], Some("http://all:1/"), Some("http://all:1/")),
            (&[("HTTPS_PROXY", ""), ("https_proxy", "http://s:1")][..], Some("http://s:1/"), None),
            // A web server puts the header `Proxy` of whoever asks there.
            (&[("HTTP_PROXY", "http://p:1"), ("REQUEST_METHOD", "GET")][..], None, None),
        ] {
            assert_eq!(to(variables, HTTPS).as_deref(), https, "{variables:?}");
            assert_eq!(to(variables, HTTP).as_deref(), http, "{variables:?}");
        }
    }

    #[test]
    fn exceptions_are_hosts_domains_and_networks() {
        let is_direct = |no, url| to(&[("ALL_PROXY", "http://p:1"), ("NO_PROXY", no)], url).is_none();
        for (no, url, expected) in [
            ("h.example", HTTPS, true),
            (".example", HTTPS, true),
            ("other.example, h.example", HTTPS, true),
            ("*", HTTPS, true),
            ("10.0.0.0/8", "https://10.1.2.3/", true),
            ("10.0.0.0/8", "https://11.1.2.3/", false),
            ("ample", HTTPS, false),
        ] {
            assert_eq!(is_direct(no, url), expected, "{no} {url}");
        }
        assert!(to(&[("ALL_PROXY", "http://p:1"), ("no_proxy", "h.example")], HTTPS).is_none());
    }

    #[test]
    fn this_machine_is_asked_directly() {
        for host in ["localhost", "127.0.0.1", "127.9.9.9", "[::1]"] {
            for scheme in ["http", "https"] {
                assert_eq!(to(&[("ALL_PROXY", "http://p:1")], &format!("{scheme}://{host}:8080/")), None);
            }
        }
    }

    #[test]
    fn variable_that_names_no_proxy_is_told_where_it_is_needed_and_its_value_is_not() {
        for value in ["socks5://me:sesame@p:1", "ftp://me:sesame@p", "http://me:sesame@ p", "http:me:sesame"] {
            let variables = [("HTTPS_PROXY", value), ("NO_PROXY", "direct.example")];
            let told = to(&variables, HTTPS).unwrap();
            assert_eq!(
                told,
                "HTTPS_PROXY: it names no proxy that can be used; give http://[USER:PASSWORD@]HOST[:PORT], or the same with https"
            );
            assert_eq!(to(&variables, "https://direct.example/"), None);
            assert_eq!(to(&variables, HTTP), None);
            assert!(!format!("{:?}", proxies(&variables)).contains("sesame"));
            assert_eq!(proxies(&variables).url_to(&HTTPS.parse().unwrap()), Some(super::NOWHERE));
        }
    }

    #[test]
    fn password_shows_in_no_debug() {
        let proxies = proxies(&[("ALL_PROXY", "http://me:sesame@p:1")]);
        let found = proxies.to(&HTTPS.parse().unwrap()).unwrap().unwrap();
        assert!(!format!("{proxies:?} {found:?}").contains("sesame"));
        assert_eq!(proxies.url_to(&HTTPS.parse().unwrap()), Some("http://me:sesame@p:1"));
    }
}
