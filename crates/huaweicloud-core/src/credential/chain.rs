//! The sources of credentials, one after the other. Their order is [`SOURCES`], from which everything else takes it.

use super::{
    AssumeAgencyWithOidcCredentialProvider, Credential, EnvironmentCredentialProvider,
    InstanceMetadataCredentialProvider, PodIdentityCredentialProvider, ProfileCredentialProvider, ProvideCredential,
    profile,
};
use crate::{Context, Error, Result};

/// A source of [`DefaultChain`], as messages and help describe it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct CredentialSource {
    /// What the source gives, such as "a profile".
    pub name: &'static str,
    /// Where it is: variables, a file or a service.
    pub location: &'static str,
    kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Oidc,
    Environment,
    Profile,
    Metadata,
    PodIdentity,
}

/// The order of the vendor's SDKs.
const SOURCES: [CredentialSource; 5] = [
    CredentialSource {
        name: "an OIDC ID token",
        location: "HUAWEICLOUD_OIDC_PROVIDER_URN and others",
        kind: Kind::Oidc,
    },
    CredentialSource {
        name: "an access key, token or password",
        location: "HUAWEICLOUD_SDK_AK with _SK, HUAWEICLOUD_SDK_AUTH_TOKEN, HUAWEICLOUD_SDK_USERNAME with _PASSWORD \
                   and _DOMAIN, HUAWEICLOUD_SDK_IDP_ID with _ID_TOKEN_FILE",
        kind: Kind::Environment,
    },
    CredentialSource { name: "a profile", location: "~/.huaweicloud/credentials", kind: Kind::Profile },
    CredentialSource { name: "the agency of a cloud server", location: "metadata service", kind: Kind::Metadata },
    CredentialSource {
        name: "a pod's identity",
        location: "HC_CONTAINER_CREDENTIALS_FULL_URI",
        kind: Kind::PodIdentity,
    },
];

/// Gives the credential of the first source that has one, in the order of the vendor's SDKs:
///
/// 1. a trust agency for an OIDC ID token ([`AssumeAgencyWithOidcCredentialProvider::from_environment`]);
/// 2. the environment ([`EnvironmentCredentialProvider`]), where the variables for tokens and passwords, which are
///    ours, come after the vendor's;
/// 3. the profile ([`ProfileCredentialProvider`]);
/// 4. the cloud server's metadata service ([`InstanceMetadataCredentialProvider`]);
/// 5. the pod's identity ([`PodIdentityCredentialProvider`]).
///
/// A source that is present but broken ends the search with its error, since it was meant to be used.
/// [`DefaultChain::sources`] has this list for messages and help.
#[derive(Debug)]
pub struct DefaultChain {
    environment: EnvironmentCredentialProvider,
    profile: ProfileCredentialProvider,
    metadata: InstanceMetadataCredentialProvider,
    pod_identity: PodIdentityCredentialProvider,
}

impl DefaultChain {
    /// The chain.
    pub fn new() -> Self {
        Self::default()
    }

    /// The sources, in the order in which they are asked.
    pub fn sources() -> &'static [CredentialSource] {
        &SOURCES
    }

    /// The chain with another provider for the metadata service.
    #[must_use]
    pub fn with_instance_metadata(mut self, metadata: InstanceMetadataCredentialProvider) -> Self {
        self.metadata = metadata;
        self
    }
}

impl Default for DefaultChain {
    fn default() -> Self {
        Self {
            environment: EnvironmentCredentialProvider::new(),
            profile: ProfileCredentialProvider::new(),
            metadata: InstanceMetadataCredentialProvider::new(),
            pod_identity: PodIdentityCredentialProvider::new(),
        }
    }
}

impl ProvideCredential for DefaultChain {
    /// Unlike other providers it does not give `None`: when nothing is found, the error names every source.
    async fn provide_credential(&self, context: &Context) -> Result<Option<Credential>> {
        for source in SOURCES {
            let found = match source.kind {
                Kind::Oidc => match AssumeAgencyWithOidcCredentialProvider::from_environment(context)? {
                    Some(oidc) => oidc.provide_credential(context).await?,
                    None => None,
                },
                Kind::Environment => self.environment.provide_credential(context).await?,
                Kind::Profile => self.profile.provide_credential(context).await?,
                Kind::Metadata => self.metadata.provide_credential(context).await?,
                Kind::PodIdentity => self.pod_identity.provide_credential(context).await?,
            };
            if found.is_some() {
                return Ok(found);
            }
        }
        let mut sources = Vec::new();
        for CredentialSource { name, location, kind } in SOURCES {
            let location = match (kind, self.profile.path(context)?) {
                (Kind::Profile, Some((path, _))) => path.display().to_string(),
                (Kind::Profile, None) => format!("no home directory, and {} is not set", profile::FILE),
                _ => location.to_owned(),
            };
            sources.push(format!("{name} ({location})"));
        }
        Err(Error::credential(format!(
            "no credential was found. Looked for: {}. Set HUAWEICLOUD_SDK_AK and HUAWEICLOUD_SDK_SK, or write the profile",
            sources.join("; ")
        )))
    }
}
