//! Signing of requests with an access key: the algorithm `SDK-HMAC-SHA256`.
//!
//! Owns the canonical form of a request, the text that is signed, and the headers that carry the
//! signature. Pure: no clock, no environment, no I/O, no request type of any HTTP client. Leaves to
//! others: where keys come from and when they are renewed (credentials), what the time is (the
//! caller), when to sign again (retry: on every attempt), and sending.
//!
//! Behaves as the vendor's official signer, release 3.1.219 of `huaweicloudsdkcore`; the tests
//! compare with signatures recorded from it (`tests/vectors/signing.json`). Where the two differ, and why,
//! is in `tests/vectors/README.md`.
//!
//! Hashing is ring's: TLS uses it already, so it adds no crate, and a signature takes a third fewer
//! instructions than with RustCrypto's crates where the processor has no SHA instructions.
//!
//! A client calls [`sign`]. A server that checks signatures builds the same text with
//! [`canonical_request`] from the headers that the caller names, and compares
//! [`SigningKey::signature`] of it.
//!
//! ```
//! use http::{HeaderMap, HeaderValue};
//! use huaweicloud_core::signing::{Payload, SigningKey, SigningRequest, SigningTime, sign};
//!
//! # fn main() -> Result<(), huaweicloud_core::signing::SigningError> {
//! let key = SigningKey::new("EXAMPLEACCESSKEY", "an example of a secret")?;
//! let mut headers = HeaderMap::new();
//! headers.insert("content-type", HeaderValue::from_static("application/json"));
//!
//! let signed = sign(
//!     &key,
//!     SigningTime::from_unix_seconds(1_772_539_384)?,
//!     &SigningRequest {
//!         method: "POST",
//!         authority: "gaussdb.cn-north-4.myhuaweicloud.com",
//!         path: "/v3/0123456789abcdef0123456789abcdef/starrocks/resource-check",
//!         query: "",
//!         headers: &headers,
//!         payload: Payload::Bytes(br#"{"action":"createInstance"}"#),
//!     },
//!     None,
//! )?;
//! signed.insert_into(&mut headers)?;
//! assert_eq!(headers["x-sdk-date"], "20260303T120304Z");
//! # Ok(())
//! # }
//! ```

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;
use std::str;
use std::time::{SystemTime, UNIX_EPOCH};

use http::header::{AUTHORIZATION, CONTENT_TYPE};
use http::{HeaderMap, HeaderName, HeaderValue};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use time::{Date, Month, OffsetDateTime};

/// The name of the algorithm, as it is written in `Authorization` and in the signed text.
pub const ALGORITHM: &str = "SDK-HMAC-SHA256";

/// What replaces the hash of a body that is not signed, here and in [`X_SDK_CONTENT_SHA256`].
pub const UNSIGNED_PAYLOAD: &str = "UNSIGNED-PAYLOAD";

/// The header with the time of signing.
pub const X_SDK_DATE: HeaderName = HeaderName::from_static(DATE);

/// The header with the token that belongs to a temporary access key.
pub const X_SECURITY_TOKEN: HeaderName = HeaderName::from_static(TOKEN);

/// The header that says what was signed in place of the body's hash.
pub const X_SDK_CONTENT_SHA256: HeaderName = HeaderName::from_static(CONTENT_SHA256);

const DATE: &str = "x-sdk-date";
const TOKEN: &str = "x-security-token";
const CONTENT_SHA256: &str = "x-sdk-content-sha256";

/// SHA-256 of nothing.
const EMPTY_SHA256: &str = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

/// All but the unreserved characters of RFC 3986.
const QUERY: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');
const PATH: &AsciiSet = &QUERY.remove(b'/');

/// Why a request could not be signed. Holds no secret and no header's value.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum SigningError {
    /// The access key id is empty, or holds a character that is not allowed in `Authorization`.
    InvalidAccessKeyId,
    /// The secret access key is empty.
    InvalidSecretAccessKey,
    /// The value of this header is not text that can be sent and signed.
    InvalidHeader(HeaderName),
    /// This header has several values; what is signed must be one.
    RepeatedHeader(String),
    /// The time is before 1970 or after 9999.
    TimeOutOfRange,
    /// The header map is full.
    TooManyHeaders,
}

impl fmt::Display for SigningError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::InvalidAccessKeyId => {
                f.write_str("the access key id is empty or holds a comma, a space or a character that is not ASCII")
            }
            Self::InvalidSecretAccessKey => f.write_str("the secret access key is empty"),
            Self::InvalidHeader(name) => write!(f, "the value of header `{name}` cannot be signed"),
            Self::RepeatedHeader(name) => {
                write!(f, "header `{name}` has several values and cannot be signed")
            }
            Self::TimeOutOfRange => f.write_str("the time of signing is not between 1970 and 9999"),
            Self::TooManyHeaders => f.write_str("the header map has no room for the signature"),
        }
    }
}

impl std::error::Error for SigningError {}

/// An access key, ready to sign: the key's part of HMAC is worked out once, here.
///
/// Does not keep the secret itself. `Debug` shows the id only.
#[derive(Clone)]
pub struct SigningKey {
    access_key_id: String,
    mac: digest::HmacKey,
}

impl SigningKey {
    /// Prepares an access key.
    ///
    /// # Errors
    ///
    /// [`SigningError::InvalidAccessKeyId`] and [`SigningError::InvalidSecretAccessKey`].
    pub fn new(access_key_id: &str, secret_access_key: &str) -> Result<Self, SigningError> {
        // A comma or a space would end the id early in `Authorization`.
        if access_key_id.is_empty() || !access_key_id.bytes().all(|b| b.is_ascii_graphic() && b != b',') {
            return Err(SigningError::InvalidAccessKeyId);
        }
        if secret_access_key.is_empty() {
            return Err(SigningError::InvalidSecretAccessKey);
        }
        let mac = digest::HmacKey::new(secret_access_key.as_bytes());
        Ok(Self { access_key_id: access_key_id.to_owned(), mac })
    }

    /// The access key id, which is public: every request shows it.
    #[must_use]
    pub fn access_key_id(&self) -> &str {
        &self.access_key_id
    }

    /// Whether both sign alike: the id and the secret are the same.
    pub(crate) fn is_same(&self, other: &Self) -> bool {
        // The secret is not kept, but two that sign one text alike are one.
        self.access_key_id == other.access_key_id && self.mac.sign(b"") == other.mac.sign(b"")
    }

    /// The signature of a canonical request made at `time`.
    ///
    /// A server compares it with the caller's; in constant time where that matters.
    #[must_use]
    pub fn signature(&self, time: SigningTime, request: &CanonicalRequest) -> HexDigest {
        HexDigest::of(self.mac.sign(string_to_sign(time, request).as_bytes()))
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SigningKey").field("access_key_id", &self.access_key_id).finish_non_exhaustive()
    }
}

/// The time of a signature, to the second, in UTC: `YYYYMMDDTHHMMSSZ`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SigningTime([u8; 16]);

impl SigningTime {
    /// The time that is so many seconds after 1970-01-01T00:00:00Z.
    ///
    /// # Errors
    ///
    /// [`SigningError::TimeOutOfRange`] after the year 9999.
    pub fn from_unix_seconds(seconds: u64) -> Result<Self, SigningError> {
        let out_of_range = |_| SigningError::TimeOutOfRange;
        let seconds = i64::try_from(seconds).map_err(|_| SigningError::TimeOutOfRange)?;
        let time = OffsetDateTime::from_unix_timestamp(seconds).map_err(out_of_range)?;
        let (year, month, day) = time.to_calendar_date();
        let (hour, minute, second) = time.to_hms();
        let year = u16::try_from(year).map_err(|_| SigningError::TimeOutOfRange)?;
        let (century, year) = ((year / 100) as u8, (year % 100) as u8);
        let mut text = *b"00000000T000000Z";
        let fields = [(0, century), (2, year), (4, month.into()), (6, day), (9, hour), (11, minute), (13, second)];
        for (at, value) in fields {
            // Both are below 10: every field is below 100.
            text[at] += value / 10;
            text[at + 1] += value % 10;
        }
        Ok(Self(text))
    }

    /// Reads the value of an `X-Sdk-Date` header; `None` when it is not exactly such a time.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let bytes: [u8; 16] = text.as_bytes().try_into().ok()?;
        let time = Self(bytes);
        // Writing the seconds again gives the same text only when every field is in its range.
        (Self::from_unix_seconds(time.checked_unix_seconds()?) == Ok(time)).then_some(time)
    }

    /// The same time in seconds after 1970-01-01T00:00:00Z.
    #[must_use]
    pub fn unix_seconds(self) -> u64 {
        // Every way to make one leaves digits in their places.
        self.checked_unix_seconds().unwrap_or_default()
    }

    /// The value of the `X-Sdk-Date` header.
    #[must_use]
    pub fn as_str(&self) -> &str {
        // ASCII, however it was made.
        str::from_utf8(&self.0).unwrap_or_default()
    }

    fn checked_unix_seconds(self) -> Option<u64> {
        let field = |at: usize| {
            let digits = self.0.get(at..at + 2)?;
            digits.iter().try_fold(0, |sum, digit| digit.is_ascii_digit().then(|| sum * 10 + (digit - b'0')))
        };
        let year = i32::from(field(0)?) * 100 + i32::from(field(2)?);
        let date = Date::from_calendar_date(year, Month::try_from(field(4)?).ok()?, field(6)?).ok()?;
        let time = date.with_hms(field(9)?, field(11)?, field(13)?).ok()?;
        u64::try_from(time.assume_utc().unix_timestamp()).ok()
    }
}

impl TryFrom<SystemTime> for SigningTime {
    type Error = SigningError;

    fn try_from(time: SystemTime) -> Result<Self, SigningError> {
        let since = time.duration_since(UNIX_EPOCH).map_err(|_| SigningError::TimeOutOfRange)?;
        Self::from_unix_seconds(since.as_secs())
    }
}

impl AsRef<str> for SigningTime {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Display for SigningTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for SigningTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "SigningTime({self})")
    }
}

/// A SHA-256 or a signature in lower-case hexadecimal: 64 characters.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct HexDigest([u8; 64]);

impl HexDigest {
    fn of(bytes: [u8; 32]) -> Self {
        const DIGITS: [u8; 16] = *b"0123456789abcdef";
        let mut text = [0; 64];
        for (pair, byte) in text.chunks_exact_mut(2).zip(bytes) {
            pair[0] = DIGITS[usize::from(byte >> 4)];
            pair[1] = DIGITS[usize::from(byte & 15)];
        }
        Self(text)
    }

    /// The characters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        // ASCII, as `of` is the only way to make one.
        str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl AsRef<str> for HexDigest {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Display for HexDigest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for HexDigest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "HexDigest({self})")
    }
}

/// The body of a request, as far as a signature cares.
#[derive(Clone, Copy)]
pub enum Payload<'a> {
    /// All of it; empty when there is none. Signed when its `Content-Type` is JSON or BSON, or when
    /// there is no `Content-Type`; any other type makes it [`UNSIGNED_PAYLOAD`].
    Bytes(&'a [u8]),
    /// A stream that cannot be read ahead of sending: [`UNSIGNED_PAYLOAD`], whatever its type.
    Unsigned,
}

impl fmt::Debug for Payload<'_> {
    // The length only: bodies hold passwords.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Bytes(bytes) => write!(f, "Bytes({} bytes)", bytes.len()),
            Self::Unsigned => f.write_str("Unsigned"),
        }
    }
}

/// A request that is about to be signed, borrowed piece by piece from whatever holds it.
#[derive(Clone, Copy)]
pub struct SigningRequest<'a> {
    /// The method, such as `GET`.
    pub method: &'a str,
    /// Host, and port if it is not the scheme's own: what the HTTP client will send as `Host`. Of a
    /// `url::Url` it is `&url[Position::BeforeHost..Position::AfterPort]`. Not used when `headers`
    /// has a `Host`.
    pub authority: &'a str,
    /// The path as it will be sent, percent-encoded.
    pub path: &'a str,
    /// The query as it will be sent, without the `?`; empty when there is none. A `+` is a space.
    pub query: &'a str,
    /// The headers that will go out and that no one changes on the way. All are signed, except
    /// `Authorization` and those whose name holds an underscore.
    pub headers: &'a HeaderMap,
    /// The body.
    pub payload: Payload<'a>,
}

impl fmt::Debug for SigningRequest<'_> {
    // The names of the headers only, and no query: tokens are in both.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let headers: Vec<_> = self.headers.keys().map(HeaderName::as_str).collect();
        f.debug_struct("SigningRequest")
            .field("method", &self.method)
            .field("path", &self.path)
            .field("headers", &headers)
            .field("payload", &self.payload)
            .finish_non_exhaustive()
    }
}

/// The headers that make a request a signed one. They replace what the request has under the same
/// names, so that a request can be signed again.
#[derive(Debug, Clone)]
#[must_use]
#[non_exhaustive]
pub struct SignatureHeaders {
    /// `Authorization`; marked as sensitive.
    pub authorization: HeaderValue,
    /// `X-Sdk-Date`.
    pub date: HeaderValue,
    /// `X-Security-Token`, if a token was given; marked as sensitive.
    pub security_token: Option<HeaderValue>,
    /// `X-Sdk-Content-Sha256`, if the body is not signed.
    pub content_sha256: Option<HeaderValue>,
}

impl SignatureHeaders {
    /// Puts them into a request's headers.
    ///
    /// # Errors
    ///
    /// [`SigningError::TooManyHeaders`], with `headers` left as they were.
    pub fn insert_into(self, headers: &mut HeaderMap) -> Result<(), SigningError> {
        headers.try_reserve(4).map_err(|_| SigningError::TooManyHeaders)?;
        headers.insert(AUTHORIZATION, self.authorization);
        headers.insert(X_SDK_DATE, self.date);
        if let Some(value) = self.security_token {
            headers.insert(X_SECURITY_TOKEN, value);
        }
        if let Some(value) = self.content_sha256 {
            headers.insert(X_SDK_CONTENT_SHA256, value);
        }
        Ok(())
    }
}

/// Signs a request: returns the headers to add, and changes nothing.
///
/// The `Host` that is signed is the one in the request's headers or else its authority; a client
/// sends the latter on its own, so it is not among the headers that are returned.
///
/// # Errors
///
/// [`SigningError::InvalidHeader`] for a value that is not UTF-8 or a security token that cannot be
/// sent; [`SigningError::RepeatedHeader`].
pub fn sign(
    key: &SigningKey,
    time: SigningTime,
    request: &SigningRequest<'_>,
    security_token: Option<&str>,
) -> Result<SignatureHeaders, SigningError> {
    let mut headers: Vec<(&str, &str)> = Vec::with_capacity(request.headers.len() + 4);
    for (name, value) in request.headers {
        if name != AUTHORIZATION && !name.as_str().contains('_') {
            headers.push((name.as_str(), header_text(name, value)?));
        }
    }
    let signed = sign_headers(key, time, request, headers, security_token)?;
    Ok(SignatureHeaders {
        authorization: signed.authorization,
        date: signed.date,
        security_token: security_token
            .map(|token| sensitive(HeaderValue::from_str(token), X_SECURITY_TOKEN))
            .transpose()?,
        content_sha256: signed.content_sha256,
    })
}

/// The headers that [`sign_headers`] makes.
pub(crate) struct Signed {
    pub(crate) authorization: HeaderValue,
    pub(crate) date: HeaderValue,
    pub(crate) content_sha256: Option<HeaderValue>,
}

/// Signs a request over the given headers of it, and over those that every signature needs: host, date, and, where they
/// apply, the security token and the hash of the body, or what replaces it. These replace given ones of the same names,
/// but for the host, which is taken as given.
pub(crate) fn sign_headers(
    key: &SigningKey,
    time: SigningTime,
    request: &SigningRequest<'_>,
    headers: Vec<(&str, &str)>,
    security_token: Option<&str>,
) -> Result<Signed, SigningError> {
    // Joined below by what lives no longer than this function.
    let mut headers: Vec<(&str, &str)> = headers;
    let unsigned = match request.payload {
        Payload::Unsigned => true,
        Payload::Bytes(_) => request.headers.get(CONTENT_TYPE).is_some_and(|value| !is_signed_type(value.as_bytes())),
    };
    let mut declared_hash = unsigned.then_some(UNSIGNED_PAYLOAD);
    let mut has_host = false;
    headers.retain(|(name, value)| match *name {
        DATE => false,
        TOKEN => security_token.is_none(),
        CONTENT_SHA256 if unsigned => false,
        CONTENT_SHA256 => {
            declared_hash = Some(value);
            true
        }
        name => {
            has_host |= name == "host";
            true
        }
    });
    if !has_host {
        headers.push(("host", request.authority));
    }
    headers.push((DATE, time.as_str()));
    if unsigned {
        headers.push((CONTENT_SHA256, UNSIGNED_PAYLOAD));
    }
    if let Some(token) = security_token {
        headers.push((TOKEN, token));
    }

    let hash = match request.payload {
        Payload::Unsigned => Cow::Borrowed(UNSIGNED_PAYLOAD),
        Payload::Bytes(body) => payload_hash(body, declared_hash),
    };
    Ok(Signed {
        authorization: authorization(key, time, request.method, request.path, request.query, &mut headers, &hash)?,
        date: HeaderValue::from_str(time.as_str()).map_err(|_| SigningError::InvalidHeader(X_SDK_DATE))?,
        content_sha256: unsigned.then(|| HeaderValue::from_static(UNSIGNED_PAYLOAD)),
    })
}

/// A header's value as text to sign.
pub(crate) fn header_text<'v>(name: &HeaderName, value: &'v HeaderValue) -> Result<&'v str, SigningError> {
    str::from_utf8(value.as_bytes()).map_err(|_| SigningError::InvalidHeader(name.clone()))
}

/// The value of `Authorization` for exactly these headers, which get sorted; marked as sensitive.
///
/// For a client that knows which headers it signs. [`sign`] picks them by the rules of the official signer.
///
/// # Errors
///
/// [`SigningError::RepeatedHeader`].
pub fn authorization(
    key: &SigningKey,
    time: SigningTime,
    method: &str,
    path: &str,
    query: &str,
    headers: &mut [(&str, &str)],
    payload_hash: &str,
) -> Result<HeaderValue, SigningError> {
    let canonical = canonical_request(method, path, query, headers, payload_hash)?;
    let signature = key.signature(time, &canonical);
    let parts = [
        ALGORITHM,
        " Access=",
        key.access_key_id(),
        ", SignedHeaders=",
        canonical.signed_headers(),
        ", Signature=",
        signature.as_str(),
    ];
    sensitive(HeaderValue::try_from(parts.concat()), AUTHORIZATION)
}

/// Whether a body of this `Content-Type` is signed. The comparison is the official signer's: with
/// case, by prefix, before any trimming. An empty type counts as none.
fn is_signed_type(content_type: &[u8]) -> bool {
    content_type.is_empty()
        || content_type.starts_with(b"application/json")
        || content_type.starts_with(b"application/bson")
}

fn sensitive<E>(value: Result<HeaderValue, E>, name: HeaderName) -> Result<HeaderValue, SigningError> {
    let mut value = value.map_err(|_| SigningError::InvalidHeader(name))?;
    value.set_sensitive(true);
    Ok(value)
}

/// The last line of a canonical request: the hash of the body, or what replaces it.
///
/// `declared` is the value of [`X_SDK_CONTENT_SHA256`], which is believed, right or wrong. An empty
/// body is always hashed, even when the header says [`UNSIGNED_PAYLOAD`]; so does the official signer.
#[must_use]
pub fn payload_hash<'a>(body: &[u8], declared: Option<&'a str>) -> Cow<'a, str> {
    if body.is_empty() {
        return Cow::Borrowed(EMPTY_SHA256);
    }
    match declared.map(trim) {
        Some(declared) if !declared.is_empty() => Cow::Borrowed(declared),
        _ => Cow::Owned(HexDigest::of(digest::sha256(body)).as_str().to_owned()),
    }
}

/// The canonical form of a request, and in it the list of its signed headers.
///
/// Holds header values, thus maybe a security token: `Debug` shows the length only.
#[derive(Clone, PartialEq, Eq)]
pub struct CanonicalRequest {
    text: String,
    signed_headers: Range<usize>,
}

impl CanonicalRequest {
    /// The whole text, lines separated by `\n`.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The names of the signed headers, sorted and joined with `;`.
    #[must_use]
    pub fn signed_headers(&self) -> &str {
        &self.text[self.signed_headers.clone()]
    }
}

impl fmt::Debug for CanonicalRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CanonicalRequest({} bytes)", self.text.len())
    }
}

/// Writes the canonical form of a request.
///
/// `path` and `query` are taken as they are sent; both are decoded and encoded again, so that every
/// spelling of one request has one form. `headers` are the ones to sign, with names in lower case;
/// they get sorted. `payload_hash` comes from [`payload_hash`], or is [`UNSIGNED_PAYLOAD`].
///
/// # Errors
///
/// [`SigningError::RepeatedHeader`].
pub fn canonical_request(
    method: &str,
    path: &str,
    query: &str,
    headers: &mut [(&str, &str)],
    payload_hash: &str,
) -> Result<CanonicalRequest, SigningError> {
    headers.sort_unstable_by_key(|(name, _)| *name);
    if let Some(pair) = headers.windows(2).find(|pair| pair[0].0 == pair[1].0) {
        return Err(SigningError::RepeatedHeader(pair[0].0.to_owned()));
    }

    let header_room: usize = headers.iter().map(|(name, value)| 2 * name.len() + value.len() + 3).sum();
    // Room for a few escapes; more only cost a reallocation.
    let room = method.len() + path.len() + query.len() + header_room + payload_hash.len() + 64;
    let mut text = String::with_capacity(room);

    text.push_str(method);
    text.make_ascii_uppercase();
    text.push('\n');
    push_path(&mut text, path);
    text.push('\n');
    push_query(&mut text, query);
    text.push('\n');
    for (name, value) in &*headers {
        text.push_str(name);
        text.push(':');
        text.push_str(trim(value));
        text.push('\n');
    }
    text.push('\n');
    let names_start = text.len();
    for (index, (name, _)) in headers.iter().enumerate() {
        if index > 0 {
            text.push(';');
        }
        text.push_str(name);
    }
    let signed_headers = names_start..text.len();
    text.push('\n');
    text.push_str(payload_hash);
    Ok(CanonicalRequest { text, signed_headers })
}

/// The text whose HMAC is the signature: algorithm, time, hash of the canonical request.
#[must_use]
pub fn string_to_sign(time: SigningTime, request: &CanonicalRequest) -> String {
    let hash = HexDigest::of(digest::sha256(request.text.as_bytes()));
    [ALGORITHM, "\n", time.as_str(), "\n", hash.as_str()].concat()
}

/// White space around a header's value is not part of it (RFC 9110, section 5.5).
fn trim(value: &str) -> &str {
    value.trim_matches([' ', '\t'])
}

/// Every segment encoded anew, and a slash at the end. A `%2F` becomes a slash and bytes that are
/// not UTF-8 become U+FFFD, as in the official signer.
fn push_path(text: &mut String, path: &str) {
    text.extend(utf8_percent_encode(&decode(path), PATH));
    if !text.ends_with('/') {
        text.push('/');
    }
}

/// Pairs sorted by name, then value, both decoded; a name without a value gets an empty one.
fn push_query(text: &mut String, query: &str) {
    if query.is_empty() {
        return;
    }
    let mut pairs: Vec<(Cow<'_, str>, Cow<'_, str>)> = query
        .split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
        .map(|(name, value)| (form_decode(name), form_decode(value)))
        .collect();
    pairs.sort_unstable();
    for (index, (name, value)) in pairs.iter().enumerate() {
        if index > 0 {
            text.push('&');
        }
        text.extend(utf8_percent_encode(name, QUERY));
        text.push('=');
        text.extend(utf8_percent_encode(value, QUERY));
    }
}

/// Undoes the encoding of a form, where a space may be a plus.
fn form_decode(text: &str) -> Cow<'_, str> {
    if text.contains('+') { Cow::Owned(decode(&text.replace('+', " ")).into_owned()) } else { decode(text) }
}

/// Undoes percent-encoding. Most texts have none, and looking is cheaper than decoding.
fn decode(text: &str) -> Cow<'_, str> {
    if text.contains('%') { percent_decode_str(text).decode_utf8_lossy() } else { Cow::Borrowed(text) }
}

/// SHA-256 and HMAC of ring.
mod digest {
    use ring::{digest, hmac};

    /// The 32 bytes of a tag or digest; ring's types do not know the length.
    fn array(bytes: &[u8]) -> [u8; 32] {
        let mut out = [0; 32];
        for (to, from) in out.iter_mut().zip(bytes) {
            *to = *from;
        }
        out
    }

    pub(super) fn sha256(data: &[u8]) -> [u8; 32] {
        array(digest::digest(&digest::SHA256, data).as_ref())
    }

    #[derive(Clone)]
    pub(super) struct HmacKey(hmac::Key);

    impl HmacKey {
        pub(super) fn new(secret: &[u8]) -> Self {
            Self(hmac::Key::new(hmac::HMAC_SHA256, secret))
        }

        pub(super) fn sign(&self, data: &[u8]) -> [u8; 32] {
            array(hmac::sign(&self.0, data).as_ref())
        }
    }
}
