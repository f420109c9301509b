//! What a list of names has to keep, before it is sent.

use huaweicloud_core::{Error, Result};

/// Refuses a name that is empty or blank. `what` is what the names are of, such as `table`.
pub(crate) fn named<'a>(field: &str, what: &str, mut names: impl Iterator<Item = &'a String>) -> Result<()> {
    match names.any(|name| name.trim().is_empty()) {
        true => Err(Error::invalid_input(field, format!("a {what} has no name"), format!("the name of each {what}"))),
        false => Ok(()),
    }
}
