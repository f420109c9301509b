//! The policies that users and agencies carry, and whose each credential is.

use std::fmt;

use iam_policy::Policies;
use indexmap::IndexMap;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::access::MOST;
use crate::authorization;

/// What users and agencies may do, by their names: of each, its policies by name, as JSON of version 5.0 or 1.1.
///
/// A user or an agency that is not here may do everything; one that is here without a policy may do nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[cfg_attr(feature = "schemars", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, default)]
#[non_exhaustive]
pub struct PrincipalPolicies {
    /// The policies of users.
    #[cfg_attr(feature = "schemars", schemars(schema_with = "policies_schema"))]
    pub users: IndexMap<String, IndexMap<String, Value>>,
    /// The policies of agencies.
    #[cfg_attr(feature = "schemars", schemars(schema_with = "policies_schema"))]
    pub agencies: IndexMap<String, IndexMap<String, Value>>,
}

/// What [`iam_policy::Policy::read`] reads, as far as its outermost keys.
#[cfg(feature = "schemars")]
fn policies_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
    use iam_policy::Model;

    schemars::json_schema!({
        "type": "object",
        "additionalProperties": {
            "type": "object",
            "additionalProperties": {
                "type": "object",
                "properties": {
                    "Version": { "enum": [Model::Identity.version(), Model::RolePolicy.version()] },
                    "Statement": { "type": "array", "items": { "type": "object" } },
                },
                "required": ["Version", "Statement"],
                "additionalProperties": false,
            },
        },
    })
}

impl PrincipalPolicies {
    /// Adds a policy of a user.
    #[must_use]
    pub fn user(mut self, user: impl Into<String>, name: impl Into<String>, policy: Value) -> Self {
        self.users.entry(user.into()).or_default().insert(name.into(), policy);
        self
    }

    /// Adds a policy of an agency.
    #[must_use]
    pub fn agency(mut self, agency: impl Into<String>, name: impl Into<String>, policy: Value) -> Self {
        self.agencies.entry(agency.into()).or_default().insert(name.into(), policy);
        self
    }
}

/// Who calls.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Principal {
    User(String),
    Agency(String),
}

/// In words, such as `the user reader`.
impl fmt::Display for Principal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::User(name) => write!(f, "the user {name}"),
            Self::Agency(name) => write!(f, "the agency {name}"),
        }
    }
}

/// The policies of all principals, read, and the principals of credentials. `Debug` shows no token.
#[derive(Clone, Default, Deserialize, Serialize)]
#[serde(try_from = "Stored", into = "Stored")]
pub(crate) struct Grants {
    stored: Stored,
    read: Vec<(Principal, Policies)>,
}

/// What a state file has of it.
#[derive(Clone, Default, Deserialize, Serialize)]
#[serde(deny_unknown_fields, default)]
struct Stored {
    policies: PrincipalPolicies,
    /// By token, and by the ID of an access key.
    principals: IndexMap<String, Principal>,
}

impl fmt::Debug for Grants {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Grants").field("policies", &self.stored.policies).finish_non_exhaustive()
    }
}

impl TryFrom<Stored> for Grants {
    type Error = String;

    fn try_from(stored: Stored) -> Result<Self, String> {
        let read = read(&stored.policies)?;
        Ok(Self { stored, read })
    }
}

impl From<Grants> for Stored {
    fn from(grants: Grants) -> Self {
        grants.stored
    }
}

impl Grants {
    /// Sets the policies of all users and agencies, in place of those before.
    ///
    /// # Errors
    /// Text that names the policy that cannot be read or decided, and the place in it. Then nothing is changed.
    pub(super) fn set(&mut self, policies: PrincipalPolicies) -> Result<(), String> {
        self.read = read(&policies)?;
        self.stored.policies = policies;
        Ok(())
    }

    /// The users that credentials belong to.
    pub(super) fn users(&self) -> impl Iterator<Item = &str> {
        self.stored.principals.values().filter_map(|principal| match principal {
            Principal::User(name) => Some(name.as_str()),
            Principal::Agency(_) => None,
        })
    }

    /// The policies as they were set.
    pub(crate) fn policies(&self) -> &PrincipalPolicies {
        &self.stored.policies
    }

    /// Notes whose a credential is: a token, or the ID of an access key.
    pub(crate) fn issue(&mut self, credential: &str, principal: Option<Principal>) {
        let Some(principal) = principal else { return };
        let principals = &mut self.stored.principals;
        if principals.len() >= 2 * MOST {
            // Many at once, so that each costs little.
            principals.drain(..MOST / 10);
        }
        principals.insert(credential.to_owned(), principal);
    }

    /// Whose a credential is.
    pub(crate) fn principal(&self, credential: &str) -> Option<&Principal> {
        self.stored.principals.get(credential)
    }

    /// The policies of a principal; `None` for one that may do everything.
    pub(crate) fn of(&self, principal: &Principal) -> Option<&Policies> {
        self.read.iter().find(|(known, _)| known == principal).map(|(_, policies)| policies)
    }
}

/// Reads the policies of each principal.
fn read(policies: &PrincipalPolicies) -> Result<Vec<(Principal, Policies)>, String> {
    let users = policies.users.iter().map(|(name, policies)| ("users", Principal::User(name.clone()), policies));
    let agencies =
        policies.agencies.iter().map(|(name, policies)| ("agencies", Principal::Agency(name.clone()), policies));
    users
        .chain(agencies)
        .map(|(kind, principal, named)| Ok((principal.clone(), read_named(kind, &principal, named)?)))
        .collect()
}

/// Reads the policies of one principal.
fn read_named(kind: &str, principal: &Principal, named: &IndexMap<String, Value>) -> Result<Policies, String> {
    let mut policies = Policies::default();
    for (name, document) in named {
        let (Principal::User(of) | Principal::Agency(of)) = principal;
        let place = |problem: &dyn fmt::Display| format!("policies.{kind}.{of}.{name}: {problem}");
        let policy = iam_policy::Policy::read(&document.to_string()).map_err(|error| place(&error))?;
        if let Some(key) = policy.condition_keys().find(|key| !authorization::knows(key)) {
            let known = authorization::known_keys().join(", ");
            return Err(place(&format_args!(
                "the condition key {key} is not known to the emulator: known are {known}"
            )));
        }
        policies.add_policy(name, policy);
    }
    Ok(policies)
}
