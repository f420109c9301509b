//! The temporary access key of a trust agency, for an OpenID Connect ID token.

use sts_api::{requests::AssumeAgencyWithOidc, required, types};

use super::{Credential, IdToken, ProvideCredential, agency::list, half_set, identity, temporary::TemporaryKey};
use crate::{Context, Endpoint, Error, Result};

const PROVIDER_URN: &str = "HUAWEICLOUD_OIDC_PROVIDER_URN";
const AGENCY_URN: &str = "HUAWEICLOUD_OIDC_AGENCY_URN";
const ID_TOKEN: &str = "HUAWEICLOUD_OIDC_ID_TOKEN";
const TOKEN_FILE: &str = "HUAWEICLOUD_OIDC_TOKEN_FILE";
const SESSION_NAME: &str = "HUAWEICLOUD_OIDC_SESSION_NAME";
const DURATION_SECONDS: &str = "HUAWEICLOUD_OIDC_DURATION_SECONDS";
const POLICY: &str = "HUAWEICLOUD_OIDC_POLICY";
const POLICY_IDS: &str = "HUAWEICLOUD_OIDC_POLICY_IDS";

/// Gives the temporary access key of a trust agency, which STS gives for an ID token that the agency trusts.
///
/// [`AssumeAgencyWithOidcCredentialProvider::from_environment`] reads the variables of the vendor's SDKs:
///
/// | variable | what |
/// |---|---|
/// | `HUAWEICLOUD_OIDC_PROVIDER_URN` | URN of the identity provider |
/// | `HUAWEICLOUD_OIDC_AGENCY_URN` | URN of the agency |
/// | `HUAWEICLOUD_OIDC_ID_TOKEN`, or else `HUAWEICLOUD_OIDC_TOKEN_FILE` | the ID token, or the file that it is in |
/// | `HUAWEICLOUD_OIDC_SESSION_NAME` | name of the session; `oidc-sts-session` when not set |
/// | `HUAWEICLOUD_OIDC_DURATION_SECONDS` | how long the key is to be valid; 3,600 when not set |
/// | `HUAWEICLOUD_OIDC_POLICY`, `HUAWEICLOUD_OIDC_POLICY_IDS` | what narrows the key: a policy, and ids of policies with commas between |
#[derive(Clone, Debug)]
pub struct AssumeAgencyWithOidcCredentialProvider {
    request: Request,
    id_token: IdToken,
    endpoint: Option<Endpoint>,
    project_id: Option<String>,
    named_by: &'static str,
}

/// All of the request but the ID token.
#[derive(Clone, Debug)]
struct Request {
    provider_urn: String,
    agency_urn: String,
    session_name: String,
    duration_seconds: u32,
    policy: Option<String>,
    policy_ids: Option<Vec<String>>,
}

impl AssumeAgencyWithOidcCredentialProvider {
    /// A provider for this agency.
    pub fn new(provider_urn: impl Into<String>, agency_urn: impl Into<String>, id_token: IdToken) -> Self {
        let request = Request {
            provider_urn: provider_urn.into(),
            agency_urn: agency_urn.into(),
            session_name: "oidc-sts-session".to_owned(),
            duration_seconds: 3_600,
            policy: None,
            policy_ids: None,
        };
        Self { request, id_token, endpoint: None, project_id: None, named_by: "the program" }
    }

    /// The provider that the environment describes; `None` when it describes none.
    ///
    /// # Errors
    /// [`ErrorKind::Credential`](crate::ErrorKind::Credential), naming the variable, when some are set and others
    /// missing, or one is malformed.
    pub fn from_environment(context: &Context) -> Result<Option<Self>> {
        let (provider_urn, agency_urn) = (context.variable(PROVIDER_URN)?, context.variable(AGENCY_URN)?);
        let (text, file) = (context.variable(ID_TOKEN)?, context.variable(TOKEN_FILE)?);
        let set: Vec<&str> =
            [(PROVIDER_URN, &provider_urn), (AGENCY_URN, &agency_urn), (ID_TOKEN, &text), (TOKEN_FILE, &file)]
                .into_iter()
                .filter_map(|(name, value)| value.is_some().then_some(name))
                .collect();
        let id_token = match (text, file) {
            (Some(text), _) => Some(IdToken::Text(text.into())),
            (None, Some(file)) => Some(IdToken::File(file.into())),
            (None, None) => None,
        };
        let mut provider = match (provider_urn, agency_urn, id_token) {
            (Some(provider_urn), Some(agency_urn), Some(id_token)) => Self::new(provider_urn, agency_urn, id_token),
            (None, None, None) => return Ok(None),
            (provider_urn, agency_urn, id_token) => {
                let token = format!("{ID_TOKEN} (or {TOKEN_FILE})");
                let parts = [
                    (PROVIDER_URN, provider_urn.is_none()),
                    (AGENCY_URN, agency_urn.is_none()),
                    (&token, id_token.is_none()),
                ];
                let unset: Vec<&str> =
                    parts.into_iter().filter_map(|(name, is_missing)| is_missing.then_some(name)).collect();
                return Err(half_set(&set, &unset));
            }
        };
        provider.named_by = TOKEN_FILE;
        if let Some(name) = context.variable(SESSION_NAME)? {
            provider = provider.with_session_name(name);
        }
        if let Some(seconds) = context.variable(DURATION_SECONDS)? {
            let seconds = seconds.parse().map_err(|_| {
                Error::credential(format!("{DURATION_SECONDS} is not a number of seconds: {seconds:?}"))
            })?;
            provider = provider.with_duration_seconds(seconds);
        }
        provider.request.policy = context.variable(POLICY)?;
        provider.request.policy_ids = context.variable(POLICY_IDS)?.map(|ids| list(&ids));
        provider.project_id = context.variable(super::environment::PROJECT_ID)?;
        Ok(Some(provider))
    }

    /// The name of the session, which shows in the account's records.
    #[must_use]
    pub fn with_session_name(mut self, name: impl Into<String>) -> Self {
        self.request.session_name = name.into();
        self
    }

    /// How long the key is to be valid.
    #[must_use]
    pub fn with_duration_seconds(mut self, seconds: u32) -> Self {
        self.request.duration_seconds = seconds;
        self
    }

    /// A policy that narrows what the key may do.
    #[must_use]
    pub fn with_policy(mut self, policy: impl Into<String>) -> Self {
        self.request.policy = Some(policy.into());
        self
    }

    /// Policies that narrow what the key may do, by their ids.
    #[must_use]
    pub fn with_policy_ids(mut self, ids: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.request.policy_ids = Some(ids.into_iter().map(Into::into).collect());
        self
    }

    /// The endpoint of STS, instead of that of the region.
    #[must_use]
    pub fn with_endpoint(mut self, endpoint: Endpoint) -> Self {
        self.endpoint = Some(endpoint);
        self
    }
}

impl ProvideCredential for AssumeAgencyWithOidcCredentialProvider {
    async fn provide_credential(&self, context: &Context) -> Result<Option<Credential>> {
        let request = self.request.clone();
        let mut body = types::AssumeAgencyWithOidcRequest::new(required::AssumeAgencyWithOidcRequest {
            provider_urn: request.provider_urn,
            agency_urn: request.agency_urn,
            agency_session_name: request.session_name,
            id_token: self.id_token.read(self.named_by, context)?,
        });
        body.duration_seconds = Some(request.duration_seconds.into());
        body.policy = request.policy;
        body.policy_ids = request.policy_ids;
        let sts = identity::sts(self.endpoint.as_ref(), context, None)?;
        let call = sts.request(AssumeAgencyWithOidc::new(body));
        let response = call.send().await.map_err(|error| {
            let what = format!("the security token service did not let {} be assumed", self.request.agency_urn);
            Error::credential(what).with_source(error)
        })?;
        let key = TemporaryKey::from(response.into_inner().credentials.unwrap_or_default());
        let mut key = key.into_access_key("the security token service")?;
        if let Some(project_id) = &self.project_id {
            key = key.with_project_id(project_id);
        }
        Ok(Some(Credential::AccessKey(key)))
    }
}
