//! Which proxy leads to a host, by the variables that HTTP clients agree on. How it is used is `connect`'s business.

use std::fmt;

use http::{Uri, uri::Scheme};
use hyper_util::client::proxy::matcher::{Intercept, Matcher};

use crate::{Context, Error, Result, endpoint};

/// Where servers started by a web server (CGI) find the request's method; anyone who sends a header `Proxy` sets `HTTP_PROXY` there.
const CGI: &str = "REQUEST_METHOD";
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
    /// A variable that is not UTF-8. One that cannot be used is an error only where it is needed.
    pub(crate) fn from_environment(context: &Context) -> Result<Self> {
        if context.variable(CGI)?.is_some() {
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

    /// The same as the variable has it, password and all, which is how reqwest wants it.
    pub(crate) fn url_to(&self, url: &Uri) -> Option<&str> {
        self.find(url)?.0.url.as_deref()
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
        Self { variable, matcher: matcher("http://proxy.invalid"), url: None }
    }
}

/// The first of these variables that is set, and its value.
fn first(variables: &[&'static str], context: &Context) -> Result<Option<(&'static str, String)>> {
    for variable in variables {
        if let Some(value) = context.variable(variable)? {
            return Ok(Some((variable, value)));
        }
    }
    Ok(None)
}
