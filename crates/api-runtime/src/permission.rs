//! What a caller of an operation must be allowed, as its documentation page says.

use std::{error::Error, fmt, str::FromStr};

/// The actions that a caller must be allowed, and the page that says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Permission {
    /// The actions, all of which are needed; empty where the page says that none is.
    pub actions: &'static [RequiredAction],
    /// The address of the page; `None` where the document has only its title.
    pub page: Option<&'static str>,
    /// The date on the page, as `YYYY-MM-DD`; `None` where its copy has none.
    pub updated_on: Option<&'static str>,
}

impl Permission {
    /// A permission without the address and the date of its page.
    pub const fn new(actions: &'static [RequiredAction]) -> Self {
        Self { actions, page: None, updated_on: None }
    }

    /// Sets the address of the page.
    #[must_use]
    pub const fn page(self, address: &'static str) -> Self {
        Self { page: Some(address), ..self }
    }

    /// Sets the date on the page.
    #[must_use]
    pub const fn updated_on(self, date: &'static str) -> Self {
        Self { updated_on: Some(date), ..self }
    }
}

/// An action of identity policies that a caller must be allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct RequiredAction {
    /// Its name, such as `service:thing:create`.
    pub name: &'static str,
    /// The access level; `None` where the page has none.
    pub access_level: Option<AccessLevel>,
    /// The types of the resources it acts on. Empty: a statement has `*` for its resources.
    pub resource_types: &'static [ResourceType],
    /// The keys that a condition of a statement may use.
    pub condition_keys: &'static [&'static str],
    /// The actions that the older role and policy authorization has for the same call. Whether one of several is enough
    /// is not documented.
    pub aliases: &'static [&'static str],
    /// Further actions that the call needs.
    pub dependencies: &'static [&'static str],
}

impl RequiredAction {
    /// An action with no further fact.
    pub const fn new(name: &'static str) -> Self {
        let access_level = None;
        Self { name, access_level, resource_types: &[], condition_keys: &[], aliases: &[], dependencies: &[] }
    }

    /// Sets the access level.
    #[must_use]
    pub const fn access_level(self, level: AccessLevel) -> Self {
        Self { access_level: Some(level), ..self }
    }

    /// Sets the types of the resources it acts on.
    #[must_use]
    pub const fn resource_types(self, resource_types: &'static [ResourceType]) -> Self {
        Self { resource_types, ..self }
    }

    /// Sets the keys that a condition may use.
    #[must_use]
    pub const fn condition_keys(self, condition_keys: &'static [&'static str]) -> Self {
        Self { condition_keys, ..self }
    }

    /// Sets the actions of the older model.
    #[must_use]
    pub const fn aliases(self, aliases: &'static [&'static str]) -> Self {
        Self { aliases, ..self }
    }

    /// Sets the further actions that the call needs.
    #[must_use]
    pub const fn dependencies(self, dependencies: &'static [&'static str]) -> Self {
        Self { dependencies, ..self }
    }
}

/// A type of resources that an action acts on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ResourceType {
    /// Its name, such as `instance`.
    pub name: &'static str,
    /// Whether a statement must name a resource of the type.
    pub is_required: bool,
}

impl ResourceType {
    /// A type that a statement may name.
    pub const fn optional(name: &'static str) -> Self {
        Self { name, is_required: false }
    }

    /// A type that a statement must name.
    pub const fn required(name: &'static str) -> Self {
        Self { name, is_required: true }
    }
}

/// How actions are classed. What a call does is its [`Effect`](crate::Effect): the two need not agree, since a restart
/// may be of the level `Permission_management`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AccessLevel {
    /// Lists resources.
    List,
    /// Reads a resource.
    Read,
    /// Creates, changes or deletes a resource.
    Write,
    /// Changes tags.
    Tagging,
    /// Changes permissions, or whatever the service puts into this class.
    PermissionManagement,
}

impl AccessLevel {
    /// Every level.
    pub const ALL: [Self; 5] = [Self::List, Self::Read, Self::Write, Self::Tagging, Self::PermissionManagement];

    /// The word on documentation pages.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::List => "List",
            Self::Read => "Read",
            Self::Write => "Write",
            Self::Tagging => "Tagging",
            Self::PermissionManagement => "Permission_management",
        }
    }
}

impl fmt::Display for AccessLevel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The text is not the word of an access level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownAccessLevel;

impl fmt::Display for UnknownAccessLevel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an access level is one of {}", AccessLevel::ALL.map(AccessLevel::as_str).join(", "))
    }
}

impl Error for UnknownAccessLevel {}

impl FromStr for AccessLevel {
    type Err = UnknownAccessLevel;

    /// Reads a level; pages differ in the case of its letters.
    fn from_str(word: &str) -> Result<Self, UnknownAccessLevel> {
        Self::ALL.into_iter().find(|level| level.as_str().eq_ignore_ascii_case(word)).ok_or(UnknownAccessLevel)
    }
}

#[cfg(test)]
mod tests {
    use super::{AccessLevel, UnknownAccessLevel};

    #[test]
    fn access_level_is_parsed_from_its_word_in_any_case() {
        assert_eq!(AccessLevel::ALL.map(|level| level.as_str().parse()), AccessLevel::ALL.map(Ok));
        assert_eq!("permission_management".parse(), Ok(AccessLevel::PermissionManagement));
        assert_eq!("Admin".parse::<AccessLevel>(), Err(UnknownAccessLevel));
    }
}
