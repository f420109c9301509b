//! Policies as types, for both models.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::{
    condition::Condition,
    pattern::{ActionPattern, ResourcePattern},
};

/// The greatest length of a policy: bytes of an identity policy, characters of one of the older model.
pub const MAX_POLICY_LENGTH: usize = 6144;

/// A policy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Policy {
    /// The model, by its version.
    #[serde(rename = "Version")]
    pub model: Model,
    /// The statements; their order does not matter.
    #[serde(rename = "Statement")]
    pub statements: Vec<Statement>,
}

/// A model of authorization.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "&'static str")]
#[non_exhaustive]
pub enum Model {
    /// Identity policies, version 5.0.
    Identity,
    /// Policies of role and policy authorization, version 1.1. Roles, version 1.0, are not read.
    RolePolicy,
}

impl Model {
    /// Its version in policies.
    #[must_use]
    pub const fn version(self) -> &'static str {
        match self {
            Self::Identity => "5.0",
            Self::RolePolicy => "1.1",
        }
    }
}

/// Its version in policies.
impl fmt::Display for Model {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.version())
    }
}

impl From<Model> for &'static str {
    fn from(model: Model) -> Self {
        model.version()
    }
}

impl TryFrom<String> for Model {
    type Error = String;

    fn try_from(version: String) -> Result<Self, String> {
        let known = [Self::Identity, Self::RolePolicy].into_iter().find(|model| model.version() == version);
        known.ok_or_else(|| format!("the version {version:?} is not read: identity policies have 5.0, policies 1.1"))
    }
}

/// A statement of a policy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase", deny_unknown_fields)]
#[non_exhaustive]
pub struct Statement {
    /// Its name; identity policies alone have one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sid: Option<String>,
    /// What it does.
    pub effect: Effect,
    /// The actions it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub action: Option<Vec<ActionPattern>>,
    /// The actions it is not about; in identity policies alone, and in place of `action`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not_action: Option<Vec<ActionPattern>>,
    /// The resources it is about; all without it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub resource: Option<Vec<ResourcePattern>>,
    /// The resources it is not about; in identity policies alone, and in place of `resource`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not_resource: Option<Vec<ResourcePattern>>,
    /// When it applies; always without it.
    #[serde(default, skip_serializing_if = "Condition::is_empty")]
    pub condition: Condition,
}

/// What a statement does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Effect {
    /// Allows.
    Allow,
    /// Denies, whatever another statement allows.
    Deny,
}

/// As policies write it.
impl fmt::Display for Effect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Allow => "Allow",
            Self::Deny => "Deny",
        })
    }
}

impl Policy {
    /// A policy with these statements.
    #[must_use]
    pub fn new(model: Model, statements: Vec<Statement>) -> Self {
        Self { model, statements }
    }

    /// The policy as JSON, in lines.
    #[must_use]
    pub fn to_json(&self) -> String {
        // Its strings can always be written.
        serde_json::to_string_pretty(self).unwrap_or_default()
    }

    /// The length that [`MAX_POLICY_LENGTH`] limits, of the policy as JSON without white space.
    #[must_use]
    pub fn length(&self) -> usize {
        self.model.length(&serde_json::to_string(self).unwrap_or_default())
    }

    /// The keys of its conditions, each once.
    pub fn condition_keys(&self) -> impl Iterator<Item = &str> {
        let keys = self.statements.iter().flat_map(|statement| statement.condition.keys());
        keys.collect::<std::collections::BTreeSet<_>>().into_iter()
    }
}

impl Model {
    /// The length of a text as the model counts it.
    pub(crate) fn length(self, text: &str) -> usize {
        match self {
            Self::Identity => text.len(),
            Self::RolePolicy => text.chars().count(),
        }
    }
}

impl Statement {
    /// A statement about these actions, on all resources and without a condition.
    #[must_use]
    pub fn new(effect: Effect, actions: Vec<ActionPattern>) -> Self {
        Self {
            sid: None,
            effect,
            action: Some(actions),
            not_action: None,
            resource: None,
            not_resource: None,
            condition: Condition::default(),
        }
    }

    /// Whether it is about the action.
    pub(crate) fn has_action(&self, action: &str) -> bool {
        let has = |patterns: &Vec<ActionPattern>| patterns.iter().any(|pattern| pattern.matches(action));
        match (&self.action, &self.not_action) {
            (Some(actions), _) => has(actions),
            (None, Some(others)) => !has(others),
            (None, None) => false,
        }
    }

    /// Whether it is about the resource; `None` stands for an action without one.
    pub(crate) fn has_resource(&self, resource: Option<&str>) -> bool {
        let has = |patterns: &Vec<ResourcePattern>| patterns.iter().any(|pattern| pattern.matches(resource));
        match (&self.resource, &self.not_resource) {
            (Some(resources), _) => has(resources),
            (None, Some(others)) => !has(others),
            (None, None) => true,
        }
    }
}
