//! What names and other texts have to keep, before they are sent.

use huaweicloud_core::{Error, Result};

/// Refuses a text that is empty or blank. `what` says what to give instead, such as `the ID of a subnet`.
pub(crate) fn filled(field: &str, what: &str, value: String) -> Result<String> {
    match value.trim().is_empty() {
        true => Err(Error::invalid_input(field, "it is empty", what)),
        false => Ok(value),
    }
}

/// Refuses a name that is empty or blank. `what` is what the names are of, such as `table`.
pub(crate) fn named<'a>(field: &str, what: &str, mut names: impl Iterator<Item = &'a String>) -> Result<()> {
    match names.any(|name| name.trim().is_empty()) {
        true => Err(Error::invalid_input(field, format!("a {what} has no name"), format!("the name of each {what}"))),
        false => Ok(()),
    }
}
