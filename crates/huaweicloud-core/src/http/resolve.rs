//! Host names to addresses: the system's answer, but for the names of this machine.
//!
//! `localhost` and the names below it are loopback by definition, so plain HTTP to them is allowed. Not every system
//! resolves them without asking DNS, and a server of DNS could have the credentials sent elsewhere.

use std::{
    error, fmt,
    net::{Ipv4Addr, Ipv6Addr, SocketAddr},
    pin::Pin,
    task::{Context, Poll},
    vec,
};

use hyper_util::client::legacy::connect::dns::{GaiResolver, Name};
use tower_service::Service;

use crate::{error::causes, location::endpoint};

type BoxError = Box<dyn error::Error + Send + Sync>;

/// Resolves names for connections.
#[derive(Clone, Debug)]
pub(crate) struct Resolver(GaiResolver);

impl Default for Resolver {
    fn default() -> Self {
        Self(GaiResolver::new())
    }
}

impl Service<Name> for Resolver {
    type Response = vec::IntoIter<SocketAddr>;
    type Error = Unresolved;
    type Future = Pin<Box<dyn Future<Output = Result<Self::Response, Unresolved>> + Send>>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), Unresolved>> {
        self.0.poll_ready(cx).map_err(Unresolved::new)
    }

    fn call(&mut self, name: Name) -> Self::Future {
        if endpoint::is_loopback_name(name.as_str()) {
            // The port is the connector's to add.
            let addresses = [(Ipv4Addr::LOCALHOST, 0).into(), (Ipv6Addr::LOCALHOST, 0).into()];
            return Box::pin(async move { Ok(Vec::from(addresses).into_iter()) });
        }
        let resolved = self.0.call(name);
        Box::pin(async move { Ok(resolved.await.map_err(Unresolved::new)?.collect::<Vec<_>>().into_iter()) })
    }
}

/// There is no address for a host name. Reads as the reason that the system gives.
#[derive(Debug)]
pub(crate) struct Unresolved(BoxError);

impl Unresolved {
    pub(crate) fn new(why: impl Into<BoxError>) -> Self {
        Self(why.into())
    }
}

impl fmt::Display for Unresolved {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl error::Error for Unresolved {
    fn source(&self) -> Option<&(dyn error::Error + 'static)> {
        self.0.source()
    }
}

/// Whether there is no connection because a host name, of the service or of a proxy, cannot be resolved.
pub(crate) fn is_name_unresolved(error: &(dyn error::Error + 'static)) -> bool {
    causes(error).any(|cause| cause.is::<Unresolved>())
}

#[cfg(test)]
mod tests {
    use tower_service::Service;

    use super::Resolver;

    #[tokio::test]
    async fn names_of_this_machine_are_loopback_without_a_lookup() {
        for name in ["localhost", "LOCALHOST.", "no-such-host.localhost"] {
            let addresses = Resolver::default().call(name.parse().unwrap()).await.unwrap();
            let addresses: Vec<_> = addresses.map(|address| address.ip().to_string()).collect();
            assert_eq!(addresses, ["127.0.0.1", "::1"], "{name}");
        }
    }
}
