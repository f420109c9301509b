//! The file `config.json` of hcloud, as far as credentials need it. Pure.

use std::path::Path;

use api_runtime::Secret;
use serde::Deserialize;
use serde_json::Value;

use crate::{Error, Result, credential::Agency};

/// The longest an access key's ID and its secret are: they have 20 and 40 characters. What is encrypted is longer,
/// since it holds the key and more.
const LONGEST_ID: usize = 32;
const LONGEST_SECRET: usize = 50;

/// The file. Fields that are not named here are passed over.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct File {
    current: Option<String>,
    /// A boolean, as one or as text.
    auth_encrypt: Value,
    profiles: Option<Vec<Profile>>,
}

/// A profile. `Debug` shows no secret.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct Profile {
    name: String,
    mode: Option<String>,
    #[serde(flatten)]
    key: Key,
    region: Option<String>,
    project_id: Option<String>,
    agency_domain_id: Option<String>,
    agency_domain_name: Option<String>,
    agency_name: Option<String>,
    source_profile: Option<String>,
    sso_auth: Option<SsoAuth>,
}

/// What a login left.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct SsoAuth {
    sts_token: Option<Key>,
}

/// An access key.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct Key {
    access_key_id: Option<Secret>,
    secret_access_key: Option<Secret>,
    security_token: Option<Secret>,
    /// No source shows the name that every release gives it.
    #[serde(alias = "expiration", alias = "expires_at", alias = "expireTime", alias = "expiredAt", alias = "expireAt")]
    expires_at: Option<Value>,
}

/// How a profile proves who the caller is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mode {
    AccessKey,
    Sso,
    Agency,
    EcsAgency,
}

impl File {
    pub(super) fn read(path: &Path, text: &str) -> Result<Self> {
        // The message of serde may quote a secret; where it is does not.
        serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|error| {
            let (line, column) = (error.line(), error.column());
            Error::credential(format!(
                "{}, line {line}, column {column}: it is not JSON of the form that hcloud writes",
                path.display()
            ))
        })
    }

    pub(super) fn current(&self) -> Option<&str> {
        filled(&self.current)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.profiles().is_empty()
    }

    fn profiles(&self) -> &[Profile] {
        self.profiles.as_deref().unwrap_or_default()
    }

    pub(super) fn profile(&self, name: &str) -> Option<&Profile> {
        self.profiles().iter().find(|profile| profile.name == name)
    }

    /// Whether hcloud keeps its secrets encrypted.
    pub(super) fn is_encrypted(&self) -> bool {
        match &self.auth_encrypt {
            Value::Bool(is_encrypted) => *is_encrypted,
            Value::String(text) => text.eq_ignore_ascii_case("true"),
            _ => false,
        }
    }

    /// Follows the profiles with whose keys others are assumed.
    ///
    /// # Errors
    /// Text, when a profile that is named is not there, or they lead back to one that was followed already.
    pub(super) fn follow(&self, first: &Profile) -> Result<(), String> {
        let (mut followed, mut profile) = (vec![first.name.as_str()], first);
        while let Some(name) = profile.source_profile().filter(|_| profile.mode() == Ok(Mode::Agency)) {
            if followed.contains(&name) {
                followed.push(name);
                return Err(format!("`sourceProfile` leads back to a profile: {}", followed.join(" -> ")));
            }
            let from = profile.name();
            profile = self
                .profile(name)
                .ok_or_else(|| format!("`sourceProfile` of {from:?} names {name:?}, which is not there"))?;
            followed.push(name);
        }
        Ok(())
    }
}

impl Profile {
    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// The mode; or as it is written, when it is not known. Profiles of old releases have none.
    pub(super) fn mode(&self) -> Result<Mode, &str> {
        let mode = filled(&self.mode).unwrap_or("AKSK");
        match mode.to_ascii_lowercase().as_str() {
            "aksk" => Ok(Mode::AccessKey),
            "sso" => Ok(Mode::Sso),
            "agency" | "assumerole" => Ok(Mode::Agency),
            "ecsagency" => Ok(Mode::EcsAgency),
            _ => Err(mode),
        }
    }

    /// The access key of its mode.
    pub(super) fn key(&self) -> &Key {
        const NONE: &Key =
            &Key { access_key_id: None, secret_access_key: None, security_token: None, expires_at: None };
        match self.mode() {
            Ok(Mode::Sso) => self.sso_auth.as_ref().and_then(|sso| sso.sts_token.as_ref()).unwrap_or(NONE),
            _ => &self.key,
        }
    }

    /// The agency that it names. Its account is known by its ID first.
    pub(super) fn agency(&self) -> Result<Option<Agency>> {
        let account = (filled(&self.agency_domain_id), filled(&self.agency_domain_name));
        match (filled(&self.agency_name), account) {
            (None, _) => Ok(None),
            (Some(name), (Some(id), _)) => Agency::of_account_id(id, name).map(Some),
            (Some(name), (None, Some(account))) => Agency::of_account_name(account, name).map(Some),
            (Some(_), (None, None)) => Err(Error::invalid_input(
                "agencyName",
                "its account is missing",
                "`agencyDomainId` or `agencyDomainName` with it",
            )),
        }
    }

    pub(super) fn source_profile(&self) -> Option<&str> {
        filled(&self.source_profile)
    }

    pub(super) fn region(&self) -> Option<&str> {
        filled(&self.region)
    }

    pub(super) fn project_id(&self) -> Option<&str> {
        filled(&self.project_id)
    }
}

impl Key {
    pub(super) fn id(&self) -> Option<&str> {
        exposed(&self.access_key_id)
    }

    pub(super) fn secret(&self) -> Option<&str> {
        exposed(&self.secret_access_key)
    }

    pub(super) fn security_token(&self) -> Option<&str> {
        exposed(&self.security_token)
    }

    pub(super) fn expiry(&self) -> Option<&Value> {
        self.expires_at.as_ref()
    }

    /// Whether ID and secret look like those of an access key, and not like something encrypted or masked.
    pub(super) fn is_plain(&self) -> bool {
        let is_plain = |text: Option<&str>, longest: usize| {
            let is_of_key = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_';
            text.is_some_and(|text| text.len() <= longest && text.bytes().all(is_of_key))
        };
        is_plain(self.id(), LONGEST_ID) && is_plain(self.secret(), LONGEST_SECRET)
    }
}

/// Text that is not empty.
fn filled(text: &Option<String>) -> Option<&str> {
    text.as_deref().map(str::trim).filter(|text| !text.is_empty())
}

fn exposed(secret: &Option<Secret>) -> Option<&str> {
    secret.as_ref().map(Secret::expose).filter(|text| !text.is_empty())
}
