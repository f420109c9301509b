//! The canonical form of a request, as `SDK-HMAC-SHA256` signs it. Written from the facts of the algorithm and compared
//! with the official signer's vectors; it shares no code with the client's signer, so that one mistake cannot hide in
//! both.

use std::fmt::Write;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

use super::Sent;

/// What is not escaped: the unreserved characters of RFC 3986.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// The canonical request; `None` when a signed header is not there, or there twice.
pub(super) fn canonical_request(sent: &Sent<'_>, signed_headers: &str, payload: &str) -> Option<String> {
    let mut text = format!("{}\n{}\n{}\n", sent.method, canonical_path(sent.path), canonical_query(sent.query));
    for name in signed_headers.split(';') {
        let value = sent.header(name)?;
        let _ = writeln!(text, "{name}:{}", value.trim_matches([' ', '\t']));
    }
    let _ = write!(text, "\n{signed_headers}\n{payload}");
    Some(text)
}

/// Each segment is decoded and encoded again, so that every spelling of a path has one form. It ends in a slash.
fn canonical_path(path: &str) -> String {
    let decoded = percent_decode_str(path).decode_utf8_lossy();
    let mut text: Vec<_> = decoded.split('/').map(encode).collect();
    if text.last().is_some_and(|last| !last.is_empty()) {
        text.push(String::new());
    }
    text.join("/")
}

/// Sorted by name and then by value, as text before it is encoded.
fn canonical_query(query: &str) -> String {
    let mut pairs: Vec<_> = query
        .split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
        .map(|(name, value)| (decode_form(name), decode_form(value)))
        .collect();
    pairs.sort();
    let pairs: Vec<_> = pairs.iter().map(|(name, value)| format!("{}={}", encode(name), encode(value))).collect();
    pairs.join("&")
}

fn encode(text: &str) -> String {
    utf8_percent_encode(text, ESCAPED).to_string()
}

/// In a query, a plus is a space.
pub(crate) fn decode_form(text: &str) -> String {
    percent_decode_str(&text.replace('+', " ")).decode_utf8_lossy().into_owned()
}
