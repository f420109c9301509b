//! Temporary access keys as the vendor's services write them, and the times in them. Pure.
//!
//! The same key comes in several spellings: under `credential`, `credentials` or neither; with `access`, `accessKeyId` or
//! `access_key_id`, and so on. All are read, because the vendor's SDKs read all.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use generated::Secret;
use serde::Deserialize;

use super::AccessKey;
use crate::{Error, Result, signing::SigningTime};

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
    pub(super) expires_at: Option<String>,
}

#[derive(Deserialize)]
struct Wrapped {
    #[serde(alias = "credentials")]
    credential: TemporaryKey,
}

impl TemporaryKey {
    /// Reads a reply; `source` is who gave it.
    pub(super) fn read(body: &[u8], source: &str) -> Result<AccessKey> {
        let key = match serde_json::from_slice::<Wrapped>(body) {
            Ok(wrapped) => Ok(wrapped.credential),
            Err(_) => serde_json::from_slice(body),
        };
        // What serde has to say may quote the body.
        let key: Self = key.map_err(|_| Error::credential(format!("{source} gave something that is no access key")))?;
        key.into_access_key(source)
    }

    pub(super) fn into_access_key(self, source: &str) -> Result<AccessKey> {
        let missing = |field: &str| Error::credential(format!("{source} gave an access key without `{field}`"));
        let unusable = |error| Error::credential(format!("{source} gave an access key that is none")).because(error);
        let id = self.access.ok_or_else(|| missing("access"))?;
        let secret = self.secret.ok_or_else(|| missing("secret"))?;
        let mut key = AccessKey::new(id, secret.expose()).map_err(unusable)?;
        if let Some(token) = self.securitytoken {
            key = key.with_security_token(token.expose()).map_err(unusable)?;
        }
        if let Some(expires_at) = self.expires_at {
            key = key.with_expiry(time(&expires_at, source)?);
        }
        Ok(key)
    }
}

/// Reads a time such as `2026-01-03T15:05:22.701000Z`, to the second; `source` is who gave it.
pub(super) fn time(text: &str, source: &str) -> Result<SystemTime> {
    let seconds = || {
        let whole = text.strip_suffix('Z')?;
        let whole = match whole.split_once('.') {
            Some((whole, fraction)) if fraction.bytes().all(|byte| byte.is_ascii_digit()) => whole,
            Some(_) => return None,
            None => whole,
        };
        let dense: String = whole.chars().filter(|character| !matches!(character, '-' | ':')).collect();
        Some(SigningTime::parse(&format!("{dense}Z"))?.unix_seconds())
    };
    let seconds = seconds()
        .ok_or_else(|| Error::credential(format!("{source} gave {text:?} as a time of expiry, which is no time")))?;
    Ok(UNIX_EPOCH + Duration::from_secs(seconds))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_to_the_second() {
        for text in ["2026-01-03T15:05:22.701000Z", "2026-01-03T15:05:22.701Z", "2026-01-03T15:05:22Z"] {
            assert_eq!(time(text, "it").unwrap(), UNIX_EPOCH + Duration::from_secs(1_767_452_722), "{text}");
        }
        for text in ["", "Z", "2026-01-03 15:05:22Z", "2026-01-03T15:05:22+08:00", "2026-02-30T00:00:00Z", "tomorrow"] {
            assert!(time(text, "it").is_err(), "{text}");
        }
    }

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
}
