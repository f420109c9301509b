//! How words of the service are read.

/// A word of an open enum that the service writes in upper or lower case as it pleases: the known value that it means,
/// or else what it says.
pub(crate) fn known<E: for<'a> From<&'a str>>(word: &str, is_unknown: fn(&E) -> bool) -> E {
    let mut letters = word.chars();
    let first = letters.next().map(|first| first.to_ascii_uppercase());
    let capitalised: String = first.into_iter().chain(letters.map(|letter| letter.to_ascii_lowercase())).collect();
    let value = E::from(&capitalised);
    if is_unknown(&value) { E::from(word) } else { value }
}

/// A text, if there is one: the service leaves texts out, sends them empty, or sends them as null.
pub(crate) fn said(text: Option<&str>) -> Option<&str> {
    text.map(str::trim).filter(|text| !text.is_empty())
}
