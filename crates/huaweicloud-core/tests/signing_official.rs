//! Our signatures against those of the official signer, recorded in `vectors/signing.json` beside this file
//! (huaweicloudsdkcore 3.1.219, recorded by `tests/interop/record_signatures.py`).

// The helpers of a test may fail like the test itself.
#![allow(clippy::expect_used, clippy::unwrap_used)]

use base64::Engine as _;
use http::{HeaderMap, HeaderName, HeaderValue};
use huaweicloud_core::signing::{
    self, Payload, SigningError, SigningKey, SigningRequest, SigningTime, canonical_request, string_to_sign,
};
use reqwest::Url;
use serde_json::Value;

fn document() -> Value {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/vectors/signing.json");
    serde_json::from_str(&std::fs::read_to_string(path).expect("vectors are there")).expect("vectors are JSON")
}

/// One recorded request, in the types that the signer takes.
struct Case {
    name: String,
    method: String,
    headers: HeaderMap,
    body: Vec<u8>,
    stream: bool,
    token: Option<String>,
    time: SigningTime,
}

impl Case {
    fn new(vector: &Value) -> Self {
        let text = |key: &str| vector[key].as_str().map(str::to_owned);
        let mut headers = HeaderMap::new();
        for pair in vector["headers"].as_array().expect("headers") {
            let (name, value) = (pair[0].as_str().expect("name"), pair[1].as_str().expect("value"));
            headers.append(
                HeaderName::from_bytes(name.as_bytes()).expect("a header name"),
                HeaderValue::from_bytes(value.as_bytes()).expect("a header value"),
            );
        }
        let body = match (text("body"), vector["body_base64"].as_bool()) {
            (None, _) => Vec::new(),
            (Some(body), Some(true)) => base64::engine::general_purpose::STANDARD.decode(body).expect("base64"),
            (Some(body), _) => body.into_bytes(),
        };
        Self {
            name: text("name").expect("name"),
            method: text("method").expect("method"),
            headers,
            body,
            stream: vector["body_kind"] == "stream",
            token: text("security_token"),
            time: SigningTime::from_unix_seconds(vector["unix_seconds"].as_u64().expect("time")).expect("in range"),
        }
    }

    fn request<'a>(&'a self, url: &'a Url) -> SigningRequest<'a> {
        SigningRequest {
            method: &self.method,
            authority: url.authority(),
            path: url.path(),
            query: url.query().unwrap_or_default(),
            headers: &self.headers,
            payload: if self.stream { Payload::Unsigned } else { Payload::Bytes(&self.body) },
        }
    }
}

/// The headers of a request after it was signed, names in lower case.
fn signed(key: &SigningKey, case: &Case, url: &str) -> Result<HeaderMap, SigningError> {
    let url = Url::parse(url).expect("a URL");
    let mut headers = case.headers.clone();
    signing::sign(key, case.time, &case.request(&url), case.token.as_deref())?.insert_into(&mut headers)?;
    Ok(headers)
}

fn key(document: &Value) -> SigningKey {
    let text = |key: &str| document[key].as_str().expect("a text");
    SigningKey::new(text("access_key"), text("secret_key")).expect("a key")
}

fn text<'a>(headers: &'a HeaderMap, name: &str) -> &'a str {
    std::str::from_utf8(headers[name].as_bytes()).expect("UTF-8")
}

#[test]
fn every_vector_is_signed_as_the_official_signer_does() {
    let document = document();
    let key = key(&document);
    let vectors = document["vectors"].as_array().expect("vectors");
    assert!(vectors.len() >= 100, "vectors are missing: {}", vectors.len());
    let mut wrong = Vec::new();
    for vector in vectors {
        let case = Case::new(vector);
        assert_eq!(case.time.as_str(), vector["x_sdk_date"], "{}", case.name);
        let urls = vector["other_urls"].as_array().into_iter().flatten();
        for url in urls.chain([&vector["url"]]).map(|url| url.as_str().expect("url")) {
            let headers = signed(&key, &case, url).expect(&case.name);
            if text(&headers, "authorization") != vector["authorization"] {
                wrong.push(format!("{} {url}", case.name));
            }
            // What the official signer sends and we do not: Host, which the client adds itself.
            for (name, value) in vector["headers_out"].as_object().expect("headers_out") {
                if name.eq_ignore_ascii_case("host") && !headers.contains_key("host") {
                    continue;
                }
                let ours = text(&headers, name).trim_matches([' ', '\t']);
                assert_eq!(ours, value, "{} header {name}", case.name);
            }
        }
    }
    assert!(wrong.is_empty(), "{} signatures differ:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_intermediate_text_is_the_official_signers() {
    let document = document();
    let key = key(&document);
    for vector in document["vectors"].as_array().expect("vectors") {
        let case = Case::new(vector);
        let url = Url::parse(vector["url"].as_str().expect("url")).expect("a URL");
        // The way of a server: only what arrived, and the names that the caller says it signed.
        let sent = vector["headers_out"].as_object().expect("headers_out");
        let mut headers: Vec<(&str, &str)> = vector["signed_headers"]
            .as_array()
            .expect("signed_headers")
            .iter()
            .map(|name| {
                let name = name.as_str().expect("a name");
                let (_, value) = sent.iter().find(|(k, _)| k.eq_ignore_ascii_case(name)).expect("was sent");
                (name, value.as_str().expect("a value"))
            })
            .collect();
        let declared = headers.iter().find(|(name, _)| *name == "x-sdk-content-sha256").map(|(_, value)| *value);
        let hash =
            if case.stream { declared.unwrap_or_default().into() } else { signing::payload_hash(&case.body, declared) };
        let canonical =
            canonical_request(&case.method, url.path(), url.query().unwrap_or_default(), &mut headers, &hash)
                .expect(&case.name);
        assert_eq!(canonical.as_str(), vector["canonical_request"], "{}", case.name);
        assert_eq!(string_to_sign(case.time, &canonical), vector["string_to_sign"].as_str().unwrap(), "{}", case.name);
        let signature = key.signature(case.time, &canonical);
        assert!(vector["authorization"].as_str().unwrap().ends_with(signature.as_str()), "{}", case.name);
    }
}

#[test]
fn recorded_differences_still_differ_in_the_way_that_is_written_down() {
    let document = document();
    let key = key(&document);
    let mut seen = Vec::new();
    for vector in document["differences"].as_array().expect("differences") {
        let name = vector["name"].as_str().expect("name");
        seen.push(name);
        if vector.get("exception").is_some() {
            continue;
        }
        let case = Case::new(vector);
        let ours = signed(&key, &case, vector["url"].as_str().expect("url"));
        match name {
            "header_names_differ_only_in_case" => {
                assert_eq!(ours.unwrap_err(), SigningError::RepeatedHeader("x-twice".into()));
            }
            // With the value as text the official signer would say the same.
            "query_none_value" => assert_eq!(text(&ours.unwrap(), "authorization"), vector["authorization"]),
            _ => assert_ne!(text(&ours.expect(name), "authorization"), vector["authorization"], "{name}"),
        }
    }
    assert_eq!(seen.len(), 17, "a new difference needs a decision: {seen:?}");
}
