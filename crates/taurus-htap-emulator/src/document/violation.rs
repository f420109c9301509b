//! A rule that a value breaks, and where: text for the error message of a refusal.

use std::fmt;

/// One rule of the document that a value breaks. Never holds the value itself, which may be a secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Violation {
    /// Where, such as `body.db_configs[0].value` or `query parameter limit`.
    pub(crate) place: String,
    /// The rule, such as `must have at least 3 characters`.
    pub(crate) rule: String,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.place, self.rule)
    }
}

/// The path from a request's root to a value, kept on the stack: it becomes text only for a violation.
#[derive(Clone, Copy)]
pub(crate) enum Step<'a> {
    /// The root, and what it is called.
    Root(&'a str),
    Key(&'a Step<'a>, &'a str),
    Index(&'a Step<'a>, usize),
}

impl Step<'_> {
    pub(crate) fn breaks(&self, rule: impl Into<String>) -> Violation {
        Violation { place: self.to_string(), rule: rule.into() }
    }
}

impl fmt::Display for Step<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Root(name) => f.write_str(name),
            Self::Key(parent, key) => write!(f, "{parent}.{key}"),
            Self::Index(parent, index) => write!(f, "{parent}[{index}]"),
        }
    }
}
