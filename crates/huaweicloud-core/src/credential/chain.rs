//! The sources of credentials, one after the other.

use super::{
    AssumeAgencyWithOidcCredentialProvider, Credential, EnvironmentCredentialProvider,
    InstanceMetadataCredentialProvider, PodIdentityCredentialProvider, ProfileCredentialProvider, ProvideCredential,
    profile,
};
use crate::{Context, Error, Result};

/// Gives the credential of the first source that has one, in the order of the vendor's SDKs:
///
/// 1. a trust agency for an OIDC ID token ([`AssumeAgencyWithOidcCredentialProvider::from_environment`]);
/// 2. the environment ([`EnvironmentCredentialProvider`]), where the variables for tokens and passwords, which are
///    ours, come after the vendor's;
/// 3. the profile ([`ProfileCredentialProvider`]);
/// 4. the cloud server's metadata service ([`InstanceMetadataCredentialProvider`]);
/// 5. the pod's identity ([`PodIdentityCredentialProvider`]).
///
/// A source that is there but broken ends the search with its error: whoever wrote it meant it.
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

    /// The chain with another metadata service, or another way to it.
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
    /// Unlike other providers it does not say `None`: nothing found is an error, which says where was looked.
    async fn provide_credential(&self, context: &Context) -> Result<Option<Credential>> {
        if let Some(oidc) = AssumeAgencyWithOidcCredentialProvider::from_environment(context)? {
            return oidc.provide_credential(context).await;
        }
        if let Some(found) = self.environment.provide_credential(context).await? {
            return Ok(Some(found));
        }
        if let Some(found) = self.profile.provide_credential(context).await? {
            return Ok(Some(found));
        }
        if let Some(found) = self.metadata.provide_credential(context).await? {
            return Ok(Some(found));
        }
        if let Some(found) = self.pod_identity.provide_credential(context).await? {
            return Ok(Some(found));
        }
        let profile = match self.profile.path(context)? {
            Some((path, _)) => path.display().to_string(),
            None => format!("no home directory, and {} is not set", profile::FILE),
        };
        Err(Error::credential(format!(
            "no credential was found. Looked for: an OIDC ID token (HUAWEICLOUD_OIDC_PROVIDER_URN and others); \
             an access key, token or password (HUAWEICLOUD_SDK_AK and HUAWEICLOUD_SDK_SK, HUAWEICLOUD_SDK_AUTH_TOKEN, \
             HUAWEICLOUD_SDK_USERNAME and others); a profile ({profile}); the agency of a cloud server (metadata \
             service); a pod's identity (HC_CONTAINER_CREDENTIALS_FULL_URI). Set HUAWEICLOUD_SDK_AK and \
             HUAWEICLOUD_SDK_SK, or write the profile"
        )))
    }
}
