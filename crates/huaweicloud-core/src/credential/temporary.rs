//! Temporary access keys as the vendor's services write them. Pure.
//!
//! The same key comes in several spellings: under `credential`, `credentials` or neither; with `access`, `accessKeyId`
//! or `access_key_id`, and so on. All are read, because the vendor's SDKs read all.

use api_runtime::Secret;
use serde::Deserialize;
use serde_json::Value;

use super::{AccessKey, expiry};
use crate::{Error, Result};

/// A temporary access key, in whatever spelling.
#[derive(Debug, Default, Deserialize)]
pub(super) struct TemporaryKey {
    #[serde(alias = "accessKeyId", alias = "access_key_id")]
    pub(super) access: Option<String>,
    #[serde(alias = "secretAccessKey", alias = "secret_access_key")]
    pub(super) secret: Option<Secret>,
    #[serde(alias = "securityToken", alias = "security_token")]
    pub(super) securitytoken: Option<Secret>,
    #[serde(alias = "expiration")]
    pub(super) expires_at: Option<Value>,
}

#[derive(Deserialize)]
struct Wrapped {
    #[serde(alias = "credentials")]
    credential: TemporaryKey,
}

impl From<iam_api::types::TemporaryAccessKey> for TemporaryKey {
    fn from(key: iam_api::types::TemporaryAccessKey) -> Self {
        let iam_api::types::TemporaryAccessKey { access, secret, securitytoken, expires_at, .. } = key;
        Self { access, secret, securitytoken, expires_at: expires_at.map(Into::into) }
    }
}

impl From<sts_api::types::Credentials> for TemporaryKey {
    fn from(key: sts_api::types::Credentials) -> Self {
        let sts_api::types::Credentials { access_key_id, secret_access_key, security_token, expiration, .. } = key;
        Self {
            access: access_key_id,
            secret: secret_access_key,
            securitytoken: security_token,
            expires_at: expiration.map(Into::into),
        }
    }
}

impl TemporaryKey {
    /// Reads a response; `source` is who gave it.
    pub(super) fn read(body: &[u8], source: &str) -> Result<AccessKey> {
        let key = match serde_json::from_slice::<Wrapped>(body) {
            Ok(wrapped) => Ok(wrapped.credential),
            Err(_) => serde_json::from_slice(body),
        };
        // The message of serde may quote the body.
        let key: Self =
            key.map_err(|_| Error::credential(format!("{source} gave something that is not an access key")))?;
        key.into_access_key(source)
    }

    pub(super) fn into_access_key(self, source: &str) -> Result<AccessKey> {
        let missing = |field: &str| Error::credential(format!("{source} gave an access key without `{field}`"));
        let unusable =
            |error| Error::credential(format!("{source} gave an access key that cannot be used")).with_source(error);
        let id = self.access.ok_or_else(|| missing("access"))?;
        let secret = self.secret.ok_or_else(|| missing("secret"))?;
        let mut key = AccessKey::new(id, secret.expose()).map_err(unusable)?;
        if let Some(token) = self.securitytoken {
            key = key.with_security_token(token.expose()).map_err(unusable)?;
        }
        if let Some(expires_at) = self.expires_at.and_then(|text| expiry::read(&text, source)) {
            key = key.with_expiry(expires_at);
        }
        Ok(key)
    }
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, UNIX_EPOCH};

    use super::*;

    #[test]
    fn every_spelling_of_a_key_is_read() {
        for body in [
            r#"{"credential":{"access":"AK","secret":"SK","securitytoken":"T","expires_at":"2026-01-03T15:05:22.701000Z"}}"#,
            r#"{"credentials":{"access_key_id":"AK","secret_access_key":"SK","security_token":"T","expiration":"2026-01-03T15:05:22Z"}}"#,
            r#"{"accessKeyId":"AK","secretAccessKey":"SK","securityToken":"T","expiration":"2026-01-03T15:05:22Z"}"#,
        ] {
            let key = TemporaryKey::read(body.as_bytes(), "it").unwrap();
            assert_eq!((key.id(), key.is_temporary()), ("AK", true), "{body}");
            assert_eq!(key.expires_at(), Some(UNIX_EPOCH + Duration::from_secs(1_767_452_722)), "{body}");
        }
    }

    #[test]
    fn key_is_used_whatever_its_expiry_looks_like() {
        for (expiry, known) in [
            (r#""""#, false),
            ("null", false),
            ("0", false),
            (r#"{"seconds":1}"#, false),
            (r#""soon""#, false),
            ("1767452722", true),
            ("1767452722000", true),
            (r#""1767452722""#, true),
            (r#""2026-01-03T23:05:22+08:00""#, true),
            (r#""2026-01-03 15:05:22""#, true),
        ] {
            for body in [
                format!(
                    r#"{{"credential":{{"access":"AK","secret":"SK","securitytoken":"T","expires_at":{expiry}}}}}"#
                ),
                format!(r#"{{"accessKeyId":"AK","secretAccessKey":"SK","securityToken":"T","expiration":{expiry}}}"#),
            ] {
                let key = TemporaryKey::read(body.as_bytes(), "it").unwrap();
                let expected = known.then_some(UNIX_EPOCH + Duration::from_secs(1_767_452_722));
                assert_eq!((key.id(), key.is_temporary(), key.expires_at()), ("AK", true, expected), "{body}");
            }
        }
    }
}
