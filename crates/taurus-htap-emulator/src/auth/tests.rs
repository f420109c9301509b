//! The official signer's vectors are accepted; each one with something wrong in it is refused.

use base64::Engine as _;
use http::{HeaderMap, HeaderName, HeaderValue, Method, Uri};
use indexmap::IndexMap;
use serde_json::Value;

use super::{Sent, check};
use crate::{
    clock::Clock,
    world::{Access, AccessKey, Agencies, Identity, Timing},
};

/// Recorded from huaweicloudsdkcore 3.1.219: see the README beside it.
const VECTORS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../huaweicloud-core/tests/vectors/signing.json");

/// A request as it was sent.
struct Request {
    name: String,
    method: Method,
    path: String,
    query: String,
    headers: HeaderMap,
    body: Vec<u8>,
    unix_seconds: u64,
}

impl Request {
    fn of(vector: &Value, url: &str) -> Option<Self> {
        let text = |key: &str| vector[key].as_str().unwrap_or_default();
        // Taken apart by hand: what is sent is not always what a URL parser would send.
        let rest = url.split_once("://")?.1;
        let rest = &rest[rest.find(['/', '?'])?..];
        let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
        let mut headers = HeaderMap::new();
        for (name, value) in vector["headers_out"].as_object()? {
            let value = HeaderValue::from_bytes(value.as_str()?.as_bytes()).ok()?;
            headers.append(HeaderName::from_bytes(name.as_bytes()).ok()?, value);
        }
        let body = match vector["body_base64"] == true {
            true => base64::engine::general_purpose::STANDARD.decode(text("body")).ok()?,
            false => text("body").as_bytes().to_vec(),
        };
        Some(Self {
            name: text("name").to_owned(),
            method: Method::from_bytes(text("method").to_uppercase().as_bytes()).ok()?,
            path: path.to_owned(),
            query: query.to_owned(),
            headers,
            body,
            unix_seconds: vector["unix_seconds"].as_u64()?,
        })
    }

    /// Why it is refused; empty when it is accepted.
    fn verdict(&self, access: &Access, clock: &Clock) -> String {
        let Self { method, path, query, headers, body, .. } = self;
        let sent = Sent { method, path, query, headers, body };
        let refusal = check(access, &[], &Agencies::default(), clock, &sent, None).err();
        refusal.map(|refusal| format!("{} {}: {}", refusal.status, refusal.code, refusal.message)).unwrap_or_default()
    }

    fn set(&mut self, name: &'static str, value: &str) {
        self.headers.insert(name, HeaderValue::from_str(value).unwrap());
    }
}

fn document() -> Value {
    serde_json::from_str(&std::fs::read_to_string(VECTORS).unwrap()).unwrap()
}

fn access(document: &Value) -> Access {
    let text = |key: &str| document[key].as_str().unwrap().to_owned();
    let access_keys = IndexMap::from([(text("access_key"), text("secret_key"))]);
    let identity = Identity { access_keys, ..Identity::default() };
    Access::of(identity, String::new(), 0, &Timing::default())
}

/// The request of this vector.
fn request(name: &str) -> (Request, Access, Clock) {
    let document = document();
    let vector = document["vectors"].as_array().unwrap().iter().find(|vector| vector["name"] == name).unwrap();
    let request = Request::of(vector, vector["url"].as_str().unwrap()).unwrap();
    let clock = Clock::fixed(request.unix_seconds);
    (request, access(&document), clock)
}

#[test]
fn signatures_of_the_official_signer_are_accepted() {
    let document = document();
    let access = access(&document);
    let mut refused = Vec::new();
    let mut accepted = 0;
    for vector in document["vectors"].as_array().unwrap() {
        let others = vector["other_urls"].as_array().into_iter().flatten();
        for url in others.chain([&vector["url"]]).filter_map(Value::as_str) {
            let Some(request) = Request::of(vector, url) else {
                refused.push(format!("{}: cannot be sent", vector["name"]));
                continue;
            };
            match request.verdict(&access, &Clock::fixed(request.unix_seconds)).as_str() {
                "" => accepted += 1,
                verdict => refused.push(format!("{}: {verdict}", request.name)),
            }
        }
    }
    refused.dedup();
    insta::assert_snapshot!(format!("{accepted} are accepted, and not\n{}", refused.join("\n")));
}

#[test]
fn whatever_is_changed_after_signing_is_refused() {
    let wrong = "401 APIG.0301: Incorrect IAM authentication information: verify aksk signature fail";
    let changes: [fn(&mut Request); 6] = [
        |request| request.method = Method::DELETE,
        |request| request.path.push('x'),
        |request| request.query = "limit=1".to_owned(),
        |request| request.body.push(b' '),
        |request| request.set("host", "other.example"),
        |request| request.set("content-type", "application/json"),
    ];
    for (index, change) in changes.into_iter().enumerate() {
        let (mut request, access, clock) = request("post_json");
        assert_eq!(request.verdict(&access, &clock), "");
        change(&mut request);
        assert_eq!(request.verdict(&access, &clock), wrong, "change {index}");
    }
}

#[test]
fn signature_that_is_wrong_is_refused_with_the_reason() {
    let mut refusals = Vec::new();
    let mut refuse = |title: &str, change: &dyn Fn(&mut Request)| {
        let (mut request, access, clock) = request("post_json");
        change(&mut request);
        refusals.push(format!("{title}: {}", request.verdict(&access, &clock)));
    };
    let authorization = |request: &mut Request, from: &str, to: &str| {
        let text = request.headers["authorization"].to_str().unwrap().replace(from, to);
        request.set("authorization", &text);
    };
    refuse("no credential", &|request| {
        request.headers.remove("authorization");
    });
    for other in [
        "SDK-HMAC-SM3",
        "SDK-ECDSA-P256-SHA256",
        "SDK-SM2-SM3",
        "V11-HMAC-SHA256",
        "Bearer",
        "a-token-of-24-characters=",
    ] {
        refuse("another algorithm", &|request| authorization(request, "SDK-HMAC-SHA256", other));
    }
    refuse("no algorithm", &|request| request.set("authorization", "a-secret"));
    refuse("no hexadecimal", &|request| authorization(request, "Signature=", "Signature=z"));
    refuse("an unknown key", &|request| authorization(request, "Access=", "Access=X"));
    refuse("no date", &|request| {
        request.headers.remove("x-sdk-date");
    });
    refuse("a date that is not signed", &|request| authorization(request, ";x-sdk-date", ""));
    refuse("a host that was signed and is no longer listed", &|request| authorization(request, "host;", ""));
    refuse("a malformed date", &|request| request.set("x-sdk-date", "2026-03-03T12:03:04Z"));
    refuse("a clock behind", &|request| request.set("x-sdk-date", "20260303T114803Z"));
    refuse("a clock ahead", &|request| request.set("x-sdk-date", "20260303T121805Z"));
    refuse("a signed header that is not there", &|request| authorization(request, "host;", "host;x-nothing;"));
    refuse("a body that is not signed", &|request| request.set("x-sdk-content-sha256", "UNSIGNED-PAYLOAD"));
    refuse("the hash of another body", &|request| request.set("x-sdk-content-sha256", "00"));
    refuse("a date twice", &|request| {
        let date = request.headers["x-sdk-date"].clone();
        request.headers.append("x-sdk-date", date);
    });
    insta::assert_snapshot!(refusals.join("\n"));
}

#[test]
fn temporary_keys_need_their_token_and_end() {
    let (mut request, _, clock) = request("header_security_token");
    let document = document();
    let text = |key: &str| document[key].as_str().unwrap().to_owned();
    let token = request.headers["x-security-token"].to_str().unwrap().to_owned();
    let with = |token: &str, expires_in: i64| {
        let mut access = Access::of(Identity::default(), String::new(), 0, &Timing::default());
        let expires_at = Some(clock.now() + expires_in);
        let (secret, security_token) = (text("secret_key"), Some(token.to_owned()));
        access.add_temporary_key(text("access_key"), AccessKey { secret, security_token, expires_at });
        access
    };
    assert_eq!(request.verdict(&with(&token, 1), &clock), "");
    let reason = |verdict: String| verdict.rsplit(": ").next().unwrap().to_owned();
    assert_eq!(
        reason(request.verdict(&with("other", 1), &clock)),
        "X-Security-Token does not belong to the temporary access key"
    );
    assert_eq!(reason(request.verdict(&with(&token, 0), &clock)), "the temporary access key has expired");
    request.headers.remove("x-security-token");
    assert_eq!(
        reason(request.verdict(&with(&token, 1), &clock)),
        "X-Security-Token does not belong to the temporary access key"
    );
    // The vendor's Go SDK does not sign the token of a key, only sends it.
    let (mut request, _, _) = self::request("post_json");
    request.set("x-security-token", "t");
    assert_eq!(request.verdict(&with("t", 1_000_000), &clock), "");
}

#[test]
fn paths_are_taken_as_they_were_sent() {
    // What the vectors are sent as is what a server gets: nothing in between resolves or decodes a path.
    let uri: Uri = "http://h/a%2Fb/../c".parse().unwrap();
    assert_eq!(uri.path(), "/a%2Fb/../c");
}
