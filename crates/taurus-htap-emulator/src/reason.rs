//! Why checks failed. The service's responses have no field for it, so the emulator adds a header for each reason.
//!
//! Values of headers are ASCII to most clients, so what is not printable ASCII is percent-encoded as UTF-8, and `%` too.

use std::fmt;

use http::{HeaderMap, HeaderName};
use percent_encoding::{AsciiSet, CONTROLS, percent_decode, utf8_percent_encode};

/// What is percent-encoded, besides all that is not ASCII.
const ENCODED: &AsciiSet = &CONTROLS.add(b'%');

/// The header of a reason, such as `table orders: there is no column line`.
pub(crate) const X_EMULATOR_REASON: HeaderName = HeaderName::from_static("x-emulator-reason");

/// Why a table or a parameter failed a check.
///
/// In the header, names and reasons are cut at a limit, and percent-encoded as UTF-8 where they are not printable ASCII.
/// A name that contains `: ` cannot be distinguished from the beginning of a reason.
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
        texts(headers).filter_map(|text| Self::parse(&text))
    }

    fn parse(header: &str) -> Option<Self> {
        let (failed, text) = header.split_once(": ")?;
        let (subject, name) = failed.split_once(' ')?;
        Some(Self::new(subject, name, text))
    }
}

/// The value of the header for a reason.
pub(crate) fn header_value(text: &str) -> String {
    utf8_percent_encode(text, ENCODED).to_string()
}

/// The reasons in the headers of a response, as they were before they were encoded.
pub(crate) fn texts(headers: &HeaderMap) -> impl Iterator<Item = String> {
    let values = headers.get_all(X_EMULATOR_REASON).into_iter();
    values.map(|value| percent_decode(value.as_bytes()).decode_utf8_lossy().into_owned())
}

/// The text of the header, before it is encoded.
impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}: {}", self.subject, self.name, self.text)
    }
}

#[cfg(test)]
mod tests {
    use http::{HeaderMap, HeaderValue};

    use super::{Reason, X_EMULATOR_REASON, header_value};

    #[test]
    fn headers_give_the_reasons_that_were_written() {
        let reasons = [
            Reason::new("table", "a b", "no: such"),
            Reason::new("table", "订单", "100% of größe\u{1b}\n🦀 %41"),
            Reason::new("parameter", "p", "it is set before"),
        ];
        let mut headers = HeaderMap::new();
        for reason in &reasons {
            headers.append(X_EMULATOR_REASON, HeaderValue::from_str(&header_value(&reason.to_string())).unwrap());
        }
        headers.append(X_EMULATOR_REASON, HeaderValue::from_static("there is room for 3 instances, not for 4"));
        assert_eq!(Reason::all(&headers).collect::<Vec<_>>(), reasons);
        assert!(headers.values().all(|value| value.to_str().is_ok()), "{headers:?}");
        assert_eq!(headers[X_EMULATOR_REASON], "table a b: no: such");
    }

    #[test]
    fn a_reason_that_was_sent_as_utf_8_is_read_too() {
        let mut headers = HeaderMap::new();
        headers.append(X_EMULATOR_REASON, HeaderValue::from_bytes("table 订单: 没有这一列".as_bytes()).unwrap());
        assert_eq!(Reason::all(&headers).collect::<Vec<_>>(), [Reason::new("table", "订单", "没有这一列")]);
    }
}
