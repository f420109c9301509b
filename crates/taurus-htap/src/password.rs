//! The rule of passwords, which the spec can state only in words.

use api_runtime::Secret;
use huaweicloud_core::{Error, Result};

/// The rule, as a literal, so that documentation can include it.
macro_rules! rule {
    () => {
        "8 to 32 characters, with at least three of: upper case, lower case, digits, special characters; not the user \
         name, forwards or backwards"
    };
}

pub(crate) use rule;

const RULE: &str = rule!();

/// Refuses a password of `user` that breaks the documented rule, without showing it. The sources do not agree on which
/// special characters there are; that is left to the service.
pub(crate) fn checked(field: &str, password: Secret, user: &str) -> Result<Secret> {
    let text = password.expose();
    let kinds: [fn(&char) -> bool; 4] =
        [char::is_ascii_uppercase, char::is_ascii_lowercase, char::is_ascii_digit, |character| {
            !character.is_ascii_alphanumeric()
        }];
    let length = text.chars().count();
    let problem = if !(8..=32).contains(&length) {
        format!("it has {length} characters")
    } else if kinds.iter().filter(|is_kind| text.chars().any(|character| is_kind(&character))).count() < 3 {
        "it has too few kinds of characters".to_owned()
    } else if text.contains(char::is_control) {
        "it has a control character, such as a line break".to_owned()
    } else if text == user || text.chars().rev().eq(user.chars()) {
        "it is the user's name, or the name in reverse".to_owned()
    } else {
        return Ok(password);
    };
    Err(Error::invalid_input(field, problem, RULE))
}
