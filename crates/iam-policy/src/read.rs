//! Reads a policy, and says where it cannot be read.

use std::{error, fmt};

use crate::policy::{MAX_POLICY_LENGTH, Model, Policy, Statement};

/// A policy cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PolicyError {
    /// Where, such as `Statement[0].Action[1]`; empty where it is the policy as a whole.
    place: String,
    problem: String,
}

impl PolicyError {
    fn new(place: impl Into<String>, problem: impl Into<String>) -> Self {
        Self { place: place.into(), problem: problem.into() }
    }

    /// Where the problem is, such as `Statement[0].Action[1]`; empty where it is the policy as a whole.
    #[must_use]
    pub fn place(&self) -> &str {
        &self.place
    }
}

impl fmt::Display for PolicyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.place.as_str() {
            "" => f.write_str(&self.problem),
            place => write!(f, "{place}: {}", self.problem),
        }
    }
}

impl error::Error for PolicyError {}

/// The most bytes of a text that is read: with room for the white space that the limit may not count.
const MAX_TEXT_BYTES: usize = 16 * MAX_POLICY_LENGTH;

impl Policy {
    /// Reads a policy as JSON.
    ///
    /// # Errors
    /// When it is too long, is not JSON, or has an element, an operator or a pattern that is not known.
    pub fn read(text: &str) -> Result<Self, PolicyError> {
        if text.len() > MAX_TEXT_BYTES {
            return Err(PolicyError::new("", format!("the text has {} bytes, more than {MAX_TEXT_BYTES}", text.len())));
        }
        let mut from = serde_json::Deserializer::from_str(text);
        let policy: Self = serde_path_to_error::deserialize(&mut from).map_err(|error| {
            let place = error.path().to_string();
            PolicyError::new(if place == "." { "" } else { &place }, error.inner().to_string())
        })?;
        from.end().map_err(|error| PolicyError::new("", error.to_string()))?;
        let length = policy.length();
        if length > MAX_POLICY_LENGTH {
            return Err(PolicyError::new("", format!("its length is {length}, more than {MAX_POLICY_LENGTH}")));
        }
        for (index, statement) in policy.statements.iter().enumerate() {
            check(policy.model, statement)
                .map_err(|problem| PolicyError::new(format!("Statement[{index}]"), problem))?;
        }
        Ok(policy)
    }
}

/// What the types of a statement leave open.
fn check(model: Model, statement: &Statement) -> Result<(), String> {
    if statement.action.is_some() == statement.not_action.is_some() {
        return Err("a statement has either `Action` or `NotAction`".to_owned());
    }
    if statement.resource.is_some() && statement.not_resource.is_some() {
        return Err("a statement has `Resource` or `NotResource`, not both".to_owned());
    }
    let newer = [
        ("Sid", statement.sid.is_some()),
        ("NotAction", statement.not_action.is_some()),
        ("NotResource", statement.not_resource.is_some()),
    ];
    match newer.into_iter().find(|(_, is_there)| *is_there && model == Model::RolePolicy) {
        Some((element, _)) => Err(format!("`{element}` is an element of identity policies, not of version 1.1")),
        None => Ok(()),
    }
}
