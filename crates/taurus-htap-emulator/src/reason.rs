//! Why checks failed. The service's responses have no field for it, so the emulator adds a header for each reason.

use std::fmt;

use http::{HeaderMap, HeaderName};

/// The header of a reason, such as `table orders: there is no column line`.
pub(crate) const X_EMULATOR_REASON: HeaderName = HeaderName::from_static("x-emulator-reason");

/// Why a table or a parameter failed a check.
///
/// Names and reasons are written as they are, up to a limit of the gateway, so a name that contains `: ` cannot be
/// distinguished from the beginning of a reason.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Reason {
    /// What failed: `table` or `parameter`.
    pub subject: String,
    /// The name of the table or parameter.
    pub name: String,
    /// Why it failed.
    pub text: String,
}

impl Reason {
    pub(crate) fn new(subject: &str, name: &str, text: impl Into<String>) -> Self {
        Self { subject: subject.to_owned(), name: name.to_owned(), text: text.into() }
    }

    /// The reasons that a response of the emulator has in its headers. Other headers and other forms are ignored.
    pub fn all(headers: &HeaderMap) -> impl Iterator<Item = Self> {
        let values = headers.get_all(X_EMULATOR_REASON).into_iter().filter_map(|value| value.to_str().ok());
        values.filter_map(Self::parse)
    }

    fn parse(header: &str) -> Option<Self> {
        let (failed, text) = header.split_once(": ")?;
        let (subject, name) = failed.split_once(' ')?;
        Some(Self::new(subject, name, text))
    }
}

/// The value of the header.
impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}: {}", self.subject, self.name, self.text)
    }
}

#[cfg(test)]
mod tests {
    use http::{HeaderMap, HeaderValue};

    use super::{Reason, X_EMULATOR_REASON};

    #[test]
    fn headers_give_the_reasons_that_were_written() {
        let reasons = [Reason::new("table", "a b", "no: such"), Reason::new("parameter", "p", "it is set before")];
        let mut headers = HeaderMap::new();
        for reason in &reasons {
            headers.append(X_EMULATOR_REASON, HeaderValue::from_str(&reason.to_string()).unwrap());
        }
        headers.append(X_EMULATOR_REASON, HeaderValue::from_static("there is room for 3 instances, not for 4"));
        assert_eq!(Reason::all(&headers).collect::<Vec<_>>(), reasons);
    }
}
