//! The text of a response's body, whatever it is encoded as.
//!
//! JSON is UTF-8 (RFC 8259), and what services of this vendor answer nearly always is. Gateways and old services in
//! front of them answer in what `Content-Type` declares, or in GBK without a word; and a text that a service cuts to a
//! number of bytes ends in the middle of a character.

use std::borrow::Cow;

use encoding_rs::{Encoding, GBK, UTF_8, WINDOWS_1252};

/// What to take bytes for that are not UTF-8 and whose encoding is not declared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Undeclared {
    /// UTF-8 with errors in it. For data: a guess would be taken for a fact.
    Utf8,
    /// GBK, if all of it can be the simplified Chinese of GB 2312. For error messages, which people read and nothing
    /// depends on.
    GbkIfChinese,
}

/// The text of a body: without a byte-order mark, and with U+FFFD in the place of what cannot be read.
pub(crate) fn decode<'b>(body: &'b [u8], content_type: Option<&str>, undeclared: Undeclared) -> Cow<'b, str> {
    let body = match Encoding::for_bom(body) {
        // Gateways put this mark before whatever they were given.
        Some((encoding, length)) if encoding == UTF_8 => &body[length..],
        Some((encoding, length)) => return encoding.decode_without_bom_handling(&body[length..]).0,
        None => body,
    };
    if let Ok(text) = std::str::from_utf8(body) {
        return Cow::Borrowed(text);
    }
    let encoding = match content_type.and_then(declared) {
        Some(encoding) => encoding,
        None if undeclared == Undeclared::GbkIfChinese && is_chinese(body) => GBK,
        None => UTF_8,
    };
    encoding.decode_without_bom_handling(body).0
}

/// The encoding that a `Content-Type` declares, if it is one that was seen. Not every one that is known: their tables
/// are large.
fn declared(content_type: &str) -> Option<&'static Encoding> {
    let (_, charset) = content_type.split(';').skip(1).find_map(|parameter| {
        parameter.split_once('=').filter(|(name, _)| name.trim().eq_ignore_ascii_case("charset"))
    })?;
    match charset.trim().trim_matches('"').to_ascii_lowercase().as_str() {
        "gbk" | "gb2312" | "gb18030" | "cp936" => Some(GBK),
        "iso-8859-1" | "latin1" | "windows-1252" => Some(WINDOWS_1252),
        _ => None,
    }
}

/// Whether everything beyond ASCII is pairs of bytes that GB 2312 has a character for. Such pairs are rare in the
/// accented letters of Latin-1, which are single among ASCII letters.
fn is_chinese(body: &[u8]) -> bool {
    let mut beyond = body.split(u8::is_ascii).filter(|run| !run.is_empty());
    let is_pair = |pair: &[u8]| matches!(pair, [0xa1..=0xa9 | 0xb0..=0xf7, 0xa1..=0xfe]);
    beyond.all(|run| run.chunks(2).all(is_pair))
}

#[cfg(test)]
mod tests {
    use super::{Undeclared, decode};

    const PLAIN: Option<&str> = Some("application/json");

    #[test]
    fn utf8_is_borrowed_and_a_byte_order_mark_is_taken_off() {
        for body in ["模板", "\u{feff}模板"] {
            let text = decode(body.as_bytes(), PLAIN, Undeclared::Utf8);
            assert!(matches!(text, std::borrow::Cow::Borrowed("模板")), "{text:?}");
        }
        let utf16: Vec<u8> = "\u{feff}模a".encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(decode(&utf16, PLAIN, Undeclared::Utf8), "模a");
    }

    #[test]
    fn a_character_that_was_cut_costs_itself_alone() {
        assert_eq!(decode(b"\"\xe6\x8d\",\xe6\x95\xb0", PLAIN, Undeclared::Utf8), "\"\u{fffd}\",数");
        assert_eq!(decode(b"caf\xe9\"", PLAIN, Undeclared::GbkIfChinese), "caf\u{fffd}\"");
    }

    #[test]
    fn a_declared_encoding_is_believed() {
        for (content_type, body, text) in [
            ("text/html; charset=GBK", &b"\xca\xb5\xc0\xfd"[..], "实例"),
            ("application/json;Charset=\"gb2312\"", b"\xb2\xbb\xb4\xe6", "不存"),
            ("text/plain; charset=iso-8859-1", b"caf\xe9", "café"),
        ] {
            assert_eq!(decode(body, Some(content_type), Undeclared::Utf8), text, "{content_type}");
        }
        // What is UTF-8 is nothing else.
        assert_eq!(decode("实".as_bytes(), Some("text/html; charset=gbk"), Undeclared::Utf8), "实");
    }

    #[test]
    fn gbk_is_recognised_where_that_is_asked_for() {
        let body = b"{\"m\":\"\xca\xb5\xc0\xfd\xb2\xbb\xb4\xe6\xd4\xda\"}";
        assert_eq!(decode(body, PLAIN, Undeclared::GbkIfChinese), "{\"m\":\"实例不存在\"}");
        assert!(decode(body, PLAIN, Undeclared::Utf8).contains('\u{fffd}'));
        let marked = [&b"\xef\xbb\xbf"[..], body].concat();
        assert_eq!(decode(&marked, PLAIN, Undeclared::GbkIfChinese), "{\"m\":\"实例不存在\"}");
        // Letters of Latin-1, and an odd byte beyond a pair.
        for body in [&b"\xe9t\xe9"[..], b"\xca\xb5\xc0"] {
            assert!(decode(body, PLAIN, Undeclared::GbkIfChinese).contains('\u{fffd}'));
        }
    }
}
