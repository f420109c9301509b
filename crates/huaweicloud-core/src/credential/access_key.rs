//! An access key that the caller already has, and how it signs a request.

use std::{fmt, sync::Arc, time::SystemTime};

use api_runtime::Secret;
use http::{
    HeaderName, HeaderValue,
    header::{AUTHORIZATION, CONTENT_TYPE, HOST},
};

use super::{Credential, ProvideCredential, SignableRequest, is_quoted};
use crate::{
    Context, Endpoint, Error, Result,
    signing::{self, Signed, SigningError, SigningKey, SigningRequest, SigningTime},
};

const X_PROJECT_ID: HeaderName = HeaderName::from_static("x-project-id");

/// An access key: an id that every request shows (AK), and a secret that signs (SK). A temporary one also has a
/// security token. Cheap to clone; what can be worked out once, is.
#[derive(Clone)]
pub struct AccessKey(Arc<Inner>);

#[derive(Clone)]
struct Inner {
    key: SigningKey,
    /// Kept to be passed on, to a program that signs by itself.
    secret: Secret,
    security_token: Option<HeaderValue>,
    expires_at: Option<SystemTime>,
    project_id: Option<String>,
    iam_endpoint: Option<Endpoint>,
}

impl AccessKey {
    /// A permanent access key.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput) when the id or the secret is empty, has white space
    /// or quotes around it, or, for the id, characters that cannot be sent.
    pub fn new(id: impl AsRef<str>, secret: impl AsRef<str>) -> Result<Self> {
        let (id, secret) = (id.as_ref(), secret.as_ref());
        for (field, value) in [("access key id", id), ("secret access key", secret)] {
            if value != value.trim() {
                return Err(Error::invalid_input(field, "it has white space around it", "the key alone"));
            }
            if is_quoted(value) {
                return Err(Error::invalid_input(field, "it is in quotes", "the key alone"));
            }
        }
        let key = SigningKey::new(id, secret).map_err(|error| {
            let field =
                if error == SigningError::InvalidSecretAccessKey { "secret access key" } else { "access key id" };
            Error::invalid_input(field, "it cannot be used", "the key as the console shows it").with_source(error)
        })?;
        let secret = Secret::from(secret);
        let (security_token, expires_at, project_id, iam_endpoint) = (None, None, None, None);
        Ok(Self(Arc::new(Inner { key, secret, security_token, expires_at, project_id, iam_endpoint })))
    }

    /// The same key as a temporary one: with the security token that was given together with it.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput) when the token is empty, in quotes or not of visible
    /// ASCII characters.
    pub fn with_security_token(mut self, token: impl AsRef<str>) -> Result<Self> {
        let token = token.as_ref();
        if is_quoted(token) {
            return Err(Error::invalid_input("security token", "it is in quotes", "the token alone"));
        }
        let header = (!token.is_empty() && token.bytes().all(|byte| byte.is_ascii_graphic()))
            .then(|| HeaderValue::from_str(token).ok())
            .flatten();
        let Some(mut header) = header else {
            let problem = "it is empty or has characters that no token has";
            return Err(Error::invalid_input("security token", problem, "one or more visible ASCII characters"));
        };
        header.set_sensitive(true);
        Arc::make_mut(&mut self.0).security_token = Some(header);
        Ok(self)
    }

    /// The same key, known to be valid until then.
    #[must_use]
    pub fn with_expiry(mut self, expires_at: SystemTime) -> Self {
        Arc::make_mut(&mut self.0).expires_at = Some(expires_at);
        self
    }

    /// The same key, known to be meant for a project.
    #[must_use]
    pub fn with_project_id(mut self, project_id: impl Into<String>) -> Self {
        Arc::make_mut(&mut self.0).project_id = Some(project_id.into());
        self
    }

    /// The same key, known to this identity service, and not to the one of the region.
    #[must_use]
    pub fn with_iam_endpoint(mut self, endpoint: Endpoint) -> Self {
        Arc::make_mut(&mut self.0).iam_endpoint = Some(endpoint);
        self
    }

    /// The id, which is not secret.
    pub fn id(&self) -> &str {
        self.0.key.access_key_id()
    }

    /// Whether it has a security token.
    pub fn is_temporary(&self) -> bool {
        self.0.security_token.is_some()
    }

    /// Until when it is valid, as far as is known.
    pub fn expires_at(&self) -> Option<SystemTime> {
        self.0.expires_at
    }

    /// The project that it is meant for, as far as is known.
    pub fn project_id(&self) -> Option<&str> {
        self.0.project_id.as_deref()
    }

    /// The identity service that knows it, if it is not the one of the region.
    pub fn iam_endpoint(&self) -> Option<&Endpoint> {
        self.0.iam_endpoint.as_ref()
    }

    /// The secret that signs, to be passed on to a program that signs by itself.
    pub fn secret(&self) -> &Secret {
        &self.0.secret
    }

    /// The security token of a temporary key, which every request shows, and which is as secret as the key.
    pub fn security_token(&self) -> Option<&str> {
        self.security_token_header().and_then(|token| token.to_str().ok())
    }

    pub(crate) fn security_token_header(&self) -> Option<&HeaderValue> {
        self.0.security_token.as_ref()
    }

    pub(super) fn is_same(&self, other: &Self) -> bool {
        self.0.key.is_same(&other.0.key) && self.0.security_token == other.0.security_token
    }

    pub(super) fn sign(
        &self,
        request: &mut impl SignableRequest,
        project_id: Option<&HeaderValue>,
        now: SystemTime,
    ) -> Result<()> {
        let signed = self
            .signed(&request.signing_request(), project_id, now)
            .map_err(|error| Error::credential("the request cannot be signed").with_source(error))?;
        let headers = request.headers_mut();
        super::clear(headers);
        headers.insert(AUTHORIZATION, signed.authorization);
        headers.insert(signing::X_SDK_DATE, signed.date);
        let others = [
            (X_PROJECT_ID, project_id.cloned()),
            (signing::X_SECURITY_TOKEN, self.0.security_token.clone()),
            (signing::X_SDK_CONTENT_SHA256, signed.content_sha256),
        ];
        for (name, value) in others {
            if let Some(value) = value {
                headers.insert(name, value);
            }
        }
        Ok(())
    }

    fn signed(
        &self,
        request: &SigningRequest<'_>,
        project_id: Option<&HeaderValue>,
        now: SystemTime,
    ) -> Result<Signed, SigningError> {
        // What else there is, proxies may rewrite. These three, and at most four of the signature's own.
        let chosen = [
            (HOST, request.headers.get(HOST)),
            (CONTENT_TYPE, request.headers.get(CONTENT_TYPE)),
            (X_PROJECT_ID, project_id),
        ];
        let mut headers = Vec::with_capacity(7);
        for (name, value) in &chosen {
            if let Some(value) = value {
                headers.push((name.as_str(), signing::header_text(name, value)?));
            }
        }
        let token = self.0.security_token.as_ref();
        let token = token.map(|token| signing::header_text(&signing::X_SECURITY_TOKEN, token)).transpose()?;
        signing::sign_headers(&self.0.key, SigningTime::try_from(now)?, request, headers, token)
    }
}

impl fmt::Debug for AccessKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("AccessKey").field("id", &self.id()).field("is_temporary", &self.is_temporary()).finish()
    }
}

/// Gives the one access key that it was made with, permanent or temporary.
#[derive(Clone, Debug)]
pub struct StaticAccessKeyCredentialProvider {
    key: AccessKey,
}

impl StaticAccessKeyCredentialProvider {
    /// A provider of this key.
    pub fn new(key: AccessKey) -> Self {
        Self { key }
    }
}

impl ProvideCredential for StaticAccessKeyCredentialProvider {
    async fn provide_credential(&self, _context: &Context) -> Result<Option<Credential>> {
        Ok(Some(Credential::AccessKey(self.key.clone())))
    }
}

#[cfg(test)]
mod tests {
    use super::AccessKey;

    #[test]
    fn parts_can_be_passed_on_and_do_not_show() {
        let key = AccessKey::new("A", "a-secret").unwrap();
        assert_eq!((key.secret().expose(), key.security_token()), ("a-secret", None));
        let key = key.with_security_token("a-token").unwrap();
        assert_eq!((key.secret().expose(), key.security_token()), ("a-secret", Some("a-token")));
        let shown = format!("{key:?} {:?}", key.secret());
        assert!(!shown.contains("a-secret") && !shown.contains("a-token"), "{shown}");
    }

    #[test]
    fn keys_are_the_same_when_id_secret_and_security_token_are() {
        let key = |id, secret| AccessKey::new(id, secret).unwrap();
        let temporary = |token| key("A", "s").with_security_token(token).unwrap();
        assert!(key("A", "s").is_same(&key("A", "s")) && temporary("t").is_same(&temporary("t")));
        for other in [key("B", "s"), key("A", "other"), temporary("t")] {
            assert!(!key("A", "s").is_same(&other), "{other:?}");
        }
        assert!(!temporary("t").is_same(&temporary("other")));
    }
}
