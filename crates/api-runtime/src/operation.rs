//! What a document says about an operation, beyond the types of its request and response.

use std::{error::Error, fmt, str::FromStr};

use crate::{Content, Parameter, Permission};

/// An operation of an API.
///
/// Generated code builds it: [`Operation::new`] for what every operation has, then a method for each further fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Operation {
    /// The `operationId`, as the document spells it.
    pub id: &'static str,
    /// The HTTP method.
    pub method: &'static str,
    /// The path, with its parameters in braces.
    pub path: &'static str,
    /// What a call does.
    pub effect: Effect,
    /// Whether a request may be sent again when it is unknown whether the service processed the first one.
    pub idempotent: bool,
    /// The parameters: first those of the path item, then the operation's own, in the order of the document.
    pub parameters: &'static [Parameter],
    /// The media type of the request's body, if it has one.
    pub request: Option<Content>,
    /// The media type of a successful response's body, if it has one.
    pub response: Option<Content>,
    /// The names of the request body's fields that hold secrets.
    pub secrets: &'static [&'static str],
    /// The names of the documented fields of a successful response, at its top level.
    pub response_fields: &'static [&'static str],
    /// The fields of which a successful response of an operation that reads has at least one: the list or the object
    /// that it is called for, or any field if it documents neither. Empty if it documents several lists or objects, and
    /// if no field is needed.
    pub response_needs: &'static [&'static str],
    /// What a caller must be allowed; `None` where it is not known, which is not the same as nothing.
    pub permission: Option<Permission>,
}

impl Operation {
    /// An operation that is not idempotent, and has neither parameters nor bodies.
    pub const fn new(id: &'static str, method: &'static str, path: &'static str, effect: Effect) -> Self {
        Self {
            id,
            method,
            path,
            effect,
            idempotent: false,
            parameters: &[],
            request: None,
            response: None,
            secrets: &[],
            response_fields: &[],
            response_needs: &[],
            permission: None,
        }
    }

    /// Makes the operation idempotent.
    #[must_use]
    pub const fn idempotent(self) -> Self {
        Self { idempotent: true, ..self }
    }

    /// Sets the parameters.
    #[must_use]
    pub const fn parameters(self, parameters: &'static [Parameter]) -> Self {
        Self { parameters, ..self }
    }

    /// Sets the media type of the request's body.
    #[must_use]
    pub const fn request(self, content: Content) -> Self {
        Self { request: Some(content), ..self }
    }

    /// Sets the media type of a successful response's body.
    #[must_use]
    pub const fn response(self, content: Content) -> Self {
        Self { response: Some(content), ..self }
    }

    /// Sets the names of the request body's fields that hold secrets.
    #[must_use]
    pub const fn secrets(self, secrets: &'static [&'static str]) -> Self {
        Self { secrets, ..self }
    }

    /// Sets the names of the documented fields of a successful response.
    #[must_use]
    pub const fn response_fields(self, response_fields: &'static [&'static str]) -> Self {
        Self { response_fields, ..self }
    }

    /// Sets the fields of which a successful response has at least one.
    #[must_use]
    pub const fn response_needs(self, response_needs: &'static [&'static str]) -> Self {
        Self { response_needs, ..self }
    }

    /// Sets what a caller must be allowed.
    #[must_use]
    pub const fn permission(self, permission: Permission) -> Self {
        Self { permission: Some(permission), ..self }
    }
}

/// What a call of an operation does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Effect {
    /// Reads, and changes nothing.
    Read,
    /// Creates something, or can.
    Create,
    /// Changes something that exists.
    Update,
    /// Deletes something.
    Delete,
    /// Anything else, such as a restart.
    Action,
}

impl Effect {
    /// Every effect.
    pub const ALL: [Self; 5] = [Self::Read, Self::Create, Self::Update, Self::Delete, Self::Action];

    /// The word that documents use, in `x-effect`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Create => "create",
            Self::Update => "update",
            Self::Delete => "delete",
            Self::Action => "action",
        }
    }
}

/// The text is not the word of an effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownEffect;

impl fmt::Display for UnknownEffect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an effect is one of {}", Effect::ALL.map(Effect::as_str).join(", "))
    }
}

impl Error for UnknownEffect {}

impl FromStr for Effect {
    type Err = UnknownEffect;

    fn from_str(word: &str) -> Result<Self, UnknownEffect> {
        Self::ALL.into_iter().find(|effect| effect.as_str() == word).ok_or(UnknownEffect)
    }
}

#[cfg(test)]
mod tests {
    use super::{Effect, UnknownEffect};

    #[test]
    fn effect_is_parsed_from_its_word() {
        assert_eq!(Effect::ALL.map(|effect| effect.as_str().parse()), Effect::ALL.map(Ok));
        assert_eq!("Read".parse::<Effect>(), Err(UnknownEffect));
        assert_eq!(UnknownEffect.to_string(), "an effect is one of read, create, update, delete, action");
    }
}
