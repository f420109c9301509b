//! Strings with limits.

use std::{fmt, str::FromStr};

/// A string type whose values keep to the limits that the document sets. Parsing checks them.
pub trait Checked: Sized + FromStr<Err: fmt::Display> {
    /// The limits in words, for error messages.
    const RULE: &'static str;
}
