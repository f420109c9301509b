//! An access key that the caller already has, and how it signs a request.

use std::{fmt, str, sync::Arc, time::SystemTime};

use http::{
    HeaderName, HeaderValue,
    header::{AUTHORIZATION, CONTENT_TYPE, HOST},
};

use super::{Credential, ProvideCredential};
use crate::{
    Context, Error, Result,
    signing::{self, SigningError, SigningKey, SigningTime, UNSIGNED_PAYLOAD},
};

const X_PROJECT_ID: HeaderName = HeaderName::from_static("x-project-id");

/// An access key: an id that every request shows (AK), and a secret that signs (SK). A temporary one also has a security
/// token. Cheap to clone; what can be worked out once, is.
#[derive(Clone)]
pub struct AccessKey(Arc<Inner>);

#[derive(Clone)]
struct Inner {
    key: SigningKey,
    security_token: Option<HeaderValue>,
    expires_at: Option<SystemTime>,
    project_id: Option<String>,
}

impl AccessKey {
    /// A permanent access key. The secret itself is not kept.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput) when the id or the secret is empty, has white space around it,
    /// or, for the id, characters that cannot be sent.
    pub fn new(id: impl AsRef<str>, secret: impl AsRef<str>) -> Result<Self> {
        let (id, secret) = (id.as_ref(), secret.as_ref());
        for (field, value) in [("access key id", id), ("secret access key", secret)] {
            if value != value.trim() {
                return Err(Error::invalid_input(field, "it has white space around it", "the key alone"));
            }
        }
        let key = SigningKey::new(id, secret).map_err(|error| {
            let field =
                if error == SigningError::InvalidSecretAccessKey { "secret access key" } else { "access key id" };
            Error::invalid_input(field, "it cannot be used", "the key as the console shows it").because(error)
        })?;
        Ok(Self(Arc::new(Inner { key, security_token: None, expires_at: None, project_id: None })))
    }

    /// The same key as a temporary one: with the security token that was given together with it.
    ///
    /// # Errors
    /// [`ErrorKind::InvalidInput`](crate::ErrorKind::InvalidInput) when the token is empty or not of visible ASCII characters.
    pub fn with_security_token(mut self, token: impl AsRef<str>) -> Result<Self> {
        let token = token.as_ref();
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

    /// The id, which is no secret.
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

    pub(super) fn is_same(&self, other: &Self) -> bool {
        self.id() == other.id() && self.0.security_token == other.0.security_token
    }

    pub(super) fn sign(
        &self,
        request: &mut reqwest::Request,
        project_id: Option<&HeaderValue>,
        now: SystemTime,
    ) -> Result<()> {
        let signature = self
            .signature(request, project_id, now)
            .map_err(|error| Error::credential("the request cannot be signed").because(error))?;
        let headers = request.headers_mut();
        headers.insert(AUTHORIZATION, signature.authorization);
        headers.insert(signing::X_SDK_DATE, signature.date);
        if let Some(project_id) = project_id {
            headers.insert(X_PROJECT_ID, project_id.clone());
        }
        match &self.0.security_token {
            Some(token) => {
                headers.insert(signing::X_SECURITY_TOKEN, token.clone());
            }
            // An earlier attempt may have had another credential.
            None => {
                headers.remove(signing::X_SECURITY_TOKEN);
            }
        }
        if signature.is_payload_unsigned {
            headers.insert(signing::X_SDK_CONTENT_SHA256, HeaderValue::from_static(UNSIGNED_PAYLOAD));
        }
        Ok(())
    }

    fn signature(
        &self,
        request: &reqwest::Request,
        project_id: Option<&HeaderValue>,
        now: SystemTime,
    ) -> Result<Signature, SigningError> {
        let time = SigningTime::try_from(now)?;
        let content_type = request.headers().get(CONTENT_TYPE);
        let body = match request.body() {
            Some(body) => body.as_bytes(),
            None => Some(&[][..]),
        };
        let is_payload_unsigned =
            body.is_none() || content_type.is_some_and(|value| !signing::is_signed_type(value.as_bytes()));

        let host = request.headers().get(HOST).map(|host| text("host", host)).transpose()?;
        let host = host.unwrap_or_else(|| request.url().authority());
        // These two, and at most four more.
        let mut headers = [("host", host), ("x-sdk-date", time.as_str()), ("", ""), ("", ""), ("", ""), ("", "")];
        let mut count = 2;
        for (name, value) in [
            ("content-type", content_type),
            ("x-project-id", project_id),
            ("x-security-token", self.0.security_token.as_ref()),
        ] {
            if let Some(value) = value {
                headers[count] = (name, text(name, value)?);
                count += 1;
            }
        }
        if is_payload_unsigned {
            headers[count] = ("x-sdk-content-sha256", UNSIGNED_PAYLOAD);
            count += 1;
        }
        let hash = match body {
            Some(body) => signing::payload_hash(body, is_payload_unsigned.then_some(UNSIGNED_PAYLOAD)),
            None => UNSIGNED_PAYLOAD.into(),
        };
        let url = request.url();
        let authorization = signing::authorization(
            &self.0.key,
            time,
            request.method().as_str(),
            url.path(),
            url.query().unwrap_or_default(),
            &mut headers[..count],
            &hash,
        )?;
        let date =
            HeaderValue::from_str(time.as_str()).map_err(|_| SigningError::InvalidHeader(signing::X_SDK_DATE))?;
        Ok(Signature { authorization, date, is_payload_unsigned })
    }
}

struct Signature {
    authorization: HeaderValue,
    date: HeaderValue,
    is_payload_unsigned: bool,
}

fn text<'v>(name: &'static str, value: &'v HeaderValue) -> Result<&'v str, SigningError> {
    str::from_utf8(value.as_bytes()).map_err(|_| SigningError::InvalidHeader(HeaderName::from_static(name)))
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
