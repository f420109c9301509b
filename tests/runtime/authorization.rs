//! Calls that are refused for a missing permission: what the error says, and how the reason is decoded.

use std::sync::{Arc, Mutex};

use bytes::Bytes;
use http::{Request, Response};
use huaweicloud_core::{Context, ErrorKind, Region, TransportError};
use integration_tests::{assert_hidden, world::SK};
use serde_json::json;
use taurus_htap::{Client, ClientBuilder};

const INSTANCE: &str = "0123456789abcdef0123456789abcdefin17";
const ENCODED: &str = "AQoDYXdzEJr";

/// A client of services that know who calls, refuse every call of the API, and decode why.
fn client() -> (ClientBuilder, Arc<Mutex<Vec<String>>>) {
    let sent = Arc::<Mutex<Vec<String>>>::default();
    let seen = Arc::clone(&sent);
    let transport = move |request: Request<Bytes>| {
        let path = request.uri().path().to_owned();
        seen.lock().unwrap().push(path.clone());
        let (status, body) = match path.as_str() {
            "/v5/caller-identity" => {
                (200, json!({ "account_id": "d78c", "principal_urn": "iam::d78c:user:reader", "principal_id": "7" }))
            }
            "/v5/decode-authorization-message" => (200, json!({ "decoded_message": "{\"allowed\": false}" })),
            _ => (403, json!({ "error_code": "DBS.1", "error_msg": "no", "encoded_authorization_message": ENCODED })),
        };
        let response = Response::builder().status(status).header("Content-Type", "application/json");
        async move { Ok::<_, TransportError>(response.body(Bytes::from(body.to_string())).unwrap()) }
    };
    let context = Context::builder().build().with_region(Region::new("cn-north-4").unwrap());
    let client = Client::builder().region("cn-north-4").project_id("0483b6b16e954cb88930a360d2c4e663");
    (client.context(context).transport(transport), sent)
}

#[tokio::test]
async fn refusal_names_the_action_the_resource_and_who_was_asked_for_before() {
    let (client, sent) = client();
    let client = client.access_key("AK", SK).build().unwrap();
    let refused = async || client.instance(INSTANCE.parse().unwrap()).nodes().list().send().await.unwrap_err();
    let error = refused().await;
    let expected = "ListInstanceNode: the service answered 403 Forbidden: DBS.1: no; ListInstanceNode needs the action \
                    gaussdbformysql:log:list (in older policies gaussdb:log:list) on \
                    gaussdbformysql:cn-north-4:*:instance:0123456789abcdef0123456789abcdefin17";
    assert_eq!(error.to_string(), expected);
    assert_eq!(error.encoded_authorization_message(), Some(ENCODED));
    // Nobody is asked for it.
    assert_eq!(sent.lock().unwrap().len(), 1);
    let caller = client.caller_identity().await.unwrap();
    let error = refused().await;
    assert_eq!(error.missing_permission().unwrap().caller.as_ref(), Some(&caller));
    let expected = format!("{}; refused was iam::d78c:user:reader", expected.replace("north-4:*:", "north-4:d78c:"));
    assert_eq!(error.to_string(), expected);
    assert_hidden(SK, &error);
}

#[tokio::test]
async fn reason_is_decoded_by_an_access_key_and_checked_before_it_is_sent() {
    let (builder, sent) = client();
    let by_key = builder.access_key("AK", SK).build().unwrap();
    assert_eq!(by_key.decode_authorization_message(ENCODED).await.unwrap(), r#"{"allowed": false}"#);
    assert_eq!(*sent.lock().unwrap(), ["/v5/decode-authorization-message"]);
    for message in [String::new(), "x".repeat(10_241)] {
        let error = by_key.decode_authorization_message(&message).await.unwrap_err();
        assert!(error.is_invalid_input() && error.to_string().starts_with("encoded_message: "), "{error}");
    }
    let (builder, unsent) = client();
    let by_token = builder.token("t").build().unwrap();
    let error = by_token.decode_authorization_message(ENCODED).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Credential);
    assert_eq!((sent.lock().unwrap().len(), unsent.lock().unwrap().len()), (1, 0));
}
