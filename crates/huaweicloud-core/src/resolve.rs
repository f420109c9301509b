//! Host names to addresses: the system's answer, but for the names of this machine.
//!
//! `localhost` and the names below it are loopback by definition, so plain HTTP to them is allowed. Not every system resolves them without
//! asking DNS, and whoever answers there could have the credentials sent elsewhere.

use std::{
    io,
    net::{Ipv4Addr, Ipv6Addr, SocketAddr},
    pin::Pin,
    task::{Context, Poll},
    vec,
};

use hyper_util::client::legacy::connect::dns::{GaiResolver, Name};
use tower_service::Service;

use crate::endpoint;

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
    type Error = io::Error;
    type Future = Pin<Box<dyn Future<Output = io::Result<Self::Response>> + Send>>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.0.poll_ready(cx)
    }

    fn call(&mut self, name: Name) -> Self::Future {
        if endpoint::is_loopback_name(name.as_str()) {
            // The port is the connector's to add.
            let addresses = [(Ipv4Addr::LOCALHOST, 0).into(), (Ipv6Addr::LOCALHOST, 0).into()];
            return Box::pin(async move { Ok(Vec::from(addresses).into_iter()) });
        }
        let resolved = self.0.call(name);
        Box::pin(async move { Ok(resolved.await?.collect::<Vec<_>>().into_iter()) })
    }
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
