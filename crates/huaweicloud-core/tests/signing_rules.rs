//! What holds for every request: nothing panics, order and spelling do not matter, errors leave
//! everything as it was.

// The helpers of a test may fail like the test itself.
#![allow(clippy::expect_used, clippy::unwrap_used)]

use std::time::{Duration, UNIX_EPOCH};

use http::{HeaderMap, HeaderName, HeaderValue};
use huaweicloud_core::signing::{
    Payload, SigningError, SigningKey, SigningRequest, SigningTime, canonical_request, payload_hash, sign,
};
use proptest::prelude::*;

const SECRET: &str = "not-a-real-secret-key-0000000000000000001";

fn key() -> SigningKey {
    SigningKey::new("FAKEACCESSKEY0000001", SECRET).expect("a key")
}

fn time() -> SigningTime {
    SigningTime::from_unix_seconds(1_772_539_384).expect("in range")
}

fn get<'a>(headers: &'a HeaderMap, path: &'a str, query: &'a str) -> SigningRequest<'a> {
    SigningRequest { method: "GET", authority: "h.example", path, query, headers, payload: Payload::Bytes(b"") }
}

fn canonical_query(query: &str) -> String {
    let canonical = canonical_request("GET", "/", query, &mut [], "-").expect("no header twice");
    canonical.as_str().lines().nth(2).expect("a third line").to_owned()
}

fn canonical_path(path: &str) -> String {
    let canonical = canonical_request("GET", path, "", &mut [], "-").expect("no header twice");
    canonical.as_str().lines().nth(1).expect("a second line").to_owned()
}

fn encode(text: &str) -> String {
    text.bytes().map(|b| format!("%{b:02X}")).collect()
}

proptest! {
    #[test]
    fn any_input_is_signed_or_refused(
        method in ".*", authority in ".*", path in ".*", query in ".*", token in proptest::option::of(".*"),
        names in proptest::collection::vec("[a-zA-Z0-9_-]{1,20}", 0..6),
        values in proptest::collection::vec(proptest::collection::vec(any::<u8>(), 0..20), 6),
        body in proptest::collection::vec(any::<u8>(), 0..200), stream in any::<bool>(), seconds in any::<u64>(),
    ) {
        let mut headers = HeaderMap::new();
        for (name, value) in names.iter().zip(&values) {
            if let Ok(value) = HeaderValue::from_bytes(value) {
                headers.append(HeaderName::from_bytes(name.as_bytes()).expect("a name"), value);
            }
        }
        let payload = if stream { Payload::Unsigned } else { Payload::Bytes(&body) };
        let request = SigningRequest { method: &method, authority: &authority, path: &path, query: &query, headers: &headers, payload };
        let time = SigningTime::from_unix_seconds(seconds).unwrap_or_else(|_| time());
        let before = headers.clone();
        let _ = sign(&key(), time, &request, token.as_deref());
        prop_assert_eq!(headers, before);
    }

    #[test]
    fn canonical_query_does_not_depend_on_order(
        pairs in proptest::collection::vec((".{0,4}", ".{0,4}"), 0..8).prop_shuffle(), rotation in 0usize..8,
    ) {
        let join = |pairs: &[(String, String)]| {
            pairs.iter().map(|(k, v)| format!("{}={}", encode(k), encode(v))).collect::<Vec<_>>().join("&")
        };
        let mut turned = pairs.clone();
        turned.rotate_left(rotation % pairs.len().max(1));
        prop_assert_eq!(canonical_query(&join(&pairs)), canonical_query(&join(&turned)));
    }

    #[test]
    fn canonical_query_is_its_own_canonical_form(query in "[ -~]{0,40}") {
        let once = canonical_query(&query);
        prop_assert_eq!(canonical_query(&once), once);
    }

    #[test]
    fn encoding_more_of_a_path_changes_nothing(segments in proptest::collection::vec("[^/%]{0,6}", 1..5)) {
        let escaped: Vec<_> = segments.iter().map(|s| encode(s)).collect();
        prop_assert_eq!(canonical_path(&segments.join("/")), canonical_path(&escaped.join("/")));
    }

    #[test]
    fn canonical_path_ends_in_a_slash(path in ".*") {
        prop_assert!(canonical_path(&path).ends_with('/'));
    }

    #[test]
    fn header_order_does_not_matter(values in proptest::collection::vec("[!-~]{0,8}", 5), rotation in 0usize..5) {
        let names = ["x-a", "x-b", "content-language", "host", "x-a-b"];
        let mut pairs: Vec<(&str, &str)> = names.into_iter().zip(values.iter().map(String::as_str)).collect();
        let first = canonical_request("GET", "/", "", &mut pairs.clone(), "-").expect("no header twice");
        pairs.rotate_left(rotation);
        let turned = canonical_request("GET", "/", "", &mut pairs, "-").expect("no header twice");
        prop_assert_eq!(first.as_str(), turned.as_str());
    }

    #[test]
    fn time_reads_back(seconds in 0u64..253_402_300_800) {
        let time = SigningTime::from_unix_seconds(seconds).expect("in range");
        prop_assert_eq!(SigningTime::parse(time.as_str()), Some(time));
        prop_assert_eq!(time.unix_seconds(), seconds);
    }

    #[test]
    fn parsing_a_time_never_panics(text in "\\PC{0,20}", near in "[0-9]{8}T[0-9]{6}Z") {
        let _ = SigningTime::parse(&text);
        let _ = SigningTime::parse(&near);
    }
}

#[test]
fn impossible_times_are_refused() {
    for text in [
        "20260230T000000Z",
        "20250229T000000Z",
        "20260101T240000Z",
        "20260101T006000Z",
        "20261301T000000Z",
        "20260001T000000Z",
        "20260100T000000Z",
        "19691231T235959Z",
        "20260101 000000Z",
        "20260101T000000",
        "00000000T000000Z",
    ] {
        assert_eq!(SigningTime::parse(text), None, "{text}");
    }
    assert_eq!(SigningTime::from_unix_seconds(253_402_300_800), Err(SigningError::TimeOutOfRange));
    assert_eq!(SigningTime::try_from(UNIX_EPOCH - Duration::from_secs(1)), Err(SigningError::TimeOutOfRange));
    assert_eq!(SigningTime::try_from(UNIX_EPOCH + Duration::from_millis(1_999)).unwrap().as_str(), "19700101T000001Z");
}

#[test]
fn unusable_keys_are_refused() {
    for id in ["", "A B", "A,B", "A\nB", "é"] {
        assert_eq!(SigningKey::new(id, SECRET).unwrap_err(), SigningError::InvalidAccessKeyId, "{id:?}");
    }
    assert_eq!(SigningKey::new("A", "").unwrap_err(), SigningError::InvalidSecretAccessKey);
}

#[test]
fn unusable_headers_are_refused_by_name() {
    let headers = HeaderMap::new();
    let refused = sign(&key(), time(), &get(&headers, "/", ""), Some("a\nb")).unwrap_err();
    assert_eq!(refused, SigningError::InvalidHeader(HeaderName::from_static("x-security-token")));

    let mut headers = HeaderMap::new();
    headers.insert("x-latin", HeaderValue::from_bytes(b"caf\xe9").unwrap());
    let refused = sign(&key(), time(), &get(&headers, "/", ""), None).unwrap_err();
    assert_eq!(refused.to_string(), "the value of header `x-latin` cannot be signed");

    let mut headers = HeaderMap::new();
    headers.append("x-twice", HeaderValue::from_static("same"));
    headers.append("x-twice", HeaderValue::from_static("same"));
    let refused = sign(&key(), time(), &get(&headers, "/", ""), None).unwrap_err();
    assert_eq!(refused.to_string(), "header `x-twice` has several values and cannot be signed");
}

#[test]
fn repeated_headers_that_are_not_signed_are_no_obstacle() {
    let mut headers = HeaderMap::new();
    for name in ["x_twice", "authorization", "x-sdk-date"] {
        headers.append(name, HeaderValue::from_static("1"));
        headers.append(name, HeaderValue::from_static("2"));
    }
    sign(&key(), time(), &get(&headers, "/", ""), None).expect("signed").insert_into(&mut headers).expect("room");
    assert_eq!(headers.get_all("authorization").iter().count(), 1);
    assert_eq!(headers.get_all("x-sdk-date").iter().count(), 1);
}

#[test]
fn signing_a_signed_request_again_gives_the_same_headers() {
    let mut headers = HeaderMap::new();
    headers.insert("content-type", HeaderValue::from_static("text/plain"));
    let body = b"hello";
    let again = |headers: &HeaderMap| {
        let request =
            SigningRequest { method: "POST", payload: Payload::Bytes(body), ..get(headers, "/v3", "b=1&a=2") };
        let mut out = headers.clone();
        sign(&key(), time(), &request, Some("token")).expect("signed").insert_into(&mut out).expect("room");
        out
    };
    let first = again(&headers);
    assert_eq!(again(&first), first);
}

#[test]
fn a_stream_is_never_signed() {
    let mut headers = HeaderMap::new();
    headers.insert("content-type", HeaderValue::from_static("application/json"));
    let request = SigningRequest { payload: Payload::Unsigned, ..get(&headers, "/", "") };
    let signed = sign(&key(), time(), &request, None).expect("signed");
    assert_eq!(signed.content_sha256.expect("is sent"), "UNSIGNED-PAYLOAD");
}

#[test]
fn declared_hash_is_believed_except_for_an_empty_body() {
    assert_eq!(payload_hash(b"x", Some(" UNSIGNED-PAYLOAD ")), "UNSIGNED-PAYLOAD");
    assert_eq!(payload_hash(b"x", Some(" ")), payload_hash(b"x", None));
    assert_eq!(payload_hash(b"", Some("UNSIGNED-PAYLOAD")), payload_hash(b"", None));
}

#[test]
fn types_cross_threads() {
    fn check<T: Send + Sync + Clone>() {}
    check::<SigningKey>();
    check::<SigningTime>();
    check::<SigningRequest<'_>>();
}
