//! Whether the policies of a caller allow a request.
//!
//! Owns the order of precedence: a policy that cannot be read, then a statement that denies, then statements that
//! allow, then nothing.

use std::{error, fmt};

use crate::{
    condition::Outcome,
    policy::{Effect, Model, Policy, Statement},
    read::PolicyError,
    request::Request,
};

/// The policies of a caller, by name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Policies {
    policies: Vec<(String, Policy)>,
    unreadable: Vec<(String, PolicyError)>,
}

/// Why a request is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Refusal {
    /// A policy cannot be read. It could deny the request, so nothing is allowed.
    Unreadable {
        /// The name of the policy.
        policy: String,
        /// Why and where.
        error: PolicyError,
    },
    /// A statement denies it.
    Denied {
        /// What it denies: the action, or an alias of it.
        action: String,
        /// The name of the policy.
        policy: String,
        /// The index of the statement, from 0.
        statement: usize,
    },
    /// A statement that might deny it has a condition with a key that is not known.
    UnknownKey {
        /// The key.
        key: String,
        /// The name of the policy.
        policy: String,
        /// The index of the statement, from 0.
        statement: usize,
    },
    /// No statement allows it.
    NotAllowed {
        /// The action of identity policies.
        action: String,
        /// The resource, where the action has resources.
        resource: Option<String>,
        /// The keys that are not known, of statements that would allow it otherwise.
        unknown_keys: Vec<String>,
    },
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable { policy, error } => write!(f, "the policy {policy:?} cannot be read: {error}"),
            Self::Denied { action, policy, statement } => {
                write!(f, "Statement[{statement}] of the policy {policy:?} denies {action}")
            }
            Self::UnknownKey { key, policy, statement } => write!(
                f,
                "Statement[{statement}] of the policy {policy:?} may deny it: its condition key {key} is not known"
            ),
            Self::NotAllowed { action, resource, unknown_keys } => {
                write!(f, "no statement allows {action}")?;
                if let Some(resource) = resource {
                    write!(f, " on {resource}")?;
                }
                if !unknown_keys.is_empty() {
                    write!(f, "; not known are the condition keys {}", unknown_keys.join(", "))?;
                }
                Ok(())
            }
        }
    }
}

impl error::Error for Refusal {}

impl Policies {
    /// Reads a policy and adds it. Once there is one that cannot be read, nothing is allowed.
    pub fn add(&mut self, name: impl Into<String>, text: &str) {
        match Policy::read(text) {
            Ok(policy) => self.policies.push((name.into(), policy)),
            Err(error) => self.unreadable.push((name.into(), error)),
        }
    }

    /// Adds a policy.
    pub fn add_policy(&mut self, name: impl Into<String>, policy: Policy) {
        self.policies.push((name.into(), policy));
    }

    /// The policies that can be read.
    pub(crate) fn readable(&self) -> impl Iterator<Item = (&str, &Policy)> {
        self.policies.iter().map(|(name, policy)| (name.as_str(), policy))
    }

    /// The policies that cannot be read.
    pub fn unreadable(&self) -> impl Iterator<Item = (&str, &PolicyError)> {
        self.unreadable.iter().map(|(name, error)| (name.as_str(), error))
    }

    /// Whether there is no policy, not even one that cannot be read.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.policies.is_empty() && self.unreadable.is_empty()
    }

    /// Decides a request.
    ///
    /// # Errors
    /// When it is refused.
    pub fn decide(&self, request: &Request) -> Result<(), Refusal> {
        if let Some((policy, error)) = self.unreadable.first() {
            return Err(Refusal::Unreadable { policy: policy.clone(), error: error.clone() });
        }
        if request.resources.is_empty() {
            return self.decide_one(request, None);
        }
        request.resources.iter().try_for_each(|resource| self.decide_one(request, Some(resource)))
    }

    fn decide_one(&self, request: &Request, resource: Option<&str>) -> Result<(), Refusal> {
        self.denied(request, &request.action, resource, |_| true)?;
        // A statement that names an alias denies the call in either model. `NotAction` names what is not denied.
        for alias in &request.aliases {
            self.denied(request, alias, resource, |statement| statement.action.is_some())?;
        }
        let mut unknown_keys = Vec::new();
        let mut allows = |model, action| self.allows(model, action, resource, request, &mut unknown_keys);
        let by_identity = allows(Model::Identity, &request.action);
        let by_role =
            !request.aliases.is_empty() && request.aliases.iter().all(|alias| allows(Model::RolePolicy, alias));
        if by_identity || by_role {
            return Ok(());
        }
        unknown_keys.sort();
        unknown_keys.dedup();
        Err(Refusal::NotAllowed { action: request.action.clone(), resource: resource.map(str::to_owned), unknown_keys })
    }

    /// The statements with an effect that are about an action and a resource: the policy, the index, and the statement.
    fn statements(
        &self,
        effect: Effect,
        action: &str,
        resource: Option<&str>,
    ) -> impl Iterator<Item = (&str, &Policy, usize, &Statement)> {
        let all = self.policies.iter().flat_map(|(name, policy)| {
            policy
                .statements
                .iter()
                .enumerate()
                .map(move |(index, statement)| (name.as_str(), policy, index, statement))
        });
        all.filter(move |(_, _, _, statement)| {
            statement.effect == effect && statement.has_action(action) && statement.has_resource(resource)
        })
    }

    fn denied(
        &self,
        request: &Request,
        action: &str,
        resource: Option<&str>,
        counts: fn(&Statement) -> bool,
    ) -> Result<(), Refusal> {
        let statements = self.statements(Effect::Deny, action, resource);
        for (name, _, statement, found) in statements.filter(|(_, _, _, statement)| counts(statement)) {
            let policy = name.to_owned();
            match found.condition.outcome(&request.context) {
                Outcome::Holds => return Err(Refusal::Denied { action: action.to_owned(), policy, statement }),
                Outcome::UnknownKey(key) => return Err(Refusal::UnknownKey { key: key.to_owned(), policy, statement }),
                Outcome::DoesNotHold => {}
            }
        }
        Ok(())
    }

    /// Whether a statement of the model allows an action; the keys that are not known are added.
    fn allows(
        &self,
        model: Model,
        action: &str,
        resource: Option<&str>,
        request: &Request,
        unknown_keys: &mut Vec<String>,
    ) -> bool {
        let mut statements = self.statements(Effect::Allow, action, resource);
        statements.any(|(_, policy, _, statement)| {
            policy.model == model
                && match statement.condition.outcome(&request.context) {
                    Outcome::Holds => true,
                    Outcome::DoesNotHold => false,
                    Outcome::UnknownKey(key) => {
                        unknown_keys.push(key.to_owned());
                        false
                    }
                }
        })
    }
}
