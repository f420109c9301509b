//! Credentials out of environment variables.

use super::{
    AccessKey, Credential, IamPasswordCredentialProvider, IdToken, IdTokenCredentialProvider, ProvideCredential, Token,
    all_or_none, half_set,
};
use crate::{Context, Error, Result};

pub(super) const PROJECT_ID: &str = "HUAWEICLOUD_SDK_PROJECT_ID";
const IDP_ID: &str = "HUAWEICLOUD_SDK_IDP_ID";
const ID_TOKEN_FILE: &str = "HUAWEICLOUD_SDK_ID_TOKEN_FILE";
const AK: &str = "HUAWEICLOUD_SDK_AK";
const SK: &str = "HUAWEICLOUD_SDK_SK";
const SECURITY_TOKEN: &str = "HUAWEICLOUD_SDK_SECURITY_TOKEN";
const AUTH_TOKEN: &str = "HUAWEICLOUD_SDK_AUTH_TOKEN";
const USERNAME: &str = "HUAWEICLOUD_SDK_USERNAME";
const PASSWORD: &str = "HUAWEICLOUD_SDK_PASSWORD";
const DOMAIN: &str = "HUAWEICLOUD_SDK_DOMAIN";

/// The variables of each kind of credential, as they are read, and their description for people.
const KINDS: [(&[&str], &str); 4] = [
    (&[IDP_ID, ID_TOKEN_FILE], "HUAWEICLOUD_SDK_IDP_ID with _ID_TOKEN_FILE"),
    (&[AK, SK, SECURITY_TOKEN], "HUAWEICLOUD_SDK_AK with _SK"),
    (&[AUTH_TOKEN], AUTH_TOKEN),
    (&[USERNAME, PASSWORD, DOMAIN], "HUAWEICLOUD_SDK_USERNAME with _PASSWORD and _DOMAIN"),
];

/// Gives the credential of environment variables. Of several, the first counts:
///
/// | variables | credential | whose |
/// |---|---|---|
/// | `HUAWEICLOUD_SDK_IDP_ID`, `HUAWEICLOUD_SDK_ID_TOKEN_FILE` | a temporary access key for a federated ID token | the vendor's |
/// | `HUAWEICLOUD_SDK_AK`, `HUAWEICLOUD_SDK_SK`, optionally `HUAWEICLOUD_SDK_SECURITY_TOKEN` | an access key | the vendor's |
/// | `HUAWEICLOUD_SDK_AUTH_TOKEN` | a user token, used until the service refuses it | ours |
/// | `HUAWEICLOUD_SDK_USERNAME`, `HUAWEICLOUD_SDK_PASSWORD`, `HUAWEICLOUD_SDK_DOMAIN` | a token for an IAM user, its password and its account | ours |
///
/// With each of them, `HUAWEICLOUD_SDK_PROJECT_ID` is the project, unless the client was given one. The
/// vendor's SDKs know no variable for tokens and passwords; those that are ours come last, so that an environment made
/// for the vendor's SDKs means the same here. A variable that is empty counts as not set.
#[derive(Clone, Copy, Debug, Default)]
#[non_exhaustive]
pub struct EnvironmentCredentialProvider;

impl EnvironmentCredentialProvider {
    /// A provider of the environment's credential.
    pub fn new() -> Self {
        Self
    }

    /// The variables that count, for people; `None` where none is set.
    pub(super) fn location(self, context: &Context) -> Result<Option<&'static str>> {
        for (variables, location) in KINDS {
            for name in variables {
                if context.variable(name)?.is_some() {
                    return Ok(Some(location));
                }
            }
        }
        Ok(None)
    }
}

impl ProvideCredential for EnvironmentCredentialProvider {
    async fn provide_credential(&self, context: &Context) -> Result<Option<Credential>> {
        let project_id = context.variable(PROJECT_ID)?;
        if let Some([idp_id, file]) = all_or_none([IDP_ID, ID_TOKEN_FILE], context)? {
            let provider = IdTokenCredentialProvider::new(idp_id, IdToken::File(file.into())).named_by(ID_TOKEN_FILE);
            let found = provider.provide_credential(context).await?;
            return Ok(found.map(|credential| credential.for_project(project_id)));
        }
        if let Some([id, secret]) = all_or_none([AK, SK], context)? {
            let unusable =
                |error| Error::credential(format!("{AK} and {SK} are not a usable access key")).with_source(error);
            let mut key = AccessKey::new(id, secret).map_err(unusable)?;
            if let Some(token) = context.variable(SECURITY_TOKEN)? {
                let unusable = |error| {
                    Error::credential(format!("{SECURITY_TOKEN} is not a usable security token")).with_source(error)
                };
                key = key.with_security_token(token).map_err(unusable)?;
            }
            return Ok(Some(Credential::AccessKey(key).for_project(project_id)));
        }
        if context.variable(SECURITY_TOKEN)?.is_some() {
            return Err(half_set(&[SECURITY_TOKEN], &[AK, SK]));
        }
        if let Some(token) = context.variable(AUTH_TOKEN)? {
            let token = Token::new(token)
                .map_err(|error| Error::credential(format!("{AUTH_TOKEN} is not a usable token")).with_source(error))?;
            return Ok(Some(Credential::Token(token).for_project(project_id)));
        }
        if let Some([user, password, domain]) = all_or_none([USERNAME, PASSWORD, DOMAIN], context)? {
            let mut provider = IamPasswordCredentialProvider::new(user, password, domain);
            if let (Some(project_id), None) = (project_id, context.project_id()) {
                provider = provider.with_project_id(project_id);
            }
            return provider.provide_credential(context).await;
        }
        Ok(None)
    }
}
