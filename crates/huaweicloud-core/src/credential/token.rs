//! A user token that the caller already has.

use std::{fmt, sync::Arc, time::SystemTime};

use http::HeaderValue;

use super::{Credential, ProvideCredential, is_quoted};
use crate::{Context, Error, Result};

/// A user token: the value of the `X-Subject-Token` header of the identity service's response. Cheap to clone.
#[derive(Clone)]
pub struct Token(Arc<Inner>);

#[derive(Clone)]
struct Inner {
    header: HeaderValue,
    expires_at: Option<SystemTime>,
    project_id: Option<String>,
}

impl Token {
    /// Takes a token as the identity service gave it.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput) when it is empty or cannot be sent in a header:
    /// visible ASCII only, so no line break, which a token read from a file often ends in.
    pub fn new(token: impl AsRef<str>) -> Result<Self> {
        let token = token.as_ref();
        let problem = if token.is_empty() {
            "it is empty"
        } else if token.ends_with(['\n', '\r']) {
            "it ends in a line break; trim it"
        } else if is_quoted(token) {
            "it is in quotes; take them off"
        } else if !token.bytes().all(|byte| byte.is_ascii_graphic()) {
            "it has characters that no token has"
        } else {
            let mut header =
                HeaderValue::from_str(token).map_err(|_| Self::malformed("it cannot be sent in a header"))?;
            header.set_sensitive(true);
            return Ok(Self(Arc::new(Inner { header, expires_at: None, project_id: None })));
        };
        Err(Self::malformed(problem))
    }

    fn malformed(problem: &'static str) -> Error {
        Error::invalid_input("X-Auth-Token", problem, "one or more visible ASCII characters")
    }

    /// The same token, known to be valid until then.
    #[must_use]
    pub fn with_expiry(mut self, expires_at: SystemTime) -> Self {
        Arc::make_mut(&mut self.0).expires_at = Some(expires_at);
        self
    }

    /// The same token, known to be for a project.
    #[must_use]
    pub fn with_project_id(mut self, project_id: impl Into<String>) -> Self {
        Arc::make_mut(&mut self.0).project_id = Some(project_id.into());
        self
    }

    /// Until when it is valid, as far as is known.
    pub fn expires_at(&self) -> Option<SystemTime> {
        self.0.expires_at
    }

    /// The project that it is for, as far as is known.
    pub fn project_id(&self) -> Option<&str> {
        self.0.project_id.as_deref()
    }

    pub(crate) fn header(&self) -> &HeaderValue {
        &self.0.header
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(***)")
    }
}

/// Gives the one token that it was made with.
#[derive(Clone, Debug)]
pub struct StaticTokenCredentialProvider {
    token: Token,
}

impl StaticTokenCredentialProvider {
    /// A provider of this token.
    pub fn new(token: Token) -> Self {
        Self { token }
    }
}

impl ProvideCredential for StaticTokenCredentialProvider {
    async fn provide_credential(&self, _context: &Context) -> Result<Option<Credential>> {
        Ok(Some(Credential::Token(self.token.clone())))
    }
}
