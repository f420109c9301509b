//! A temporary access key for the ID token of an identity provider (federated identity, OpenID Connect).

use std::path::PathBuf;

use api_runtime::Secret;
use iam_api::{
    requests::{CreateTemporaryAccessKey, CreateTokenWithIdToken},
    types,
};

use super::{AccessKey, Credential, ProvideCredential, identity, secret_file, temporary::TemporaryKey};
use crate::{Context, Endpoint, Error, Result};

/// How long the temporary access key is to be valid: 6 hours, as in the vendor's SDKs.
const DURATION_SECONDS: i64 = 6 * 60 * 60;

/// Where the ID token is.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum IdToken {
    /// This is it. It will not do for long: ID tokens are short-lived.
    Text(Secret),
    /// In a file, which is read anew for each renewal.
    File(PathBuf),
}

impl IdToken {
    pub(super) fn read(&self, named_by: &str, context: &Context) -> Result<Secret> {
        match self {
            Self::Text(token) => Ok(token.clone()),
            Self::File(path) => secret_file(path, named_by, context).map(Secret::from),
        }
    }
}

/// Gives a temporary access key to whom an identity provider has given an ID token.
///
/// The ID token is exchanged for a token, and that for a temporary access key, which is valid for 6 hours.
/// Documentation pages: Obtaining a Token with an OpenID Connect ID Token; Obtaining a Temporary Access Key and
/// Security Token Through a Token.
#[derive(Clone, Debug)]
pub struct IdTokenCredentialProvider {
    idp_id: String,
    id_token: IdToken,
    endpoint: Option<Endpoint>,
    named_by: &'static str,
}

impl IdTokenCredentialProvider {
    /// A provider for the ID token of this identity provider.
    pub fn new(idp_id: impl Into<String>, id_token: IdToken) -> Self {
        Self { idp_id: idp_id.into(), id_token, endpoint: None, named_by: "the program" }
    }

    /// The endpoint of IAM, instead of that of the region.
    #[must_use]
    pub fn with_endpoint(mut self, endpoint: Endpoint) -> Self {
        self.endpoint = Some(endpoint);
        self
    }

    /// What named the file, for errors.
    pub(super) fn named_by(mut self, who: &'static str) -> Self {
        self.named_by = who;
        self
    }
}

impl ProvideCredential for IdTokenCredentialProvider {
    async fn provide_credential(&self, context: &Context) -> Result<Option<Credential>> {
        self.access_key(context).await.map(|key| Some(Credential::AccessKey(key)))
    }
}

impl IdTokenCredentialProvider {
    pub(super) async fn access_key(&self, context: &Context) -> Result<AccessKey> {
        let id = self.id_token.read(self.named_by, context)?;
        let iam = identity::iam(self.endpoint.as_ref(), context, None)?;
        let refused = |what: &str| {
            let what = format!("the identity service gave no {what} for the ID token of {:?}", self.idp_id);
            move |error| Error::credential(what).with_source(error)
        };

        let auth = types::IdTokenAuth::new(types::IdToken::new(id));
        let body = types::CreateTokenWithIdTokenRequest::new(auth);
        let call = iam.request(CreateTokenWithIdToken::new(&self.idp_id, body));
        let response = call.send().await.map_err(refused("token"))?;

        let token = types::TokenOfIdentity::new(identity::subject_token(&response)?).duration_seconds(DURATION_SECONDS);
        let identity = types::AccessKeyIdentity::new([types::AccessKeyMethod::Token]).token(token);
        let body = types::CreateTemporaryAccessKeyRequest::new(types::AccessKeyAuth::new(identity));
        let call = iam.request(CreateTemporaryAccessKey::new(body));
        let response = call.send().await.map_err(refused("access key"))?;

        let key = TemporaryKey::from(response.into_inner().credential.unwrap_or_default());
        let key = key.into_access_key("the identity service")?;
        Ok(match &self.endpoint {
            Some(endpoint) => key.with_iam_endpoint(endpoint.clone()),
            None => key,
        })
    }
}
