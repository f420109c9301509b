//! The secrets of a request, to be covered where a response repeats them: services quote in their errors, and gateways
//! in their headers, what they were sent.

use std::borrow::Cow;

use api_runtime::{Content, Operation};
use bytes::Bytes;
use http::{HeaderMap, HeaderValue, header::AUTHORIZATION};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::Value;

use crate::{
    Error,
    body::{
        fault::Fault,
        json::Json,
        text::{self, Undeclared},
    },
    credential::Credential,
};

/// What replaces a secret.
const COVER: &str = "***";
/// Anything shorter is not a secret, and would be found in every other word.
const SHORTEST: usize = 4;
/// The hexadecimal digits of a signature.
const SIGNATURE: usize = 64;

/// What URLs have to escape: all but the unreserved characters (RFC 3986, 2.3).
const RESERVED: AsciiSet = NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The secrets of one request.
#[derive(Clone, Default)]
pub(crate) struct Secrets {
    /// A token, or the security token of a temporary access key.
    credential: Option<HeaderValue>,
    /// `Authorization`, whose signature is as good as the request for a quarter of an hour.
    signature: Option<HeaderValue>,
    /// Passwords and tokens in the body.
    fields: Vec<String>,
}

/// Without what it is about.
impl std::fmt::Debug for Secrets {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secrets(***)")
    }
}

impl Error {
    /// The same with the request's secrets taken out of its message.
    pub(crate) fn without(self, secrets: &Secrets) -> Self {
        self.with_edited_message(|message| secrets.cover_in(message))
    }
}

impl Secrets {
    /// Those in the body of a request.
    pub(crate) fn of_body(operation: &Operation, body: &[u8]) -> Self {
        let mut fields = Vec::new();
        if !operation.secrets.is_empty()
            && operation.request == Some(Content::Json)
            && let Ok(body) = serde_json::from_slice(body)
        {
            collect(&body, false, operation.secrets, &mut fields);
        }
        Self { fields, ..Self::default() }
    }

    /// And those that authenticate it.
    pub(crate) fn with_credential(&self, credential: &Credential, headers: &HeaderMap) -> Self {
        let (token, signature) = match credential {
            Credential::Anonymous => (None, None),
            Credential::Token(token) => (Some(token.header()), None),
            Credential::AccessKey(key) => (key.security_token_header(), headers.get(AUTHORIZATION)),
        };
        Self { credential: token.cloned(), signature: signature.cloned(), fields: self.fields.clone() }
    }

    /// Whether some are in the body of the request.
    pub(crate) fn has_fields(&self) -> bool {
        !self.fields.is_empty()
    }

    /// The secrets as they are.
    fn plain(&self) -> impl Iterator<Item = &str> {
        let credential = self.credential.iter().filter_map(|header| header.to_str().ok());
        let signature = self.signature.iter().filter_map(|header| header.to_str().ok()?.rsplit_once("Signature="));
        let fields = self.fields.iter().map(String::as_str);
        credential.chain(signature.map(|(_, signature)| signature)).chain(fields).filter(|it| it.len() >= SHORTEST)
    }

    /// The secrets in each form in which they are repeated: as they are, and as JSON, URLs and Base64 have them; the
    /// longest first, since one may be a part of another.
    fn every_form(&self) -> Vec<String> {
        let mut forms: Vec<_> = self.plain().flat_map(forms).filter(|form| form.len() >= SHORTEST).collect();
        forms.sort_by(|one, other| other.len().cmp(&one.len()).then_with(|| one.cmp(other)));
        forms.dedup();
        forms
    }

    /// Whether a text may have a secret in it; cheap for a text that has none.
    fn may_be_in(&self, text: &str) -> bool {
        let is_base64 = |character: char| character.is_ascii_alphanumeric() || "+/-_".contains(character);
        let longest_run = || text.split(|character| !is_base64(character)).map(str::len).max().unwrap_or_default();
        text.contains(['%', '\\', '&'])
            || self.plain().any(|secret| text.contains(secret))
            || self.plain().map(base64_length).min().is_some_and(|least| text.len() >= least && longest_run() >= least)
    }

    /// Takes the secrets out of a text.
    pub(crate) fn cover_in(&self, text: &mut String) {
        for secret in self.every_form() {
            if text.contains(&secret) {
                *text = text.replace(&secret, COVER);
            }
        }
        if let Some(covered) = without_escaped(text, self.plain()) {
            *text = covered;
        }
    }

    /// How long the shortest secret is, without reading any.
    fn shortest(&self) -> Option<usize> {
        let credential = self.credential.iter().map(HeaderValue::len);
        let signature = self.signature.iter().map(|_| SIGNATURE);
        let fields = self.fields.iter().map(String::len);
        credential.chain(signature).chain(fields).filter(|length| *length >= SHORTEST).min()
    }

    /// Takes the secrets out of headers. There hardly ever are any, so to see that costs next to nothing.
    pub(crate) fn cover_in_headers(&self, headers: &mut HeaderMap) {
        let Some(shortest) = self.shortest() else { return };
        for value in headers.values_mut().filter(|value| value.len() >= shortest) {
            let text = String::from_utf8_lossy(value.as_bytes());
            if self.may_be_in(&text) {
                let mut covered = text.into_owned();
                self.cover_in(&mut covered);
                if covered.as_bytes() != value.as_bytes()
                    && let Ok(covered) = HeaderValue::from_str(&covered)
                {
                    *value = covered;
                }
            }
        }
    }

    /// Takes the secrets out of the code and messages of an error.
    pub(crate) fn cover_in_fault(&self, mut fault: Fault) -> Fault {
        let Fault { code, message, request_id, authorization_message } = &mut fault;
        let texts = [code, message, request_id, authorization_message];
        texts.into_iter().flatten().for_each(|text| self.cover_in(text));
        fault
    }

    /// The body without the secrets; the same one, when there are none in it.
    pub(crate) fn covered(&self, body: Bytes, content_type: Option<&str>) -> Bytes {
        let forms = self.every_form();
        if forms.is_empty() {
            return body;
        }
        let text = text::decode(&body, content_type, Undeclared::Utf8);
        let mut covered = Cow::Borrowed(&*text);
        for secret in &forms {
            if covered.contains(secret) {
                covered = covered.replace(secret, COVER).into();
            }
        }
        if let Some(without) = without_escaped(&covered, self.plain()) {
            covered = without.into();
        }
        // JSON has more than one way to write a character.
        if covered.contains('\\')
            && let Ok(json) = Json::read(&covered)
            && let Some(json) = without(json, &forms)
        {
            covered = Value::from(json).to_string().into();
        }
        match covered {
            Cow::Owned(covered) => covered.into(),
            Cow::Borrowed(_) => body,
        }
    }
}

/// A secret in each form in which it is repeated.
fn forms(secret: &str) -> Vec<String> {
    let json = Value::from(secret).to_string();
    let json = json.trim_matches('"');
    // Some services escape the slash, and some encoders of URLs escape more than they have to, or write small letters.
    let slashes = json.replace('/', "\\/");
    let url = utf8_percent_encode(secret, &RESERVED).to_string();
    let whole = utf8_percent_encode(secret, NON_ALPHANUMERIC).to_string();
    let (small_url, small_whole) = (small_escapes(&url), small_escapes(&whole));
    let mut forms = vec![secret.to_owned(), json.to_owned(), slashes, url, whole, small_url, small_whole];
    for base64 in base64_forms(secret.as_bytes()) {
        forms.extend([base64.replace('/', "\\/"), base64.replace('+', "-").replace('/', "_"), base64]);
    }
    forms
}

/// The text without the secrets that are escaped for HTML in it, by names or numbers; `None` when there are none.
fn without_escaped<'s>(text: &str, secrets: impl Iterator<Item = &'s str>) -> Option<String> {
    if !text.contains('&') {
        return None;
    }
    let (mut plain, mut entities) = (String::with_capacity(text.len()), vec![(0, 0)]);
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        let (character, length) = entity(&rest[at..]).unwrap_or(('&', 1));
        plain.push_str(&rest[..at]);
        plain.push(character);
        rest = &rest[at + length..];
        // From here on, places in both texts are this far apart.
        entities.push((plain.len(), text.len() - rest.len() - plain.len()));
    }
    plain.push_str(rest);
    let in_text = |at: usize| at + entities[entities.partition_point(|(begin, _)| *begin <= at).saturating_sub(1)].1;
    let ends = |secret: &str| plain.match_indices(secret).map(|(at, found)| (at, at + found.len())).collect::<Vec<_>>();
    let mut found: Vec<_> = secrets.flat_map(ends).collect();
    found.sort_unstable();
    let (mut covered, mut done) = (String::new(), 0);
    for (begin, end) in found {
        if begin >= done {
            covered.push_str(&text[in_text(done)..in_text(begin)]);
            covered.push_str(COVER);
        }
        done = done.max(end);
    }
    (done > 0).then(|| covered + &text[in_text(done)..])
}

/// The character that a text, which begins with `&`, has there in HTML; and the length of its name or number.
fn entity(text: &str) -> Option<(char, usize)> {
    const LONGEST: usize = 12;
    let end = text.bytes().take(LONGEST).position(|byte| byte == b';')?;
    let character = match &text[1..end] {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        name => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hexadecimal) => u32::from_str_radix(hexadecimal, 16),
                None => number.parse(),
            };
            char::from_u32(code.ok()?)?
        }
    };
    Some((character, end + 1))
}

/// How long the shortest form of a secret is in Base64.
fn base64_length(secret: &str) -> usize {
    (secret.len().saturating_sub(2) * 4).div_ceil(3)
}

/// Some bytes in Base64, alone and in the middle of others, such as a password after its user name: of the latter as
/// much as does not depend on what is around them.
fn base64_forms(bytes: &[u8]) -> [String; 4] {
    let whole = base64(bytes);
    let within = |before: usize| {
        let encoded = base64(&[&[0; 2][..before], bytes].concat());
        let (first, last) = ((before * 8).div_ceil(6), (before + bytes.len()) * 8 / 6);
        encoded.get(first..last).unwrap_or_default().to_owned()
    };
    [whole, within(0), within(1), within(2)]
}

/// Some bytes in Base64 ([RFC 4648, 4](https://www.rfc-editor.org/rfc/rfc4648#section-4)).
fn base64(bytes: &[u8]) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let bits = chunk.iter().zip([16, 8, 0]).fold(0, |bits, (byte, shift)| bits | u32::from(*byte) << shift);
        for (digit, shift) in [18, 12, 6, 0].into_iter().enumerate() {
            let index = (bits >> shift & 63) as usize;
            text.push(if digit <= chunk.len() { ALPHABET[index].into() } else { '=' });
        }
    }
    text
}

/// The same percent-encoded text with escapes in small letters.
fn small_escapes(text: &str) -> String {
    let mut since_percent = 3;
    let small = |character: char| {
        since_percent = if character == '%' { 0 } else { since_percent + 1 };
        if since_percent <= 2 { character.to_ascii_lowercase() } else { character }
    };
    text.chars().map(small).collect()
}

/// The value without the secrets; `None` when there are none in it.
fn without(mut json: Json, secrets: &[String]) -> Option<Json> {
    fn cover(json: &mut Json, secrets: &[String]) -> bool {
        let cover_text = |text: &mut String| {
            let mut is_covered = false;
            for secret in secrets {
                if text.contains(secret) {
                    *text = text.replace(secret, COVER);
                    is_covered = true;
                }
            }
            is_covered
        };
        match json {
            Json::Null | Json::Bool(_) => false,
            Json::Number(text) | Json::String(text) => cover_text(text),
            Json::Array(items) => items.iter_mut().fold(false, |is_covered, item| cover(item, secrets) | is_covered),
            Json::Object(fields) => fields
                .iter_mut()
                .fold(false, |is_covered, (name, value)| cover_text(name) | cover(value, secrets) | is_covered),
        }
    }
    cover(&mut json, secrets).then_some(json)
}

/// Adds the strings in fields of these names.
fn collect(body: &Value, is_secret: bool, names: &[&str], secrets: &mut Vec<String>) {
    match body {
        Value::Array(items) => items.iter().for_each(|item| collect(item, is_secret, names, secrets)),
        Value::Object(fields) => {
            fields.iter().for_each(|(name, value)| collect(value, names.contains(&name.as_str()), names, secrets));
        }
        Value::String(text) if is_secret => secrets.push(text.clone()),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use api_runtime::{Effect, Operation};
    use bytes::Bytes;
    use http::{HeaderMap, HeaderValue};

    use super::Secrets;
    use crate::credential::{Credential, Token};

    const JSON: Option<&str> = Some("application/json");

    fn of_token(token: &str) -> Secrets {
        let credential = Credential::Token(Token::new(token).unwrap());
        Secrets::default().with_credential(&credential, &HeaderMap::new())
    }

    fn of_password(body: &str) -> Secrets {
        let operation = Operation::new("UpdateStarRocksDatabaseUserPassword", "PUT", "/", Effect::Update);
        let operation = operation.request(api_runtime::Content::Json).secrets(&["password"]);
        Secrets::of_body(&operation, body.as_bytes())
    }

    fn covered(secrets: &Secrets, body: &'static [u8]) -> String {
        String::from_utf8(secrets.covered(Bytes::from_static(body), JSON).to_vec()).unwrap()
    }

    #[test]
    fn what_urls_need_not_escape_may_be_escaped_or_not() {
        let secrets = of_token("Ab-c_d.e~f+g/h");
        for body in ["Ab-c_d.e~f%2Bg%2Fh", "Ab-c_d.e~f%2bg%2fh", "Ab%2Dc%5Fd%2Ee%7Ef%2Bg%2Fh", "Ab-c_d.e~f+g\\/h"] {
            let mut text = format!("token {body}!");
            secrets.cover_in(&mut text);
            assert_eq!(text, "token ***!", "{body}");
            let mut headers = HeaderMap::from_iter([(http::header::WARNING, HeaderValue::from_static(body))]);
            secrets.cover_in_headers(&mut headers);
            assert_eq!(headers[http::header::WARNING], "***", "{body}");
        }
    }

    #[test]
    fn a_secret_is_taken_out_in_each_way_to_write_it() {
        let secrets = of_token("MIIa+b/c==");
        for (body, expected) in [
            (&b"bad token MIIa+b/c==!"[..], "bad token ***!"),
            (br#"{"m":"MIIa+b/c== and MIIa+b/c=="}"#, r#"{"m":"*** and ***"}"#),
            (br#"{"m":"MIIa+b\/c==","n":[{"MIIa\u002bb/c==":1}]}"#, r#"{"m":"***","n":[{"***":1}]}"#),
            (b"/v3?token=MIIa%2Bb%2Fc%3D%3D", "/v3?token=***"),
            (b"/v3?token=MIIa%2bb%2fc%3d%3d", "/v3?token=***"),
            (b"caf\xe9 MIIa+b/c==", "caf\u{fffd} ***"),
        ] {
            assert_eq!(covered(&secrets, body), expected);
        }
        let mut utf16 = vec![0xff, 0xfe];
        utf16.extend("MIIa+b/c==".encode_utf16().flat_map(u16::to_le_bytes));
        assert_eq!(secrets.covered(utf16.into(), JSON), "***");
    }

    #[test]
    fn a_secret_is_taken_out_of_html_and_base64() {
        use base64::prelude::{BASE64_STANDARD as STANDARD, BASE64_URL_SAFE_NO_PAD as URL_SAFE, Engine as _};
        let password = "p<a&s>s'w\"o/r+d=?";
        let secrets = of_password(&serde_json::json!({ "password": password }).to_string());
        for html in [
            "p&lt;a&amp;s&gt;s'w&quot;o/r+d=?",
            "p&lt;a&amp;s&gt;s&#39;w&quot;o/r+d=?",
            "p&lt;a&amp;s&gt;s&#039;w&quot;o/r+d=?",
            "p&lt;a&amp;s&gt;s&#x27;w&quot;o/r+d=?",
            "p&lt;a&amp;s&gt;s&apos;w&quot;o/r+d=?",
            "p&lt;a&amp;s&gt;s&#39;w&#34;o/r+d=?",
            "p&lt;a&amp;s&gt;s&#39;w&#34;o/r&#43;d=?",
            "p&lt;a&amp;s&gt;s&#x27;w&quot;o&#x2F;r+d=?",
            "p&lt;a&amp;s&gt;s&#x27;w&quot;o&#x2F;r+d&#x3D;?",
            "p&#60;a&#38;s&#62;s&#39;w&#34;o/r+d=?",
            "&#x70;&lt;a&amp;s&gt;s'w&#034;o/r+d=&#63;",
        ] {
            let mut text = format!("<p>é &lt;bad&#x; &amp; password {html}{html}&gt; {html}</p>");
            let body = Bytes::from(text.clone());
            secrets.cover_in(&mut text);
            assert_eq!(text, "<p>é &lt;bad&#x; &amp; password ******&gt; ***</p>", "{html}");
            assert_eq!(secrets.covered(body, Some("text/html")), text, "{html}");
        }
        assert_eq!(super::base64(password.as_bytes()), STANDARD.encode(password));
        for user in ["", "u:", "us:", "user:", "a-long-user-name:"] {
            for encoded in [STANDARD.encode(format!("{user}{password}")), URL_SAFE.encode(format!("{user}{password}"))]
            {
                let mut text = format!("Basic {encoded}!");
                secrets.cover_in(&mut text);
                // What is left has at most the bits of two characters.
                let left = text.rsplit_once("***").map_or(99, |(_, rest)| rest.trim_end_matches(['=', '!']).len());
                assert!(left <= 2, "{user}: {text}");
                let value = HeaderValue::from_str(&encoded).unwrap();
                let mut headers = HeaderMap::from_iter([(http::header::WARNING, value)]);
                secrets.cover_in_headers(&mut headers);
                assert!(headers[http::header::WARNING].to_str().unwrap().contains("***"), "{user}");
            }
        }
    }

    #[test]
    fn a_body_without_a_secret_is_left_as_it_is() {
        let body = Bytes::from_static(b"{\"m\":\"\\u0041 caf\xe9\"}");
        let same = of_token("MIIa+b/c==").covered(body.clone(), JSON);
        assert_eq!((same.as_ptr(), same.len()), (body.as_ptr(), body.len()));
    }

    #[test]
    fn passwords_are_those_of_the_request() {
        let secrets = of_password(r#"{"user_name":"reader","password":"a\"b\\c-longer"}"#);
        assert!(secrets.has_fields());
        let body = br#"{"m":"reader: a\"b\\c-longer is too short"}"#;
        assert_eq!(covered(&secrets, body), r#"{"m":"reader: *** is too short"}"#);
        // The longer one first, and none that is a part of every other word.
        let secrets = of_password(r#"{"password":["long","longer","e"]}"#);
        assert_eq!(covered(&secrets, b"longer, long, else"), "***, ***, else");
    }

    #[test]
    fn headers_are_covered() {
        let mut headers = HeaderMap::new();
        for (name, value) in
            [("x-request-id", "r-MIIa+b/c=="), ("location", "/?t=MIIa%2Bb%2Fc%3D%3D"), ("date", "100% today")]
        {
            headers.insert(name, HeaderValue::from_static(value));
        }
        of_token("MIIa+b/c==").cover_in_headers(&mut headers);
        let shown: Vec<_> = headers.values().map(|value| value.to_str().unwrap()).collect();
        assert_eq!(shown, ["r-***", "/?t=***", "100% today"]);
    }
}
