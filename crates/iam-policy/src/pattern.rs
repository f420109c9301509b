//! Patterns of actions and resources.
//!
//! Owns the wildcard: `*` is any text without a colon, so it stays inside its part; in the last part of a resource,
//! which may have colons, it is any text.

use std::{error, fmt, str::FromStr};

use serde::{Deserialize, Serialize};

/// The number of parts of an action: service, resource type, operation.
const ACTION_PARTS: usize = 3;
/// The number of parts of a resource: service, region, account, type, path.
const RESOURCE_PARTS: usize = 5;

/// Matches everything.
const ALL: &str = "*";

/// The name of an action, or several by wildcards: `shop:thing:get`, `shop:*:get*`, `*`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ActionPattern(String);

/// The uniform resource name of a resource, or of several by wildcards: `shop:*:*:thing:*`, `*`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ResourcePattern(String);

/// A text is not a pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvalidPattern {
    text: String,
    expected: &'static str,
}

impl fmt::Display for InvalidPattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} is not {}", self.text, self.expected)
    }
}

impl error::Error for InvalidPattern {}

impl ActionPattern {
    /// Whether it has this action.
    #[must_use]
    pub fn matches(&self, action: &str) -> bool {
        self.0 == ALL || parts_match(&self.0, action, ACTION_PARTS)
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl ResourcePattern {
    /// Every resource, and what has no resource.
    #[must_use]
    pub fn all() -> Self {
        Self(ALL.to_owned())
    }

    /// Whether it has this resource. `None` stands for an action without a resource, which only `*` has.
    #[must_use]
    pub fn matches(&self, resource: Option<&str>) -> bool {
        self.0 == ALL || resource.is_some_and(|resource| parts_match(&self.0, resource, RESOURCE_PARTS))
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for ActionPattern {
    type Error = InvalidPattern;

    fn try_from(text: String) -> Result<Self, InvalidPattern> {
        let is_plain = |c: char| c.is_ascii_alphanumeric() || "_-:*".contains(c);
        let is_action = text.split(':').count() == ACTION_PARTS && !text.starts_with(':') && !text.ends_with(':');
        if text == ALL || is_action && text.chars().all(is_plain) {
            return Ok(Self(text));
        }
        Err(InvalidPattern { text, expected: "an action such as service:thing:get, with `*` as the only wildcard" })
    }
}

impl TryFrom<String> for ResourcePattern {
    type Error = InvalidPattern;

    fn try_from(text: String) -> Result<Self, InvalidPattern> {
        let is_plain = |c: char| !c.is_control() && c != '?';
        let is_name = text.split(':').count() >= RESOURCE_PARTS && !text.starts_with(':');
        if text == ALL || is_name && text.chars().all(is_plain) {
            return Ok(Self(text));
        }
        let expected = "a resource such as service:region:account:type:path, with `*` as the only wildcard";
        Err(InvalidPattern { text, expected })
    }
}

/// The text, and a pattern from a text.
macro_rules! text {
    ($name:ident) => {
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = InvalidPattern;

            fn from_str(text: &str) -> Result<Self, InvalidPattern> {
                Self::try_from(text.to_owned())
            }
        }

        impl TryFrom<&str> for $name {
            type Error = InvalidPattern;

            fn try_from(text: &str) -> Result<Self, InvalidPattern> {
                text.parse()
            }
        }

        impl From<$name> for String {
            fn from(pattern: $name) -> Self {
                pattern.0
            }
        }
    };
}

text!(ActionPattern);
text!(ResourcePattern);

/// Whether each of the parts matches. The last part has the colons that are left.
fn parts_match(pattern: &str, text: &str, parts: usize) -> bool {
    let (pattern, text): (Vec<_>, Vec<_>) = (pattern.splitn(parts, ':').collect(), text.splitn(parts, ':').collect());
    pattern.len() == text.len() && pattern.iter().zip(text).all(|(pattern, text)| wildcard(pattern, text, false))
}

/// Whether a text matches a pattern in which `*` is any text, and `?` one character where `with_single` says so. Takes
/// no more steps than the product of the two lengths.
pub(crate) fn wildcard(pattern: &str, text: &str, with_single: bool) -> bool {
    let (pattern, text): (Vec<char>, Vec<char>) = (pattern.chars().collect(), text.chars().collect());
    let (mut at, mut next) = (0, 0);
    // Where to go on when what follows the last `*` does not fit: behind it, one character later.
    let mut retry: Option<(usize, usize)> = None;
    while next < text.len() {
        match pattern.get(at) {
            Some('*') => {
                retry = Some((at + 1, next));
                at += 1;
            }
            Some('?') if with_single => (at, next) = (at + 1, next + 1),
            Some(c) if *c == text[next] => (at, next) = (at + 1, next + 1),
            _ => match retry {
                Some((behind, start)) => {
                    retry = Some((behind, start + 1));
                    (at, next) = (behind, start + 1);
                }
                None => return false,
            },
        }
    }
    pattern[at..].iter().all(|c| *c == '*')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn action(text: &str) -> Result<ActionPattern, InvalidPattern> {
        text.to_owned().try_into()
    }

    #[test]
    fn wildcard_stays_inside_its_part_of_an_action() {
        for (pattern, name, expected) in [
            ("*", "shop:thing:get", true),
            ("shop:thing:get", "shop:thing:get", true),
            ("shop:thing:get", "shop:thing:getAll", false),
            ("shop:*:get*", "shop:box:getAll", true),
            ("shop:*:get*", "other:box:getAll", false),
            ("*:*:*", "sts::decode", true),
            ("sh*:get", "shop:thing:get", false),
        ] {
            let matches = action(pattern).map(|pattern| pattern.matches(name));
            assert_eq!(matches.ok().unwrap_or(false), expected, "{pattern} {name}");
        }
        for text in
            ["", "shop", "shop:get", "shop:thing:get:x", ":thing:get", "shop:thing:?et", "shop:thing:", "a:b:c d"]
        {
            assert!(action(text).is_err(), "{text}");
        }
    }

    #[test]
    fn path_of_a_resource_may_have_colons_and_only_the_star_has_no_resource() {
        let pattern = |text: &str| ResourcePattern::try_from(text.to_owned());
        for (text, resource, expected) in [
            ("*", None, true),
            ("shop:*:*:thing:*", None, false),
            ("shop:*:*:thing:*", Some("shop:north:42:thing:a:b/c"), true),
            ("shop:*:*:thing:a:*", Some("shop:north:42:thing:a:b/c"), true),
            ("shop:*:*:thing:b", Some("shop:north:42:thing:a"), false),
            ("shop:*:thing:*:a", Some("shop:north:42:thing:a"), false),
        ] {
            assert_eq!(pattern(text).map(|pattern| pattern.matches(resource)), Ok(expected), "{text} {resource:?}");
        }
        for text in ["", "shop", "shop:*:*:thing", "shop:*:*:thing:?"] {
            assert!(pattern(text).is_err(), "{text}");
        }
    }

    #[test]
    fn wildcard_is_tried_in_time() {
        assert!(!wildcard(&"a*".repeat(500), &"a".repeat(499), false));
        assert!(wildcard("a?c*", "abcd", true) && !wildcard("a?c*", "abcd", false));
    }
}
