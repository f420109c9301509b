//! What the caller sets of connections in code, instead of the environment: a proxy, certificates that are trusted, and
//! a certificate of the client's own.

use super::{
    HttpClient, Limits,
    proxy::Proxies,
    tls::{Identity, TlsSettings, root_certificates},
};
use crate::{Context, Error, Result};

/// The settings of the default transport. A problem is kept until a client is made.
#[derive(Debug, Default)]
pub(crate) struct ConnectionSettings {
    /// Instead of those of the environment.
    proxies: Option<Proxies>,
    tls: TlsSettings,
    /// The first part that was malformed.
    problem: Option<Error>,
}

impl ConnectionSettings {
    pub(crate) fn proxy(&mut self, url: &str) {
        self.proxies = self.checked(Proxies::all(url));
    }

    pub(crate) fn no_proxy(&mut self) {
        self.proxies = Some(Proxies::default());
    }

    pub(crate) fn root_certificate(&mut self, pem: &[u8]) {
        let certificates = self.checked(root_certificates(pem));
        self.tls.roots.extend(certificates.unwrap_or_default());
    }

    pub(crate) fn client_identity(&mut self, pem: &[u8]) {
        self.tls.identity = self.checked(Identity::from_pem(pem));
    }

    /// The default transport with these settings. What is not set follows the environment.
    pub(crate) fn client(self, limits: &Limits, context: &Context) -> Result<HttpClient> {
        let Self { proxies, tls, problem } = self;
        if let Some(problem) = problem {
            return Err(problem);
        }
        let proxies = match proxies {
            Some(proxies) => proxies,
            None => Proxies::from_environment(|name| context.variable(name))?,
        };
        HttpClient::new(limits, proxies, &tls)
    }

    /// Refuses settings where they would have no effect: another transport has its own.
    pub(crate) fn must_be_unset(&self) -> Result<()> {
        let Self { proxies, tls: TlsSettings { roots, identity }, problem } = self;
        if proxies.is_none() && roots.is_empty() && identity.is_none() && problem.is_none() {
            return Ok(());
        }
        let problem =
            "it has connections of its own, so a proxy, a root certificate or a client identity has no effect";
        Err(Error::invalid_input("transport", problem, "either a transport or these settings"))
    }

    fn checked<T>(&mut self, part: Result<T>) -> Option<T> {
        part.map_err(|problem| self.problem.get_or_insert(problem)).ok()
    }
}
