//! What names and other texts have to keep, before they are sent.

use huaweicloud_core::{Error, Result};

const PLAIN_RULE: &str = "without control characters, and without blanks at its beginning and end";

/// What is wrong with a text that is not plain: it has a control character, or a blank at its beginning or end. The
/// service would refuse it, or take it for another one than the same text without them.
fn not_plain(text: &str) -> Option<&'static str> {
    if text.contains(char::is_control) {
        Some("has a control character")
    } else if text.trim() != text {
        Some("begins or ends with a blank")
    } else {
        None
    }
}

/// Whether a text shows nothing.
pub(crate) fn is_blank(text: &str) -> bool {
    !text.contains(|character: char| printable::is_printable(character) && !character.is_whitespace())
}

/// Refuses a text that is not plain; an empty one is taken.
pub(crate) fn plain(field: &str, text: &str) -> Result<()> {
    match not_plain(text) {
        Some(problem) => Err(Error::invalid_input(field, format!("{text:?} {problem}"), format!("it {PLAIN_RULE}"))),
        None => Ok(()),
    }
}

/// Refuses a text that is blank or not plain. `what` says what to give instead, such as `the ID of a subnet`.
pub(crate) fn filled(field: &str, what: &str, text: &str) -> Result<()> {
    match is_blank(text) {
        true => Err(Error::invalid_input(field, "it is empty", what)),
        false => plain(field, text),
    }
}

/// Refuses a part of a filter that is blank or not plain, if it is given.
pub(crate) fn filter(field: &str, text: Option<&str>) -> Result<()> {
    text.map_or(Ok(()), |text| filled(field, "a value, or leave it out", text))
}

/// Refuses a name that is blank or not plain. `what` is what the names are of, such as `table`.
pub(crate) fn named<'a>(field: &str, what: &str, names: impl IntoIterator<Item = &'a str>) -> Result<()> {
    for name in names {
        if is_blank(name) {
            return Err(Error::invalid_input(
                field,
                format!("a {what} has no name"),
                format!("the name of each {what}"),
            ));
        }
        if let Some(problem) = not_plain(name) {
            let rule = format!("the name of each {what} {PLAIN_RULE}");
            return Err(Error::invalid_input(field, format!("the name {name:?} {problem}"), rule));
        }
    }
    Ok(())
}
