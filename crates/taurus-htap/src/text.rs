//! How texts of the service are read.

/// A text, if there is one: the service leaves texts out, sends them empty, or sends them as null.
pub(crate) fn non_empty(text: Option<&str>) -> Option<&str> {
    text.map(str::trim).filter(|text| !text.is_empty())
}
