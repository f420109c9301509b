//! Which proxy leads to a host, by the variables that HTTP clients agree on. How it is used is `connect`'s business.

use std::fmt;

use http::{Uri, uri::Scheme};
use hyper_util::client::proxy::matcher::{Intercept, Matcher};
use percent_encoding::{NON_ALPHANUMERIC, percent_decode_str, percent_encode};

use crate::{Error, Result, http::no_proxy::NoProxy, location::endpoint};

/// Where servers started by a web server (CGI) find the request's method; anyone who sends a header `Proxy` sets
/// `HTTP_PROXY` there.
const CGI: &str = "REQUEST_METHOD";
const RULE: &str = "http://[USER:PASSWORD@]HOST[:PORT], or the same with https";

/// The proxies that an environment names, or one that was given.
#[derive(Debug, Default)]
pub(crate) struct Proxies {
    http: Option<Proxy>,
    https: Option<Proxy>,
    exceptions: NoProxy,
}

struct Proxy {
    variable: &'static str,
    /// What is wrong with the variable's value where it names no proxy that can be used.
    usable: Result<Intercept, &'static str>,
}

impl fmt::Debug for Proxy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Proxy").field("variable", &self.variable).finish_non_exhaustive()
    }
}

impl Proxies {
    /// Those of `HTTPS_PROXY`, `HTTP_PROXY` and `ALL_PROXY`, with the exceptions of `NO_PROXY`; each also in small
    /// letters.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput) for a variable that is not UTF-8. One that cannot be
    /// used is an error only where it is needed.
    pub(crate) fn from_environment(variable: impl Fn(&str) -> Result<Option<String>>) -> Result<Self> {
        if first(&[CGI], &variable)?.is_some() {
            return Ok(Self::default());
        }
        let exceptions = first(&["NO_PROXY", "no_proxy"], &variable)?;
        let proxy = |variables: &[&'static str]| -> Result<Option<Proxy>> {
            Ok(first(variables, &variable)?.map(|(variable, url)| Proxy { variable, usable: read(&url) }))
        };
        Ok(Self {
            http: proxy(&["HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"])?,
            https: proxy(&["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"])?,
            exceptions: exceptions.map(|(_, hosts)| NoProxy::parse(&hosts)).unwrap_or_default(),
        })
    }

    /// This proxy for every host but this machine.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput) when it names no proxy that can be used.
    pub(crate) fn all(url: &str) -> Result<Self> {
        const FIELD: &str = "proxy";
        let proxy = || Proxy { variable: FIELD, usable: read(url) };
        // Not the URL: a password can be in it.
        read(url).map_err(|problem| Error::invalid_input(FIELD, problem, RULE))?;
        Ok(Self { http: Some(proxy()), https: Some(proxy()), exceptions: NoProxy::default() })
    }

    /// The proxy on the way to a URL; `None` when there is none. There is none to this machine: it would see what is
    /// meant for this machine alone.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput), naming the variable, when it names no proxy that
    /// can be used.
    pub(crate) fn to(&self, url: &Uri) -> Result<Option<Intercept>> {
        let Some(Proxy { variable, usable }) = self.find(url) else { return Ok(None) };
        match usable {
            Ok(proxy) => Ok(Some(proxy.clone())),
            // Not the value: a password can be in it.
            Err(problem) => Err(Error::invalid_input(variable, problem, RULE)),
        }
    }

    fn find(&self, url: &Uri) -> Option<&Proxy> {
        let proxy = if url.scheme() == Some(&Scheme::HTTPS) { &self.https } else { &self.http };
        let is_direct = || url.host().is_some_and(endpoint::is_loopback) || self.exceptions.matches(url);
        proxy.as_ref().filter(|_| !is_direct())
    }
}

fn read(value: &str) -> Result<Intercept, &'static str> {
    const UNUSABLE: &str = "it names no proxy that can be used";
    let matcher = Matcher::builder().all(with_encoded_user(value)?).build();
    let proxy = matcher.intercept(&Uri::from_static("https://h.example/")).ok_or(UNUSABLE)?;
    if matches!(proxy.uri().scheme_str(), Some("http" | "https")) { Ok(proxy) } else { Err(UNUSABLE) }
}

/// The URL of a proxy with the user name and the password encoded, so that all who read it take the same for its host.
/// People write passwords as they are, and an `@` in one does not end it.
fn with_encoded_user(value: &str) -> Result<String, &'static str> {
    let (scheme, rest) = value.split_at(value.find("://").map_or(0, |end| end + 3));
    let (authority, path) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    if path.contains('@') {
        // Where the host begins cannot be known, and a guess could send the password there.
        return Err("a `/`, `?` or `#` in its user name or password must be written as %2F, %3F or %23");
    }
    let Some((user, host)) = authority.rsplit_once('@') else { return Ok(value.to_owned()) };
    let encoded = |text: &str| {
        let plain: Vec<u8> = percent_decode_str(text).collect();
        percent_encode(&plain, NON_ALPHANUMERIC).to_string()
    };
    let user = match user.split_once(':') {
        Some((name, password)) => format!("{}:{}", encoded(name), encoded(password)),
        None => encoded(user),
    };
    Ok(format!("{scheme}{user}@{host}{path}"))
}

/// The first of these variables that is set, and its value.
fn first(
    names: &[&'static str],
    variable: impl Fn(&str) -> Result<Option<String>>,
) -> Result<Option<(&'static str, String)>> {
    for name in names {
        let value = variable(name);
        if let Some(value) = value.map_err(|_| Error::invalid_input(name, "it is not UTF-8", RULE))? {
            return Ok(Some((name, value)));
        }
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use base64::prelude::{BASE64_STANDARD as STANDARD, Engine as _};
    use http::Uri;

    use super::Proxies;
    use crate::Context;

    fn proxies(variables: &[(&str, &str)]) -> Proxies {
        let world = variables.iter().fold(Context::builder(), |world, (name, value)| world.variable(*name, *value));
        let world = world.build();
        Proxies::from_environment(|name| world.variable(name)).unwrap()
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
            // A web server puts the header `Proxy` of a request there.
            (&[("HTTP_PROXY", "http://p:1"), ("REQUEST_METHOD", "GET")][..], None, None),
        ] {
            assert_eq!(to(variables, HTTPS).as_deref(), https, "{variables:?}");
            assert_eq!(to(variables, HTTP).as_deref(), http, "{variables:?}");
        }
    }

    #[test]
    fn exceptions_are_asked_directly() {
        for variable in ["NO_PROXY", "no_proxy"] {
            let is_direct =
                |url| to(&[("ALL_PROXY", "http://p:1"), (variable, "10.0.0.0/8 *.example:443")], url).is_none();
            for (url, expected) in
                [(HTTPS, true), (HTTP, false), ("https://10.1.2.3/", true), ("https://h.example:8443/", false)]
            {
                assert_eq!(is_direct(url), expected, "{variable} {url}");
            }
        }
        let both = [("ALL_PROXY", "http://p:1"), ("NO_PROXY", "other.example"), ("no_proxy", "h.example")];
        assert!(to(&both, HTTPS).is_some(), "capitals go before small letters");
    }

    #[test]
    fn this_machine_is_asked_directly() {
        for host in ["localhost", "iam.localhost", "127.0.0.1", "127.9.9.9", "[::1]"] {
            for scheme in ["http", "https"] {
                assert_eq!(to(&[("ALL_PROXY", "http://p:1")], &format!("{scheme}://{host}:8080/")), None);
            }
        }
    }

    #[test]
    fn variable_that_names_no_proxy_is_told_where_it_is_needed_and_its_value_is_not() {
        for value in ["socks5://me:sesame@p:1", "ftp://me:sesame@p", "http://me:sesame@ p", "http:me:sesame"] {
            let variables = [("HTTPS_PROXY", value), ("NO_PROXY", "direct.example")];
            let error = to(&variables, HTTPS).unwrap();
            assert_eq!(
                error,
                "HTTPS_PROXY: it names no proxy that can be used; give http://[USER:PASSWORD@]HOST[:PORT], or the same with https"
            );
            assert_eq!(to(&variables, "https://direct.example/"), None);
            assert_eq!(to(&variables, HTTP), None);
            assert!(!format!("{:?}", proxies(&variables)).contains("sesame"));
        }
    }

    #[test]
    fn password_shows_in_no_debug() {
        let proxies = proxies(&[("ALL_PROXY", "http://me:sesame@p:1")]);
        let found = proxies.to(&HTTPS.parse().unwrap()).unwrap().unwrap();
        assert!(!format!("{proxies:?} {found:?}").contains("sesame"));
    }

    #[test]
    fn password_is_read_as_it_is_written_or_percent_encoded() {
        for (written, password) in [
            ("sesame", "sesame"),
            ("p@ss", "p@ss"),
            ("@@", "@@"),
            ("p%40ss", "p@ss"),
            ("a:b", "a:b"),
            ("50%", "50%"),
            ("50%off", "50%off"),
            ("a%2Fb", "a/b"),
            ("<\"[{^`}]\\|>", "<\"[{^`}]\\|>"),
            ("pässword", "pässword"),
            ("p%C3%A4ssword", "pässword"),
            ("", ""),
        ] {
            for (scheme, shown) in [("", "http"), ("http://", "http"), ("https://", "https")] {
                let variables = [("ALL_PROXY", format!("{scheme}m@e:{written}@p.example:3128"))];
                let proxies = proxies(&variables.each_ref().map(|(name, value)| (*name, value.as_str())));
                let found = proxies.to(&HTTPS.parse().unwrap()).unwrap().unwrap();
                assert_eq!(found.uri().to_string(), format!("{shown}://p.example:3128/"), "{written}");
                let expected = STANDARD.encode(format!("m@e:{password}"));
                assert_eq!(found.basic_auth().unwrap(), &format!("Basic {expected}"), "{written}");
                let url = super::with_encoded_user(&variables[0].1).unwrap();
                assert!(url.ends_with("@p.example:3128") && url.matches('@').count() == 1, "{url}");
            }
        }
    }

    #[test]
    fn password_that_would_be_cut_is_refused_by_name() {
        for value in ["http://me:1/sesame@p", "http://me:1?sesame@p:1", "me:1#sesame@p", "http://me:se/sa@me@p"] {
            let error = to(&[("all_proxy", value)], HTTPS).unwrap();
            assert_eq!(
                error,
                "all_proxy: a `/`, `?` or `#` in its user name or password must be written as %2F, %3F or %23; give \
                 http://[USER:PASSWORD@]HOST[:PORT], or the same with https"
            );
        }
    }
}
