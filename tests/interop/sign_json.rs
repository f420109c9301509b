//! Prints requests signed by us as JSON, for `tests/interop/verify_ours.py` to check with the official signer.

use huaweicloud_core::signing::{Payload, SigningKey, SigningRequest, SigningTime, sign};
use reqwest::{
    Url,
    header::{HeaderMap, HeaderName, HeaderValue},
};
use serde_json::json;

/// Method, URL, headers, body, security token.
type Case<'a> = (&'a str, String, Vec<(&'a str, &'a str)>, &'a str, Option<&'a str>);

fn main() {
    let (access_key, secret_key) = ("FAKEACCESSKEY0000002", "another-key-that-is-not-real-000000000002");
    let key = SigningKey::new(access_key, secret_key).expect("a key");
    let json_type = ("Content-Type", "application/json");
    let base = "https://gaussdb.eu-west-101.myhuaweicloud.eu/v3/0123456789abcdef0123456789abcdef";
    let cases: [Case<'_>; 9] = [
        ("GET", base.to_owned(), vec![], "", None),
        ("GET", format!("{base}/instances?offset=0&limit=10&t=b&t=a&flag&n=a+b%2Bc"), vec![json_type], "", None),
        (
            "POST",
            format!("{base}/starrocks/resource-check"),
            vec![json_type, ("X-Language", "en-us")],
            r#"{"action":"createInstance"}"#,
            None,
        ),
        (
            "POST",
            format!("{base}/x"),
            vec![json_type, ("X-Project-Id", "0123456789abcdef0123456789abcdef")],
            "{\"名\":\"é\"}",
            Some("token/+="),
        ),
        ("PUT", format!("{base}/数据库/a%20b/c+d;e=f?q=数&~=1&a:=2"), vec![json_type], "{}", None),
        ("DELETE", format!("{base}/users?user_name=user_test"), vec![json_type], r#"{"task_name":"t"}"#, None),
        ("PATCH", format!("{base}/text"), vec![("Content-Type", "text/plain")], "not signed", None),
        ("POST", format!("{base}/text"), vec![("Content-Type", "text/plain")], "", Some("token")),
        (
            "POST",
            "http://127.0.0.1:8080/".to_owned(),
            vec![json_type, ("X-Padded", "  a  b  "), ("X_Not_Signed", "1")],
            "[]",
            None,
        ),
    ];
    let mut out = Vec::new();
    for (index, (method, url, given, body, token)) in cases.into_iter().enumerate() {
        let url = Url::parse(&url).expect("a URL");
        let mut headers = HeaderMap::new();
        for (name, value) in given {
            headers.insert(HeaderName::from_bytes(name.as_bytes()).expect("a name"), HeaderValue::from_static(value));
        }
        let request = SigningRequest {
            method,
            authority: url.authority(),
            path: url.path(),
            query: url.query().unwrap_or_default(),
            headers: &headers,
            payload: Payload::Bytes(body.as_bytes()),
        };
        let time = SigningTime::from_unix_seconds(1_772_539_384 + 86_399 * index as u64).expect("in range");
        sign(&key, time, &request, token).expect("signed").insert_into(&mut headers).expect("room");
        let headers: Vec<_> = headers.iter().map(|(k, v)| (k.as_str(), v.to_str().expect("ASCII"))).collect();
        out.push(json!({"method": method, "url": url.as_str(), "headers": headers, "body": body}));
    }
    println!("{}", json!({"access_key": access_key, "secret_key": secret_key, "requests": out}));
}
