//! Who may call: users, tokens and access keys, and until when.

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

use super::{Identity, Timing};
use crate::clock::Millis;

/// How many tokens and how many temporary keys are kept; the oldest go first.
pub(super) const MOST: usize = 10_000;

/// Who may call. `Debug` shows no secret.
#[derive(Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Access {
    pub(crate) domain: String,
    pub(crate) users: IndexMap<String, String>,
    pub(crate) id_tokens: Vec<String>,
    tokens: IndexMap<String, Token>,
    keys: IndexMap<String, AccessKey>,
    temporary_keys: IndexMap<String, AccessKey>,
}

/// What is known of a token.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Token {
    pub(crate) scope: TokenScope,
    /// How its owner proved who they are, such as `password`.
    pub(crate) method: String,
    pub(crate) issued_at: Millis,
    pub(crate) expires_at: Millis,
}

/// What a token is good for.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum TokenScope {
    None,
    Account,
    /// The project with this ID.
    Project(String),
}

impl Token {
    /// The project that it is good for, if any.
    pub(crate) fn project(&self) -> Option<&str> {
        match &self.scope {
            TokenScope::Project(id) => Some(id),
            TokenScope::None | TokenScope::Account => None,
        }
    }
}

/// An access key's secret, and what a temporary one has besides.
#[derive(Clone, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct AccessKey {
    pub(crate) secret: String,
    pub(crate) security_token: Option<String>,
    pub(crate) expires_at: Option<Millis>,
}

impl std::fmt::Debug for Access {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Access").field("domain", &self.domain).finish_non_exhaustive()
    }
}

impl std::fmt::Debug for AccessKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AccessKey").field("expires_at", &self.expires_at).finish_non_exhaustive()
    }
}

impl Access {
    pub(crate) fn of(identity: Identity, project: String, now: Millis, timing: &Timing) -> Self {
        let Identity { domain, users, access_keys, tokens, id_tokens, owners: _ } = identity;
        let expires_at = now + Millis::from(timing.token) * 1000;
        let token =
            Token { scope: TokenScope::Project(project), method: "password".to_owned(), issued_at: now, expires_at };
        let key = |(id, secret)| (id, AccessKey { secret, security_token: None, expires_at: None });
        Self {
            domain,
            users,
            id_tokens,
            tokens: tokens.into_iter().map(|text| (text, token.clone())).collect(),
            keys: access_keys.into_iter().map(key).collect(),
            temporary_keys: IndexMap::new(),
        }
    }

    pub(crate) fn token(&self, token: &str) -> Option<&Token> {
        self.tokens.get(token)
    }

    /// The first token that is valid at this moment.
    pub(crate) fn first_token(&self, now: Millis) -> Option<&str> {
        self.tokens.iter().find(|(_, token)| token.expires_at > now).map(|(text, _)| text.as_str())
    }

    /// The ID and the secret of the first access key that does not expire.
    pub(crate) fn first_key(&self) -> Option<(&str, &str)> {
        self.keys.first().map(|(id, key)| (id.as_str(), key.secret.as_str()))
    }

    pub(crate) fn add_token(&mut self, text: String, token: Token) {
        add(&mut self.tokens, text, token);
    }

    pub(crate) fn remove_token(&mut self, text: &str) {
        self.tokens.shift_remove(text);
    }

    pub(crate) fn key(&self, id: &str) -> Option<&AccessKey> {
        self.keys.get(id).or_else(|| self.temporary_keys.get(id))
    }

    pub(crate) fn add_temporary_key(&mut self, id: String, key: AccessKey) {
        add(&mut self.temporary_keys, id, key);
    }
}

fn add<V>(map: &mut IndexMap<String, V>, key: String, value: V) {
    if map.len() >= MOST {
        // Many at once, so that each costs little.
        map.drain(..MOST / 10);
    }
    map.insert(key, value);
}
