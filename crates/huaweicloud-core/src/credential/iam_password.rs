//! A token for an IAM user and its password.

use api_runtime::Secret;
use iam_api::{requests::KeystoneCreateUserTokenByPassword, types};

use super::{Credential, ProvideCredential, Token, expiry, identity};
use crate::{Context, Endpoint, Error, Result, error::Clean};

/// Gives a user token for an IAM user name, its password and its account (domain), for one project.
///
/// The project is the one set here, or else that of the client that asks, or else the one named after the client's
/// region. A token that the identity service gives for another project, or for none, is an error.
///
/// Documentation page: Obtaining a User Token Through Password Authentication.
#[derive(Clone, Debug)]
pub struct IamPasswordCredentialProvider {
    user: String,
    password: Secret,
    domain: String,
    project: Option<Project>,
    endpoint: Option<Endpoint>,
}

#[derive(Clone, Debug)]
enum Project {
    Id(String),
    Name(String),
}

impl Project {
    /// Refuses a token for another project than this one, or for none, such as one for the whole account: the calls
    /// would be made there. What the response leaves out of the project is not compared.
    fn check(&self, issued: Option<&types::TokenProject>) -> Result<()> {
        let has_project = issued.is_some();
        let (what, asked, issued) = match self {
            Self::Id(id) => ("ID", id, issued.and_then(|issued| issued.id.as_ref())),
            Self::Name(name) => ("name", name, issued.and_then(|issued| issued.name.as_ref())),
        };
        let given = match issued {
            Some(issued) if issued != asked => format!("one for {:?}", Clean(issued).to_string()),
            Some(_) => return Ok(()),
            None if has_project => return Ok(()),
            None => "one that is not for a project".to_owned(),
        };
        Err(Error::credential(format!(
            "the identity service was asked for a token for the project with the {what} {asked:?}, and gave {given}; \
             check the project, and the endpoint of the identity service"
        )))
    }
}

impl IamPasswordCredentialProvider {
    /// A provider of tokens for this IAM user.
    pub fn new(user: impl Into<String>, password: impl Into<Secret>, domain: impl Into<String>) -> Self {
        Self { user: user.into(), password: password.into(), domain: domain.into(), project: None, endpoint: None }
    }

    /// Tokens for the project of this id.
    #[must_use]
    pub fn with_project_id(mut self, id: impl Into<String>) -> Self {
        self.project = Some(Project::Id(id.into()));
        self
    }

    /// Tokens for the project of this name, such as `cn-north-4`.
    #[must_use]
    pub fn with_project_name(mut self, name: impl Into<String>) -> Self {
        self.project = Some(Project::Name(name.into()));
        self
    }

    /// The endpoint of IAM, instead of that of the region.
    #[must_use]
    pub fn with_endpoint(mut self, endpoint: Endpoint) -> Self {
        self.endpoint = Some(endpoint);
        self
    }

    fn project(&self, context: &Context) -> Option<Project> {
        let of_client = || context.project_id().map(|id| Project::Id(id.to_owned()));
        let of_region = || context.region().map(|region| Project::Name(region.id().to_owned()));
        self.project.clone().or_else(of_client).or_else(of_region)
    }

    fn request(&self, project: Project) -> types::CreateTokenByPasswordRequest {
        let domain = types::Domain::new(self.domain.clone());
        let user = types::User::new(domain, self.user.clone(), self.password.clone());
        let project = match project {
            Project::Id(id) => types::ScopeProject::new().id(id),
            Project::Name(name) => types::ScopeProject::new().name(name),
        };
        let identity = types::PasswordIdentity::new(["password".to_owned()], types::PasswordOfUser::new(user));
        let auth = types::PasswordAuth::new(identity).scope(types::Scope::new(project));
        types::CreateTokenByPasswordRequest::new(auth)
    }
}

impl ProvideCredential for IamPasswordCredentialProvider {
    async fn provide_credential(&self, context: &Context) -> Result<Option<Credential>> {
        let Some(project) = self.project(context) else {
            return Err(Error::credential(format!(
                "a token for the IAM user {:?} needs a project: give the client a region or a project id",
                self.user
            )));
        };
        let body = self.request(project.clone());
        let response = identity::iam(self.endpoint.as_ref(), context, None)?
            .request(KeystoneCreateUserTokenByPassword::new(body).nocatalog("true"))
            .send()
            .await
            .map_err(|error| {
                let what = format!("the identity service gave no token to the IAM user {:?}", self.user);
                Error::credential(what).with_source(error)
            })?;
        let mut token = Token::new(identity::subject_token(&response)?)?;
        let details = response.into_inner().token.unwrap_or_default();
        if let Some(expires_at) =
            details.expires_at.as_deref().and_then(|text| expiry::read(&text.into(), "the identity service"))
        {
            token = token.with_expiry(expires_at);
        }
        // A response without any detail of the token does not show what it is for.
        if details != types::TokenDetails::default() {
            project.check(details.project.as_ref())?;
        }
        if let Some(id) = details.project.and_then(|issued| issued.id) {
            token = token.with_project_id(id);
        }
        Ok(Some(Credential::Token(token)))
    }
}
